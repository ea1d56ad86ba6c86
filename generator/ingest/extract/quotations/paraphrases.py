"""Reported speech without quotation marks: what officials and organisations said, in the reporter's words."""

from __future__ import annotations

from generator.ingest.document import Document, Span
from generator.ingest.extract.findings import ParaphraseFinding, Speaker, SpeakerKind
from generator.ingest.extract.quotations import cues, titles
from generator.ingest.extract.quotations.clauses import is_denied
from generator.ingest.extract.quotations.mentions import Attribution, MentionKind
from generator.ingest.extract.quotations.outline import Turn, read_outline
from generator.ingest.extract.quotations.speakers import resolve
from generator.ingest.extract.quotations.tokens import Sentence, TokenKind


def find_paraphrases(document: Document) -> tuple[ParaphraseFinding, ...]:
    """The sentences that report speech in the reporter's words, each with its speaker.

    A sentence with quoted words is left to the quotations, one whose speaker stays open is left out, and so is one
    that only names what was written (no words of speech, no content).
    """
    outline = read_outline(document)
    findings: list[ParaphraseFinding] = []
    turns: list[Turn] = []
    for sentence in (s for paragraph in outline.sentences for s in paragraph):
        attributions = outline.attributions_of(sentence)
        speakers: dict[int, Speaker] = {}
        for attribution in attributions:
            if attribution.strong:
                speaker = resolve(attribution.mention, outline, turns)
                turns.append(Turn(attribution.mention.start, speaker, strong=True))
                speakers[attribution.mention.start] = speaker
        clear = next((a for a in attributions if _reports(sentence, a)), None)
        if clear is None or any(
            t.kind is TokenKind.QUOTE and _words(document, t.start, t.end) > 3 for t in sentence
        ):
            continue
        speaker = speakers[clear.mention.start]
        if speaker.kind is not SpeakerKind.OPEN and not _is_thing(clear):
            span = Span(sentence[0].start, sentence[-1].end)
            findings.append(ParaphraseFinding(span, speaker, f"reported speech: {clear.rule}"))
    return tuple(findings)


def _words(document: Document, start: int, end: int) -> int:
    return len(document.text[start:end].split())


def _reports(tokens: Sentence, attribution: Attribution) -> bool:
    """Whether the clause reports: a clear verb with its content behind it, or at the end of the sentence."""
    low = tokens[attribution.verb].lower
    announced = low in ("reported", "reports") and attribution.mention.kind is MentionKind.ORGANIZATION
    if not attribution.strong or (low not in cues.REPORTS and not announced):
        return False
    if is_denied(tokens, attribution.verb) or _is_of_quotation(tokens, attribution):
        return False
    behind = len(tokens) - attribution.end
    before = attribution.first
    return max(behind, before) > 4


def _is_of_quotation(tokens: Sentence, attribution: Attribution) -> bool:
    """Whether a sentence begins with a quotation, and the clause reports it or a piece of it: '"We stay," Lee said'."""
    first = next((i for i, token in enumerate(tokens) if token.kind is not TokenKind.MARK), None)
    if first is None or tokens[first].kind is not TokenKind.QUOTE:
        return False
    before = attribution.first - 1
    while before > first and (
        tokens[before].kind is TokenKind.MARK or tokens[before].lower in cues.TIME_WORDS
    ):
        before -= 1
    return before >= 0 and tokens[before].kind is TokenKind.QUOTE


def _is_thing(attribution: Attribution) -> bool:
    """Whether what 'speaks' is neither a person nor a group nor a paper of theirs: 'according to reports'."""
    mention = attribution.mention
    if mention.kind is not MentionKind.NOMINAL or mention.organization:
        return False
    return mention.head.removesuffix("s") not in _SPEAKING


_SPEAKING = (
    titles.OFFICES
    | titles.PERSON_WORDS
    | titles.ORGANIZATION_WORDS
    | {"group", "agency", "authority", "authoritie", "official", "police", "people", "person"}
    | {"statement", "memo", "letter"}
)
"""Heads of phrases that speak, a plural's 's' left out."""
