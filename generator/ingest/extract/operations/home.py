"""The home of an operation: where its figures that name no place of their own were counted."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from generator.ingest.document import Document, Span
from generator.ingest.extract.figures.as_named import places_to_be_raided
from generator.ingest.extract.figures.places import is_a_speakers
from generator.ingest.extract.figures.together import with_those_before
from generator.ingest.extract.findings import FigureFinding, OperationFinding, PlaceFinding
from generator.ingest.extract.operations.background import PARTS
from generator.ingest.extract.operations.places import acted_in, innermost, opening_end
from generator.ingest.extract.places.find import ASIDE_RULES
from generator.ingest.extract.places.gazetteer import ancestors
from generator.ingest.extract.places.gazetteer import place as gazetteer_place

_SITE_REACH = 120
_LEAD = 300
"""Characters behind a first figure in which its place may still follow."""
_SITE = re.compile(
    r"\b(?:plant|factory|farm|nursery|mill|dairy|slaughterhouse|packinghouse|laundry|warehouse|bakery|restaurant|car wash|shop|ranch)\b",
    re.IGNORECASE,
)
"""In a headline or beside a first figure: a raid of one place, which was in the town the story was filed from."""
_THE_SITE = re.compile(
    rf"\b(?:raid|storm|swarm|surround|search)ed (?:an?|the) (?:[\w’'&.-]+ ){{0,5}}?{_SITE.pattern}"
)
"""Before a first figure: 'agents stormed the Heron plant at dawn. By noon, 80 workers ...'."""
_WIDE = frozenset({"state", "metro_area", "region"})
"""Kinds of places that only a wider look gives to the raid of one site."""
_WIRE_CITIES = {"washington-dc", "united-states"}
"""Datelines of stories on what happens anywhere."""


def home_of(
    document: Document, operation: OperationFinding, places: Sequence[PlaceFinding]
) -> PlaceFinding | None:
    """Give the place of figures that name none: the operation's only one, else that named last before the first figure.

    Where another raid took place, told of further down, is not where the first figure was counted.
    """
    title = document.title or Span(0, 0)
    first = next((f for f in operation.figures if f.number not in title), None)
    placed = [f.place for f in operation.figures if first and not first.place and f.place]
    later = {p.key for place in placed for p in (place, *place.also)}
    own = [
        p
        for p in operation.places
        if p.key not in later and not _is_told_later(p, first) and not is_a_speakers(document.text, p)
    ]
    told = first.place if first and first.rule not in PARTS else None
    headline = [p for p in places if p.span in title and p.rule not in ASIDE_RULES | {"nationwide"}]
    only = told or innermost(own) or innermost([p for p in own if p.span in title]) or innermost(headline)
    return (
        _places_counted(document, first)
        or _town_of_the_site(document, first, only, places)
        or only
        or _told_in_the_opening(document, first, places)
        or _told_before(document, first, places)
        or _town_of_the_police(document, first, places)
        or next((f.place for f in operation.figures if f.place), None)
    )


def _places_counted(document: Document, first: FigureFinding | None) -> PlaceFinding | None:
    """Give 'ten cities' to a first figure without a place, right behind the sentence that says the raids are to be there."""
    if first is None or first.place is not None:
        return None
    line = document.text.rfind("\n", 0, first.number.start) + 1
    return places_to_be_raided(document.text, Span(line, first.number.start))


def _told_in_the_opening(
    document: Document, first: FigureFinding | None, places: Sequence[PlaceFinding]
) -> PlaceFinding | None:
    """Give what the opening says was raided, to a first figure of the opening that names no place."""
    if first is None or first.place is not None or first.number.start > opening_end(document):
        return None
    found = acted_in(document, places)
    return replace(found[0], also=found[1:]) if found else None


def _town_of_the_site(
    document: Document,
    first: FigureFinding | None,
    only: PlaceFinding | None,
    places: Sequence[PlaceFinding],
) -> PlaceFinding | None:
    """Give the dateline's town for the raid of one site of which no more than the state or region is named."""
    known = gazetteer_place(only.key) if only else None
    filed = next((p for p in places if p.rule == "dateline" and p.key not in _WIRE_CITIES), None)
    if first is None or first.place or filed is None or known is None or known.kind not in _WIDE:
        return None
    near = document.text[first.number.start : first.number.end + _SITE_REACH].partition("\n")[0]
    before = document.text[max(0, first.number.start - 2 * _SITE_REACH) : first.number.start].rpartition(
        "\n"
    )[2]
    title = document.slice(document.title) if document.title else ""
    is_one_site = _SITE.search(near.partition(". ")[0]) or _SITE.search(title) or _THE_SITE.search(before)
    around = ancestors(filed.key)
    return filed if is_one_site and (not around or known.key in around) else None


def _is_told_later(place: PlaceFinding, first: FigureFinding | None) -> bool:
    """Whether a place comes up only well after a first figure that names none."""
    return first is not None and first.place is None and place.span.start > first.number.end + _LEAD


def _told_before(
    document: Document, figure: FigureFinding | None, places: Sequence[PlaceFinding]
) -> PlaceFinding | None:
    """Give the place, or the list of places, named last before a figure, else that of the dateline."""
    before = [p for p in places if figure and p.span.end <= figure.number.start]
    near = [
        p
        for p in before
        if p.rule not in ASIDE_RULES | {"nationwide"}
        and not is_a_speakers(document.text, p)
        and not document.text[: p.span.start].endswith("than ")
    ]
    if near:
        inside = (p for p in reversed(near) if near[-1].key in ancestors(p.key))
        last = next(inside, near[-1])
        return with_those_before(document.text, last, near[: near.index(last)])
    return next((p for p in before if p.rule == "dateline" and p.key not in _WIRE_CITIES), None)


def _town_of_the_police(
    document: Document, first: FigureFinding | None, places: Sequence[PlaceFinding]
) -> PlaceFinding | None:
    """Give the town whose police took part, named around a first figure of a story that names no other place there."""
    near = (p for p in places if first and abs(p.span.start - first.number.start) < _LEAD)
    return next((p for p in near if document.text.startswith(" police ", p.span.end)), None)
