"""Totals told by a noun: 'the number of arrests stood at 61', 'that number later rose to 61', 'brings the total to 61'."""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.ingest.extract.figures.counted import Counted, Head
from generator.ingest.extract.figures.measured import Governed, Measured

_COUNT = r"(?:numbers?|total|count|tally|figure|toll)"
_TAKEN = (
    r"(?:(?:arrests|apprehensions|arrestees|(?:people|persons|individuals|immigrants|migrants|workers|those)"
    r" (?:\w+ )?(?:arrested|apprehended|taken into custody|(?:swept|rounded|picked) up|caught|seized))"
    r"|(?:detentions|detainees|(?:people|persons|individuals|immigrants|migrants|workers|those)"
    r" (?:\w+ )?(?:detained|in custody|being held)))"
)
_NAMED = rf"(?:{_COUNT} (?:number )?of (?:\w+ ){{0,2}}?{_TAKEN}|(?:total |overall )?{_TAKEN}|arrest (?:total|count|tally|toll))"
_GREW = (
    r"(?:reached|reaches|topped|passed|surpassed|exceeded|totall?ed|totals|(?:stood|stands|remained|remains) at"
    r"|(?:climb(?:ed|s)|grew|grows|grown|rose|risen|increased|swelled|jumped|fell|dropped|(?:revised|corrected|lowered|raised|updated)(?: (?:up|down|upward|downward))?)"
    r"(?: from (?:(?:about|around|nearly|some|at least|more than) )?[\w,]+)? to)"
)
_LATELY = (
    r"(?:has|had|have|would|later|since|then|quickly|eventually|now|soon|already|been|be|actually|really)"
)
_SAID = re.compile(
    rf"(?<!among )\b{_NAMED}(?:[^.;:]{{0,80}}?)? (?:{_LATELY} )*(?:{_GREW}|(?:is|was|were|are)(?: now| currently| actually| closer to)*) $"
    rf"|\b{_NAMED}(?:[^.;:]{{0,60}}?)? at $|\b(?:[Tt]otal|[Nn]umber of) (?:arrests|arrested): $",
    re.IGNORECASE,
)
_PUTS = re.compile(
    r"\b(?:put(?:s|ting)?|peg(?:s|ged)?|plac(?:es|ed)|estimat(?:es|ed)|list(?:s|ed)|set(?:s)?|gave)\b",
    re.IGNORECASE,
)
_AGAIN = re.compile(
    rf"\b(?:(?:that|the|this|its|their)(?: \w+)? {_COUNT}|(?<=, )(?:it|that)) (?:{_LATELY} )*"
    rf"(?:{_GREW}|(?:is|was|were)(?: now| currently| actually| closer to)*) $",
    re.IGNORECASE,
)
_IT = re.compile(
    rf"\b{_COUNT} of [^.]{{0,160}}\b(?:it|that) (?:is|was)(?: actually| really| closer to)? $", re.IGNORECASE
)
_PUT_AT = re.compile(
    rf"\b(?:put(?:s|ting)?|peg(?:s|ged)?|plac(?:es?|ed)|set(?:s)?|estimat(?:es?|ed)|list(?:s|ed)) (?:(?:the|that|its|their) (?:\w+ )?{_COUNT}|(?:its|their) (?:own )?share)"
    r"(?: of (?:people |those )?(?:arrests|arrested|detained|detainees))? (?:closer to|at) $",
    re.IGNORECASE,
)
_STANDS_AT = re.compile(
    rf"\bthe (?:final |official |latest |running |arrest )?(?:total|count|tally|toll) (?:{_LATELY} )*{_GREW} $",
    re.IGNORECASE,
)
_BRINGS_TO = re.compile(
    r"\b(?:br(?:ing|ings|inging|ought)|rais(?:e|es|ed|ing)|push(?:es|ed|ing)?)"
    rf"(?: (?:the|its) (?:\w+ ){{0,2}}(?:arrests?|{_COUNT})(?: \w+){{0,5}})? to $",
    re.IGNORECASE,
)
_CORRECTS = re.compile(
    r"\b(?:lower|revis|correct|updat|reduc|increas|chang|amend|cut|scal)(?:e[ds]?|ed|s|ing|ting)?(?: (?:up|down|upward|back))?"
    rf" (?:the|its|that|their) (?:\w+ ){{0,2}}(?:arrests?|{_COUNT})(?: (?:of|in|from|by|at|for|[\w,-]+)){{0,7}}? to $",
    re.IGNORECASE,
)
"""Before the number that holds now: 'lowered the number of arrests to 57', 'corrected the figure to 57'."""
_OF_ARRESTS = re.compile(r"\barrest", re.IGNORECASE)
_MOST_OF_THEM = re.compile(
    r"\b(?:largest|highest|greatest|biggest|smallest) (?:number|share|total|count)(?P<what> of (?:arrests|detentions))?, (?:\w+ )?$"
)
_WAS_IN = re.compile(
    r", (?:was|were|came|took place|occurred|happened|(?:was|were) (?:made|reported)) (?:in|at|around|across) "
)
"""'The largest number of arrests, 61, was in Dayton'."""
_THE_NUMBER_OF = re.compile(
    r" (?:the )?(?:number|total|count) of (?:[\w-]+ ){1,3}(?:(?P<held>detained|in custody|held)|arrested|taken|picked up|rounded up|caught|swept up|seized)\b"
)
_A_NUMBER_OF = re.compile(r" (?:the )?(?:number|total|count) of ")
"""Behind the number: 'that brings to 118 the number of students taken into custody'."""
_SINCE = re.compile(
    r"\b(?:since(?! (?:(?:federal |immigration |ICE )*(?:agents|officers|authorities)\b|the (?:raids?|sweeps?|operation|crackdown)\b|\w+day\b|(?:January|February|March|April|May|June|July|August|September|October|November|December)\b))|this year|this month|turned over|fiscal)\b"
    r"|\bfrom \d[\d,]*(?! (?:(?:hours|a day|two days|three days|days) (?:earlier|before)|earlier|on \w+day|the (?:day|night) before))(?= \w)",
    re.IGNORECASE,
)
_REACH = 180


