from __future__ import annotations

import pytest

from generator.ingest.document import read_document
from generator.ingest.extract.quotations.quotes import find_quotations


def last_speaker(text: str) -> str | None:
    """The name, or the description behind a question mark."""
    speaker = find_quotations(read_document(f"News from the harbor\n\n{text}"))[-1].speaker
    return speaker.name or (f"?{speaker.description}" if speaker.description else None)


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        pytest.param(
            'HBR issued a statement on Monday. The statement read: "We all go home now, all of us."',
            "HBR",
            id="issued a statement",
        ),
        pytest.param(
            'HBR put out a news release on Monday. The release said those held were "the worst in the harbor".',
            "HBR",
            id="put out a release",
        ),
        pytest.param(
            'In a statement, HBR defended the raid.\n\n"We all go home now," the statement read.',
            "HBR",
            id="said in a statement before",
        ),
        pytest.param(
            '"We all go home now," read the statement from Warden Ann Lee.', "Ann Lee", id="statement from"
        ),
        pytest.param('"We all go home now," reads the memo by Warden Ann Lee.', "Ann Lee", id="memo by"),
        pytest.param(
            'The plan is "dead on arrival in the harbor," according to figures that HBR released on Friday.',
            "HBR",
            id="figures that somebody released",
        ),
        pytest.param('The statement goes on: "We all go home now."', "?The statement", id="nobody known"),
        pytest.param(
            'According to court papers, Bo Day "had not been on the ship at all".',
            "?court papers",
            id="papers with a name behind",
        ),
    ],
)
def test_finds_whose_statement_it_is(text: str, speaker: str | None) -> None:
    assert last_speaker(text) == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        pytest.param(
            'Two HBR officials spoke to the Herald. "We all go home now," one of the officials said.',
            "?Two HBR officials",
            id="one of several described before",
        ),
        pytest.param(
            'One of the sailors, Bo Day, said "we all go home now".',
            "Bo Day",
            id="one of several with a name",
        ),
        pytest.param(
            '"We all go home now," one of the officials said.', "?one of the officials", id="one of several"
        ),
        pytest.param(
            '"We all go home now," according to a person familiar with the plan.',
            "?a person familiar with the plan",
            id="familiar with",
        ),
        pytest.param(
            '"We all go home now," said a source close to Ann Lee.',
            "?a source close to Ann Lee",
            id="close to",
        ),
        pytest.param(
            'Bo Day, 51, has run the farm since 1990.\n\n"We all go home now, and nobody stays," the farmer said.',
            "Bo Day",
            id="only person near",
        ),
        pytest.param(
            'Ann Lee hid in a freezer for three hours.\n\n"We all go home now," the 34-year-old said.',
            "Ann Lee",
            id="age",
        ),
        pytest.param(
            'Bo Day, a spokesman for HBR, came.\n\n"We all go home now," the agency spokesman said.',
            "Bo Day",
            id="the agency spokesman",
        ),
        pytest.param(
            'Bo Day, 51, met a farmer.\n\n"We all go home now," the farmer said.',
            "?the farmer",
            id="another one told of",
        ),
        pytest.param(
            'Bo Day met Mark Ray.\n\n"We all go home now," the farmer said.',
            "?the farmer",
            id="two persons near",
        ),
        pytest.param(
            'Bo Day left the harbor.\n\n"We all go home now," the governor said.',
            "?the governor",
            id="office held elsewhere",
        ),
    ],
)
def test_traces_descriptions_of_persons(text: str, speaker: str | None) -> None:
    assert last_speaker(text) == speaker
