"""The private persons an article names: who is presented as arrested, as a victim, a relative, a child or an immigrant.

Each person of the article is judged by the words around every mention. A public office, a spokesperson's or a lawyer's
role anywhere in the article keeps a name public; without one, a single sign of a private person makes it private. Not
found are persons named without any such sign, and private persons who share their whole name with an official.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from generator.ingest.document import Document, Span
from generator.ingest.extract.capitals import is_headline
from generator.ingest.extract.findings import SpeakerKind
from generator.ingest.extract.places.gazetteer import places_named
from generator.ingest.extract.private_people import signs
from generator.ingest.extract.quotations import titles
from generator.ingest.extract.quotations.quotes import find_quotations
from generator.ingest.extract.quotations.register import read_register

_REACH = 160
"""Characters before and after a name that may say who it is."""


@dataclass(frozen=True, slots=True)
class _Mention:
    """One place where a person is named, with the words of the sentence before and after."""

    name: str
    span: Span
    before: str
    after: str


def find_private_names(document: Document) -> tuple[str, ...]:
    """The names of private persons, in their fullest form, in the order of the text.

    A person known by one given name is found where the words around it say so; a later mention by surname alone
    belongs to the full name and is not listed again.
    """
    mentions = list(_mentions(document))
    public = {mention.name for mention in mentions if _is_public(mention)}
    private = {mention.name for mention in mentions if _is_private(mention)} | _known_by_one_name(
        document, mentions
    )
    several = {mention.name for mention in mentions if signs.SEVERAL_PUBLIC_BEFORE.search(mention.before)}
    pairs = [pair for pair in pairwise(mentions) if _are_joined(document.text, *pair)]
    for one, following in pairs:
        if one.name in several:
            several.add(following.name)
    for one, following in (*pairs, *reversed(pairs)):
        if {one.name, following.name} & private:
            private |= {one.name, following.name}
    names = dict.fromkeys(mention.name for mention in mentions)
    private |= {name for name in names if any(name.endswith(f" {one}") and " " in one for one in private)}
    aged = {mention.name for mention in mentions if signs.AGE_OR_ORIGIN.match(mention.after)}
    found = (name for name in names if name in private - public - several)
    return tuple(name for name in found if name in aged or not _is_a_place(name))


def _is_a_place(name: str) -> bool:
    """Whether a name of several words is a town's, as 'Sioux Falls' is in 'those arrested in Sioux Falls'."""
    return " " in name and bool(places_named(name.lower()))


def _known_by_one_name(document: Document, mentions: list[_Mention]) -> set[str]:
    """Whom the article names by a given name alone, as it does with those who must fear to be known."""
    one = {person.name for person in read_register(document).persons if person.gave_one_name}
    given = (titles.given_names(), titles.rarer_given_names())
    speakers = {finding.speaker.name for finding in find_quotations(document)}
    lone = {mention.name for mention in mentions if mention.name in speakers and " " not in mention.name}
    surnames = titles.given_names_as_surnames()
    return one | {n for n in lone if n.lower() not in surnames and any(n.lower() in table for table in given)}


def _mentions(document: Document) -> Iterator[_Mention]:
    """Every mention of a person, in order: those of the register, and given names that stand alone."""
    register = read_register(document)
    named = [(mention.person.name, _bare(document.text, mention)) for mention in register.mentions]
    named.sort(key=lambda one: one[1].start)
    starts = [span.start for _, span in named]
    sentences = [sentence for paragraph in document.story for sentence in paragraph.sentences]
    if document.title and not is_headline(document.slice(document.title)):
        sentences.insert(0, document.title)
    lone = _lone_names(document, sentences)
    for sentence in sentences:
        found = named[bisect_left(starts, sentence.start) : bisect_left(starts, sentence.end)]
        found += _given_names(document.text, sentence, [span for _, span in found], lone)
        for name, span in sorted(found, key=lambda one: one[1].start):
            before = document.text[max(sentence.start, span.start - _REACH) : span.start]
            after = document.text[span.end : min(sentence.end, span.end + _REACH)]
            yield _Mention(name, span, re.sub(r"\s+", " ", before), re.sub(r"\s+", " ", after))


