"""Phrases that may mean somebody who speaks, as values: what they name, and which words of a sentence they cover."""

from __future__ import annotations

from enum import Enum
from typing import NamedTuple

from generator.ingest.document import Span
from generator.ingest.extract.quotations import cues, titles


class MentionKind(Enum):
    """What a phrase names."""

    PERSON = "person"
    ORGANIZATION = "organization"
    PRONOUN = "pronoun"
    NOMINAL = "nominal"


class Mention(NamedTuple):
    """A phrase that names or describes a possible speaker."""

    start: int
    """Of the text."""
    end: int
    kind: MentionKind
    name: str | None
    """The name as it stands here, without titles; None for pronouns and descriptions."""
    head: str
    """The word the phrase is about, in small letters: 'spokesman', 'decker', 'she'."""
    role: str | None = None
    organization: str | None = None
    owner: str | None = None
    """Whose: 'Trump' in 'Trump's campaign manager', 'ICE' in 'a press release from ICE'."""
    is_joint: bool = False
    """Whether somebody else speaks with them: 'Ann Lee and Bo Day said'."""


class Phrase(NamedTuple):
    """A mention with the token positions it covers, apposition included."""

    mention: Mention
    first: int
    end: int


class Attribution(NamedTuple):
    """A reporting clause."""

    mention: Mention
    cue: Span
    first: int
    """Token position where the clause begins."""
    verb: int
    """Token position of the reporting verb (or of 'according')."""
    end: int
    """Token position after the subject and the verb."""
    rule: str
    strong: bool
    """True for verbs of speaking and writing, False for verbs that take quoted words as a label or a reason."""


def can_speak(mention: Mention) -> bool:
    """Whether a phrase is about a person or an organisation, not a thing."""
    return (
        mention.kind is not MentionKind.NOMINAL
        or mention.head in titles.OFFICES
        or mention.head in titles.PERSON_WORDS
        or mention.head in titles.ORGANIZATION_WORDS
        or mention.head in cues.MEDIA
        or mention.head.endswith("s")
    )
