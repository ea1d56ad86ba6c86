"""Whether several speak together: 'Reps. Ann Lee and Bo Day said', 'said the mayor and the sheriff'; none of them alone is the speaker then."""

from __future__ import annotations

import bisect
import re

from generator.ingest.extract.organizations.known import names, plain
from generator.ingest.extract.quotations import cues, titles
from generator.ingest.extract.quotations.clauses import ADVERBS, OPENERS, phrase_before_comma, phrase_ending
from generator.ingest.extract.quotations.mentions import Attribution, Mention, MentionKind
from generator.ingest.extract.quotations.names import name_words
from generator.ingest.extract.quotations.phrases import read_phrase, read_whole_phrase
from generator.ingest.extract.quotations.tokens import Sentence, TokenKind

_FOLLOWED = frozenset(("verb before subject", "according to", "agent of a passive"))
"""Rules whose speaker stands behind the verb."""
_BEFORE_SUBJECT = cues.SUBORDINATORS | OPENERS | ADVERBS
_BEFORE_SUBJECT_MARKS = frozenset((",", "—", "–", "--", "-", ":", ";", "("))


def mark_joint(tokens: Sentence, attribution: Attribution, surnames: frozenset[str]) -> Attribution:
    """A reporting clause, its mention marked where it is only one of several that speak together."""
    if attribution.rule == "shared subject":
        return attribution
    first = _begin(tokens, attribution, surnames)
    if first is None:
        return attribution
    mention = attribution.mention._replace(is_joint=True)
    return attribution._replace(mention=mention, first=min(first, attribution.first))


def _begin(tokens: Sentence, attribution: Attribution, surnames: frozenset[str]) -> int | None:
    """Where the phrase that names several speakers begins; None where one speaks alone."""
    mention = attribution.mention
    first = bisect.bisect_left(tokens, mention.start, key=lambda t: t.start)
    behind = bisect.bisect_left(tokens, mention.end, key=lambda t: t.start)
    if _holds_two(tokens, first, behind, mention, surnames):
        return first
    if attribution.rule in _FOLLOWED:
        return first if _goes_on(tokens, behind, mention, surnames) else None
    if behind == attribution.verb and tokens[behind - 1].lower == "both":
        return first if any(t.lower == "and" for t in tokens[max(0, first - 1) : behind]) else None
    if first > 1 and tokens[first - 1].lower == "and":
        return _partner(tokens, first - 1, mention, surnames)
    if behind + 1 < attribution.verb and tokens[behind].lower == "and":
        other = read_phrase(tokens, behind + 1, attribution.verb, surnames)
        return first if other is not None and _speak_together(mention, other.mention) else None
    return None


def _holds_two(tokens: Sentence, first: int, behind: int, mention: Mention, surnames: frozenset[str]) -> bool:
    """Whether a phrase is two joined by 'and': 'the mayor and Sheriff Bo Day', not 'chairman and chief executive Bo Day'."""
    if mention.kind not in (MentionKind.PERSON, MentionKind.ORGANIZATION):
        return False
    core = next((i for i in range(first, behind) if tokens[i].text == ","), behind)
    if name_words(tokens[core - 1].base)[-1:] != name_words(mention.name or "")[-1:]:
        return False  # 'the head of Docks and Piers, Bo Day': the name stands behind the comma
    for conjunction in range(first + 1, core - 1):
        if tokens[conjunction].lower != "and" or not _opens(tokens, conjunction + 1):
            continue
        joined = f" {tokens[conjunction].text} "
        if joined in (mention.name or "") or joined in (mention.organization or ""):
            continue
        one = read_whole_phrase(tokens, first, conjunction, surnames)
        if one is not None and _opens(tokens, first) and _speak_together(one.mention, mention):
            return one.mention.kind is not MentionKind.NOMINAL or tokens[first].lower in cues.DETERMINERS
    return False


def _opens(tokens: Sentence, position: int) -> bool:
    """Whether a phrase of its own may begin at a word: a name, a pronoun, 'the mayor', 'two aldermen'."""
    token = tokens[position]
    return (
        token.is_capitalized
        or token.lower in cues.DETERMINERS
        or token.lower in cues.PRONOUNS
        or token.lower.endswith("s")
    )


def _partner(tokens: Sentence, conjunction: int, mention: Mention, surnames: frozenset[str]) -> int | None:
    """Where a speaker who opens the clause begins, whom 'and' joins to another: not in 'Ann Lee met Bo Day and the mayor said'."""
    if tokens[conjunction - 1].text == ",":
        other = phrase_before_comma(tokens, conjunction - 1, surnames)
    else:
        other = phrase_ending(tokens, conjunction, surnames)
    if other is None or not _opens(tokens, conjunction + 1) or not _speak_together(other.mention, mention):
        return None
    before = tokens[other.first - 1] if other.first else None
    opens = (
        before is None
        or before.kind is TokenKind.QUOTE
        or before.text in _BEFORE_SUBJECT_MARKS
        or before.lower in _BEFORE_SUBJECT
    )
    return other.first if opens else None


def _goes_on(tokens: Sentence, behind: int, mention: Mention, surnames: frozenset[str]) -> bool:
    """Whether another speaker follows one behind the verb, with no verb of its own: 'said Ann Lee and Bo Day.'."""
    listed = behind < len(tokens) and tokens[behind].text == ","
    at = behind + 1 if listed else behind
    if listed and at + 1 < len(tokens) and tokens[at].is_capitalized:
        between = read_phrase(tokens, at, len(tokens), surnames)
        if between is None or between.mention.kind is not MentionKind.PERSON:
            return False
        at = bisect.bisect_left(tokens, between.mention.end, key=lambda t: t.start)
    if at + 1 >= len(tokens) or tokens[at].lower != "and":
        return False
    other = read_phrase(tokens, at + 1, len(tokens), surnames)
    if other is None or not _speak_together(mention, other.mention):
        return False
    end = bisect.bisect_left(tokens, other.mention.end, key=lambda t: t.start)
    following = tokens[end] if end < len(tokens) else None
    return (
        following is None
        or following.kind is not TokenKind.WORD
        or following.lower in cues.PREPOSITIONS
        or following.lower in cues.TIME_WORDS
    )


def _speak_together(one: Mention, other: Mention) -> bool:
    """Whether two joined phrases are two speakers: at least one of them named, and no halves of one name."""
    if not (_is_voice(one) and _is_voice(other)):
        return False
    bodies = [m for m in (one, other) if m.kind is MentionKind.ORGANIZATION]
    named = {one.kind, other.kind} != {MentionKind.NOMINAL}
    return named and all(_is_known(body) for body in bodies)  # 'Lee and Harbor' may be one name


def _is_voice(mention: Mention) -> bool:
    if mention.kind is MentionKind.NOMINAL:
        one = re.sub("men$", "man", mention.head.removesuffix("s"))
        return one in titles.OFFICES or one in titles.PERSON_WORDS or mention.head == "police"
    return True


def _is_known(mention: Mention) -> bool:
    name = mention.name or ""
    return name.isupper() or plain(name) in names()
