"""Figures of a list by town or office: 'Arrests by office:' and its lines, 'led by Alder City with 164', '... (28); ... (30)'."""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.ingest.document import Span
from generator.ingest.extract.figures.counted import Counted, Head
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
_TO_NUMBER = re.compile(
    r"(?:[’']s)?(?: (?:area|metro(?:politan)? area|region|county|(?:field |district |regional )?office))?"
    r"(?P<link>,? (?:led|topped|headed|came|ranked|was|had|saw|recorded|reported|tallied|accounted for)\b[^.;:\d]{0,60}?| for|,? with|:|,|\s*[–—-]{1,2}|\s*\.{2,}| ?\(|\s*\|)\s*"
)
_NAME = re.compile(
    r"(?:^|[-–—•*;,:.]|\band|\bby|\bin)\s+(?P<name>[A-Z][\w’'-]+(?: [A-Z][\w’'-]+){0,2}(?:, [A-Z][\w.]+)?)",
    re.MULTILINE,
)
"""A town the gazetteer does not know, where another stands in the same list."""
_ARRESTS = re.compile(r"\b(?:arrests|apprehensions|detentions)\b", re.IGNORECASE)
_ENDS = re.compile(
    r"\)?(?: (?:arrests|arrested|people|total)\b)?\)?[”\"]?(?:\s*$|\s*[;,.)]|\s+and\b)", re.IGNORECASE
)
_IN_TOWN = re.compile(r" (?:in|at|around|from|near|across) (?:the |greater |metro )?")


def heading_measure(words: str) -> str | None:
    """Give what the lines below a heading count ('Arrests by field office:'), None where it heads no such list."""
    match = _HEADING.search(words) if words.rstrip().endswith(":") else None
    return match.lastgroup if match else None


def is_list_line(words: str) -> bool:
    """Whether a sentence is a line of a list, by its mark."""
    return bool(re.match(r"\s*[-–—•*·▪●‣]\s", words))


def read_tally(
    text: str,
    sentence: Span,
    counted: Sequence[Counted],
    measured: Sequence[Measured],
    places: Positions[PlaceFinding],
    heading: str | None,
) -> tuple[Measured, ...]:
    """Give the figures of a sentence together with those it only names beside a town.

    Without a heading it takes the word 'arrests' in the sentence; towns with a number behind a comma, which is how
    ages are written, must be several and stand apart from one another by more than a comma.
    """
    done = {m.counted.number.digits for m in measured}
    if heading is None and not _ARRESTS.search(text, sentence.start, sentence.end):
        return tuple(measured)
    spans = [p.span for p in places.within(sentence)]
    named = Positions(spans, _itself)
    if heading or any(_link(text, sentence, c, named, heading) for c in counted):
        spans += [Span(*m.span("name")) for m in _NAME.finditer(text, sentence.start, sentence.end)]
        named = Positions(spans, _itself)
    paired = [
        (c, link)
        for c in counted
        if c.number.digits not in done
        and _may_be_tally(c)
        and (link := _link(text, sentence, c, named, heading))
    ]
    commas = sum(link == "," for _, link in paired) if ";" in text[sentence.start : sentence.end] else 0
    extra = [
        Measured(c, Governed(heading or "arrests", c.span, "tally"), refers_back=False, whole=None)
        for c, link in paired
        if heading or link not in {",", "for"} or (link == "for" and measured) or commas > 1
    ]
    return tuple(sorted([*measured, *extra], key=lambda m: m.counted.number.digits.start))


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
    opens = heading and _LINE_START.fullmatch(text, sentence.start, start)
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
