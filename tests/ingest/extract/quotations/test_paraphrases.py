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
            "According to HBR, about 50 sailors were held on Monday.", "HBR", id="according to, in front"
        ),
        pytest.param("HBR said of the 50 arrests made, 20 were of smugglers.", "HBR", id="said of the whole"),
        pytest.param('HBR said that "eels" were not held on Monday.', "HBR", id="a quoted word in it"),
        pytest.param(
            'The "eels" were all taken to the pier on Monday, HBR said.', "HBR", id="a quoted word before it"
        ),
        pytest.param("HBR reported 50 arrests over the five days.", "HBR", id="reported"),
        pytest.param(
            "About 50 were held, according to figures that HBR released on Friday.",
            "HBR",
            id="figures that somebody released",
        ),
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
        pytest.param("Officials did not say how many sailors were held.", id="not said"),
        pytest.param("HBR would not say whether 50 sailors were held.", id="would not say"),
        pytest.param("Nobody said how many sailors were held on Monday.", id="nobody"),
        pytest.param('"We stay," Bo Day said on Monday at the harbor pier.', id="a short quotation"),
        pytest.param('"We stay," said Bo Day, "and," he added, "we win."', id="a quotation in pieces"),
        pytest.param("", id="empty"),
    ],
)
def test_leaves_other_sentences_alone(text: str) -> None:
    assert find_paraphrases(read_document(text)) == ()


@pytest.mark.parametrize(
    ("text", "description"),
    [
        pytest.param("About 50 sailors were held, officials said.", "officials", id="officials at the end"),
        pytest.param(
            "About 50 sailors were held, HBR officials said Tuesday.",
            "HBR officials",
            id="officials of an agency",
        ),
        pytest.param("Officials said 50 sailors were held.", "Officials", id="officials in front"),
        pytest.param("About 50 sailors were held, police said.", "police", id="police"),
        pytest.param(
            "About 50 sailors were held, a harbor rights group said.", "a harbor rights group", id="a group"
        ),
        pytest.param("Advocates say at least 50 sailors were held.", "Advocates", id="say"),
        pytest.param(
            "According to officials, about 50 sailors were held.", "officials", id="according to, in front"
        ),
        pytest.param(
            "Two people familiar with the plan said 50 sailors would be held.",
            "Two people familiar with the plan",
            id="familiar with",
        ),
    ],
)
def test_keeps_the_description_of_unnamed_sources(text: str, description: str) -> None:
    found = find_paraphrases(read_document(text))
    assert [(finding.speaker.name, finding.speaker.description) for finding in found] == [(None, description)]
