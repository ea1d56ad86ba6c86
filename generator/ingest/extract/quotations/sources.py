"""To whom each quoted stretch is attributed: by a clause of its sentence, a signature, a lead or continuation."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final

from generator.ingest.document import Span
from generator.ingest.extract.findings import Speaker, SpeakerKind
from generator.ingest.extract.quotations import cues, titles
from generator.ingest.extract.quotations.choice import choose_attribution, is_title
from generator.ingest.extract.quotations.clauses import clause_subject, phrase_ending
from generator.ingest.extract.quotations.exchanges import Exchanges, asks
from generator.ingest.extract.quotations.fragments import LONGEST, is_reported
from generator.ingest.extract.quotations.marks import Stretch, goes_on
from generator.ingest.extract.quotations.media import find_addressees, find_medium
from generator.ingest.extract.quotations.mentions import Attribution, Mention, MentionKind
from generator.ingest.extract.quotations.outline import Outline, Turn
from generator.ingest.extract.quotations.papers import Receivers, author_of_it, signed_by
from generator.ingest.extract.quotations.phrases import read_phrase
from generator.ingest.extract.quotations.signatures import account_holder, find_signature
from generator.ingest.extract.quotations.speakers import OPEN, resolve
from generator.ingest.extract.quotations.tokens import Sentence, TokenKind
from generator.ingest.extract.quotations.works import is_called_out


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
_HANDED_BACK: Final = "continued in the next paragraph"
_CARRIED: Final = frozenset(("continuation", "sentence before", "subject of the sentence"))
"""Rules by which the text before a quotation gives it its speaker."""
_GROUPS: Final = frozenset(f"{word}s" for word in titles.OFFICES | titles.PERSON_WORDS)
_BULLETS = frozenset(("•", "*", "-", "–", "—"))
_LONGEST_ASIDE = 4
"""Sentences back to the words after which somebody goes on speaking."""
_LINKS = frozenset(
    ["and", "but", "instead", "so", "yet", "plus", "besides", "furthermore", "moreover", "indeed"]
)
_BETWEEN = cues.TIME_WORDS | _LINKS
"""Words that may stand between a sentence's beginning and its quotation."""


def _may_be(pronoun: str, mention: Mention) -> bool:
    """Whether a pronoun in a report can mean who gives it: 'it' a body, 'he' and 'she' a person, 'they' several."""
    if pronoun == "it":
        return mention.kind is MentionKind.ORGANIZATION or mention.head in titles.ORGANIZATION_WORDS
    if pronoun == "they":
        return mention.kind is MentionKind.NOMINAL and mention.head.endswith("s")
    return pronoun in ("he", "she") and mention.kind is MentionKind.PERSON


