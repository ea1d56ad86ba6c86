"""Receipts: what opens beside a figure or a quotation, and in how many articles it is told."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from generator.model.article import Article
from generator.publish.link import Figure
from generator.publish.wording import number_of

MOST_RECEIPTS = 150
"""Rows of a page up to which each opens its receipts in place; on a longer one figures and titles lead to them, so that
the page stays light."""


def independent_sources(articles: Iterable[str], known: Mapping[str, Article]) -> frozenset[str]:
    """The independent sources behind articles: copies of one story go back to one."""
    return frozenset((known[id_].origin or id_) if id_ in known else id_ for id_ in articles)


def told_words(articles: Iterable[str], known: Mapping[str, Article]) -> str:
    """'1 article', '2 independent articles'; where they repeat one another, as how many sources they count.

    Of one article alone nothing is said of its independence: it may repeat another that was not taken in.
    """
    told_in = frozenset(articles)
    sources = independent_sources(told_in, known)
    if len(told_in) == len(sources):
        return number_of(len(told_in), "article", "independent articles")
    return f"{number_of(len(told_in), 'article')}, which count as {number_of(len(sources), 'source')}"


def telling_the_same(figure: Figure, figures: Iterable[Figure]) -> tuple[str, ...]:
    """The articles that give a figure: the same number of the same people at the same place."""
    said = _said(figure)
    return tuple(p.article for other in figures if _said(other) == said for p in other.claim.passages)


def _said(figure: Figure) -> tuple[object, ...]:
    claim = figure.claim
    return (claim.measure, claim.value, claim.high, claim.qualifier, claim.unit, claim.of, claim.place)
