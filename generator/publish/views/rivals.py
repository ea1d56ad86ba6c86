"""Figures that count the same people: which stand together, and what they say together."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from generator.model.article import Article
from generator.model.claim import Claim
from generator.publish.link import Figure

MOST_FIGURES = 4
"""Figures of an operation a list shows; rivals are never parted."""

MOST_ROWS = 200
"""Rows of a list with their figures and words; further ones are brief."""


def rival_groups(figures: tuple[Figure, ...]) -> tuple[tuple[Figure, ...], ...]:
    """Figures that count the same people at the same place, together; groups in order of their first figure."""
    groups: dict[tuple[str, str | None, str], list[Figure]] = {}
    for figure in figures:
        claim = figure.claim
        groups.setdefault((claim.measure.value, claim.place, claim.unit.value), []).append(figure)
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
    """What several figures for the same count say together; no figure is picked."""
    if len(claims) < 2:
        return None
    parties = {claim.said_by or claim.attribution for claim in claims}
    if len({(claim.value, claim.high, claim.qualifier) for claim in claims}) > 1:
        days = {str(claim.as_of) for claim in claims}
        if len(days) == len(claims) and all(claim.as_of for claim in claims):
            return "Figures of different days."
        return "Sources differ." if len(parties) > 1 else "The same source gives different figures."
    if len(parties) == 1:
        return "The same figure, told more than once."
    origins = _origins(claims, articles)
    reports = "one independent report" if len(origins) == 1 else f"{len(origins)} independent reports"
    return f"Sources agree, in {reports}."


def _origins(claims: Sequence[Claim], articles: Mapping[str, Article]) -> set[str]:
    """The independent sources behind claims: copies of one story count once."""
    told_in = {passage.article for claim in claims for passage in claim.passages}
    return {(articles[id_].origin or id_) if id_ in articles else id_ for id_ in told_in}
