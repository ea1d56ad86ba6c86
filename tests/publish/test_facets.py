from __future__ import annotations

from collections.abc import Iterable

import pytest

from generator.model.content import Content
from generator.model.operation import Operation
from generator.model.registers import Organization, Place, Topic
from generator.model.statement import Statement
from generator.publish.facets import EventFacets, Facet, facets_of
from generator.publish.link import Timeline, link_timeline
from generator.publish.views.filters import Choice, FiltersView, view_filters
from generator.publish.views.viewpoint import Viewpoint

WEEK = "2031-03-02-harbor-week"
ADA = "2031-03-08-ada-example-on-harbor-week"


@pytest.fixture(scope="module")
def filters(timeline: Timeline) -> FiltersView:
    return _filters(timeline)


@pytest.mark.parametrize(
    ("facet", "values"),
    [
        pytest.param(Facet.KIND, {"operations"}, id="its kind"),
        pytest.param(
            Facet.PLACE,
            {"westford", "eastside", "northland", "greater-westford"},
            id="its places and all they lie in, by every way",
        ),
        pytest.param(
            Facet.AGENCY, {"border-office", "ministry-of-harbors"}, id="agencies and who they belong to"
        ),
        pytest.param(Facet.PERSON, {"ada-example"}, id="persons who give figures, organizations left out"),
        pytest.param(
            Facet.MEASURE, {"arrests", "convictions", "released_on_detainer"}, id="what is counted, once"
        ),
        pytest.param(
            Facet.SOURCE,
            {"westford-gazette", "daily-example", "morning-mirror"},
            id="outlets of its articles",
        ),
        pytest.param(Facet.STATUS, {"reviewed"}, id="its review"),
    ],
)
def test_an_operation_answers_to(timeline: Timeline, facet: Facet, values: set[str]) -> None:
    assert set(_operation(timeline).of(facet)) == values


@pytest.mark.parametrize(
    ("facet", "values"),
    [
        pytest.param(
            Facet.PLACE,
            {"westford", "eastside", "northland", "greater-westford"},
            id="the places of the operations it is about",
        ),
        pytest.param(Facet.PERSON, {"ada-example"}, id="its speaker"),
        pytest.param(Facet.AGENCY, {"border-office", "ministry-of-harbors"}, id="who it was said for"),
        pytest.param(Facet.MEASURE, set(), id="no figures of its own"),
    ],
)
def test_a_statement_answers_to(timeline: Timeline, facet: Facet, values: set[str]) -> None:
    assert set(facets_of(timeline, timeline.content.statements[ADA]).of(facet)) == values


def test_an_organization_that_speaks_is_no_person(timeline: Timeline) -> None:
    facets = facets_of(timeline, timeline.content.statements["2031-03-10-harbor-aid-on-the-figures"])
    assert (facets.person, facets.agency) == ((), ("harbor-aid",))


@pytest.mark.parametrize(
    ("date", "years"),
    [
        ("2031-03-02", (2031, 2031)),
        ("2030", (2030, 2030)),
        ("2030-12-30/2031-01-02", (2030, 2031)),
        ("[2029-12-31,2031-01-07]", (2029, 2031)),
        ("../2031-03-02", (2031, 2031)),
        ("2031-03-02/..", (2031, 2031)),
    ],
    ids=["a day", "a year", "over the turn of a year", "one of several", "open start", "open end"],
)
def test_years_an_event_may_lie_in(date: str, years: tuple[int, int]) -> None:
    operation = _event(when={"date": date, "basis": "stated", "kind": "happened"})
    assert facets_of(_timeline([operation]), operation).years == years


def test_an_undated_event_lies_in_no_year() -> None:
    operation = _event()
    assert facets_of(_timeline([operation]), operation).years is None


def test_ids_that_name_nothing_are_no_values() -> None:
    operation = _event(places=["nowhere"], agencies=["nobody"], topics=["nothing"])
    facets = facets_of(_timeline([operation]), operation)
    assert (facets.place, facets.agency, facets.topic) == ((), (), ())


def test_circles_of_places_and_organizations_end() -> None:
    places = [Place(id="a", name="A", within=("b",)), Place(id="b", name="B", within=("a",))]
    offices = [Organization(id="x", name="X", part_of="y"), Organization(id="y", name="Y", part_of="x")]
    operation = _event(places=["a"], agencies=["x"])
    timeline = _timeline([*places, *offices, operation, _event(id="other")])
    facets = facets_of(timeline, operation)
    assert (facets.place, facets.agency) == (("a", "b"), ("x", "y"))
    assert _values(_filters(timeline), "place") == {"a": 1, "b": 1}


def test_choices_count_the_events_behind_them(filters: FiltersView, timeline: Timeline) -> None:
    events = (*timeline.dated, *timeline.undated)
    for facet in filters.facets:
        for value, count in _values(filters, facet.name).items():
            fitting = [e for e in events if value in facets_of(timeline, e).of(Facet(facet.name))]
            assert count == len(fitting), (facet.name, value)


def test_places_stand_in_the_place_they_lie_in(filters: FiltersView) -> None:
    [place] = [facet for facet in filters.facets if facet.name == "place"]
    [country] = place.choices
    assert country.value == "northland"
    assert [inner.value for inner in country.inner] == ["greater-westford", "westford"]
    assert [inner.value for inner in country.inner[1].inner] == ["eastside"]


def test_a_row_carries_the_numbers_of_its_choices(filters: FiltersView, timeline: Timeline) -> None:
    order = [(facet.name, choice.value) for facet in filters.facets for choice in _flat(facet.choices)]
    row = filters.rows[f"operations/{WEEK}/"]
    facets = _operation(timeline)
    expected = {(f.value, value) for f in Facet for value in facets.of(f)} & set(order)
    assert {order[int(number)] for number in row.choices.split()} == expected
    assert row.years == "2031"


def test_a_facet_that_parts_nothing_is_left_out_but_the_review_stays() -> None:
    topic = Topic(id="t", name="T")
    events = [_event(id=id_, topics=["t"]) for id_ in ("a", "b")]
    view = _filters(_timeline([topic, *events]))
    assert [facet.name for facet in view.facets] == ["status"]
    assert _values(view, "status") == {"draft": 2, "reviewed": 0}


def test_years_are_chosen_where_there_are_several(filters: FiltersView) -> None:
    assert filters.years == ((2030, 1), (2031, 6))


def _event(**fields: object) -> Operation:
    return Operation.model_validate({"id": "o", "title": "O", **fields})


def _timeline(entries: Iterable[Operation | Statement | Place | Organization | Topic]) -> Timeline:
    return link_timeline(Content.of(entries))


def _operation(timeline: Timeline) -> EventFacets:
    return facets_of(timeline, timeline.content.operations[WEEK])


def _filters(timeline: Timeline) -> FiltersView:
    return view_filters(
        Viewpoint(timeline, "index.md"), (*timeline.dated, *timeline.undated), has_further=False
    )


def _flat(choices: tuple[Choice, ...]) -> list[Choice]:
    return [one for choice in choices for one in (choice, *_flat(choice.inner))]


def _values(filters: FiltersView, name: str) -> dict[str, int]:
    [facet] = [facet for facet in filters.facets if facet.name == name]
    return {choice.value: choice.count for choice in _flat(facet.choices)}
