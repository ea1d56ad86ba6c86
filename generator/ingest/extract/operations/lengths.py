"""How long an operation took, and what that says of a day that is not told: 'a five-day sweep that ended Friday'."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from generator.ingest.document import Document, Span
from generator.ingest.extract.enforcement import ACTION_NOUN
from generator.ingest.extract.findings import DateFinding
from generator.ingest.extract.operations.dates import first_of
from generator.ingest.extract.operations.role_words import ACTOR
from generator.ingest.extract.operations.roles import LENGTH_BEFORE

_COUNTS = {
    name: number
    for number, name in enumerate(
        ["two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"], start=2
    )
} | {"fourteen": 14}
_NUMBER = rf"(?P<count>\d{{1,2}}|{'|'.join(_COUNTS)})"
_WHAT = rf"(?:{ACTION_NOUN}|effort|campaign|initiative|spree|period|span|stretch|actions?)"
_LENGTH = re.compile(
    rf"\b(?:(?P<week>week-?long)|{_NUMBER}[- ]day(?:-long)?) (?:[“\"‘']?[\w-]+,?[”\"’']? ){{0,5}}?[“\"‘']?{_WHAT}\b"
    rf"|\b(?:{_WHAT}|it)\b(?:[^.;]|(?<=\b[A-Z][a-z][a-z])\.){{0,60}}?\b(?:last(?:ed|ing)|after|over|spann(?:ed|ing)|took|r[au]n for) {_NUMBER.replace('count', 'days')} days\b"
    rf"|\b(?:over|spent) {_NUMBER.replace('count', 'ended')} days\b",
    re.IGNORECASE,
)
_MONTH_LONG = re.compile(rf"\bmonth-?long (?:[\w-]+ ){{0,4}}?{_WHAT}\b", re.IGNORECASE)
_WEEK, _LONGEST = 7, 120


def with_length(document: Document, sentences: Sequence[Span], happened: DateFinding) -> DateFinding:
    """Compute the missing end from how many days the operation took, where the text says both.

    A month is no number of days: it tells only that what ended with a month began with it.
    """
    start, is_interval, end = (happened.edtf or "").partition("/")
    open_start, open_end = start in {"", ".."}, end in {"", ".."}
    if not is_interval or not (open_start or open_end):
        return happened
    story = document.story[0].sentences[:1] if document.story else ()
    spans = sorted((*sentences, *story), key=lambda sentence: happened.span not in sentence)
    words = [document.slice(sentence) for sentence in spans]
    length = next((found for sentence in words if (found := _length(sentence))), None)
    try:
        known = date.fromisoformat(end if open_start else start)
    except ValueError:
        return happened
    if open_start and _WEEK_OF.match(document.slice(happened.span).lower()):
        return _ended_in_a_week(document, happened, known, length)
    if open_start and length is None and (weeks := _weeks(words)):
        about = (known - timedelta(days=weeks * _WEEK - 1)).isoformat()
        return replace(happened, edtf=f"{about}~/{end}", basis="derived")
    if open_start and length is None and (months := _months(words)):
        first_month = known.year * 12 + known.month - 1 - months
        about = f"{first_month // 12:04}-{first_month % 12 + 1:02}"
        return replace(happened, edtf=f"{about}~/{end}", basis="derived")
    if open_start:
        first = (known - timedelta(days=length - 1)).isoformat() if length else _month_ending(known, words)
        return replace(happened, edtf=f"{first}/{end}", basis="derived") if first else happened
    last = known + timedelta(days=length - 1) if length else None
    if last is None or (document.published is not None and last > document.published):
        return happened
    return replace(happened, edtf=f"{start}/{last.isoformat()}", basis="derived")


def _ended_in_a_week(
    document: Document, happened: DateFinding, last: date, length: int | None
) -> DateFinding:
    """Read 'a five-day sweep that ended this week' as begun about five days before the week's first day."""
    end = min(last, document.published or last)
    if length is None:
        return replace(happened, edtf=f"../{end.isoformat()}~")
    first = last - timedelta(days=_WEEK - 1 + length - 1)
    return replace(happened, edtf=f"{first.isoformat()}~/{end.isoformat()}~", basis="derived")


_WEEK_OF = re.compile(r"(?:this|last|earlier this|late last|over the) week")
_WEEKS_LONG = re.compile(rf"\b{_NUMBER}[- ]week(?:-long)? (?:[\w-]+ ){{0,4}}?{_WHAT}\b", re.IGNORECASE)


_MONTHS_LONG = re.compile(_WEEKS_LONG.pattern.replace("week", "month"), re.IGNORECASE)


def _weeks(words: Sequence[str]) -> int | None:
    """Read 'a six-week operation': how many weeks, which tells the other end only about."""
    return _units(words, _WEEKS_LONG)


def _months(words: Sequence[str]) -> int | None:
    """Do so for 'a two-month operation'."""
    return _units(words, _MONTHS_LONG)


