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
    ACTION_STEMS,
    is_period_statistic,
    names_agency,
    tells_of_court,
    tells_of_other_case,
)
from generator.ingest.extract.figures.captions import is_caption
from generator.ingest.extract.figures.context import (
    ACTION_NOUNS,
    LONG_LEAD,
    is_about_a_lawsuit,
    is_about_statistics,
    may_tell_of_an_operation,
    needs_an_operation,
    speaks_of_the_known,
    stands,
    tells_of_the_agents,
    wholes_of,
)
from generator.ingest.extract.figures.counted import Counted, Head, find_counted
from generator.ingest.extract.figures.denials import denies_the_sentence_before
from generator.ingest.extract.figures.grammar import measure_sentence
from generator.ingest.extract.figures.how_many import told_as_how_many
from generator.ingest.extract.figures.locate import locate, room_of
from generator.ingest.extract.figures.measured import Measured
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
from generator.ingest.extract.positions import Positions, sentences_of
from generator.ingest.extract.stems import Stemmed


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
    if not about_another_case and ACTION_NOUNS.search(opening):
        lead = " ".join(document.slice(sentence) for sentence in sentences[:LONG_LEAD])
    reader = _Reader(
        document,
        Positions(places, lambda place: place.span),
        Positions(dates, lambda date: date.span),
        read_voices(document, quotations, paraphrases),
    )
    in_court = is_about_a_lawsuit(opening)
    if is_about_statistics(" ".join(document.slice(sentence) for sentence in sentences[:_BEGINNING])):
        return ()
    has_agents = not about_another_case and any(names_agency(document.slice(s)) for s in sentences)
    figures: list[FigureFinding] = []
    after_statistic, statistic = False, None
    heading: str | None = None
    fresh: list[FigureFinding] = []
    asked = 0
    for previous, sentence in zip((None, *sentences), sentences, strict=False):
        before = previous if previous and _same_paragraph(document.text, previous, sentence) else None
        words = document.slice(sentence)
        if fresh and denies_the_sentence_before(words):
            del figures[-len(fresh) :]
        fresh = []
        asked = _REMEMBERED if "how many" in words and _ASKED.search(words) else max(0, asked - 1)
        is_heading = words.rstrip().endswith(":")
        heading = heading_measure(words) if is_heading else heading
        counted = find_counted(document.text, sentence)[:_MOST_NUMBERS]
        figures += reader.read_as_how_many(before, sentence, figures[-_RECENT:])
        if not counted or _counts_other_things(counted, words) or is_caption(document.text, sentence):
            heading = heading if is_heading or (not counted and is_list_line(words)) else None
            continue
        if not may_tell_of_an_operation(
            words,
            lead,
            is_told=bool(figures) or tells_of_the_agents(document.text, sentence),
            has_agents=has_agents,
        ) or (about_another_case and not names_agency(words)):
            continue
        recent = figures[-_RECENT:]
        known = frozenset(f.value for f in recent) or frozenset([_UNTOLD] if asked else [])
        is_statistic = _sums_up_a_period(words) and not speaks_of_the_known(document.text, counted, known)
        if is_statistic or tells_of_court(words):
            after_statistic = after_statistic or bool(_ACTION.search(words))
            statistic = sentence if is_statistic else None
            continue
        measured = measure_sentence(document.text, sentence, counted, known=known)
        if statistic is not None and before == statistic and not ACTION_NOUNS.search(words):
            measured, statistic = _behind_a_statistic(measured, sentence)
        goes_on = _tally_goes_on(document, figures, before) if not measured and not heading else None
        measured = read_tally(document.text, sentence, counted, measured, reader.places, heading, goes_on)
        if not measured and figures and is_list_line(words):
            measured = read_line(document.text, sentence, counted)
        heading = heading if is_heading or measured else None
        if not figures:
            measured = _first_told(
                measured, words, opening, lead, after_statistic=after_statistic, in_court=in_court
            )
        fresh = reader.read(sentence, measured, recent, before)
        figures += fresh
    return tuple(figures)


def _behind_a_statistic(
    measured: tuple[Measured, ...], sentence: Span
) -> tuple[tuple[Measured, ...], Span | None]:
    """Give what stands behind a statistic in its paragraph, and the sentence if it goes on about the statistic."""
    kept = wholes_of(measured)
    return kept, None if kept else sentence


def _first_told(
    measured: tuple[Measured, ...],
    words: str,
    opening: str,
    lead: str,
    *,
    after_statistic: bool,
    in_court: bool,
) -> tuple[Measured, ...]:
    """Keep of the first numbers of a story those that need no operation told before them, or have one."""
    if _SHARE_OF_THEM.search(words) and all(m.refers_back and m.counted.number.percent for m in measured):
        return ()
    acts = bool(ACTION_NOUNS.search(words))
    is_open = not (after_statistic or in_court) or acts or ACTION_NOUNS.search(opening)
    if is_open and any(not needs_an_operation(m) for m in measured):
        return measured
    if after_statistic or (in_court and not acts):
        return ()
    return tuple(m for m in measured if stands(m, words, opening, lead))


_SHARE_OF_THEM = Stemmed(
    r"(?:%|\bper ?cent) of (?:those|them|these)\b(?! (?:\w+ed|caught|held|taken|swept|in|at)\b)",
    "% of |cent of ",
)
"""A share of people of whom no figure was told: 'deputies screened 1,400 inmates; 60 percent of those ...'."""
_BEGINNING = 8
"""Sentences that show whether an article sums up statistics."""


