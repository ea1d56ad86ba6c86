"""Views of entries by month: a grid of years and months, and a strip for each place."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from generator.model.edtf import Edtf
from generator.model.operation import Operation
from generator.model.registers import Place
from generator.model.when import Basis
from generator.publish.charts import Tick, level_of, percent
from generator.publish.link import Event, month_of, year_of
from generator.publish.views.pieces import Link
from generator.publish.views.viewpoint import Viewpoint
from generator.publish.wording import number_of

MOST_STRIPS = 60
"""Places a chart shows; the list of places has all."""
MONTHS = ("J", "F", "M", "A", "M", "J", "J", "A", "S", "O", "N", "D")


@dataclass(frozen=True, slots=True)
class CellView:
    """One month of a year."""

    name: str
    """'February 2017'."""
    number: int
    words: str
    """'3 statements'."""
    level: int
    """The size of its square, 0 to 4."""
    href: str | None
    """Where the month is listed."""
    is_late: bool
    """Whether all its entries are dated no better than 'no later than'."""
    is_dark: bool
    """Whether no article of that month was taken in."""


@dataclass(frozen=True, slots=True)
class GridRow:
    """A year of a grid."""

    year: Link
    cells: tuple[CellView, ...]
    of_no_month: int
    total: int


@dataclass(frozen=True, slots=True)
class GridView:
    """Entries by month."""

    rows: tuple[GridRow, ...]
    undated: int
    total: int
    late: int
    """How many are dated no better than 'no later than'."""


@dataclass(frozen=True, slots=True)
class StripMark:
    """A month in which something happened at a place, and where it stands on the strip."""

    at: str
    link: Link
    is_late: bool


@dataclass(frozen=True, slots=True)
class PlaceStrip:
    """A place with its operations."""

    place: Link
    number: int
    marks: tuple[StripMark, ...]
    undated: int


@dataclass(frozen=True, slots=True)
class StripsView:
    """Places with their operations over time."""

    ticks: tuple[Tick, ...]
    """The years."""
    strips: tuple[PlaceStrip, ...]
    left_out: int


def month_grid(view: Viewpoint, events: Iterable[Event], one: str, many: str | None = None) -> GridView:
    """Events by year and month, with every year between the first and the last of the timeline."""
    by: dict[tuple[int, int | None], list[Event]] = {}
    undated = 0
    for event in events:
        if event.when is None:
            undated += 1
        else:
            by.setdefault((year_of(event.when), month_of(event.when)), []).append(event)
    largest = max((len(group) for group in by.values()), default=1)
    covered = covered_months(view)
    years = years_of(view)
    rows = []
    for year in years:
        cells = []
        for month in range(1, 13):
            group = by.get((year, month), [])
            cells.append(
                CellView(
                    name=Edtf.parse(f"{year}-{month:02d}").words(),
                    number=len(group),
                    words=number_of(len(group), one, many) or f"no {many or one + 's'}",
                    level=level_of(len(group), largest),
                    href=view.month(year, month).href if group else None,
                    is_late=bool(group) and all(is_late(event) for event in group),
                    is_dark=not group and (year, month) not in covered,
                )
            )
        rows.append(
            GridRow(
                view.year(year) if year in view.timeline.years else Link(str(year)),
                tuple(cells),
                len(by.get((year, None), ())),
                sum(len(group) for (of_year, _), group in by.items() if of_year == year),
            )
        )
    grouped = [event for group in by.values() for event in group]
    return GridView(tuple(rows), undated, len(grouped) + undated, sum(is_late(event) for event in grouped))


def place_strips(view: Viewpoint) -> StripsView:
    """The places that entries name, those with most operations first, each with the months of its operations."""
    places = operations_by_place(view)
    years = years_of(view)
    strips = tuple(
        PlaceStrip(
            view.link(place),
            len(operations),
            _marks(view, operations, years),
            sum(operation.when is None for operation in operations),
        )
        for place, operations in places[:MOST_STRIPS]
    )
    ticks = tuple(Tick(year, percent(number / len(years))) for number, year in enumerate(years))
    return StripsView(_thinned(ticks), strips, max(len(places) - MOST_STRIPS, 0))


def operations_by_place(view: Viewpoint) -> tuple[tuple[Place, tuple[Operation, ...]], ...]:
    """The places that operations name, those with most first, each with its operations and those of the places in it."""
    timeline = view.timeline
    named = [place for place in timeline.content.places.values() if place.id in timeline.operations_at]
    found = [(place, timeline.operations_in(place.id)) for place in named]
    return tuple(sorted(found, key=lambda pair: (-len(pair[1]), pair[0].name.casefold(), pair[0].id)))


def month_links(view: Viewpoint, events: Sequence[Event]) -> tuple[Link, ...]:
    """The months of events, each once, as links to where they are listed."""
    months = dict.fromkeys((year_of(e.when), month_of(e.when)) for e in events if e.when)
    return tuple(view.month(year, month) for year, month in months)


def covered_months(view: Viewpoint) -> Counter[tuple[int, int]]:
    """How many articles of each month were taken in."""
    known = view.timeline.content.articles.values()
    days = [a.published.earliest for a in known if a.published and not a.unread]
    return Counter((day.year, day.month) for day in days if day)


def years_of(view: Viewpoint) -> tuple[int, ...]:
    """Every year from the first to the last of the dated entries."""
    years = view.timeline.years
    return tuple(range(min(years), max(years) + 1)) if years else ()


def is_late(event: Event) -> bool:
    """Whether an event is dated no better than 'no later than': its date has no start, or is that of the report."""
    when = event.when
    return when is not None and (when.date.earliest is None or when.basis is Basis.PUBLISHED)


def _marks(view: Viewpoint, events: Sequence[Event], years: tuple[int, ...]) -> tuple[StripMark, ...]:
    by: dict[tuple[int, int | None], list[Event]] = {}
    for event in events:
        if event.when:
            by.setdefault((year_of(event.when), month_of(event.when)), []).append(event)
    marks = []
    for (year, month), group in by.items():
        share = (year - years[0] + ((month - 0.5) / 12 if month else 0.5)) / len(years)
        late = all(is_late(event) or month is None for event in group)
        marks.append(StripMark(percent(share), view.month(year, month), late))
    return tuple(marks)


def _thinned(ticks: tuple[Tick, ...], most: int = 8) -> tuple[Tick, ...]:
    """Every second, third ... tick, where there are too many to read."""
    return ticks[:: -(-len(ticks) // most)] if ticks else ()
