from __future__ import annotations

from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from mkdocs.utils import yaml_load

from generator.publish.problem_report import FORM, report_address

FORMS = Path(__file__).parents[2] / ".github" / "ISSUE_TEMPLATE"


def test_the_form_is_filled_in_for_the_page() -> None:
    address = report_address(
        "https://github.com/example/timeline", "https://example.org/x/", "Arrests in Westford"
    )
    assert address == (
        "https://github.com/example/timeline/issues/new?template=correction.yml"
        "&title=Correction%3A%20Arrests%20in%20Westford&page=https%3A%2F%2Fexample.org%2Fx%2F"
    )


def test_the_form_and_its_field_exist() -> None:
    form = yaml_load((FORMS / FORM).read_text("utf-8"))
    assert "page" in [field.get("id") for field in form["body"]]


@pytest.mark.parametrize(
    "title",
    ["a & b = c ? d # e", "“Quoted” – 50%", "a+b", "<script>alert(1)</script>", "two\nlines", "שלום \u202e"],
)
def test_any_title_comes_through_the_query(title: str) -> None:
    address = report_address("https://github.com/example/timeline", "operations/x/", title)
    assert address is not None
    query = parse_qs(urlsplit(address).query, strict_parsing=True)
    assert query == {
        "template": [FORM],
        "title": ["Correction: " + " ".join(title.split())],
        "page": ["operations/x/"],
    }


def test_a_very_long_title_is_shortened() -> None:
    address = report_address("https://github.com/example/timeline", "x", "arrest " * 10_000)
    assert address is not None
    assert len(address) < 400


@pytest.mark.parametrize(
    "repository",
    ["https://github.com/example/timeline/", "https://github.com/example/timeline.git"],
    ids=["with a slash", "as git clones it"],
)
def test_a_repository_is_written_in_several_ways(repository: str) -> None:
    address = report_address(repository, "x", "y")
    assert address is not None
    assert address.startswith("https://github.com/example/timeline/issues/new?")


@pytest.mark.parametrize(
    "repository", [None, "", "git@github.com:example/timeline.git", "javascript:alert(1)"]
)
def test_what_is_not_on_the_web_has_no_form(repository: str | None) -> None:
    assert report_address(repository, "x", "y") is None
