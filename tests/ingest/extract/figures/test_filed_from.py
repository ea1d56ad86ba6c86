"""Places that a clause names without being where a figure was counted, and the dateline's town it means."""

from __future__ import annotations

import pytest

from generator.ingest.document import read_document
from generator.ingest.extract.figures.find import find_figures
from generator.ingest.extract.places.find import find_places


def placed(*paragraphs: str) -> list[tuple[float, str | None]]:
    document = read_document(
        "\n\n".join(("Agents make arrests", *paragraphs, "The agency, ICE, said no more."))
    )
    figures = find_figures(document, find_places(document))
    return [(f.value, f.place.name if f.place else None) for f in figures]


@pytest.mark.parametrize(
    ("story", "expected"),
    [
        pytest.param(
            "RALEIGH, N.C. — ICE agents arrested 33 people in and around North Carolina’s capital.",
            "Raleigh",
            id="the capital of the dateline's state",
        ),
        pytest.param(
            "LEWISVILLE, Texas — ICE agents arrested 33 people in a Dallas suburb.",
            "Lewisville",
            id="the suburb the story was filed from",
        ),
        pytest.param(
            "ATLANTA — ICE agents arrested 33 people in and around North Carolina’s capital.",
            "North Carolina",
            id="another state's capital",
        ),
        pytest.param("ICE agents arrested 33 people in Ohio’s capital.", "Ohio", id="no dateline"),
        pytest.param(
            "RALEIGH, N.C. — ICE agents arrested 33 people in North Carolina.",
            "North Carolina",
            id="the state itself",
        ),
        pytest.param(
            "ICE agents arrested 33 people at the mill on Monday, the biggest raid in Texas in a decade.",
            None,
            id="what a raid is compared within",
        ),
        pytest.param(
            "ICE agents arrested 33 people in the biggest raid in Texas in a decade.",
            "Texas",
            id="compared, with no site of its own",
        ),
        pytest.param(
            "Agents walked into 70 stores in 14 states before dawn, arresting 33 people.",
            "14 states",
            id="places counted before",
        ),
        pytest.param(
            "In a crackdown on cities that refuse to help, ICE agents arrested 33 people.",
            None,
            id="a crackdown on cities is no place",
        ),
        pytest.param("ICE agents arrested 33 people in a number of cities.", "a number of cities", id="many"),
    ],
)
def test_where_a_figure_was_counted(story: str, expected: str | None) -> None:
    assert placed(story) == [(33, expected)]


@pytest.mark.parametrize(
    ("story", "expected"),
    [
        pytest.param(
            "ICE agents arrested 47 people in Utah. More than 30 of those arrested had been convicted of a crime in the United States.",
            [(47, "Utah"), (30, "Utah")],
            id="convicted of a crime in the country",
        ),
        pytest.param(
            "ICE agents arrested 47 people in Utah. More than 20 of the workers are waiting for hearings in Denver.",
            [(47, "Utah"), (20, "Utah")],
            id="hearings elsewhere",
        ),
        pytest.param(
            "ICE agents arrested 47 people in the Charlotte, North Carolina, region, 16 of whom had been released by"
            " Mecklenburg County’s sheriff.",
            [(47, "Charlotte"), (16, "Mecklenburg County")],
            id="let go by a county",
        ),
        pytest.param(
            "ICE agents arrested 47 people in the Charlotte, North Carolina, region, 16 of whom had been released by a judge.",
            [(47, "Charlotte"), (16, "Charlotte")],
            id="let go by a judge",
        ),
        pytest.param(
            "ICE agents arrested 47 people nationwide, 16 of them in Utah.",
            [(47, "United States"), (16, "Utah")],
            id="the whole country",
        ),
    ],
)
def test_parts_are_counted_where_their_whole_was(story: str, expected: list[tuple[float, str]]) -> None:
    assert placed(story) == expected


def test_long_hostile_clauses_end() -> None:
    assert placed("Agents walked into " + "a store in a town " * 4_000 + "and went home.") == []
    assert placed("ICE arrested 33 people at the mill" + " and the biggest" * 4_000) == [(33, None)]
