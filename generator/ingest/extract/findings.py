"""The kinds of finding. Each is a frozen value that points into the text and names the rule that made it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from generator.ingest.document import Span


class SpeakerKind(StrEnum):
    """Whether the source of words is known, and as what."""

    PERSON = "person"
    ORGANIZATION = "organization"
    UNNAMED = "unnamed"
    """The article gives a description and no name: 'a spokesperson'."""
    OPEN = "open"
    """The article does not determine who speaks, or only a guess could: left to a person."""


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who said it, as far as this article says."""

    kind: SpeakerKind
    name: str | None
    """A person's fullest name anywhere in the article (a surname stays a surname), or an organisation's name."""
    role: str | None
    """The role in the words of the article: 'field office director'."""
    organization: str | None
    """The organisation the person speaks for, as the article names it."""
    description: str | None
    """For an unnamed source, the article's words: 'an unnamed ICE official'."""
    span: Span | None
    """Where the attribution names the speaker."""
    rule: str

    def is_one_with(self, other: Speaker) -> bool:
        """Whether two attributions give one speaker, whatever role or place in the text each of them has."""
        return (self.kind, self.name, self.description) == (other.kind, other.name, other.description)


@dataclass(frozen=True, slots=True)
class QuotationFinding:
    """Words in quotation marks, in one part or several split by an attribution."""

    parts: tuple[Span, ...]
    """The quoted words, marks excluded, in order."""
    speaker: Speaker
    medium: str | None
    """letter, memo, press release, post, interview, news conference, ...; None where the article does not say."""
    to: tuple[str, ...]
    """The persons or outlets it was said to, as the article names them."""
    cue: Span | None
    """The reporting verb or 'according to'."""
    rule: str


@dataclass(frozen=True, slots=True)
class ParaphraseFinding:
    """What somebody said, in the reporter's words: 'Decker said more than 50 had been released'."""

    span: Span
    speaker: Speaker
    rule: str


@dataclass(frozen=True, slots=True)
class DateFinding:
    """A time expression."""

    span: Span
    edtf: str | None
    """The calendar meaning as EDTF (`2020-10-03/2020-10-09`, `[2020-10-09,2020-10-16]`), None if undetermined."""
    basis: str
    """`stated` if day, month and year as needed stand in the text, `derived` if worked out from another date."""
    timex: str | None
    """TIMEX3 value, for the benchmark's sake (`2013-W11`, `P1M`)."""
    rule: str


@dataclass(frozen=True, slots=True)
class PlaceFinding:
    """A place named in the text, found in the gazetteer."""

    span: Span
    name: str
    """The place's full name: 'New York City'."""
    key: str
    """Id in the gazetteer, which is also the id of the place entry: `new-york-city`."""
    rule: str
    also: tuple[PlaceFinding, ...] = ()
    """On a figure of several places ('73 in Iowa, Nebraska and Ohio'): the others, in order of the text."""


@dataclass(frozen=True, slots=True)
class FigureFinding:
    """A number of people, or a share of them, that an operation arrested, detained, targeted ..."""

    span: Span
    """The shortest words that carry the fact."""
    number: Span
    value: int | float
    high: int | float | None
    """Upper end where the text gives a range."""
    qualifier: str
    """One of the model's qualifiers: exact, about, nearly, at_least, more_than, up_to, fewer_than, range."""
    percent: bool
    measure: str
    """One of the model's measures: arrests, detained, removed, convictions, ..."""
    place: PlaceFinding | None
    of: int | None
    """The whole it is a part of, where the text gives it: 83 in 'more than 50 of the 83'."""
    said_by: Speaker | None
    as_of: DateFinding | None
    rule: str


class OperationStatus(StrEnum):
    """How far the operation had come when the article was written."""

    PLANNED = "planned"
    RUNNING = "running"
    DONE = "done"


@dataclass(frozen=True, slots=True)
class OperationFinding:
    """An enforcement action or campaign the article reports on."""

    name: str | None
    """Its own name if it has one, without the word 'Operation': 'Safe City'."""
    agencies: tuple[str, ...]
    """Organisations as the article names them."""
    happened: DateFinding | None
    announced: DateFinding | None
    places: tuple[PlaceFinding, ...]
    home: PlaceFinding | None
    """Where its figures that name no place of their own were counted; None where the article does not tell."""
    figures: tuple[FigureFinding, ...]
    status: OperationStatus
    span: Span
    """The words that tell of the operation."""
    background: bool
    """True for an earlier or other action told only as background."""
    rule: str


@dataclass(frozen=True, slots=True)
class OrganizationFinding:
    """An agency or organisation named in the text."""

    span: Span
    name: str
    """The full name where the organisation is known, else as the article gives it."""
    key: str
    """Id in the table of organisations, which is also the id of its entry: `ice`; for others made from the name."""
    rule: str
