"""Rules for days of a month and for months: 'Sept. 30, 2017', 'Feb. 2, 3 and 5', '30 Sep', 'last April'."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta

from generator.ingest.extract.dates import calendar_periods as calendar
from generator.ingest.extract.dates.direction import Direction
from generator.ingest.extract.dates.following import month_from
from generator.ingest.extract.dates.grammar import DERIVED, STATED, Meaning, Reading, means, rule
from generator.ingest.extract.dates.history import day_of_history
from generator.ingest.extract.dates.told_year import carried_year
from generator.ingest.extract.dates.words import COUNTED, MONTHS, WEEKDAYS, vocabulary

_COST_AHEAD = {Direction.BACK: 6.0, Direction.OPEN: 2.0, Direction.AHEAD: 0.25}
"""How much further off a time ahead seems than one as far back, when the year must be supplied.

Newspapers leave out the year of the running year, so that a near date ahead may win against a far one back even
where the verb looks back.
"""


def seeming_distance(distance: float, looks: Direction, *, next_year: bool) -> float:
    """Weigh a distance in time: back as it is, ahead by what the words say, into the next year twice."""
    if distance <= 0:
        return -distance
    return distance * _COST_AHEAD[looks] * (2 if next_year and looks is Direction.OPEN else 1)


def nearest_year(published: date, month: int, day: int, looks: Direction) -> int | None:
    """Supply the year of a month and day: the nearest, a past one unless the words look ahead."""
    ranked = []
    for year in (published.year, published.year - 1, published.year + 1):
        period = calendar.day_of(year, month, day)
        if period is not None:
            distance = (period.first - published).days
            ranked.append((seeming_distance(distance, looks, next_year=year > published.year), year))
    return min(ranked)[1] if ranked else None


def _year_of(reading: Reading) -> int | None:
    """Read the year that stands in the match, in digits or as 'last year'; None where there is none."""
    if reading.has("year"):
        return reading.whole("year")
    if reading.lower("which") in ("that", "those") and reading.near and reading.previous:
        return reading.previous.period.first.year if reading.previous.period else None
    if reading.has("which") and reading.published:
        return reading.published.year + _STEPS.get(reading.lower("which"), 0)
    return None


_STEPS = {"last": -1, "past": -1, "next": 1, "coming": 1}


def month_day(reading: Reading, month: int, day: int) -> Meaning | None:
    """Give the day of a month; the year stands in the match, or is that of the named weekday, or the nearest."""
    if reading.has("which") and reading.unit("which_unit") != "year":
        return None
    year = _year_of(reading)
    if year is not None:
        basis = STATED if reading.has("year") else DERIVED
        return means(calendar.day_of(year, month, day), basis)
    if calendar.day_of(2000, month, day) is None:
        return None
    carried = None if reading.has("weekday") else carried_year(reading, month, day)
    if carried is not None:
        found = means(calendar.day_of(carried, month, day))
        return replace(found, carried=True) if found else None
    if reading.published is None:
        return Meaning(f"XXXX-{month:02d}-{day:02d}", None, DERIVED, yearless=True)
    year = _year_of_weekday(reading, month, day)
    if year is None:
        looks = Direction.BACK if _lead(reading) == "since" else reading.direction
        year = nearest_year(reading.published, month, day, looks)
    found = means(calendar.day_of(year, month, day)) if year else None
    return replace(found, yearless=True) if found else None


def _year_of_weekday(reading: Reading, month: int, day: int) -> int | None:
    """'Friday, Oct. 23' fits one year in six: take the nearest that fits, if it is one of the next."""
    if not reading.has("weekday") or reading.published is None:
        return None
    wanted = WEEKDAYS.get(re.sub(r"[^a-z]", "", reading.lower("weekday")))
    for year in (reading.published.year, reading.published.year - 1, reading.published.year + 1):
        period = calendar.day_of(year, month, day)
        if period and period.first.weekday() == wanted:
            return year
    return None


def _month_of(reading: Reading) -> int:
    return MONTHS[reading.lower("month")]


def _day(reading: Reading) -> Meaning | None:
    month, day = _month_of(reading), reading.ordinal("day")
    known = None if reading.has("year") else day_of_history(reading, month, day)
    if known is not None:
        return Meaning(known, None, DERIVED)
    return month_day(reading, month, day)


def _week_of_day(reading: Reading) -> Meaning | None:
    """'The week of Oct. 4', 'the weekend of Nov. 3-4'."""
    found = month_day(reading, _month_of(reading), reading.ordinal("day"))
    if found is None or found.period is None or reading.unit() not in ("week", "weekend"):
        return found if found and found.period is None else None
    whole = calendar.weekend if reading.unit() == "weekend" else calendar.week_of
    return means(whole(found.period.first), found.basis)


def _week_ending(reading: Reading) -> Meaning | None:
    """'The week ending Oct. 9': the seven days up to it."""
    if reading.unit() != "week" or reading.lower("ending") not in ("ending", "ended"):
        return None
    found = month_day(reading, _month_of(reading), reading.ordinal("day"))
    if found is None or found.period is None:
        return None
    last = found.period.first
    first = last - timedelta(days=6)
    return Meaning(calendar.week(first).timex, f"{first.isoformat()}/{last.isoformat()}", found.basis)


def _days(reading: Reading) -> list[Meaning] | None:
    """'Feb. 2, 3 and 5', 'Oct. 3-9, 2020': each day for itself."""
    found: list[Meaning] = []
    month = _month_of(reading)
    start = reading.match.start("month")
    end = reading.match.end("days")
    if reading.after().lower() in COUNTED or reading.after() == "%":
        end -= 1
    for index in range(start + 1, end):
        word = reading.words.lower(index)
        number = int(re.sub(r"[^0-9]", "", word) or 0)
        meaning = month_day(reading, month, number) if number else None
        if meaning is not None:
            last = index if index < reading.match.end("days") - 1 else reading.match.end() - 1
            found.append(replace(meaning, first=index if found else reading.match.start(), last=last))
    return found if len(found) > 1 else None


def _slash_day(reading: Reading) -> Meaning | None:
    month, day, year = (int(part) for part in reading.match_text().split("/"))
    return means(calendar.day_of(year + 2000 if year < 100 else year, month, day), STATED)


def _iso_day(reading: Reading) -> Meaning | None:
    year, month, day = (int(part) for part in reading.match_text().split("-"))
    return means(calendar.day_of(year, month, day), STATED)


def month_named(reading: Reading) -> Meaning | None:
    """Give the month the match names: its year stands there, or it is the nearest that fits."""
    if reading.has("which") and reading.unit("which_unit") != "year":
        return None
    month, year = _month_of(reading), _year_of(reading)
    if year is not None:
        return means(calendar.month(year, month), STATED if reading.has("year") else DERIVED)
    if not _reads_as_month(reading) or _names_no_day(reading):
        return None
    if reading.lower("near") in ("following", "previous") and reading.previous and reading.previous.period:
        return reading.measured(month_from(reading.previous.period, month, reading.lower("near")))
    carried = None if reading.has("near") else carried_year(reading, month, None)
    if carried is not None:
        return replace(_measured_month(carried, month), carried=True)
    if reading.published is None:
        return Meaning(f"XXXX-{month:02d}", None, DERIVED, yearless=True)
    found = means(calendar.month(_nearest_month(reading, month), month))
    return replace(found, yearless=True) if found else None


def _lead(reading: Reading) -> str:
    """The word before, 'since' for 'since at least'."""
    word = reading.before().lower()
    return reading.before(2).lower() if word in ("at least", "about", "around") else word


def _names_no_day(reading: Reading) -> bool:
    """'On June 31' is a slip, and no month is meant."""
    return reading.before().lower() == "on" and reading.after().isdigit()


def _measured_month(year: int, month: int) -> Meaning:
    period = calendar.month(year, month)
    return Meaning(period.timex, period.edtf, DERIVED, period)


def _nearest_month(reading: Reading, month: int) -> int:
    """Supply the year of a month: 'last April', 'next April', 'this April', else the nearest."""
    published = reading.published
    assert published is not None
    which = reading.lower("near")
    if which in ("last", "past", "previous"):
        return published.year - (month >= published.month)
    if which in ("next", "coming", "upcoming"):
        return published.year + (month <= published.month)
    if which == "this":
        return published.year
    looks = {"by": Direction.AHEAD, "since": Direction.BACK}.get(_lead(reading), reading.direction)
    ranked = []
    for year in (published.year, published.year - 1, published.year + 1):
        distance = (year - published.year) * 12 + month - published.month
        ranked.append((seeming_distance(distance, looks, next_year=year > published.year), year))
    return min(ranked)[1]


def _capital_day(reading: Reading) -> Meaning | None:
    """Read 'on 3 March' as a day; 'by 3 march organizers' is none."""
    return _day(reading) if reading.words.word(reading.match.start("month")) in ("March", "May") else None


def _each_month(reading: Reading) -> Meaning:
    return Meaning(f"XXXX-{_month_of(reading):02d}", None, DERIVED)


_BEFORE_MONTH = vocabulary(
    """in since by until till through during throughout from to of last this next early late mid before after for between and
    or each every previous past coming ended ending around the"""
)


def _reads_as_month(reading: Reading) -> bool:
    """Tell a month from a name ('June Carter', 'August Wilson') and from 'may' and 'march' at a sentence's start."""
    word = reading.words.word(reading.match.start("month"))
    before, after = _lead(reading), reading.after()
    if len(word.rstrip(".")) < 5 and word not in ("May", "June", "July"):
        return before in _BEFORE_MONTH - {"the", "and", "or"}
    told = reading.match.start() < reading.match.start("month") or before in _BEFORE_MONTH
    if word in ("May", "March") and before == "the":
        return word == "March" and after.islower() and after not in ("for", "on", "of", "to")
    if word in ("May", "March") and before in ("and", "or"):
        return reading.before(2).lower().rstrip(".") in MONTHS
    if word in ("May", "March"):
        return told
    return told or not (after[:1].isupper() or reading.before()[:1].isupper())


