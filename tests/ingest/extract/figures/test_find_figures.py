"""Figures of operations: what is counted, which measure, which place; and what is left alone."""

from __future__ import annotations

import pytest

from generator.ingest.document import Document, Span, read_document
from generator.ingest.extract.figures.find import find_figures
from generator.ingest.extract.findings import (
    DateFinding,
    FigureFinding,
    ParaphraseFinding,
    PlaceFinding,
    Speaker,
    SpeakerKind,
)

TOWNS = ("Alder City", "Birch County", "Cedar Falls")
LEAD = "ICE officers carried out raids in the valley, the agency said."


def document(sentence: str, title: str = "Agents raid farms") -> Document:
    return read_document(f"{title}\n\n{LEAD}\n\n{sentence}", title=title)


def place(doc: Document, words: str) -> PlaceFinding:
    start = doc.text.index(words)
    return PlaceFinding(Span(start, start + len(words)), words, words.lower().replace(" ", "-"), "city")


def figures(sentence: str, *places: str) -> tuple[FigureFinding, ...]:
    doc = document(sentence)
    return find_figures(doc, sorted((place(doc, p) for p in places), key=lambda p: p.span.start))


def rows(sentence: str) -> list[tuple[float, str]]:
    return [(f.value, f.measure) for f in figures(sentence)]


def test_an_article_that_sums_up_statistics_has_no_figures() -> None:
    text = (
        "ICE has a record year\n\nThe numbers speak for themselves.\n\nIn Alder, ICE arrests have more than doubled compared with last year, "
        "to 48,000.\n\nIn Birch, ICE officers have made more than 20,000 arrests.\n\nIn Cedar, arrests are up 367%."
    )
    assert find_figures(read_document(text), ()) == ()


def test_those_a_center_holds_are_no_figure_of_a_ruling() -> None:
    text = (
        "Judge orders ICE to give lawyers access at center\n\nA judge gave ICE 30 days to install booths at the center, which holds "
        "about 870 men, most of whom were arrested along the border."
    )
    assert find_figures(read_document(text), ()) == ()


@pytest.mark.parametrize(
    "sentence",
    [
        pytest.param("Agents hauled away 63 workers--nearly all of them women.", id="two hyphens"),
        pytest.param("Agents hauled away 63 workers — nearly all of them women.", id="a dash"),
        pytest.param("Agents hauled away 63 workers, nearly all of them women.", id="a comma"),
    ],
)
def test_a_dash_of_any_kind_ends_what_is_counted(sentence: str) -> None:
    assert rows(sentence) == [(63, "arrests")]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        pytest.param("ICE arrested 83 people.", [(83, "arrests")], id="object of a verb"),
        pytest.param(
            "Agents rounded up at least 30 undocumented workers.", [(30, "arrests")], id="phrasal verb"
        ),
        pytest.param(
            "Agents took 146 workers into federal custody.", [(146, "arrests")], id="took into custody"
        ),
        pytest.param("The operation netted 114 arrests.", [(114, "arrests")], id="noun of action"),
        pytest.param(
            "The raids led to the arrest of 250 foreign students.", [(250, "arrests")], id="arrest of"
        ),
        pytest.param("Some 680 workers were arrested Wednesday.", [(680, "arrests")], id="passive"),
        pytest.param(
            "A total of 225 people have now been arrested.", [(225, "arrests")], id="passive perfect"
        ),
        pytest.param(
            "About 90 students at a sham college in the valley were arrested.",
            [(90, "arrests")],
            id="passive after a description",
        ),
        pytest.param("The 40 people arrested will be deported.", [(40, "arrests")], id="participle"),
        pytest.param("ICE detained 97 workers at a dairy.", [(97, "detained")], id="detained"),
        pytest.param(
            "Of those, about 10 are undocumented and are being held.", [(10, "detained")], id="being held"
        ),
        pytest.param("Agents deported 45 people within a week.", [(45, "removed")], id="deported"),
        pytest.param(
            "The sweep removed 45 criminal aliens from our streets.",
            [(45, "arrests")],
            id="removed from the streets",
        ),
        pytest.param("The raids will target 2,000 families.", [(2000, "targeted")], id="will target"),
        pytest.param(
            "As many as 2,000 families could be targeted.", [(2000, "targeted")], id="could be targeted"
        ),
        pytest.param("The agency plans to arrest 300 people.", [(300, "targeted")], id="planned arrests"),
        pytest.param("ICE was able to arrest 30 people.", [(30, "arrests")], id="able to arrest"),
        pytest.param("There are about 1,400 targets in the county.", [(1400, "targeted")], id="targets"),
        pytest.param("More than 800 migrants escaped the sweep.", [(800, "escaped")], id="escaped"),
        pytest.param("The warning helped 800 people elude capture.", [(800, "escaped")], id="elude capture"),
        pytest.param(
            "The arrests included 12 people in the hills.", [(12, "arrests")], id="arrests included"
        ),
        pytest.param("Those arrested include 30 men.", [(30, "arrests")], id="those arrested include"),
        pytest.param(
            "Ten U.S. citizens were among those detained.", [(10, "detained")], id="among those detained"
        ),
        pytest.param("ICE arrested 114 Hondurans.", [(114, "arrests")], id="inhabitants of a country"),
        pytest.param("ICE and state police arrested 120 people.", [(120, "arrests")], id="with the police"),
        pytest.param(
            "ICE arrested 40 people and 12 remain at large.",
            [(40, "arrests"), (12, "escaped")],
            id="at large",
        ),
    ],
)
def test_measures(sentence: str, expected: list[tuple[float, str]]) -> None:
    assert rows(sentence) == expected


