"""A number whose meaning the next sentence tells: '... 143. That is how many people ICE arrested'."""

from __future__ import annotations

import re

from generator.ingest.document import Span
from generator.ingest.extract.enforcement import is_period_statistic, names_agency
from generator.ingest.extract.figures.counted import Head, find_counted
from generator.ingest.extract.figures.measured import Governed, Measured

_PEOPLE = r"(?:(?:people|persons|men|women|workers|immigrants|migrants|residents|neighbors|employees) )?"
_HOW_MANY = re.compile(
    rf"(?:That|This|It)(?:[’']s| is| was) (?:about )?how many (?:of (?:them|us|those) )?(?:\w+ ){{0,2}}?{_PEOPLE}[^.;:?!“”\"]{{0,90}}?"
    r"\b(?:(?P<arrests>arrest(?:s|ed|ing)?|apprehended|rounded up|picked up|took away|hauled away|taken away|led away|took into custody|taken into custody)"
    r"|(?P<detained>detained|locked up)|(?P<removed>deported))\b"
)
_AGENTS = re.compile(r"\b(?:agents|officers|raid|raiders|feds)\b")


def told_as_how_many(text: str, before: Span, sentence: Span) -> Measured | None:
    """Give the number a sentence ends with as a figure, where the next one says that so many were taken; else None.

    Left alone: money, shares, counts of other things, and how many an agency takes in a year.
    """
    words = text[sentence.start : sentence.end]
    match = _HOW_MANY.match(words)
    if match is None or match.lastgroup is None or is_period_statistic(words):
        return None
    if not (names_agency(words) or _AGENTS.search(words)):
        return None
    counted = find_counted(text, before)
    last = counted[-1] if counted else None
    if (
        last is None
        or last.number.percent
        or last.number.value < 2
        or last.head not in {Head.NONE, Head.PERSONS}
    ):
        return None
    if not _CLOSES.fullmatch(text, last.span.end, before.end):
        return None
    shown = Span(last.span.start, sentence.start + match.end())
    return Measured(last, Governed(match.lastgroup, shown, "total"), refers_back=False, whole=None)


_CLOSES = re.compile(r"[”\"’']?[.!][”\"’']?\s*")
