"""Which of a sentence's dates an operation happened on, and which only say when it was announced or told."""

from __future__ import annotations

import re
from dataclasses import replace
from enum import Enum

from generator.ingest.document import Document, Span
from generator.ingest.extract.enforcement import ACTION_NOUN
from generator.ingest.extract.findings import DateFinding


class DateRole(Enum):
    """What a date says about an operation."""

    HAPPENED = "happened"
    BEGAN = "began"
    """The operation began then; its end is open."""
    ENDED = "ended"
    ANNOUNCED = "announced"
    NONE = "none"


_BEGAN = (
    r"launch(?:es|ed|ing)?|beg(?:ins?|an|un)|beginning|start(?:s|ed|ing)?|kick(?:s|ed|ing)? off|since|initiated|under ?way"
    r"|deploy(?:s|ed|ing|ment)?|surged|(?:rolled|moved|poured|flooded|swarmed) into|arrived in"
)
_HAPPENED = (
    r"arrest(?:s|ed|ing)?|detain(?:s|ed|ing)?|raid(?:ed|ing)|storm(?:ed|ing)|swept|sweeping|nabbed|round(?:ed|ing)? up|apprehend(?:ed|ing)?"
    r"|took place|occurred|happened|conduct(?:s|ed|ing)|carr(?:ied|ying) out|executed|descended|picked up|captured|removed|deported"
    r"|(?:took|taken?|taking) [^.;]{0,30}into custody|(?:led|took|taken|taking|hauled|carted|marched) (?:away|off)|haul(?:ed|ing) (?:in|away|off)"
    r"|(?:came|come|coming|went|returned) (?:back )?(?:to|into|through|for)|came back|showed up|surround(?:ed|ing)|burst (?:in|into|through)|stopped"
    r"|ended (?:with|in)|went in|handcuff(?:ed|ing)|arrived (?:at|outside|before|just|shortly)|ma(?:de|king) (?:\w+ ){0,3}arrests|made(?! (?:the|an?|his|her|its|their|public|clear|headlines)\b)"
    r"|(?:pull|pour|burst|barg)(?:ed|ing) (?:up|in|into)|fann(?:ed|ing) out|swoop(?:ed|ing)|searched|served|visited|struck|hit|net(?:ted|ting)|caught|held|seized|targeted|(?:the|an?) arrests? of|ran|lasted|escaped|took (?!part|the|to|over|office|issue|aim|note|effect)"
)
_PLANNED = (
    r"(?:will|would|could|may|might|to|expected|scheduled|set|planned|planning|preparing|plans?|anticipated) (?:\w+ ){0,3}"
    r"(?:begin|start|launch|carry out|conduct|take place|occur|target|arrest|deploy\w*|happen)"
    r"|(?:be )?deployed|anticipated|looming|upcoming|starting|beginning"
)
_ENDED = (
    r"end(?:ed|s)(?! with| up| in)|ending|conclud(?:ed|es)|culminated|completed|came to (?:a close|an end)|over by|wrapped up|wraps up|wound down|finished|(?:runs?|ran|running|last(?:ed|ing|s)?|spill(?:ed|ing)|continu(?:e|es|ed|ing)|go(?:ing)? on|went on|stretch(?:ed|ing)?)"
    r" (?:through|until|till|into)|(?:not|n[’']t) leave until|stayed until"
)
_SAID = r"announc(?:es|ed|ing|ement)|confirm(?:s|ed|ing)|reveal(?:s|ed|ing)|report(?:s|ed|ing)?|disclosed|unveiled"
_TOLD = (
    r"sa(?:id|ys)|told|wrote|tweeted|posted|added|statement|news conference|press conference|interview|called|warn(?:ed|ing)|letter"
    r"|sent|signed|issued|released|charged|convicted|indicted|sentenced|accused|pleaded|protest\w*|march(?:ed|ing|ers)|rall(?:y|ied|ies)|gathered|vigil|filed|ruled|published|claimed|criticized|condemn\w*"
)
_ROLES = re.compile(
    rf"\b(?:(?P<planned>{_PLANNED})|(?P<began>{_BEGAN})|(?P<ended>{_ENDED})|(?P<said>{_SAID})|(?P<told>{_TOLD})|(?P<happened>{_HAPPENED})"
    rf"|(?P<noun>{ACTION_NOUN}|enforcement))\b",
    re.IGNORECASE,
)
_SAID_AFTER = re.compile(rf"[,\s]+(?:(?P<said>{_SAID})|(?P<told>{_TOLD}))\b", re.IGNORECASE)


