"""From where a quotation without a reporting clause of its own has its speaker: a signature, a lead, what goes on."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from generator.ingest.extract.findings import Speaker, SpeakerKind
from generator.ingest.extract.quotations import cues
from generator.ingest.extract.quotations.clauses import clause_subject, phrase_ending
from generator.ingest.extract.quotations.fragments import LONGEST
from generator.ingest.extract.quotations.media import find_addressees, find_medium
from generator.ingest.extract.quotations.mentions import Attribution, MentionKind
from generator.ingest.extract.quotations.outline import Outline, Turn
from generator.ingest.extract.quotations.papers import Receivers
from generator.ingest.extract.quotations.phrases import read_phrase
from generator.ingest.extract.quotations.signatures import account_holder, find_signature
from generator.ingest.extract.quotations.speakers import OPEN, resolve
from generator.ingest.extract.quotations.tokens import Sentence, TokenKind


@dataclass(frozen=True, slots=True)
class Source:
    """Whom one stretch is attributed to, and by which words."""

    speaker: Speaker
    attribution: Attribution | None
    rule: str
    medium: str | None = None
    to: tuple[str, ...] = ()
    leads: bool = False
    """True where the quotation begins its sentence."""


TITLE: Final = "title of a work"
"""Rule of quoted words that are a title and nobody's speech."""
NOBODY: Final = Source(OPEN, None, "unattributed")
_BULLETS = frozenset(("•", "*", "-", "–", "—"))
_LONGEST_ASIDE = 4
"""Sentences back to the words after which somebody goes on speaking."""
_LINKS = frozenset(
    ["and", "but", "instead", "so", "yet", "plus", "besides", "furthermore", "moreover", "indeed"]
)
_BETWEEN = cues.TIME_WORDS | _LINKS
"""Words that may stand between a sentence's beginning and its quotation."""


