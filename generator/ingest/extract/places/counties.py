"""Counties named together: 'in Orange, Sullivan and Ulster counties', and 'eleven in Sullivan' later in the story."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.ingest.document import Document, Span
from generator.ingest.extract.findings import PlaceFinding
from generator.ingest.extract.places.gazetteer import Place, places_named, unlisted_key

_NAME = r"[A-Z][\w’'-]+(?: [A-Z][\w’'-]+){0,2}"
_LIST = re.compile(rf"\b{_NAME}(?:, {_NAME}){{0,8}},? and {_NAME}(?= (?:[Cc]ounties|[Pp]arishes|county)\b)")
_NOUNS = (" county", "ounties", "arishes")
"""One of them ends every list: a quick look before the long one."""
_ITEM = re.compile(_NAME)
_LEAD = re.compile(
    r"(?:In|Across|From|Near|Of|The|At|Throughout|Between|Both|County|Sheriffs?|Deputies|Agents|Officers)\b ?"
)
_AFTER = re.compile(r"(?: County)?(?:[’']s)?(?![\w’'-]| [A-Z])")


def find_counties(document: Document) -> tuple[PlaceFinding, ...]:
    """Find the counties of every list, and their bare names behind 'in', 'and' or a comma from there on.

    Which state they lie in is told by their being named together: the one state that has them all. Where the tables
    have no such state, they are places as the article names them.
    """
    if "ounties" not in document.text and " county " not in document.text and "arishes" not in document.text:
        return ()
    found: dict[int, PlaceFinding] = {}
    known: dict[str, tuple[str, str]] = {}
    for paragraph in document.story:
        if all(document.text.find(noun, paragraph.start, paragraph.end) < 0 for noun in _NOUNS):
            continue
        for match in _LIST.finditer(document.text, paragraph.start, paragraph.end):
            items = list(_items(document.text, match))
            keys = _keys([document.slice(item) for item in items])
            for item in items:
                name = document.slice(item)
                known[name] = (f"{name} County", keys[name])
                found[item.start] = PlaceFinding(item, *known[name], "county-list")
    for name, (full, key) in known.items():
        bare = re.compile(
            rf"\b(?:in|across|and|of|from|throughout)(?: the)? ({re.escape(name)})\b(?! [Cc]ount)"
        )
        for paragraph in document.story:
            for match in bare.finditer(document.text, paragraph.start, paragraph.end):
                if match.start(1) not in found and _AFTER.match(document.text, match.end()):
                    found[match.start(1)] = PlaceFinding(Span(*match.span(1)), full, key, "county-list")
    return tuple(found[start] for start in sorted(found))


def _items(text: str, match: re.Match[str]) -> Iterator[Span]:
    for item in _ITEM.finditer(text, match.start(), match.end()):
        lead = _LEAD.match(text, item.start(), item.end())
        start = lead.end() if lead and lead.end() < item.end() else item.start()
        if not (lead and lead.end() >= item.end()):
            yield Span(start, item.end())


def _keys(names: list[str]) -> dict[str, str]:
    """Give each county's key, in the one state that has counties of all the names."""
    counties: list[dict[str, Place]] = []
    for name in names:
        own = [p for p in places_named(f"{name} County") if p.kind in {"county", "borough"}]
        own += [p for p in places_named(name) if p.kind in {"county", "borough"}]
        counties.append({parent: p for p in reversed(own) for parent in p.parents})
    shared = set.intersection(*(set(c) for c in counties)) if counties else set()
    if len(shared) != 1:
        return {name: unlisted_key(f"{name} county") for name in names}
    state = shared.pop()
    return {name: own[state].key for name, own in zip(names, counties, strict=True)}
