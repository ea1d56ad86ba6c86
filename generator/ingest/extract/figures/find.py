"""Figures of enforcement operations: how many persons were arrested, detained, removed, targeted, and their shares.

Every number of a sentence is read with the noun it counts (`counted`); it becomes a figure where a verb or noun of
enforcement governs it (`figure_measures`), or where it stands beside such a figure ('83 people in one city and 77 in
the other'). Left alone: officers, sites, money, single persons, statistics of a period or an agency, cases without an
immigration agency, fractions ('nearly half'), which have no number of their own.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from generator.ingest.document import Document, Span
from generator.ingest.extract.enforcement import (
    ACTION_NOUN,
    is_period_statistic,
    names_agency,
    tells_of_court,
    tells_of_enforcement,
    tells_of_other_case,
)
from generator.ingest.extract.figures.counted import Counted, find_counted
from generator.ingest.extract.figures.grammar import Measured, measure_sentence
from generator.ingest.extract.figures.places import nearest_place
from generator.ingest.extract.figures.tallies import heading_measure, is_list_line, read_line, read_tally
from generator.ingest.extract.figures.voices import Voices, read_voices
from generator.ingest.extract.findings import (
    DateFinding,
    FigureFinding,
    ParaphraseFinding,
    PlaceFinding,
    QuotationFinding,
    Speaker,
)
from generator.ingest.extract.places.gazetteer import place as gazetteer_place
from generator.ingest.extract.positions import Positions, sentences_of


def find_figures(
    document: Document,
    places: Sequence[PlaceFinding] = (),
    dates: Sequence[DateFinding] = (),
    quotations: Sequence[QuotationFinding] = (),
    paraphrases: Sequence[ParaphraseFinding] = (),
) -> tuple[FigureFinding, ...]:
    """Find the figures of a document's title and story, in order.

    The other findings say where and when a figure stands and who says it; without them those fields stay empty.
    """
    sentences = sentences_of(document)
    opening = " ".join(document.slice(sentence) for sentence in sentences[:2])
    lead = " ".join(document.slice(sentence) for sentence in sentences[:4])
    about_another_case = tells_of_other_case(opening)
    if not about_another_case and _ACTION_NOUN.search(opening):
        lead = " ".join(document.slice(sentence) for sentence in sentences[:_LONG_LEAD])
    reader = _Reader(
        document,
        Positions(places, lambda place: place.span),
        Positions(dates, lambda date: date.span),
        read_voices(document, quotations, paraphrases),
    )
    figures: list[FigureFinding] = []
    after_statistic = False
    heading: str | None = None
    for sentence in sentences:
        words = document.slice(sentence)
        is_heading = words.rstrip().endswith(":")
        heading = heading_measure(words) if is_heading else heading
        counted = find_counted(document.text, sentence)
        if not counted:
            heading = heading if is_heading or is_list_line(words) else None
            continue
        if not _may_tell_of_an_operation(words, lead) or (about_another_case and not names_agency(words)):
            continue
        known = frozenset(f.value for f in figures)
        is_statistic = is_period_statistic(words) and not _is_of_the_known(document.text, counted, known)
        if is_statistic or tells_of_court(words):
            after_statistic = after_statistic or bool(_ACTION.search(words))
            continue
        measured = measure_sentence(document.text, sentence, counted, known=known)
        measured = read_tally(document.text, sentence, counted, measured, reader.places, heading)
        if not measured and figures and is_list_line(words):
            measured = read_line(document.text, sentence, counted)
        heading = heading if is_heading or measured else None
        has_base = bool(figures) or (
            any(not _needs_an_operation(m) for m in measured)
            and (not after_statistic or bool(_ACTION_NOUN.search(words) or _ACTION_NOUN.search(opening)))
        )
        if not has_base:
            measured = tuple(m for m in measured if not after_statistic and _stands(m, words, opening))
        figures += reader.read(sentence, measured, figures)
    return tuple(figures)


_LONG_LEAD = 10
"""Sentences in which a feature that opens with a raid names the agency."""
_PARTS = frozenset({"share", "part of a whole", "held", "target", "total"})
"""Rules that need an operation: a part needs arrests it is a part of, the held may be a jail's population."""
_ACTION_NOUN = re.compile(rf"\b(?:{ACTION_NOUN})\b", re.IGNORECASE)
_ACTION = re.compile(rf"\b(?:{ACTION_NOUN}|arrested|detained)\b", re.IGNORECASE)


