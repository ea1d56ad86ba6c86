import pytest

from generator.ingest.merge.alike_operations import same_operation
from generator.ingest.merge.alike_statements import same_statement
from generator.ingest.merge.match import reasons_for_one
from generator.model.claim import Claim, Measure, Unit
from generator.model.edtf import Edtf
from generator.model.operation import Operation
from generator.model.passage import Passage
from generator.model.statement import Medium, Quotation, Statement
from generator.model.when import Basis, DateKind, When


def passage(words: str = "41 people were arrested", article: str = "courier") -> Passage:
    return Passage(article=article, exact=words)


def claim(value: int, measure: Measure = Measure.ARRESTS, article: str = "courier", **more: object) -> Claim:
    return Claim(measure=measure, value=value, passages=(passage(f"{value} people", article),), **more)


def when(date: str, basis: Basis = Basis.STATED, kind: DateKind = DateKind.HAPPENED) -> When:
    return When(date=Edtf.parse(date), basis=basis, kind=kind, phrase="that week")


def operation(**fields: object) -> Operation:
    known = {
        "id": "a", "title": "A", "agencies": ("ice",), "when": when("2031-05-03/2031-05-09"), "places": ("halden",),
        "claims": (claim(41, place="halden"),),
    }  # fmt: skip
    return Operation(**{**known, **fields})


ONE = operation()


@pytest.mark.parametrize(
    "other",
    [
        pytest.param(operation(claims=(claim(41, article="herald", place="halden"),)), id="same agency, dates, figure and place"),
        pytest.param(operation(when=when("2031-05-11"), claims=(claim(41, article="herald"),)), id="dated two days after the end"),
        pytest.param(operation(when=when("../2031-05-15", Basis.PUBLISHED), claims=(claim(41, article="herald"),)), id="only the report is dated"),
        pytest.param(operation(when=when("2031-05-12", kind=DateKind.ANNOUNCED), claims=(claim(41, article="herald"),)), id="announced days later"),
        pytest.param(operation(places=(), claims=(claim(41, article="h"), claim(30, Measure.CONVICTIONS, "h"))), id="no place, the figure for Halden and others"),
    ],
)  # fmt: skip
def test_two_reports_on_one_operation_are_joined(other: Operation) -> None:
    mine = operation(claims=(*ONE.claims, claim(30, Measure.CONVICTIONS)))
    assert same_operation(mine, other)


@pytest.mark.parametrize(
    "other",
    [
        pytest.param(operation(when=when("2031-07-03")), id="two months later"),
        pytest.param(operation(agencies=("harbour-police",)), id="another agency"),
        pytest.param(operation(places=("moss",), claims=(claim(41, place="moss"),)), id="the same number in another town"),
        pytest.param(operation(claims=(claim(12),)), id="another number"),
        pytest.param(operation(claims=()), id="no number"),
        pytest.param(operation(claims=(claim(41, unit=Unit.PERCENT),)), id="the number as a percentage"),
        pytest.param(operation(when=None), id="no date at all"),
        pytest.param(operation(name="Clear Water"), id="a name against another"),
    ],
)  # fmt: skip
def test_what_may_be_two_operations_stays_two(other: Operation) -> None:
    mine = operation(name="Still Night") if other.name else ONE
    assert not same_operation(mine, other)


def test_a_small_shared_number_proves_nothing() -> None:
    assert not same_operation(operation(claims=(claim(3),)), operation(claims=(claim(3, article="herald"),)))


def test_one_name_joins_reports_weeks_apart_but_not_years() -> None:
    named = operation(name="Still Night", places=(), claims=())
    assert same_operation(named, operation(name="still night", when=when("2031-05-30"), claims=()))
    assert not same_operation(named, operation(name="Still Night", when=when("2033-05-03"), claims=()))


def statement(words: str, article: str = "courier", **fields: object) -> Statement:
    known = {
        "id": "s",
        "title": "S",
        "speaker": "ada-berg",
        "quotations": (Quotation(parts=(passage(words, article),)),),
    }
    return Statement(**{**known, **fields})


SAID = statement("We will keep every promise we made")


@pytest.mark.parametrize(
    "other",
    [
        pytest.param(statement("We will keep every promise we made", "herald"), id="the same words"),
        pytest.param(statement("keep every promise we made", "herald"), id="a part of the words"),
        pytest.param(statement("“We will keep every promise we made, always”", "herald"), id="more words and other marks"),
    ],
)  # fmt: skip
def test_the_same_words_of_one_speaker_are_one_statement(other: Statement) -> None:
    assert same_statement(SAID, other)


@pytest.mark.parametrize(
    "other",
    [
        pytest.param(statement("We will keep every promise we made", speaker="bo-lund"), id="another speaker"),
        pytest.param(statement("Nobody will be left behind here"), id="other words"),
        pytest.param(statement("every promise"), id="two words in common"),
        pytest.param(statement("We will keep every promise we made", when=when("2031-01-01", kind=DateKind.SAID)), id="said months before"),
    ],
)  # fmt: skip
def test_other_words_or_speakers_stay_apart(other: Statement) -> None:
    mine = SAID.model_copy(update={"when": when("2031-05-04", kind=DateKind.SAID)})
    assert not same_statement(mine, other)


def test_one_letter_told_by_two_papers_is_one_statement() -> None:
    one = statement("a pattern of fear in town", medium=Medium.LETTER, to=("bo-lund",))
    other = statement("these practices must stop now", "herald", medium=Medium.LETTER, to=("bo-lund", "ice"))
    assert same_statement(one, other) == ("same speaker", "both tell of a letter, with bo-lund in common")
    assert not same_statement(one, other.model_copy(update={"to": ()}))


def test_an_unnamed_speaker_is_one_only_with_the_same_description() -> None:
    one = statement("We follow the law as it is", speaker=None, attribution="a spokesman", organization="ice")
    assert same_statement(one, one.model_copy(update={"id": "t"}))
    assert not same_statement(one, one.model_copy(update={"attribution": "an official"}))


def test_an_entry_drafted_again_is_known_by_its_figures_even_with_another_passage() -> None:
    shortened = operation(
        id="kept", when=None, claims=(claim(41).model_copy(update={"passages": (passage("41"),)}),)
    )
    assert reasons_for_one(ONE, shortened).reasons == ("drafted from the same words before",)
