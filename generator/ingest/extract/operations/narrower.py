"""The better time a later sentence gives for a wide one: the days within 'last week', the month of a year."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from generator.ingest.document import Document
from generator.ingest.extract.enforcement import ACTION_NOUN
from generator.ingest.extract.findings import DateFinding
from generator.ingest.extract.operations.dates import as_happened, first_of, last_of
from generator.ingest.extract.operations.roles import DateRole


def narrower_days(
    document: Document, wide: DateFinding, roles: Sequence[tuple[DateFinding, DateRole]]
) -> DateFinding | None:
    """Give the days a later sentence names within a week: 'last week ... took place from Wednesday to Friday'."""
    if (dated := _days_of_month(document, wide, roles)) is not None:
        return dated
    bounds = days_of(wide)
    if bounds is None or not 1 < (bounds[1] - bounds[0]).days <= LONGEST_WEEK:
        return None
    for other, role in roles:
        if wide.rule == other.rule == "range":
            continue  # each is told to the day, of a sweep of its own
        shifted = _into(document, other, bounds) if other.span.start > wide.span.start else None
        if shifted is None or shifted.edtf is None:
            continue
        if _APPOSED.fullmatch(document.text[wide.span.end : other.span.start]):
            return shifted
        if role is DateRole.BEGAN:
            return as_happened(shifted, open_ended=True)
        if role is DateRole.HAPPENED and ("/" in shifted.edtf or _is_of_the_whole(document, other)):
            return shifted
    return None


def _days_of_month(
    document: Document, wide: DateFinding, roles: Sequence[tuple[DateFinding, DateRole]]
) -> DateFinding | None:
    """Read 'arrested 130 this month. Between Oct. 9 and Oct. 16, agents arrested 136 ...' as those days."""
    month = wide.edtf or ""
    if not _MONTH.fullmatch(month) or not _THIS_MONTH.search(document.slice(wide.span)):
        return None
    for other, role in roles:
        near = 0 < other.span.start - wide.span.end <= _NEXT_SENTENCES
        days = days_of(other) if near and role is DateRole.HAPPENED and other.rule == "range" else None
        if days is None or not all(day.isoformat().startswith(month) for day in days):
            continue
        told, told_again = (_count_beside(document, date_.span.start) for date_ in (wide, other))
        if told and told_again >= _AS_MANY * told:
            return other
    return None


def _count_beside(document: Document, position: int) -> int:
    """The largest number of people in the sentence around a position; 0 where it tells none."""
    around = next((s for p in document.story for s in p.sentences if s.start <= position < s.end), None)
    counts = _COUNT.findall(document.slice(around)) if around else []
    return max((int(count.replace(",", "")) for count in counts), default=0)


_COUNT = re.compile(
    r"\b(\d[\d,]{0,6})\b (?:[a-z-]+ ){0,3}?(?:people|persons|individuals|immigrants|migrants|aliens|workers|men|arrests)\b"
)
_AS_MANY = 0.8
"""Share of the number told of the month from which the number of the days is that of the whole operation."""


_MONTH = re.compile(r"\d{4}-\d\d")
_THIS_MONTH = re.compile(r"\b(?:this|last) month\b", re.IGNORECASE)
_NEXT_SENTENCES = 300
"""Characters within which what was 'this month' is told to the day."""


def is_within(document: Document, year: DateFinding, other: DateFinding) -> bool:
    """Whether a later time of the same year follows in the sentence: 'the second sweep this year, on March 4'.

    A day told with its year may follow in the next one: 'were arrested a year ago. On Sept. 19, 2030, agents ...'.
    """
    between = document.text[year.span.end : other.span.start]
    in_full = (year.edtf or "") in document.slice(other.span)
    near = (
        len(between) <= 2 * _ONE_SENTENCE
        if in_full
        else (len(between) <= _ONE_SENTENCE and not _ENDED_SENTENCE.search(between))
    )
    return near and (other.edtf or "").startswith(f"{year.edtf}-")


def month_of_year(
    document: Document, year: DateFinding, roles: Sequence[tuple[DateFinding, DateRole]]
) -> DateFinding | None:
    """Read 'in 2018, when agents ... one day in June' and 'a year ago, in October' as a month of that year."""
    if not re.fullmatch(r"\d{4}", year.edtf or ""):
        return None
    for other, role in roles:
        between = document.text[year.span.end : other.span.start]
        if (
            role is not DateRole.HAPPENED
            or not 0 < len(between) <= _ONE_SENTENCE
            or _ENDED_SENTENCE.search(between)
        ):
            continue
        if re.fullmatch(r"\d{4}-\d\d(?:-\d\d)?", other.edtf or "") and not re.search(
            r"\d{4}", document.slice(other.span)
        ):
            return replace(other, edtf=f"{year.edtf}{(other.edtf or '')[4:]}", basis="derived")
    return None


_ONE_SENTENCE = 160
_ENDED_SENTENCE = re.compile(r"[.;]\s+[A-Z]")
LONGEST_WEEK = 14
"""Days of what may be called a week or two and is told better later."""
WEEKDAYS = re.compile(r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|to|through|and|until|[-–—, ])+")
_OF_THE_WHOLE = re.compile(
    rf"\b(?:{ACTION_NOUN}|arrests|it|they)\b[^.;]{{0,40}}\b(?:took place|occurred|happened|came|(?:was|were) (?:made|conducted|carried out))\b[^.;]{{0,30}}$",
    re.IGNORECASE,
)


_APPOSED = re.compile(r",? (?:on )?")
"""'Two weeks later, on Feb. 17': the second is the first, told better."""
_SUNDAY = timedelta(days=1)
"""Weeks are reckoned from Monday, but 'this week, beginning Sunday' takes in the day before."""
_OWN = re.compile(rf"[’']s (?:[\w-]+ )?(?:{ACTION_NOUN})\b", re.IGNORECASE)


_IN_THE_OPERATION = re.compile(
    rf",? (?:in|during|as part of) (?:an?|the) (?:[\w-]+ ){{0,4}}?(?:{ACTION_NOUN}|effort|campaign|initiative)\b",
    re.IGNORECASE,
)
"""'Checked papers on Tuesday in an enforcement effort dubbed ...'."""


def _is_of_the_whole(document: Document, date_: DateFinding) -> bool:
    """Whether a date is told of the operation and not of a part of those arrested."""
    if _OWN.match(document.text, date_.span.end) or _IN_THE_OPERATION.match(document.text, date_.span.end):
        return True
    return bool(_OF_THE_WHOLE.search(document.text[max(0, date_.span.start - 120) : date_.span.start]))


def _into(document: Document, date_: DateFinding, bounds: tuple[date, date]) -> DateFinding | None:
    """Give a date that lies in the bounds; bare weekdays of a later week are those of the week spoken of."""
    days = days_of(date_)
    if days is None or days == bounds:
        return None
    if bounds[0] - _SUNDAY <= days[0] and days[1] <= bounds[1]:
        return date_
    if WEEKDAYS.fullmatch(document.slice(date_.span)):
        first, last = (day - timedelta(days=7) for day in days)
        if bounds[0] <= first and last <= bounds[1]:
            return replace(date_, edtf=as_interval(first, last))
    return None


def days_of(date_: DateFinding) -> tuple[date, date] | None:
    """The first and the last day of a time told to the day; None for months, years and open times."""
    edtf = date_.edtf or ""
    try:
        return date.fromisoformat(first_of(edtf).rstrip("~")), date.fromisoformat(last_of(edtf).rstrip("~"))
    except ValueError:
        return None


def as_interval(first: date, last: date) -> str:
    """Give two days as EDTF: one day where they are the same, else an interval."""
    return first.isoformat() if first == last else f"{first.isoformat()}/{last.isoformat()}"
