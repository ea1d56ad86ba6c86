"""Which words of a sentence attribute a quotation, and to whom: reporting clauses before, after and inside."""

from __future__ import annotations

from dataclasses import dataclass

from generator.ingest.document import Span
from generator.ingest.extract import cues, titles
from generator.ingest.extract.phrases import Mention, MentionKind, Phrase, read_phrase
from generator.ingest.extract.tokens import Sentence, TokenKind


@dataclass(frozen=True, slots=True)
class Attribution:
    """A reporting clause."""

    mention: Mention
    cue: Span
    first: int
    """Token position where the clause begins."""
    verb: int
    """Token position of the reporting verb (or of 'according')."""
    end: int
    """Token position after the subject and the verb."""
    rule: str
    strong: bool
    """True for verbs of speaking and writing, False for verbs that take quoted words as a label or a reason."""


_ADVERBS = cues.TIME_WORDS | {"though", "too", "however", "instead", "himself", "herself", "themselves", "not"}
_NEVER_INVERTED = frozenset("told tells informed reminded assured reassured gave made sent urged".split())
_CANDIDATES = {"according", *cues.SPEAKING, *cues.LABELLING, *cues.SPEECH_NOUNS}
_STAND_ALONE = frozenset("this that all both many some two three four five another others one most few".split())
_OPENERS = frozenset("and but or yet so nor".split())
_BOUNDARIES = frozenset((";", ":", "—", "–", "--", "-", "―", "•", "*"))


def find_attributions(tokens: Sentence, surnames: frozenset[str]) -> tuple[Attribution, ...]:
    """Every reporting clause of a sentence, in the order of its verbs."""
    found: list[Attribution] = []
    quoted = any(t.kind is TokenKind.QUOTE for t in tokens)
    for position, token in enumerate(tokens):
        if token.lower not in _CANDIDATES and not (quoted and (token.lower.endswith("ed") or token.lower in cues.PAST_FORMS)):
            continue
        if token.lower == "according" and position + 2 < len(tokens) and tokens[position + 1].lower == "to":
            phrase = read_phrase(tokens, position + 2, len(tokens), surnames)
            if phrase:
                cue = Span(token.start, tokens[position + 1].end)
                found.append(Attribution(phrase.mention, cue, position, position, phrase.end, "according to", strong=True))
        elif token.lower in cues.SPEECH_NOUNS and position:
            owned = _owned_words(tokens, position, surnames)
            if owned:
                found.append(owned)
        elif _is_cue(tokens, position) or _is_unlisted(tokens, position, surnames):
            attribution = _attribute(tokens, position, surnames, found)
            if attribution:
                found.append(attribution)
    return tuple(found)


def _owned_words(tokens: Sentence, noun: int, surnames: frozenset[str]) -> Attribution | None:
    """'Mr. Doe's answer was: "..."' and 'her promise to "..."': the owner of the words speaks."""
    owner = noun - 1
    while owner > noun - 4 and owner > 0 and not tokens[owner].is_possessive and tokens[owner].text[:1].islower():
        if tokens[owner].lower in ("his", "her", "their", "its"):
            break
        owner -= 1
    cue = Span(tokens[noun].start, tokens[noun].end)
    pronoun = {"his": "he", "her": "she"}.get(tokens[owner].lower)
    if pronoun:
        mention = Mention(tokens[owner].start, tokens[owner].end, MentionKind.PRONOUN, None, pronoun)
        return Attribution(mention, cue, owner, noun, noun + 1, "owner of the words", strong=False)
    if not tokens[owner].is_possessive:
        return None
    phrase = _phrase_ending(tokens, owner + 1, surnames)
    if phrase is None:
        return None
    return Attribution(phrase.mention, cue, phrase.first, noun, noun + 1, "owner of the words", strong=False)