def _units(words: Sequence[str], pattern: re.Pattern[str]) -> int | None:
    match = next((m for sentence in words if (m := pattern.search(sentence))), None)
    if match is None:
        return None
    count = match["count"].lower()
    return _COUNTS.get(count) or (int(count) if count.isdigit() else None)


def _month_ending(last: date, words: Sequence[str]) -> str | None:
    ends_month = (last + timedelta(days=1)).day == 1
    month_long = ends_month and any(_MONTH_LONG.search(sentence) for sentence in words)
    return f"{last.replace(day=1).isoformat()}~" if month_long else None


def tells_a_length(words: str) -> bool:
    """Whether a sentence says how many days an operation took, so that it was over with the month it is told of."""
    return _length(words) is not None


def _length(words: str) -> int | None:
    lower = words.lower()
    if "day" not in lower and "week" not in lower:
        return None
    match = _LENGTH.search(words)
    if match is None:
        return None
    if match["week"]:
        return _WEEK
    count = (match["count"] or match["days"] or match["ended"]).lower()
    length = _COUNTS.get(count) or (int(count) if count.isdigit() else 0)
    return length if 1 < length <= _LONGEST else None


_ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh")
_NTH = rf"(?P<nth>{'|'.join(_ORDINALS)}) (?:straight |consecutive )?day of (?:the |its |an? )?(?:[\w-]+ ){{0,3}}?{_WHAT}"
_NTH_BEFORE = re.compile(rf"\b{_NTH},? (?:on )?$", re.IGNORECASE)
_IN_A_ROW = re.compile(
    rf"\b(?P<nth>{'|'.join(_ORDINALS)}) (?:straight|consecutive) (?:day|night),? (?:on )?$", re.IGNORECASE
)
_NTH_ENTERED = re.compile(
    rf"\b(?:enter(?:s|ed|ing)|reached|into) its (?P<nth>{'|'.join(_ORDINALS)}) day,? (?:on )?$", re.IGNORECASE
)
_ITS_NTH = re.compile(
    rf"\b{_WHAT}[’']s (?P<nth>{'|'.join(_ORDINALS)}) (?:full )?day,? (?:on )?$", re.IGNORECASE
)
_NTH_AFTER = re.compile(rf",? (?:was )?the {_NTH}\b", re.IGNORECASE)
_REACH = 80


def began_with(document: Document, days: Sequence[DateFinding]) -> DateFinding | None:
    """Read 'the third day of the operation, on Thursday': it began two days before."""
    text = document.text
    for told in days:
        before = max(0, told.span.start - _REACH), told.span.start
        in_a_row = _IN_A_ROW.search(text, *before)
        match = in_a_row or _NTH_BEFORE.search(text, *before) or _NTH_ENTERED.search(text, *before)
        match = match or _ITS_NTH.search(text, *before)
        match = match or _NTH_AFTER.match(text, told.span.end)
        if match is None or told.edtf is None:
            continue
        try:
            day = date.fromisoformat(first_of(told.edtf))
        except ValueError:
            continue
        first = day - timedelta(days=_ORDINALS.index(match["nth"].lower()))
        span = Span(min(match.start(), told.span.start), max(match.end(), told.span.end))
        edtf = f"{first.isoformat()}/{day.isoformat() if in_a_row else '..'}"
        return replace(told, span=span, edtf=edtf, basis="derived")
    return None


_ON_A_WEEKEND = re.compile(rf"[ -](?:long )?(?:\w+ )?(?:{ACTION_NOUN}|arrests)\b")


def of_a_weekend(document: Document, told: DateFinding) -> DateFinding:
    """Read 'a weekend operation' as the weekend before publication; any other time is given back as it is."""
    if told.edtf is not None or document.published is None:
        return told
    if not document.slice(told.span).lower().endswith("weekend") or not _ON_A_WEEKEND.match(
        document.text, told.span.end
    ):
        return told
    sunday = document.published - timedelta(days=document.published.isoweekday() % 7)
    edtf = f"{(sunday - timedelta(days=1)).isoformat()}/{sunday.isoformat()}"
    return replace(told, edtf=edtf, basis="derived")


_COMES_AFTER = re.compile(
    rf"\b(?:{ACTION_NOUN}|arrests|[Ii]t|[Tt]his|news)\b[^.;]{{0,40}}\b(?:comes|came|follows|took place|happened) (?:(?:just|only|barely|less than|more than|almost|nearly|exactly|about) ){{0,2}}$"
)
_HAS_BEEN = re.compile(
    r"(?:^|[.\n] ?)(?:(?:It has been|It[’']s been) )?(?:(?:Just|Only|About|More than|Almost|Nearly|Exactly) )?$",
    re.IGNORECASE,
)
"""Before 'six months after agents raided a plant', where a story opens with it, and after 'it has been'."""
_ARRESTS_THEN = re.compile(
    rf" (?:after|since)\b[^.;]{{0,60}}\b(?:{ACTION_NOUN}|arrest(?:s|ed)|detained|raided|rounded up|apprehended|(?:were|was) (?:\w+ )?(?:held|seized|taken|caught|picked up|led away|swept up|handcuffed))\b"
)
_DATED = re.compile(r"\b(?:19|20)\d\d\b")
_LENGTH_WORDS = re.compile(
    rf"(?:(?:about|nearly|almost|roughly|some|just|over|more than|less than) )?(?P<count>an?|one|{'|'.join(_COUNTS)}|\d{{1,2}}) (?P<unit>month|year)s?",
    re.IGNORECASE,
)


