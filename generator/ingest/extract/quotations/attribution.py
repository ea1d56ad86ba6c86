"""Which words of a sentence attribute a quotation, and to whom: reporting clauses before, after and inside."""

from __future__ import annotations

from generator.ingest.document import Span
from generator.ingest.extract.quotations import cues
from generator.ingest.extract.quotations.clauses import (
    ADVERBS,
    clause_subject,
    find_subject,
    is_cue,
    is_object,
    phrase_before_comma,
    phrase_ending,
)
from generator.ingest.extract.quotations.joint import mark_joint
from generator.ingest.extract.quotations.mentions import Attribution, MentionKind, Phrase, can_speak
from generator.ingest.extract.quotations.owners import giver, owned_words, words_from
from generator.ingest.extract.quotations.passives import agent_behind_quotation, passive_agent, speaks_by
from generator.ingest.extract.quotations.phrases import read_phrase, read_whole_phrase
from generator.ingest.extract.quotations.tokens import Sentence, TokenKind

_NEVER_INVERTED = frozenset(
    ["told", "tells", "informed", "reminded", "assured", "reassured", "gave", "made", "sent", "urged"]
)
_CANDIDATES = {"according", "put", "puts", *cues.SPEAKING, *cues.LABELLING, *cues.SPEECH_NOUNS}
_QUOTED_CANDIDATES = _CANDIDATES | set(cues.PAST_FORMS)
_DEEDS = cues.word_list("deeds")
_TELLING = _CANDIDATES - {form for form, verb in cues.LABELLING.items() if verb in _DEEDS}
"""Without quoted words, and none to come behind a colon, a verb that only tells of a deed makes nobody a speaker."""


def find_attributions(tokens: Sentence, surnames: frozenset[str]) -> tuple[Attribution, ...]:
    """Every reporting clause of a sentence, in the order of its verbs."""
    found: list[Attribution] = []
    words = [t.lower for t in tokens]
    quoted = "" in words  # what stands for a quoted stretch has no word, and nothing else has none
    candidates = _QUOTED_CANDIDATES if quoted else _CANDIDATES if words[-1:] == [":"] else _TELLING
    if not quoted and candidates.isdisjoint(words):
        return ()
    joins = "and" in words
    for position in [i for i, w in enumerate(words) if w in candidates or (quoted and w.endswith("ed"))]:
        attribution = _attribution_at(tokens, position, surnames, found, quoted=quoted)
        if attribution:
            found.append(mark_joint(tokens, attribution, surnames) if joins else attribution)
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
        phrase = giver(tokens, phrase, surnames)
        cue = Span(tokens[position].start, tokens[position + 1].end)
        return Attribution(phrase.mention, cue, position, position, phrase.end, "according to", strong=True)
    if low in cues.SPEECH_NOUNS and position:
        owned = owned_words(tokens, position, surnames) or words_from(tokens, position, surnames)
        if owned or not is_cue(tokens, position):
            return owned
        return _attribute(tokens, position, surnames, earlier)
    if following == "by" and not speaks_by(tokens, position, surnames):
        return passive_agent(tokens, position, surnames)
    agent = agent_behind_quotation(tokens, position, surnames) if quoted else None
    if agent is None and (is_cue(tokens, position) or _is_unlisted(tokens, position, surnames)):
        return _attribute(tokens, position, surnames, earlier)
    return agent


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
    who_says = tokens[verb - 1].lower == "who"  # 'a post by an official who said ...'
    if (
        phrase is not None
        and rule != "words of an owner"
        and is_object(tokens, phrase.first)
        and not who_says
    ):
        return None
    previous = next((a for a in reversed(earlier) if a.strong), None)
    if phrase is None and previous and _takes_up(tokens, verb, previous):
        return Attribution(previous.mention, cue, verb, verb, verb + 1, "shared subject", strong)
    if phrase is None:
        phrase, rule = clause_subject(tokens, verb, surnames), "clause subject"
    if phrase is None or (rule == "clause subject" and previous and not can_speak(phrase.mention)):
        if previous is None:
            return None
        return Attribution(previous.mention, cue, verb, verb, verb + 1, "shared subject", strong)
    return Attribution(phrase.mention, cue, phrase.first, verb, verb + 1, rule, strong)


def _quoted_person(tokens: Sentence, verb: int, surnames: frozenset[str]) -> Phrase | None:
    """'The paper quoted Ann Lee as saying "..."', 'criticized Ann Lee for calling it "..."': the object speaks.

    So does who wrote what is spoken of: 'a letter from Ann Lee saying "..."'.
    """
    if not tokens[verb].lower.endswith("ing"):
        return None
    if tokens[verb - 1].lower not in ("as", "for"):
        return _author_before(tokens, verb, surnames)
    phrase = phrase_ending(tokens, verb - 1, surnames)
    if phrase is None or not phrase.first:
        return None
    if tokens[verb - 1].lower == "for":
        says = tokens[verb].lower in ("calling", "saying", "describing", "telling", "claiming", "suggesting")
        blamed = says and phrase.mention.kind is MentionKind.PERSON and is_cue(tokens, phrase.first - 1)
        return phrase if blamed else None
    return phrase if tokens[phrase.first - 1].lower in ("quoted", "quotes", "quoting", "cited") else None


def _author_before(tokens: Sentence, verb: int, surnames: frozenset[str]) -> Phrase | None:
    """Who stands behind 'by' or 'from' right in front of a participle."""
    if not tokens[verb - 1].is_capitalized:
        return None
    first = next((i for i in range(verb - 1, max(0, verb - _LONGEST_NAME), -1) if tokens[i].lower in _BY), 0)
    phrase = read_whole_phrase(tokens, first + 1, verb, surnames) if first else None
    return phrase if phrase is not None and phrase.mention.kind is MentionKind.PERSON else None


_BY = frozenset(("by", "from"))
_LONGEST_NAME = 10
"""Words of a name with its title and office."""


def _takes_up(tokens: Sentence, verb: int, previous: Attribution) -> bool:
    """Whether a participle goes on from a clause at the end of what it reports: '..., Ms. Doe said, adding'."""
    behind = previous.first > 0 and tokens[previous.first - 1].text == ","
    return behind and tokens[verb].lower.endswith("ing") and tokens[verb - 1].text == ","


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
