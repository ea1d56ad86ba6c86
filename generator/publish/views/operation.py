"""The view of an operation's page, with its ledger of figures."""

from __future__ import annotations

from dataclasses import dataclass

from generator.model.citations import articles_of
from generator.model.operation import Operation
from generator.model.value import Kind
from generator.publish.link import Figure
from generator.publish.views.pieces import (
    DateView,
    ItemView,
    Link,
    ListView,
    Neighbours,
    PassageView,
    ReceiptView,
    SpeakerView,
    Standing,
)
from generator.publish.views.rivals import contradicting, rival_groups, verdict
from generator.publish.views.said import SaidListView, view_said_about
from generator.publish.views.viewpoint import Viewpoint, operation_name
from generator.publish.wording import STAGE_WORDS, amount_words, counted_words, paragraphs, people_words


@dataclass(frozen=True, slots=True)
class ClaimView:
    """One row of the ledger."""

    anchor: str
    amount: str
    counted: str
    place: Link | None
    who: SpeakerView
    as_of: str | None
    passages: tuple[PassageView, ...]
    receipt: ReceiptView
    note: str | None


@dataclass(frozen=True, slots=True)
class GroupView:
    """Figures that count the same people at the same place."""

    heading: str | None
    """What is counted and where, for a group of several."""
    verdict: str | None
    """'Sources differ.' or that they agree; for a group of several."""
    differs: bool
    amounts: tuple[str, ...]
    """The figures that contradict each other side by side, each once."""
    claims: tuple[ClaimView, ...]


@dataclass(frozen=True, slots=True)
class OperationView:
    """An operation's page."""

    crumbs: tuple[Link, ...]
    title: str
    name: str | None
    aliases: tuple[str, ...]
    stage: str | None
    date: DateView
    further_dates: tuple[DateView, ...]
    places: tuple[tuple[Link, ...], ...]
    """Each with the places it lies in, innermost first."""
    agencies: tuple[Link, ...]
    summary: tuple[str, ...]
    groups: tuple[GroupView, ...]
    passages: tuple[PassageView, ...]
    statements: SaidListView
    part_of: Link | None
    parts: ListView
    related: ListView
    sources: tuple[ItemView, ...]
    topics: tuple[Link, ...]
    standing: Standing
    neighbours: Neighbours


def view_operation(view: Viewpoint, operation: Operation) -> OperationView:
    """What an operation's page shows."""
    timeline = view.timeline
    figures = timeline.figures.get(operation.id, ())
    return OperationView(
        crumbs=view.crumbs(operation, "Operations"),
        title=operation.title,
        name=operation_name(operation),
        aliases=operation.aliases,
        stage=STAGE_WORDS[operation.stage] if operation.stage else None,
        date=view.date(operation.when),
        further_dates=tuple(view.date(when) for when in operation.further_dates),
        places=tuple(_place_in_context(view, id_) for id_ in operation.places),
        agencies=tuple(view.party(id_) for id_ in operation.agencies),
        summary=paragraphs(operation.summary),
        groups=tuple(_group(view, group) for group in rival_groups(figures)),
        passages=tuple(view.passage(passage) for passage in operation.passages),
        statements=view_said_about(view, operation),
        part_of=view.refer(Kind.OPERATIONS, operation.part_of) if operation.part_of else None,
        parts=view.rows(timeline.parts.get(operation.id, ())),
        related=view.rows(timeline.related.get(operation.id, ())),
        sources=view.sources(articles_of(operation)),
        topics=view.topics(operation),
        standing=view.standing(operation),
        neighbours=view.neighbours(operation),
    )


def _place_in_context(view: Viewpoint, id_: str) -> tuple[Link, ...]:
    """A place, and the first of the places it lies in, as long as that one lies in another."""
    links = [view.refer(Kind.PLACES, id_)]
    place = view.timeline.content.places.get(id_)
    seen = {id_}
    while place and place.within and place.within[0] not in seen:
        seen.add(place.within[0])
        outer = view.timeline.content.places.get(place.within[0])
        if outer is None or not outer.within:
            break
        links.append(view.link(outer))
        place = outer
    return tuple(links)


def _group(view: Viewpoint, group: tuple[Figure, ...]) -> GroupView:
    claims = [figure.claim for figure in group]
    first = claims[0]
    amounts = tuple(dict.fromkeys(amount_words(claim) for claim in contradicting(claims)))
    heading = None
    if len(claims) > 1:
        where = f", {view.refer(Kind.PLACES, first.place).text}" if first.place else ""
        heading = people_words(first.measure) + where
    return GroupView(
        heading=heading,
        verdict=verdict(claims, view.timeline.content.articles),
        differs=bool(amounts),
        amounts=amounts,
        claims=tuple(_claim(view, figure) for figure in group),
    )


def _claim(view: Viewpoint, figure: Figure) -> ClaimView:
    claim = figure.claim
    return ClaimView(
        anchor=figure.anchor,
        amount=amount_words(claim),
        counted=counted_words(claim),
        place=view.refer(Kind.PLACES, claim.place) if claim.place else None,
        who=view.claimant(claim),
        as_of=claim.as_of.words() if claim.as_of else None,
        passages=tuple(view.passage(passage) for passage in claim.passages),
        receipt=view.figure_receipt(figure),
        note=claim.note,
    )
