"""A small fictional timeline, and golden files to hold its pages against."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from generator.model.content import Content
from generator.model.page import DataFile, Page
from generator.publish.link import Timeline, link_timeline
from generator.publish.render import render_site
from generator.settings import Settings
from generator.store.folder import load_content

HERE = Path(__file__).parent


@pytest.fixture(scope="session")
def content() -> Content:
    return load_content(HERE / "content")


@pytest.fixture(scope="session")
def timeline(content: Content) -> Timeline:
    return link_timeline(content)


@pytest.fixture(scope="session")
def site(timeline: Timeline) -> tuple[dict[str, Page], dict[str, DataFile]]:
    pages, data_files = render_site(timeline, Settings())
    return {page.path: page for page in pages}, {data.path: data for data in data_files}


@pytest.fixture(scope="session")
def pages(site: tuple[dict[str, Page], dict[str, DataFile]]) -> dict[str, Page]:
    return site[0]


@pytest.fixture(scope="session")
def data_files(site: tuple[dict[str, Page], dict[str, DataFile]]) -> dict[str, DataFile]:
    return site[1]


@pytest.fixture
def same_as_golden(request: pytest.FixtureRequest) -> Callable[[str, str], None]:
    """Hold a text against its golden file; with --update-golden write the file anew."""

    def compare(name: str, text: str) -> None:
        path = HERE / "golden" / name
        if request.config.getoption("--update-golden"):
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8", newline="\n")
        assert text == path.read_text(encoding="utf-8"), (
            f"{name} differs; if it should, run with --update-golden"
        )

    return compare
