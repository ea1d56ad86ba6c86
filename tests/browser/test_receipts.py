"""Receipts by keyboard, with and without scripts, and what their buttons copy."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

SAFE_CITY = "operations/2017-09-28-safe-city/"
PHAM = "statements/2020-09-02-tony-pham-on-the-nationwide-operation/"
MEMO = "statements/2017-02-13-ice-memo-on-arrests-in-new-york-city/"


@pytest.fixture
def copying(chromium: Browser, site: str) -> Iterator[Page]:
    """A page that may read and write the clipboard."""
    context = chromium.new_context(permissions=["clipboard-read", "clipboard-write"])
    yield context.new_page()
    context.close()


def receipt(page: Page, of: str) -> Locator:
    return page.locator(":is(.et-row, .et-ledger, .et-quotation) .et-receipt", has_text=of).first


def marker(page: Page, of: str) -> Locator:
    return receipt(page, of).locator("summary")


def copied(page: Page) -> list[str]:
    text: str = page.evaluate("navigator.clipboard.readText()")
    return text.split("\n")


def test_a_receipt_opens_and_closes_by_keyboard(page: Page, site: str) -> None:
    page.goto(site + "years/2017/")
    summary = marker(page, "of about 40 people arrested")
    words = receipt(page, "of about 40 people arrested").locator(".et-exact").first
    expect(words).to_be_hidden()
    summary.focus()
    page.keyboard.press("Enter")
    expect(words).to_be_visible()
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('.et-slip') !== null")
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Space")
    expect(words).to_be_hidden()


def test_the_marker_shows_that_it_has_the_focus(page: Page, site: str) -> None:
    page.goto(site + "years/2017/")
    before = page.locator(".et-row .et-figure").first
    before.focus()
    for _ in range(4):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.matches('.et-receipt > summary')"):
            break
    assert page.evaluate("getComputedStyle(document.activeElement).outlineStyle") == "solid"


def test_who_said_40_in_2017_is_found_on_the_words(page: Page, site: str) -> None:
    page.goto(site)
    summary = marker(page, "of about 40 people arrested")
    summary.focus()
    page.keyboard.press("Enter")
    slip = receipt(page, "of about 40 people arrested").locator(".et-slip")
    expect(slip).to_contain_text("some 40 people were arrested in the city")
    expect(slip).to_contain_text("ICE")
    source = slip.get_by_role("link", name="Read it at the source").first.get_attribute("href")
    assert source
    assert source.endswith("#:~:text=some%2040%20people%20were%20arrested%20in%20the%20city")


def test_a_citation_opens_by_keyboard(page: Page, site: str) -> None:
    page.goto(site + SAFE_CITY)
    page.locator(".et-cite > summary").focus()
    page.keyboard.press("Enter")
    expect(page.locator(".et-cite pre").nth(1)).to_be_visible()
    expect(page.locator(".et-cite pre").nth(1)).to_contain_text("@misc{2017-09-28-safe-city,")


def test_cite_this_opens_the_citations_before_it_leads_there(page: Page, site: str) -> None:
    page.set_viewport_size({"width": 1440, "height": 900})
    page.goto(site + SAFE_CITY)
    page.get_by_role("link", name="Cite this").click()
    first = page.locator(".et-cite pre").first
    expect(first).to_be_in_viewport()
    top = page.locator(".et-cite > summary").bounding_box()
    assert top
    assert 0 <= top["y"] < 450


def test_an_address_that_ends_in_cite_opens_them_too(page: Page, site: str) -> None:
    page.goto(site + SAFE_CITY + "#cite")
    expect(page.locator(".et-cite pre").first).to_be_in_viewport()


def test_a_figure_can_be_cited_without_scripts(page: Page, site: str) -> None:
    page.goto(site + "years/2017/")
    marker(page, "of about 40 people arrested").click()
    ready = receipt(page, "of about 40 people arrested").locator(".et-ready")
    expect(ready).to_be_visible()
    expect(ready).to_contain_text("about 40 people arrested, New York City — ICE")
    expect(ready).to_contain_text(
        "“some 40 people were arrested in the city”, The Epoch Times, 13 February 2017, http"
    )
    expect(ready).to_contain_text(
        "operations/2017-02-12-new-york-city-operation/#figure-40-arrests-new-york-city"
    )


def test_without_scripts_there_are_no_buttons(chromium: Browser, site: str) -> None:
    context = chromium.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(site + PHAM)
    page.locator(".et-receipt > summary").first.click()
    expect(page.locator(".et-slip").first).to_be_visible()
    assert page.locator(".et-copy").count() == 0
    context.close()


def test_a_figure_is_copied_with_its_words_source_and_address(copying: Page, site: str) -> None:
    copying.goto(site + "years/2017/")
    marker(copying, "of 498 people arrested").click()
    copying.get_by_role("button", name="Copy figure and source").click()
    expect(copying.locator("[aria-live=polite].et-aside")).to_have_text("Figure copied.")
    first, operation, *sources, last = copied(copying)
    assert first == "498 people arrested, United States — Sarmiento"
    assert operation == "Nationwide operation “Safe City”, announced 28 September 2017"
    assert sources
    assert all(
        line.startswith("“") and "State of the State, 30 September 2017, http" in line for line in sources
    )
    assert last == site + SAFE_CITY + "#figure-498-arrests-united-states"


def test_a_figure_of_the_ledger_is_copied_with_the_words_beside_it(copying: Page, site: str) -> None:
    copying.goto(site + SAFE_CITY)
    marker(copying, "of 498 people arrested").click()
    copying.get_by_role("button", name="Copy figure and source").click()
    expect(copying.get_by_role("button", name="Figure copied")).to_be_focused()
    lines = copied(copying)
    assert lines[0] == "498 people arrested, United States — Sarmiento"
    assert lines[1] == "Nationwide operation “Safe City”, announced 28 September 2017"
    assert lines[2].startswith("“")
    assert lines[-1] == site + SAFE_CITY + "#figure-498-arrests-united-states"


@pytest.mark.parametrize(
    ("path", "first", "words", "parts"),
    [
        pytest.param(
            PHAM, "Tony Pham, said no later than 2 September 2020:", "“The aliens targeted", 2, id="broken"
        ),
        pytest.param(MEMO, "ICE, said no later than 13 February 2017:", "“", 1, id="whole"),
    ],
)
def test_a_quotation_is_copied_whole(
    copying: Page, site: str, path: str, first: str, words: str, parts: int
) -> None:
    copying.goto(site + path)
    marker(copying, "About these words").click()
    copying.get_by_role("button", name="Copy quotation and source").click()
    expect(copying.locator("[aria-live=polite].et-aside")).to_have_text("Quotation copied.")
    lines = copied(copying)
    assert lines[0] == first
    assert lines[1].startswith(words)
    assert "http" in lines[1]
    assert len(lines) == 2 + parts
    assert lines[-1] == site + path + "#quotation-1"


def test_each_format_of_a_citation_is_copied_as_it_stands(copying: Page, site: str) -> None:
    copying.goto(site + SAFE_CITY)
    copying.locator(".et-cite > summary").click()
    buttons = copying.locator(".et-cite .et-copy")
    expect(buttons).to_have_count(4)
    buttons.nth(2).click()
    expect(copying.locator("[aria-live=polite].et-aside")).to_have_text("Citation copied.")
    lines = copied(copying)
    assert lines[0] == "TY  - ELEC"
    assert lines[-2:] == ["ER  - ", ""]


def test_a_browser_that_forbids_copying_is_told_of(chromium: Browser, site: str) -> None:
    context = chromium.new_context()
    context.add_init_script("navigator.clipboard.writeText = () => Promise.reject(new Error('no'))")
    page = context.new_page()
    page.goto(site + PHAM)
    page.locator(".et-receipt > summary").first.click()
    page.locator(".et-copy").first.click()
    expect(page.locator("[aria-live=polite].et-aside")).to_have_text("The browser does not allow copying.")
    context.close()


def test_reopened_passages_have_one_button(copying: Page, site: str) -> None:
    copying.goto(site + PHAM)
    summary = copying.locator(".et-receipt > summary").first
    for _ in range(3):
        summary.click()
    expect(copying.locator(".et-receipt").first.locator(".et-copy")).to_have_count(1)


@pytest.mark.parametrize("width", [360, 768, 1440])
@pytest.mark.parametrize(
    "path", [SAFE_CITY, PHAM, "people/tony-pham/", "places/new-york-city/", "corrections/"]
)
def test_with_everything_open_no_page_is_wider_than_its_window(
    chromium: Browser, site: str, path: str, width: int
) -> None:
    page = chromium.new_page(viewport={"width": width, "height": 900})
    page.goto(site + path)
    page.evaluate("document.querySelectorAll('.et-receipt, .et-cite').forEach(d => { d.open = true })")
    assert page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")
    page.close()
