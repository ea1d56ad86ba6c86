"""The views of the pages of people, organizations, places, topics and sources."""

from __future__ import annotations

from dataclasses import dataclass

from generator.model.article import Article
from generator.model.registers import Organization, Person, Place, Topic
from generator.model.value import Entry, Kind
from generator.publish.address import web_address
from generator.publish.link import Event, Figure, moment
from generator.publish.views import (
    MOST_ROWS,
    BriefView,
    Crumbs,
    FigureView,
    Link,
    ListView,
    PassageView,
    Viewpoint,
    is_draft,
    review_words,
)
from generator.publish.wording import KIND_WORDS, type_words


@dataclass(frozen=True, slots=True)
class RoleView:
    """A role, in the article's words, with its receipt."""

    title: str
    organization: Link | None
    passages: tuple[PassageView, ...]


@dataclass(frozen=True, slots=True)
class FiguresView:
    """Figures of several operations."""

    earlier: tuple[BriefView, ...]
    figures: tuple[FigureView, ...]

    def __bool__(self) -> bool:
        return bool(self.figures)


@dataclass(frozen=True, slots=True)
class SectionView:
    """A list of events under a heading."""

    anchor: str
    heading: str
    rows: ListView


@dataclass(frozen=True, slots=True)
class NoteView:
    """An entry's standing and what a reader should know of it."""

    note: str | None
    review: str
    is_draft: bool


@dataclass(frozen=True, slots=True)
class PartyView:
    """A person's or an organization's page."""

    crumbs: Crumbs
    kind: str
    name: str
    aliases: tuple[str, ...]
    named_because: str | None
    part_of: Link | None
    roles: tuple[RoleView, ...]
    members: tuple[tuple[Link, tuple[str, ...]], ...]
    """Persons with the roles they held in the organization."""
    branches: tuple[Link, ...]
    sections: tuple[SectionView, ...]
    figures: FiguresView
    standing: NoteView


@dataclass(frozen=True, slots=True)
class PlaceView:
    """A place's page."""

    crumbs: Crumbs
    kind: str
    name: str
    aliases: tuple[str, ...]
    ways_up: tuple[tuple[Link, ...], ...]
    """The places it lies in, one chain for each way up, nearest first."""
    coordinates: str | None
    inner: tuple[Link, ...]
    operations: ListView
    figures: FiguresView
    has_nested: bool
    standing: NoteView


@dataclass(frozen=True, slots=True)
class TopicView:
    """A topic's page."""

    crumbs: Crumbs
    name: str
    aliases: tuple[str, ...]
    description: str | None
    rows: ListView
    standing: NoteView


@dataclass(frozen=True, slots=True)
class SupportView:
    """An entry that rests on a source, and the source's words it rests on."""

    kind: str
    link: Link
    passages: tuple[PassageView, ...]


@dataclass(frozen=True, slots=True)
class SourceView:
    """An article's page."""

    crumbs: Crumbs
    title: str
    outlet: str | None
    published: str | None
    author: str | None
    url: str | None
    archived: str | None
    fingerprint: str | None
    """The first characters of the text's SHA-256."""
    origin: Link | None
    copies: tuple[Link, ...]
    supports: tuple[SupportView, ...]
    standing: NoteView


def view_person(view: Viewpoint, person: Person) -> PartyView:
    """What a person's page shows."""
    roles = tuple(
        RoleView(
            role.title,
            view.party(role.organization) if role.organization else None,
            tuple(view.passage(passage) for passage in role.passages),
        )
        for role in person.roles
    )
    return PartyView(
        crumbs=Crumbs((view.index(Kind.PEOPLE, "People"),)),
        kind=KIND_WORDS[Kind.PEOPLE],
        name=person.name,
        aliases=person.aliases,
        named_because=person.named_because,
        part_of=None,
        roles=roles,
        members=(),
        branches=(),
        sections=_spoken(view, person.id, "this person"),
        figures=_figures(view, view.timeline.figures_by.get(person.id, ())),
        standing=standing(person),
    )


def view_organization(view: Viewpoint, organization: Organization) -> PartyView:
    """What an organization's page shows."""
    timeline = view.timeline
    members = tuple(
        (view.link(p), tuple(r.title for r in p.roles if r.organization == organization.id))
        for p in timeline.members.get(organization.id, ())
    )
    operations = _section(view, "operations", "Operations", timeline.operations_by.get(organization.id, ()))
    return PartyView(
        crumbs=Crumbs((view.index(Kind.ORGANIZATIONS, "Organizations"),)),
        kind=type_words(organization.type) or KIND_WORDS[Kind.ORGANIZATIONS],
        name=organization.label,
        aliases=organization.aliases,
        named_because=None,
        part_of=view.party(organization.part_of) if organization.part_of else None,
        roles=(),
        members=members,
        branches=tuple(view.link(branch) for branch in timeline.branches.get(organization.id, ())),
        sections=operations + _spoken(view, organization.id, "this organization"),
        figures=_figures(view, timeline.figures_by.get(organization.id, ())),
        standing=standing(organization),
    )


