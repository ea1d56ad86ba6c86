"""Figures of lists by town, totals, shares, denials in the next sentence; and numbers beside them that are none."""

from __future__ import annotations

import pytest

from generator.ingest.document import Document, Span, read_document
from generator.ingest.extract.figures.find import find_figures
from generator.ingest.extract.findings import PlaceFinding, QuotationFinding, Speaker, SpeakerKind

TITLE = "Agents raid farms"
LEAD = "ICE agents carried out raids in the valley on Tuesday and arrested 90 people, the agency said."
TOWNS = ("Alder City", "Birch County", "Cedar Falls")
A, B, C = "alder-city", "birch-county", "cedar-falls"


def places_of(document: Document) -> list[PlaceFinding]:
    found = []
    for town in TOWNS:
        start = document.text.find(town)
        while start >= 0:
            key = town.lower().replace(" ", "-")
            found.append(PlaceFinding(Span(start, start + len(town)), town, key, "city"))
            start = document.text.find(town, start + 1)
    return sorted(found, key=lambda place: place.span.start)


def read(*paragraphs: str) -> Document:
    return read_document("\n\n".join((TITLE, LEAD, *paragraphs)), title=TITLE)


def rows(*paragraphs: str) -> list[tuple[float, str, str | None]]:
    """The figures after the lead, each with its place."""
    document = read(*paragraphs)
    figures = find_figures(document, places_of(document))
    start = document.text.index(LEAD) + len(LEAD)
    return [(f.value, f.measure, f.place and f.place.key) for f in figures if f.number.start > start]


