"""Figures of a list by town or office: 'Arrests by office:' and its lines, 'led by Alder City with 164', '... (28); ... (30)'."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from generator.ingest.document import Span
from generator.ingest.extract.figures.counted import Counted, Head
from generator.ingest.extract.figures.homeward import is_country
from generator.ingest.extract.figures.measured import Governed, Measured
from generator.ingest.extract.figures.shares import share_measure
from generator.ingest.extract.findings import PlaceFinding
from generator.ingest.extract.positions import Positions

_HEADING = re.compile(
    r"\b(?:(?P<arrests>arrest(?:s|ed)|apprehen\w+|taken into custody|total|breakdown|by (?:the )?(?:city|town|state|county|office|area|region))"
    r"|(?P<detained>detain\w+)|(?P<removed>remov\w+|deport\w+))\b",
    re.IGNORECASE,
)
_LINE_START = re.compile(r"\s*(?:[-–—•*·▪●‣]|\d{1,2}[.)])?\s*")
_ITEM_START = re.compile(r"(?:^|[-–—•*·▪●‣:;,\n]|\d[.)]|\band)\s*$")
_TO_NUMBER = re.compile(
    r"(?:[’']s)?(?: (?:area|metro(?:politan)? area|region|county|(?:field |district |regional )?office)| and (?:its|the|surrounding|nearby) (?:\w+ )?(?:neighbors|suburbs|environs|area|surroundings))?"
    r"(?P<link>,? (?:led|topped|headed|came|ranked|was|had|saw|recorded|reported|tallied|accounted for)\b[^.;:\d]{0,60}?| for|,? with|:|,|\s*[–—-]{1,2}|\s*\.{2,}| ?\(|\s*\||(?=\s))\s*"
)
_NAME = re.compile(
    r"(?:^|[-–—•*;,:.]|\band|\bby|\bin)\s+(?P<name>[A-Z][\w’'-]+(?: [A-Z][\w’'-]+){0,2}(?:, [A-Z][\w.]+)?)",
    re.MULTILINE,
)
"""A town the gazetteer does not know, where another stands in the same list."""
_ARRESTS = re.compile(r"\b(?:arrests|apprehensions|detentions)\b", re.IGNORECASE)
_TAKEN = re.compile(r"\b(?:arrest|apprehen|detain|custody\b|rounded up|picked up)", re.IGNORECASE)
_ENDS = re.compile(
    r"\)?(?: (?:arrests|arrested|people|total)\b)?\)?[”\"]?(?:\s*$|\s*[;,.)]|\s+and\b|\s*\n)", re.IGNORECASE
)
_IN_TOWN = re.compile(r" (?:in|on|at|around|from|near|across) (?:the |greater |metro )?")


def heading_measure(words: str) -> str | None:
    """Give what the lines below a heading count ('Arrests by field office:'), None where it heads no such list."""
    match = _HEADING.search(words) if words.rstrip().endswith(":") else None
    return match.lastgroup if match else None


def is_list_line(words: str) -> bool:
    """Whether a sentence is a line of a list, by its mark."""
    return bool(_MARKED.match(words))


_MARKED = re.compile(r"\s*[-–—•*·▪●‣]\s")


def read_tally(
    text: str,
    sentence: Span,
    counted: Sequence[Counted],
    measured: Sequence[Measured],
    places: Positions[PlaceFinding],
    heading: str | None,
    goes_on: str | None = None,
) -> tuple[Measured, ...]:
    """Give the figures of a sentence together with those it only names beside a town.

    Without a heading, before it or in it, it takes the word 'arrests' in the sentence, or several towns with their
    numbers in brackets; towns with a number behind a comma, which is how ages are written, must be several and stand
    apart from one another by more than a comma. `goes_on` is the measure of a list that the sentence before began
    ('Alder City had the most arrests, 171. Then came Birch with 143').
    """
    done = {m.counted.number.digits for m in measured}
    open_ones = [c for c in counted if c.number.digits not in done and _may_be_tally(c)]
    if not open_ones or (
        heading is None and goes_on is None and not _TAKEN.search(text, sentence.start, sentence.end)
    ):
        return _with_origins(text, measured, places)
    room = sentence
    if heading is None and (opener := _OWN_HEADING.match(text, sentence.start, sentence.end)):
        heading = heading_measure(opener[0])
        room = Span(opener.end(), sentence.end) if heading else sentence
    paired = _paired(text, sentence, room, open_ones, places, heading)
    links = Counter(link for _, link in paired)
    led = _MOST_WERE_IN.search(text, sentence.start, sentence.end)
    commas = links[","] if led or ";" in text[sentence.start : sentence.end] else 0
    named = bool(_ARRESTS.search(text, sentence.start, sentence.end))
    extra = [
        Measured(c, Governed(heading or goes_on or "arrests", c.span, "tally"), refers_back=False, whole=None)
        for c, link in paired
        if heading
        or (goes_on and link[:1].isalpha())
        or (link == "(" and links["("] > 1)
        or (link in {"for", " "} and measured)
        or (named and (link not in {",", "for", " "} or commas > 1))
    ]
    every = sorted([*measured, *extra], key=lambda m: m.counted.number.digits.start)
    return _with_origins(text, every, places)


_MOST_WERE_IN = re.compile(
    r"\b(?:arrests|apprehensions|detentions)\b[^.;:\d]{0,40}? (?:were|came|occurred|took place|was)(?: made| reported)? in (?=[A-Z])"
)
"""'The largest numbers of arrests were in Alder City, 92, and Birch, 88.': no ages stand behind where arrests were made."""
_OWN_HEADING = re.compile(r"[^:\n]{3,160}:(?=\s)")


def _paired(
    text: str,
    sentence: Span,
    room: Span,
    counted: Sequence[Counted],
    places: Positions[PlaceFinding],
    heading: str | None,
) -> list[tuple[Counted, str]]:
    """Give the numbers that stand beside a town, each with what stands between."""
    inside = [c for c in counted if c.span.start >= room.start]
    spans = [p.span for p in places.within(room) if p.rule not in _ABROAD]
    named = Positions(spans, _itself)
    if heading or any(_link(text, room, c, named, heading) for c in inside):
        names = _NAME.finditer(text, max(sentence.start, room.start - 1), room.end)
        spans += [Span(*m.span("name")) for m in names if not is_country(m["name"])]
        named = Positions(spans, _itself)
    return [(c, link) for c in inside if (link := _link(text, room, c, named, heading))]


def _with_origins(
    text: str, measured: Sequence[Measured], places: Positions[PlaceFinding]
) -> tuple[Measured, ...]:
    """Take 'Of the 161, 41 were from Brooklyn' and '29 were in Ohio' for arrests there: a part told by its place, unless that is a country."""
    found: list[Measured] = []
    for item in measured:
        if item.governed.measure == "other" and _is_told_by_its_place(text, item, places):
            part = Governed("arrests", item.counted.span, "part of a whole")
            found.append(replace(item, governed=part))
        else:
            found.append(item)
    return tuple(found)


def _is_told_by_its_place(text: str, item: Measured, places: Positions[PlaceFinding]) -> bool:
    """Whether nothing is said of a part but a place here where it is from or was."""
    listed = item.governed.rule in {"included", "beside"}
    origin = (_THERE if listed else _FROM).match(text, item.counted.span.end)
    if origin is None:
        return False
    place = next(iter(places.within(Span(origin.end(), origin.end() + _NEXT))), None)
    if place is None or place.span.start != origin.end() or place.rule in _ABROAD:
        return False
    return "from" in origin[0] or _ENDS_THERE.match(text, place.span.end) is not None


_FROM = re.compile(
    r"(?: of (?:them|those)(?: arrested| taken| detained)?)?(?: (?:were|was) (?:from|in|on)| from) (?:the )?"
)
_THERE = re.compile(r" (?:from|in|on) (?:the )?")
_ENDS_THERE = re.compile(r"(?=[,.;:)”\"]|\s+(?:and|or|while|including)\b|\s*$)")
"""Behind a place where a part was: not 'in Texas illegally', 'on Texas watch lists'."""
_ABROAD = frozenset({"country", "nationwide"})
_NEXT = 60
_REACH = 160


def _itself(span: Span) -> Span:
    return span


def _may_be_tally(counted: Counted) -> bool:
    return counted.head is not Head.OTHER and not counted.number.percent and not counted.number.fraction


def _link(
    text: str, sentence: Span, counted: Counted, named: Positions[Span], heading: str | None
) -> str | None:
    """Give what stands between a town and its number, None where no town stands beside the number."""
    start, end = counted.span.start, counted.number.span.end
    for name in reversed(named.beginning_before(start, _REACH)):
        if name.end <= start:
            match = _TO_NUMBER.fullmatch(text, name.end, start)
            if match and _ENDS.match(text, end, sentence.end):
                return match["link"].strip() or " "
    opens = heading and _ITEM_START.search(text[max(0, start - 8) : start])
    after = _IN_TOWN.match(text, counted.span.end, sentence.end)
    return "in" if opens and after and bool(named.beginning_before(after.end(), 0)) else None


def read_line(text: str, sentence: Span, counted: Sequence[Counted]) -> tuple[Measured, ...]:
    """Read a line that opens with a number of persons: '- 38 documented gang members'."""
    first = counted[0]
    if first.head is not Head.PERSONS or not _LINE_START.fullmatch(text, sentence.start, first.span.start):
        return ()
    governed = share_measure(text, first, first.span.start, sentence.end) or Governed(
        "other", first.span, "share"
    )
    return (Measured(first, governed, refers_back=True, whole=None),)
