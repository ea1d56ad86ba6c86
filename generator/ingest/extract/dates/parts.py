"""Parts of a calendar stretch: 'the last two weeks' of September, 'the first six months' of 2019."""

from __future__ import annotations

from datetime import timedelta

from generator.ingest.extract.dates import calendar_periods as calendar
from generator.ingest.extract.dates.words import ORDINALS

_LAST = ("last", "final", "closing")
_FIRST = ("opening", "first")
_WEEK = 7


def place_named(word: str) -> int:
    """Read 'first', '2nd', 'last', 'final' as a place from the beginning, or -1 from the end; 0 for none of them."""
    if word in _LAST:
        return -1
    if word in _FIRST:
        return 1
    return ORDINALS.get(word) or int("".join(filter(str.isdigit, word)) or 0)


def part_of_month(month: calendar.Period, unit: str, place: int) -> str | None:
    """EDTF of the first day, the second week, the last half ... of a month; weeks and halves have no sharp ends."""
    if unit == "day":
        return _stretch_in(month, 1, last=place < 0, sharp=True) if place in (1, -1) else None
    if unit == "week" and place in (-1, 1, 2, 3, 4):
        first = month.first + timedelta(days=_WEEK * (place - 1))
        if place < 0:
            first = month.last - timedelta(days=_WEEK - 1)
        return _around(first.isoformat(), (first + timedelta(days=_WEEK - 1)).isoformat())
    if unit == "" and place in (-1, 1, 2):
        middle = month.first.replace(day=15)
        ends = (month.first, middle) if place == 1 else (middle + timedelta(days=1), month.last)
        return _around(*(day.isoformat() for day in ends))
    return None


def part_of(whole: calendar.Period, unit: str, count: int, *, last: bool) -> str | None:
    """EDTF of the first or last so many days, weeks or months of a month or year; None where it is none."""
    if whole.grain not in ("month", "year") or not 1 <= count <= 366:
        return None
    if unit in ("day", "week"):
        return _stretch_in(whole, count * (_WEEK if unit == "week" else 1), last=last, sharp=unit == "day")
    if unit != "month" or whole.grain != "year" or count > 12:
        return None
    start = whole.first.month + (12 - count if last else 0)
    months = [calendar.month(whole.first.year, number).edtf for number in (start, start + count - 1)]
    return "/".join(months)


def _stretch_in(whole: calendar.Period, days: int, *, last: bool, sharp: bool) -> str | None:
    if days > (whole.last - whole.first).days + 1:
        return None
    first = whole.last - timedelta(days=days - 1) if last else whole.first
    ends = first.isoformat(), (first + timedelta(days=days - 1)).isoformat()
    if ends[0] == ends[1]:
        return ends[0]
    return "/".join(ends) if sharp else _around(*ends)


def _around(first: str, last: str) -> str:
    return f"{first}~/{last}~"
