"""Time expressions of news English: what they mean for an article of a known day, and what is none."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from generator.ingest.document import Document, Paragraph, read_document
from generator.ingest.extract.dates.find import find_dates, find_expressions
from generator.ingest.extract.findings import DateFinding
from generator.model.edtf import Edtf

FRIDAY = date(2020, 10, 16)


def find(text: str, published: date | None = FRIDAY) -> list[DateFinding]:
    document = Document(text, published, None, (Paragraph(0, len(text), text, furniture=False),))
    found = list(find_dates(document))
    for one in found:
        assert one.edtf is None or str(Edtf.parse(one.edtf)) == one.edtf
    return found


def dated(text: str, published: date | None = FRIDAY) -> list[tuple[str, str, str]]:
    """The words, EDTF and basis of each expression that has a place in the calendar."""
    found = find(text, published)
    return [(text[d.span.start : d.span.end], d.edtf, d.basis) for d in found if d.edtf is not None]


STATED = {
    "full date": ("They met on Sept. 30, 2017, in Millport.", "Sept. 30, 2017", "2017-09-30"),
    "full date with weekday": ("on Monday, Feb. 13, 2017.", "Monday, Feb. 13, 2017", "2017-02-13"),
    "capitals": ("MILLPORT, OCT. 3, 2020", "OCT. 3, 2020", "2020-10-03"),
    "day first": ("on 30 Sep 2017 the", "30 Sep 2017", "2017-09-30"),
    "day first with 'of'": ("the 3rd of March 2017 was", "the 3rd of March 2017", "2017-03-03"),
    "ISO date": ("dated 2017-02-13.", "2017-02-13", "2017-02-13"),
    "American numbers": ("filed 2/13/2017 in court", "2/13/2017", "2017-02-13"),
    "month and year": ("in February 2017", "February 2017", "2017-02"),
    "month, comma, year": ("in February, 2017", "February, 2017", "2017-02"),
    "late in a month": ("in late November 2019", "late November 2019", "2019-11"),
    "year": ("He was convicted in 2005.", "2005", "2005"),
    "year tied to 'pre'": ("the pre-2016 rules", "2016", "2016"),
    "year before a name": ("a 2019 Supreme Court ruling", "2019", "2019"),
    "year of an election": ("he won the 2016 election", "2016", "2016"),
    "year in the possessive": ("compared with 2015's total", "2015", "2015"),
    "early in a year": ("since early 2016 no", "since early 2016", "2016/.."),
    "years with a hyphen": ("the 2015-2017 campaign", "2015-2017", "2015/2017"),
    "years, the second short": ("in 2016-17 alone", "2016-17", "2016/2017"),
    "between years": ("between 2014 and 2016", "2014 and 2016", "2014/2016"),
    "decade": ("in the 1990s", "the 1990s", "1990/1999"),
    "end of a decade": ("in the late 1980s", "the late 1980s", "1980/1989"),
    "century": ("a law of the 19th century", "the 19th century", "1801/1900"),
    "quarter of a year": ("in the third quarter of 2019", "the third quarter of 2019", "2019-07/2019-09"),
    "half of a year": ("the first half of 2019", "the first half of 2019", "2019-01/2019-06"),
    "season of a year": ("in the summer of 2017", "the summer of 2017", "2017-06~/2017-08~"),
    "fiscal year": ("in fiscal year 2019", "fiscal year 2019", "2018-10/2019-09"),
    "fiscal year, short": ("in FY2019", "FY2019", "2018-10/2019-09"),
    "range of full dates": ("from Oct. 3, 2019 to Jan. 9, 2020", "Oct. 3, 2019 to Jan. 9, 2020", "2019-10-03/2020-01-09"),
    "range whose end has the year": ("Dec. 28 to Jan. 3, 2019", "Dec. 28 to Jan. 3, 2019", "2018-12-28/2019-01-03"),
    "days of one month": ("Oct. 3-9, 2019,", "Oct. 3-9, 2019", "2019-10-03/2019-10-09"),
    "first months of a year": ("the first six months of 2019", "the first six months of 2019", "2019-01/2019-06"),
    "first months of a fiscal year": (
        "the first three months of fiscal year 2017", "the first three months of fiscal year 2017", "2016-10/2016-12",
    ),
    "fiscal years": ("from fiscal year 2016 to fiscal year 2018", "fiscal year 2016 to fiscal year 2018", "2015-10/2018-09"),
    "the year before 'fiscal year'": ("in the 2019 fiscal year", "the 2019 fiscal year", "2018-10/2019-09"),
    "since a year": ("the most since 2008.", "since 2008", "2008/.."),
    "holiday of a year": ("on Thanksgiving 2018", "Thanksgiving 2018", "2018-11-22"),
}  # fmt: skip


@pytest.mark.parametrize(("text", "words", "edtf"), STATED.values(), ids=STATED.keys())
def test_stated_dates_need_no_day_of_publication(text: str, words: str, edtf: str) -> None:
    assert dated(text) == [(words, edtf, "stated")]
    assert dated(text, None) == [(words, edtf, "stated")]


DERIVED = {
    "yesterday": ("Agents came yesterday.", "yesterday", "2020-10-15"),
    "today": ("He said so today.", "today", "2020-10-16"),
    "tonight": ("A vigil is set for tonight.", "tonight", "2020-10-16"),
    "tomorrow": ("It will open tomorrow.", "tomorrow", "2020-10-17"),
    "this morning": ("Agents came this morning.", "this morning", "2020-10-16"),
    "last night": ("Agents came last night.", "last night", "2020-10-15"),
    "weekday": ("Officials announced Tuesday that", "Tuesday", "2020-10-13"),
    "weekday in the possessive": ("Thursday's news alarmed", "Thursday", "2020-10-15"),
    "weekday in the possessive, whatever comes of it": (
        "They will appeal Thursday's ruling.", "Thursday", "2020-10-15",
    ),
    "weekday in the possessive, awaited": ("ahead of Tuesday's vote", "Tuesday", "2020-10-20"),
    "part of a weekday": ("were arrested Tuesday morning.", "Tuesday morning", "2020-10-13"),
    "late on a weekday": ("was filed late Tuesday.", "late Tuesday", "2020-10-13"),
    "hour on a weekday": ("came at 5 a.m. Tuesday.", "5 a.m. Tuesday", "2020-10-13"),
    "last weekday": ("was held last Thursday.", "last Thursday", "2020-10-15"),
    "last Friday, said on a Friday": ("was held last Friday.", "last Friday", "2020-10-09"),
    "weekday ahead": ("The council will meet Tuesday.", "Tuesday", "2020-10-20"),
    "weekday, starting": ("a sweep starting Sunday in", "Sunday", "2020-10-18"),
    "next weekday": ("It opens next Tuesday.", "next Tuesday", "2020-10-20"),
    "what kept coming on a weekday": ("The vans kept coming Sunday.", "Sunday", "2020-10-11"),
    "what was coming on a weekday": ("The vans were coming Sunday.", "coming Sunday", "2020-10-18"),
    "this coming weekday": ("on this coming Sunday.", "this coming Sunday", "2020-10-18"),
    "scheduled weekday": ("A hearing is scheduled for Monday.", "Monday", "2020-10-19"),
    "had been scheduled": ("It had been scheduled for Monday.", "Monday", "2020-10-12"),
    "weekday after a plan": ("officials said Monday they will appeal.", "Monday", "2020-10-12"),
    "same weekday, back": (
        "Mayor Rowan sent a letter Friday to the agency.", "Friday", "[2020-10-09,2020-10-16]",
    ),
    "same weekday, ahead": ("The council will vote Friday.", "Friday", "[2020-10-16,2020-10-23]"),
    "month and day": ("were arrested on Oct. 3.", "Oct. 3", "2020-10-03"),
    "month and day of the year before": ("were arrested on Dec. 20.", "Dec. 20", "2019-12-20"),
    "month and day ahead": ("The order will take effect Jan. 4.", "Jan. 4", "2021-01-04"),
    "month and day with its weekday": ("on Wednesday, Nov. 20, the", "Wednesday, Nov. 20", "2019-11-20"),
    "day first, without year": ("on 3 October the", "3 October", "2020-10-03"),
    "range with 'to'": ("from Oct. 3 to Oct. 9 in", "Oct. 3 to Oct. 9", "2020-10-03/2020-10-09"),
    "range with an en dash": ("October 3 – October 9", "October 3 – October 9", "2020-10-03/2020-10-09"),
    "range with a hyphen": ("ran Oct. 3-9 in", "Oct. 3-9", "2020-10-03/2020-10-09"),
    "between months": ("between February and August", "February and August", "2020-02/2020-08"),
    "through weekdays": ("from Monday through Wednesday.", "Monday through Wednesday", "2020-10-12/2020-10-14"),
    "week ending": ("in the week ending Oct. 9", "the week ending Oct. 9", "2020-10-03/2020-10-09"),
    "weekday of last week": ("on Monday of last week", "Monday of last week", "2020-10-05"),
    "weekdays to the day of publication": ("Saturday through Friday", "Saturday through Friday", "2020-10-10/2020-10-16"),
    "earlier on the same weekday": ("He said so earlier Friday.", "earlier Friday", "2020-10-16"),
    "month": ("were arrested in June.", "June", "2020-06"),
    "month of the year before": ("They were arrested in December.", "December", "2019-12"),
    "month ahead": ("She will be sentenced in January.", "January", "2021-01"),
    "since a month": ("250 were arrested since January.", "since January", "2020-01/.."),
    "May": ("in May he", "May", "2020-05"),
    "last April": ("He left last April.", "last April", "2020-04"),
    "a month of last year": ("in June last year", "June last year", "2019-06"),
    "last week": ("was held last week.", "last week", "2020-10-05/2020-10-11"),
    "this week": ("was held this week.", "this week", "2020-10-12/2020-10-18"),
    "over the weekend": ("came over the weekend.", "the weekend", "2020-10-10/2020-10-11"),
    "the week of": ("The week of Oct. 5 was", "The week of Oct. 5", "2020-10-05/2020-10-11"),
    "last month": ("signed last month an order", "last month", "2020-09"),
    "earlier this month": ("Earlier this month he", "Earlier this month", "2020-10"),
    "earlier this year": ("Earlier this year he", "Earlier this year", "2020"),
    "last year": ("They won last year.", "last year", "2019"),
    "next month": ("begins next month", "next month", "2020-11"),
    "this summer": ("came this summer.", "this summer", "2020-06~/2020-08~"),
    "last fall, in the fall": ("came last fall.", "last fall", "2019-09~/2019-11~"),
    "last winter": ("came last winter.", "last winter", "2019-12~/2020-02~"),
    "last fiscal year": ("In the last fiscal year it", "the last fiscal year", "2019-10/2020-09"),
    "third quarter": ("in the third quarter", "the third quarter", "2020-07/2020-09"),
    "days ago": ("ten days ago", "ten days ago", "2020-10-06"),
    "two weeks ago": ("two weeks ago", "two weeks ago", "2020-09-28/2020-10-04"),
    "months ago": ("two months ago", "two months ago", "2020-08"),
    "about so many years ago": ("about three years ago", "about three years ago", "2017~"),
    "a year ago": ("a year ago", "a year ago", "2019"),
    "past five days": ("over the past five days", "the past five days", "2020-10-11/2020-10-16"),
    "past week": ("in the past week", "the past week", "2020-10-09/2020-10-16"),
    "past two months": ("in the past two months", "the past two months", "2020-08/2020-10"),
    "next two weeks": ("in the next two weeks", "the next two weeks", "2020-10-16/2020-10-30"),
    "holiday past": ("was found on Labor Day.", "Labor Day", "2020-09-07"),
    "holiday ahead": ("It will close on Thanksgiving Day.", "Thanksgiving Day", "2020-11-26"),
    "Election Day": ("It will close on Election Day.", "Election Day", "2020-11-03"),
}  # fmt: skip


@pytest.mark.parametrize(("text", "words", "edtf"), DERIVED.values(), ids=DERIVED.keys())
def test_dates_are_derived_from_the_day_of_publication(text: str, words: str, edtf: str) -> None:
    assert dated(text) == [(words, edtf, "derived")]


@pytest.mark.parametrize("text", [row[0] for row in DERIVED.values()], ids=DERIVED.keys())
def test_without_a_day_of_publication_nothing_is_invented(text: str) -> None:
    assert dated(text, None) == []
    assert find(text, None)


LISTS = {
    "full months": ("on Feb. 2, Feb. 3 and Feb. 5", ["2020-02-02", "2020-02-03", "2020-02-05"]),
    "one month": ("on Feb. 2, 3, 5 and 8", ["2020-02-02", "2020-02-03", "2020-02-05", "2020-02-08"]),
    "one month and a year": ("Feb. 2, 3 and 5, 2017", ["2017-02-02", "2017-02-03", "2017-02-05"]),
    "weekdays": ("on Monday and Tuesday", ["2020-10-12", "2020-10-13"]),
    "weekdays of last week": ("on Thursday and Friday of last week", ["2020-10-08", "2020-10-09"]),
    "years": ("in 2014, 2015 and 2017", ["2014", "2015", "2017"]),
    "the number of people is no day": ("In Feb. 2, 3 people", ["2020-02-02"]),
}


@pytest.mark.parametrize(("text", "expected"), LISTS.values(), ids=LISTS.keys())
def test_lists_stay_apart(text: str, expected: list[str]) -> None:
    assert [edtf for _, edtf, _ in dated(text)] == expected


LEFT_ALONE = {
    "copyright year": "Copyright 2021 Millport Media",
    "copyright sign": "© 2021 Millport Media",
    "telephone number": "Call 212-555-2010 or 1-800-555-1999.",
    "age": "a 25-year-old man and a boy, 8 years old",
    "age between commas": "Dana Rowe, 31, of Millport",
    "age in months": "an 8-month-old child",
    "statute": "under Section 1325 of Title 18",
    "money": "cost $2,017 or $2020",
    "count with a comma": "more than 2,017 people",
    "count of people": "about 2000 people marched",
    "flight": "aboard Flight 1984 to Millport",
    "law of a year": "under the Immigration Act of 1990",
    "the act of a year": "under the 1996 Act",
    "the named act of a year": "under the 1980 Lakes Act",
    "9/11": "since the 9/11 attacks",
    "Sept. 11": "after the Sept. 11 attacks",
    "a Thursday of any month": "meets on the third Thursday of the month",
    "24/7": "is open 24/7 here",
    "address": "at 2000 Mill Street",
    "number sign": "case #2017 was closed",
    "percentage": "rose 1990% at once",
    "may": "They may appeal, and May not is no month",
    "march": "They march on, and the march to Millport went on",
    "March on a place": "The March on Millport was long",
    "a person called April": "April Stone said so",
    "a person called June": "Officer June Stone said so",
    "fall": "prices fall, and the fall of a wall",
    "spring": "they spring from a trap",
    "second": "a second man and a second chance",
    "quarter": "a quarter of them, three-quarters of all",
    "the sun": "in the Sun. The day",
    "Daily in a name": "told the Daily Bugle",
    "last and next": "the last man, the next step",
    "past": "walked past the door",
    "present": "a present for her",
    "no number": "an annual meeting of the annual kind",
    "half of the people": "half of the arrested",
    "ratio": "a 3-2 vote",
    "impossible date": "on 2017-02-30",
    "two-digit number": "the No. 17 bus",
    "named weekday": "remembers Bloody Sunday",
    "Sunday paper": "told the Sunday Record",
    "street named for a season": "in the Spring Street jail",
    "highway": "on Highway 1990",
    "a block of a street": "in the 1900 block of West Alder Road",
    "an address with a point of the compass": "at 1985 N. Main St. and 2011 Broadway",
    "beds": "about 1,950 of 2000 beds",
    "a number tied to a noun": "the 1700-bed jail",
    "the year of a model": "a 2015 Honda sedan",
    "bills": "HB 2020, S.B. 2021 and H.R. 2010 passed",
    "a plan": "Project 2025 and Agenda 2030",
    "a docket": "Case No. 25-cv-2025, badge No. 2004",
}


@pytest.mark.parametrize("text", LEFT_ALONE.values(), ids=LEFT_ALONE.keys())
def test_left_alone(text: str) -> None:
    assert dated(text) == []


VALUES = {
    "two years": ("for two years", "two years", "P2Y"),
    "hyphenated": ("a 10-hour flight", "10-hour", "PT10H"),
    "words": ("twenty-five days", "twenty-five days", "P25D"),
    "half": ("2 1/2 years", "2 1/2 years", "P2Y6M"),
    "a hundred": ("almost a hundred years", "almost a hundred years", "P100Y"),
    "vague": ("for several weeks", "several weeks", "PXW"),
    "bare": ("for years", "years", "PXY"),
    "decades": ("two decades", "two decades", "P20Y"),
    "hours later": ("She left two hours later.", "two hours later", "PT2H"),
    "at least": ("at least 72 hours", "at least 72 hours", "PT72H"),
    "daily": ("a daily list", "daily", "P1D"),
    "each month": ("arrested each month", "each month", "P1M"),
    "weekdays": ("on Tuesdays", "Tuesdays", "XXXX-WXX-2"),
    "now": ("is now home", "now", "PRESENT_REF"),
    "recently": ("was recently moved", "recently", "PAST_REF"),
    "recent months": ("in recent months", "recent months", "PXM"),
    "the future": ("in the near future", "the near future", "FUTURE_REF"),
    "vaguely ago": ("several years ago", "several years ago", "PAST_REF"),
}


@pytest.mark.parametrize(("text", "words", "timex"), VALUES.values(), ids=VALUES.keys())
def test_lengths_habits_and_vague_times_have_no_place_in_the_calendar(
    text: str, words: str, timex: str
) -> None:
    assert [(text[d.span.start : d.span.end], d.timex, d.edtf) for d in find(text)] == [(words, timex, None)]


CALENDAR_VALUES = {
    "same weekday": ("said Friday", "2020-10-16"),
    "part of a day": ("on Tuesday night", "2020-10-13TNI"),
    "hour": ("at 10:35 p.m. Tuesday", "2020-10-13T22:35"),
    "week": ("last week", "2020-W41"),
    "weekend": ("over the weekend", "2020-W41-WE"),
    "quarter": ("the third quarter", "2020-Q3"),
    "season": ("last fall", "2019-FA"),
    "decade": ("the 1990s", "199"),
    "month": ("last month", "2020-09"),
}


@pytest.mark.parametrize(("text", "timex"), CALENDAR_VALUES.values(), ids=CALENDAR_VALUES.keys())
def test_timex_values(text: str, timex: str) -> None:
    assert [d.timex for d in find(text)] == [timex]


def test_words_that_count_from_another_date_need_it_in_the_same_paragraph() -> None:
    assert dated("On Feb. 2 he fell. That day she left. Two days later he died.")[1:] == [
        ("That day", "2020-02-02", "derived"),
        ("Two days later", "2020-02-04", "derived"),
    ]
    document = read_document("He fell ill on Feb. 2.\nThat day she left town.\n", FRIDAY)
    assert [d.edtf for d in find_dates(document)] == ["2020-02-02", None]


UNDATED = {
    "a law of another year": ("The law of Sept. 30, 1996, says so. Agents came on June 3.", ["1996-09-30"]),
    "a birth": ("Marlow was born March 3, 1990. Agents came from June 3 to June 9, and in July.", ["1990-03-03"]),
    "a post of the year": ("The agency said so on October 9, 2020. It ran from Oct. 3 to Oct. 8.", ["2020-10-09"]),
    "its own year before it": ("In 2005, on July 2, he left.", ["2005", "2005-07-02"]),
    "the year at the end of its range": ("It ran from Oct. 3 to Oct. 9, 2020.", ["2020-10-03/2020-10-09"]),
    "the year at the beginning of its range": (
        "It ran from Dec. 3, 2019, to Jan. 9.", ["2019-12-03/2020-01-09"],
    ),
}  # fmt: skip


@pytest.mark.parametrize(("text", "edtf"), UNDATED.values(), ids=UNDATED.keys())
def test_an_undated_article_gives_no_date_a_year_that_does_not_stand_with_it(
    text: str, edtf: list[str]
) -> None:
    assert [day for _, day, _ in dated(text, None)] == edtf


def test_a_date_in_brackets_settles_which_weekday_is_meant() -> None:
    assert [edtf for _, edtf, _ in dated("He wrote on Friday (Oct. 16) to her.")] == [
        "2020-10-16",
        "2020-10-16",
    ]


def test_a_range_is_two_expressions_and_one_finding() -> None:
    document = read_document("It ran from Oct. 3 to Oct. 9 in Millport.\n", FRIDAY)
    assert [e.meaning.timex for e in find_expressions(document)] == ["2020-10-03", "2020-10-09"]
    assert [d.edtf for d in find_dates(document)] == ["2020-10-03/2020-10-09"]


def test_title_and_story_are_read_and_furniture_is_not() -> None:
    text = "Forty arrested Tuesday\n\nAgents came to Millport on Oct. 12.\n\nCopyright 2021 Millport Media\n"
    assert [d.edtf for d in find_dates(read_document(text, FRIDAY))] == ["2020-10-13", "2020-10-12"]


HOSTILE = {
    "nothing": "",
    "no words": "…" * 50,
    "one long word": "a" * 200_000,
    "digits": "9" * 100_000,
    "months": "May " * 20_000,
    "days": "Oct. 3, " * 5_000,
    "open brackets": "(" * 50_000,
    "hyphens": "2020-" * 20_000,
    "quotation marks": "’" * 50_000,
    "huge numbers": "99999999999999999999 years ago " * 500,
    "other digits": "² years ١٢ days 𝟙 week ago",
    "control characters": "\x00\x1b on Oct. \x00 3",
}


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE.keys())
def test_hostile_text_is_read_without_complaint(text: str) -> None:
    for found in find(text):
        assert 0 <= found.span.start < found.span.end <= len(text)


@pytest.mark.parametrize("published", [date.min, date.max], ids=["first day", "last day"])
def test_days_at_the_edge_of_the_calendar_resolve_nothing(published: date) -> None:
    text = "Tuesday, last week, in May, on Oct. 3, a decade ago, next year, the past two centuries"
    assert dated(text, published) == []


def test_the_same_text_gives_the_same_findings() -> None:
    text = Path(__file__).read_text(encoding="utf-8")
    assert find(text) == find(text)
