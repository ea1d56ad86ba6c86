"""Lines with capitals all through, where a capital says nothing about a word."""

from __future__ import annotations

from collections.abc import Iterable


def is_headline(words: Iterable[str]) -> bool:
    """Whether most of the longer words have a capital: 'Federal Agents Arrest Dozens in Overnight Sweep'."""
    long = [word[0].isupper() for word in words if len(word) > 3 and word[0].isalpha()]
    return len(long) > 4 and sum(long) > 0.7 * len(long)
