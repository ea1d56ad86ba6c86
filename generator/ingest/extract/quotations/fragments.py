"""Which of one to three quoted words are a speaker's, and which the reporter sets off: names, terms, titles."""

from __future__ import annotations

from typing import Final

from generator.ingest.extract.quotations import cues
from generator.ingest.extract.quotations.choice import DASHES, governs
from generator.ingest.extract.quotations.clauses import is_denied
from generator.ingest.extract.quotations.mentions import Attribution, MentionKind
from generator.ingest.extract.quotations.tokens import Sentence, TokenKind

LONGEST: Final = 3
"""Words of the longest fragment."""

_SETS_OFF = cues.word_list("sets_off")
_TURNS = frozenset(("but", "while", "though", "although", "yet", "as", "whereas", "and", "or", "so"))
_LINKS = frozenset((",", "—", "–", "-"))
_ASIDES = frozenset(("which", "who", "whose", "whom", "where", "when", "including"))
_LABELS = frozenset(("call", "describe", "label", "dub", "brand", "term", "characterize", "refer", "deem"))
_LONGEST_PAIR = 8
"""Words between two fragments that one verb governs: 'accused him of "lying" to the public and "stealing"'."""


def is_reported(
    tokens: Sentence,
    quote: int,
    words: list[str],
    chosen: tuple[Attribution, str],
    attributions: tuple[Attribution, ...],
) -> bool:
    """Whether the words at `quote` belong to the reporting clause chosen for them.

    It stands next to them, or its report goes on up to them and nothing shows them to be a name, a term or another's.
    """
    attribution, rule = chosen
    if governs(tokens, quote, attribution):
        return True
    if _is_set_off(tokens, quote, words):
        return False
    if rule.startswith("end of the sentence"):
        others = [a for a in attributions if quote < a.verb < attribution.verb]
        return tokens[attribution.verb].lower in cues.REPORTS and not others
    if attribution.verb > quote or _follows_quotation(tokens, attribution):
        return False
    if _is_paired(tokens, quote, attribution):
        return True
    others = [a for a in attributions if attribution.verb < a.verb < quote and _is_anothers(tokens, a)]
    return not others and _reports(tokens, quote, attribution) and _goes_on(tokens, attribution.end, quote)


def _is_set_off(tokens: Sentence, quote: int, words: list[str]) -> bool:
    """'So-called "ruses"', 'known as "El Chapo"', 'Gregory "Greg" Lee', 'a "Welcome" sign'."""
    before = tokens[quote - 1]
    if before.lower in _SETS_OFF or (
        before.lower == "as" and any(t.lower in _SETS_OFF for t in tokens[max(0, quote - 4) : quote])
    ):
        return True
    led = before.text == ":" or (before.text == "," and tokens[quote].text in ".?!")
    return words[0][:1].isupper() and words[0] not in ("I", "I’m", "I'm") and not led


def _follows_quotation(tokens: Sentence, attribution: Attribution) -> bool:
    """Whether a clause reports the quotation in front of it, so that what follows is the reporter's."""
    begin = min(attribution.first, attribution.verb) - 1
    while begin >= 0 and (tokens[begin].lower in _LINKS or tokens[begin].lower in cues.TIME_WORDS):
        begin -= 1
    return begin >= 0 and tokens[begin].kind is TokenKind.QUOTE


def _is_paired(tokens: Sentence, quote: int, attribution: Attribution) -> bool:
    """Whether 'and' joins the words to others which the same verb stands next to."""
    first = next((i for i in range(quote - 1, attribution.verb, -1) if tokens[i].kind is TokenKind.QUOTE), -1)
    between = tokens[first + 1 : quote]
    return (
        first > 0
        and len(between) <= _LONGEST_PAIR
        and governs(tokens, first, attribution)
        and any(t.lower in ("and", "or") for t in between[-3:])
        and all(t.kind is TokenKind.WORD or t.text == "," for t in between)
    )


def _is_anothers(tokens: Sentence, attribution: Attribution) -> bool:
    """Whether somebody else says so within the report: 'said the plan, which critics call "cruel"', 'Lee's claim'."""
    label = cues.LABELLING.get(tokens[attribution.verb].lower) in _LABELS
    return (
        label or attribution.rule == "owner of the words"
    ) and attribution.mention.kind is not MentionKind.PRONOUN


def _reports(tokens: Sentence, quote: int, attribution: Attribution) -> bool:
    """Whether the verb clearly reports, or 'that' leads over to what it reports, or 'as' to what it calls something."""
    low = tokens[attribution.verb].lower
    if is_denied(tokens, attribution.verb):
        return False
    if cues.LABELLING.get(low) in _LABELS:
        return tokens[quote - 1].lower == "as"
    that = any(t.lower == "that" for t in tokens[attribution.end : quote])
    return low in cues.REPORTS or (attribution.strong and that)


def _goes_on(tokens: Sentence, first: int, quote: int) -> bool:
    """Whether no other clause begins between the verb and the words; an aside between commas is past."""
    aside, dashes = False, 0
    for position in range(first, quote):
        text = tokens[position].text
        if text in (";", ":", "?", "!", "."):
            return text == ":" and position == quote - 1
        if text in DASHES:
            dashes += 1
        if text != ",":
            continue
        following, behind = (
            tokens[position + 1].lower,
            tokens[position + 2].lower if position + 2 < quote else "",
        )
        if following in _TURNS and behind != "that":
            return False
        aside = following in _ASIDES
    return not aside and dashes % 2 == 0
