"""Hedges before and after a numeral: 'nearly', 'as many as', '4,000+', 'or so'."""

from __future__ import annotations

import re

from generator.ingest.document import Span

_HEDGES = {
    "about": r"about|some|around|roughly|approximately|approx\.|(?:an )?estimated|(?:an )?approximate",
    "nearly": r"nearly|almost|close to|just under|just shy of|just short of",
    "at_least": r"at least|(?:no|not) fewer than|no less than|a minimum of",
    "more_than": r"(?:(?:just|well|slightly|far) )?(?:more than|higher than|over|upwards? of|in excess of|north of)|exceeding",
    "up_to": r"up to|as many as|(?:no|not) more than|at most|a maximum of",
    "fewer_than": r"(?:far )?(?:fewer than|less than|lower than)|under",
    "exact": r"exactly|precisely|(?:a|the) total of",
}

_HEDGE_BEFORE = re.compile(
    r"(?<![\w-])(?:"
    + "|".join(rf"(?P<{name}>{words})" for name, words in _HEDGES.items())
    + r")\s+(?:a |the |a total of |an estimated )?$",
    re.IGNORECASE,
)
_HEDGE_AFTER = re.compile(
    r"(?P<more_than>\+|[- ]plus\b(?= [a-z]))|(?P<at_least> or more\b)|(?P<about> or so\b|-(?:some|odd|ish)\b)|(?P<up_to> or fewer\b)"
)
_HEDGE_REACH = 40
_HEDGE_ENDS = tuple(
    "a the about some around roughly approximately approx. estimated approximate nearly almost to under of than least as "  # noqa: SIM905
    "minimum maximum over exceeding most exactly precisely".split()
)
"""The last words of hedges: a quick look before the slow one."""


def hedge_of(text: str, start: int, end: int, span: Span) -> tuple[str, int, int]:
    """Give a numeral's qualifier, and where numeral and hedge begin and end; `span` bounds the look before."""
    after = _HEDGE_AFTER.match(text, end, span.end)
    window = max(span.start, start - _HEDGE_REACH)
    words = text[window:start]
    before = _HEDGE_BEFORE.search(words) if words.rstrip().lower().endswith(_HEDGE_ENDS) else None
    begin = window + before.start() if before else start
    if after and after.lastgroup:
        return after.lastgroup, begin, after.end()
    if before and before.lastgroup:
        return before.lastgroup, begin, end
    return "exact", start, end
