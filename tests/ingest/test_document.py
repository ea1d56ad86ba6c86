from __future__ import annotations

import pytest

from generator.ingest.document import Span, is_furniture, read_document, split_sentences


def sentences(text: str) -> list[str]:
    return [text[s.start : s.end] for s in split_sentences(text, Span(0, len(text)))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("We go. We run.", ["We go.", "We run."], id="full stops"),
        pytest.param("Sen. Ann Lee came. She left.", ["Sen. Ann Lee came.", "She left."], id="title"),
        pytest.param("Bo F. Day came.", ["Bo F. Day came."], id="initial"),
        pytest.param(
            "It is in the U.S. He left.",
            ["It is in the U.S.", "He left."],
            id="abbreviation that ends a sentence",
        ),
        pytest.param("It cost 3.5 million. Why?", ["It cost 3.5 million.", "Why?"], id="decimal point"),
        pytest.param(
            "“We go.” She left.", ["“We go.”", "She left."], id="closing mark belongs to its sentence"
        ),
        pytest.param("no stop at all", ["no stop at all"], id="no full stop"),
        pytest.param("", [], id="empty"),
    ],
)
def test_splits_sentences(text: str, expected: list[str]) -> None:
    assert sentences(text) == expected


@pytest.mark.parametrize(
    "line",
    [
        pytest.param("ALSO READ: Ship leaves harbor", id="link"),
        pytest.param("Copyright © 2031 Harbor TV. All Rights Reserved.", id="copyright"),
        pytest.param("* Send us a news tip", id="share line"),
        pytest.param("HARBOR NEWS: Ship seen off the pier", id="capitals and a colon"),
    ],
)
def test_marks_furniture(line: str) -> None:
    assert is_furniture(line)


@pytest.mark.parametrize(
    "line",
    [
        pytest.param("The ship left the harbor on Monday, officials said.", id="story"),
        pytest.param("“We go,” Ann Lee said.", id="quotation"),
        pytest.param("More than 50 sailors came. Nobody left the pier.", id="story that begins like a link"),
        pytest.param("", id="empty"),
    ],
)
def test_keeps_the_story(line: str) -> None:
    assert not is_furniture(line)


def test_every_piece_is_a_slice_of_the_text() -> None:
    text = "Harbor opens again\n\nMay 3, 2031\n\n  Ann Lee came. She left.  \nALSO READ: Ship leaves\n"
    document = read_document(text)
    assert document.title is not None
    assert document.slice(document.title) == "Harbor opens again"
    assert [document.slice(p) for p in document.story] == ["Ann Lee came. She left."]
    assert [document.slice(s) for s in document.story[0].sentences] == ["Ann Lee came.", "She left."]


@pytest.mark.parametrize("text", ["", "\n\n", "x" * 5000, ". " * 3000, "A. " * 3000, "“" * 3000])
def test_reads_any_text(text: str) -> None:
    assert all(p.start < p.end for p in read_document(text).paragraphs)


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        pytest.param("Arrests by town:\n• Alder: 4\n• Birch: 5", 3, id="bullets behind a colon"),
        pytest.param("Arrests by town:\n* Alder: 4\n* Birch: 5", 3, id="stars behind a colon"),
        pytest.param("It was late.\n• Five held in raid\n• Mayor speaks", 1, id="links behind a full stop"),
        pytest.param("RELATED STORIES HERE:\n• Five held in raid", 0, id="links behind a link's heading"),
        pytest.param("Arrests by town:\n• Read more\n• Alder: 5", 1, id="a link ends the list"),
    ],
)
def test_items_are_story_where_a_sentence_opens_their_list(text: str, kept: int) -> None:
    assert len(read_document(f"A title\n\n{text}", title="A title").story) == kept


STAMPED = {
    "a headline behind the stamp": ("date 2031-05-12 Agents raid mill in Tulsa", "Agents raid mill in Tulsa"),
    "a sentence behind the stamp": ("date 2031-05-12 Agents raided a mill in Tulsa on Monday.", None),
    "a sentence that ends in a quotation": ("date 2031-05-12 “We were asleep,” she said, “all of us.”", None),
    "a byline behind the stamp": ("date 2031-05-12 By Ann Lee", None),
    "a dateline behind the stamp": ("date 2031-05-12 DAYTON, Ohio — ICE agents arrested 40", None),
    "a question behind the stamp": ("date 2031-05-12 Will they raid Dayton?", "Will they raid Dayton?"),
    "no words behind the stamp": ("date 2031-05-12", None),
}  # fmt: skip


@pytest.mark.parametrize(("first", "title"), STAMPED.values(), ids=STAMPED)
def test_the_title_of_a_stamped_text(first: str, title: str | None) -> None:
    document = read_document(f"{first}\n\nNobody was hurt there.\n")
    assert (document.slice(document.title) if document.title else None) == title
    assert [document.slice(p) for p in document.story][-1] == "Nobody was hurt there."
    known = read_document(f"{first}\n\nNobody was hurt there.\n", title=title or "Another one")
    assert known.title == document.title
