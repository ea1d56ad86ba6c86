"""What composing an article gives: entries to be merged, and what needs a person's eye."""

from __future__ import annotations

from dataclasses import dataclass

from generator.model.article import Article
from generator.model.value import Entry, Kind


@dataclass(frozen=True, slots=True, order=True)
class Review:
    """One thing a person should look at, and why."""

    article: str
    reason: str
    passage: str
    """The words of the article it is about; never a private person's name."""
    entry: str = ""
    """The entry it concerns, as kind/id; empty where none was drafted."""


@dataclass(frozen=True, slots=True)
class Trace:
    """Which rule found what: the way from a wrong draft to one rule."""

    article: str
    what: str
    rule: str
    passage: str
    meaning: str = ""
    """What the rule took the words for: a figure's measure, place and source, a date, an entry's id."""


@dataclass(frozen=True, slots=True)
class Draft:
    """The entries one article gives."""

    article: Article
    events: tuple[Entry, ...]
    """Operations and statements, in the order of the text."""
    registers: tuple[Entry, ...]
    """People, organizations, places and topics the events refer to, as far as they are new or have new roles."""
    reviews: tuple[Review, ...]
    traces: tuple[Trace, ...]


def key_of(entry: Entry) -> tuple[Kind, str]:
    """What tells one entry from all others."""
    return entry.kind, entry.id
