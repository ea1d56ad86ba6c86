"""Operations told beside the one an article is about that have days of their own, and are no background."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, timedelta
from itertools import pairwise

from generator.ingest.document import Document, Span
from generator.ingest.extract.findings import DateFinding, FigureFinding
from generator.ingest.extract.operations.background import anchor_of, day_of, is_elsewhere, is_whole
from generator.ingest.extract.operations.cues import APART, OF_THE_SAME
from generator.ingest.extract.operations.dates import DateRole, date_role, first_of, last_of
from generator.ingest.extract.positions import Positions


def find_apart(
    document: Document,
    sentences: Sequence[Span],
    figures: Positions[FigureFinding],
    dates: Positions[DateFinding],
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
    for sentence, following in pairwise([*sentences[first + 1 :], Span(0, 0)]):
        if APART.match(document.slice(sentence)):
            same = figures.within(following) and OF_THE_SAME.match(document.slice(following))
            told.append((sentence, following) if same else (sentence,))
        elif anchor is not None and _is_later(document, sentence, figures, dates, anchor, homes):
            told.append((sentence,))
    return told


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
    """The first and last days of the times at which something happened in a sentence."""
    found = []
    for told in dates.within(sentence):
        if date_role(document.text, sentence, told) not in {DateRole.HAPPENED, DateRole.BEGAN}:
            continue
        first, last = day_of(first_of(told.edtf or "")), day_of(last_of(told.edtf or ""), last=True)
        if first is not None and last is not None:
            found.append((first, last))
    return found
