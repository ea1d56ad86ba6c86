"""Ages behind names are no figures; bare numbers behind places are."""

from __future__ import annotations

import pytest

from tests.ingest.extract.figures.test_find_figures import rows


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        pytest.param(
            "ICE arrested four people, including Bo Lin, 22, and 3 others.", [4], id="including a name"
        ),
        pytest.param("ICE arrested 12 people, including Marta Quispe, 17.", [12], id="age ends the clause"),
        pytest.param("Bo Lin, 22, was arrested.", [], id="subject of a passive"),
        pytest.param("ICE arrested 12 people, among them a woman, 34, and her son (19).", [12], id="a woman"),
        pytest.param("ICE arrested 12 people, with Ana Roe, 41, the last of them.", [12], id="with a name"),
        pytest.param(
            "ICE arrested 12 men in Alder City, and in Cedar Falls, 9.", [12, 9], id="place, not a name"
        ),
        pytest.param("According to ICE, 48 were arrested.", [48], id="agency, not a name"),
        pytest.param("According to Agent Roe, 48, all from Alder City, were arrested.", [48], id="a speaker"),
        pytest.param("ICE arrested 50 people, including 22 from Mexico.", [50, 22], id="part with an origin"),
        pytest.param("ICE arrested 50 people, including 22 others.", [50, 22], id="others"),
        pytest.param("ICE arrested 12 people and 5 more.", [12, 5], id="more"),
        pytest.param("ICE arrested 83 men in Alder City and 77 in Cedar Falls.", [83, 77], id="no comma"),
    ],
)
def test_ages_are_told_apart_from_figures(sentence: str, expected: list[float]) -> None:
    assert [value for value, _ in rows(sentence)] == expected