def _is_unlisted(tokens: Sentence, position: int, surnames: frozenset[str]) -> bool:
    """Whether any verb in the past directly follows a quotation with a person next to it: '"...," Ms. Doe sniffed.'"""
    low = tokens[position].lower
    if not (low.endswith("ed") and len(low) > 4) and low not in cues.PAST_FORMS:
        return False
    if tokens[position].is_capitalized:
        return False
    first = position
    while first > 0 and position - first < 6 and tokens[first - 1].kind is TokenKind.WORD:
        first -= 1
    if first == 0 or tokens[first - 1].kind is not TokenKind.QUOTE or tokens[first - 1].text not in ",?!":
        return False
    if first == position:
        phrase = read_phrase(tokens, position + 1, len(tokens), surnames) if position + 1 < len(tokens) else None
        return phrase is not None and phrase.mention.kind is MentionKind.PERSON and _ends_clause(tokens, phrase.end)
    phrase = read_phrase(tokens, first, position, surnames)
    return phrase is not None and phrase.end == position


def _is_cue(tokens: Sentence, position: int) -> bool:
    low = tokens[position].lower
    if low not in cues.SPEAKING and low not in cues.LABELLING:
        return False
    if tokens[position].is_capitalized and position > 0 and tokens[position - 1].kind is not TokenKind.QUOTE:
        return False
    before = tokens[position - 1] if position else None
    if before is None or before.kind is not TokenKind.WORD:
        return True
    if low in cues.BASE_FORMS and not cues.takes_base_form(before.lower):
        return False
    if before.lower in cues.PASSIVES and not low.endswith("ing"):
        return low == "quoted" and position + 2 < len(tokens) and tokens[position + 2].lower.startswith("say")
    if before.is_possessive:
        return False
    return not (before.lower in cues.DETERMINERS and before.lower not in _STAND_ALONE)


def _attribute(
    tokens: Sentence, verb: int, surnames: frozenset[str], earlier: list[Attribution]
) -> Attribution | None:
    cue = Span(tokens[verb].start, tokens[verb].end)
    low = tokens[verb].lower
    strong = low in cues.SPEAKING
    inverted = _inverted(tokens, verb, surnames)
    if inverted:
        return Attribution(inverted.mention, cue, verb, verb, inverted.end, "verb before subject", strong)
    phrase, rule = _subject(tokens, verb, surnames)
    if phrase is not None and _is_object(tokens, phrase.first):
        return None
    previous = next((a for a in reversed(earlier) if a.strong), None)
    if phrase is None:
        phrase, rule = clause_subject(tokens, verb, surnames), "clause subject"
    if phrase is None or (rule == "clause subject" and previous and not _can_speak(phrase.mention)):
        if previous is None:
            return None
        return Attribution(previous.mention, cue, verb, verb, verb + 1, "shared subject", strong)
    return Attribution(phrase.mention, cue, phrase.first, verb, verb + 1, rule, strong)


def _is_object(tokens: Sentence, first: int) -> bool:
    """Whether a phrase hangs on a preposition, so that it is no subject: 'as part of a strategy announced in May'."""
    before = tokens[first - 1].lower if first else ""
    return before in cues.PREPOSITIONS and before not in cues.SUBORDINATORS


def _can_speak(mention: Mention) -> bool:
    """Whether a phrase is about a person or an organisation, not a thing."""
    return (
        mention.kind is not MentionKind.NOMINAL
        or mention.head in titles.OFFICES
        or mention.head in titles.PERSON_WORDS
        or mention.head in titles.ORGANIZATION_WORDS
        or mention.head in cues.MEDIA
        or mention.head.endswith("s")
    )


