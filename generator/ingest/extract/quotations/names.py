"""What the words of a personal name are, and which words before one are a title."""

from __future__ import annotations

import re

from generator.ingest.extract.memo import memoize
from generator.ingest.extract.quotations import titles

_INITIAL = re.compile(r"(?:[A-Z]\.)+")
_GENERATION = frozenset(("jr", "sr", "ii", "iii", "iv"))


def is_possessive(word: str) -> bool:
    """Whether a word ends in 's or s'."""
    return word.endswith(("’s", "'s", "s’", "s'"))


def without_possessive(word: str) -> str:
    """A word without the ending of a possessive."""
    if not is_possessive(word):
        return word
    return word[:-2] if word[-1] == "s" else word[:-1]


@memoize(16_384)
def name_words(name: str) -> tuple[str, ...]:
    """The words of a name without possessive ending, titles and generation."""
    words = [without_possessive(w).strip(",“”\"‘’'") for w in name.split()]
    words = [w if _INITIAL.fullmatch(w) else w.strip(".") for w in words]
    kept = [w for w in words if w and w.lower() not in titles.HONORIFICS and w.lower() not in _GENERATION]
    return tuple(kept)


def is_personal_name(words: tuple[str, ...], surnames: frozenset[str] = frozenset()) -> bool:
    """Whether words with capitals read like a personal name.

    A known given name first, or two or more words none of which belongs to an organisation, a place or a title; one
    word alone only if it is a surname known from elsewhere.
    """
    reads = _reads_like_name(words)
    return words[-1].lower() in surnames if reads is None else reads


@memoize(16_384)
def _reads_like_name(words: tuple[str, ...]) -> bool | None:
    """Whether words with capitals read like a personal name; None for one word, of which only the article can tell."""
    low = [w.lower() for w in words]
    if not words or any(not (w[0].isupper() or w.lower() in titles.PARTICLES) for w in words):
        return False
    if low[0] == "operation":
        return False
    if len(words) == 1 or (len(words) == 2 and is_particle(low[0])):
        return None
    if any(w in titles.ORGANIZATION_WORDS for w in low) or any(
        w in titles.NOT_NAMES for w in low[low[0] in _MONTH_NAMES :]
    ):
        return False
    shouted = [len(w) > 3 and w.isupper() and "." not in w for w in words]
    if any(shouted) and not all(w.isupper() for w in words):
        return False
    given = titles.given_names()
    if sum(w not in titles.PARTICLES for w in low) > _LONGEST:
        return False
    if low[0] in given:
        return True
    return not any(w in titles.PLACES or w in titles.OFFICES for w in low)


_LONGEST = 4
"""Words of the longest name, 'de' and 'la' not counted."""
_MONTH_NAMES = frozenset(("jan", "april"))


def is_no_name(low: str) -> bool:
    """Whether a word in small letters is nobody's name, as weekdays, parties and most months are."""
    return low in titles.NOT_NAMES and low not in _MONTH_NAMES


def _is_initials(words: tuple[str, ...], position: int) -> bool:
    """Whether two capitals are a given name: 'JB' in 'Gov. JB Lee', not 'DA' in 'Deputy DA Bo Day'."""
    word = words[position]
    if len(word) != len("JB") or not word.isupper() or word in titles.TWO_LETTERS:
        return False
    opens = position == 0 or is_office(words[position - 1])
    follower = words[position + 1]
    return (
        opens
        and not follower.isupper()
        and not is_office(follower)
        and follower.lower() not in titles.ORGANIZATION_WORDS
    )


def is_office(word: str) -> bool:
    """Whether a word before a name is the office or the form of address of one person: 'Mayor', 'Gov.', 'Ms.'."""
    low = word.lower().rstrip(".").removesuffix("-elect")
    return low in titles.OFFICES or low in titles.HONORIFICS


def is_particle(low: str) -> bool:
    """'van' and 'de', which open no full name; 'Al' may be a given name."""
    return low in titles.PARTICLES and low not in titles.given_names()


@memoize(16_384)
def split_title(words: tuple[str, ...]) -> int:
    """How many words at the beginning are a title or organisation, before the name."""
    given = titles.given_names()
    last = 0
    for position, word in enumerate(words[:-1]):
        low = word.lower().rstrip(".").removesuffix("-elect")
        in_title = (
            low in titles.OFFICES
            or (
                low.endswith("s")
                and low[:-1] in titles.OFFICES
                and (position + 2 < len(words) or words[-1].lower() in given)
            )
            or low in titles.ORGANIZATION_WORDS
            or low in titles.HONORIFICS
            or is_no_name(low)
            or (low in titles.PLACES and low not in given)
            or (
                len(word) > 1
                and word.isupper()
                and low not in given
                and "." not in word
                and not _is_initials(words, position)
            )
            or word.endswith(("’s", "'s"))
        )
        if in_title and not (position > last and low in given):
            last = position + 1
    return last
