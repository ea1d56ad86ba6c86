from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise

import pytest

from generator.model.content import Content
from generator.model.operation import Operation
from generator.model.statement import Statement
from generator.model.when import When
from generator.publish.amounts import Amount
from generator.publish.link import Event, link_timeline
from generator.publish.strip import (
    DEEPEST,
    GAP,
    LOWEST,
    MOST_MARKS,
    TALLEST,
    Mark,
    Span,
    Strip,
    draw_strip,
    span_of,
)
from generator.publish.totals import Counting
from generator.publish.views.strip import StripView, view_strip
from generator.publish.views.viewpoint import Viewpoint


@pytest.mark.parametrize(
    ("text", "kind", "basis", "expected"),
    [
        pytest.param("2031-03-02", "happened", "stated", "02..02", id="a day"),
        pytest.param("2031-03-02/2031-03-08", "happened", "stated", "02..08", id="an interval of days"),
        pytest.param("2031-03", "happened", "stated", "01..31 vague", id="some day of a month"),
        pytest.param("2031-03-02~", "happened", "stated", "02..02 vague", id="about a day"),
        pytest.param("2031-03-02?", "happened", "stated", "02..02 vague", id="probably a day"),
        pytest.param("[2031-03-07,2031-03-14]", "said", "stated", "07..14 vague", id="one of two days"),
        pytest.param("../2031-03-09", "happened", "stated", "09..09 before", id="only the end is known"),
        pytest.param("2031-03-09/..", "happened", "stated", "09..09 after", id="only the start is known"),
        pytest.param("2031-03-09", "happened", "published", "09..09 before", id="no later than the report"),
        pytest.param("2031-03-09", "announced", "stated", "09..09 before", id="no later than announced"),
        pytest.param("2031-03-09", "said", "stated", "09..09", id="said on a day"),
    ],
)
def test_days_a_date_is_drawn_over(text: str, kind: str, basis: str, expected: str) -> None:
    span = span_of(When.model_validate({"date": text, "kind": kind, "basis": basis}))
    assert _words(span) == expected


@pytest.mark.parametrize(
    ("claims", "expected"),
    [
        pytest.param([], "", id="no figure"),
        pytest.param([{"value": 40}], ", 40 arrests", id="one figure"),
        pytest.param([{"value": 1}], ", 1 arrest", id="one person"),
        pytest.param([{"value": 120}, {"value": 118}], ", 118–120 arrests", id="rivals"),
        pytest.param([{"value": 30, "high": 40, "qualifier": "range"}], ", 30–40 arrests", id="a range"),
        pytest.param([{"value": 40, "qualifier": "at_least"}], ", at least 40 arrests", id="an open end"),
        pytest.param(
            [{"value": 83, "place": "a"}, {"value": 77, "place": "b"}],
            ", 160 arrests",
            id="two places, added",
        ),
        pytest.param([{"value": 9, "measure": "detained"}], "", id="other measures"),
        pytest.param([{"value": 90, "unit": "percent"}], "", id="shares"),
        pytest.param([{"value": 9, "of": {"measure": "arrests"}}], "", id="a part of those arrested"),
    ],
)
def test_a_bar_says_the_total_of_its_operation(claims: list[dict[str, object]], expected: str) -> None:
    view = _view(_operation("o", "2031-03-02", claims), _statement("s", "2031-03-04"))
    assert view.operations[0].label == f"2 March 2031: Title of o (operation{expected})"


def test_a_bar_is_as_tall_as_the_figures_of_its_places_together() -> None:
    strip = _strip(
        _operation("two-places", "2031-03-02", [{"value": 60, "place": "a"}, {"value": 40, "place": "b"}]),
        _operation("one-place", "2031-09-02", [{"value": 50, "place": "a"}]),
    )
    assert [mark.height for mark in strip.operations] == [TALLEST, TALLEST / 2]


def test_an_open_end_is_drawn_to_its_low_end() -> None:
    strip = _strip(
        _operation("open", "2031-03-02", [{"value": 100, "qualifier": "more_than"}]),
        _operation("up-to", "2031-09-02", [{"value": 50, "qualifier": "up_to"}]),
    )
    assert [(m.height, m.sure_height) for m in strip.operations] == [(TALLEST, TALLEST), (28.0, LOWEST)]


def test_bars_lie_over_their_days_and_are_as_tall_as_their_arrests() -> None:
    strip = _strip(
        _operation("first", "2031-03-01/2031-03-10", [{"value": 100}]),
        _operation("second", "2031-03-21/2031-03-31", [{"value": 50}]),
    )
    first, second = strip.operations
    assert (first.height, second.height) == (TALLEST, TALLEST / 2)
    assert first.x < first.x + first.width < second.x
    assert first.width / second.width == pytest.approx(10 / 11, abs=0.01)
    assert second.x + second.width == pytest.approx(97)
    assert strip.tallest == Amount(100, 100)
    assert strip.least is None


