"""The days of operations as stories tell them: in lists and ranges, in quotations, by holidays and by their number."""

from __future__ import annotations

from datetime import date

import pytest

from generator.ingest.document import read_document
from generator.ingest.extract.dates.find import find_dates
from generator.ingest.extract.figures.find import find_figures
from generator.ingest.extract.findings import OperationFinding
from generator.ingest.extract.operations.find import find_operations

PUBLISHED = date(2031, 3, 12)
"""A Wednesday."""
LEAD = "ICE agents arrested 80 people in the Millport area, the agency announced."


def operations(*paragraphs: str) -> tuple[OperationFinding, ...]:
    title = "A report"
    document = read_document("\n\n".join((title, *paragraphs)), PUBLISHED, title)
    dates = find_dates(document)
    return find_operations(document, find_figures(document, (), dates), dates)


def happened(*paragraphs: str) -> str | None:
    (operation,) = operations(*paragraphs)
    return operation.happened.edtf if operation.happened else None


RANGES = {
    "weekdays of last week": ("ICE arrested 42 people from Sunday to Thursday last week.", "2031-03-02/2031-03-06"),
    "between weekdays of last week": (
        "ICE arrested 42 people between Monday and Friday of last week.", "2031-03-03/2031-03-07",
    ),
    "a night into a day": ("ICE agents arrested 32 people Thursday night into Friday.", "2031-03-06/2031-03-07"),
    "a date to a weekday": ("ICE arrested 142 people from Jan. 8 through Tuesday.", "2031-01-08/2031-03-11"),
    "days of a month": ("ICE arrested 142 people Feb. 6-10, the agency said.", "2031-02-06/2031-02-10"),
    "weeks of a month": (
        "ICE arrested 142 people in the last two weeks of February.", "2031-02-15~/2031-02-28~",
    ),
    "a holiday weekend": (
        "ICE agents arrested 42 people over the Presidents Day weekend.", "2031-02-15/2031-02-17",
    ),
    "until a past weekday": ("ICE arrested 280 people from Feb. 14 until Saturday.", "2031-02-14/2031-03-08"),
    "the range after an announcement": (
        "ICE announced 331 arrests Wednesday in a sweep that ran from Feb. 12 to March 2.", "2031-02-12/2031-03-02",
    ),
}  # fmt: skip
LISTS = {
    "a five-day action": ("ICE arrested 42 people in Operation Heron, a five-day action that ended on Friday.", "2031-03-03/2031-03-07"),
    "over days, ended": ("ICE arrested 42 people over five days in a sweep, which ended on Friday.", "2031-03-03/2031-03-07"),
    "months long": ("A two-month operation that ended Friday led to 42 arrests, ICE said.", "2031-01~/2031-03-07"),
    "weeks after another": (
        "ICE agents arrested 42 people on Friday, two weeks after a raid on a dairy nearby.", "2031-03-07",
    ),
    "a length back from its end": (
        "ICE arrested 42 people this week. The four-day “Operation Heron” ended Tuesday.", "2031-03-08/2031-03-11",
    ),
    "a range that ends in the weekend spoken of": (
        "An ICE operation concluded over the weekend with 42 arrests. It ran from Feb. 12 to March 8.", "2031-02-12/2031-03-08",
    ),
    "a figure for each day": ("ICE arrested 12 people on Monday and 30 more on Tuesday.", "2031-03-10/2031-03-11"),
    "three figures": (
        "ICE arrested 12 people Thursday, 14 on Friday and 20 on Monday in raids.", "2031-03-06/2031-03-10",
    ),
    "days of last week": (
        "ICE agents arrested 65 people Wednesday, Thursday and Friday of last week.", "2031-03-05/2031-03-07",
    ),
    "and again": ("ICE raided a plant on March 3 and again on March 5, arresting 80 people.", "2031-03-03/2031-03-05"),
}  # fmt: skip
NUMBERED = {
    "the third day, on a weekday": (
        "ICE has arrested 80 people. By the third day of the operation, on Tuesday, agents had taken 40.",
        "2031-03-09/..",
    ),
    "entered its third day": (
        "ICE agents have arrested 80 people in an operation that entered its third day Tuesday.", "2031-03-09/..",
    ),
    "a second straight day": (
        "For a second straight day Tuesday, ICE agents swept through Millport. They arrested 80 people.",
        "2031-03-10/2031-03-11",
    ),
    "a sweep with a past beginning": (
        "ICE arrested 40 people in a three-day sweep this week, beginning Sunday.", "2031-03-09/2031-03-11",
    ),
    "days that end on a weekday": (
        "ICE arrested 55 people over four days ending Monday, the agency said.", "2031-03-07/2031-03-10",
    ),
    "a month-long operation": (
        "ICE arrested 142 people in a month-long operation that concluded Feb. 28.", "2031-02-01~/2031-02-28",
    ),
    "last Monday and Friday": (
        "The sweep began last Monday and ended Friday. ICE arrested 23 people.", "2031-03-03/2031-03-07",
    ),
}  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), RANGES.values(), ids=RANGES.keys())
def test_ranges(text: str, expected: str) -> None:
    assert happened(text) == expected


@pytest.mark.parametrize(("text", "expected"), LISTS.values(), ids=LISTS.keys())
def test_lists(text: str, expected: str) -> None:
    assert happened(text) == expected


@pytest.mark.parametrize(("text", "expected"), NUMBERED.values(), ids=NUMBERED.keys())
def test_days_by_their_number(text: str, expected: str) -> None:
    assert happened(text) == expected


