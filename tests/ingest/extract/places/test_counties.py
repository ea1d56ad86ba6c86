"""Counties named together, bare later on; and lists that are none."""

from __future__ import annotations

import pytest

from generator.ingest.document import read_document
from generator.ingest.extract.places.counties import find_counties
from generator.ingest.extract.places.find import find_places
from generator.ingest.extract.places.gazetteer import ancestors, unlisted_key


def keys(text: str) -> list[str]:
    return [finding.key for finding in find_counties(read_document(f"A reader wrote this.\n\n{text}"))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Agents acted in Orange, Sullivan and Ulster counties.",
            [f"{name}-county-new-york" for name in ("orange", "sullivan", "ulster")],
            id="the one state that has them all",
        ),
        pytest.param(
            "Agents acted in Sullivan and Ulster counties. Eleven were taken in Sullivan and two in Ulster.",
            [f"{name}-county-new-york" for name in ("sullivan", "ulster", "sullivan", "ulster")],
            id="bare later on",
        ),
        pytest.param(
            "Agents acted in Barlow and Owl Ridge counties.",
            [unlisted_key("Barlow county"), unlisted_key("Owl Ridge county")],
            id="no table has them",
        ),
        pytest.param("Agents acted in both counties.", [], id="no names"),
        pytest.param("Agents acted in Sullivan and in Ulster.", [], id="no counties"),
        pytest.param("Agents acted in Sullivan County.", [], id="one county"),
        pytest.param("Agents and deputies of three counties acted.", [], id="counted counties"),
    ],
)
def test_counties_named_together(text: str, expected: list[str]) -> None:
    assert keys(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "OWL FLATS, Wash. — Apples do not wait.",
            [unlisted_key("OWL FLATS", "washington-state")],
            id="state",
        ),
        pytest.param("OWLBURG TWP. — The radio was on.", [unlisted_key("OWLBURG TWP.")], id="township"),
        pytest.param("BREAKING NEWS — The radio was on.", [], id="no town"),
    ],
)
def test_a_datelines_town_that_no_table_has(text: str, expected: list[str]) -> None:
    found = find_places(read_document(f"A title of some words\n\n{text}"))
    assert [f.key for f in found if f.rule == "dateline"] == expected


def test_an_unlisted_place_lies_in_its_state() -> None:
    assert ancestors(unlisted_key("Owl Flats", "ohio")) == ("ohio", "united-states")
    assert ancestors(unlisted_key("Owl Flats")) == ()
