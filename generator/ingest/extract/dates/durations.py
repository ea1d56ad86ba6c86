"""Rules for lengths of time, habits and vague times: 'the past five days', 'two years', 'daily', 'recently'."""

from __future__ import annotations

from generator.ingest.extract.dates import calendar_periods as calendar
from generator.ingest.extract.dates.grammar import DERIVED, Meaning, Reading, rule
from generator.ingest.extract.dates.parts import place_named
from generator.ingest.extract.dates.words import vocabulary

_LETTERS = {
    "second": "S", "minute": "M", "hour": "H", "day": "D", "week": "W", "weekend": "WE", "fortnight": "W", "month": "M",
    "quarter": "Q", "year": "Y", "decade": "E", "century": "C",
}  # fmt: skip
_CLOCK_UNITS = ("second", "minute", "hour")


def length(number: float | None, unit: str) -> str:
    """Write a length of time as TIMEX3: P2Y, PT5H, PXM for 'several months', P2Y6M for two and a half years."""
    lead = "PT" if unit in _CLOCK_UNITS else "P"
    letter = _LETTERS[unit]
    if number is None:
        return f"{lead}X{letter}"
    if unit == "fortnight":
        number *= 2
    if unit in ("decade", "century"):
        scale = 10 if unit == "decade" else 100
        return f"P1{letter}" if number == 1 and unit == "decade" else f"P{_plain(number * scale)}Y"
    smaller = {"year": ("M", 12), "hour": ("M", 60), "minute": ("S", 60)}.get(unit)
    if number != int(number) and smaller and (number * smaller[1]).is_integer():
        rest = int((number - int(number)) * smaller[1])
        whole = f"{int(number)}{letter}" if int(number) else ""
        return f"{lead}{whole}{rest}{smaller[0]}"
    return f"{lead}{_plain(number)}{letter}"


def _plain(number: float) -> str:
    return str(int(number)) if number == int(number) else f"{number:g}"


def _duration(reading: Reading) -> Meaning | None:
    """'Two years', 'a 10-hour', 'several weeks'; no stretch of the calendar."""
    if reading.has("old") or reading.after().lower() in ("old", "olds", "older", "younger"):
        return None
    if reading.after() == "-" and reading.after(2).lower() in ("old", "olds"):
        return None
    if reading.has("kind") and reading.lower("kind") not in _COUNTABLE:
        return None
    number = reading.number()
    if reading.unit() == "quarter" and (number is None or number <= 3):
        return None  # a share, not a time: 'a quarter', 'three-quarters of'
    if reading.has("half") and number is not None:
        number += 0.5
    return Meaning(length(number, reading.unit()), None, DERIVED)


def _first_of_year(reading: Reading) -> Meaning | None:
    """'The first five months of the year': of the one under way, once they are over."""
    number, published = reading.number(), reading.published
    if published is None or number is None or reading.unit() != "month" or reading.unit("whole") != "year":
        return None
    if place_named(reading.lower("place")) != 1 or reading.after().lower() in ("ended", "ending", "that"):
        return None
    begun = published.year - (reading.has("fiscal") and published.month < 10)
    first, last = (
        calendar.month(begun, month) for month in _first_months(int(number), reading.has("fiscal"))
    )
    edtf = f"{first.edtf}/{last.edtf}" if last.first <= published and number > 1 else None
    end = reading.match.end("unit") - 1
    return Meaning(length(number, "month"), edtf, DERIVED, last=end)


def _first_months(count: int, fiscal: bool) -> tuple[int, int]:
    start = 10 if fiscal else 1
    return start, start + min(count, 12) - 1


_COUNTABLE = vocabulary(
    "more straight consecutive full whole trading business working additional further other long"
)
"""Words that may stand between a number and its unit: 'two more weeks', 'three straight days'."""


def _plain_units(reading: Reading) -> Meaning | None:
    """'For years', 'in decades'."""
    return Meaning(length(None, reading.unit()), None, DERIVED)


def _stretch(reading: Reading) -> Meaning | None:
    """'The past five days': the time up to publication; 'the next two weeks': the time from it."""
    unit, number = reading.unit(), reading.number()
    timex = length(number, unit)
    if number is None and reading.lower("which") == "past" and not reading.has("vague"):
        return None
    if unit == "hour" and number and number % 24 == 0:
        unit, number = "day", number // 24
    whole = number is not None and number == int(number) and unit not in _CLOCK_UNITS
    if reading.published is None or not whole or number is None or reading.after().lower() == "of":
        return Meaning(timex, None, DERIVED)
    ahead = reading.lower("which") in ("next", "coming", "upcoming", "following")
    edtf = calendar.stretch(reading.published, unit, int(number) * (-1 if ahead else 1))
    if reading.has("about"):
        edtf = edtf.replace("/", "~/", 1) if not ahead else f"{edtf}~"
    return Meaning(timex, edtf, DERIVED)


