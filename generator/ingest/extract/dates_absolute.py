"""Rules for dates that name a day, a month or a year: 'Sept. 30, 2017', 'Feb. 2, 3 and 5', 'in 2005', 'last April'."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

from generator.ingest.extract import dates_calendar as calendar
from generator.ingest.extract.dates_direction import Direction
from generator.ingest.extract.dates_grammar import (
    DERIVED,
    STATED,
    Meaning,
    Reading,
    Rule,
    means,
    number_of,
    rule,
)
from generator.ingest.extract.dates_words import MONTHS, WEEKDAYS, vocabulary

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
    if reading.has("which") and reading.published:
        return reading.published.year + _STEPS.get(reading.lower("which"), 0)
    return None


_STEPS = {"last": -1, "past": -1, "next": 1, "coming": 1}


def month_day(reading: Reading, month: int, day: int) -> Meaning | None:
    """Give the day of a month; the year stands in the match, or is that of the named weekday, or the nearest."""
    year = _year_of(reading)
    if year is not None:
        basis = STATED if reading.has("year") else DERIVED
        return means(calendar.day_of(year, month, day), basis)
    if calendar.day_of(2000, month, day) is None:
        return None
    if reading.anchor is None:
        return Meaning(f"XXXX-{month:02d}-{day:02d}", None, DERIVED, yearless=True)
    year = _year_of_weekday(reading, month, day)
    if year is None:
        looks = Direction.BACK if reading.before().lower() == "since" else reading.direction
        year = nearest_year(reading.anchor, month, day, looks)
    found = means(calendar.day_of(year, month, day)) if year else None
    return replace(found, yearless=True) if found else None


def _year_of_weekday(reading: Reading, month: int, day: int) -> int | None:
    """'Friday, Oct. 23' fits one year in six: take the nearest that fits, if it is one of the next."""
    if not reading.has("weekday") or reading.anchor is None:
        return None
    wanted = WEEKDAYS.get(re.sub(r"[^a-z]", "", reading.lower("weekday")))
    for year in (reading.anchor.year, reading.anchor.year - 1, reading.anchor.year + 1):
        period = calendar.day_of(year, month, day)
        if period and period.first.weekday() == wanted:
            return year
    return None


def _month_of(reading: Reading) -> int:
    return MONTHS[reading.lower("month")]


def _day(reading: Reading) -> Meaning | None:
    return month_day(reading, _month_of(reading), reading.ordinal("day"))


def _week_of_day(reading: Reading) -> Meaning | None:
    found = month_day(reading, _month_of(reading), reading.ordinal("day"))
    return means(calendar.week_of(found.period.first), found.basis) if found and found.period else None


def _days(reading: Reading) -> list[Meaning] | None:
    """'Feb. 2, 3 and 5', 'Oct. 3-9, 2020': each day for itself."""
    found: list[Meaning] = []
    month = _month_of(reading)
    start = reading.match.start("month")
    end = reading.match.end("days")
    if reading.after().lower() in _COUNTED or reading.after() == "%":
        end -= 1
    for index in range(start + 1, end):
        word = reading.words.lower(index)
        number = int(re.sub(r"[^0-9]", "", word) or 0)
        meaning = month_day(reading, month, number) if number else None
        if meaning is not None:
            last = index if index < reading.match.end("days") - 1 else reading.match.end() - 1
            found.append(replace(meaning, first=index if found else reading.match.start(), last=last))
    return found if len(found) > 1 else None


_COUNTED = vocabulary(
    """people men women children persons arrests immigrants percent million billion thousand times hours minutes days
    weeks months years miles feet meters metres kilometers pounds dollars cents euros troops soldiers jobs workers
    employees students families cases deaths votes agents officers others shares points units acres tons degrees"""
)


def _slash_day(reading: Reading) -> Meaning | None:
    month, day, year = (int(part) for part in reading.match_text().split("/"))
    return means(calendar.day_of(year + 2000 if year < 100 else year, month, day), STATED)


def _iso_day(reading: Reading) -> Meaning | None:
    year, month, day = (int(part) for part in reading.match_text().split("-"))
    return means(calendar.day_of(year, month, day), STATED)


def _month(reading: Reading) -> Meaning | None:
    month, year = _month_of(reading), _year_of(reading)
    if year is not None:
        return means(calendar.month(year, month), STATED if reading.has("year") else DERIVED)
    if not _reads_as_month(reading):
        return None
    if reading.anchor is None or (reading.published is None and reading.has("near")):
        return Meaning(f"XXXX-{month:02d}", None, DERIVED, yearless=True)
    found = means(calendar.month(_nearest_month(reading, month), month))
    return replace(found, yearless=True) if found else None


def _nearest_month(reading: Reading, month: int) -> int:
    """Supply the year of a month: 'last April', 'next April', 'this April', else the nearest."""
    published = reading.anchor
    assert published is not None
    which = reading.lower("near")
    if which in ("last", "past", "previous"):
        return published.year - (month >= published.month)
    if which in ("next", "coming", "upcoming"):
        return published.year + (month <= published.month)
    if which == "this":
        return published.year
    looks = {"by": Direction.AHEAD, "since": Direction.BACK}.get(reading.before().lower(), reading.direction)
    ranked = []
    for year in (published.year, published.year - 1, published.year + 1):
        distance = (year - published.year) * 12 + month - published.month
        ranked.append((seeming_distance(distance, looks, next_year=year > published.year), year))
    return min(ranked)[1]


_BEFORE_MONTH = vocabulary(
    """in since by until till through during from to of last this next early late mid before after for between and
    or each every for's previous past coming ended ending around the"""
)


