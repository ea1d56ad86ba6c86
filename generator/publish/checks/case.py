"""What every rule looks at, and the walks over entries that rules share."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from difflib import get_close_matches
from typing import TypeVar

from generator.errors import Problem
from generator.model.article import Article
from generator.model.citations import dates_of, passages_of
from generator.model.content import Content
from generator.model.operation import Operation
from generator.model.passage import Passage
from generator.model.registers import Organization, Person, Place, Topic
from generator.model.statement import Statement
from generator.model.value import Entry, Status

_T = TypeVar("_T")


@dataclass(frozen=True, slots=True)
class Case:
    """Content to be checked, with what is at hand beside it."""

    content: Content
    texts: Mapping[str, str] | None = None
    """The articles' texts by the articles' ids; None where none were given."""
    private_names: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """The private persons each article names, by the articles' ids."""
    unreadable: frozenset[str] = frozenset()
    """Entries that exist but could not be read, as kind/id: what refers to them is not at fault."""

    @property
    def standing(self) -> Iterator[Entry]:
        """All entries that are not withdrawn, kind by kind and id by id."""
        return (entry for entry in self.content if entry.status is not Status.WITHDRAWN)

    def text(self, article: str) -> str | None:
        """The text of an article, where it is at hand."""
        return None if self.texts is None else self.texts.get(article)


Rule = Callable[[Case], Iterator[Problem]]


def problem(entry: Entry, field: str, message: str) -> Problem:
    """Say what is wrong with a field of an entry; the line is found later, where the file is read."""
    return Problem(f"{entry.kind.value}/{entry.id}.yml", 0, field, message)


def quoted_parts(statement: Statement) -> Iterator[tuple[str, Passage]]:
    """The quoted words of a statement with their dotted fields."""
    for position, quotation in enumerate(statement.quotations):
        yield from _numbered(f"quotations.{position}.parts", quotation.parts)


def own_words(entry: Entry) -> Iterator[tuple[str, str]]:
    """Every text of an entry in the project's own words; quotations, names and articles' headlines are none."""
    for name in ("note", "withdrawn_because"):
        yield from _present(name, getattr(entry, name))
    if isinstance(entry, Operation):
        yield "title", entry.title
        yield from _present("summary", entry.summary)
        for position, claim in enumerate(entry.claims):
            yield from _present(f"claims.{position}.note", claim.note)
    elif isinstance(entry, Statement):
        yield "title", entry.title
        yield from _present("paraphrase", entry.paraphrase)
    elif isinstance(entry, Topic):
        yield "name", entry.name
        yield from _present("description", entry.description)
        yield from _numbered("aliases", entry.aliases)
    elif isinstance(entry, Person):
        yield from _present("named_because", entry.named_because)


def taken_words(entry: Entry) -> Iterator[tuple[str, str]]:
    """Every text of an entry in an article's words: passages and what makes them unique, attributions, phrases."""
    for name, passage in passages_of(entry):
        yield f"{name}.exact", passage.exact
        yield from _present(f"{name}.prefix", passage.prefix)
        yield from _present(f"{name}.suffix", passage.suffix)
    for name, when in dates_of(entry):
        yield from _present(f"{name}.phrase", when.phrase)
    if isinstance(entry, Operation):
        for position, claim in enumerate(entry.claims):
            yield from _present(f"claims.{position}.attribution", claim.attribution)
    elif isinstance(entry, Statement):
        yield from _present("attribution", entry.attribution)
        yield from _present("role", entry.role)
    elif isinstance(entry, Article):
        yield from _present("title", entry.title)


def names_of(entry: Entry) -> tuple[str, ...]:
    """The names an entry of a register goes by."""
    if isinstance(entry, Organization):
        return (entry.name, *((entry.short,) if entry.short else ()), *entry.aliases)
    if isinstance(entry, Person | Place | Topic):
        return (entry.name, *entry.aliases)
    return ()


def nearest(wanted: str, entries: Mapping[str, Entry]) -> str:
    """'; did you mean new-york-city (New York City)?', or nothing where no id is near."""
    near = get_close_matches(wanted, entries, 1, 0.6)
    return f"; did you mean {near[0]} ({entries[near[0]].label})?" if near else ""


def cycle_from(start: str, following: Callable[[str], tuple[str, ...]]) -> tuple[str, ...]:
    """A way from an entry back to itself, first and last the same; empty where there is none."""
    ways: list[tuple[str, ...]] = [(start, one) for one in following(start)]
    seen: set[str] = set()
    while ways:
        way = ways.pop(0)
        if way[-1] == start:
            return way
        if way[-1] not in seen:
            seen.add(way[-1])
            ways += [(*way, one) for one in following(way[-1])]
    return ()


def _numbered(name: str, values: tuple[_T, ...]) -> Iterator[tuple[str, _T]]:
    return ((f"{name}.{position}", value) for position, value in enumerate(values))


def _present(name: str, value: str | None) -> Iterator[tuple[str, str]]:
    if value:
        yield name, value