def _past_week(reading: Reading) -> Meaning | None:
    """'In the past week', 'over the last decade': the time up to publication, not the week before."""
    unit = reading.unit()
    if reading.lower("which") != "past" and unit != "decade":
        return None
    if unit in _CLOCK_UNITS:
        return Meaning(length(1, unit), None, DERIVED)
    if reading.published is None:
        return Meaning(None, None, DERIVED)
    if unit in ("decade", "century", "day", "month", "quarter"):
        timex = length(1, unit).replace("P1E", "P10Y").replace("P1C", "P100Y")
    else:
        timex = calendar.shift(reading.published, unit, -1).timex
    return Meaning(timex, calendar.stretch(reading.published, unit, 1), DERIVED)


def _recent(reading: Reading) -> Meaning | None:
    """'Recent weeks', 'coming months'."""
    return Meaning(length(None, reading.unit()), None, DERIVED)


_SETS = {
    "daily": "P1D", "weekly": "P1W", "monthly": "P1M", "annually": "P1Y", "yearly": "P1Y", "hourly": "PT1H",
    "nightly": "P1D",
}  # fmt: skip


def _set(reading: Reading) -> Meaning | None:
    if reading.has("word"):
        if reading.match_text()[0].isupper() and reading.after()[:1].isupper():
            return None  # a newspaper: 'the Daily Record'
        return Meaning(_SETS[reading.lower("word")], None, DERIVED)
    return Meaning(length(1, reading.unit()), None, DERIVED)


def _past(_: Reading) -> Meaning:
    return Meaning("PAST_REF", None, DERIVED)


def _future(reading: Reading) -> Meaning | None:
    """'The near future', 'in future'."""
    if reading.has("near") and reading.lower("near") not in ("near", "foreseeable", "immediate", "distant"):
        return None
    return Meaning("FUTURE_REF", None, DERIVED)


def _present(reading: Reading) -> Meaning | None:
    """'Now', but not 'now that ...'."""
    if reading.lower("now") == "now" and reading.after().lower() in ("that", "-"):
        return None
    return Meaning("PRESENT_REF", None, DERIVED)


RULES = (
    rule("past-week", "(?<=[IN TO]) THE (?P<which>LAST) (?P<unit>UNIT) (?!HYPHEN)", _past_week),
    rule(
        "stretch",
        "THE? (?P<which>[LAST NEXT LATEST]) (?P<about>ABOUT)? (?P<number>COUNT|AN? (?P<vague>VAGUE))? (?P<unit>UNITS)",
        _stretch,
    ),
    rule(
        "first-of-year",
        "THE (?P<place>[ORDINAL OTHER]) (?P<number>COUNT) (?P<unit>UNITS) OF (?:THE (?P<fiscal>FISCAL)?|THIS) (?P<whole>UNIT)",
        _first_of_year,
    ),
    rule("duration", "THE (?:[ORDINAL LATEST])? (?P<number>COUNT) (?P<unit>UNITS)", _duration),
    rule(
        "duration",
        "ABOUT? (?P<number>COUNT|AN? VAGUE) (?:TO COUNT)? (?P<kind>OTHER)? HYPHEN? (?P<unit>ANY_UNIT)"
        " (?:AND AN (?P<half>HALF))? (?:HYPHEN (?P<old>OLD))?",
        _duration,
    ),
    rule("duration", "ABOUT? (?P<number>AN) (?P<unit>UNIT) (?:AND AN (?P<half>HALF))? (?![HYPHEN POSSESSIVE])", _duration),
    rule("duration", "(?<=[IN OF]) (?P<unit>UNITS) (?![OLD AGO])", _plain_units),
    rule("recent", "THE? (?:REFERENCE|NEXT) (?P<unit>UNITS)", _recent),
    rule("set", "(?P<word>SET)", _set),
    rule("set", "EACH (?P<unit>UNIT)", _set),
    rule("present", "(?P<now>NOW)", _present),
    rule("present", "THIS (?P<unit>UNITS)", lambda r: _present(r) if r.unit() == "day" else None),
    rule("past", "REFERENCE", _past),
    rule(
        "past",
        "(?<=IN) THE (?P<past>LAST) (?![UNIT UNITS SEASON SEASONS DAY_NUMBER NUMBER NUMBER_WORD AN VAGUE WEEKDAY MONTH"
        " MAYBE_MONTH ABOUT FISCAL PART HOLIDAY])",
        lambda r: _past(r) if r.lower("past") == "past" else None,
    ),
    rule("future", "THE (?P<near>OTHER)? FUTURE|FUTURE UNITS|(?<=IN)FUTURE", _future),
)  # fmt: skip
"""In the order in which they are tried where two fit the same words equally well."""
