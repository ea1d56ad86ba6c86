"""The subject of a verb in a sentence: the noun phrase before it, past appositions, relative clauses and introductions."""

from __future__ import annotations

from typing import Final

from generator.ingest.extract.quotations import cues
from generator.ingest.extract.quotations.mentions import MentionKind, Phrase
from generator.ingest.extract.quotations.phrases import read_phrase, read_whole_phrase
from generator.ingest.extract.quotations.tokens import Sentence, Token, TokenKind

ADVERBS = cues.TIME_WORDS | {
    "though",
    "too",
    "however",
    "instead",
    "himself",
    "herself",
    "themselves",
    "not",
}


OPENERS = frozenset(["and", "but", "or", "yet", "so", "nor"])
_BOUNDARIES = frozenset((";", ":", "—", "–", "--", "-", "―", "•", "*"))
REACH: Final = 60
"""Words within which the parts of one clause are looked for; no sentence of a reporter's is hurt by it."""


def find_subject(tokens: Sentence, verb: int, surnames: frozenset[str]) -> tuple[Phrase | None, str]:
    """The phrase before the verb at `verb` that is its subject, and how it was found; None for what shares a subject."""
    last = verb - 1
    while last >= max(0, verb - REACH) and (
        tokens[last].lower in cues.AUXILIARIES
        or tokens[last].lower in ADVERBS
        or (tokens[last].lower.endswith("ly") and not tokens[last].is_capitalized)
    ):
        last -= 1
    if last < 0 or tokens[last].kind is TokenKind.QUOTE:
        return None, ""
    low = tokens[last].lower
    if low in ("who", "which") or (low == "that" and last and tokens[last - 1].kind is TokenKind.WORD):
        comma = last - 1 if last and tokens[last - 1].text == "," else last
        return _with_name(tokens, phrase_ending(tokens, comma, surnames), surnames), "relative clause"
    if tokens[verb].lower.endswith("ing") and (low in cues.MEDIA or low in cues.SPEECH_NOUNS):
        phrase = phrase_ending(tokens, last + 1, surnames)
        return (phrase, "words of an owner") if phrase and phrase.mention.owner else (None, "")
    if low == "to" and last > 1:
        phrase = phrase_ending(tokens, last, surnames)
        person = (
            phrase is not None
            and phrase.mention.kind is MentionKind.PERSON
            and tokens[last - 1].is_capitalized
        )
        return (phrase, "subject of the infinitive") if person else (None, "")
    if tokens[verb].lower.endswith("ing") or low in (
        "and",
        "but",
        "or",
        "to",
        "then",
        "by",
        "in",
        "for",
        "while",
        "when",
        "before",
        "after",
    ):
        return None, ""
    if low in cues.PRONOUNS:
        return read_phrase(tokens, last, last + 1, surnames), "subject before verb"
    if tokens[last].text == ",":
        return phrase_before_comma(tokens, last, surnames), "subject with apposition"
    phrase = _before_relative(tokens, last + 1, surnames) or phrase_ending(tokens, last + 1, surnames)
    if (
        phrase
        and phrase.mention.kind is MentionKind.NOMINAL
        and phrase.first
        and tokens[phrase.first - 1].text == ","
    ):
        first = _clause_start(tokens, phrase.first - 1)
        named = read_whole_phrase(tokens, first, last + 1, surnames) if first < phrase.first - 1 else None
        if named and named.mention.kind is MentionKind.PERSON:
            return named, "subject with apposition"
    return phrase, "subject before verb"


def _with_name(tokens: Sentence, phrase: Phrase | None, surnames: frozenset[str]) -> Phrase | None:
    """'Rosa, a cook' for 'a cook'."""
    if phrase is None or phrase.mention.kind is not MentionKind.NOMINAL or phrase.first < 2:
        return phrase
    if tokens[phrase.first - 1].text != ",":
        return phrase
    named = phrase_ending(tokens, phrase.first - 1, surnames)
    return named if named and named.mention.kind is MentionKind.PERSON else phrase


