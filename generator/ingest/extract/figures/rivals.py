"""Numbers that somebody sets against one told before: 'The union says 86.', 'volunteers had verified nine', 'think 20 is closer'."""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.ingest.document import Span
from generator.ingest.extract.figures.counted import Counted, Head
from generator.ingest.extract.figures.measured import Governed, Measured

_COUNTS = r"(?:count(?:s|ed)?|verif(?:y|ies|ied)|confirm(?:s|ed)?|document(?:s|ed)?|tall(?:y|ies|ied)|log(?:s|ged)?|record(?:s|ed)?|identified)"
_SAYS_BEFORE = re.compile(
    rf"(?:\b(?:says?|said|claims?|claimed|estimates?|estimated|insists?|insisted)(?: (?:that )?(?:it|they|she|he|there|the (?:real |true |actual )?(?:number|total|count|figure|toll))"
    rf"(?: (?:was|were|is|are|had been)| (?:has|had|have) {_COUNTS})?)?|\b(?:has|have|had) {_COUNTS}|(?<=\w ){_COUNTS})"
    r"(?: (?:closer to|more like|as many as|only|just))? $",
    re.IGNORECASE,
)
_WERE = re.compile(r" (?:were|had been|have been)(?: (?:so far|in all))?(?=[,;]|[”\"]?\.|$)")
"""Behind a number whose verb was told before: 'the union said 45 were arrested, and ICE said 31 were'."""
_FIGURE_GIVEN = re.compile(
    r"\b(?:g[ai]ves?|offered|cited|reported|provided|released|issued) (?:(?:the|its|their|an?) (?:[\w-]+ ){0,3}?(?:figure|number|total|count|tally)(?: as|,|:| of|, which was))"
    r"(?: only| just)? $",
    re.IGNORECASE,
)
"""Before the number of a rival figure: 'ICE gave a lower figure, 31', 'gave the figure as 52'."""
_ENDS = re.compile(
    r"(?: (?:people|arrests|detentions|cases|names))?(?: or more| or so| in all| in total| altogether)?"
    r"(?:[,;]? (?:as of|since|so far|by (?:\w+day|late|early|nightfall|noon|last|this|the end))\b|[”\"]?\s*(?:[.;]|$))"
)
_CLOSER = re.compile(
    r" (?:is|was|would be|sounds) (?:closer|nearer|more accurate|more like it|about right)\b"
)
_THINKS = re.compile(
    r"\b(?:thinks?|thought|believes?|says?|said|insists?|argues?)(?: that)? $", re.IGNORECASE
)
_LIST_BEFORE = re.compile(
    r"\blists? (?:now )?(?:has|had|holds?|held|contains?|runs? to|ran to|grew to|with) $", re.IGNORECASE
)
_NAMES = re.compile(r" (?:names|people|entries)\b")
_GAVE_BEFORE = re.compile(
    r"\b(?:fact sheets?|(?:news )?releases?|statements?|reports?|documents?|memos?|filings?|spokes\w+|coalition|network|union|count|tally)\b[^.;:,]{0,40}? (?:gave|gives|had|has|showed|shows|listed|lists|put it at) $",
    re.IGNORECASE,
)
"""Before a bare number of a source of its own: 'A fact sheet handed out afterward gave 1,877.'"""
_HAS_NAMES_BEFORE = re.compile(
    r"\b(?:has|have|had|collected|gathered|compiled)(?: the)? names (?:for|of) $", re.IGNORECASE
)
_MONEY_OR_AGE = re.compile(r"\b(?:turn(?:s|ed)|aged?|page|chapter|verse|No\.) $")


_IN_ALL = re.compile(
    r" (?:(?:people|persons|men|women|workers|of them) )?(?:in all|in total|altogether|all told)\b(?=[,;.”\"—–)]| --|$)"
)
_TAKEN = re.compile(
    r"\b(?:arrests|arrested|detained|rounded up|picked up|swept up|hauled (?:off|away)|led (?:off|away|out)|taken (?:away|into custody)|took (?:away|into custody)|detainees)\b",
    re.IGNORECASE,
)


def sum_measure(text: str, sentence: Span, item: Counted) -> Governed | None:
    """Read a sum set beside those taken: 'hauled off two busloads of workers, 74 people in all'."""
    if item.number.percent or not _IN_ALL.match(text, item.number.span.end, sentence.end):
        return None
    before = text[max(sentence.start, item.span.start - 120) : item.span.start].rstrip()
    return (
        Governed("arrests", item.span, "in all")
        if before.endswith((",", "—", "–", "--", "(")) and _TAKEN.search(before)
        else None
    )


def rival_measure(text: str, sentence: Span, item: Counted, measured: Sequence[Measured]) -> Governed | None:
    """Read a number without a noun that a source gives for arrests told of before."""
    before = text[max(sentence.start, item.span.start - 80) : item.span.start]
    if item.number.percent or item.number.whole or _MONEY_OR_AGE.search(before):
        return None
    measure = measured[-1].governed.measure if measured else "arrests"
    measure = measure if measure in {"arrests", "detained"} else "arrests"
    if _LIST_BEFORE.search(before) and _NAMES.match(text, item.number.span.end):
        return Governed(measure, item.span, "rival")
    if item.head is Head.PERSONS and _HAS_NAMES_BEFORE.search(before):
        return Governed(measure, item.span, "rival")
    if item.head is not Head.NONE:
        return None
    if _FIGURE_GIVEN.search(before) and _ENDS.match(text, item.span.end, sentence.end):
        return Governed(measure, item.span, "rival")
    if _SAYS_BEFORE.search(before.removesuffix("that ")) and _WERE.match(text, item.span.end, sentence.end):
        return Governed(measure, item.span, "rival")
    if _GAVE_BEFORE.search(before) and _ENDS.match(text, item.span.end, sentence.end):
        return Governed(measure, item.span, "rival")
    thinks = _THINKS.search(before) and _CLOSER.match(text, item.span.end, sentence.end)
    says = _SAYS_BEFORE.search(before) and _ENDS.match(text, item.span.end, sentence.end)
    return Governed(measure, item.span, "rival") if thinks or says else None
