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
        and not _OF_THE_DEAD.search(before)
        and not _EDITORS_NOTE.match(text, sentence.start, sentence.end)
        and not _is_of_several_operations(text, sentence, governed)
        and not (governed.measure == "arrests" and _TOLD_ABOUT.search(before))
        and not (item.number.value < _FEW and _EXAMPLES_BEFORE.search(before))
        and not (governed.rule == "act" and _is_of_a_record(text, sentence, item))
    )


def _is_of_several_operations(text: str, sentence: Span, governed: Governed) -> bool:
    """Whether a number is the sum of several operations, and so of none of them: 'arrested 240 people in two operations'."""
    near = text[max(sentence.start, governed.span.start - 60) : governed.span.start]
    return bool(_IN_SEVERAL.match(text, governed.span.end, sentence.end) or _SEVERAL_OPERATIONS.search(near))


_SEVERAL = r"(?:two|three|four|five|six|seven|eight|nine|ten|\d{1,2}) (?:(?:separate|different|recent|large|major|unrelated|immigration|enforcement|targeted|federal) ){0,3}?operations"
_IN_SEVERAL = re.compile(
    r"(?:, including [^.;:]{0,60},)?(?:(?!\b(?:after|while|and|but|when|compared|than|one of)\b)[^.;:\d]){0,60}?"
    rf" (?:in|during|over|across|from|as part of|through) (?:the |its |these )?{_SEVERAL}\b"
)
_SEVERAL_OPERATIONS = re.compile(
    rf"(?<!one of )(?<!one of the )\b{_SEVERAL}(?: (?:in|across) [A-Z][\w ]{{1,30}}?)?(?: (?:together|combined|have|had|has))*"
    r" (?:resulted in|led to|netted|yielded|produced|ended (?:in|with)|brought)(?: (?:a total of|the arrests? of))? $",
    re.IGNORECASE,
)


def _is_of_a_record(text: str, sentence: Span, item: Counted) -> bool:
    """Whether the arrests or removals are one person's: 'a Cuban with a conviction and 14 further arrests', 'has three DUI arrests'."""
    before = text[max(sentence.start, item.span.start - _REACH) : item.span.start]
    return bool(
        _ON_A_RECORD.match(text, item.span.end, sentence.end)
        or (_ONE_PERSON.search(before) and _HAS_BEFORE.search(before))
    )


_EDITORS_NOTE = re.compile(
    r"\W*(?:Correction|Clarification|Editor[’']s note)\b"
    r"|\W*(?:This|The|An earlier version of (?:this|the)) (?:story|article|post|report|headline)\b[^.]{0,40}\b(?:updated|corrected|clarif\w+|misstated|incorrectly|revised)\b"
)
"""'This story has been updated to clarify the location of two of the arrests.'"""
_OF_THE_DEAD = re.compile(
    r"\b(?:bod(?:y|ies)|killings?|murders?|deaths?|remains|slayings?|rapes?|abduction|kidnapping) of (?:the |at least )?$",
    re.IGNORECASE,
)
_REACH = 240
_FEW = 10
_ON_A_RECORD = re.compile(r" on (?:his|her|their) records?\b|\b to (?:his|her) name\b")
_ONE_PERSON = re.compile(
    r"(?:\b\d\d-year-old\b|[a-z], \d\d,|\b(?:He|She)\b|\b[Aa]n? (?:[\w-]+ ){0,3}?(?:man|woman|national|citizen|native)\b)"
)
_HAS_BEFORE = re.compile(
    r"\b(?:has|had|with)(?: (?:an? |one )?[^.;:\d]{0,40}\b(?:convictions?|arrests?|charges?|warrants?|deportations?)\b[^.;:\d]{0,40}? and)? $"
)
"""Between one person and what is on the person's record."""
_EXAMPLES_BEFORE = re.compile(
    r"\b(?:highlight(?:ed|s|ing)?|single[sd] out|trumpet(?:ed|s|ing)?|publici[sz](?:ed|es|ing)|detail(?:ed|s|ing)?|cit(?:ed|es|ing)) the (?:arrests?|detentions?|captures?|removals?) of $"
    r"|\b(?:[Vv]ideos?|[Ff]ootage|[Pp]hoto(?:graph)?s?|[Ii]mages?)\b[^.;]{0,60}? (?:shows?|showed|showing)\b[^.;]{0,50}$",
)
"""Before a few that stand for the rest or are seen in a picture, and are no count: 'highlighted the arrests of two men'."""
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
