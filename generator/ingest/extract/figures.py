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
from generator.ingest.extract.counted import Counted, Head, find_counted
from generator.ingest.extract.enforcement import (
    is_period_statistic,
    names_agency,
    tells_of_enforcement,
    tells_of_other_case,
    tells_of_protest,
)
from generator.ingest.extract.figure_measures import Governed, governing_measure, share_measure
from generator.ingest.extract.figure_places import nearest_place
from generator.ingest.extract.findings import (
    DateFinding,
    FigureFinding,
    ParaphraseFinding,
    PlaceFinding,
    QuotationFinding,
    Speaker,
)


@dataclass(frozen=True, slots=True)
class _Measured:
    counted: Counted
    governed: Governed


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
    sentences = _sentences(document)
    lead = " ".join(document.slice(sentence) for sentence in sentences[:4])
    voices = _voices(quotations, paraphrases)
    figures: list[FigureFinding] = []
    for sentence in sentences:
        words = document.slice(sentence)
        if not _may_tell_of_an_operation(words, lead) or is_period_statistic(words):
            continue
        measured = _measure(document.text, sentence, has_base=bool(figures))
        found: list[FigureFinding] = []
        for position, item in reversed(list(enumerate(measured))):
            room = _room(sentence, measured, position)
            place = nearest_place(document.text, item.governed.span, room, places)
            if place is None:
                place = _inherited_place(document.text, sentence, item, found, figures)
            as_of = _as_of(document.text, room, dates)
            found.append(_compose(document, item, place, as_of, voices, measured, sentence))
        figures += reversed(found)
    return tuple(figures)


def _sentences(document: Document) -> tuple[Span, ...]:
    body = tuple(sentence for paragraph in document.story for sentence in paragraph.sentences)
    return (document.title, *body) if document.title else body


def _may_tell_of_an_operation(words: str, lead: str) -> bool:
    """Whether a sentence belongs to immigration enforcement: by its own words, or by the article's first sentences."""
    if names_agency(words):
        return True
    if tells_of_other_case(words):
        return False
    return names_agency(lead) or (tells_of_enforcement(lead) and not tells_of_other_case(lead))


def _measure(text: str, sentence: Span, *, has_base: bool) -> tuple[_Measured, ...]:
    """Give the numbers of a sentence that are figures, in order, with their measures."""
    counted = [c for c in find_counted(text, sentence) if c.head is not Head.OTHER]
    measured: list[_Measured] = []
    for position, item in enumerate(counted):
        governed = None
        if item.number.value >= 2 and not item.number.fraction:
            later = counted[position + 1 : position + 3]
            governed = _govern(text, sentence, item, later, measured, has_base or bool(measured))
        if governed is not None and _is_plausible(text, sentence, item, governed):
            measured.append(_Measured(item, governed))
    return tuple(measured)


_LARGEST = 20_000
_LARGEST_TARGET = 500_000
"""No single operation has taken more; a larger number is a population or an agency's total."""


def _is_plausible(text: str, sentence: Span, item: Counted, governed: Governed) -> bool:
    largest = _LARGEST_TARGET if governed.measure == "targeted" else _LARGEST
    near = text[max(sentence.start, governed.span.start - 40) : min(sentence.end, governed.span.end + 60)]
    return item.number.value <= largest and not tells_of_protest(near)


_DEFINITE_GROUP = re.compile(
    r"\)?[”\"]?\s+of (?:(?:all )?(?:those|them|whom|these)\b|(?:all )?the (?:\w+ ){0,2}(?:people|persons|individuals|arrest\w*"
    r"|\w*migrants|men|women|aliens|workers|students|detainees|suspects)\b|the (?:arrested|detained|total)\b)"
    r"|[”\"]?\s+of \w+ (?:\w+ ){0,3}(?:arrested|detained|apprehended) (?:in|during|as part of) (?:the|this)\b",
    re.IGNORECASE,
)
_GROUP_BEFORE = re.compile(
    r"\b(?:out )?(?:of|among) (?:those|them|whom|these|the|all)\b[^.;:]{0,100},[^,.;:]{0,40}$|\bof whom[, ]*$",
    re.IGNORECASE,
)
_INCLUDED = re.compile(r"\b(?:including|among them|with)\s+(?:the )?[“\"‘']?$", re.IGNORECASE)
_AUXILIARY = re.compile(
    r"\)?[”\"’']?\s+(?:(?:who|that|also|all|allegedly|currently) )*(?:had|have|has|were|was|are|did|with|without)\b",
    re.IGNORECASE,
)


_REACH = 240


def _govern(
    text: str,
    sentence: Span,
    item: Counted,
    later: Sequence[Counted],
    measured: Sequence[_Measured],
    has_base: bool,
) -> Governed | None:
    before = text[max(sentence.start, item.span.start - _REACH) : item.span.start]
    whole = next((c for c in later if c.number.digits == item.number.whole), None)
    if item.number.whole and whole is None:
        return None
    following = next((c.span.start for c in later if c is not whole), sentence.end)
    if whole or _DEFINITE_GROUP.match(text, item.span.end, sentence.end) or _GROUP_BEFORE.search(before):
        return _part(text, sentence, item, whole, following)
    if item.number.percent:
        return None
    included = bool(measured) and bool(_INCLUDED.search(before))
    if included:
        share = share_measure(text, item, item.span.start, following)
        return share or Governed(measured[-1].governed.measure, item.span, "included")
    governed = governing_measure(text, sentence, item, following)
    if governed is None and has_base and _AUXILIARY.match(text, item.span.end, following):
        governed = share_measure(text, item, item.span.end, following)
    return governed or (_beside(text, item, measured[-1]) if measured else None)


