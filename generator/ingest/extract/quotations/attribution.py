"""Which words of a sentence attribute a quotation, and to whom: reporting clauses before, after and inside."""

from __future__ import annotations

from dataclasses import dataclass

from generator.ingest.document import Span
from generator.ingest.extract.quotations import cues, titles
from generator.ingest.extract.quotations.clauses import (
    ADVERBS,
    clause_subject,
    find_subject,
    is_cue,
    phrase_before_comma,
    phrase_ending,
)
from generator.ingest.extract.quotations.phrases import (
    Mention,
    MentionKind,
    Phrase,
    read_phrase,
    read_whole_phrase,
)
from generator.ingest.extract.quotations.tokens import Sentence, TokenKind


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


_NEVER_INVERTED = frozenset(
    ["told", "tells", "informed", "reminded", "assured", "reassured", "gave", "made", "sent", "urged"]
)
_CANDIDATES = {"according", "put", "puts", *cues.SPEAKING, *cues.LABELLING, *cues.SPEECH_NOUNS}
_QUOTED_CANDIDATES = _CANDIDATES | set(cues.PAST_FORMS)


def find_attributions(tokens: Sentence, surnames: frozenset[str]) -> tuple[Attribution, ...]:
    """Every reporting clause of a sentence, in the order of its verbs."""
    found: list[Attribution] = []
    quoted = any(t.stretch >= 0 for t in tokens)
    candidates = _QUOTED_CANDIDATES if quoted else _CANDIDATES
    words = [t.lower for t in tokens]
    if not quoted and candidates.isdisjoint(words):
        return ()
    for position, word in enumerate(words):
        if word in candidates or (quoted and word.endswith("ed")):
            attribution = _attribution_at(tokens, position, surnames, found, quoted=quoted)
            if attribution:
                found.append(attribution)
    return tuple(found)


def _attribution_at(
    tokens: Sentence, position: int, surnames: frozenset[str], earlier: list[Attribution], *, quoted: bool
) -> Attribution | None:
    """The reporting clause of the word at `position`, if it is the verb or the noun of one."""
    low = tokens[position].lower
    following = tokens[position + 1].lower if position + 2 < len(tokens) else ""
    if low == "according" and following == "to":
        phrase = read_phrase(tokens, position + 2, len(tokens), surnames)
        if phrase is None:
            return None
        phrase = _giver(tokens, phrase, surnames)
        cue = Span(tokens[position].start, tokens[position + 1].end)
        return Attribution(phrase.mention, cue, position, position, phrase.end, "according to", strong=True)
    if low in cues.SPEECH_NOUNS and position:
        owned = _owned_words(tokens, position, surnames) or _words_from(tokens, position, surnames)
        if owned or not is_cue(tokens, position):
            return owned
        return _attribute(tokens, position, surnames, earlier)
    if following == "by" and not _speaks_by(tokens, position, surnames):
        return _passive_agent(tokens, position, surnames)
    agent = _agent_behind_quotation(tokens, position, surnames) if quoted else None
    if agent is None and (is_cue(tokens, position) or _is_unlisted(tokens, position, surnames)):
        return _attribute(tokens, position, surnames, earlier)
    return agent


_GIVEN = frozenset(["released", "provided", "published", "compiled", "issued", "posted", "collected", "kept"])


def _giver(tokens: Sentence, given: Phrase, surnames: frozenset[str]) -> Phrase:
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


def _owned_words(tokens: Sentence, noun: int, surnames: frozenset[str]) -> Attribution | None:
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
    return Attribution(phrase.mention, cue, phrase.first, noun, noun + 1, "owner of the words", strong=False)


def _words_from(tokens: Sentence, noun: int, surnames: frozenset[str]) -> Attribution | None:
    """'The message from Ann Lee was blunt: "..."'."""
    if noun + 2 >= len(tokens) or tokens[noun + 1].lower not in ("from", "by"):
        return None
    phrase = read_phrase(tokens, noun + 2, len(tokens), surnames)
    if phrase is None or phrase.mention.kind is not MentionKind.PERSON:
        return None
    cue = Span(tokens[noun].start, tokens[noun].end)
    return Attribution(phrase.mention, cue, noun, noun, phrase.end, "owner of the words", strong=False)


def _speaks_by(tokens: Sentence, verb: int, surnames: frozenset[str]) -> bool:
    """Whether 'by' tells the means and no agent: '"...," Ann Lee said by phone', 'she wrote by email'."""
    if tokens[verb].lower not in cues.SPEAKING or not verb or tokens[verb - 1].kind is not TokenKind.WORD:
        return False
    if tokens[verb - 1].lower in cues.AUXILIARIES or tokens[verb - 1].lower in cues.PASSIVES:
        return False
    phrase, rule = find_subject(tokens, verb, surnames)
    direct = phrase is not None and rule == "subject before verb"
    if phrase is None or not direct or _is_object(tokens, phrase.first):
        return False
    speaks = phrase.mention.kind in (MentionKind.PERSON, MentionKind.PRONOUN, MentionKind.ORGANIZATION)
    agent = read_phrase(tokens, verb + 2, len(tokens), surnames)
    return speaks or (agent is not None and not _can_speak(agent.mention) and is_cue(tokens, verb))


def _agent_behind_quotation(tokens: Sentence, verb: int, surnames: frozenset[str]) -> Attribution | None:
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
    if phrase is None or not _can_speak(phrase.mention):
        return None
    cue = Span(tokens[verb].start, tokens[verb].end)
    return Attribution(phrase.mention, cue, verb, verb, verb + 1, "agent of a passive", low in cues.SPEAKING)


