"""Statements: what an official or an organization said."""

from __future__ import annotations

from enum import StrEnum
from typing import ClassVar, Self

from pydantic import Field, model_validator

from generator.model.passage import Passage
from generator.model.value import Entry, Id, Kind, Status, Text, Value
from generator.model.when import When


class Medium(StrEnum):
    """How it was said."""

    EMAIL = "email"
    INTERVIEW = "interview"
    LETTER = "letter"
    MEMO = "memo"
    NEWS_CONFERENCE = "news_conference"
    OP_ED = "op_ed"
    POST = "post"
    """On a social network."""
    PRESS_RELEASE = "press_release"
    REPORT = "report"
    SPEECH = "speech"
    STATEMENT = "statement"
    """A statement given to the press."""
    TESTIMONY = "testimony"
    COURT_FILING = "court_filing"
    WEBSITE = "website"


class Quotation(Value):
    """One quotation; in several parts where the article breaks it with 'he said'."""

    parts: tuple[Passage, ...] = Field(min_length=1)
    """The quoted words, letter for letter and without the outer quotation marks, in order."""


class Statement(Entry):
    """Something said on one occasion, verbatim or told by a reporter."""

    kind: ClassVar[Kind] = Kind.STATEMENTS

    title: Text
    """A neutral title in the project's own words: who, on what."""
    speaker: Id | None = None
    """The person or organization who said it; left out where the article does not name them."""
    attribution: Text | None = None
    """The article's own words for the speaker, where no name is given: 'a spokesperson'."""
    role: Text | None = None
    """The speaker's role at that time, in the article's words."""
    organization: Id | None = None
    """The organization the speaker spoke for at that time."""
    when: When | None = None
    """When it was said."""
    medium: Medium | None = None
    """letter, memo, post, press_release ...; left out where the article does not say."""
    to: tuple[Id, ...] = ()
    """The persons or organizations it was said to, outlets included."""
    quotations: tuple[Quotation, ...] = ()
    """The words, verbatim."""
    paraphrase: Text | None = None
    """What was said in the project's own neutral words, where the article does not quote it; needs a passage."""
    passages: tuple[Passage, ...] = ()
    """The words that show who said it, when and where, or that a paraphrase rests on."""
    about: tuple[Id, ...] = ()
    """The operations it is about."""
    reply_to: Id | None = None
    """The statement it answers."""
    topics: tuple[Id, ...] = ()
    """What it is about."""

    @model_validator(mode="after")
    def _says_something(self) -> Self:
        if self.status is Status.WITHDRAWN:
            return self
        if not self.quotations and not (self.paraphrase and self.passages):
            raise ValueError("expected quotations, or a paraphrase with at least one passage; found neither")
        return self

    @property
    def label(self) -> str:
        """The title."""
        return self.title

    @property
    def words(self) -> str:
        """The quoted words on one line, parts joined by an ellipsis; the paraphrase where nothing is quoted."""
        quoted = [" … ".join(part.exact for part in quotation.parts) for quotation in self.quotations]
        return " … ".join(quoted) or self.paraphrase or ""
