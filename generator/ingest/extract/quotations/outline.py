"""An article laid out for the tracing of speakers: its sentences, the persons it names and the roles it gives them."""

from __future__ import annotations

import bisect
import functools
from dataclasses import dataclass, field
from typing import NamedTuple

from generator.ingest.document import Document, Span
from generator.ingest.extract.findings import Speaker, SpeakerKind
from generator.ingest.extract.quotations.attribution import find_attributions
from generator.ingest.extract.quotations.clauses import clause_subject
from generator.ingest.extract.quotations.groups import Groups
from generator.ingest.extract.quotations.marks import Stretch, find_stretches
from generator.ingest.extract.quotations.mentions import Attribution, Mention
from generator.ingest.extract.quotations.persons import Person, PersonMention, Register, surnames_of
from generator.ingest.extract.quotations.register import read_register
from generator.ingest.extract.quotations.roles import Roles
from generator.ingest.extract.quotations.tokens import Sentence, cut_sentences
from generator.ingest.extract.quotations.works import is_no_speech


@dataclass(frozen=True, slots=True)
class Outline:
    """What the tracing of speakers needs of an article."""

    document: Document
    stretches: tuple[Stretch, ...]
    """The quoted stretches, in order; titles of works are words of the text."""
    sentences: tuple[tuple[Sentence, ...], ...]
    """The sentences of every paragraph, quotations opaque; empty for furniture."""
    register: Register
    mentions: tuple[PersonMention, ...]
    """The persons named outside quotation marks."""
    roles: Roles
    groups: Groups
    surnames: frozenset[str]
    """Of all persons named."""
    subjects: dict[int, Mention | None] = field(default_factory=dict)
    """The subjects looked up so far, by where their sentences begin."""
    attributions: dict[int, tuple[Attribution, ...]] = field(default_factory=dict)
    """The reporting clauses looked up so far, by where their sentences begin."""

    def attributions_of(self, sentence: Sentence) -> tuple[Attribution, ...]:
        """The reporting clauses of a sentence."""
        start = sentence[0].start
        if start not in self.attributions:
            self.attributions[start] = find_attributions(sentence, self.surnames)
        return self.attributions[start]

    def named_between(self, start: int, end: int) -> tuple[Person, ...]:
        """The persons named outside quotation marks in a range."""
        first = bisect.bisect_left(self.mentions, start, key=lambda m: m.start)
        last = bisect.bisect_left(self.mentions, end, key=lambda m: m.start)
        return tuple(mention.person for mention in self.mentions[first:last])

    def subject_of(self, sentence: Sentence) -> Mention | None:
        """What the main clause of a sentence is about."""
        start = sentence[0].start
        if start not in self.subjects:
            phrase = clause_subject(sentence, len(sentence), self.surnames)
            self.subjects[start] = phrase.mention if phrase else None
        return self.subjects[start]


class Turn(NamedTuple):
    """One attribution already made: where, and to whom."""

    position: int
    speaker: Speaker
    strong: bool
    """False where the verb only labels."""


@functools.lru_cache(maxsize=1)
def read_outline(document: Document) -> Outline:
    """Sentences, persons and their roles, as the tracing of speakers needs them.

    The last one is kept: quotations, paraphrases and officials of one document are found from one outline.
    """
    marked = find_stretches(document)
    stretches = tuple(s for s in marked if not is_no_speech(document, s))
    by_paragraph: dict[int, list[tuple[int, Stretch]]] = {}
    for number, stretch in enumerate(stretches):
        by_paragraph.setdefault(stretch.paragraph, []).append((number, stretch))
    sentences = tuple(
        () if p.furniture and i not in by_paragraph else cut_sentences(document, p, by_paragraph.get(i, []))
        for i, p in enumerate(document.paragraphs)
    )
    register = read_register(document)
    surnames = surnames_of(register)
    mentions = outside(register.mentions, marked)
    roles = Roles(register, mentions, sentences)
    return Outline(document, stretches, sentences, register, mentions, roles, Groups(document), surnames)


def outside(mentions: tuple[PersonMention, ...], stretches: tuple[Stretch, ...]) -> tuple[PersonMention, ...]:
    """The mentions that stand in no quotation."""
    starts = [s.outer.start for s in stretches]
    kept = []
    for mention in mentions:
        at = bisect.bisect_right(starts, mention.start) - 1
        if at < 0 or mention.start >= stretches[at].outer.end:
            kept.append(mention)
    return tuple(kept)


def speaker_of(person: Person, span: Span, outline: Outline, rule: str) -> Speaker:
    """A person as a speaker, with the role and the organisation the article gives them."""
    role, organization = outline.roles.of(person)
    return Speaker(SpeakerKind.PERSON, person.name, role, organization, None, span, rule)