def _is_of_the_known(text: str, counted: Sequence[Counted], known: frozenset[float]) -> bool:
    """Whether a sentence speaks of a figure told before: 'of the 228 arrested last year, 12 ...'."""
    return any(
        c.number.value in known
        and text[max(0, c.number.digits.start - 9) : c.number.digits.start].endswith(("f the ", "f those "))
        for c in counted
    )


def _needs_an_operation(item: Measured) -> bool:
    """Whether a figure is one only where an operation is told: a part, those held, those flown out."""
    return item.governed.rule in _PARTS or item.governed.measure == "removed"


def _stands(item: Measured, words: str, opening: str) -> bool:
    """Whether a figure that needs an operation has one: in its sentence, or, if it is no share, in the headline and lead."""
    if _ACTION_NOUN.search(words):
        return True
    is_about_action = _ACTION_NOUN.search(opening) and not _OTHER_SUBJECT.search(opening)
    return (
        (item.governed.rule in {"target", "held"} or item.governed.measure == "removed")
        and bool(is_about_action)
        and not is_period_statistic(opening)
    )


_OTHER_SUBJECT = re.compile(
    r"\b(?:lawsuits?|sue[sd]?|suits?|inspect\w*|audits?|budgets?|rul(?:es|ed|ing)|bills?)\b", re.IGNORECASE
)


def _may_tell_of_an_operation(words: str, lead: str) -> bool:
    """Whether a sentence belongs to immigration enforcement: by its own words, or by the article's first sentences."""
    if tells_of_other_case(words):
        return False
    if names_agency(words):
        return True
    return names_agency(lead) or (tells_of_enforcement(lead) and not tells_of_other_case(lead))


def _room(sentence: Span, measured: Sequence[Measured], position: int) -> Span:
    """Give the stretch of the sentence between the figures before and after."""
    start = measured[position - 1].governed.span.end if position else sentence.start
    end = measured[position + 1].governed.span.start if position + 1 < len(measured) else sentence.end
    own = measured[position].governed.span
    return Span(min(start, own.start), max(end, own.end))


def _locate(
    text: str,
    sentence: Span,
    measured: Sequence[Measured],
    rooms: Sequence[Span],
    places: Positions[PlaceFinding],
    earlier: Sequence[FigureFinding],
) -> list[PlaceFinding | None]:
    """Give each figure the place of its clause; a part without one that of its whole, or of those it points back to."""
    own = [
        nearest_place(text, m.governed.span, room, places, listed=position > 0)
        for position, (m, room) in enumerate(zip(measured, rooms, strict=True))
    ]
    located: list[PlaceFinding | None] = []
    points_to_any = _OF_THOSE.match(text, sentence.start, sentence.end)
    own = [
        place or _named_before(text, sentence, m.governed.span, places)
        for m, place in zip(measured, own, strict=True)
    ]
    last = next((f.place for f in reversed(earlier) if points_to_any or _is_whole(f.measure, f.rule)), None)
    previous = ""
    told = {f.value: f.place for f in earlier if f.place is not None and not f.percent}
    own = [place or told.get(m.counted.number.value) for m, place in zip(measured, own, strict=True)]
    by_digits = {m.counted.number.digits: place for m, place in zip(measured, own, strict=True)}
    for item, place in zip(measured, own, strict=True):
        if place is None and item.whole is not None:
            located.append(by_digits.get(item.whole) or last)
        elif place is None and item.governed.rule == "share" and located:
            located.append(last if previous == "included" else located[-1])
        else:
            is_part = item.refers_back or item.governed.rule in _PARTS_OF_THE_TAKEN
            located.append(last if place is None and is_part else place)
        previous = item.governed.rule
        if not item.refers_back and _is_whole(item.governed.measure, item.governed.rule):
            last = located[-1]
    return located


