"""The views of the front page, the years, and all operations or statements."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import groupby
from types import MappingProxyType

from generator.model.edtf import Edtf
from generator.model.operation import Operation
from generator.model.value import Kind
from generator.publish.link import Event, month_of, year_of
from generator.publish.views.filters import FiltersView, RowFacets, view_filters
from generator.publish.views.pieces import CountView, Link, ListView
from generator.publish.views.strip import StripView, view_strip
from generator.publish.views.totals import CHARTS, TotalView, view_total
from generator.publish.views.viewpoint import Viewpoint
from generator.publish.wording import number_of

MOST_EVENTS = 400
"""Events a page shows with their figures and words; further ones are brief."""
MOST_LISTED = 1200
"""Events a page lists at all; further years are links."""
NO_FACETS: Mapping[str, RowFacets] = MappingProxyType({})


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
    total: TotalView | None = None
    """People arrested in its operations; on its own page only."""


@dataclass(frozen=True, slots=True)
class TimelineView:
    """The whole timeline, newest or oldest first."""

    is_newest_first: bool
    other_order: Link
    data: Link
    count: CountView
    sources: str
    """'5 articles'."""
    span: str
    """The first and the last year."""
    years: tuple[YearView, ...]
    further_years: tuple[YearView, ...]
    """Years that have only a link here; their months are left out."""
    undated: ListView
    total: TotalView | None
    """People arrested, with the list on the page of charts."""
    strip: StripView | None
    filters: FiltersView | None

    @property
    def facets(self) -> Mapping[str, RowFacets]:
        """What each row answers to, by its link."""
        return self.filters.rows if self.filters else NO_FACETS


@dataclass(frozen=True, slots=True)
class EventsView:
    """A page that lists all operations, or all statements."""

    title: str
    lead: str
    years: tuple[YearView, ...]
    further_years: tuple[YearView, ...]
    undated: ListView
    count: CountView
    filters: FiltersView | None

    @property
    def facets(self) -> Mapping[str, RowFacets]:
        """What each row answers to, by its link."""
        return self.filters.rows if self.filters else NO_FACETS


def view_timeline(view: Viewpoint, *, newest_first: bool) -> TimelineView:
    """What the front page shows, or its other order."""
    timeline = view.timeline
    years = sorted(timeline.years, reverse=newest_first)
    of_years = [(year, timeline.years[year]) for year in years]
    shown, further = _years(view, of_years, newest_first=newest_first)
    first, last = min(years, default=0), max(years, default=0)
    return TimelineView(
        is_newest_first=newest_first,
        other_order=_other_order(view, newest_first=newest_first),
        data=Link("Data", view.to("data.md")),
        count=view.count((*timeline.dated, *timeline.undated)),
        sources=number_of(len(timeline.content.articles), "article"),
        span=(f"{first}–{last}" if first != last else str(first)) if years else "",
        years=shown,
        further_years=further,
        undated=view.rows(timeline.undated),
        total=view_total(view, timeline.content.operations.values(), at=CHARTS),
        strip=view_strip(view, frozenset(int(year.year) for year in shown)),
        filters=_filters(view, of_years[: len(shown)], timeline.undated, has_further=bool(further)),
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
        before=view.year(years[place - 1]) if place else None,
        after=view.year(years[place + 1]) if place + 1 < len(years) else None,
        total=view_total(view, _operations(view.timeline.years[year])),
    )


def view_events(view: Viewpoint, kind: Kind) -> EventsView:
    """What the page of all operations or all statements shows, newest first."""
    timeline = view.timeline
    dated = (event for event in timeline.dated if event.kind is kind)
    years = [(year, tuple(events)) for year, events in groupby(dated, key=_year_key)][::-1]
    undated = tuple(event for event in timeline.undated if event.kind is kind)
    shown, further = _years(view, years, newest_first=True)
    leads = {
        Kind.OPERATIONS: "Enforcement actions and campaigns, newest first, each with its figures and who gives them.",
        Kind.STATEMENTS: "What officials and organizations said, newest first, in their own words where they are quoted.",
    }
    return EventsView(
        title=kind.value.capitalize(),
        lead=leads[kind],
        years=shown,
        further_years=further,
        undated=view.rows(undated),
        count=view.count((*(event for _, events in years for event in events), *undated)),
        filters=_filters(view, years[: len(shown)], undated, has_further=bool(further)),
    )


def _filters(
    view: Viewpoint,
    years: list[tuple[int, tuple[Event, ...]]],
    undated: tuple[Event, ...],
    *,
    has_further: bool,
) -> FiltersView | None:
    """The filters of the events of some years; none where there is nothing to choose among."""
    events = (*(event for _, events in years for event in events), *undated)
    return view_filters(view, events, has_further=has_further) if len(events) > 1 else None


def _operations(events: tuple[Event, ...]) -> tuple[Operation, ...]:
    return tuple(event for event in events if isinstance(event, Operation))


def _year_key(event: Event) -> int:
    assert event.when is not None
    return year_of(event.when)


def _month_key(event: Event) -> int | None:
    assert event.when is not None
    return month_of(event.when)


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
        if fitting and total > MOST_LISTED:
            break
        fitting += 1
    shown, left = [], MOST_EVENTS
    for year, events in years[:fitting]:
        shown.append(_year(view, year, events, newest_first=newest_first, most=left))
        left = max(left - len(events), 0)
    further = (
        YearView(f"y{year}", str(year), view.year(year), view.count(events), ())
        for year, events in years[fitting:]
    )
    return tuple(shown), tuple(further)


def _year(
    view: Viewpoint, year: int, events: tuple[Event, ...], *, newest_first: bool, most: int = MOST_EVENTS
) -> YearView:
    """A year with its events (oldest first as given) by month; those of no known month stand before January."""
    months: dict[int | None, list[Event]] = {}
    for event in events[::-1] if newest_first else events:
        months.setdefault(_month_key(event), []).append(event)
    left = most
    views = []
    for month in sorted(months, key=lambda month: month or 0, reverse=newest_first):
        rows = view.first_rows(months[month], max(left, 0))
        left -= len(rows.rows)
        name = Edtf.parse(f"{year}-{month:02d}").words() if month else f"{year}, month not known"
        views.append(MonthView(f"m{year}-{month:02d}" if month else f"m{year}", name, rows))
    return YearView(f"y{year}", str(year), view.year(year), view.count(events), tuple(views))
