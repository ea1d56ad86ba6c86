"""Names of operations: 'Operation Safe Harbor', 'the "Safe Harbor" operation', 'a raid dubbed Safe Harbor'."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from generator.ingest.document import Document, Span
from generator.ingest.extract.enforcement import ACTION_NOUN, AGENCY


@dataclass(frozen=True, slots=True)
class NamedMention:
    """One place where the text gives an operation's name."""

    name: str
    """Without the word 'Operation'; the longest form the article uses."""
    span: Span


CALL = r"dubbed|called|named|nicknamed|titled|code-?named|christened"


def find_operation_names(document: Document, sentences: Sequence[Span]) -> tuple[NamedMention, ...]:
    """Find the names in the given sentences, in order; a short form is read as the long one it begins.

    In a headline, where every word has a capital, a name ends where the story's own use of it ends, or before a verb.
    """
    mentions = [mention for sentence in sentences for mention in _find_in(document, sentence)]
    mentions = _with_bare(document, sentences, mentions)
    in_story = {m.name for m in mentions if document.title is None or m.span not in document.title}
    full = {name: _fullest(name, in_story) for name in {m.name for m in mentions}}
    return tuple(NamedMention(full[m.name], m.span) for m in mentions)


def _find_in(document: Document, sentence: Span) -> list[NamedMention]:
    words = document.slice(sentence)
    small = words.lower()
    found: dict[int, NamedMention] = {}
    patterns = [pattern for cues, pattern in _CUED if any(map(small.__contains__, cues))]
    in_story = bool(patterns) and sentence != document.title and bool(_RUNNING_TEXT.search(words))
    for pattern in patterns:
        for match in pattern.finditer(document.text, sentence.start, sentence.end):
            if pattern is _CALLED and not _gives_a_name(match):
                continue
            start = match.start("name")
            written = match["name"]
            name = _trim(
                written.title() if len(written) > _ACRONYM and written.isupper() else written,
                may_open_small=in_story and pattern is _LEADING,
            )
            if name and start not in found and _stands_as_name(document, match, start):
                found[start] = NamedMention(name, Span(start, start + len(match["name"])))
    return [found[start] for start in sorted(found)]


def _with_bare(
    document: Document, sentences: Sequence[Span], mentions: list[NamedMention]
) -> list[NamedMention]:
    """Add where a name of several words, once told, stands by itself: 'arrested 300 people under Front Porch'."""
    names = {m.name for m in mentions if " " in m.name}
    if not names:
        return mentions
    bare = re.compile(rf"\b(?:{'|'.join(re.escape(name) for name in sorted(names, reverse=True))})\b")
    known = {m.span.start for m in mentions}
    first = min(m.span.end for m in mentions)
    added = [
        NamedMention(match.group(), Span(match.start(), match.end()))
        for sentence in sentences
        if sentence.end > first
        for match in bare.finditer(document.text, max(sentence.start, first), sentence.end)
        if match.start() not in known
    ]
    return sorted((*mentions, *added), key=lambda mention: mention.span.start)


def _gives_a_name(match: re.Match[str]) -> bool:
    """Whether 'called' names an operation: not an agency, and not a person or thing that has no word of operation."""
    if match["kind"] is not None:
        return True
    if _AGENCY.fullmatch(match["name"]) or _OF_A_PLACE.search(match[0]):
        return False
    if match["what"] and match[0][match.end("what") - match.start() :].lstrip()[:1] in "“\"‘'":
        return True
    return bool(match["noun"]) or (bool(match["pronoun"]) and " " in match["name"])


_OF_A_PLACE = re.compile(
    rf"\b(?:town|neighborhood|village|park|complex|court|building|company|plant|farm|church|group|agency|place|hotel|restaurant|store|center"
    rf"|street|section|district|bar|shop),? (?:{CALL}|known as)\b"
)
_AGENCY = re.compile(rf"{AGENCY}|[A-Z]{{2,5}}")
_ACRONYM = 5
_OPERATION = ("operation", "op ", "op. ")
_NAMING = (
    "dubbed",
    "called",
    "call ",
    "calls ",
    "named",
    "titled",
    "known ",
    " the name",
    "branded",
    "christened",
    "code",
    "refer",
)
_MARKS = ("“", '"', "‘", "'")


