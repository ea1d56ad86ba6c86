"""Plain text whose lines were broken at a width, as mail and old terminals do: the breaks inside a paragraph undone.

A line break becomes a space, one character for one, so that every place in the text stays where it was.
"""

from __future__ import annotations

import itertools
import re

_WIDEST = 100
"""Characters; a text with a longer line was not broken at a width."""
_NARROWEST = 45
_FEWEST = 4
"""Breaks inside sentences from which on a text counts as broken at a width."""
_ITEM = re.compile(r"\s*(?:[*•–—-]|\d{1,2}[.)])\s")


def join_wrapped_lines(text: str) -> str:
    """The text with a space for each break that only the width made; the text itself where none did.

    Such a break stands where the next line's first word would not have fitted; the paragraphs of such a text have empty
    lines between them.
    """
    lines = text.split("\n")
    width = max(len(line.rstrip()) for line in lines)
    if "\r" in text or "\n\n" not in text.strip() or not _NARROWEST <= width <= _WIDEST:
        return text
    soft = [_is_soft(line, following, width) for line, following in itertools.pairwise(lines)]
    inside = sum(broken and _goes_on(line) for broken, line in zip(soft, lines, strict=False))
    if inside < _FEWEST:
        return text
    return (
        "".join(line + (" " if broken else "\n") for line, broken in zip(lines, soft, strict=False))
        + lines[-1]
    )


def _goes_on(line: str) -> bool:
    return line.rstrip()[-1:].isalnum() or line.rstrip().endswith(",")


def _is_soft(line: str, following: str, width: int) -> bool:
    word = following.split(maxsplit=1)[:1]
    return (
        bool(line.strip() and word)
        and not _ITEM.match(following)
        and len(line.rstrip()) + 1 + len(word[0]) > width
    )
