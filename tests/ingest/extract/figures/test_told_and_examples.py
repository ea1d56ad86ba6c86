"""Numbers told by a next sentence, by a source or beside a town; examples, records and other statistics are left alone."""

from __future__ import annotations

import pytest

from generator.ingest.document import Span, read_document
from generator.ingest.extract.figures.find import find_figures
from generator.ingest.extract.figures.how_many import told_as_how_many
from generator.ingest.extract.places.find import find_places

TITLE = "Agents raid farms"
LEAD = "ICE agents carried out raids in the valley on Tuesday and arrested 90 people, the agency said."


def rows(sentence: str) -> list[tuple[float, str]]:
    document = read_document(f"{TITLE}\n\n{LEAD}\n\n{sentence}", title=TITLE)
    figures = find_figures(document, find_places(document))
    after = document.text.index(LEAD) + len(LEAD)
    return [(f.value, f.measure) for f in figures if f.number.start > after]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        pytest.param(
            "Everyone knows the number: 143. That is how many people ICE says it arrested.",
            [(143, "arrests")],
            id="that is how many",
        ),
        pytest.param("Agents led about 30 workers out in chains.", [(30, "arrests")], id="led out in chains"),
        pytest.param("Agents escorted 30 workers away in handcuffs.", [(30, "arrests")], id="escorted away"),
        pytest.param(
            "A fact sheet handed out later gave 87.", [(87, "arrests")], id="a source of its own gave"
        ),
        pytest.param("The coalition has names for 60 people.", [(60, "arrests")], id="names for"),
        pytest.param(
            "The agency’s Tulsa office put its own share at 29.", [(29, "arrests")], id="its own share"
        ),
        pytest.param(
            "The largest numbers of arrests were in Tulsa, 32, and Omaha, 28.",
            [(32, "arrests"), (28, "arrests")],
            id="numbers of arrests were in",
        ),
        pytest.param(
            "Nine women who said they cared for children were released on Wednesday.",
            [(9, "other")],
            id="let go, with a clause between",
        ),
        pytest.param(
            "Roughly 70% have been convicted of or charged with a crime.",
            [(70, "criminal_history")],
            id="convicted of or charged with",
        ),
        pytest.param(
            "Officers detained 20 people at a car wash, the first raid since the mayor took office.",
            [(20, "detained")],
            id="one raid, the first since",
        ),
        pytest.param(
            "By night 30 people had been driven to the border.", [(30, "removed")], id="driven to the border"
        ),
        pytest.param(
            "The other eight, U.S. citizens, were charged with harboring.",
            [(8, "pending_charges")],
            id="the other eight, described",
        ),
        pytest.param("The agency announced the arrests of 25 men.", [(25, "arrests")], id="announced"),
        pytest.param("ICE made 14 further arrests on Friday.", [(14, "arrests")], id="further arrests"),
        pytest.param("The union put the number at 86.", [(86, "arrests")], id="the number, of those taken"),
    ],
)
def test_what_is_told_is_found(sentence: str, expected: list[tuple[float, str]]) -> None:
    assert rows(sentence) == expected


@pytest.mark.parametrize(
    "sentence",
    [
        pytest.param(
            "The agency highlighted the arrests of two men with drunken-driving convictions.", id="examples"
        ),
        pytest.param("Video shows masked agents handcuffing two men in a parking lot.", id="seen in a video"),
        pytest.param("Aldo Roe, 33, of Honduras, has three drunken-driving arrests.", id="one man's record"),
        pytest.param(
            "Aldo Roe, 27, is a Honduran with two removals on his record.", id="removals on a record"
        ),
        pytest.param(
            "A 58-year-old Cuban national with a conviction for homicide and 14 further arrests.",
            id="a conviction and further arrests",
        ),
        pytest.param(
            "At least 489 immigrants have been released by sheriffs over a ten-month period.",
            id="a statistic of sheriffs",
        ),
        pytest.param("In that time the county freed 228.", id="more than were arrested"),
        pytest.param("More than 6,000 workers were seized at mills in a single year.", id="a single year"),
        pytest.param("Our officers go and find him, but it takes ten of them.", id="it takes ten"),
        pytest.param(
            "Advocates say as many as 30 people are refusing meals; officials put the number at six.",
            id="the number of others",
        ),
        pytest.param("The tour led 30 students out of the museum.", id="led out, no raiders"),
        pytest.param("Ten cities were targeted and 12 stores were raided.", id="cities and stores"),
        pytest.param("The 30 people had been driven to the stadium.", id="driven elsewhere"),
        pytest.param("He bought names for 60 dogs.", id="names for dogs"),
        pytest.param("The menu gave 12 choices.", id="gave choices"),
        pytest.param(
            "The arrests drew neighbors in Tulsa, Ana Roe, 32, and Omaha, home of Ben Poe, 28.", id="ages"
        ),
    ],
)
def test_what_counts_others_is_left_alone(sentence: str) -> None:
    assert rows(sentence) == []


@pytest.mark.parametrize(
    ("before", "sentence"),
    [
        pytest.param("The bill came to $143.", "That is how many people ICE arrested.", id="money"),
        pytest.param("He scored 143.", "That is how many points agents scored.", id="points"),
        pytest.param("They fed 143.", "That is how many people the kitchen fed.", id="the fed"),
        pytest.param("It was 143 miles.", "That is how many people ICE arrested.", id="miles"),
        pytest.param("No number.", "That is how many people ICE arrested.", id="no number"),
    ],
)
def test_how_many_of_something_else(before: str, sentence: str) -> None:
    text = f"{before} {sentence}"
    assert told_as_how_many(text, Span(0, len(before)), Span(len(before) + 1, len(text))) is None


@pytest.mark.parametrize(
    ("story", "expected"),
    [
        pytest.param("ICE agents went door to door. They left with some 20 people.", [20], id="the agents"),
        pytest.param("Two hikers went door to door. They left with some 20 people.", [], id="hikers"),
        pytest.param("ICE agents went away.\n\nThey left with some 20 people.", [], id="another paragraph"),
    ],
)
def test_they_are_the_agents_of_the_paragraph(story: str, expected: list[int]) -> None:
    title = "A night in June"
    opening = "\n\n".join(f"The yard was quiet on day {word}." for word in ("one", "two", "three", "four"))
    document = read_document(f"{title}\n\n{opening}\n\n{story}", title=title)
    assert [f.value for f in find_figures(document, find_places(document))] == expected


def test_long_hostile_sentences_end() -> None:
    assert rows("That is how many " + "people and workers " * 5_000 + "go home.") == []
    assert rows("A statement " + "of the union " * 5_000 + "gave nothing.") == []
    assert rows("A man with a conviction " + "and a charge " * 5_000 + "was there.") == []


def test_of_the_total_has_the_place_of_the_largest() -> None:
    document = read_document(
        "Agents make arrests\n\nICE officers arrested 437 people nationwide. Officers arrested 57 people in Denver.\n\n"
        "Of the total, 281 had criminal convictions."
    )
    figures = find_figures(document, find_places(document))
    assert [(f.value, f.place.key if f.place else None) for f in figures] == [
        (437, "united-states"),
        (57, "denver"),
        (281, "united-states"),
    ]
