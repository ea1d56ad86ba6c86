"""Letters, memos and posts that 'say' something: who wrote the one 'it' means, and to whom it was sent."""

from __future__ import annotations

import re
from typing import Final

from generator.ingest.document import Span
from generator.ingest.extract.findings import Speaker, SpeakerKind
from generator.ingest.extract.quotations import cues
from generator.ingest.extract.quotations.media import find_medium, read_receivers
from generator.ingest.extract.quotations.mentions import Mention, MentionKind
from generator.ingest.extract.quotations.outline import Outline, Turn, speaker_of
from generator.ingest.extract.quotations.speakers import resolve
from generator.ingest.extract.quotations.tokens import Sentence
from generator.ingest.extract.stems import Stemmed

PAPERS: Final = frozenset(
    ("letter", "memo", "memorandum", "email", "e-mail", "statement", "post", "petition")
)
_BEHIND = re.compile(
    r",? (?:(?:dated [^,]{3,20} and )?(?:signed|written|sent|penned|drafted|issued|posted) by (?:the )?"
    r"|(?:which|that) (?=[^,.;:\"“”]{3,60} (?:sent|signed|wrote|issued|posted|released)\b))(?=[A-Z])"
)
_LONGEST_TITLE = 40
_SENT_TO = Stemmed(
    r"\b(?:letter|memo|memorandum|e-?mail|petition)\b,?(?: (?:sent|addressed|written))? to\b",
    "letter|memo|mail|petition",
)


def signed_by(mention: Mention, outline: Outline) -> Speaker | None:
    """The one person who is said behind a paper to have signed or sent it: 'the letter, signed by Ann Lee, says'."""
    if mention.kind is not MentionKind.NOMINAL or mention.head not in PAPERS:
        return None
    noun = outline.document.text.find(mention.head, mention.start, mention.end)
    behind = _BEHIND.match(outline.document.text, noun + len(mention.head)) if noun >= 0 else None
    if behind is None:
        return None
    named = outline.named_between(behind.end(), behind.end() + _LONGEST_TITLE)
    if not named or re.match(r"[^,.]{0,80} and ", outline.document.text[behind.end() :][:160]):
        return None
    return speaker_of(named[0], Span(mention.start, mention.end), outline, "signature of a paper")


def author_of_it(
    span: Span, previous: Sentence, outline: Outline, turns: list[Turn]
) -> tuple[Speaker, str] | None:
    """Who wrote the paper the sentence before tells of, and its medium; None where it tells of none or of nobody."""
    noun = next((t.lower for t in reversed(previous) if t.lower in PAPERS), None)
    if noun is None:
        return None
    for attribution in outline.attributions_of(previous):
        medium = find_medium(previous, attribution)
        speaker = next((t.speaker for t in turns if t.position == attribution.mention.start), None)
        if medium == cues.MEDIA.get(noun) and speaker is not None and speaker.name:
            return speaker, medium or noun
    speaker = resolve(Mention(span.start, span.end, MentionKind.NOMINAL, None, noun), outline, turns)
    return (speaker, cues.MEDIA.get(noun, noun)) if speaker.kind in _NAMED else None


_NAMED = frozenset((SpeakerKind.PERSON, SpeakerKind.ORGANIZATION))


class Receivers:
    """Remembers to whom the letters and memos of an article were sent; one for an article."""

    def __init__(self, outline: Outline) -> None:
        self._surnames = outline.surnames
        self._places = [match.start() for match in _SENT_TO.finditer(outline.document.text)]
        self._known: dict[str, tuple[str, ...]] = {}

    def read(self, sentence: Sentence) -> None:
        """Take note of the receivers a sentence names; of a second letter to others, none is known any more."""
        for place in self._places:
            if sentence[0].start <= place < sentence[-1].end:
                at = next(i for i, t in enumerate(sentence) if t.end > place)
                names = read_receivers(sentence, at, len(sentence), self._surnames)
                medium = cues.MEDIA.get(sentence[at].lower, "")
                self._known[medium] = names if self._known.get(medium, names) == names else ()

    def of(self, medium: str | None) -> tuple[str, ...]:
        """The receivers of the one letter or memo the article has told of so far."""
        return self._known.get(medium or "", ())
