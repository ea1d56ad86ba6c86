"""Whether a number that is governed like a figure can be one: its size, its neighbours, denials."""

from __future__ import annotations

import re

from generator.ingest.document import Span
from generator.ingest.extract.enforcement import tells_of_protest
from generator.ingest.extract.figures.counted import Counted
from generator.ingest.extract.figures.denials import is_unreal
from generator.ingest.extract.figures.measured import Governed

_LARGEST = 20_000

_LARGEST_TARGET = 500_000
"""No single operation has taken more; a larger number is a population or an agency's total."""


def is_plausible(text: str, sentence: Span, item: Counted, governed: Governed) -> bool:
    """Whether a governed number is of an operation's size, and neither denied, nor protesters, nor some cases that were told about."""
    largest = _LARGEST_TARGET if governed.measure == "targeted" else _LARGEST
    near = text[max(sentence.start, governed.span.start - 40) : min(sentence.end, governed.span.end + 60)]
    before = text[max(sentence.start, item.span.start - 60) : item.span.start]
    return (
        item.number.value <= largest
        and not tells_of_protest(near)
        and not is_unreal(text, sentence, item.span, is_target=governed.measure == "targeted")
        and not (governed.rule == "held" and _IN_CARE.match(text, governed.span.end, sentence.end))
        and not (governed.measure == "arrests" and _TOLD_ABOUT.search(before))
    )


_IN_CARE = re.compile(
    r"[^.;,]{0,30}? (?:(?:have|has|had|were|was|are) (?:\w+ )?)?(?:tested|test|died|die|sick|sickened|infected|hospitali[sz]ed|vaccinated|quarantined|exposed|contracted)\b"
)
"""Behind those in an agency's custody anywhere: how they fare there is no operation's figure."""
_TOLD_ABOUT = re.compile(
    r"\b(?:detail(?:ed|s|ing)?|describ(?:ed|es|ing)|list(?:ed|s|ing)|highlight(?:ed|s|ing)?|single[sd] out|identif(?:ied|ies|ying)"
    r"|discuss(?:ed|es|ing)?|(?:details|examples|accounts|descriptions) (?:of|on|about)) (?:only |just |some )?$",
    re.IGNORECASE,
)
"""Before cases that were told about, which says nothing of how many there were: 'detailed just four of the arrests'."""
