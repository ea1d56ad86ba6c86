"""Receipts: every claim and quotation has its passage, and the passage stands in the article letter for letter."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.errors import Problem
from generator.model.article import text_fingerprint
from generator.model.citations import articles_of, passages_of
from generator.model.claim import Claim, Unit
from generator.model.numerals import states_number
from generator.model.operation import Operation
from generator.model.passage import Found, Passage, find_passage, find_phrase
from generator.publish.checks.case import Case, problem
from generator.publish.checks.nearest_text import nearest_text

_SHOWN = 160
"""Characters of a text shown in a message."""


def operations_have_receipts(case: Case) -> Iterator[Problem]:
    """An operation rests on the words of an article; the model asks the same of every claim and statement."""
    for operation in _operations(case):
        if not any(True for _ in passages_of(operation)):
            message = "expected a passage that tells of the operation, as {article: story, exact: officers arrested}; found none"
            yield problem(operation, "passages", message)


def passages_state_the_number(case: Case) -> Iterator[Problem]:
    """A claim's number stands in one of its passages, in digits or in words; of a range both ends."""
    for operation in _operations(case):
        for position, claim in enumerate(operation.claims):
            if claim.passages and not any(_states(passage, claim) for passage in claim.passages):
                number = f"{claim.value:g}" + (f" and {claim.high:g}" if claim.high is not None else "")
                sign = " percent" if claim.unit is Unit.PERCENT else ""
                yield problem(
                    operation,
                    f"claims.{position}.value",
                    f"expected a passage that states {number}{sign} in digits or words, as 'arrested {number}{sign} ...'; "
                    f"found {_short(claim.passages[0].exact)!r}",
                )


def wholes_are_known(case: Case) -> Iterator[Problem]:
    """The whole a claim is a part of stands in a passage of the claim, or is a claim of the operation itself."""
    for operation in _operations(case):
        told = {(claim.measure, claim.value) for claim in operation.claims}
        for position, claim in enumerate(operation.claims):
            whole = claim.of.value if claim.of else None
            if claim.of is None or whole is None or (claim.of.measure, whole) in told:
                continue
            if not any(states_number(passage.exact, whole) for passage in claim.passages):
                yield problem(
                    operation,
                    f"claims.{position}.of.value",
                    f"expected a passage that states {whole}, as '... of the {whole}', or a claim of {whole} "
                    f"{claim.of.measure.value} in this operation; found neither",
                )


def cited_without_text(case: Case) -> tuple[str, ...]:
    """The articles that entries cite and whose texts are not among those at hand; none where no text is."""
    if case.texts is None:
        return ()
    cited = {article for entry in case.standing for article in articles_of(entry)}
    return tuple(sorted((cited & case.content.articles.keys()) - case.texts.keys()))


def unread_articles_carry_nothing(case: Case) -> Iterator[Problem]:
    """An article that could not be read has no fingerprint of its text, and no entry rests on it."""
    citing: dict[str, str] = {}
    for entry in case.standing:
        for id_ in articles_of(entry):
            citing.setdefault(id_, f"{entry.kind.value}/{entry.id}.yml")
    for id_, article in case.content.articles.items():
        if not article.unread:
            continue
        if article.sha256:
            message = "expected no fingerprint of a text that could not be read; found one: leave out one of the two"
            yield problem(article, "unread", message)
        if id_ in citing:
            message = f"expected no entry to rest on an article that could not be read; {citing[id_]} does: leave this out"
            yield problem(article, "unread", message)


def texts_are_those_read(case: Case) -> Iterator[Problem]:
    """The text at hand has the fingerprint of the text the entries were made from."""
    for id_, article in case.content.articles.items():
        text = case.text(id_)
        if text is None or article.sha256 is None:
            continue
        found = text_fingerprint(text)
        if found != article.sha256:
            yield problem(
                article,
                "sha256",
                f"expected the text that was read, {article.sha256[:12]}...; the text at hand has {found[:12]}...: "
                "it was changed or is another version; check its passages, then write the new fingerprint",
            )


def passages_stand_in_the_text(case: Case) -> Iterator[Problem]:
    """A passage stands in its article's text letter for letter, at its offsets, and only once where it carries a figure."""
    for entry in case.standing:
        for name, passage in passages_of(entry):
            text = case.text(passage.article)
            if text is None:
                continue
            message = _misplaced(text, passage, must_be_one=name.startswith("claims."))
            if message:
                yield problem(entry, f"{name}.{message[0]}", message[1])


def _misplaced(text: str, passage: Passage, *, must_be_one: bool) -> tuple[str, str] | None:
    """What is wrong with the place of a passage, as field and message."""
    places = find_passage(text, passage)
    if not places:
        return _not_found(text, passage)
    if passage.start is not None or passage.end is not None:
        return _off(text, passage, places)
    if must_be_one and len({_sentence(text, place) for place in places}) > 1:
        first = " ".join(text[: places[0].start].split()[-3:])
        return "exact", (
            f"expected words that stand once in {passage.article}; these stand {len(places)} times, in different "
            f"sentences: add words before or after, as prefix: {first!r}"
        )
    return None


def _not_found(text: str, passage: Passage) -> tuple[str, str]:
    bare = find_phrase(text, passage.exact)
    if bare:
        around = _short(text[max(0, bare[0].start - 40) : bare[0].end + 40])
        field = "prefix" if passage.prefix else "suffix"
        return (
            field,
            f"expected the words that stand around the passage in {passage.article}; found {around!r}",
        )
    near = nearest_text(text, passage.exact)
    found = f"the nearest text is {near!r}" if near else "nothing like it stands there"
    return (
        "exact",
        f"expected words of {passage.article} letter for letter, found {_short(passage.exact)!r}; {found}",
    )


def _off(text: str, passage: Passage, places: tuple[Found, ...]) -> tuple[str, str] | None:
    """Whether the offsets are those of one of the places."""
    if any(passage.start in (None, place.start) and passage.end in (None, place.end) for place in places):
        return None
    there = _short(text[max(passage.start or 0, 0) : max(passage.end or 0, 0)])
    right = " or ".join(f"start: {place.start}, end: {place.end}" for place in places[:3])
    field = "start" if passage.start is not None else "end"
    return (
        field,
        f"expected the offsets of the passage, {right}; found {passage.start} and {passage.end}, where {there!r} stands",
    )


def _sentence(text: str, place: Found) -> str:
    """The sentence, roughly, that a phrase stands in."""
    before = re.split(r"[.?!]\s|\n", text[max(0, place.start - 400) : place.start])[-1]
    after = re.split(r"[.?!](?:\s|$)|\n", text[place.end : place.end + 400])[0]
    return " ".join((before + text[place.start : place.end] + after).split())


def _states(passage: Passage, claim: Claim) -> bool:
    percent = claim.unit is Unit.PERCENT
    ends = (claim.value,) if claim.high is None else (claim.value, claim.high)
    return all(states_number(passage.exact, end, percent=percent) for end in ends)


def _operations(case: Case) -> Iterator[Operation]:
    return (entry for entry in case.standing if isinstance(entry, Operation))


def _short(text: str) -> str:
    flat = " ".join(text.split())
    return flat if len(flat) <= _SHOWN else flat[: _SHOWN - 3] + "..."
