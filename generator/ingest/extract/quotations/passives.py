"""Who speaks where a verb is passive or 'by' stands behind it: 'described by the union as "..."'."""

from __future__ import annotations

from generator.ingest.document import Span
from generator.ingest.extract.quotations import cues
from generator.ingest.extract.quotations.clauses import find_subject, is_cue, is_object
from generator.ingest.extract.quotations.mentions import Attribution, MentionKind, can_speak
from generator.ingest.extract.quotations.phrases import read_phrase
from generator.ingest.extract.quotations.tokens import Sentence, TokenKind


def speaks_by(tokens: Sentence, verb: int, surnames: frozenset[str]) -> bool:
    """Whether 'by' tells the means and no agent: '"...," Ann Lee said by phone', 'she wrote by email'."""
    if tokens[verb].lower not in cues.SPEAKING or not verb or tokens[verb - 1].kind is not TokenKind.WORD:
        return False
    if tokens[verb - 1].lower in cues.AUXILIARIES or tokens[verb - 1].lower in cues.PASSIVES:
        return False
    phrase, rule = find_subject(tokens, verb, surnames)
    direct = phrase is not None and rule == "subject before verb"
    if phrase is None or not direct or is_object(tokens, phrase.first):
        return False
    speaks = phrase.mention.kind in (MentionKind.PERSON, MentionKind.PRONOUN, MentionKind.ORGANIZATION)
    agent = read_phrase(tokens, verb + 2, len(tokens), surnames)
    return speaks or (agent is not None and not can_speak(agent.mention) and is_cue(tokens, verb))


def agent_behind_quotation(tokens: Sentence, verb: int, surnames: frozenset[str]) -> Attribution | None:
    """'The plan was called "..." by Ann Lee'."""
    low = tokens[verb].lower
    if low not in cues.LABELLING and low not in cues.SPEAKING:
        return None
    quote = next(
        (i for i in range(verb + 1, min(verb + 4, len(tokens))) if tokens[i].kind is TokenKind.QUOTE), 0
    )
    before = next(
        (t.lower for t in reversed(tokens[max(0, verb - 3) : verb]) if not t.lower.endswith("ly")), ""
    )
    if (
        not quote
        or before not in cues.PASSIVES
        or quote + 2 >= len(tokens)
        or tokens[quote + 1].lower != "by"
    ):
        return None
    phrase = read_phrase(tokens, quote + 2, len(tokens), surnames)
    if phrase is None or not can_speak(phrase.mention):
        return None
    cue = Span(tokens[verb].start, tokens[verb].end)
    return Attribution(phrase.mention, cue, verb, verb, verb + 1, "agent of a passive", low in cues.SPEAKING)


def passive_agent(tokens: Sentence, verb: int, surnames: frozenset[str]) -> Attribution | None:
    """Who is named behind a passive: 'described by the union as "..."', 'was told by Ann Lee that "..."'."""
    low = tokens[verb].lower
    if low not in cues.SPEAKING and low not in cues.LABELLING:
        return None
    phrase = read_phrase(tokens, verb + 2, len(tokens), surnames)
    if phrase is None or phrase.mention.kind is MentionKind.PRONOUN or not can_speak(phrase.mention):
        return None
    cue = Span(tokens[verb].start, tokens[verb + 1].end)
    strong = low in cues.SPEAKING
    return Attribution(phrase.mention, cue, verb, verb, phrase.end, "agent of a passive", strong)
