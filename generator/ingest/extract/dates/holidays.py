"""Rules for holidays and election day: 'Thanksgiving', 'last Christmas', 'Memorial Day 2018'."""

from __future__ import annotations

from datetime import date

from generator.ingest.extract.dates import calendar_periods as calendar
from generator.ingest.extract.dates.direction import Direction
from generator.ingest.extract.dates.grammar import STATED, UNRESOLVED, Meaning, Reading, means, rule
from generator.ingest.extract.dates.months import seeming_distance
from generator.ingest.extract.dates.words import AHEAD_WORDS

_FIXED = {
    "new year's day": (1, 1), "new year's eve": (12, 31), "valentine's day": (2, 14), "fourth of july": (7, 4),
    "july fourth": (7, 4), "independence day": (7, 4), "halloween": (10, 31), "veterans day": (11, 11),
    "christmas": (12, 25), "christmas day": (12, 25), "christmas eve": (12, 24), "juneteenth": (6, 19),
}  # fmt: skip
_MOVABLE = {
    "martin luther king": (1, 0, 3), "presidents": (2, 0, 3), "memorial": (5, 0, -1), "labor": (9, 0, 1),
    "columbus": (10, 0, 2), "thanksgiving": (11, 3, 4), "election": (11, 1, 0),
}  # fmt: skip
"""Month, weekday and which one of the month; Election Day is the Tuesday after the first Monday."""


def _holiday_in(name: str, year: int) -> calendar.Period | None:
    if name in _FIXED:
        return calendar.day_of(year, *_FIXED[name])
    for lead, (month, weekday, which) in _MOVABLE.items():
        if name.startswith(lead):
            return _weekday_of_month(year, month, weekday, which)
    return None


def _weekday_of_month(year: int, month: int, weekday: int, which: int) -> calendar.Period | None:
    days = [
        d for d in range(1, 32) if (p := calendar.day_of(year, month, d)) and p.first.weekday() == weekday
    ]
    if which == 0:
        monday = next(d for d in range(1, 8) if date(year, month, d).weekday() == 0)
        return calendar.day_of(year, month, monday + 1)
    return calendar.day_of(year, month, days[which - 1 if which > 0 else which])


def _holiday(reading: Reading) -> Meaning | None:
    name = reading.lower("holiday").replace("’", "'")
    if reading.after()[:1].isupper() or reading.after() == "-":
        return None
    if reading.has("year"):
        return means(_holiday_in(name, reading.whole("year")), STATED)
    if reading.published is None:
        return UNRESOLVED
    looks = reading.direction
    if reading.has("near"):
        looks = Direction.AHEAD if reading.lower("near") in AHEAD_WORDS else Direction.BACK
    ranked = []
    for year in (reading.published.year, reading.published.year - 1, reading.published.year + 1):
        period = _holiday_in(name, year)
        if period is None:
            return None
        distance = (period.first - reading.published).days
        ranked.append((seeming_distance(distance, looks, next_year=False), period.timex, period))
    return means(min(ranked)[2])


RULES = (
    rule("holiday", "(?P<near>[LAST THIS NEXT]?) (?P<holiday>HOLIDAY) (?:COMMA? (?P<year>YEAR))?", _holiday),
)
