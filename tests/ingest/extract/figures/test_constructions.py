"""Figures in the turns of phrase of news reports: parts, targets, the escaped, lists by town; and what only looks so."""

from __future__ import annotations

import pytest

from generator.ingest.document import Document, Span, read_document
from generator.ingest.extract.figures.find import find_figures
from generator.ingest.extract.findings import PlaceFinding

TITLE = "Agents raid farms"
LEAD = "ICE agents carried out raids in the valley on Tuesday and arrested 90 people, the agency said."
TOWNS = ("Alder City", "Birch County", "Cedar Falls")


def places_of(document: Document) -> list[PlaceFinding]:
    found = []
    for town in TOWNS:
        start = document.text.find(town)
        while start >= 0:
            key = town.lower().replace(" ", "-")
            found.append(PlaceFinding(Span(start, start + len(town)), town, key, "city"))
            start = document.text.find(town, start + 1)
    return sorted(found, key=lambda place: place.span.start)


def rows(*paragraphs: str) -> list[tuple[float, str]]:
    """The figures after the lead."""
    document = read_document("\n\n".join((TITLE, LEAD, *paragraphs)), title=TITLE)
    figures = find_figures(document, places_of(document))
    return [(f.value, f.measure) for f in figures if f.number.start > document.text.index(LEAD) + len(LEAD)]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        pytest.param("Another 37 had been deported before.", [(37, "previously_removed")], id="before now"),
        pytest.param(
            "The vast majority (nearly 95%) of those arrested had criminal convictions.",
            [(95, "convictions")],
            id="a share in brackets behind a share in words",
        ),
        pytest.param("The agency described two of the arrests in a release.", [], id="cases told about"),
        pytest.param("It gave details of four of the arrests.", [], id="details of some cases"),
        pytest.param(
            "Seven had been deported and re-entered the country.",
            [(7, "previously_removed")],
            id="deported and back",
        ),
        pytest.param("Ten have since been flown home.", [(10, "removed")], id="flown home"),
        pytest.param(
            "But 34 others on the agency's list in Alder City were not found.",
            [(34, "escaped")],
            id="not found, on a list",
        ),
        pytest.param("Another 34 on its list got away.", [(34, "escaped")], id="on its list, got away"),
        pytest.param("Six are still wanted.", [(6, "escaped")], id="still wanted"),
        pytest.param("Six were wanted abroad.", [(6, "other")], id="wanted abroad"),
        pytest.param(
            "Seventy percent of those arrested in Alder City had been convicted.",
            [(70, "convictions")],
            id="a share of those arrested in a place",
        ),
        pytest.param(
            "Of those arrested, 42 were U.S. citizens and 35 were foreign nationals.",
            [(42, "other"), (35, "other")],
            id="two parts, one with a dot in it",
        ),
        pytest.param(
            "Agents had a warrant for two employees with criminal records.",
            [(2, "targeted")],
            id="a warrant for some",
        ),
        pytest.param(
            "A judge signed warrants for the arrest of 30 people.", [(30, "targeted")], id="an arrest ordered"
        ),
        pytest.param("ICE arrested 240 people in two operations in May.", [], id="a sum of two operations"),
        pytest.param("The two operations netted 240 arrests.", [], id="two operations netted"),
        pytest.param(
            "ICE arrested 240 people in one of two operations.",
            [(240, "arrests")],
            id="one of two operations",
        ),
        pytest.param(
            "ICE arrested 240 people in raids on two farms.", [(240, "arrests")], id="raids on two farms"
        ),
        pytest.param(
            "In fiscal year 2031, ICE removed 9,900 people. About 4,000 of them were convicted of felonies. "
            "Another 55 percent of them were fugitives.",
            [],
            id="parts of a statistic",
        ),
        pytest.param(
            "In fiscal year 2031, ICE removed 9,900 people. Sixty of those arrested in the raids had criminal records.",
            [(60, "criminal_history")],
            id="parts of the raid behind a statistic",
        ),
        pytest.param("Twelve of those arrested spent the night in a gym.", [(12, "other")], id="any verb"),
        pytest.param(
            "The remaining 53 were taken by bus to a detention center.",
            [(53, "detained")],
            id="taken to jail",
        ),
        pytest.param("Agents led away 228 workers.", [(228, "arrests")], id="led away"),
        pytest.param("The agents left with ninety-seven.", [(97, "arrests")], id="left with"),
        pytest.param("Agents hauled off 12 pickers.", [], id="hauled off a plural that may be things"),
        pytest.param("Officers also arrested 12 roofers.", [(12, "arrests")], id="an unlisted trade"),
        pytest.param("Agents put 40 workers on buses.", [(40, "arrests")], id="put on buses"),
        pytest.param("Officers handcuffed 14 men.", [(14, "arrests")], id="handcuffed"),
        pytest.param("They found 29 of them.", [(29, "arrests")], id="found some of them"),
        pytest.param("Agents had warrants for 110 people.", [(110, "targeted")], id="warrants for"),
        pytest.param("Agents went looking for 52 people.", [(52, "targeted")], id="looking for"),
        pytest.param("They had a list of about 1,900 people.", [(1900, "targeted")], id="list of"),
        pytest.param("Six others on the list could not be found.", [(6, "escaped")], id="could not be found"),
        pytest.param("Seven people named in the warrants were not home.", [(7, "escaped")], id="not home"),
        pytest.param("Four men got away.", [(4, "escaped")], id="got away"),
        pytest.param("Twenty-two people face fraud charges.", [(22, "pending_charges")], id="face charges"),
        pytest.param("Nineteen pleaded guilty to fraud.", [(19, "convictions")], id="pleaded guilty"),
        pytest.param("Forty had been released with ankle monitors.", [(40, "other")], id="ankle monitors"),
        pytest.param("Only 16 of the 90 had such orders.", [(16, "other")], id="part of a known whole"),
        pytest.param("Five cooks were among the 90.", [(5, "arrests")], id="among a known whole"),
        pytest.param(
            "Fifty-four, or 60 percent, had criminal records.",
            [(54, "criminal_history"), (60, "criminal_history")],
            id="share between commas",
        ),
        pytest.param(
            "About 54 of them (60%) had criminal records.",
            [(54, "criminal_history"), (60, "criminal_history")],
            id="share in brackets",
        ),
        pytest.param(
            "The total included nine gang members and four fugitives.",
            [(9, "gang"), (4, "fugitives")],
            id="the total included",
        ),
        pytest.param("The number of arrests has reached 200.", [(200, "arrests")], id="has reached"),
        pytest.param(
            "The sweep brings to 300 the number of people arrested.", [(300, "arrests")], id="brings to"
        ),
    ],
)
def test_what_is_said_after_the_lead(sentence: str, expected: list[tuple[float, str]]) -> None:
    assert rows(sentence) == expected


