"""To whom each quoted stretch is attributed: by a clause of its sentence, else as the text around it tells."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from generator.ingest.document import Span
from generator.ingest.extract.findings import Speaker, SpeakerKind
from generator.ingest.extract.quotations import cues, titles
from generator.ingest.extract.quotations.choice import choose_attribution, is_title
from generator.ingest.extract.quotations.exchanges import Exchanges, asks
from generator.ingest.extract.quotations.fragments import LONGEST, is_reported
from generator.ingest.extract.quotations.marks import Stretch, goes_on
from generator.ingest.extract.quotations.media import find_addressees, find_medium
from generator.ingest.extract.quotations.mentions import Attribution, Mention, MentionKind
from generator.ingest.extract.quotations.outline import Outline, Turn
from generator.ingest.extract.quotations.papers import Receivers, author_of_it, signed_by
from generator.ingest.extract.quotations.sources import TITLE, Inference, Source
from generator.ingest.extract.quotations.speakers import OPEN, resolve
from generator.ingest.extract.quotations.tokens import Sentence
from generator.ingest.extract.quotations.works import is_called_out

_HANDED_BACK: Final = "continued in the next paragraph"
_CARRIED: Final = frozenset(("continuation", "sentence before", "subject of the sentence"))
"""Rules by which the text before a quotation gives it its speaker."""
_GROUPS: Final = frozenset(f"{word}s" for word in titles.OFFICES | titles.PERSON_WORDS)


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
        self._quoting = {stretch.paragraph for stretch in outline.stretches}
        self._turns: list[Turn] = []
        self._sources: dict[int, Source] = {}
        self._exchanges = Exchanges(outline)
        self._receivers = Receivers(outline)
        self._inference = Inference(outline, self._turns, self._sources, self._receivers)
        self._previous: Sentence = ()

    def attribute(self) -> dict[int, Source]:
        """The source of every stretch by its number."""
        last = max(
            self._quoting, default=-1
        )  # what is said of speakers behind the last quotation attributes none
        for paragraph, sentences in enumerate(self._outline.sentences[: last + 1]):
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
        quotes = [i for i, t in enumerate(sentence) if t.stretch >= 0] if paragraph in self._quoting else []
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
                self._sources[sentence[index].stretch] = self._inference.of(
                    paragraph, position, sentence, index, order
                )

    def _is_title(self, sentence: Sentence, index: int, found: tuple[Attribution, str] | None) -> bool:
        """Whether quoted words are only written like a title: no colon, no "to" and no "said," leads them, no clause says so."""
        stretch = sentence[index].stretch
        if not is_title(self._words(stretch), sentence[index].text):
            return False
        before = sentence[index - 1].lower if index else ""
        led = before in (":", "to") or (
            before == "," and index > 1 and cues.reports(sentence[index - 2].lower)
        )
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
        speaker = self._resolve_within(sentence, attribution, attributions, resolved)
        self._exchanges.hear(sentence, attribution, speaker, paragraph, self._turns)
        return speaker

    def _words(self, stretch: int) -> list[str]:
        return self._outline.document.slice(self._stretches[stretch]).split()

    def _resolve_within(
        self,
        sentence: Sentence,
        attribution: Attribution,
        attributions: tuple[Attribution, ...],
        resolved: dict[int, Speaker],
    ) -> Speaker:
        """The speaker of a clause; a pronoun nothing before explains is the one whose report the clause stands in.

        'The school said it does not ask "unless required"'; 'HBR published the names of nine men it called "..."'.
        """
        speaker = self._resolve(attribution, resolved)
        if speaker.kind is not SpeakerKind.OPEN or attribution.mention.kind is not MentionKind.PRONOUN:
            return speaker
        reporting = [
            a for a in attributions if a.strong and a.end <= attribution.first and a is not attribution
        ]
        if reporting and _may_be(attribution.mention.head, reporting[-1].mention):
            return self._resolve(reporting[-1], resolved)
        subject = self._outline.subject_of(sentence) if attribution.mention.head == "it" else None
        is_it = subject is not None and subject.kind is MentionKind.ORGANIZATION
        if subject is None or not is_it or subject.end > attribution.mention.start:
            return speaker
        return replace(resolve(subject, self._outline, self._turns), rule="subject of the sentence")

    def _resolve(self, attribution: Attribution, resolved: dict[int, Speaker]) -> Speaker:
        start = attribution.mention.start
        if start not in resolved:
            signed = signed_by(attribution.mention, self._outline)
            resolved[start] = signed or resolve(attribution.mention, self._outline, self._turns)
            self._turns.append(Turn(start, resolved[start], strong=attribution.strong))
        return resolved[start]
