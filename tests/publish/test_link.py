from __future__ import annotations

import pytest

from generator.model.content import Content
from generator.model.operation import Operation
from generator.model.registers import Place
from generator.model.statement import Statement
from generator.model.value import Kind
from generator.publish.link import Timeline, link_timeline, month_of, year_of

WEEK = "2031-03-02-harbor-week"
SPRING = "2031-03-northland-spring-operation"
EASTSIDE = "2030-11-eastside-arrests"
PIER = "undated-pier-checks"
ADA = "2031-03-08-ada-example-on-harbor-week"
AID = "2031-03-10-harbor-aid-on-the-figures"
LETTER = "2031-letter-on-pier-checks"
OFFICER = "2031-unnamed-officer-on-two-fridays"
GAZETTE = "2031-03-09-gazette-harbor-week"
DAILY = "2031-03-11-example-westford-figures"


def test_dated_events_stand_oldest_first_and_undated_ones_apart(timeline: Timeline) -> None:
    assert [event.id for event in timeline.dated] == [EASTSIDE, LETTER, SPRING, WEEK, OFFICER, ADA, AID]
    assert [event.id for event in timeline.undated] == [PIER]


def test_an_event_stands_under_one_year_and_month(timeline: Timeline) -> None:
    assert {year: [event.id for event in events] for year, events in timeline.years.items()} == {
        2030: [EASTSIDE],
        2031: [LETTER, SPRING, WEEK, OFFICER, ADA, AID],
    }
    months = {event.id: month_of(event.when) for event in timeline.dated if event.when}
    assert months == {EASTSIDE: 11, LETTER: None, SPRING: 3, WEEK: 3, OFFICER: 3, ADA: 3, AID: 3}
    assert {year_of(event.when) for event in timeline.dated if event.when} == {2030, 2031}


@pytest.mark.parametrize(
    ("relation", "found"),
    [
        ("operations_by", {"border-office": [EASTSIDE, SPRING, WEEK]}),
        (
            "operations_at",
            {"northland": [SPRING], "westford": [WEEK, PIER], "eastside": [EASTSIDE, WEEK]},
        ),
        ("parts", {SPRING: [WEEK]}),
        ("related", {WEEK: [EASTSIDE], EASTSIDE: [WEEK]}),
        ("said", {"ada-example": [ADA], "harbor-aid": [AID]}),
        ("said_for", {"border-office": [ADA]}),
        ("said_to", {"harbor-aid": [ADA], "ada-example": [LETTER]}),
        ("said_about", {WEEK: [ADA, AID]}),
        ("replies", {ADA: [AID]}),
        ("on_topic", {"harbor-policy": [SPRING, WEEK, ADA]}),
        ("members", {"border-office": ["ada-example"]}),
        ("branches", {"ministry-of-harbors": ["border-office"]}),
        (
            "inner_places",
            {
                "northland": ["greater-westford", "westford"],
                "greater-westford": ["westford"],
                "westford": ["eastside"],
            },
        ),
        ("copies", {GAZETTE: ["2031-03-12-mirror-harbor-week"]}),
    ],
)
def test_each_link_is_known_from_its_other_end(
    timeline: Timeline, relation: str, found: dict[str, list[str]]
) -> None:
    assert {
        key: [entry.id for entry in entries] for key, entries in getattr(timeline, relation).items()
    } == found


def test_figures_are_known_by_who_gives_them_and_by_place(timeline: Timeline) -> None:
    by_party = {key: [f.anchor for f in figures] for key, figures in timeline.figures_by.items()}
    assert by_party == {
        "border-office": [
            "figure-1-arrests-eastside",
            "figure-40-arrests-eastside",
            "figure-95-percent-convictions",
        ],
        "ada-example": ["figure-120-arrests-westford"],
        "harbor-aid": ["figure-40-arrests-eastside--2"],
    }
    assert [figure.operation.id for figure in timeline.figures_at["eastside"]] == [EASTSIDE, WEEK, WEEK]


def test_an_article_knows_what_rests_on_it(timeline: Timeline) -> None:
    resting = {
        support.entry.id: [p.exact for p in support.passages] for support in timeline.resting_on[DAILY]
    }
    assert list(resting) == [EASTSIDE, SPRING, WEEK, OFFICER, AID]
    assert resting[OFFICER] == ["We will be back."]


def test_neighbours_are_those_in_time(timeline: Timeline) -> None:
    before, after = timeline.neighbours[Kind.OPERATIONS, EASTSIDE]
    assert before is None
    assert after is timeline.content.statements[LETTER]
    assert (Kind.OPERATIONS, PIER) not in timeline.neighbours


def test_nested_places_are_listed_once(timeline: Timeline) -> None:
    assert timeline.nested_places("northland") == ("greater-westford", "westford", "eastside")
    assert timeline.nested_places("eastside") == ()


def test_places_in_a_circle_end() -> None:
    circle = link_timeline(
        Content.of([Place(id="a", name="A", within=("b",)), Place(id="b", name="B", within=("a",))])
    )
    assert circle.nested_places("a") == ("b",)


def test_a_withdrawn_entry_stands_apart(timeline: Timeline) -> None:
    assert [entry.id for entry in timeline.withdrawn] == ["2031-03-02-harbor-week-twin"]
    assert "2031-03-02-harbor-week-twin" not in timeline.content.operations


def test_an_operation_and_a_statement_of_one_id_stay_apart() -> None:
    operation = Operation(id="same", title="Operation")
    words = {"parts": [{"article": "a", "exact": "x"}]}
    statement = Statement.model_validate({"id": "same", "title": "Statement", "quotations": [words]})
    assert [event.title for event in link_timeline(Content.of([statement, operation])).undated] == [
        "Operation",
        "Statement",
    ]


def test_the_order_of_the_entries_does_not_matter(content: Content, timeline: Timeline) -> None:
    assert link_timeline(Content.of(reversed(list(content)))) == timeline
