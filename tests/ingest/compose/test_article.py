"""What one article is made into: invented articles, with what must stand in the draft and what must not."""

from __future__ import annotations

import pytest

from generator.ingest.articles import ParsedArticle
from generator.ingest.compose.article import compose_article
from generator.ingest.compose.draft import Draft
from generator.ingest.compose.names import Registers
from generator.model.article import Article
from generator.model.content import Content
from generator.model.edtf import Edtf
from generator.model.operation import Operation
from generator.model.registers import Person
from generator.model.statement import Statement

HEAD = "ICE arrests 41 people in Boston\n\nBOSTON — Immigration and Customs Enforcement officers arrested 41 people in Boston in an operation that ended Friday, officials announced Monday.\n\n"


def draft(body: str, published: str | None = "2031-05-12", head: str = HEAD) -> Draft:
    article = Article(id="courier", published=Edtf.parse(published) if published else None)
    return compose_article(ParsedArticle(article, head + body, "courier.txt"), Registers(Content.of(())))


def statements(made: Draft) -> list[Statement]:
    return [event for event in made.events if isinstance(event, Statement)]


def operations(made: Draft) -> list[Operation]:
    return [event for event in made.events if isinstance(event, Operation)]


def people(made: Draft) -> list[Person]:
    return [entry for entry in made.registers if isinstance(entry, Person)]


def test_an_operation_keeps_when_it_ended_and_when_it_was_announced_apart() -> None:
    (operation,) = operations(draft(""))
    dates = {
        (when.kind.value, str(when.date.latest), when.basis.value)
        for when in (operation.when, *operation.further_dates)
        if when
    }
    assert ("happened", "2031-05-09", "derived") in dates
    assert any(kind == "announced" and day == "2031-05-12" for kind, day, _ in dates)


def test_a_figure_told_twice_is_one_claim_with_two_passages() -> None:
    body = "Of the 41 arrested in Boston, 12 had criminal convictions.\n\nIn all, ICE agents arrested 41 people in Boston."
    (operation,) = operations(draft(body))
    told = [c for c in operation.claims if c.measure.value == "arrests" and not c.said_by]
    assert [(c.attribution, [p.exact for p in c.passages]) for c in told] == [
        (None, ["arrests 41 people in Boston", "41 arrested in Boston", "arrested 41 people in Boston"]),
        ("officials", ["arrested 41 people in Boston"]),
    ]


def test_a_share_is_of_what_its_whole_counts() -> None:
    head = "34 detained in Boston raids\n\nBOSTON — ICE officers detained 34 people in raids in Boston on Monday.\n\n"
    (operation,) = operations(draft("Of the 34 detained, 20 had criminal convictions.", head=head))
    wholes = {(c.value, c.of.measure.value) for c in operation.claims if c.of}
    assert wholes == {(20, "detained")}


def test_what_one_person_says_in_one_article_is_one_statement() -> None:
    body = (
        "“We kept every promise that we made,” said Ada Bergstrand, field office director for ICE in Boston.\n\n"
        "Bergstrand added that “nobody will be left behind in this city.”"
    )
    (statement,) = statements(draft(body))
    assert statement.speaker == "ada-bergstrand"
    assert [quotation.parts[0].exact for quotation in statement.quotations] == [
        "We kept every promise that we made",
        "nobody will be left behind in this city",
    ]
    assert statement.role == "field office director"


def test_a_private_person_is_not_named_anywhere() -> None:
    body = "Officers arrested Delia Montoro, 34, of Guatemala, at her home.\n\n“They took me from my own kitchen that morning,” Montoro said."
    made = draft(body)
    assert people(made) == []
    assert statements(made) == []
    assert any("private person" in review.reason for review in made.reviews)
    assert "Montoro" not in repr(made.events) + repr(made.registers) + repr(made.reviews)


