from __future__ import annotations

import textwrap

import pytest

from generator.ingest.article_formats.hard_wraps import join_wrapped_lines

FIRST = (
    "Harbor agents arrested 12 people in Millbrook before dawn on Tuesday, the sheriff of the county said in a statement "
    "that was sent to this paper and read out on the pier."
)
SECOND = (
    'Ann Lee, the mayor, said she had not been told. "Nobody called us," she said, "and nobody has called us since then, '
    'which I find hard to believe of neighbors." The agents left on Wednesday with all of them.'
)
STORY = (FIRST, SECOND)


@pytest.mark.parametrize("width", [50, 66, 72, 80])
def test_paragraphs_broken_at_a_width_are_whole_again(width: int) -> None:
    wrapped = "\n\n".join(textwrap.fill(paragraph, width) for paragraph in STORY)
    joined = join_wrapped_lines(wrapped)
    assert joined == "\n\n".join(STORY)
    assert len(joined) == len(wrapped)


def test_title_date_and_list_keep_their_lines() -> None:
    head = "Twelve held\nBy Ana Roe\nMay 3, 2019\n\n"
    items = "\n\n* twelve were taken to the county jail of Millbrook on the hill\n* two went free"
    wrapped = head + "\n\n".join(textwrap.fill(paragraph, 66) for paragraph in STORY) + items
    assert join_wrapped_lines(wrapped) == head + "\n\n".join(STORY) + items


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("\n\n".join(STORY), id="a paragraph a line"),
        pytest.param("\n".join(STORY), id="no empty lines"),
        pytest.param(
            "One line.\n\nTwo lines,\nof a poem\nthat goes\non and on,\nfor ever.", id="short lines"
        ),
        pytest.param("", id="empty"),
        pytest.param("x" * 100_000, id="one endless line"),
        pytest.param(
            "Twelve held\n\nHe came.\nShe left.\nThey slept.\n\nIt was late in the day, they said.",
            id="sentences",
        ),
    ],
)
def test_other_texts_are_left_alone(text: str) -> None:
    assert join_wrapped_lines(text) == text
