"""The filters of a page that lists events: its events in, the choices with their counts and each row's values out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from generator.model.claim import Measure
from generator.model.value import Kind, Status
from generator.publish.facets import UNKNOWN_OUTLET, EventFacets, Facet, facets_of, outlet_id
from generator.publish.link import Event, Timeline
from generator.publish.views.pieces import Link
from generator.publish.views.viewpoint import Viewpoint
from generator.publish.wording import capitalized, label_words, people_words

_LEGENDS = {
    Facet.KIND: ("Kind", ""),
    Facet.PLACE: ("Place", "in"),
    Facet.AGENCY: ("Agency", "involving"),
    Facet.PERSON: ("Person", "with words or figures of"),
    Facet.TOPIC: ("Topic", "on"),
    Facet.MEASURE: ("Figures", "with figures of"),
    Facet.SOURCE: ("Source", "told by"),
    Facet.STATUS: ("Review", "marked"),
}
"""By facet: its name, and what leads to its choices in the sentence that says what is shown."""


@dataclass(frozen=True, slots=True)
class Choice:
    """A value that can be chosen, with the values that lie in it."""

    value: str
    label: str
    count: int
    inner: tuple[Choice, ...] = ()


@dataclass(frozen=True, slots=True)
class FacetView:
    """One facet with its choices; one whose choices all hold for every event is not shown."""

    name: str
    legend: str
    lead: str
    choices: tuple[Choice, ...]


@dataclass(frozen=True, slots=True)
class RowFacets:
    """What a row carries: the numbers of the choices it answers to, in the order of the page, and its years."""

    choices: str
    years: str


NO_FACETS: Mapping[str, RowFacets] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class FiltersView:
    """The filters of a page."""

    kind: str
    """The kind of the last event: that of all, where a page lists one kind and gives no choice of it."""
    facets: tuple[FacetView, ...]
    years: tuple[tuple[int, int], ...]
    """The years with their numbers of events, oldest first; empty where there is only one."""
    rows: Mapping[str, RowFacets]
    """By the link to the event."""
    browse: tuple[Link, ...]
    """The pages that do the same by links."""
    has_further: bool
    """Whether the page leaves events to pages of their own."""


def view_filters(view: Viewpoint, events: tuple[Event, ...], *, has_further: bool) -> FiltersView:
    """The filters of the events a page lists."""
    timeline = view.timeline
    of_events = [facets_of(timeline, event) for event in events]
    facets = tuple(
        FacetView(facet.value, *_LEGENDS[facet], choices)
        for facet in Facet
        if (choices := _choices(timeline, facet, of_events))
    )
    numbers = _numbers(facets)
    years = _years(of_events)
    return FiltersView(
        kind=events[-1].kind.value if events else "",
        facets=facets,
        years=years,
        rows={
            view.link(event).href or "": _row_facets(of_event, numbers)
            for event, of_event in zip(events, of_events, strict=True)
        },
        browse=_browse(view),
        has_further=has_further,
    )


def _browse(view: Viewpoint) -> tuple[Link, ...]:
    kinds = (Kind.PLACES, Kind.PEOPLE, Kind.ORGANIZATIONS, Kind.TOPICS)
    registers = tuple(view.index(kind, kind.value) for kind in kinds)
    return (*registers, view.index(Kind.ARTICLES, "sources"), Link("years", view.to("years/index.md")))


def _choices(timeline: Timeline, facet: Facet, events: list[EventFacets]) -> tuple[Choice, ...]:
    counts = Counter(value for event in events for value in event.of(facet))
    if facet is Facet.KIND:
        kinds = [kind for kind in (Kind.OPERATIONS, Kind.STATEMENTS) if counts[kind.value]]
        choices = tuple(Choice(k.value, capitalized(k.value), counts[k.value]) for k in kinds)
    elif facet is Facet.STATUS:
        # Offered even where all entries are of one state: that none is reviewed yet is an answer too.
        states = (Status.DRAFT, Status.REVIEWED)
        choices = tuple(Choice(s.value, capitalized(s.value), counts[s.value]) for s in states)
    elif facet is Facet.MEASURE:
        measures = [measure for measure in Measure if counts[measure.value]]
        choices = tuple(Choice(m.value, capitalized(people_words(m)), counts[m.value]) for m in measures)
    else:
        choices = _tree(counts, _namer(timeline, facet), _outer(timeline, facet))
    parts = facet is Facet.STATUS or any(count < len(events) for count in counts.values())
    return choices if parts else ()


def _namer(timeline: Timeline, facet: Facet) -> Callable[[str], str]:
    content = timeline.content
    if facet is Facet.SOURCE:
        outlets = {outlet_id(content, a.id): a.outlet for a in content.articles.values() if a.outlet}
        return lambda id_: outlets.get(id_) or "Outlet not known"
    kinds = {
        Facet.PLACE: Kind.PLACES,
        Facet.AGENCY: Kind.ORGANIZATIONS,
        Facet.PERSON: Kind.PEOPLE,
        Facet.TOPIC: Kind.TOPICS,
    }
    entries = content.of_kind(kinds[facet])
    return lambda id_: label_words(entries[id_])


def _outer(timeline: Timeline, facet: Facet) -> Callable[[str], str | None]:
    """What a value stands under; a place that lies in several stands under the first."""
    content = timeline.content
    if facet is Facet.PLACE:
        return lambda id_: next((at for at in content.places[id_].within if at in content.places), None)
    if facet is Facet.AGENCY:
        known = content.organizations
        return lambda id_: known[id_].part_of if known[id_].part_of in known else None
    return lambda _: None


def _tree(
    counts: Counter[str], name: Callable[[str], str], outer: Callable[[str], str | None]
) -> tuple[Choice, ...]:
    """The values in order of their names, each under the one it lies in, as far as that is a choice too."""
    under: dict[str | None, list[str]] = {}
    for value in sorted(counts, key=lambda value: (value == UNKNOWN_OUTLET, name(value).casefold(), value)):
        above = _above(value, outer)
        under.setdefault(above if above in counts else None, []).append(value)

    def choice(value: str) -> Choice:
        inner = tuple(choice(one) for one in under.get(value, ()))
        return Choice(value, name(value), counts[value], inner)

    return tuple(choice(value) for value in under.get(None, ()))


def _above(value: str, outer: Callable[[str], str | None]) -> str | None:
    """What a value stands under; None where the way up runs in a circle, so that no value is lost in it."""
    seen = {value}
    above = first = outer(value)
    while above is not None:
        if above in seen:
            return None
        seen.add(above)
        above = outer(above)
    return first


def _numbers(facets: tuple[FacetView, ...]) -> dict[tuple[str, str], int]:
    """Every choice by its facet and value, numbered as the page lists them."""
    values = [(facet.name, value) for facet in facets for value in _values(facet.choices)]
    return {key: number for number, key in enumerate(values)}


def _values(choices: tuple[Choice, ...]) -> Iterator[str]:
    for choice in choices:
        yield choice.value
        yield from _values(choice.inner)


def _years(events: list[EventFacets]) -> tuple[tuple[int, int], ...]:
    spans = [event.years for event in events if event.years]
    years = sorted({year for span in spans for year in span})
    counted = tuple((year, sum(first <= year <= last for first, last in spans)) for year in years)
    return counted if len(counted) > 1 else ()


def _row_facets(event: EventFacets, numbers: Mapping[tuple[str, str], int]) -> RowFacets:
    mine = (numbers.get((facet.value, value)) for facet in Facet for value in event.of(facet))
    years = "-".join(str(year) for year in dict.fromkeys(event.years or ()))
    return RowFacets(" ".join(str(number) for number in mine if number is not None), years)
