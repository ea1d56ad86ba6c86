"""Times counted from a day the words name, and days named by their place in a month."""

from __future__ import annotations

from datetime import date

import pytest

from generator.ingest.document import read_document
from generator.ingest.extract.dates.find import find_dates

WEDNESDAY = date(2018, 3, 14)


def dated(text: str) -> list[tuple[str, str | None]]:
    """Every expression of a text that came out on a Wednesday in March, with its EDTF."""
    document = read_document(f"{text}\n", WEDNESDAY)
    return [(document.slice(d.span), d.edtf) for d in find_dates(document)]


COUNTED = {
    "a week from a weekday": ("They meet a week from Friday.", "a week from Friday", "2018-03-23"),
    "from now": ("It opens ten days from now.", "ten days from now", "2018-03-24"),
    "months from now": ("It opens two months from now.", "two months from now", "2018-05"),
    "from today": ("It opens two weeks from today.", "two weeks from today", "2018-03-28"),
    "a week ago on an earlier weekday": ("Agents came a week ago Tuesday.", "a week ago Tuesday", "2018-03-06"),
    "a week ago on a later weekday": (
        "Agents came a week ago Friday.", "a week ago Friday", "[2018-03-02,2018-03-09]",
    ),
    "weekdays ago": ("Agents came two Fridays ago.", "two Fridays ago", "2018-03-02"),
    "the day before yesterday": ("Agents came the day before yesterday.", "the day before yesterday", "2018-03-12"),
    "the week before last": ("Agents came the week before last.", "the week before last", "2018-02-26/2018-03-04"),
    "the year after next": ("It ends the year after next.", "the year after next", "2020"),
    "the day after a holiday": ("They left the day after Thanksgiving.", "the day after Thanksgiving", "2017-11-24"),
    "days before a holiday": ("They left two days before Christmas.", "two days before Christmas", "2017-12-23"),
    "the day after a date": ("The day after Feb. 8, she left.", "The day after Feb. 8", "2018-02-09"),
    "the day before a weekday": ("It was the day before last Tuesday.", "the day before last Tuesday", "2018-03-12"),
    "the weekday after a holiday": ("It was the Monday after Thanksgiving.", "the Monday after Thanksgiving", "2017-11-27"),
    "a weekday of a month": ("They came the first Monday in February.", "the first Monday in February", "2018-02-05"),
    "the last weekday": ("They came the last Friday of January.", "the last Friday of January", "2018-01-26"),
    "the last weekend": ("They came the last weekend of February.", "the last weekend of February", "2018-02-24/2018-02-25"),
    "a week of a month": (
        "They came in the second week of January 2017.", "the second week of January 2017", "2017-01-08~/2017-01-14~",
    ),
    "the last day": ("They came the last day of February.", "the last day of February", "2018-02-28"),
    "half a month": ("They came in the first half of February.", "the first half of February", "2018-02-01~/2018-02-15~"),
    "half a year ago": ("They came half a year ago.", "half a year ago", "2017-09~"),
    "a year and a half ago": ("They came a year and a half ago.", "A year and a half ago".lower(), "2016-09"),
}  # fmt: skip


@pytest.mark.parametrize(("text", "words", "edtf"), COUNTED.values(), ids=COUNTED.keys())
def test_counted_from_a_named_day(text: str, words: str, edtf: str) -> None:
    assert dated(text) == [(words, edtf)]


def test_the_day_before_is_counted_from_the_date_named_before_it() -> None:
    assert dated("On March 6 agents came. The day before, they had been in Alder.") == [
        ("March 6", "2018-03-06"),
        ("The day before", "2018-03-05"),
    ]
    assert dated("The day before, they had been in Alder.") == []