LEAD = "(?:THE?BEGINNING OF|(?:THE)?EARLY HYPHEN?)?"
"""'The end of', 'late', 'mid-': part of the expression, no part of its value."""
_WEEKDAY = "(?:(?P<weekday>[WEEKDAY SHORT_WEEKDAY]) COMMA?)?"
MONTH_DAY = "(?P<month>ANY_MONTH) THE? (?P<day>[DAY_NUMBER DAY_ORDINAL ORDINAL])"
_WHICH_YEAR = "(?:OF? (?P<which>[LAST THIS NEXT THAT]) SAME? (?P<which_unit>UNIT))"


RULES = (
    rule("iso-date", "(?P<date>ISO_DATE)", _iso_day),
    rule("numeric-date", "(?P<date>SLASH_DATE)", _slash_day),
    rule("month-day-year", f"{_WEEKDAY} {MONTH_DAY} COMMA? (?:OF? (?P<year>YEAR) | {_WHICH_YEAR})", _day),
    rule(
        "day-month-year",
        f"{_WEEKDAY} THE? (?P<day>ANY_DAY) OF? (?P<month>ANY_MONTH) COMMA? (?:(?P<year>YEAR) | {_WHICH_YEAR})",
        _day,
    ),
    rule("month-day", f"{_WEEKDAY} {MONTH_DAY} (?!HYPHEN[DAY_NUMBER NUMBER YEAR])", _day),
    rule(
        "day-month",
        f"{_WEEKDAY} (?:THE(?=.OF))? (?P<day>ANY_DAY) OF? (?P<month>MONTH) (?![DAY_NUMBER DAY_ORDINAL])",
        _day,
    ),
    rule(
        "day-month",
        "(?<=IN) (?P<day>ANY_DAY) (?P<month>MAYBE_MONTH) (?![DAY_NUMBER DAY_ORDINAL])",
        _capital_day,
    ),
    rule("day-month", f"{_WEEKDAY} THE (?P<day>DAY_ORDINAL) OF (?P<month>MAYBE_MONTH)", _day),
    rule(
        "month-days",
        "(?P<month>ANY_MONTH) (?P<days>ANY_DAY (?:(?:COMMA AND?|AND|DASH|HYPHEN|TO) ANY_DAY|[AND TO] THE DAY_ORDINAL)+)"
        " (?![HYPHEN MERIDIEM])"
        " (?:COMMA? (?P<year>YEAR))?",
        _days,
    ),
    rule(
        "week-of-day",
        f"THE? (?P<unit>UNIT) OF {MONTH_DAY} (?:[HYPHEN DASH] ANY_DAY)? (?:COMMA? (?P<year>YEAR))?",
        _week_of_day,
    ),
    rule(
        "week-ending",
        f"THE? (?P<unit>UNIT) (?P<ending>OTHER) {MONTH_DAY} (?:COMMA? (?P<year>YEAR))?",
        _week_ending,
    ),
    rule(
        "month-year",
        f"{LEAD} (?P<month>ANY_MONTH) (?:COMMA? OF? (?P<year>YEAR) | {_WHICH_YEAR})",
        month_named,
    ),
    rule("each-month", "EACH (?P<month>ANY_MONTH)", _each_month),
    rule("month", f"{LEAD} (?P<near>[LAST NEXT THIS]?) (?P<month>ANY_MONTH)", month_named),
)
"""In the order in which they are tried where two fit the same words equally well."""