def _lone_names(document: Document, sentences: list[Span]) -> frozenset[str]:
    """Single names that no list of given names needs to know: introduced as a relative, by a child's age, or speaking."""
    text = document.text
    found = {
        match[1]
        for sentence in sentences
        for pattern in signs.INTRODUCED
        for match in pattern.finditer(text, sentence.start, sentence.end)
    }
    speakers = (finding.speaker for finding in find_quotations(document))
    found |= {one.name for one in speakers if one.kind is SpeakerKind.PERSON and one.name}
    return frozenset(name.lower() for name in found if not _is_other_word(name.lower()))


def _is_other_word(word: str) -> bool:
    """Whether a capitalised word is a place, a month, a title or a kind of person rather than a name."""
    known = (titles.PLACES, titles.NOT_NAMES, titles.OFFICES, titles.PERSON_WORDS)
    if any(word in words for words in known):
        return True
    given = word in titles.given_names() or word in titles.rarer_given_names()
    return not given and (word.endswith(signs.NATIONAL_ENDINGS) or bool(places_named(word.capitalize())))


def _given_names(
    text: str, sentence: Span, taken: list[Span], lone: frozenset[str]
) -> list[tuple[str, Span]]:
    """Names that stand alone, those in `lone` and known given names: 'her husband, Luis, was held'."""
    known = titles.given_names()
    ends = [span.end for span in taken]
    found = []
    for match in signs.GIVEN_NAME.finditer(text, sentence.start, sentence.end):
        word = match[1].lower()
        if word not in lone and (word not in known or word in titles.PLACES or word in titles.NOT_NAMES):
            continue
        if _is_of_a_place(text, match):
            continue
        following = bisect_right(ends, match.start())
        if following == len(taken) or taken[following].start >= match.end():
            found.append((match[1], Span(match.start(1), match.end(1))))
    return found


def _is_of_a_place(text: str, match: re.Match[str]) -> bool:
    """Whether a given name is the end of a place's: 'North Carolina', 'West Virginia'."""
    before = _WORD_BEFORE.search(text, max(0, match.start() - _LONGEST_WORD), match.start())
    return before is not None and bool(places_named(f"{before[1]} {match[1]}"))


_WORD_BEFORE = re.compile(r"\b([A-Z][a-z]+) $")
_LONGEST_WORD = 20


def _bare(text: str, span: Span) -> Span:
    """The name without the ending of a possessive, which belongs to the words after it."""
    return (
        Span(span.start, span.end - 2)
        if text.endswith(("’s", "'s"), span.start, span.end)
        else Span(span.start, span.end)
    )


def _are_joined(text: str, one: _Mention, following: _Mention) -> bool:
    """Whether two names stand in one list: 'Luis Moreno, 34, and Pedro Salas'."""
    return one.span.end < following.span.start and bool(
        signs.JOINED.fullmatch(text, one.span.end, following.span.start)
    )


def _is_public(mention: _Mention) -> bool:
    """Whether a role beside the name says that the person is named in it."""
    return bool(signs.PUBLIC_BEFORE.search(mention.before) or signs.PUBLIC_AFTER.match(mention.after))


def _is_private(mention: _Mention) -> bool:
    """Whether the words beside the name present a private person."""
    if (
        mention.name.startswith("Operation ")
        or signs.NO_PERSON_BEFORE.search(mention.before)
        or signs.NO_PERSON_AFTER.match(mention.after)
    ):
        return False
    if any(pattern.match(mention.after) for pattern in signs.PRIVATE_AFTER):
        return True
    is_owner = mention.after.startswith(("’s", "'s"))
    return not is_owner and any(pattern.search(mention.before) for pattern in signs.PRIVATE_BEFORE)
