"""A year told just before and left out after: 'deported in January 2017, returned in March', 'In 2005, on July 2,'.

Newspapers leave out the year of the running year too, so that a year is carried within a sentence, to a date that lies
nearer behind the one before it than behind the day of publication; and past its end only where the month it ends with
goes on ('It was December 2006. On Dec. 12, ...').
"""

from __future__ import annotations

from datetime import date

from generator.ingest.extract.dates import calendar_periods as calendar
from generator.ingest.extract.dates.grammar import STATED, Reading
from generator.ingest.extract.dates.words import vocabulary

_LONGEST = 300
"""Days after a date within which a date without a year may be of the same tale."""
_RECENT = 45
"""Days before publication within which a date without a year is taken for news."""
_FURTHEST = 60
"""Words, stops and commas included, from one day of a tale to the next."""
_TURNS = vocabulary(
    "compared than versus now today this last recently latest since until who which whose to from"
)
"""Words that lead from a tale of then to one of now, or from one figure to another."""
_MAIN_VERBS = vocabulary("was were is are has have had will")
"""What goes on after 'Soto, convicted in June 2018, ...': another tale."""


def adjacent_year(reading: Reading) -> int | None:
    """'In 2005, on July 2', 'in 2024 on New Year's Eve': a year with nothing but a comma and 'on' after it."""
    named = reading.previous.period if reading.previous and reading.near else None
    if named is None or named.grain != "year" or reading.previous is None or reading.previous.basis != STATED:
        return None
    between = reading.between()
    return named.first.year if between in ([",", "on"], ["on"], [",", "in"], [",", "over"]) else None


def carried_year(reading: Reading, month: int, day: int | None) -> int | None:
    """Give the year of the date before in the sentence to a month, or a day of it; None where it is not its tale."""
    close = adjacent_year(reading)
    if close is not None:
        return close
    previous, published = reading.previous, reading.published
    if previous is None or previous.period is None or published is None or not reading.near:
        return None
    if _stands_in(previous.period, month) and reading.between() in ([",", "on"], ["on"]):
        return previous.period.first.year
    told = previous.basis == STATED or previous.carried
    named = previous.period
    if not told or named.grain not in ("day", "month", "year") or named.first.year >= published.year:
        return None
    if _in_that_month(reading, named, month, day):
        back = _days_back(published, month, day)
        return named.first.year if back is None or back > _RECENT else None
    if not _same_tale(reading) or (named.grain == "year" and not _frames(reading)):
        return None
    return _year_near(named, published, month, day)


def _stands_in(named: calendar.Period, month: int) -> bool:
    """'The next month, on Jan. 23': the month just named, however its year is known."""
    return named.grain == "month" and named.first.month == month


def _in_that_month(reading: Reading, named: calendar.Period, month: int, day: int | None) -> bool:
    """Whether a sentence opens with a day of the month that the one before ended with, or with a later day of its tale.

    'It was in December 2006. On Dec. 12, they came. On Dec. 14, they left.' A law, a promise or a case of that month
    has no say in the year of what follows.
    """
    if month != named.first.month or month != named.last.month or reading.between()[-2:] != ["", "on"]:
        return False
    if named.grain == "day":
        carried = reading.previous is not None and reading.previous.carried
        return carried and (day or 0) > named.last.day and len(reading.between()) <= _FURTHEST
    return named.grain == "month" and len(reading.between()) == len(["", "on"])


def _days_back(published: date, month: int, day: int | None) -> int | None:
    """Days since such a month or day was last over at publication; None where the year of publication has none."""
    today = _period(published.year, month, day)
    if today is None:
        return None
    recent = today if today.first <= published else _period(published.year - 1, month, day) or today
    return (published - recent.last).days


def _year_near(named: calendar.Period, published: date, month: int, day: int | None) -> int | None:
    year = named.first.year + (named.grain != "year" and (month, day or 31) < _place(named))
    found = _period(year, month, day)
    back = _days_back(published, month, day)
    if found is None or back is None or found.first > published:
        return None
    if named.grain == "year":
        return year if back > _RECENT else None
    after = max(0, (found.first - named.last).days)
    return year if after <= _LONGEST and after < back else None


def _place(named: calendar.Period) -> tuple[int, int]:
    return named.first.month, named.first.day


def _period(year: int, month: int, day: int | None) -> calendar.Period | None:
    return calendar.month(year, month) if day is None else calendar.day_of(year, month, day)


def _same_tale(reading: Reading) -> bool:
    between = reading.between()
    told = between[:-1] if between[-1:] == ["until"] else between  # 'in 2007, when they fought until August'
    if any(word in ("", "?", "!") for word in told) or not _TURNS.isdisjoint(told):
        return False
    if reading.words.lower(reading.said[0] - 1) == "since" or reading.words.lower(reading.said[0]) == "since":
        return False
    return not (between[:1] == [","] and between[1:2] and between[1] in _MAIN_VERBS)


def _frames(reading: Reading) -> bool:
    """'In 2019, agents raided seven plants in August': the year stands before the clause it holds for."""
    lead = reading.words.lower(reading.said[0] - 1)
    return lead == "in" and reading.between()[:1] == [","]
