"""References: every id an entry names, with the field it stands in and the kinds it may be of."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.model.citations import dates_of, passages_of
from generator.model.operation import Operation
from generator.model.registers import Organization, Person, Place
from generator.model.statement import Statement
from generator.model.value import Entry, Kind

_PARTY = (Kind.PEOPLE, Kind.ORGANIZATIONS)


@dataclass(frozen=True, slots=True)
class Reference:
    """One id an entry names."""

    field: str
    id: str
    kinds: tuple[Kind, ...]
    """The kinds it may be of."""


def references_of(entry: Entry) -> Iterator[Reference]:
    """Every id an entry names, with the kinds it may be of."""
    if entry.replaced_by:
        yield Reference("replaced_by", entry.replaced_by, (entry.kind,))
    for name, passage in passages_of(entry):
        yield Reference(f"{name}.article", passage.article, (Kind.ARTICLES,))
    for name, when in dates_of(entry):
        if when.article:
            yield Reference(f"{name}.article", when.article, (Kind.ARTICLES,))
    if isinstance(entry, Operation):
        yield from _of_operation(entry)
    elif isinstance(entry, Statement):
        yield from _of_statement(entry)
    elif isinstance(entry, Person):
        for position, role in enumerate(entry.roles):
            yield from _one(f"roles.{position}.organization", role.organization, Kind.ORGANIZATIONS)
    elif isinstance(entry, Organization):
        yield from _one("part_of", entry.part_of, Kind.ORGANIZATIONS)
    elif isinstance(entry, Place):
        yield from _many("within", entry.within, Kind.PLACES)


def _of_operation(operation: Operation) -> Iterator[Reference]:
    yield from _many("agencies", operation.agencies, Kind.ORGANIZATIONS)
    yield from _many("places", operation.places, Kind.PLACES)
    yield from _many("related", operation.related, Kind.OPERATIONS)
    yield from _many("topics", operation.topics, Kind.TOPICS)
    yield from _one("part_of", operation.part_of, Kind.OPERATIONS)
    for position, claim in enumerate(operation.claims):
        yield from _one(f"claims.{position}.place", claim.place, Kind.PLACES)
        yield from _one(f"claims.{position}.said_by", claim.said_by, *_PARTY)


def _of_statement(statement: Statement) -> Iterator[Reference]:
    yield from _one("speaker", statement.speaker, *_PARTY)
    yield from _one("organization", statement.organization, Kind.ORGANIZATIONS)
    yield from _one("reply_to", statement.reply_to, Kind.STATEMENTS)
    yield from _many("to", statement.to, *_PARTY)
    yield from _many("about", statement.about, Kind.OPERATIONS)
    yield from _many("topics", statement.topics, Kind.TOPICS)


def _one(name: str, id_: str | None, *kinds: Kind) -> Iterator[Reference]:
    if id_:
        yield Reference(name, id_, kinds)


def _many(name: str, ids: tuple[str, ...], *kinds: Kind) -> Iterator[Reference]:
    return (Reference(f"{name}.{position}", id_, kinds) for position, id_ in enumerate(ids))
