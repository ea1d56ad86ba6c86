"""A real browser on the built site. Without a Chromium these tests skip and say so; in CI that is a failure."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Request, sync_playwright

from tests.browser.serving import ROOT, serve

# A browser in a container has no sandbox, no screen and no network to report home to.
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"]


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of the site as `mkdocs build` makes it, served under a path as GitHub Pages does."""
    root = tmp_path_factory.mktemp("pages")
    command = [
        sys.executable,
        "-m",
        "mkdocs",
        "build",
        "--strict",
        "--quiet",
        "--site-dir",
        str(root / "timeline"),
    ]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    with serve(root) as address:
        yield address + "timeline/"


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    path = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if path is None:
        reason = "no Chromium on this machine (Debian: apt-get install chromium)"
        if os.environ.get("CI"):
            pytest.fail(reason)
        pytest.skip(reason)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=FLAGS)
        yield browser
        browser.close()


@pytest.fixture(params=["with scripts", "without scripts"])
def context(request: pytest.FixtureRequest, chromium: Browser) -> Iterator[BrowserContext]:
    context = chromium.new_context(java_script_enabled=request.param == "with scripts")
    yield context
    context.close()


@pytest.fixture
def page(context: BrowserContext, site: str) -> Iterator[Page]:
    """A page that fails the test on a console error, a script error, or a request that leaves the site or fails."""
    wrong: list[str] = []
    page = context.new_page()
    page.on("console", lambda message: wrong.append(message.text) if message.type == "error" else None)
    page.on("pageerror", lambda error: wrong.append(str(error)))
    page.on(
        "requestfailed",
        lambda request: None if _is_cut_short(request) else wrong.append(f"failed: {request.url}"),
    )
    page.on(
        "request",
        lambda request: None if _is_ours(request.url, site) else wrong.append(f"left: {request.url}"),
    )
    page.on(
        "response",
        lambda answer: wrong.append(f"{answer.status}: {answer.url}") if answer.status >= 400 else None,
    )
    yield page
    assert wrong == []


def _is_cut_short(request: Request) -> bool:
    """Whether the reader left the page before the request was done."""
    return request.failure == "net::ERR_ABORTED"


def _is_ours(url: str, site: str) -> bool:
    return url.startswith((site, "data:", "blob:"))
