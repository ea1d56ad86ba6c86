"""Who gives a figure: the speaker whose quotation or reported speech it stands in, else the officials its sentence names."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from operator import itemgetter

from generator.ingest.document import Document, Span
from generator.ingest.extract.enforcement import AGENCY
from generator.ingest.extract.figures.claims import agency, claim_of
from generator.ingest.extract.findings import ParaphraseFinding, QuotationFinding, Speaker, SpeakerKind
from generator.ingest.extract.positions import Positions

_LONGEST = 3_000
_REPORTS = r"(?:said|say|says|announced|confirmed|reported|disclosed|told)"
_SOURCE = rf"(?P<agency>{AGENCY})|(?P<unnamed>(?:[\w.]+ ){{0,2}}?(?:officials|authorities|an? (?:\w+ )?(?:official|spokes\w+)))"
_ATTRIBUTED = re.compile(
    rf"(?:, |^)(?:{_SOURCE}) {_REPORTS}\b(?! (?:that )?(?:they|it|he|she)\b)|^According to (?:(?:the|an?) )?(?P<by>{AGENCY})(?=[,\s])"
)


@dataclass(frozen=True, slots=True)
class Voices:
    """Every stretch of a text that somebody says."""

    document: Document
    quoted: Positions[tuple[Span, Speaker]]
    reported: Positions[tuple[Span, Speaker]]

    def of(self, number: Span) -> Speaker | None:
        """Give the speaker of a number; quotations come first, as the closer ones. None where nobody is named."""
        for stretches in (self.quoted, self.reported):
            for span, speaker in reversed(stretches.beginning_before(number.start, _LONGEST)):
                if number in span:
                    return None if speaker.kind is SpeakerKind.OPEN else speaker
        return None

    def claimant(self, sentence: Span, number: Span, source: Speaker | None) -> Speaker | None:
        """Give who claims a number: the speaker of its quotation, else of its own clause, else of its sentence (`source`).

        What is reported of somebody may run on into a clause in which another one gives a rival number.
        """
        speaker = self.of(number)
        if self.quotes(number):
            return speaker or source
        claim = claim_of(self.document.text, sentence, number)
        if claim is None:
            return speaker or source
        named = speaker.span if speaker else None
        elsewhere = named is not None and named in sentence and named not in claim.clause
        if speaker and claim.points_back and speaker.kind is SpeakerKind.ORGANIZATION:
            return speaker
        return claim.speaker if speaker is None or elsewhere else speaker

    def quotes(self, number: Span) -> bool:
        """Whether a number stands in quoted words."""
        near = self.quoted.beginning_before(number.start, _LONGEST)
        return any(number in span for span, _ in reversed(near))

    def of_sentence(self, sentence: Span) -> Speaker | None:
        """Give the agency or the officials a sentence is attributed to; None where it names none."""
        match = _ATTRIBUTED.search(self.document.slice(sentence))
        if match is None:
            return None
        group = next(name for name in ("agency", "unnamed", "by") if match[name])
        span = Span(sentence.start + match.start(group), sentence.start + match.end(group))
        if group == "unnamed":
            return Speaker(
                SpeakerKind.UNNAMED, None, None, None, match[group], span, "officials of the sentence"
            )
        return agency(self.document.text, span, "agency of the sentence")


def read_voices(
    document: Document, quotations: Sequence[QuotationFinding], paraphrases: Sequence[ParaphraseFinding]
) -> Voices:
    """Put what is quoted and what is reported in the order of the text."""
    quoted = ((part, quotation.speaker) for quotation in quotations for part in quotation.parts)
    reported = ((paraphrase.span, paraphrase.speaker) for paraphrase in paraphrases)
    return Voices(document, Positions(quoted, itemgetter(0)), Positions(reported, itemgetter(0)))