def _counts_other_things(counted: Sequence[Counted], words: str) -> bool:
    return all(c.head is Head.OTHER for c in counted) and not _ACTION.search(words)


def _sums_up_a_period(words: str) -> bool:
    """Whether a sentence is a statistic; not where a clause of its own tells of one raid: 'agents arrested 88 at a mill, and audits doubled'."""
    words = _MONTH_OF_A_YEAR.sub("", words)
    if _OF_AN_ERA.search(words):
        return True
    if not is_period_statistic(words):
        return False
    clauses = _NEXT_CLAUSE.split(words)
    return not (len(clauses) > 1 and _ONE_RAID.search(clauses[0]) and not is_period_statistic(clauses[0]))


_OF_AN_ERA = Stemmed(
    r"\bin a single year\b|\bover an? [\w-]+-(?:month|year) (?:period|span|stretch)\b",
    "single year|-month |-year ",
    re.IGNORECASE,
)
"""'More than 6,000 workers were seized in a single year' is no one operation's figure."""
_NEXT_CLAUSE = re.compile(r", (?:and|but|while|the (?:first|latest|largest|biggest|second|third)) ")
_ONE_RAID = re.compile(
    r"\b(?:[Aa]gents|[Oo]fficers|[Aa]uthorities|ICE) (?:\w+ )?(?:arrested|detained|rounded up|picked up|took) [^.;,]{0,40}? (?:at|from) (?:an?|the|two|three) [a-z]"
)


def _tally_goes_on(document: Document, figures: Sequence[FigureFinding], before: Span | None) -> str | None:
    """Give what the sentence before in the paragraph counted by place, which a list without a verb goes on with."""
    if before is None:
        return None
    if _MADE_IN_MANY.search(document.slice(before)):
        return "arrests"
    told = (f for f in reversed(figures[-6:]) if f.number in before and f.place is not None and not f.percent)
    return next((f.measure for f in told if f.measure in {"arrests", "detained"}), None)


_MADE_IN_MANY = Stemmed(
    r"\b(?:made arrests|arrests (?:were made|took place|occurred|happened)) (?:in|across) (?:[\w-]+ ){1,4}?(?:counties|cities|states|towns)\b",
    "made arrests|arrests were made|arrests took place|arrests occurred|arrests happened",
)
"""Before 'Alder County had the most with 31'."""


def _same_paragraph(text: str, one: Span, other: Span) -> bool:
    return other.start - one.end < _PARAGRAPH_GAP and "\n" not in text[one.end : other.start]


_PARAGRAPH_GAP = 20
_ASKED = re.compile(r"\bhow many (?:\w+ ){0,4}?(?:arrest|detain|taken|picked up|rounded up)", re.IGNORECASE)
_UNTOLD = float("inf")
"""Stands for the count somebody 'declined to say', which one of the next sentences may give."""
_REMEMBERED = 4
_MOST_NUMBERS = 300
"""Numbers of one sentence that are read; what has more is a table run together and no sentence."""
_RECENT = 200
"""Figures told before that a sentence may point back to."""
_ACTION = Stemmed(
    rf"\b(?:{ACTION_NOUN}|arrested|detained)\b",
    f"{ACTION_STEMS}|arrested|detained",
    re.IGNORECASE,
)
_MONTH_OF_A_YEAR = Stemmed(
    r"\b[Ii]n (?:early |late |mid-)?(?:January|February|March|April|May|June|July|August|September|October|November|December) of (?:this|last) year\b",
    "this year|last year",
)
"""When one raid took place, not the year a statistic sums up."""
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
        self,
        sentence: Span,
        measured: Sequence[Measured],
        earlier: Sequence[FigureFinding],
        before: Span | None,
    ) -> list[FigureFinding]:
        """Make findings of a sentence's figures; `before` is the sentence before in the same paragraph."""
        if not measured:
            return []
        rooms = [room_of(sentence, measured, position) for position in range(len(measured))]
        located = locate(self.document.text, sentence, measured, rooms, self.places, earlier, before)
        told = not earlier or self.voices.quotes(earlier[-1].number)
        located = [
            None if place and not told and self._points_out_of_a_quotation(item, sentence, place) else place
            for item, place in zip(measured, located, strict=True)
        ]
        source = self.voices.of_sentence(sentence)
        values = {m.counted.number.digits: m.counted.number.value for m in measured}
        return [
            self._compose(
                item,
                place,
                room,
                said_by=self.voices.claimant(sentence, item.counted.number.digits, source),
                whole=values.get(item.whole) if item.whole else None,
            )
            for item, room, place in zip(measured, rooms, located, strict=True)
        ]

    def read_as_how_many(
        self, before: Span | None, sentence: Span, earlier: Sequence[FigureFinding]
    ) -> list[FigureFinding]:
        """Make a finding of the number that ends the sentence before, if this one says that so many were taken."""
        told = told_as_how_many(self.document.text, before, sentence) if before else None
        return self.read(Span(before.start, sentence.end), (told,), earlier, None) if before and told else []

    def _points_out_of_a_quotation(self, item: Measured, sentence: Span, place: PlaceFinding) -> bool:
        """Whether 'those arrested' is said in quoted words that do not tell whom it means: not whom the reporter told of."""
        return (
            item.refers_back and place.span not in sentence and self.voices.quotes(item.counted.number.digits)
        )

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
