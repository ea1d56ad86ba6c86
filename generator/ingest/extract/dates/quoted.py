"""'Today' and 'yesterday' within quotation marks: counted from the day of saying, where the text tells it."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from generator.ingest.extract.dates import calendar_periods as calendar
from generator.ingest.extract.dates.grammar import UNRESOLVED
from generator.ingest.extract.dates.joins import TimeExpression

_OF_TODAY = ("today", "part-of-day")
_STEPS = {"yesterday": -1, "last": -1, "tomorrow": 1}
_TODAY = re.compile(r"\b(?:today|tonight|yesterday|tomorrow|this|last)\b", re.IGNORECASE)
_QUOTED = re.compile(r"“[^”\n]*(?:”|$)|\"[^\"\n]*(?:\"|$)")
_SAID = r"(?:said|says|told|wrote|posted|tweeted|announced|added|stated|read|statement|release|post)"
# Between the verb and the day stand only whom it was told, where and how: no clause of its own.
_SAID_THEN = re.compile(
    rf"\b{_SAID}\b(?:(?!\b(?:who|that|whose|which|after|before|since|about)\b)[^,;:.“”\"]){{0,60}}$"
)
_THEN_SAID = re.compile(rf"(?:(?!\b(?:who|that|whose|which)\b)[^;.“”\"]){{0,90}}\b{_SAID}\b")
_OPENS = re.compile(r"\W*(?:(?:on|late|early|earlier)\s+)*", re.IGNORECASE)
_STOP = re.compile(r"[.!?](?=\s+[A-Z“\"])")


def count_from_saying(text: str, found: Sequence[TimeExpression]) -> list[TimeExpression]:
    """'"Today, we arrested 40 people," the mayor said Tuesday': Tuesday.

    Where what was said is dated by a month or year only, 'today' is left open.
    """
    if not any(e.rule in _OF_TODAY for e in found):
        return list(found)
    breaks = [match.start() for match in re.finditer(r"\n", text)]
    counted: list[TimeExpression] = []
    for place, together in groupby(found, lambda e: bisect_left(breaks, e.span.start)):
        first = breaks[place - 1] + 1 if place else 0
        last = breaks[place] if place < len(breaks) else len(text)
        counted += _of_paragraph(text, list(together), first, last)
    return counted


_LONGEST = 10_000
"""Characters of a paragraph beyond which nothing is looked for."""


def _of_paragraph(text: str, found: list[TimeExpression], first: int, last: int) -> list[TimeExpression]:
    if last - first > _LONGEST or not any(e.rule in _OF_TODAY for e in found):
        return found
    quotes = tuple(match.span() for match in _QUOTED.finditer(text, first, last))
    paragraph = _Paragraph(text, first, last, quotes, tuple(found))
    return [_counted(paragraph, e) if e.rule in _OF_TODAY else e for e in found]


@dataclass(frozen=True, slots=True)
class _Paragraph:
    text: str
    first: int
    last: int
    quotes: tuple[tuple[int, int], ...]
    found: tuple[TimeExpression, ...]


def _counted(paragraph: _Paragraph, expression: TimeExpression) -> TimeExpression:
    start = expression.span.start
    word = _TODAY.search(paragraph.text, start, expression.span.end)
    own = next((i for i, (first, end) in enumerate(paragraph.quotes) if first < start < end), None)
    if word is None or own is None:
        return expression
    said = _day_of_saying(paragraph, own)
    if said is None or said.meaning.edtf is None or "[" in said.meaning.edtf:
        return expression
    if said.meaning.period is None or said.meaning.period.grain != "day":
        return replace(expression, meaning=UNRESOLVED)
    day = calendar.shift(said.meaning.period.first, "day", _STEPS.get(word.group().lower(), 0))
    meaning = replace(expression.meaning, timex=day.timex, edtf=day.edtf, period=day)
    return replace(expression, meaning=meaning)


_REACH = 3
"""Quotations of a paragraph that one verb of saying may introduce."""


def _day_of_saying(paragraph: _Paragraph, own: int) -> TimeExpression | None:
    """The date beside a verb of saying after the quotation, else before it, else beside an earlier one."""
    text, quotes = paragraph.text, paragraph.quotes
    for index in range(own, max(-1, own - _REACH), -1):
        start, end = quotes[index]
        until = quotes[index + 1][0] if index + 1 < len(quotes) else paragraph.last
        since = quotes[index - 1][1] if index else paragraph.first
        goes_on = text[end - 2] != "."  # a full stop within the marks ends the sentence
        said = _beside_saying(paragraph, end, _end_of_sentence(text, end, until)) if goes_on else None
        said = said or _beside_saying(paragraph, _start_of_sentence(text, since, start), start)
        if said is not None:
            return said
    return None


def _beside_saying(paragraph: _Paragraph, first: int, last: int) -> TimeExpression | None:
    for one in paragraph.found:
        if first <= one.span.start and one.span.end <= last and one.meaning.period is not None:
            lead = paragraph.text[max(first, one.span.start - 90) : one.span.start]
            opens = _OPENS.fullmatch(paragraph.text, first, one.span.start)
            if _SAID_THEN.search(lead) or (opens and _THEN_SAID.match(paragraph.text, one.span.end, last)):
                return one
    return None


def _end_of_sentence(text: str, start: int, last: int) -> int:
    stop = _STOP.search(text, start, last)
    return stop.end() if stop else last


def _start_of_sentence(text: str, first: int, last: int) -> int:
    """Where the sentence before a quotation begins; 'Mayor Rowan said Tuesday. "..."' is none of its own."""
    stops = [match.end() for match in _STOP.finditer(text, first, max(first, last - 2))]
    return stops[-1] if stops else first
