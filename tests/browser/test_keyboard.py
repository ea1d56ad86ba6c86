"""A reader without a mouse: finds the arrests in New York in 2017, who counted 40, in which words, and cites them."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

ENTRY = "operations/2017-02-12-new-york-city-operation/"
TITLE = "Operation in New York City, February 2017"
RECEIPT = "Source of about 40 people arrested, New York City"
WORDS = "some 40 people were arrested in the city"
SAID = """() => {
  const at = document.activeElement
  const label = at.labels?.[0]?.textContent
  return (at.getAttribute('aria-label') || label || at.textContent || at.name || '').replace(/\\s+/g, ' ').trim()
}"""
SHOWS_FOCUS = """() => {
  const at = document.activeElement
  const shown = at.matches('.md-option') ? at.nextElementSibling : at.matches('.md-search__input') ? null : at
  if (!shown) return true
  const style = getComputedStyle(shown)
  const box = shown.getBoundingClientRect()
  return style.outlineStyle !== 'none' && box.width > 0 && box.height > 0
}"""


class Keys:
    """A page that is moved through by keys alone; every press is counted."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.pressed = 0

    def press(self, *keys: str) -> None:
        for key in keys:
            self.page.keyboard.press(key)
            self.pressed += 1

    def write(self, text: str) -> None:
        self.page.keyboard.type(text)
        self.pressed += len(text)

    def at(self) -> str:
        said: str = self.page.evaluate(SAID)
        return said

    def tab_to(self, name: str, most: int) -> None:
        """Tab until the focus is on what is called so, or begins so."""
        passed = []
        for _ in range(most):
            self.press("Tab")
            passed.append(self.at())
            if passed[-1].startswith(name):
                return
        pytest.fail(f"{name!r} is not within {most} stops: {passed}")

    def follow(self, address: str) -> None:
        """Enter on a link, and the page it leads to."""
        self.press("Enter")
        self.page.wait_for_url(re.compile(address), wait_until="load")

    def skip_to_content(self) -> None:
        self.press("Tab")
        assert self.at() == "Skip to content"
        self.press("Enter")


@pytest.fixture
def keys(chromium: Browser, site: str) -> Iterator[Keys]:
    """The front page with scripts, on a wide screen, where copying is allowed."""
    context = chromium.new_context(
        viewport={"width": 1280, "height": 900}, permissions=["clipboard-read", "clipboard-write"]
    )
    page = context.new_page()
    page.goto(site, wait_until="networkidle")
    yield Keys(page)
    context.close()


@pytest.fixture
def bare(chromium: Browser, site: str) -> Iterator[Keys]:
    """The front page without scripts."""
    context = chromium.new_context(java_script_enabled=False, viewport={"width": 1280, "height": 900})
    page = context.new_page()
    page.goto(site)
    yield Keys(page)
    context.close()


def test_with_scripts_the_arrests_are_found_verified_and_cited(keys: Keys, site: str) -> None:
    page = keys.page
    keys.skip_to_content()
    keys.tab_to("Skip the picture", 4)
    keys.press("Enter")
    keys.tab_to("Place", 6)
    keys.press("Enter")
    keys.tab_to("Find in this list", 1)
    keys.write("new york city")
    keys.press("Enter")
    assert keys.at().startswith("New York City")
    keys.press("Space", "Escape")
    keys.tab_to("Years", 8)
    keys.press("Enter")
    keys.tab_to("From", 1)
    keys.write("2017")
    keys.tab_to("To", 1)
    keys.write("2017")
    expect(page.locator(".et-shown")).to_have_text(
        re.compile(r"^\d+ operations? and \d+ statements? in New York City, 2017\.$")
    )

    keys.tab_to(RECEIPT, 60)
    keys.press("Enter")
    _is_verified(keys)
    _the_source_is_next(keys)

    page.locator(f"a.et-title:has-text('{TITLE}')").focus()
    keys.follow(ENTRY)
    keys.skip_to_content()
    keys.tab_to("Cite this", 4)
    keys.press("Enter")
    assert keys.at() == "Cite this entry"
    expect(page.locator(".et-cite .et-copy")).to_have_count(4)
    formats = {"Text": TITLE, "BibTeX": "@misc{", "RIS": "TY  - ", "CSL-JSON": '"type": "webpage"'}
    for name, words in formats.items():
        keys.tab_to(f"Copy: {name}", 1)
        keys.press("Enter")
        expect(page.locator("[aria-live=polite].et-aside")).to_have_text("Citation copied.")
        copied: str = page.evaluate("navigator.clipboard.readText()")
        assert words in copied
        page.evaluate("document.querySelector('[aria-live=polite].et-aside').textContent = ''")
    assert keys.pressed < 140

    while ENTRY in page.url:
        page.go_back()
    expect(page).to_have_url(re.compile(r"\?place=new-york-city&from=2017&to=2017$"))
    assert keys.at() == TITLE


