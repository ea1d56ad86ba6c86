"""Runs of words that the gazetteer knows, each with the state named behind it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from generator.ingest.document import Span
from generator.ingest.extract.capitals import is_headline
from generator.ingest.extract.places.gazetteer import (
    Place,
    ancestors,
    normalize,
    opens_a_name,
    place,
    places_named,
    stands_alone,
    state_named,
)
from generator.ingest.extract.places.words import SAFE_POSTAL
from generator.ingest.extract.words import words_of


@dataclass(frozen=True, slots=True)
class Line:
    """A paragraph or the title, cut into words."""

    text: str
    words: Sequence[tuple[int, int, str]]
    headline: bool
    """Whether its words have capitals all through."""

    def gap(self, index: int) -> str:
        """Give what stands between a word and the one before it."""
        return (
            self.text[self.words[index - 1][1] : self.words[index][0]]
            if 0 < index < len(self.words)
            else "\n"
        )

    def word(self, index: int) -> str:
        """Give a word; empty text before the first and after the last."""
        return self.words[index][2] if 0 <= index < len(self.words) else ""

    def before(self, index: int) -> str:
        """Give the word before, where only white space stands between; else empty text."""
        return self.word(index - 1) if self.gap(index).isspace() and index > 0 else ""

    def after(self, index: int) -> str:
        """Give the word after, where only white space stands between; else empty text."""
        following = index + 1
        return self.word(following) if following < len(self.words) and self.gap(following).isspace() else ""


@dataclass(frozen=True, slots=True)
class Mention:
    """A run of words that the gazetteer knows."""

    line: Line
    first: int
    last: int
    name: str
    """Normalised."""
    places: tuple[Place, ...]
    state: Place | None
    """The state named right after it: 'Broadview, Ill.'"""
    start: int
    end: int


def read_line(text: str, span: Span) -> Line:
    """Cut a span of the text into words."""
    found = words_of(text, span.start, span.end)
    return Line(text, found, is_headline(text[span.start : span.end].split()))


def find_mentions(line: Line) -> Iterator[Mention]:
    """Find the longest known names, left to right, and the abbreviations of states that stand for a place."""
    index = 0
    words = line.words
    for opening in [i for i, (_, _, word) in enumerate(words) if word[0].isupper() or word in _LOWER_STARTS]:
        if opening < index:
            continue
        known = opens_a_name(words[opening][2])
        mention = (_longest_mention(line, opening) if known else None) or _abbreviated_state(line, opening)
        if mention is None:
            continue
        yield mention
        index = mention.last + 1
        if mention.state is not None:
            while index < len(line.words) and line.words[index][0] < mention.end:
                index += 1


_LOWER_STARTS = frozenset({"upstate", "metro", "greater", "tri", "state", "northern", "southern", "western"})
_JOINS = frozenset({" ", "-", "–", "/", "\xa0"})
_SMALL = frozenset(
    {
        "of",
        "the",
        "in",
        "du",
        "de",
        "la",
        "and",
        "area",
        "state",
        "metro",
        "metropolitan",
        "region",
        "metroplex",
    }
)
_LONGEST = 6


def _longest_mention(line: Line, first: int) -> Mention | None:
    last = first
    while last - first + 1 < _LONGEST and last + 1 < len(line.words) and _continues(line, last):
        last += 1
    while last >= first:
        end = _bare_end(line.words[last])
        name = normalize(line.text[line.words[first][0] : end])
        places = _places_of(name)
        if (
            places
            and line.word(first) not in {"The", "the"}
            and (last > first or line.word(first)[0].isupper())
            and (len(name) > len("LA") or line.word(first).isupper())  # 'La migra' is not L.A.
        ):
            state, state_end = _state_after(line, last, name, places)
            return Mention(line, first, last, name, places, state, line.words[first][0], state_end or end)
        last -= 1
    return None


@lru_cache(maxsize=20_000)
def _places_of(name: str) -> tuple[Place, ...]:
    if name == "washington":
        return tuple(found for key in ("washington-dc", "washington-state") if (found := place(key)))
    return places_named(name)


def _continues(line: Line, last: int) -> bool:
    following = line.word(last + 1)
    if not (following[0].isupper() or following in _SMALL):
        return False
    gap = line.gap(last + 1)
    return gap in _JOINS or (gap == ". " and line.word(last) in {"St", "Ft", "Mt", "D.C", "U.S"})


def _bare_end(word: tuple[int, int, str]) -> int:
    """Where a word ends without its possessive mark."""
    return word[1] - 2 if word[2].endswith(("’s", "'s")) and len(word[2]) > 2 else word[1]


def _state_after(line: Line, last: int, name: str, places: tuple[Place, ...]) -> tuple[Place | None, int]:
    """Find the state named after a comma that a place of this name lies in, and where its name ends."""
    if line.gap(last + 1) != ", " or line.word(last).endswith(("’s", "'s")):
        return None, 0
    for size in (2, 1):
        final = last + size
        if final >= len(line.words) or (size == 2 and not line.gap(final).isspace()):
            continue
        state, end = _read_state(line, last + 1, final)
        if state is None or not any(state.key == p.key or state.key in ancestors(p.key) for p in places):
            continue
        spelled_out = end == line.words[final][1] and len(line.word(final)) > 2
        if spelled_out and (state_named(name) or any(stands_alone(p.key) for p in places)):
            # 'Miami, Texas and Arizona' is a list; so is 'Nevada, Texas', though Texas has a town of that name
            own = [p for p in places if stands_alone(p.key) or p.key == "washington-dc"]
            if not any(state.key in (*p.parents, p.key) for p in own):
                continue
        return state, end
    return None, 0


def _read_state(line: Line, first: int, final: int) -> tuple[Place | None, int]:
    """Read the state that words name in full, by postal code, or by an abbreviation with its dot."""
    start, end = line.words[first][0], line.words[final][1]
    name = line.text[start:end]
    state = state_named(name) if name[:1].isupper() else None
    if state is None or normalize(name) == normalize(state.name):
        return state, end
    if name.isupper() and "." not in name:
        return state, end
    return (state, end + 1) if line.text[end : end + 1] == "." else (None, end)


_ALSO_WORDS = frozenset({"Miss", "Mass", "Wash", "Ore", "Ind", "La", "Del", "Ark"})
"""Abbreviations that may end a sentence as words."""


def _abbreviated_state(line: Line, index: int) -> Mention | None:
    """'Ill.' after the comma behind a town the gazetteer does not have; 'NJ' or 'N.J.' after 'in'."""
    start, end, word = line.words[index]
    state, end = _read_state(line, index, index)
    if state is None or index == 0:
        return None
    after_town = line.gap(index) == ", " and line.word(index - 1)[0].isupper() and end > line.words[index][1]
    dotted = "." in word or (end > line.words[index][1] and word not in _ALSO_WORDS)
    bare = line.before(index) in {"in", "throughout", "across"} and (word in SAFE_POSTAL or dotted)
    if not after_town and not bare:
        return None
    name = normalize(state.name)
    return Mention(line, index, index, name, _places_of(name) or (state,), None, start, end)
