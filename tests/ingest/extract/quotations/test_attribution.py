"""Which verbs make somebody a speaker: all that report where words are quoted, deeds only there."""

from __future__ import annotations

import pytest

from generator.ingest.document import read_document
from generator.ingest.extract.quotations.outline import read_outline


@pytest.mark.parametrize(
    ("sentence", "subjects"),
    [
        pytest.param("Ann Lee feared the new rule.", ["Ann Lee"], id="a feeling"),
        pytest.param("Ann Lee described the new rule.", ["Ann Lee"], id="a description"),
        pytest.param("Ann Lee used the new rule.", [], id="a deed"),
        pytest.param("Ann Lee opened the new pier.", [], id="an opening"),
        pytest.param('Ann Lee used the words "new pier" there.', ["Ann Lee"], id="a deed with quoted words"),
        pytest.param("Ann Lee used these words:", ["Ann Lee"], id="a deed before a colon"),
    ],
)
def test_verbs_that_make_a_speaker(sentence: str, subjects: list[str]) -> None:
    outline = read_outline(read_document(f"News from the harbor\n\n{sentence}\n\n“We stay,” said Bo Day."))
    found = [a.mention.name for s in outline.sentences[0] for a in outline.attributions_of(s)]
    assert found == subjects
