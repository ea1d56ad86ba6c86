"""A quick pattern for where a number may begin: digits, or a word that opens a numeral."""

from __future__ import annotations

import re
from collections.abc import Iterable


def pattern_of_openings(words: Iterable[str], after_an_article: Iterable[str]) -> re.Pattern[str]:
    """Give a pattern for digits and for any of the words, small, capitalised or all in capitals.

    `after_an_article` are the words that make 'a' and 'an' a numeral's opening: 'a dozen'. Words are put together by
    their letters, as a long list of alternatives costs several times as much.
    """
    forms = {form for word in words for form in (word, word.capitalize(), word.upper())}
    following = "|".join(sorted(after_an_article))
    return re.compile(
        rf"(?<![A-Za-z])(?:\d+|{_joined(sorted(forms))}(?![A-Za-z])|(?:[Aa]n?|AN?)[ -](?i:{following}))"
    )


def _joined(words: list[str]) -> str:
    by_letter: dict[str, list[str]] = {}
    for word in words:
        if word:
            by_letter.setdefault(word[0], []).append(word[1:])
    if not by_letter:
        return ""
    joined = "|".join(letter + _joined(rest) for letter, rest in by_letter.items())
    return f"(?:{joined})?" if "" in words else f"(?:{joined})"
