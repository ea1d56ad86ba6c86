"""The topics a text or a part of it touches, by the phrases of `data/topics.txt`."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from itertools import groupby

from generator.ingest.document import Document, Span
from generator.ingest.extract.table import read_list, read_table


@dataclass(frozen=True, slots=True)
class Topic:
    """A topic of this field."""

    key: str
    """Also the id of its entry: `detainers`."""
    name: str
    description: str
    """What is meant, in one neutral sentence."""
    patterns: tuple[str, ...]
    """Phrases in any case; '*' stands for any ending of a word."""


@cache
def topics() -> tuple[Topic, ...]:
    """Read all topics, in the order of the table."""
    return tuple(
        Topic(key, name, description, read_list(patterns))
        for key, name, description, patterns in read_table("topics.txt", 4)
    )


def find_topics(document: Document, span: Span | None = None) -> tuple[str, ...]:
    """Find the keys of the topics named in the title and the story, or in a span; in the order of the table.

    A topic counts once it is named at all; whether it is what the text is about is for a person to say.
    """
    return tuple(find_topic_words(document, span))


def find_topic_words(document: Document, span: Span | None = None) -> dict[str, str]:
    """Find each topic as `find_topics` does, with the first words that name it, in small letters."""
    if span is not None:
        parts = [document.slice(span)]
    else:
        parts = [document.slice(part) for part in (document.title, *document.story) if part is not None]
    # a phrase may run over white space of any kind, and not over the end of a paragraph
    text = "\n".join(" ".join(part.split()) for part in parts).lower()
    pattern, keys = _search()
    found: dict[str, str] = {}
    for match in pattern.finditer(text):
        if match.lastindex:
            found.setdefault(keys[match.lastindex - 1], match[0])
    return {topic.key: found[topic.key] for topic in topics() if topic.key in found}


@cache
def _search() -> tuple[re.Pattern[str], tuple[str, ...]]:
    """One pattern for all phrases, a group each, and the key of each group's topic.

    Phrases are sorted by their first letter, so that a position is held against one letter's phrases only.
    """
    phrases = sorted(
        {(phrase.lower(), topic.key) for topic in topics() for phrase in topic.patterns}, reverse=True
    )
    letters = [list(group) for _, group in groupby(phrases, key=lambda pair: pair[0][0])]
    alternatives = ("|".join(f"({_expression(phrase)})" for phrase, _ in group) for group in letters)
    branches = "|".join(
        f"{re.escape(group[0][0][0])}(?:{each})" for group, each in zip(letters, alternatives, strict=True)
    )
    pattern = re.compile(rf"(?<!\w)(?:{branches})(?!\w)")
    return pattern, tuple(key for group in letters for _, key in group)


def _expression(phrase: str) -> str:
    """The phrase without its first letter, as a pattern."""
    return re.escape(phrase[1:]).replace(r"\*", r"\w*")
