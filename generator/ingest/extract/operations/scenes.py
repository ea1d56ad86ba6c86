"""The day of an operation whose own sentences give none: what the scenes told around them say."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from datetime import timedelta

from generator.ingest.document import Document, Span
from generator.ingest.extract.enforcement import (
    is_period_statistic,
    tells_of_enforcement,
    tells_of_other_case,
    tells_of_protest,
)
from generator.ingest.extract.figures.denials import is_denied
from generator.ingest.extract.findings import DateFinding
from generator.ingest.extract.operations.background import day_of
from generator.ingest.extract.operations.cues import find_aside, is_planned, tells_its_time
from generator.ingest.extract.operations.dates import as_happened, first_of, is_past, last_of
from generator.ingest.extract.operations.roles import DateRole, date_role
from generator.ingest.extract.operations.takings import names_a_raid, tells_of_a_taking
from generator.ingest.extract.positions import Positions

_REACH = 8
"""Sentences before and after those of the operation that still speak of it."""
_OPENING = 5
"""Sentences, the title included, that speak of it however far down its figure stands."""
_RECENT = timedelta(days=21)
_WEEK = timedelta(days=7)
_SCENE = re.compile(
    r"^[“\"]?They (?:came|arrived|moved in|burst in|swept in|showed up|started)\b|\b(?:[Ww]hat happened|[Aa]gents|[Oo]fficers|ICE|[Ii]mmigration|raid\w*|sweeps?|arrest(?:s|ed)|custody|detain\w*|handcuff\w*|vans|buses|SUVs|convoys?|rounded up"
    r"|picked up|led away|taken away)\b"
)
_OTHER_TIME = re.compile(
    r"\b(?:releas\w+|freed|bond|hearing|court|judge|years? ago|convict\w*|visit(?!ed by)\w*|deport\w*)\b",
    re.IGNORECASE,
)


def day_of_scenes(
    document: Document, sentences: Sequence[Span], told: Collection[Span], dates: Positions[DateFinding]
) -> DateFinding | None:
    """Give the first recent day on which agents act, begin or end in the sentences near those of the operation."""
    if document.published is None or not told:
        return None
    places = [index for index, sentence in enumerate(sentences) if sentence in told]
    if not places:
        return None
    near = sentences[max(0, places[0] - _REACH) : places[-1] + _REACH + 1]
    for sentence in (*sentences[: min(_OPENING, max(0, places[0] - _REACH))], *near):
        found = dates.within(sentence)
        if not found or sentence in told or not _is_scene(document, sentence):
            continue
        for day in found:
            if is_recent(document, day):
                happened = _as_told(day, date_role(document.text, sentence, day))
                if happened is not None:
                    return happened
    return None


def day_of_month(
    document: Document, sentences: Sequence[Span], told: DateFinding, dates: Positions[DateFinding]
) -> DateFinding:
    """Give the one day of a month on which a scene has agents act, for a time told only to the month; else that time."""
    if len(told.edtf or "") != _MONTH:
        return told
    days = [
        day
        for sentence in sentences
        for day in dates.within(sentence)
        if len(day.edtf or "") == _DAY
        and (day.edtf or "").startswith(f"{told.edtf}-")
        and date_role(document.text, sentence, day) is DateRole.HAPPENED
        and _is_scene(document, sentence)
    ]
    return days[0] if len({day.edtf for day in days}) == 1 else told


def dated_actions(document: Document, opening: Sequence[Span], dates: Positions[DateFinding]) -> list[Span]:
    """Find the sentences of an opening that tell, with a recent day, that agents took people or raided a place."""
    if document.published is None or not any(tells_of_enforcement(document.slice(s)) for s in opening):
        return []
    return [s for s in opening if _is_dated_action(document, s, dates)]


def _is_dated_action(document: Document, sentence: Span, dates: Positions[DateFinding]) -> bool:
    words = document.slice(sentence)
    days = [d for d in dates.within(sentence) if is_recent(document, d, _OPENING_REACH)]
    roles = [date_role(document.text, sentence, day) for day in days]
    if not {DateRole.HAPPENED, DateRole.BEGAN, DateRole.ENDED} & set(roles):
        return False
    if tells_its_time(words) or any(_is_beside_a_raid(document.text, d) for d in days):
        return True
    if is_period_statistic(words) or tells_of_other_case(words) or tells_of_protest(words):
        return False
    if _RULING.match(words) or _HELD_FOR.search(words) or is_planned(words) or is_denied(words):
        return False
    return tells_of_a_taking(words) or names_a_raid(words)


_RULING = re.compile(
    r"(?:.{0,60}?[—–-]\s*)?(?:An?|The|One|Two|U\.S\.) (?:[\w.’'-]+ ){0,4}?(?:judges?|courts?|justices?|magistrate|panel|jury)\b[^.;]{0,60}?"
    r"\b(?:order|rul|block|halt|barr?|sid|dismiss|grant|den[iy]|refus|struck|vacat|extend|gave|told|said)\w*\b"
)
"""'A federal judge on Thursday ordered the agency to ...': what a court does to those held is no raid."""


_HELD_FOR = re.compile(r"\binmates?\b|\bheld for (?:the )?(?:ICE|immigration|federal|U\.S\.|agency)\b")
"""'Of the 870 inmates this week, 320 were being held for ICE': whom a jail has is no raid."""


def _is_beside_a_raid(text: str, day: DateFinding) -> bool:
    """'Wednesday's raids', 'the raid Tuesday': the noun right after or before the day."""
    return names_a_raid(text[day.span.end : day.span.end + _BESIDE]) or bool(
        _RAID_THEN.search(text[max(0, day.span.start - _BESIDE) : day.span.start])
    )