@pytest.mark.parametrize(
    ("paragraphs", "expected"),
    [
        pytest.param(
            ("Arrests by office included:", "- Alder City: 41", "- Birch County: 30", "- Stony Ford: 9"),
            [41, 30, 9],
            id="lines under a heading",
        ),
        pytest.param(("Alder City had the most arrests with 44.",), [44], id="the most, with"),
        pytest.param(
            ("Alder City led with 44 arrests, followed by Birch County with 21.",), [44, 21], id="followed by"
        ),
        pytest.param(
            ("Arrests were made in Alder City (28), Birch County (30) and Cedar Falls (12).",),
            [28, 30, 12],
            id="in brackets",
        ),
        pytest.param(
            ("The arrests by town: Alder City, 28; Birch County, 30; Cedar Falls, 12.",),
            [28, 30, 12],
            id="behind commas",
        ),
        pytest.param(
            ("Alder City accounted for 41 of the arrests, Birch County for 20.",),
            [41, 20],
            id="accounted for",
        ),
    ],
)
def test_tallies_by_town(paragraphs: tuple[str, ...], expected: list[int]) -> None:
    assert rows(*paragraphs) == [(count, "arrests") for count in expected]


def test_each_line_of_a_tally_has_its_town() -> None:
    text = f"{TITLE}\n\n{LEAD}\n\nArrests by office:\n\n- Alder City: 41\n- Birch County: 30"
    document = read_document(text, title=TITLE)
    found = find_figures(document, places_of(document))
    assert [f.place.name for f in found if f.place is not None] == ["Alder City", "Birch County"]


