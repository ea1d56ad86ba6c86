"""The words of a stretch of text, cut once for all who look for names in it."""

from __future__ import annotations

import re
from functools import lru_cache

_WORD = re.compile(r"\w+(?:[’'.&]\w+)*")
_STRETCHES = 256
"""About what a long article has."""


@lru_cache(maxsize=_STRETCHES)
def words_of(text: str, start: int, end: int) -> tuple[tuple[int, int, str], ...]:
    """Give each word between two positions with where it begins and ends; dots, '&' and apostrophes inside belong to it."""
    return tuple([(match.start(), match.end(), match[0]) for match in _WORD.finditer(text, start, end)])
