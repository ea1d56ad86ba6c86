"""The home of an operation: the place of figures whose own clause names none."""

from __future__ import annotations

import pytest

from generator.ingest.document import read_document
from generator.ingest.extract.dates.find import find_dates
from generator.ingest.extract.figures.find import find_figures
from generator.ingest.extract.operations.find import find_operations
from generator.ingest.extract.places.find import find_places


def home(title: str, *paragraphs: str) -> list[str]:
    """The names of the home of the operation an article is about."""
    document = read_document("\n\n".join((title, *paragraphs)), None, title)
    places, dates = find_places(document), find_dates(document)
    found = find_operations(document, find_figures(document, places, dates), dates, places)
    place = found[0].home
    return [p.name for p in (place, *place.also)] if place else []


ARRESTED = "ICE agents arrested 80 people on Monday, the agency said."
CASES = {
    "the only place of the lead": (
        ("A report", "ICE agents raided a mill in Tulsa, Oklahoma.", ARRESTED), ["Tulsa"],
    ),
    "the headline's": (("ICE raids mills in Denver", ARRESTED), ["Denver"]),
    "what was swept": (
        ("A report", "Officers finished their sweep of western Washington, and the mayor of Olympia, Wash., spoke.", ARRESTED),
        ["Washington"],
    ),
    "where arrests were made": (
        ("A report", ARRESTED, "The arrests were made in Seattle, Denver and Baltimore, it said."),
        ["Seattle", "Denver", "Baltimore"],
    ),
    "the town a story on one site was filed from": (
        ("A report", "DAYTON, Ohio — Federal agents raided a laundry and took 80 workers into custody.", "It was the first raid in Ohio, ICE said."),
        ["Dayton"],
    ),
    "the town of one site in a region": (
        ("Raid shakes a North Texas town", "SUMNER — Federal immigration agents raided a trailer factory and took 80 workers into custody."),
        ["Sumner"],
    ),
    "not where a raid before was": (
        (
            "A report",
            ("DAYTON, Ohio — Immigration agents swarmed a plant and took 80 workers into custody, the largest such action in Ohio"
            " since agents arrested 19 people in Toledo in 2005."),
        ),
        ["Dayton"],
    ),
    "cities that are counted in front": (
        (
            "A report",
            ("Denver is bracing for raids that will begin Sunday in at least ten major cities, among them Denver. The"
            " operation is expected to target 80 people who were ordered removed, ICE said."),
        ),
        ["ten major cities"],
    ),
    "a national operation, filed from the capital": (
        (
            "A report",
            ('WASHINGTON — ICE announced the results of a six-day national enforcement operation, dubbed "Operation Heron,"'
            " which led to the arrest of 80 people. It involved arrests in all 50 states and the District of Columbia."),
        ),
        ["United States"],
    ),
    "where most of the raids took place": (
        ("A report", "ICE agents detained 80 people over the weekend. Most of the raids took place in Georgia, Texas and Ohio, where they came at dawn."),
        ["Georgia", "Texas", "Ohio"],
    ),
    "not where somebody is from": (
        ("Seattle-area politician upset as ICE makes arrests", ARRESTED), [],
    ),
    "not the capital a story was filed from": (("A report", f"WASHINGTON — {ARRESTED}"), []),
    "not where a speaker is": (("A report", ARRESTED, "A spokeswoman in Denver had no comment."), []),
}  # fmt: skip


@pytest.mark.parametrize(("paragraphs", "expected"), CASES.values(), ids=CASES)
def test_the_home_of_an_operation(paragraphs: tuple[str, ...], expected: list[str]) -> None:
    assert home(*paragraphs) == expected
