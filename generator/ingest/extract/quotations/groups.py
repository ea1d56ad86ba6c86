"""Which organisation 'the agency', 'the company' or 'the union' stands for: one of that kind the article has named."""

from __future__ import annotations

import bisect
import functools
import re
from typing import Final

from generator.ingest.document import Document
from generator.ingest.extract.organizations.find import find_organizations, lookup_organization
from generator.ingest.extract.quotations import cues, titles

_GOVERNMENT = frozenset(
    (
        "federal_agency",
        "component",
        "police",
        "prosecutor",
        "state_government",
        "county_government",
        "city_government",
    )
)
_KINDS: Final = {
    "agency": _GOVERNMENT,
    "department": _GOVERNMENT,
    "bureau": _GOVERNMENT,
    "company": frozenset(["company"]),
    "union": frozenset(["union"]),
    "party": frozenset(["party"]),
    "group": frozenset(["advocacy_group"]),
    "organization": frozenset(["advocacy_group"]),
    "coalition": frozenset(["advocacy_group"]),
}
"""The kinds of organisation a noun may stand for; one without kinds stands only for what the article calls so."""

_FEDERAL = "federal agency"
_FEDERAL_KINDS = frozenset(("federal_agency", "component"))
_FEDERAL_REACH = 1500
"""Characters behind a federal agency's name within which 'the agency' is it."""

NOUNS: Final = cues.word_list("agency_nouns")
"""Nouns that stand for an organisation with 'the' before them."""

NAME_RUN: Final = (
    r"(?:U\.S\. )?[A-ZÀ-Þ][\w.&’'-]*(?:(?: (?:of|and|the|for|&)){0,2} [A-ZÀ-Þ0-9][\w.&’'-]*){0,7}"
)
"""A run of words with capitals, as names of organisations are written."""


class Groups:
    """Looks organisations up on demand; one for an article."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._appositions: dict[str, list[tuple[int, int, str]]] = {}

    @functools.cached_property
    def _named(self) -> dict[str, tuple[list[int], list[str]]]:
        """For every noun, where organisations it may stand for are named, and how."""
        named: dict[str, tuple[list[int], list[str]]] = {noun: ([], []) for noun in (*_KINDS, _FEDERAL)}
        for finding in find_organizations(self._document):
            words = self._document.slice(finding.span)
            known = lookup_organization(finding.name)
            for noun, kinds in _KINDS.items():
                if known is not None and known.kind in kinds:
                    named[noun][0].append(finding.span.start)
                    named[noun][1].append(words)
            if known is not None and known.kind in _FEDERAL_KINDS:
                named[_FEDERAL][0].append(finding.span.start)
                named[_FEDERAL][1].append(words)
        return named

    def named_before(self, noun: str, position: int) -> tuple[int, str] | None:
        """Where an organisation of the kind was last named before a position, and how; None where none was."""
        named = self._last(noun, position)
        if noun == "agency":  # a police named beside it is a department
            federal = self._last(_FEDERAL, position)
            named = federal if federal and position - federal[0] < _FEDERAL_REACH else named
        called = self._called(noun, position)
        nearest = max((one for one in (named, called) if one), default=None)
        return nearest or (self._workplace(position) if noun in _EMPLOYERS else None)

    def _last(self, noun: str, position: int) -> tuple[int, str] | None:
        starts, names = self._named.get(noun, ([], []))
        at = bisect.bisect_left(starts, position) - 1
        return (starts[at], names[at]) if at >= 0 else None

    def _workplace(self, position: int) -> tuple[int, str] | None:
        """'Workers at Blue Heron Canning', 'the Blue Heron plant': a company, if the article names only one such."""
        at = bisect.bisect_left(self._workplaces, (position, ""))
        found = {name: start for start, name in self._workplaces[max(0, at - 20) : at]}
        return (next(iter(found.values())), next(iter(found))) if len(found) == 1 else None

    def _called(self, noun: str, position: int) -> tuple[int, str] | None:
        """'Blue Heron Canning, a company that ...': the article itself says what it is."""
        if noun not in self._appositions:
            self._appositions[noun] = [
                (match.end(), match.start(1), match.group(1))
                for match in _apposition(noun).finditer(self._document.text)
                if match.group(1).split()[0].lower() not in titles.NOT_NAMES
                and match.group(1).split()[-1].lower() not in titles.PLACES
            ]
        at = bisect.bisect_right(self._appositions[noun], position, key=lambda one: one[0]) - 1
        return self._appositions[noun][at][1:] if at >= 0 else None

    @functools.cached_property
    def _workplaces(self) -> list[tuple[int, str]]:
        found = []
        for match in _WORKPLACE.finditer(self._document.text):
            name = re.sub(r"[’']s$", "", match.group(1) or match.group(2)).rstrip(".,")
            words = name.lower().split()
            known = lookup_organization(name)
            other = known is not None and known.kind not in ("company", "other")
            if not other and words[0] not in titles.NOT_NAMES and not set(words) <= titles.PLACES:
                found.append((match.start(), name))
        return found


_EMPLOYERS = frozenset(("company", "firm", "chain", "contractor"))
_WORKPLACE = re.compile(
    rf"\b(?:workers|employees|plant|factory|warehouse|facility|workplace|jobs?) (?:of|at|for) ({NAME_RUN})"
    rf"|(?<=[Tt]he )({NAME_RUN}) (?:plant|factory|warehouse|slaughterhouse|cannery|workers|employees)\b"
)


@functools.cache
def _apposition(noun: str) -> re.Pattern[str]:
    return re.compile(
        rf"(?<![\w.’'&-])({NAME_RUN}), (?:a|an|the|one of the) (?:[\w’'-]+ ){{0,5}}?{re.escape(noun)}\b(?! [a-z]+(?:er|or|ist|ent|man|woman)\b)"
    )


def may_stand_for(noun: str, name: str) -> bool:
    """Whether an organisation that has spoken may be meant by a noun: one of another kind may not."""
    known = lookup_organization(name)
    return known is None or known.kind == "other" or known.kind in _KINDS.get(noun, ())
