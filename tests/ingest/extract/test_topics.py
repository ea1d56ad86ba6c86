"""Topics: what phrases tell, in a whole text and in a span. All texts are invented."""

from __future__ import annotations

import pytest

from generator.ingest.document import Span, read_document
from generator.ingest.extract.topics import find_topics, topics


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Springfield is a sanctuary city.", ("sanctuary-policies",), id="sanctuary"),
        pytest.param("The jail declined 40 detainers.", ("detainers",), id="detainers"),
        pytest.param("The sheriff signed a 287(g) agreement.", ("287g-agreements",), id="287(g)"),
        pytest.param("Nobody had a criminal record.", ("criminal-records",), id="criminal records"),
        pytest.param(
            "A WORKPLACE\u00a0RAID was planned.", ("worksite-enforcement",), id="any case, any space"
        ),
        pytest.param("He holds DACA status.", ("daca",), id="DACA"),
        pytest.param("A unit on street gangs helped.", ("gangs",), id="plural by a star"),
        pytest.param(
            "Agents kept identifying themselves as police.",
            ("police-impersonation",),
            id="agents taken for police",
        ),
        pytest.param(
            "Detainers and a hunger strike made news.",
            ("detainers", "protests"),
            id="in the order of the table",
        ),
    ],
)
def test_a_topic_is_found(text: str, expected: tuple[str, ...]) -> None:
    assert find_topics(read_document(text)) == expected


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("A Protestant church held a fair.", id="a word that only begins alike"),
        pytest.param("The bird sanctuary reopened.", id="another sanctuary"),
        pytest.param("A vigilante was seen.", id="vigil inside a word"),
        pytest.param("The engine gang-planked.", id="half of a compound"),
        pytest.param("They spoke of court\n\norders were few.", id="a phrase over the end of a paragraph"),
        pytest.param("", id="empty"),
    ],
)
def test_other_words_are_left_alone(text: str) -> None:
    assert find_topics(read_document(text)) == ()


def test_a_span_tells_its_own_topics_only() -> None:
    text = "The jail declined detainers. Then protesters came."
    document = read_document(text)
    assert find_topics(document, Span(0, 28)) == ("detainers",)
    assert find_topics(document, Span(29, len(text))) == ("protests",)


def test_furniture_tells_no_topic() -> None:
    document = read_document(
        "The mayor spoke at noon.\n\nALSO READ: Protesters block a road\n\nHe left at one."
    )
    assert find_topics(document) == ()


def test_topics_have_a_name_a_description_and_patterns_and_their_own_key() -> None:
    assert all(topic.name and topic.description.endswith(".") and topic.patterns for topic in topics())
    assert len({topic.key for topic in topics()}) == len(topics())


@pytest.mark.parametrize("text", ["sanctuary " * 50_000, "a" * 1_000_000, "\x00\ud800 İ"])
def test_hostile_text_gives_no_error(text: str) -> None:
    assert set(find_topics(read_document(text))) <= {topic.key for topic in topics()}
