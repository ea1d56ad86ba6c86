"""A reader's walk through the published site, with and without scripts."""

from __future__ import annotations

import re
import urllib.request
from collections import deque
from html.parser import HTMLParser
from urllib.error import HTTPError
from urllib.parse import unquote, urldefrag, urljoin

import pytest
from playwright.sync_api import Browser, Page, expect

PAGES = [
    "",
    "oldest-first/",
    "operations/2017-09-28-safe-city/",
    "statements/2020-10-09-de-blasio-letter-to-ice-on-identification-as-police/",
    "people/tony-pham/",
    "organizations/ice/",
    "places/new-york-city/",
    "topics/detainers/",
    "sources/2020-10-16-pix11-54-of-170/",
    "years/2017/",
    "data/",
    "method/",
]


def test_from_the_timeline_to_a_passage_its_source_and_its_speaker_and_back(page: Page, site: str) -> None:
    page.goto(site)
    page.get_by_role("link", name=re.compile("Nationwide operation targeting people")).first.click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Nationwide operation")

    ledger = page.get_by_role("table").first
    expect(ledger).to_contain_text("arrested 83 people in New York City")
    fragment = ledger.get_by_role("link", name=re.compile("Read it at the source")).first.get_attribute(
        "href"
    )
    assert fragment
    assert unquote(fragment).endswith("#:~:text=arrested 83 people in New York City")

    ledger.get_by_role("link", name=re.compile("PIX11")).first.click()
    expect(page.locator("main")).to_contain_text("arrested 83 people in New York City")

    page.get_by_role("link", name=re.compile("Thomas Decker")).first.click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Thomas Decker")
    expect(page.locator("main")).to_contain_text("more than 50")

    for _ in range(3):
        page.go_back()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Timeline")

    for _ in range(3):
        page.go_forward()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Thomas Decker")
    page.locator("main").get_by_role(
        "link", name=re.compile("Nationwide operation targeting people")
    ).first.click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Nationwide operation")
    page.get_by_role("link", name="Timeline", exact=True).first.click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Timeline")


def test_rival_figures_stand_side_by_side(page: Page, site: str) -> None:
    page.goto(site + "operations/2017-09-28-safe-city/")
    differ = page.get_by_text(re.compile("Sources differ")).first
    expect(differ).to_be_visible()
    expect(page.locator("main")).to_contain_text("500 against 498")


@pytest.mark.parametrize("path", PAGES)
def test_no_page_is_wider_than_its_window(page: Page, site: str, path: str) -> None:
    page.goto(site + path)
    for width in (360, 768, 1440):
        page.set_viewport_size({"width": width, "height": 800})
        for box in [
            part.bounding_box()
            for part in page.locator("main, main table[class*='et-'], main blockquote").all()
        ]:
            assert box is None or (box["x"] >= 0 and box["x"] + box["width"] <= width + 1), (width, box)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_each_scheme_has_its_own_background(chromium: Browser, site: str, scheme: str) -> None:
    context = chromium.new_context(color_scheme=scheme)
    page = context.new_page()
    page.goto(site)
    colour = page.evaluate("getComputedStyle(document.body).backgroundColor")
    red, green, blue = (int(part) for part in re.findall(r"\d+", colour)[:3])
    assert (red + green + blue > 600) == (scheme == "light"), colour
    context.close()


class _Links(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.links: list[str] = []
        self.anchors: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        known = dict(attrs)
        self.anchors.update(value for name in ("id", "name") if (value := known.get(name)))
        for name in ("href", "src"):
            if (value := known.get(name)) and tag != "base":
                self.links.append(value)


def test_every_link_and_anchor_of_the_site_leads_somewhere(site: str) -> None:
    pages: dict[str, _Links] = {}
    dead: list[str] = []
    wanted: list[tuple[str, str, str]] = []
    waiting = deque([site])
    seen = {site}
    while waiting:
        address = waiting.popleft()
        try:
            with urllib.request.urlopen(address) as answer:
                kind = answer.headers.get_content_type()
                text = answer.read().decode() if kind == "text/html" else ""
        except HTTPError as error:
            dead.append(f"{error.code} {address}")
            continue
        parsed = _Links()
        parsed.feed(text)
        pages[address] = parsed
        for link in parsed.links:
            target, anchor = urldefrag(urljoin(address, link))
            if target.startswith(site):
                if anchor and not anchor.startswith((":~:", "__")):
                    wanted.append((address, target, anchor))
                if target not in seen:
                    seen.add(target)
                    waiting.append(target)
    dead += [
        f"{source} -> {target}#{anchor}"
        for source, target, anchor in wanted
        if target in pages and anchor not in pages[target].anchors
    ]
    assert dead == []
    assert len(pages) > 80
