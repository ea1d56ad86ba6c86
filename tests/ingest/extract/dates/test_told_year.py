"""A year told just before holds for the dates of the same tale, and for no others."""

from __future__ import annotations

from datetime import date

import pytest

from generator.ingest.document import read_document
from generator.ingest.extract.dates.find import find_dates

JUNE = date(2018, 6, 13)


def dated(text: str) -> list[str | None]:
    return [d.edtf for d in find_dates(read_document(f"{text}\n", JUNE)) if d.edtf]


CARRIED = {
    "months in a row": (
        "She was deported in January 2012, returned in March and was caught in April.", ["2012-01", "2012-03", "2012-04"],
    ),
    "after a semicolon": ("In June 2013, they came; in August, they left.", ["2013-06", "2013-08"]),
    "into the next year": ("In December 2015, it peaked; in February, it fell.", ["2015-12", "2016-02"]),
    "the next day": ("He was held to Jan. 5, 2015, and freed Jan. 6.", ["2015-01-05", "2015-01-06"]),
    "the day after its year": ("In 2005, on July 2, he left.", ["2005", "2005-07-02"]),
    "a holiday after its year": ("He was taken in 2014 on New Year's Eve.", ["2014", "2014-12-31"]),
    "a holiday before its year": ("He was taken on Labor Day of 2014.", ["2014-09-01"]),
    "a holiday's weekend before its year": ("They came over Labor Day weekend in 2014.", ["2014-08-30/2014-09-01"]),
    "a day of the month named in the sentence before": (
        "It was in December 2016. On Dec. 12, agents came.", ["2016-12", "2016-12-12"],
    ),
    "days later, in the sentence after": (
        "It was in December 2016. On Dec. 12, they came. On Dec. 14, they left.", ["2016-12", "2016-12-12", "2016-12-14"],
    ),
    "a day of a month counted on": (
        "They came Dec. 12, 2006. The next month, on Jan. 23, they left.", ["2006-12-12", "2007-01", "2007-01-23"],
    ),
    "up to a month of the year": ("It was in 2007, when they fought until August.", ["2007", "2007-08"]),
    "that month, in the next sentence": (
        "She spoke in 1978. She was elected that November and left.", ["1978", "1978-11"],
    ),
    "a clause that 'that' opens": ("She spoke in 1978. He said that November was cold.", ["1978", "2017-11"]),
    "a year that opens the sentence": ("In 2014, agents raided seven plants in August.", ["2014", "2014-08"]),
}  # fmt: skip
NEWS = {
    "a deed after a record": ("Marlow, convicted in June 2013, was arrested May 3.", ["2013-06", "2018-05-03"]),
    "a recent day": ("Marlow was convicted in January 2013 and arrested May 3.", ["2013-01", "2018-05-03"]),
    "a year in passing": ("Marlow came in 2013 and was arrested May 3.", ["2013", "2018-05-03"]),
    "the next sentence": ("A law came on Aug. 3, 2013. On Oct. 5, agents came.", ["2013-08-03", "2017-10-05"]),
    "an anniversary": ("They came on Jan. 5, 2015. On Jan. 5, there was a vigil.", ["2015-01-05", "2018-01-05"]),
    "the month of the news": ("It began in May 2013. On May 20, agents came.", ["2013-05", "2018-05-20"]),
    "a law of that month": ("A law came on Sept. 3, 2016. ICE came on Sept. 28.", ["2016-09-03", "2017-09-28"]),
    "a law, and a day that opens the next sentence": (
        "A law came on Sept. 3, 2016. On Sept. 28, ICE came.", ["2016-09-03", "2017-09-28"],
    ),
    "a promise of that month": (
        "The raids, promised for October 2016, were put off. On Oct. 22, agents came.", ["2016-10", "2017-10-22"],
    ),
    "an earlier day": ("They left on Jan. 9, 2015. On Jan. 5, agents came.", ["2015-01-09", "2018-01-05"]),
    "since then": ("Since Jan. 20, 2013, it has grown; in March it fell.", ["2013-01-20/..", "2018-03"]),
    "a comparison": ("It rose from 20 in January 2017 to 40 in March.", ["2017-01", "2018-03"]),
    "its own year": ("It opened in 2013, and on July 4, 2016, it closed.", ["2013", "2016-07-04"]),
}  # fmt: skip


@pytest.mark.parametrize(("text", "edtf"), CARRIED.values(), ids=CARRIED.keys())
def test_the_year_is_carried(text: str, edtf: list[str]) -> None:
    assert dated(text) == edtf


@pytest.mark.parametrize(("text", "edtf"), NEWS.values(), ids=NEWS.keys())
def test_the_year_is_that_of_the_news(text: str, edtf: list[str]) -> None:
    assert dated(text) == edtf
