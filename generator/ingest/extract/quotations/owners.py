"""Who speaks where words have an owner: 'her promise to "..."', 'the message from Ann Lee', 'figures that ICE released'."""

from __future__ import annotations

from generator.ingest.document import Span
from generator.ingest.extract.quotations.clauses import phrase_ending
from generator.ingest.extract.quotations.mentions import Attribution, Mention, MentionKind, Phrase
from generator.ingest.extract.quotations.names import without_possessive
from generator.ingest.extract.quotations.phrases import read_phrase
from generator.ingest.extract.quotations.tokens import Sentence

_GIVEN = frozenset(["released", "provided", "published", "compiled", "issued", "posted", "collected", "kept"])


def giver(tokens: Sentence, given: Phrase, surnames: frozenset[str]) -> Phrase:
    """Who released what was told: 'figures that ICE released', 'data provided by the county'; else the phrase itself."""
    if given.mention.kind is not MentionKind.NOMINAL or given.end + 1 >= len(tokens):
        return given
    low, following = tokens[given.end].lower, tokens[given.end + 1].lower
    first = given.end + 2 if low in _GIVEN and following == "by" else given.end + 1
    if first >= len(tokens) or not (low in ("that", "which") or first == given.end + 2):
        return given
    phrase = read_phrase(tokens, first, len(tokens), surnames)
    if phrase is None or phrase.mention.kind not in (MentionKind.PERSON, MentionKind.ORGANIZATION):
        return given
    released = phrase.end < len(tokens) and tokens[phrase.end].lower in _GIVEN
    return phrase if released or low in _GIVEN else given


def owned_words(tokens: Sentence, noun: int, surnames: frozenset[str]) -> Attribution | None:
    """'Mr. Doe's answer was: "..."' and 'her promise to "..."': the owner of the words speaks."""
    owner = noun - 1
    while (
        owner > noun - 4
        and owner > 0
        and not tokens[owner].is_possessive
        and tokens[owner].text[:1].islower()
    ):
        if tokens[owner].lower in ("his", "her", "their", "its"):
            break
        owner -= 1
    cue = Span(tokens[noun].start, tokens[noun].end)
    pronoun = {"his": "he", "her": "she"}.get(tokens[owner].lower)
    if owner and tokens[owner - 1].lower in ("about", "regarding"):
        return None
    if pronoun:
        mention = Mention(tokens[owner].start, tokens[owner].end, MentionKind.PRONOUN, None, pronoun)
        return Attribution(mention, cue, owner, noun, noun + 1, "owner of the words", strong=False)
    if not tokens[owner].is_possessive:
        return None
    phrase = phrase_ending(tokens, owner + 1, surnames)
    if phrase is None:
        return None
    mention = phrase.mention
    if mention.kind is MentionKind.NOMINAL:  # the mayor, and not 'the mayor's'
        bare = without_possessive(tokens[owner].text)
        end = mention.end - len(tokens[owner].text) + len(bare)
        mention = mention._replace(end=end, head=without_possessive(mention.head))
    return Attribution(mention, cue, phrase.first, noun, noun + 1, "owner of the words", strong=False)


def words_from(tokens: Sentence, noun: int, surnames: frozenset[str]) -> Attribution | None:
    """'The message from Ann Lee was blunt: "..."'."""
    if noun + 2 >= len(tokens) or tokens[noun + 1].lower not in ("from", "by"):
        return None
    phrase = read_phrase(tokens, noun + 2, len(tokens), surnames)
    if phrase is None or phrase.mention.kind is not MentionKind.PERSON:
        return None
    cue = Span(tokens[noun].start, tokens[noun].end)
    return Attribution(phrase.mention, cue, noun, noun, phrase.end, "owner of the words", strong=False)
