import pytest

from generator.ingest.merge.alike_operations import may_be_same_operation, same_operation
from generator.ingest.merge.alike_statements import same_statement
from generator.ingest.merge.match import reasons_for_one
from generator.model.claim import Claim, Measure, Qualifier, Unit
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


def tulsa(value: int = 29, article: str = "courier", **fields: object) -> Operation:
    """An operation in a town that the gazetteer knows, on one day."""
    known = {"when": when("2031-04-08"), "places": ("tulsa-oklahoma",), "claims": (claim(value, article=article, place="tulsa-oklahoma"),)}  # fmt: skip
    return operation(**{**known, **fields})


@pytest.mark.parametrize(
    "other",
    [
        pytest.param(tulsa(agencies=("hsi",)), id="an agency and the one it is part of"),
        pytest.param(tulsa(agencies=("ero",)), id="another part of the agency"),
        pytest.param(tulsa(agencies=("dhs",)), id="an agency and its department"),
        pytest.param(tulsa(agencies=()), id="one names no agency, on one day in one town"),
        pytest.param(tulsa(places=("oklahoma",), claims=(claim(29, place="oklahoma"),)), id="a town and its state on one day"),
        pytest.param(tulsa(when=None, claims=(claim(29), claim(11, Measure.CONVICTIONS))), id="one without a date, two numbers in one town"),
        pytest.param(tulsa(when=when("2031-04-09"), claims=(claim(29), claim(11, Measure.CONVICTIONS))), id="a day off, two numbers in one town"),
        pytest.param(tulsa(places=("tulsa-oklahoma", "norman-oklahoma")), id="one names a second town"),
    ],
)  # fmt: skip
def test_two_reports_on_one_day_in_town_are_joined(other: Operation) -> None:
    mine = tulsa(claims=(claim(29, place="tulsa-oklahoma"), claim(11, Measure.CONVICTIONS)))
    assert same_operation(mine, other)


@pytest.mark.parametrize(
    "other",
    [
        pytest.param(tulsa(agencies=("cbp",)), id="two agencies of one department"),
        pytest.param(tulsa(agencies=("fbi",)), id="agencies of two departments"),
        pytest.param(tulsa(places=("norman-oklahoma", "oklahoma"), claims=(claim(29, place="oklahoma"), claim(11, Measure.CONVICTIONS))), id="another town of the state, the numbers in both headlines"),
        pytest.param(tulsa(when=when("2031-04-10")), id="two days later, one number"),
        pytest.param(tulsa(when=when("2031-04-09/2031-04-15"), claims=(claim(29), claim(11, Measure.CONVICTIONS))), id="the week after"),
        pytest.param(tulsa(when=None), id="no date and one number"),
        pytest.param(tulsa(30), id="another number"),
    ],
)  # fmt: skip
def test_what_towns_days_or_agencies_tell_apart_stays_two(other: Operation) -> None:
    week = other.when is not None and other.when.date.is_interval
    mine = tulsa(
        when=when("2031-04-02/2031-04-08") if week else when("2031-04-08"),
        places=("tulsa-oklahoma", "oklahoma"),
        claims=(claim(29, place="oklahoma"), claim(11, Measure.CONVICTIONS)),
    )
    assert not same_operation(mine, other)


@pytest.mark.parametrize(
    ("other", "one"),
    [
        pytest.param(tulsa(4, "herald"), True, id="a small number"),
        pytest.param(tulsa(4, "herald", when=None), True, id="a copy without a date"),
        pytest.param(tulsa(9, "herald", passages=(passage("Officers went to the docks"),)), True, id="other numbers, the sentence that tells of it"),
        pytest.param(tulsa(9, "herald"), False, id="another number: the story tells of two"),
        pytest.param(tulsa(4, "herald", agencies=("fbi",)), False, id="another agency"),
        pytest.param(tulsa(4, "herald", places=("norman-oklahoma",), claims=(claim(4, place="norman-oklahoma"),)), False, id="another town"),
    ],
)  # fmt: skip
def test_copies_of_one_story_tell_of_one_operation(other: Operation, *, one: bool) -> None:
    mine = tulsa(4, passages=(passage("Officers went to the docks on Tuesday"),))
    assert bool(same_operation(mine, other, one_story=True)) == one
    assert not same_operation(mine, other)


