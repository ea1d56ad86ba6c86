"""When something happened or was said: a date as far as it is known, and how it is known."""

from __future__ import annotations

from enum import StrEnum

from pydantic import model_validator

from generator.model.edtf import Edtf, Precision
from generator.model.value import Value


class Basis(StrEnum):
    """How a date is known."""

    STATED = "stated"
    """The article gives it."""
    DERIVED = "derived"
    """It was worked out from words that need another date: 'Tuesday', 'last month'."""
    PUBLISHED = "published"
    """The article does not date it; it is no later than the report."""


class DateKind(StrEnum):
    """What a date dates."""

    HAPPENED = "happened"
    ANNOUNCED = "announced"
    SAID = "said"
    PUBLISHED = "published"


_COUNT = {2: "Two", 3: "Three", 4: "Four"}


class When(Value):
    """A date with its basis, and the words it was worked out from."""

    date: Edtf
    """An EDTF date, as finely as it is known."""
    basis: Basis
    """stated in the article, derived from its words, or published: no later than the report."""
    kind: DateKind
    """What it dates: happened, announced, said or published."""
    phrase: str | None = None
    """The words the date was derived from, as the article has them."""
    article: str | None = None
    """The id of the article the phrase stands in."""

    @model_validator(mode="after")
    def _derived_has_phrase(self) -> When:
        if self.basis is Basis.DERIVED and not (self.phrase or "").strip():
            raise ValueError(
                "basis is derived, so phrase is needed: the article's words the date was worked out from,"
                f" such as 'Tuesday'; got {self.phrase!r}"
            )
        return self

    def words(self) -> str:
        """Read the date out in plain English; one known only from the report is 'no later than' that."""
        if self.basis is Basis.PUBLISHED and self.date.end is not None:
            return f"no later than {self.date.end.hedge}{self.date.end.words()}"
        return self.date.words()

    def explanation(self) -> str | None:
        """Say in a sentence how the date is known; None where the article states it to the day."""
        if self.basis is Basis.PUBLISHED:
            return "Not dated in the article; no later than its publication."
        if self.basis is Basis.DERIVED:
            return self._derivation()
        return _what_is_known(self.date)

    def _derivation(self) -> str:
        unit = self.date.precision.value
        if self.date.alternatives:
            count = _COUNT.get(len(self.date.alternatives), "Several")
            return f'{count} {unit}s fit the article\'s words "{self.phrase}".'
        follows = f"{unit}s follow" if self.date.is_interval else f"{unit} follows"
        return f'The article says "{self.phrase}"; the {follows} from its publication date.'


def _what_is_known(date: Edtf) -> str | None:
    """Say what a stated date leaves open; None where that is nothing."""
    unit = date.precision.value
    if date.alternatives:
        return f"One of several {unit}s; which is not known."
    if date.start is None or date.end is None:
        return f"Only the {'end' if date.start is None else 'start'} is known."
    if date.is_uncertain or date.is_approximate:
        return f"The date is {'uncertain' if date.is_uncertain else 'approximate'}."
    if date.precision is Precision.DAY:
        return None
    return f"Only the {unit}s are known." if date.is_interval else f"Only the {unit} is known."