def before_this(document: Document, told: DateFinding) -> DateFinding:
    """Read 'the raid comes about a month after agents arrested 389 people' as the month of those arrests.

    Reckoned from the day of publication, to the month ('a month', 'exactly a year') or the year; any other time is given back as it is.
    """
    if told.edtf is not None or document.published is None:
        return told
    text = document.text
    match = _LENGTH_WORDS.fullmatch(document.slice(told.span))
    before = text[max(0, told.span.start - _REACH) : told.span.start]
    opens = _COMES_AFTER.search(before) or _HAS_BEEN.search(before)
    then = _ARRESTS_THEN.match(text, told.span.end)
    if match is None or not opens or then is None or _DATED.search(then[0]):
        return told
    number = match["count"].lower()
    count = 1 if number in {"a", "an", "one"} else _COUNTS.get(number) or int(number)
    month = document.published.year * 12 + document.published.month - 1 - count
    is_years = match["unit"].lower() == "year"
    to_the_month = not is_years or before.endswith("exactly ")
    month -= 11 * count if is_years else 0
    edtf = f"{month // 12:04}-{month % 12 + 1:02}" if to_the_month else str(document.published.year - count)
    return replace(told, edtf=edtf, basis="derived", rule=LENGTH_BEFORE)


_DAYS_AFTER = re.compile(
    rf"(?:[A-Z][\w .,()]{{1,50}}(?:--|[–—-]) ?)?\W*(?:(?P<number>an?|one|{'|'.join(_COUNTS)}|\d{{1,2}}) (?P<unit>day|week)s?|The (?:day|morning)) after\b(?P<what>[^;.]{{8,120}}?),",
    re.IGNORECASE,
)


_DAYS_AFTER_BEHIND = re.compile(
    rf"[^.;:“”\"]{{0,50}}?, (?:just |only |barely )?(?:(?P<number>an?|one|{'|'.join(_COUNTS)}|\d{{1,2}}) (?P<unit>day|week)s?|the (?:day|morning)) after\b(?P<what>[^;.]{{8,120}})",
    re.IGNORECASE,
)
"""'Shops were shut Wednesday, a day after a federal raid'."""


def days_after(document: Document, sentence: Span, told: DateFinding) -> DateFinding | None:
    """Read 'Two days after agents arrested 80 people, schools stood empty Wednesday': it was on Monday.

    None where the sentence does not begin so, or the date is the one of the arrests itself, as in 'A day after agents
    arrested 12 people, they arrested 30 on Thursday'.
    """
    match = _DAYS_AFTER.match(document.text, sentence.start, sentence.end)
    if match is None or told.span.start < match.end():
        acted = _AGENTS_ACTED.search(document.text, sentence.start, told.span.start)
        match = None if acted else _DAYS_AFTER_BEHIND.match(document.text, told.span.end, sentence.end)
    elif _ARRESTED.search(document.text, match.end(), told.span.start):
        return None
    if match is None or told.edtf is None or not _ARRESTED.search(match["what"]):
        return None
    number = (match["number"] or "a").lower()
    count = 1 if number in {"a", "an", "one"} else _COUNTS.get(number) or int(number)
    try:
        day = date.fromisoformat(told.edtf.strip("[]").split(",")[-1])
    except ValueError:
        return None
    days = count * (_WEEK if (match["unit"] or "").lower() == "week" else 1)
    begin = match.start() + len(match.group()) - len(match.group().lstrip())
    span = Span(min(begin, told.span.start), max(match.start("what"), told.span.end))
    return replace(told, span=span, edtf=(day - timedelta(days=days)).isoformat(), basis="derived")


_AGENTS_ACTED = re.compile(
    rf"{ACTOR}\b[^.;,“”\"]{{0,60}}?\b(?:arrested|detained|raided|stormed|swept|took|rounded up|picked up)\b[^.;“”\"]{{0,80}}$"
)
"""Before a day on which agents acted themselves: 'Agents arrested 52 people on Friday, two weeks after a raid ...'."""


def days_before(document: Document, sentence: Span) -> Span | None:
    """Give the part of a sentence that tells of arrests days before its own: 'A day after agents arrested 12 people, ...'."""
    match = _DAYS_AFTER.match(document.text, sentence.start, sentence.end)
    if match is None or not _ARRESTED.search(match["what"]):
        return None
    goes_on = _ARRESTED.search(document.text, match.end(), sentence.end)
    return Span(sentence.start, match.end()) if goes_on else None


_ARRESTED = re.compile(
    rf"\b(?:{ACTION_NOUN}|arrest(?:s|ed)|detained|raided|rounded up|swept|took)\b", re.IGNORECASE
)
