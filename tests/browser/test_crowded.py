"""A site of many entries in a browser: its search, its long lists of choices, its busy year, and its weight."""

from __future__ import annotations

import gzip
import re
import urllib.request
from collections.abc import Iterator

import pytest
from mkdocs.commands.build import build
from mkdocs.config import load_config
from playwright.sync_api import Browser, Locator, Page, expect

from generator.model.content import ENTRY_TYPES
from generator.model.value import Entry, Kind
from generator.store.folder import save_entry
from tests.browser.serving import ROOT, serve

TOWNS = 60
ENTRIES = 520
"""More than a year's page lists."""


def _entries() -> Iterator[Entry]:
    """Fictional operations and statements of one year, at many places, by many people."""
    yield _entry("organizations", "border-office", name="Border Office", type="federal_agency")
    yield _entry("places", "northland", name="Northland", type="state")
    for number in range(TOWNS):
        name = f"Town {number:02d}" if number else "Eastport"
        yield _entry("places", f"town-{number}", name=name, type="city", within=["northland"])
        role = {"title": "spokesperson", "organization": "border-office"}
        yield _entry(
            "people",
            f"person-{number}",
            name=f"Ann Poe{number:02d}" if number else "Ann Quimby",
            roles=[role],
        )
        yield _entry(
            "articles",
            f"story-{number}",
            title=f"Story number {number}",
            outlet=f"Gazette {number % 20}" if number else "The Lighthouse Courier",
            url=f"https://example.org/{number}",
            published="2031-12-31",
        )
    for number in range(ENTRIES):
        day = f"2031-{number % 12 + 1:02d}-{number % 28 + 1:02d}"
        story, town, person = (f"{word}-{number % TOWNS}" for word in ("story", "town", "person"))
        if number % 2:
            words = (
                "the tide keeps no calendar and neither do we" if number == 1 else f"words of number {number}"
            )
            yield _entry(
                "statements",
                f"{day}-statement-{number}",
                title=f"Statement number {number}",
                when={"date": day, "basis": "stated", "kind": "said"},
                speaker=person,
                quotations=[{"parts": [{"article": story, "exact": words}]}],
            )
        else:
            value = 4000 if number == 0 else number
            exact = f"{value:,} people were arrested in raid {number}"
            yield _entry(
                "operations",
                f"{day}-raid-{number}",
                title=f"Raid number {number}",
                agencies=["border-office"],
                when={"date": day, "basis": "stated", "kind": "happened"},
                places=[town],
                claims=[
                    {
                        "measure": "arrests",
                        "value": value,
                        "place": town,
                        "said_by": person,
                        "passages": [{"article": story, "exact": exact}],
                    }
                ],
            )


def _entry(kind: str, id_: str, **fields: object) -> Entry:
    return ENTRY_TYPES[Kind(kind)].model_validate({"id": id_, **fields})


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    folder = tmp_path_factory.mktemp("crowded")
    content = folder / "content"
    for entry in _entries():
        save_entry(content, entry)
    (folder / "mkdocs.yml").write_text(
        f"INHERIT: {ROOT}/mkdocs.yml\ndocs_dir: {ROOT}/docs\nsite_dir: {folder}/site\n"
        f"plugins: [search, {{timeline: {{content: {content}, share_images: 0}}}}]\n",
        "utf-8",
    )
    build(load_config(str(folder / "mkdocs.yml")))
    with serve(folder / "site") as address:
        yield address


@pytest.fixture
def page(chromium: Browser, address: str) -> Iterator[Page]:
    page = chromium.new_page(viewport={"width": 1280, "height": 900})
    page.goto(address, wait_until="networkidle")
    yield page
    page.close()