NO_DAY = {
    "a recent weekday": ("On a recent Tuesday he left.", ["a recent Tuesday"]),
    "any weekday": ("He left on a Tuesday in the fog.", ["a Tuesday"]),
    "every other weekday": ("He reports every other Tuesday.", ["every other Tuesday"]),
    "the day after an event": ("He left the day after she fell.", []),
    "days after an event": ("He left 12 days after the vote.", ["12 days"]),
    "a week of something else": ("He left in the last week of the campaign.", []),
    "a fifth weekday the month has not": ("They meet the fifth Friday of February.", ["February"]),
    "several weekdays ago": ("They met several Fridays ago.", ["Fridays"]),
}


@pytest.mark.parametrize(("text", "words"), NO_DAY.values(), ids=NO_DAY.keys())
def test_no_day_is_made_up(text: str, words: list[str]) -> None:
    found = dated(text)
    assert [said for said, _ in found] == words
    assert all(edtf is None or edtf == "2018-02" for _, edtf in found)


DAYS_OF_ITS_OWN = {
    "the day of an event, after which": ("A day after the Feb. 8 raid, she left.", "2018-02-08"),
    "a weekday before a noun": ("It was a Tuesday raid.", "2018-03-13"),
    "a weekday's morning before a noun": ("He spoke at a Monday news conference.", "2018-03-12"),
    "last week in a place": ("They came the last week in Alder.", "2018-03-05/2018-03-11"),
}


@pytest.mark.parametrize(("text", "edtf"), DAYS_OF_ITS_OWN.values(), ids=DAYS_OF_ITS_OWN.keys())
def test_near_forms_keep_their_day(text: str, edtf: str) -> None:
    assert [day for _, day in dated(text) if day] == [edtf]


FROM_THE_DAY_BEFORE = {
    "the following weekday": ("He was taken Feb. 2. The following Monday he left.", ["2018-02-02", "2018-02-05"]),
    "the next weekday, in a tale": ("They came Feb. 4. The next Monday, they left.", ["2018-02-04", "2018-02-05"]),
    "that weekday": ("They came Feb. 4. That Monday, they left.", ["2018-02-04", "2018-02-05"]),
    "the next month, in a tale": ("They came Dec. 1. The next month, he sued.", ["2017-12-01", "2018-01"]),
    "the following month of a name": ("In December 2015 they came. By the following June, they left.", ["2015-12", "2016-06"]),
    "that month of a year": ("In 2014, they came. That August, they left.", ["2014", "2014-08"]),
    "a month of that year": ("They came Aug. 7, 2014. In October of that year, they left.", ["2014-08-07", "2014-10"]),
    "the same day twice": (
        "He was taken Feb. 2. On Feb. 8, six days later, he left.", ["2018-02-02", "2018-02-08", "2018-02-08"],
    ),
    "days later": ("He was taken Feb. 2. Six days later, he left.", ["2018-02-02", "2018-02-08"]),
}  # fmt: skip
FROM_PUBLICATION = {
    "the next weekday, ahead": (
        "He was taken Friday. The hearing will be the next Tuesday.",
        ["2018-03-09", "2018-03-20"],
    ),
    "next weekday": ("He was taken Friday and will appear next Monday.", ["2018-03-09", "2018-03-19"]),
    "a clause with 'that'": ("Officials said Friday that Monday was quiet.", ["2018-03-09", "2018-03-12"]),
    "next month, ahead": ("He was freed Feb. 2; next month, he will leave.", ["2018-02-02", "2018-04"]),
}


@pytest.mark.parametrize(("text", "edtf"), FROM_THE_DAY_BEFORE.values(), ids=FROM_THE_DAY_BEFORE.keys())
def test_counted_from_the_date_before(text: str, edtf: list[str]) -> None:
    assert [day for _, day in dated(text) if day] == edtf


@pytest.mark.parametrize(("text", "edtf"), FROM_PUBLICATION.values(), ids=FROM_PUBLICATION.keys())
def test_counted_from_publication_all_the_same(text: str, edtf: list[str]) -> None:
    assert [day for _, day in dated(text) if day] == edtf
