"""Rules for years and longer: 'in 2005', '2015-2017', 'fiscal year 2019', 'the late 1980s', 'the 19th century'."""

from __future__ import annotations

import re
from dataclasses import replace

from generator.ingest.extract.dates import calendar_periods as calendar
from generator.ingest.extract.dates.grammar import (
    DERIVED,
    STATED,
    UNRESOLVED,
    Meaning,
    Reading,
    means,
    number_of,
    rule,
)
from generator.ingest.extract.dates.months import LEAD
from generator.ingest.extract.dates.words import (
    AHEAD_WORDS,
    BACK_WORDS,
    COUNTED,
    KINDS,
    MONTHS,
    TENS,
    vocabulary,
)


def _year(reading: Reading) -> Meaning | None:
    number = reading.whole("year")
    if not 1500 <= number <= 2199 or not _reads_as_year(reading):
        return None
    return means(calendar.year(number), STATED)


_NUMBERED = vocabulary(
    """flight section title no number room route highway interstate proposition channel bill rule form case docket
    article chapter page box code copyright apollo windows office resolution hb sb hr ab measure ordinance project
    agenda vision badge unit precinct suite apt apartment extension ext"""
)
_YEARLY = vocabulary(
    """in since by until till through during from of before after for between and or to late early mid around about
    fiscal year the circa"""
)
_STREETS = vocabulary(
    "street st avenue ave road rd boulevard blvd drive dr lane ln block highway way plaza broadway"
)
_MAKES = vocabulary(
    """acura audi bmw buick cadillac chevrolet chevy chrysler dodge ford freightliner gmc harley honda hyundai infiniti
    isuzu jeep kia lexus mazda mercedes mitsubishi nissan pontiac porsche ram subaru suzuki tesla toyota volkswagen volvo"""
)
"""'A 2015 Honda' names the year of a model."""
_BEFORE_HYPHEN = vocabulary("post pre")
_AFTER_HYPHEN = vocabulary("era style present now today based level levels to")
"""What may be tied to a year: 'pre-2016', '2020-era'; '1700-bed' and '25-cv-2025' are no years."""
_NAMED_AFTER = vocabulary("act acts amendment amendments law code block")


def _reads_as_year(reading: Reading) -> bool:
    """Tell a year from a count, an address, a telephone number, and the number of a law or flight."""
    before, after = _word_before(reading), reading.after()
    if before in _NUMBERED or before in _MARKS_BEFORE or after in _MARKS_AFTER or after.lower() in COUNTED:
        return False
    return not (
        (after == "-" and reading.after(2).lower() not in _AFTER_HYPHEN)
        or (before == "-" and reading.before(2).lower() not in _BEFORE_HYPHEN)
        or after.lower() in ("block", *_MAKES)
        or (before == "of" and reading.before(2).lower() == "class")
        or _in_name(reading)
        or _of_no_day(reading)
        or _is_address(reading)
    ) and (before in _YEARLY or 1900 <= reading.whole("year") <= 2099)


def _word_before(reading: Reading) -> str:
    """The word before, or the one with a full stop of its own: 'No. 2004', 'H.R. 2010'."""
    word = reading.before()
    if word == "." and (
        reading.before(2) == "No" or (len(reading.before(2)) == 1 and reading.before(3) == ".")
    ):
        return "no"
    return word.lower().rstrip(".")


_MARKS_BEFORE = ("$", "#", "£", "€", "©", ")", "/", "@")
_MARKS_AFTER = ("%", "/", "$", "°")


def _in_name(reading: Reading) -> bool:
    """'The 2005 Act', 'the 1980 Refugee Act', 'the Act of 1990': the year is a part of a name."""
    if reading.before().lower() == "of" and reading.before(2)[:1].isupper():
        return reading.before(2).lower() in _NAMED_AFTER
    for step in (1, 2, 3, 4):
        word = reading.after(step)
        if not word[:1].isupper():
            return False
        if word.lower() in _NAMED_AFTER:
            return True
    return False


def _of_no_day(reading: Reading) -> bool:
    """'Feb. 30, 2024': what stands before is no day, and the year of nothing."""
    start = reading.match.start()
    return reading.before() == "," and reading.words.kinds[start - 3 : start - 1] in _MONTH_DAYS


_MONTH_DAYS = {
    KINDS[month] + KINDS[day] for month in ("MONTH", "MAYBE_MONTH") for day in ("DAY_NUMBER", "DAY_ORDINAL")
}


def _is_address(reading: Reading) -> bool:
    """'2000 Mill Street', '1985 N. Main St.'."""
    if not reading.after()[:1].isupper():
        return False
    if reading.after() in ("N", "S", "E", "W") and reading.after(2) == ".":
        return True
    near = (reading.after(step).lower().rstrip(".") for step in (1, 2, 3))
    return any(word in _STREETS for word in near)


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


