# ruff: noqa: INP001 -- a script, no package
"""Cut the shapes of the map from us-atlas. Run by hand when the shapes are to be refreshed, never at build time.

    npm pack us-atlas@3.0.1 && tar xzf us-atlas-3.0.1.tgz
    python tools/make_map.py package/states-albers-10m.json generator/publish/data/us-states.tsv

In: `states-albers-10m.json` of the npm package `us-atlas` (ISC; see docs/attribution.md), a TopoJSON file whose points
are projected by d3's geoAlbersUsa into a picture of 975 by 610. Out: a table, one state a line, the same bytes for the same data:

    name  path as SVG draws it, with one decimal

A border is simplified once for both its sides, so that neighbours leave no gap.
"""

from __future__ import annotations

import json
import sys
from itertools import accumulate, pairwise
from pathlib import Path
from typing import Any

Point = tuple[float, float]

TOLERANCE = 0.7
"""How far, in units of the picture, a left-out point may lie from the line drawn."""
FINE_TOLERANCE = 0.2
FINE = ((845, 930), (175, 265))
"""Where the line is drawn finer, from Washington to Boston: there the map is shown enlarged."""
SMALLEST = 1.2
"""The area, in square units, under which an island is left out, unless the state is no larger."""


def main(source: Path, target: Path) -> None:
    """Write the table to `target`."""
    topology = json.loads(source.read_text("utf-8"))
    arcs = [_simplified(_points(arc, topology["transform"])) for arc in topology["arcs"]]
    states = topology["objects"]["states"]["geometries"]
    rows = sorted(f"{state['properties']['name']}\t{_path(state, arcs)}\n" for state in states)
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text("".join(rows), "utf-8", newline="\n")


def _points(arc: list[list[int]], transform: dict[str, Any]) -> list[Point]:
    """The points of an arc, of which the file holds differences in whole steps."""
    (kx, ky), (x0, y0) = transform["scale"], transform["translate"]
    xs, ys = accumulate(step[0] for step in arc), accumulate(step[1] for step in arc)
    return [(x * kx + x0, y * ky + y0) for x, y in zip(xs, ys, strict=True)]


def _simplified(points: list[Point]) -> list[Point]:
    """The line with fewer points (Ramer, Douglas and Peucker); both ends stay, a ring keeps its farthest point."""
    kept = {0, len(points) - 1}
    spans = [(0, len(points) - 1)]
    while spans:
        first, last = spans.pop()
        distances = [_distance(points[i], points[first], points[last]) for i in range(first + 1, last)]
        if not distances:
            continue
        middle = first + 1 + distances.index(max(distances))
        if max(distances) > (FINE_TOLERANCE if _is_fine(points[middle]) else TOLERANCE):
            kept.add(middle)
            spans += [(first, middle), (middle, last)]
    return [points[i] for i in sorted(kept)]


def _is_fine(point: Point) -> bool:
    return all(low < value < high for value, (low, high) in zip(point, FINE, strict=True))


def _distance(point: Point, one: Point, other: Point) -> float:
    """How far a point lies from a stretch; where both ends are one point, from that."""
    along = (other[0] - one[0], other[1] - one[1])
    away = (point[0] - one[0], point[1] - one[1])
    square = along[0] ** 2 + along[1] ** 2
    share = max(0.0, min(1.0, (along[0] * away[0] + along[1] * away[1]) / square)) if square else 0.0
    return float(((away[0] - share * along[0]) ** 2 + (away[1] - share * along[1]) ** 2) ** 0.5)


def _path(state: dict[str, Any], arcs: list[list[Point]]) -> str:
    polygons = state["arcs"] if state["type"] == "MultiPolygon" else [state["arcs"]]
    rings = [_ring(ring, arcs) for polygon in polygons for ring in polygon]
    largest = max(_area(ring) for ring in rings)
    return "".join(_drawn(ring) for ring in rings if _area(ring) >= min(SMALLEST, largest))


def _ring(numbers: list[int], arcs: list[list[Point]]) -> list[Point]:
    """Arcs joined into a ring; a negative number is an arc walked backwards."""
    points: list[Point] = []
    for number in numbers:
        arc = arcs[number] if number >= 0 else arcs[~number][::-1]
        points += arc[1:]
    return points


def _area(ring: list[Point]) -> float:
    pairs = zip(ring, [*ring[1:], ring[0]], strict=True)
    return abs(sum(a[0] * b[1] - b[0] * a[1] for a, b in pairs)) / 2


def _drawn(ring: list[Point]) -> str:
    """'M1,2l3-4 5,6z' in tenths that are rounded before they are subtracted, so that errors do not add up."""
    tenths = [(round(x * 10), round(y * 10)) for x, y in ring]
    start = tenths[0]
    steps = [(b[0] - a[0], b[1] - a[1]) for a, b in pairwise(tenths)]
    drawn = " ".join(_pair(*step) for step in steps if step != (0, 0))
    return f"M{_pair(*start)}l{drawn.replace(' -', '-')}z"


def _pair(x: int, y: int) -> str:
    """Two numbers; a minus parts them as well as a comma does."""
    return f"{_decimal(x)},{_decimal(y)}".replace(",-", "-")


def _decimal(tenths: int) -> str:
    return f"{tenths / 10:g}".replace("0.", ".", 1) if abs(tenths) < 10 else f"{tenths / 10:g}"


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