_CAPITALIZED = r"(?:[A-Z]\w*(?:[’'-]\w+)*|\d+(?:\.\d+)?)"
_NAME = rf"{_CAPITALIZED}(?: (?:(?:of|the|to|at|on|for|de|la) ){{0,2}}{_CAPITALIZED}){{0,5}}"
_LEADING = re.compile(
    rf"\b(?:(?:Operation|OPERATION|Op\.?):? |operation,? (?=[“\"‘'])|(?<!\b[Tt]he )(?<!\b[Aa]n )(?<!\b[Ii]ts )(?<!\bthis )(?<!\bthat )\boperation (?=(?:[A-Z][a-z]+ ){{1,3}}[A-Z0-9]))[“\"‘']?(?P<name>{_NAME})"
)
_TRAILING = re.compile(
    rf"[“\"‘'](?:Operation )?(?P<name>{_NAME}),?[”\"’'] (?:\w+ ){{0,2}}(?:{ACTION_NOUN})\b"
)
_CALLED = re.compile(
    rf"\b(?:(?P<noun>(?i:{ACTION_NOUN}|initiative|effort|campaign|push|dragnet|investigation|probe))\b[^.;“\"‘']{{0,40}}?\b(?:(?:{CALL})(?: by \w+(?: \w+){{0,2}}(?= [“\"‘]))?|known (?:\w+ )?as|(?:under|by) the name(?: of)?|code[- ]?name(?: is| was|:)|(?:(?<=operation, )|(?<=campaign, )|(?<=effort, )|(?<=sweep, )|(?<=surge, ))which (?:\w+ ){{1,3}}calls?)"
    rf"|(?P<what>(?:what|which) (?:\w+ ){{1,4}}(?:calls?|{CALL}|refer(?:s|red)? to(?: \w+){{0,4}} as)|(?:ICE|DHS|[Aa]gents|[Oo]fficials|[Aa]uthorities|[Ii]nvestigators|agency) (?:\w+ )?(?:calls?|{CALL}) (?:it|them))"
    rf"|(?:{CALL}|calls?|branded) (?P<pronoun>th(?:at|is) one|(?:the|this|that) (?:{ACTION_NOUN}|effort|campaign))|(?:{CALL}|calls?|branded)(?: it)?)"
    rf" [“\"‘']?(?P<kind>Operation |(?=Project ))?(?P<name>{_NAME})"
)
_CUED = ((_OPERATION, _LEADING), (_MARKS, _TRAILING), (_NAMING, _CALLED))
"""The patterns, each with letters of which every match has some."""
_NOT_IN_A_NAME = re.compile(
    r"(?: (?:Nabs|Nets|Leads|Results|Targets|Targeting|Arrests|Detains|Sweeps|Launched|Launches|Begins|Continues|Ends|Sees"
    r"|Yields|Removes|Hits|Comes|Expands|Has|Was|Is|Will|In|With|After|As|And|By|Against|ICE|DHS"
    r"|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October|November"
    r"|December|Jan|Feb|Mar|Apr|Aug|Sept|Sep|Oct|Nov|Dec|Officials|Agents))(?: .*)?$"
)
_LOOSE_END = re.compile(r"(?: (?:of|the|to|at|on|for|de|la))+$")
_GENERIC = re.compile(
    r"(?:The|This|That|A|An|In|On|To|With|Targets|Swept|Targeting|Nets|Nabs|Leads|Is|Was|Has|And|For|Against|By|At|Officials|Director|Officer|Center|Commander|ICE|DHS|He|She|It|They|We|I)\b"
)


_HAS_A_WORD = re.compile(r"[A-Z][\w’'-]*[a-z]|\b[A-Z]{2,}")
"""No section of a law is a name: 'the program, known as 287(g)'."""
_RUNNING_TEXT = re.compile(r"\b[a-z]{2,} [a-z]{2,} [a-z]{2,}\b")
"""Words that no headline with a capital on every word has."""
_SMALL_FIRST = re.compile(
    rf"(?:(?:In|On|For|The)(?: {_CAPITALIZED}){{2,4}}|(?:At|No|By)(?: {_CAPITALIZED}){{1,4}})"
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


def _trim(name: str, *, may_open_small: bool = False) -> str:
    """Cut verbs, agencies and days off a name's end; empty where nothing of a name is left.

    In a story, unlike a headline, 'Operation' before two capitals opens a name with a small word too.
    """
    if may_open_small and _SMALL_FIRST.fullmatch(name):
        return name.strip(" ,.’'")
    name = _LOOSE_END.sub("", _NOT_IN_A_NAME.sub("", re.sub(r"[’']s?$", "", name)))
    if not re.match(_CAPITALIZED, name) or _GENERIC.match(name) or not _HAS_A_WORD.search(name):
        return ""
    return name.strip(" ,.’'")


def _fullest(name: str, in_story: Collection[str]) -> str:
    """Give the form under which the story knows a name: the longest it begins, or the one it has words added to.

    Added words come from headlines, where a verb has a capital too ('Operation Safe Harbor Nets Dozens').
    """
    heads = [known for known in in_story if name.startswith(f"{known} ")] if name not in in_story else []
    name = max(heads, key=len, default=name)
    return max((known for known in in_story if known.startswith(f"{name} ")), key=len, default=name)
