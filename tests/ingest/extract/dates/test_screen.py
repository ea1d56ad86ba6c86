"""The quick look that spares paragraphs without a time the long one."""

from __future__ import annotations

import pytest

from generator.ingest.extract.dates.screen import may_tell_time

TELLS = {
    "weekday": "Agents came Thursday.",
    "abbreviated month": "on Feb. 3",
    "a year": "in 2005",
    "a short year": "back in ’08",
    "a clock": "at 9 p.m.",
    "numerals with strokes": "on 12/3/17",
    "a decade in words": "in the nineties",
    "a fiscal year": "in FY17",
    "a spoken year": "in two thousand five",
    "now": "He is now home.",
    "holiday": "before Christmas",
}
TELLS_NONE = {
    "plain words": "The mayor told them to leave.",
    "a count": "Agents took 54 people.",
    "a big count": "Agents took 1,054 people.",
    "an age": "Marlow, 34, left.",
    "nothing": "",
}


@pytest.mark.parametrize("text", TELLS.values(), ids=TELLS.keys())
def test_may_tell_a_time(text: str) -> None:
    assert may_tell_time(text)


@pytest.mark.parametrize("text", TELLS_NONE.values(), ids=TELLS_NONE.keys())
def test_tells_no_time(text: str) -> None:
    assert not may_tell_time(text)