def test_without_scripts_links_lead_to_the_same(bare: Keys) -> None:
    page = bare.page
    bare.skip_to_content()
    bare.tab_to("Skip the picture", 4)
    bare.press("Enter")
    bare.tab_to("years", 8)
    bare.follow("/years/$")
    bare.skip_to_content()
    bare.tab_to("2017", 4)
    bare.follow("/years/2017/$")
    bare.skip_to_content()
    bare.tab_to(RECEIPT, 20)
    bare.press("Enter")
    _is_verified(bare)
    _the_source_is_next(bare)

    page.locator(f"a.et-title:has-text('{TITLE}')").focus()
    bare.follow(ENTRY)
    bare.skip_to_content()
    bare.tab_to("Cite this", 4)
    bare.press("Enter")
    citations = page.locator(".et-cite pre")
    expect(citations).to_have_count(4)
    for citation, begins in zip(citations.all(), (TITLE, "@misc{", "TY  - ", "["), strict=True):
        expect(citation).to_be_visible()
        assert citation.inner_text().lstrip("“").startswith(begins)
    assert bare.pressed < 70


def test_a_place_leads_to_its_operations_without_scripts(bare: Keys) -> None:
    bare.skip_to_content()
    bare.tab_to("Skip the picture", 4)
    bare.press("Enter")
    bare.tab_to("places", 4)
    bare.follow("/places/$")
    bare.skip_to_content()
    bare.tab_to("New York City", 40)
    bare.follow("/places/new-york-city/$")
    bare.skip_to_content()
    bare.tab_to(TITLE, 60)


@pytest.mark.parametrize("path", ["", ENTRY, "statements/", "map/", "charts/", "coverage/"])
@pytest.mark.parametrize("has_scripts", [True, False], ids=["with scripts", "without scripts"])
def test_every_stop_shows_that_it_has_the_focus(
    chromium: Browser, site: str, path: str, has_scripts: bool
) -> None:
    context = chromium.new_context(
        java_script_enabled=has_scripts, viewport={"width": 1280, "height": 900}, reduced_motion="reduce"
    )
    page = context.new_page()
    page.goto(site + path, wait_until="networkidle")
    hidden = []
    for _ in range(70):
        page.keyboard.press("Tab")
        if not page.evaluate(SHOWS_FOCUS):
            hidden.append(page.evaluate("document.activeElement.outerHTML.slice(0, 120)"))
    context.close()
    assert hidden == []


def test_in_a_narrow_window_the_menu_shows_what_has_the_focus(chromium: Browser, site: str) -> None:
    page = chromium.new_page(viewport={"width": 400, "height": 700}, reduced_motion="reduce")
    page.goto(site, wait_until="networkidle")
    link = page.locator(".md-nav__link").get_by_text("Method", exact=True)
    for _ in range(30):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.textContent.trim()") == "Method":
            break
    expect(link).to_be_in_viewport()
    box = link.bounding_box()
    assert box is not None
    assert box["x"] >= 0
    page.close()


def test_the_strip_is_one_stop_and_says_that_arrows_move(keys: Keys) -> None:
    keys.skip_to_content()
    keys.tab_to("Skip the picture", 4)
    keys.press("Tab")
    assert keys.page.evaluate("document.activeElement.matches('.et-point')")
    expect(keys.page.locator(".et-strip svg")).to_have_attribute("aria-label", re.compile("arrow keys"))
    keys.press("Tab")
    assert keys.at() == "Skip to the list"


def test_enter_in_the_words_goes_to_the_list(keys: Keys, site: str) -> None:
    keys.page.get_by_role("searchbox", name="Words").focus()
    keys.write("detainers")
    keys.press("Enter")
    assert re.search("with “detainers”", keys.at())
    assert keys.page.url == site + "?words=detainers"
    keys.page.go_back()
    assert keys.page.url == site


def test_a_list_of_choices_is_shortened_and_whole_again(keys: Keys) -> None:
    page = keys.page
    place = page.locator(".et-facet", has=page.locator("input[name=place]"))
    whole = place.locator("li").count()
    place.locator("summary").focus()
    keys.press("Enter", "Tab")
    keys.write("staten")
    expect(place.get_by_text(f"1 of {whole}")).to_be_visible()
    shown = place.locator("li:visible > label > span:first-of-type").all_inner_texts()
    assert shown[-1] == "Staten Island"
    assert "New York City" in shown
    keys.press("Enter", "Space")
    expect(page.locator(".et-shown")).to_contain_text("in Staten Island.")
    assert place.locator("li:visible").count() == len(shown)
    keys.press("Escape", "Enter")
    expect(place.locator("li:visible")).to_have_count(whole)