@pytest.mark.parametrize(
    ("sentence", "share"),
    [
        pytest.param("20 of them had criminal convictions", (20, False, "convictions"), id="convictions"),
        pytest.param(
            "nearly 68 percent of those arrested had prior criminal convictions",
            (68, True, "convictions"),
            id="percent",
        ),
        pytest.param(
            "80% of them had criminal convictions or pending criminal charges",
            (80, True, "criminal_history"),
            id="either",
        ),
        pytest.param(
            "30 of them had pending criminal charges", (30, False, "pending_charges"), id="pending charges"
        ),
        pytest.param("20 of those arrested had no criminal record", (20, False, "no_record"), id="no record"),
        pytest.param("20 of them did not have criminal records", (20, False, "no_record"), id="did not have"),
        pytest.param("all but two of them had criminal records", (2, False, "no_record"), id="all but two"),
        pytest.param(
            "15 of them had previously been deported", (15, False, "previously_removed"), id="deported before"
        ),
        pytest.param("15 of them were immigration fugitives", (15, False, "fugitives"), id="fugitives"),
        pytest.param("15 of them had final orders of removal", (15, False, "fugitives"), id="final orders"),
        pytest.param("30 of them were charged with fraud", (30, False, "pending_charges"), id="charged"),
        pytest.param("30 of them were later released", (30, False, "other"), id="released"),
        pytest.param("30 of them were from the coast", (30, False, "other"), id="a share without a measure"),
        pytest.param("15 of them were gang members", (15, False, "gang"), id="gang"),
        pytest.param(
            "more than 15 of them had been released from jail despite detainers",
            (15, False, "released_on_detainer"),
            id="released despite a detainer",
        ),
    ],
)
def test_shares_of_the_arrested(sentence: str, share: tuple[float, bool, str]) -> None:
    arrests, part = figures(f"ICE arrested 90 people, and {sentence}.")
    assert arrests.measure == "arrests"
    assert (part.value, part.percent, part.measure) == share


def test_a_part_knows_its_whole_and_the_whole_is_a_figure() -> None:
    part, whole = figures(
        "More than 50 of the 83 people arrested had been released before despite detainers."
    )
    assert (part.value, part.of, part.measure, part.qualifier) == (
        50,
        83,
        "released_on_detainer",
        "more_than",
    )
    assert (whole.value, whole.of, whole.measure) == (83, None, "arrests")


def test_a_part_named_after_its_whole() -> None:
    assert rows("ICE said of the 50 arrests made, 20 were not criminals.") == [
        (50, "arrests"),
        (20, "no_record"),
    ]


def test_parts_told_with_including() -> None:
    found = figures(
        "ICE arrested 287 people in Alder City, including 12 in Birch County and 9 gang members.", *TOWNS[:2]
    )
    assert [(f.value, f.measure, f.place.name if f.place else None) for f in found] == [
        (287, "arrests", "Alder City"),
        (12, "arrests", "Birch County"),
        (9, "gang", "Alder City"),
    ]


