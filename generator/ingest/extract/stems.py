"""Patterns looked for only in words that can match: a quick look for stems spares most sentences the slow search."""

from __future__ import annotations

import re


class Stemmed:
    """A pattern each of whose matches holds one of some stems.

    That the stems are right is read off the pattern itself by `tests/ingest/extract/test_stems.py`.
    """

    def __init__(self, pattern: str, stems: str, flags: re.RegexFlag = re.NOFLAG) -> None:
        """Take the pattern and its stems, bars between them: in small letters where the pattern ignores case."""
        self.pattern = re.compile(pattern, flags)
        self.stems = tuple(stems.split("|"))
        self._in_any_case = re.IGNORECASE in flags

    def may_match(self, words: str) -> bool:
        """Whether one of the stems stands in the words."""
        words = words.lower() if self._in_any_case else words
        return any(map(words.__contains__, self.stems))

    def search(self, words: str) -> re.Match[str] | None:
        """Give the first match in the words."""
        return self.pattern.search(words) if self.may_match(words) else None

    def sub(self, replacement: str, words: str) -> str:
        """Replace every match in the words."""
        return self.pattern.sub(replacement, words) if self.may_match(words) else words