TOLD_LATER = {
    "an official, quoted": ("“It began Monday and ran through Friday,” said Lena Ortiz of ICE.", "2031-03-03/2031-03-07"),
    "an official, of days to come": ("“It began Monday and runs through Friday,” Ortiz said.", "2031-03-10/2031-03-14"),
    "a statement": ("“We went in at 5 a.m. Friday,” said Ortiz, the field director.", "2031-03-07"),
    "officials said": ("The operation ended Sunday, officials said.", "../2031-03-09"),
    "court papers": ("They were taken into custody Friday, according to court papers.", "2031-03-07"),
    "the arrests": ("In a statement Tuesday, ICE said it made the arrests Friday through Sunday.", "2031-03-07/2031-03-09"),
    "a weekday's raid": ("Families said Thursday's raid left children waiting.", "2031-03-06"),
    "a scene": ("Agents handcuffed workers in the yard Friday, a neighbor said.", "2031-03-07"),
}  # fmt: skip


@pytest.mark.parametrize(("sentence", "expected"), TOLD_LATER.values(), ids=TOLD_LATER.keys())
def test_days_told_after_the_figure(sentence: str, expected: str) -> None:
    assert happened(LEAD, sentence) == expected


OF_SOMETHING_ELSE = {
    "a vigil": "Neighbors held a vigil on Sunday.",
    "a march": "Thousands marched on Sunday against the agency.",
    "police": "Millport police arrested three protesters on Friday.",
    "a hearing": "Agents will testify at a hearing on Friday.",
    "a release": "Two of those in custody were released on Friday.",
    "a telling": "An officer said on Friday that all was well.",
    "years back": "Agents picked up her uncle in May 2019.",
    "a plan": "Agents plan to arrest more on Friday.",
}


@pytest.mark.parametrize("sentence", OF_SOMETHING_ELSE.values(), ids=OF_SOMETHING_ELSE.keys())
def test_days_of_something_else(sentence: str) -> None:
    assert happened(LEAD, sentence) is None


GOVERNED = {
    "the verb after the day": (
        "In raids that officials said were months in the planning, ICE agents on Tuesday arrested 80 people.", "2031-03-11",
    ),
    "when agents, a helicopter and vans came": (
        ("The quiet of the village was broken Tuesday morning when about 60 agents, a helicopter and a string of vans descended on a "
        "mill, where ICE took 80 workers into custody."), "2031-03-11",
    ),
    "where agents are today": ("Immigration agents are at two mills this morning. ICE said 80 people were detained.", "2031-03-12"),
    "a share in between": ("ICE arrested 80 people, 60 of them convicted criminals, on Tuesday.", "2031-03-11"),
    "a source in between": ("On Tuesday, according to a statement, ICE arrested 80 people.", "2031-03-11"),
    "a speaker in between": ("On Tuesday, the agency said, ICE officers arrested 80 people.", "2031-03-11"),
    "one man's case": (
        "ICE agents arrested 80 people, including a man wanted for a 2009 killing, in raids Tuesday.", "2031-03-11",
    ),
    "announced and made": (
        "ICE arrested 80 people. The arrests, announced Wednesday, were made Monday and Tuesday.", "2031-03-10/2031-03-11",
    ),
    "days after": ("Three days after ICE agents arrested 80 people, families waited Tuesday.", "2031-03-08"),
    "the day after a day of its own": ("A day after the March 4 raid in which ICE took 80 people, families waited.", "2031-03-04"),
    "a beginning told after the end": (
        "The ICE sweep ended Monday with 80 arrests. It had begun on March 5.", "2031-03-05/2031-03-10",
    ),
}  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), GOVERNED.values(), ids=GOVERNED.keys())
def test_the_verb_a_day_stands_with(text: str, expected: str) -> None:
    assert happened(text) == expected


NOT_GOVERNED = {
    "the day of an announcement": "ICE announced 331 arrests Tuesday.",
    "the day of a speech": "On Tuesday, ICE said it had arrested 80 people.",
    "the year of one man's case": "ICE arrested 80 people, including a man sought on a warrant of 2009.",
    "days after no arrest": "Three days after a storm hit, ICE arrested 80 people, officials said Tuesday.",
}


@pytest.mark.parametrize("text", NOT_GOVERNED.values(), ids=NOT_GOVERNED.keys())
def test_days_it_does_not_stand_with(text: str) -> None:
    assert happened(text) is None


RUNS_ON = {
    "arrested since": ("ICE has arrested 280 people since Feb. 14.", "2031-02-14/.."),
    "since, when agents came": (
        "Since Jan. 6, when 900 agents were sent to Millport, ICE has arrested 280 people.", "2031-01-06/..",
    ),
    "what began last week, on a day told later": (
        "ICE has arrested 280 people since the crackdown began last week. The operation was launched on March 4.", "2031-03-04/..",
    ),
    "what began this month, on a day told later": (
        "ICE has arrested 280 people since the crackdown began earlier this month. The operation, which began March 3, goes on.", "2031-03-03/..",
    ),
    "the fourth of its kind since a year": (
        "ICE arrested 280 people in a six-day operation. The operation, which ended March 8, was the fourth such dragnet since 2029.",
        "2031-03-03/2031-03-08",
    ),
    "a month-long sweep with a beginning only": (
        "ICE arrested 61 people in a month-long crackdown. The sweep kicked off on Feb. 2.", "2031-02-02/..",
    ),
}  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), RUNS_ON.values(), ids=RUNS_ON.keys())
def test_open_ends(text: str, expected: str) -> None:
    assert happened(text) == expected


def test_the_day_plans_name_beside_the_figure() -> None:
    plans = "Raids by ICE are scheduled to begin Sunday in ten cities."
    assert happened(plans, "ICE agents would target 2,000 people.") == "2031-03-16/.."
    assert happened("ICE agents would target 2,000 people.", "The raids cost the firm dearly Sunday.") is None