def total_measure(
    text: str, start: int, end: int, item: Counted, measured: Sequence[Measured], *, has_base: bool
) -> Governed | None:
    """Give the measure of a number that is told as a total; `start` and `end` are its sentence's.

    'That number' and 'it' need a figure told before.
    """
    if item.number.percent or item.head is Head.PLURAL:
        return None
    if (
        _WAS_IN.match(text, item.span.end, end)
        and (most := _MOST_OF_THEM.search(text, start, item.span.start))
        and (most["what"] or has_base)
    ):
        return Governed(_measure_of(most), item.span, "included")
    before = text[max(start, item.span.start - _REACH) : item.span.start]
    if not before.endswith(_ENDINGS) or _SINCE.search(text, item.span.end, min(end, item.span.end + _REACH)):
        return None
    said = _SAID.search(before)
    if said is not None and (not before.endswith(" at ") or _GREW_TO.search(before) or _PUTS.search(before)):
        return Governed(_measure_of(said), item.span, "total")
    if _BRINGS_TO.search(before):
        of_whom = _THE_NUMBER_OF.match(text, item.number.span.end, end)
        if of_whom is None and _A_NUMBER_OF.match(text, item.number.span.end, end):
            return None
        return Governed("detained" if of_whom and of_whom["held"] else "arrests", item.span, "total")
    corrects = _CORRECTS.search(before)
    if corrects and (has_base or _OF_ARRESTS.search(corrects[0])):
        return Governed(measured[-1].governed.measure if measured else "arrests", item.span, "total")
    if _STANDS_AT.search(before) or _PUT_AT.search(before):
        return Governed(measured[-1].governed.measure if measured else "arrests", item.span, "total")
    if has_base and (_AGAIN.search(before) or _IT.search(before)):
        measure = measured[-1].governed.measure if measured else "arrests"
        return Governed(measure, item.span, "total")
    return None


_GREW_TO = re.compile(rf"{_GREW} $", re.IGNORECASE)
_ENDINGS = (" to ", " at ", "is ", "was ", "were ", "are ", "ed ", "es ", "de ", "now ", "ly ", "s: ", "d: ")
"""What stands before every total: a quick look before the slow ones."""


_HELD = re.compile(r"\b(?:detain|detention|in custody|being held)", re.IGNORECASE)


def _measure_of(match: re.Match[str]) -> str:
    return "detained" if _HELD.search(match[0]) else "arrests"
