"""The words of a text that come nearest to a phrase: for messages only, never to repair a passage."""

from __future__ import annotations

import re
from collections import Counter
from difflib import SequenceMatcher

_LIKE = 0.6
_LONGEST = 80
"""Words of a phrase that are compared."""


def nearest_text(text: str, phrase: str) -> str | None:
    """The stretch of a text most like a phrase, as it stands there; None where nothing is much like it."""
    words = [match.span() for match in re.finditer(r"\S+", text)]
    wanted = [_bare(word) for word in phrase.split()[:_LONGEST]]
    if not wanted or not words:
        return None
    have = [_bare(text[start:end]) for start, end in words]
    best = (0.0, 0, 0)
    for start in _promising(have, wanted):
        for length in {len(wanted), max(1, len(wanted) - 1), len(wanted) + 1}:
            candidate = " ".join(have[start : start + length])
            ratio = SequenceMatcher(None, " ".join(wanted), candidate, autojunk=False).ratio()
            best = max(best, (ratio, -start, length))
    ratio, start, length = best
    if ratio < _LIKE:
        return None
    first, last = -start, min(-start + length, len(words)) - 1
    return " ".join(text[words[first][0] : words[last][1]].split())


def _promising(have: list[str], wanted: list[str]) -> list[int]:
    """Where the windows begin that share most words with the phrase: the few worth comparing letter by letter."""
    size, goal = len(wanted), Counter(wanted)
    window: Counter[str] = Counter(have[:size])
    shared = sum(min(count, window[word]) for word, count in goal.items())
    scores = [(shared, 0)]
    for start in range(1, max(1, len(have) - size + 1)):
        shared += _exchange(window, goal, have[start - 1], have[start + size - 1])
        scores.append((shared, -start))
    return [-start for score, start in sorted(scores, reverse=True)[:8] if score]


def _exchange(window: Counter[str], goal: Counter[str], leaving: str, coming: str) -> int:
    """Move the window by a word; the change in shared words."""
    change = -1 if leaving in goal and window[leaving] <= goal[leaving] else 0
    window[leaving] -= 1
    window[coming] += 1
    return change + (1 if coming in goal and window[coming] <= goal[coming] else 0)


def _bare(word: str) -> str:
    """A word without case and marks, so that a wrong apostrophe or a missing comma still counts as near."""
    return re.sub(r"[^\w%]", "", word).casefold() or word
