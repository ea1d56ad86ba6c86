"""The figures of one sentence: which of its numbers an enforcement action governs, as wholes, parts and list items."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, replace

from generator.ingest.document import Span
from generator.ingest.extract.enforcement import tells_of_protest
from generator.ingest.extract.figures.counted import Counted, Head
from generator.ingest.extract.figures.denials import is_unreal
from generator.ingest.extract.figures.measures import Governed, governing_measure
from generator.ingest.extract.figures.shares import share_measure


@dataclass(frozen=True, slots=True)
class Measured:
    """A number that is a figure."""

    counted: Counted
    governed: Governed
    refers_back: bool
    """Whether it is a part of those told of before: '20 of them', 'of those arrested, 20'."""
    whole: Span | None
    """The digits of the number it is a part of, where the sentence gives it."""


def measure_sentence(
    text: str, sentence: Span, every: Sequence[Counted], *, known: frozenset[float]
) -> tuple[Measured, ...]:
    """Give the numbers of a sentence that are figures, in order, with their measures.

    `known` are the values of the figures told before, which a part may be a part of.
    """
    counted = [c for c in every if c.head is not Head.OTHER and not _is_age(text, sentence, c)]
    measured: list[Measured] = []
    for position, alone in enumerate(counted):
        governed = None
        item = _with_aside(text, alone, counted[position + 1 : position + 2])
        if item.number.value >= 2 and not item.number.fraction:
            persons = (c for c in counted[position + 1 : position + 6] if c.head is not Head.PLURAL)
            later = [c for c in persons if not _is_aside(text, c)][:2]
            govern = _govern_plural if item.head is Head.PLURAL else _govern
            governed = govern(text, sentence, item, later, measured, known)
        if governed is not None and item.number.complement and governed.measure != "no_record":
            governed = replace(governed, measure="other")
        if governed is not None and governed.rule == "share" and _counts_others(item, every, measured):
            governed = None
        if governed is not None and _is_plausible(text, sentence, item, governed):
            refers_back, whole = _reference(text, sentence, item, measured)
            measured.append(Measured(item, governed, refers_back, whole))
    return tuple(measured)


_LARGEST_AGE = 110
_AGED_BEFORE = re.compile(
    r"(?<!\w)(?:[A-ZÀ-Þ][\w’'-]*[a-zà-ÿ]\.?|(?:(?:[Bb]oy|[Gg]irl|[Ff]riend|[Tt]een(?:ager)?|[Ss]tudent|[Rr]esident|[Nn]ational|[Nn]ative|[Cc]itizen"
    r"|[Ii]mmigrant|[Ww]orker|[Ss]uspect|[Mm]an|[Ww]oman|[Ff]ather|[Mm]other|[Bb]rother|[Ss]ister|[Ss]on|[Dd]aughter|[Cc]ousin"
    r"|[Hh]usband|[Ww]ife)(?: of \w+)?|-year-old))[”\"’']?(?:, | \()$"
)
_NO_PERSON_BEFORE = re.compile(
    r"\b(?:[Ii]n|[Aa]t|[Nn]ear|[Aa]cross|[Aa]ccording to) (?:[A-ZÀ-Þ][\w.’'-]*,? ){0,3}[A-ZÀ-Þ][\w.’'-]*, $"
)
_AGED_AFTER = re.compile(r"\s*(?:[,.;:)—–]|--|$)| and\b")


def _is_age(text: str, sentence: Span, item: Counted) -> bool:
    """Whether a bare number behind a person is an age: 'Ana Roe, 22, and three others', 'a woman (34)'."""
    number = item.number
    if item.head is not Head.NONE or number.percent or number.value > _LARGEST_AGE:
        return False
    if item.span != number.digits or not text[number.digits.start].isdigit():
        return False
    before = text[max(sentence.start, number.digits.start - 60) : number.digits.start]
    return bool(
        _AGED_AFTER.match(text, number.digits.end, sentence.end)
        and _AGED_BEFORE.search(before)
        and not _NO_PERSON_BEFORE.search(before)
    )


def _counts_others(item: Counted, every: Sequence[Counted], measured: Sequence[Measured]) -> bool:
    """Whether a bare number goes on about what is no figure: '60 lawyers came; 20 were from ...'."""
    first = bisect_left([c.number.span.start for c in every[:_MANY]], item.number.span.start)
    previous = every[first - 1] if first else None
    return (
        item.head is Head.NONE
        and item.number.whole is None
        and previous is not None
        and previous.head in {Head.OTHER, Head.PLURAL}
        and not any(m.counted.number is previous.number for m in measured[-2:])
    )


_MANY = 200
"""Numbers of a sentence that are looked at one against the other."""
_LARGEST = 20_000
_LARGEST_TARGET = 500_000
"""No single operation has taken more; a larger number is a population or an agency's total."""


