"""Rules for times counted from a day the words name: 'a week from Friday', 'the day after Thanksgiving', 'two Fridays ago'.

Also days named by their place in a month: 'the first Monday in February', 'the last weekend of March'.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from generator.ingest.extract.dates import calendar_periods as calendar
from generator.ingest.extract.dates.grammar import DERIVED, UNRESOLVED, Meaning, Reading, means, rule
from generator.ingest.extract.dates.holidays import holiday_named, weekday_of_month
from generator.ingest.extract.dates.months import LEAD, MONTH_DAY, month_day, month_named
from generator.ingest.extract.dates.parts import part_of_month, place_named
from generator.ingest.extract.dates.weekdays import weekday_named
from generator.ingest.extract.dates.words import MONTHS, WEEKDAYS

_COUNTABLE = ("day", "week", "fortnight", "month", "year")
_MOST = 1000


def _count(reading: Reading) -> int | None:
    """The whole number the match counts with; 1 for 'the', None for 'several' and halves."""
    number = reading.number() if reading.has("number") else 1
    return int(number) if number is not None and number == int(number) and number <= _MOST else None


def _from_day(reading: Reading) -> Meaning | None:
    """'A week from Friday', 'ten days from now', 'two weeks from today': ahead."""
    count, unit = _count(reading), reading.unit()
    if reading.lower("link") != "from" or count is None or unit not in _COUNTABLE:
        return None
    if reading.published is None:
        return UNRESOLVED
    start = reading.published
    if reading.has("weekday"):
        number = WEEKDAYS[reading.lower("weekday")]
        start += timedelta(days=(number - start.weekday()) % 7)
    elif reading.lower("day") == "tomorrow":
        start += timedelta(days=1)
    if unit in ("week", "fortnight") and reading.lower("day") != "now":
        return means(calendar.shift(start, "day", count * (7 if unit == "week" else 14)))
    return means(calendar.shift(start, unit, count))


def _weeks_before_day(reading: Reading) -> Meaning | None:
    """'A week ago Tuesday', 'two weeks ago today': back; where the week it is counted in is open, both days stay."""
    count, unit = _count(reading), reading.unit()
    if (
        unit != "week"
        or reading.lower("end") != "ago"
        or count is None
        or reading.lower("on") not in ("", "on")
    ):
        return None
    if reading.published is None:
        return UNRESOLVED
    today = reading.published
    if reading.has("day"):
        start = today - timedelta(days=reading.lower("day") == "yesterday")
        return means(calendar.shift(start, "day", -7 * count))
    back = (today.weekday() - WEEKDAYS[reading.lower("weekday")]) % 7
    found = calendar.shift(today, "day", -7 * count - back)
    if back <= today.weekday():
        return means(found)
    near = found.first + timedelta(days=7)
    return Meaning(found.timex, f"[{found.edtf},{near.isoformat()}]", DERIVED, found)


def _weekdays_ago(reading: Reading) -> Meaning | None:
    """'Two Fridays ago'."""
    count = _count(reading)
    if count is None or not count:
        return None
    if reading.published is None:
        return UNRESOLVED
    number = WEEKDAYS[reading.lower("weekdays").removesuffix("s")]
    back = (reading.published.weekday() - number) % 7 or 7
    return means(calendar.shift(reading.published, "day", -back - 7 * (count - 1)))


def _unit_beyond(reading: Reading) -> Meaning | None:
    """'The week before last', 'the year after next'."""
    unit, link, which = reading.unit(), reading.lower("link"), reading.lower("which")
    if unit not in ("week", "weekend", "month", "year") or (link, which) not in _BEYOND:
        return None
    if reading.published is None:
        return UNRESOLVED
    return means(calendar.shift(reading.published, unit, _BEYOND[link, which]))


_BEYOND = {("before", "last"): -2, ("after", "next"): 2}
_LINKS = {"before": -1, "after": 1}


def _beside_day(reading: Reading) -> Meaning | None:
    """'The day after Thanksgiving', 'two days before Feb. 9', 'the day before yesterday'."""
    count, step = _count(reading), _LINKS.get(reading.lower("link"))
    if reading.unit() != "day" or step is None or count is None:
        return None
    found = _day_named(reading)
    if found is None or found.period is None or found.period.grain != "day":
        return found
    return means(calendar.shift(found.period.first, "day", step * count), found.basis)


def _day_named(reading: Reading) -> Meaning | None:
    if reading.has("holiday"):
        return holiday_named(reading)
    if reading.has("month"):
        return month_day(reading, MONTHS[reading.lower("month")], reading.ordinal("day"))
    if reading.has("weekday"):
        return weekday_named(reading)
    if reading.published is None:
        return UNRESOLVED
    step = {"yesterday": -1, "tomorrow": 1}.get(reading.lower("today"), 0)
    return means(calendar.shift(reading.published, "day", step))


def _weekday_beside_day(reading: Reading) -> Meaning | None:
    """'The Monday after Thanksgiving', 'the Friday before Feb. 9'."""
    step = _LINKS.get(reading.lower("link"))
    if step is None:
        return None
    found = holiday_named(reading) if reading.has("holiday") else _day_named(reading)
    if found is None or found.period is None:
        return found
    start, number = found.period.first, WEEKDAYS[reading.lower("one")]
    days = (number - start.weekday()) % 7 or 7 if step > 0 else -((start.weekday() - number) % 7 or 7)
    return means(calendar.shift(start, "day", days), found.basis)


def _beside_named(reading: Reading) -> Meaning | None:
    """'The day before.', 'a week after,': from the date named before it in the paragraph."""
    count, unit, step = _count(reading), reading.unit(), _LINKS.get(reading.lower("link"))
    period = reading.previous.period if reading.previous and reading.near else None
    if period is None or step is None or count is None or unit not in ("day", "week", "month", "year"):
        return None
    if unit in ("day", "week") and period.grain != "day":
        return None
    return reading.measured(calendar.shift(period.first, unit, step * count))


def _any_weekday(reading: Reading) -> Meaning | None:
    """'On a recent Tuesday', 'on a Tuesday in February', 'every other Tuesday': no day that could be told."""
    kind = reading.lower("kind")
    if reading.has("kind") and kind not in (
        "recent",
        "typical",
        "given",
        "busy",
        "quiet",
        "cold",
        "warm",
        "other",
    ):
        return None
    habit = f"XXXX-WXX-{WEEKDAYS[reading.lower('weekday')] + 1}"
    return Meaning(habit, None, DERIVED)


def _weekday_in_month(reading: Reading) -> Meaning | None:
    """'The first Monday in February', 'the last weekend of March', 'the second week of January'."""
    if reading.lower("link") not in ("in", "of"):
        return None
    found = month_named(reading)
    place = place_named(reading.lower("place"))
    if found is None or found.period is None or not place:
        return None
    first = found.period.first
    if reading.has("weekday") or reading.unit() == "weekend":
        number = WEEKDAYS[reading.lower("weekday")] if reading.has("weekday") else 5
        day = _nth(first, number, place)
        return (
            None
            if day is None
            else means((calendar.day if reading.has("weekday") else calendar.weekend)(day))
        )
    edtf = part_of_month(found.period, reading.unit(), place)
    return replace(found, edtf=edtf, basis=DERIVED, yearless=False) if edtf else None


def _nth(month: date, weekday: int, place: int) -> date | None:
    day = weekday_of_month(month.year, month.month, weekday, place)
    return day if day.month == month.month else None


_ANCHOR = f"(?:(?P<holiday>HOLIDAY)|{MONTH_DAY} (?:COMMA? (?P<year>YEAR))?"
_DAY = f"{_ANCHOR}|(?P<which>[LAST NEXT THIS])? (?P<weekday>WEEKDAY)|(?P<today>TODAY))"
_HOW_MANY = "(?:THE|(?P<number>COUNT|AN))"

RULES = (
    rule(
        "from-day",
        "(?P<number>COUNT|AN) (?P<unit>ANY_UNIT) (?P<link>IN) (?:(?P<weekday>WEEKDAY)|(?P<day>[TODAY NOW]))",
        _from_day,
    ),
    rule(
        "weeks-ago-day",
        "(?P<number>COUNT|AN) (?P<unit>ANY_UNIT) (?P<end>AGO) (?:(?P<on>IN)? (?P<weekday>WEEKDAY) PART?|(?P<day>TODAY))",
        _weeks_before_day,
    ),
    rule("weekdays-ago", "(?P<number>COUNT) (?P<weekdays>WEEKDAYS) AGO", _weekdays_ago),
    rule(
        "beyond",
        "THE (?P<unit>UNIT) (?P<link>IN) (?P<which>[LAST NEXT]) (?=[STOP COMMA BREAK AND IN OTHER])",
        _unit_beyond,
    ),
    rule("beside-day", f"{_HOW_MANY} (?P<unit>[UNIT UNITS]) (?P<link>IN) {_DAY}", _beside_day),
    rule("beside-day", f"THE (?P<one>WEEKDAY) (?P<link>IN) {_ANCHOR})", _weekday_beside_day),
    rule(
        "beside-named",
        f"{_HOW_MANY} (?P<unit>[UNIT UNITS]) (?P<link>IN) (?=[STOP COMMA BREAK AND])",
        _beside_named,
    ),
    rule("any-weekday", "AN (?P<kind>[OTHER REFERENCE]) (?P<weekday>WEEKDAY) PART?", _any_weekday),
    rule("any-weekday", "(?<=IN) AN (?P<weekday>WEEKDAY) PART? (?=IN|COMMA|STOP)", _any_weekday),
    rule("any-weekday", "EACH (?P<kind>OTHER) (?P<weekday>WEEKDAY) PART?", _any_weekday),
    rule(
        "nth-in-month",
        "THE? (?P<place>[ORDINAL SECOND DAY_ORDINAL LAST OTHER]) (?:(?P<weekday>WEEKDAY)|(?P<unit>UNIT)|(?P<half>HALF))"
        f" (?P<link>[IN OF]) {LEAD} (?P<near>[LAST NEXT THIS]?) (?P<month>ANY_MONTH) (?:COMMA? OF? (?P<year>YEAR))?",
        _weekday_in_month,
    ),
)
"""In the order in which they are tried where two fit the same words equally well."""
