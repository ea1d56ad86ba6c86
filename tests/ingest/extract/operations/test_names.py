"""Names of operations: how stories bring them in, and what is called something without being an operation."""

from __future__ import annotations

import pytest

from generator.ingest.document import read_document
from generator.ingest.extract.figures.find import find_figures
from generator.ingest.extract.operations.find import find_operations

LEAD = "ICE agents arrested 40 people in the Millport area on Monday."
NAMED = {
    "calls it": ("They call it Operation Glass Heron.", "Glass Heron"),
    "branded": ('They have branded it "Operation Glass Heron."', "Glass Heron"),
    "this is": ("“This is Operation Glass Heron, and it goes on,” he said.", "Glass Heron"),
    "part of": ("The arrests were part of Operation Glass Heron.", "Glass Heron"),
    "called that one": ("The raid stunned the town. They called that one Count the Geese.", "Count the Geese"),
    "small word first": ("The effort, which agents named Operation In Clear View Two, cost much.", "In Clear View Two"),
    "by agents": ("The sweep, dubbed by agents “Glass Heron,” took a day.", "Glass Heron"),
    "known internally": ("It was a sweep known internally as Glass Heron.", "Glass Heron"),
    "a small operation": ("They were taken in operation Glass Heron, he said.", "Glass Heron"),
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


@pytest.mark.parametrize("piece", ["called it ", 'dubbed "Operation ', "Operation In The "])
def test_hostile_names_end(piece: str) -> None:
    assert len(names(piece * 2_000)) <= 2
