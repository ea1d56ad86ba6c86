"""Operations an article tells of only as background: earlier ones, by their own date, and those before a planned one."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, timedelta
from itertools import pairwise

from generator.ingest.document import Document, Span
from generator.ingest.extract.findings import DateFinding, FigureFinding, PlaceFinding
from generator.ingest.extract.operations.cues import is_planned
from generator.ingest.extract.operations.dates import first_of, last_of
from generator.ingest.extract.operations.places import lies_in
from generator.ingest.extract.operations.roles import DateRole, date_role
from generator.ingest.extract.places.gazetteer import COUNTRY, Place, ancestors
from generator.ingest.extract.places.gazetteer import place as gazetteer_place
from generator.ingest.extract.positions import Positions

_TAKEN = frozenset({"arrests", "detained", "removed"})
PARTS = frozenset({"share", "part of a whole", "held", "included"})
"""Rules of figures that belong to one told before."""
_GAP = timedelta(days=21)
"""What lies this long before the operation an article is about is another one."""


def find_background(
    document: Document,
    sentences: Sequence[Span],
    figures: Positions[FigureFinding],
    dates: Positions[DateFinding],
    places: Positions[PlaceFinding],
) -> frozenset[Span]:
    """Find the sentences with figures of an operation before the one the article is about.

    The one it is about is told first: by the first sentence with a figure, or a headline and lead of plans. Its ground
    is the place of its figure, else those of headline and lead.
    """
    counted = [s for s in sentences if any(is_whole(f) for f in figures.within(s))]
    if not counted:
        return frozenset()
    if is_planned(" ".join(document.slice(s) for s in sentences[:2])) and counted[0] not in sentences[:2]:
        return frozenset(s for s in counted if not _GOES_ON.search(document.slice(s)))
    anchor = anchor_of(document, sentences[: sentences.index(counted[0]) + 1], dates)
    if anchor is None:
        return frozenset()
    homes = frozenset(f.place.key for f in figures.within(counted[0]) if f.place is not None)
    homes = homes or frozenset(p.key for s in sentences[:2] for p in places.within(s) if p.key != COUNTRY)
    earlier = {s for s in counted[1:] if _is_before(document, s, figures, dates, anchor, homes)}
    after = {b for a, b in pairwise(sentences) if a in earlier and _goes_on(b, figures)}
    return frozenset(earlier | after)


def happened_before(document: Document, sentence: Span, dates: Positions[DateFinding]) -> bool:
    """Whether what a sentence tells was over weeks before the article came out."""
    if document.published is None:
        return False
    days = [
        day_of(last_of(found.edtf or ""), last=True)
        for found in dates.within(sentence)
        if date_role(document.text, sentence, found) in _OF_AN_ACTION
    ]
    return any(day is not None for day in days) and all(
        day is not None and day + _GAP <= document.published for day in days
    )


_GOES_ON = re.compile(r"\b(?:has|have|so far|already|since|will|would|could)\b")


def is_whole(figure: FigureFinding) -> bool:
    """Whether a figure counts those an operation took, and not a part of them."""
    return figure.measure in _TAKEN and figure.rule not in PARTS


def _goes_on(sentence: Span, figures: Positions[FigureFinding]) -> bool:
    """Whether a sentence gives only parts of the figure told before it."""
    own = figures.within(sentence)
    return bool(own) and all(f.rule in PARTS for f in own)


_YEAR = re.compile(r"\d{4}")


def anchor_of(document: Document, opening: Sequence[Span], dates: Positions[DateFinding]) -> date | None:
    """Give the day on which the operation of the opening began, else that of publication."""
    for sentence in opening:
        for found in dates.within(sentence):
            if date_role(document.text, sentence, found) in {DateRole.HAPPENED, DateRole.BEGAN}:
                begun = day_of(first_of(found.edtf or ""))
                if begun is not None and not _YEAR.fullmatch(first_of(found.edtf or "")):
                    return begun
    return document.published


def _is_before(
    document: Document,
    sentence: Span,
    figures: Positions[FigureFinding],
    dates: Positions[DateFinding],
    anchor: date,
    homes: frozenset[str],
) -> bool:
    wholes = [f for f in figures.within(sentence) if is_whole(f)]
    gap = timedelta(days=1) if is_elsewhere(wholes, homes) else _GAP
    is_before = False
    for found in dates.within(sentence):
        ended = day_of(last_of(found.edtf or ""), last=True)
        role = date_role(document.text, sentence, found)
        if ended is not None and role is DateRole.ENDED and ended < anchor != document.published:
            return True  # over before the one the article is about began
        if ended is None or role not in _OF_AN_ACTION:
            continue
        if gap < _GAP and document.slice(found.span).lower().startswith("earlier "):
            return True
        if ended + gap > anchor:
            if len(wholes) > 1:
                return False  # it tells of both; its part on the earlier one is found by itself
            continue
        near = any(not _APART.search(document.text[_between(f.span, found.span)]) for f in wholes)
        is_before = is_before or near
    return is_before


_OF_AN_ACTION = frozenset({DateRole.HAPPENED, DateRole.BEGAN})


def is_elsewhere(figures: Sequence[FigureFinding], homes: frozenset[str]) -> bool:
    """Whether all figures stand for places outside those of the operation the article is about."""
    places = [f.place.key for f in figures if f.place is not None]
    return bool(homes) and bool(places) and not any(_overlap(one, other) for one in places for other in homes)


def _overlap(one: str, other: str) -> bool:
    """Whether a place may lie in another, both by key; the towns of a region are in no table, but those of its state are."""
    if lies_in(one, other) or lies_in(other, one):
        return True
    known = [gazetteer_place(key) for key in (one, other)]
    is_loose = any(place and place.kind in _LOOSE for place in known)
    return (
        is_loose
        and bool(set(ancestors(one)) & set(ancestors(other)) - {COUNTRY})
        and not _lie_far_apart(*known)
    )


def _lie_far_apart(one: Place | None, other: Place | None) -> bool:
    """Whether two centres are farther apart than a region of a state reaches; False where one is not known."""
    if (
        one is None
        or other is None
        or one.lat is None
        or other.lat is None
        or one.lon is None
        or other.lon is None
    ):
        return False
    return abs(one.lat - other.lat) > _REGION_REACHES or abs(one.lon - other.lon) > _REGION_REACHES


_REGION_REACHES = 4.0
"""Degrees from the middle of the longest regions, such as California's Central Valley, to their ends."""
_LOOSE = frozenset({"region", "metro_area"})


LONGEST_SENTENCE = 1_500
"""Characters of a sentence; what is longer is a list or no prose."""
_APART = re.compile(
    r"[.;](?=\s)|\b(?:who|which|whose|that|after|before|since|convict\w*|order\w*|enter\w*)\b"
)


def _between(one: Span, other: Span) -> slice:
    return slice(min(one.end, other.end), max(one.start, other.start))


def days_of_edtf(edtf: str) -> tuple[date, date] | None:
    """Give the first and the last day of an EDTF day, month, year or interval of them; None for what is none or has no end."""
    first, last = day_of(first_of(edtf)), day_of(last_of(edtf), last=True)
    return (first, last) if first is not None and last is not None else None


def day_of(iso: str, *, last: bool = False) -> date | None:
    """Give the first (or last) day of a day, month or year; None for what is none of them."""
    match = re.fullmatch(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?", iso)
    if match is None:
        return None
    year, month, day = int(match[1]), int(match[2] or (12 if last else 1)), match[3]
    if not 1 <= month <= 12:
        return None
    if day is not None or not last:
        return date(year, month, int(day or 1))
    return date(year + month // 12, month % 12 + 1, 1) - timedelta(days=1)
