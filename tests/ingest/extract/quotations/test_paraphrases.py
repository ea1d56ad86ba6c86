from __future__ import annotations

import pytest

from generator.ingest.document import read_document
from generator.ingest.extract.quotations.paraphrases import find_paraphrases


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        pytest.param("Bo Day said more than 50 of the 83 sailors had been released.", "Bo Day", id="said"),
        pytest.param(
            "More than 50 sailors had been released, Warden Bo Day said.", "Bo Day", id="at the end"
        ),
        pytest.param("More than 50 sailors had been released, according to HBR.", "HBR", id="according to"),
        pytest.param("HBR confirmed that some 40 sailors were brought to the pier.", "HBR", id="confirmed"),
        pytest.param(
            "Mark Lee came late. He said more than 50 sailors had been released.", "Mark Lee", id="pronoun"
        ),
    ],
)
def test_finds_reported_speech(text: str, speaker: str) -> None:
    found = find_paraphrases(read_document(text))
    assert [finding.speaker.name for finding in found] == [speaker]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param('Bo Day said the sailors "had all been released by Monday".', id="quotation"),
        pytest.param(
            "More than 50 sailors had been released, according to reports.", id="nobody behind the words"
        ),
        pytest.param("Bo Day released more than 50 of the 83 sailors on Monday.", id="told, not reported"),
        pytest.param("They said more than 50 of the 83 sailors had been released.", id="nobody known"),
        pytest.param("", id="empty"),
    ],
)
def test_leaves_other_sentences_alone(text: str) -> None:
    assert find_paraphrases(read_document(text)) == ()