_RAID_THEN = re.compile(
    r"\b[Tt]h(?:e|is|ese) (?:[\w-]+ )?(?:raids?|sweeps?|round-?ups?) (?:on |of |late |early )?$"
)
_BESIDE = 30


def day_of_plans(
    document: Document, sentences: Sequence[Span], told: Collection[Span], dates: Positions[DateFinding]
) -> DateFinding | None:
    """Give the first day to come on which, by a sentence near those of a planned operation, raids are to begin."""
    places = [index for index, sentence in enumerate(sentences) if sentence in told]
    if document.published is None or not places:
        return None
    for sentence in sentences[max(0, places[0] - _REACH) : places[-1] + _REACH + 1]:
        words = document.slice(sentence)
        if (
            not _SCENE.search(words)
            or not is_planned(words)
            or tells_of_protest(words)
            or tells_of_other_case(words)
        ):
            continue
        for day in dates.within(sentence):
            role = date_role(document.text, sentence, day)
            if role is DateRole.BEGAN and day.rule != "since" and not is_past(day, document):
                return as_happened(day, open_ended=True)
    return None


def day_looked_back_on(
    document: Document, sentences: Sequence[Span], told: Collection[Span], dates: Positions[DateFinding]
) -> DateFinding | None:
    """Give the one day on which agents act in a story that looks back ('Four months after the raid ...')."""
    if document.published is None or not told:
        return None
    days: list[DateFinding] = []
    for sentence in sentences:
        found = dates.within(sentence)
        if (
            not found
            or find_aside(document.text, sentence)
            or not (tells_of_a_taking(document.slice(sentence)) or _RAIDED.search(document.slice(sentence)))
        ):
            continue
        days += [
            d
            for d in found
            if (_is_day_past(document, d) or _is_one_night(document, d))
            and date_role(document.text, sentence, d) is DateRole.HAPPENED
        ]
    return days[0] if len({d.edtf for d in days}) == 1 else None


def _is_day_past(document: Document, day: DateFinding) -> bool:
    first, published = day_of(day.edtf or ""), document.published
    return len(day.edtf or "") == _DAY and bool(first and published and first <= published)


def _is_one_night(document: Document, told: DateFinding) -> bool:
    """Whether a month gone by is told of a single day of it: 'one night last October'."""
    first, published = day_of(told.edtf or ""), document.published
    before = document.text[max(0, told.span.start - _NIGHT_REACH) : told.span.start]
    return len(told.edtf or "") == _MONTH and bool(
        first and published and first <= published and _ONE_NIGHT.search(before)
    )


_RAIDED = re.compile(
    r"^What happened\b|\b(?:[Ff]ederal|[Ii]mmigration|ICE) (?:agents|officers) (?:\w+ )?(?:raided|stormed|swept|entered|surrounded|blocked|descended|came|moved in|closed|sealed)\b"
)
"""What a story looks back on, told without a count."""
_ONE_NIGHT = re.compile(r"\b[Oo]ne (?:\w+ )?(?:night|morning|day|evening|afternoon) (?:in |of |back in )?$")
_NIGHT_REACH = 40
_MONTH = len("2031-05")
_DAY = len("2031-05-09")


def day_spoken_of(
    document: Document, sentences: Sequence[Span], told: Collection[Span], dates: Positions[DateFinding]
) -> DateFinding | None:
    """Give the day that 'that morning' or 'that day' in a sentence of the operation goes back to."""
    for place, sentence in enumerate(sentences):
        if sentence not in told or not _THAT_DAY.search(document.slice(sentence)):
            continue
        for earlier in reversed(sentences[max(0, place - _BACK) : place]):
            days = [d for d in dates.within(earlier) if is_recent(document, d)]
            if days:
                return days[-1]
    return None


_THAT_DAY = re.compile(r"\b(?:that|the same) (?:same )?(?:day|morning|afternoon|evening|night)\b")
_BACK = 3
"""Sentences before 'that day' in which the day is told."""


def _as_told(day: DateFinding, role: DateRole) -> DateFinding | None:
    if role is DateRole.BEGAN:
        return as_happened(day, open_ended=True)
    if role is DateRole.ENDED:
        return as_happened(day, until=day)
    return day if role is DateRole.HAPPENED else None


def _is_scene(document: Document, sentence: Span) -> bool:
    words = document.slice(sentence)
    return bool(_SCENE.search(words)) and not (
        _OTHER_TIME.search(words)
        or tells_of_other_case(words)
        or tells_of_protest(words)
        or is_period_statistic(words)
        or is_planned(words)
        or find_aside(document.text, sentence)
    )


_OPENING_REACH = timedelta(days=45)


def is_recent(document: Document, day: DateFinding, reach: timedelta = _RECENT) -> bool:
    """Whether a time of a week at most lies in the weeks before publication, or goes on since then."""
    published = document.published
    first, last = day_of(first_of(day.edtf or "")), day_of(last_of(day.edtf or ""), last=True)
    if (day.edtf or "").endswith("/.."):
        last = published
    if first is None or last is None or published is None:
        return False
    return last - first <= _WEEK and first <= published and published - last <= reach
