"""Rules for times counted from now or from another date: 'last week', 'two months ago', 'that day', 'a year later'."""

from __future__ import annotations

from datetime import date, timedelta

from generator.ingest.extract.dates import calendar_periods as calendar
from generator.ingest.extract.dates.direction import Direction
from generator.ingest.extract.dates.durations import length
from generator.ingest.extract.dates.grammar import DERIVED, UNRESOLVED, Meaning, Reading, means, rule
from generator.ingest.extract.dates.words import AHEAD_WORDS, BACK_WORDS


def _unit(reading: Reading) -> Meaning | None:
    """'Last week', 'this past year', 'the following month'."""
    unit, which = reading.unit(), reading.lower("second") or reading.lower("which")
    if unit in ("second", "minute", "hour") or (unit == "day" and which in ("last", "past", "coming", "")):
        return None
    if reading.after().lower() == "of" and which:
        return None  # 'the last week of the campaign'
    if reading.published is None:
        return UNRESOLVED
    step = -1 if which in BACK_WORDS else 1 if which in AHEAD_WORDS else 0
    if which in _COUNTED_FROM or (which == "next" and (unit == "day" or _goes_on(reading))):
        if reading.previous and reading.previous.period:
            return reading.measured(calendar.shift(reading.previous.period.first, unit, step))
        return None
    if unit == "weekend" and which == "" and reading.published.weekday() < 3:
        step = -1 if reading.direction is Direction.BACK else 0
    if unit in ("decade", "century") and step:
        return None
    return means(calendar.shift(reading.published, unit, step))


def _goes_on(reading: Reading) -> bool:
    """'The next month, he sued', after a date in a tale of what was."""
    the = reading.words.lower(reading.match.start()) == "the"
    told = the and reading.near and reading.previous is not None
    return told and reading.direction is Direction.BACK


_COUNTED_FROM = ("following", "preceding", "previous", "prior")
"""Words that count from a date named before."""


def _this_year(reading: Reading) -> Meaning | None:
    """'Earlier in the year', 'the end of the month': of the one under way."""
    if reading.unit() in ("second", "minute", "hour", "day", "weekend"):
        return None
    if reading.published is None:
        return UNRESOLVED
    return means(calendar.containing(reading.published, reading.unit()))


def _that(reading: Reading) -> Meaning | None:
    """'That day', 'the same month': of the date named before."""
    if reading.previous is None or reading.previous.period is None:
        return None
    order = ("day", "week", "weekend", "month", "quarter", "half", "season", "year", "decade", "century")
    period, unit = reading.previous.period, reading.unit()
    if unit not in order or order.index(period.grain) > order.index(unit):
        return None
    found = calendar.containing(period.first, unit)
    return reading.measured(found)


_LONG_AGO = 500
"""So many units back a date is none any more."""


def _ago(reading: Reading) -> Meaning | None:
    """'Two weeks ago', 'a year earlier': as fine as the unit; after 'the third quarter', a quarter."""
    unit, number = reading.unit(), reading.number()
    if unit == "year" and (number or 1) < _LONG_AGO and reading.published and reading.lower("end") != "later":
        quarter = _quarter_before(reading, int(number or 1))
        if quarter is not None:
            return means(quarter)
    if number is None and reading.lower("unit") == "year":
        number = 1.0
    if reading.has("vague") or number is None or number > _LONG_AGO:
        vague = reading.has("vague") or number is not None or reading.lower("end") == "ago"
        return Meaning("PAST_REF" if vague else None, None, DERIVED)
    if reading.has("half"):
        number += 0.5
    if reading.published is None:
        return UNRESOLVED
    if unit in ("second", "minute", "hour"):
        ago = reading.lower("end") == "ago"
        return Meaning(reading.published.isoformat() if ago else length(number, unit), None, DERIVED)
    if reading.lower("end") != "ago":
        return _from_previous(reading, unit, int(number))
    return _counted_back(reading, reading.published, unit, number)


def _counted_back(reading: Reading, start: date, unit: str, number: float) -> Meaning:
    if number != int(number):
        unit, number = ("month", number * 12) if unit == "year" else (unit, number)
    if unit == "decade":
        unit, number = "year", number * 10
    found = calendar.shift(start, unit, -int(number))
    edtf = found.edtf
    if reading.has("about") and "/" not in edtf:
        edtf += "~"
    return Meaning(found.timex, edtf, DERIVED, found)


def _ago_this(reading: Reading) -> Meaning | None:
    """'A year ago this week', 'two months ago today': the week or day that lies as far back."""
    unit, number, published = reading.unit(), reading.number(), reading.published
    if unit not in ("month", "year") or number is None or number > _LONG_AGO or number != int(number):
        return None
    if reading.has("today") and reading.lower("today") != "today":
        return None
    if published is None:
        return UNRESOLVED
    start = calendar.shift(published, "month", -int(number) * (12 if unit == "year" else 1))
    day = start.first + timedelta(days=min(published.day, start.last.day) - 1)
    within = "day" if reading.has("today") else reading.unit("within")
    return means(calendar.containing(day, within)) if within in ("day", "week", "weekend", "month") else None


