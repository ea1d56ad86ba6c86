"""Whether a passage states a number, in digits or in words: the receipt of a claim is checked with it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from generator.model.number_words import SCALES, TENS, UNITS

_COLLECTIVES = {
    "none": 0,
    "nobody": 0,
    "no": 0,
    "pair": 2,
    "couple": 2,
    "both": 2,
    "trio": 3,
    "half-dozen": 6,
}
_SHARES = {
    "half": (50,), "all": (100,), "every": (100,), "none": (0,), "no": (0,),
    "third": (33, 33.3), "two-thirds": (66, 66.7, 67), "quarter": (25,), "three-quarters": (75,),
    "three-fourths": (75,), "fourth": (25,), "fifth": (20,), "two-fifths": (40,), "three-fifths": (60,),
    "four-fifths": (80,), "tenth": (10,), "nine-tenths": (90,),
}  # fmt: skip
"""The percentages a share in words may be written as."""

_TOKEN = re.compile(
    r"(?P<digits>(?<![\d.,$£€])(?:\d{1,3}(?:,\d{3})+|\d{1,12})(?:\.\d{1,6})?(?!\d|[.,]\d))"
    r"|(?P<word>[^\W\d_]+)|(?P<percent>%)|(?P<hyphen>[-–—])|(?P<stop>[^\s\w])"
)
_PERCENT = re.compile(r"[-\s]?(?:%|per\s?cents?\b|percentage\b)", re.IGNORECASE)
_RANGE = re.compile(r"\s?(?:[-–—]|to|and|or)\s?", re.IGNORECASE)
_AGE = re.compile(r"[-\s]years?[-\s]olds?\b", re.IGNORECASE)
_SHARE = re.compile(
    r"\b(?:(?:two|three|four|nine|one|a)[-\s])?(?:half|thirds?|quarters?|fourths?|fifths?|tenths?|all|every|none|no)\b",
    re.IGNORECASE,
)
_ALL_BUT = re.compile(r"\ball(?: but| except)\s?$", re.IGNORECASE)
_LONGEST = 16
"""Words and hyphens of one number."""


@dataclass(frozen=True, slots=True)
class _Stated:
    """One number as a text has it."""

    value: float
    start: int
    end: int
    percent: bool = False


def states_number(text: str, value: float, *, percent: bool = False) -> bool:
    """Whether a text states a number of people, or a percentage where `percent` is set.

    Read are digits ('4,000+', '1.2 million'), words ('one hundred and seventy', 'two dozen', 'both'), what is left of a
    whole ('all but two of the 83' states 81) and shares ('half' states 50 percent). Ages and money are no such numbers;
    'dozens' and 'hundreds' state nothing.
    """
    stated = _mark_ranges(text, list(_numbers(text)))
    if percent:
        return any(one.percent and one.value == value for one in stated) or value in _shares(text)
    heads = [one for one in stated if not one.percent]
    return value in {one.value for one in heads} or value in _remainders(text, heads)


def _numbers(text: str) -> Iterator[_Stated]:
    """Every number of a text, in order; ages left out."""
    words: list[re.Match[str]] = []
    for match in [*_TOKEN.finditer(text), None]:
        if match is not None and _continues(words, match, text):
            words.append(match)
            continue
        yield from _finished(words, text)
        words = [match] if match is not None and _begins(match) else []


def _begins(match: re.Match[str]) -> bool:
    word = match.group().lower()
    return (
        bool(match["digits"])
        or word in UNITS
        or word in TENS
        or word in _COLLECTIVES
        or word in ("a", "an", "half")
    )


def _continues(words: list[re.Match[str]], match: re.Match[str], text: str) -> bool:
    """Whether a word goes on with the number in hand: 'hundred' after 'one', 'seventy' after 'and'."""
    if not 0 < len(words) < _LONGEST or text[words[-1].end() : match.start()].strip():
        return False
    last, word = words[-1].group().lower(), match.group().lower()
    if match["hyphen"]:
        return last in TENS or last in UNITS or last in ("a", "half")
    if word == "a":
        return last == "half"
    if word == "and":
        return last in ("hundred", "thousand", "million")
    return _goes_on(words, last, word)


def _goes_on(words: list[re.Match[str]], last: str, word: str) -> bool:
    """Whether a number word goes on with the number in hand."""
    if word in SCALES:
        is_counted = last in UNITS or last in TENS or last in SCALES
        return is_counted or last in ("a", "an", "-") or bool(words[-1]["digits"])
    if last == "and" or last in SCALES:
        return word in UNITS or word in TENS
    before = next((one.group().lower() for one in reversed(words) if one["word"]), "")
    return before in TENS and 1 <= UNITS.get(word, 0) <= 9


def _finished(words: list[re.Match[str]], text: str) -> Iterator[_Stated]:
    """Turn the words of one number into its value."""
    while words and (words[-1]["hyphen"] or words[-1].group().lower() == "and"):
        words = words[:-1]
    if not words:
        return
    value = _value([match.group().lower() for match in words if not match["hyphen"]])
    start, end = words[0].start(), words[-1].end()
    if value is not None and not _AGE.match(text, end):
        yield _Stated(value, start, end, bool(_PERCENT.match(text, end)))


def _value(words: list[str]) -> float | None:
    if words in (["a"], ["an"], ["half"], ["half", "a"]):
        return None
    if words[0] == "half":
        return 6 if words[-1] == "dozen" else None
    total, part = 0.0, 0.0
    for word in words:
        if word in SCALES:
            part = max(part, 1) * SCALES[word]
            if SCALES[word] >= 1_000:
                total, part = total + part, 0.0
        elif word[0].isdigit():
            part += float(word.replace(",", ""))
        elif word in ("a", "an"):
            part += 1
        elif word != "and":
            part += UNITS.get(word, TENS.get(word, _COLLECTIVES.get(word, 0)))
    return round(total + part, 6)


def _mark_ranges(text: str, stated: list[_Stated]) -> list[_Stated]:
    """Both ends of '40 to 50 percent' are percentages."""
    marked = list(stated)
    for position in range(len(marked) - 2, -1, -1):
        one, following = marked[position], marked[position + 1]
        if following.percent and _RANGE.fullmatch(text, one.end, following.start):
            marked[position] = _Stated(one.value, one.start, one.end, percent=True)
    return marked


def _remainders(text: str, heads: list[_Stated]) -> set[float]:
    """What is left of a whole: 81 in 'all but two of the 83'."""
    left_out = [one for one in heads if _ALL_BUT.search(text[max(0, one.start - 12) : one.start])]
    gone, wholes = {one.value for one in left_out}, {one.value for one in heads}
    return {whole - one for one in gone for whole in wholes if whole > one}


def _shares(text: str) -> set[float]:
    """The percentages a text states as shares in words."""
    found: set[float] = set()
    for match in _SHARE.finditer(text):
        words = re.sub(r"^(?:a|one)-", "", re.sub(r"\s", "-", match.group().lower()))
        found.update(_SHARES.get(words, ()))
    return found
