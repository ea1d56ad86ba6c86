"""Numbers listed beside a figure, which share its measure: '83 people in one city and 77 in the other'."""

from __future__ import annotations

import re

from generator.ingest.extract.figures.counted import Counted, Head
from generator.ingest.extract.figures.measured import Governed, Measured
from generator.ingest.extract.figures.shares import share_measure

_PLACE = r"(?:in|at|near|across|around|from|off|on|of|throughout|nationwide|total|with)"
_BESIDE = re.compile(
    rf"[”\"’']?(?:\s+\w+day)?(?:\s+{_PLACE}\b[^;:?!]{{0,80}}?)?"
    r"\s*(?:,|;|—|–|--|:|\(|\band\b|\bwhile\b|\bplus\b|\bas well as\b)\s*(?:(?:and|while|plus|another|a further|an additional|followed by|then|trailed by)\s+)*"
    r"(?:in [^,;.\d]{2,40},?\s)?",
)
_OPENS_A_LIST = re.compile(r"\s*[:(]\s*")
_STANDS_ALONE = re.compile(
    r"[”\"’']?\s*(?:$|[.,;)—–]|--|(?:(?:were |was )?(?:in|at|near|across|around|from|off|on)|throughout|total|nationwide|elsewhere|and|more|as|over)\b)"
)
_IN_A_PLACE = re.compile(
    r" (?:(?:people|arrests|others|men|women) )?(?:in|at|near|across|around|from|on) (?:the )?[A-Z]"
)
_FROM_SOMEWHERE = re.compile(r" (?:from|off|at|in|on) (?:the|an?|its|their|two|three|four) ")
"""Behind persons that a colon opens a list with: '23 were in custody: 15 men from the vans, six women off the line'."""
_COPULA = re.compile(
    r",? (?:(?:were|was) (?:(?:made|reported|carried out|recorded|taken|picked up|arrested|detained) )?|came |occurred |took place |happened )"
    r"(?=(?:in|at|near|across|around|from|on)\b)"
)
"""Between 'forty arrests' and their place: '40 arrests were made in Alder County, 19 in Birch County'."""
_FOR_THEIR_STATUS = re.compile(
    r" (?:on|for) (?:administrative|civil)? ?immigration (?:violations|charges|offenses)\b"
)
"""'682 were arrested on criminal charges and 255 on administrative immigration violations.'"""
_OF_ARRESTS = re.compile(r" of (?:the|those|these|all) (?:\w+ )?arrests\b")
"""Behind the first of 'twenty-nine of the arrests were made in Alder County, 14 in Birch County'."""
_FROM_SHOWN = re.compile(r"\bfrom$")
_NAME_BETWEEN = re.compile(r" (?:the )?[A-Z][\w.’' -]{1,40}(?:, [A-Z][\w.]{1,15})?(?:,|;| and|, and|; and) ")


def beside(text: str, item: Counted, previous: Measured) -> Governed | None:
    """Give a number the measure of the figure it is listed beside: 'and 77 people in New Jersey'.

    Behind a colon or bracket, which may open anything, it needs a place of its own: '192 people: 41 in ...'.
    """
    end = max(previous.governed.span.end, previous.counted.span.end)
    of_arrests = _OF_ARRESTS.match(text, end, item.span.start)
    end = of_arrests.end() if of_arrests else end
    copula = _COPULA.match(text, end, item.span.start)
    end = copula.end() - 1 if copula else end
    gap = text[end : item.span.start]
    if (
        item.head in {Head.ACTS, Head.PLURAL}
        or _FINITE.search(gap)
        or not _STANDS_ALONE.match(text, item.span.end)
    ):
        return None
    came_from = _FROM_SHOWN.search(text, previous.governed.span.start, end) and _NAME_BETWEEN.fullmatch(gap)
    if not came_from and not _BESIDE.fullmatch(gap):
        return None
    opens = _OPENS_A_LIST.fullmatch(gap)
    if opens and not (
        _IN_A_PLACE.match(text, item.number.span.end)
        or (item.head is Head.PERSONS and _FROM_SOMEWHERE.match(text, item.span.end))
    ):
        return None
    if _FOR_THEIR_STATUS.match(text, item.span.end):
        return Governed("arrests", item.span, "beside")
    own = share_measure(text, item, item.number.span.end, item.span.end)
    return own or Governed(previous.governed.measure, item.span, "beside")


_FINITE = re.compile(r"\b(?:is|are|was|were|had|has|have|said|says|told|will|would)\b")