def test_a_whole_does_not_share_the_predicate_of_its_part() -> None:
    found = figures("ICE arrested 45 people. He said 31 of the 45 had no convictions.")
    assert [(f.value, f.measure) for f in found] == [(45, "arrests"), (31, "no_record")]


def test_a_share_that_is_denied_is_other() -> None:
    found = figures("ICE arrested 45 people. Only 5 of them did not have gang ties.")
    assert [(f.value, f.measure) for f in found] == [(45, "arrests"), (5, "other")]


def test_a_part_of_the_arrests_is_arrests() -> None:
    found = rows(
        "ICE arrested 78 people. Of the arrests, 33 took place in the hills, including 12 in one town."
    )
    assert found == [(78, "arrests"), (33, "arrests"), (12, "arrests")]


def test_a_part_that_was_let_go_is_no_part_of_the_arrests() -> None:
    assert rows("ICE released 300 of the 680 people arrested.") == [(300, "other"), (680, "arrests")]


def test_a_part_that_was_arrested_elsewhere_keeps_the_measure() -> None:
    assert rows("The city accounts for 54 of the 170 most recent ICE arrests.") == [
        (54, "arrests"),
        (170, "arrests"),
    ]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        pytest.param(
            "Officers arrested 83 people in Alder City and 77 people in Birch County.",
            [(83, "Alder City"), (77, "Birch County")],
            id="two objects",
        ),
        pytest.param(
            "The raids included the arrests of about 200 people in Alder City, more than 150 in and around Birch County, "
            "and about 40 in Cedar Falls.",
            [(200, "Alder City"), (150, "Birch County"), (40, "Cedar Falls")],
            id="a list without verbs",
        ),
        pytest.param(
            "In Alder City, 107 immigrants were arrested, while 101 were arrested in Birch County and 45 people were "
            "arrested in Cedar Falls.",
            [(107, "Alder City"), (101, "Birch County"), (45, "Cedar Falls")],
            id="place in front, then behind",
        ),
        pytest.param(
            "Agents raided two plants in Alder City on Monday and arrested 60 workers.",
            [(60, "Alder City")],
            id="place of the verb before",
        ),
        pytest.param(
            "The Alder City field office arrested 200 people.", [(200, "Alder City")], id="place as subject"
        ),
        pytest.param("ICE arrested 60 workers, the agency said.", [(60, None)], id="no place"),
        pytest.param(
            "ICE arrested 60 workers who were sent to a court in Alder City.",
            [(60, None)],
            id="place of something else",
        ),
    ],
)
def test_places(sentence: str, expected: list[tuple[float, str | None]]) -> None:
    names = [name for name in TOWNS if name in sentence]
    assert [(f.value, f.place.name if f.place else None) for f in figures(sentence, *names)] == expected


def test_a_part_takes_the_place_of_the_sentence_it_points_to() -> None:
    _, part = figures(
        "ICE arrested 60 workers in Alder City. Of those, five had been deported before.", "Alder City"
    )
    assert part.place is not None
    assert part.place.name == "Alder City"


def test_a_headline_is_a_place_where_figures_stand() -> None:
    title = "Sweep leads to 45 arrests in town, 500 total nationwide"
    doc = read_document(f"{title}\n\n{LEAD}", title=title)
    assert [(f.value, f.measure) for f in find_figures(doc)] == [(45, "arrests"), (500, "arrests")]


def test_a_range_keeps_both_ends() -> None:
    (figure,) = figures("ICE arrested between 30 and 40 people.")
    assert (figure.value, figure.high, figure.qualifier) == (30, 40, "range")


def test_words_and_number_are_slices_of_the_text() -> None:
    doc = document("Officials said agents arrested more than 80 people on Monday.")
    (figure,) = find_figures(doc)
    assert doc.slice(figure.number) == "80"
    assert doc.slice(figure.span) == "arrested more than 80 people"


def test_who_says_so_and_as_of_when() -> None:
    doc = document("ICE arrested 80 people as of Monday, a spokesman said.")
    start, day = doc.text.index("ICE arrested 80"), doc.text.index("Monday")
    speaker = Speaker(SpeakerKind.UNNAMED, None, None, None, "a spokesman", None, "test")
    when = DateFinding(Span(day, day + 6), "2031-05-05", "derived", None, "test")
    reported = ParaphraseFinding(Span(start, len(doc.text)), speaker, "test")
    (figure,) = find_figures(doc, dates=[when], paraphrases=[reported])
    assert (figure.said_by, figure.as_of) == (speaker, when)