def clause_subject(tokens: Sentence, end: int, surnames: frozenset[str]) -> Phrase | None:
    """The first noun phrase of the sentence's main clause, past introductory phrases."""
    first = 0
    while first < end and (
        tokens[first].kind is not TokenKind.WORD
        or tokens[first].lower in OPENERS
        or tokens[first].lower in ADVERBS
    ):
        first += 1
    for _ in range(3):
        if first >= end:
            return None
        comma = next((i for i in range(first, min(end, first + REACH)) if tokens[i].text == ","), None)
        if not _is_introduction(tokens, first, comma or end):
            break
        if comma is None:
            return None
        first = comma + 1
    if first >= end or tokens[first].kind is not TokenKind.WORD or tokens[first].text in cues.SPEAKING:
        return None
    return read_phrase(tokens, first, end, surnames)


def phrase_ending(tokens: Sentence, end: int, surnames: frozenset[str]) -> Phrase | None:
    """The longest noun phrase that ends exactly before `end`."""
    for first in range(_clause_start(tokens, end), end):
        token = tokens[first]
        if token.kind is not TokenKind.WORD or token.lower in cues.PREPOSITIONS or token.lower in ADVERBS:
            continue
        if token.lower in OPENERS or token.lower in ("also", "then") or (first > 0 and is_cue(tokens, first)):
            continue
        phrase = read_whole_phrase(tokens, first, end, surnames)
        if phrase:
            return phrase
    return None


def phrase_before_comma(tokens: Sentence, comma: int, surnames: frozenset[str]) -> Phrase | None:
    """The noun phrase whose apposition or relative clause ends at `comma`: 'Ann Lee, who lives here, said'."""
    best: Phrase | None = None
    for position in range(comma - 1, max(0, comma - REACH), -1):
        if tokens[position].kind is TokenKind.QUOTE or tokens[position].text in (";", ":", "."):
            break
        if tokens[position].text != ",":
            continue
        first = _clause_start(tokens, position)
        while first < position and (tokens[first].lower in OPENERS or tokens[first].lower in ADVERBS):
            first += 1
        phrase = read_phrase(tokens, first, comma, surnames) if first < position else None
        if phrase is None or phrase.mention.kind is MentionKind.PRONOUN or not _begins_phrase(tokens, first):
            continue
        if phrase.end >= position and (
            best is None
            or best.mention.kind is not MentionKind.PERSON
            or phrase.mention.kind is MentionKind.PERSON
        ):
            best = phrase
    return best


def _is_introduction(tokens: Sentence, first: int, end: int) -> bool:
    """Whether the words up to a comma only introduce the clause: 'On Monday,', 'A few days later,', 'Asked why,'."""
    low = tokens[first].lower
    if low in cues.PREPOSITIONS or low in cues.SUBORDINATORS or low in cues.TIME_WORDS:
        return True
    if low.endswith(("ing", "ly")) and not tokens[first].text[1:].isupper():
        return True
    following = tokens[first + 1].lower if first + 1 < end else ""
    if (low.endswith("ed") or low in _HEARD) and (following in cues.PREPOSITIONS or following in _REPORTED):
        return True
    timed = end - first <= 6 and tokens[end - 1].lower in cues.TIME_WORDS
    if timed and not any(
        t.is_capitalized and t.lower not in cues.TIME_WORDS for t in tokens[first + 1 : end]
    ):
        return True
    return low in ("asked", "pressed", "speaking", "instead", "indeed", "still")


_HEARD = frozenset(("told", "shown", "given"))
_REPORTED = frozenset(("that", "why", "if", "whether", "what", "how", "when", "where", "who"))
"""'Told that ...,' and 'Reminded how ...,' introduce the clause whose subject answers."""


def _begins_phrase(tokens: Sentence, position: int) -> bool:
    low = tokens[position].lower
    return not (
        low in cues.PREPOSITIONS
        or low in cues.SUBORDINATORS
        or low in ("who", "which", "and", "including")
        or low.endswith("ly")
    )


def _before_relative(tokens: Sentence, end: int, surnames: frozenset[str]) -> Phrase | None:
    """The phrase in front of a relative clause that no comma closes: 'the guard who saw it said'."""
    start = _clause_start(tokens, end)
    relative = next((i for i in range(start, end) if tokens[i].lower == "who"), None)
    if relative is None and _begins_relative(tokens, start - 1, end):
        relative = start - 1
    if relative is None:
        return None
    comma = relative == start and start > 0 and tokens[start - 1].text == ","
    return phrase_ending(tokens, start - 1 if comma else relative, surnames)


