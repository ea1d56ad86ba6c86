"""Expressions that belong together: ranges, parts of a whole, periods with their end."""

from __future__ import annotations

from datetime import date

import pytest

from generator.ingest.document import read_document
from generator.ingest.extract.dates.find import find_dates

WEDNESDAY = date(2018, 3, 14)


def dated(text: str, published: date = WEDNESDAY) -> list[tuple[str, str | None]]:
    document = read_document(f"{text}\n", published)
    return [(document.slice(d.span), d.edtf) for d in find_dates(document)]


JOINED = {
    "weekdays of last week": ("It ran Monday through Friday.", "Monday through Friday", "2018-03-05/2018-03-09"),
    "weekdays of this week": ("It ran from Monday to Tuesday.", "Monday to Tuesday", "2018-03-12/2018-03-13"),
    "weekdays over a weekend": ("It ran from Sunday to Thursday.", "Sunday to Thursday", "2018-03-04/2018-03-08"),
    "a night into the next day": (
        "It ran from Thursday night into Friday.", "Thursday night into Friday", "2018-03-08/2018-03-09",
    ),
    "a date to a weekday": ("It ran from Jan. 8 through Tuesday.", "Jan. 8 through Tuesday", "2018-01-08/2018-03-13"),
    "dates without a year": ("From Jan. 20 to Feb. 28, agents came.", "Jan. 20 to Feb. 28", "2018-01-20/2018-02-28"),
    "months without a year": ("From October to February, agents came.", "October to February", "2017-10/2018-02"),
    "dates after their weekdays": (
        "It ran from Sunday, Jan. 28, to Friday, Feb. 9.", "Sunday, Jan. 28, to Friday, Feb. 9", "2018-01-28/2018-02-09",
    ),
    "a hyphen between spaces": ("It ran Feb. 4 - 9.", "Feb. 4 - 9", "2018-02-04/2018-02-09"),
    "ordinals": ("It ran from Feb. 3rd through the 9th.", "Feb. 3rd through the 9th", "2018-02-03/2018-02-09"),
    "the year at the beginning only": (
        "It ran from Oct. 1, 2015, through April 30.", "Oct. 1, 2015, through April 30", "2015-10-01/2016-04-30",
    ),
    "months, the year at the beginning only": (
        "It ran from May 2015 to October.", "May 2015 to October", "2015-05/2015-10",
    ),
    "full dates between commas": (
        "It ran from Dec. 20, 2016, to Jan. 5, 2017, in Alder.", "Dec. 20, 2016, to Jan. 5, 2017", "2016-12-20/2017-01-05",
    ),
    "between dates after their weekdays": (
        "It ran between Monday, Feb. 5, and Friday, Feb. 9.", "Monday, Feb. 5, and Friday, Feb. 9", "2018-02-05/2018-02-09",
    ),
    "a list of fiscal years that is a range": (
        "Between fiscal years 2014 and 2016 it rose.", "fiscal years 2014 and 2016", "2013-10/2016-09",
    ),
    "since a week": ("Since last week 40 were held.", "Since last week", "2018-03-05/.."),
    "since a season": ("Since last fall 40 were held.", "Since last fall", "2017-09~/.."),
    "since a weekend": ("Since the weekend 40 were held.", "Since the weekend", "2018-03-10/.."),
    "since at least a month": ("Since at least January 40 were held.", "Since at least January", "2018-01/.."),
    "since a fiscal year": ("Since fiscal year 2015 it rose.", "Since fiscal year 2015", "2014-10/.."),
    "half of a fiscal year": (
        "It rose in the second half of fiscal 2017.", "the second half of fiscal 2017", "2017-04/2017-09",
    ),
    "the first months of the year": (
        "It rose in the first two months of the year.", "the first two months", "2018-01/2018-02",
    ),
    "the first months of the fiscal year": (
        "It rose in the first five months of the fiscal year.", "the first five months", "2017-10/2018-02",
    ),
    "a year ago this week": ("They came a year ago this week.", "a year ago this week", "2017-03-13/2017-03-19"),
    "a year ago today": ("They came a year ago today.", "a year ago today", "2017-03-14"),
    "the last weeks of a month": (
        "In the last two weeks of September they came.", "the last two weeks of September", "2017-09-17~/2017-09-30~",
    ),
    "the first days of a month": (
        "In the first three days of March they came.", "the first three days of March", "2018-03-01/2018-03-03",
    ),
    "the last months of a year": (
        "In the last three months of 2017 they came.", "the last three months of 2017", "2017-10/2017-12",
    ),
    "a year ended": ("In the year ended Sept. 30, they came.", "the year ended Sept. 30", "2016-10/2017-09"),
    "months ending": (
        "In the 12 months ending Feb. 28, they came.", "the 12 months ending Feb. 28", "2017-03/2018-02",
    ),
    "days ending": ("In the seven days ending March 9, they came.", "the seven days ending March 9", "2018-03-03/2018-03-09"),
    "days beginning": (
        "In the five days beginning March 5, they came.", "the five days beginning March 5", "2018-03-05/2018-03-09",
    ),
}  # fmt: skip