@pytest.mark.parametrize(
    "sentence",
    [
        pytest.param("More than 600 ICE agents surrounded the plants.", id="agents"),
        pytest.param("ICE raided 24 stores and seven plants.", id="sites"),
        pytest.param("ICE targeted 98 7-Eleven stores.", id="a brand in digits"),
        pytest.param("Agents seized 14 firearms and 3 kilograms of heroin.", id="weapons and drugs"),
        pytest.param("ICE lodged 1,360 detainers.", id="detainers"),
        pytest.param("The plant has more than 3,000 employees.", id="employees"),
        pytest.param("One man was arrested.", id="a single person"),
        pytest.param("He was convicted on five counts after a 2005 arrest.", id="a single case"),
        pytest.param("Agents arrested a 34-year-old man.", id="an age"),
        pytest.param(
            "Last fiscal year, 86% of people arrested by ICE had criminal convictions.", id="a fiscal year"
        ),
        pytest.param("ICE arrests rose 40 percent in the first 100 days.", id="a rise"),
        pytest.param("ICE wants to make 3,000 arrests a day.", id="a quota"),
        pytest.param("ICE made 143,470 arrests in 2031.", id="a year"),
        pytest.param(
            "ICE has arrested 4,000 people since the president took office.", id="since taking office"
        ),
        pytest.param("Last month, ICE arrested 2,000 people nationwide.", id="a month of the agency"),
        pytest.param(
            "The president has vowed to deport 11 million undocumented immigrants.", id="a population"
        ),
        pytest.param("Police arrested 45 protesters.", id="protesters"),
        pytest.param(
            "Police arrested 45 people who blocked the road to protest ICE.", id="people at a protest"
        ),
        pytest.param("The sheriff’s deputies arrested 12 people in a drug case.", id="a police case"),
        pytest.param(
            "The county released 170 aliens who were arrested by local police.", id="arrested by police"
        ),
        pytest.param("The county has 30 aliens who have been arrested again.", id="arrested again"),
        pytest.param("A judge halted the deportation of more than 1,400 people.", id="a halted deportation"),
        pytest.param("The ruling affects 1,300 people held by ICE.", id="a ruling"),
        pytest.param("ICE made 30 arrests a day.", id="a rate"),
        pytest.param("In 2030, ICE arrested 8,300 people in the state.", id="a year in front"),
        pytest.param("ICE arrested 1,200 people in the state this year.", id="this year"),
        pytest.param("Nearly half of those detained were deported.", id="a fraction"),
        pytest.param("Hundreds of people were arrested.", id="no number"),
        pytest.param("The council voted 12 to 3 on Monday.", id="votes"),
        pytest.param("About 1,000 people protested after a man was arrested.", id="another clause's verb"),
    ],
)
def test_left_alone(sentence: str) -> None:
    assert rows(sentence) == []


def test_shares_need_arrests_to_be_shares_of() -> None:
    doc = read_document(
        "ICE holds more people\n\nAbout 70 percent of those detained by ICE have no convictions."
    )
    assert find_figures(doc) == ()


def test_suspects_of_another_case_are_no_part_of_anything() -> None:
    doc = read_document("A theft\n\nTwo of the suspects are migrants who were known to the guards.")
    assert find_figures(doc) == ()


def test_a_police_case_with_the_agency_s_help_has_no_figures() -> None:
    text = (
        "Sting leads to 100 arrests\n\nThe sheriff said 100 people were arrested.\n\nICE placed holds on six."
    )
    assert find_figures(read_document(text)) == ()


def test_an_article_without_immigration_enforcement_has_no_figures() -> None:
    doc = read_document("Police nab 53 gang members\n\nPolice arrested 53 people in a drug case on Monday.")
    assert find_figures(doc) == ()


@pytest.mark.parametrize(
    "text",
    ["", " ", "\n\n", "ICE", "9" * 50_000, "ICE arrested 5 people in " * 3_000, "ICE 5 of the " * 3_000],
)
def test_hostile_text_ends(text: str) -> None:
    doc = read_document(text)
    assert all(f.number in f.span for f in find_figures(doc))