_THE_PLACE = re.compile(
    r"\b(?:in|across|around|throughout) the (?:same |entire |whole )?(?P<kind>city|town|county|state|borough|region|valley|area)\b(?! of\b)"
)
_KINDS = {
    "city": {"city", "borough"},
    "town": {"city"},
    "valley": {"region"},
    "region": {"region", "metro_area"},
    "area": {"metro_area", "region"},
}


def _named_before(
    text: str, sentence: Span, figure: Span, places: Positions[PlaceFinding]
) -> PlaceFinding | None:
    """Give the place 'the county' of a figure's clause points back to: the last of its kind that was named."""
    match = _THE_PLACE.search(
        text, max(sentence.start, figure.start - 60), min(sentence.end, figure.end + 60)
    )
    if match is None:
        return None
    kinds = _KINDS.get(match["kind"], {match["kind"]})
    for found in reversed(places.beginning_before(match.start(), match.start())):
        known = gazetteer_place(found.key)
        if known is not None and known.kind in kinds:
            return found
    return None


def _is_whole(measure: str, rule: str) -> bool:
    """Whether 'those arrested' may point to a figure: one of arrests, and no part of another."""
    return measure in _TAKEN and rule not in {"included", "part of a whole", "tally"}


_PARTS_OF_THE_TAKEN = frozenset({"share", "part of a whole", "held", "escape"})
_OF_THOSE = re.compile(r"[“\"\s]*of (?:those|them|whom|these)\b(?! \w+ed)", re.IGNORECASE)
"""Points back to the last figure, where 'of those arrested' points to the last arrests."""
_TAKEN = frozenset({"arrests", "detained", "removed"})
_AS_OF = re.compile(r"\b(?:as of|by|through|until)\s+(?:the end of )?$", re.IGNORECASE)


def _as_of(text: str, room: Span, dates: Positions[DateFinding]) -> DateFinding | None:
    return next(
        (d for d in dates.within(room) if _AS_OF.search(text[max(0, d.span.start - 24) : d.span.start])), None
    )


@dataclass(frozen=True, slots=True)
class _Reader:
    """What is known of a document beside its numbers."""

    document: Document
    places: Positions[PlaceFinding]
    dates: Positions[DateFinding]
    voices: Voices

    def read(
        self, sentence: Span, measured: Sequence[Measured], earlier: Sequence[FigureFinding]
    ) -> list[FigureFinding]:
        """Make findings of a sentence's figures."""
        rooms = [_room(sentence, measured, position) for position in range(len(measured))]
        located = _locate(self.document.text, sentence, measured, rooms, self.places, earlier)
        source = self.voices.of_sentence(sentence) if measured else None
        values = {m.counted.number.digits: m.counted.number.value for m in measured}
        return [
            self._compose(
                item,
                place,
                room,
                said_by=self.voices.of(item.counted.number.digits) or source,
                whole=values.get(item.whole) if item.whole else None,
            )
            for item, room, place in zip(measured, rooms, located, strict=True)
        ]

    def _compose(
        self,
        item: Measured,
        place: PlaceFinding | None,
        room: Span,
        *,
        said_by: Speaker | None,
        whole: float | None,
    ) -> FigureFinding:
        number = item.counted.number
        return FigureFinding(
            span=self._passage(item, place, room),
            number=number.digits,
            value=number.value,
            high=number.high,
            qualifier=number.qualifier,
            percent=number.percent,
            measure=item.governed.measure,
            place=place,
            of=None if whole is None else int(whole),
            said_by=said_by,
            as_of=_as_of(self.document.text, room, self.dates),
            rule=item.governed.rule,
        )

    def _passage(self, item: Measured, place: PlaceFinding | None, room: Span) -> Span:
        """Give the shortest words that carry the fact: number, noun, verb, and the place if it stands near."""
        counted, governed = item.counted.span, item.governed.span
        span = Span(min(governed.start, counted.start), max(governed.end, counted.end))
        if place is not None and place.span in room:
            wider = Span(min(span.start, place.span.start), max(span.end, place.span.end))
            span = wider if self._is_short(wider) else span
        return span if self._is_short(span) else counted

    def _is_short(self, span: Span) -> bool:
        return len(self.document.slice(span).split()) <= _LONGEST_PASSAGE


_LONGEST_PASSAGE = 25
