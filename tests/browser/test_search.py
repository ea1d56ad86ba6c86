"""The search of the theme on the finished site: what a reader types, and what is shown."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Browser, Page, expect


@pytest.fixture
def searching(chromium: Browser, site: str) -> Page:
    """The front page; its search has read the index of the whole site when the first result is there."""
    page = chromium.new_page()
    page.goto(site, wait_until="networkidle")
    return page


def results(page: Page, words: str) -> list[str]:
    """The heading of each result, best first."""
    _type(page, words)
    headings = page.locator(".md-search-result__item h1")
    expect(page.locator(".md-search-result__meta")).to_have_text(
        re.compile("matching document"), timeout=15_000
    )
    expect(headings.first).to_be_attached()
    return [" ".join(text.split()) for text in headings.all_text_contents()]


@pytest.mark.parametrize(
    ("words", "heading"),
    [
        pytest.param("tony pham", "Person: Tony Pham", id="a name"),
        pytest.param("decker", "Person: Thomas Decker", id="a surname"),
        pytest.param("staten island", "Borough: Staten Island", id="a place"),
        pytest.param(
            "83",
            "Operation, announced 1 September 2020: Nationwide operation targeting people",
            id="a number",
        ),
        pytest.param(
            "safe city",
            "Operation, announced 28 September 2017: Nationwide operation",
            id="a name of an operation",
        ),
        pytest.param(
            "officers often identify themselves",
            "Statement, said 9 or 16 October 2020: Bill de Blasio's letter to ICE",
            id="words of a quotation",
        ),
    ],
)
def test_search_finds_an_entry_and_shows_its_kind_and_date(searching: Page, words: str, heading: str) -> None:
    found = results(searching, words)
    searching.close()
    assert any(one.startswith(heading) for one in found[:3]), found[:5]


def test_a_result_leads_to_the_entry(searching: Page) -> None:
    results(searching, "officers often identify themselves")
    searching.locator(".md-search-result__link").first.click()
    expect(searching.get_by_role("heading", level=1)).to_contain_text("Bill de Blasio's letter to ICE")
    searching.close()


def test_what_no_entry_says_is_not_found(searching: Page) -> None:
    _type(searching, "zyxwvutsrq")
    expect(searching.locator(".md-search-result__meta")).to_have_text(
        re.compile("No matching documents"), timeout=15_000
    )
    searching.close()


def _type(page: Page, words: str) -> None:
    """Type as a reader does: the theme listens to keys."""
    field = page.get_by_role("textbox", name="Search")
    field.click()
    field.press_sequentially(words)
