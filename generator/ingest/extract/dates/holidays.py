"""Rules for holidays and election day: 'Thanksgiving', 'last Christmas', 'Memorial Day 2018', 'Labor Day weekend'."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from generator.ingest.extract.dates import calendar_periods as calendar
from generator.ingest.extract.dates.direction import Direction
from generator.ingest.extract.dates.grammar import STATED, UNRESOLVED, Meaning, Reading, means, rule
from generator.ingest.extract.dates.months import seeming_distance
from generator.ingest.extract.dates.told_year import adjacent_year
from generator.ingest.extract.dates.words import AHEAD_WORDS

_FIXED = {
    "new year's": (1, 1), "new year's day": (1, 1), "new year's eve": (12, 31), "valentine's day": (2, 14),
    "fourth of july": (7, 4), "july fourth": (7, 4), "independence day": (7, 4), "halloween": (10, 31),
    "veterans day": (11, 11), "christmas": (12, 25), "christmas day": (12, 25), "christmas eve": (12, 24), "boxing day": (12, 26),
    "juneteenth": (6, 19), "groundhog day": (2, 2), "st. patrick's day": (3, 17), "earth day": (4, 22),
    "may day": (5, 1), "cinco de mayo": (5, 5), "flag day": (6, 14),
}  # fmt: skip
_MOVABLE = {
    "martin luther king": (1, 0, 3), "mlk": (1, 0, 3), "presidents": (2, 0, 3), "mother's": (5, 6, 2),
    "memorial": (5, 0, -1), "father's": (6, 6, 3), "labor": (9, 0, 1), "columbus": (10, 0, 2),
    "indigenous": (10, 0, 2), "thanksgiving": (11, 3, 4),
}  # fmt: skip
"""Month, weekday and which one of the month."""
_FROM_EASTER = {"ash wednesday": -46, "palm sunday": -7, "good friday": -2, "easter monday": 1, "easter": 0}
_FROM_THANKSGIVING = {"black friday": 1, "cyber monday": 4}
"""Days from another holiday."""


def _holiday_in(name: str, year: int) -> calendar.Period | None:
    if name in _FIXED:
        return calendar.day_of(year, *_FIXED[name])
    if name.startswith("election"):
        return calendar.day(weekday_of_month(year, 11, 0, 1) + timedelta(days=1))
    if name.startswith("inauguration"):
        return calendar.day_of(year, 1, 20) if year % 4 == 1 else None
    for lead, offset in _FROM_EASTER.items():
        if name.startswith(lead):
            return calendar.day(_easter(year) + timedelta(days=offset))
    if name in _FROM_THANKSGIVING:
        return calendar.day(weekday_of_month(year, 11, 3, 4) + timedelta(days=_FROM_THANKSGIVING[name]))
    return next(
        (
            calendar.day(weekday_of_month(year, *when))
            for lead, when in _MOVABLE.items()
            if name.startswith(lead)
        ),
        None,
    )


def weekday_of_month(year: int, month: int, weekday: int, which: int) -> date:
    """Give the first (1), second ... fourth or last (-1) such weekday of a month."""
    if which < 0:
        last = calendar.month(year, month).last
        return last - timedelta(days=(last.weekday() - weekday) % 7)
    first = date(year, month, 1)
    return first + timedelta(days=(weekday - first.weekday()) % 7 + 7 * (which - 1))


def _easter(year: int) -> date:
    """Easter Sunday of the western churches, by the anonymous Gregorian computation (Meeus, 1991)."""
    century, rest = divmod(year, 100)
    moon = (19 * (year % 19) + century - century // 4 - (8 * century + 13) // 25 + 15) % 30
    sunday = (32 + 2 * (century % 4) + 2 * (rest // 4) - moon - rest % 4) % 7
    late = (year % 19 + 11 * moon + 22 * sunday) // 451
    month, day = divmod(moon + sunday - 7 * late + 114, 31)
    return date(year, month, day + 1)


def holiday_named(reading: Reading) -> Meaning | None:
    """Give the day of the holiday the match names: its year stands there, or it is the nearest that fits."""
    name = reading.lower("holiday").replace("’", "'")
    if reading.has("year") and reading.lower("link") in ("", "in", "of"):
        return means(_holiday_in(name, reading.whole("year")), STATED)
    year = adjacent_year(reading)
    if year is not None:
        return means(_holiday_in(name, year))
    if reading.published is None:
        return UNRESOLVED
    looks = reading.direction
    if reading.has("near"):
        looks = Direction.AHEAD if reading.lower("near") in AHEAD_WORDS else Direction.BACK
    ranked = []
    for year in range(reading.published.year - 4, reading.published.year + 5):
        period = _holiday_in(name, year)
        if period is not None:
            distance = (period.first - reading.published).days
            ranked.append((seeming_distance(distance, looks, next_year=False), period.timex, period))
    return means(min(ranked)[2]) if ranked else None


def _holiday(reading: Reading) -> Meaning | None:
    if reading.after()[:1].isupper() or reading.after() == "-":
        return None
    found = holiday_named(reading)
    part = _PARTS.get(reading.lower("part"), "")
    if found is None or found.timex is None or not part:
        return found
    return replace(found, timex=found.timex + part)


_PARTS = {"morning": "TMO", "afternoon": "TAF", "evening": "TEV", "night": "TNI"}
_DAYS_OFF = {0: (-2, 0), 1: (-3, 0), 3: (0, 3), 4: (0, 2), 5: (0, 1), 6: (-1, 0)}
"""The weekend of a holiday by its weekday, counted from it: a bridge day is free, Wednesday lies in no weekend."""


def _holiday_weekend(reading: Reading) -> Meaning | None:
    """'Memorial Day weekend', 'the long Thanksgiving weekend', 'Easter week': with the days off beside it."""
    unit = reading.unit()
    if unit not in ("weekend", "week") or (reading.has("kind") and reading.lower("kind") != "holiday"):
        return None
    found = holiday_named(reading)
    if found is None or found.period is None:
        return found
    day = found.period.first
    if unit == "week":
        return means(calendar.week(day), found.basis)
    if day.weekday() not in _DAYS_OFF:
        return Meaning(calendar.weekend(day).timex, None, found.basis)
    first, last = (day + timedelta(days=days) for days in _DAYS_OFF[day.weekday()])
    middle = first if day.weekday() < 5 and first.weekday() >= 5 else last
    edtf = f"{first.isoformat()}/{last.isoformat()}"
    return Meaning(calendar.weekend(middle).timex, edtf, found.basis, calendar.weekend(middle))


RULES = (
    rule(
        "holiday",
        "(?P<near>[LAST THIS NEXT]?) (?P<holiday>HOLIDAY) (?P<part>PART)? (?:COMMA? (?P<link>[OF IN])? (?P<year>YEAR))?",
        _holiday,
    ),
    rule(
        "holiday-weekend",
        "THE? (?P<near>[LAST THIS NEXT]?) (?P<holiday>HOLIDAY) (?P<kind>OTHER)? (?P<unit>UNIT)"
        " (?:(?P<link>[OF IN])? (?P<year>YEAR))?",
        _holiday_weekend,
    ),
)
