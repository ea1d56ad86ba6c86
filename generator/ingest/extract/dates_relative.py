"""Rules for dates that need the day of publication: 'Thursday', 'last week', 'two months ago', 'this summer'."""

from __future__ import annotations

from datetime import date, timedelta

from generator.ingest.extract import dates_calendar as calendar
from generator.ingest.extract.dates_absolute import LEAD, MONTH_DAY, month_day
from generator.ingest.extract.dates_direction import Direction
from generator.ingest.extract.dates_grammar import DERIVED, STATED, Meaning, Reading, means, rule
from generator.ingest.extract.dates_words import MONTHS, WEEKDAYS

UNRESOLVED = Meaning(None, None, DERIVED)
"""A time expression in an article whose day of publication is not known."""

_PARTS = {"morning": "MO", "afternoon": "AF", "evening": "EV", "night": "NI", "dawn": "MO", "dusk": "EV"}
_HOURS = {"noon": "12:00", "midday": "12:00", "midnight": "24:00"}
_AHEAD = ("next", "coming", "upcoming", "following")
_BACK = ("last", "past", "previous", "prior", "preceding")


def _at(meaning: Meaning, reading: Reading) -> Meaning:
    """Add the part of the day, or the hour, to the TIMEX3 value of a day."""
    if meaning.timex is None:
        return meaning
    time = ""
    if reading.has("clock"):
        time = "T" + clock_time(reading)
    elif reading.has("part"):
        word = reading.lower("part").removesuffix("s")
        time = "T" + (_PARTS.get(word) or _HOURS.get(word, ""))
    if not time:
        return meaning
    return Meaning(meaning.timex + time, meaning.edtf, meaning.basis, meaning.period)


def _timed_day(reading: Reading) -> Meaning | None:
    """'5 p.m. Nov. 9', '10 a.m. on Oct. 3, 2020'."""
    found = month_day(reading, MONTHS[reading.lower("month")], reading.ordinal("day"))
    return _at(found, reading) if found else None


def clock_time(reading: Reading) -> str:
    """Write '10:35 p.m.' as 22:35; an hour without a.m. or p.m. stays as it is."""
    hour, _, minute = reading.lower("clock").partition(":")
    half = reading.lower("meridiem")[:1]
    hours = int(hour) % 12 + (12 if half == "p" else 0) if half else int(hour)
    return f"{hours:02d}:{minute or '00'}"


def _today(reading: Reading) -> Meaning:
    word = reading.lower("day")
    if reading.published is None:
        return UNRESOLVED
    step = {"yesterday": -1, "tomorrow": 1}.get(word, 0)
    found = calendar.shift(reading.published, "day", step)
    meaning = Meaning(found.timex + ("TNI" if word == "tonight" else ""), found.edtf, DERIVED, found)
    return _at(meaning, reading)


def _part_of_today(reading: Reading) -> Meaning:
    """Read 'this morning', 'last night'; 'the next morning' is another day's."""
    if reading.published is None:
        return UNRESOLVED
    step = {"last": -1, "next": 1}.get(reading.lower("which"), 0)
    start = reading.published
    if reading.lower("which") in ("next", "following") and reading.previous and reading.previous.period:
        return _at(reading.measured(calendar.shift(reading.previous.period.first, "day", 1)), reading)
    found = calendar.shift(start, "day", step)
    return _at(Meaning(found.timex, found.edtf, DERIVED, found), reading)


def _weekday(reading: Reading) -> Meaning:
    """The nearest day of that name, back unless the words look ahead.

    In a text published on that very weekday the name may mean the day itself or the one a week off: both stay.
    """
    if reading.published is None:
        return UNRESOLVED
    number = WEEKDAYS[reading.lower("weekday").replace("’", "'")]
    back = (reading.published.weekday() - number) % 7
    which = reading.lower("which")
    if which in ("this", "these"):
        which = reading.lower("second") or "this"
    named = reading.previous.period if reading.previous else None
    if which in ("previous", "prior", "preceding") and named and named.grain == "day":
        return reading.measured(
            calendar.shift(named.first, "day", -((named.first.weekday() - number) % 7 or 7))
        )
    if which in _BACK:
        return _at(_day(calendar.shift(reading.published, "day", -(back or 7))), reading)
    if which in _AHEAD:
        return _at(_day(calendar.shift(reading.published, "day", (7 - back) or 7)), reading)
    ahead = which == "this" or _looks_ahead(reading)
    if back == 0:
        return _at(_same_weekday(reading.published, ahead=ahead, sure=which == "this"), reading)
    return _at(_day(calendar.shift(reading.published, "day", 7 - back if ahead else -back)), reading)


