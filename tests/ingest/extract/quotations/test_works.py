from __future__ import annotations

import pytest

from generator.ingest.document import read_document
from generator.ingest.extract.quotations.quotes import find_quotations


def quoted(text: str) -> list[tuple[str, str | None]]:
    """The words of every quotation with its speaker."""
    document = read_document(f"News from the harbor\n\n{text}")
    return [
        (document.slice(finding.parts[0]), finding.speaker.name or finding.speaker.description)
        for finding in find_quotations(document)
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            'Ann Lee, speaking on "Harbor & Sea," said wardens would "flood the zone."',
            [("flood the zone.", "Ann Lee")],
            id="programme between subject and verb",
        ),
        pytest.param(
            'Appearing on "Sea Hour," Ann Lee said wardens would "flood the zone."',
            [("flood the zone.", "Ann Lee")],
            id="programme in front",
        ),
        pytest.param(
            'Ann Lee told "90 Minutes" that wardens would "flood the zone."',
            [("flood the zone.", "Ann Lee")],
            id="programme as hearer",
        ),
        pytest.param(
            'Ann Lee told HBR\'s "Meet the Harbor" on Sunday, "We will flood the zone."',
            [("We will flood the zone.", "Ann Lee")],
            id="programme of a network",
        ),
        pytest.param(
            '"We stay here," Ann Lee said on "Sea Hour." "Nobody goes."',
            [("We stay here,", "Ann Lee")],
            id="programme behind the clause",
        ),
        pytest.param('Ann Lee wrote the novel "A Long Road to the Sea" in May.', [], id="novel"),
        pytest.param('The film "Tide" was shown.', [], id="film of one word"),
        pytest.param('They sang the ballad, "Down by the Pier."', [], id="song"),
        pytest.param(
            'She had a part in the harbor movie "Gull Storm 3: Oh Hell No!" once.', [], id="subtitle"
        ),
        pytest.param(
            'Ann Lee had roles in "How the Rats Stole the Pier," "Anchor 13," and "Gull Storm: The Return."',
            [],
            id="list of titles",
        ),
        pytest.param('The films "Down by the Pier" and "Up by the Pier" were shown.', [], id="two films"),
        pytest.param('Her column, "The Rats Must Leave the Harbor," was widely read.', [], id="column"),
        pytest.param(
            "I stand with Ann Lee (\"Lee calls rats a 'menace' to the pier,\" Harbor Daily News, Thursday).",
            [],
            id="article a letter cites",
        ),
        pytest.param(
            'The notice ("Agents search the pier at night," Harbor News, May 3) was wrong.',
            [],
            id="article cited with its day",
        ),
        pytest.param(
            'They call them the "ratas del puerto," Spanish for "the rats of the port."',
            [("ratas del puerto,", None)],
            id="translation",
        ),
        pytest.param('The motto is Latin for "we hold the harbor fast."', [], id="motto translated"),
        pytest.param('The order, titled "Protecting Our Piers Against Rats," is in court.', [], id="titled"),
    ],
)
def test_titles_are_no_quotations(text: str, expected: list[tuple[str, str | None]]) -> None:
    assert quoted(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            'The mayor, Ann Lee, was asked on air. On "a war at the harbor" she had nothing to say.',
            [("a war at the harbor", None)],
            id="small letters",
        ),
        pytest.param(
            'Ann Lee said: "Nobody Goes Home."', [("Nobody Goes Home.", "Ann Lee")], id="led by a colon"
        ),
        pytest.param(
            'Ann Lee wrote under a headline that said, "Wardens Clear the Harbor of Rats."',
            [("Wardens Clear the Harbor of Rats.", "Ann Lee")],
            id="a headline, behind its verb",
        ),
        pytest.param('"Nobody Goes Home," Ann Lee said.', [("Nobody Goes Home,", "Ann Lee")], id="said"),
        pytest.param('Ann Lee led a chant of "Free Them All."', [("Free Them All.", None)], id="chanted"),
        pytest.param('Ann Lee spoke of "ICE OUT NOW."', [("ICE OUT NOW.", "Ann Lee")], id="capitals only"),
        pytest.param('A book says "We Stay."', [("We Stay.", "A book")], id="said by a book"),
        pytest.param('Ann Lee shouted "Free Them All."', [("Free Them All.", "Ann Lee")], id="shouted"),
        pytest.param(
            'Ann Lee began a campaign to "Make the Harbor Clean Again."',
            [("Make the Harbor Clean Again.", "Ann Lee")],
            id="what a campaign is to do",
        ),
        pytest.param(
            'Ann Lee thanked the wardens ("nobody else came to the pier," she wrote on Thursday).',
            [("nobody else came to the pier,", "Ann Lee")],
            id="in brackets, with a verb",
        ),
        pytest.param('The mayor was on "Sea Hour', [("Sea Hour", None)], id="never closed"),
    ],
)
def test_other_quotations_stay(text: str, expected: list[tuple[str, str | None]]) -> None:
    assert quoted(text) == expected


@pytest.mark.parametrize(
    ("words", "is_speech"),
    [
        pytest.param("That's the way it is, Otto.", True, id="a small word no title has"),
        pytest.param("That was Saturday.", True, id="a verb in small letters"),
        pytest.param("Down by the Pier.", False, id="small words of titles"),
    ],
)
def test_words_with_capitals_behind_a_reported_quotation(words: str, *, is_speech: bool) -> None:
    document = read_document(f'News from the harbor\n\n"They all sang," Ann Lee said. "{words}"')
    (first, *others) = [document.slice(part) for f in find_quotations(document) for part in f.parts]
    assert first == "They all sang,"
    assert others == ([words] if is_speech else [])
