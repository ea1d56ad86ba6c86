"""The view of a place's page."""

from __future__ import annotations

from dataclasses import dataclass

from generator.model.registers import Place
from generator.model.value import Kind
from generator.publish.link import Figure, moment
from generator.publish.views.pieces import FiguresView, Link, ListView, Standing
from generator.publish.views.totals import TotalView, view_total
from generator.publish.views.viewpoint import Viewpoint
from generator.publish.wording import KIND_WORDS, type_words


@dataclass(frozen=True, slots=True)
class PlaceView:
    """A place's page."""

    crumbs: tuple[Link, ...]
    kind: str
    name: str
    aliases: tuple[str, ...]
    ways_up: tuple[tuple[Link, ...], ...]
    """The places it lies in, one chain for each way up, nearest first."""
    coordinates: str | None
    inner: tuple[Link, ...]
    operations: ListView
    figures: FiguresView
    total: TotalView | None
    """People arrested here, each operation once."""
    has_nested: bool
    standing: Standing


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
    operations = timeline.operations_in(place.id)
    notes = {id_: _where_inside(view, place, at) for id_, at in touched.items()}
    figures.sort(key=lambda figure: moment(figure.operation))
    return PlaceView(
        crumbs=view.crumbs(place, "Places"),
        kind=type_words(place.type) or KIND_WORDS[Kind.PLACES],
        name=place.name,
        aliases=place.aliases,
        ways_up=_ways_up(view, place),
        coordinates=coordinates_words(place),
        inner=tuple(view.link(inner) for inner in timeline.inner_places.get(place.id, ())),
        operations=view.rows(operations, notes),
        figures=view.figures(tuple(figures)),
        total=view_total(view, (), place=place.id),
        has_nested=any(notes.values()) or any(f.claim.place != place.id for f in figures),
        standing=view.standing(place),
    )


def coordinates_words(place: Place) -> str | None:
    """'40.71° N, 74.01° W'."""
    if place.latitude is None or place.longitude is None:
        return None
    north = f"{abs(place.latitude):g}° {'N' if place.latitude >= 0 else 'S'}"
    return f"{north}, {abs(place.longitude):g}° {'E' if place.longitude >= 0 else 'W'}"


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
