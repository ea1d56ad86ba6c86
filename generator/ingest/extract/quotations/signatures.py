"""The name a quotation is signed with: behind a dash, on the same line or the next one, also an account's."""

from __future__ import annotations

from generator.ingest.document import Span
from generator.ingest.extract.findings import Speaker
from generator.ingest.extract.quotations import cues
from generator.ingest.extract.quotations.choice import DASHES
from generator.ingest.extract.quotations.mentions import Mention, MentionKind
from generator.ingest.extract.quotations.outline import Outline, speaker_of
from generator.ingest.extract.quotations.phrases import read_phrase
from generator.ingest.extract.quotations.tokens import Sentence, TokenKind

_LONGEST = 30
"""Words behind a quotation in which its signature stands."""


def find_signature(outline: Outline, paragraph: int, position: int, rest: Sentence) -> Mention | None:
    """Give the name behind a dash after a quotation, or on the next line: '"..." - Ann Lee'.

    `rest` are the words of the sentence at `position` of a paragraph that follow the quotation.
    """
    rest = rest[: _LONGEST - 1]
    following = outline.sentences[paragraph][position + 1 : position + 2]
    if not rest and following:
        rest = following[0]
    elif not rest and paragraph + 1 < len(outline.sentences):
        rest = next(iter(outline.sentences[paragraph + 1]), ())
    if len(rest) < 2 or rest[0].text not in DASHES:
        return None
    phrase = read_phrase(rest, 1, len(rest), outline.surnames)
    if phrase is None or phrase.mention.kind not in (MentionKind.PERSON, MentionKind.ORGANIZATION):
        return None
    return phrase.mention if _ends_a_signature(rest[phrase.end :], phrase.mention) else None


def account_holder(mention: Mention, outline: Outline) -> Speaker | None:
    """Give the one person of the article whose surname an account's name holds: '@LeeForMayor'."""
    account = outline.document.text[mention.start : mention.end].lower()
    if not account.startswith("@"):
        return None
    persons = [p for p in outline.register.persons if len(p.surname) > 2 and p.surname in account]
    span = Span(mention.start, mention.end)
    return speaker_of(persons[0], span, outline, "account") if len(persons) == 1 else None


def _ends_a_signature(rest: Sentence, mention: Mention) -> bool:
    """Whether nothing but an apposition follows a signature's name: '- Ann Lee, of Tulsa, Oklahoma'."""
    if not rest or rest[0].text in (".", "("):
        return True
    said = any(
        t.lower in cues.AUXILIARIES or t.lower in cues.PAST_FORMS or t.lower in cues.SPEAKING for t in rest
    )
    quoted = any(t.text == ":" or t.kind is TokenKind.QUOTE for t in rest)  # a line of the list that goes on
    return rest[0].text == "," and mention.kind is MentionKind.PERSON and not said and not quoted
