"""Which measure a counted noun phrase stands for, by the words of enforcement that govern it."""

from __future__ import annotations

import re

from generator.ingest.document import Span
from generator.ingest.extract.figures.counted import Counted, Head, measure_of_act
from generator.ingest.extract.figures.measured import Governed
from generator.ingest.extract.figures.objects import (
    by_words_before,
    takes_persons_before,
    takes_workers_before,
)
from generator.ingest.extract.figures.subjects import by_words_after, takes_persons_after


def governing_measure(text: str, sentence: Span, counted: Counted, limit: int) -> Governed | None:
    """Give the measure of a counted noun phrase by the verb or noun that governs it, None where none does.

    `limit` is where the words after the phrase belong to the next number.
    """
    if counted.head is Head.OTHER:
        return None
    if counted.head is Head.PLURAL:
        return _by_a_verb_for_persons(text, sentence, counted, limit)
    governed = (
        _by_head(text, counted)
        or by_words_before(text, sentence, counted, limit)
        or by_words_after(text, counted, limit)
    )
    if governed is None or _OTHER_AGENT.match(text, governed.span.end, sentence.end):
        return None
    taken_off = governed.measure == "removed" and _OFF_THE_STREETS.match(
        text, governed.span.end, sentence.end
    )
    return Governed("arrests", governed.span, governed.rule) if taken_off else governed


_OTHER_AGENT = re.compile(
    r" again\b| by (?:the )?(?:[\w.]+ ){0,3}?(?:[Pp]olice|NYPD|LAPD|[Dd]eputies|[Ss]heriff\w*|[Tt]roopers)\b"
)
_OFF_THE_STREETS = re.compile(
    r"[^.;,]{0,40}? from (?:[\w’']+ ){0,3}?(?:streets?|communit(?:y|ies)|neighbou?rhoods?)\b", re.IGNORECASE
)


def _by_a_verb_for_persons(text: str, sentence: Span, counted: Counted, limit: int) -> Governed | None:
    """Read a plural that may be things: 'arrested 12 roofers', '12 roofers were arrested'."""
    if takes_persons_before(text, sentence.start, counted.span.start) or takes_workers_before(
        text, sentence.start, counted
    ):
        return by_words_before(text, sentence, counted, limit)
    if takes_persons_after(text, counted.span.end, limit):
        return by_words_after(text, counted, limit)
    return None


def _by_head(text: str, counted: Counted) -> Governed | None:
    measure = measure_of_act(counted.noun)
    if measure is None or _EARLIER.search(text, counted.span.start, counted.span.end):
        return None
    return Governed(measure, counted.span, "act")


_EARLIER = re.compile(r"\b(?:prior|previous|past|earlier)\b", re.IGNORECASE)
"""'A man with three prior deportations'."""
