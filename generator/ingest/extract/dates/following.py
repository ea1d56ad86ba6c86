"""Months and weekdays counted from the date before: 'the following June', 'that August', 'that Monday'."""

from __future__ import annotations

from datetime import date

from generator.ingest.extract.dates import calendar_periods as calendar
from generator.ingest.extract.dates.direction import Direction
from generator.ingest.extract.dates.grammar import STATED, Meaning, Reading, rule
from generator.ingest.extract.dates.words import KINDS, MONTHS, WEEKDAYS, vocabulary


def month_from(named: calendar.Period, month: int, which: str) -> calendar.Period:
    """'The following June', 'the previous June', after a date."""
    start = named.last if which == "following" else named.first
    if which == "following":
        return calendar.month(start.year + (month <= start.month), month)
    return calendar.month(start.year - (month >= start.month), month)


def day_gone_on_from(reading: Reading, which: str) -> date | None:
    """'The following Monday', 'the next Monday' in a tale of what was: the day named before."""
    named = reading.previous.period if reading.previous else None
    if named is None or named.grain != "day":
        return None
    told = reading.near and reading.has("the") and reading.direction is Direction.BACK
    return named.first if which == "following" or (which == "next" and told) else None


def _that_month(reading: Reading) -> Meaning | None:
    """'That August', after a year or a date of it; 'said that August was hot' names none."""
    previous = reading.previous
    named = previous.period if previous and (reading.near or previous.basis == STATED) else None
    if named is None or not (_points_back(reading) or reading.after().lower() in _BEHIND_A_TIME):
        return None
    month = MONTHS[reading.lower("month")]
    return reading.measured(calendar.month(named.first.year + (month < named.first.month), month))


_BEHIND_A_TIME = vocabulary(". , ; and but when in at after before by with for to as from")
"""Behind the 'that November' of 'was elected that November and ...'; a clause that 'that' opens goes on with its verb."""


def _that_weekday(reading: Reading) -> Meaning | None:
    """'That Monday', after a day: the first of that name from it on; 'said that Monday was quiet' is none."""
    named = reading.previous.period if reading.previous and reading.near else None
    if named is None or named.grain not in ("day", "week") or not _points_back(reading):
        return None
    ahead = (WEEKDAYS[reading.lower("weekday")] - named.first.weekday()) % 7
    return reading.measured(calendar.shift(named.first, "day", ahead))


def _points_back(reading: Reading) -> bool:
    """Tell the 'that' of 'That August, ...' and 'on that Monday' from the one that opens a clause."""
    lead = reading.words.kinds[reading.match.start() - 1 : reading.match.start()]
    return lead in ("", *(KINDS[kind] for kind in ("STOP", "BREAK", "IN")))


RULES = (
    rule("that-month", "THAT SAME? (?P<month>ANY_MONTH) (?!ANY_DAY)", _that_month),
    rule("that-weekday", "THAT SAME? (?P<weekday>WEEKDAY) PART?", _that_weekday),
)
"""In the order in which they are tried where two fit the same words equally well."""
