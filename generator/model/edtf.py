"""Calendar dates as far as they are known: text in the Extended Date/Time Format (EDTF) in, a frozen value out.

Read here is the part of ISO 8601-2 a news timeline needs: a day, a month or a year, intervals with open ends,
qualified dates (`~` approximate, `?` uncertain, `%` both) and one of several dates in square brackets.
The bounds agree with those of the `edtf` package, which serves as oracle in the tests and is too slow to build with.
"""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import lru_cache
from typing import Any

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic_core import CoreSchema, core_schema

_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)

EXAMPLES = (
    "2017-02-13",
    "2017-02",
    "2017",
    "2020-10-03/2020-10-09",
    "../2020-09-01",
    "2020-10-09~",
    "[2020-10-09,2020-10-16]",
)
"""One date of each form, for messages and schemas."""

_POINT = r"[0-9]{4}(?:-[0-9]{2}(?:-[0-9]{2})?)?[~?%]?"
PATTERN = (
    rf"^(?:{_POINT}|{_POINT}/(?:{_POINT}|\.\.)|\.\./{_POINT}"
    rf"|\[(?:{_POINT}|\.\.{_POINT}|{_POINT}\.\.(?:{_POINT})?)"
    rf"(?:, ?(?:{_POINT}|\.\.{_POINT}|{_POINT}\.\.(?:{_POINT})?))*\])$"
)
"""Every text `Edtf.parse` accepts matches this pattern; it does not know how long a month is."""


class Precision(StrEnum):
    """How finely a date is known."""

    DAY = "day"
    MONTH = "month"
    YEAR = "year"


_RANK = {Precision.DAY: 0, Precision.MONTH: 1, Precision.YEAR: 2}


@dataclass(frozen=True, slots=True)
class Point:
    """One day, month or year, and how sure it is."""

    year: int
    month: int | None
    day: int | None
    is_approximate: bool = False
    is_uncertain: bool = False

    @property
    def first(self) -> date:
        """The first day it may mean."""
        return date(self.year, self.month or 1, self.day or 1)

    @property
    def last(self) -> date:
        """The last day it may mean."""
        month = self.month or 12
        return date(self.year, month, self.day or monthrange(self.year, month)[1])

    @property
    def precision(self) -> Precision:
        """How finely it is known."""
        if self.day is not None:
            return Precision.DAY
        return Precision.YEAR if self.month is None else Precision.MONTH

    @property
    def hedge(self) -> str:
        """'about ', 'probably ', both, or nothing."""
        return ("probably " if self.is_uncertain else "") + ("about " if self.is_approximate else "")

    def words(self, like: Point | None = None) -> str:
        """'13 February 2017', without the month and year it shares with `like`, which follows it."""
        same_year = like is not None and like.year == self.year
        same_month = same_year and like is not None and like.month == self.month and like.day is not None
        parts = [
            str(self.day) if self.day is not None else "",
            _MONTHS[self.month - 1] if self.month is not None and not (same_month and self.day) else "",
            "" if same_year and self.month is not None else str(self.year),
        ]
        return " ".join(part for part in parts if part)


