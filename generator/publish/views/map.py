"""The view of the map: states, marks of places sized by arrests, enlarged parts, and the list that says the same."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from generator.model.registers import Place, PlaceKind
from generator.publish.map import HEIGHT, WIDTH, Point, StateShape, clusters, project, spread, state_shapes
from generator.publish.map_names import Circle, LetterSpot, NameSpot, letter_spot, name_spots
from generator.publish.totals import Counting, Total
from generator.publish.views.pieces import Link
from generator.publish.views.viewpoint import Viewpoint
from generator.publish.wording import number_of

REACH = 46
"""Marks nearer than this are shown in an enlarged part: on a phone they could not be told apart, or hit."""
LEGIBLE = 11.0
"""The radius from which on a mark holds its number."""
SMALLEST, LARGEST = 6.0, 24.0
"""Radii of marks."""
INSET = (320.0, 270.0)
"""The size of an enlarged part."""
CLOSEST = 10.0
"""How far a part is enlarged at most."""
_AREAS = frozenset({PlaceKind.STATE, PlaceKind.REGION, PlaceKind.METRO_AREA, PlaceKind.COUNTY})


@dataclass(frozen=True, slots=True)
class MarkView:
    """The mark of one place; a square where the place is an area, as a state or a region."""

    number: int
    label: str
    """'New York City: about 168–173 people arrested'."""
    href: str
    x: float
    y: float
    r: float
    is_area: bool
    is_empty: bool
    """Whether no number of arrests is told of it."""
    true_x: float
    true_y: float
    """Where the place lies, where the mark was moved aside."""

    @property
    def is_moved(self) -> bool:
        """Whether the mark does not cover the place."""
        return math.dist((self.x, self.y), (self.true_x, self.true_y)) > self.r

    @property
    def edge(self) -> Point:
        """Where the line to the place leaves the mark."""
        away = math.dist((self.x, self.y), (self.true_x, self.true_y)) or 1.0
        share = self.r / away
        return (
            round(self.x + (self.true_x - self.x) * share, 1),
            round(self.y + (self.true_y - self.y) * share, 1),
        )


@dataclass(frozen=True, slots=True)
class DotView:
    """A mark of an enlarged part as it stands on the map, without its number."""

    x: float
    y: float
    r: float
    is_area: bool
    is_empty: bool


@dataclass(frozen=True, slots=True)
class InsetView:
    """A part of the map, enlarged."""

    letter: str
    anchor: str
    title: str
    """'Around New York City'."""
    transform: str
    """From the map to this part, as SVG writes it."""
    ring: Circle
    """The circle around it on the map."""
    letter_at: LetterSpot
    dots: tuple[DotView, ...]
    states: tuple[NameSpot, ...]
    """The states in it."""
    marks: tuple[MarkView, ...]
    names: tuple[tuple[int, str], ...]
    """The numbers of the marks and the names of their places."""


@dataclass(frozen=True, slots=True)
class MapRow:
    """One line of the list beside the map."""

    number: int
    place: Link
    arrests: str
    operations: str
    where: str
    """On which part of the map its mark stands."""


@dataclass(frozen=True, slots=True)
class MapView:
    """The page of the map."""

    width: int
    height: int
    states: tuple[tuple[StateShape, bool], ...]
    """Each with whether entries name a place in it."""
    marks: tuple[MarkView, ...]
    insets: tuple[InsetView, ...]
    rows: tuple[MapRow, ...]
    has_unplaced: bool
    """Whether some figure names no place, and so counts at none."""
    elsewhere: tuple[MapRow, ...]
    """Places that have no mark: the whole country, places without coordinates or outside the map."""

    @property
    def shades(self) -> bool:
        """Whether some state is shaded."""
        return any(is_named for _, is_named in self.states)


@dataclass(frozen=True, slots=True)
class _Spot:
    place: Place
    total: Total
    number: int
    point: Point
    radius: float


def view_map(view: Viewpoint) -> MapView:
    """What the page of the map shows: the places that operations name, those with most arrests first."""
    timeline = view.timeline
    counting = view.counting or Counting(timeline)
    named = [place for place in timeline.content.places.values() if place.id in timeline.operations_at]
    totals = {place.id: counting.at(place.id) for place in named}
    named.sort(key=lambda p: (-totals[p.id].amount.low, not totals[p.id], p.name.casefold(), p.id))
    points = {place.id: point for place in named if (point := _point(place))}
    most = max((totals[id_].amount.low for id_ in points), default=1) or 1
    spots = [
        _Spot(place, totals[place.id], number, points[place.id], _radius(totals[place.id], most))
        for number, place in enumerate((p for p in named if p.id in points), 1)
    ]
    groups = [[spots[n] for n in group] for group in clusters([s.point for s in spots], REACH)]
    insets = _insets(view, groups)
    letters = {mark.number: f"part {inset.letter}" for inset in insets for mark in inset.marks}
    return MapView(
        width=WIDTH,
        height=HEIGHT,
        states=tuple((shape, shape.name in _states_named(view)) for shape in state_shapes()),
        marks=tuple(_mark(view, g[0], g[0].point, g[0].point) for g in groups if len(g) == 1),
        insets=insets,
        rows=tuple(_row(view, s.number, s.place, s.total, letters.get(s.number, "the map")) for s in spots),
        has_unplaced=any(line.unplaced for total in totals.values() for line in total.lines),
        elsewhere=tuple(
            _row(view, 0, place, totals[place.id], _why_without_mark(place))
            for place in named
            if place.id not in points
        ),
    )


def _point(place: Place) -> Point | None:
    """Where a place stands; a country is the whole map, not a point on it."""
    if place.latitude is None or place.longitude is None or place.type is PlaceKind.COUNTRY:
        return None
    return project(place.latitude, place.longitude)


def _why_without_mark(place: Place) -> str:
    if place.type is PlaceKind.COUNTRY:
        return "a whole country"
    return "no coordinates" if place.latitude is None else "outside the map"


def _states_named(view: Viewpoint) -> frozenset[str]:
    """The names of the states in which, or in a part of which, operations took place."""
    timeline = view.timeline
    named = set()
    for place in timeline.content.places.values():
        inside = (place.id, *timeline.nested_places(place.id))
        if place.type is PlaceKind.STATE and any(id_ in timeline.operations_at for id_ in inside):
            named |= {place.name, place.name.removesuffix(" State")}
    return frozenset(named)


def _radius(total: Total, most: int) -> float:
    """The area of a mark grows with the number of people, from the smallest mark on."""
    return round(SMALLEST + (LARGEST - SMALLEST) * math.sqrt(total.amount.low / most), 1)


def _mark(view: Viewpoint, spot: _Spot, at: Point, true: Point) -> MarkView:
    link = view.link(spot.place)
    return MarkView(
        number=spot.number,
        label=f"{spot.number}: {spot.place.name}, {_arrests(spot.total)}",
        href=link.href or "",
        x=round(at[0], 1),
        y=round(at[1], 1),
        r=max(spot.radius, LEGIBLE),
        is_area=spot.place.type in _AREAS,
        is_empty=not spot.total,
        true_x=round(true[0], 1),
        true_y=round(true[1], 1),
    )


def _insets(view: Viewpoint, groups: Sequence[Sequence[_Spot]]) -> tuple[InsetView, ...]:
    """The enlarged parts, their letters clear of one another and of the marks on the map."""
    parts = [group for group in groups if len(group) > 1]
    rings = [_ring(group) for group in parts]
    taken = [(*g[0].point, max(g[0].radius, LEGIBLE)) for g in groups if len(g) == 1]
    insets = []
    for n, (group, ring) in enumerate(zip(parts, rings, strict=True)):
        at = letter_spot(ring, [*taken, *(other for other in rings if other is not ring)])
        taken.append(at.taken)
        insets.append(_inset(view, chr(ord("A") + n) if n < 26 else f"{n + 1}", group, ring, at))
    return tuple(insets)


def _middle(group: Sequence[_Spot]) -> Point:
    xs, ys = [spot.point[0] for spot in group], [spot.point[1] for spot in group]
    return (min(xs) + max(xs)) / 2, (min(ys) + max(ys)) / 2


def _ring(group: Sequence[_Spot]) -> Circle:
    middle = _middle(group)
    reach = max(math.dist(middle, spot.point) + spot.radius for spot in group) + 4
    return round(middle[0], 1), round(middle[1], 1), round(max(reach, 31.0), 1)


def _inset(view: Viewpoint, letter: str, group: Sequence[_Spot], ring: Circle, at: LetterSpot) -> InsetView:
    xs, ys = [spot.point[0] for spot in group], [spot.point[1] for spot in group]
    middle = _middle(group)
    room = 2 * LARGEST + 40
    spans = [
        (size - room) / (max(values) - min(values) or 1) for size, values in zip(INSET, (xs, ys), strict=True)
    ]
    scale = round(min(*spans, CLOSEST), 2)
    shift = (round(INSET[0] / 2 - middle[0] * scale, 1), round(INSET[1] / 2 - middle[1] * scale, 1))
    true = [(x * scale + shift[0], y * scale + shift[1]) for x, y in zip(xs, ys, strict=True)]
    radii = [max(spot.radius, LEGIBLE) for spot in group]
    shown = spread(true, radii, INSET)
    circles = [(*spot, radius) for spot, radius in zip(shown, radii, strict=True)] + [
        (*each, 4.0) for each in true
    ]
    return InsetView(
        letter=letter,
        anchor=f"part-{letter.lower()}",
        title=f"Around {group[0].place.name}",
        transform=f"translate({shift[0]:g} {shift[1]:g}) scale({scale:g})",
        ring=ring,
        letter_at=at,
        dots=tuple(_dot(spot) for spot in group),
        states=name_spots(state_shapes(), scale, shift, INSET, circles),
        marks=tuple(_mark(view, spot, at, tr) for spot, at, tr in zip(group, shown, true, strict=True)),
        names=tuple((spot.number, spot.place.name) for spot in group),
    )


def _dot(spot: _Spot) -> DotView:
    x, y = spot.point
    return DotView(round(x, 1), round(y, 1), spot.radius, spot.place.type in _AREAS, not spot.total)


def _row(view: Viewpoint, number: int, place: Place, total: Total, where: str) -> MapRow:
    count = len(total.lines) + len(total.silent)
    return MapRow(number, view.link(place), _arrests(total), number_of(count, "operation"), where)


def _arrests(total: Total) -> str:
    if not total:
        return "no number of arrests told"
    amount = total.amount
    return f"{amount.words} {'person' if amount.low == amount.high == 1 else 'people'} arrested"
