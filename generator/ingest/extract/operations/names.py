"""Names of operations: 'Operation Safe Harbor', 'the "Safe Harbor" operation', 'a raid dubbed Safe Harbor'."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from generator.ingest.document import Document, Span
from generator.ingest.extract.enforcement import ACTION_NOUN


@dataclass(frozen=True, slots=True)
class NamedMention:
    """One place where the text gives an operation's name."""

    name: str
    """Without the word 'Operation'; the longest form the article uses."""
    span: Span


def find_operation_names(document: Document, sentences: Sequence[Span]) -> tuple[NamedMention, ...]:
    """Find the names in the given sentences, in order; a short form is read as the long one it begins.

    In a headline, where every word has a capital, a name ends where the story's own use of it ends, or before a verb.
    """
    mentions = [mention for sentence in sentences for mention in _find_in(document, sentence)]
    in_story = {m.name for m in mentions if document.title is None or m.span not in document.title}
    full = {name: _fullest(name, in_story) for name in {m.name for m in mentions}}
    return tuple(NamedMention(full[m.name], m.span) for m in mentions)


def _find_in(document: Document, sentence: Span) -> list[NamedMention]:
    words = document.slice(sentence).lower()
    found: dict[int, NamedMention] = {}
    for cues, pattern in ((("operation",), _LEADING), (_MARKS, _TRAILING), (_NAMING, _CALLED)):
        if not any(cue in words for cue in cues):
            continue
        for match in pattern.finditer(document.text, sentence.start, sentence.end):
            name, start = _trim(match["name"]), match.start("name")
            if name and start not in found and _stands_as_name(document, match, start):
                found[start] = NamedMention(name, Span(start, start + len(match["name"])))
    return [found[start] for start in sorted(found)]


_NAMING = ("dubbed", "called", "named", "titled", "known as")
_MARKS = ("“", '"', "‘", "'")


_CAPITALIZED = r"(?:[A-Z]\w*(?:[’'-]\w+)*|\d+(?:\.\d+)?)"
_NAME = rf"{_CAPITALIZED}(?: (?:(?:of|the|to|at|on|for|de|la) ){{0,2}}{_CAPITALIZED}){{0,5}}"
_LEADING = re.compile(rf"\b(?:(?:Operation|OPERATION):? |operation,? (?=[“\"‘']))[“\"‘']?(?P<name>{_NAME})")
_TRAILING = re.compile(
    rf"[“\"‘'](?:Operation )?(?P<name>{_NAME}),?[”\"’'] (?:\w+ ){{0,2}}(?:{ACTION_NOUN})\b"
)
_CALLED = re.compile(
    rf"\b(?i:{ACTION_NOUN}|initiative|effort|campaign)\b[^.;“\"‘']{{0,40}}?\b(?:dubbed|called|named|nicknamed|titled|known as"
    rf"|code-?named) [“\"‘']?(?:Operation )?(?P<name>{_NAME})"
)
_NOT_IN_A_NAME = re.compile(
    r"(?: (?:Nabs|Nets|Leads|Results|Targets|Targeting|Arrests|Detains|Sweeps|Launched|Launches|Begins|Continues|Ends|Sees"
    r"|Yields|Removes|Hits|Comes|Expands|Has|Was|Is|Will|In|With|After|As|And|By|Against|ICE|DHS"
    r"|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October|November"
    r"|December|Officials|Agents))(?: .*)?$"
)
_LOOSE_END = re.compile(r"(?: (?:of|the|to|at|on|for|de|la))+$")
_GENERIC = re.compile(
    r"(?:The|This|That|A|An|In|On|To|With|Targets|Swept|Targeting|Nets|Nabs|Leads|Is|Was|Has|And|For|Against|By|At|Officials|Director|Officer|Center|Commander|ICE|DHS|He|She|It|They|We|I)\b"
)


_BEFORE_A_NAME = re.compile(
    r"(?:^|[:,;—–-]|[“\"‘']|\b(?:in|with|of|as|from|under|by|during|through|after|since|for|dubbed|called|named|launch\w*|begins?"
    r"|starts?|expands?|ends?))\s*$",
    re.IGNORECASE,
)


def _stands_as_name(document: Document, match: re.Match[str], start: int) -> bool:
    """Whether 'Operation' begins a name; in a headline it may be a capitalised common noun ('Big ICE Operation Swept')."""
    if document.title is None or not document.title.start <= start < document.title.end:
        return True
    return match[0][0] in "“\"‘'" or bool(
        _BEFORE_A_NAME.search(document.text[document.title.start : match.start()])
    )


def _trim(name: str) -> str:
    """Cut verbs, agencies and days off a name's end; empty where nothing of a name is left."""
    name = _LOOSE_END.sub("", _NOT_IN_A_NAME.sub("", re.sub(r"[’']s?$", "", name)))
    if not re.match(_CAPITALIZED, name) or _GENERIC.match(name):
        return ""
    return name.strip(" ,.’'")


def _fullest(name: str, in_story: Collection[str]) -> str:
    """Give the form under which the story knows a name: the longest it begins, or the one it has words added to.

    Added words come from headlines, where a verb has a capital too ('Operation Safe Harbor Nets Dozens').
    """
    heads = [known for known in in_story if name.startswith(f"{known} ")] if name not in in_story else []
    name = max(heads, key=len, default=name)
    return max((known for known in in_story if known.startswith(f"{name} ")), key=len, default=name)
