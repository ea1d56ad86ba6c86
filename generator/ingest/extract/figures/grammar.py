"""The figures of one sentence: which of its numbers an enforcement action governs, as wholes, parts and list items."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from generator.ingest.document import Span
from generator.ingest.extract.figures.ages import describes_a_person
from generator.ingest.extract.figures.apposed import Apposed, find_apposed, part_of_apposed
from generator.ingest.extract.figures.asides import behind_a_worded_share, is_aside, with_aside
from generator.ingest.extract.figures.beside import beside
from generator.ingest.extract.figures.counted import Counted, Head
from generator.ingest.extract.figures.measured import Governed, Measured
from generator.ingest.extract.figures.measures import governing_measure
from generator.ingest.extract.figures.parts import among, has_predicate, is_part, part, reference
from generator.ingest.extract.figures.plausible import is_plausible
from generator.ingest.extract.figures.rest import (
    let_go_as_described,
    part_at_a_place,
    rest_measure,
    said_of_the_taken,
)
from generator.ingest.extract.figures.rivals import rival_measure, sum_measure
from generator.ingest.extract.figures.shares import share_measure
from generator.ingest.extract.figures.totals import total_measure


def measure_sentence(
    text: str, sentence: Span, every: Sequence[Counted], *, known: frozenset[float]
) -> tuple[Measured, ...]:
    """Give the numbers of a sentence that are figures, in order, with their measures.

    `known` are the values of the figures told before, which a part may be a part of.
    """
    counted = [c for c in every if c.head is not Head.OTHER and not describes_a_person(text, sentence, c)]
    apposed = find_apposed(text, sentence, every[:_MANY]) if len(every) > 1 else ()
    parts = {part.number.digits: one for one in apposed for part in one.parts}
    wholes = {one.whole.number.digits: one for one in apposed}
    measured: list[Measured] = []
    for position, alone in enumerate(counted):
        governed = None
        if (told_in := parts.get(alone.number.digits)) is not None:
            measured += _parts_of(text, sentence, alone, told_in, measured)
            continue
        item = with_aside(text, alone, counted[position + 1 : position + 2])
        if (tells := wholes.get(alone.number.digits)) is not None:
            item = tells.around()
        if item.number.value >= 2 and not item.number.fraction:
            persons = (
                c
                for c in counted[position + 1 : position + 6]
                if c.head is not Head.PLURAL and not c.number.fraction and c.span.start >= item.span.end
            )
            later = [c for c in persons if not is_aside(text, c)][:2]
            govern = _govern_plural if item.head is Head.PLURAL else _govern
            governed = govern(text, sentence, item, later, measured, known)
        if governed is not None and item.number.complement and governed.measure != "no_record":
            governed = replace(governed, measure="other")
        if governed is not None and governed.rule == "share" and _counts_others(item, every, measured):
            governed = None
        if governed is not None and governed.rule == "total" and _sums_up_others(text, item, every, measured):
            governed = None
        if governed is not None and _is_no_share(text, item, governed, measured, known):
            governed = None
        if governed is not None and is_plausible(text, sentence, item, governed):
            refers_back, whole = reference(text, sentence, item, measured)
            measured.append(Measured(alone if tells else item, governed, refers_back, whole))
    return tuple(measured)


def _parts_of(
    text: str, sentence: Span, item: Counted, apposed: Apposed, measured: Sequence[Measured]
) -> list[Measured]:
    """Read a part told in an aside: none where its whole is no figure, as 'About 60 officers, 12 of them women'."""
    whole = next((m for m in measured if m.counted.number.digits == apposed.whole.number.digits), None)
    if whole is None or item.number.fraction or item.head is Head.OTHER or item.number.value < 2:
        return []
    governed = part_of_apposed(text, item, apposed, whole.governed)
    if governed is None or not is_plausible(text, sentence, item, governed):
        return []
    return [Measured(item, governed, refers_back=False, whole=whole.counted.number.digits)]


def _sums_up_others(text: str, item: Counted, every: Sequence[Counted], measured: Sequence[Measured]) -> bool:
    """Whether 'the number' is of people just counted who were not taken: 'as many as 30 refuse meals; officials put the number at six'."""
    before = text[max(0, item.span.start - 40) : item.span.start]
    persons = [c for c in every[:_MANY] if c.span.end <= item.span.start and c.head is Head.PERSONS]
    taken = {m.counted.number.digits for m in measured}
    return bool(persons and persons[-1].number.digits not in taken and _BARE_NUMBER.search(before))


_BARE_NUMBER = re.compile(
    r"\b(?:the|that|their|its) (?:number|total|count|figure|tally|toll)(?: (?:is|was|stood))? (?:at|to|closer to) $",
    re.IGNORECASE,
)


def _is_no_share(
    text: str, item: Counted, governed: Governed, measured: Sequence[Measured], known: frozenset[float]
) -> bool:
    """Whether those let go are more than all that were told of, as an agency's 'at least 489 released by sheriffs' are."""
    if governed.rule != "share" or governed.measure != "other" or item.number.percent or item.number.whole:
        return False
    told = max(known | {m.counted.number.value for m in measured}, default=item.number.value)
    return item.number.value > told and not _REFERS.match(text, item.span.end)


