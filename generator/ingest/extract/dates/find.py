"""Time expressions: a Document in, dates out, each with the characters that say it and its meaning as EDTF.

Relative words ('Thursday', 'last month') are resolved against the day of publication; where that is not known only
what the text states is resolved. Not found: events used as dates ('after the election'), ages, and dates that need
more than the article to be told.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from generator.ingest.document import Document, Span
from generator.ingest.extract.dates import durations as dates_durations
from generator.ingest.extract.dates import holidays as dates_holidays
from generator.ingest.extract.dates import months as dates_months
from generator.ingest.extract.dates import quarters as dates_quarters
from generator.ingest.extract.dates import relative as dates_relative
from generator.ingest.extract.dates import weekdays as dates_weekdays
from generator.ingest.extract.dates import years as dates_years
from generator.ingest.extract.dates.grammar import DERIVED, STATED, Meaning, Reading, Rule
from generator.ingest.extract.dates.words import Words, read_words
from generator.ingest.extract.findings import DateFinding

RULES: tuple[Rule, ...] = (
    *dates_months.RULES,
    *dates_years.RULES,
    *dates_holidays.RULES,
    *dates_durations.RULES,
    *dates_weekdays.RULES,
    *dates_relative.RULES,
    *dates_quarters.RULES,
)
"""Where two fit the same words equally well the earlier is tried first."""


@dataclass(frozen=True, slots=True)
class TimeExpression:
    """One time expression by itself, as TIMEX3 counts them: a range is two."""

    span: Span
    meaning: Meaning
    rule: str


def find_dates(document: Document) -> tuple[DateFinding, ...]:
    """All time expressions of the title and the story, in order, ranges and 'since' joined into one.

    Lengths of time, habits and vague words ('two years', 'daily', 'recently') are among them, without EDTF.
    """
    found: list[TimeExpression] = []
    for expression in find_expressions(document):
        if found:
            found[-1] = _settle(document.text, found[-1], expression)
        joined = _join(document.text, found[-1], expression) if found else None
        if joined is not None:
            found[-1] = joined
        else:
            found.append(_since(document.text, expression))
    return tuple(DateFinding(e.span, e.meaning.edtf, e.meaning.basis, e.meaning.timex, e.rule) for e in found)


def find_expressions(document: Document) -> tuple[TimeExpression, ...]:
    """All time expressions of the title and the story, each by itself."""
    spans: list[Span] = [document.title] if document.title else []
    words = read_words(document.text, (*spans, *document.story))
    candidates = _find_candidates(words)
    published = document.published if document.published and 1500 <= document.published.year <= 2500 else None
    return tuple(_read(words, candidates, published, published or _only_stated_day(words, candidates)))


_Candidate = tuple[int, int, int, re.Match[str]]
"""Where a match begins, where it ends (negative: the longest first), the place of its rule in `RULES`, the match."""


def _find_candidates(words: Words) -> list[_Candidate]:
    candidates = [
        (match.start(), -match.end(), order, match)
        for order, rule in enumerate(RULES)
        for match in rule.pattern.finditer(words.kinds)
    ]
    return sorted(candidates, key=lambda candidate: candidate[:3])


def _only_stated_day(words: Words, candidates: list[_Candidate]) -> date | None:
    """The one full date an undated article gives ('Oct. 9, 2020', the date of an embedded post); None if several."""
    days: set[date] = set()
    for found in _read(words, candidates, None, None):
        if found.meaning.basis == STATED and found.meaning.period and found.meaning.period.grain == "day":
            days.add(found.meaning.period.first)
    return days.pop() if len(days) == 1 else None


def _read(
    words: Words, candidates: list[_Candidate], published: date | None, anchor: date | None
) -> Iterator[TimeExpression]:
    """Yield the expressions from left to right; at each word the longest that means something is taken."""
    free, named = 0, 0
    previous: Meaning | None = None
    for start, _, order, match in candidates:
        if start < free:
            continue
        near = previous is not None and words.kinds.find("\n", named, start) < 0
        meanings = RULES[order].resolve(Reading(words, match, published, previous, near, anchor))
        if meanings is None:
            continue
        free = match.end()
        for meaning in (meanings,) if isinstance(meanings, Meaning) else meanings:
            yield TimeExpression(_span(words, match, meaning), meaning, RULES[order].name)
            if meaning.period is not None:
                previous, named = meaning, free


def _span(words: Words, match: re.Match[str], meaning: Meaning) -> Span:
    first = match.start() if meaning.first is None else meaning.first
    last = match.end() - 1 if meaning.last is None else meaning.last
    return Span(words.starts[first], words.ends[last])


def _settle(text: str, one: TimeExpression, other: TimeExpression) -> TimeExpression:
    """'Friday (Oct. 16)': the date in brackets tells which Friday is meant."""
    edtf, day = one.meaning.edtf or "", other.meaning.edtf
    if not edtf.startswith("[") or day is None or text[one.span.end : other.span.start] != " (":
        return one
    return replace(one, meaning=replace(one.meaning, edtf=day)) if day in edtf[1:-1].split(",") else one


_RANGE = re.compile(r"\s*(?:to|through|thru|until|till|and|-{1,2}|–|—)\s*(?:the\s+)?")
_BETWEEN = re.compile(r"\b(?:between|from)\s+(?:the\s+)?$", re.IGNORECASE)


def _join(text: str, one: TimeExpression, other: TimeExpression) -> TimeExpression | None:
    """'Oct. 3 to Oct. 9', 'between February and August': one interval; None where the two are no range."""
    between = text[one.span.end : other.span.start]
    if len(between) > 20:
        return None
    if between == " of ":
        return _part_of_year(text, one, other)
    link = _RANGE.fullmatch(between)
    lead = _BETWEEN.search(text, max(0, one.span.start - 16), one.span.start)
    if link is None or ("and" in link.group() and (lead is None or lead.group()[0] not in "Bb")):
        return None
    ends = _ends(one.meaning, other.meaning)
    if ends is None:
        return None
    stated = other.meaning.basis == STATED and (one.meaning.basis == STATED or one.meaning.yearless)
    meaning = Meaning(None, "/".join(ends), STATED if stated else DERIVED, other.meaning.period)
    return TimeExpression(Span(one.span.start, other.span.end), meaning, "range")


def _ends(one: Meaning, other: Meaning) -> tuple[str, str] | None:
    """The first date of the one and the last of the other; None where they do not follow each other."""
    start, end = _same_year(one, other)
    if start is None or end is None or "[" in start:
        return None
    first, last = start.split("/")[0], end.split("/")[-1]
    if end.startswith("["):
        readings = end.strip("[]").split(",")
        last = next((reading for reading in readings if reading > first), "")
    return (first, last) if first <= last and ".." not in (first, last) else None


_FIRST_MONTHS = re.compile(r"the first (?:\w+) months", re.IGNORECASE)


def _part_of_year(text: str, one: TimeExpression, other: TimeExpression) -> TimeExpression | None:
    """'The first six months of 2019'."""
    period, length = other.meaning.period, re.fullmatch(r"P(\d{1,2})M", one.meaning.timex or "")
    words = text[one.span.start : one.span.end]
    if period is None or period.grain != "year" or length is None or not _FIRST_MONTHS.fullmatch(words):
        return None
    months = int(length.group(1))
    if not 1 <= months <= 12:
        return None
    start, year = period.first, period.first.year + (period.first.month + months - 2) // 12
    end = f"{year:04d}-{(start.month + months - 2) % 12 + 1:02d}"
    meaning = Meaning(None, f"{start.isoformat()[:7]}/{end}", other.meaning.basis)
    return TimeExpression(Span(one.span.start, other.span.end), meaning, "part-of-year")


def _same_year(one: Meaning, other: Meaning) -> tuple[str | None, str | None]:
    """Give the first date the year of the second, where only the second has one: 'Oct. 3 to Oct. 9, 2020'."""
    if one.edtf is None and one.timex and one.timex.startswith("XXXX") and other.edtf:
        start = other.edtf[:4] + one.timex[4:]
        return start, other.edtf
    if one.edtf is None or other.edtf is None or not one.yearless:
        return one.edtf, other.edtf
    start = other.edtf[:4] + one.edtf[4:]
    if start > other.edtf:
        start = f"{int(other.edtf[:4]) - 1:04d}" + one.edtf[4:]
    return start, other.edtf


_SINCE = re.compile(r"\bsince\s+(?:the\s+)?$", re.IGNORECASE)


def _since(text: str, expression: TimeExpression) -> TimeExpression:
    """'Since January' is open at its end."""
    edtf, span = expression.meaning.edtf, expression.span
    lead = _SINCE.search(text, max(0, span.start - 12), span.start)
    if lead is None or edtf is None or "/" in edtf or "[" in edtf:
        return expression
    meaning = Meaning(
        expression.meaning.timex, f"{edtf}/..", expression.meaning.basis, expression.meaning.period
    )
    return TimeExpression(Span(lead.start(), span.end), meaning, "since")
