"""The site on paper: receipts stand open, controls are gone, the page says where it comes from."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

SAFE_CITY = "operations/2017-09-28-safe-city/"
DECKER = "statements/2020-09-02-thomas-decker-on-declined-detainers/"
PAPER = {"width": 718, "height": 1000}
"""A4 without its margins, at 96 pixels an inch."""


@pytest.fixture(params=["with scripts", "without scripts"])
def paper(request: pytest.FixtureRequest, chromium: Browser) -> Iterator[Page]:
    """A page shown as it is printed. Playwright fires no print event, so that the styles alone must do it."""
    context = chromium.new_context(java_script_enabled=request.param == "with scripts", viewport=PAPER)
    page = context.new_page()
    page.emulate_media(media="print")
    yield page
    context.close()


def test_a_receipt_shows_its_words(paper: Page, site: str) -> None:
    paper.goto(site)
    receipt = paper.locator(".et-row", has_text="Chad F. Wolf on whom ICE arrests").locator(".et-slip")
    assert "The men and women of ICE put their lives on the line every day" in receipt.inner_text()
    assert receipt.get_by_text("Said by").is_visible()
    assert receipt.get_by_text("Not dated in the article; no later than its publication.").is_visible()


def test_every_receipt_of_an_operation_takes_room(paper: Page, site: str) -> None:
    paper.goto(site + SAFE_CITY)
    receipts = paper.locator(".et-ledger .et-slip")
    assert receipts.count() == 7
    assert [
        box for box in (receipts.nth(n).bounding_box() for n in range(7)) if not box or not box["height"]
    ] == []


@pytest.mark.parametrize("path", ["", SAFE_CITY, DECKER, "charts/", "years/2017/"])
def test_controls_are_gone(paper: Page, site: str, path: str) -> None:
    paper.goto(site + path)
    controls = ".md-header, .md-sidebar, .md-footer, .et-filter, .et-copy, .et-cite, .et-crumbs, .et-permalink, .et-skip"
    shown = [element for element in paper.locator(controls).all() if element.is_visible()]
    assert shown == []


def test_the_page_says_where_it_comes_from(paper: Page, site: str) -> None:
    paper.goto(site + SAFE_CITY)
    imprint = paper.locator(".et-imprint")
    assert (
        imprint.inner_text() == "Enforcement Timeline"
    )  # the address is the placeholder as long as none is set
    source = paper.locator("#sources + .et-list li").first
    printed = source.evaluate("element => getComputedStyle(element, '::after').content")
    assert printed.startswith('"http')


@pytest.mark.parametrize("path", ["", SAFE_CITY, "charts/", "map/", "coverage/"])
def test_nothing_is_wider_than_the_paper(chromium: Browser, site: str, path: str) -> None:
    page = chromium.new_page(viewport=PAPER)
    page.emulate_media(media="print")
    page.goto(site + path)
    assert page.evaluate("document.scrollingElement.scrollWidth") <= PAPER["width"]
    page.close()


def test_the_imprint_is_for_paper_only(page: Page, site: str) -> None:
    page.goto(site + SAFE_CITY)
    assert not page.locator(".et-imprint").is_visible()