def _reads_as_month(reading: Reading) -> bool:
    """Tell a month from a name ('June Carter', 'August Wilson') and from 'may' and 'march' at a sentence's start."""
    word = reading.words.word(reading.match.start("month"))
    before, after = reading.before().lower(), reading.after()
    if word.endswith(".") or word.lower() in (
        "jan",
        "feb",
        "mar",
        "apr",
        "jun",
        "jul",
        "aug",
        "sept",
        "sep",
        "oct",
        "nov",
        "dec",
    ):
        return before in _BEFORE_MONTH - {"the", "and", "or"}
    told = reading.match.start() < reading.match.start("month") or before in _BEFORE_MONTH
    if word in ("May", "March") and before == "the":
        return word == "March" and after.islower() and after not in ("for", "on", "of", "to")
    if word in ("May", "March") and before in ("and", "or"):
        return reading.before(2).lower().rstrip(".") in MONTHS
    if word in ("May", "March"):
        return told
    return told or not (after[:1].isupper() or reading.before()[:1].isupper())


def _year(reading: Reading) -> Meaning | None:
    number = reading.whole("year")
    if not 1500 <= number <= 2199 or not _reads_as_year(reading):
        return None
    return means(calendar.year(number), STATED)


_NUMBERED = vocabulary(
    """flight section title no number room route highway interstate proposition channel bill rule form case docket
    article chapter page box code copyright apollo windows office"""
)
_YEARLY = vocabulary(
    """in since by until till through during from of before after for between and or to late early mid around about
    fiscal year the circa late-"""
)
_STREETS = vocabulary("street st avenue ave road rd boulevard blvd drive dr lane ln block highway way plaza")
_NAMED_AFTER = vocabulary("act acts amendment amendments law code block")


def _reads_as_year(reading: Reading) -> bool:
    """Tell a year from a count, an address, a telephone number, and the number of a law or flight."""
    before, after = reading.before().lower().rstrip("."), reading.after()
    if before in _NUMBERED or before in _MARKS_BEFORE or after in _MARKS_AFTER or after.lower() in _COUNTED:
        return False
    return not (
        (after == "-" and reading.after(2).isdigit())
        or (before == "-" and reading.before(2).isdigit())
        or _is_named_after(after)
        or (before == "of" and _is_named_after(reading.before(2)))
        or _is_address(reading)
    ) and (before in _YEARLY or 1900 <= reading.whole("year") <= 2099)


_MARKS_BEFORE = ("$", "#", "£", "€", "©", ")", "/", "@")
_MARKS_AFTER = ("%", "/", "$", "°")


