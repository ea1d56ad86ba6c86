"""In what and to whom words were said: the letter, the news conference, the newspaper that was told."""

from __future__ import annotations

from generator.ingest.extract.quotations import cues
from generator.ingest.extract.quotations.clauses import REACH
from generator.ingest.extract.quotations.mentions import Attribution, MentionKind, Phrase
from generator.ingest.extract.quotations.phrases import read_phrase
from generator.ingest.extract.quotations.tokens import Sentence, TokenKind

_NETWORKS = frozenset(("twitter", "facebook", "instagram", "x"))
_CARRY = frozenset(["in", "on", "at", "during", "via", "by", "through"])
_VERBS = cues.word_list("verbs")
_TELL = frozenset(["told", "tells", "telling", "informed", "reminded", "assured", "asked", "warned"])
_SENT = frozenset(
    ["letter", "memo", "memorandum", "email", "e-mail", "message", "note", "statement", "petition"]
)


def find_medium(tokens: Sentence, attribution: Attribution) -> str | None:
    """The medium the sentence names: 'wrote in a letter', 'a press release from ICE said', 'tweeted'."""
    verb = tokens[attribution.verb].lower
    if attribution.mention.head in cues.MEDIA and attribution.mention.kind is MentionKind.NOMINAL:
        return cues.MEDIA[attribution.mention.head]
    if verb in _VERBS:
        return {
            "testified": "testimony",
            "testifies": "testimony",
            "emailed": "email",
            "e-mailed": "email",
        }.get(verb, "post")
    if attribution.rule == "owner of the words" and verb in cues.MEDIA:
        return cues.MEDIA[verb]
    first = max(0, attribution.verb - REACH)
    for position, token in enumerate(tokens[first : attribution.verb + REACH], first):
        if token.lower in _CARRY and position + 1 < len(tokens):
            noun = _carried(tokens, position + 1)
            if noun:
                return cues.MEDIA[noun]
    return None


def _carried(tokens: Sentence, first: int) -> str | None:
    low = tokens[first].lower
    if low in _NETWORKS and tokens[first].is_capitalized:
        return low
    if low not in cues.DETERMINERS and not tokens[first].is_possessive:
        return None
    found = None
    for token in tokens[first + 1 : first + 6]:
        if token.kind is not TokenKind.WORD or token.lower in cues.PREPOSITIONS:
            break
        if token.lower in cues.MEDIA and token.lower not in _NETWORKS:
            found = token.lower
    return found


def find_addressees(tokens: Sentence, attribution: Attribution, surnames: frozenset[str]) -> tuple[str, ...]:
    """Whom it was said to: the object of 'told', the partner of an interview, the receivers of a letter."""
    if tokens[attribution.verb].lower in _TELL and attribution.verb + 1 < len(tokens):
        return _names(tokens, attribution.verb + 1, surnames)
    first = max(0, attribution.verb - REACH)
    for position, token in enumerate(tokens[first : min(attribution.verb + REACH, len(tokens) - 2)], first):
        following = tokens[position + 1].lower
        if token.lower == "interview" and following == "with":
            return _names(tokens, position + 2, surnames)
        if token.lower in _SENT:
            stop = attribution.first if position < attribution.first else len(tokens)
            names = read_receivers(tokens, position, stop, surnames)
            if names:
                return names
    return ()


def read_receivers(tokens: Sentence, noun: int, stop: int, surnames: frozenset[str]) -> tuple[str, ...]:
    """Whom a letter is said to be sent to, right behind the word: 'a letter sent to Ann Lee and Bo Day'."""
    at = next((i for i in range(noun + 1, min(noun + 6, stop - 1)) if tokens[i].lower == "to"), None)
    if at is None or any(tokens[i].lower not in _SENDING for i in range(noun + 1, at)):
        return ()
    return _names(tokens[:stop], at + 1, surnames)


_SENDING = frozenset((",", "sent", "addressed", "written"))


def _names(tokens: Sentence, first: int, surnames: frozenset[str]) -> tuple[str, ...]:
    named: list[str] = []
    while first < len(tokens) and tokens[first].kind is TokenKind.WORD:
        stop = next(
            (
                i
                for i in range(first + 1, len(tokens))
                if tokens[i].lower == "and" and _new_person(tokens, first, i)
            ),
            len(tokens),
        )
        phrase = read_phrase(tokens, first, stop, surnames)
        if phrase is None or phrase.mention.kind is MentionKind.PRONOUN:
            break
        named.append(_shown(tokens, phrase))
        first = (
            phrase.end + 1 if phrase.end < len(tokens) and tokens[phrase.end].lower == "and" else len(tokens)
        )
    return tuple(named)


def _new_person(tokens: Sentence, first: int, conjunction: int) -> bool:
    return (
        conjunction - first >= 2 and conjunction + 2 < len(tokens) and tokens[conjunction + 1].is_capitalized
    )


def _shown(tokens: Sentence, phrase: Phrase) -> str:
    return phrase.mention.name or " ".join(t.text for t in tokens[phrase.first : phrase.end])