def _is_plausible(text: str, sentence: Span, item: Counted, governed: Governed) -> bool:
    largest = _LARGEST_TARGET if governed.measure == "targeted" else _LARGEST
    near = text[max(sentence.start, governed.span.start - 40) : min(sentence.end, governed.span.end + 60)]
    before = text[max(sentence.start, item.span.start - 60) : item.span.start]
    return (
        item.number.value <= largest
        and not tells_of_protest(near)
        and not is_unreal(text, sentence, item.span, is_target=governed.measure == "targeted")
        and not (governed.measure == "arrests" and _TOLD_ABOUT.search(before))
    )


_TOLD_ABOUT = re.compile(
    r"\b(?:detail(?:ed|s|ing)?|describ(?:ed|es|ing)|list(?:ed|s|ing)|highlight(?:ed|s|ing)?|single[sd] out|identif(?:ied|ies|ying)"
    r"|discuss(?:ed|es|ing)?|(?:details|examples|accounts|descriptions) (?:of|on|about)) (?:only |just |some )?$",
    re.IGNORECASE,
)
"""Before cases that were told about, which says nothing of how many there were: 'detailed just four of the arrests'."""


_DEFINITE_GROUP = re.compile(
    r"\)?[”\"]?\s+of (?:(?:all )?(?:those|them|whom|these)\b|(?:all )?the (?:\w+ ){0,2}(?:people|persons|individuals|arrest\w*"
    r"|\w*migrants|men|women|aliens|workers|students|detainees|suspects)\b|the (?:arrested|detained|total)\b)"
    r"|[”\"]?\s+of \w+ (?:\w+ ){0,3}(?:arrested|detained|apprehended) (?:in|during|as part of) (?:the|this)\b",
    re.IGNORECASE,
)
_GROUP_BEFORE = re.compile(
    r"\b(?:out )?(?:of|among) (?:those|them|whom|these|the|all)\b(?! (?:end|day|week|month|year|morning|night|country|state|city|county|agenc|raid|operation|nation)s?\b)(?:[^.;:]|(?<=[A-Z])\.){0,100}(?:,[^,.;:]{0,40}| (?:are|were|was)(?: also)? (?:the )?)$|\bof whom[, ]*$",
    re.IGNORECASE,
)
_OF_NUMBER = re.compile(
    r"\b(?:out )?of (?:(?:the|a total of|those|all|about|approximately|total) )*$", re.IGNORECASE
)


