"""Numbers listed beside a figure, which share its measure: '83 people in one city and 77 in the other'."""

from __future__ import annotations

import re

from generator.ingest.extract.figures.counted import Counted, Head
from generator.ingest.extract.figures.measured import Governed, Measured
from generator.ingest.extract.figures.shares import share_measure

_BESIDE = re.compile(
    r"[”\"’']?(?:\s+\w+day)?(?:\s+(?:in|at|near|across|around|from|on|of|throughout|nationwide|total|with)\b[^;:?!]{0,80}?)?"
    r"\s*(?:,|;|—|–|--|\band\b|\bwhile\b|\bplus\b|\bas well as\b)\s*(?:(?:and|while|plus|another|a further|an additional)\s+)*"
    r"(?:in [^,;.\d]{2,40}\s)?",
)

_STANDS_ALONE = re.compile(
    r"[”\"’']?\s*(?:$|[.,;)—–]|--|(?:in|at|near|across|around|from|on|throughout|total|nationwide|elsewhere|and|more|as|over)\b)"
)


def beside(text: str, item: Counted, previous: Measured) -> Governed | None:
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
