"""Duplicates: one operation, one statement and one article have one entry each."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from datetime import timedelta
from urllib.parse import urlsplit

from generator.errors import Problem
from generator.model.article import Article
from generator.model.citations import articles_of
from generator.model.operation import Operation
from generator.model.registers import PlaceKind
from generator.model.statement import Statement
from generator.model.when import Basis, DateKind
from generator.publish.checks.case import Case, problem, quoted_parts

_APART = timedelta(days=60)
"""Operations of one name further apart than this are taken for different ones: some names are used year after year."""
_FEWEST_WORDS = 5
"""Fewer quoted words may well be said twice."""
_UNMISTAKABLE = 15
"""So many quoted words are not said twice."""
_FEW_DAYS = timedelta(days=7)
_SMALLEST_FIGURE = 3
"""One or two arrests happen in many places on many days."""


def names_are_of_one_operation(case: Case) -> Iterator[Problem]:
    """Operations that share a name are one, unless they lie apart in time or are linked."""
    claimed: dict[str, list[Operation]] = defaultdict(list)
    for operation in _operations(case):
        names = dict.fromkeys(filter(None, (operation.name, *operation.aliases)))
        for name in dict.fromkeys(name.casefold() for name in names):
            rival = next((one for one in claimed[name] if _may_be_one(operation, one)), None)
            if rival:
                why = f"both are called {operation.name or name!r}"
                yield problem(operation, "name", _merge(rival, why))
            claimed[name].append(operation)


def figures_are_of_one_operation(case: Case) -> Iterator[Problem]:
    """Operations of one agency on overlapping days in one place with one figure are one, unless they are linked."""
    told: dict[tuple[object, ...], list[Operation]] = defaultdict(list)
    for operation in _operations(case):
        rivals: dict[str, str] = {}
        figures = _figures(operation)
        for key, why in figures.items():
            for rival in told[key]:
                if rival.id not in rivals and _overlap(operation, rival) and not _linked(operation, rival):
                    rivals[rival.id] = why
        for key in figures:
            told[key].append(operation)
        for id_, why in rivals.items():
            yield problem(operation, "", _merge(case.content.operations[id_], why))


def days_are_of_one_operation(case: Case) -> Iterator[Problem]:
    """Operations of one agency on the same few days in one town may be one, unless they are linked.

    Those one article tells apart are two; those with a figure in common are another rule's.
    """
    told: dict[tuple[str, str], list[Operation]] = defaultdict(list)
    for operation in _operations(case):
        if not _is_dated(operation):
            continue
        keys = [
            (agency, town)
            for agency in operation.agencies
            for town in operation.places
            if _is_town(case, town)
        ]
        rivals: dict[str, str] = {}
        for agency, town in keys:
            for rival in told[agency, town]:
                if rival.id not in rivals and _are_unsure(operation, rival):
                    rivals[rival.id] = f"both are of {agency} in {town} on the same days"
        for key in keys:
            told[key].append(operation)
        for id_, why in rivals.items():
            yield problem(operation, "", _merge(case.content.operations[id_], why))


def words_are_of_one_statement(case: Case) -> Iterator[Problem]:
    """The same quoted words are one statement, with a passage in each article that gives them.

    A short sentence may be said again: not where the articles tell of operations, and not of the same.
    """
    said: dict[str, Statement] = {}
    told: dict[str, set[str]] = defaultdict(set)
    for operation in _operations(case):
        for article in articles_of(operation):
            told[article].add(operation.id)
    for statement in case.standing:
        if not isinstance(statement, Statement):
            continue
        for field, part in quoted_parts(statement):
            words = " ".join(re.findall(r"\w+", part.exact.casefold()))
            if len(words.split()) < _FEWEST_WORDS:
                continue
            rival = said.setdefault(words, statement)
            again = len(words.split()) < _UNMISTAKABLE and _are_of_others(statement, rival, told)
            if rival.id != statement.id and not again:
                yield problem(
                    statement,
                    f"{field}.exact",
                    f"expected words that no other statement has; {rival.id} ({rival.label}) has them too: merge the "
                    "two into one statement with both articles as sources",
                )


def articles_are_one(case: Case) -> Iterator[Problem]:
    """No two articles have one address or one text."""
    claimed: dict[str, Article] = {}
    for article in case.standing:
        if not isinstance(article, Article):
            continue
        for field, key in (("url", _address(article.url)), ("sha256", article.sha256)):
            rival = claimed.setdefault(f"{field} {key}", article) if key else article
            if rival.id != article.id:
                what = "address" if field == "url" else "text"
                message = f"expected an {what} of its own; {rival.id} has the same one: keep one of the two articles"
                yield problem(article, field, message.replace("an text", "a text"))


def _operations(case: Case) -> Iterator[Operation]:
    return (entry for entry in case.standing if isinstance(entry, Operation))


def _figures(operation: Operation) -> dict[tuple[object, ...], str]:
    """What tells an operation by its figures: agency, place, measure and number, each with its words for a message."""
    return {
        (agency, place, claim.measure, claim.unit, claim.value, claim.high): (
            f"both tell of {claim.value:g} {claim.measure.value} by {agency} in {place} at one time"
        )
        for claim in operation.claims
        if claim.value >= _SMALLEST_FIGURE
        for place in ((claim.place,) if claim.place else operation.places)
        for agency in operation.agencies
    }


def _merge(rival: Operation, why: str) -> str:
    return (
        f"expected one entry for one operation; this and {rival.id} ({rival.label}) may be one, for {why}: merge them, "
        f"or link them with related: [{rival.id}] or part_of: {rival.id}"
    )


def _linked(one: Operation, other: Operation) -> bool:
    return (
        other.id in (*one.related, one.part_of)
        or one.id in (*other.related, other.part_of)
        or (one.part_of is not None and one.part_of == other.part_of)
    )


def _may_be_one(one: Operation, other: Operation) -> bool:
    if _linked(one, other):
        return False
    if one.when is None or other.when is None:
        return True
    first, last = one.when.date.earliest, one.when.date.latest
    begun, ended = other.when.date.earliest, other.when.date.latest
    apart = (first and ended and first - ended > _APART) or (begun and last and begun - last > _APART)
    return not apart


def _are_of_others(one: Statement, other: Statement, told: Mapping[str, set[str]]) -> bool:
    """Whether the articles of both tell of operations, and not of the same."""
    mine = {id_ for article in articles_of(one) for id_ in told.get(article, ())}
    theirs = {id_ for article in articles_of(other) for id_ in told.get(article, ())}
    return bool(mine and theirs) and mine.isdisjoint(theirs)


def _is_dated(operation: Operation) -> bool:
    """Whether the operation is dated to a few days."""
    when = operation.when
    if when is None or when.basis is Basis.PUBLISHED or when.kind is not DateKind.HAPPENED:
        return False
    first, last = when.date.earliest, when.date.latest
    return first is not None and last is not None and last - first < _FEW_DAYS


def _is_town(case: Case, place: str) -> bool:
    known = case.content.places.get(place)
    return known is not None and known.type in {PlaceKind.CITY, PlaceKind.BOROUGH}


def _are_unsure(one: Operation, other: Operation) -> bool:
    """Whether nothing tells two of one agency, town and time apart: a link, a name, an article that tells of both.

    Nor is there a figure in common, which another rule speaks of.
    """
    named = one.name and other.name
    shared = set(articles_of(one)) & set(articles_of(other))
    figures = _figures(one).keys() & _figures(other).keys()
    return not (named or shared or figures or _linked(one, other)) and _overlap(one, other)


def _overlap(one: Operation, other: Operation) -> bool:
    return one.when is not None and other.when is not None and one.when.date.overlaps(other.when.date)


def _address(url: str | None) -> str | None:
    """An address without what does not tell pages apart: scheme, www, fragment, closing slash, tracking words."""
    if url is None:
        return None
    parts = urlsplit(url)
    query = "&".join(
        word for word in parts.query.split("&") if word and not word.startswith(("utm_", "fbclid", "gclid"))
    )
    host = (parts.hostname or "").removeprefix("www.").removeprefix("m.")
    return f"{host}{parts.path.rstrip('/')}?{query}"
