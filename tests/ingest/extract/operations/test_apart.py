"""Operations that have days of their own beside the one an article is about."""

from __future__ import annotations

from datetime import date

import pytest

from generator.ingest.document import read_document
from generator.ingest.extract.dates.find import find_dates
from generator.ingest.extract.figures.find import find_figures
from generator.ingest.extract.operations.find import find_operations
from generator.ingest.extract.places.find import find_places


def days(*paragraphs: str) -> list[str | None]:
    """When the operations of a report of March 12 happened."""
    document = read_document("\n\n".join(("A report", *paragraphs)), date(2031, 3, 12), "A report")
    dates, places = find_dates(document), find_places(document)
    found = find_operations(document, find_figures(document, places, dates), dates, places)
    return [operation.happened.edtf if operation.happened else None for operation in found]


FIRST = "ICE raided a plant in Millport on Feb. 25 and arrested 20 people."
APART = {
    "a second plant": "A week later, on March 4, agents raided a second plant and arrested 14.",
    "another raid": "On March 4, another raid led to 14 arrests, ICE said.",
}


@pytest.mark.parametrize("sentence", APART.values(), ids=APART.keys())
def test_another_operation(sentence: str) -> None:
    assert days(FIRST, sentence) == ["2031-02-25", "2031-03-04"]


SAME = {
    "a running total": "By March 4, agents had arrested a total of 44 people.",
    "a day after": "On Feb. 26, agents came back and arrested 14 more.",
    "the same plant": "On March 4, ICE said that 14 of them had records.",
    "no figure": "On March 4, agents searched a second plant.",
}


@pytest.mark.parametrize("sentence", SAME.values(), ids=SAME.keys())
def test_no_other_operation(sentence: str) -> None:
    assert len(days(FIRST, sentence)) == 1


HOME = "ICE agents rounded up 107 people in Toledo, Ohio, in early February."


def test_a_town_elsewhere_with_a_day_of_its_own() -> None:
    assert days(
        HOME,
        "The town of Macon, Ga., has emptied since ICE agents began roundups there on Feb. 3.",
        "The plant stands still. More than 120 people have been detained.",
    ) == ["2031-02", "2031-02-03/.."]


def test_a_town_elsewhere_where_agents_have_been_since_a_day() -> None:
    assert days(
        HOME,
        "In Pelham Springs, Ala., ICE agents have been going door to door since Feb. 26.",
        "More than 70 people have been put on buses to a detention center.",
    ) == ["2031-02", "2031-02-26/.."]


def test_raids_in_other_parts_of_the_country_are_apart() -> None:
    assert days(
        HOME, "Raids in other parts of the country netted 62 people in Arkansas and 29 in Reno, Nev."
    ) == ["2031-02", None]


HOME_GROUND = {
    "the same state": "Shops in Dayton, Ohio, closed after ICE agents began roundups on Feb. 3. They detained 20 people.",
    "no day": "The town of Macon, Ga., has emptied since ICE agents began roundups. They detained 20 people.",
    "no figure": "The town of Macon, Ga., has emptied since ICE agents began roundups on Feb. 3.",
    "no agents": "A family from Macon, Ga., moved away on Feb. 3. Another 20 people were detained.",
}


@pytest.mark.parametrize("sentence", HOME_GROUND.values(), ids=HOME_GROUND.keys())
def test_no_operation_elsewhere(sentence: str) -> None:
    assert len(days(f"{HOME} The raids reached all of Ohio.", sentence)) == 1


TWO_IN_ONE = {
    "and then": (
        "ICE agents arrested 97 people in Dayton, Ohio, on Feb. 25 and then, on Tuesday, another 131 in Toledo, Ohio.",
        ["2031-02-25", "2031-03-11"],
    ),
    "and": (
        "ICE agents arrested 97 people in Dayton, Ohio, on Feb. 25 and 131 in Toledo, Ohio, on March 4.",
        ["2031-02-25", "2031-03-04"],
    ),
    "two days of one sweep": (
        "ICE agents arrested 97 people in Dayton, Ohio, on March 3 and 131 in Toledo, Ohio, on March 4.",
        ["2031-03-03/2031-03-04"],
    ),
    "one place": ("ICE arrested 97 people in Dayton, Ohio, on Feb. 25 and 31 more on March 4.", ["2031-02-25/2031-03-04"]),
}  # fmt: skip


@pytest.mark.parametrize(("sentence", "expected"), TWO_IN_ONE.values(), ids=TWO_IN_ONE)
def test_a_second_one_in_the_same_sentence(sentence: str, expected: list[str]) -> None:
    assert days(sentence) == expected


def test_a_similar_operation_that_another_came_after_is_apart() -> None:
    told = "The operation came two weeks after ICE arrested nearly 500 people across the country in a similar operation, dubbed “Glass Heron.”"
    assert days("ICE arrested 143 people in Oregon on Tuesday.", *["The town was quiet."] * 4, told) == [
        "2031-03-11",
        None,
    ]


TEXAS = "Federal agents arrested 43 people Tuesday at a plant in Wichita Falls, Texas."
BESIDE_TEXAS = {
    "another state on the same day": (
        "ICE detained 76 workers Tuesday at a plant in Omaha, Nebraska.", ["2031-03-11", "2031-03-11"],
    ),
    "a week before, and another state": (
        ("Last week, ICE arrested 100 people at sites in the Rio Grande Valley, and 76 workers were detained Tuesday at a"
        " plant in Omaha, Nebraska."),
        ["2031-03-11", "2031-03-11", "2031-03-03/2031-03-09"],
    ),
    "two earlier raids": (
        ("On Feb. 5, ICE arrested 114 workers in Dayton, Ohio, and on Jan. 7 agents took 97 people into custody at a plant in"
        " eastern Tennessee."),
        ["2031-03-11", "2031-02-05", "2031-01-07"],
    ),
    "another state without a day": ("ICE detained 76 workers at a plant in Omaha, Nebraska.", ["2031-03-11"]),
    "another town of the state": ("ICE detained 76 workers Tuesday at a plant in Abilene, Texas.", ["2031-03-11"]),
    "a region close by": ("ICE arrested 100 people last week in North Texas.", ["2031-03-11"]),
}  # fmt: skip


@pytest.mark.parametrize(("sentence", "expected"), BESIDE_TEXAS.values(), ids=BESIDE_TEXAS)
def test_raids_told_beside_one_in_a_town(sentence: str, expected: list[str]) -> None:
    assert days(TEXAS, sentence) == expected