def arrests(*counts: tuple[float, str | None]) -> list[tuple[float, str, str | None]]:
    return [(value, "arrests", place) for value, place in counts]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "The agency arrested 30 people: 12 in Alder City, 10 in Birch County and eight in Cedar Falls.",
            arrests((30, None), (12, A), (10, B), (8, C)),
            id="behind a colon",
        ),
        pytest.param(
            "It made 30 arrests (22 in Alder City and eight in Cedar Falls).",
            arrests((30, None), (22, A), (8, C)),
            id="in brackets",
        ),
        pytest.param(
            "Of the 90, 41 were from Alder City, 22 from Birch County and 27 from Cedar Falls.",
            arrests((41, A), (22, B), (27, C)),
            id="a whole told by where they are from",
        ),
        pytest.param(
            "Of the 90, 41 were arrested in Alder City, 22 in Birch County and 27 in Cedar Falls.",
            arrests((41, A), (22, B), (27, C)),
            id="parts of a whole in a row",
        ),
        pytest.param(
            "In Alder City, 41 were arrested; in Birch County, 22; and in Cedar Falls, 27.",
            arrests((41, A), (22, B), (27, C)),
            id="the town first",
        ),
        pytest.param(
            "The arrests broke down this way: 41 in Alder City and 27 in Cedar Falls.",
            arrests((41, A), (27, C)),
            id="a heading in the sentence",
        ),
        pytest.param(
            "Arrests: Alder City 41, Birch County 22, Cedar Falls 27.",
            arrests((41, A), (22, B), (27, C)),
            id="town and number side by side",
        ),
        pytest.param(
            "Arrests by field office:\nAlder City 41\nBirch County 22",
            arrests((41, A), (22, B)),
            id="lines of a table",
        ),
        pytest.param(
            "Alder City saw 20 arrests, Birch County 12 and Cedar Falls eight.",
            arrests((20, A), (12, B), (8, C)),
            id="the verb left out",
        ),
        pytest.param(
            "Those arrested were taken in Alder City (20) and Cedar Falls (12).",
            arrests((20, A), (12, C)),
            id="towns with numbers in brackets",
        ),
        pytest.param("Of the 90, 41 were from abroad.", [(41, "other", None)], id="from no town"),
        pytest.param("Agents came in 12 cars: 3 in Alder City.", [], id="cars behind a colon"),
        pytest.param("The man, of Alder City, 41, was arrested.", [], id="an age behind a town"),
        pytest.param("Agents met at Alder City (12) Hall.", [], id="a number in a name"),
        pytest.param("They drove from Alder City 40 miles to the plant.", [], id="miles"),
        pytest.param("The team has 20 wins, Birch County 12 and Cedar Falls eight.", [], id="a sports table"),
    ],
)
def test_lists_by_town(text: str, expected: list[tuple[float, str, str | None]]) -> None:
    assert rows(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("That number later rose to 121.", [121], id="that number rose"),
        pytest.param("The number of arrests stood at 121 on Thursday.", [121], id="stood at"),
        pytest.param("The agency put the number of arrests at 121.", [121], id="put at"),
        pytest.param("The total number of people arrested is now 121.", [121], id="is now"),
        pytest.param("Advocates said the number was closer to 121.", [121], id="closer to"),
        pytest.param(
            "A group put the number of arrests at 140; ICE said it was 121.", [140, 121], id="it was"
        ),
        pytest.param("Total arrests: 121", [121], id="a line of a release"),
        pytest.param("The number of agents stood at 60.", [], id="of agents"),
        pytest.param("The number of callers rose to 300.", [], id="of callers"),
        pytest.param("The number to call is 311.", [], id="a telephone number"),
        pytest.param("The total cost was 121 dollars.", [], id="money"),
        pytest.param("The number of arrests rose to 1,200 this year.", [], id="of a year"),
        pytest.param("The city put the count of homes at 400.", [], id="of homes"),
    ],
)
def test_totals(text: str, expected: list[float]) -> None:
    assert [value for value, measure, _ in rows(text) if measure == "arrests"] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Most of them (85%) had criminal convictions.", [(85, "convictions")], id="most of them"
        ),
        pytest.param(
            "More than 90 percent had criminal records.", [(90, "criminal_history")], id="percent alone"
        ),
        pytest.param("All but three had criminal convictions.", [(3, "no_record")], id="all but three"),
        pytest.param("Agents also arrested Aldo Roe, 34, and 3 others.", [(3, "arrests")], id="and 3 others"),
        pytest.param("Agents also detained him and three others.", [(3, "detained")], id="him and others"),
        pytest.param("Agents also arrested 20-plus workers.", [(20, "arrests")], id="plus"),
        pytest.param("Agents also arrested a half-dozen men.", [(6, "arrests")], id="half-dozen"),
        pytest.param("Thirty or forty men were detained.", [(30, "detained")], id="two round numbers"),
        pytest.param("One in five had been deported before.", [], id="one in five states no count"),
        pytest.param("Nine out of 10 people arrested had records.", [], id="nine out of ten"),
        pytest.param("Half had criminal records.", [], id="half"),
        pytest.param("A majority had criminal records.", [], id="majority"),
        pytest.param("Dozens were detained, several hundred fled.", [], id="no numbers"),
        pytest.param("About 60 percent of farms had lost workers.", [], id="a share of farms"),
        pytest.param("A mother of five was arrested.", [], id="her children"),
        pytest.param("The father of three was detained.", [], id="his children"),
        pytest.param("The church took in 17 children.", [], id="took in"),
        pytest.param("The jail holds 1,800 people.", [], id="a jail's size"),
    ],
)
def test_shares_and_small_groups(text: str, expected: list[tuple[float, str]]) -> None:
    assert [(value, measure) for value, measure, _ in rows(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("ICE is holding 41 people.", "detained", id="is holding"),
        pytest.param("Forty-one remain in ICE custody.", "detained", id="remain in custody"),
        pytest.param("The agency flew 41 people to Guatemala.", "removed", id="flown to a country"),
        pytest.param("Forty-one were put on a flight to Honduras.", "removed", id="put on a flight"),
        pytest.param("Forty-one were returned to their home countries.", "removed", id="returned home"),
        pytest.param("Forty-one had rap sheets.", "criminal_history", id="rap sheets"),
        pytest.param("Forty-one of those arrested were members of MS-13.", "gang", id="a gang by name"),
        pytest.param("Forty-one had ignored orders to leave.", "fugitives", id="ignored orders"),
        pytest.param("Forty-one had only immigration violations.", "no_record", id="only violations"),
        pytest.param("Forty-one had committed no crime.", "no_record", id="no crime"),
        pytest.param("Agents could not locate 41 people.", "escaped", id="could not locate"),
    ],
)
def test_further_measures(text: str, expected: str) -> None:
    assert [(value, measure) for value, measure, _ in rows(text)] == [(41, expected)]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Agents held 41 meetings.", id="meetings held"),
        pytest.param("The company flew 41 people to Alder City.", id="flown to a town"),
        pytest.param("The shop returned 41 crates to Guatemala.", id="crates returned"),
        pytest.param("Reporters could not reach 41 of the owners.", id="not reached by reporters"),
    ],
)
def test_what_only_sounds_like_a_measure(text: str) -> None:
    assert rows(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("A group said 40 more people were arrested. That is false, ICE said.", [], id="false"),
        pytest.param("A group said 40 more were arrested. An ICE spokesman denied it.", [], id="denied it"),
        pytest.param(
            "A group said 40 more were arrested. Those reports were untrue, ICE said.",
            [],
            id="untrue reports",
        ),
        pytest.param(
            "A group said 40 more were arrested. The agency denied abusing them.",
            [40],
            id="denies another thing",
        ),
        pytest.param(
            "A group said 40 more were arrested. ICE disputed the number.", [40], id="disputes the number"
        ),
        pytest.param("A group said 40 more were arrested. That is a lot, it said.", [40], id="no denial"),
        pytest.param(
            "A group said 40 more were arrested. He denied the charges.", [40], id="denies a charge"
        ),
    ],
)
def test_denials_in_the_next_sentence(text: str, expected: list[float]) -> None:
    assert [value for value, _, _ in rows(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Twenty-three men and two women were arrested.",
            [(23, "arrests"), (2, "arrests")],
            id="men and women",
        ),
        pytest.param(
            "Twelve people, including two women, were arrested in Alder City.",
            [(12, "arrests"), (2, "other")],
            id="including",
        ),
        pytest.param(
            "Arrested were 30 men and 11 women.", [(30, "arrests"), (11, "arrests")], id="turned round"
        ),
        pytest.param("Agents arrested only 11.", [(11, "arrests")], id="only"),
        pytest.param("Witnesses said 20 people were taken.", [(20, "arrests")], id="taken"),
        pytest.param("The agents took three of his 12 workers.", [(3, "arrests")], id="three of his 12"),
        pytest.param("ICE charged 30 of the workers with fraud.", [(30, "pending_charges")], id="charged"),
        pytest.param("Agents had 138 people in custody.", [(138, "detained")], id="had in custody"),
        pytest.param(
            "Eighteen people, mostly fathers, ended up in custody.",
            [(18, "detained")],
            id="ended up in custody",
        ),
        pytest.param("Altogether, 21 workers were seized.", [(21, "arrests")], id="seized"),
        pytest.param(
            "Twenty workers — nearly half the dairy’s staff — were arrested.",
            [(20, "arrests")],
            id="half aside",
        ),
        pytest.param("It led to the arrest of two managers.", [(2, "arrests")], id="arrest of a plural"),
        pytest.param(
            "The consulate interviewed 15 of the 21 detained men.", [(21, "detained")], id="interviewed some"
        ),
        pytest.param("Agents took down 21 gang members.", [(21, "arrests")], id="took down"),
        pytest.param("So far 21 people have been handed to ICE.", [(21, "detained")], id="handed to ICE"),
        pytest.param(
            "Another 21 migrants with criminal records evaded capture.",
            [(21, "escaped")],
            id="evaded, described",
        ),
        pytest.param(
            "Twenty-one of them had nothing on their record.", [(21, "no_record")], id="nothing on record"
        ),
        pytest.param(
            "Thirty-four people, most of them mothers, were released that night.",
            [(34, "other")],
            id="let go, described",
        ),
        pytest.param(
            "That brings to 118 the number of students taken into custody since agents came.",
            [(118, "arrests")],
            id="brings to a number",
        ),
        pytest.param(
            "The largest number of arrests, 61, was in Alder City, followed by 54 in Cedar Falls.",
            [(61, "arrests"), (54, "arrests")],
            id="the largest number",
        ),
        pytest.param(
            "Agents arrested 71 people, including 35 with convictions for violent offenses and 17 known gang members.",
            [(71, "arrests"), (35, "convictions"), (17, "gang")],
            id="including two groups",
        ),
        pytest.param(
            "It fell short of the more than 100 migrants it said it was seeking.",
            [(100, "targeted")],
            id="it was seeking",
        ),
        pytest.param(
            "Of those arrested in Operation Heron, which ran a week, 84 percent were convicted criminals.",
            [(84, "convictions")],
            id="of those arrested in an operation",
        ),
        pytest.param("The bodies of 14 young men were found there.", [], id="bodies"),
        pytest.param(
            "It would have gone after more than 100 people with orders.", [(100, "targeted")], id="gone after"
        ),
        pytest.param(
            "He said agents arrested 21 people on the first day and kept “the pace every day since.”",
            [(21, "arrests")],
            id="every day since",
        ),
        pytest.param("The office dropped three of those cases.", [], id="cases"),
        pytest.param("The suit was brought by four people who were arrested.", [], id="who sued"),
        pytest.param(
            "The largest number, 71, was in Alder City.", [(71, "arrests")], id="the largest, of those told"
        ),
        pytest.param(
            "That brings to 118 the number of people arrested since March.",
            [(118, "arrests")],
            id="since a month",
        ),
        pytest.param(
            "It would draw on a pool of more than 200 families with orders.", [(200, "targeted")], id="a pool"
        ),
        pytest.param(
            "About 90 more have been identified as targets in the state.",
            [(90, "targeted")],
            id="identified as targets",
        ),
        pytest.param("Nearly 9 in 10 caught had rap sheets.", [], id="a share in small numbers"),
        pytest.param("That brings to 118 the number of schools.", [], id="brings to a number of things"),
        pytest.param("Guns and 21 phones were seized.", [], id="things seized"),
        pytest.param("The county had 138 people in shelters.", [], id="had elsewhere"),
        pytest.param("Forty people and 20 officers were hurt.", [], id="hurt"),
        pytest.param("Five were wanted for murder abroad.", [(5, "other")], id="wanted for a crime"),
        pytest.param("A man with three prior deportations was seen.", [], id="one man's deportations"),
        pytest.param("They came from Mexico (30) and Honduras (8).", [], id="nationalities in brackets"),
    ],
)
def test_shared_and_turned_predicates(text: str, expected: list[tuple[float, str]]) -> None:
    assert [(value, measure) for value, measure, _ in rows(text)] == expected


