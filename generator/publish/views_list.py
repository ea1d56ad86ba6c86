"""The views of the front page, the years and the pages that list a register."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from itertools import groupby

from generator.model.edtf import Edtf
from generator.model.operation import Operation
from generator.model.registers import Place
from generator.model.value import Entry, Kind
from generator.publish.address import year_path
from generator.publish.link import Event, month_of, year_of
from generator.publish.views import ItemView, Link, ListView, Viewpoint
from generator.publish.wording import KIND_WORDS, type_words

MOST_EVENTS = 400
"""Events a page shows with their figures and words; further ones are brief, further years are links."""


@dataclass(frozen=True, slots=True)
class CountView:
    """How many operations and statements there are."""

    operations: int
    statements: int
    sources: int = 0


@dataclass(frozen=True, slots=True)
class MonthView:
    """The events of a month."""

    anchor: str
    name: str
    rows: ListView


@dataclass(frozen=True, slots=True)
class YearView:
    """A year: on its own page, or as a part of the timeline."""

    anchor: str
    year: str
    link: Link | None
    count: CountView
    months: tuple[MonthView, ...]
    before: Link | None = None
    after: Link | None = None


@dataclass(frozen=True, slots=True)
class TimelineView:
    """The whole timeline, newest or oldest first."""

    is_newest_first: bool
    other_order: Link
    data: Link
    count: CountView
    span: str
    """The first and the last year."""
    years: tuple[YearView, ...]
    further_years: tuple[YearView, ...]
    """Years that have only a link here; their months are left out."""
    undated: ListView


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


@dataclass(frozen=True, slots=True)
class EventsView:
    """A page that lists all operations, or all statements."""

    title: str
    lead: str
    years: tuple[YearView, ...]
    further_years: tuple[YearView, ...]
    undated: ListView


@dataclass(frozen=True, slots=True)
class WithdrawnView:
    """The notice that stands where an entry was withdrawn."""

    kind: str
    title: str
    reason: str | None
    replaced_by: Link | None
    index: Link


def view_timeline(view: Viewpoint, *, newest_first: bool) -> TimelineView:
    """What the front page shows, or its other order."""
    timeline = view.timeline
    years = sorted(timeline.years, reverse=newest_first)
    shown, further = _years(view, [(year, timeline.years[year]) for year in years], newest_first=newest_first)
    first, last = min(years, default=0), max(years, default=0)
    return TimelineView(
        is_newest_first=newest_first,
        other_order=_other_order(view, newest_first=newest_first),
        data=Link("Data", view.to("data.md")),
        count=CountView(
            len(timeline.content.operations), len(timeline.content.statements), len(timeline.content.articles)
        ),
        span=(f"{first}–{last}" if first != last else str(first)) if years else "",
        years=shown,
        further_years=further,
        undated=view.rows(timeline.undated),
    )


def view_year(view: Viewpoint, year: int) -> YearView:
    """What a year's page shows."""
    years = sorted(view.timeline.years)
    place = years.index(year)
    whole = _year(view, year, view.timeline.years[year], newest_first=False)
    return YearView(
        whole.anchor,
        whole.year,
        None,
        whole.count,
        whole.months,
        before=_year_link(view, years[place - 1]) if place else None,
        after=_year_link(view, years[place + 1]) if place + 1 < len(years) else None,
    )


def view_events(view: Viewpoint, kind: Kind) -> EventsView:
    """What the page of all operations or all statements shows, newest first."""
    timeline = view.timeline
    dated = (event for event in timeline.dated if event.kind is kind)
    years = [(year, tuple(events)) for year, events in groupby(dated, key=_year_key)]
    shown, further = _years(view, years[::-1], newest_first=True)
    leads = {
        Kind.OPERATIONS: "Enforcement actions and campaigns, newest first, each with its figures and who gives them.",
        Kind.STATEMENTS: "What officials and organizations said, newest first, in their own words where they are quoted.",
    }
    return EventsView(
        title=kind.value.capitalize(),
        lead=leads[kind],
        years=shown,
        further_years=further,
        undated=view.rows(tuple(event for event in timeline.undated if event.kind is kind)),
    )


def view_years(view: Viewpoint) -> RegisterView:
    """What the page of all years shows."""
    items = tuple(
        ItemView(_year_link(view, year), count_words(_count(events)))
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
        said = _number(len(timeline.said.get(person.id, ())), "statement")
        return ", ".join([*roles, *([said] if said else [])])

    lead = "Officials and others named in a public role, by the fullest name the articles give."
    return _alphabetical(view, Kind.PEOPLE, "People", lead, detail)


def view_organizations(view: Viewpoint) -> RegisterView:
    """What the page of all organizations shows."""
    timeline = view.timeline

    def detail(organization: Entry) -> str:
        sort = type_words(timeline.content.organizations[organization.id].type)
        numbers = (
            _number(len(timeline.operations_by.get(organization.id, ())), "operation"),
            _number(len(timeline.said.get(organization.id, ())), "statement"),
        )
        return ", ".join(part for part in (sort, *numbers) if part)

    lead = "Agencies, offices, groups and outlets that acted, spoke or were spoken to."
    return _alphabetical(view, Kind.ORGANIZATIONS, "Organizations", lead, detail)


def view_topics(view: Viewpoint) -> RegisterView:
    """What the page of all topics shows."""
    timeline = view.timeline

    def detail(topic: Entry) -> str:
        number = len(timeline.on_topic.get(topic.id, ()))
        return _number(number, "entry", "entries")

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
                        _number(len(view.timeline.resting_on.get(article.id, ())), "entry", "entries"),
                    )
                    if part
                ),
            )
            for article in of_outlet
        )
        groups.append(GroupedView(f"outlet-{number}", outlet or "Outlet not known", items))
    lead = "The articles the timeline rests on, by outlet. Their texts stay with their publishers."
    return RegisterView("Sources", lead, tuple(groups))


