"""Those left over, bare numbers of those arrested, rival counts, sums; and numbers that look like them and are none."""

from __future__ import annotations

import pytest

from generator.ingest.document import read_document
from generator.ingest.extract.figures.find import find_figures

TITLE = "Agents raid farms"
LEAD = "ICE agents carried out raids in the valley on Tuesday and arrested 90 people, the agency said."


def rows(sentence: str) -> list[tuple[float, str]]:
    """The figures of a sentence behind the lead."""
    document = read_document(f"{TITLE}\n\n{LEAD}\n\n{sentence}", title=TITLE)
    start = document.text.index(LEAD) + len(LEAD)
    return [(f.value, f.measure) for f in find_figures(document) if f.number.start > start]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        pytest.param("The other 11 were booked on state charges.", [(11, "pending_charges")], id="the other"),
        pytest.param("The remaining 43 were visitors without papers.", [(43, "other")], id="the remaining"),
        pytest.param(
            "The remaining 29, including two brothers, are in the county jail.",
            [(29, "detained")],
            id="with a bracketed part",
        ),
        pytest.param("The rest, seven people, were let go.", [(7, "other")], id="apposed to the rest"),
        pytest.param("Fewer than half -- 27 -- were on the list.", [(27, "other")], id="apposed to a share"),
        pytest.param("Most, or 62, had prior convictions.", [(62, "convictions")], id="most, or"),
        pytest.param("Eleven are repeat border-crossers.", [(11, "other")], id="opens a sentence"),
        pytest.param("Twenty-eight were registered offenders.", [(28, "other")], id="opens with a word"),
        pytest.param("Eight of them at the Alder Street mill.", [(8, "arrests")], id="part at a place"),
        pytest.param("The jail is holding 25 of the detainees.", [(25, "detained")], id="the jail holds"),
        pytest.param("The agency freed nine on bond.", [(9, "other")], id="freed"),
    ],
)
def test_those_left_over_and_groups_told_of_before(sentence: str, expected: list[tuple[float, str]]) -> None:
    assert sorted(rows(sentence)) == sorted(expected)


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        pytest.param("The union says 86.", [(86, "arrests")], id="says"),
        pytest.param("A hot line said it had verified 99.", [(99, "arrests")], id="verified"),
        pytest.param("Neighbors counted 104 as of Friday night.", [(104, "arrests")], id="counted as of"),
        pytest.param("Volunteers think 120 is closer.", [(120, "arrests")], id="is closer"),
        pytest.param("Her list has 101 names.", [(101, "arrests")], id="names on a list"),
        pytest.param("The county put the number at 95 or more.", [(95, "arrests")], id="put the number at"),
        pytest.param("By Friday the tally stood at 112.", [(112, "arrests")], id="the tally stood at"),
        pytest.param(
            "Agents led away two busloads of packers, 74 people in all.", [(74, "arrests")], id="in all"
        ),
        pytest.param("ICE took custody of 33 men.", [(33, "arrests")], id="took custody of"),
        pytest.param("It ended with 22 people in handcuffs.", [(22, "detained")], id="in handcuffs"),
        pytest.param("In a raid agents took two welders.", [(2, "arrests")], id="told by their trade"),
        pytest.param(
            "The 81 members and associates of 17 street gangs are in custody.",
            [(81, "detained")],
            id="two nouns before a preposition",
        ),
    ],
)
def test_rival_counts_and_sums(sentence: str, expected: list[tuple[float, str]]) -> None:
    assert rows(sentence) == expected


@pytest.mark.parametrize(
    "sentence",
    [
        pytest.param("The other 11 farms were not visited.", id="other things"),
        pytest.param("The agency gave no word of the remaining 49.", id="nothing said of the rest"),
        pytest.param("Eleven were injured when a bus left the road.", id="the injured"),
        pytest.param("Two hundred attended a vigil.", id="more than were arrested"),
        pytest.param("The mayor says he turned 60.", id="an age"),
        pytest.param("The union says 86 members voted.", id="a count of voters"),
        pytest.param("The farm grows 40 crops, 12 in all of them new.", id="in all without arrests"),
        pytest.param("Her list has 101 songs.", id="another list"),
        pytest.param("The bakery took two orders.", id="orders taken"),
        pytest.param("Agents took two computers.", id="things taken"),
        pytest.param("The county put the fine at 95 dollars.", id="money"),
        pytest.param("Some 1,200 people in ICE custody have tested positive.", id="the sick in custody"),
        pytest.param("About 14 percent of those tested were sick.", id="a share of those tested"),
    ],
)
def test_what_looks_like_them_is_left_alone(sentence: str) -> None:
    assert rows(sentence) == []


def test_agents_of_a_feature_are_those_of_the_agency_it_names_later() -> None:
    story = (
        "The pews are empty\n\nThe bells rang at nine.\n\nFew came.\n\nThe reason stood across the street.\n\n"
        "A dog barked at the door.\n\nImmigration agents detained 31 people over the weekend.\n\n"
        "Immigration and Customs Enforcement gave no reason."
    )
    assert [f.value for f in find_figures(read_document(story))] == [31]


def test_a_lawsuit_of_those_in_custody_is_no_operation() -> None:
    story = (
        "What the settlement changes\n\nThe class action concerns people held by Immigration and Customs Enforcement.\n\n"
        "Fewer than 400 of them are still detained."
    )
    assert find_figures(read_document(story)) == ()


@pytest.mark.parametrize(
    ("story", "expected"),
    [
        pytest.param(
            "ICE declined to say how many people it has arrested. A hot line said it had verified nine.",
            [9],
            id="a count that was asked for",
        ),
        pytest.param(
            "ICE declined to say more. A hot line said it had verified nine.", [], id="none asked for"
        ),
    ],
)
def test_a_count_the_agency_does_not_give(story: str, expected: list[int]) -> None:
    document = read_document(f"ICE agents are in town\n\n{story}")
    assert [f.value for f in find_figures(document)] == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        pytest.param(
            "In June, agents arrested 88 people at a mill, and audits have more than tripled this year.",
            [(88, "arrests")],
            id="a raid beside a statistic",
        ),
        pytest.param(
            "The agency arrested 4,100 people, and that is up 40 percent this year.",
            [],
            id="a statistic alone",
        ),
        pytest.param("In April, some 300 of them signed a petition.", [], id="more than were arrested"),
        pytest.param("The warning let 300 of the targets get away.", [(300, "escaped")], id="let get away"),
        pytest.param(
            "Nineteen roofers were hauled off a site by federal agents.",
            [(19, "arrests")],
            id="trade and agents",
        ),
        pytest.param("Nineteen trailers were hauled off a site.", [], id="things hauled off"),
    ],
)
def test_clauses_and_agents_tell_what_is_counted(sentence: str, expected: list[tuple[float, str]]) -> None:
    assert rows(sentence) == expected
