from __future__ import annotations

import pytest

from generator.model.claim import Claim, Measure
from generator.model.operation import Stage
from generator.model.statement import Medium
from generator.model.value import Kind, Status
from generator.model.when import DateKind
from generator.publish import wording
from generator.publish.wording import amount_words, counted_words, figure_words, shortened


def claim(**fields: object) -> Claim:
    return Claim.model_validate(
        {"measure": "arrests", "passages": [{"article": "a", "exact": "x"}], **fields}
    )


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        pytest.param({"value": 498}, "498", id="exact"),
        pytest.param({"value": 1200}, "1,200", id="thousands"),
        pytest.param({"value": 0}, "0", id="none"),
        pytest.param({"value": 40, "qualifier": "about"}, "about 40", id="about"),
        pytest.param({"value": 150, "qualifier": "more_than"}, "more than 150", id="more than"),
        pytest.param({"value": 5, "qualifier": "at_least"}, "at least 5", id="at least"),
        pytest.param({"value": 5, "qualifier": "up_to"}, "up to 5", id="up to"),
        pytest.param({"value": 5, "qualifier": "fewer_than"}, "fewer than 5", id="fewer than"),
        pytest.param({"value": 30, "high": 40, "qualifier": "range"}, "30–40", id="range"),
        pytest.param(
            {"value": 95, "unit": "percent", "qualifier": "nearly"}, "nearly 95 percent", id="percent"
        ),
        pytest.param({"value": 94.5, "unit": "percent"}, "94.5 percent", id="part of a percent"),
    ],
)
def test_amount(fields: dict[str, object], words: str) -> None:
    assert amount_words(claim(**fields)) == words


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        pytest.param({"value": 83}, "83 people arrested", id="people"),
        pytest.param({"value": 1}, "1 person arrested", id="one person"),
        pytest.param(
            {"value": 1, "qualifier": "more_than"}, "more than 1 people arrested", id="more than one is many"
        ),
        pytest.param(
            {"measure": "convictions", "value": 80, "unit": "percent"},
            "80 percent had criminal convictions",
            id="a share of what is not named",
        ),
        pytest.param(
            {"measure": "convictions", "value": 95, "unit": "percent", "of": {"measure": "arrests"}},
            "95 percent of the people arrested had criminal convictions",
            id="a share of a whole",
        ),
        pytest.param(
            {"measure": "no_record", "value": 20, "of": {"measure": "arrests", "value": 50}},
            "20 of 50 people arrested had no criminal record",
            id="a part of a number",
        ),
    ],
)
def test_figure(fields: dict[str, object], words: str) -> None:
    assert figure_words(claim(**fields)) == words


def test_what_is_counted_names_the_whole() -> None:
    part = claim(measure="convictions", value=95, unit="percent", of={"measure": "arrests"})
    assert counted_words(part) == "with criminal convictions, of the people arrested"


@pytest.mark.parametrize("measure", list(Measure))
def test_every_measure_has_words(measure: Measure) -> None:
    assert figure_words(claim(measure=measure.value, value=2)).startswith("2 people ")
    assert figure_words(claim(measure=measure.value, value=2, unit="percent")).startswith("2 percent ")


@pytest.mark.parametrize(
    ("table", "values"),
    [
        (wording.KIND_WORDS, Kind),
        (wording.MEDIUM_WORDS, Medium),
        (wording.STAGE_WORDS, Stage),
        (wording.REVIEW_WORDS, Status),
        (wording._DATE_KINDS, DateKind),
    ],
    ids=["kinds", "media", "stages", "states", "dates"],
)
def test_every_value_has_words(table: dict[object, str], values: list[object]) -> None:
    assert set(table) == set(values)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param("short", "short", id="short is left alone"),
        pytest.param("a b, c d", "a b …", id="cut at a word, without its comma"),
        pytest.param("abcdefghi", "abcde …", id="one long word"),
        pytest.param("a\n b", "a b", id="one line"),
    ],
)
def test_shortened(text: str, words: str) -> None:
    assert shortened(text, 5) == words
