"""Shares in brackets or commas behind a figure: '120 people (65%)', '120, or 65 percent, ...'."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from generator.ingest.document import Span
from generator.ingest.extract.figures.counted import Counted

_ASIDE_BEFORE = re.compile(r" ?\($|, or (?:about |some |roughly |nearly |almost |just over |more than )?$")

_ASIDE_AFTER = re.compile(r"\)|,| of (?:them|those|the)\b")


def with_aside(text: str, item: Counted, following: Sequence[Counted]) -> Counted:
    """Take the share in brackets or commas behind a number into its phrase, so that the predicate comes next."""
    if item.number.percent or not following or not is_aside(text, following[0]):
        return item
    if not _ASIDE_BEFORE.fullmatch(text, item.span.end, following[0].span.start):
        return item
    return replace(item, span=Span(item.span.start, following[0].number.span.end + 1))


_WORDED_SHARE = re.compile(
    r"\b(?:majority|most|half|third|quarter|bulk|share|part)(?P<whole> of (?:them|those|these|the \w+)(?: \w+ed)?)?(?: \(|, or (?:about |some |roughly |nearly |almost |just over |more than )?)$",
    re.IGNORECASE,
)
"""Before a share that is the only number told: 'the vast majority (nearly 95%) of those arrested', 'half, or 52 percent,'."""


def is_aside(text: str, item: Counted) -> bool:
    """Whether a share stands in brackets behind the figure it puts in percent: '120 people (65%)', '120, or 65 percent,'."""
    before = text[max(0, item.span.start - 40) : item.span.start]
    return (
        item.number.percent
        and bool(_ASIDE_BEFORE.search(before))
        and not _WORDED_SHARE.search(before)
        and bool(_ASIDE_AFTER.match(text, item.number.span.end))
    )


def behind_a_worded_share(text: str, item: Counted) -> bool:
    """Whether a share in brackets is the number of one in words whose whole stands before it: 'most of them (85%)'."""
    before = text[max(0, item.span.start - 60) : item.span.start]
    share = _WORDED_SHARE.search(before) if item.number.percent else None
    return share is not None and bool(share["whole"])
