"""Claims: one number with its receipt."""

from __future__ import annotations

from enum import StrEnum
from typing import Self

from pydantic import Field, model_validator

from generator.model.edtf import Edtf
from generator.model.passage import LONGEST_PASSAGE, Passage
from generator.model.value import Id, Text, Value


class Measure(StrEnum):
    """What is counted."""

    ARRESTS = "arrests"
    DETAINED = "detained"
    REMOVED = "removed"
    CONVICTIONS = "convictions"
    PENDING_CHARGES = "pending_charges"
    CRIMINAL_HISTORY = "criminal_history"
    """People with convictions or pending charges, where the article does not part the two."""
    PREVIOUSLY_REMOVED = "previously_removed"
    RELEASED_ON_DETAINER = "released_on_detainer"
    """People let out of local custody although the agency had asked for them to be held."""
    GANG = "gang"
    FUGITIVES = "fugitives"
    NO_RECORD = "no_record"
    TARGETED = "targeted"
    ESCAPED = "escaped"
    OTHER = "other"


class Qualifier(StrEnum):
    """How exact the source says the number is."""

    EXACT = "exact"
    ABOUT = "about"
    NEARLY = "nearly"
    AT_LEAST = "at_least"
    MORE_THAN = "more_than"
    UP_TO = "up_to"
    FEWER_THAN = "fewer_than"
    RANGE = "range"


class Unit(StrEnum):
    """Heads or shares."""

    PEOPLE = "people"
    PERCENT = "percent"


class Whole(Value):
    """What a part is a part of."""

    measure: Measure
    """What is counted in the whole."""
    value: int | None = Field(default=None, ge=0)
    """The size of the whole, where the article gives it."""


class Claim(Value):
    """A number of people an operation touched, or a share of them, and who says so."""

    measure: Measure
    """What is counted."""
    value: int | float = Field(ge=0)
    """The number as the article gives it; the lower end of a range."""
    high: int | float | None = Field(default=None, ge=0)
    """The upper end of a range."""
    qualifier: Qualifier = Qualifier.EXACT
    """How exact the source says the number is: about, nearly, at_least, more_than ..."""
    unit: Unit = Unit.PEOPLE
    """people, or percent of the whole."""
    of: Whole | None = None
    """The whole this is a part of: the 83 in 'more than 50 of the 83'."""
    place: Id | None = None
    """The place the number is for; left out where the article names none."""
    said_by: Id | None = None
    """The person or organization who says so; left out where the article does not name them."""
    attribution: Text | None = None
    """The article's own words for who says so, where no name is given: 'an official confirmed'."""
    as_of: Edtf | None = None
    """The day the number stood at, where it may grow."""
    passages: tuple[Passage, ...] = Field(min_length=1)
    """The words that carry the number; at least one passage, each of at most 25 words."""
    note: Text | None = None
    """What a reader should know of this number, in the project's own neutral words."""

    @model_validator(mode="after")
    def _bounds_fit(self) -> Self:
        if (self.high is not None) != (self.qualifier is Qualifier.RANGE):
            raise ValueError(
                "a range has qualifier: range, value: the lower end and high: the upper end, all three"
            )
        if self.high is not None and self.high <= self.value:
            raise ValueError(f"expected high above value, found {self.high} and {self.value}")
        if self.unit is Unit.PERCENT and max(self.value, self.high or 0) > 100:
            raise ValueError(f"expected at most 100 percent, found {self.high or self.value}")
        if self.unit is Unit.PEOPLE and self.value != int(self.value):
            raise ValueError(f"expected a whole number of people, found {self.value}")
        return self

    @model_validator(mode="after")
    def _passages_are_short(self) -> Self:
        for passage in self.passages:
            if passage.words > LONGEST_PASSAGE:
                raise ValueError(
                    f"expected a passage of at most {LONGEST_PASSAGE} words, the shortest that carries the number; "
                    f"found {passage.words}"
                )
        return self
