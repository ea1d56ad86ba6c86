"""The map: where places stand, what is drawn apart, and that the list says the same."""

from __future__ import annotations

import math
import re

import pytest

from generator.model.content import Content
from generator.model.operation import Operation
from generator.model.page import Page
from generator.model.registers import Place, PlaceKind
from generator.publish.link import Timeline, link_timeline
from generator.publish.map import HEIGHT, WIDTH, StateShape, clusters, project, spread, state_shapes
from generator.publish.map_names import letter_spot, name_spots
from generator.publish.render import render_site
from generator.settings import Settings

D3 = {
    "New York City": (40.71, -74.01, 869.6670691880797, 215.81853225313023),
    "Los Angeles": (34.05, -118.24, 86.86761574608869, 363.1838130556713),
    "Seattle": (47.61, -122.33, 97.67949886898674, 46.24513613145882),
    "Miami": (25.77, -80.19, 822.744070665001, 572.3507217629588),
    "the middle of Kansas": (38.5, -98.0, 462.8547748416482, 309.24532422013215),
    "the east of Maine": (44.8, -67.0, 956.8653837457684, 95.12317408207036),
    "El Paso": (31.76, -106.49, 296.9495110203199, 452.6786311392833),
    "Anchorage": (61.22, -149.9, 112.27763385875359, 544.2627302213003),
    "Juneau": (58.3, -134.42, 176.94022706007547, 556.0986322590634),
    "Nome": (64.5, -165.41, 57.88567266199292, 515.2890573392117),
    "Honolulu": (21.31, -157.86, 266.9239952779229, 549.12040378991),
    "Hilo": (19.73, -155.09, 326.15222306754913, 584.6681692539638),
}
"""Latitude, longitude, x and y as d3-geo 3.1.2 has them: geoAlbersUsa().scale(1300).translate([487.5, 305])."""


@pytest.mark.parametrize(("latitude", "longitude", "x", "y"), D3.values(), ids=D3.keys())
def test_a_place_stands_where_d3_puts_it(latitude: float, longitude: float, x: float, y: float) -> None:
    point = project(latitude, longitude)
    assert point is not None
    assert point == pytest.approx((x, y), abs=1e-6)


@pytest.mark.parametrize(
    ("latitude", "longitude"),
    [
        pytest.param(18.47, -66.11, id="San Juan"),
        pytest.param(13.44, 144.79, id="Guam"),
        pytest.param(19.43, -99.13, id="Mexico City"),
        pytest.param(51.51, -0.13, id="London"),
        pytest.param(90, 0, id="the North Pole"),
        pytest.param(-90, 180, id="the South Pole"),
    ],
)
def test_a_place_outside_the_states_has_no_point(latitude: float, longitude: float) -> None:
    assert project(latitude, longitude) is None


def test_there_are_fifty_states_and_the_district() -> None:
    shapes = state_shapes()
    assert len(shapes) == 51
    assert [s.name for s in shapes] == sorted(s.name for s in shapes)
    assert all(re.fullmatch(r"(M[0-9.,-]+l[0-9., -]+z)+", shape.path) for shape in shapes)


def test_the_shapes_and_the_places_share_a_picture() -> None:
    point = project(39.0, -98.4)
    kansas = next(shape.path for shape in state_shapes() if shape.name == "Kansas")
    start = re.match(r"M([0-9.]+),([0-9.]+)", kansas)
    assert point
    assert start
    assert math.dist(point, (float(start[1]), float(start[2]))) < 90
    assert 0 < point[0] < WIDTH
    assert 0 < point[1] < HEIGHT


def test_points_within_reach_of_the_first_form_a_cluster() -> None:
    points = [(0.0, 0.0), (100.0, 0.0), (5.0, 0.0), (12.0, 0.0), (101.0, 0.0)]
    assert clusters(points, 10) == ((0, 2), (1, 4), (3,))


@pytest.mark.parametrize(
    "points",
    [
        pytest.param([(160.0, 120.0)] * 3, id="at one spot"),
        pytest.param([(1.0, 1.0), (2.0, 1.0), (2.0, 2.0)], id="in a corner"),
        pytest.param([(50.0, 50.0), (52.0, 50.0), (250.0, 200.0)], id="two near and one far"),
    ],
)
def test_marks_that_overlap_are_moved_apart(points: list[tuple[float, float]]) -> None:
    moved = spread(points, [20.0] * 3, (320, 240))
    gaps = [math.dist(a, b) for n, a in enumerate(moved) for b in moved[n + 1 :]]
    assert min(gaps) >= 39.9
    assert all(20 <= x <= 300 and 20 <= y <= 220 for x, y in moved)


def test_marks_that_do_not_overlap_stay() -> None:
    assert spread([(50.0, 50.0), (250.0, 200.0)], [20.0, 20.0], (320, 240)) == ((50.0, 50.0), (250.0, 200.0))


RING = (500.0, 300.0, 40.0)