_HALVES = {"year": ("month", 6), "decade": ("year", 5), "century": ("year", 50)}


def _half_ago(reading: Reading) -> Meaning | None:
    """'Half a year ago', 'a half-century ago'."""
    unit = reading.unit("only_half")
    if unit not in _HALVES:
        return None
    if reading.published is None:
        return UNRESOLVED
    finer, count = _HALVES[unit]
    found = calendar.shift(reading.published, finer, -count)
    return Meaning(found.timex, f"{found.edtf}~", DERIVED, found)


def _from_previous(reading: Reading, unit: str, number: int) -> Meaning | None:
    """'Two days later', 'a year earlier': from the date named before; a length where none is as fine."""
    later = reading.lower("end") == "later"
    period = reading.previous.period if reading.previous else None
    if period is not None and period.grain == "day" and reading.between() == [","]:
        return reading.measured(period)  # 'on April 20, six days later,' says one day twice
    fine = period is not None and (unit not in ("day", "week") or period.grain == "day")
    if period is None or not fine:
        if unit == "year" and not later and reading.published:
            return Meaning(calendar.year(reading.published.year - number).timex, None, DERIVED)
        return Meaning(length(number, unit), None, DERIVED)
    return reading.measured(calendar.shift(period.first, unit, number if later else -number))


def _quarter_before(reading: Reading, years: int) -> calendar.Period | None:
    """The quarter that lies whole years before the one named here or, in a report on a quarter, before."""
    named = reading.ordinal("which") if reading.has("which") else 0
    if 1 <= named <= 4 and reading.published:
        return calendar.quarter(reading.published.year - years, named)
    if reading.previous and reading.previous.period and reading.previous.period.grain == "quarter":
        first = reading.previous.period.first
        step = years if reading.published and first.year == reading.published.year else 0
        return calendar.quarter(first.year - step, (first.month + 2) // 3)
    return None


def _whole_year(reading: Reading) -> Meaning | None:
    """'For the year': the one under way; 'the year ended March 31' is a length."""
    if reading.unit() != "year" or (
        reading.has("full") and reading.lower("full") not in ("full", "whole", "entire")
    ):
        return None
    if reading.after().lower() in ("ended", "ending", "that", "to") or reading.published is None:
        return Meaning("P1Y", None, DERIVED)
    return Meaning(calendar.year(reading.published.year).timex, None, DERIVED)


def _current(reading: Reading) -> Meaning | None:
    """'The current year'."""
    if reading.unit() not in ("week", "month", "quarter", "year") or reading.lower("now") != "current":
        return None
    return means(calendar.containing(reading.published, reading.unit())) if reading.published else UNRESOLVED


RULES = (
    rule(
        "last-next",
        "(?:EARLY|EARLIER|LATER|THE? BEGINNING OF)? THE?"
        " (?:(?P<which>[LAST NEXT])|THIS (?P<second>[LAST NEXT])?) (?P<unit>UNIT) (?!HYPHEN)",
        _unit,
    ),
    rule("of-this", "(?:[EARLIER LATER] IN|THE? BEGINNING OF) THE (?P<unit>UNIT)", _this_year),
    rule("that", "[EARLIER LATER]? (?:THAT SAME?|THE SAME) (?P<unit>UNIT)", _that),
    rule(
        "ago",
        "(?P<about>ABOUT)? (?P<number>COUNT|AN)? (?P<vague>AN? VAGUE)?"
        " HYPHEN? (?P<unit>ANY_UNIT) (?:AND AN (?P<half>HALF))? HYPHEN? (?P<end>[AGO EARLIER LATER])",
        _ago,
    ),
    rule(
        "ago",
        "(?P<about>ABOUT)? (?P<number>COUNT) AND AN (?P<half>HALF) (?P<unit>UNITS) (?P<end>[AGO EARLIER LATER])",
        _ago,
    ),
    rule(
        "ago-this",
        "ABOUT? (?P<number>COUNT|AN) (?P<unit>[UNIT UNITS]) AGO (?:THIS (?P<within>UNIT)|(?P<today>TODAY))",
        _ago_this,
    ),
    rule("ago", "(?P<about>ABOUT)? (?:AN HALF HYPHEN?|HALF AN) (?P<only_half>UNIT) (?P<end>AGO)", _half_ago),
    rule(
        "ago",
        "THE? (?P<unit>UNIT) HYPHEN? (?P<end>[AGO EARLIER]) (?:(?P<which>ANY_ORDINAL)? UNIT|PERIOD)",
        _ago,
    ),
    rule("whole-year", "(?<=IN) THE FISCAL? (?P<unit>UNIT)", _whole_year),
    rule("whole-year", "THE (?P<full>OTHER) (?P<unit>UNIT) (?!HYPHEN)", _whole_year),
    rule("current", "THE? (?P<now>NOW) (?P<unit>UNIT)", _current),
)
"""In the order in which they are tried where two fit the same words equally well."""
