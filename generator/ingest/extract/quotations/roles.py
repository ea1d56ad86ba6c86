"""The role and the organisation an article gives a person, in its own words, from titles and appositions."""

from __future__ import annotations

import bisect
import re

from generator.ingest.extract.quotations import cues, titles
from generator.ingest.extract.quotations.extents import LONGEST, MODIFIERS
from generator.ingest.extract.quotations.mentions import MentionKind
from generator.ingest.extract.quotations.names import name_words
from generator.ingest.extract.quotations.persons import Person, PersonMention, Register, surnames_of
from generator.ingest.extract.quotations.phrases import read_phrase
from generator.ingest.extract.quotations.tokens import Sentence

Role = tuple[str | None, str | None]
"""Role and organisation, each None where the article does not give it."""


_BEFORE_TITLE = cues.DETERMINERS | cues.PREPOSITIONS | cues.SUBORDINATORS | {"and", "then", ","}


_SPELLED_OUT = {
    "sen": "senator",
    "rep": "representative congressman congresswoman",
    "gov": "governor",
    "lt": "lieutenant",
    "sgt": "sergeant",
    "capt": "captain",
    "col": "colonel",
    "gen": "general",
    "det": "detective",
    "prof": "professor",
    "supt": "superintendent",
    "rev": "reverend pastor",
    "atty": "attorney",
}


def spelled_out(role: str) -> str:
    """A role in small letters with its abbreviations in full, so that 'the senator' is found in 'Sen.'."""
    return " ".join(_SPELLED_OUT.get(word, word) for word in re.findall(r"[\w-]+", role))


def _may_have_apposition(sentence: Sentence, first: int) -> bool:
    """Whether a comma may lead from a name to a role: right behind it, or behind what else hangs on it."""
    end = first + 1
    while end < len(sentence) and sentence[end].is_capitalized:
        end += 1
    if end == len(sentence):
        return False
    follower = sentence[end]
    if follower.text == ",":
        return True
    goes_on = follower.text == "(" or follower.lower in _GOES_ON or follower.lower in titles.PARTICLES
    return goes_on and any(t.text == "," for t in sentence[end : first + LONGEST + 1])


_GOES_ON = MODIFIERS | {"by", "and", "or", "&"}


class Roles:
    """Looks roles up on demand and remembers them; one for an article."""

    def __init__(
        self,
        register: Register,
        mentions: tuple[PersonMention, ...],
        sentences: tuple[tuple[Sentence, ...], ...],
    ) -> None:
        self._register = register
        self._sentences = [s for paragraph in sentences for s in paragraph]
        self._starts = [s[0].start for s in self._sentences]
        self._surnames = surnames_of(register)
        self._mentions: dict[str, list[PersonMention]] = {}
        for mention in mentions:
            self._mentions.setdefault(mention.person.name, []).append(mention)
        self._known: dict[str, Role] = {}
        self._words: list[tuple[Person, list[str]]] | None = None

    def of(self, person: Person) -> Role:
        """The first role the article gives the person, and the organisation that goes with it."""
        if person.name not in self._known:
            self._known[person.name] = self._read(person)
        return self._known[person.name]

    def holders(self, head: str) -> list[Person]:
        """The persons whose role has this word: 'mayor'."""
        if self._words is None:
            roles = [(person, self.of(person)[0]) for person in self._register.persons]
            self._words = [(person, spelled_out(role.lower()).split()) for person, role in roles if role]
        return [person for person, words in self._words if head in words]

    def _read(self, person: Person) -> Role:
        shared = not self._register.has_bearer(person.surname)
        for mention in self._mentions.get(person.name, []):
            if shared and mention.end - mention.start < len(person.name):
                continue  # 'Sheriff Lee', where there are two of that name
            role, organization = self._around(mention)
            if role:
                return role, organization
        return None, None

    def _around(self, mention: PersonMention) -> Role:
        at = bisect.bisect_right(self._starts, mention.start) - 1
        sentence = self._sentences[at] if at >= 0 else ()
        position = next((i for i, t in enumerate(sentence) if t.end > mention.start), None)
        if position is None:
            return None, None
        first = position
        while first and (
            sentence[first - 1].is_capitalized
            or sentence[first - 1].lower in titles.OFFICES
            or (sentence[first - 1].lower == "in" and sentence[first].lower == "charge")
            or (
                sentence[first - 1].lower in ("and", "of")
                and first > 1
                and sentence[first - 2].is_capitalized
                and first != position
            )
        ):
            first -= 1
        if first == position and not _may_have_apposition(sentence, position):
            return None, None
        phrase = None
        while (
            phrase is None or phrase.end <= position
        ):  # 'Mayor Ann Lee and Sheriff Bo Day': past the first of them
            while first < position and sentence[first].lower in _BEFORE_TITLE:
                first += 1
            phrase = read_phrase(sentence, first, len(sentence), self._surnames)
            if phrase is None:
                return None, None
            first = phrase.end
        named = phrase.mention
        if named.kind is not MentionKind.PERSON or named.head != mention.person.surname:
            return None, None
        meant = self._register.find(name_words(named.name or ""))
        if meant is not None and meant.name != mention.person.name:
            return None, None  # 'Ann Lee's son, Bo Lee'
        return phrase.mention.role, phrase.mention.organization
