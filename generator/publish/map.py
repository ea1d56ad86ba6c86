"""The map: places in degrees to points of a picture, the shapes of the states, and marks that lie apart.

The projection is d3's `geoAlbersUsa` (d3-geo 3, ISC) at a scale of 1300 in a picture of 975 by 610, for which the
shapes of us-atlas are made: Albers' equal-area conic projection (J. P. Snyder, Map Projections: A Working Manual,
1987, pages 98 to 103, on a sphere), with Alaska at 35 percent of its size and Hawaii moved below the south-west.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

WIDTH, HEIGHT = 975, 610
_SCALE = 1300.0
_MIDDLE = (WIDTH / 2, HEIGHT / 2)

Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class StateShape:
    """A state and its shape as an SVG path."""

    name: str
    path: str


@dataclass(frozen=True, slots=True)
class _Conic:
    """An equal-area conic projection into one part of the picture; angles in degrees, lengths in scales of the map."""

    turn: float
    """How far the globe is turned to the east before it is projected."""
    center: Point
    """Longitude (after the turn) and latitude of the point that stands at `at`."""
    parallels: tuple[float, float]
    size: float
    at: Point
    window: tuple[Point, Point]
    """The corners of the part of the picture it may use."""

    def project(self, longitude: float, latitude: float) -> Point | None:
        x, y = self._raw((longitude + self.turn + 180) % 360 - 180, latitude)
        x0, y0 = self._raw(*self.center)
        scale = _SCALE * self.size
        px = _MIDDLE[0] + _SCALE * self.at[0] + scale * (x - x0)
        py = _MIDDLE[1] + _SCALE * self.at[1] - scale * (y - y0)
        (left, top), (right, bottom) = self.window
        is_inside = (
            left <= (px - _MIDDLE[0]) / _SCALE <= right and top <= (py - _MIDDLE[1]) / _SCALE <= bottom
        )
        return (px, py) if is_inside else None

    def _raw(self, longitude: float, latitude: float) -> Point:
        sines = [math.sin(math.radians(parallel)) for parallel in self.parallels]
        n = sum(sines) / 2
        c = 1 + sines[0] * (2 * n - sines[0])
        r = math.sqrt(c - 2 * n * math.sin(math.radians(latitude))) / n
        angle = math.radians(longitude) * n
        return r * math.sin(angle), math.sqrt(c) / n - r * math.cos(angle)


_PARTS = (
    _Conic(96, (-0.6, 38.7), (29.5, 45.5), 1, (0, 0), ((-0.455, -0.238), (0.455, 0.238))),
    _Conic(154, (-2, 58.5), (55, 65), 0.35, (-0.307, 0.201), ((-0.425, 0.120), (-0.214, 0.234))),
    _Conic(157, (-3, 19.9), (8, 18), 1, (-0.205, 0.212), ((-0.214, 0.166), (-0.115, 0.234))),
)
"""The states that touch one another, Alaska, Hawaii: the first whose window a point falls into has it."""


def project(latitude: float, longitude: float) -> Point | None:
    """Where a place stands in the picture; None where it lies outside the states."""
    return next((point for part in _PARTS if (point := part.project(longitude, latitude))), None)


@cache
def state_shapes() -> tuple[StateShape, ...]:
    """The shapes of the states and the District of Columbia, in order of their names."""
    text = files("generator.publish").joinpath("data/us-states.tsv").read_text("utf-8")
    rows = [line.split("\t") for line in text.splitlines()]
    return tuple(StateShape(name, path) for name, path in rows)


def clusters(points: Sequence[Point], reach: float) -> tuple[tuple[int, ...], ...]:
    """Points too near one another to be told apart, by their numbers: each point within reach of a first one.

    The first of a cluster is the earliest point that lies in none; every point is in one cluster, alone or not.
    """
    left = list(range(len(points)))
    found = []
    while left:
        first = left[0]
        near = [n for n in left if math.dist(points[n], points[first]) <= reach]
        found.append(tuple(near))
        left = [n for n in left if n not in near]
    return tuple(found)


def spread(points: Sequence[Point], radii: Sequence[float], size: tuple[float, float]) -> tuple[Point, ...]:
    """The points moved apart until circles of these radii do not overlap, within a picture of this size.

    Points that stand at one spot part in a fixed order, so that the same input gives the same picture.
    """
    spots = [(x + 0.01 * math.cos(n * 2.4), y + 0.01 * math.sin(n * 2.4)) for n, (x, y) in enumerate(points)]
    for _ in range(400):
        has_moved = False
        for a in range(len(spots)):
            for b in range(a + 1, len(spots)):
                gap = radii[a] + radii[b] + 3 - math.dist(spots[a], spots[b])
                if gap > 0.05:
                    spots[a], spots[b] = _pushed(spots[a], spots[b], gap / 2)
                    has_moved = True
        spots = [_within(spot, radius, size) for spot, radius in zip(spots, radii, strict=True)]
        if not has_moved:
            break
    return tuple((round(x, 1), round(y, 1)) for x, y in spots)


def _pushed(one: Point, other: Point, by: float) -> tuple[Point, Point]:
    away = math.dist(one, other) or 1.0
    x, y = (other[0] - one[0]) / away * by, (other[1] - one[1]) / away * by
    return (one[0] - x, one[1] - y), (other[0] + x, other[1] + y)


def _within(spot: Point, radius: float, size: tuple[float, float]) -> Point:
    x, y = (min(max(at, radius + 2), length - radius - 2) for at, length in zip(spot, size, strict=True))
    return x, y