def view_place(view: Viewpoint, place: Place) -> PlaceView:
    """What a place's page shows: its own operations and figures, and those of the places in it."""
    timeline = view.timeline
    nested = timeline.nested_places(place.id)
    touched: dict[str, list[str]] = {}
    figures: list[Figure] = []
    for id_ in (place.id, *nested):
        for operation in timeline.operations_at.get(id_, ()):
            touched.setdefault(operation.id, []).append(id_)
        figures.extend(timeline.figures_at.get(id_, ()))
    operations = sorted((timeline.content.operations[id_] for id_ in touched), key=moment)
    notes = {id_: _where_inside(view, place, at) for id_, at in touched.items()}
    figures.sort(key=lambda figure: moment(figure.operation))
    return PlaceView(
        crumbs=Crumbs((view.index(Kind.PLACES, "Places"),)),
        kind=type_words(place.type) or KIND_WORDS[Kind.PLACES],
        name=place.name,
        aliases=place.aliases,
        ways_up=_ways_up(view, place),
        coordinates=coordinates_words(place),
        inner=tuple(view.link(inner) for inner in timeline.inner_places.get(place.id, ())),
        operations=view.rows(operations, notes),
        figures=_figures(view, tuple(figures)),
        has_nested=any(notes.values()) or any(f.claim.place != place.id for f in figures),
        standing=standing(place),
    )


def view_topic(view: Viewpoint, topic: Topic) -> TopicView:
    """What a topic's page shows."""
    return TopicView(
        crumbs=Crumbs((view.index(Kind.TOPICS, "Topics"),)),
        name=topic.name,
        aliases=topic.aliases,
        description=topic.description,
        rows=view.rows(view.timeline.on_topic.get(topic.id, ())),
        standing=standing(topic),
    )


def view_source(view: Viewpoint, article: Article) -> SourceView:
    """What an article's page shows."""
    timeline = view.timeline
    supports = tuple(
        SupportView(
            KIND_WORDS[support.entry.kind],
            view.link(support.entry),
            tuple(view.passage(passage) for passage in support.passages),
        )
        for support in timeline.resting_on.get(article.id, ())
    )
    origin = None
    if article.origin:
        known = article.origin in timeline.content.articles
        origin = view.refer(Kind.ARTICLES, article.origin) if known else Link(article.origin)
    return SourceView(
        crumbs=Crumbs((view.index(Kind.ARTICLES, "Sources"),)),
        title=article.label,
        outlet=article.outlet,
        published=article.published.words() if article.published else None,
        author=article.author,
        url=web_address(article.url),
        archived=web_address(article.archived),
        fingerprint=article.sha256[:12] if article.sha256 else None,
        origin=origin,
        copies=tuple(view.link(copy) for copy in timeline.copies.get(article.id, ())),
        supports=supports,
        standing=standing(article),
    )


def standing(entry: Entry) -> NoteView:
    """An entry's note and how far it was reviewed."""
    return NoteView(entry.note, review_words(entry), is_draft(entry))


def coordinates_words(place: Place) -> str | None:
    """'40.71° N, 74.01° W'."""
    if place.latitude is None or place.longitude is None:
        return None
    north = f"{abs(place.latitude):g}° {'N' if place.latitude >= 0 else 'S'}"
    return f"{north}, {abs(place.longitude):g}° {'E' if place.longitude >= 0 else 'W'}"


def _spoken(view: Viewpoint, id_: str, party: str) -> tuple[SectionView, ...]:
    timeline = view.timeline
    return (
        *_section(view, "said", f"Statements by {party}", timeline.said.get(id_, ())),
        *_section(
            view, "said-for", f"Statements by people speaking for {party}", timeline.said_for.get(id_, ())
        ),
        *_section(view, "said-to", f"Statements addressed to {party}", timeline.said_to.get(id_, ())),
    )


def _section(
    view: Viewpoint, anchor: str, heading: str, events: tuple[Event, ...]
) -> tuple[SectionView, ...]:
    return (SectionView(anchor, heading, view.rows(events)),) if events else ()


def _figures(view: Viewpoint, figures: tuple[Figure, ...]) -> FiguresView:
    """Figures, oldest first as given; of many only the newest with all they tell, the others are brief."""
    apart = view.told_apart(figures)
    cut = max(len(apart) - MOST_ROWS, 0)
    return FiguresView(
        tuple(view.brief_figure(figure) for figure in apart[:cut]),
        tuple(view.figure(figure) for figure in apart[cut:]),
    )


def _where_inside(view: Viewpoint, place: Place, touched: list[str]) -> str | None:
    """'in Northside, Southside': the nested places an operation touched, where it does not name the place itself."""
    if place.id in touched:
        return None
    return "in " + ", ".join(view.refer(Kind.PLACES, id_).text for id_ in touched)


def _ways_up(
    view: Viewpoint, place: Place, seen: frozenset[str] = frozenset()
) -> tuple[tuple[Link, ...], ...]:
    """Every chain of places around a place, nearest first; a place that would close a circle ends its chain."""
    places = view.timeline.content.places
    chains: list[tuple[Link, ...]] = []
    for id_ in place.within:
        if id_ in seen or id_ == place.id:
            continue
        outer = places.get(id_)
        link = view.refer(Kind.PLACES, id_)
        further = _ways_up(view, outer, seen | {place.id}) if outer else ()
        chains.extend((link, *chain) for chain in further or ((),))
    return tuple(chains)
