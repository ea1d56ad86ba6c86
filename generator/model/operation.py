"""Operations: discrete enforcement actions or campaigns."""

from __future__ import annotations

from enum import StrEnum
from typing import ClassVar

from generator.model.claim import Claim
from generator.model.passage import Passage
from generator.model.value import Entry, Id, Kind, Text
from generator.model.when import When


class Stage(StrEnum):
    """How far the operation had come in the latest article about it."""

    PLANNED = "planned"
    RUNNING = "running"
    DONE = "done"


class Operation(Entry):
    """A discrete enforcement action or campaign, as the articles tell it."""

    kind: ClassVar[Kind] = Kind.OPERATIONS

    title: Text
    """A neutral title in the project's own words."""
    name: Text | None = None
    """The operation's own name if it has one, without the word Operation: 'Safe City'."""
    aliases: tuple[Text, ...] = ()
    """Other names of it."""
    stage: Stage | None = None
    """planned, running or done, where the articles say so."""
    agencies: tuple[Id, ...] = ()
    """The organizations that carried it out."""
    when: When | None = None
    """When it happened; where the articles do not say, when it was announced."""
    further_dates: tuple[When, ...] = ()
    """Other dates told of it: when it was announced, confirmed, begun."""
    places: tuple[Id, ...] = ()
    """The places it touched, as far as the articles name them."""
    summary: Text | None = None
    """What happened, in a few neutral sentences of the project's own."""
    claims: tuple[Claim, ...] = ()
    """The figures told of it; rival figures all stay."""
    passages: tuple[Passage, ...] = ()
    """The words that tell of the operation: its name, who carried it out, where and when."""
    part_of: Id | None = None
    """The larger operation this one belongs to; its figures are then not counted twice."""
    related: tuple[Id, ...] = ()
    """Other operations told of beside this one."""
    topics: tuple[Id, ...] = ()
    """What it is about."""

    @property
    def label(self) -> str:
        """The title."""
        return self.title
