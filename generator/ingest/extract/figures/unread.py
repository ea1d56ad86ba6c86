"""What a story says of numbers of people that no figure could be made of, for a person to look at.

In: the document and its figures. Out: sentences, each with the reason. Listed are shares in words ('a third of those
arrested'), amounts without a number ('dozens were detained'), numbers beside a town in a list, and numbers that are
denied. Only in a story that has a figure: elsewhere such words are about something else.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.ingest.document import Document, Span
from generator.ingest.extract.enforcement import is_period_statistic, tells_of_court
from generator.ingest.extract.figures.counted import Counted, Head, find_counted
from generator.ingest.extract.figures.denials import denies_the_sentence_before, is_denied
from generator.ingest.extract.figures.shares import share_measure
from generator.ingest.extract.findings import FigureFinding, PlaceFinding
from generator.ingest.extract.positions import Positions, sentences_of


@dataclass(frozen=True, slots=True)
class Unread:
    """A sentence with a number that was left out, and why."""

    sentence: Span
    words: Span
    """The number, or the words that stand for one."""
    reason: str


_TAKEN = re.compile(
    r"\b(?:arrest|apprehen|detain|deport|custody\b|rounded up|picked up|removed\b)", re.IGNORECASE
)
_VAGUE = re.compile(
    r"\b(?:dozens|scores|hundreds|thousands|(?:several|a few|many|couple(?: of)?) (?:dozen|hundred|thousand)|a handful)\b"
    r"(?: of (?:\w+ ){0,3}?(?:people|persons|individuals|immigrants|migrants|workers|men|women|others|arrests|families|residents|aliens))?",
    re.IGNORECASE,
)
_NEAR = 70
_CLAUSE = re.compile(r"[.;:“”]")


def find_unread(
    document: Document, figures: Sequence[FigureFinding], places: Sequence[PlaceFinding]
) -> tuple[Unread, ...]:
    """Find what was left out, at most one a sentence, in order; nothing where the story has no figure."""
    if not figures:
        return ()
    read = Positions(figures, lambda figure: figure.number)
    located = Positions(places, lambda place: place.span)
    found: list[Unread] = []
    previous: Span | None = None
    for sentence in sentences_of(document):
        words = document.slice(sentence)
        if previous and denies_the_sentence_before(words):
            found += _denied(document, previous, read)
        is_read = bool(read.within(sentence))
        if not is_period_statistic(words) and not tells_of_court(words):
            found += next(([one] for one in _left_out(document.text, sentence, read, located)), [])
        if not is_read and is_denied(words) and _TAKEN.search(words):
            found += _denied(document, sentence, read)
        previous = sentence
    return tuple({unread.sentence: unread for unread in reversed(found)}.values())[::-1]


def _left_out(
    text: str, sentence: Span, read: Positions[FigureFinding], places: Positions[PlaceFinding]
) -> Iterator[Unread]:
    taken = _TAKEN.search(text, sentence.start, sentence.end)
    done = {figure.number.start for figure in read.within(sentence)}
    for counted in find_counted(text, sentence):
        number = counted.number
        if number.digits.start in done:
            continue
        if number.fraction:
            said = share_measure(text, counted, number.span.end, sentence.end)
            if said or taken:
                yield Unread(sentence, number.span, "a share in words states no number")
        elif (done or taken) and _stands_beside_a_place(text, sentence, counted, done, places):
            yield Unread(sentence, number.span, "a number beside a place was not read as a figure")
    for vague in _VAGUE.finditer(text, sentence.start, sentence.end) if taken else ():
        near = text[max(sentence.start, vague.start() - _NEAR) : min(sentence.end, vague.end() + _NEAR)]
        if _TAKEN.search(near):
            yield Unread(sentence, Span(*vague.span()), "an amount without a number is no figure")


_OPENS = re.compile(r" ?(?:[(:,]|\b(?:with|for|had|saw)) ?(?:about |some |at least )?$")
_IN = re.compile(r" (?:(?:people|others|arrests|more) )?(?:in|from|at|near|around|across) (?:the )?")


def _stands_beside_a_place(
    text: str, sentence: Span, counted: Counted, done: set[int], places: Positions[PlaceFinding]
) -> bool:
    """Whether a number that is read as nothing stands in a list of towns: where others of its sentence are figures."""
    number = counted.number
    if counted.head in {Head.OTHER, Head.PLURAL} or number.percent or number.value < 2 or len(done) < 1:
        return False
    after = _IN.match(text, number.span.end, sentence.end)
    if after and any(p.span.start == after.end() for p in places.beginning_before(after.end(), 1)):
        return True
    return any(
        place.rule != "dateline" and _OPENS.fullmatch(text, place.span.end, number.span.start)
        for place in places.beginning_before(number.span.start, 60)
        if place.span.end <= number.span.start and place.span.start >= sentence.start
    )


def _denied(document: Document, sentence: Span, read: Positions[FigureFinding]) -> Iterator[Unread]:
    """Give a denied sentence that has a number of people and no figure."""
    if read.within(sentence) or not _TAKEN.search(document.text, sentence.start, sentence.end):
        return
    persons = (
        c for c in find_counted(document.text, sentence) if c.head in {Head.PERSONS, Head.ACTS, Head.NONE}
    )
    first = next((c for c in persons if c.number.value >= 2), None)
    if first is not None:
        yield Unread(sentence, first.number.span, "a number that is denied is no figure")