@dataclass(frozen=True, slots=True)
class Edtf:
    """A date as EDTF: a point, an interval, or one of several. Two are equal where their canonical texts are."""

    text: str
    start: Point | None
    """None where the start is open, and for one of several dates."""
    end: Point | None
    """The same as `start` for a single date; None where the end is open, and for one of several dates."""
    is_interval: bool
    alternatives: tuple[Edtf, ...] = ()
    """The dates of which one holds, in order; empty unless the text stands in square brackets."""

    @classmethod
    def parse(cls, text: str) -> Edtf:
        """Read an EDTF text; ValueError says what was expected, with an example, and what was found.

        White space around the text and after commas is dropped, the dates in brackets are put in order. Years
        before 1000 and after 9999, seasons, decades and unspecified digits are refused.
        """
        return _parse(text)

    def __str__(self) -> str:
        return self.text

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        """As a field of a model: text in YAML and JSON, a value in the program."""
        return core_schema.no_info_plain_validator_function(
            _validate, serialization=core_schema.to_string_ser_schema()
        )

    @classmethod
    def __get_pydantic_json_schema__(
        cls, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        """For editors: text, or the whole number YAML reads a bare year as."""
        return {
            "anyOf": [
                {"type": "string", "pattern": PATTERN},
                {"type": "integer", "minimum": 1000, "maximum": 9999},
            ],
            "description": "A date in the Extended Date/Time Format, as finely as it is known.",
            "examples": list(EXAMPLES),
        }

    @property
    def earliest(self) -> date | None:
        """The first day it may mean; None where the start is open."""
        if self.alternatives:
            days = [one.earliest for one in self.alternatives]
            return None if None in days else min(day for day in days if day is not None)
        return self.start.first if self.start else None

    @property
    def latest(self) -> date | None:
        """The last day it may mean; None where the end is open."""
        if self.alternatives:
            days = [one.latest for one in self.alternatives]
            return None if None in days else max(day for day in days if day is not None)
        return self.end.last if self.end else None

    @property
    def precision(self) -> Precision:
        """How finely it is known: the coarsest of its points."""
        return max((point.precision for point in self._points), key=_RANK.__getitem__)

    @property
    def is_approximate(self) -> bool:
        """Whether any of its points is (`~` or `%`)."""
        return any(point.is_approximate for point in self._points)

    @property
    def is_uncertain(self) -> bool:
        """Whether any of its points is (`?` or `%`)."""
        return any(point.is_uncertain for point in self._points)

    @property
    def sort_key(self) -> tuple[int, int, int, str]:
        """A total order: earliest known day, finer before coarser, shorter before longer, then the text.

        A date with an open start stands where it ends, one with an open end stands where it starts.
        """
        first, last = self.earliest, self.latest
        known = first or last or date.min
        return (known.toordinal(), _RANK[self.precision], (last or date.max).toordinal(), self.text)

    def overlaps(self, other: Edtf) -> bool:
        """Whether some day fits both; of several dates one that fits is enough."""
        return any(a <= d and c <= b for a, b in self._ranges for c, d in other._ranges)

    def contains(self, other: Edtf) -> bool:
        """Whether every day the other may mean is one this may mean."""
        return all(any(a <= c and d <= b for a, b in self._ranges) for c, d in other._ranges)

    def words(self) -> str:
        """Read it out in plain English: '3–9 October 2020', 'about 9 October 2020', '9 or 16 October 2020'."""
        if self.alternatives:
            return _alternatives_in_words(self.alternatives)
        if self.start is None and self.end is not None:
            return f"no later than {self.end.hedge}{self.end.words()}"
        if self.start is not None and self.end is None:
            return f"since {self.start.hedge}{self.start.words()}"
        return _span_in_words(self)

    @property
    def _points(self) -> tuple[Point, ...]:
        if self.alternatives:
            return tuple(point for one in self.alternatives for point in (one.start, one.end) if point)
        return tuple(point for point in (self.start, self.end) if point is not None)

    @property
    def _ranges(self) -> tuple[tuple[date, date], ...]:
        """First and last day of each alternative; an open end is the end of the calendar."""
        return tuple(
            (one.earliest or date.min, one.latest or date.max) for one in self.alternatives or (self,)
        )


def _validate(value: object) -> Edtf:
    """Take text, or a year as a number, for a field of a model."""
    if isinstance(value, Edtf):
        return value
    if isinstance(value, str):
        return Edtf.parse(value)
    if isinstance(value, int) and not isinstance(value, bool):
        return Edtf.parse(str(value))
    raise ValueError(f"expected an EDTF date as text, such as 2017-02-13, got {_quoted(str(value))}")


def _span_in_words(span: Edtf) -> str:
    """Read out a single date, or an interval with both ends known."""
    start, end = span.start, span.end
    if start is None or end is None:
        return ""
    if start == end:
        return start.hedge + start.words()
    if start.hedge != end.hedge:
        return f"{start.hedge}{start.words()} to {end.hedge}{end.words()}"
    lead = start.words(like=end) if start.precision == end.precision else start.words()
    joint = " – " if " " in lead or (start.year != end.year and start.month is not None) else "–"
    return f"{start.hedge}{lead}{joint}{end.words()}"


def _alternatives_in_words(alternatives: tuple[Edtf, ...]) -> str:
    points = [one.start for one in alternatives if one.start is not None and not one.is_interval]
    if len(points) == len(alternatives) and not any(point.hedge for point in points):
        last = points[-1]
        leads = [p.words(like=last) if p.precision == last.precision else p.words() for p in points[:-1]]
        if len({(p.year, p.month) for p in points}) > 1 and last.precision is Precision.DAY:
            leads = [p.words(like=Point(last.year, None, None)) for p in points[:-1]]
        return _either([*leads, last.words()])
    return _either([_choice_in_words(one) for one in alternatives])


def _choice_in_words(one: Edtf) -> str:
    """Read out a date in brackets; there `a..b` means one date of the range, not its whole length."""
    if not one.is_interval:
        return one.words()
    if one.start is None or one.end is None:
        return one.words() if one.start is None else f"no earlier than {one.start.hedge}{one.start.words()}"
    lead = one.start.words(like=one.end) if one.start.precision == one.end.precision else one.start.words()
    return f"between {one.start.hedge}{lead} and {one.end.hedge}{one.end.words()}"


def _either(readings: list[str]) -> str:
    return readings[0] if len(readings) == 1 else f"{', '.join(readings[:-1])} or {readings[-1]}"


_POINT_FORM = re.compile(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?([~?%]?)")


@lru_cache(maxsize=1 << 16)
def _parse(text: str) -> Edtf:
    stripped = text.strip()
    if stripped.startswith("[") and stripped.endswith("]"):
        return _parse_alternatives(stripped, text)
    if "/" in stripped:
        start, _, end = stripped.partition("/")
        return _span(start, end, "/", text)
    point = _parse_point(stripped, text)
    return Edtf(stripped, point, point, is_interval=False)


def _parse_alternatives(stripped: str, whole: str) -> Edtf:
    found = {}
    for piece in stripped[1:-1].split(","):
        part = piece.strip()
        if ".." in part:
            start, _, end = part.partition("..")
            one = _span(start or "..", end or "..", "..", whole)
        else:
            point = _parse_point(part, whole)
            one = Edtf(part, point, point, is_interval=False)
        found[one.text] = one
    alternatives = tuple(sorted(found.values(), key=lambda one: one.sort_key))
    inner = ",".join(
        f"{_bare(one.start)}..{_bare(one.end)}" if one.is_interval else one.text for one in alternatives
    )
    return Edtf(f"[{inner}]", None, None, is_interval=False, alternatives=alternatives)


def _span(start_text: str, end_text: str, joint: str, whole: str) -> Edtf:
    """Read an interval; in brackets, where `joint` is `..`, one date of the range."""
    start = None if start_text == ".." else _parse_point(start_text, whole)
    end = None if end_text == ".." else _parse_point(end_text, whole)
    if start is None and end is None:
        raise ValueError(f"expected at least one known end, as in ../2020-09-01, got {_quoted(whole)}")
    if start and end and start.first > end.last:
        raise ValueError(
            f"expected an interval that ends on or after its start, as in 2020-10-03/2020-10-09, got {_quoted(whole)}"
        )
    text = f"{_bare(start) or '..'}/{_bare(end) or '..'}"
    if joint == ".." and start == end:
        raise ValueError(
            f"expected two dates about '..', as in [2020-10-03..2020-10-09], got {_quoted(whole)}"
        )
    return Edtf(text, start, end, is_interval=True)


def _bare(point: Point | None) -> str:
    """Write a point as EDTF; nothing for an open end."""
    if point is None:
        return ""
    mark = "%" if point.is_approximate and point.is_uncertain else "~" if point.is_approximate else "?"
    text = f"{point.year:04d}"
    text += "" if point.month is None else f"-{point.month:02d}"
    text += "" if point.day is None else f"-{point.day:02d}"
    return text + (mark if point.is_approximate or point.is_uncertain else "")


def _parse_point(part: str, whole: str) -> Point:
    match = _POINT_FORM.fullmatch(part)
    if match is None:
        raise ValueError(f"expected an EDTF date, such as {', '.join(EXAMPLES)}, got {_quoted(whole)}")
    year_text, month_text, day_text, mark = match.groups()
    year = int(year_text)
    month = int(month_text) if month_text else None
    day = int(day_text) if day_text else None
    if year < 1000:
        raise ValueError(f"expected a year from 1000 to 9999, as in 2017, got {_quoted(whole)}")
    if month is not None and not 1 <= month <= 12:
        raise ValueError(f"expected a month from 01 to 12, as in {year}-02, got {_quoted(whole)}")
    if day is not None and month is not None:
        last = monthrange(year, month)[1]
        if not 1 <= day <= last:
            raise ValueError(
                f"expected a day from 01 to {last}, for so many has {_MONTHS[month - 1]} {year},"
                f" as in {year}-{month:02d}-{last}, got {_quoted(whole)}"
            )
    return Point(year, month, day, mark in ("~", "%"), mark in ("?", "%"))


def _quoted(text: str) -> str:
    """Show the text as found, cut where it is too long for a message."""
    return repr(text if len(text) <= 60 else text[:57] + "...")
