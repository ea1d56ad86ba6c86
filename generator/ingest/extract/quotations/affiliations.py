"""The organisation a title or a preposition ties to a person: in front of the name, or behind the role."""

from __future__ import annotations

import functools
import re

from generator.ingest.extract.organizations.known import names, plain
from generator.ingest.extract.places.gazetteer import places_named, stands_alone, state_named
from generator.ingest.extract.quotations import cues, titles
from generator.ingest.extract.quotations.extents import MODIFIERS
from generator.ingest.extract.quotations.names import (
    is_office,
    is_personal_name,
    is_possessive,
    name_words,
    split_title,
)
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
    while words and (words[0].islower() or words[0].lower() in titles.OFFICES):
        words.pop(0)
    for end in range(len(words) - 1, 0, -1):  # 'White House' in 'White House Press Secretary'
        if plain(" ".join(words[:end])) in names():
            return " ".join(words[:end])
    size = len(words)
    while words and words[-1].lower().rstrip(".") in titles.OFFICES:
        words.pop()
    if len(words) == size or all(w.lower().rstrip(".") in _NO_ORGANIZATION for w in words):
        return None
    known = any(w.lower() in titles.ORGANIZATION_WORDS for w in words) or any(
        len(w) > 1 and w.isupper() for w in words
    )
    name = re.sub(r"[’']s$", "", " ".join(words))
    return name if words and known and not _is_common(name) else None


_NO_ORGANIZATION = frozenset(
    (
        "u.s",
        "us",
        "united",
        "states",
        "district",
        "county",
        "city",
        "state",
        "town",
        "village",
        "federal",
        "former",
    )
)
"""What stands in front of an office and tells its place or level: 'U.S. Attorney', 'County Commissioner'."""


_ITS_PART = re.compile(r"(?P<whole>[A-Z]{2,6}|(?:[A-Z][\w&-]+ ){1,6}?[A-Z][\w&-]+)[’']s (?P<part>[A-Z].*)")


def _of_one(name: str) -> str:
    """Give one of two names that a possessive ties: the known division of 'ICE's Homeland Security Investigations', else 'ICE'."""
    match = _ITS_PART.fullmatch(name)
    if match is None or plain(name) in names() or not _is_known(match["whole"]):
        return name
    return match["part"] if plain(match["part"]) in names() else match["whole"]


def _is_known(name: str) -> bool:
    return plain(name) in names()


def organization_behind(
    tokens: Sentence, first: int, end: int, surnames: frozenset[str] = frozenset()
) -> str | None:
    """The organisation after 'of', 'for', 'from', 'with' or 'at': 'ICE' in 'director for ICE in Boston'; no person."""
    name = name_behind(tokens, first, end)
    if name is None or _is_person(name, tokens[first - 1].lower.removesuffix("s"), surnames):
        return None
    return name


def name_behind(tokens: Sentence, first: int, end: int) -> str | None:
    """The organisation or the person after 'of', 'for', 'from', 'with', 'at' or 'by'."""
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
    name = _of_one(join_words(tokens, begin, stop)) if stop > begin else None
    return None if name is None or _is_place(name) or _is_common(name) else name


def _is_person(name: str, head: str, surnames: frozenset[str]) -> bool:
    """Whether a name behind a noun is a person's: 'Mayor Ann Lee' behind 'spokeswoman', 'Bo Day' behind 'lawyer'.

    Clients and relatives are persons unless a word of their name says otherwise; those who have a spokeswoman bear
    a title, a common given name, or a surname the article knows.
    """
    words = tuple(name.split())
    if any(is_possessive(w) for w in words) or _is_known(name):
        return False
    skip = split_title(words)
    bare = name_words(" ".join(words[skip:]))
    if len(bare) == 1:
        low = bare[0].lower()
        titled = bool(skip) and is_office(words[skip - 1])
        other = low in titles.ORGANIZATION_WORDS or low in titles.PLACES or bare[0].isupper()
        return (titled or low in surnames) and not other
    if not is_personal_name(bare):
        return False
    titled = bool(skip) and is_office(words[skip - 1])
    return titled or bare[0].lower() in titles.given_names() or head in _PERSONAL


_PERSONAL = cues.word_list("personal_nouns")
"""Nouns that tie somebody to a person sooner than to an organisation."""


def _is_common(name: str) -> bool:
    """Whether words only say what kind of body it is: 'Field Office', 'University'."""
    words = name.lower().split()
    return plain(name) not in names() and all(
        w in titles.ORGANIZATION_WORDS or w in _NO_ORGANIZATION or w in ("field", "the", "of") for w in words
    )


@functools.lru_cache(maxsize=4096)
def _is_place(name: str) -> bool:
    """Whether a name is a state's or a large city's, whose officials are no members of an organisation."""
    return state_named(name) is not None or any(stands_alone(place.key) for place in places_named(name))


def join_words(tokens: Sentence, first: int, end: int) -> str:
    """The words of a range of tokens, joined by single spaces, brackets closed up."""
    words = " ".join([token.text for token in tokens[first:end]])
    return _BRACKETS.sub(r"(\1)", words) if "(" in words else words