def _looks_ahead(reading: Reading) -> bool:
    """The verb tells, but 'Tuesday's ruling' is past whatever may follow from it, unless it is yet awaited."""
    if reading.after() in ("'s", "’s"):
        return reading.before().lower() in ("of", "before", "until", "for", "in") and (
            reading.before(2).lower() in ("ahead", "advance", "preparations", "plans", "scheduled", "up", "")
        )
    return reading.direction is Direction.AHEAD


def _same_weekday(published: date, *, ahead: bool, sure: bool) -> Meaning:
    today = calendar.day(published)
    if sure:
        return _day(today)
    other = published + timedelta(days=7 if ahead else -7)
    first, last = sorted((published, other))
    return Meaning(today.timex, f"[{first.isoformat()},{last.isoformat()}]", DERIVED, today)


def _day(period: calendar.Period) -> Meaning:
    return Meaning(period.timex, period.edtf, DERIVED, period)


def _weekdays(reading: Reading) -> Meaning:
    """'Tuesdays', 'each Thursday': a habit, no day."""
    number = WEEKDAYS[
        (reading.lower("weekday") or reading.lower("each") or reading.lower("night")).removesuffix("s")
    ]
    return Meaning(f"XXXX-WXX-{number + 1}", None, DERIVED)


def _unit(reading: Reading) -> Meaning | None:
    """'Last week', 'this past year', 'the following month'."""
    unit, which = reading.unit(), reading.lower("second") or reading.lower("which")
    if unit in ("second", "minute", "hour") or (unit == "day" and which in ("last", "past", "coming", "")):
        return None
    if reading.published is None:
        return UNRESOLVED
    step = -1 if which in _BACK else 1 if which in _AHEAD else 0
    if which in _COUNTED_FROM or (which == "next" and unit == "day"):
        if reading.previous and reading.previous.period:
            return reading.measured(calendar.shift(reading.previous.period.first, unit, step))
        return None
    if unit == "weekend" and which == "" and reading.published.weekday() < 3:
        step = -1 if reading.direction is Direction.BACK else 0
    if unit in ("decade", "century") and step:
        return None
    return means(calendar.shift(reading.published, unit, step))


_COUNTED_FROM = ("following", "preceding", "previous", "prior")
"""Words that count from a date named before."""


def _fiscal(reading: Reading) -> Meaning:
    """'Last fiscal year': the federal one, which ends on 30 September."""
    if reading.published is None:
        return UNRESOLVED
    current = reading.published.year + (reading.published.month >= 10)
    which = reading.lower("which")
    step = -1 if which in _BACK or which == "latest" else 1 if which in _AHEAD else 0
    found = calendar.fiscal_year(current + step)
    timex = calendar.year(reading.published.year + step).timex
    return Meaning(timex, found.edtf, DERIVED, found)


def _weekend(reading: Reading) -> Meaning:
    """'Over the weekend': the last one, the one under way, or the next if the words look ahead."""
    if reading.published is None:
        return UNRESOLVED
    under_way = reading.published.weekday() >= 5
    ahead = reading.direction is Direction.AHEAD or reading.before().lower() == "before"
    found = calendar.shift(reading.published, "weekend", 0 if under_way or ahead else -1)
    return _day(found)


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
    if reading.has("vague") or number is None:
        return Meaning("PAST_REF" if reading.has("vague") else None, None, DERIVED)
    if reading.published is None:
        return UNRESOLVED
    if unit in ("second", "minute", "hour"):
        return Meaning(reading.published.isoformat(), None, DERIVED)
    if number > _LONG_AGO:
        return Meaning("PAST_REF", None, DERIVED)
    if reading.lower("end") != "ago":
        return _from_previous(reading, unit, int(number))
    start = reading.published
    if number != int(number):
        unit, number = ("month", number * 12) if unit == "year" else (unit, number)
    found = calendar.shift(start, unit, -int(number))
    if unit == "decade":
        found = calendar.shift(start, "year", -10 * int(number))
    edtf = found.edtf
    if reading.has("about") and "/" not in edtf:
        edtf += "~"
    return Meaning(found.timex, edtf, DERIVED, found)


def _from_previous(reading: Reading, unit: str, number: int) -> Meaning | None:
    """'Two days later', 'a year earlier': from the date named before; a length where none is as fine."""
    later = reading.lower("end") == "later"
    period = reading.previous.period if reading.previous else None
    fine = period is not None and (unit not in ("day", "week") or period.grain == "day")
    if period is None or not fine:
        if unit == "year" and not later and reading.published:
            return Meaning(calendar.year(reading.published.year - number).timex, None, DERIVED)
        return Meaning(f"P{number}{unit[0].upper()}", None, DERIVED)
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


