"""Whether two articles are one story: a wire copy, a reprint, a press release rewritten a little.

Five papers that print one agency's story are one source, not five. What tells it is long shared wording outside
quotation marks (independent reporters quote the same words). Eight words in a row are a shingle; two texts are as alike
as the share of their shingles that both have (Broder, On the resemblance and containment of documents, 1997). An
article's entry keeps the smallest hashes of its shingles as a sketch, from which the share can be estimated when the
text is no longer at hand and which gives no word of the text away.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable

from generator.model.article import Article

_SHINGLE = 8
"""Words in a row; fewer are common to all news on one event."""
_SKETCH = 48
"""Hashes kept: the estimate is then off by about 0.06 for two texts that share a quarter."""
_FEWEST = 12
"""Shingles of a text too short to judge."""
ONE_STORY = 0.25
"""The share from which two articles count as one story."""

_QUOTED = re.compile(r"“[^”]{0,2000}”|\"[^\"]{0,2000}\"")


def make_sketch(text: str) -> str | None:
    """The smallest shingle hashes of a text, each as eight hexadecimal digits, ascending; None for a short text."""
    words = re.findall(r"\w+", _QUOTED.sub(" ", text).casefold())
    shingles = {" ".join(words[at : at + _SHINGLE]) for at in range(len(words) - _SHINGLE + 1)}
    if len(shingles) < _FEWEST:
        return None
    hashes = sorted(hashlib.blake2b(shingle.encode(), digest_size=4).hexdigest() for shingle in shingles)
    return "".join(hashes[:_SKETCH])


def resemblance(one: str, other: str) -> float:
    """The estimated share of the shingles of two texts that both have, from their sketches: 0 to 1."""
    mine, theirs = _hashes(one), _hashes(other)
    size = min(_SKETCH, max(len(mine), len(theirs)))
    smallest = sorted(mine | theirs)[:size]
    return len(mine & theirs & set(smallest)) / len(smallest)


def find_origin(article: Article, earlier: Iterable[Article]) -> tuple[Article, float] | None:
    """The earlier article this one copies the most, and how alike they are; None where it stands alone."""
    if article.sketch is None:
        return None
    alike = [
        (resemblance(article.sketch, other.sketch), other)
        for other in earlier
        if other.sketch is not None and other.id != article.id
    ]
    share, first = max(alike, key=lambda pair: (pair[0], pair[1].id), default=(0.0, article))
    return (first, share) if share >= ONE_STORY else None


def _hashes(sketch: str) -> set[str]:
    return {sketch[at : at + 8] for at in range(0, len(sketch), 8)}


def by_date(article: Article) -> tuple[bool, tuple[int, int, int, str], str]:
    """Dated articles first, the earliest first: the order in which articles are taken in, whatever the files' order."""
    published = article.published
    return published is None, published.sort_key if published else (0, 0, 0, ""), article.id
