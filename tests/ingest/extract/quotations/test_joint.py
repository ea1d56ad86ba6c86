from __future__ import annotations

import pytest

from generator.ingest.document import read_document
from generator.ingest.extract.findings import SpeakerKind
from generator.ingest.extract.quotations.quotes import find_quotations

PERSONS = "Then Rep. Ann Lee met Sheriff Bo Day at the pier.\n\n"


@pytest.mark.parametrize(
    "text",
    [
        pytest.param('Reps. Ann Lee and Bo Day said it was "a stain on the pier".', id="one title for both"),
        pytest.param('"It is a stain," Lee and Day said in a joint letter.', id="surnames"),
        pytest.param(
            '"It is a stain," said Lt. Gov. Ann Lee and Warden Bo Day in a letter.', id="behind the verb"
        ),
        pytest.param('"It is a stain," said Al Roe, Ann Lee and Bo Day.', id="three behind the verb"),
        pytest.param('Al Roe, Ann Lee and Bo Day said it was "a stain on the pier".', id="three"),
        pytest.param(
            'Mayor Ann Lee, a sailor, and Sheriff Bo Day said it was "a stain".', id="apposition between"
        ),
        pytest.param('Mayor Ann Lee and her husband, Bo Day, called it "a stain".', id="husband"),
        pytest.param('Mayor Ann Lee and two aldermen called it "a stain".', id="name and others"),
        pytest.param('The mayor and Sheriff Bo Day called it "a stain".', id="office and name"),
        pytest.param('HBR spokesman Bo Day and HBX both called it "a stain".', id="spokesman and body"),
        pytest.param('HBR and HBX said it was "a stain on the pier".', id="two bodies"),
        pytest.param('According to Ann Lee and Bo Day, it was "a stain on the pier".', id="according to"),
    ],
)
def test_none_of_several_is_the_speaker(text: str) -> None:
    speaker = find_quotations(read_document(PERSONS + text))[-1].speaker
    assert (speaker.kind, speaker.name) == (SpeakerKind.OPEN, None)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        pytest.param(
            'Lee criticized HBR, and Day said it was "a stain on the pier".', "Bo Day", id="two clauses"
        ),
        pytest.param(
            'Day met Al Roe and Mayor Ann Lee said it was "a stain".', "Ann Lee", id="object and subject"
        ),
        pytest.param(
            'Asked about Al Roe and Bo Day, Lee said it was "a stain".', "Ann Lee", id="asked about two"
        ),
        pytest.param(
            '"It is a stain," said Lee and Day agreed.', "Ann Lee", id="second with a verb of its own"
        ),
        pytest.param(
            'The head of Docks and Piers, Al Roe, called it "a stain".', "Al Roe", id="office with 'and'"
        ),
        pytest.param(
            '"It is a stain," said Al Roe, a cook at the Docks and a leader of Save the Pier.',
            "Al Roe",
            id="apposition with 'and'",
        ),
        pytest.param(
            'Harbor and Dock Enforcement called it "a stain".', "Harbor and Dock Enforcement", id="one body"
        ),
    ],
)
def test_one_of_two_named_speaks_alone(text: str, name: str) -> None:
    assert find_quotations(read_document(PERSONS + text))[-1].speaker.name == name