def _passive_agent(tokens: Sentence, verb: int, surnames: frozenset[str]) -> Attribution | None:
    """Who is named behind a passive: 'described by the union as "..."', 'was told by Ann Lee that "..."'."""
    low = tokens[verb].lower
    if low not in cues.SPEAKING and low not in cues.LABELLING:
        return None
    phrase = read_phrase(tokens, verb + 2, len(tokens), surnames)
    if phrase is None or phrase.mention.kind is MentionKind.PRONOUN or not _can_speak(phrase.mention):
        return None
    cue = Span(tokens[verb].start, tokens[verb + 1].end)
    strong = low in cues.SPEAKING
    return Attribution(phrase.mention, cue, verb, verb, phrase.end, "agent of a passive", strong)


def _is_unlisted(tokens: Sentence, position: int, surnames: frozenset[str]) -> bool:
    """Whether any verb in the past directly follows a quotation with a person next to it: '"...," Ms. Doe sniffed.'."""
    low = tokens[position].lower
    if not (low.endswith("ed") and len(low) > 4) and low not in cues.PAST_FORMS:
        return False
    if tokens[position].is_capitalized or (position and tokens[position - 1].lower in cues.DETERMINERS):
        return False
    leads = position + 2 < len(tokens) and tokens[position + 1].text == ":"
    if leads and position and tokens[position + 2].kind is TokenKind.QUOTE:
        return tokens[position - 1].lower not in cues.PASSIVES
    first = position
    while first > 0 and position - first < 6 and tokens[first - 1].kind is TokenKind.WORD:
        first -= 1
    if first == 0 or tokens[first - 1].kind is not TokenKind.QUOTE or tokens[first - 1].text not in ",?!":
        return False
    if first == position:
        phrase = (
            read_phrase(tokens, position + 1, len(tokens), surnames) if position + 1 < len(tokens) else None
        )
        return (
            phrase is not None
            and phrase.mention.kind is MentionKind.PERSON
            and _ends_clause(tokens, phrase.end)
        )
    return read_whole_phrase(tokens, first, position, surnames) is not None


def _attribute(
    tokens: Sentence, verb: int, surnames: frozenset[str], earlier: list[Attribution]
) -> Attribution | None:
    cue = Span(tokens[verb].start, tokens[verb].end)
    low = tokens[verb].lower
    strong = low in cues.SPEAKING
    inverted = _inverted(tokens, verb, surnames)
    if inverted:
        return Attribution(inverted.mention, cue, verb, verb, inverted.end, "verb before subject", strong)
    quoted = _quoted_person(tokens, verb, surnames)
    if quoted:
        return Attribution(quoted.mention, cue, quoted.first, verb, verb + 1, "object of 'quoted'", strong)
    phrase, rule = find_subject(tokens, verb, surnames)
    if phrase is not None and rule != "words of an owner" and _is_object(tokens, phrase.first):
        return None
    previous = next((a for a in reversed(earlier) if a.strong), None)
    if phrase is None and previous and _takes_up(tokens, verb, previous):
        return Attribution(previous.mention, cue, verb, verb, verb + 1, "shared subject", strong)
    if phrase is None:
        phrase, rule = clause_subject(tokens, verb, surnames), "clause subject"
    if phrase is None or (rule == "clause subject" and previous and not _can_speak(phrase.mention)):
        if previous is None:
            return None
        return Attribution(previous.mention, cue, verb, verb, verb + 1, "shared subject", strong)
    return Attribution(phrase.mention, cue, phrase.first, verb, verb + 1, rule, strong)


def _quoted_person(tokens: Sentence, verb: int, surnames: frozenset[str]) -> Phrase | None:
    """'The paper quoted Ann Lee as saying "..."', 'criticized Ann Lee for calling it "..."': the object speaks."""
    if not tokens[verb].lower.endswith("ing") or tokens[verb - 1].lower not in ("as", "for"):
        return None
    phrase = phrase_ending(tokens, verb - 1, surnames)
    if phrase is None or not phrase.first:
        return None
    if tokens[verb - 1].lower == "for":
        says = tokens[verb].lower in ("calling", "saying", "describing", "telling", "claiming", "suggesting")
        blamed = says and phrase.mention.kind is MentionKind.PERSON and is_cue(tokens, phrase.first - 1)
        return phrase if blamed else None
    return phrase if tokens[phrase.first - 1].lower in ("quoted", "quotes", "quoting", "cited") else None


def _takes_up(tokens: Sentence, verb: int, previous: Attribution) -> bool:
    """Whether a participle goes on from a clause at the end of what it reports: '..., Ms. Doe said, adding'."""
    behind = previous.first > 0 and tokens[previous.first - 1].text == ","
    return behind and tokens[verb].lower.endswith("ing") and tokens[verb - 1].text == ","


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
    while before >= 0 and tokens[before].lower in ADVERBS:
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
    if following.kind is not TokenKind.WORD or low in cues.PREPOSITIONS or low in ("that", "to", *ADVERBS):
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
        or phrase_before_comma(tokens, before, surnames) is not None
    ):
        return None
    return phrase


def _ends_clause(tokens: Sentence, position: int) -> bool:
    if position >= len(tokens) or tokens[position].kind is not TokenKind.WORD:
        return True
    return tokens[position].lower in cues.PREPOSITIONS or tokens[position].lower in cues.TIME_WORDS
