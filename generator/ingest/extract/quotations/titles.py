"""Words that tell a person, an office or an organisation from other capitalised words."""

from __future__ import annotations

import functools
from typing import Final

from generator.ingest.extract.quotations.word_lists import read_word_lists

_LISTS = {key: frozenset(words) for key, words in read_word_lists("name_words.txt").items()}

HONORIFICS: Final = {
    "mr": "m",
    "mrs": "f",
    "ms": "f",
    "miss": "f",
    "mx": "",
    "dr": "",
    "prof": "",
    "sir": "m",
    "dame": "f",
}
"""Forms of address, with the gender they tell."""

OFFICES: Final = _LISTS["offices"]
"""Words of roles; before a name they belong to the role, not to the name."""

MALE_ROLES: Final = _LISTS["male_roles"]
FEMALE_ROLES: Final = _LISTS["female_roles"]

PERSON_WORDS: Final = _LISTS["person_words"] | MALE_ROLES | FEMALE_ROLES
"""Nouns for one human being that are no office."""

ORGANIZATION_WORDS: Final = _LISTS["organization_words"]
"""Words in the names of organisations, media, laws and the like; a run of capitals that holds one is no person."""

PLACES: Final = _LISTS["places"]

NOT_NAMES: Final = _LISTS["not_names"]
"""Words with a capital only for their place in the sentence, and names that are no person's."""

ABBREVIATIONS: Final = _LISTS["abbreviations"]
"""Words whose full stop ends no sentence: 'Sen.', 'Inc.', 'Calif.'."""

TWO_LETTERS: Final = _LISTS["two_letters"]
"""Two capitals that are no given name: offices, bodies, states, news agencies; 'JB' and 'JD' are."""

PARTICLES: Final = frozenset(
    (
        "de",
        "del",
        "della",
        "di",
        "da",
        "dos",
        "du",
        "la",
        "le",
        "van",
        "von",
        "der",
        "den",
        "ter",
        "bin",
        "ibn",
        "al",
        "el",
    )
)
"""Words inside a name that may be written small."""


@functools.cache
def given_names() -> dict[str, str]:
    """Common given names and the gender they are mostly given to ('m' or 'f')."""
    return _by_gender("given_names.txt")


@functools.cache
def rarer_given_names() -> dict[str, str]:
    """The same for rarer names, from the census of 1990.

    Many are words or places as well: they tell the gender of what something else tells to be a name, and nothing more.
    """
    return _by_gender("census_names.txt")


def _by_gender(table: str) -> dict[str, str]:
    lists = read_word_lists(table)
    return {name.lower(): gender[0] for gender in ("male", "female") for name in lists[gender]}


@functools.cache
def given_names_as_surnames() -> frozenset[str]:
    """Given names that are common as surnames: 'Clark', 'Thomas'."""
    return frozenset(name.lower() for name in read_word_lists("census_names.txt")["surname"])
