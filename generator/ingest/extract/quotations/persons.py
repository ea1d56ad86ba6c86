"""The persons of one article as values: their names, where they are named, and how a shorter name is looked up."""

from __future__ import annotations

from dataclasses import dataclass

from generator.ingest.document import Span
from generator.ingest.extract.quotations import titles
from generator.ingest.extract.quotations.names import is_particle

_OFTEN = 3
"""Mentions by a surname alone from which it means one person by convention, and the others bear their full names."""
_NO_SURNAMES = titles.PARTICLES | titles.given_names().keys()


@dataclass(frozen=True, slots=True)
class Person:
    """A person as the article names them."""

    name: str
    """The fullest form anywhere in the article."""
    surname: str
    """Last word of the name, in small letters, without a generation ('Jr.')."""
    words: tuple[str, ...]
    """The words of the name."""
    gender: str
    """'m', 'f', or '' where neither a title, a role nor the given name tells."""
    gave_one_name: bool = False
    """Whether the article gives a given name and no more."""

    @property
    def first_surname(self) -> str:
        """The first of two surnames, in small letters: 'hernández' of 'José Hernández Ruiz'; '' where there is none."""
        if "-" in self.surname:
            return self.surname.partition("-")[0]
        middle = self.words[-2].lower() if len(self.words) > 2 else ""
        return "" if len(middle) < 3 or "." in middle or middle in _NO_SURNAMES else middle


@dataclass(frozen=True, slots=True)
class PersonMention(Span):
    """One place where a person is named."""

    person: Person


@dataclass(frozen=True, slots=True)
class Register:
    """The persons of one article."""

    persons: tuple[Person, ...]
    mentions: tuple[PersonMention, ...]
    """In order of the text."""
    by_surname: dict[str, list[Person]]
    by_first_surname: dict[str, list[Person]]
    by_given_name: dict[str, list[Person]]

    def has_bearer(self, surname: str) -> bool:
        """Whether a surname alone means one person throughout: nobody shares it, or the article calls one so again and again."""
        if len(self.by_surname.get(surname, ())) < 2:
            return True
        alone = sum(
            m.person.surname == surname and m.end - m.start <= len(surname) + len("’s") for m in self.mentions
        )
        return alone >= _OFTEN

    def find(self, words: tuple[str, ...]) -> Person | None:
        """The person meant by the words of a name, a surname, or a given name that only one person here has."""
        if len(words) > 1 and is_particle(words[0].lower()):
            words = words[-1:]
        if not words:
            return None
        same = self.by_surname.get(words[-1].lower(), [])
        if len(words) > 1:
            exact = [p for p in same if p.words == words]
            agree = exact or [p for p in same if given_agree(p.words, words)]
            return next(iter(agree or [p for p in same if are_surnames(words, p)]), None)
        if same:
            return same[0]
        by_first = self.by_first_surname.get(words[0].lower(), [])
        if by_first:
            return by_first[0] if len(by_first) == 1 else None
        by_given = self.by_given_name.get(words[0].lower(), [])
        return by_given[0] if len(by_given) == 1 else None


def surnames_of(register: Register) -> frozenset[str]:
    """The surnames of all persons, the first of two included, in small letters."""
    return frozenset(register.by_surname) | frozenset(register.by_first_surname)


def index_persons(persons: list[Person], mentions: tuple[PersonMention, ...] = ()) -> Register:
    """The register of these persons, first the one who is meant where two share a name."""
    by_surname: dict[str, list[Person]] = {}
    by_first_surname: dict[str, list[Person]] = {}
    by_given_name: dict[str, list[Person]] = {}
    for person in persons:
        by_surname.setdefault(person.surname, []).append(person)
        if person.first_surname:
            by_first_surname.setdefault(person.first_surname, []).append(person)
        if len(person.words) > 1:
            by_given_name.setdefault(person.words[0].lower(), []).append(person)
    return Register(tuple(persons), mentions, by_surname, by_first_surname, by_given_name)


def are_surnames(words: tuple[str, ...], person: Person) -> bool:
    """Whether words are the two surnames of a person: 'García Márquez' of 'Gabriel García Márquez'."""
    two = 1 < len(words) < len(person.words) and person.words[-len(words) :] == words
    return two and words[0].lower() not in titles.given_names()


def given_agree(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether two given names may be one: equal, one the beginning of the other, or an initial."""
    a, b = one[0].lower().replace(".", ""), other[0].lower().replace(".", "")
    return a.startswith(b) or b.startswith(a) or ((len(a) == 1 or len(b) == 1) and a[0] == b[0])
