"""Holidays, their weekends, and names that only sound like one."""

from __future__ import annotations

from datetime import date

import pytest

from generator.ingest.document import read_document
from generator.ingest.extract.dates.find import find_dates


def dated(text: str, published: date | None = date(2018, 3, 14)) -> list[str | None]:
    """EDTF of every expression of a text."""
    return [d.edtf for d in find_dates(read_document(f"{text}\n", published))]


HOLIDAYS = {
    "New Year's": ("He spent New Year's in jail.", "2018-01-01"),
    "Martin Luther King": ("It was closed on MLK Day.", "2018-01-15"),
    "Ash Wednesday": ("It was closed on Ash Wednesday.", "2018-02-14"),
    "Easter": ("It will open on Easter Sunday.", "2018-04-01"),
    "Mother's Day": ("It was closed on Mother’s Day.", "2017-05-14"),
    "Memorial Day": ("It was closed on Memorial Day.", "2017-05-29"),
    "Inauguration Day": ("It has grown since Inauguration Day.", "2017-01-20/.."),
    "Election Day": ("It has grown since Election Day.", "2017-11-07/.."),
    "Black Friday": ("It was closed on Black Friday.", "2017-11-24"),
    "Boxing Day": ("It was closed on Boxing Day.", "2017-12-26"),
    "a part of the day": ("Agents came on Christmas morning.", "2017-12-25"),
    "a year": ("It was closed on Labor Day 2016.", "2016-09-05"),
    "a weekend of three days": ("They came over Memorial Day weekend.", "2017-05-27/2017-05-29"),
    "a weekend of four days": ("They came over the Thanksgiving holiday weekend.", "2017-11-23/2017-11-26"),
    "a weekend with a bridge day": ("They came on the Fourth of July weekend.", "2017-07-01/2017-07-04"),
    "a weekend around New Year's Day": ("They came over New Year’s weekend.", "2017-12-30/2018-01-01"),
    "a holiday week": ("They came during Thanksgiving week.", "2017-11-20/2017-11-26"),
}


@pytest.mark.parametrize(("text", "edtf"), HOLIDAYS.values(), ids=HOLIDAYS.keys())
def test_holidays(text: str, edtf: str) -> None:
    assert dated(text) == [edtf]


def test_a_holiday_in_the_middle_of_a_week_has_no_weekend_of_its_own() -> None:
    assert dated("They came on Fourth of July weekend.", date(2018, 8, 1)) == [None]


LEFT_ALONE = {
    "a ball game": "They watched the Super Bowl Sunday crowd",
    "a name": "at Christmas Tree Farm",
    "a street": "on Easter Street",
    "new years": "in the new years of the firm",
}


@pytest.mark.parametrize("text", LEFT_ALONE.values(), ids=LEFT_ALONE.keys())
def test_left_alone(text: str) -> None:
    assert [edtf for edtf in dated(text) if edtf] == []


def test_without_a_day_of_publication_only_a_stated_year_tells() -> None:
    assert dated("It was closed on Labor Day.", None) == [None]
    assert dated("It was closed on Labor Day 2016.", None) == ["2016-09-05"]