def test_what_is_typed_at_once_into_an_opened_list_stays(keys: Keys) -> None:
    """A busy browser tells of the opening ("toggle") only after the first letters."""
    typed = keys.page.evaluate("""async () => {
      const field = document.querySelector('.et-find-in')
      const facet = field.closest('details')
      const told = new Promise(resolve => facet.addEventListener('toggle', resolve, { once: true }))
      facet.open = true
      await null
      field.value = 'staten'
      field.dispatchEvent(new InputEvent('input', { bubbles: true }))
      await told
      return [field.value, [...facet.querySelectorAll('li')].filter(item => item.hidden).length > 0]
    }""")
    assert typed == ["staten", True]


def test_the_button_is_there_as_soon_as_a_receipt_is_open(keys: Keys, site: str) -> None:
    keys.page.goto(site + ENTRY)
    buttons = keys.page.evaluate("""async () => {
      const receipt = document.querySelector('.et-receipt')
      receipt.open = true
      await null
      return receipt.querySelectorAll('.et-copy').length
    }""")
    assert buttons == 1


def test_back_from_a_receipt_opens_it_again(keys: Keys, site: str) -> None:
    page = keys.page
    page.goto(site + "years/2017/")
    receipt = page.locator(".et-receipt", has=page.get_by_text("of about 40 people arrested, New York City"))
    receipt.locator("summary").focus()
    keys.press("Enter")
    keys.tab_to("The Epoch Times", 1)
    keys.follow("/sources/2017-02-13-epoch-times-40-in-nyc/$")
    page.go_back()
    expect(receipt.locator(".et-slip")).to_be_visible()
    assert keys.at().startswith("The Epoch Times")


def test_back_leaves_the_focus_among_the_chips(keys: Keys, site: str) -> None:
    page = keys.page
    page.goto(site + "?place=boston&kind=operations")
    page.get_by_role("button", name="Remove filter Place: Boston").focus()
    keys.press("Enter")
    assert keys.at() == "Remove filter Kind: Operations"
    page.go_back()
    expect(page.locator(".et-chips button")).to_have_count(3)
    assert keys.at().startswith("Remove filter")


def test_years_in_the_wrong_order_are_put_right(keys: Keys, site: str) -> None:
    keys.page.goto(site + "?from=2020&to=2017&kind=operations")
    expect(keys.page.locator(".et-shown")).to_have_text("7 operations, 2017–2020.")


@pytest.mark.parametrize(
    ("query", "sentence"),
    [
        pytest.param("status=draft", "No entries marked draft.", id="none"),
        pytest.param(
            "status=reviewed&kind=operations&place=boston", "1 operation in Boston marked reviewed.", id="one"
        ),
        pytest.param(
            "place=boston&place=queens&place=bronx",
            "2 operations and 8 statements in Boston, Bronx or Queens.",
            id="several of one kind",
        ),
        pytest.param(
            "person=tony-pham&from=2020&to=2020",
            "1 statement with words or figures of Tony Pham, 2020.",
            id="one year",
        ),
        pytest.param(
            "measure=arrests&place=staten-island",
            "1 operation in Staten Island with figures of people arrested.",
            id="two kinds",
        ),
    ],
)
def test_a_sentence_says_what_is_shown(keys: Keys, site: str, query: str, sentence: str) -> None:
    keys.page.goto(f"{site}?{query}")
    expect(keys.page.locator(".et-shown")).to_have_text(sentence)


def test_the_total_says_that_filters_leave_it_as_it_is(keys: Keys, site: str) -> None:
    note = keys.page.get_by_text("The filters do not change this number.")
    expect(keys.page.locator(".et-total")).to_contain_text("people arrested in the whole timeline")
    expect(note).to_be_hidden()
    keys.page.goto(site + "?place=boston")
    expect(note).to_be_visible()


def _is_verified(keys: Keys) -> None:
    slip = keys.page.locator(".et-receipt[open] .et-slip")
    expect(slip).to_be_in_viewport()
    expect(slip.locator(".et-exact").first).to_have_text(f"“{WORDS}”")
    expect(slip).to_contain_text(re.compile(r"Said by\s+ICE"))


def _the_source_is_next(keys: Keys) -> None:
    keys.tab_to("Read it at the source", 3)
    source = keys.page.evaluate("document.activeElement.href")
    assert source.endswith("#:~:text=" + WORDS.replace(" ", "%20"))
