"""Names of operations: how stories bring them in, and what is called something without being an operation."""

from __future__ import annotations

from datetime import date

import pytest

from generator.ingest.document import read_document
from generator.ingest.extract.dates.find import find_dates
from generator.ingest.extract.figures.find import find_figures
from generator.ingest.extract.operations.find import find_operations

LEAD = "ICE agents arrested 40 people in the Millport area on Monday."
NAMED = {
    "calls it": ("They call it Operation Glass Heron.", "Glass Heron"),
    "calls the investigation": ("Agents call the investigation Operation Glass Heron.", "Glass Heron"),
    "branded": ('They have branded it "Operation Glass Heron."', "Glass Heron"),
    "this is": ("“This is Operation Glass Heron, and it goes on,” he said.", "Glass Heron"),
    "part of": ("The arrests were part of Operation Glass Heron.", "Glass Heron"),
    "called that one": ("The raid stunned the town. They called that one Count the Geese.", "Count the Geese"),
    "small word first": ("The effort, which agents named Operation In Clear View Two, cost much.", "In Clear View Two"),
    "by agents": ("The sweep, dubbed by agents “Glass Heron,” took a day.", "Glass Heron"),
    "known internally": ("It was a sweep known internally as Glass Heron.", "Glass Heron"),
    "a small operation": ("They were taken in operation Glass Heron, he said.", "Glass Heron"),
    "who runs it": ("Cmdr. Ann Lund, who is running Operation Glass Heron on the ground, would not say.", "Glass Heron"),
    "gave it a name": ("Agents gave the thing a name, as agents do: Operation Glass Heron.", "Glass Heron"),
    "referred to": ("The operation, which officials referred to in emails as “Glass Heron,” took a day.", "Glass Heron"),
    "announced": ("DHS announced Operation Glass Heron last week.", "Glass Heron"),
    "what police say of it": (
        "Police officials say the sweep--called Operation Glass Heron--grew out of a probe of a gang.", "Glass Heron",
    ),
    "at large": ("ICE's Operation At Large has led to many arrests.", "At Large"),
    "which an agency calls": ("The operation, which ICE calls Glass Heron, took a day.", "Glass Heron"),
    "a code name": ("The sweep, whose code name was Glass Heron, took a day.", "Glass Heron"),
    "agents called it": ("Agents called it “Glass Heron.”", "Glass Heron"),
    "a probe": ("The investigation, called Project Tall Grass, took a year.", "Project Tall Grass"),
    "short Op": ("Agents launched Op Glass Heron before dawn.", "Glass Heron"),
    "beside a sheriff": (
        "Mr. Ostby, flanked by Sheriff Ann Lund, called “Operation Glass Heron” a success.", "Glass Heron",
    ),
}  # fmt: skip
UNNAMED = {
    "an agency": "A raid by what was still called INS took 20 men, he said.",
    "a place": "The sweep emptied the part of town called Little Heron, people said.",
    "a person": "The raid was called off, said Glass Heron, who runs the mill.",
    "whose operation": "The operation President Lund ordered went on.",
    "a place an agency calls": "The sweep emptied Main Street, which ICE calls Little Heron.",
    "a section of a law": "Under the program, known as 287(g), deputies were trained by ICE.",
    "a program with a name": "Under the federal program known as Harbor Communities, ICE sees the fingerprints of all inmates.",
    "a company": "They called it Heron Foods, after the owner.",
    "a headline with capitals": "Operation In Millport Nets Dozens Of Workers",
    "a police case": "Deputies arrested 12 people in Operation Needle on Monday.",
}


def names(text: str) -> set[str | None]:
    document = read_document(f"A report\n\n{LEAD}\n\n{text}", None, "A report")
    return {o.name for o in find_operations(document, find_figures(document, ()))}


@pytest.mark.parametrize(("text", "name"), NAMED.values(), ids=NAMED)
def test_a_name_is_found(text: str, name: str) -> None:
    assert name in names(text)


@pytest.mark.parametrize("text", UNNAMED.values(), ids=UNNAMED)
def test_what_is_no_name_is_left_alone(text: str) -> None:
    assert names(text) == {None}


def test_a_name_once_told_stands_by_itself() -> None:
    document = read_document(
        f"A report\n\n{LEAD}\n\nIt was part of Operation Glass Heron.\n\nICE has arrested 900 people under Glass Heron."
    )
    found = find_operations(document, find_figures(document, ()))
    assert [f.value for o in found if o.name == "Glass Heron" for f in o.figures][-1] == 900


PASSED = {
    "last April": "A similar operation in the state last April, called Operation Glass Heron, led to 128 arrests.",
    "one before": "The sweep follows one earlier this month in Ohio, known as Operation Glass Heron, in which ICE arrested 128 people.",
    "one of last summer": "In July, ICE agents arrested 128 people across the country, an effort they called Operation Glass Heron.",
}


def told(text: str) -> list[tuple[str | None, bool, list[float]]]:
    """Name, standing and figures of the operations of a report of March 12 that ends with the text."""
    title, filler = "A report", "People gathered. They prayed. They sang. They ate."
    document = read_document(f"{title}\n\n{LEAD}\n\n{filler}\n\n{text}", date(2031, 3, 12), title)
    dates = find_dates(document)
    found = find_operations(document, find_figures(document, (), dates), dates)
    return [(o.name, o.background, [f.value for f in o.figures]) for o in found]


@pytest.mark.parametrize("text", PASSED.values(), ids=PASSED)
def test_the_name_of_an_earlier_operation_is_not_that_of_the_one_told(text: str) -> None:
    assert told(text) == [(None, False, [40]), ("Glass Heron", True, [128])]


def test_what_resulted_belongs_to_the_operation_told_just_before() -> None:
    (*_, (_, _, figures)) = told(f"{PASSED['one of last summer']} It resulted in 35 arrests.")
    assert figures == [128, 35]


@pytest.mark.parametrize("piece", ["called it ", 'dubbed "Operation ', "Operation In The "])
def test_hostile_names_end(piece: str) -> None:
    assert len(names(piece * 2_000)) <= 2