_REFERS = re.compile(r" of (?:them|those|these|whom|the)\b")


def _counts_others(item: Counted, every: Sequence[Counted], measured: Sequence[Measured]) -> bool:
    """Whether a bare number goes on about what is no figure: '60 lawyers came; 20 were from ...'."""
    first = bisect_left([c.number.span.start for c in every[:_MANY]], item.number.span.start)
    previous = every[first - 1] if first else None
    return (
        item.head is Head.NONE
        and item.number.whole is None
        and previous is not None
        and previous.number.value > 1
        and previous.head in {Head.OTHER, Head.PLURAL}
        and not any(m.counted.number is previous.number for m in measured[-2:])
    )


_MANY = 200
"""Numbers of a sentence that are looked at one against the other."""
_REACH = 240
_INCLUDED = re.compile(
    r"\b(?:includ(?:ing|es?|ed)|among them(?: (?:were|was|are))?|among those \w+ (?:were|was|are)|with)\s+(?:the )?[“\"‘']?$",
    re.IGNORECASE,
)
_SOME_OF = re.compile(
    r"\b(?:none|neither|not one|any|most|many|some|few|several|majority|half|third|each) of (?:the|those|these) $",
    re.IGNORECASE,
)
"""Before a whole of which an unnumbered part is spoken of: 'none of the 90 has been charged'."""
_TOTAL_INCLUDES = re.compile(
    r"\b(?:total|haul|group|figure|number|arrests|arrested|detained|detainees|they) (?:also )?includ(?:e|es|ed|ing) (?:the )?$",
    re.IGNORECASE,
)
_CLIENTS_BEFORE = re.compile(
    r"\b(?:on behalf of|represent(?:s|ed|ing)?|defend(?:s|ed|ing)?|(?:filed|brought) (?:by|for)) (?:the |another )?$"
)


def _govern(
    text: str,
    sentence: Span,
    item: Counted,
    later: Sequence[Counted],
    measured: Sequence[Measured],
    known: frozenset[float],
) -> Governed | None:
    if is_aside(text, item):
        return Governed(measured[-1].governed.measure, item.span, "share") if measured else None
    has_base = bool(known or measured)
    before = text[max(sentence.start, item.span.start - _REACH) : item.span.start]
    if _CLIENTS_BEFORE.search(before[-40:]):
        return None
    whole = next((c for c in later if c.number.digits == item.number.whole), None)
    if item.number.whole and whole is None:
        governed = governing_measure(text, sentence, item, item.span.end)
        return governed if governed and governed.rule == "verb before" else None
    following = next((c.span.start for c in later if c is not whole), sentence.end)
    told = total_measure(text, sentence.start, sentence.end, item, measured, has_base=has_base)
    if has_base:
        told = (
            among(text, item, later)
            or _listed(text, item, before, following, measured, known)
            or told
            or part_at_a_place(text, sentence, item, measured)
            or rest_measure(text, sentence, item, following)
        )
    if told is not None:
        return told
    if behind_a_worded_share(text, item):
        return share_measure(text, item, item.number.span.end, following)
    is_whole = bool(measured) and measured[-1].counted.number.whole == item.number.digits
    if whole or (not is_whole and is_part(text, sentence, item, before)):
        governed = part(text, sentence, item, whole, following, known)
        return governed or (beside(text, item, measured[-1]) if measured else None)
    if item.number.percent:
        speaks = has_base and has_predicate(text, item.number.span.end, following)
        return share_measure(text, item, item.number.span.end, following) if speaks else None
    return _whole(text, sentence, item, before, later, measured, known)


