"""The organisations this project knows, read from `data/organizations.txt` when the first is asked for."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from functools import cache, lru_cache

from generator.ingest.extract.organizations import patterns
from generator.ingest.extract.places.gazetteer import slug
from generator.ingest.extract.table import read_list, read_table


@dataclass(frozen=True, slots=True)
class Organization:
    """An agency or organisation."""

    key: str
    """Also the id of its entry: `ice`."""
    name: str
    """The full name."""
    short_name: str
    """As news writes it after the first mention: 'ICE'."""
    kind: str
    """One of the kinds listed in `data/organizations.txt`; 'other' where its name tells no more."""
    parent: str | None
    """Key of the organisation it is a part of."""


@dataclass(frozen=True, slots=True)
class Name:
    """A name of an organisation."""

    organization: Organization
    capitals: bool
    """Whether it counts only in capitals, as 'ICE' does."""
    size: int
    """Number of words."""


def lookup_organization(name: str) -> Organization | None:
    """Give the organisation a name or abbreviation stands for, 'the' in front aside.

    One that is not in the table is made from its name if that tells what it is ('Springfield Police Department'); None
    if it does not.
    """
    words = " ".join(name.split())
    bare = words[4:] if words[:4].lower() == "the " else words
    listed = listed_organization(bare)
    if listed is not None:
        return listed
    key = slug(bare)
    branch = _BRANCH.match(bare)
    if branch is not None:
        own = listed_organization(bare[branch.end() - 1 :])
        if own is not None and own.kind == "component":
            return own  # 'ICE's Homeland Security Investigations'
        return Organization(key, bare, bare, "component", names()[branch[1].lower()].organization.key)
    kind = patterns.kind_of(bare)
    return Organization(key, bare, bare, kind, None) if kind and key else None


def listed_organization(name: str) -> Organization | None:
    """Give the organisation of the table that a name stands for, also with 'U.S.' before a federal agency's or a possessive mark behind it."""
    name = name.removesuffix("’s").removesuffix("'s")
    known = names().get(plain(name))
    if known is None and (nation := _NATION.match(name)):
        known = names().get(plain(name[nation.end() :]))
        if known is not None and known.organization.kind not in {"federal_agency", "component"}:
            return None
    is_right = known is not None and (not known.capitals or name.replace(".", "").isupper())
    return known.organization if known and is_right else None


_NATION = re.compile(r"(?:U\.?S\.?|United States) ")
_BRANCH = re.compile(r"(ICE|ERO|HSI|FBI|DEA|ATF|CBP)(?:[’']s)? [A-Z]")


def organization(key: str) -> Organization | None:
    """Give the organisation of the table with this key; None where there is none."""
    return next((name.organization for name in names().values() if name.organization.key == key), None)


@cache
def names() -> dict[str, Name]:
    """Every name of the table in its plain form."""
    found: dict[str, Name] = {}
    rows = read_table("organizations.txt", 6)
    shared = Counter(row[2] for row in rows)
    for key, name, short, kind, parent, others in rows:
        organization = Organization(key, name, short or name, kind, parent or None)
        # many cities' police have the same initials: those wait for the full name
        distinct = short.isupper() and len(short) > 2 and shared[short] == 1 and kind != "police"
        abbreviation = (short,) if distinct else ()
        for words in (name, *abbreviation, *read_list(others)):
            form = plain(words)
            found.setdefault(form, Name(organization, words.replace(".", "").isupper(), form.count(" ") + 1))
    return found


@cache
def beginnings() -> frozenset[str]:
    """The first words of every name, in plain form: what a name can still grow from."""
    found: set[str] = set()
    for name in names():
        words = name.split(" ")
        found.update(" ".join(words[:size]) for size in range(1, len(words) + 1))
    return frozenset(found)


@lru_cache(maxsize=20_000)
def opens_a_name(word: str) -> bool:
    """Whether a word is the first of any name of the table."""
    return _first_word(word) in _first_words()


@cache
def _first_words() -> frozenset[str]:
    return frozenset(_first_word(name.split(" ")[0]) for name in names())


def _first_word(word: str) -> str:
    """Give the form in which a word is looked up as the first of a name: small letters, no dots, no possessive."""
    word = word.lower()
    return word if word.isalnum() else word.replace(".", "").replace("’", "'").partition("'")[0]


@lru_cache(maxsize=20_000)
def plain(words: str) -> str:
    """Give the form names are compared in: small letters without dots, commas and hyphens, '&' as 'and'."""
    return " ".join(words.translate(_PLAIN).replace("&", " and ").lower().split())


_PLAIN = str.maketrans({"’": "'", ".": "", "-": " ", ",": ""})
