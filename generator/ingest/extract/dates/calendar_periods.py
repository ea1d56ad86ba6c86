"""Stretches of the calendar, each written two ways: as EDTF for the timeline, as TIMEX3 for the benchmark."""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta

_FIRST_YEAR, _LAST_YEAR = 1000, 2999


@dataclass(frozen=True, slots=True)
class Period:
    """A day, week, month ... of the calendar."""

    first: date
    last: date
    edtf: str
    timex: str
    grain: str
    """day, week, weekend, month, quarter, half, season, year, decade or century."""


def day(value: date) -> Period:
    """One day."""
    text = value.isoformat()
    return Period(value, value, text, text, "day")


def day_of(year: int, month: int, number: int) -> Period | None:
    """One day by its numbers; None where the calendar has no such day."""
    if not (
        _FIRST_YEAR <= year <= _LAST_YEAR and 1 <= month <= 12 and 1 <= number <= monthrange(year, month)[1]
    ):
        return None
    return day(date(year, month, number))


def week(value: date) -> Period:
    """The week from Monday to Sunday that holds a day (ISO 8601)."""
    monday = value - timedelta(days=value.weekday())
    return _days(monday, monday + timedelta(days=6), _week_number(value), "week")


def week_of(value: date) -> Period:
    """'The week of Oct. 4': the seven days from a Sunday on, else the week that holds the day."""
    if value.weekday() == 6:
        return _days(value, value + timedelta(days=6), _week_number(value + timedelta(days=1)), "week")
    return week(value)


def weekend(value: date) -> Period:
    """The Saturday and Sunday of a day's week."""
    saturday = value + timedelta(days=5 - value.weekday())
    return _days(saturday, saturday + timedelta(days=1), f"{_week_number(value)}-WE", "weekend")


def month(year: int, number: int) -> Period:
    """One month; numbers outside 1 to 12 count on into the years beside."""
    year, number = year + (number - 1) // 12, (number - 1) % 12 + 1
    text = f"{year:04d}-{number:02d}"
    return Period(date(year, number, 1), _month_end(year, number), text, text, "month")


def quarter(year: int, number: int) -> Period:
    """One quarter of the calendar year; numbers outside 1 to 4 count on into the years beside."""
    year, number = year + (number - 1) // 4, (number - 1) % 4 + 1
    return _months(year, 3 * number - 2, 3, f"{year:04d}-Q{number}", "quarter")


def half(year: int, number: int) -> Period:
    """The first or second half of a year."""
    return _months(year, 6 * number - 5, 6, f"{year:04d}-H{number}", "half")


SEASONS = {
    "spring": ("SP", 3),
    "summer": ("SU", 6),
    "fall": ("FA", 9),
    "autumn": ("FA", 9),
    "winter": ("WI", 12),
}
"""TIMEX3 code and first month; the winter of a year begins in its December."""


def season(year: int, name: str) -> Period:
    """One season of three months, in the meteorologists' reckoning; its ends are approximate."""
    code, first = SEASONS[name]
    whole = _months(year, first, 3, f"{year:04d}-{code}", "season")
    start, _, end = whole.edtf.partition("/")
    return Period(whole.first, whole.last, f"{start}~/{end}~", whole.timex, "season")


def year(number: int) -> Period:
    """One calendar year."""
    text = f"{number:04d}"
    return Period(date(number, 1, 1), date(number, 12, 31), text, text, "year")


def fiscal_year(number: int) -> Period:
    """A fiscal year of the United States government: October to September (31 U.S.C. 1102)."""
    return Period(
        date(number - 1, 10, 1),
        date(number, 9, 30),
        f"{number - 1:04d}-10/{number:04d}-09",
        f"{number:04d}",
        "year",
    )


def fiscal_half(number: int, which: int) -> Period:
    """The first or second half of a fiscal year: October to March, April to September."""
    timex = f"{number:04d}-H{which}"
    return _months(number - 1, 10, 6, timex, "half") if which == 1 else _months(number, 4, 6, timex, "half")


def years(first: int, count: int) -> Period:
    """Ten years from one that ends in 0, or a hundred."""
    grain = "decade" if count == 10 else "century"
    text = f"{first:04d}"[:3] if count == 10 else f"{first:04d}"[:2]
    last = first + count - 1
    return Period(date(first, 1, 1), date(last, 12, 31), f"{first:04d}/{last:04d}", text, grain)


def shift(value: date, unit: str, count: int) -> Period:
    """The day, week, month ... that lies `count` units after (before, if negative) the one of a day.

    A count that leads out of the calendar stops at its edge.
    """
    count = max(-_LAST_YEAR * 12, min(count, _LAST_YEAR * 12))
    if unit in ("day", "week", "weekend", "fortnight"):
        days = count * {"day": 1, "fortnight": 14}.get(unit, 7)
        moved = date.fromordinal(max(366 * _FIRST_YEAR, min(value.toordinal() + days, 365 * _LAST_YEAR)))
        return {"day": day, "weekend": weekend}.get(unit, week)(moved)
    months = value.year * 12 + value.month - 1 + count * _MONTHS_IN[unit]
    months = max(_FIRST_YEAR * 12, min(months, _LAST_YEAR * 12))
    return containing(date(months // 12, months % 12 + 1, 1), unit)


_MONTHS_IN = {"month": 1, "quarter": 3, "half": 6, "year": 12, "decade": 120, "century": 1200}


def containing(value: date, unit: str) -> Period:
    """The day, week, month ... that holds a day."""
    if unit in ("day", "week", "weekend", "fortnight"):
        return {"day": day, "weekend": weekend}.get(unit, week)(value)
    if unit == "month":
        return month(value.year, value.month)
    if unit == "quarter":
        return quarter(value.year, (value.month + 2) // 3)
    if unit == "half":
        return half(value.year, 1 if value.month < 7 else 2)
    if unit in ("decade", "century"):
        count = 10 if unit == "decade" else 100
        return years(value.year // count * count, count)
    return year(value.year)


def stretch(value: date, unit: str, count: int) -> str:
    """EDTF of the time from `count` units before a day up to it ('the past five days'), as fine as the unit.

    A negative count gives the time from the day to `count` units after it.
    """
    if unit in ("decade", "century"):
        unit, count = "year", count * (10 if unit == "decade" else 100)
    fine = (
        unit
        if unit in ("day", "month", "year")
        else "day"
        if unit in ("week", "weekend", "fortnight")
        else "month"
    )
    if fine == "day":
        other = value - timedelta(
            days=max(-40_000, min(count * {"day": 1, "fortnight": 14}.get(unit, 7), 40_000))
        )
        far = day(other).edtf
    else:
        far = containing(shift(value, unit, -count).first, fine).edtf
        if unit in ("quarter", "half"):
            months = value.year * 12 + value.month - 1 - count * _MONTHS_IN[unit]
            far = month(months // 12, months % 12 + 1).edtf
    near = containing(value, fine).edtf
    return f"{far}/{near}" if count > 0 else f"{near}/{far}"


def _days(first: date, last: date, timex: str, grain: str) -> Period:
    return Period(first, last, f"{first.isoformat()}/{last.isoformat()}", timex, grain)


def _months(year_number: int, first: int, count: int, timex: str, grain: str) -> Period:
    start, end = month(year_number, first), month(year_number, first + count - 1)
    return Period(start.first, end.last, f"{start.edtf}/{end.edtf}", timex, grain)


def _month_end(year_number: int, number: int) -> date:
    return date(year_number, number, monthrange(year_number, number)[1])


def _week_number(value: date) -> str:
    iso = value.isocalendar()
    return f"{iso.year:04d}-W{iso.week:02d}"
