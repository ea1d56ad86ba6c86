"""Rival figures of one sentence or two, each with the one who claims it; corrections, of which the current number is read."""

from __future__ import annotations

import pytest

from generator.ingest.document import Span, read_document
from generator.ingest.extract.figures.claims import claim_of
from generator.ingest.extract.figures.find import find_figures
from generator.ingest.extract.quotations.paraphrases import find_paraphrases
from generator.ingest.extract.quotations.quotes import find_quotations

TITLE = "ICE agents raid a mill"


def told(sentence: str) -> list[tuple[float, str | None]]:
    """The figures of a sentence behind the title, each with its claimant."""
    document = read_document(f"{TITLE}\n\n{sentence}", title=TITLE)
    figures = find_figures(
        document, quotations=find_quotations(document), paraphrases=find_paraphrases(document)
    )
    return [(f.value, f.said_by and (f.said_by.name or f.said_by.description)) for f in figures]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        pytest.param(
            "Advocates put the number of arrests at more than 60; ICE confirmed 41.",
            [(60, "Advocates"), (41, "ICE")],
            id="put at, confirmed",
        ),
        pytest.param(
            "Organizers estimated arrests at 80; ICE said 64.",
            [(80, "Organizers"), (64, "ICE")],
            id="estimated, said",
        ),
        pytest.param(
            "Immigrant advocates said more than 60 people were taken; ICE put the number at 41.",
            [(60, "Immigrant advocates"), (41, "ICE")],
            id="said, put",
        ),
        pytest.param(
            "According to the sheriff, 15 people were arrested, but ICE says the number is 19.",
            [(15, "the sheriff"), (19, "ICE")],
            id="according to, but",
        ),
        pytest.param(
            "Mayor Ann Roe said at least 45 people were arrested. ICE disputed that; it said 31 were in custody.",
            [(45, "Ann Roe"), (31, "ICE")],
            id="it is the agency",
        ),
        pytest.param(
            "The sheriff said 45 people were arrested, but ICE put the figure at 31.",
            [(45, "The sheriff"), (31, "ICE")],
            id="a sheriff as a source",
        ),
        pytest.param(
            "Advocates said 60 people were arrested, while ICE confirmed only 41.",
            [(60, "Advocates"), (41, "ICE")],
            id="confirmed only",
        ),
        pytest.param(
            "Advocates said 60 people were arrested, while ICE gave the figure as 52.",
            [(60, "Advocates"), (52, "ICE")],
            id="gave the figure as",
        ),
        pytest.param(
            "Organizers said 45 people were arrested, and ICE said 31 were.",
            [(45, "Organizers"), (31, "ICE")],
            id="a verb left out",
        ),
        pytest.param(
            "The mayor said 45 people were arrested. ICE gave a lower figure, 31.",
            [(45, "The mayor"), (31, "ICE")],
            id="a lower figure",
        ),
        pytest.param(
            "ICE said it arrested 41 people; advocates say the number is higher than 60.",
            [(41, "ICE"), (60, "advocates")],
            id="higher than",
        ),
        pytest.param(
            "Forty-five people were arrested, the union said, while ICE put the number at 31.",
            [(45, "the union"), (31, "ICE")],
            id="an attribution behind the first number",
        ),
        pytest.param(
            "ICE said 41 people were arrested, but lawyers for Ana Roe counted 60.",
            [(41, "ICE"), (60, None)],
            id="private people are not named",
        ),
        pytest.param(
            "ICE said 41 people were arrested and 12 of them were released.",
            [(41, "ICE"), (12, "ICE")],
            id="one claimant of two numbers",
        ),
        pytest.param(
            "ICE said 41 people were arrested, and it said 12 were released.",
            [(41, "ICE"), (12, "ICE")],
            id="the same claimant again",
        ),
    ],
)
def test_each_number_is_its_own_claimants(sentence: str, expected: list[tuple[float, str | None]]) -> None:
    assert told(sentence) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        pytest.param(
            "The agency had said that 74 people were arrested; it now says that 47 were.",
            [74, 47],
            id="it now says",
        ),
        pytest.param(
            "The number of arrests rose to 58 on Thursday from 41 a day earlier.", [58], id="rose to, from"
        ),
        pytest.param("The number of arrests rose from 41 to 58 on Thursday.", [58], id="rose from, to"),
        pytest.param("ICE on Friday lowered the number of arrests to 57.", [57], id="lowered"),
        pytest.param("The agency revised the number of arrests to 57 from 75.", [57], id="revised"),
        pytest.param("The agency raised the number of people arrested from 41 to 58.", [58], id="raised"),
        pytest.param(
            "ICE said 75 people were arrested. A spokesman later corrected the figure to 57.",
            [75, 57],
            id="corrected",
        ),
        pytest.param(
            "The number of arrests rose to 580 from 410 in the same month last year.", [], id="a comparison"
        ),
        pytest.param("The company lowered the price to 57 and arrests fell.", [], id="a price"),
        pytest.param("A spokesman corrected the figure to 57.", [], id="a figure of nothing told before"),
        pytest.param(
            "ICE said 75 people were arrested, and officials said 31 were at work.",
            [75],
            id="no verb left out",
        ),
    ],
)
def test_the_current_number_of_a_correction_is_read(sentence: str, expected: list[float]) -> None:
    assert [value for value, _ in told(sentence)] == expected


@pytest.mark.parametrize(
    "words",
    [
        pytest.param("Agents came and took 41", id="no claim"),
        pytest.param("Advocates said so; agents took 41", id="a claim of another clause"),
        pytest.param("The raid was over, ICE said, and 41", id="an attribution behind"),
        pytest.param("She said 41", id="a pronoun, known by other findings"),
    ],
)
def test_no_claimant_is_made_up(words: str) -> None:
    number = Span(words.index("41"), words.index("41") + 2)
    assert claim_of(words, Span(0, len(words)), number) is None


def test_long_rows_of_words_are_read_quickly() -> None:
    words = "while the union and the " * 2_000 + "41"
    assert claim_of(words, Span(0, len(words)), Span(len(words) - 2, len(words))) is None
