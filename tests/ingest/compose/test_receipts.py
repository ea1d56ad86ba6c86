import pytest

from generator.ingest.compose.receipts import (
    make_passage,
    make_quoted_passage,
    make_role_passage,
    make_short_passage,
)
from generator.ingest.document import Document, Span, read_document
from generator.model.passage import LONGEST_PASSAGE, find_passage

TEXT = """\
Harbour arrests

Acting harbour director Ada Bergstrand said 41 people were arrested. Bo Lund, a deputy sheriff of the county, said 41 people were
arrested and that “nobody was hurt at any time,” adding: “We are done for today.” Lund praised his men.
"""


def document() -> Document:
    return read_document(TEXT)


def span(words: str, nth: int = 0) -> Span:
    at = -1
    for _ in range(nth + 1):
        at = TEXT.index(words, at + 1)
    return Span(at, at + len(words))


def test_a_phrase_that_stands_once_needs_nothing_around_it() -> None:
    passage = make_passage(document(), "a", span("Lund praised"))
    assert (passage.exact, passage.prefix, passage.suffix) == ("Lund praised", None, None)


def test_a_phrase_that_stands_twice_gets_words_that_tell_which() -> None:
    first = make_passage(document(), "a", span("41 people were"))
    second = make_passage(document(), "a", span("41 people were", 1))
    assert first.exact == second.exact
    assert [place.start for place in find_passage(TEXT, first)] == [span("41 people were").start]
    assert [place.start for place in find_passage(TEXT, second)] == [span("41 people were", 1).start]


def test_white_space_is_single_and_offsets_are_of_the_text() -> None:
    passage = make_passage(document(), "a", span("people were\narrested"))
    assert passage.exact == "people were arrested"
    assert TEXT[passage.start : passage.end] == "people were\narrested"


def test_a_long_span_is_cut_around_what_matters() -> None:
    whole = Span(TEXT.index("Acting"), len(TEXT) - 1)
    passage = make_short_passage(document(), "a", whole, span("nobody"))
    assert passage.words == LONGEST_PASSAGE
    assert "nobody" in passage.exact


@pytest.mark.parametrize(
    ("text", "number", "exact"),
    [
        pytest.param(
            "They came on Monday, bringing the total to 54, officials said.",
            "54",
            "bringing the total to 54",
            id="between two commas",
        ),
        pytest.param(
            "Millbrook had the most arrests, 171, and Easton the fewest.",
            "171",
            "Millbrook had the most arrests, 171",
            id="too few words between its commas",
        ),
        pytest.param("Of the ten, two had a record.", "two", "two had a record", id="up to the full stop"),
        pytest.param("Twelve.", "Twelve", "Twelve", id="a sentence of one word"),
    ],
)
def test_a_number_alone_is_shown_with_its_clause(text: str, number: str, exact: str) -> None:
    read = read_document(text)
    start = text.index(number)
    found = Span(start, start + len(number))
    assert make_short_passage(read, "a", found, found).exact == exact


@pytest.mark.parametrize(
    ("quoted", "exact"),
    [
        pytest.param(
            "nobody was hurt at any time,", "nobody was hurt at any time", id="the reporter's comma goes"
        ),
        pytest.param(
            "We are done for today.", "We are done for today.", id="a whole sentence keeps its stop"
        ),
        pytest.param("done for today.", "done for today", id="a fragment does not"),
    ],
)
def test_quoted_words_end_where_the_speaker_did(quoted: str, exact: str) -> None:
    assert make_quoted_passage(document(), "a", span(quoted)).exact == exact


@pytest.mark.parametrize(
    ("name", "role", "exact"),
    [
        pytest.param("Ada Bergstrand", "Acting harbour director", "Acting harbour director Ada Bergstrand", id="a title before the name"),
        pytest.param("Bo Lund", "deputy sheriff of the county", "Bo Lund, a deputy sheriff of the county", id="an apposition after it"),
        pytest.param("Ada Bergstrand", "mayor", None, id="a role the text does not have"),
        pytest.param("Eva Holm", "Acting harbour director", None, id="a role that stands beside somebody else"),
    ],
)  # fmt: skip
def test_a_role_stands_with_the_words_that_give_it(name: str, role: str, exact: str | None) -> None:
    passage = make_role_passage(document(), "a", name, role)
    assert (passage.exact if passage else None) == exact
