"""The gazetteer: names, keys and what lies in what."""

from __future__ import annotations

import pytest

from generator.ingest.extract.places.gazetteer import (
    ancestors,
    is_well_known,
    lookup,
    normalize,
    place,
    slug,
    stands_alone,
    state_named,
)
from generator.ingest.extract.table import read_table


@pytest.mark.parametrize(
    ("name", "near", "key"),
    [
        pytest.param("Boston", (), "boston", id="city that stands alone"),
        pytest.param("Philly", (), "philadelphia", id="nickname"),
        pytest.param("New York", (), "new-york-city", id="New York is the city"),
        pytest.param("New York state", (), "new-york-state", id="New York state"),
        pytest.param("NYC", (), "new-york-city", id="NYC"),
        pytest.param("the Bronx", (), "bronx", id="with the article"),
        pytest.param("Springfield, Ill.", (), "springfield-illinois", id="city and state"),
        pytest.param("Springfield, IL", (), "springfield-illinois", id="city and postal code"),
        pytest.param("Springfield", ("missouri",), "springfield-missouri", id="near a state"),
        pytest.param("Portland", (), "portland-oregon", id="known nationwide"),
        pytest.param("Portland", ("maine",), "portland-maine", id="the namesake near"),
        pytest.param("Washington", ("washington-state",), "washington-state", id="Washington near the state"),
        pytest.param("Washington, D.C.", (), "washington-dc", id="Washington, D.C."),
        pytest.param("D.C.", (), "washington-dc", id="D.C."),
        pytest.param("Calif.", (), "california", id="AP abbreviation"),
        pytest.param("CA", (), "california", id="postal code"),
        pytest.param("california", (), "california", id="small letters"),
        pytest.param("Georgia", (), "georgia", id="the state, not the country"),
        pytest.param("Mexico", (), "mexico", id="the country, not the towns"),
        pytest.param("Saint Paul", (), "st-paul-minnesota", id="Saint in full"),
        pytest.param("Ft. Worth", (), "fort-worth-texas", id="Fort shortened"),
        pytest.param("Emanuel County", (), "emanuel-county-georgia", id="county that occurs once"),
        pytest.param("Orange County", ("california",), "orange-county-california", id="county near a state"),
        pytest.param("Twin Cities", (), "twin-cities", id="metro area"),
        pytest.param("Puerto Rico", (), "puerto-rico", id="territory"),
    ],
)
def test_a_name_is_looked_up(name: str, near: tuple[str, ...], key: str) -> None:
    known = lookup(name, near)
    assert known is not None
    assert known.key == key


@pytest.mark.parametrize(
    ("name", "near"),
    [
        pytest.param("Springfield", (), id="many states have one"),
        pytest.param("Springfield", ("illinois", "missouri"), id="two of the states named have one"),
        pytest.param("Washington", (), id="state, capital or government"),
        pytest.param("Orange County", (), id="county of several states"),
        pytest.param("Springfield, Hawaii", (), id="no such town in the state"),
        pytest.param("Zzyzxville", (), id="no place"),
        pytest.param("", (), id="empty"),
        pytest.param(",", (), id="a comma"),
    ],
)
def test_a_name_that_could_be_several_places_or_none_is_none(name: str, near: tuple[str, ...]) -> None:
    assert lookup(name, near) is None


@pytest.mark.parametrize(
    ("key", "lies_in"),
    [
        pytest.param(
            "bronx", ("new-york-city", "new-york-state", "new-york-metro-area", "united-states"), id="borough"
        ),
        pytest.param(
            "new-york-city", ("new-york-state", "new-york-metro-area", "united-states"), id="several parents"
        ),
        pytest.param("springfield-illinois", ("illinois", "united-states"), id="town"),
        pytest.param("united-states", (), id="country"),
        pytest.param("no-such-place", (), id="unknown"),
    ],
)
def test_places_nest(key: str, lies_in: tuple[str, ...]) -> None:
    assert ancestors(key) == lies_in


@pytest.mark.parametrize(
    "name",
    [
        "Springfield, Ill.",
        "Coeur d'Alene, Idaho",
        "Winston-Salem, N.C.",
        "Charleston, W.Va.",
        "St. Cloud, Minn.",
        "Prince George's County, Md.",
        "Spokane, Wash.",
        "Albany, N.Y.",
    ],
)
def test_a_key_leads_back_to_its_place(name: str) -> None:
    known = lookup(name)
    assert known is not None
    assert place(known.key) == known


@pytest.mark.parametrize(
    "key", ["no-such-place", "springfield", "springfield-atlantis", "", "-", "illinois-"]
)
def test_an_unknown_key_is_none(key: str) -> None:
    assert place(key) is None


@pytest.mark.parametrize("table", ["places.txt", "cities.txt", "states.txt"])
def test_every_parent_of_the_hand_written_tables_exists(table: str) -> None:
    for key in [row[0].lstrip("* ") for row in read_table(table, 6)]:
        known = place(key) or lookup(key)
        assert known is not None, key
        assert all(place(parent) is not None for parent in known.parents), key


def test_keys_of_the_hand_written_tables_are_slugs_and_occur_once() -> None:
    keys = [row[0] for table in ("places.txt", "states.txt") for row in read_table(table, 6)]
    assert len(keys) == len(set(keys))
    assert [key for key in keys if slug(key) != key] == []


def test_a_town_has_coordinates_and_a_county_of_the_list_has_none() -> None:
    town, county = lookup("Broadview, Ill."), lookup("Emanuel County")
    assert town is not None
    assert county is not None
    assert (town.lat, town.lon) == (41.86, -87.85)
    assert (county.lat, county.lon) == (None, None)


def test_a_part_of_new_york_city_lies_in_it() -> None:
    known = lookup("Jackson Heights, N.Y.")
    assert known is not None
    assert known.parents == ("new-york-city",)


def test_well_known_cities_are_told_from_those_that_stand_alone() -> None:
    assert stands_alone("boston")
    assert not stands_alone("newark-new-jersey")
    assert is_well_known("newark-new-jersey")
    assert not is_well_known("broadview-illinois")


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        pytest.param("The St. Paul", "st paul", id="article and dot"),
        pytest.param("Saint Paul", "st paul", id="Saint"),
        pytest.param("Fort", "fort", id="Fort alone"),
        pytest.param("Winston–Salem", "winston salem", id="dash"),
        pytest.param("San José", "san jose", id="accent"),
        pytest.param("Martha’s Vineyard", "martha's vineyard", id="apostrophe"),
    ],
)
def test_names_are_compared_in_one_form(words: str, expected: str) -> None:
    assert normalize(words) == expected


@pytest.mark.parametrize("words", ["Atlantis", "", "Boston", "Cali"])
def test_words_that_name_no_state(words: str) -> None:
    assert state_named(words) is None
