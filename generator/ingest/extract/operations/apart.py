"""Operations told beside the one an article is about that have days of their own, and are no background."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, timedelta
from itertools import pairwise

from generator.ingest.document import Document, Span
from generator.ingest.extract.findings import DateFinding, FigureFinding, PlaceFinding
from generator.ingest.extract.operations.background import (
    LONGEST_SENTENCE,
    anchor_of,
    day_of,
    days_of_edtf,
    is_elsewhere,
    is_whole,
)
from generator.ingest.extract.operations.cues import APART, OF_THE_SAME
from generator.ingest.extract.operations.dates import first_of
from generator.ingest.extract.operations.roles import DateRole, date_role
from generator.ingest.extract.places.gazetteer import ancestors
from generator.ingest.extract.positions import Positions


def find_apart(
    document: Document,
    sentences: Sequence[Span],
    figures: Positions[FigureFinding],
    dates: Positions[DateFinding],
    places: Positions[PlaceFinding],
) -> list[tuple[Span, ...]]:
    """Find the sentences of each operation that has a place or days of its own in a story about another one."""
    counted = [s for s in sentences if figures.within(s)]
    if not counted:
        return []
    told: list[tuple[Span, ...]] = []
    first = sentences.index(counted[0])
    lead = _days_of(document, counted[0], dates)
    anchor = lead[-1][1] if lead else anchor_of(document, sentences[: first + 1], dates)
    homes = frozenset(f.place.key for f in figures.within(counted[0]) if f.place is not None)
    ground = frozenset(homes | {p.key for s in (*sentences[:1], counted[0]) for p in places.within(s)})
    for sentence, following in pairwise([*sentences[first + 1 :], Span(0, 0)]):
        if told and sentence in told[-1]:
            continue
        if APART.match(document.slice(sentence)):
            same = figures.within(following) and OF_THE_SAME.match(document.slice(following))
            told.append((sentence, following) if same else (sentence,))
        elif anchor is not None and _is_later(document, sentence, figures, dates, anchor, homes):
            told.append((sentence,))
        elif homes and _is_on_other_ground(document, sentence, dates, places, ground):
            told.append(_with_its_figure(sentences, sentence, figures))
        elif homes and _is_in_another_state(document, sentence, figures, dates, ground):
            told.append((sentence,))
    return [spans for spans in told if spans]


def second_in(
    document: Document, sentence: Span, figures: Positions[FigureFinding], dates: Positions[DateFinding]
) -> Span | None:
    """Give the part of a sentence that tells of a second raid, elsewhere and days later.

    'Agents arrested 97 people in Castalia on June 12 and then, on Tuesday, another 131 in Minerva.'
    """
    wholes = [f for f in figures.within(sentence) if is_whole(f) and f.place is not None]
    days = [d for d in dates.within(sentence) if date_role(document.text, sentence, d) is DateRole.HAPPENED]
    if len(wholes) != 2 or len(days) != 2 or _share_a_place(*wholes):
        return None
    one, other = (day_of(first_of(d.edtf or "")) for d in days)
    turn = max(wholes[0].number.end, days[0].span.end)
    behind = min(wholes[1].number.start, days[1].span.start)
    if one is None or other is None or other - one <= _GAP or turn > behind:
        return None
    return Span(turn, sentence.end)


def each_raid(
    document: Document,
    sentences: Sequence[Span],
    figures: Positions[FigureFinding],
    dates: Positions[DateFinding],
) -> list[Span]:
    """Cut the sentences that go from one raid to the next."""
    return [part for sentence in sentences for part in _one_by_one(document, sentence, figures, dates)]


def _one_by_one(
    document: Document, span: Span, figures: Positions[FigureFinding], dates: Positions[DateFinding]
) -> list[Span]:
    """Cut what tells of earlier raids where it goes from one to the next, each with its own place, number and day.

    'On June 5, ICE arrested 114 workers in Castalia, and on April 5 agents took 97 into custody in Minerva.'
    """
    if span.end - span.start > LONGEST_SENTENCE:
        return [span]
    wholes = [f for f in figures.within(span) if is_whole(f) and f.place is not None]
    starts = [span.start]
    for position, (one, other) in enumerate(pairwise(wholes)):
        end = wholes[position + 2].number.start if position + 2 < len(wholes) else span.end
        if _share_a_place(one, other):
            continue
        for joint in reversed(list(_JOINT.finditer(document.text, one.number.end, other.number.start))):
            before, behind = Span(starts[-1], joint.start()), Span(joint.end(), end)
            days, others = _happened(document, before, dates), _happened(document, behind, dates)
            if days and others and not days & others:
                starts.append(joint.end())
                break
    return [Span(start, end) for start, end in pairwise([*starts, span.end])]


_JOINT = re.compile(r"(?:,|;)? (?:and|while|but) |; ")


def _happened(document: Document, span: Span, dates: Positions[DateFinding]) -> set[str]:
    return {
        d.edtf or "" for d in dates.within(span) if date_role(document.text, span, d) is DateRole.HAPPENED
    }


def _share_a_place(one: FigureFinding, other: FigureFinding) -> bool:
    places = [f.place.key for f in (one, other) if f.place is not None]
    return len(set(places)) < 2 or places[0] in ancestors(places[1]) or places[1] in ancestors(places[0])


_STAGED = re.compile(
    r"\b(?:agents|officers|ICE)\b[^.;]{0,40}\b(?:began|launched|started|conducted|staged|raided|swept|carried out|going door to door)\b"
)
_FOLLOWING = 4
"""Sentences after the one that names the place and the day in which the figure may stand."""


def _is_on_other_ground(
    document: Document,
    sentence: Span,
    dates: Positions[DateFinding],
    places: Positions[PlaceFinding],
    ground: frozenset[str],
) -> bool:
    """'In Brookfield, Ga., agents began raids on Sept. 1', in a story on another state."""
    own = [p.key for p in places.within(sentence)]
    elsewhere = own and not any(_share_a_state(one, other) for one in own for other in ground)
    if not elsewhere or not _STAGED.search(document.slice(sentence)):
        return False
    return any(first == last for first, last in _days_of(document, sentence, dates))


def _is_in_another_state(
    document: Document,
    sentence: Span,
    figures: Positions[FigureFinding],
    dates: Positions[DateFinding],
    ground: frozenset[str],
) -> bool:
    """'76 workers were detained Tuesday at a plant in Omaha, Nebraska', in a story on a raid in Texas."""
    wholes = [f for f in figures.within(sentence) if is_whole(f)]
    places = [f.place.key for f in wholes if f.place is not None]
    if not places or len(places) < len(wholes) or _RUNNING.search(document.slice(sentence)):
        return False
    if any(_share_a_state(one, other) for one in places for other in ground):
        return False
    return any(first == last for first, last in _days_of(document, sentence, dates))


def _share_a_state(one: str, other: str) -> bool:
    """Whether two places, by key, lie in one another or in the same state or region."""
    shared = {one, *ancestors(one)} & {other, *ancestors(other)}
    return bool(shared - {_COUNTRY}) or _COUNTRY in (one, other)


_COUNTRY = "united-states"


def _with_its_figure(
    sentences: Sequence[Span], sentence: Span, figures: Positions[FigureFinding]
) -> tuple[Span, ...]:
    """Give a sentence with those after it up to the figure of those taken there; none where there is none."""
    place = sentences.index(sentence)
    near = list(sentences[place : place + 1 + _FOLLOWING])
    counted = [index for index, span in enumerate(near) if any(is_whole(f) for f in figures.within(span))]
    return tuple(near[: counted[0] + 1]) if counted else ()


_GAP = timedelta(days=2)
_ANOTHER = re.compile(r"\b(?:second|third|another|separate|later|following week|next (?:day|week|month))\b")
_RUNNING = re.compile(
    r"\b(?:total|so far|have been|has been|since|more people|by then|as of)\b", re.IGNORECASE
)


def _is_later(
    document: Document,
    sentence: Span,
    figures: Positions[FigureFinding],
    dates: Positions[DateFinding],
    anchor: date,
    homes: frozenset[str],
) -> bool:
    """Read 'A week later, on March 6, agents raided a second plant and arrested 14' as another operation."""
    wholes = [f for f in figures.within(sentence) if is_whole(f)]
    words = document.slice(sentence)
    if not wholes or _RUNNING.search(words):
        return False
    elsewhere = is_elsewhere(wholes, homes)
    open_place = not homes or all(f.place is None for f in wholes)
    if not elsewhere and not (open_place and _ANOTHER.search(words)):
        return False
    return any(first - anchor >= _GAP for first, _ in _days_of(document, sentence, dates))


def _days_of(document: Document, sentence: Span, dates: Positions[DateFinding]) -> list[tuple[date, date]]:
    """The first and last days of the times at which something happened, or since when it does, in a sentence."""
    found = []
    for told in dates.within(sentence):
        if date_role(document.text, sentence, told) not in {DateRole.HAPPENED, DateRole.BEGAN}:
            continue
        days = days_of_edtf((told.edtf or "").removesuffix("/.."))
        if days is not None:
            found.append(days)
    return found
