"""Regions, surroundings, quarters of cities and parts of states: which place is meant, and what stays open."""

from __future__ import annotations

import pytest

from generator.ingest.document import read_document
from generator.ingest.extract.places.find import ASIDE_RULES, find_places
from generator.ingest.extract.places.gazetteer import ancestors, place


def keys(words: str) -> list[str]:
    found = find_places(read_document(f"Agents acted {words} on Tuesday, a reader said."))
    return [f.key for f in found if f.rule not in ASIDE_RULES]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        pytest.param("in D.C.", ["washington-dc"], id="the capital by initials"),
        pytest.param("in the District of Columbia", ["washington-dc"], id="the district"),
        pytest.param("in the nation’s capital", ["washington-dc"], id="the capital by description"),
        pytest.param("in eastern Washington", ["washington-state"], id="a part of the state"),
        pytest.param("in central Washington", ["washington-state"], id="the middle of the state"),
        pytest.param("in Calif.", ["california"], id="AP abbreviation alone"),
        pytest.param("in North and South Carolina", ["the-carolinas"], id="two states with one noun"),
        pytest.param("on Martha’s Vineyard", ["marthas-vineyard"], id="possessive inside the name"),
        pytest.param(
            "in Prince George’s County, Md.",
            ["prince-georges-county-maryland"],
            id="possessive inside a county",
        ),
        pytest.param("in East Los Angeles", ["east-los-angeles-california"], id="beside a known city"),
        pytest.param("in the Virgin Islands", ["us-virgin-islands"], id="territory by its short name"),
        pytest.param("in the San Fernando Valley", ["san-fernando-valley"], id="valley"),
        pytest.param("in the Texas Panhandle", ["texas-panhandle"], id="panhandle"),
        pytest.param("in Southwest Florida", ["southwest-florida"], id="a corner of a state with a name"),
        pytest.param("in Southwest Georgia", ["georgia"], id="a corner of a state without one"),
        pytest.param("in the St. Louis area", ["st-louis-metro-area"], id="area over two states"),
        pytest.param("in greater Cleveland", ["cleveland-metro-area"], id="greater"),
        pytest.param("in Bushwick, Brooklyn", ["brooklyn"], id="neighbourhood and borough"),
        pytest.param("in Jackson Heights, Queens", ["queens"], id="neighbourhood and Queens"),
    ],
)
def test_a_region_or_quarter_is_the_place_meant(words: str, expected: list[str]) -> None:
    assert keys(words) == expected


@pytest.mark.parametrize(
    "words",
    [
        pytest.param("in Washington", id="the government or either place"),
        pytest.param("in Northwest Washington", id="a quarter of the capital or of the state"),
        pytest.param("in Miss. Roe’s class", id="a title that is also an abbreviation"),
        pytest.param("in the Panhandle", id="one of several panhandles"),
        pytest.param("in the valley", id="no name"),
        pytest.param("in East Springfield", id="a quarter of one of many towns"),
        pytest.param("in the South Side", id="a side of some city"),
        pytest.param("with Queen’s County Brass", id="a name like a place"),
        pytest.param("for Aretha, a queen", id="no borough"),
        pytest.param("with Chicago’s O’Leary", id="a person of a city is no run of its own"),
    ],
)
def test_what_names_no_one_place_is_left_open(words: str) -> None:
    assert [key for key in keys(words) if key != "chicago"] == []


@pytest.mark.parametrize(
    ("city", "around"),
    [
        pytest.param("baltimore", "baltimore-metro-area", id="Baltimore"),
        pytest.param("kansas-city-missouri", "kansas-city-metro-area", id="Kansas City"),
        pytest.param("sacramento-california", "california", id="Sacramento in its state"),
        pytest.param("miami", "south-florida", id="Miami in its region"),
    ],
)
def test_a_city_lies_in_its_surroundings(city: str, around: str) -> None:
    assert around in ancestors(city)
    assert place(around) is not None
