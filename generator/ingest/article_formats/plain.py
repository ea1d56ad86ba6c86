"""Plain text as it was saved or scraped: the head says title, date and author, the story follows."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from generator.ingest.article_formats.dateline import read_dateline, read_story_dateline
from generator.ingest.article_formats.hard_wraps import join_wrapped_lines
from generator.ingest.article_formats.raw import RawArticle, Trouble, YamlReader
from generator.ingest.document import find_title

_STAMP = re.compile(r"\s*(?:date )(\d{4})-(\d\d)-(\d\d)(?=\s|$)")
"""The archive's mark at the very start: ' date 2020-09-02 This is an archived article ...'."""
_HEAD_LINES = 8
_HEAD_CHARACTERS = 4_000
_LONGEST_HEADING = 30
"""Words; a longer line, or one that ends a sentence, begins the story."""


def read_plain(text: str, read_yaml: YamlReader) -> Iterator[RawArticle | Trouble]:  # noqa: ARG001 - one form for all
    """The one article of a text file; the whole text is kept, its head included."""
    yield describe(text)


def describe(text: str) -> RawArticle:
    """A text with the title, date and author its head gives; below it only the dateline the story opens with is looked at."""
    text = join_wrapped_lines(text)
    known: dict[str, str] = {}
    notes: list[str] = []
    stamp = _STAMP.match(text)
    if stamp and (day := _day(*stamp.groups())):
        known["published"] = day
    head = list(_head(text))
    for line in head:
        dateline = read_dateline(line)
        if dateline.published and "published" not in known:
            known["published"] = dateline.published.isoformat()
        if dateline.author and "author" not in known:
            known["author"] = dateline.author
        if dateline.ambiguous and "published" not in known:
            notes.append(
                f"expected a date that can be read in one way, as 2017-02-13; found {dateline.ambiguous!r}, "
                "left out: write published: in articles.yml"
            )
    if "published" not in known and (filed := _filed(text, len(head))):
        known["published"] = filed.isoformat()
    if title := _title(text):
        known["title"] = title
    return RawArticle(text, known, notes=tuple(notes))


def _head(text: str) -> Iterator[str]:
    """The lines before the story: the first few, up to the first that reads like a sentence.

    A line of sentences directly above the date or byline is a headline, or the deck below one, and belongs to the head.
    """
    lines = [line.strip() for line in text[:_HEAD_CHARACTERS].split("\n")]
    lines = [line for line in lines if line][:_HEAD_LINES]
    for position, line in enumerate(lines):
        above_date = position < 2 and len(lines) > position + 1 and bool(read_dateline(lines[position + 1]))
        heading = above_date and len(line.split()) <= _LONGEST_HEADING
        if not heading and not read_dateline(line) and _reads_like_story(line):
            return
        yield line


def _reads_like_story(line: str) -> bool:
    return len(line.split()) > _LONGEST_HEADING or bool(re.search(r"[a-z]{2}[.][\"”’]?$", line))


def _filed(text: str, head: int) -> date | None:
    """The day in the dateline that the first paragraph opens with, below so many lines of head."""
    lines = [line for line in text[:_HEAD_CHARACTERS].split("\n") if line.strip()]
    return next((day for line in lines[: head + 1] if (day := read_story_dateline(line)[0])), None)


def _title(text: str) -> str | None:
    """The headline as `read_document` finds it, unless that line is a date or a byline."""
    span = find_title(text[:_HEAD_CHARACTERS])
    if span is None:
        return None
    title = " ".join(text[span.start : span.end].split())
    return None if read_dateline(title) else title


def _day(year: str, month: str, day: str) -> str | None:
    try:
        return date(int(year), int(month), int(day)).isoformat()
    except ValueError:
        return None