def _part(text: str, sentence: Span, item: Counted, whole: Counted | None, following: int) -> Governed | None:
    """Read a number as a part of those arrested ('20 of them', 'of the 50 arrests made, 20')."""
    share = share_measure(text, item, (whole or item).span.end, following)
    if share is not None:
        return share
    if whole is None:
        return governing_measure(text, sentence, item, following)
    governed = governing_measure(text, sentence, whole, following)
    if governed is None:
        return None
    has_own_predicate = _OWN_PREDICATE.search(text, governed.span.end, following)
    measure = "other" if has_own_predicate else governed.measure
    return Governed(measure, Span(item.span.start, governed.span.end), "part of a whole")


_OWN_PREDICATE = re.compile(r"\b(?:would|could|had|have|has|were|was|are|did|do|face[ds]?)\b")
_BESIDE = re.compile(
    r"[”\"’']?(?:\s+(?:in|at|near|across|around|from|on|of|throughout|nationwide|total|with)\b[^;:?!]{0,80}?)?"
    r"\s*(?:,|;|—|–|--|\band\b|\bwhile\b|\bplus\b|\bas well as\b)\s*(?:(?:and|while|plus|another|a further|an additional)\s+)*",
)
_STANDS_ALONE = re.compile(
    r"[”\"’']?\s*(?:$|[.,;)—–]|--|(?:in|at|near|across|around|from|on|throughout|total|nationwide|elsewhere|and|more|as|over)\b)"
)


def _beside(text: str, item: Counted, previous: _Measured) -> Governed | None:
    """Give a number the measure of the figure it is listed beside: 'and 77 people in New Jersey'."""
    gap = text[previous.governed.span.end : item.span.start]
    if item.head is Head.ACTS or not _BESIDE.fullmatch(gap) or _FINITE.search(gap):
        return None
    if not _STANDS_ALONE.match(text, item.span.end):
        return None
    return Governed(previous.governed.measure, item.span, "beside")


_FINITE = re.compile(r"\b(?:is|are|was|were|had|has|have|said|says|told|will|would)\b")


def _room(sentence: Span, measured: Sequence[_Measured], position: int) -> Span:
    """Give the stretch of the sentence between the figures before and after."""
    start = measured[position - 1].governed.span.end if position else sentence.start
    end = measured[position + 1].governed.span.start if position + 1 < len(measured) else sentence.end
    own = measured[position].governed.span
    return Span(min(start, own.start), max(end, own.end))


_OF_THOSE = re.compile(r"[“\"\s]*of (?:those|them|whom|these)\b(?! \w+ed)", re.IGNORECASE)


def _inherited_place(
    text: str,
    sentence: Span,
    item: _Measured,
    later: Sequence[FigureFinding],
    earlier: Sequence[FigureFinding],
) -> PlaceFinding | None:
    """Give a part the place of its whole: of '161 arrested in ...' beside it, or of the figure 'of those' points to."""
    whole = next((figure for figure in later if figure.number == item.counted.number.whole), None)
    if whole is not None:
        return whole.place
    if earlier and _OF_THOSE.match(text, sentence.start, sentence.end):
        return earlier[-1].place
    return None


_AS_OF = re.compile(r"\b(?:as of|by|through|until)\s+(?:the end of )?$", re.IGNORECASE)


def _as_of(text: str, room: Span, dates: Sequence[DateFinding]) -> DateFinding | None:
    near = (d for d in dates if d.span in room)
    return next((d for d in near if _AS_OF.search(text[max(0, d.span.start - 24) : d.span.start])), None)


_Voices = Sequence[tuple[Span, Speaker]]


def _voices(quotations: Sequence[QuotationFinding], paraphrases: Sequence[ParaphraseFinding]) -> _Voices:
    """List who says which stretch of the text; quotations first, as the closer ones."""
    return (
        *((part, quotation.speaker) for quotation in quotations for part in quotation.parts),
        *((paraphrase.span, paraphrase.speaker) for paraphrase in paraphrases),
    )


_LONGEST_PASSAGE = 25


def _compose(
    document: Document,
    item: _Measured,
    place: PlaceFinding | None,
    as_of: DateFinding | None,
    voices: _Voices,
    measured: Sequence[_Measured],
    sentence: Span,
) -> FigureFinding:
    number, governed = item.counted.number, item.governed
    start, end = (
        min(governed.span.start, item.counted.span.start),
        max(governed.span.end, item.counted.span.end),
    )
    if governed.span.end < item.counted.span.start:
        start = item.counted.span.start
    span = Span(start, end)
    if place is not None and place.span in sentence:
        wider = Span(min(start, place.span.start), max(end, place.span.end))
        span = wider if len(document.slice(wider).split()) <= _LONGEST_PASSAGE else span
    if len(document.slice(span).split()) > _LONGEST_PASSAGE:
        span = item.counted.span
    whole = next((m.counted.number for m in measured if m.counted.number.digits == number.whole), None)
    return FigureFinding(
        span=span,
        number=number.digits,
        value=number.value,
        high=number.high,
        qualifier=number.qualifier,
        percent=number.percent,
        measure=governed.measure,
        place=place,
        of=int(whole.value) if whole else None,
        said_by=next((speaker for span, speaker in voices if number.digits in span), None),
        as_of=as_of,
        rule=governed.rule,
    )