def test_a_bar_without_arrests_is_as_low_as_the_lowest() -> None:
    strip = _strip(
        _operation("none", "2031-03-01"),
        _operation("few", "2031-05-01", [{"value": 1}]),
        _operation("many", "2031-08-01", [{"value": 1000}]),
    )
    assert [mark.height for mark in strip.operations] == [LOWEST, LOWEST, TALLEST]
    assert strip.least == 107


def test_bars_of_the_same_days_stand_apart() -> None:
    strip = _strip(*(_operation(f"o{n}", "2031-03-02", [{"value": 100}]) for n in range(2)))
    lower, upper = strip.operations
    assert upper.y - (lower.y + lower.height) >= GAP


def test_rival_figures_reach_a_second_height() -> None:
    strip = _strip(
        _operation("o", "2031-03-02", [{"value": 120}, {"value": 60}]), _operation("p", "2031-09-02")
    )
    assert (strip.operations[0].height, strip.operations[0].sure_height) == (TALLEST, TALLEST / 2)


def test_no_mark_covers_another() -> None:
    strip = _strip(
        *(_operation(f"o{n}", f"2031-03-{n:02d}/2031-04-{n:02d}", [{"value": n}]) for n in range(1, 9)),
        *(_statement(f"s{n}", "2031-03-02") for n in range(5)),
        _operation("end", "2032-12-31"),
    )
    for marks in (strip.operations, strip.statements):
        for place, one in enumerate(marks):
            for other in marks[:place]:
                beside = one.x + one.width <= other.x or other.x + other.width <= one.x
                above = one.y >= other.y + other.height or other.y >= one.y + one.height
                assert beside or above, (one.events[0].id, other.events[0].id)
    assert strip.above == max(mark.y + mark.height for mark in strip.operations)
    assert len({mark.y for mark in strip.statements}) == 5


@pytest.mark.parametrize(
    "dates",
    [
        pytest.param(["2031-03-02"] * (DEEPEST + 1), id="too deep a stack"),
        pytest.param(
            [str(date(2031, 1, 1) + timedelta(days=3 * n)) for n in range(MOST_MARKS + 1)], id="too many"
        ),
    ],
)
def test_too_many_marks_are_counted_by_month(dates: list[str]) -> None:
    strip = _strip(*(_statement(f"s{n}", day) for n, day in enumerate(dates)), _operation("o", "2031-12-31"))
    assert [mark.bin for mark in strip.operations] == [None]
    assert all(mark.bin and mark.bin[1] for mark in strip.statements)
    assert sum(len(mark.events) for mark in strip.statements) == len(dates)
    assert max(mark.height for mark in strip.statements) == TALLEST


def test_many_years_are_counted_by_year() -> None:
    strip = _strip(*(_statement(f"s{n}", f"{2000 + n % 25}-05-01") for n in range(150)))
    assert [mark.bin for mark in strip.statements] == [(2000 + n, None) for n in range(25)]


def test_those_of_no_known_month_fill_their_year_dashed() -> None:
    strip = _strip(
        *(_statement(f"s{n}", "2031-05-01") for n in range(DEEPEST + 1)), _statement("some-day", "2031")
    )
    [year, may] = strip.statements
    assert (year.bin, year.is_vague, may.bin, may.is_vague) == ((2031, None), True, (2031, 5), False)
    assert year.x < may.x
    assert year.width > may.width


@pytest.mark.parametrize(
    ("first", "last", "labels"),
    [
        ("2031-03-02", "2031-05-09", ["2031", "Mar", "Apr", "May"]),
        ("2029-11-02", "2031-02-01", ["2029", "2030", "2031", "Nov", "Dec", "Jan", "Feb"]),
        ("1950-01-01", "2031-01-01", ["1950", "1955", "1960"]),
    ],
    ids=["months of one year", "over the turn of years", "decades"],
)
def test_the_axis_names_years_and_months(first: str, last: str, labels: list[str]) -> None:
    strip = _strip(_statement("a", first), _statement("b", last))
    named = [tick.label for tick in strip.ticks if tick.label]
    assert named[: len(labels)] == labels
    assert all(0 <= tick.x <= 100 for tick in strip.ticks)


def test_a_phone_has_room_for_every_label_it_shows() -> None:
    for last in ("2031-06-30", "2033-06-30", "2039-01-01", "2090-01-01", "2400-01-01"):
        ticks = _strip(_statement("a", "2031-02-01"), _statement("b", last)).ticks
        for is_year in (True, False):
            shown = [t.x for t in ticks if t.label and t.is_year is is_year and not t.is_wide_only]
            assert all(after - before > 8 for before, after in pairwise(shown)), last


@pytest.mark.parametrize("number", [0, 1])
def test_a_single_date_is_no_period(number: int) -> None:
    dated = [_statement(f"s{n}", "2031-03-02") for n in range(number)]
    assert draw_strip(dated, lambda _: None) is None


