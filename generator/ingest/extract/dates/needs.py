"""What a rule's pattern cannot do without: the kinds of words of which one stands in every match."""

from __future__ import annotations

import re

from generator.ingest.extract.dates.words import KINDS

_COMMON = frozenset(
    KINDS[kind]
    for kind in (
        "THE",
        "AN",
        "OF",
        "IN",
        "AND",
        "TO",
        "COMMA",
        "HYPHEN",
        "DASH",
        "OTHER",
        "THAT",
        "BREAK",
        "STOP",
    )
)
"""Kinds that stand everywhere, and so say little."""
_PART = re.compile(
    r"(?P<look>\(\?<?[=!])|(?P<open>\((?:\?:|\?P<\w+>)?)|(?P<close>\))|(?P<bar>\|)|\[(?P<set>(?:\\.|[^\]])+)\]"
    r"|(?P<repeat>[?*+]|\{\d+,?\d*\})|(?P<one>\\.|.)",
    re.DOTALL,
)


def needed_kinds(pattern: str) -> frozenset[str]:
    """Give kinds of words of which one is in whatever the pattern matches, the rarest such; empty where there are none.

    The pattern is a regular expression of letters for kinds, as `grammar.rule` spells it.
    """
    tokens = [(match.lastgroup or "", match[match.lastgroup or 0]) for match in _PART.finditer(pattern)]
    return _read_choice(tokens, 0)[0]


def _read_choice(tokens: list[tuple[str, str]], at: int) -> tuple[frozenset[str], int]:
    """Read up to the bracket that closes: what each of the ways needs, together."""
    ways: list[frozenset[str]] = []
    best: frozenset[str] = frozenset()
    while at < len(tokens):
        kind, piece = tokens[at]
        if kind == "close":
            break
        if kind == "bar":
            ways.append(best)
            best, at = frozenset(), at + 1
            continue
        if kind in ("open", "look"):
            needed, at = _read_choice(tokens, at + 1)
            needed = frozenset() if kind == "look" else needed
        else:
            needed = frozenset(re.sub(r"\\(.)", r"\1", piece)) if kind in ("set", "one") else frozenset()
        at += 1
        if at < len(tokens) and tokens[at][0] == "repeat":
            needed = needed if tokens[at][1][0] == "+" or tokens[at][1].startswith("{1") else frozenset()
            at += 1
        best = _rarer(best, needed)
    ways.append(best)
    return (frozenset().union(*ways) if all(ways) else frozenset()), at


def _rarer(one: frozenset[str], other: frozenset[str]) -> frozenset[str]:
    if not one or not other:
        return one or other
    return min(one, other, key=lambda kinds: (len(kinds & _COMMON), len(kinds)))
