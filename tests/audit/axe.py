"""Accessibility: axe on every kind of page, in both palettes, on a desk and on a phone, with all details open."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright

from tests.audit.row import Row, gathered
from tests.browser.conftest import FLAGS

_AXE = Path(__file__).parent / "node_modules" / "axe-core" / "axe.min.js"
_OPEN_ALL = "document.querySelectorAll('details').forEach(details => { details.open = true })"
_LAID_OUT = (
    "* { content-visibility: visible !important } .md-typeset .et-filter .et-facet > fieldset { position: static }"
    " *, *::before, *::after { transition: none !important }"
)
"""axe compares boxes: those of what is not laid out yet are guesses, and lists of choices, of which a reader opens one at a
time, would lie on top of one another. It compares colours too: what is still fading in, on a busy machine, has others."""
_RUN = """() => axe.run(document, { resultTypes: ['violations'], rules: { 'target-size': { enabled: true } } }).then(found => found.violations.flatMap(
  rule => rule.nodes.map(node => [`${rule.id}: ${rule.help}`, node.target.join(' ')])))"""
_VIEWS = (("light", 1280), ("light", 360), ("dark", 1280), ("dark", 360))


def check_axe(address: str, pages: Mapping[str, str], chromium: str | None) -> Iterator[Row]:
    """A row for each view; axe itself is read from node_modules, nothing is fetched."""
    if chromium is None or not _AXE.is_file():
        yield Row("axe", "every page kind", "", "", None, ("needs chromium and npm",))
        return
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=FLAGS)
        for scheme, width in _VIEWS:
            wrong = list(_look(browser, address, pages, scheme, width))
            subject = f"{len(pages)} pages, {scheme}, {width} px"
            yield Row("axe", subject, f"{len(wrong)} violations", "0", not wrong, gathered(wrong))
        browser.close()


def _look(
    browser: Browser, address: str, pages: Mapping[str, str], scheme: str, width: int
) -> Iterator[tuple[str, str]]:
    context = browser.new_context(
        color_scheme="dark" if scheme == "dark" else "light", viewport={"width": width, "height": 900}
    )
    page = context.new_page()
    for kind, path in pages.items():
        page.goto(address + path)
        page.evaluate(_OPEN_ALL)
        yield from ((fault, f"{kind}: {target}") for fault, target in _violations(page))
    for state, change in _STATES.items():
        page.goto(address)
        change(page)
        yield from ((fault, f"{state}: {target}") for fault, target in _violations(page))
    context.close()


def _search(page: Page) -> None:
    page.keyboard.press("f")
    page.locator(".md-search__input").press_sequentially("New York arrests")
    page.wait_for_selector(".md-search-result__item")


def _filter(page: Page) -> None:
    page.goto(page.url.partition("?")[0] + "?words=arrests")
    page.wait_for_selector(".et-chips li")


def _find_nothing(page: Page) -> None:
    page.goto(page.url.partition("?")[0] + "?words=zzzz")
    page.wait_for_selector(".et-none:not([hidden])")


_STATES: dict[str, Callable[[Page], None]] = {
    "search open": _search,
    "a filter at work": _filter,
    "nothing found": _find_nothing,
}
"""States of the front page that a reader brings about."""


def _violations(page: Page) -> list[tuple[str, str]]:
    page.add_style_tag(content=_LAID_OUT)
    page.add_script_tag(path=_AXE)
    found: list[tuple[str, str]] = page.evaluate(_RUN)
    return found