_POSSESSED = re.compile(
    rf"[’']s (?:[\w-]+ ){{0,2}}?(?:(?P<act>{ACTION_NOUN}|arrests)|news|announcement|release)\b", re.IGNORECASE
)


def date_role(text: str, sentence: Span, date: DateFinding) -> DateRole:
    """Tell what a date says about an operation, by the verb it stands with."""
    possessed = _POSSESSED.match(text, date.span.end, sentence.end)
    if possessed:
        return DateRole.HAPPENED if possessed["act"] else DateRole.ANNOUNCED
    if _AS_OF.search(text, max(sentence.start, date.span.start - 8), date.span.start):
        return DateRole.NONE
    if text[date.span.start : date.span.start + 5].lower() == "since" and _EVER_SINCE.search(
        text, date.span.end, sentence.end
    ):
        return DateRole.BEGAN
    following = _SAID_AFTER.match(text, date.span.end, sentence.end)
    if following:
        return DateRole.ANNOUNCED if following.lastgroup == "said" else DateRole.NONE
    match = _governing(text, sentence, date)
    if match is None:
        return DateRole.NONE
    return {
        "planned": DateRole.BEGAN,
        "began": DateRole.BEGAN,
        "ended": DateRole.ENDED,
        "said": DateRole.ANNOUNCED,
        "told": DateRole.NONE,
        "happened": DateRole.HAPPENED,
        "noun": DateRole.HAPPENED,
    }[match.lastgroup or "told"]


def _governing(text: str, sentence: Span, date: DateFinding) -> re.Match[str] | None:
    """Find the word a date stands with: the verb right after it, the nearest before it, or the first after it."""
    adjoining = (
        _ROLES.match(text, date.span.end + 1, sentence.end)
        if text[date.span.end : date.span.end + 1] == " "
        else None
    )
    if adjoining and adjoining.lastgroup in _ACTS and _FINITE.search(adjoining.group()):
        return adjoining
    start = max(sentence.start, date.span.start - _REACH)
    match = _nearest_before(text, start, date.span.start)
    if match is not None:
        opened = next(reversed(list(_OF_ANOTHER.finditer(text, match.end(), date.span.start))), None)
        return None if opened is not None and "," not in text[opened.end() : date.span.start] else match
    lead = _ATTRIBUTED.match(text, date.span.end, sentence.end)
    front = date.span.start - sentence.start <= _NEAR
    return _ROLES.search(
        text,
        lead.end() if lead else date.span.end,
        min(sentence.end, date.span.end + (_REACH if front else _CLOSE)),
    )


def _nearest_before(text: str, start: int, end: int) -> re.Match[str] | None:
    """Find the last verb before a date that is not told in between, else a noun close to it."""
    window = text[start:end]
    aside = [match.span() for match in _INSERTED.finditer(text, start, end)] if window.count(",") > 1 else []
    before = [
        m
        for m in _ROLES.finditer(text, start, end)
        if not _breaks(text[m.end() : end]) and not any(first < m.start() < last for first, last in aside)
    ]
    verbs = [m for m in before if m.lastgroup != "noun" and not _is_noun(text, m)]
    nouns = [m for m in before if end - m.end() <= _NEAR]
    return next(reversed(verbs or nouns), None)


