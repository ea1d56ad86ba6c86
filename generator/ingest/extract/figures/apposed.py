"""Parts told between a whole and its verb or place: 'About 60 people, 12 of them women, were arrested in ...'."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from generator.ingest.document import Span
from generator.ingest.extract.figures.asides import is_aside
from generator.ingest.extract.figures.counted import Counted, Head
from generator.ingest.extract.figures.measured import Governed
from generator.ingest.extract.figures.measures import governing_measure
from generator.ingest.extract.figures.shares import share_measure


@dataclass(frozen=True, slots=True)
class Apposed:
    """A whole and the parts told of it in an aside."""

    whole: Counted
    parts: tuple[Counted, ...]
    end: int
    """Where the aside ends, its closing comma included where a verb follows."""

    def around(self) -> Counted:
        """The whole with the aside as a part of its phrase, so that its verb or place comes next."""
        return replace(self.whole, span=Span(self.whole.span.start, self.end))


def find_apposed(text: str, sentence: Span, every: Sequence[Counted]) -> tuple[Apposed, ...]:
    """Find the wholes with parts in an aside, in order; `every` are the numbers of the sentence.

    The parts are 'of them', stand behind 'including', or add up to the whole. Left alone: parts behind the verb
    ('were arrested, 12 of them women'), which are no aside in the whole's clause.
    """
    found: list[Apposed] = []
    position = 0
    while position + 1 < len(every):
        later = every[position + 1 : position + _MOST]
        one = _apposed_to(text, sentence, every[position], later)
        if one is None and later[0].head is Head.OTHER and later[1:]:
            # 'sixty people at two plants, 12 of them women, ...'
            one = _apposed_to(text, sentence, every[position], later[1:])
        if one is not None:
            found.append(one)
            position = every.index(one.parts[-1])
        position += 1
    return tuple(found)


_MOST = 8
"""Parts of one aside that are read."""
_NO_MARK = r"(?:[^.;:,()\d“”\"—–]|(?<=[A-Z])\.|(?<=St)\.)"
_INTO = re.compile(
    rf"(?: (?:from|in|at|of(?! (?:them|whom|those|these)\b)|with|across|around|near|who|living|working) (?:{_NO_MARK}|\d){{1,60}}?(?:, [A-Z][\w.]*(?: [A-Z]\w+)?)?)?"
    r"(?P<mark>, | ?\(| ?--? ?| ?[—–] ?)"
    r"(?P<named>(?:and |all |most of them [a-z]+, )?(?:including|among (?:them|whom|those)(?: (?:were|are))?|of (?:whom|them),?) (?:the )?)?"
)
_OF_THEM = re.compile(r" of (?:them|whom|those|these)\b")
_VERB = r"(?:were|was|are|have|had|has|remain(?:s|ed)?|ended up|wound up|got|sit|sat|will|would|could|escaped|eluded|avoided)\b"
_PLACE = r"(?:in|at|across|near|around|throughout) (?:the )?(?:\w+ )?(?=[A-Z])"
_REACH = 200


def _apposed_to(text: str, sentence: Span, whole: Counted, later: Sequence[Counted]) -> Apposed | None:
    first = later[0]
    if whole.number.percent or first.span.start - whole.span.end > _LONGEST_GAP or is_aside(text, first):
        return None
    into = _INTO.fullmatch(text, whole.span.end, first.span.start)
    if into is None:
        return None
    if whole.head is Head.OTHER:
        of_others = _OF_THEM.match(text, first.span.end)
        return Apposed(whole, (first,), first.span.end) if of_others else None
    end = _end_of(text, sentence, into["mark"].strip(), first)
    if end is None:
        return None
    parts = tuple(c for c in later if c.span.end <= end)
    counts = [c.number.value for c in parts if not c.number.percent]
    adds_up = len(counts) > 1 and sum(counts) == whole.number.value and first.head is not Head.OTHER
    is_named = into["named"] or _OF_THEM.match(text, first.span.end) or adds_up
    if not is_named or max(counts, default=0) >= whole.number.value:
        return None
    return Apposed(whole, parts, end)


_LONGEST_GAP = 120
_CLOSERS = {
    ",": re.compile(rf",(?= {_VERB})|(?=, {_PLACE})"),
    "(": re.compile(rf"\),?(?= (?:{_VERB}|{_PLACE}))"),
}
_DASH = re.compile(rf" ?(?:--?|[—–])(?= ?(?:{_VERB}|{_PLACE}))")


def _end_of(text: str, sentence: Span, mark: str, first: Counted) -> int | None:
    """Where an aside opened by a mark ends, None where nothing of the whole's clause follows it."""
    limit = min(sentence.end, first.span.end + _REACH)
    closer = _CLOSERS.get(mark, _DASH).search(text, first.span.end, limit)
    if closer is None or _CLAUSE_END.search(text, first.span.end, closer.start()):
        return None
    return closer.end()


_CLAUSE_END = re.compile(r"[.;:](?=\s)(?<![A-Z]\.)")


def part_of_apposed(text: str, item: Counted, apposed: Apposed, whole: Governed) -> Governed | None:
    """Give the measure of a part in an aside: what it is said to be, else that of the whole if it only tells a place.

    Women, children and others told apart by what they are, are `other`. None for a plural that may be things.
    """
    later = (c.span.start for c in apposed.parts if c.span.start > item.span.end)
    room = Span(item.span.start, next(later, apposed.end))
    of_them = _OF_THEM.match(text, item.span.end, room.end)
    described = share_measure(text, item, item.number.span.end, room.end)
    if described is not None:
        return described
    phrase = replace(item, span=Span(item.span.start, of_them.end())) if of_them else item
    governed = governing_measure(text, room, phrase, room.end)
    if governed is not None:
        return replace(governed, rule="included")
    if item.head is Head.PLURAL and not of_them:
        return None
    if _AT_A_PLACE.match(text, phrase.span.end, room.end):
        return Governed(whole.measure, phrase.span, "included")
    if of_them or tells_who(item):
        return Governed("other", phrase.span, "part of a whole")
    return Governed(whole.measure, phrase.span, "included")


_AT_A_PLACE = re.compile(r"(?: (?:were|was|are))? (?:in|at|near|around|across) (?:the )?[A-Z]")


def tells_who(item: Counted) -> bool:
    """Whether a part's noun tells persons apart by sex or age: 'women', 'children'."""
    return bool(_WHO.fullmatch(item.noun))


_WHO = re.compile(
    r"women|men|girls|boys|children|kids|minors|juveniles|teens|teenagers|youths|mothers|fathers|parents|infants|toddlers"
)
