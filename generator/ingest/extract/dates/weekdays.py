"""Rules for weekdays and the hours of a day: 'Thursday', 'late Tuesday', 'over the weekend', 'this morning'."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from generator.ingest.extract.dates import calendar_periods as calendar
from generator.ingest.extract.dates.direction import Direction
from generator.ingest.extract.dates.following import day_gone_on_from
from generator.ingest.extract.dates.grammar import DERIVED, UNRESOLVED, Meaning, Reading, means, rule
from generator.ingest.extract.dates.months import MONTH_DAY, month_day
from generator.ingest.extract.dates.schedule import OCCASIONS
from generator.ingest.extract.dates.words import (
    AHEAD_WORDS,
    BACK_WORDS,
    KINDS,
    MONTHS,
    ORDINALS,
    WEEKDAYS,
    vocabulary,
)

_PARTS = {"morning": "MO", "afternoon": "AF", "evening": "EV", "night": "NI", "dawn": "MO", "dusk": "EV"}
_HOURS = {"noon": "12:00", "midday": "12:00", "midnight": "24:00"}


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
    return replace(meaning, timex=meaning.timex + time)


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


def weekday_named(reading: Reading) -> Meaning | None:
    """Give the nearest day of that name, back unless the words look ahead.

    In a text published on that very weekday the name may mean the day itself or the one a week off: both stay.
    """
    if _is_no_day(reading):
        return None
    published = reading.published
    if published is None:
        return UNRESOLVED
    number = WEEKDAYS[reading.lower("weekday")]
    back = (published.weekday() - number) % 7
    which = reading.lower("second") or reading.lower("which")
    if which == "coming" and reading.before().lower() in _BEFORE_COMING:
        return replace(_at(_on(published, -back), reading), first=reading.match.start("weekday"))
    if which in ("previous", "prior", "preceding"):
        return _weekday_before(reading, number)
    start = day_gone_on_from(reading, which)
    if start is not None:
        after = calendar.shift(start, "day", (number - start.weekday()) % 7 or 7)
        return _at(reading.measured(after), reading)
    if which in BACK_WORDS:
        return _at(_on(published, -(back or 7)), reading)
    if which in AHEAD_WORDS:
        return _at(_on(published, 7 - back), reading)
    ahead = which == "this" or _looks_ahead(reading)
    if back == 0 and which != "this" and not reading.has("same"):
        return _at(_same_weekday(published, ahead=ahead), reading)
    return _at(_on(published, 7 - back if ahead and back else -back), reading)


_BEFORE_COMING = vocabulary("kept keep keeps")
"""'They kept coming Thursday': the day stands alone."""
_NAMED = (
    "black",
    "good",
    "super",
    "bloody",
    "palm",
    "easter",
    "cyber",
    "fat",
    "ash",
    "giving",
    "holy",
    "bowl",
)


def _is_no_day(reading: Reading) -> bool:
    """'Black Friday', 'the Sunday Record', 'the third Thursday of the month'."""
    before, after = reading.before(), reading.after()
    if before.lower() in ORDINALS and after.lower() == "of":
        return True
    paper = before.lower() == "the" and after[:1].isupper() and after.lower().rstrip(".") not in MONTHS
    return paper or (before[:1].isupper() and before.lower() in _NAMED)


def _on(published: date, days: int) -> Meaning:
    period = calendar.shift(published, "day", days)
    return Meaning(period.timex, period.edtf, DERIVED, period)


def _weekday_before(reading: Reading, number: int) -> Meaning | None:
    """'The previous Friday': counted from a day named before, else from the day of publication."""
    named = reading.previous.period if reading.previous else None
    start = named.first if named and named.grain == "day" else reading.published
    if start is None:
        return UNRESOLVED
    found = calendar.shift(start, "day", -((start.weekday() - number) % 7 or 7))
    return reading.measured(found) if named and named.grain == "day" else means(found)


def _weekdays_of_week(reading: Reading) -> list[Meaning] | None:
    """'Tuesday last week', 'Wednesday, Thursday and Friday of this week'."""
    if reading.unit() != "week":
        return None
    if reading.published is None:
        return [UNRESOLVED]
    which = reading.lower("which")
    step = -1 if which in BACK_WORDS else 1 if which in AHEAD_WORDS else 0
    monday = calendar.shift(reading.published, "week", step).first
    places = range(reading.match.start(), reading.match.end())
    named = [index for index in places if reading.words.kinds[index] == KINDS["WEEKDAY"]]
    found = []
    for index in named:
        last = reading.match.end() - 1 if index == named[-1] else index
        meaning = _on(monday, WEEKDAYS[reading.words.lower(index)])
        found.append(replace(meaning, first=index, last=last))
    return found


_AWAITED = (
    *(("ahead", "of"), ("advance", "of"), ("scheduled", "for"), ("set", "for"), ("plans", "for")),
    *(("preparations", "for"), ("prepare", "for"), ("preparing", "for"), ("ready", "for"), ("up", "for")),
)
"""'Ahead of Tuesday's election'."""


