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
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import lru_cache
from urllib.parse import urlsplit

from generator.ingest.extract.organizations.known import lookup_organization
from generator.model.article import Article

_SHINGLE = 8
"""Words in a row; fewer are common to all news on one event."""
_SKETCH = 48
"""Hashes kept: the estimate is then off by about 0.06 for two texts that share a quarter."""
_FEWEST = 12
"""Shingles of a text too short to judge."""
ONE_STORY = 0.25
"""The share from which two articles count as one story."""

_OFFICIAL = frozenset(
    [
        "federal_agency", "component", "police", "prosecutor", "court", "city_government", "county_government",
        "state_government", "foreign_government", "legislature",
    ]
)  # fmt: skip

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


@dataclass(frozen=True, slots=True)
class Copy:
    """What an article shares its wording with."""

    of: Article
    """The earlier article it is most alike."""
    share: float
    """How alike they are."""
    origin: str
    """The source the story goes back to: that article's origin, or its id."""

    def words(self, article: Article) -> str:
        """Say what the article shares, and which of the two came first as far as their dates tell."""
        return f"shares {self.share:.0%} of its wording with {self.of.id}, {_order(self.of, article)}"


class Stories:
    """Articles by their sketches: finds those that are one story without holding each against each."""

    def __init__(self, articles: Iterable[Article]) -> None:
        self.articles = tuple(sorted(articles, key=by_date))
        """The first published first."""
        self._at = {article.id: number for number, article in enumerate(self.articles)}
        self._with: dict[str, list[Article]] = {}
        for article in self.articles:
            for hash_ in _hashes(article.sketch or ""):
                self._with.setdefault(hash_, []).append(article)

    def copies_of(self, article: Article) -> list[tuple[float, Article]]:
        """The other articles that are one story with it, the first published first, and how alike they are."""
        if article.sketch is None:
            return []
        near = {other.id: other for hash_ in _hashes(article.sketch) for other in self._with.get(hash_, ())}
        shares = (
            (resemblance(article.sketch, other.sketch), other)
            for other in sorted(near.values(), key=by_date)
            if other.sketch is not None and other.id != article.id
        )
        return [(share, other) for share, other in shares if share >= ONE_STORY]

    def find_copies(self, given: Callable[[Article, str | None], str | None]) -> dict[str, Copy]:
        """Each article that copies an earlier one.

        `given` says which origin an article has that is not to be found here, from the article and the origin it is
        found to have (None where it stands alone); an origin that is the article itself stands for none.
        """
        found: dict[str, Copy] = {}
        origins: dict[str, str] = {}
        for article in self.articles:
            earlier = [
                (share, other)
                for share, other in self.copies_of(article)
                if self._at[other.id] < self._at[article.id]
            ]
            share, first = max(earlier, key=lambda pair: pair[0], default=(0.0, article))
            copy = Copy(first, share, origins.get(first.id, first.id)) if earlier else None
            origin = given(article, copy.origin if copy else None) or (copy.origin if copy else article.id)
            origins[article.id] = origin
            if copy:
                found[article.id] = copy
        return found


def by_date(article: Article) -> tuple[bool, tuple[int, int, int, str], bool, str]:
    """Dated articles first, the earliest first: the order in which articles are taken in, whatever the files' order.

    Of one day an agency's own text comes before what others made of it.
    """
    published = article.published
    return (
        published is None,
        published.sort_key if published else (0, 0, 0, ""),
        not is_official(article),
        article.id,
    )


def is_official(article: Article) -> bool:
    """Whether an agency, a government or a court published it: by its outlet, or an address of the government's."""
    return _is_government_address(article.url or "") or _is_government(article.outlet or "")


@lru_cache(maxsize=10_000)
def _is_government_address(url: str) -> bool:
    return (urlsplit(url).hostname or "").endswith((".gov", ".mil"))


@lru_cache(maxsize=10_000)
def _is_government(outlet: str) -> bool:
    known = lookup_organization(outlet) if outlet else None
    return known is not None and known.kind in _OFFICIAL


def _order(one: Article, other: Article) -> str:
    first, last = one.published, other.published
    if first is None or last is None:
        return "and which came first is not known, for one has no date"
    if first.latest and last.earliest and first.latest < last.earliest:
        return "which came first"
    if is_official(one) and not is_official(other):
        return "the agency's own text of the same day"
    return "published on the same day" if first == last else "published at about the same time"


@lru_cache(maxsize=50_000)
def _hashes(sketch: str) -> frozenset[str]:
    return frozenset(sketch[at : at + 8] for at in range(0, len(sketch), 8))
