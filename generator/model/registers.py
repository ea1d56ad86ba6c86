"""Registers: the people, organizations, places and topics that entries refer to."""

from __future__ import annotations

from enum import StrEnum
from typing import ClassVar, Self

from pydantic import Field, model_validator

from generator.model.passage import Passage
from generator.model.value import Entry, Id, Kind, Text, Value


class Role(Value):
    """A role a person held, as one article worded it."""

    title: Text
    """The role in the article's words: 'Enforcement and Removal Operations Director'."""
    organization: Id | None = None
    """The organization it was held in."""
    passages: tuple[Passage, ...] = ()
    """The words that name the role: each article may word it differently."""


class Person(Entry):
    """An official, a spokesperson or another person named in a public role."""

    kind: ClassVar[Kind] = Kind.PEOPLE

    name: Text
    """The fullest name the articles give; a surname alone stays a surname."""
    aliases: tuple[Text, ...] = ()
    """Other forms of the name."""
    roles: tuple[Role, ...] = ()
    """The public roles, each with the words of its source."""
    named_because: Text | None = None
    """Why a person without a known public role is named here; private persons never are."""

    @property
    def label(self) -> str:
        """The name."""
        return self.name


class OrganizationKind(StrEnum):
    """What sort of organization it is."""

    FEDERAL_AGENCY = "federal_agency"
    POLICE = "police"
    PROSECUTOR = "prosecutor"
    COURT = "court"
    GOVERNMENT = "government"
    """A city's, county's or state's government, or a mayor's or governor's office."""
    ADVOCACY_GROUP = "advocacy_group"
    NEWS_OUTLET = "news_outlet"
    COMPANY = "company"
    UNION = "union"
    OTHER = "other"


class Organization(Entry):
    """An agency, an office, a group, an outlet."""

    kind: ClassVar[Kind] = Kind.ORGANIZATIONS

    name: Text
    """The full name."""
    short: Text | None = None
    """The usual short form: 'ICE'."""
    aliases: tuple[Text, ...] = ()
    """Other names, and spellings found in articles."""
    type: OrganizationKind | None = None
    """What sort of organization it is."""
    part_of: Id | None = None
    """The larger organization it belongs to."""

    @property
    def label(self) -> str:
        """The full name, with the short form where it is the usual one."""
        return f"{self.name} ({self.short})" if self.short else self.name


class PlaceKind(StrEnum):
    """What sort of place it is."""

    BOROUGH = "borough"
    CITY = "city"
    COUNTY = "county"
    METRO_AREA = "metro_area"
    REGION = "region"
    STATE = "state"
    COUNTRY = "country"


class Place(Entry):
    """A place, with the places it lies in."""

    kind: ClassVar[Kind] = Kind.PLACES

    name: Text
    """The usual full name: 'New York City'."""
    aliases: tuple[Text, ...] = ()
    """Other names: 'NYC'."""
    type: PlaceKind | None = None
    """What sort of place it is."""
    within: tuple[Id, ...] = ()
    """The places it lies in directly; a place may lie in several."""
    latitude: float | None = Field(default=None, ge=-90, le=90)
    """Degrees north of the equator (WGS 84), of the place's middle."""
    longitude: float | None = Field(default=None, ge=-180, le=180)
    """Degrees east of Greenwich (WGS 84); the Americas are negative."""

    @model_validator(mode="after")
    def _coordinates_come_in_pairs(self) -> Self:
        if (self.latitude is None) != (self.longitude is None):
            raise ValueError("expected latitude and longitude, or neither")
        return self

    @property
    def label(self) -> str:
        """The name."""
        return self.name


class Topic(Entry):
    """A theme that entries share."""

    kind: ClassVar[Kind] = Kind.TOPICS

    name: Text
    """The theme in neutral words."""
    description: Text | None = None
    """What falls under it."""
    aliases: tuple[Text, ...] = ()
    """Other names of it."""

    @property
    def label(self) -> str:
        """The name."""
        return self.name
