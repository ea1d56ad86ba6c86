"""Persons an article names by a given name alone: 'Rosa, 34, hid', 'his wife, Rosa, said', 'identified only as Rosa'."""

from __future__ import annotations

import re
from typing import Final

from generator.ingest.document import Document, Span
from generator.ingest.extract.quotations import titles
from generator.ingest.extract.quotations.persons import Person

PRESENTED: Final = re.compile(
    r", (?:[1-9][0-9]?\b(?! [A-Z])|who\b|whose\b|an? (?!(?:[\w-]+ ){0,3}(?:city|town|village|suburb|county|state|company|firm)\b)[a-z])"
)
_NO_GIVEN_NAMES = titles.NOT_NAMES | titles.PLACES | titles.ORGANIZATION_WORDS | titles.OFFICES
_WITHHELD = re.compile(
    r"(?:(?P<m>his)|(?P<f>her)|their|the|a)?\s*\b(?:first|last|full|real|family|given|sur) ?names?\b",
    re.IGNORECASE,
)


def find_one_names(
    document: Document, runs: list[tuple[Span, tuple[str, ...], str]], persons: list[Person]
) -> list[Person]:
    """Persons known by one given name: 'Rosa, 34, hid', 'Rosa, a cook who asked that her last name not be used'."""
    taken = {word.lower() for person in persons for word in person.words}
    given = titles.given_names()
    found: list[Person] = []
    for span, words, honorific in runs:
        low = words[0].lower()
        if len(words) > 1 or honorific or low in taken or len(low) < 3 or words[0].isupper():
            continue
        if low in _NO_GIVEN_NAMES:
            continue
        before = document.text[max(0, span.start - 90) : span.start].rpartition("\n")[2]
        after = document.text[span.end : span.end + 160].partition("\n")[0]
        introduced = _introduction(before, after)
        if introduced is not None:
            gender = given.get(low) or introduced or titles.rarer_given_names().get(low, "")
            found.append(Person(words[0], low, words, gender, gave_one_name=True))
            taken.add(low)
            continue
        presented = PRESENTED.match(after) is not None
        if not presented and low not in given:
            continue
        before = before[-60:]
        withheld = _WITHHELD.search(before + after)
        if (presented and (low in given or withheld)) or (withheld and low in given):
            told = (withheld.lastgroup or "") if withheld else ""
            found.append(Person(words[0], low, words, given.get(low, told), gave_one_name=True))
            taken.add(low)
    return found


CALLED: Final = re.compile(
    r"\b(?:(?:identified|known|named|called) (?:only|simply|just) (?:as|by)"
    r"|asked to be (?:identified|known|named|called)(?: only| simply| just)?(?: as| by)?"
    r"|(?:himself|herself|themselves|(?:his|her|their) (?:first |given )?name)(?: only| simply| just)? as"
    r"|go(?:es)?(?: only)? by) $"
)
"""Words before the one name somebody wants to be known by."""
_CALLED_ENDS = ("as ", "by ", "only ", "simply ", "just ", "identified ", "known ", "named ", "called ")
"""What they end in, one of which is quickly found missing."""
_NOUN_NAMED = re.compile(r"\b([a-z]+) named $")
_AGENTS = ("er", "or", "ist", "ian", "ant", "man", "boy", "girl", "kid", "friend")
_CHARACTERIZED = re.compile(r"\b([a-z][\w-]*)(?: who [^,.;:]{3,60})?, $")
_PARENTHESIS = re.compile(r",(?: (?:who|whose|an?|the|age|[1-9][0-9]?)\b| [a-z])")


def _introduction(before: str, after: str) -> str | None:
    """The gender ('' where it is not told) of someone introduced by one name: 'his wife, Rosa, said', 'known as Rosa'."""
    if before.endswith(_CALLED_ENDS) and CALLED.search(before):
        return ""
    called = _NOUN_NAMED.search(before) if before.endswith(" named ") else None
    if called is not None:
        word = called.group(1)
        human = word in titles.PERSON_WORDS or word in titles.OFFICES or word.endswith(_AGENTS)
        return "" if human and word not in titles.ORGANIZATION_WORDS else None
    noun = _CHARACTERIZED.search(before) if before.endswith(", ") else None
    if noun is None or not _PARENTHESIS.match(after):
        return None
    word = noun.group(1)
    gender = "m" if word in titles.MALE_ROLES else "f" if word in titles.FEMALE_ROLES else ""
    return gender if gender or word in titles.PERSON_WORDS else None