@pytest.mark.parametrize(
    ("other", "one"),
    [
        pytest.param({"when": when("2031-05-10/2031-05-14"), "places": ("texas",)}, False, id="another state weeks later"),
        pytest.param({"when": when("../2031-05-14"), "places": ("texas",)}, False, id="another state, only the end is known"),
        pytest.param({"when": when("2031-04-09"), "places": ("texas",)}, True, id="another state the next day"),
        pytest.param({"when": when("2031-05-10/2031-05-14"), "places": ("norman-oklahoma",)}, True, id="a town of the state weeks later"),
        pytest.param({"when": when("2031-05-10"), "places": ()}, True, id="weeks later, no place told"),
        pytest.param({"when": when("../2031-05-14", Basis.PUBLISHED), "places": ("texas",)}, True, id="another state, only the report is dated"),
    ],
)  # fmt: skip
def test_a_name_carried_on_elsewhere_is_another_operation(other: dict[str, object], *, one: bool) -> None:
    named = tulsa(name="Still Night", places=("oklahoma",))
    rival = tulsa(name="Still Night", **{"claims": (claim(95),), **other})
    assert bool(same_operation(named, rival)) == one
    assert bool(may_be_same_operation(named, rival)) or one


@pytest.mark.parametrize(
    ("other", "reason"),
    [
        pytest.param(tulsa(claims=(claim(30, qualifier=Qualifier.ABOUT),)), "29 and about 30 arrests fit each other", id="about as many"),
        pytest.param(tulsa(claims=(claim(20, qualifier=Qualifier.MORE_THAN),)), "29 and more than 20 arrests fit each other", id="more than fewer"),
        pytest.param(tulsa(51), "but 29 against 51 arrests", id="other numbers"),
        pytest.param(tulsa(claims=()), "same places: tulsa-oklahoma", id="no number"),
        pytest.param(tulsa(51, when=when("../2031-04-08")), "but 29 against 51 arrests", id="ended on that day"),
        pytest.param(tulsa(51, name="Still Nights"), "but 29 against 51 arrests", id="a name written otherwise"),
    ],
)  # fmt: skip
def test_operations_that_may_be_one_are_told_with_the_reasons(other: Operation, reason: str) -> None:
    mine = tulsa(name="Still Night") if other.name else tulsa()
    assert not same_operation(mine, other)
    assert may_be_same_operation(mine, other)[-1] == reason


@pytest.mark.parametrize(
    "other",
    [
        pytest.param(tulsa(51, when=when("2031-04-09")), id="another day"),
        pytest.param(tulsa(51, when=when("2031-04")), id="some day of the month"),
        pytest.param(tulsa(51, when=when("../2031-04-08", Basis.PUBLISHED)), id="only the report is dated"),
        pytest.param(tulsa(51, places=("oklahoma",)), id="the state alone"),
        pytest.param(tulsa(51, agencies=("fbi",)), id="another agency"),
        pytest.param(tulsa(51, name="Clear Water"), id="another name"),
    ],
)  # fmt: skip
def test_others_are_not_worth_a_look(other: Operation) -> None:
    assert not may_be_same_operation(tulsa(name="Still Night") if other.name else tulsa(), other)


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


STOCK = "We will enforce the law as it is written"


@pytest.mark.parametrize(
    ("other", "one"),
    [
        pytest.param({"when": when("../2031-05-05", Basis.PUBLISHED, DateKind.SAID)}, True, id="reported the next day"),
        pytest.param({"when": when("../2031-05-16", Basis.PUBLISHED, DateKind.SAID)}, False, id="reported two weeks later"),
        pytest.param({"when": when("../2031-05-05", Basis.PUBLISHED, DateKind.SAID), "about": ("b",)}, False, id="about another operation"),
        pytest.param({"when": when("../2031-05-05", Basis.PUBLISHED, DateKind.SAID), "about": ("a", "b")}, True, id="about the same operation and another"),
        pytest.param({}, True, id="undated"),
    ],
)  # fmt: skip
def test_a_short_sentence_needs_one_occasion(other: dict[str, object], *, one: bool) -> None:
    mine = statement(STOCK, about=("a",), when=when("../2031-05-04", Basis.PUBLISHED, DateKind.SAID))
    assert bool(same_statement(mine, statement(STOCK, "herald", **other))) == one


def test_a_short_sentence_after_other_operations_was_said_again_and_a_long_one_was_not() -> None:
    long = f"{STOCK} and as the people of this country have asked us to"
    assert not same_statement(statement(STOCK), statement(STOCK, "herald"), other_events=True)
    assert not same_statement(statement(STOCK), statement(STOCK, "herald"), other_events=True, one_story=True)
    assert same_statement(statement(long), statement(long, "herald"), other_events=True)


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
