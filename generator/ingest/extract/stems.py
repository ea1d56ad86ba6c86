"""Patterns looked for only in words that can match: a quick look for stems spares most sentences the slow search."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property


class Stemmed:
    """A pattern each of whose matches holds one of some stems.

    That the stems are right is read off the pattern itself by `tests/ingest/extract/test_stems.py`.
    """

    def __init__(self, pattern: str, stems: str, flags: re.RegexFlag = re.NOFLAG) -> None:
        """Take the pattern and its stems, bars between them: in small letters where the pattern ignores case."""
        self.stems = tuple(stems.split("|"))
        self._source = pattern
        self._flags = flags
        self._in_any_case = re.IGNORECASE in flags

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """The pattern, compiled when it is first looked for: one article needs few of them."""
        return re.compile(self._source, self._flags)

    def search(self, words: str) -> re.Match[str] | None:
        """Give the first match in the words."""
        return self.pattern.search(words) if self._may_match(words) else None

    def finditer(self, words: str) -> Iterator[re.Match[str]]:
        """Give every match in the words, in order."""
        return self.pattern.finditer(words) if self._may_match(words) else iter(())

    def sub(self, replacement: str, words: str) -> str:
        """Replace every match in the words."""
        return self.pattern.sub(replacement, words) if self._may_match(words) else words

    def _may_match(self, words: str) -> bool:
        shown = words.lower() if self._in_any_case else words
        return any(map(shown.__contains__, self.stems))