def _fiscal_years(reading: Reading) -> list[Meaning] | None:
    """'Fiscal years 2023 and 2024', 'fiscal 2022 to 2024': each year for itself."""
    if reading.has("unit") and reading.unit() != "year":
        return None
    found: list[Meaning] = []
    for index in range(*reading.match.span("years")):
        word = reading.words.lower(index)
        if word.isdigit() and 1900 <= int(word) <= 2199:
            meaning = means(calendar.fiscal_year(int(word)), STATED)
            assert meaning is not None
            found.append(replace(meaning, first=index if found else reading.match.start(), last=index))
    return found or None


def _fiscal(reading: Reading) -> Meaning:
    """'Last fiscal year': the federal one, which ends on 30 September."""
    if reading.published is None:
        return UNRESOLVED
    current = reading.published.year + (reading.published.month >= 10)
    which = reading.lower("which")
    step = -1 if which in BACK_WORDS or which == "latest" else 1 if which in AHEAD_WORDS else 0
    found = calendar.fiscal_year(current + step)
    timex = calendar.year(reading.published.year + step).timex
    return Meaning(timex, found.edtf, DERIVED, found)


def _decade(reading: Reading) -> Meaning | None:
    """'The 1990s', 'the '90s', 'the nineties'; temperatures and ages stand without the article."""
    if reading.has("tens"):
        first = TENS.get(reading.lower("tens"), 0)
        return means(calendar.years(first, 10)) if first else None
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
    """'Nineteen ninety-six', 'January nineteen ninety-seven', as in transcripts."""
    number = _spoken_number(reading)
    if number is None:
        return None
    if reading.has("month"):
        return means(calendar.month(number, MONTHS[reading.lower("month")]), STATED)
    if reading.has("season"):
        return means(calendar.season(number, reading.lower("season")), STATED)
    return means(calendar.year(number), STATED)


def _spoken_number(reading: Reading) -> int | None:
    """Read 'nineteen ninety-six' and 'two thousand seventeen'; None for other numbers."""
    words = [reading.words.lower(i) for i in range(*reading.match.span("spoken"))]
    if words[0] in ("nineteen", "eighteen", "twenty"):
        rest = number_of(words[1:])
        number = (number_of(words[:1]) or 0) * 100 + (rest or 0)
        sound = rest is not None and 10 <= rest <= 99
    else:
        number = number_of(words) or 0
        named = reading.has("month") or reading.has("season")
        sound = words[:2] == ["two", "thousand"] and (named or reading.before().lower() in _YEARLY)
    return int(number) if sound and 1800 <= number <= 2099 else None


def _short_year(reading: Reading) -> Meaning | None:
    digits = reading.whole("short")
    if reading.before().lower() not in _YEARLY:
        return None
    return means(calendar.year(digits + (1900 if digits > 40 else 2000)), DERIVED)


RULES = (
    rule(
        "fiscal-year",
        "THE? FISCAL UNIT? (?P<year>YEAR) (?:HYPHEN (?P<second>[DAY_NUMBER NUMBER YEAR]))?",
        _years_of_fiscal,
    ),
    rule(
        "fiscal-year",
        "THE? FISCAL (?P<unit>[UNIT UNITS])? (?P<years>YEAR (?:(?:COMMA AND?|AND|TO|DASH) YEAR)+)",
        _fiscal_years,
    ),
    rule("fiscal-year", "THE? FISCAL (?P<unit>UNITS) (?P<years>YEAR HYPHEN YEAR)", _fiscal_years),
    rule("fiscal-year", "THE? (?P<year>YEAR) FISCAL UNIT", _years_of_fiscal),
    rule("fiscal-year", "(?P<short>FISCAL_YEAR)", _years_of_fiscal),
    rule("fiscal-year", "THE? (?P<which>[LAST NEXT THIS LATEST NOW]) FISCAL (?P<unit>UNIT)", _fiscal),
    rule("year", f"{LEAD} (?:THE? UNIT (?=YEAR))? (?P<year>YEAR) (?!PERIOD)", _year),
    rule("year", "THE? (?P<year>YEAR) PERIOD", _year),
    rule("years", "(?P<year>YEAR) HYPHEN (?P<second>[YEAR DAY_NUMBER NUMBER]) (?!HYPHEN)", _years),
    rule("short-year", f"{LEAD} (?P<short>SHORT_YEAR)", _short_year),
    rule("decade", "THE? (?:EARLY HYPHEN?|BEGINNING OF THE?)? (?P<decade>DECADE)", _decade),
    rule("decade", "THE (?:EARLY HYPHEN?)? (?P<tens>TENS)", _decade),
    rule(
        "century",
        "THE? (?:EARLY HYPHEN?)? (?P<number>[DAY_ORDINAL ORDINAL]) HYPHEN? (?P<unit>UNIT)",
        _century,
    ),
    rule(
        "spoken-year",
        f"{LEAD} (?:THE? UNIT|(?P<month>ANY_MONTH) COMMA?|THE? (?P<season>SEASON) OF?)? (?P<spoken>NUMBER_WORD HYPHEN?"
        " [NUMBER_WORD SCALE] (?:HYPHEN? NUMBER_WORD){0,2})",
        _spoken_year,
    ),
)
"""In the order in which they are tried where two fit the same words equally well."""