def _inverted(tokens: Sentence, verb: int, surnames: frozenset[str]) -> Phrase | None:
    """The subject behind the verb: '"...," said Ann Lee' or 'Said Lee: "..."'."""
    before = verb - 1
    while before >= 0 and tokens[before].lower in _ADVERBS:
        before -= 1
    after_clause = False
    if before >= 0 and tokens[before].kind is not TokenKind.QUOTE:
        if tokens[before].text not in (",", "—", "–", "-") or before == 0:
            return None
        after_clause = tokens[before - 1].kind is not TokenKind.QUOTE
    if before < 0 and not tokens[verb].is_capitalized:
        return None
    if verb + 1 >= len(tokens) or tokens[verb].lower.endswith("ing"):
        return None
    following = tokens[verb + 1]
    low = following.lower
    if following.kind is not TokenKind.WORD or low in cues.PREPOSITIONS or low in ("that", "to", *_ADVERBS):
        return None
    if tokens[verb].lower in _NEVER_INVERTED:
        return None
    phrase = read_phrase(tokens, verb + 1, len(tokens), surnames)
    if phrase is None or phrase.mention.head in ("him", "them", "me", "us"):
        return None
    if after_clause and (
        tokens[verb].lower not in cues.SPEAKING
        or phrase.mention.kind is MentionKind.PRONOUN
        or not _ends_clause(tokens, phrase.end)
        or _phrase_before_comma(tokens, before, surnames) is not None
    ):
        return None
    return phrase


def _ends_clause(tokens: Sentence, position: int) -> bool:
    if position >= len(tokens) or tokens[position].kind is not TokenKind.WORD:
        return True
    return tokens[position].lower in cues.PREPOSITIONS or tokens[position].lower in cues.TIME_WORDS


def _subject(tokens: Sentence, verb: int, surnames: frozenset[str]) -> tuple[Phrase | None, str]:
    last = verb - 1
    while last >= 0 and (
        tokens[last].lower in cues.AUXILIARIES or tokens[last].lower in _ADVERBS or (tokens[last].lower.endswith("ly") and not tokens[last].is_capitalized)
    ):
        last -= 1
    if last < 0 or tokens[last].kind is TokenKind.QUOTE:
        return None, ""
    low = tokens[last].lower
    if low in ("who", "which") or (low == "that" and last and tokens[last - 1].kind is TokenKind.WORD):
        comma = last - 1 if last and tokens[last - 1].text == "," else last
        return _phrase_ending(tokens, comma, surnames), "relative clause"
    if tokens[verb].lower.endswith("ing") and (low in cues.MEDIA or low in cues.SPEECH_NOUNS):
        phrase = _phrase_ending(tokens, last + 1, surnames)
        return (phrase, "words of an owner") if phrase and phrase.mention.owner else (None, "")
    if low == "to" and last > 1:
        phrase = _phrase_ending(tokens, last, surnames)
        person = phrase is not None and phrase.mention.kind is MentionKind.PERSON and tokens[last - 1].is_capitalized
        return (phrase, "subject of the infinitive") if person else (None, "")
    if tokens[verb].lower.endswith("ing") or low in ("and", "but", "or", "to", "then", "by", "in", "for", "while", "when", "before", "after"):
        return None, ""
    if low in cues.PRONOUNS:
        return read_phrase(tokens, last, last + 1, surnames), "subject before verb"
    if tokens[last].text == ",":
        return _phrase_before_comma(tokens, last, surnames), "subject with apposition"
    phrase = _before_relative(tokens, last + 1, surnames) or _phrase_ending(tokens, last + 1, surnames)
    if phrase and phrase.mention.kind is MentionKind.NOMINAL and phrase.first and tokens[phrase.first - 1].text == ",":
        first = _clause_start(tokens, phrase.first - 1)
        named = read_phrase(tokens, first, last + 1, surnames) if first < phrase.first - 1 else None
        if named and named.mention.kind is MentionKind.PERSON and named.end == last + 1:
            return named, "subject with apposition"
    return phrase, "subject before verb"


def _before_relative(tokens: Sentence, end: int, surnames: frozenset[str]) -> Phrase | None:
    """The phrase in front of a relative clause that no comma closes: 'the guard who saw it said'."""
    start = _clause_start(tokens, end)
    relative = next((i for i in range(start, end) if tokens[i].lower == "who"), None)
    if relative is None:
        return None
    comma = relative == start and start > 0 and tokens[start - 1].text == ","
    return _phrase_ending(tokens, start - 1 if comma else relative, surnames)


