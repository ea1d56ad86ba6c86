from __future__ import annotations

import pytest

from generator.ingest.document import read_document
from generator.ingest.extract.quotations.quotes import find_quotations


def speakers(text: str) -> list[str | None]:
    """The speakers of all quotations of a text."""
    found = find_quotations(read_document(f"News from the harbor\n\n{text}"))
    return [finding.speaker.name or finding.speaker.description for finding in found]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        pytest.param('Ann Lee said Monday that the harbor was "under siege."', "Ann Lee", id="a day between"),
        pytest.param(
            'HBR said in a statement that the men were "public safety threats."', "HBR", id="a medium between"
        ),
        pytest.param(
            'Ann Lee told the Harbor Herald that the sweep was "just the beginning."',
            "Ann Lee",
            id="a hearer between",
        ),
        pytest.param(
            'Ann Lee said the searches of all the boats by masked men were "cruel."',
            "Ann Lee",
            id="no 'that'",
        ),
        pytest.param(
            'Ann Lee said the harbor, which has two piers, was "under siege."', "Ann Lee", id="past an aside"
        ),
        pytest.param(
            'Ann Lee said the harbor had been searched, and that the men were "threats."',
            "Ann Lee",
            id="a second 'that'",
        ),
        pytest.param(
            'According to HBR, the men taken from the two boats were "public threats."',
            "HBR",
            id="according to, in front",
        ),
        pytest.param(
            'The men were "public safety threats" who had been warned, HBR said.', "HBR", id="at the end"
        ),
        pytest.param(
            'Ann Lee promised the sailors of both harbors that the boats would be "untouched."',
            "Ann Lee",
            id="promised that",
        ),
        pytest.param(
            'Ann Lee has often described the searches in the harbor as "a test case."',
            "Ann Lee",
            id="described as",
        ),
    ],
)
def test_a_report_goes_on_up_to_a_few_quoted_words(text: str, speaker: str) -> None:
    assert speakers(text) == [speaker]


@pytest.mark.parametrize(
    ("text", "both"),
    [
        pytest.param(
            'Ann Lee accused the wardens of "terrorizing" sailors and "wreaking havoc."',
            ["Ann Lee", "Ann Lee"],
            id="one verb",
        ),
        pytest.param(
            'Ann Lee said the search was "a success" and the men on the boats were "monsters."',
            ["Ann Lee", "Ann Lee"],
            id="one report",
        ),
        pytest.param(
            '"We all go home now," Ann Lee said at the new and much disputed "welcome" pier.',
            ["Ann Lee", None],
            id="a quotation in front of the clause, words of the reporter behind",
        ),
    ],
)
def test_reads_two_in_a_sentence(text: str, both: list[str | None]) -> None:
    assert speakers(text) == both


@pytest.mark.parametrize(
    "text",
    [
        pytest.param('The so-called "harbor peace" did not last.', id="no report"),
        pytest.param('Ann Lee said the wardens had long used the so-called "ruses."', id="so-called"),
        pytest.param('Ann Lee said the wardens had arrested a man known as "the eel."', id="known as"),
        pytest.param(
            'Ann Lee said the wardens had arrested a man known here as "the eel."', id="known here as"
        ),
        pytest.param('Ann Lee said the boats will be back — by the "harbor peace."', id="behind a dash"),
        pytest.param('Ann Lee said the wardens would no longer use the term "eel."', id="a term"),
        pytest.param('HBR said the wardens had put up many a large "Keep Out" sign.', id="a sign"),
        pytest.param(
            'HBR said 12 were held, but the "harbor peace" goes on.', id="a clause of the reporter's"
        ),
        pytest.param('HBR said 12 had been held; the "harbor peace" goes on.', id="a semicolon"),
        pytest.param(
            'HBR said the plan, which critics have long called "cruel," would go on.', id="called by others"
        ),
        pytest.param('HBR did not say on Monday whether the men were "threats."', id="not said"),
        pytest.param('Ann Lee visited the pier where the men had been "held."', id="no verb that reports"),
    ],
)
def test_leaves_words_that_are_nobodys_alone(text: str) -> None:
    assert speakers(text)[-1] in (None, "critics")
