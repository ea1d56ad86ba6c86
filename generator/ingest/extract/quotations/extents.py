"""How far a noun phrase reaches: its head, the prepositions that hang on it, and an apposition behind it."""

from __future__ import annotations

from typing import Final

from generator.ingest.extract.quotations import cues, titles
from generator.ingest.extract.quotations.names import is_office, is_personal_name, name_words, split_title
from generator.ingest.extract.quotations.tokens import Sentence, Token, TokenKind

MODIFIERS = frozenset(["of", "for", "from", "at", "with", "in", "to", "on", "behind"])
_ARTICLES = frozenset(["the", "a", "an", "this", "these", "those", "his", "her", "their", "its", "our", "my"])
_LOOSE_ENDS = MODIFIERS | {"and", "or", "the", "a"}
_BEFORE_ARTICLE = MODIFIERS | frozenset(["and", "or", "all", "both", "half"])
_LINKING = frozenset(["of", "in", "for"])
_SERVING = frozenset(["representing", "defending", "advising", "assisting", "working", "speaking"])
"""What an officer does for another: 'a lawyer representing Sheriff Ann Lee'."""
_NO_APPOSITION = cues.word_list("no_apposition")
LONGEST: Final = 40
"""Words of the longest noun phrase read."""


def find_core_end(tokens: Sentence, first: int, stop: int, surnames: frozenset[str] = frozenset()) -> int:
    """Where the noun phrase that begins at `first` ends, prepositional phrases included; `first` itself if none begins."""
    if tokens[first].lower in cues.PRONOUNS:
        return first + 1
    position, stop = first, min(stop, first + LONGEST)
    while position < stop:
        token = tokens[position]
        if token.text == "(" and position > first:
            closing = next(
                (i for i in range(position, min(stop, position + 9)) if tokens[i].text == ")"), None
            )
            if closing is None:
                break
            position = closing + 1
            continue
        if token.kind is not TokenKind.WORD or not _continues(tokens, position, first, stop):
            break
        if token.lower == "and" and _ends_in_name(tokens, first, position, surnames):
            break
        position += 1
    while position > first and tokens[position - 1].lower in _LOOSE_ENDS:
        position -= 1
    return position


def _continues(tokens: Sentence, position: int, first: int, stop: int) -> bool:
    low = tokens[position].lower
    following = tokens[position + 1] if position + 1 < stop else None
    if low in MODIFIERS or (low == "by" and tokens[position - 1].lower in cues.MEDIA):
        return position > first and following is not None and following.kind is TokenKind.WORD
    if low in ("and", "or", "&"):
        return (
            position > first
            and following is not None
            and (
                following.is_capitalized
                or (tokens[position - 1].text[:1].islower() and not _is_verb(tokens, position + 1))
            )
        )
    if position > first and low in _ARTICLES and tokens[position - 1].lower not in _BEFORE_ARTICLE:
        return False
    if low in cues.PREPOSITIONS or low in cues.SUBORDINATORS or low in cues.AUXILIARIES:
        return False
    if tokens[position].is_capitalized:
        return not (
            low in cues.TIME_WORDS
            and position > first
            and low not in ("may", "march", "june", "april", "august")
        )
    if low in cues.PRONOUNS or (low in cues.TIME_WORDS and position > first):
        return False
    return position == first or not _is_verb(tokens, position)


def _ends_in_name(tokens: Sentence, first: int, end: int, surnames: frozenset[str]) -> bool:
    """Whether a person is named directly before `end`, so that 'and' begins another one: 'Mayor Ann Lee and'."""
    start = end
    while start > first and (tokens[start - 1].is_capitalized or tokens[start - 1].text in titles.PARTICLES):
        start -= 1
    run = tuple(t.text for t in tokens[start:end])
    if len(run) < 2:
        return bool(run) and name_words(run[0])[-1:] != () and name_words(run[0])[-1].lower() in surnames
    skip = split_title(run)
    name = name_words(" ".join(run[skip:]))
    if len(name) == 1:
        return skip > 0 and name[0].lower() in surnames
    return is_personal_name(name, surnames) and name[-1].lower() in surnames


