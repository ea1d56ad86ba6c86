"""Dates for schema.org: only what ISO 8601 can say of them, never more than is known."""

from __future__ import annotations

from generator.model.edtf import Edtf, Point
from generator.model.when import Basis, DateKind, When


def span_of(when: When | None) -> tuple[str | None, str | None]:
    """The start and the end of what happened; None where it is not known, only about known, or dates an announcement.

    A single day, month or year is a start only: that the event ended with it is not said.
    """
    if when is None or when.kind is not DateKind.HAPPENED or when.basis is Basis.PUBLISHED:
        return None, None
    start = _iso(when.date.start)
    return start, _iso(when.date.end) if when.date.is_interval else None


def day_of(when: When | None, kind: DateKind) -> str | None:
    """The day, month or year something was said or published, if that is what is dated."""
    if when is None or when.kind is not kind or when.basis is Basis.PUBLISHED:
        return None
    return point_of(when.date)


def point_of(date: Edtf | None) -> str | None:
    """A date that is one day, month or year; None for intervals, for one of several, and for uncertain ones."""
    return _iso(date.start) if date is not None and not date.is_interval else None


def _iso(point: Point | None) -> str | None:
    if point is None or point.hedge:
        return None
    parts = (f"{point.year:04d}", point.month, point.day)
    return "-".join(part if isinstance(part, str) else f"{part:02d}" for part in parts if part is not None)