@pytest.mark.parametrize(
    ("ring", "others", "where"),
    [
        pytest.param(RING, [], "below", id="alone"),
        pytest.param(RING, [(500.0, 380.0, 40.0)], "above", id="another ring below"),
        pytest.param(RING, [(500.0, 380.0, 30.0), (500.0, 220.0, 30.0)], "right", id="rings above and below"),
        pytest.param((500.0, HEIGHT - 50, 40.0), [], "above", id="at the lower edge"),
        pytest.param(RING, [(500.0, 450.0, 30.0)], "below", id="a ring far away"),
    ],
)
def test_a_letter_keeps_clear_of_other_rings(
    ring: tuple[float, float, float], others: list[tuple[float, float, float]], where: str
) -> None:
    x, y, r = letter_spot(ring, others).taken
    found = "right" if x > ring[0] else "below" if y > ring[1] else "above"
    assert found == where
    assert all(math.dist((x, y), other[:2]) >= r + other[2] for other in [ring, *others])


def test_a_letter_with_no_clear_spot_takes_the_clearest() -> None:
    assert letter_spot(RING, [(500.0, 420.0, 300.0)]).taken[1] < 300


WEST = StateShape("West", "M0,0l100,0 0,200-100,0z")
EAST = StateShape("East", "M100,0l100,0 0,200-100,0z")
FAR = StateShape("Far", "M900,0l50,0 0,50-50,0z")
NARROW = StateShape("Narrow", "M200,0l9,0 0,200-9,0z")


def test_states_are_named_where_they_lie_and_beside_the_marks() -> None:
    mark = (60.0, 100.0, 30.0)
    west, east = name_spots([WEST, EAST, FAR, NARROW], 1, (10.0, 0.0), (320.0, 270.0), [mark])
    assert (west.name, east.name) == ("West", "East")
    assert 10 < west.x < 110 < east.x < 210
    assert math.dist((west.x, west.y), mark[:2]) > 30


def test_a_part_that_lies_in_one_state_names_it() -> None:
    [name] = name_spots([WEST, EAST], 10, (-400.0, -400.0), (320.0, 270.0), [])
    assert name.name == "West"
    assert math.dist((name.x, name.y), (160, 135)) < 15


def test_marks_have_their_own_shape_on_the_whole_map_too() -> None:
    body = _map(
        Place(id="metro", name="Metro", type=PlaceKind.METRO_AREA, latitude=40.7, longitude=-74.0),
        Place(id="town", name="Town", type=PlaceKind.CITY, latitude=40.6, longitude=-74.1),
    )
    ring = body.partition('<a class="et-ring"')[2].partition("</a>")[0]
    assert ring.count('<rect class="et-dot et-dot--empty"') == 1
    assert ring.count('<circle class="et-dot et-dot--empty"') == 1
    part = body.partition('id="part-a"')[2].partition("</figure>")[0]
    assert re.search(
        r'<g class="et-state-names"[^>]*>(<text[^>]*>[^<]+</text>)*<text[^>]*>New Jersey</text>', part
    )


@pytest.mark.parametrize(("state", "is_shaded"), [("New York", True), ("Nowhere", False)])
def test_the_legend_says_what_shading_means(state: str, is_shaded: bool) -> None:
    body = _map(
        Place(id="state", name=state, type=PlaceKind.STATE),
        Place(id="town", name="Town", type=PlaceKind.CITY, latitude=40.7, longitude=-74.0, within=("state",)),
        named=("town",),
    )
    states, _, caption = body.partition("</g>")
    assert ('class="et-named"' in states) is is_shaded
    assert ("a state with a place named here" in caption) is is_shaded
    assert "A state that is not shaded, and in no region marked here" in states


def _map(*places: Place, named: tuple[str, ...] | None = None) -> str:
    operation = Operation(id="week", title="Week", places=named or tuple(place.id for place in places))
    pages, _ = render_site(link_timeline(Content.of([*places, operation])), Settings())
    return next(page.body for page in pages if page.path == "map.md")


def test_every_place_that_operations_name_is_in_a_list(pages: dict[str, Page], timeline: Timeline) -> None:
    linked = set(re.findall(r'<th scope="row"><a href="../places/([^/"]+)/">', pages["map.md"].body))
    assert linked == set(timeline.operations_at)


def test_every_mark_is_a_link_with_words() -> None:
    places = [
        Place(id="one", name="One", latitude=40.7, longitude=-74.0),
        Place(id="two", name="Two", latitude=40.6, longitude=-74.1),
        Place(id="far", name="Far", latitude=34.0, longitude=-118.2),
    ]
    operation = Operation(id="week", title="Week", places=("one", "two", "far"))
    pages, _ = render_site(link_timeline(Content.of([*places, operation])), Settings())
    body = next(page.body for page in pages if page.path == "map.md")
    assert re.findall(
        r'<a class="et-spot[^"]*" href="../places/(\w+)/" aria-label="(\d: \w+), no number', body
    ) == [
        ("far", "1: Far"),
        ("one", "2: One"),
        ("two", "3: Two"),
    ]
    assert re.findall(r'<a class="et-ring" href="(#[^"]*)"', body) == ["#part-a"]
