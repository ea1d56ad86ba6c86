"""Places that a figure's clause only points to: 'there', 'in the county', 'in the three states', 'at the two mills'."""

from __future__ import annotations

import re
from dataclasses import replace

from generator.ingest.document import Span
from generator.ingest.extract.figures.measured import Measured
from generator.ingest.extract.figures.places import LARGEST
from generator.ingest.extract.figures.several import those_counted
from generator.ingest.extract.findings import PlaceFinding
from generator.ingest.extract.places.gazetteer import ancestors, kind_of
from generator.ingest.extract.places.gazetteer import place as gazetteer_place
from generator.ingest.extract.positions import Positions


def place_of_that_site(
    text: str, item: Measured, before: Span, places: Positions[PlaceFinding]
) -> PlaceFinding | None:
    """Give the place the sentence before tells of a site that a figure comes back to: '58 were arrested at the two mills'."""
    site = _AT_THE_SITE.match(text, item.counted.span.end)
    if site is None:
        return None
    named = re.compile(rf"\b{re.escape(site['site'])}\b(?: \w+)? (?:in|near|outside|at) (?:the )?$")
    found = [
        place
        for place in places.within(before)
        if named.search(text, max(before.start, place.span.start - _NEAR_A_SITE), place.span.start)
    ]
    several = text.count(site["site"], before.start, before.end) > 1
    again = found and re.match(r"(?:,|,? and) (?:in|near|outside) ", text[found[0].span.end :][:40])
    return found[0] if len(found) == 1 and not several and not again else None


_AT_THE_SITE = re.compile(
    r"[^.;:,“”\"]{0,60}? (?:at|from|inside) (?:the|those|these|both) (?:(?:two|three|four|five|six|seven|eight|nine|ten|\d+) )?(?P<site>[a-z]+(?: [a-z]+)?)(?=[,.;]|$)"
)
_NEAR_A_SITE = 60


_THERE = re.compile(
    r" (?:who |that )?(?:were |was |have been |had been )?(?:arrested|detained|picked up|taken|caught) there\b"
)
_THE_PLACE = re.compile(
    r"\b(?:in|across|around|throughout) the (?:same |entire |whole )?(?P<metro>metro(?:politan)? (?=area))?(?P<kind>city|town|county|state|borough|region|valley|area)\b(?! of\b|[’']s\b| (?:line|lines|limits|capital|seat|jail|prison|border)\b)"
)
_FAR = 4_000
_CLAUSE = 100
_A_PARAGRAPH = 300
_KINDS = {
    "city": {"city", "borough"},
    "town": {"city"},
    "valley": {"region"},
    "region": {"region", "metro_area"},
    "area": {"metro_area", "region"},
}


def place_pointed_to(
    text: str, sentence: Span, figure: Span, places: Positions[PlaceFinding]
) -> PlaceFinding | None:
    """Give the place 'the county' of a figure's clause points back to: the last of its kind that was named."""
    if _THERE.match(text, figure.end) or text.startswith(" there", figure.end):
        told = places.beginning_before(figure.start, _A_PARAGRAPH)
        return told[-1] if told else None
    if (here := _dateline_meant(text, sentence, figure, places)) is not None:
        return here
    if _STATEWIDE.search(text, sentence.start, figure.end) and (state := _last_state(places, figure.start)):
        return state
    clause = Span(max(sentence.start, figure.start - _CLAUSE), min(sentence.end, figure.end + 60))
    match = _THE_PLACE.search(text, clause.start, clause.end)
    if match is None or LARGEST.search(text, max(0, match.start() - _CLAUSE), match.start("kind")):
        return those_counted(text, clause, places)
    kinds = {"metro_area", "city"} if match["metro"] else _KINDS.get(match["kind"], {match["kind"]})
    before = places.beginning_before(match.start(), _FAR)
    for found in reversed(before):
        kind = kind_of(found.key)
        if kind not in kinds:
            continue
        # behind 'in the Bronx', 'the city' is the one the borough lies in
        around = ancestors(found.key) if kind == "borough" else ()
        return next((p for p in reversed(before) if p.key in around and kind_of(p.key) == "city"), found)
    return None


def _dateline_meant(
    text: str, sentence: Span, figure: Span, places: Positions[PlaceFinding]
) -> PlaceFinding | None:
    """Give the town a story was filed from for the 'here' of a figure's sentence: 'swept into a plant here, detaining 40'."""
    match = _HERE.search(text, sentence.start, sentence.end)
    if match is None or sum(text.count(mark, sentence.start, match.start()) for mark in '“”"') % 2:
        return None
    return next((p for p in places.beginning_before(figure.start, _FAR) if p.rule == "dateline"), None)


def _last_state(places: Positions[PlaceFinding], position: int) -> PlaceFinding | None:
    """Give the state named last before a position, else that of the place named last."""
    before = places.beginning_before(position, _FAR)[::-1]
    named = next((p for p in before if kind_of(p.key) == "state"), None)
    if named is not None:
        return named
    around = ((p, key) for p in before for key in ancestors(p.key) if kind_of(key) == "state")
    found, key = next(around, (None, ""))
    known = gazetteer_place(key)
    return replace(found, key=key, name=known.name) if found and known else None


_STATEWIDE = re.compile(r"\b[Ss]tate-?wide (?:operation|sweep|raids?|crackdown|effort|enforcement|action)\b")
_HERE = re.compile(
    r"\b(?:plants?|factory|mills?|warehouses?|nursery|farms?|dairy|laundry|restaurants?|business(?:es)?|company|neighborhoods?|streets|raids?|sweeps?|crackdown"
    r"|operation|surge|arrests|began|started) here\b(?! (?:in|from|for|and there)\b)"
)


def place_right_behind(
    text: str, sentence: Span, figure: Span, places: Positions[PlaceFinding]
) -> PlaceFinding | None:
    """Give the place of 'the county' right behind a figure: '58 were arrested in the county, most of them in Dayton'."""
    return (
        place_pointed_to(text, sentence, figure, places) if _THE_PLACE.match(text, figure.end + 1) else None
    )
