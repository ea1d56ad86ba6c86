"""Figures that count the same people: which stand together, and what they say together."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from generator.model.article import Article
from generator.model.claim import Claim, Measure
from generator.publish.amounts import contradict
from generator.publish.link import Figure
from generator.publish.views.receipts import independent_sources

MOST_FIGURES = 4
"""Figures of an operation a list shows; rivals are never parted."""


def rival_groups(figures: tuple[Figure, ...]) -> tuple[tuple[Figure, ...], ...]:
    """Figures of the same measure, place, unit and whole, together; groups in order of their first figure.

    Figures of other things than the measures know stand alone: nothing says that they count the same.
    """
    groups: dict[tuple[object, ...], list[Figure]] = {}
    for figure in figures:
        claim = figure.claim
        apart = figure.anchor if claim.measure is Measure.OTHER else None
        whole = claim.of.value if claim.of else None
        groups.setdefault((claim.measure, claim.place, claim.unit, whole, apart), []).append(figure)
    return tuple(tuple(group) for group in groups.values())


def whole_groups(figures: tuple[Figure, ...]) -> list[Figure]:
    """The first groups of figures that fit a list, never a part of a group."""
    shown: list[Figure] = []
    for group in rival_groups(figures):
        if shown and len(shown) + len(group) > MOST_FIGURES:
            break
        shown.extend(group)
    return shown


def verdict(claims: Sequence[Claim], articles: Mapping[str, Article]) -> str | None:
    """What several figures for the same count say together; no figure is picked. None for a single figure."""
    if len(claims) < 2:
        return None
    parties = {claim.said_by or claim.attribution or claim.passages[0].article for claim in claims}
    if len({(claim.value, claim.high, claim.qualifier) for claim in claims}) > 1:
        return _difference(claims, is_of_one_party=len(parties) == 1)
    if len(parties) == 1:
        return "The same figure, told more than once."
    told_in = {passage.article for claim in claims for passage in claim.passages}
    origins = independent_sources(told_in, articles)
    if len(told_in) == 1:
        return "The same figure of different speakers, told in one article."
    if len(origins) == 1:
        return "The same figure, told in articles that go back to one source."
    return f"Sources agree, in {len(origins)} independent reports."


def contradicting(claims: Sequence[Claim]) -> tuple[Claim, ...]:
    """Those of several figures for the same count that another of them does not leave room for."""
    return tuple(one for one in claims if any(contradict(one, other) for other in claims))


def _difference(claims: Sequence[Claim], *, is_of_one_party: bool) -> str:
    days = {str(claim.as_of) for claim in claims if claim.as_of}
    if len(days) == len(claims):
        return "Figures of different days."
    if not contradicting(claims):
        return "The figures do not contradict each other."
    if claims[0].place is None:
        return "Figures differ, but no place is named: they may count different people."
    return "The same source gives different figures." if is_of_one_party else "Sources differ."
