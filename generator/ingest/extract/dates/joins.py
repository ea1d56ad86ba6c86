"""Time expressions that belong together: 'Oct. 3 to Oct. 9', 'the last two weeks of May', 'the year ended Sept. 30'."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from generator.ingest.document import Span
from generator.ingest.extract.dates import calendar_periods as calendar
from generator.ingest.extract.dates.grammar import DERIVED, STATED, Meaning
from generator.ingest.extract.dates.parts import part_of, place_named


@dataclass(frozen=True, slots=True)
class TimeExpression:
    """One time expression by itself, as TIMEX3 counts them: a range is two."""

    span: Span
    meaning: Meaning
    rule: str


def join_expressions(
    text: str, expressions: Sequence[TimeExpression], published: date | None
) -> list[TimeExpression]:
    """Join ranges, parts of a whole, periods with their end and 'since' into one; the others stay as they are."""
    found: list[TimeExpression] = []
    for expression in expressions:
        if found:
            found[-1] = _settle(text, found[-1], expression)
        joined = _join(text, found[-1], expression, published) if found else None
        if joined is not None:
            found[-1] = joined
        else:
            found.append(_since(text, expression))
    return found


def _settle(text: str, one: TimeExpression, other: TimeExpression) -> TimeExpression:
    """'Friday (Oct. 16)': the date in brackets tells which Friday is meant."""
    day = other.meaning.period
    if one.rule != "weekday" or day is None or day.grain != "day" or one.meaning.period is None:
        return one
    if (
        text[one.span.end : other.span.start] != " ("
        or one.meaning.period.first.weekday() != day.first.weekday()
    ):
        return one
    return replace(one, meaning=replace(other.meaning, yearless=False, basis=DERIVED))


_RANGE = re.compile(r"(?P<comma>,)?\s*(?:to|into|through|thru|until|till|and|-{1,2}|–|—)\s*(?:the\s+)?")
_BETWEEN = re.compile(r"\b(?:between|from)\s+(?:the\s+)?$", re.IGNORECASE)
_CLOSES = re.compile(r"\s*(?:that )?(?:ended|ending|ends|beginning|began|starting)(?: on)?\s*")


def _join(
    text: str, one: TimeExpression, other: TimeExpression, published: date | None
) -> TimeExpression | None:
    """'Oct. 3 to Oct. 9', 'between February and August': one interval; None where the two are no range."""
    between = text[one.span.end : other.span.start]
    if len(between) > 20:
        return None
    if between in (" of ", " in "):
        return _part(text, one, other)
    if _CLOSES.fullmatch(between):
        return _period_ending(one, other, begins=between.lstrip().removeprefix("that ")[0] in "bs")
    link = _RANGE.fullmatch(between)
    lead = _BETWEEN.search(text, max(0, one.span.start - 16), one.span.start)
    if link is None or ("and" in link.group() and (lead is None or lead.group()[0] not in "Bb")):
        return None
    if link["comma"] and "," not in text[one.span.start : one.span.end]:
        return None  # only the comma that closes 'Sunday, April 27,' or 'Oct. 1, 2024,' stands within a range
    ends = _ends(one, other, published)
    if ends is None:
        return None
    stated = other.meaning.basis == STATED and (one.meaning.basis == STATED or one.meaning.yearless)
    yearless = one.meaning.yearless and other.meaning.yearless
    basis = STATED if stated else DERIVED
    meaning = Meaning(None, "/".join(ends), basis, other.meaning.period, yearless=yearless)
    return TimeExpression(Span(one.span.start, other.span.end), meaning, "range")


def _ends(one: TimeExpression, other: TimeExpression, published: date | None) -> tuple[str, str] | None:
    """The first date of the one and the last of the other; None where they do not follow each other."""
    start, end = _same_year(one.meaning, other.meaning)
    if start is None or end is None:
        return None
    if one.rule == other.rule and one.rule in _OF_WEEKDAYS:
        return _ends_of_weekdays(start, end, published)
    if "[" in start:
        return None
    first, last = start.split("/")[0], end.split("/")[-1]
    if end.startswith("["):
        last = next((reading for reading in end.strip("[]").split(",") if reading > first), "")
    return (first, last) if first <= last and ".." not in (first, last) else None


_OF_WEEKDAYS = ("weekday", "weekday-of-week")


def _ends_of_weekdays(start: str, end: str, published: date | None) -> tuple[str, str] | None:
    """'Monday through Friday' lies within seven days; of two readings of its end the one it fits better is taken."""
    starts, ends = start.strip("[]").split(","), end.strip("[]").split(",")
    last = next((reading for reading in ends if reading > starts[-1]), ends[-1])
    try:
        first, final = date.fromisoformat(starts[-1]), date.fromisoformat(last)
    except ValueError:
        return None
    if published is not None and published < first:
        final = first + timedelta(days=(final - first).days % 7)
    else:
        first = final - timedelta(days=(final - first).days % 7)
    return (first.isoformat(), final.isoformat()) if first < final else None


_PART = re.compile(
    r"(?:the )?(?P<place>first|opening|last|final|closing) (?:\w+ )?(?P<unit>day|week|month)s", re.IGNORECASE
)


def _part(text: str, one: TimeExpression, other: TimeExpression) -> TimeExpression | None:
    """'The first six months of 2019', 'the last two weeks of September'."""
    whole, length = other.meaning.period, re.fullmatch(r"P(\d{1,3})[DWM]", one.meaning.timex or "")
    words = _PART.fullmatch(text, one.span.start, one.span.end)
    if whole is None or length is None or words is None:
        return None
    last = place_named(words["place"].lower()) < 0
    edtf = part_of(whole, words["unit"].lower(), int(length.group(1)), last=last)
    if edtf is None:
        return None
    meaning = Meaning(None, edtf, other.meaning.basis)
    return TimeExpression(Span(one.span.start, other.span.end), meaning, "part-of-year")


def _period_ending(one: TimeExpression, other: TimeExpression, *, begins: bool) -> TimeExpression | None:
    """'The 12 months ended Sept. 30', 'the seven days beginning March 5'."""
    length, day = re.fullmatch(r"P(\d{1,3})([DWMY])", one.meaning.timex or ""), other.meaning.period
    if length is None or day is None or day.grain != "day":
        return None
    edtf = (
        _months_ending(day.first, length)
        if length.group(2) in "MY"
        else _days_ending(day.first, length, begins)
    )
    if edtf is None or (begins and length.group(2) in "MY"):
        return None
    meaning = Meaning(None, edtf, other.meaning.basis, other.meaning.period, yearless=other.meaning.yearless)
    return TimeExpression(Span(one.span.start, other.span.end), meaning, "period-ending")


def _days_ending(day: date, length: re.Match[str], begins: bool) -> str | None:
    days = int(length.group(1)) * (7 if length.group(2) == "W" else 1) - 1
    if not 1 <= days <= _LONGEST:
        return None
    first, last = (day, day + timedelta(days=days)) if begins else (day - timedelta(days=days), day)
    return f"{first.isoformat()}/{last.isoformat()}"


_LONGEST = 400


def _months_ending(day: date, length: re.Match[str]) -> str | None:
    """The whole months up to one that ends on the day; None where the day ends none."""
    months = int(length.group(1)) * (12 if length.group(2) == "Y" else 1)
    if (day + timedelta(days=1)).day != 1 or not 1 <= months <= 60:
        return None
    first = calendar.month(day.year, day.month - months + 1)
    return f"{first.edtf}/{calendar.month(day.year, day.month).edtf}"


def _same_year(one: Meaning, other: Meaning) -> tuple[str | None, str | None]:
    """Give either date the year of the other, where only that tells one: 'Oct. 3 to Oct. 9, 2020'.

    Where neither does, the end knows better: it lies nearer to publication.
    """
    start, end = _without_year(one) or one.edtf, _without_year(other) or other.edtf
    if start is None or end is None or "[" in end or not (one.yearless or other.yearless):
        return one.edtf, other.edtf
    if one.yearless:
        return (_year_before(start, end), end) if end[0] != "X" else (None, None)
    return start, _year_after(one, end)


def _without_year(meaning: Meaning) -> str | None:
    """'XXXX-10-03': a date without a year in an article without one."""
    return meaning.timex if meaning.edtf is None and meaning.yearless else None


def _year_before(start: str, end: str) -> str:
    near = end[:4] + start[4:]
    return near if near <= end else f"{int(end[:4]) - 1:04d}" + start[4:]


def _year_after(one: Meaning, end: str) -> str:
    """'Oct. 1, 2022, through April 30': the end lies in the year from a stated beginning on."""
    if one.basis != STATED or one.period is None or one.period.grain not in ("day", "month"):
        return end if end[0] != "X" else ""
    year, rest = one.period.first.year, end[4:]
    return f"{year + (rest < (one.edtf or '')[4:]):04d}{rest}"


_SINCE = re.compile(r"\bsince\s+(?:at least\s+|about\s+|around\s+)?(?:the\s+)?$", re.IGNORECASE)


def _since(text: str, expression: TimeExpression) -> TimeExpression:
    """'Since January', 'since last week' are open at their end."""
    edtf, span = expression.meaning.edtf, expression.span
    lead = _SINCE.search(text, max(0, span.start - 22), span.start)
    if lead is None or edtf is None or ".." in edtf or "[" in edtf:
        return expression
    edtf = edtf.split("/")[0]
    meaning = Meaning(
        expression.meaning.timex, f"{edtf}/..", expression.meaning.basis, expression.meaning.period
    )
    return TimeExpression(Span(lead.start(), span.end), meaning, "since")