@pytest.mark.parametrize(("text", "words", "edtf"), JOINED.values(), ids=JOINED.keys())
def test_joined(text: str, words: str, edtf: str) -> None:
    assert dated(text) == [(words, edtf)]


def test_weekdays_end_on_the_day_of_publication_where_that_fits() -> None:
    assert dated("It ran Monday through Friday.", date(2018, 3, 16)) == [
        ("Monday through Friday", "2018-03-12/2018-03-16")
    ]


APART = {
    "two weekdays with 'and'": ("They came on Monday and Tuesday.", ["2018-03-12", "2018-03-13"]),
    "two dates after their weekdays": (
        "They came on Monday, Feb. 5, and Friday, Feb. 9.",
        ["2018-02-05", "2018-02-09"],
    ),
    "a comma that closes no date": ("On Monday, to Tuesday's crowd, he spoke.", ["2018-03-12", "2018-03-13"]),
    "a date and an hour": ("It opens Feb. 4 - 9 a.m. at the latest.", ["2018-02-04", None]),
    "fiscal years in a list": (
        "In fiscal years 2014 and 2016 it rose.",
        ["2013-10/2014-09", "2015-10/2016-09"],
    ),
    "first months not over yet": ("The first nine months of the year will tell.", [None]),
    "the half of a week": ("In the first half of the week it rose.", []),
    "a day there is not": ("They came on Feb. 30 or on Feb. 30, 2017.", []),
    "a length and a weekday": ("A five-day raid that ended Friday took 80.", [None, "2018-03-09"]),
    "a year that ends in mid-month": ("In the year ended Feb. 15 they came.", [None, "2018-02-15"]),
    "a week of a place": ("It took the last two weeks of Marlow's life.", [None]),
    "more days than the month has": ("The first 40 days of March passed.", [None, "2018-03"]),
}


@pytest.mark.parametrize(("text", "edtf"), APART.values(), ids=APART.keys())
def test_left_apart(text: str, edtf: list[str | None]) -> None:
    assert [day for _, day in dated(text)] == edtf


def test_a_full_date_nearby_states_the_year() -> None:
    near = "Agents came from Feb. 3 to Feb. 9. The post of February 9, 2018, said so."
    far = (
        f"Agents came from Feb. 3 to Feb. 9. {'They left again. ' * 20}The post of February 9, 2018, said so."
    )
    other = "Agents came from Feb. 3 to Feb. 9. The law of January 9, 2012, said so."
    assert [basis_of(text) for text in (near, far, other)] == ["stated", "derived", "derived"]


def basis_of(text: str) -> str:
    return find_dates(read_document(f"{text}\n", WEDNESDAY))[0].basis
