from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pytest

from generator.model.claim import Claim
from generator.model.edtf import Edtf
from generator.model.history import Change, Revision
from generator.model.operation import Operation
from generator.model.statement import Quotation, Statement
from generator.model.value import Entry
from generator.publish.corrections import find_corrections, quoted_words

CHANGE = Change(Edtf.parse("2031-04-05"), "The Gazette says 41")


def claim(
    value: int = 40, words: str | None = None, article: str = "gazette", **fields: Any
) -> dict[str, Any]:
    return {
        "measure": "arrests",
        "value": value,
        "passages": [{"article": article, "exact": words or f"{value} people arrested"}],
        **fields,
    }


def operation(*claims: dict[str, Any], **fields: Any) -> Operation:
    return Operation.model_validate(
        {"id": "arrests", "title": "Arrests", "status": "reviewed", "claims": list(claims), **fields}
    )


def statement(*quotations: Sequence[str], **fields: Any) -> Statement:
    quoted = [{"parts": [{"article": "gazette", "exact": part} for part in parts]} for parts in quotations]
    return Statement.model_validate(
        {"id": "ada", "title": "Ada", "speaker": "ada", "status": "reviewed", "quotations": quoted, **fields}
    )


def corrected(before: Entry, after: Entry | None) -> list[tuple[object, object]]:
    """What was corrected, as numbers or words."""
    found = find_corrections([Revision(CHANGE, before, after)])
    assert all(one.change is CHANGE and one.entry is before for one in found)
    return [(_said(one.old), _said(one.new)) for one in found]


def _said(value: Claim | Quotation | Statement | None) -> object:
    if isinstance(value, Claim):
        return value.value
    return quoted_words(value) if isinstance(value, Quotation) else value and value.speaker


@pytest.mark.parametrize(
    "after",
    [
        pytest.param(claim(40, qualifier="about"), id="its qualifier"),
        pytest.param(claim(40, qualifier="range", high=50), id="its upper end"),
        pytest.param(claim(40, measure="detained"), id="its measure"),
        pytest.param(claim(40, unit="percent"), id="its unit"),
        pytest.param(claim(40, of={"measure": "arrests", "value": 83}), id="its whole"),
        pytest.param(claim(40, place="westford"), id="its place"),
        pytest.param(claim(40, said_by="ada"), id="who says so"),
        pytest.param(claim(40, "some 40 people"), id="its words"),
        pytest.param(claim(40, article="mirror"), id="its article"),
    ],
)
def test_a_figure_is_corrected_in_any_of_what_it_says(after: dict[str, Any]) -> None:
    assert corrected(operation(claim(40)), operation(after)) == [(40, 40)]


def test_a_number_is_corrected() -> None:
    assert corrected(operation(claim(40, "some people")), operation(claim(41, "some people"))) == [(40, 41)]


def test_a_number_is_corrected_with_its_words() -> None:
    assert corrected(operation(claim(40)), operation(claim(41))) == [(40, 41)]


def test_figures_are_told_apart_by_their_words() -> None:
    before = operation(claim(40, "in Westford"), claim(50, "in Eastside"))
    after = operation(claim(51, "in Eastside"), claim(40, "in Westford"))
    assert corrected(before, after) == [(50, 51)]


def test_a_figure_that_is_gone_is_taken_back() -> None:
    assert corrected(operation(claim(40), claim(50, place="westford")), operation(claim(40))) == [(50, None)]


def test_a_figure_of_another_kind_does_not_take_its_place() -> None:
    after = operation(claim(9, measure="gang", article="mirror"))
    assert corrected(operation(claim(40)), after) == [(40, None)]


@pytest.mark.parametrize(
    "after",
    [
        pytest.param(operation(claim(40)), id="nothing"),
        pytest.param(operation(claim(40), claim(50)), id="a further figure"),
        pytest.param(operation(claim(40), claim(40)), id="the same figure again"),
        pytest.param(operation(claim(40, note="Counted by hand.")), id="a note of a figure"),
        pytest.param(operation(claim(40), title="Other title", summary="More."), id="title and summary"),
        pytest.param(operation(claim(40, "40 people\n  arrested")), id="white space"),
        pytest.param(
            operation(
                {
                    **claim(40),
                    "passages": [{"article": "gazette", "exact": "40 people arrested", "prefix": "x"}],
                }
            ),
            id="the context of a passage",
        ),
        pytest.param(operation(claim(40), status="draft"), id="the review"),
    ],
)
def test_other_changes_of_an_operation_correct_nothing(after: Operation) -> None:
    assert corrected(operation(claim(40)), after) == []


def test_the_order_of_figures_says_nothing() -> None:
    assert corrected(operation(claim(40), claim(50)), operation(claim(50), claim(40))) == []


def test_a_quotation_is_corrected_in_its_words() -> None:
    before, after = statement(["We count every arrest once."]), statement(["We count each arrest once."])
    assert corrected(before, after) == [("We count every arrest once.", "We count each arrest once.")]


def test_a_quotation_that_is_gone_is_taken_back() -> None:
    before = statement(["We count every arrest once."], ["The harbor is safer today"])
    assert corrected(before, statement(["The harbor is safer today"])) == [
        ("We count every arrest once.", None)
    ]


def test_other_words_do_not_take_a_quotations_place() -> None:
    before, after = statement(["We count every arrest once."]), statement(["The harbor is safer today"])
    assert corrected(before, after) == [("We count every arrest once.", None)]


def test_another_speaker_is_a_correction() -> None:
    assert corrected(statement(["We will be back."]), statement(["We will be back."], speaker="ben")) == [
        ("ada", "ben")
    ]


@pytest.mark.parametrize(
    "after",
    [
        pytest.param(statement(["We will be back."], ["And stay."]), id="a further quotation"),
        pytest.param(statement(["We will  be\nback."]), id="white space"),
        pytest.param(statement(["We will be back."], role="director", topics=["x"]), id="role and topics"),
    ],
)
def test_other_changes_of_a_statement_correct_nothing(after: Statement) -> None:
    assert corrected(statement(["We will be back."]), after) == []


@pytest.mark.parametrize(
    "after", [None, operation(status="withdrawn", withdrawn_because="No article")], ids=["gone", "withdrawn"]
)
def test_an_entry_that_no_longer_stands_is_taken_back_as_a_whole(after: Operation | None) -> None:
    assert corrected(operation(claim(40), claim(50)), after) == [(None, None)]


def test_a_long_hostile_quotation_is_compared_in_time() -> None:
    before, after = statement(["a b " * 3_000]), statement(["b a " * 3_000 + "c"])
    assert len(corrected(before, after)) == 1


def test_what_changed_before_the_site_was_public_corrects_nothing() -> None:
    before, after = operation(claim(41)), operation(claim(43))
    revision = Revision(CHANGE, before, after)
    assert find_corrections([revision], since=CHANGE.day) == find_corrections([revision]) != ()
    assert find_corrections([revision], since=Edtf.parse("2099-01-01")) == ()