def _this_quarter(reading: Reading) -> Meaning | None:
    """'The quarter', 'the latest period': the one named before; else 'the latest' is the last whole one."""
    if reading.has("unit") and reading.unit() != "quarter":
        return None
    if reading.previous and reading.previous.period and reading.previous.period.grain == "quarter":
        first = reading.previous.period.first
        latest = reading.published and reading.has("latest") and first.year < reading.published.year
        return means(calendar.quarter(first.year + bool(latest), (first.month + 2) // 3))
    if reading.published is None or not reading.has("unit") or not reading.has("latest"):
        return None
    return means(calendar.shift(reading.published, "quarter", -1))


def _whole_year(reading: Reading) -> Meaning | None:
    """'For the year': the one under way; 'the year ended March 31' is a length."""
    if reading.unit() != "year":
        return None
    if reading.after().lower() in ("ended", "ending", "that", "to") or reading.published is None:
        return Meaning("P1Y", None, DERIVED)
    return Meaning(calendar.year(reading.published.year).timex, None, DERIVED)


def _current(reading: Reading) -> Meaning | None:
    """'The current year'."""
    if reading.unit() not in ("week", "month", "quarter", "year") or reading.lower("now") != "current":
        return None
    return means(calendar.containing(reading.published, reading.unit())) if reading.published else UNRESOLVED


def _season(reading: Reading) -> Meaning | None:
    """'Last fall', 'this past spring', 'the summer of 2017', 'over the summer'."""
    name = reading.lower("season")
    if reading.has("year"):
        return means(calendar.season(reading.whole("year"), name), STATED)
    if reading.published is None:
        return UNRESOLVED
    which = reading.lower("second") or reading.lower("which")
    begun = reading.published.year
    if calendar.season(begun, name).first > reading.published:
        begun -= 1
    under_way = reading.published <= calendar.season(begun, name).last
    if which in ("last", "past"):
        begun -= under_way
    elif which in _AHEAD or (not which and not under_way and reading.direction is Direction.AHEAD):
        begun += 1
    elif which == "this":
        begun = reading.published.year - (name == "winter" and reading.published.month < 7)
    return means(calendar.season(begun, name))


def _quarter(reading: Reading) -> Meaning | None:
    """'The third quarter', 'fourth-quarter', 'the first quarter of 2019', 'last year's second quarter'."""
    number = reading.ordinal("which")
    if reading.unit() != "quarter" or not 1 <= number <= 4:
        return None
    if reading.has("year"):
        return means(calendar.quarter(reading.whole("year"), number), STATED)
    if reading.published is None:
        return UNRESOLVED
    year = reading.published.year
    if reading.has("near"):
        step = {"last": -1, "next": 1}.get(reading.lower("near"), 0)
        return means(calendar.quarter(year + step, number))
    current = (reading.published.month + 2) // 3
    if number == 4 and current <= 2 and reading.direction is not Direction.AHEAD:
        year -= 1
    return means(calendar.quarter(year, number))


def _half(reading: Reading) -> Meaning | None:
    number = 2 if reading.lower("which") in ("last", "latter") else reading.ordinal("which")
    if number not in (1, 2):
        return None
    year = reading.whole("year") if reading.has("year") else None
    if year is None and reading.published is None:
        return UNRESOLVED
    base = year or (reading.published or date.min).year
    return means(calendar.half(base, number), STATED if year else DERIVED)


def _year_end(reading: Reading) -> Meaning:
    if reading.published is None:
        return UNRESOLVED
    year = reading.published.year - (reading.direction is Direction.BACK and reading.published.month < 7)
    return _day(calendar.day(date(year, 12, 31)))


def _clock(reading: Reading) -> Meaning | None:
    """'10 p.m.', on the day named before or the day of publication: no day of its own."""
    day = reading.published
    if reading.previous and reading.previous.period and reading.previous.period.grain == "day":
        day = reading.previous.period.first
    if day is None:
        return UNRESOLVED
    return Meaning(f"{day.isoformat()}T{clock_time(reading)}", None, DERIVED)


_EARLY = "(?:[EARLY EARLIER LATER] HYPHEN?)?"
_TIME = "(?P<clock>[CLOCK DAY_NUMBER]) (?P<meridiem>MERIDIEM) ZONE? STOP?"
_PART = "(?P<part>[PART NOON])"

RULES = (
    rule("today", f"{_EARLY} (?P<day>TODAY) {_PART}?", _today),
    rule("today", f"(?:EARLY HYPHEN)? {_PART} (?P<day>TODAY)", _today),
    rule("part-of-day", f"{_EARLY} (?P<which>[LAST THIS]) {_PART}", _part_of_today),
    rule("part-of-day", f"THE (?P<which>NEXT) {_PART}", _part_of_today),
    rule(
        "weekday",
        f"{_EARLY} (?:THE? (?P<which>[LAST NEXT THIS]) (?P<second>[LAST NEXT])?)? (?P<weekday>WEEKDAY) {_PART}?",
        _weekday,
    ),
    rule("weekday", f"(?:{_TIME}|{_PART}) IN? {_EARLY} (?P<weekday>WEEKDAY)", _weekday),
    rule("weekdays", "(?P<weekday>WEEKDAYS) PART? | EACH (?P<each>WEEKDAY) PART? | (?P<night>WEEKDAY) PARTS", _weekdays),
    rule(
        "last-next",
        "(?:EARLY|EARLIER|LATER|THE? BEGINNING OF)? THE? (?:(?P<which>[LAST NEXT])|THIS (?P<second>[LAST NEXT])?) (?P<unit>UNIT) (?!HYPHEN)",
        _unit,
    ),
    rule("fiscal-year", "THE? (?P<which>[LAST NEXT THIS LATEST NOW]) FISCAL (?P<unit>UNIT)", _fiscal),
    rule("weekend", "(?<=IN) THE (?P<unit>UNIT)", lambda r: _weekend(r) if r.unit() == "weekend" else None),
    rule("of-this", "(?:EARLIER|LATER) IN THE (?P<unit>UNIT)", _this_year),
    rule("of-this", "THE? BEGINNING OF THE (?P<unit>UNIT)", _this_year),
    rule("that", "(?:EARLIER|LATER)? (?:THAT SAME?|THE SAME) (?P<unit>UNIT)", _that),
    rule(
        "ago",
        "(?P<about>ABOUT)? (?P<number>COUNT|AN)? (?P<vague>AN? VAGUE)? HYPHEN? (?P<unit>ANY_UNIT) HYPHEN? (?P<end>[AGO EARLIER LATER])",
        _ago,
    ),
    rule(
        "ago",
        "THE? (?P<unit>UNIT) HYPHEN? (?P<end>[AGO EARLIER]) (?:(?P<which>ANY_ORDINAL)? UNIT|PERIOD)",
        _ago,
    ),
    rule("same-quarter", "THE (?P<latest>LATEST)? (?:(?P<unit>UNIT)|PERIOD)", _this_quarter),
    rule("whole-year", "(?<=IN) THE FISCAL? (?P<unit>UNIT)", _whole_year),
    rule("current", "THE? (?P<now>NOW) (?P<unit>UNIT)", _current),
    rule("season", f"{LEAD} (?P<which>[LAST NEXT THIS]) (?P<second>[LAST NEXT])? (?P<season>SEASON)", _season),
    rule("season", "THE? EARLY? (?P<season>SEASON) OF? (?P<year>YEAR)", _season),
    rule("season", "(?<=[IN TO OF EARLY]) THE (?:EARLY)? (?P<season>SEASON) (?!OF)", _season),
    rule(
        "quarter",
        f"{LEAD} (?:THE? (?P<near>[LAST NEXT THIS]) UNIT POSSESSIVE)? (?:THE (?=FISCAL? ANY_ORDINAL UNIT|FISCAL HYPHEN))? FISCAL? HYPHEN? (?P<which>ANY_ORDINAL) HYPHEN? (?P<unit>UNIT) (?:OF (?P<year>YEAR))?",
        _quarter,
    ),
    rule("quarter", "THE (?P<year>YEAR) (?P<which>ANY_ORDINAL) (?P<unit>UNIT)", _quarter),
    rule("half", "THE? (?P<which>[ORDINAL SECOND DAY_ORDINAL LAST LATER]) HYPHEN? HALF OF (?:THE UNIT|(?P<year>YEAR))", _half),
    rule("year-end", "(?P<unit>UNIT) (?:HYPHEN|POSSESSIVE)? BEGINNING", lambda r: _year_end(r) if r.lower("unit") == "year" else None),
    rule("timed-day", f"(?:{_TIME}|{_PART}) COMMA? IN? {MONTH_DAY} (?:COMMA? (?P<year>YEAR))?", _timed_day),
    rule("clock", _TIME, _clock),
)  # fmt: skip
"""In the order in which they are tried where two fit the same words equally well."""
