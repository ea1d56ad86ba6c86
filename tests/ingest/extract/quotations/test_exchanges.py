from __future__ import annotations

import pytest

from generator.ingest.document import read_document
from generator.ingest.extract.quotations.quotes import find_quotations

PRESENT = "Todd Vale and Ann Roe came to the harbor hall on Monday. The hall was full."


def speakers(text: str) -> list[str | None]:
    """The speakers of all quotations of a text."""
    found = find_quotations(read_document(f"News from the harbor\n\n{PRESENT}\n\n{text}"))
    return [finding.speaker.name or finding.speaker.description for finding in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            '"Will you stop?" Rep. Dan Gold asked Vale.\n\n"No," he answered.',
            ["Dan Gold", "Todd Vale"],
            id="answered by the one asked",
        ),
        pytest.param(
            '"Will you stop?" Rep. Dan Gold asked Vale.\n\n"No," he said.',
            ["Dan Gold", "Todd Vale"],
            id="said in the next paragraph",
        ),
        pytest.param(
            '"Will you stop?" a reporter asked Vale.\n\n"No," he replied.',
            ["a reporter", "Todd Vale"],
            id="asked by nobody named",
        ),
        pytest.param(
            'Rep. Dan Gold asked Vale whether he would stop. "No, I will not," he replied.',
            ["Todd Vale"],
            id="a question without marks",
        ),
        pytest.param(
            '"Is he a sailor?" Judge Eva Ray asked.\n\n"He is," Roe said.\n\n"Then why is he here?" she asked.',
            ["Eva Ray", "Ann Roe", "Eva Ray"],
            id="asked again",
        ),
        pytest.param(
            '"Will you stop?" Rep. Dan Gold asked.\n\n"No," Vale said.\n\n"Why not?" he asked.\n\n"Law," he replied.',
            ["Dan Gold", "Todd Vale", "Dan Gold", "Todd Vale"],
            id="asked and answered twice",
        ),
    ],
)
def test_who_answers_is_not_who_asks(text: str, expected: list[str | None]) -> None:
    assert speakers(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            '"Will you stop?" Rep. Dan Gold asked Vale. "It is late and people are tired," he said.',
            ["Dan Gold", "Dan Gold"],
            id="the asker goes on",
        ),
        pytest.param(
            '"Will you stop?" Rep. Dan Gold asked Vale.\n\n"Yes or no?" he said.',
            ["Dan Gold", "Dan Gold"],
            id="the asker asks on",
        ),
        pytest.param(
            '"Will you stop?" Dan Gold asked himself.\n\n"I knew I would," he said.',
            ["Dan Gold", "Dan Gold"],
            id="asked himself",
        ),
        pytest.param(
            '"We stay here," Dan Gold said.\n\n"All of us," he said.',
            ["Dan Gold", "Dan Gold"],
            id="no question",
        ),
        pytest.param(
            '"Who will pay?" Dan Gold asked Vale.\n\nThe hall fell silent.\n\nA bell rang.\n\n"Me," he said.',
            ["Dan Gold", None],
            id="too far behind the question",
        ),
    ],
)
def test_leaves_other_turns_alone(text: str, expected: list[str | None]) -> None:
    assert speakers(text) == expected


def test_an_answer_of_nobody_known_is_left_open() -> None:
    found = find_quotations(read_document('Dan Gold spoke.\n\n"Who?" Dan Gold asked.\n\n"Me," he replied.'))
    assert [finding.speaker.name for finding in found] == ["Dan Gold", None]
