"""Rules for quarters, halves and seasons: 'the third quarter of 2019', 'last fall', 'over the summer', 'year-end'."""

from __future__ import annotations

from datetime import date

from generator.ingest.extract.dates import calendar_periods as calendar
from generator.ingest.extract.dates.direction import Direction
from generator.ingest.extract.dates.grammar import DERIVED, STATED, UNRESOLVED, Meaning, Reading, means, rule
from generator.ingest.extract.dates.months import LEAD
from generator.ingest.extract.dates.words import AHEAD_WORDS


def _quarter(reading: Reading) -> Meaning | None:
    """'The third quarter', 'fourth-quarter', 'the first quarter of 2019', 'last year's second quarter'."""
    number = reading.ordinal("which")
    if reading.unit() != "quarter" or not 1 <= number <= 4:
        return None
    if reading.has("year"):
        found = calendar.quarter(reading.whole("year"), number)
        if reading.has("fiscal"):
            fiscal = calendar.quarter(reading.whole("year"), number - 1)
            return Meaning(found.timex, fiscal.edtf, STATED, fiscal)
        return means(found, STATED)
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


def _half(reading: Reading) -> Meaning | None:
    number = 2 if reading.lower("which") in ("last", "latter") else reading.ordinal("which")
    if number not in (1, 2) or (reading.has("unit") and reading.unit() != "year"):
        return None
    if reading.has("fiscal"):
        return means(calendar.fiscal_half(reading.whole("year"), number), STATED)
    year = reading.whole("year") if reading.has("year") else None
    if year is None and reading.published is None:
        return UNRESOLVED
    base = year or (reading.published or date.min).year
    return means(calendar.half(base, number), STATED if year else DERIVED)


def _season(reading: Reading) -> Meaning | None:
    """'Last fall', 'this past spring', 'the summer of 2017', 'over the summer'."""
    name = reading.lower("season")
    if reading.words.word(reading.match.end() - 1)[0].isupper() and reading.after()[:1].isupper():
        return None  # a name: 'the Spring Street jail'
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
    elif which in AHEAD_WORDS or (not which and not under_way and reading.direction is Direction.AHEAD):
        begun += 1
    elif which == "this":
        begun = reading.published.year - (name == "winter" and reading.published.month < 7)
    return means(calendar.season(begun, name))


def _year_end(reading: Reading) -> Meaning | None:
    if reading.unit() != "year":
        return None
    if reading.published is None:
        return UNRESOLVED
    year = reading.published.year - (reading.direction is Direction.BACK and reading.published.month < 7)
    return means(calendar.day(date(year, 12, 31)))


RULES = (
    rule("same-quarter", "THE (?P<latest>LATEST)? (?:(?P<unit>UNIT)|PERIOD)", _this_quarter),
    rule(
        "season", f"{LEAD} (?P<which>[LAST NEXT THIS]) (?P<second>[LAST NEXT])? (?P<season>SEASON)", _season
    ),
    rule(
        "season", "THE? EARLY? (?P<season>SEASON) OF? (?P<year>YEAR) (?:HYPHEN [DAY_NUMBER NUMBER])?", _season
    ),
    rule("season", "(?<=[IN TO OF EARLY]) THE (?:EARLY)? (?P<season>SEASON) (?!OF)", _season),
    rule(
        "quarter",
        f"{LEAD} (?:THE? (?P<near>[LAST NEXT THIS]) UNIT POSSESSIVE)?"
        " (?:THE (?=FISCAL? ANY_ORDINAL UNIT|FISCAL HYPHEN))? FISCAL? HYPHEN? (?P<which>ANY_ORDINAL)"
        " HYPHEN? (?P<unit>UNIT) (?:[OF IN] (?P<fiscal>THE? FISCAL UNIT?)? (?P<year>YEAR))?",
        _quarter,
    ),
    rule("quarter", "THE (?P<year>YEAR) (?P<which>ANY_ORDINAL) (?P<unit>UNIT)", _quarter),
    rule(
        "half",
        "THE? (?P<which>[ORDINAL SECOND DAY_ORDINAL LAST]) HYPHEN? HALF OF"
        " (?:THE (?P<unit>UNIT)|(?P<fiscal>THE? FISCAL UNIT?)? (?P<year>YEAR))",
        _half,
    ),
    rule("year-end", "(?P<unit>UNIT) (?:HYPHEN|POSSESSIVE)? BEGINNING", _year_end),
)
"""In the order in which they are tried where two fit the same words equally well."""