def _is_verb(tokens: Sentence, position: int) -> bool:
    token = tokens[position]
    before = tokens[position - 1].lower if position else ""
    if token.is_capitalized:
        return False
    if before in cues.DETERMINERS or (position and tokens[position - 1].is_possessive):
        return False
    low = token.lower
    if before in cues.PREPOSITIONS:
        return False
    after_noun = (
        before[:1].isalpha() and not before.endswith("ly") and before not in ("and", "or", "of", "for")
    )
    if after_noun and (
        low in cues.PAST_FORMS
        or (low.endswith("ed") and len(low) > 3 and not low.endswith("eed") and "-" not in low)
    ):
        return True
    return low in cues.SPEAKING and (low not in cues.BASE_FORMS or cues.takes_base_form(before))


def find_head_end(tokens: Sentence, first: int, end: int, surnames: frozenset[str] = frozenset()) -> int:
    """Where the head of a noun phrase ends: before the first preposition that hangs on it, or a bracket."""
    named = _name_end(tokens, first, end)
    if _is_title_with_name(tokens, first, named, surnames):
        return named
    for position in range(first + 1, end):
        low = tokens[position].lower
        if low == "in" and _is_charge_of_somebody(tokens, position, end):
            continue
        serving = low in _SERVING and is_office(tokens[position - 1].text)
        if serving or low in MODIFIERS or low == "by" or tokens[position].text == "(":
            if (
                low == "of"
                and tokens[position - 1].is_capitalized
                and _is_organization_head(tokens[position - 1])
            ):
                return end
            return position
    return end


def _is_charge_of_somebody(tokens: Sentence, position: int, end: int) -> bool:
    """'Special Agent in Charge Ann Lee of the Dallas office': the title goes on to the name."""
    return (
        position + 2 < end and tokens[position + 1].lower == "charge" and tokens[position + 2].is_capitalized
    )


def _name_end(tokens: Sentence, first: int, end: int) -> int:
    """Where the last name of a phrase ends, if a preposition follows it: 'Ann Lee' in 'Ann Lee in a statement'."""
    stop = end
    while stop > first and not tokens[stop - 1].is_capitalized:
        stop -= 1
    return stop if first < stop < end and tokens[stop].lower in MODIFIERS else end


def _is_title_with_name(tokens: Sentence, first: int, end: int, surnames: frozenset[str]) -> bool:
    """Whether a role goes on behind its preposition up to a name: 'Special Agent in Charge Ann Lee'."""
    linked = first + 1
    while linked < end - 2 and tokens[linked].lower not in _LINKING:
        linked += 1
    if linked >= end - 2 or tokens[linked - 1].lower not in titles.OFFICES:
        return False
    start = end
    while start > linked + 1 and (
        tokens[start - 1].is_capitalized or tokens[start - 1].text in titles.PARTICLES
    ):
        start -= 1
    if any(
        t.lower not in ("of", "and", "the", "for", "&") and not t.is_capitalized
        for t in tokens[linked + 1 : start]
    ):
        return False
    run = tuple(t.text for t in tokens[start:end])
    skip = split_title(run)
    if (
        skip
        and is_office(run[skip - 1])
        and tokens[linked].lower != "in"
        and tokens[start - 1].lower != "and"
    ):
        return False  # 'spokeswoman for Mayor Ann Lee': the title of another one
    name = name_words(" ".join(run[skip:]))
    known = len(name) > 1 and (name[0].lower() in titles.given_names() or name[-1].lower() in surnames)
    return skip > 0 and (known or (len(name) == 1 and name[0].lower() in surnames) or run[0] == "Charge")


def _is_organization_head(token: Token) -> bool:
    return token.lower in titles.ORGANIZATION_WORDS


def find_apposition(tokens: Sentence, comma: int, stop: int) -> tuple[int, int] | None:
    """First token and end of what stands between commas (or brackets) after a phrase."""
    if comma + 1 >= stop or tokens[comma].text != ",":
        return None
    begin, stop = comma + 1, min(stop, comma + LONGEST)
    low = tokens[begin].lower
    if tokens[begin].kind is not TokenKind.WORD or low in _NO_APPOSITION or low in cues.PRONOUNS:
        return None
    if (
        low in cues.PREPOSITIONS
        or low in cues.SUBORDINATORS
        or low in cues.SPEAKING
        or low in cues.TIME_WORDS
    ) and not (tokens[begin].is_capitalized and low == "may"):
        return None
    if (low.endswith("ing") and low in cues.LABELLING) or low in cues.AUXILIARIES:
        return None
    end = begin
    while end < stop and (
        tokens[end].kind is TokenKind.WORD or (tokens[end].text in "()-—–" and tokens[end].text not in "—–")
    ):
        end += 1
    return (begin, end) if end > begin else None
