"""The filters and the time strip in a browser: by keyboard, by address, on a phone and without scripts."""

from __future__ import annotations

import gzip
import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.browser.serving import ROOT

ROWS = "[data-c]:visible"


@pytest.fixture
def reader(chromium: Browser, site: str) -> Iterator[Page]:
    """The timeline with scripts, on a wide screen; a script error fails the test."""
    context = chromium.new_context(viewport={"width": 1280, "height": 900})
    page = context.new_page()
    wrong: list[str] = []
    page.on("pageerror", lambda error: wrong.append(str(error)))
    page.goto(site)
    yield page
    context.close()
    assert wrong == []


def test_a_place_is_chosen_by_keyboard_and_back_takes_it_away(reader: Page) -> None:
    whole = _sentence(reader).inner_text()
    _list(reader, "Place").focus()
    reader.keyboard.press("Enter")
    box = reader.get_by_role("checkbox", name=re.compile(r"^Staten Island"))
    box.focus()
    reader.keyboard.press("Space")
    expect(_sentence(reader)).to_have_text("1 operation and 1 statement in Staten Island.")
    assert reader.url.endswith("?place=staten-island")
    assert reader.locator(ROWS).count() == 2

    reader.go_back()
    expect(_sentence(reader)).to_have_text(whole)
    expect(box).not_to_be_checked()
    reader.go_forward()
    expect(box).to_be_checked()


def test_escape_closes_the_list_and_returns_to_its_button(reader: Page) -> None:
    _list(reader, "Topic").click()
    first = reader.locator(".et-facet[open] input").first
    first.focus()
    reader.keyboard.press("Escape")
    expect(first).to_be_hidden()
    expect(_list(reader, "Topic")).to_be_focused()


def test_every_choice_shows_as_many_entries_as_it_says(reader: Page) -> None:
    wrong = reader.evaluate(
        """() => [...document.querySelectorAll('.et-filter input[type=checkbox]')].flatMap(box => {
          const said = Number(box.parentElement.querySelector('.et-number').textContent)
          box.click()
          const shown = document.querySelectorAll('[data-c]:not([hidden])').length
          box.click()
          return said === shown ? [] : [`${box.name}=${box.value}: ${said}, ${shown} shown`]
        })"""
    )
    assert wrong == []


def test_counts_follow_the_other_filters(reader: Page, site: str) -> None:
    reader.goto(site + "?kind=operations&place=new-york-city")
    for box in reader.locator("input[name=agency]").all():
        said = int(box.locator("xpath=..").locator(".et-number").text_content() or "")
        value = box.get_attribute("value")
        other = reader.context.new_page()
        other.goto(f"{site}?kind=operations&place=new-york-city&agency={value}")
        assert other.locator(ROWS).count() == said, value
        other.close()


@pytest.mark.parametrize(
    ("query", "sentence"),
    [
        pytest.param("?kind=operations&from=2017&to=2017", "5 operations, 2017.", id="kind and year"),
        pytest.param("?place=staten-island", "1 operation and 1 statement in Staten Island.", id="place"),
        pytest.param("?words=%22detectives%22", '1 statement with “"detectives"”.', id="words"),
        pytest.param("?place=atlantis&colour=red", "", id="what is not there changes nothing"),
        pytest.param("?from=2099", "", id="nor a year that is not there"),
    ],
)
def test_an_address_gives_its_view(reader: Page, site: str, query: str, sentence: str) -> None:
    expected = sentence or _sentence(reader).inner_text()
    reader.goto(site + query)
    expect(_sentence(reader)).to_have_text(expected)


def test_a_place_takes_in_the_places_in_it(reader: Page, site: str) -> None:
    reader.goto(site + "?place=new-york-city")
    outer = set(_titles(reader))
    reader.goto(site + "?place=staten-island")
    assert set(_titles(reader)) < outer


def test_two_of_one_kind_widen_and_two_kinds_narrow(reader: Page, site: str) -> None:
    found = {}
    for query in (
        "place=boston",
        "place=staten-island",
        "place=boston&place=staten-island",
        "place=boston&kind=operations",
    ):
        reader.goto(f"{site}?{query}")
        found[query] = set(_titles(reader))
    boston, island, either, operations = found.values()
    assert either == boston | island
    assert operations < boston


def test_chips_take_filters_away_and_keep_the_focus(reader: Page, site: str) -> None:
    reader.goto(site + "?place=new-york-city&kind=operations&words=week")
    chips = reader.get_by_role("list", name="Active filters").get_by_role("button")
    assert chips.all_inner_texts() == ["Operations ×", "New York City ×", "“week” ×", "Clear all"]
    remove = reader.get_by_role("button", name="Remove filter Place: New York City")
    remove.focus()
    reader.keyboard.press("Enter")
    expect(reader.get_by_role("button", name="Remove filter Words: “week”")).to_be_focused()
    assert reader.url.endswith("?kind=operations&words=week")
    reader.get_by_role("button", name="Clear all").click()
    expect(chips).to_have_count(0)
    assert reader.url == site