class Attributor:
    """Walks the sentences in order and attributes each stretch, remembering what it has attributed."""

    def __init__(self, outline: Outline) -> None:
        self._outline = outline
        self._stretches = outline.stretches
        self._surnames = outline.surnames
        self._turns: list[Turn] = []
        self._sources: dict[int, Source] = {}
        self._exchanges = Exchanges(outline)
        self._receivers = Receivers(outline)
        self._previous: Sentence = ()

    def attribute(self) -> dict[int, Source]:
        """The source of every stretch by its number."""
        for paragraph, sentences in enumerate(self._outline.sentences):
            for position, sentence in enumerate(sentences):
                self._receivers.read(sentence)
                self._attribute_sentence(paragraph, position, sentence)
                self._previous = sentence
        self._hand_back()
        return self._sources

    def _hand_back(self) -> None:
        """Give the paragraphs of a quotation the speaker whom only its end, paragraphs later, names."""
        text = self._outline.document.text
        for number in range(len(self._stretches) - 2, -1, -1):
            one, other = self._stretches[number], self._stretches[number + 1]
            source, following = self._sources[number], self._sources[number + 1]
            if not goes_on(text, one, other):
                continue
            named = following.attribution is not None and following.speaker.kind is not SpeakerKind.OPEN
            if source.speaker is OPEN or (named and self._is_only_carried(one, source)):
                self._sources[number] = replace(following, rule=_HANDED_BACK, leads=True)

    def _is_only_carried(self, stretch: Stretch, source: Source) -> bool:
        """Whether a stretch begins its paragraph and has its speaker from the text before it, which does not lead up to it."""
        begins = self._outline.document.paragraphs[stretch.paragraph].start
        before = self._outline.document.text[:begins].rstrip()[-1:]
        carried = source.rule in _CARRIED and before != ":"
        return carried and not self._outline.document.text[begins : stretch.outer.start].strip()

    def _attribute_sentence(self, paragraph: int, position: int, sentence: Sentence) -> None:
        attributions = self._outline.attributions_of(sentence)
        resolved: dict[int, Speaker] = {}
        quotes = [i for i, t in enumerate(sentence) if t.stretch >= 0]
        for index in quotes:
            found = choose_attribution(sentence, index, attributions)
            words = self._words(sentence[index].stretch)
            if self._is_title(sentence, index, found):
                self._sources[sentence[index].stretch] = Source(OPEN, None, TITLE)
                continue
            if found is None or (
                len(words) <= LONGEST and not is_reported(sentence, index, words, found, attributions)
            ):
                continue
            self._sources[sentence[index].stretch] = self._reported(
                paragraph, sentence, index, found, attributions, resolved
            )
        for attribution in attributions:
            named = attribution.mention.kind in (MentionKind.PERSON, MentionKind.ORGANIZATION)
            known = named or attribution.mention.head in _GROUPS
            if attribution.mention.start not in resolved and (attribution.strong or known):
                speaker = self._resolve(attribution, resolved)
                if asks(sentence, attribution):
                    self._exchanges.hear(sentence, attribution, speaker, paragraph, self._turns)
        for order, index in enumerate(quotes):
            if sentence[index].stretch not in self._sources:
                self._sources[sentence[index].stretch] = self._infer(
                    paragraph, position, sentence, index, order
                )

    def _is_title(self, sentence: Sentence, index: int, found: tuple[Attribution, str] | None) -> bool:
        """Whether quoted words are only written like a title: no colon leads them, and no clause behind says they are said."""
        stretch = sentence[index].stretch
        if not is_title(self._words(stretch), sentence[index].text):
            return False
        led = index > 0 and sentence[index - 1].text == ":"
        said = found is not None and found[1].startswith("after")
        return not (led or said or is_called_out(self._outline.document, self._stretches[stretch]))

    def _reported(
        self,
        paragraph: int,
        sentence: Sentence,
        index: int,
        found: tuple[Attribution, str],
        attributions: tuple[Attribution, ...],
        resolved: dict[int, Speaker],
    ) -> Source:
        """The source of a stretch whose reporting clause has been found."""
        attribution, rule = found
        speaker = self._speak(paragraph, sentence, attribution, attributions, resolved)
        medium = find_medium(sentence, attribution)
        if speaker.kind is SpeakerKind.OPEN and attribution.mention.head == "it" and self._previous:
            span = Span(attribution.mention.start, attribution.mention.end)
            written = author_of_it(span, self._previous, self._outline, self._turns)
            if written is not None:
                speaker, medium = (
                    replace(written[0], span=span, rule="author of a paper"),
                    medium or written[1],
                )
                self._turns.append(Turn(span.start, speaker, strong=True))
        to = find_addressees(sentence, attribution, self._surnames) or self._receivers.of(medium)
        return Source(speaker, attribution, rule, medium, to, leads=index == 0)

    def _speak(
        self,
        paragraph: int,
        sentence: Sentence,
        attribution: Attribution,
        attributions: tuple[Attribution, ...],
        resolved: dict[int, Speaker],
    ) -> Speaker:
        """The speaker of a clause that reports a quotation, by the turns of question and answer where these tell."""
        start = attribution.mention.start
        meant = self._exchanges.meant(sentence, attribution, paragraph, self._turns)
        if meant is not None and start not in resolved:
            resolved[start] = meant
            self._turns.append(Turn(start, meant, strong=attribution.strong))
        speaker = self._resolve_within(attribution, attributions, resolved)
        self._exchanges.hear(sentence, attribution, speaker, paragraph, self._turns)
        return speaker

    def _is_fragment(self, stretch: int) -> bool:
        return len(self._words(stretch)) <= LONGEST

    def _words(self, stretch: int) -> list[str]:
        return self._outline.document.slice(self._stretches[stretch]).split()

    def _resolve_within(
        self, attribution: Attribution, attributions: tuple[Attribution, ...], resolved: dict[int, Speaker]
    ) -> Speaker:
        """The speaker of a clause; a pronoun nothing before explains is the one whose report the clause stands in.

        'The school said it does not ask "unless required"'.
        """
        speaker = self._resolve(attribution, resolved)
        if speaker.kind is not SpeakerKind.OPEN or attribution.mention.kind is not MentionKind.PRONOUN:
            return speaker
        reporting = [
            a for a in attributions if a.strong and a.end <= attribution.first and a is not attribution
        ]
        if not reporting or not _may_be(attribution.mention.head, reporting[-1].mention):
            return speaker
        return self._resolve(reporting[-1], resolved)

    def _resolve(self, attribution: Attribution, resolved: dict[int, Speaker]) -> Speaker:
        start = attribution.mention.start
        if start not in resolved:
            signed = signed_by(attribution.mention, self._outline)
            resolved[start] = signed or resolve(attribution.mention, self._outline, self._turns)
            self._turns.append(Turn(start, resolved[start], strong=attribution.strong))
        return resolved[start]

    def _infer(self, paragraph: int, position: int, sentence: Sentence, index: int, order: int) -> Source:
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
        if self._is_fragment(stretch) and not starts:
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
        for at in range(position - 1, max(-1, position - _LONGEST_ASIDE), -1):
            quoted = [t.stretch for t in sentences[at] if t.kind is TokenKind.QUOTE]
            if quoted:
                spoke = self._sources[quoted[-1]]
                break
            if self._outline.names_anybody(sentences[at]):
                return NOBODY
        if spoke is None or spoke.speaker.kind is not SpeakerKind.PERSON:
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
