"""An article laid out for the tracing of speakers: its sentences, the persons it names and the roles it gives them."""

from __future__ import annotations

import bisect
from dataclasses import dataclass, field

from generator.ingest.document import Document, Span
from generator.ingest.extract.findings import Speaker, SpeakerKind
from generator.ingest.extract.quotations.clauses import clause_subject
from generator.ingest.extract.quotations.marks import Stretch
from generator.ingest.extract.quotations.names import Person, PersonMention, Register, read_register
from generator.ingest.extract.quotations.phrases import Mention
from generator.ingest.extract.quotations.roles import Roles
from generator.ingest.extract.quotations.tokens import Sentence, cut_sentences


@dataclass(frozen=True, slots=True)
class Outline:
    """What the tracing of speakers needs of an article."""

    document: Document
    sentences: tuple[tuple[Sentence, ...], ...]
    """The sentences of every paragraph, quotations opaque; empty for furniture."""
    register: Register
    mentions: tuple[PersonMention, ...]
    """The persons named outside quotation marks."""
    roles: Roles
    surnames: frozenset[str]
    """Of all persons named."""
    subjects: dict[int, Mention | None] = field(default_factory=dict)
    """The subjects looked up so far, by where their sentences begin."""

    def subject_of(self, sentence: Sentence) -> Mention | None:
        """What the main clause of a sentence is about."""
        start = sentence[0].start
        if start not in self.subjects:
            phrase = clause_subject(sentence, len(sentence), self.surnames)
            self.subjects[start] = phrase.mention if phrase else None
        return self.subjects[start]


@dataclass(frozen=True, slots=True)
class Turn:
    """One attribution already made: where, and to whom."""

    position: int
    speaker: Speaker
    strong: bool
    """False where the verb only labels."""


def read_outline(document: Document, stretches: tuple[Stretch, ...]) -> Outline:
    """Sentences, persons and their roles, as the tracing of speakers needs them."""
    by_paragraph: dict[int, list[tuple[int, Stretch]]] = {}
    for number, stretch in enumerate(stretches):
        by_paragraph.setdefault(stretch.paragraph, []).append((number, stretch))
    sentences = tuple(
        () if p.furniture and i not in by_paragraph else cut_sentences(document, p, by_paragraph.get(i, []))
        for i, p in enumerate(document.paragraphs)
    )
    register = read_register(document)
    surnames = frozenset(p.surname for p in register.persons)
    mentions = outside(register.mentions, stretches)
    return Outline(document, sentences, register, mentions, Roles(register, mentions, sentences), surnames)


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
