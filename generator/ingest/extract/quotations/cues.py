"""The words that attribute speech: reporting verbs, nouns of speech and writing, and the small words around them."""

from __future__ import annotations

from typing import Final

from generator.ingest.extract.quotations.word_lists import read_word_lists

_LISTS = read_word_lists("reporting_words.txt")
_IRREGULAR = read_word_lists("irregular_verbs.txt")


def word_list(key: str) -> frozenset[str]:
    """A list of `data/reporting_words.txt`."""
    return frozenset(_LISTS[key])


def _regular_forms(verb: str) -> tuple[str, ...]:
    """Past, third person and -ing form of a regular verb."""
    if verb.endswith("e"):
        return verb + "d", verb + "s", verb[:-1] + "ing"
    if verb.endswith("y") and verb[-2] not in "aeiou":
        return verb[:-1] + "ied", verb[:-1] + "ies", verb + "ing"
    third = verb + ("es" if verb.endswith(("s", "sh", "ch", "x", "o")) else "s")
    return verb + "ed", third, verb + "ing"


def _all_forms(verbs: tuple[str, ...]) -> dict[str, str]:
    return {form: verb for verb in verbs for form in (*_IRREGULAR.get(verb, _regular_forms(verb)), verb)}


SPEAKING: Final = _all_forms(_LISTS["speaking"])
"""Forms of the verbs that report words as such, with their base form."""

LABELLING: Final = {
    form: verb for form, verb in _all_forms(_LISTS["labelling"]).items() if form not in SPEAKING
}
"""Forms of verbs that take quoted words as a label, an object or a reason, weaker evidence than speaking."""

REPORTS: Final = word_list("reports")
"""Forms that clearly report; verbs that may tell of anything but speech are left out."""


def reports(word: str) -> bool:
    """Whether a word can only be a verb that reports: 'said', 'stating', not the noun 'report'."""
    return word in REPORTS or (word in SPEAKING and word.endswith(("ed", "ing")))


BASE_FORMS: Final = frozenset(
    form
    for form, verb in (SPEAKING | LABELLING).items()
    if form == verb and form not in ("read", "cast", "set", "hit")
)
"""Base forms, many of which are nouns as well: 'release', 'report', 'note'."""

MEDIA: Final = {word: medium for medium, words in read_word_lists("media.txt").items() for word in words}
"""Words that name the medium of a statement, and the name the project gives it."""

SPEECH_NOUNS: Final = frozenset(_LISTS["speech_nouns"])
"""Nouns after a possessive that make its owner a speaker: 'Mr. Doe's answer was "no"'."""

AUXILIARIES: Final = frozenset(_LISTS["auxiliaries"])
PASSIVES: Final = frozenset(("is", "are", "was", "were", "be", "been", "being", "gets", "got"))

PAST_FORMS: Final = frozenset(_LISTS["past_forms"])
"""Irregular past forms and common third-person forms, which end a noun phrase they follow."""

PREPOSITIONS: Final = frozenset(_LISTS["prepositions"])
SUBORDINATORS: Final = frozenset(
    (
        "that",
        "when",
        "while",
        "because",
        "although",
        "though",
        "if",
        "whether",
        "where",
        "why",
        "how",
        "as",
        "since",
        "after",
        "before",
        "until",
        "unless",
        "once",
        "so",
    )
)
PRONOUNS: Final = frozenset(("he", "she", "they", "it", "i", "we", "you", "who"))
GENDERED: Final = {"he": "m", "his": "m", "him": "m", "she": "f", "her": "f"}
DETERMINERS: Final = frozenset(_LISTS["determiners"])
TIME_WORDS: Final = frozenset(_LISTS["time_words"])
"""Days, months and adverbs of time that stand between a subject, a verb and what is said."""

_BEFORE_BASE_FORM = frozenset(
    (
        "to",
        "they",
        "we",
        "i",
        "you",
        "who",
        "people",
        "and",
        "or",
        "men",
        "women",
        "police",
        "two",
        "three",
        "both",
        "many",
        "some",
        "all",
        "also",
        "not",
        "often",
        "others",
    )
)


def takes_base_form(before: str) -> bool:
    """Whether 'say', not 'says', may follow a word: a plural, a modal or 'to'; a noun like 'release' is no verb then."""
    plural = before.endswith("s") and not before.endswith(("ss", "us", "'s"))
    return plural or before in AUXILIARIES or before in _BEFORE_BASE_FORM or before.endswith("ly")