def _begins_relative(tokens: Sentence, that: int, end: int) -> bool:
    """Whether 'that' belongs to the noun before it: 'the company that owns the mill', not 'said that the mill'."""
    if that < 1 or tokens[that].lower != "that" or that + 2 >= end:
        return False
    noun, verb = tokens[that - 1], tokens[that + 1]
    plain = noun.kind is TokenKind.WORD and not noun.is_capitalized and not is_cue(tokens, that - 1)
    finite = (
        verb.lower.endswith(("s", "ed")) or verb.lower in cues.PAST_FORMS or verb.lower in cues.AUXILIARIES
    )
    return plain and finite and not verb.is_capitalized and verb.lower not in cues.DETERMINERS


def _clause_start(tokens: Sentence, end: int) -> int:
    """Where the clause that ends before `end` begins."""
    position = end - 1
    furthest = max(0, end - REACH)
    while position >= furthest:
        token = tokens[position]
        if token.kind is TokenKind.QUOTE or token.text in _BOUNDARIES or token.text in ",.?!":
            break
        if token.text == ")":
            opening = next((i for i in range(position, furthest - 1, -1) if tokens[i].text == "("), None)
            if opening is None:
                break
            position = opening
        elif token.lower == "what" or (token.lower in cues.SUBORDINATORS and token.lower != "so"):
            break
        elif token.lower in ("and", "but", "or") and not (
            position + 1 < end
            and tokens[position + 1].is_capitalized
            and position
            and tokens[position - 1].is_capitalized
        ):
            after = tokens[position + 1].lower if position + 1 < end else ""
            if after not in cues.DETERMINERS or token.lower == "but":
                break
        position -= 1
    return position + 1


def _may_state(before: Token) -> bool:
    """Whether a word may be what 'states' something; behind others it is the noun: 'in the following states'."""
    low = before.lower
    named = before.is_capitalized and low != "united"
    return (
        named or low in cues.PRONOUNS or low in cues.MEDIA or low in cues.SPEECH_NOUNS or low.endswith("ly")
    )


_STAND_ALONE = cues.word_list("stand_alone")


def is_cue(tokens: Sentence, position: int) -> bool:
    """Whether a word is used as a reporting or labelling verb, not as a noun, a passive or a participle of one."""
    low = tokens[position].lower
    if low in ("put", "puts") and position + 1 < len(tokens) and tokens[position + 1].lower == "it":
        return position > 0
    if low not in cues.SPEAKING and low not in cues.LABELLING:
        return False
    if tokens[position].is_capitalized and position > 0 and tokens[position - 1].kind is not TokenKind.QUOTE:
        return False
    before = tokens[position - 1] if position else None
    if before is None or before.kind is not TokenKind.WORD:
        return True
    if low in cues.BASE_FORMS and not cues.takes_base_form(before.lower):
        return False
    if low == "states" and not _may_state(before):
        return False
    if before.lower in cues.PASSIVES and not low.endswith("ing"):
        return low == "quoted" and position + 2 < len(tokens) and tokens[position + 2].lower.startswith("say")
    if before.is_possessive:
        return False
    return not (before.lower in cues.DETERMINERS and before.lower not in _STAND_ALONE)


def is_object(tokens: Sentence, first: int) -> bool:
    """Whether a phrase hangs on a preposition, so that it is no subject: 'as part of a strategy announced in May'."""
    before = tokens[first - 1].lower if first else ""
    return before in cues.PREPOSITIONS and before not in cues.SUBORDINATORS


_DENIALS = frozenset(("not", "never", "cannot", "declined", "declines", "refused", "refuses"))


def is_denied(tokens: Sentence, verb: int) -> bool:
    """Whether the words before a verb deny it: 'did not say', 'declined to say'."""
    return any(t.lower in _DENIALS or t.lower.endswith("n't") for t in tokens[max(0, verb - 3) : verb])