def test_a_speaker_the_article_does_not_determine_is_left_open_and_listed() -> None:
    body = "The streets were empty by noon.\n\n“We were told nothing before it happened here.”\n\nThe council meets again in June."
    (statement,) = statements(draft(body))
    assert statement.speaker is None
    assert any("left open" in review.reason for review in draft(body).reviews)


def test_an_unnamed_source_keeps_the_articles_words() -> None:
    (statement,) = statements(
        draft("“We acted on our own warrants in every case,” an ICE official told the Daily News.")
    )
    assert statement.speaker is None
    assert statement.attribution == "an ICE official"


def test_a_speaker_without_a_role_is_named_with_a_reason_and_listed() -> None:
    made = draft("“It is a political move and nothing else than that,” Tindberg said.")
    (person,) = people(made)
    assert (person.id, person.name, person.roles) == ("tindberg", "Tindberg", ())
    assert person.named_because
    assert any("may they be named" in review.reason for review in made.reviews)


def test_without_a_publication_date_no_day_is_worked_out() -> None:
    made = draft("“We kept every promise that we made,” Mayor Olaf Tindberg said Tuesday.", published=None)
    assert all(
        when.date.earliest is None or when.basis.value == "stated"
        for e in made.events
        for when in [e.when]
        if when
    )
    assert any("does not say when it was published" in review.reason for review in made.reviews)


@pytest.mark.parametrize("words", ["sanctuary", "a so-called surge"])
def test_a_term_in_marks_is_no_statement(words: str) -> None:
    assert (
        statements(draft(f"The city has a “{words}” policy that the agency dislikes, Bergstrand said.")) == []
    )


def test_a_title_claims_no_topic_the_words_do_not_have() -> None:
    (statement,) = statements(
        draft("“The soup in this town is simply the best there is,” Mayor Olaf Tindberg said.")
    )
    assert statement.title == "Statement of Olaf Tindberg"
    assert statement.topics == ()


def test_every_finding_names_its_rule() -> None:
    traces = draft("“We kept every promise that we made,” said Ada Bergstrand of ICE.").traces
    assert {trace.what for trace in traces} >= {
        "operation", "operation date", "figure", "quotation", "date", "place", "organization",
    }  # fmt: skip
    assert all(trace.rule and trace.passage for trace in traces)


@pytest.mark.parametrize(
    ("words", "what", "passage", "meaning"),
    [
        pytest.param("At least 90 people were arrested in Tulsa, Oklahoma, Ada Bergstrand of ICE said.", "figure", "At least 90 people were arrested in Tulsa, Oklahoma", "at least 90 arrests, in Tulsa, said by Ada Bergstrand", id="a figure with its place and its source"),
        pytest.param("The sanctuary policy is under debate.", "topic", "sanctuary policy", "sanctuary-policies", id="a topic"),
        pytest.param("Ada Bergstrand, a spokeswoman for ICE, said that the officers had left the town before noon.", "paraphrase", None, "said by Ada Bergstrand", id="a paraphrase with its speaker"),
        pytest.param("Customs and Border Protection took no part.", "organization", "Customs and Border Protection", "cbp", id="an organization"),
    ],
)  # fmt: skip
def test_a_finding_shows_what_its_words_were_taken_for(
    words: str, what: str, passage: str | None, meaning: str
) -> None:
    found = [(trace.passage, trace.meaning) for trace in draft(words).traces if trace.what == what]
    assert any(mine == meaning and passage in {None, told} for told, mine in found), found


@pytest.mark.parametrize(
    ("sentence", "reason"),
    [
        pytest.param(
            "A third of those arrested had no criminal record.",
            "a share in words states no number",
            id="a third",
        ),
        pytest.param(
            "One in five of those arrested had a record.",
            "a share in words states no number",
            id="one in five",
        ),
        pytest.param(
            "Dozens of people were detained in the weeks before.",
            "an amount without a number is no figure",
            id="dozens",
        ),
        pytest.param(
            "A group said 60 more people were arrested. That is false, ICE said.",
            "a number that is denied is no figure",
            id="denied",
        ),
    ],
)
def test_a_number_that_could_not_be_read_is_listed_for_review(sentence: str, reason: str) -> None:
    made = draft(sentence)
    assert {claim.value for operation in operations(made) for claim in operation.claims} == {41}
    assert [review.reason for review in made.reviews if review.reason == reason] == [reason]


