"""When an operation happened: of the dates its sentences give, the one that says most, with the end the text allows."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from itertools import pairwise

from generator.ingest.document import Document, Span
from generator.ingest.extract.findings import DateFinding, OperationStatus
from generator.ingest.extract.operations.background import days_of_edtf
from generator.ingest.extract.operations.dates import (
    as_happened,
    first_of,
    is_past,
    is_trailing_window,
    spans_weeks,
)
from generator.ingest.extract.operations.lengths import began_with, with_length
from generator.ingest.extract.operations.narrower import (
    LONGEST_WEEK,
    WEEKDAYS,
    as_interval,
    days_of,
    is_within,
    month_of_year,
    narrower_days,
)
from generator.ingest.extract.operations.roles import DateRole

Role = tuple[DateFinding, DateRole]


def when_happened(
    document: Document, sentences: Sequence[Span], roles: Sequence[Role], status: OperationStatus
) -> DateFinding | None:
    """Choose the date that says when an operation happened; what is done did not end after the day of publication."""
    happened = _when(document, sentences, roles, status)
    return _until_published(document, happened) if happened and status is OperationStatus.DONE else happened


def _until_published(document: Document, happened: DateFinding) -> DateFinding:
    """Read 'this week', told on a Thursday of raids that are over, as from Monday to that day."""
    days = days_of(happened)
    published = document.published
    if (
        not document.slice(happened.span).lower().startswith("this ")
        or days is None
        or published is None
        or not days[0] < published < days[1]
        or "[" in (happened.edtf or "")
    ):
        return happened
    return replace(happened, edtf=as_interval(days[0], published), basis="derived")


def _when(
    document: Document, sentences: Sequence[Span], roles: Sequence[Role], status: OperationStatus
) -> DateFinding | None:
    """Choose the date that says when an operation happened; where it runs or is planned, the end stays open.

    A beginning and an end told in one breath come first, then the first date on which it happened, narrowed by what
    a later sentence says of it; a length ('a five-day operation that ended Friday') gives the other end.
    """
    if status is not OperationStatus.PLANNED:
        roles = [(_in_the_past(document, d, role), role) for d, role in roles]
    fitting = [(d, role) for d, role in roles if _fits(document, d, role, status)]
    span = _from_to(document, fitting)
    if span is not None:
        return span
    counted = began_with(document, [d for d, _ in fitting])
    if counted is not None and not (counted.edtf or "").endswith("/.."):
        return counted
    if counted is not None:
        fitting.insert(0, (counted, DateRole.BEGAN))
        status = OperationStatus.RUNNING
    until = next((d for d, role in fitting if role is DateRole.ENDED), None)
    wanted = (DateRole.BEGAN, DateRole.HAPPENED)
    if status is OperationStatus.DONE:
        wanted = (DateRole.HAPPENED, DateRole.BEGAN)
    for role in wanted:
        of_role = [d for d, r in fitting if r is role]
        if of_role:
            if until is not None and (counted := _counted_back(document, sentences, of_role[0], until)):
                return counted
            chosen = _chosen(document, of_role, fitting, until, is_open=_is_open(role, status))
            return with_length(document, sentences, chosen)
    return with_length(document, sentences, as_happened(until, until=until)) if until else None


def _counted_back(
    document: Document, sentences: Sequence[Span], wide: DateFinding, until: DateFinding
) -> DateFinding | None:
    """Read 'this week ... the four-day operation ended Wednesday' as the four days up to Wednesday."""
    bounds = days_of(wide)
    if bounds is None or not 1 < (bounds[1] - bounds[0]).days <= LONGEST_WEEK:
        return None
    counted = with_length(document, sentences, as_happened(until, until=until))
    return None if (counted.edtf or "..").startswith("..") else counted


_STARTS = re.compile(r"\b(?:beginning|starting|ending|ended)(?: on| early| late)? $")
_PART_OF_DAY = re.compile(r"(?:late|early|before dawn) (?:on )?| (?:night|morning|afternoon|evening)")


def _in_the_past(document: Document, date_: DateFinding, role: DateRole) -> DateFinding:
    """'Arrested 40 in a sweep this week, beginning Sunday': the Sunday before, as the arrests are made."""
    days = days_of(date_)
    if days is None or document.published is None or days[0] <= document.published:
        return date_
    lead = document.text[max(0, date_.span.start - 20) : date_.span.start]
    told_past = role is DateRole.HAPPENED or _STARTS.search(lead)
    if not told_past or not WEEKDAYS.fullmatch(_PART_OF_DAY.sub("", document.slice(date_.span))):
        return date_
    first, last = (day - timedelta(days=7) for day in days)
    return replace(date_, edtf=as_interval(first, last))


def _is_open(role: DateRole, status: OperationStatus) -> bool:
    return role is DateRole.BEGAN or status is not OperationStatus.DONE


def _from_to(document: Document, roles: Sequence[Role]) -> DateFinding | None:
    """Read 'began on Monday and ended on Thursday'."""
    for (one, role), (other, following) in pairwise(roles):
        near = (
            other.span.start - one.span.end <= _ONE_BREATH
            and "." not in document.text[one.span.end : other.span.start]
        )
        if role is not DateRole.NONE and following is DateRole.ENDED and near:
            begun, over = _in_one_week(document, one, other)
            joined = as_happened(begun, until=over)
            if joined.edtf != one.edtf:
                return joined
    return None


_ONE_BREATH = 60
_GOES_ON = re.compile(r"\b(?:runs|will|is|are|to|continues|continue|lasts)\b[^.;]{0,20}$")


def _in_one_week(document: Document, one: DateFinding, other: DateFinding) -> tuple[DateFinding, DateFinding]:
    """'It began Monday and ran through Friday', read on a Wednesday: the two are days of one week."""
    days, ends = days_of(one), days_of(other)
    weekdays = WEEKDAYS.fullmatch(document.slice(one.span).removeprefix("last ")) and WEEKDAYS.fullmatch(
        document.slice(other.span)
    )
    if not weekdays or days is None or ends is None or days[0] < ends[1]:
        return one, other
    if _GOES_ON.search(document.text[one.span.end : other.span.start]):
        return one, replace(other, edtf=(ends[1] + timedelta(days=7)).isoformat())
    return replace(one, edtf=(days[0] - timedelta(days=7)).isoformat()), other


def _fits(document: Document, date_: DateFinding, role: DateRole, status: OperationStatus) -> bool:
    """Whether a date can be the time of an operation of this status."""
    if status is OperationStatus.PLANNED:
        return not is_past(date_, document)
    words = document.slice(date_.span)
    if role is DateRole.HAPPENED and status is OperationStatus.DONE and _is_to_come(document, date_):
        return False
    if role is not DateRole.HAPPENED or not is_trailing_window(words):
        return True
    return status is OperationStatus.DONE and not spans_weeks(words)


def _is_to_come(document: Document, date_: DateFinding) -> bool:
    """Whether a time begins after publication: 'hearings set as far out as 2033' are not when people were taken."""
    begun = first_of(date_.edtf or "")
    return (
        document.published is not None
        and bool(_NUMERIC.match(begun))
        and begun > document.published.isoformat()[: len(begun)]
    )


_NUMERIC = re.compile(r"\d{4}(?:-\d\d){0,2}$")


def _chosen(
    document: Document,
    dates: Sequence[DateFinding],
    roles: Sequence[Role],
    until: DateFinding | None,
    *,
    is_open: bool,
) -> DateFinding:
    first = dates[0]
    if re.fullmatch(r"\d{4}", first.edtf or "") and len(dates) > 1 and is_within(document, first, dates[1]):
        return _chosen(document, dates[1:], roles, until, is_open=is_open)
    narrower = (
        None if is_open else month_of_year(document, first, roles) or narrower_days(document, first, roles)
    )
    if narrower is not None:
        return narrower
    if is_open and (day := _day_within(first, dates[1:])):
        return as_happened(day, open_ended=True, until=until)
    if is_open and first.rule == "range" and ".." not in (first.edtf or ".."):
        return first
    return as_happened(first, open_ended=is_open, until=until or _last_listed(document.text, dates))


def _day_within(wide: DateFinding, others: Sequence[DateFinding]) -> DateFinding | None:
    """Give the day on which what began 'last week' or 'earlier this month' is told to have been launched: 'on Jan. 6'."""
    bounds = days_of_edtf(wide.edtf or "")
    if bounds is None or not 1 < (bounds[1] - bounds[0]).days <= _A_MONTH:
        return None
    for other in others:
        days = days_of(other)
        if days and days[0] == days[1] and bounds[0] <= days[0] <= bounds[1]:
            return other
    return None


_A_MONTH = 31
_LISTED = re.compile(
    r"(?: (?:in|at) (?:[A-Z][\w.]+,? ?){1,4})?,? (?:and )?(?:in (?:[A-Z][\w.]+,? ){1,4}on )?|, (?:and )?|(?: (?:in|at) (?:[A-Z][\w.]+,? ?){1,4})?,? (?:and )?(?:then )?(?:(?:another|about|some|at least) )?(?:\d+|[a-z]+(?:-[a-z]+)?)"
    r"(?: (?:more|others|people|in the [a-z]+|in (?:[A-Z][\w.]+,? ?){1,4})){0,2},? (?:on )?"
)
"""Between days listed one after the other: 'on Feb. 2 and Feb. 3', '12 on Monday and 30 more on Tuesday'."""
_FIGURE = re.compile(
    r"\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|\w+ty)\b"
)
_PLAIN = re.compile(
    r"(?: in (?:[A-Z][\w.]+,? ?){1,4})?,? and in (?:[A-Z][\w.]+,? ){1,4}on |,? (?:and )?(?:again )?(?:on )?|, "
)


def _last_listed(text: str, dates: Sequence[DateFinding]) -> DateFinding | None:
    """Give the last of several days listed one after the other ('on Feb. 2, Feb. 3 and Feb. 8')."""
    last = None
    for one, other in pairwise(dates):
        between = text[one.span.end : other.span.start]
        if not _PLAIN.fullmatch(between) and not (_FIGURE.search(between) and _LISTED.fullmatch(between)):
            break
        last = other
    return last
