"""Totals of people arrested: what is added, what is counted once, and what is never added."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

import pytest

from generator.errors import ContentError
from generator.model.claim import Claim
from generator.model.content import Content
from generator.model.operation import Operation
from generator.model.page import Page
from generator.model.registers import Place
from generator.model.value import Entry
from generator.publish.amounts import Amount, amount_of, read_amount, rivals, summed, without_doubles
from generator.publish.link import Timeline, link_timeline
from generator.publish.recount import recount
from generator.publish.render import render_site
from generator.publish.totals import Counting, Total
from generator.settings import Settings

PLACES = (
    Place(id="land", name="Land"),
    Place(id="north", name="North", within=("land",)),
    Place(id="south", name="South", within=("land",)),
    Place(id="greater-port", name="Greater Port", within=("land",)),
    Place(id="port", name="Port", within=("north", "greater-port")),
    Place(id="docks", name="Docks", within=("port",)),
)


def claim(value: float, place: str | None = None, **fields: Any) -> Claim:
    passages = [{"article": "story", "exact": str(value)}]
    defaults: dict[str, Any] = {"measure": "arrests", "value": value, "place": place, "passages": passages}
    return Claim.model_validate({**defaults, **fields})


def operation(id_: str, *claims: Claim, **fields: Any) -> Operation:
    return Operation.model_validate({"id": id_, "title": id_.capitalize(), "claims": claims, **fields})


def happened(date: str) -> dict[str, str]:
    return {"date": date, "basis": "stated", "kind": "happened"}


def timeline_of(*entries: Entry) -> Timeline:
    return link_timeline(Content.of([*PLACES, *entries]))


def total_of(*operations: Operation, place: str | None = None) -> Total:
    counting = Counting(timeline_of(*operations))
    return counting.at(place) if place else counting.of(operations)


class TestAmounts:
    @pytest.mark.parametrize(
        ("amount", "words"),
        [
            pytest.param(Amount(4120, 4120), "4,120", id="one number"),
            pytest.param(Amount(40, 40, is_rough=True), "about 40", id="about"),
            pytest.param(Amount(498, 500), "498–500", id="from one to another"),
            pytest.param(Amount(168, 173, is_rough=True), "about 168–173", id="about from one to another"),
            pytest.param(Amount(150, None), "at least 150", id="an open end"),
            pytest.param(Amount(150, None, is_above=True), "more than 150", id="more than"),
            pytest.param(Amount(390, None, is_rough=True), "about 390 or more", id="about with an open end"),
            pytest.param(Amount(0, 80), "up to 80", id="no low end"),
        ],
    )
    def test_words(self, amount: Amount, words: str) -> None:
        assert amount.words == words

    @pytest.mark.parametrize(
        ("fields", "amount"),
        [
            pytest.param({}, Amount(80, 80), id="exact"),
            pytest.param({"qualifier": "about"}, Amount(80, 80, is_rough=True), id="about"),
            pytest.param({"qualifier": "nearly"}, Amount(80, 80, is_rough=True), id="nearly"),
            pytest.param({"qualifier": "at_least"}, Amount(80, None), id="at least"),
            pytest.param({"qualifier": "more_than"}, Amount(80, None, is_above=True), id="more than"),
            pytest.param({"qualifier": "up_to"}, Amount(0, 80), id="up to"),
            pytest.param({"qualifier": "fewer_than"}, Amount(0, 80), id="fewer than"),
            pytest.param({"qualifier": "range", "high": 90}, Amount(80, 90), id="a range"),
        ],
    )
    def test_a_claim_says(self, fields: dict[str, Any], amount: Amount) -> None:
        assert amount_of(claim(80, **fields)) == amount

    @pytest.mark.parametrize(
        "amount",
        [
            pytest.param(Amount(0, 5), id="nothing to something"),
            pytest.param(Amount(1200, 1200, is_rough=True), id="about"),
            pytest.param(Amount(150, None), id="open"),
            pytest.param(Amount(150, None, is_above=True), id="more than"),
            pytest.param(Amount(0, 0), id="nothing"),
        ],
    )
    def test_what_a_table_says_is_read_back(self, amount: Amount) -> None:
        assert read_amount(amount.low_words, amount.high_words) == amount

    @pytest.mark.parametrize("ends", [("", ""), ("open", "5"), ("forty", "45"), ("5", "many")])
    def test_what_is_no_amount_is_refused(self, ends: tuple[str, str]) -> None:
        with pytest.raises(ValueError, match="expected two numbers"):
            read_amount(*ends)

    def test_rivals_reach_from_the_lowest_to_the_highest(self) -> None:
        assert rivals([Amount(498, 498), Amount(500, 500)]) == Amount(498, 500)
        assert rivals([Amount(83, 83), Amount(80, None)]) == Amount(80, None)

    def test_a_sum_is_open_or_rough_where_a_part_is(self) -> None:
        assert summed([Amount(5, 5), Amount(150, None), Amount(40, 40, is_rough=True)]) == Amount(
            195, None, is_rough=True
        )

    def test_of_two_that_may_be_the_same_people_the_low_end_counts_the_larger(self) -> None:
        adds = without_doubles([Amount(5, 5), Amount(40, 40)], [{1}, {0}])
        assert adds == ((Amount(0, 5), 1), (Amount(40, 40), None))


class TestOneOperation:
    @pytest.mark.parametrize(
        ("claims", "words"),
        [
            pytest.param([claim(83, "port")], "83", id="one figure"),
            pytest.param([claim(83, "port"), claim(83, "port")], "83", id="one figure told twice"),
            pytest.param([claim(500, "land"), claim(498, "land")], "498–500", id="rival figures"),
            pytest.param([claim(83, "port"), claim(77, "south")], "160", id="two places apart"),
            pytest.param([claim(500, "land"), claim(45, "port")], "500", id="a place inside another"),
            pytest.param(
                [claim(100, "land", qualifier="more_than"), claim(83, "port"), claim(77, "south")],
                "160",
                id="inner places that count more than the outer one tells",
            ),
            pytest.param([claim(60, "port"), claim(20, "docks"), claim(9, "south")], "69", id="three deep"),
            pytest.param([claim(170), claim(54, "port")], "170", id="the whole without a place"),
            pytest.param([claim(50), claim(498, "land")], "498", id="a part without a place"),
            pytest.param([claim(50), claim(170)], "50–170", id="two without a place"),
            pytest.param(
                [claim(30, "north"), claim(50, "greater-port")], "50–80", id="places that share a town"
            ),
            pytest.param(
                [claim(60, "port", as_of="2031-03-01"), claim(90, "port", as_of="2031-03-04")],
                "90",
                id="figures of different days",
            ),
            pytest.param(
                [claim(60, "port", as_of="2031-03-01"), claim(90, "port")],
                "60–90",
                id="one figure with a day",
            ),
            pytest.param([claim(40, "port", qualifier="about")], "about 40", id="about"),
            pytest.param([claim(30, "port", qualifier="range", high=40)], "30–40", id="a range"),
        ],
    )
    def test_its_figures_say_together(self, claims: list[Claim], words: str) -> None:
        assert total_of(operation("week", *claims)).amount.words == words

    @pytest.mark.parametrize(
        "fields",
        [
            pytest.param({"unit": "percent"}, id="a share"),
            pytest.param({"measure": "convictions"}, id="people with convictions"),
            pytest.param({"measure": "detained"}, id="people detained"),
            pytest.param({"of": {"measure": "arrests", "value": 83}}, id="a part of those arrested"),
        ],
    )
    def test_is_never_added(self, fields: dict[str, Any]) -> None:
        assert (
            total_of(operation("week", claim(83, "port"), claim(20, "port", **fields))).amount.words == "83"
        )
        alone = total_of(operation("week", claim(20, "port", **fields)))
        assert not alone
        assert [o.id for o in alone.silent] == ["week"]

    def test_the_list_says_which_figures_were_left_out(self) -> None:
        (line,) = total_of(operation("week", claim(500, "land"), claim(45, "port"))).lines
        assert [f.claim.value for f in line.counted] == [500]
        assert [f.claim.value for f in line.left_out] == [45]


class TestSeveralOperations:
    def test_operations_apart_are_added(self) -> None:
        assert (
            total_of(operation("a", claim(40, "port")), operation("b", claim(60, "port"))).amount.words
            == "100"
        )

    @pytest.mark.parametrize(
        ("whole", "words", "is_outweighed"),
        [
            pytest.param([claim(500, "land")], "500", False, id="the larger operation counts its parts"),
            pytest.param([claim(50, "south")], "90", True, id="the parts count more"),
            pytest.param([], "90", False, id="only the parts tell"),
        ],
    )
    def test_parts_are_counted_once(self, whole: list[Claim], words: str, is_outweighed: bool) -> None:
        total = total_of(
            operation("whole", *whole),
            operation("one", claim(40, "port"), part_of="whole"),
            operation("two", claim(50, "south"), part_of="whole"),
        )
        assert total.amount.words == words
        assert any(line.is_outweighed for line in total.lines) is is_outweighed
        assert summed(line.adds for line in total.lines) == total.amount

    def test_a_part_of_a_part_is_counted_once(self) -> None:
        total = total_of(
            operation("whole", claim(500, "land")),
            operation("middle", part_of="whole"),
            operation("inner", claim(40, "port"), part_of="middle"),
        )
        assert total.amount.words == "500"
        assert [line.among and line.among.id for line in total.lines if line.operation.id == "inner"] == [
            "whole"
        ]

    def test_operations_that_are_part_of_each_other_end(self) -> None:
        total = total_of(
            operation("a", claim(4, "port"), part_of="b"), operation("b", claim(6, "port"), part_of="a")
        )
        assert total.amount.words == "6"

    @pytest.mark.parametrize(
        ("one", "other", "words"),
        [
            pytest.param({"related": ["b"]}, {}, "40–45", id="told of together, in one place"),
            pytest.param(
                {"when": happened("2031-03-02/2031-03-08")},
                {"when": happened("2031-03-05")},
                "40–45",
                id="at one time, in one place",
            ),
            pytest.param(
                {"related": ["b"], "when": {"date": "2031-03-09", "basis": "stated", "kind": "announced"}},
                {"when": happened("2031-03-05")},
                "40–45",
                id="told of together, one announced after the other",
            ),
            pytest.param(
                {"related": ["b"], "when": {"date": "2031-03-02", "basis": "stated", "kind": "announced"}},
                {"when": happened("2031-03-05")},
                "45",
                id="told of together, one announced before the other",
            ),
            pytest.param({}, {}, "45", id="nothing joins them"),
            pytest.param(
                {"when": happened("2031-03-02")},
                {"when": happened("2031-03-05")},
                "45",
                id="on different days",
            ),
            pytest.param(
                {"when": happened("../2031-03-02")}, {"when": happened("2031-03-01")}, "45", id="an open date"
            ),
        ],
    )
    def test_those_that_may_share_people(
        self, one: dict[str, Any], other: dict[str, Any], words: str
    ) -> None:
        total = total_of(operation("a", claim(40, "port"), **one), operation("b", claim(5, "docks"), **other))
        assert total.amount.words == words

    def test_told_of_together_in_places_apart_are_added(self) -> None:
        total = total_of(operation("a", claim(40, "port"), related=["b"]), operation("b", claim(5, "south")))
        assert total.amount.words == "45"

    def test_told_of_together_without_a_place_may_share_people(self) -> None:
        total = total_of(operation("a", claim(40, "port"), related=["b"]), operation("b", claim(5)))
        assert total.amount.words == "40–45"

    def test_the_order_of_operations_does_not_matter(self) -> None:
        a, b = operation("a", claim(40, "port"), related=["b"]), operation("b", claim(40, "docks"))
        assert total_of(a, b) == total_of(b, a)


class TestPlaces:
    week = operation("week", claim(500, "land"), claim(45, "port"), claim(170), places=["land", "docks"])

    @pytest.mark.parametrize(
        ("place", "words"),
        [
            pytest.param("land", "500", id="the whole"),
            pytest.param("north", "45", id="a place around"),
            pytest.param("greater-port", "45", id="another place around"),
            pytest.param("port", "45", id="the place itself"),
        ],
    )
    def test_a_place_counts_its_own_figures_and_those_inside(self, place: str, words: str) -> None:
        assert total_of(self.week, place=place).amount.words == words

    def test_a_figure_that_names_no_place_is_shown_as_not_counted(self) -> None:
        [line] = total_of(self.week, place="port").lines
        assert [figure.claim.value for figure in line.unplaced] == [170]
        [whole] = total_of(self.week).lines
        assert whole.unplaced == ()
        pages, _ = render_site(timeline_of(self.week), Settings())
        of_place, of_all = (
            next(page.body for page in pages if page.path == path).partition('id="arrests-counted"')[2]
            for path in ("places/land.md", "charts.md")
        )
        assert re.search(
            r"Names no place, not counted here:</p>\s*<ul[^>]*>\s*<li><a[^>]*>170 people", of_place
        )
        assert "Names no place" not in of_all
        headlines = {
            page.path: page.body.partition('class="et-total"')[2].partition("</p>")[0] for page in pages
        }
        assert "Figures that name no place</a> are not counted here." in headlines["places/land.md"]
        assert "Figures that name no place" not in headlines["index.md"]

    def test_a_headline_says_how_many_operations_tell_no_number(self) -> None:
        quiet = operation("quiet", places=["docks"])
        pages, _ = render_site(timeline_of(self.week, quiet), Settings())
        bodies = {page.path: page.body for page in pages}
        assert "by the figures of 1 of 2 operations." in bodies["places/port.md"]
        alone, _ = render_site(timeline_of(self.week), Settings())
        assert "by the figures of 1 operation." in next(p.body for p in alone if p.path == "places/port.md")

    @pytest.mark.parametrize("place", ["docks", "south"])
    def test_a_place_has_no_share_of_figures_around_it(self, place: str) -> None:
        assert not total_of(self.week, place=place)


class TestRecount:
    @staticmethod
    def pages(*operations: Operation) -> tuple[Timeline, tuple[Page, ...]]:
        timeline = timeline_of(*operations)
        return timeline, render_site(timeline, Settings())[0]

    def test_a_site_holds(self) -> None:
        timeline, pages = self.pages(operation("a", claim(40, "port"), when=happened("2031-03-02")))
        recount(pages, timeline)
        shown = {page.path for page in pages if 'class="et-sum"' in page.body}
        assert shown >= {"index.md", "charts.md", "years/2031.md", "places/port.md", "places/land.md"}

    @pytest.mark.parametrize(
        ("path", "old", "new"),
        [
            pytest.param(
                "index.md", ">40</a> people", ">41</a> people", id="another number on the front page"
            ),
            pytest.param(
                "places/port.md", 'Adds at least">40<', 'Adds at least">39<', id="another number in the list"
            ),
            pytest.param("places/port.md", 'class="et-low"', 'class="low"', id="no list"),
            pytest.param("index.md", "1 operation", "2 operations", id="another count of entries"),
        ],
    )
    def test_a_mismatch_ends_the_build(self, path: str, old: str, new: str) -> None:
        timeline, pages = self.pages(operation("a", claim(40, "port"), when=happened("2031-03-02")))
        assert any(old in page.body for page in pages if page.path == path)
        bent = [replace(p, body=p.body.replace(old, new)) if p.path == path else p for p in pages]
        with pytest.raises(ContentError, match="expected") as caught:
            recount(bent, timeline)
        assert {problem.path for problem in caught.value.problems} == {path}

    @pytest.mark.parametrize(
        ("path", "old", "new"),
        [
            pytest.param(
                "index.md", "A (operation, 70 arrests)", "A (operation, 40 arrests)", id="another number"
            ),
            pytest.param("index.md", "A (operation, 70 arrests)", "A (operation)", id="no number"),
        ],
    )
    def test_a_bar_of_the_strip_that_is_not_that_of_the_chart_ends_the_build(
        self, path: str, old: str, new: str
    ) -> None:
        timeline, pages = self.pages(
            operation("a", claim(40, "port"), claim(30, "south"), when=happened("2031-03-02")),
            operation("b", claim(9), when=happened("2031-05-02")),
        )
        assert any(old in page.body for page in pages if page.path == path)
        bent = [replace(p, body=p.body.replace(old, new)) if p.path == path else p for p in pages]
        with pytest.raises(ContentError, match="as the chart does") as caught:
            recount(bent, timeline)
        assert {problem.path for problem in caught.value.problems} == {path}