def _clause_start(tokens: Sentence, end: int) -> int:
    """Where the clause that ends before `end` begins."""
    position = end - 1
    while position >= 0:
        token = tokens[position]
        if token.kind is TokenKind.QUOTE or token.text in _BOUNDARIES or token.text in ",.?!":
            break
        if token.text == ")":
            opening = next((i for i in range(position, -1, -1) if tokens[i].text == "("), None)
            if opening is None:
                break
            position = opening
        elif token.lower in cues.SUBORDINATORS and not (token.lower == "so"):
            break
        elif token.lower in ("and", "but", "or") and not (
            position + 1 < end and tokens[position + 1].is_capitalized and position and tokens[position - 1].is_capitalized
        ):
            after = tokens[position + 1].lower if position + 1 < end else ""
            if after not in cues.DETERMINERS or token.lower == "but":
                break
        position -= 1
    return position + 1


def _phrase_ending(tokens: Sentence, end: int, surnames: frozenset[str]) -> Phrase | None:
    """The longest noun phrase that ends exactly before `end`."""
    for first in range(_clause_start(tokens, end), end):
        token = tokens[first]
        if token.kind is not TokenKind.WORD or token.lower in cues.PREPOSITIONS or token.lower in _ADVERBS:
            continue
        if token.lower in _OPENERS or token.lower in ("also", "then") or (first > 0 and _is_cue(tokens, first)):
            continue
        phrase = read_phrase(tokens, first, end, surnames)
        if phrase and phrase.end == end:
            return phrase
    return None


def _phrase_before_comma(tokens: Sentence, comma: int, surnames: frozenset[str]) -> Phrase | None:
    """The noun phrase whose apposition or relative clause ends at `comma`: 'Ann Lee, who lives here, said'."""
    best: Phrase | None = None
    for position in range(comma - 1, 0, -1):
        if tokens[position].kind is TokenKind.QUOTE or tokens[position].text in (";", ":", "."):
            break
        if tokens[position].text != ",":
            continue
        first = _clause_start(tokens, position)
        while first < position and (tokens[first].lower in _OPENERS or tokens[first].lower in _ADVERBS):
            first += 1
        phrase = read_phrase(tokens, first, comma, surnames) if first < position else None
        if phrase is None or phrase.mention.kind is MentionKind.PRONOUN or not _begins_phrase(tokens, first):
            continue
        if phrase.end >= position and (best is None or best.mention.kind is not MentionKind.PERSON or phrase.mention.kind is MentionKind.PERSON):
            best = phrase
    return best


def _begins_phrase(tokens: Sentence, position: int) -> bool:
    low = tokens[position].lower
    return not (
        low in cues.PREPOSITIONS or low in cues.SUBORDINATORS or low in ("who", "which", "and", "including") or low.endswith("ly")
    )


def clause_subject(tokens: Sentence, end: int, surnames: frozenset[str]) -> Phrase | None:
    """The first noun phrase of the sentence's main clause, past introductory phrases."""
    first = 0
    while first < end and (
        tokens[first].kind is not TokenKind.WORD or tokens[first].lower in _OPENERS or tokens[first].lower in _ADVERBS
    ):
        first += 1
    for _ in range(3):
        if first >= end:
            return None
        comma = next((i for i in range(first, end) if tokens[i].text == ","), None)
        if not _is_introduction(tokens, first, comma or end):
            break
        if comma is None:
            return None
        first = comma + 1
    if first >= end or tokens[first].kind is not TokenKind.WORD or tokens[first].text in cues.SPEAKING:
        return None
    return read_phrase(tokens, first, end, surnames)


def _is_introduction(tokens: Sentence, first: int, end: int) -> bool:
    """Whether the words up to a comma only introduce the clause: 'On Monday,', 'A few days later,', 'Asked why,'."""
    low = tokens[first].lower
    if low in cues.PREPOSITIONS or low in cues.SUBORDINATORS or low in cues.TIME_WORDS:
        return True
    if low.endswith(("ing", "ly")) and not tokens[first].text[1:].isupper():
        return True
    timed = end - first <= 6 and tokens[end - 1].lower in cues.TIME_WORDS
    if timed and not any(t.is_capitalized and t.lower not in cues.TIME_WORDS for t in tokens[first + 1 : end]):
        return True
    return low in ("asked", "pressed", "speaking", "instead", "indeed", "still")
