"""The views of the front page, and of all operations or statements."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import groupby

from generator.model.value import Kind
from generator.publish.link import Event, year_of
from generator.publish.views.filters import NO_FACETS, FiltersView, RowFacets, view_filters
from generator.publish.views.pieces import CountView, Link, ListView
from generator.publish.views.strip import StripView, view_strip
from generator.publish.views.totals import CHARTS, TotalView, view_total
from generator.publish.views.viewpoint import Viewpoint
from generator.publish.views.year import YearsView, YearView, list_years
from generator.publish.wording import number_of


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

    @property
    def is_long(self) -> bool:
        """Whether there are so many rows that those far below are better laid out late."""
        return _is_long(self.years)


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

    @property
    def is_long(self) -> bool:
        """Whether there are so many rows that those far below are better laid out late."""
        return _is_long(self.years)


_LONG = 100
"""Rows from which on a list is long."""


def _is_long(years: tuple[YearView, ...]) -> bool:
    return sum(len(month.rows.rows) for year in years for month in year.months) >= _LONG


def view_timeline(view: Viewpoint, *, newest_first: bool) -> TimelineView:
    """What the front page shows, or its other order."""
    timeline = view.timeline
    years = sorted(timeline.years, reverse=newest_first)
    of_years = [(year, timeline.years[year]) for year in years]
    listed = list_years(view, of_years, newest_first=newest_first)
    first, last = min(years, default=0), max(years, default=0)
    return TimelineView(
        is_newest_first=newest_first,
        other_order=_other_order(view, newest_first=newest_first),
        data=Link("Data", view.to("data.md")),
        count=view.count((*timeline.dated, *timeline.undated)),
        sources=number_of(sum(not a.unread for a in timeline.content.articles.values()), "article"),
        span=(f"{first}–{last}" if first != last else str(first)) if years else "",
        years=listed.shown,
        further_years=listed.further,
        undated=view.rows(timeline.undated),
        total=view_total(view, timeline.content.operations.values(), at=CHARTS),
        strip=view_strip(view, listed.anchors),
        filters=_filters(view, listed, timeline.undated),
    )


def view_events(view: Viewpoint, kind: Kind) -> EventsView:
    """What the page of all operations or all statements shows, newest first."""
    timeline = view.timeline
    dated = (event for event in timeline.dated if event.kind is kind)
    years = [(year, tuple(events)) for year, events in groupby(dated, key=_year_key)][::-1]
    undated = tuple(event for event in timeline.undated if event.kind is kind)
    listed = list_years(view, years, newest_first=True)
    leads = {
        Kind.OPERATIONS: "Enforcement actions and campaigns, newest first, each with its figures and who gives them.",
        Kind.STATEMENTS: "What officials and organizations said, newest first, in their own words where they are quoted.",
    }
    return EventsView(
        title=kind.value.capitalize(),
        lead=leads[kind],
        years=listed.shown,
        further_years=listed.further,
        undated=view.rows(undated),
        count=view.count((*(event for _, events in years for event in events), *undated)),
        filters=_filters(view, listed, undated),
    )


def _filters(view: Viewpoint, years: YearsView, undated: tuple[Event, ...]) -> FiltersView | None:
    """The filters of the events a page lists; none where there is nothing to choose among."""
    events = (*years.listed, *undated)
    return view_filters(view, events, has_further=years.is_cut) if len(events) > 1 else None


def _year_key(event: Event) -> int:
    assert event.when is not None
    return year_of(event.when)


def _other_order(view: Viewpoint, *, newest_first: bool) -> Link:
    if newest_first:
        return Link("Oldest first", view.to("oldest-first.md"))
    return Link("Newest first", view.to("index.md"))
