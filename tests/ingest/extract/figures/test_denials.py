"""What is denied, rumoured, false or only expected gives no figure; what is told beside it does."""

from __future__ import annotations

import pytest

from tests.ingest.extract.figures.test_find_figures import rows


@pytest.mark.parametrize(
    "sentence",
    [
        pytest.param("ICE denied reports of 300 arrests.", id="denied reports"),
        pytest.param("ICE denied arresting 31 people.", id="denied doing it"),
        pytest.param("The agency denied that 31 people were arrested.", id="denied that"),
        pytest.param("Officials expected 50 arrests; they made none.", id="expected"),
        pytest.param("Some 50 arrests were expected.", id="expected, passive"),
        pytest.param("There were rumors that 300 were arrested.", id="rumors"),
        pytest.param("A hoax post said 300 people were arrested.", id="hoax"),
        pytest.param("Reports that 300 people were arrested were false.", id="false in the end"),
        pytest.param("A post falsely claimed that ICE arrested 90 people.", id="falsely claimed"),
        pytest.param(
            "An activist said 300 people were arrested, a claim the agency denied.", id="denied after"
        ),
    ],
)
def test_unreal_numbers_are_left_alone(sentence: str) -> None:
    assert rows(sentence) == []


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        pytest.param("ICE arrested 31 people who had been denied asylum.", (31, "arrests"), id="asylum"),
        pytest.param("ICE denied abuse during a raid that netted 40 people.", (40, "arrests"), id="abuse"),
        pytest.param("ICE denied racial bias and arrested 40 people.", (40, "arrests"), id="bias"),
        pytest.param(
            "ICE arrested 40 people but denied reports of abuse.", (40, "arrests"), id="denial of abuse"
        ),
        pytest.param("Rumors spread after ICE arrested 40 people.", (40, "arrests"), id="rumors after"),
        pytest.param("Amid rumors of raids, ICE arrested 40 people.", (40, "arrests"), id="amid rumors"),
        pytest.param("Agents made 60 arrests, more than expected.", (60, "arrests"), id="beyond expectation"),
        pytest.param("ICE officials expected to arrest 50 people.", (50, "targeted"), id="a plan's target"),
        pytest.param(
            "About 2,000 people were expected to be targeted.", (2000, "targeted"), id="expected targets"
        ),
    ],
)
def test_claims_beside_a_denial_stand(sentence: str, expected: tuple[float, str]) -> None:
    assert rows(sentence) == [expected]


def test_a_long_denial_ends() -> None:
    assert rows("ICE denied reports of " + "many false reports that " * 2_000 + "300 were arrested.") == []