def test_lines_on_those_arrested() -> None:
    lines = ("By the numbers:", "- 38 documented gang members", "- 5 fugitives wanted at home")
    assert rows(*lines) == [(38, "gang"), (5, "fugitives")]


def test_a_part_takes_the_place_of_its_whole() -> None:
    document = read_document(
        f"{TITLE}\n\nICE arrested 90 people in Alder City.\n\nTwelve had criminal records."
    )
    assert [f.place.name if f.place else None for f in find_figures(document, places_of(document))] == [
        "Alder City",
        "Alder City",
    ]


def test_a_jail_is_not_the_place_of_those_taken_there() -> None:
    document = read_document(
        f"{TITLE}\n\nICE raids took place.\n\nICE said 40 were taken to a jail in Cedar Falls."
    )
    assert [f.place for f in find_figures(document, places_of(document))] == [None]


@pytest.mark.parametrize(
    "sentence",
    [
        pytest.param("Some 80 people gathered outside the courthouse.", id="a crowd"),
        pytest.param("He has represented 40 immigrants in court.", id="clients"),
        pytest.param("The group sued on behalf of 12 people who were arrested.", id="plaintiffs"),
        pytest.param("The church has fed 200 families.", id="those helped"),
        pytest.param("Maria Lopez of Alder City, 41, said she hid.", id="an age behind a town"),
        pytest.param("Among them was Aldo, a butcher of forty-four.", id="an age in words"),
        pytest.param("About 60 lawyers came; 20 were from Alder City.", id="a part of other people"),
        pytest.param("Four people were treated for injuries.", id="the hurt"),
        pytest.param("Volunteers took 40 people to church.", id="taken by others"),
        pytest.param("More than 300 people have called the hotline.", id="callers"),
        pytest.param("The jail can hold 500 people.", id="room in a jail"),
        pytest.param("The raid left 12 children without a parent.", id="children left behind"),
        pytest.param("Agents detained him for 12 days.", id="days"),
        pytest.param("Two officers were hurt and two dogs were put down.", id="officers and dogs"),
        pytest.param("Agents hauled off 12 boxes of files.", id="boxes"),
        pytest.param("By the end of the month, 20 shops had closed.", id="shops"),
        pytest.param("ICE holds 61,000 people, up from 39,000.", id="a population"),
        pytest.param("Thirty businesses closed for the day.", id="businesses"),
        pytest.param("The mayor, 61, said 40 shops were searched.", id="an age and shops"),
        pytest.param("Since January, ICE has deported 4,000 people.", id="since a month"),
    ],
)
def test_left_alone(sentence: str) -> None:
    assert rows(sentence) == []


@pytest.mark.parametrize(
    ("title", "paragraph"),
    [
        pytest.param(
            "Suit faults ICE jail",
            "At least 143 of the 611 men held at an ICE detention center fell ill, the suit says.",
            id="a lawsuit on conditions",
        ),
        pytest.param(
            "Inspectors fault ICE jail",
            "The ICE center held 780 men on the day of the visit.",
            id="an inspection",
        ),
        pytest.param(
            "Panel backs ICE budget",
            "Of those in ICE custody, 70 percent were held in private jails.",
            id="a budget",
        ),
        pytest.param("ICE flight lands", "ICE deported 120 people on the flight.", id="a deportation flight"),
        pytest.param(
            "Three held by ICE in killing",
            "ICE arrested three men in the killing of a clerk.",
            id="a killing",
        ),
    ],
)
def test_articles_without_an_operation_have_no_figures(title: str, paragraph: str) -> None:
    assert find_figures(read_document(f"{title}\n\n{paragraph}", title=title)) == ()


@pytest.mark.parametrize(
    "line", ["Alder City, 5; ", "Alder City with 5 arrests, ", "5 of the 90 (5%) ", "arrests (5), "]
)
def test_hostile_lists_end(line: str) -> None:
    document = read_document(f"{TITLE}\n\n{LEAD}\n\nThe arrests: {line * 4_000}", title=TITLE)
    assert all(f.number in f.span for f in find_figures(document, places_of(document)))
