"""'Today' in a quotation is the day it was said, where the text tells which that was."""

from __future__ import annotations

from datetime import date

import pytest

from generator.ingest.document import read_document
from generator.ingest.extract.dates.find import find_dates

WEDNESDAY = date(2018, 3, 14)


def dated(text: str, published: date | None = WEDNESDAY) -> list[str | None]:
    return [d.edtf for d in find_dates(read_document(f"{text}\n", published)) if d.edtf]


SAID_THEN = {
    "said in a statement": (
        "“Today, agents arrested 40 people,” the agency said in a statement Tuesday.", ["2018-03-13", "2018-03-13"],
    ),
    "straight marks": ('"Today, agents came," Mayor Rowan said Tuesday.', ["2018-03-13", "2018-03-13"]),
    "yesterday": ("“They came yesterday,” Mayor Rowan said Monday.", ["2018-03-11", "2018-03-12"]),
    "last night": ("Mayor Rowan wrote on Monday: “They came last night.”", ["2018-03-12", "2018-03-11"]),
    "the day before the name": ("On Monday, Mayor Rowan said, “Today he is free.”", ["2018-03-12", "2018-03-12"]),
    "a statement before": ("In a statement Monday, Rowan said, “Today he is free.”", ["2018-03-12", "2018-03-12"]),
    "a second quotation": ("“No,” Rowan told the council on Monday. “They came yesterday.”", ["2018-03-12", "2018-03-11"]),
    "said in a year": ("“They came today,” Rowan said in 2011.", ["2011"]),
}  # fmt: skip
LEFT_ALONE = {
    "no day of saying": ("“They came today,” Rowan said.", ["2018-03-14"]),
    "no quotation": ("They came today, Rowan said Monday.", ["2018-03-14", "2018-03-12"]),
    "another sentence": ("He was taken Monday. “We are free today,” Rowan said.", ["2018-03-12", "2018-03-14"]),
    "the next sentence": ("“He is free today.” On Monday, Rowan said he would sue.", ["2018-03-14", "2018-03-12"]),
    "the day of an event": ("“We are free today,” Rowan said after the raid Monday.", ["2018-03-14", "2018-03-12"]),
    "the day of a deed told": ("He was taken Monday, Rowan said, “and today he is free.”", ["2018-03-12", "2018-03-14"]),
    "a clause about the speaker": ("“He is free today,” said Rowan, who came Monday.", ["2018-03-14", "2018-03-12"]),
    "a weekday of two readings": (
        "“They came today,” Rowan said Wednesday.", ["2018-03-14", "[2018-03-07,2018-03-14]"],
    ),
}  # fmt: skip


@pytest.mark.parametrize(("text", "edtf"), SAID_THEN.values(), ids=SAID_THEN.keys())
def test_counted_from_the_day_of_saying(text: str, edtf: list[str]) -> None:
    assert dated(text) == edtf


@pytest.mark.parametrize(("text", "edtf"), LEFT_ALONE.values(), ids=LEFT_ALONE.keys())
def test_counted_from_the_day_of_publication(text: str, edtf: list[str]) -> None:
    assert dated(text) == edtf


def test_a_full_date_of_saying_tells_the_day_in_an_undated_article() -> None:
    assert dated("“They came today,” Rowan said on Feb. 2, 2018.", None) == ["2018-02-02", "2018-02-02"]
    assert dated("“They came today,” Rowan said Tuesday.", None) == []
