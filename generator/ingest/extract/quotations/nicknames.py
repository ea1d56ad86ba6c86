"""Nicknames set in quotation marks inside a name: 'Gregory "Greg" Day'; they are no quotations and no part of the name."""

from __future__ import annotations

import re
from typing import Final

from generator.ingest.extract.quotations.names import is_office, is_personal_name, name_words

_OPENING, _CLOSING = "“\"‘'", "”\"’'"
_WORD = r"[A-ZÀ-Þ][\w.’'-]{1,30}"
_BEFORE = re.compile(rf"(?:^|(?<=[\s(—–-]))({_WORD}) $")
_BEHIND = re.compile(rf" ({_WORD})")
_NICKNAME: Final = re.compile(rf"[{_OPENING}]({_WORD})[{_CLOSING}]")
_LONGEST = 32


def is_nickname(text: str, start: int, end: int) -> bool:
    """Whether the words from `start` to `end`, marks included, stand between the given name and the surname of a person."""
    if end - start > _LONGEST or text[end : end + 1] != " " or not _NICKNAME.fullmatch(text, start, end):
        return False
    before = _BEFORE.search(text[max(0, start - _LONGEST - 2) : start])
    behind = _BEHIND.match(text, end)
    if before is None or behind is None or is_office(before[1]):
        return False
    return is_personal_name(name_words(f"{before[1]} {behind[1]}"))


def without_nickname(name: str) -> str:
    """A name without the word in quotation marks inside it."""
    words = name.split()
    return " ".join([words[0], *(w for w in words[1:-1] if not _NICKNAME.fullmatch(w)), *words[1:][-1:]])
