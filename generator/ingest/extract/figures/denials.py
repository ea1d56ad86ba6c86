"""Numbers that nobody claims: what is denied, rumoured, called a hoax or only expected."""

from __future__ import annotations

import re

from generator.ingest.document import Span
from generator.ingest.extract.stems import Stemmed

_STORIES = (
    r"(?:reports?|rumou?rs?|claims?|allegations?|accounts?|accusations?|assertions?|suggestions?|posts?)"
)
_SAYS = r"(?:that|of|about|claiming|alleging|suggesting|saying)"
_DENIES = (
    rf"(?:den(?:y|ies|ied|ying)|dismiss(?:es|ed|ing)?|debunk(?:s|ed|ing)?|refut(?:es|ed|ing))"
    rf" (?:(?:[\w-]+ ){{0,4}}?{_STORIES} (?:[\w-]+ ){{0,3}}?{_SAYS}\b|(?:that|any|having|it|they|there)\b"
    r"|(?:arrest|detain|mak|tak|round|deport|pick|hold|apprehend|remov|conduct|carry)ing\b)"
)
_RUMOURED = (
    rf"(?:rumou?rs?|hoax(?:es)?|(?:false|fake|bogus|unfounded|baseless|unconfirmed) (?:\w+ )?{_STORIES})"
    rf" (?:[\w-]+ ){{0,3}}?{_SAYS}\b|falsely (?:claim|stat|sa[iy]|report|assert|alleg)\w*|rumou?red|hoax\b"
    r"|no truth to\b|(?:was|were|is|are) not true that\b"
)
_UNREAL_BEFORE = Stemmed(
    rf"\b(?:{_DENIES}|{_RUMOURED})",
    "den|dismiss|debunk|refut|rumor|rumour|hoax|false|fake|bogus|unfounded|baseless|unconfirmed"
    "|no truth|not true",
    re.IGNORECASE,
)
_NEW_CLAUSE = re.compile(
    r"[;,:—–]|--|\b(?:but|after|during|while|when|where|which|who|whose|before|although|though|as|because|since|yet|then)\b"
    r"|\band (?:\w+ly )?(?:arrest|detain|deport|apprehend)ed\b"
    r"|\b(?:in|at|from|to|over|about) (?:an?|the|its|this|that|those) (?:\w+ ){0,3}?(?:raids?|sweeps?|operations?|round-?ups?)\b",
    re.IGNORECASE,
)
"""Between a denial and a number it does not reach: 'denied abuse during a raid that netted 40'."""
_STORY_OPENS = Stemmed(
    rf"\b{_STORIES} (?:[\w-]+ ){{0,3}}?{_SAYS}\b|\bthat\b",
    "report|rumor|rumour|claim|allegation|account|accusation|assertion|suggestion|post|that",
    re.IGNORECASE,
)
_UNREAL_AFTER = re.compile(
    r"\b(?:was|were|is|are|proved|proven|turned out(?: to be)?) (?:\w+ly )?(?:false|untrue|(?:a |just a )?hoax|unfounded|fake|fabricated"
    r"|baseless|not true|denied|debunked)\b",
    re.IGNORECASE,
)
_DENIED_AFTER = re.compile(
    r",? (?:an? (?:claim|report|rumou?r|allegation|number|figure) (?:that )?|which |but )(?:[\w.]+ ){1,4}?(?:den(?:y|ies|ied)|called (?:false|a hoax))\b",
    re.IGNORECASE,
)
_EXPECTED_BEFORE = re.compile(
    r"\b(?:expect(?:s|ed|ing)?|anticipat(?:es|ed|ing)|predict(?:s|ed|ing)?|fear(?:s|ed|ing)?|foresaw|hop(?:ed|ing) for)"
    r" (?:to (?:make|see|get) |that |the arrests? of |arrests of )?(?:another )?$",
    re.IGNORECASE,
)
_EXPECTED_AFTER = re.compile(
    r"[^.;,]{0,40}?\b(?:was|were|are|is|had been|have been) (?:expected|anticipated|rumou?red|predicted|feared)\b",
    re.IGNORECASE,
)
_DENIES_BEFORE = re.compile(
    r"[“\"]?(?:(?:But|Yet|However|Still),? )?(?:(?:[Tt]hat|[Tt]his|[Ii]t)(?:[’']s| is| was)|(?:[Tt]he|[Tt]hose|[Tt]hat|[Ss]uch|[Bb]oth)"
    rf" (?:\w+ )?{_STORIES}(?: \w+){{0,3}}? (?:is|are|was|were|proved))(?: \w+ly)? (?:false|untrue|not true|(?:a |just a )?hoax|unfounded"
    r"|fabricated|baseless|a lie|fake|made up|incorrect)\b"
    rf"|(?:(?:But|Yet|However|Still),? )?(?:[\w.’'-]+ ){{1,7}}?(?:(?:later|quickly|flatly|strongly) )?(?:den(?:y|ies|ied)|debunked|refuted|dismissed) "
    rf"(?:it|that|this|doing so|(?:the|that|those|these|such|any such) (?:\w+ )?{_STORIES})\b(?! [a-z]+ing\b)",
    re.IGNORECASE,
)
_REACH = 160


def is_denied(words: str) -> bool:
    """Whether the words begin by denying, or passing on as a rumour, what follows them."""
    return bool(_UNREAL_BEFORE.search(words[:_REACH]))


def denies_the_sentence_before(words: str) -> bool:
    """Whether a sentence calls what the one before it told untrue ('That is false, a spokesman said'), not just another number."""
    return bool(_DENIES_BEFORE.match(words[:_REACH]))


def is_unreal(text: str, sentence: Span, number: Span, *, is_target: bool) -> bool:
    """Whether a number is denied, rumoured, false or only expected, by the clause it stands in.

    The targets of a planned operation (`is_target`) are expected by nature; only a denial takes them away.
    """
    before = text[max(sentence.start, number.start - _REACH) : number.start]
    after = text[number.end : min(sentence.end, number.end + _REACH)]
    if any(not _NEW_CLAUSE.search(before, m.end()) for m in _UNREAL_BEFORE.finditer(before)):
        return True
    if _STORY_OPENS.search(before) and _UNREAL_AFTER.search(after.partition(";")[0]):
        return True
    denied = _DENIED_AFTER.search(after)
    if denied and not re.search(r"[.;]\s", after[: denied.start()]):
        return True
    return not is_target and bool(_EXPECTED_BEFORE.search(before) or _EXPECTED_AFTER.match(after))
