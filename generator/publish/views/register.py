"""The views of the pages that list all entries of a register, or all years."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from itertools import groupby

from generator.model.registers import Place
from generator.model.value import Entry, Kind
from generator.publish.views.pieces import ItemView
from generator.publish.views.viewpoint import Viewpoint
from generator.publish.wording import number_of, type_words


@dataclass(frozen=True, slots=True)
class GroupedView:
    """Lines under a heading; the heading may be missing."""

    anchor: str
    heading: str | None
    items: tuple[ItemView, ...]


@dataclass(frozen=True, slots=True)
class RegisterView:
    """A page that lists all entries of a kind."""

    title: str
    lead: str
    groups: tuple[GroupedView, ...]


def view_years(view: Viewpoint) -> RegisterView:
    """What the page of all years shows."""
    items = tuple(
        ItemView(view.year(year), view.count(events).words)
        for year, events in sorted(view.timeline.years.items(), reverse=True)
    )
    return RegisterView(
        "Years", "Every year with dated entries, newest first.", (GroupedView("years", None, items),)
    )


def view_people(view: Viewpoint) -> RegisterView:
    """What the page of all people shows."""
    timeline = view.timeline

    def detail(person: Entry) -> str:
        roles = dict.fromkeys(role.title for role in timeline.content.people[person.id].roles)
        said = number_of(len(timeline.said.get(person.id, ())), "statement")
        return ", ".join([*roles, *([said] if said else [])])

    lead = "Officials and others named in a public role, by the fullest name the articles give."
    return _alphabetical(view, Kind.PEOPLE, "People", lead, detail)


def view_organizations(view: Viewpoint) -> RegisterView:
    """What the page of all organizations shows."""
    timeline = view.timeline

    def detail(organization: Entry) -> str:
        sort = type_words(timeline.content.organizations[organization.id].type)
        numbers = (
            number_of(len(timeline.operations_by.get(organization.id, ())), "operation"),
            number_of(len(timeline.said.get(organization.id, ())), "statement"),
        )
        return ", ".join(part for part in (sort, *numbers) if part)

    lead = "Agencies, offices, groups and outlets that acted, spoke or were spoken to."
    return _alphabetical(view, Kind.ORGANIZATIONS, "Organizations", lead, detail)


def view_topics(view: Viewpoint) -> RegisterView:
    """What the page of all topics shows."""
    timeline = view.timeline

    def detail(topic: Entry) -> str:
        number = len(timeline.on_topic.get(topic.id, ()))
        return number_of(number, "entry", "entries")

    return _alphabetical(view, Kind.TOPICS, "Topics", "Themes that operations and statements share.", detail)


def view_places(view: Viewpoint) -> RegisterView:
    """What the page of all places shows: a tree; a place in several others stands under each, unfolded once."""
    places = sorted(view.timeline.content.places.values(), key=lambda p: (p.name.casefold(), p.id))
    known = view.timeline.content.places
    roots = [place for place in places if not any(id_ in known for id_ in place.within)]
    reached = {id_ for root in roots for id_ in (root.id, *view.timeline.nested_places(root.id))}
    roots += [place for place in places if place.id not in reached]
    unfolded: set[str] = set()
    items = tuple(_place_item(view, place, unfolded) for place in roots)
    lead = "Places nest: the page of each lists what happened in it and in the places inside it."
    return RegisterView("Places", lead, (GroupedView("places", None, items),))


def view_sources(view: Viewpoint) -> RegisterView:
    """What the page of all sources shows: articles by outlet, oldest first."""
    articles = sorted(
        view.timeline.content.articles.values(),
        key=lambda a: (
            a.outlet is None,
            (a.outlet or "").casefold(),
            a.published is None,
            a.published.sort_key if a.published else (0, 0, 0, ""),
            a.id,
        ),
    )
    groups = []
    for number, (outlet, of_outlet) in enumerate(groupby(articles, key=lambda a: a.outlet), 1):
        items = tuple(
            ItemView(
                view.link(article),
                ", ".join(
                    part
                    for part in (
                        article.published.words() if article.published else "undated",
                        "could not be read" if article.unread else "",
                        number_of(len(view.timeline.resting_on.get(article.id, ())), "entry", "entries"),
                    )
                    if part
                ),
            )
            for article in of_outlet
        )
        groups.append(GroupedView(f"outlet-{number}", outlet or "Outlet not known", items))
    lead = "The articles the timeline rests on, by outlet. Their texts stay with their publishers."
    return RegisterView("Sources", lead, tuple(groups))


def _alphabetical(
    view: Viewpoint, kind: Kind, title: str, lead: str, detail: Callable[[Entry], str]
) -> RegisterView:
    entries = sorted(view.timeline.content.of_kind(kind).values(), key=lambda e: (e.label.casefold(), e.id))
    items = tuple(ItemView(view.link(entry), detail(entry)) for entry in entries)
    return RegisterView(title, lead, (GroupedView(kind.value, None, items),))


def _place_item(view: Viewpoint, place: Place, unfolded: set[str]) -> ItemView:
    """A place with the places in it, and the number of operations its page lists: each once, nested ones too."""
    timeline = view.timeline
    touched = timeline.operations_in(place.id)
    detail = ", ".join(
        part for part in (type_words(place.type), number_of(len(touched), "operation")) if part
    )
    if place.id in unfolded:
        return ItemView(view.link(place), detail)
    unfolded.add(place.id)
    inner = timeline.inner_places.get(place.id, ())
    return ItemView(view.link(place), detail, tuple(_place_item(view, one, unfolded) for one in inner))
