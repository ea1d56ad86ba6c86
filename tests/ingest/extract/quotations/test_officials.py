from __future__ import annotations

import pytest

from generator.ingest.document import read_document
from generator.ingest.extract.quotations.officials import find_officials


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        pytest.param(
            "A letter was sent to interim HBR Director Bo Day and HBR Springfield Field Operations Director Mark Ray.",
            {"Bo Day": "interim HBR Director", "Mark Ray": "HBR Springfield Field Operations Director"},
            id="two titles and names",
        ),
        pytest.param(
            "The letter to Mayor Ann Lee and Sheriff Bo Day was short.",
            {"Ann Lee": "Mayor", "Bo Day": "Sheriff"},
            id="short titles",
        ),
        pytest.param(
            "It was signed by Harbor Secretary Ann Lee, Acting HBR Director Bo Day and Police Chief Mark Ray.",
            {"Ann Lee": "Harbor Secretary", "Bo Day": "Acting HBR Director", "Mark Ray": "Police Chief"},
            id="three in a list",
        ),
        pytest.param(
            "Ann Lee and HBR Director Bo Day met.", {"Bo Day": "HBR Director"}, id="only the second has one"
        ),
        pytest.param(
            "Docks and Removal Operations Director Bo Day spoke.",
            {"Bo Day": "Docks and Removal Operations Director"},
            id="and inside a title",
        ),
        pytest.param(
            "Then Special Agent in Charge Ann Lee came.",
            {"Ann Lee": "Special Agent in Charge"},
            id="in charge",
        ),
        pytest.param(
            "Ann Lee, the warden, and Bo Day, the harbor chief, met.",
            {"Ann Lee": "warden", "Bo Day": "harbor chief"},
            id="behind the names",
        ),
        pytest.param("Ann Lee and her deputy, Bo Day, came.", {}, id="a verb is no role"),
        pytest.param("Ann Lee met Bo Day at noon.", {}, id="nobody with a role"),
    ],
)
def test_a_role_never_holds_a_name(text: str, roles: dict[str, str]) -> None:
    found = find_officials(read_document(f"News from the harbor\n\n{text}"))
    assert {official.name: official.role for official in found} == roles
