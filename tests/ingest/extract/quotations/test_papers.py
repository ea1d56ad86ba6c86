from __future__ import annotations

import pytest

from generator.ingest.document import read_document
from generator.ingest.extract.quotations.quotes import find_quotations


def last(text: str) -> tuple[str | None, str | None]:
    """The speaker's name and the medium of the last quotation."""
    finding = find_quotations(read_document(f"News from the harbor\n\n{text}"))[-1]
    return finding.speaker.name, finding.medium


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(
            'Mayor Ann Lee sent a letter to HBR on Friday.\n\n"We were not told of this," the letter says.',
            id="the letter says",
        ),
        pytest.param(
            'Mayor Ann Lee sent a letter to HBR on Friday.\n\n"We were not told of this," it says.',
            id="it says",
        ),
        pytest.param(
            'Mayor Ann Lee wrote a letter to HBR. It says sailors "were not told of this".', id="it, in front"
        ),
        pytest.param(
            'In a letter to warden Bo Day, Mayor Ann Lee asked for answers. "We were not told," it reads.',
            id="in a letter",
        ),
        pytest.param(
            'A letter from Mayor Ann Lee asks why they "were not told of this". It says "we do not know why".',
            id="letter from",
        ),
        pytest.param(
            'The letter, signed by Mayor Ann Lee, says sailors "were not told of this".', id="signed by"
        ),
        pytest.param(
            'The letter, which Mayor Ann Lee sent on Friday, says sailors "were not told of this".',
            id="which she sent",
        ),
    ],
)
def test_a_letter_speaks_for_who_wrote_it(text: str) -> None:
    assert last(text) == ("Ann Lee", "letter")


@pytest.mark.parametrize(
    "text",
    [
        pytest.param('Wardens found a letter in the boat. "We were not told of this," it says.', id="found"),
        pytest.param(
            'Mayor Ann Lee got a letter on Friday. "You were told of this," it says.', id="received"
        ),
        pytest.param(
            'The letter, signed by Ann Lee and Bo Day, says sailors "were not told".', id="two signed"
        ),
        pytest.param('Mayor Ann Lee went to the pier. "We were not told of this," it says.', id="no letter"),
        pytest.param(
            'The letter, which nobody signed, says sailors "were not told of this".', id="nobody signed"
        ),
    ],
)
def test_a_letter_of_nobody_known_names_nobody(text: str) -> None:
    assert last(text)[0] is None
