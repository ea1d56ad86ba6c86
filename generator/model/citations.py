"""What an entry cites: every passage in it, with the field it stands in."""

from __future__ import annotations

from collections.abc import Iterator

from generator.model.operation import Operation
from generator.model.passage import Passage
from generator.model.registers import Person
from generator.model.statement import Statement
from generator.model.value import Entry
from generator.model.when import When


def passages_of(entry: Entry) -> Iterator[tuple[str, Passage]]:
    """Every passage of an entry, with its dotted field (`claims.0.passages.1`), in the order of the file."""
    match entry:
        case Operation():
            for number, claim in enumerate(entry.claims):
                yield from _numbered(f"claims.{number}.passages", claim.passages)
            yield from _numbered("passages", entry.passages)
        case Statement():
            for number, quotation in enumerate(entry.quotations):
                yield from _numbered(f"quotations.{number}.parts", quotation.parts)
            yield from _numbered("passages", entry.passages)
        case Person():
            for number, role in enumerate(entry.roles):
                yield from _numbered(f"roles.{number}.passages", role.passages)


def dates_of(entry: Entry) -> Iterator[tuple[str, When]]:
    """Every date of an operation or a statement, with its field."""
    if isinstance(entry, Operation | Statement) and entry.when:
        yield "when", entry.when
    if isinstance(entry, Operation):
        for number, when in enumerate(entry.further_dates):
            yield f"further_dates.{number}", when


def articles_of(entry: Entry) -> tuple[str, ...]:
    """The articles an entry rests on, in the order they are first cited."""
    cited = [passage.article for _, passage in passages_of(entry)]
    cited += [when.article for _, when in dates_of(entry) if when.article]
    return tuple(dict.fromkeys(cited))


def _numbered(field: str, passages: tuple[Passage, ...]) -> Iterator[tuple[str, Passage]]:
    for number, passage in enumerate(passages):
        yield f"{field}.{number}", passage
