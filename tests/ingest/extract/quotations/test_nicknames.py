from __future__ import annotations

import pytest

from generator.ingest.document import read_document
from generator.ingest.extract.quotations.nicknames import without_nickname
from generator.ingest.extract.quotations.quotes import find_quotations


@pytest.mark.parametrize(
    ("text", "role"),
    [
        pytest.param(
            'U.S. Rep. Ana "Nita" Day said it was "the end of the pier".', "U.S. Rep.", id="straight"
        ),
        pytest.param("Rep. Ana “Nita” Day said it was “the end of the pier”.", "Rep.", id="typographic"),
        pytest.param("“It was the end,” Sheriff Ana “Nita” Day said.", "Sheriff", id="behind a quotation"),
        pytest.param("“It was the end,” said Ana “Nita” Day, a cook.", "cook", id="with an apposition"),
    ],
)
def test_a_nickname_is_no_quotation(text: str, role: str) -> None:
    findings = find_quotations(read_document(text))
    assert [(f.speaker.name, f.speaker.role) for f in findings] == [("Ana Day", role)]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        pytest.param('Ann Lee said "Greg" Day was "the end of the pier".', 2, id="word before the name"),
        pytest.param('Ann Lee called it "Oldwater" Monday.', 1, id="no name behind"),
        pytest.param("Sheriff “Nita” Day said it was “the end of the pier”.", 2, id="office before"),
        pytest.param("Ann Lee’s “Harbor” Bureau said it was “the end of the pier”.", 2, id="body"),
        pytest.param("Ann Lee called “Bo Day runs this” Nobody.", 1, id="several words"),
    ],
)
def test_other_words_in_marks_stay(text: str, count: int) -> None:
    assert len(find_quotations(read_document(text))) == count


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        pytest.param("Ana “Nita” Day", "Ana Day", id="in the middle"),
        pytest.param("Ana Day", "Ana Day", id="none"),
        pytest.param("“Nita” Day", "“Nita” Day", id="first"),
        pytest.param("Day", "Day", id="one word"),
    ],
)
def test_leaves_the_nickname_out(name: str, expected: str) -> None:
    assert without_nickname(name) == expected