def _is_named_after(word: str) -> bool:
    """'The 2005 Act': the year is a part of a name."""
    return word[:1].isupper() and word.lower() in _NAMED_AFTER


def _is_address(reading: Reading) -> bool:
    """'2000 Mill Street'."""
    near = (reading.after(step).lower().rstrip(".") for step in (1, 2, 3))
    return reading.after()[:1].isupper() and any(word in _STREETS for word in near)


def _years(reading: Reading) -> Meaning | None:
    """'2015-2017', '2016-17'."""
    first, digits = reading.whole("year"), reading.lower("second")
    last = int(digits) if len(digits) == 4 else first // 100 * 100 + int(digits)
    if not 1500 <= first < last <= first + 60 or len(digits) not in (2, 4):
        return None
    return Meaning(f"{first:04d}", f"{first:04d}/{last:04d}", STATED)


def _years_of_fiscal(reading: Reading) -> Meaning | None:
    """'Fiscal year 2019', 'fiscal 2017-18', 'FY19': the federal year, named for the one it ends in."""
    digits = reading.whole("year") if reading.has("year") else reading.whole("short") % 100 + 2000
    if reading.has("second") and digits:
        digits += 1
    return means(calendar.fiscal_year(digits), STATED) if 1900 <= digits <= 2199 else None


def _decade(reading: Reading) -> Meaning | None:
    digits = re.sub(r"[^0-9]", "", reading.lower("decade"))
    first = int(digits) if len(digits) == 4 else int(digits) + (1900 if int(digits) > 20 else 2000)
    basis = STATED if len(digits) == 4 else DERIVED
    return means(calendar.years(first, 10), basis) if first >= 1000 else None


def _century(reading: Reading) -> Meaning | None:
    number = reading.ordinal("number")
    if reading.unit() != "century" or not 11 <= number <= 29:
        return None
    found = calendar.years((number - 1) * 100, 100)
    return Meaning(found.timex, f"{found.first.year + 1}/{found.last.year + 1}", STATED)


def _spoken_year(reading: Reading) -> Meaning | None:
    """'Nineteen ninety-six', 'two thousand seventeen', as in transcripts."""
    words = [reading.words.lower(i) for i in range(*reading.match.span("spoken"))]
    if words[0] in ("nineteen", "eighteen", "twenty"):
        rest = number_of(words[1:])
        number = (number_of(words[:1]) or 0) * 100 + (rest or 0)
        sound = rest is not None and 10 <= rest <= 99
    else:
        number = number_of(words) or 0
        sound = words[:2] == ["two", "thousand"] and reading.before().lower() in (
            "in",
            "year",
            "since",
            "of",
            "until",
        )
    return means(calendar.year(int(number)), STATED) if sound and 1800 <= number <= 2099 else None


def _short_year(reading: Reading) -> Meaning | None:
    digits = reading.whole("short")
    if reading.before().lower() not in _YEARLY:
        return None
    return means(calendar.year(digits + (1900 if digits > 40 else 2000)), DERIVED)