@pytest.mark.parametrize(
    "sentence",
    [
        pytest.param("Dozens of people lined the streets.", id="onlookers"),
        pytest.param("Half of the buildings are empty.", id="buildings"),
        pytest.param("Most of those arrested had records.", id="most"),
        pytest.param("They went to the office at noon.", id="no number"),
    ],
)
def test_what_is_no_figure_is_not_listed(sentence: str) -> None:
    reasons = {review.reason for review in draft(sentence).reviews}
    assert not any("figure" in reason and "number" in reason for reason in reasons)
    assert not any(reason.startswith("a share in words") for reason in reasons)


@pytest.mark.parametrize(
    ("where", "reason"),
    [
        pytest.param(
            "Iowa, Ohio and Utah", "a figure of several places together: Iowa, Ohio, Utah", id="several"
        ),
        pytest.param("Gering Flats", "an unknown place: Gering Flats", id="unknown"),
    ],
)
def test_a_claim_never_carries_one_of_several_places_nor_an_unknown_one(where: str, reason: str) -> None:
    head = f"Agents make arrests\n\nImmigration and Customs Enforcement officers arrested 41 people in {where} in an operation that ended Friday, officials announced Monday.\n\n"
    made = draft("The agency said no more.", head=head)
    assert [claim.place for operation in operations(made) for claim in operation.claims] == [None]
    assert reason in {review.reason for review in made.reviews}


def test_an_operation_has_all_the_places_of_its_figures() -> None:
    head = "Agents make arrests\n\nImmigration and Customs Enforcement officers arrested 41 people in Iowa, Ohio and Utah on Friday, officials announced.\n\n"
    assert {"iowa", "ohio", "utah"} <= set(operations(draft("It said no more.", head=head))[0].places)


def test_an_operation_whose_sentences_name_no_place_is_titled_by_its_home() -> None:
    head = "Agents raid pallet plant\n\nDAYTON, Ohio — ICE agents descended on a pallet plant, where 46 workers were taken into custody.\n\n"
    (operation,) = operations(
        draft("Families waited in Toledo, and a bus left for Tulsa, Oklahoma.", head=head)
    )
    assert (operation.title, operation.places) == ("ICE operation in Dayton", ("dayton-ohio",))


PUT = "no figure names its place: put in"
HOMES = {
    "the one place of the operation": (
        "Raid at a mill in Tulsa\n\nICE agents raided a mill in Tulsa, Oklahoma, on Monday.\n\n",
        "Agents arrested 80 people. Of them, 12 had criminal convictions.",
        {80: "tulsa-oklahoma", 12: "tulsa-oklahoma"},
    ),
    "a figure has a place of its own: the others may count more than it": (
        "ICE raids\n\nICE agents arrested 54 people in Tulsa, Oklahoma, on Monday.\n\n",
        "In all, ICE agents arrested 170 people in the operation.",
        {54: "tulsa-oklahoma", 170: None},
    ),
    "two places": (
        "Raids at two mills\n\nICE agents raided mills in Tulsa, Oklahoma, and Dayton, Ohio, on Monday.\n\n",
        "Agents arrested 80 people.",
        {80: None},
    ),
}  # fmt: skip


@pytest.mark.parametrize(("head", "body", "expected"), HOMES.values(), ids=HOMES)
def test_where_figures_without_a_place_were_counted(
    head: str, body: str, expected: dict[int, str | None]
) -> None:
    made = draft(body, head=head)
    assert {
        claim.value: claim.place for operation in operations(made) for claim in operation.claims
    } == expected
    listed = [review for review in made.reviews if review.reason.startswith(PUT)]
    assert bool(listed) == all(expected.values())
    assert any(trace.what == "operation place" for trace in made.traces) == all(expected.values())