def _week_ending(reading: Reading) -> Meaning | None:
    """'The week that ended Friday': the seven days up to it."""
    if reading.unit() != "week" or reading.lower("ending") not in ("ending", "ended"):
        return None
    found = weekday_named(reading)
    if found is None or found.period is None or (found.edtf or "").startswith("["):
        return found
    last = found.period.first
    first = last - timedelta(days=6)
    return Meaning(calendar.week(first).timex, f"{first.isoformat()}/{last.isoformat()}", DERIVED)


def _looks_ahead(reading: Reading) -> bool:
    """The verb tells, but 'Tuesday's ruling' is past whatever may follow from it, unless it is yet awaited.

    'Will speak at Thursday's hearing' awaits it.
    """
    if reading.after() not in ("'s", "’s"):
        return reading.direction is Direction.AHEAD
    lead = (reading.before(2).lower(), reading.before().lower())
    if lead[1] in ("at", "during") and reading.after(2).lower() in OCCASIONS:
        return reading.direction is Direction.AHEAD
    return lead in _AWAITED or lead[1] in ("before", "until")


def _same_weekday(published: date, *, ahead: bool) -> Meaning:
    today = calendar.day(published)
    other = published + timedelta(days=7 if ahead else -7)
    first, last = sorted((published, other))
    return Meaning(today.timex, f"[{first.isoformat()},{last.isoformat()}]", DERIVED, today)


def _weekdays(reading: Reading) -> Meaning:
    """'Tuesdays', 'each Thursday': a habit, no day."""
    number = WEEKDAYS[
        (reading.lower("weekday") or reading.lower("each") or reading.lower("night")).removesuffix("s")
    ]
    return Meaning(f"XXXX-WXX-{number + 1}", None, DERIVED)


def _weekend(reading: Reading) -> Meaning | None:
    """'Over the weekend': the last one, the one under way, or the next if the words look ahead."""
    if reading.unit() != "weekend":
        return None
    if reading.published is None:
        return UNRESOLVED
    under_way = reading.published.weekday() >= 5
    ahead = reading.direction is Direction.AHEAD or reading.before().lower() == "before"
    found = calendar.shift(reading.published, "weekend", 0 if under_way or ahead else -1)
    return means(found)


def _clock(reading: Reading) -> Meaning | None:
    """'10 p.m.', on the day named before or the day of publication: no day of its own."""
    day = reading.published
    if reading.previous and reading.previous.period and reading.previous.period.grain == "day":
        day = reading.previous.period.first
    if day is None:
        return UNRESOLVED
    return Meaning(f"{day.isoformat()}T{clock_time(reading)}", None, DERIVED)


_EARLY = "(?:EARLY HYPHEN?|(?P<same>[EARLIER LATER]))?"
"""'Early Friday'; 'earlier Friday', which only the same day's report says."""
_TIME = "(?P<clock>[CLOCK DAY_NUMBER]) (?P<meridiem>MERIDIEM) ZONE? STOP?"
_PART = "(?P<part>[PART NOON])"

RULES = (
    rule("today", f"{_EARLY} (?P<day>TODAY) {_PART}?", _today),
    rule("today", f"(?:EARLY HYPHEN)? {_PART} (?P<day>TODAY)", _today),
    rule("part-of-day", f"{_EARLY} (?P<which>[LAST THIS]) {_PART}", _part_of_today),
    rule("part-of-day", f"THE (?P<which>NEXT) {_PART}", _part_of_today),
    rule(
        "weekday",
        f"{_EARLY} (?:(?P<the>THE)? (?P<which>[LAST NEXT THIS]) (?P<second>[LAST NEXT])?)? (?P<weekday>WEEKDAY) {_PART}?",
        weekday_named,
    ),
    rule(
        "weekday",
        f"(?:{_TIME}|(?:THE? (?=PART[IN OF]))? {_PART}) [IN OF]? {_EARLY} (?P<weekday>WEEKDAY) (?!COMMA? ANY_MONTH)",
        weekday_named,
    ),
    rule(
        "weekday-of-week",
        "(?:WEEKDAY (?:COMMA AND?|AND|TO|HYPHEN|DASH)){0,6} WEEKDAY PART? OF? (?P<which>[LAST NEXT THIS]) (?P<unit>UNIT)"
        " (?!POSSESSIVE)",
        _weekdays_of_week,
    ),
    rule(
        "weekdays",
        "(?P<weekday>WEEKDAYS) PART? | EACH (?P<each>WEEKDAY) PART? | (?P<night>WEEKDAY) PARTS",
        _weekdays,
    ),
    rule("week-ending", "THE (?P<unit>UNIT) THAT? (?P<ending>OTHER) (?P<weekday>WEEKDAY)", _week_ending),
    rule("weekend", "(?<=IN) THE (?P<unit>UNIT)", _weekend),
    rule(
        "timed-day",
        f"(?:{_TIME}|(?:THE (?=PART OF))? {_PART}) (?:COMMA? IN? | OF) (?:(?P<weekday>WEEKDAY) COMMA?)? {MONTH_DAY} (?:COMMA? (?P<year>YEAR))?",
        _timed_day,
    ),
    rule("clock", _TIME, _clock),
)
"""In the order in which they are tried where two fit the same words equally well."""