def test_typed_words_filter_and_make_one_step_of_history(reader: Page, site: str) -> None:
    field = reader.get_by_role("searchbox", name="Words")
    field.press_sequentially("déTAINERS", delay=20)
    expect(_sentence(reader)).to_contain_text("with “déTAINERS”")
    shown = reader.locator(ROWS).count()
    assert 0 < shown < reader.locator("[data-c]").count()
    reader.go_back()
    assert reader.url == site
    expect(field).to_have_value("")


def test_nothing_found_says_so_and_offers_the_way_out(reader: Page, site: str) -> None:
    reader.goto(site + "?words=zebra")
    expect(_sentence(reader)).to_have_text("No entries with “zebra”.")
    expect(reader.get_by_text("No entry fits all of these filters")).to_be_visible()
    assert reader.get_by_role("heading", level=2).count() == 0
    reader.get_by_role("button", name="Show all entries").click()
    assert reader.locator(ROWS).count() == reader.locator("[data-c]").count()


def test_headings_without_entries_go_and_counts_tell_what_is_shown(reader: Page, site: str) -> None:
    reader.goto(site + "?from=2017&to=2017&kind=operations")
    assert reader.get_by_role("heading", level=2).all_inner_texts() == ["2017"]
    expect(reader.locator(".et-count:visible")).to_contain_text("5 operations shown.")


@pytest.mark.parametrize("path", ["operations/", "statements/", "oldest-first/"])
def test_other_lists_have_their_filters(reader: Page, site: str, path: str) -> None:
    reader.goto(site + path + "?place=staten-island")
    counts = {"operations/": "1 operation", "statements/": "1 statement"}
    expected = counts.get(path, "1 operation and 1 statement")
    expect(_sentence(reader)).to_have_text(f"{expected} in Staten Island.")


def test_arrow_keys_move_along_the_strip(reader: Page) -> None:
    marks = reader.locator(".et-point")
    assert marks.evaluate_all("marks => marks.filter(mark => mark.tabIndex === 0).length") == 1
    reader.locator(".et-point[tabindex='0']").focus()
    reader.keyboard.press("Home")
    first = reader.evaluate("document.activeElement.textContent")
    reader.keyboard.press("ArrowRight")
    second = reader.evaluate("document.activeElement.textContent")
    reader.keyboard.press("ArrowLeft")
    assert reader.evaluate("document.activeElement.textContent") == first != second
    expect(reader.locator(".et-readout")).to_have_text(first.strip())
    reader.keyboard.press("End")
    reader.keyboard.press("Enter")
    expect(reader).to_have_url(re.compile("/(operations|statements)/2020-10"))


def test_the_strip_answers_the_filters(reader: Page, site: str) -> None:
    reader.goto(site + "?place=staten-island")
    bright = reader.locator(".et-point:not(.et-point--out)")
    links = {reader.evaluate("href => new URL(href, location).href", _href(mark)) for mark in bright.all()}
    assert links == set(
        reader.locator(f"{ROWS} .et-title").evaluate_all("links => links.map(link => link.href)")
    )


def test_every_dated_entry_is_a_mark_with_a_name(reader: Page) -> None:
    marks = reader.locator(".et-strip").get_by_role("link")
    assert marks.count() > 20
    for mark in marks.all():
        assert re.search(r"\d{4}: .+\((operation|statement)|Skip", mark.text_content() or "")


def test_on_a_phone_the_filters_fold(reader: Page) -> None:
    reader.set_viewport_size({"width": 360, "height": 800})
    reader.reload()
    field = reader.get_by_role("searchbox", name="Words")
    expect(field).to_be_hidden()
    reader.get_by_text("Filter", exact=True).click()
    expect(field).to_be_visible()
    _list(reader, "Place").click()
    assert reader.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")
    reader.set_viewport_size({"width": 1280, "height": 800})
    expect(field).to_be_visible()


@pytest.mark.parametrize("width", [360, 1280])
def test_nothing_moves_while_the_page_loads(reader: Page, width: int) -> None:
    reader.set_viewport_size({"width": width, "height": 800})
    reader.reload(wait_until="networkidle")
    shift = reader.evaluate(
        """() => new Promise(done => {
          let sum = 0
          new PerformanceObserver(list => list.getEntries().forEach(entry => { sum += entry.value }))
            .observe({ type: 'layout-shift', buffered: true })
          setTimeout(() => done(sum), 100)
        })"""
    )
    assert shift < 0.01


def test_without_scripts_links_do_the_same(chromium: Browser, site: str) -> None:
    context = chromium.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(site)
    expect(page.locator(".et-filter")).to_be_hidden()
    expect(page.get_by_text("Browse by")).to_be_visible()
    mark = page.locator(".et-point").first
    mark.focus()
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("/operations/2017-02-02"))
    context.close()


def test_the_script_stays_small() -> None:
    script = (ROOT / "docs" / "assets" / "timeline.js").read_bytes()
    assert len(gzip.compress(script)) < 8 * 1024


def _sentence(page: Page) -> Locator:
    return page.locator("article").get_by_role("status")


def _list(page: Page, name: str) -> Locator:
    return page.locator(".et-facet > summary").get_by_text(name, exact=True)


def _titles(page: Page) -> list[str]:
    return page.locator(f"{ROWS} .et-title").all_inner_texts()


def _href(mark: Locator) -> str:
    return mark.get_attribute("href") or ""