def _reference(
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
    return bool(grouped or _DEFINITE_GROUP.match(text, item.span.end, sentence.end)), None


_INCLUDED = re.compile(r"\b(?:includ(?:ing|es?|ed)|among them|with)\s+(?:the )?[“\"‘']?$", re.IGNORECASE)
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
_ASIDE_BEFORE = re.compile(r" ?\($|, or (?:about |some |roughly |nearly |almost |just over |more than )?$")
_ASIDE_AFTER = re.compile(r"\)|,| of (?:them|those|the)\b")


def _with_aside(text: str, item: Counted, following: Sequence[Counted]) -> Counted:
    """Take the share in brackets or commas behind a number into its phrase, so that the predicate comes next."""
    if item.number.percent or not following or not _is_aside(text, following[0]):
        return item
    if not _ASIDE_BEFORE.fullmatch(text, item.span.end, following[0].span.start):
        return item
    return replace(item, span=Span(item.span.start, following[0].number.span.end + 1))


_WORDED_SHARE = re.compile(
    r"\b(?:majority|most|half|third|quarter|bulk|share|part)(?: of (?:them|those|these|the \w+)(?: arrested)?)? \($",
    re.IGNORECASE,
)
"""Before a share in brackets that is the only number told: 'the vast majority (nearly 95%) of those arrested'."""


def _is_aside(text: str, item: Counted) -> bool:
    """Whether a share stands in brackets behind the figure it puts in percent: '120 people (65%)', '120, or 65 percent,'."""
    before = text[max(0, item.span.start - 40) : item.span.start]
    return (
        item.number.percent
        and bool(_ASIDE_BEFORE.search(before))
        and not _WORDED_SHARE.search(before)
        and bool(_ASIDE_AFTER.match(text, item.number.span.end))
    )


_REACH = 240
_SOME_OF = re.compile(
    r"\b(?:none|neither|not one|any|most|many|some|few|several|majority|half|third|each) of (?:the|those|these) $",
    re.IGNORECASE,
)
"""Before a whole of which an unnumbered part is spoken of: 'none of the 90 has been charged'."""
_TOTAL_INCLUDES = re.compile(
    r"\b(?:total|haul|group|figure|number|arrests|arrested|detained|detainees|they) (?:also )?includ(?:e|es|ed|ing) (?:the )?$",
    re.IGNORECASE,
)
_BRINGS_TO = re.compile(
    r"\b(?:br(?:ing|ings|inging|ought)|rais(?:e|es|ed|ing)|push(?:es|ed|ing)?)(?: (?:the|its) (?:\w+ ){0,2}(?:arrests?|total|number|count|tally)(?: \w+){0,5})? to $",
    re.IGNORECASE,
)
_SINCE = re.compile(r"\b(?:since|this year|this month|turned over|fiscal)\b|\bfrom \d", re.IGNORECASE)
_CLIENTS_BEFORE = re.compile(
    r"\b(?:on behalf of|represent(?:s|ed|ing)?|defend(?:s|ed|ing)?|filed (?:by|for)) (?:the |another )?$"
)
_AGE_BEFORE = re.compile(r", an? [\w-]+ of $")
"""Before an age: 'among them was Aldo, a butcher of 44'."""
_AMONG = re.compile(
    r"(?: (?:from|of|in|at) [^.;:,]{0,60}?)?[”\"’']? (?:were|was|are|is) (?:also )?among (?:the|those|these|some) (?:first )?"
)


def _govern(
    text: str,
    sentence: Span,
    item: Counted,
    later: Sequence[Counted],
    measured: Sequence[Measured],
    known: frozenset[float],
) -> Governed | None:
    if _is_aside(text, item):
        return Governed(measured[-1].governed.measure, item.span, "share") if measured else None
    has_base = bool(known or measured)
    before = text[max(sentence.start, item.span.start - _REACH) : item.span.start]
    if _AGE_BEFORE.search(before[-60:]) or _CLIENTS_BEFORE.search(before[-40:]):
        return None
    whole = next((c for c in later if c.number.digits == item.number.whole), None)
    if item.number.whole and whole is None:
        governed = governing_measure(text, sentence, item, item.span.end)
        return governed if governed and governed.rule == "verb before" else None
    following = next((c.span.start for c in later if c is not whole), sentence.end)
    if has_base and (among := _among(text, item, later)):
        return among
    is_listed = measured and _INCLUDED.search(before)
    if (
        not item.number.percent
        and not _is_bare(text, item)
        and (is_listed or (known and _TOTAL_INCLUDES.search(before)))
    ):
        comma = text.find(",", item.span.end, following)
        share = share_measure(text, item, item.span.start, comma if comma > 0 else following)
        return share or Governed(
            measured[-1].governed.measure if measured else "arrests", item.span, "included"
        )
    if _BRINGS_TO.search(before) and not _SINCE.search(text, item.span.end, sentence.end):
        return Governed("arrests", item.span, "total")
    if whole or _DEFINITE_GROUP.match(text, item.span.end, sentence.end) or _GROUP_BEFORE.search(before):
        return _part(text, sentence, item, whole, following, known)
    if item.number.percent:
        return None
    is_whole = bool(_SOME_OF.search(before)) or (
        bool(measured) and measured[-1].counted.number.whole == item.number.digits
    )
    governed = governing_measure(text, sentence, item, following)
    if is_whole and governed and _OF_THE_PART.match(text, item.span.end, governed.span.end):
        return None
    if governed is None and has_base and not is_whole and _AUXILIARY.match(text, item.span.end, following):
        governed = share_measure(text, item, item.span.end, following)
    return governed or (_beside(text, item, measured[-1]) if measured else None)


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
    if (known or measured) and (among := _among(text, item, later)):
        return among
    following = next((c.span.start for c in later), sentence.end)
    return None if item.number.percent else governing_measure(text, sentence, item, following)


def _among(text: str, item: Counted, later: Sequence[Counted]) -> Governed | None:
    """Read a number that is among another: 'at least five cooks were among the 46'."""
    for whole in later:
        if _AMONG.fullmatch(text, item.span.end, whole.span.start):
            return Governed("arrests", Span(item.span.start, whole.span.end), "part of a whole")
    return None


def _part(
    text: str,
    sentence: Span,
    item: Counted,
    whole: Counted | None,
    following: int,
    known: frozenset[float],
) -> Governed | None:
    """Read a number as a part of those arrested ('20 of them', 'of the 50 arrests made, 20')."""
    before = text[max(sentence.start, item.span.start - 60) : item.span.start]
    share = share_measure(text, item, whole.span.end if whole else item.number.span.end, following)
    if share is not None:
        return share
    if whole is None and _OF_ARRESTS.match(text, item.span.end, sentence.end):
        return Governed("arrests", item.span, "part of a whole")
    if whole is None and _OF_THE_ARRESTS.search(before):
        return Governed("arrests", item.span, "part of a whole")
    if whole is None:
        governed = governing_measure(text, sentence, item, following)
        if governed is None and known and _FOUND.search(before):
            return Governed("arrests", item.span, "part of a whole")
        is_part = governed is None and _PREDICATE.match(text, _group_end(text, item, sentence), following)
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
_BESIDE = re.compile(
    r"[”\"’']?(?:\s+\w+day)?(?:\s+(?:in|at|near|across|around|from|on|of|throughout|nationwide|total|with)\b[^;:?!]{0,80}?)?"
    r"\s*(?:,|;|—|–|--|\band\b|\bwhile\b|\bplus\b|\bas well as\b)\s*(?:(?:and|while|plus|another|a further|an additional)\s+)*"
    r"(?:in [^,;.\d]{2,40}\s)?",
)
_STANDS_ALONE = re.compile(
    r"[”\"’']?\s*(?:$|[.,;)—–]|--|(?:in|at|near|across|around|from|on|throughout|total|nationwide|elsewhere|and|more|as|over)\b)"
)


def _beside(text: str, item: Counted, previous: Measured) -> Governed | None:
    """Give a number the measure of the figure it is listed beside: 'and 77 people in New Jersey'."""
    end = max(previous.governed.span.end, previous.counted.span.end)
    gap = text[end : item.span.start]
    if item.head in {Head.ACTS, Head.PLURAL} or not _BESIDE.fullmatch(gap) or _FINITE.search(gap):
        return None
    if not _STANDS_ALONE.match(text, item.span.end):
        return None
    own = share_measure(text, item, item.number.span.end, item.span.end)
    return own or Governed(previous.governed.measure, item.span, "beside")


_FINITE = re.compile(r"\b(?:is|are|was|were|had|has|have|said|says|told|will|would)\b")
