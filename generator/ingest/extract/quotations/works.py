"""Quoted words that are the title of a programme, a paper, a book, a film or a song, and nobody's speech."""

from __future__ import annotations

import re

from generator.ingest.document import Document
from generator.ingest.extract.quotations import cues
from generator.ingest.extract.quotations.marks import Stretch

_SMALL = frozenset(("a", "an", "and", "at", "by", "for", "in", "of", "on", "or", "the", "to", "with", "&"))
_LONGEST = 10
"""Words of the longest title."""
_REACH = 60
"""Characters in front of a title in which the words stand that show it to be one."""
_KINDS = "|".join(sorted(cues.word_list("works")))
_AFTER_KIND = re.compile(
    rf"\b(?:(?:{_KINDS}),?(?: (?:called|titled|entitled|named))?,?|(?:titled|entitled),?)\s$", re.IGNORECASE
)
_AFTER_NETWORK = re.compile(r"(?:\b[A-Z]{2,5}|\b(?:News|Network|Channel|Radio|TV))(?:[’']s?)?\s$")
_AFTER_WORD = re.compile(
    r"(?:\b(?:on|of|with|from|by|in|at|to|for|told|tells|telling|hosts?)(?: the)?|[’']s|s[’'])\s$",
    re.IGNORECASE,
)
_AFTER_CALL = re.compile(
    r"\b(?:(?:chants?|chant(?:ed|ing)|cr(?:y|ies)|shouts?|calls?|signs?|banners?|posters?|messages?|slogans?|words?)"
    r" (?:of|for|with|on|by|to)(?: the)?"
    r"|chant(?:s|ed|ing)?|shout(?:s|ed|ing)?|yell(?:s|ed|ing)?|scream(?:s|ed|ing)?|tweet(?:s|ed|ing)?),?\s$",
    re.IGNORECASE,
)


def is_called_out(document: Document, stretch: Stretch) -> bool:
    """Whether words are chanted, shouted or shown on a sign, whatever their capitals: 'chants of "Free Them All"'."""
    before = document.text[max(0, stretch.outer.start - _REACH) : stretch.outer.start]
    return bool(_AFTER_CALL.search(before))


def is_work(document: Document, stretch: Stretch) -> bool:
    """Whether a stretch is written like a title and stands where one does: 'on "Harbor & Sea,"', 'the film "Tide"'."""
    words = document.slice(stretch).rstrip(".,").split()
    if not stretch.closed or not words or len(words) > _LONGEST or not _is_title_case(words):
        return False
    before = document.text[max(0, stretch.outer.start - _REACH) : stretch.outer.start]
    if _AFTER_KIND.search(before) or _AFTER_NETWORK.search(before):
        return True
    several = sum(word not in _SMALL for word in words) > 1
    return several and bool(_AFTER_WORD.search(before)) and not is_called_out(document, stretch)


def _is_title_case(words: list[str]) -> bool:
    """Whether every word but the small ones begins with a capital or a digit, and nothing is written in capitals only."""
    if words[0] in _SMALL or not any(w[0].isupper() for w in words) or all(w.isupper() for w in words):
        return False
    return all(w in _SMALL or ((w[0].isupper() or w[0].isdigit()) and w[-1] not in ".,:;!?") for w in words)