class Inference:
    """Infers sources from the text around a quotation, and from the sources and turns known so far, which it shares."""

    def __init__(
        self, outline: Outline, turns: list[Turn], sources: dict[int, Source], receivers: Receivers
    ) -> None:
        self._outline = outline
        self._surnames = outline.surnames
        self._turns = turns
        self._sources = sources
        self._receivers = receivers

    def of(self, paragraph: int, position: int, sentence: Sentence, index: int, order: int) -> Source:
        """The source of a stretch no words of its own sentence attribute."""
        stretch = sentence[index].stretch
        before = self._sources.get(stretch - 1)
        signature = self._signature(paragraph, position, sentence, index)
        if signature:
            return signature
        starts = all(t.kind is TokenKind.MARK or t.lower in _BETWEEN for t in sentence[:index])
        if index > 1 and sentence[index - 1].text == ":":
            named = phrase_ending(sentence, index - 1, self._surnames)
            if named and named.mention.kind is MentionKind.PERSON:
                return Source(resolve(named.mention, self._outline, self._turns), None, "name and colon")
        words = self._outline.document.slice(self._outline.stretches[stretch]).split()
        if len(words) <= LONGEST and not starts:
            return Source(OPEN, None, "words set off")
        if order and before:
            return Source(before.speaker, None, "same sentence") if before.speaker.name else NOBODY
        if not starts:
            return self._subject_source(sentence, index)
        if sentence[index].text == "," and index + 1 < len(sentence):
            return self._subject_behind(sentence, index)
        if position:
            source = self._after(self._outline.sentences[paragraph][position - 1])
            nobody = source.speaker is OPEN or source.speaker.rule.startswith(("'i'", "'we'"))
            return self._only_one(paragraph, position) if nobody else source
        return self._lead(paragraph, listed=index > 0 and sentence[0].text in _BULLETS)

    def _subject_behind(self, sentence: Sentence, index: int) -> Source:
        """The one person whom the clause behind a quotation's comma is about; nobody of an earlier sentence."""
        first = index + 2 if sentence[index + 1].lower == "as" else index + 1
        phrase = (
            read_phrase(sentence, first, len(sentence), self._surnames) if first < len(sentence) else None
        )
        if phrase is None or phrase.mention.kind not in (MentionKind.PERSON, MentionKind.PRONOUN):
            return NOBODY
        alone = phrase.end < len(sentence) and sentence[phrase.end].lower not in (
            "and",
            "or",
            ",",
            "'s",
            "’s",
        )
        if not alone or sentence[phrase.end].kind is not TokenKind.WORD:
            return NOBODY
        speaker = resolve(phrase.mention, self._outline, self._turns)
        return Source(speaker, None, "subject behind the quotation")

    def _only_one(self, paragraph: int, position: int) -> Source:
        """The one speaker of the paragraph so far, where the sentences since name nobody else who could speak."""
        sentences = self._outline.sentences[paragraph]
        spoke = None
        named: set[str] = set()
        for at in range(position - 1, max(-1, position - _LONGEST_ASIDE), -1):
            quoted = [t.stretch for t in sentences[at] if t.kind is TokenKind.QUOTE]
            if quoted:
                spoke = self._sources[quoted[-1]]
                break
            told = self._outline.named_between(sentences[at][0].start, sentences[at][-1].end)
            named |= {person.name for person in told}
        if spoke is None or spoke.speaker.kind is not SpeakerKind.PERSON or named - {spoke.speaker.name}:
            return NOBODY
        return Source(spoke.speaker, None, "only speaker of the paragraph", leads=True)

    def _signature(self, paragraph: int, position: int, sentence: Sentence, index: int) -> Source | None:
        """The name behind a dash after the quotation, or on the next line: '"..." - Ann Lee'."""
        mention = find_signature(self._outline, paragraph, position, sentence[index + 1 :])
        if mention is None:
            return None
        signed = account_holder(mention, self._outline)
        return Source(signed or resolve(mention, self._outline, self._turns), None, "signature")

    def _lead(self, paragraph: int, *, listed: bool) -> Source:
        """The source of a quotation that begins a paragraph: what the paragraph before it leads up to."""
        for earlier in range(paragraph - 1, -1, -1):
            sentences = self._outline.sentences[earlier]
            if not sentences or (listed and sentences[0][0].text in _BULLETS):
                continue
            source = self._after(sentences[-1])
            if listed and source.speaker is OPEN and sentences[-1][-1].text == ":":
                listed = False
                continue
            return source
        return NOBODY

    def _after(self, previous: Sentence) -> Source:
        """A quotation that begins a sentence: who spoke in the sentence before it."""
        quoted = [t.stretch for t in previous if t.kind is TokenKind.QUOTE]
        if quoted:
            known = [n for n in quoted if self._sources[n].speaker is not OPEN]
            before = self._sources[(known or quoted)[-1]]
            return Source(
                before.speaker, before.attribution, "continuation", before.medium, before.to, leads=True
            )
        turn = next(
            (t for t in reversed(self._turns) if previous[0].start <= t.position < previous[-1].end), None
        )
        subject = self._subject_source(previous, len(previous))
        text = self._outline.document.text
        told_apart = turn and turn.speaker.span and text.startswith(_RELATIVES, turn.speaker.span.end)
        if turn is None or (told_apart and subject.speaker.kind is SpeakerKind.PERSON):
            return subject  # 'Ann Lee had a message for the men who continue to deny it.'
        leading = (a for a in self._outline.attributions_of(previous) if a.mention.start == turn.position)
        attribution = next(leading, None) if previous[-1].text == ":" else None
        if attribution is None:
            return Source(turn.speaker, None, "sentence before")
        medium = find_medium(previous, attribution)
        to = find_addressees(previous, attribution, self._surnames) or self._receivers.of(medium)
        return Source(turn.speaker, attribution, "sentence before", medium, to)

    def _subject_source(self, sentence: Sentence, index: int) -> Source:
        phrase = clause_subject(sentence, index, self._surnames)
        kind = phrase.mention.kind if phrase else MentionKind.NOMINAL
        if (
            phrase
            and kind is MentionKind.ORGANIZATION
            and index < len(sentence)
            and sentence[index - 1].text == ":"
        ):
            return Source(
                resolve(phrase.mention, self._outline, self._turns), None, "subject before the colon"
            )
        if phrase is None or kind not in (MentionKind.PERSON, MentionKind.PRONOUN):
            return NOBODY
        known = phrase.mention.kind is MentionKind.PRONOUN or phrase.mention.head in self._surnames
        if phrase.end < len(sentence) and sentence[phrase.end].lower == "and" and phrase.mention.name:
            return NOBODY
        passive = phrase.end < len(sentence) - 1 and sentence[phrase.end].lower in cues.PASSIVES
        if not known or (passive and sentence[phrase.end + 1].lower.endswith("ed")):
            return NOBODY
        speaker = resolve(phrase.mention, self._outline, self._turns)
        return Source(speaker, None, "subject of the sentence")


_RELATIVES = (" who ", " that ", " which ")
