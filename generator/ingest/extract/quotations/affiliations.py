"""The organisation a title or a preposition ties to a person: in front of the name, or behind the role."""

from __future__ import annotations

import functools
import re

from generator.ingest.extract.quotations import cues, titles
from generator.ingest.extract.quotations.extents import MODIFIERS
from generator.ingest.extract.quotations.tokens import Sentence, TokenKind

_IN_NAMES = titles.PARTICLES | {"of", "and", "for", "the", "&"}
_BRACKETS = re.compile(r"\( (.*?) \)")
_ELECTED = cues.word_list("elected")


@functools.lru_cache(maxsize=4096)
def organization_in_title(title: str | None) -> str | None:
    """'ICE' in 'ICE Director'; nothing for offices of a place ('New York City Mayor')."""
    words = (title or "").split()
    if any(w.lower().rstrip(".") in _ELECTED for w in words):
        return None
    while words and words[-1].lower() in titles.OFFICES:
        words.pop()
    while words and (words[0].islower() or words[0].lower() in titles.OFFICES):
        words.pop(0)
    known = any(w.lower() in titles.ORGANIZATION_WORDS for w in words) or any(
        len(w) > 1 and w.isupper() for w in words
    )
    return re.sub(r"[’']s$", "", " ".join(words)) if words and known else None


def organization_behind(tokens: Sentence, first: int, end: int) -> str | None:
    """The organisation after 'of', 'for', 'from', 'with' or 'at': 'ICE' in 'director for ICE in Boston'."""
    if first >= end or tokens[first].lower not in ("of", "for", "from", "with", "at", "by"):
        return None
    begin = first + 1
    while begin < end and not tokens[begin].is_capitalized and begin < first + 4:
        if tokens[begin].lower in MODIFIERS:
            return None
        begin += 1
    stop = begin
    while stop < end and (
        tokens[stop].is_capitalized
        or (tokens[stop].lower in _IN_NAMES and stop + 1 < end and tokens[stop + 1].is_capitalized)
    ):
        stop += 1
    if stop > begin and stop < end and tokens[stop - 1].is_possessive and tokens[stop].kind is TokenKind.WORD:
        stop += 1  # 'Mayor Ann Lee's office'
    return join_words(tokens, begin, stop) if stop > begin else None


def join_words(tokens: Sentence, first: int, end: int) -> str:
    """The words of a range of tokens, joined by single spaces, brackets closed up."""
    words = " ".join([token.text for token in tokens[first:end]])
    return _BRACKETS.sub(r"(\1)", words) if "(" in words else words
