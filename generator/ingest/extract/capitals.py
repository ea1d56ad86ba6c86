"""Lines with capitals all through, where a capital says nothing about a word."""

from __future__ import annotations

from collections.abc import Sequence


def is_headline(words: Sequence[str]) -> bool:
    """Whether most of the longer words of a line have a capital, and no full stop ends it.

    'Federal Agents Arrest Dozens in Overnight Sweep' is a headline, 'The Ohio Immigrant Harvest Coalition sued.' is none.
    `words` are the line's words with their punctuation.
    """
    if words and words[-1].rstrip("\"'”’)").endswith("."):
        return False
    long = [word[0].isupper() for word in words if len(word) > 3 and word[0].isalpha()]
    return len(long) > 4 and sum(long) > 0.7 * len(long)
