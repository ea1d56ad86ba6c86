"""Numbers of those left over and of groups the story spoke of before: 'the other 11', 'the rest, seven people', 'Eleven are ...'."""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.ingest.document import Span
from generator.ingest.extract.figures.counted import Counted, Head
from generator.ingest.extract.figures.measured import Governed, Measured
from generator.ingest.extract.figures.measures import governing_measure
from generator.ingest.extract.figures.shares import share_measure

_REST_BEFORE = re.compile(
    r"\b(?:(?:the|all|its|their) (?:other|remaining|rest of the|balance,)|the (?:rest|others|remainder|balance),?(?: [–—]| --|,)?) $",
    re.IGNORECASE,
)
_NAMES_A_SHARE = re.compile(
    r"\b(?:half|most|majority|minority|thirds?|quarters?|fifths?|few|some|handful|bulk|rest|remainder)(?: of (?:them|those|these|the \w+)(?: \w+ed)?)?"
    r"(?: \(| ?--? ?| ?[–—] ?|, or |, )$",
    re.IGNORECASE,
)
"""Before a number that tells a share in words: 'fewer than half -- 27 -- were on the list'."""
_CLOSES = r"(?: (?:people|persons|men|women|workers|in all|of them))?(?:\)|,| ?--? ?| ?[–—] ?)?"
_SAID_OF = re.compile(
    rf"(?:, (?:including|among them|most|many|some|all|(?:\w+ )?(?:U\.S\.|American|United States) citizens) ?(?:[^,.;]|(?<=[A-Z])\.){{0,60}},|{_CLOSES}) ?\b(?:were|was|are|is|had|have|has|did|do|will|would|could|fac(?:e|ed)|pleaded|went|came|got|remain(?:s|ed)?|face)\b"
)
_PREDICATE = 120
_HARMED = re.compile(
    r" (?:were|was|are|is|had|have)(?: \w+)? (?:killed|injured|hurt|wounded|treated|hospitalized|dead|in attendance|expected|there|agents|officers|from (?:ICE|the))\b"
)
_AT_A_PLACE = re.compile(
    r" of (?:them|those|these|whom)(?: (?:were|was|are|is))?(?P<thought> (?:thought|believed|said|reported|estimated) to be)?"
    r"(?: (?:(?P<taken>arrested|detained|picked up|taken)|working|living))? (?:in|at|near|on) (?:the )?(?-i:(?!Operation\b)[A-Z])",
    re.IGNORECASE,
)
_WERE_IN = re.compile(
    r" (?:were|was|came) (?:made |arrested |taken )?(?:in|at|near|around|across) (?:the )?(?:[A-Z]|suburb|count)"
)
"""'Thirty were in Ohio; 12 in Maine.'"""
_SENTENCE_OPENS = re.compile(
    r"[“\"‘\s]*(?:(?:About|Some|At least|Nearly|Almost|Another|Only|Just|All but) )?"
)


def rest_measure(text: str, sentence: Span, item: Counted, following: int) -> Governed | None:
    """Read 'the other 11 were ...', 'the remaining 43 ...', 'the rest, seven people, were ...', 'half -- 27 -- were ...'."""
    before = text[max(sentence.start, item.span.start - 60) : item.span.start]
    if not (_REST_BEFORE.search(before) or _NAMES_A_SHARE.search(before)):
        return None
    said = _SAID_OF.match(text, item.span.end, sentence.end)
    if said is None:
        return None
    following = (
        max(following, min(sentence.end, said.end() + _PREDICATE)) if said.end() > following else following
    )
    return (
        share_measure(text, item, said.start(), following)
        or governing_measure(text, sentence, item, following)
        or Governed("other", item.span, "part of a whole")
    )


def part_at_a_place(
    text: str, sentence: Span, item: Counted, measured: Sequence[Measured]
) -> Governed | None:
    """Read 'eight of them at the mill', 'roughly 90 of them are thought to be in Alder City'."""
    match = _AT_A_PLACE.match(text, item.span.end, sentence.end)
    if match is None or item.number.percent:
        return None
    if match["taken"] and (share := share_measure(text, item, match.end() - 1, sentence.end)):
        return share
    measure = measured[-1].governed.measure if measured else "targeted" if match["thought"] else "arrests"
    return Governed(measure, item.span, "part of a whole")


def let_go_as_described(text: str, item: Counted, following: int) -> Governed | None:
    """Read 'Nine women who said they cared for children were released': those let go, told apart by a clause of their own."""
    match = _DESCRIBED_LET_GO.match(text, item.span.end, following)
    return Governed("other", Span(item.span.start, match.end()), "share") if match else None


_DESCRIBED_LET_GO = re.compile(
    r"(?:,? (?:who|with|found to be|said to be)\b[^.;:,“”\"]{2,90}?|, (?:most|many|some|all|several|half|nearly all|almost all) of (?:them|whom)\b[^.;:,“”\"]{2,60})?,? (?:were|was|have been|had been) (?:later |then |soon |also |eventually )?(?:released|freed|let go|sent home)\b"
    r"(?! by (?:\w+ ){0,3}?(?:sheriffs?|jails?|judges?|courts?))"
)


def said_of_the_taken(
    text: str, sentence: Span, item: Counted, following: int, known: frozenset[float]
) -> Governed | None:
    """Read a bare number that opens a sentence as a part of those told of before.

    'Eleven are repeat border-crossers.' Those hurt or present are no part of them.
    """
    if item.head is not Head.NONE or item.number.value >= max(known, default=0):
        return None
    if not _SENTENCE_OPENS.fullmatch(text, sentence.start, item.number.digits.start):
        return None
    if item.number.whole or not _SAID_OF.match(text, item.span.end, following):
        return None
    if _HARMED.match(text, item.span.end, following):
        return None
    if _WERE_IN.match(text, item.span.end, following):
        return Governed("arrests", item.span, "part of a whole")
    return Governed("other", item.span, "part of a whole")