@pytest.mark.parametrize(
    ("words", "heading"),
    [
        pytest.param("4,000", "Operation, 1 January 2031: Raid number 0", id="a number with a comma"),
        pytest.param("4000", "Operation, 1 January 2031: Raid number 0", id="the number without it"),
        pytest.param("quimby", "Person: Ann Quimby", id="a surname"),
        pytest.param("eastport", "City: Eastport", id="a place"),
        pytest.param(
            "lighthouse courier",
            "Source, The Lighthouse Courier, 31 December 2031: “Story number 0”",
            id="an outlet",
        ),
        pytest.param(
            "tide keeps no calendar",
            "Statement, said 2 February 2031: Statement number 1",
            id="words of a quotation",
        ),
    ],
)
def test_search_finds_one_entry_among_many(page: Page, words: str, heading: str) -> None:
    field = page.get_by_role("textbox", name="Search")
    field.click()
    field.press_sequentially(words)
    found = page.locator(".md-search-result__item h1")
    expect(page.locator(".md-search-result__meta")).to_have_text(
        re.compile("matching document"), timeout=20_000
    )
    expect(found.first).to_be_attached()
    assert heading in [" ".join(text.split()) for text in found.all_text_contents()[:3]]


def test_a_long_list_of_choices_is_found_in_by_keyboard(page: Page) -> None:
    facet = _facet(page, "place")
    facet.locator("summary").focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    page.keyboard.type("eastp")
    expect(facet.get_by_text(f"1 of {TOWNS // 2 + 1}")).to_be_visible()
    assert facet.locator("li:visible > label > span:first-of-type").all_inner_texts() == [
        "Northland",
        "Eastport",
    ]
    page.keyboard.press("Enter")
    page.keyboard.press("Space")
    expect(page.locator(".et-shown")).to_have_text(re.compile(r"^\d operations in Eastport\.$"))
    shown = page.locator("[data-c]:visible").count()
    assert facet.locator("input:checked").locator("xpath=..").locator(".et-number").inner_text() == str(shown)


def test_a_long_list_of_choices_is_scrolled_down_not_sideways(page: Page) -> None:
    facet = _facet(page, "person")
    facet.locator("summary").click()
    box = facet.locator("fieldset")
    assert box.evaluate("box => box.scrollWidth <= box.clientWidth")
    assert box.evaluate("box => box.scrollHeight > box.clientHeight")


def test_a_short_list_has_no_field(page: Page) -> None:
    assert _facet(page, "kind").locator(".et-finder").count() == 0


def test_a_busy_year_leads_to_its_months_and_a_month_has_filters(page: Page, address: str) -> None:
    page.goto(address + "years/2031/")
    months = page.locator("main ul.et-list").get_by_role("link")
    assert months.count() == 12
    months.nth(2).click()
    expect(page).to_have_url(re.compile(r"/years/2031-03/$"))
    expect(page.get_by_role("heading", level=1)).to_have_text("March 2031")
    rows = page.locator("[data-c]:visible")
    whole = rows.count()
    assert whole == len([number for number in range(ENTRIES) if number % 12 == 2])
    page.goto(address + "years/2031-03/?words=146")
    assert 0 < rows.count() < whole
    expect(page.locator(".et-shown")).to_contain_text("with “146”")


def test_no_page_is_heavy(address: str) -> None:
    for path, most in (("", 150), ("years/2031/", 60), ("years/2031-03/", 60)):
        with urllib.request.urlopen(address + path) as answer:
            assert len(gzip.compress(answer.read())) < most * 1024, path


def _facet(page: Page, name: str) -> Locator:
    return page.locator(".et-facet", has=page.locator(f"input[name={name}]"))


def test_a_jump_far_down_lands_on_its_month(page: Page) -> None:
    far = page.locator("[data-far] > .et-month").last
    anchor = far.get_attribute("id")
    assert page.evaluate("getComputedStyle(document.querySelector('[data-far]')).contentVisibility") == "auto"
    page.evaluate("id => { location.hash = id }", anchor)
    page.wait_for_function(
        "id => { const y = document.getElementById(id).getBoundingClientRect().y; return 0 < y && y < innerHeight / 2 }",
        arg=anchor,
    )