_HOLIDAYS = {
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
    if name in _HOLIDAYS:
        return calendar.day_of(year, *_HOLIDAYS[name])
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
        return Meaning(None, None, DERIVED)
    looks = reading.direction
    if reading.has("near"):
        looks = Direction.AHEAD if reading.lower("near") in ("next", "coming", "upcoming") else Direction.BACK
    ranked = []
    for year in (reading.published.year, reading.published.year - 1, reading.published.year + 1):
        period = _holiday_in(name, year)
        if period is None:
            return None
        distance = (period.first - reading.published).days
        ranked.append((seeming_distance(distance, looks, next_year=False), period.timex, period))
    return means(min(ranked)[2])


LEAD = "(?:THE?BEGINNING OF|(?:THE)?EARLY HYPHEN?)?"
"""'The end of', 'late', 'mid-': part of the expression, no part of its value."""
_WEEKDAY = "(?:(?P<weekday>[WEEKDAY SHORT_WEEKDAY]) COMMA?)?"
MONTH_DAY = "(?P<month>ANY_MONTH) THE? (?P<day>[DAY_NUMBER DAY_ORDINAL ORDINAL])"
_WHICH_YEAR = "(?:OF? (?P<which>[LAST THIS NEXT]) UNIT)"

RULES = (
    rule("iso-date", "(?P<date>ISO_DATE)", _iso_day),
    rule("numeric-date", "(?P<date>SLASH_DATE)", _slash_day),
    rule("month-day-year", f"{_WEEKDAY} {MONTH_DAY} COMMA? (?:OF? (?P<year>YEAR) | {_WHICH_YEAR})", _day),
    rule(
        "day-month-year",
        f"{_WEEKDAY} (?:THE)? (?P<day>ANY_DAY) OF? (?P<month>ANY_MONTH) COMMA? (?:(?P<year>YEAR) | {_WHICH_YEAR})",
        _day,
    ),
    rule("month-day", f"{_WEEKDAY} {MONTH_DAY} (?!HYPHEN[DAY_NUMBER NUMBER YEAR])", _day),
    rule("day-month", f"{_WEEKDAY} (?:THE(?=.OF))? (?P<day>ANY_DAY) OF? (?P<month>MONTH) (?![DAY_NUMBER DAY_ORDINAL])", _day),
    rule(
        "month-days",
        "(?P<month>ANY_MONTH) (?P<days>ANY_DAY (?:(?:COMMA AND?|AND|DASH|HYPHEN|TO) ANY_DAY)+) (?!HYPHEN)"
        " (?:COMMA? (?P<year>YEAR))?",
        _days,
    ),
    rule("week-of-day", f"THE? UNIT OF {MONTH_DAY} (?:COMMA? (?P<year>YEAR))?", _week_of_day),
    rule("month-year", f"{LEAD} (?P<month>ANY_MONTH) (?:COMMA? OF? (?P<year>YEAR) | {_WHICH_YEAR})", _month),
    rule("each-month", "EACH ANY_MONTH", lambda r: Meaning(f"XXXX-{MONTHS[r.words.lower(r.match.end() - 1)]:02d}", None, DERIVED)),
    rule("month", f"{LEAD} (?P<near>[LAST NEXT THIS]?) (?P<month>ANY_MONTH)", _month),
    rule("fiscal-year", "(?:THE)? FISCAL (?:UNIT)? (?P<year>YEAR) (?:HYPHEN (?P<second>[DAY_NUMBER NUMBER YEAR]))?", _years_of_fiscal),
    rule("fiscal-year", "(?P<short>FISCAL_YEAR)", _years_of_fiscal),
    rule("year", f"{LEAD} (?:(?:THE)? UNIT (?=YEAR))? (?P<year>YEAR) (?!PERIOD)", _year),
    rule("year", "THE? (?P<year>YEAR) PERIOD", _year),
    rule("years", "(?P<year>YEAR) HYPHEN (?P<second>[YEAR DAY_NUMBER NUMBER]) (?!HYPHEN)", _years),
    rule("short-year", f"{LEAD} (?P<short>SHORT_YEAR)", _short_year),
    rule("decade", "(?:THE)? (?:EARLY HYPHEN?|BEGINNING OF (?:THE)?)? (?P<decade>DECADE)", _decade),
    rule("century", "(?:THE)? (?:EARLY HYPHEN?)? (?P<number>[DAY_ORDINAL ORDINAL]) HYPHEN? (?P<unit>UNIT)", _century),
    rule("spoken-year", f"{LEAD} (?:(?:THE)? UNIT)? (?P<spoken>NUMBER_WORD HYPHEN? [NUMBER_WORD SCALE] (?:HYPHEN? NUMBER_WORD){{0,2}})", _spoken_year),
    rule("holiday", "(?P<near>[LAST THIS NEXT]?) (?P<holiday>HOLIDAY) (?:COMMA? (?P<year>YEAR))?", _holiday),
)  # fmt: skip
"""In the order in which they are tried where two fit the same words equally well."""

__all__ = ["LEAD", "RULES", "Rule", "month_day", "nearest_year"]
