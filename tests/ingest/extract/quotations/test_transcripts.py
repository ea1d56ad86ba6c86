from __future__ import annotations

import pytest

from generator.ingest.document import read_document
from generator.ingest.extract.quotations.quotes import find_quotations


@pytest.mark.parametrize(
    ("turns", "speaker"),
    [
        pytest.param(
            ["EMMA VALE: Rosa Lee was at the pier.", 'VALE: She says, "They took my boat away."'],
            "Rosa Lee",
            id="the reporter translates",
        ),
        pytest.param(
            ["Rosa Lee was at the pier.", 'EMMA VALE, BYLINE: She says, "They took my boat away."'],
            "Rosa Lee",
            id="the first turn",
        ),
        pytest.param(
            ["EMMA VALE: The pier is closed.", 'VALE: She says, "They took my boat away."'],
            None,
            id="nobody else",
        ),
        pytest.param(
            ["EMMA VALE: Rosa Lee met Anna Roe there.", 'VALE: She says, "They took my boat away."'],
            None,
            id="two others",
        ),
        pytest.param(
            ["Emma Vale was at the pier.", 'PIER NEWS: She says, "They took my boat away."'],
            "Emma Vale",
            id="a label of another",
        ),
        pytest.param(
            ["Emma Vale was at the pier.", 'She says, "They took my boat away."'],
            "Emma Vale",
            id="no transcript",
        ),
    ],
)
def test_he_and_she_are_not_the_owner_of_the_turn(turns: list[str], speaker: str | None) -> None:
    found = find_quotations(read_document("\n\n".join(["News from the harbor", *turns])))
    assert found[-1].speaker.name == speaker
