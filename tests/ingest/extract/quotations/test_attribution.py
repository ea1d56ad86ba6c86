"""Which verbs make somebody a speaker: all that report where words are quoted, deeds only there."""

from __future__ import annotations

import pytest

from generator.ingest.document import read_document
from generator.ingest.extract.quotations.outline import read_outline
from generator.ingest.extract.quotations.quotes import find_quotations


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


NAMED = "Mayor Ann Lee was angry on Monday. Bo Day, a warden, was not.\n\n"
WHOSE = {
    "who calls words so": ('Day called the mayor\'s remarks "a smear of the whole harbor."', "Bo Day"),
    "who describes words so": ('Day described Lee\'s statement as "a smear of the whole harbor."', "Bo Day"),
    "who dismisses words as that": ('Day dismissed the mayor\'s comments as "a smear of the whole harbor."', "Bo Day"),
    "whose words they are": ('The mayor\'s remarks, "a smear of the whole harbor," angered Day.', "Ann Lee"),
    "whose claim is rejected": ('Day rejected the mayor\'s claim that it was "a smear of the whole harbor."', "Ann Lee"),
    "the city's mayor": ('The city\'s mayor said it was "a smear of the whole harbor."', "Ann Lee"),
    "a clause joined behind a verb of speaking": (
        'Wardens took 40 rats, Day said Tuesday, as the city\'s mayor accused them of "hunting rats at the pier."', "Ann Lee",
    ),
    "a clause without a comma": (
        'Day said that wardens came as the mayor accused them of "hunting rats at the pier."', "Bo Day",
    ),
    "who wrote what is spoken of": (
        'Lee was asked about a letter from Harbor Warden Bo Day saying the pier was "closed to all of them."', "Bo Day",
    ),
    "who is met": ('Lee met Bo Day, saying the pier was "closed to all of them."', "Ann Lee"),
    "it, in a clause on what it published": (
        'HBR on Monday published the names of nine men it called "the worst of the pier."', "HBR",
    ),
    "and I quote": ('Day said, and I quote, "We hold the harbor fast."', "Bo Day"),
}  # fmt: skip


@pytest.mark.parametrize(("sentence", "speaker"), WHOSE.values(), ids=WHOSE)
def test_whose_words_they_are(sentence: str, speaker: str) -> None:
    found = find_quotations(read_document(f"News from the harbor\n\n{NAMED}{sentence}"))
    assert [finding.speaker.name for finding in found] == [speaker]


def test_a_state_behind_a_town_ends_a_sentence_where_no_comma_follows() -> None:
    document = read_document(
        'News from the harbor\n\nThey took 29 rats in Reno, Nev. HBR says it is after "pier rats."'
    )
    (found,) = find_quotations(document)
    assert found.speaker.name == "HBR"


def test_who_is_elected_is_named_without_the_office() -> None:
    document = read_document(
        'News from the harbor\n\nMayor-elect Ann Lee said the pier was "closed to all of them."'
    )
    (found,) = find_quotations(document)
    assert found.speaker.name == "Ann Lee"
