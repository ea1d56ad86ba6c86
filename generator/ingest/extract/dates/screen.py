"""Whether a paragraph can hold a time expression at all: a quick look before it is cut into words."""

from __future__ import annotations

import re

from generator.ingest.extract.dates.words import MONTHS, TENS, TIME_WORDS, UNITS, WEEKDAYS

_NAMES = (
    *(*MONTHS, *WEEKDAYS, *UNITS, *(f"{unit}s" for unit in UNITS), *(f"{name}s" for name in WEEKDAYS)),
    *(*TENS, *TIME_WORDS, "past", "thousand", "eighteen", "nineteen", "twenty"),
    *("thanksgiving", "christmas", "halloween", "easter", "juneteenth", "cinco"),
)
_WORDS = frozenset(_NAMES)
_WORD = re.compile(r"[a-z]+")
# '2019', '’19', '1/2', '7 pm', 'fy 19'; begins with the digit that each has, which is found at once.
_DIGITS = re.compile(r"\d(?:\d{3}|[/:-]\d| ?[ap]\.?m\b|(?<=['’‘].)|(?<=fy.)|(?<=fy\W.))")


def may_tell_time(text: str) -> bool:
    """Tell whether any word or number stands in a text without which no rule of dates applies."""
    small = text.lower()
    if not _WORDS.isdisjoint(small.split()):  # most that tell a time have such a word between spaces
        return True
    return not _WORDS.isdisjoint(_WORD.findall(small)) or bool(_DIGITS.search(small))
