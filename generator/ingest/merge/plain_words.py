"""Words as they are compared: without marks and capitals."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from generator.model.passage import Passage


@lru_cache(maxsize=100_000)
def plain(text: str) -> str:
    """Small letters and single spaces."""
    return " ".join(re.sub(r"[^\w ]", " ", text.casefold().replace("’", "'").replace("'", "")).split())


def overlaps(some: Iterable[Passage], others: Iterable[Passage], *, anywhere: bool = False) -> int:
    """Passages one of which stands in the other: of one article, or, with `anywhere`, of any two."""
    theirs = [(other.article, plain(other.exact)) for other in others]
    return sum(
        any(
            (anywhere or article == passage.article) and (words in mine or mine in words)
            for article, words in theirs
        )
        for passage in some
        for mine in [plain(passage.exact)]
    )