def test_a_place_behind_a_shared_predicate_is_both_numbers() -> None:
    told = rows("Twelve people, including two women, were arrested in Alder City.")
    assert [place for _, _, place in told] == [A, A]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("5 arrests, " * 2_000, id="one act again and again"),
        pytest.param("arrested 5 of the " * 1_000, id="parts of parts"),
        pytest.param("the number of arrests rose to 61 and " * 500, id="totals"),
        pytest.param("Arrests:\n" + "Alder City 41\n" * 1_000, id="a long table"),
        pytest.param("one in five of those " * 1_000, id="shares"),
    ],
)
def test_long_repetitions_are_read(text: str) -> None:
    document = read(text)
    figures = find_figures(document, places_of(document))
    assert all(0 <= f.number.start < f.number.end <= len(document.text) for f in figures)


def test_the_same_people_are_placed_where_the_sentence_before_tells_of_raids() -> None:
    told = rows(
        "Five men were arrested last week.", "In Alder City, sweeps occurred at night. The five were fathers."
    )
    assert told == [(5, "arrests", None), (5, "other", A)]


def test_a_share_in_quotation_marks_is_not_placed_by_the_reporter() -> None:
    document = read(
        "Some 40 people were arrested in Alder City.",
        "The memo said “nearly 95% of those arrested had records.”",
    )
    start, end = document.text.index("nearly"), document.text.index("records") + 7
    memo = Speaker(SpeakerKind.ORGANIZATION, "ICE", None, "ICE", None, None, "test")
    quotation = QuotationFinding((Span(start, end),), memo, None, (), None, "test")
    bare = find_figures(document, places_of(document))[-1]
    quoted = find_figures(document, places_of(document), (), (quotation,))[-1]
    assert (bare.value, bare.place and bare.place.key) == (95, A)
    assert (quoted.value, quoted.place) == (95, None)
