"""The number grammar: what is read, with which hedge, and what is left alone."""

from __future__ import annotations

import pytest

from generator.ingest.document import Span
from generator.ingest.extract.figures.numbers import Number, find_numbers


def read(text: str) -> tuple[Number, ...]:
    return find_numbers(text, Span(0, len(text)))


def only(text: str) -> Number:
    (number,) = read(text)
    return number


@pytest.mark.parametrize(
    ("text", "value"),
    [
        pytest.param("four hundred people", 400, id="hundreds in words"),
        pytest.param("twenty-five people", 25, id="tens and units"),
        pytest.param("two hundred and fifty people", 250, id="hundreds with and"),
        pytest.param("two thousand three hundred and five people", 2305, id="thousands in words"),
        pytest.param("two dozen men", 24, id="dozens counted"),
        pytest.param("a dozen men", 12, id="a dozen"),
        pytest.param("half a dozen men", 6, id="half a dozen"),
        pytest.param("1,360 people", 1360, id="thousands separator"),
        pytest.param("2.5 million people", 2_500_000, id="decimal with a scale"),
        pytest.param("Fifty-five of them", 55, id="capital at the beginning"),
        pytest.param("They arrested 12.", 12, id="full stop behind"),
        pytest.param("2000 people", 2000, id="four digits before people"),
    ],
)
def test_values(text: str, value: float) -> None:
    assert only(text).value == value


@pytest.mark.parametrize(
    ("text", "qualifier", "span"),
    [
        pytest.param("in all 40 people", "exact", "40", id="no hedge"),
        pytest.param("a total of 40 people", "exact", "a total of 40", id="a total of"),
        pytest.param("some 40 people", "about", "some 40", id="some"),
        pytest.param("around 40 people", "about", "around 40", id="around"),
        pytest.param("an estimated 40 people", "about", "an estimated 40", id="an estimated"),
        pytest.param("40 or so people", "about", "40 or so", id="or so"),
        pytest.param("nearly 95 per cent of them", "nearly", "nearly 95 per cent", id="nearly"),
        pytest.param("close to 40 people", "nearly", "close to 40", id="close to"),
        pytest.param("just under 40 people", "nearly", "just under 40", id="just under"),
        pytest.param("At least 40 people", "at_least", "At least 40", id="at least"),
        pytest.param("no fewer than 40 people", "at_least", "no fewer than 40", id="no fewer than"),
        pytest.param("40 or more people", "at_least", "40 or more", id="or more"),
        pytest.param("more than 40 people", "more_than", "more than 40", id="more than"),
        pytest.param("the more than 40 people", "more_than", "more than 40", id="the more than"),
        pytest.param("well over 40 people", "more_than", "well over 40", id="well over"),
        pytest.param("upwards of 40 people", "more_than", "upwards of 40", id="upwards of"),
        pytest.param("in excess of 40 people", "more_than", "in excess of 40", id="in excess of"),
        pytest.param("4,000+ people", "more_than", "4,000+", id="plus sign"),
        pytest.param("up to 40 people", "up_to", "up to 40", id="up to"),
        pytest.param("as many as 40 people", "up_to", "as many as 40", id="as many as"),
        pytest.param("no more than 40 people", "up_to", "no more than 40", id="no more than"),
        pytest.param("fewer than 40 people", "fewer_than", "fewer than 40", id="fewer than"),
        pytest.param("less than 40 people", "fewer_than", "less than 40", id="less than"),
        pytest.param("200 to 250 people", "range", "200 to 250", id="range with to"),
    ],
)
def test_hedges_with_their_words(text: str, qualifier: str, span: str) -> None:
    number = only(text)
    assert number.qualifier == qualifier
    assert text[number.span.start : number.span.end] == span


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        pytest.param("between 30 and 40 people", 30, 40, id="between"),
        pytest.param("between five and ten people", 5, 10, id="between in words"),
        pytest.param("498-500 arrests", 498, 500, id="hyphen"),
        pytest.param("30–40 people", 30, 40, id="dash"),
        pytest.param("70-80 percent of them", 70, 80, id="percentages"),
    ],
)
def test_ranges(text: str, low: int, high: int) -> None:
    assert (only(text).value, only(text).high) == (low, high)


def test_a_rise_from_one_number_to_another_is_no_range() -> None:
    assert [n.high for n in read("It rose from 200 to 250 people")] == [None, None]


@pytest.mark.parametrize(
    "text", ["86% of them", "86 % of them", "86 percent of them", "86 per cent of them", "86 pct of them"]
)
def test_percentages(text: str) -> None:
    assert (only(text).value, only(text).percent) == (86, True)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        pytest.param("half of those arrested", 50, id="half of"),
        pytest.param("two-thirds of them", 66.7, id="two thirds"),
        pytest.param("about half were sent home", 50, id="half as subject"),
    ],
)
def test_fractions_are_marked_as_not_stated(text: str, value: float) -> None:
    assert (only(text).value, only(text).fraction) == (value, True)


def test_all_but_two_counts_those_left_out() -> None:
    assert only("all but two had records").complement
    assert not only("only two had records").complement


@pytest.mark.parametrize("text", ["54 of the 170", "more than 54 of 170", "54 out of 170", "54 of about 170"])
def test_a_part_knows_its_whole(text: str) -> None:
    part, whole = read(text)
    assert part.whole == whole.digits


def test_two_numbers_in_words_stay_two() -> None:
    assert [n.value for n in read("five men and ten women")] == [5, 10]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("hundreds of people, dozens more", id="no value"),
        pytest.param("in 2008, and in the 1990s", id="years"),
        pytest.param("a 2005 conviction", id="year as adjective"),
        pytest.param("on Feb. 2, 2017, and 30 Sep, 2017", id="dates"),
        pytest.param("from October 3 – October 9", id="days of a month"),
        pytest.param("2019-08-07 and 12/31/2019", id="numeric dates"),
        pytest.param("at 5 a.m. and 10 o’clock", id="clock times"),
        pytest.param("a 19-year-old and a 2-month-old", id="ages"),
        pytest.param("19 years old", id="age in words"),
        pytest.param("a five-day raid by a 12-member team", id="compounds"),
        pytest.param("$3.2 billion and $100,000", id="dollars"),
        pytest.param("2 million dollars", id="dollars in words"),
        pytest.param("555-435-7693", id="telephone"),
        pytest.param("the 5th and 42nd streets", id="ordinals"),
        pytest.param("MS-13 and I-95", id="labels with a hyphen"),
        pytest.param("Section 287(g), Title 42, Route 9, No. 2", id="labels"),
        pytest.param("up 5 percentage points", id="percentage points"),
        pytest.param("agreements under 287(g) in the county", id="a program by its section"),
        pytest.param("a man and an officer", id="articles"),
        pytest.param("", id="empty"),
    ],
)
def test_left_alone(text: str) -> None:
    assert read(text) == ()


@pytest.mark.parametrize(
    "piece", ["one ", "1,", "1", "about ", "a ", "twenty-", "half ", "1-", "1 to ", "of the 5 "]
)
def test_long_hostile_text_ends(piece: str) -> None:
    text = piece * (20_000 // len(piece))
    assert all(n.span.start < n.span.end <= len(text) for n in read(text))
