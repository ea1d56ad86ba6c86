from __future__ import annotations

import pytest

from generator.model.claim import Claim
from generator.model.operation import Operation
from generator.model.statement import Statement
from generator.publish.link import Figure
from generator.publish.touched_figures import Touch, touched_figures


def touch(
    words: str, measure: str = "arrests", value: float = 40, *, paraphrase: str | None = None, **claim: object
) -> Touch | None:
    """How a statement of Ada Example touches a figure."""
    passages = [{"article": "a", "exact": words}]
    statement = Statement.model_validate(
        {
            "id": "s",
            "title": "S",
            "speaker": "ada-example",
            "organization": "border-office",
            "quotations": [{"parts": passages}],
            "paraphrase": paraphrase,
            "passages": passages,
        }
    )
    figure = Claim.model_validate(
        {"measure": measure, "value": value, "passages": [{"article": "a", "exact": "x"}], **claim}
    )
    found = list(touched_figures(statement, [Figure(Operation(id="o", title="O"), figure, "figure")]))
    return found[0][0] if found else None


@pytest.mark.parametrize(
    ("words", "claim"),
    [
        pytest.param("We took 40 people.", {"said_by": "ada-example"}, id="the speaker"),
        pytest.param("We took 40 people.", {"said_by": "border-office"}, id="the office spoken for"),
        pytest.param("We took forty people.", {"said_by": "ada-example"}, id="in words"),
    ],
)
def test_who_gives_a_figure_and_says_its_number_gives_it(words: str, claim: dict[str, object]) -> None:
    assert touch(words, **claim) is Touch.GIVES


@pytest.mark.parametrize(
    ("words", "claim"),
    [
        pytest.param("They say 40.", {"said_by": "harbor-aid"}, id="another gives it"),
        pytest.param("They say 40.", {}, id="nobody named gives it"),
        pytest.param("Some 50 people.", {"high": 50, "qualifier": "range"}, id="the upper end of a range"),
        pytest.param("It was 40 percent.", {"unit": "percent"}, id="a share"),
    ],
)
def test_the_same_number_is_named(words: str, claim: dict[str, object]) -> None:
    assert touch(words, **claim) is Touch.NAMES


@pytest.mark.parametrize(
    ("words", "measure"),
    [
        ("Every arrest counts.", "arrests"),
        ("People were rearrested.", "arrests"),
        ("We will deport them.", "removed"),
        ("They were convicted felons.", "convictions"),
        ("Charges pending against them.", "pending_charges"),
        ("Our detainer was not honored.", "released_on_detainer"),
        ("Members of a gang.", "gang"),
        ("They had no serious criminal record.", "no_record"),
        ("We TARGETED them.", "targeted"),
    ],
)
def test_what_is_counted_is_spoken_of(words: str, measure: str) -> None:
    assert touch(words, measure) is Touch.SPEAKS


def test_a_paraphrase_is_read_too() -> None:
    assert touch("He spoke.", paraphrase="He told of 40 people.") is Touch.NAMES


@pytest.mark.parametrize(
    ("words", "measure", "value", "claim"),
    [
        pytest.param("The harbor is safe.", "arrests", 40, {}, id="other words"),
        pytest.param("It was 41 people.", "arrests", 40, {}, id="another number"),
        pytest.param("It was 40 percent.", "arrests", 40, {}, id="a share of the same number"),
        pytest.param("It was 40 people.", "arrests", 40, {"unit": "percent"}, id="people of the same number"),
        pytest.param("The 40-year-old Ben.", "other", 40, {}, id="an age"),
        pytest.param("No, not one.", "other", 0, {}, id="none"),
        pytest.param("Nobody and no one.", "other", 1, {}, id="one"),
        pytest.param("Our detainer was not honored.", "detained", 40, {}, id="a detainer holds nobody"),
        pytest.param("A gangway at the pier.", "gang", 40, {}, id="a gangway"),
        pytest.param("Anything at all.", "other", 40, {}, id="figures of other things have no words"),
    ],
)
def test_what_is_left_alone(words: str, measure: str, value: int, claim: dict[str, object]) -> None:
    assert touch(words, measure, value, **claim) is None


@pytest.mark.parametrize("text", ["no " * 20_000, "pending " * 20_000, "before " * 20_000, "a" * 200_000])
@pytest.mark.parametrize("measure", ["no_record", "pending_charges", "previously_removed"])
def test_a_long_hostile_text_is_read_to_its_end(text: str, measure: str) -> None:
    assert touch(text, measure, 977) is None
