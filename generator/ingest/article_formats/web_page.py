"""Pages saved from a browser: HTML comes in, the story and the page's own metadata go out.

trafilatura finds the story; it is imported only when a page is met. The date is taken from the page's publication
metadata alone (meta, JSON-LD, time elements marked as such): a copyright year or a date somewhere on the page is none.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from html.parser import HTMLParser
from typing import Any

from generator.ingest.article_formats.mapping import known_values
from generator.ingest.article_formats.raw import RawArticle, Trouble, YamlReader, kept

_FEWEST_WORDS = 40
_DATES = {
    *(
        "article:published_time",
        "og:article:published_time",
        "datepublished",
        "date.published",
        "publishdate",
    ),
    *("publish-date", "publish_date", "pubdate", "publication_date", "publication-date", "published_time"),
    *("parsely-pub-date", "sailthru.date", "dc.date", "dc.date.issued", "dcterms.created", "dcterms.issued"),
    *(
        "dcterms.date",
        "citation_publication_date",
        "article.published",
        "published-date",
        "originalpublicationdate",
    ),
    *("cxenseparse:recs:publishtime", "date"),
}
_OUTLETS = {"og:site_name", "application-name", "dc.publisher", "citation_journal_title"}
_AUTHORS = {"author", "article:author", "dc.creator", "parsely-author", "sailthru.author", "byl"}
_TITLES = {"og:title", "dc.title", "parsely-title", "sailthru.title", "citation_title"}
_STORY_TYPES = re.compile(r"(?:\w*News\w*|Article|Report|BlogPosting|WebPage)")


def read_web_page(text: str, read_yaml: YamlReader) -> Iterator[RawArticle | Trouble]:  # noqa: ARG001 - one form for all
    """The one article of a saved page; a page without a story is said to be one."""
    page = _Page()
    page.feed(text)
    story = _story(text)
    if len(story.split()) < _FEWEST_WORDS or not re.search(r"[a-z]{2}[.?!][\"”’]?(?:\s|$)", story):
        found = f"the page {page.known().get('title') or page.heading.strip()!r} with {len(story.split())} words of text"
        yield Trouble(
            f"expected a page with one article of at least {_FEWEST_WORDS} words; found {found}: save the "
            "article's own page, or its text as a .txt file"
        )
        return
    yield RawArticle(story, page.known())


def is_web_page(text: str) -> bool:
    """Whether a text begins like HTML."""
    return bool(
        re.match(
            r"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.{0,2000}?-->\s*)?<(?:!doctype html|html|head|body)\b",
            text,
            re.IGNORECASE | re.DOTALL,
        )
    )


def _story(text: str) -> str:
    import trafilatura  # noqa: PLC0415 - takes half a second; needed for saved pages only

    try:
        found = trafilatura.extract(text, include_comments=False, include_tables=False)
    except Exception:  # noqa: BLE001 - whatever breaks the library is a fault of this one page, told as such
        found = None
    return (found or "").replace("\r\n", "\n").strip() + "\n"


class _Page(HTMLParser):
    """Collects what a page says of itself."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.found: dict[str, str] = {}
        self.heading = ""
        self.linked: list[dict[str, Any]] = []
        self._inside: str | None = None
        self._script = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attrs}
        if tag == "meta":
            self._meta(values)
        elif tag == "link" and "canonical" in values.get("rel", "").lower().split():
            self.found.setdefault("url", values.get("href", ""))
        elif tag == "time" and _is_publication(values):
            self.found.setdefault("time", values.get("datetime", ""))
        elif tag == "title" and not self.heading:
            self._inside = "title"
        elif tag == "script" and values.get("type", "").lower() == "application/ld+json":
            self._inside, self._script = "script", ""

    def handle_endtag(self, tag: str) -> None:
        if tag == "script" and self._inside == "script":
            self._read_linked_data()
        if tag == self._inside:
            self._inside = None

    def handle_data(self, data: str) -> None:
        if self._inside == "title":
            self.heading += data
        elif self._inside == "script":
            self._script += data

    def known(self) -> dict[str, str]:
        """What the page says of itself, the surest first: JSON-LD, then meta, then marked elements."""
        values = dict(self.found)
        if "published" not in values and "time" in values:
            values["published"] = values["time"]
        values.pop("time", None)
        for item in reversed(self.linked):
            says = known_values(item)
            values.update(
                {name: says[name] for name in ("title", "published", "author", "outlet") if name in says}
            )
        if "title" not in values and self.heading.strip():
            values["title"] = self.heading
        return {name: text for name, text in kept(values).items() if not (name == "author" and "://" in text)}

    def _meta(self, values: dict[str, str]) -> None:
        name = (values.get("property") or values.get("name") or values.get("itemprop") or "").lower()
        content = values.get("content", "").strip()
        if not content:
            return
        for field, names in (
            ("published", _DATES),
            ("outlet", _OUTLETS),
            ("author", _AUTHORS),
            ("title", _TITLES),
        ):
            if name in names:
                self.found.setdefault(field, content)
        if name == "og:url":
            self.found.setdefault("url", content)

    def _read_linked_data(self) -> None:
        try:
            value = json.loads(self._script)
        except (ValueError, RecursionError):
            return
        items = value if isinstance(value, list) else [value]
        for item in items:
            graph = item.get("@graph") if isinstance(item, dict) else None
            for one in graph if isinstance(graph, list) else [item]:
                if isinstance(one, dict) and _is_story(one):
                    self.linked.append(one)
        self.linked.sort(key=lambda one: one.get("@type") == "WebPage")


def _is_story(item: dict[str, Any]) -> bool:
    types = item.get("@type")
    return any(
        isinstance(t, str) and _STORY_TYPES.fullmatch(t)
        for t in (types if isinstance(types, list) else [types])
    )


def _is_publication(values: dict[str, str]) -> bool:
    return (
        "pubdate" in values
        or "datepublished" in values.get("itemprop", "").lower()
        or bool(re.search(r"\b(?:entry-date|published|dt-published)\b", values.get("class", "")))
    ) and "updated" not in values.get("class", "").split()
