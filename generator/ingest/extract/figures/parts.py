"""Numbers that are parts of those arrested: '20 of them', 'of the 50 arrests made, 20', 'five were among the 46'."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from generator.ingest.document import Span
from generator.ingest.extract.figures.counted import Counted
from generator.ingest.extract.figures.measured import Governed, Measured
from generator.ingest.extract.figures.measures import governing_measure
from generator.ingest.extract.figures.shares import share_measure

_DEFINITE_GROUP = re.compile(
    r"\)?[”\"]?\s+of (?:(?:all )?(?:those|them|whom|these)\b|(?:all )?the (?:\w+ ){0,2}(?:people|persons|individuals|arrest\w*"
    r"|\w*migrants|men|women|aliens|workers|students|detainees|suspects)\b|the (?:arrested|detained|total)\b)"
    r"|[”\"]?\s+of \w+ (?:\w+ ){0,3}(?:arrested|detained|apprehended) (?:in|during|as part of) (?:the|this)\b",
    re.IGNORECASE,
)

_GROUP_BEFORE = re.compile(
    r"\b(?:out )?(?:of|among) (?:those|them|whom|these|the|all)\b(?! (?:end|day|week|month|year|morning|night|country|state|city|county|agenc|raid|operation|nation)s?\b)(?:[^.;:]|(?<=[A-Z])\.){0,100}(?:,(?:[^,.;:]|(?<=[A-Z])\.){0,40}| (?:are|were|was)(?: also)? (?:the )?)$|\bof whom[, ]*$",
    re.IGNORECASE,
)

_OF_NUMBER = re.compile(
    r"\b(?:out )?of (?:(?:the|a total of|those|all|about|approximately|total) )*$", re.IGNORECASE
)


def reference(
    text: str, sentence: Span, item: Counted, measured: Sequence[Measured]
) -> tuple[bool, Span | None]:
    """Tell whether a figure is a part of those told of before, and the number of the whole."""
    if item.number.whole is not None:
        return False, item.number.whole
    before = text[max(sentence.start, item.span.start - _REACH) : item.span.start]
    grouped = _GROUP_BEFORE.search(before)
    if grouped and measured:
        first = measured[0].counted
        if _OF_NUMBER.search(text[sentence.start : first.span.start]):
            return False, first.number.digits
    return bool(grouped or _is_of_the_group(text, sentence, item)), None


def _is_of_the_group(text: str, sentence: Span, item: Counted) -> bool:
    """Whether 'of those arrested' stands behind a number; '60 relatives of the workers' are none of them."""
    if _KIN.search(text, item.number.span.end, item.span.end):
        return False
    return bool(_DEFINITE_GROUP.match(text, item.span.end, sentence.end))


_KIN = re.compile(
    r"\b(?:relatives|famil(?:y|ies)|friends|loved ones|supporters|neighbors|children|spouses|wives|husbands|colleagues|co-?workers|lawyers|attorneys)\b"
)


_ADVERBS = r"(?:(?:who|that|also|all|allegedly|currently|each|either|later|now|still|already|since) )*"

_AUXILIARY = re.compile(
    rf"\)?[”\"’']?\s+{_ADVERBS}(?:had|have|has|were|was|are|did|with|without|fac(?:e|es|ed|ing)|plead(?:ed|ing)?|pled|will|would|could|await\w*"
    r"|admitted|remain(?:s|ed)?|agreed|accused|charged|posted|wanted)\b",
    re.IGNORECASE,
)

_PREDICATE = re.compile(
    rf"{_AUXILIARY.pattern}|[”\"’']?\s+{_ADVERBS}(?!(?:in|at|on|from|to|of|and|or|but|nor|for|by|near|across|around|than|as|whose|a|an|the|about|last|this"
    r"|among|during|after|before|over|under|between)\b)[a-z]+",
    re.IGNORECASE,
)

_FOUND = re.compile(
    r"\b(?:found|located|caught|tracked down|got|reached) (?:only |just |at least )?$", re.IGNORECASE
)

_AMONG = re.compile(
    r"(?: (?:from|of|in|at) [^.;:,]{0,60}?)?[”\"’']? (?:were|was|are|is) (?:also )?among (?:the|those|these|some) (?:first )?"
)

_REACH = 240


def is_part(text: str, sentence: Span, item: Counted, before: str) -> bool:
    """Whether a group told of stands behind a number or before it: 'of those arrested'."""
    return _is_of_the_group(text, sentence, item) or bool(_GROUP_BEFORE.search(before))


def has_predicate(text: str, position: int, limit: int) -> bool:
    """Whether something is said of the number that ends here: 'had', 'were', 'face'."""
    return bool(_AUXILIARY.match(text, position, limit))


def among(text: str, item: Counted, later: Sequence[Counted]) -> Governed | None:
    """Read a number that is among another: 'at least five cooks were among the 46'."""
    for whole in later:
        if _AMONG.fullmatch(text, item.span.end, whole.span.start):
            return Governed("arrests", Span(item.span.start, whole.span.end), "part of a whole")
    return None


def part(
    text: str,
    sentence: Span,
    item: Counted,
    whole: Counted | None,
    following: int,
    known: frozenset[float],
) -> Governed | None:
    """Read a number as a part of those arrested ('20 of them', 'of the 50 arrests made, 20')."""
    before = text[max(sentence.start, item.span.start - 60) : item.span.start]
    if _HELPED.search(before) or _OF_OTHERS.match(text, item.span.end, sentence.end):
        return None
    share = share_measure(text, item, whole.span.end if whole else item.number.span.end, following)
    if share is not None:
        return share
    if whole is None and _OF_ARRESTS.match(text, item.span.end, sentence.end):
        return Governed("arrests", item.span, "part of a whole")
    if whole is None and _OF_THE_ARRESTS.search(before):
        return Governed("arrests", item.span, "part of a whole")
    if whole is None:
        group = replace(item, span=Span(item.span.start, _group_end(text, item, sentence)))
        governed = governing_measure(text, sentence, item, following) or governing_measure(
            text, sentence, group, following
        )
        if governed is None and known and _FOUND.search(before):
            return Governed("arrests", item.span, "part of a whole")
        is_smaller = item.number.percent or not known or item.number.value < max(known)
        is_part = (
            governed is None
            and is_smaller
            and _PREDICATE.match(text, _group_end(text, item, sentence), following)
        )
        return Governed("other", item.span, "part of a whole") if is_part else governed
    governed = governing_measure(text, sentence, whole, following)
    if governed is None:
        governed = governing_measure(text, sentence, item, item.span.end)
        if governed and governed.rule == "verb before":
            return governed
        is_known = whole.number.value in known and item.number.value < whole.number.value
        return (
            Governed("other", Span(item.span.start, whole.span.end), "part of a whole") if is_known else None
        )
    released = _LET_GO.search(text, max(sentence.start, item.span.start - 30), item.span.start)
    has_own_predicate = released or _OWN_PREDICATE.search(text, governed.span.end, following)
    measure = "other" if has_own_predicate else governed.measure
    return Governed(measure, Span(item.span.start, governed.span.end), "part of a whole")


_HELPED = re.compile(
    r"\b(?:interview|represent|visit|help|contact|advis|assist|counsel|identif|met with|spoke (?:to|with)|spoken (?:to|with)|heard from)\w*\s+$"
)
"""Before a part of those arrested that somebody else had to do with: 'the consulate has interviewed 15 of the 21'."""
_OF_OTHERS = re.compile(
    r" of (?:those|these|the) (?:\w+ )?(?:cases|charges|counts|lawsuits|suits|claims|complaints|requests)\b| of (?:those|the \w+) (?:who (?:\w+ )?)?(?:tested|surveyed|polled|questioned|asked|interviewed|screened|enrolled|registered to)\b"
)
_OF_ARRESTS = re.compile(r" of (?:the|those|these|all) (?:\w+ )?arrests\b")

_OF_THE_ARRESTS = re.compile(r"\b[Oo]f (?:the|those|all) (?:\w+ )?arrests,\s*(?:about |some |at least )?$")

_LET_GO = re.compile(r"\b(?:releas(?:e|ed|ing)|freed|freeing|charg(?:e|ed|ing)|indicted)\s+(?:\w+ )?$")

_GROUP = re.compile(
    r"\)?[”\"]? of (?:all )?(?:those|them|these|the \w+)(?: \w+)?? ?(?:arrested|detained|apprehended|caught|taken)?"
)


def _group_end(text: str, item: Counted, sentence: Span) -> int:
    """Where 'of those arrested' ends behind a number, or the number's own noun phrase."""
    group = _GROUP.match(text, item.span.end, sentence.end)
    end = group.end() if group else item.span.end
    return end - 1 if text[end - 1] == " " else end


_OWN_PREDICATE = re.compile(r"\b(?:would|could|had|have|has|were|was|are|did|do|face[ds]?)\b")