@pytest.mark.parametrize(
    "pair", [("1000", "9999-12-31"), ("9999-12-01", "9999-12-31"), ("1000/..", "../1000")]
)
def test_the_ends_of_the_calendar_are_drawn(pair: tuple[str, str]) -> None:
    strip = _strip(*(_statement(f"s{n}", text) for n, text in enumerate(pair)))
    assert all(0 <= mark.x <= mark.x + mark.width <= 100 for mark in strip.statements)


def test_marks_say_what_they_lead_to() -> None:
    view = _view(
        _operation("o", "2031-03-02/2031-03-08", [{"value": 120}, {"value": 118}]),
        _operation("p", "2031-03", [{"value": 1}]),
        _statement("s", "2031-03-04"),
    )
    assert {box.href: box.label for box in (*view.operations, *view.statements)} == {
        "operations/o/": "2–8 March 2031: Title of o (operation, 118–120 arrests)",
        "operations/p/": "March 2031: Title of p (operation, 1 arrest)",
        "statements/s/": "Said 4 March 2031: Title of s (statement)",
    }


@pytest.mark.parametrize(
    ("days", "shown"),
    [
        pytest.param(("2031-03-02", "2031-03-05"), (True, False, False), id="days"),
        pytest.param(("../2031-03-02", "2031-03-05"), (True, True, True), id="a day and an open start"),
        pytest.param(("../2031-03-02", "2031-03"), (False, True, True), id="an open start and a month"),
        pytest.param(("2031-04", "2031-03"), (False, True, False), id="months"),
    ],
)
def test_the_key_has_the_dots_that_are_drawn(days: tuple[str, ...], shown: tuple[bool, ...]) -> None:
    view = _view(*(_statement(f"s{n}", day) for n, day in enumerate(days)))
    assert (view.has_full_dots, view.has_hollow_dots, view.has_open_ends) == shown
    assert shown[:2] == tuple(any(b.is_hollow is hollow for b in view.statements) for hollow in (False, True))
    assert not view.has_vague_boxes


def test_the_key_says_what_the_lowest_bars_stand_for() -> None:
    view = _view(
        _operation("few", "2031-03-02", [{"value": 5}]), _operation("many", "2031-09-02", [{"value": 500}])
    )
    assert "".join(view.key).endswith("stands for 500, the lowest for 53 or fewer, or for no number told.")


def test_columns_lead_to_the_months_on_the_page_or_to_the_page_of_the_year() -> None:
    events = [_statement(f"s{year}-{n}", f"{year}-05-01") for year in (2030, 2031) for n in range(10)]
    view = _view(*events, listed={"y2031", "m2031-05"})
    assert [(box.href, box.label) for box in view.statements] == [
        ("years/2030/#m2030-05", "May 2030: 10 statements"),
        ("#m2031-05", "May 2031: 10 statements"),
    ]
    assert view.key == (
        "A column counts the entries of a month, too many to draw each; the tallest stands for 10 statements.",
    )


def test_a_column_of_no_known_month_leads_to_its_list() -> None:
    view = _view(*(_statement(f"s{n}", "2031") for n in range(10)), _statement("may", "2031-05-01"))
    assert view.statements[0].href == "#m2031"
    assert view.statements[0].label == "2031, month not known: 10 statements"


def test_a_column_of_one_leads_to_its_entry() -> None:
    events = [_statement(f"s{n}", "2031-05-01") for n in range(10)]
    view = _view(*events, _statement("alone", "2031-09-01"))
    assert view.statements[-1].href == "statements/alone/"


def _words(span: Span) -> str:
    flags = {"vague": span.is_vague, "before": span.opens_before, "after": span.opens_after}
    return " ".join([f"{span.first:%d}..{span.last:%d}", *(name for name, holds in flags.items() if holds)])


def _operation(id_: str, day: str, claims: list[dict[str, object]] | None = None) -> Operation:
    passages = [{"article": "a", "exact": "x"}]
    return Operation.model_validate(
        {
            "id": id_,
            "title": f"Title of {id_}",
            "when": {"date": day, "basis": "stated", "kind": "happened"},
            "claims": [{"measure": "arrests", "passages": passages, **claim} for claim in claims or []],
        }
    )


def _statement(id_: str, day: str) -> Statement:
    return Statement.model_validate(
        {
            "id": id_,
            "title": f"Title of {id_}",
            "when": {"date": day, "basis": "stated", "kind": "said"},
            "quotations": [{"parts": [{"article": "a", "exact": "x"}]}],
        }
    )


def _strip(*events: Event) -> Strip:
    timeline = link_timeline(Content.of(events))
    strip = draw_strip(timeline.dated, Counting(timeline).amount_in)
    assert strip is not None
    assert [e for m in _marks(strip) for e in m.events]
    return strip


def _marks(strip: Strip) -> tuple[Mark, ...]:
    return (*strip.operations, *strip.statements)


def _view(*events: Event, listed: set[str] | None = None) -> StripView:
    view = view_strip(
        Viewpoint(link_timeline(Content.of(events)), "index.md"),
        frozenset(listed or {"y2031", "m2031", "m2031-05"}),
    )
    assert view is not None
    return view
