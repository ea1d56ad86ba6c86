"""Names on the map: where the letter of an enlarged part and the names of states have room."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache

from generator.publish.map import HEIGHT, WIDTH, Point, StateShape

Circle = tuple[float, float, float]
"""Its middle and its radius."""

LETTER = 16.0
"""The room a letter needs around its middle."""
_DIRECTIONS = (
    ("middle", 0.0, 1.0, 1.05),
    ("middle", 0.0, -1.0, -0.25),
    ("start", 1.0, 0.0, 0.36),
    ("end", -1.0, 0.0, 0.36),
    ("start", 0.7, 0.7, 0.8),
    ("end", -0.7, 0.7, 0.8),
    ("start", 0.7, -0.7, 0.0),
    ("end", -0.7, -0.7, 0.0),
)
"""Ways from a ring to its letter, the first that is clear is taken: text anchor, x, y, and ems it is moved down."""
_STEP = (12, 9)
"""Pixels between the spots that are tried for a name."""
_CHARACTER, _LINE = 3.3, 7.0
"""Half the width of a character and half the height of a line of the names."""
_CLEAR = 12.0
"""Pixels from a mark that are as good as more."""
_NUMBER = re.compile(r"-?(?:\d+\.?\d*|\.\d+)")


@dataclass(frozen=True, slots=True)
class LetterSpot:
    """Where the letter of a ring is written."""

    x: float
    y: float
    anchor: str
    """As SVG's text-anchor has it."""
    down: float
    """Ems it is moved down, so that letters of any size keep clear of their ring."""
    taken: Circle
    """The room it takes up."""


@dataclass(frozen=True, slots=True)
class NameSpot:
    """Where the name of a state is written: the middle of the words."""

    name: str
    x: float
    y: float


def letter_spot(ring: Circle, others: Sequence[Circle]) -> LetterSpot:
    """The first spot around a ring that is clear of the others and within the map; else the clearest."""
    spots = [_beside(ring, way) for way in _DIRECTIONS]
    return next(
        (s for s in spots if _clearance(s, others) >= 0), max(spots, key=lambda s: _clearance(s, others))
    )


def _beside(ring: Circle, way: tuple[str, float, float, float]) -> LetterSpot:
    x, y, r = ring
    anchor, right, down, ems = way
    at = (round(x + right * (r + 3), 1), round(y + down * r, 1))
    return LetterSpot(*at, anchor, ems, (x + right * (r + LETTER), y + down * (r + LETTER), LETTER))


def _clearance(spot: LetterSpot, others: Sequence[Circle]) -> float:
    """How far a letter is from all else; below zero where they overlap or it leaves the map."""
    x, y, r = spot.taken
    edges = (x - r, y - r, WIDTH - x - r, HEIGHT - y - r)
    return min((*edges, *(math.dist((x, y), other[:2]) - other[2] - r for other in others)))


def name_spots(
    shapes: Iterable[StateShape],
    scale: float,
    shift: Point,
    size: tuple[float, float],
    marks: Sequence[Circle],
) -> tuple[NameSpot, ...]:
    """The names of the states in an enlarged part, each where it lies in its state and covers no mark.

    `scale` and `shift` lead from the map to the part. A state with too little room in it goes without its name.
    """
    spots: list[NameSpot] = []
    for shape in shapes:
        rings = _rings_in(shape, scale, shift, size)
        free = tuple(_candidates(shape.name, rings, size, marks, spots)) if rings else ()
        if free:
            spots.append(NameSpot(shape.name, *_middlemost(free)))
    return tuple(spots)


def _middlemost(candidates: Sequence[tuple[int, float, float, float]]) -> Point:
    """Of the best spots the one nearest the middle of them all: not in a corner, where there is room in the midst."""
    best = max(candidate[:2] for candidate in candidates)
    x, y = (sum(c[axis] for c in candidates) / len(candidates) for axis in (2, 3))
    return min((c[2:] for c in candidates if c[:2] == best), key=lambda at: (math.dist(at, (x, y)), at))


def _candidates(
    name: str,
    rings: Sequence[Sequence[Point]],
    size: tuple[float, float],
    marks: Sequence[Circle],
    named: Sequence[NameSpot],
) -> Iterable[tuple[int, float, float, float]]:
    """Spots for a name, each after how good it is: how much of the words lies in the state, how far marks are."""
    half = _half_width(name)
    for y in range(12, int(size[1]) - 11, _STEP[1]):
        for x in range(int(half) + 4, int(size[0] - half) - 3, _STEP[0]):
            if not _inside((x, y), rings) or any(_meets((x, y), half, other) for other in named):
                continue
            free = min((_apart((x, y), half, mark) for mark in marks), default=_CLEAR)
            corners = sum(_inside((x + dx, y + dy), rings) for dx in (-half, half) for dy in (-_LINE, _LINE))
            if free >= 2 and corners >= 3:
                yield corners, min(free, _CLEAR), float(x), float(y)


def _half_width(name: str) -> float:
    return _CHARACTER * len(name)


def _meets(at: Point, half: float, other: NameSpot) -> bool:
    return abs(at[0] - other.x) < half + _half_width(other.name) + 4 and abs(at[1] - other.y) < 2 * _LINE


def _apart(at: Point, half: float, mark: Circle) -> float:
    """Pixels between words and a mark; below zero where they overlap."""
    beside = max(abs(mark[0] - at[0]) - half, 0.0), max(abs(mark[1] - at[1]) - _LINE, 0.0)
    return math.hypot(*beside) - mark[2]


def _rings_in(
    shape: StateShape, scale: float, shift: Point, size: tuple[float, float]
) -> list[tuple[Point, ...]]:
    """The outlines of a state that reach into a part, in its pixels."""
    found = []
    for ring in _outlines(shape.path):
        moved = tuple((x * scale + shift[0], y * scale + shift[1]) for x, y in ring)
        xs, ys = [x for x, _ in moved], [y for _, y in moved]
        if max(xs) > 0 and min(xs) < size[0] and max(ys) > 0 and min(ys) < size[1]:
            found.append(moved)
    return found


@cache
def _outlines(path: str) -> tuple[tuple[Point, ...], ...]:
    """The points of an SVG path of closed outlines, each one point and the steps from it."""
    outlines = []
    for part in path.split("M")[1:]:
        numbers = [float(number) for number in _NUMBER.findall(part)]
        x = y = 0.0
        points = []
        for dx, dy in zip(numbers[::2], numbers[1::2], strict=True):
            x, y = x + dx, y + dy
            points.append((x, y))
        outlines.append(tuple(points))
    return tuple(outlines)


def _inside(point: Point, rings: Iterable[Sequence[Point]]) -> bool:
    """Whether a point lies within outlines: a line to its right crosses them an odd number of times."""
    x, y = point
    crossed = 0
    for ring in rings:
        for (ax, ay), (bx, by) in zip(ring, (*ring[1:], ring[0]), strict=True):
            if (ay > y) != (by > y) and x < (bx - ax) * (y - ay) / (by - ay) + ax:
                crossed += 1
    return crossed % 2 == 1