_ACTS = frozenset(("began", "happened"))
_FINITE = re.compile(r"(?:ed|began|swept|took|ran|hit|struck|held|caught)\b", re.IGNORECASE)
_INSERTED = re.compile(
    r", (?:including|who(?:m|se)?|which|where|(?:[\w-]+ ){1,3}of (?:them|whom))\b[^,;.]{0,120},(?! and\b)|\bthat (?:authorities|officials) said\b[^,;.]{0,80},"
)
"""What is told in between: 'arrested 80 people, 60 of them convicted criminals, on Tuesday'."""
_OF_ANOTHER = re.compile(r"\b(?:including|wanted|sought|whose)\b")
"""'Including a man wanted for a killing in 2009': a date of one person's case."""
_ATTRIBUTED = re.compile(
    r", (?:according to [^,;.]{1,60}|(?:[\w’'.]+ ){1,6}(?:said|says|announced|confirmed)(?: [^,;.]{1,30})?),"
)
"""'On Tuesday, the agency said, officers arrested ...'."""


_COUNTED = re.compile(
    r"(?:\d|\b(?:the|its|their|these|those|of|made|immigration|mass|more|\w+teen|\w+ty|hundred|dozens?)) $",
    re.IGNORECASE,
)


def _is_noun(text: str, match: re.Match[str]) -> bool:
    """'Announced 331 arrests Wednesday': what was done that day is the announcing."""
    return match.group().lower() == "arrests" and bool(
        _COUNTED.search(text, max(0, match.start() - 16), match.start())
    )


_AS_OF = re.compile(r"(?<!over )\b(?:by|as of)\s$", re.IGNORECASE)
_EVER_SINCE = re.compile(
    r"\b(?:has|have) (?:\w+ ){0,2}?(?:arrested|detained|apprehended|rounded up|made|taken)\b"
)
_REACH = 160
_NEAR = 60
_CLOSE = 25


def _breaks(gap: str) -> bool:
    """Whether another clause or a quotation begins or ends between a verb and a date."""
    return bool(re.search(r"[;:]", gap)) or sum(gap.count(mark) for mark in '“”"') % 2 == 1


_TRAILING_WINDOW = re.compile(r"(?:the|these) (?:past|last|previous|recent) |(?:past|recent) ")


def is_trailing_window(words: str) -> bool:
    """Whether a time counts back from the telling ('the past five days') and so is no beginning."""
    return bool(_TRAILING_WINDOW.match(words.lower())) and " of " not in words


def spans_weeks(words: str) -> bool:
    """Whether a time takes in several weeks, months or years."""
    return bool(re.search(r"\b(?:weeks|months?|years?)\b", words.lower()))


def is_past(date: DateFinding, document: Document) -> bool:
    """Whether a time began before the article came out, and so is none a planned operation may have."""
    if document.slice(date.span).lower().startswith("since"):
        return True
    if document.published is None or date.edtf is None:
        return False
    begun = first_of(date.edtf)
    return begun < document.published.isoformat()[: len(begun)]


def as_happened(
    date: DateFinding, *, open_ended: bool = False, until: DateFinding | None = None
) -> DateFinding:
    """Give a date as the time of an operation.

    `2026-01-20/..` where only its beginning is told, `../2026-01-24` (no date but `until`) where only its end is.
    """
    if date.edtf is None:
        return date
    if until is date:
        return replace(date, edtf=f"../{last_of(date.edtf)}")
    if until is not None and until.edtf is not None and last_of(until.edtf) > first_of(date.edtf):
        return replace(date, edtf=f"{first_of(date.edtf)}/{last_of(until.edtf)}", basis="derived")
    if open_ended and first_of(date.edtf) not in {"", ".."}:
        return replace(date, edtf=f"{first_of(date.edtf)}/..")
    return date


def first_of(edtf: str) -> str:
    """The beginning of a time; of several that are possible, the last."""
    return edtf.strip("[]{}").split(",")[-1].split("/")[0]


def last_of(edtf: str) -> str:
    """The end of a time; of several that are possible, the last."""
    return edtf.strip("[]{}").split(",")[-1].split("/")[-1]
