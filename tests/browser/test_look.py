"""The built site in a browser: it fits a phone, can be read in both palettes, works without scripts, calls nobody."""

from __future__ import annotations

import shutil
from collections.abc import Iterator

import pytest
from mkdocs.commands.build import build
from mkdocs.config import load_config
from playwright.sync_api import Browser, Page

from tests.browser.serving import ROOT, serve

LONG_WORD = "w" * 300
PAGES = (
    "",
    "operations/2031-03-02-harbor-week/",
    "operations/2031-03-02-harbor-week-twin/",
    "statements/2031-03-08-ada-example-on-harbor-week/",
    "people/ada-example/",
    "organizations/border-office/",
    "places/westford/",
    "places/",
    "topics/harbor-policy/",
    "sources/",
    "sources/2031-03-09-gazette-harbor-week/",
    "years/2031/",
    "data/",
    "charts/",
    "map/",
    "coverage/",
)
WEEK = PAGES[1]


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The site of the fictional timeline, with the project's own mkdocs.yml and docs; a topic has a very long name."""
    folder = tmp_path_factory.mktemp("look")
    content = folder / "content"
    shutil.copytree(ROOT / "tests" / "publish" / "content", content)
    topic = content / "topics" / "harbor-policy.yml"
    topic.write_text(topic.read_text("utf-8").replace("name: Harbor policy", f"name: {LONG_WORD}"), "utf-8")
    (folder / "mkdocs.yml").write_text(
        f"INHERIT: {ROOT}/mkdocs.yml\ndocs_dir: {ROOT}/docs\nsite_dir: {folder}/site\n"
        f"plugins: [search, {{timeline: {{content: {content}}}}}]\n",
        "utf-8",
    )
    build(load_config(str(folder / "mkdocs.yml")))
    with serve(folder / "site") as address:
        yield address


@pytest.mark.parametrize("scripts", [True, False], ids=["with scripts", "without scripts"])
@pytest.mark.parametrize("width", [320, 360, 768, 1440])
def test_no_page_scrolls_sideways(chromium: Browser, address: str, width: int, scripts: bool) -> None:
    page = chromium.new_page(viewport={"width": width, "height": 900}, java_script_enabled=scripts)
    wide = []
    for path in PAGES:
        page.goto(address + path)
        if page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth"):
            wide.append(path)
    page.close()
    assert wide == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_text_stands_out_from_its_ground(chromium: Browser, address: str, scheme: str) -> None:
    page = chromium.new_page(color_scheme=scheme)
    faint = []
    for path in PAGES:
        page.goto(address + path)
        faint += [f"{path}: {found}" for found in page.evaluate(_FAINT)]
    page.close()
    assert faint == []


def test_nothing_is_fetched_from_elsewhere(chromium: Browser, address: str) -> None:
    page = chromium.new_page()
    fetched: list[str] = []
    page.on("request", lambda request: fetched.append(request.url))
    for path in PAGES[:4]:
        page.goto(address + path, wait_until="networkidle")
    page.close()
    assert any(url.endswith("search_index.json") for url in fetched)
    assert [url for url in fetched if not url.startswith((address, "data:", "blob:"))] == []


def test_the_page_is_whole_without_scripts(chromium: Browser, address: str) -> None:
    with_scripts, without = (_text(chromium, address + WEEK, scripts=scripts) for scripts in (True, False))
    assert "118 arrests in Westford" in without
    assert without == with_scripts


def test_the_ledger_is_a_table_and_stacks_on_a_phone(chromium: Browser, address: str) -> None:
    page = chromium.new_page(viewport={"width": 1280, "height": 900})
    page.goto(address + WEEK)
    assert page.get_by_role("table").get_by_role("columnheader").all_inner_texts() == [
        "Figure",
        "Where",
        "Who says so",
        "In which words",
    ]
    beside = _boxes(page)
    page.set_viewport_size({"width": 360, "height": 900})
    stacked = _boxes(page)
    rows = page.get_by_role("table").get_by_role("row").count()
    page.close()
    assert beside[0]["y"] == beside[1]["y"]
    assert stacked[0]["y"] < stacked[1]["y"]
    assert rows == 9


def test_the_keyboard_shows_where_it_is(chromium: Browser, address: str) -> None:
    page = chromium.new_page()
    page.goto(address + WEEK)
    page.focus(".et-permalink")
    page.keyboard.press("Tab")
    focused = "getComputedStyle(document.activeElement)"
    assert page.evaluate("document.activeElement.closest('.md-content') !== null")
    assert page.evaluate(f"{focused}.outlineStyle") == "solid"
    page.close()


@pytest.mark.parametrize("width", [360, 1280])
def test_a_jump_lands_on_its_heading(chromium: Browser, site: str, width: int) -> None:
    page = chromium.new_page(viewport={"width": width, "height": 700}, reduced_motion="reduce")
    page.goto(site)
    page.locator(".et-jump a", has_text="2017").click()
    page.wait_for_function(
        "() => { const y = document.querySelector('#y2017').getBoundingClientRect().y; return 0 < y && y < 150 }"
    )
    page.close()


def _text(chromium: Browser, url: str, *, scripts: bool) -> str:
    context = chromium.new_context(java_script_enabled=scripts)
    page = context.new_page()
    page.goto(url)
    text = page.inner_text("article")
    context.close()
    return " ".join(text.split())


def _boxes(page: Page) -> list[dict[str, float]]:
    cells = page.locator("#figure-118-arrests-westford td")
    return [box for box in (cells.nth(number).bounding_box() for number in range(4)) if box]


_FAINT = """() => {
  const parts = colour => { const n = colour.match(/[\\d.]+/g).map(Number); return n.length > 3 ? n : [...n, 1] }
  const over = (top, under) => [0, 1, 2].map(i => top[i] * top[3] + under[i] * (1 - top[3])).concat([1])
  const light = colour => {
    const [r, g, b] = colour.map(v => v / 255).map(v => v <= 0.03928 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4)
    return 0.2126 * r + 0.7152 * g + 0.0722 * b
  }
  const ground = element => {
    const colours = []
    for (let e = element; e; e = e.parentElement) colours.unshift(parts(getComputedStyle(e).backgroundColor))
    return colours.reduce((under, top) => over(top, under), [255, 255, 255, 1])
  }
  const faint = new Set()
  for (const e of document.querySelectorAll('article *')) {
    if (![...e.childNodes].some(n => n.nodeType === 3 && n.textContent.trim())) continue
    const under = ground(e), text = over(parts(getComputedStyle(e).color), under)
    const [high, low] = [light(text), light(under)].sort((a, b) => b - a)
    const ratio = (high + 0.05) / (low + 0.05)
    if (ratio < 4.5) faint.add(`${e.tagName} ${e.className} ${ratio.toFixed(2)}`)
  }
  return [...faint]
}"""
"""The elements whose own text has a contrast under 4.5 (WCAG 2.2, 1.4.3)."""