def view_withdrawn(view: Viewpoint, entry: Entry) -> WithdrawnView:
    """What stands where an entry was withdrawn."""
    successor = view.timeline.content.get(entry.kind, entry.replaced_by or "")
    return WithdrawnView(
        kind=KIND_WORDS[entry.kind],
        title=entry.label,
        reason=entry.withdrawn_because,
        replaced_by=view.link(successor) if successor else None,
        index=view.index(entry.kind, "sources" if entry.kind is Kind.ARTICLES else entry.kind.value),
    )


def count_words(count: CountView) -> str:
    """'2 operations and 1 statement'."""
    numbers = (_number(count.operations, "operation"), _number(count.statements, "statement"))
    return " and ".join(part for part in numbers if part) or "no entries"


def _number(number: int, one: str, many: str | None = None) -> str:
    if not number:
        return ""
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def _count(events: tuple[Event, ...]) -> CountView:
    operations = sum(isinstance(event, Operation) for event in events)
    return CountView(operations, len(events) - operations)


def _year_key(event: Event) -> int:
    assert event.when is not None
    return year_of(event.when)


def _month_key(event: Event) -> int | None:
    assert event.when is not None
    return month_of(event.when)


def _year_link(view: Viewpoint, year: int) -> Link:
    return Link(str(year), view.to(year_path(year)))


def _other_order(view: Viewpoint, *, newest_first: bool) -> Link:
    if newest_first:
        return Link("Oldest first", view.to("oldest-first.md"))
    return Link("Newest first", view.to("index.md"))


def _years(
    view: Viewpoint, years: list[tuple[int, tuple[Event, ...]]], *, newest_first: bool
) -> tuple[tuple[YearView, ...], tuple[YearView, ...]]:
    """The years whose events fit a page (at least one), and those that are only links."""
    fitting, total = 0, 0
    for _, events in years:
        total += len(events)
        if fitting and total > MOST_EVENTS:
            break
        fitting += 1
    shown = (_year(view, year, events, newest_first=newest_first) for year, events in years[:fitting])
    further = (
        YearView(f"y{year}", str(year), _year_link(view, year), _count(events), ())
        for year, events in years[fitting:]
    )
    return tuple(shown), tuple(further)


def _year(view: Viewpoint, year: int, events: tuple[Event, ...], *, newest_first: bool) -> YearView:
    """A year with its events (oldest first as given) by month; those of no known month stand before January."""
    months: dict[int | None, list[Event]] = {}
    for event in events[::-1] if newest_first else events:
        months.setdefault(_month_key(event), []).append(event)
    left = MOST_EVENTS
    views = []
    for month in sorted(months, key=lambda month: month or 0, reverse=newest_first):
        rows = view.first_rows(months[month], max(left, 0))
        left -= len(rows.rows)
        name = Edtf.parse(f"{year}-{month:02d}").words() if month else f"{year}, month not known"
        views.append(MonthView(f"m{year}-{month:02d}" if month else f"m{year}", name, rows))
    return YearView(f"y{year}", str(year), _year_link(view, year), _count(events), tuple(views))


def _alphabetical(
    view: Viewpoint, kind: Kind, title: str, lead: str, detail: Callable[[Entry], str]
) -> RegisterView:
    entries = sorted(view.timeline.content.of_kind(kind).values(), key=lambda e: (e.label.casefold(), e.id))
    items = tuple(ItemView(view.link(entry), detail(entry)) for entry in entries)
    return RegisterView(title, lead, (GroupedView(kind.value, None, items),))


def _place_item(view: Viewpoint, place: Place, unfolded: set[str]) -> ItemView:
    """A place with the places in it, and the number of operations its page lists: each once, nested ones too."""
    timeline = view.timeline
    touched = {
        operation.id
        for id_ in (place.id, *timeline.nested_places(place.id))
        for operation in timeline.operations_at.get(id_, ())
    }
    detail = ", ".join(part for part in (type_words(place.type), _number(len(touched), "operation")) if part)
    if place.id in unfolded:
        return ItemView(view.link(place), detail)
    unfolded.add(place.id)
    inner = timeline.inner_places.get(place.id, ())
    return ItemView(view.link(place), detail, tuple(_place_item(view, one, unfolded) for one in inner))
