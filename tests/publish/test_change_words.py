from __future__ import annotations

import pytest

from generator.publish.change_words import change_words


@pytest.mark.parametrize(
    ("subject", "words"),
    [
        pytest.param("A figure was mistyped", "A figure was mistyped", id="a sentence"),
        pytest.param(
            "fix(content): a figure was mistyped (#12)", "A figure was mistyped", id="prefix and number"
        ),
        pytest.param("Fix: the place is Westford [skip ci]", "The place is Westford", id="a mark"),
        pytest.param(
            "The mayor's words: one was missing", "The mayor's words: one was missing", id="a colon"
        ),
        pytest.param(
            "Update on the harbor: 118, not 120", "Update on the harbor: 118, not 120", id="update of"
        ),
        pytest.param(
            "Merge two entries of one raid", "Merge two entries of one raid", id="a merge of entries"
        ),
        pytest.param("Typo in the title", "Typo in the title", id="what was mistyped"),
        pytest.param("Read  it\tagain", "Read it again", id="white space"),
        pytest.param("x " * 200, "X" + " x" * 79 + " …", id="too long"),
        pytest.param("<b>bold</b>", "<b>bold</b>", id="markup stays for the template to escape"),
    ],
)
def test_a_line_for_readers_is_kept(subject: str, words: str) -> None:
    assert change_words(subject) == words


@pytest.mark.parametrize(
    "subject",
    [
        "",
        "...",
        "wip",
        "Typo.",
        "fix: fix",
        "Minor edits",
        "Update 2031-03-02-harbor-week.yml",
        "Create harbor-aid.yml (#3)",
        "Rename a.yml to b.yml",
        "Merge branch 'main' of git.example.org",
        "Merge pull request #4 from someone/patch-1",
        "Apply suggestions from code review",
        "Asked by ada@example.org",
    ],
)
def test_a_line_that_tells_nothing_is_left_out(subject: str) -> None:
    assert change_words(subject) is None


def test_a_hostile_line_ends_soon() -> None:
    assert change_words("fix(" * 100_000) is not None
    assert change_words("update " + "a.yml" * 100_000 + "!") is not None
