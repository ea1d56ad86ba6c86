"""Passages: the receipts. A passage is words of an article, letter for letter."""

from __future__ import annotations

import re
from dataclasses import dataclass

from generator.model.value import Id, Text, Value

LONGEST_PASSAGE = 25
"""Words; a passage that carries a figure should be the shortest phrase that does."""


class Passage(Value):
    """A verbatim phrase of an article, and what makes it unique there (the selector of W3C Web Annotation)."""

    article: Id
    """The article the words stand in."""
    exact: Text
    """The words, letter for letter as the article has them; only white space may differ."""
    prefix: Text | None = None
    """Words just before, where the phrase occurs more than once."""
    suffix: Text | None = None
    """Words just after, where the phrase occurs more than once."""
    start: int | None = None
    """Characters of the article's text before the phrase."""
    end: int | None = None
    """Characters of the article's text up to the end of the phrase."""

    @property
    def words(self) -> int:
        """How many words the phrase has."""
        return len(self.exact.split())


@dataclass(frozen=True, slots=True)
class Found:
    """Where a phrase stands in a text."""

    start: int
    end: int


def find_phrase(text: str, phrase: str) -> tuple[Found, ...]:
    """Every place where a phrase stands in a text, letter for letter, white space aside."""
    words = phrase.split()
    if not words:
        return ()
    pattern = re.compile(r"\s+".join(re.escape(word) for word in words))
    return tuple(Found(match.start(), match.end()) for match in pattern.finditer(text))


def find_passage(text: str, passage: Passage) -> tuple[Found, ...]:
    """The places where a passage stands with its prefix and suffix, if it has any."""
    found = find_phrase(text, passage.exact)
    before = " ".join((passage.prefix or "").split())
    after = " ".join((passage.suffix or "").split())
    return tuple(
        place
        for place in found
        if " ".join(text[: place.start].split()).endswith(before)
        and " ".join(text[place.end :].split()).startswith(after)
    )