def _listed(
    text: str,
    item: Counted,
    before: str,
    following: int,
    measured: Sequence[Measured],
    known: frozenset[float],
) -> Governed | None:
    """Read a number behind 'including', a part of the figure before it."""
    is_listed = measured and (_INCLUDED.search(before) or _goes_on_listing(text, item, measured[-1]))
    if (
        item.number.percent
        or _is_bare(text, item)
        or not (is_listed or (known and _TOTAL_INCLUDES.search(before)))
    ):
        return None
    comma = text.find(",", item.span.end, following)
    share = share_measure(text, item, item.span.start, comma if comma > 0 else following)
    return share or Governed(measured[-1].governed.measure if measured else "arrests", item.span, "included")


def _goes_on_listing(text: str, item: Counted, previous: Measured) -> bool:
    """'Including 356 with convictions for violent offenses and 17 documented gang members'."""
    gap = text[previous.counted.span.end : item.span.start]
    return (
        item.head is Head.PERSONS
        and bool(
            _INCLUDED.search(text, max(0, previous.counted.span.start - _REACH), previous.counted.span.start)
        )
        and bool(_AND_ANOTHER.fullmatch(gap))
    )


_AND_ANOTHER = re.compile(r"[^.;:\d]{0,120}?,? and (?:another |at least )?")


def _whole(
    text: str,
    sentence: Span,
    item: Counted,
    before: str,
    later: Sequence[Counted],
    measured: Sequence[Measured],
    known: frozenset[float],
) -> Governed | None:
    """Read a number that is no part of another: by its own verb or noun, else by the figure it stands beside."""
    has_base = bool(known or measured)
    following = next((c.span.start for c in later), sentence.end)
    is_whole = bool(_SOME_OF.search(before)) or (
        bool(measured) and measured[-1].counted.number.whole == item.number.digits
    )
    governed = governing_measure(text, sentence, item, following)
    if governed is None and not is_whole and item.head is Head.PERSONS:
        governed = _shared(text, sentence, item, later)
    if is_whole and governed and _OF_THE_PART.match(text, item.span.end, governed.span.end):
        return None
    if governed is None and has_base and not is_whole and has_predicate(text, item.span.end, following):
        governed = share_measure(text, item, item.span.end, following)
    if governed is None and has_base and not is_whole and item.head is Head.PERSONS:
        governed = let_go_as_described(text, item, following)
    if governed is None and has_base and not is_whole:
        governed = said_of_the_taken(text, sentence, item, following, known) or rival_measure(
            text, sentence, item, measured
        )
    governed = governed or (beside(text, item, measured[-1]) if measured else None)
    return governed or sum_measure(text, sentence, item)


def _shared(text: str, sentence: Span, item: Counted, later: Sequence[Counted]) -> Governed | None:
    """Read a number whose verb comes behind another: '23 men and two women were arrested', '12 people, including two women, ...'."""
    if not later or not _JOINED.fullmatch(text, item.span.end, later[0].span.start):
        return None
    joined = replace(item, span=Span(item.span.start, later[0].span.end))
    limit = next((c.span.start for c in later[1:]), sentence.end)
    governed = governing_measure(text, sentence, joined, limit)
    return governed if governed and governed.span.start == item.span.start else None


_JOINED = re.compile(r" (?:and|plus|as well as) |,? (?:including|among them|with) ")
_CLAUSE_END = re.compile(r"\s*(?:[,.;:)]|$)")


def _is_bare(text: str, item: Counted) -> bool:
    """Whether a number ends its clause and counts nothing: neither a noun nor 'others' nor 'from ...' follows."""
    return item.span.end == item.number.digits.end and bool(_CLAUSE_END.match(text, item.span.end))


_OF_THE_PART = re.compile(r"[”\"’']?\s+(?:had|have|has|were|was|are|is)\b", re.IGNORECASE)
"""Opens what is said of the part: 'deported' in '28 of the 97 had been deported'."""


def _govern_plural(
    text: str,
    sentence: Span,
    item: Counted,
    later: Sequence[Counted],
    measured: Sequence[Measured],
    known: frozenset[float],
) -> Governed | None:
    """Read a plural that may be things only where a verb or those arrested say that it is persons."""
    if (known or measured) and (taken := among(text, item, later)):
        return taken
    following = next((c.span.start for c in later), sentence.end)
    if (known or measured) and (rival := rival_measure(text, sentence, item, measured)):
        return rival
    return None if item.number.percent else governing_measure(text, sentence, item, following)
