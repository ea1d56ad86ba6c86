"""Question and answer: who 'he' is who answers, and 'she' who asks again."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final

from generator.ingest.document import Span
from generator.ingest.extract.findings import Speaker, SpeakerKind
from generator.ingest.extract.quotations import cues
from generator.ingest.extract.quotations.mentions import Attribution, MentionKind
from generator.ingest.extract.quotations.names import name_words
from generator.ingest.extract.quotations.outline import Outline, Turn, speaker_of
from generator.ingest.extract.quotations.phrases import read_phrase
from generator.ingest.extract.quotations.speakers import OPEN, resolve
from generator.ingest.extract.quotations.tokens import Sentence

_ASKS = frozenset(("ask", "inquire", "question"))
_ANSWERS = frozenset(("answer", "reply", "respond", "retort", "counter"))
_SAYS = frozenset(("say", "tell"))
_NEAR: Final = 1
"""Paragraphs from a question to its answer, and from an answer to the next question."""
_MOST_TURNS = 6
"""Attributions back to which the other of two who speak with one another is looked for."""


@dataclass(frozen=True, slots=True)
class _Question:
    asker: Speaker
    asked: Speaker | None
    paragraph: int
    answerer: Speaker | None = None


class Exchanges:
    """Follows the questions of an article and their answers; one for an article."""

    def __init__(self, outline: Outline) -> None:
        self._outline = outline
        self._last: _Question | None = None

    def hear(
        self,
        sentence: Sentence,
        attribution: Attribution,
        speaker: Speaker,
        paragraph: int,
        turns: list[Turn],
    ) -> None:
        """Take note of who has asked whom, or who has answered."""
        last = self._last if self._last and paragraph - self._last.paragraph <= _NEAR else None
        if asks(sentence, attribution):
            asked = self._asked(sentence, attribution, turns)
            if asked is None and last and last.asker.is_one_with(speaker):
                asked = last.answerer
            self._last = _Question(speaker, asked, paragraph)
        elif last and not last.asker.is_one_with(speaker):
            self._last = replace(last, answerer=last.answerer or speaker, paragraph=paragraph)

    def meant(
        self, sentence: Sentence, attribution: Attribution, paragraph: int, turns: list[Turn]
    ) -> Speaker | None:
        """Whom 'he' or 'she' means by the turns of question and answer; open where nobody fits, None where these say nothing."""
        gender = cues.GENDERED.get(attribution.mention.head)
        last = self._last
        if gender is None or last is None or paragraph - last.paragraph > _NEAR:
            return None
        span, verb = Span(attribution.mention.start, attribution.mention.end), _base(sentence, attribution)
        meant: Speaker | None = None
        if verb in _ASKS and last.answerer is not None:
            meant = last.asker if self._fits(last.asker, gender) else None
        elif last.answerer is None and verb in _ANSWERS:
            meant = self._answerer(last, gender, paragraph, span, turns)
        elif last.answerer is None and verb in _SAYS and paragraph > last.paragraph:
            again = any(t.stretch >= 0 and t.text == "?" for t in sentence)
            meant = last.asked if last.asked and not again and self._fits(last.asked, gender) else None
        return replace(meant, span=span, rule="question and answer") if meant else None

    def _asked(self, sentence: Sentence, attribution: Attribution, turns: list[Turn]) -> Speaker | None:
        """The person behind 'asked'."""
        if attribution.end != attribution.verb + 1 or attribution.end >= len(sentence):
            return None
        phrase = read_phrase(sentence, attribution.end, len(sentence), self._outline.surnames)
        if phrase is None or phrase.mention.kind not in (MentionKind.PERSON, MentionKind.NOMINAL):
            return None
        speaker = resolve(phrase.mention, self._outline, turns)
        return speaker if speaker.kind is SpeakerKind.PERSON else None

    def _answerer(
        self, last: _Question, gender: str, paragraph: int, span: Span, turns: list[Turn]
    ) -> Speaker | None:
        """The one who was asked, or the only other person near; never the one who asked."""
        if last.asked and self._fits(last.asked, gender):
            return last.asked
        if not self._fits(last.asker, gender):
            return None
        for turn in reversed(turns[-_MOST_TURNS:]):
            if not turn.speaker.is_one_with(last.asker) and turn.speaker.kind is SpeakerKind.PERSON:
                return turn.speaker if self._fits(turn.speaker, gender) else OPEN
        begin = self._outline.document.paragraphs[max(0, paragraph - 2 * _NEAR)].start
        near = {p.name: p for p in self._outline.named_between(begin, span.start)}
        others = [p for name, p in near.items() if name != last.asker.name and p.gender in ("", gender)]
        return speaker_of(others[0], span, self._outline, "") if len(others) == 1 else OPEN

    def _fits(self, speaker: Speaker, gender: str) -> bool:
        """Whether a speaker can be of a gender: a person not of the other one, or somebody without a name."""
        if speaker.kind is SpeakerKind.UNNAMED:
            return True
        if speaker.kind is not SpeakerKind.PERSON or not speaker.name:
            return False
        person = self._outline.register.find(name_words(speaker.name))
        return person is None or person.gender in ("", gender)


def asks(sentence: Sentence, attribution: Attribution) -> bool:
    """Whether a clause puts a question; who 'was once asked' puts none."""
    before = sentence[max(0, attribution.verb - 2) : attribution.verb]
    return _base(sentence, attribution) in _ASKS and not any(t.lower in cues.PASSIVES for t in before)


def _base(sentence: Sentence, attribution: Attribution) -> str:
    return cues.SPEAKING.get(sentence[attribution.verb].lower, "")
