"""Receipts: what opens beside a figure or a quotation, and how many independent sources stand behind it."""

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


def independent_words(articles: Iterable[str], known: Mapping[str, Article]) -> str:
    """'1 independent source'; where articles repeat one another, how many there are."""
    told_in = frozenset(articles)
    sources = independent_sources(told_in, known)
    words = number_of(len(sources), "independent source")
    return words if len(told_in) == len(sources) else f"{number_of(len(told_in), 'article')}, {words}"


def telling_the_same(figure: Figure, figures: Iterable[Figure]) -> tuple[str, ...]:
    """The articles that give a figure: the same number of the same people at the same place."""
    said = _said(figure)
    return tuple(p.article for other in figures if _said(other) == said for p in other.claim.passages)


def _said(figure: Figure) -> tuple[object, ...]:
    claim = figure.claim
    return (claim.measure, claim.value, claim.high, claim.qualifier, claim.unit, claim.of, claim.place)
