"""The views of years and months: pages of their own, and parts of longer lists."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from generator.model.operation import Operation
from generator.publish.link import Event, month_of
from generator.publish.views.filters import NO_FACETS, FiltersView, RowFacets, view_filters
from generator.publish.views.pieces import CountView, Link, ListView
from generator.publish.views.totals import TotalView, view_total
from generator.publish.views.viewpoint import Viewpoint, month_anchor, month_words

MOST_EVENTS = 400
"""Events a page shows with their figures and words; further ones are brief."""
MOST_LISTED = 1200
"""Events a page lists at all; further months and years are links."""


@dataclass(frozen=True, slots=True)
class MonthView:
    """The events of a month, or only how many there are and where."""

    anchor: str
    name: str
    link: Link
    count: CountView
    rows: ListView


@dataclass(frozen=True, slots=True)
class YearView:
    """A year: on its own page, or as a part of a list."""

    anchor: str
    year: str
    link: Link | None
    count: CountView
    months: tuple[MonthView, ...]
    further_months: tuple[MonthView, ...] = ()
    """Months that have only a link here."""
    before: Link | None = None
    after: Link | None = None
    total: TotalView | None = None
    """People arrested in its operations; on its own page only."""


@dataclass(frozen=True, slots=True)
class MonthPageView:
    """The page of a month, in a year of many events."""

    name: str
    year: Link
    count: CountView
    rows: ListView
    before: Link | None
    after: Link | None
    filters: FiltersView | None

    @property
    def facets(self) -> Mapping[str, RowFacets]:
        """What each row answers to, by its link."""
        return self.filters.rows if self.filters else NO_FACETS


@dataclass(frozen=True, slots=True)
class YearsView:
    """Years in a list: those with their events, and those that are only links."""

    shown: tuple[YearView, ...]
    further: tuple[YearView, ...]
    listed: tuple[Event, ...]
    """The events that are listed."""

    @property
    def anchors(self) -> frozenset[str]:
        """The years and months that the list holds."""
        return frozenset(
            anchor
            for year in self.shown
            for anchor in (year.anchor, *(month.anchor for month in year.months))
        )

    @property
    def is_cut(self) -> bool:
        """Whether some events are left to other pages."""
        return bool(self.further) or any(year.further_months for year in self.shown)


def view_year(view: Viewpoint, year: int) -> YearView:
    """What a year's page shows: its events by month or, where they are many, the months as links."""
    years = sorted(view.timeline.years)
    place = years.index(year)
    events = view.timeline.years[year]
    months = _months(events)
    has_pages = view.has_month_pages(year)
    return YearView(
        f"y{year}",
        str(year),
        None,
        view.count(events),
        months=() if has_pages else _shown(view, year, months, MOST_EVENTS),
        further_months=_linked(view, year, months) if has_pages else (),
        before=view.year(years[place - 1]) if place else None,
        after=view.year(years[place + 1]) if place + 1 < len(years) else None,
        total=view_total(view, (event for event in events if isinstance(event, Operation))),
    )


def months_of(view: Viewpoint, year: int) -> tuple[tuple[int | None, int], ...]:
    """The months of a year with their numbers of events, in order; None, the month not known, comes first."""
    return tuple((month, len(events)) for month, events in _months(view.timeline.years[year]))


def view_month(view: Viewpoint, year: int, month: int | None) -> MonthPageView:
    """What a month's page shows, oldest first."""
    months = _months(view.timeline.years[year])
    place = [key for key, _ in months].index(month)
    events = months[place][1]
    return MonthPageView(
        month_words(year, month),
        view.year(year),
        view.count(events),
        view.first_rows(events, MOST_EVENTS),
        before=view.month(year, months[place - 1][0]) if place else None,
        after=view.month(year, months[place + 1][0]) if place + 1 < len(months) else None,
        filters=view_filters(view, events, has_further=False) if len(events) > 1 else None,
    )


def list_years(
    view: Viewpoint, years: Sequence[tuple[int, tuple[Event, ...]]], *, newest_first: bool
) -> YearsView:
    """Years in the order given, as many as fit; of a first year that does not fit, as many months as do."""
    shown: list[YearView] = []
    listed: list[Event] = []
    for year, events in years:
        room = MOST_LISTED - len(listed)
        if shown and len(events) > room:
            break
        months = _months(events)
        if newest_first:
            months = [(month, of_month[::-1]) for month, of_month in reversed(months)]
        fitting = _fitting(months, room)
        rows = _shown(view, year, months[:fitting], MOST_EVENTS - len(listed))
        further = _linked(view, year, months[fitting:])
        shown.append(YearView(f"y{year}", str(year), view.year(year), view.count(events), rows, further))
        listed += [event for _, of_month in months[:fitting] for event in of_month]
    left = years[len(shown) :]
    further_years = (
        YearView(f"y{year}", str(year), view.year(year), view.count(events), ()) for year, events in left
    )
    return YearsView(tuple(shown), tuple(further_years), tuple(listed))


_Months = list[tuple[int | None, tuple[Event, ...]]]


def _months(events: Iterable[Event]) -> _Months:
    """The events of a year by month; those of no known month stand before January."""
    months: dict[int | None, list[Event]] = {}
    for event in events:
        assert event.when is not None
        months.setdefault(month_of(event.when), []).append(event)
    return [(month, tuple(months[month])) for month in sorted(months, key=lambda month: month or 0)]


def _fitting(months: _Months, room: int) -> int:
    """How many months fit; the first always does."""
    number = 0
    for _, events in months:
        room -= len(events)
        if number and room < 0:
            break
        number += 1
    return number


def _shown(view: Viewpoint, year: int, months: _Months, most: int) -> tuple[MonthView, ...]:
    """Months with their events; as many as `most` events are not brief."""
    views = []
    for month, events in months:
        rows = view.first_rows(events, max(most, 0))
        most -= len(rows.rows)
        views.append(_month(view, year, month, events, rows))
    return tuple(views)


def _linked(view: Viewpoint, year: int, months: _Months) -> tuple[MonthView, ...]:
    return tuple(_month(view, year, month, events, ListView((), ())) for month, events in months)


def _month(
    view: Viewpoint, year: int, month: int | None, events: tuple[Event, ...], rows: ListView
) -> MonthView:
    link = view.month(year, month)
    return MonthView(month_anchor(year, month), month_words(year, month), link, view.count(events), rows)
