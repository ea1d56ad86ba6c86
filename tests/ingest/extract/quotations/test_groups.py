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
            'U.S. Immigration and Customs Enforcement acted. The agency said sailors were "a danger to the whole harbor".',
            "U.S. Immigration and Customs Enforcement",
            id="the agency",
        ),
        pytest.param(
            'ICE held 40 members of MS-13. The agency said the sailors were "a danger to the whole harbor".',
            "ICE",
            id="the agency after a gang",
        ),
        pytest.param(
            'The ACLU sued ICE. The group said the plan was "a danger to the whole harbor".',
            "ACLU",
            id="the group and the agency",
        ),
        pytest.param(
            'The ACLU sued ICE. The agency said the suit was "a danger to the whole harbor".',
            "ICE",
            id="the agency and the group",
        ),
        pytest.param(
            'Agents came to Blue Heron Canning, a company that employs 400 sailors.\n\nThe company said it "knew nothing of this at all".',
            "Blue Heron Canning",
            id="a company by apposition",
        ),
        pytest.param(
            'Agents came to the Blue Heron Canning plant.\n\nThe company said it "knew nothing of this at all".',
            "Blue Heron Canning",
            id="the company of a plant",
        ),
    ],
)
def test_finds_the_organization_meant(text: str, speaker: str | None) -> None:
    assert last_speaker(text) == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        pytest.param(
            'Police held 40 members of MS-13. The agency said the sailors were "a danger to the whole harbor".',
            "?The agency",
            id="a gang is no agency",
        ),
        pytest.param(
            'The sting hit the SUV of a man. The agency called it "a danger to the whole harbor".',
            "?The agency",
            id="an abbreviation is no agency",
        ),
        pytest.param(
            'SPRINGFIELD (AP) — Agents came to a cannery.\n\nThe company said it "knew nothing of this at all".',
            "?The company",
            id="a news agency is no company",
        ),
        pytest.param(
            'Agents came to the Blue Heron plant and the Red Kite plant.\n\nThe company said it "knew nothing of this at all".',
            "?The company",
            id="two companies",
        ),
        pytest.param(
            'The coalition said the raid "spread fear in the whole town".',
            "?The coalition",
            id="nobody named",
        ),
    ],
)
def test_leaves_groups_unnamed(text: str, speaker: str | None) -> None:
    assert last_speaker(text) == speaker
