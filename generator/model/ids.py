"""Ids: made here and nowhere else. An id, once made, is kept: it is the page's address."""

from __future__ import annotations

import re
import unicodedata
from typing import Final

LONGEST_ID: Final = 80
"""Characters of the longest id."""


def slug(text: str, longest: int = LONGEST_ID) -> str:
    """Small ASCII letters, digits and single hyphens; cut at a word's end; 'untitled' where nothing is left."""
    words = ascii_words(text)
    kept: list[str] = []
    for word in words:
        if len("-".join([*kept, word])) > longest:
            break
        kept.append(word)
    return "-".join(kept) or (words[0][:longest] if words else "untitled")


def ascii_words(text: str) -> list[str]:
    """The words of a text in small ASCII letters and digits, accents, apostrophes and inner dots dropped; may be none."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()
    plain = re.sub(r"['’.](?=\w)", "", plain.lower())
    return re.findall(r"[a-z0-9]+", plain)


def dated_id(earliest: str | None, words: str) -> str:
    """The id of a dated entry: its first known day (or month, or year; 'undated' where none) and a few words."""
    head = earliest or "undated"
    return f"{head}-{slug(words, LONGEST_ID - len(head) - 4)}"


def free_id(wanted: str, taken: set[str] | frozenset[str]) -> str:
    """The wanted id, or the first of wanted-2, wanted-3 ... that is not taken."""
    if wanted not in taken:
        return wanted
    number = 2
    while f"{wanted}-{number}" in taken:
        number += 1
    return f"{wanted}-{number}"
