"""Noun phrases that can speak: where they end, and whether they name a person, an organisation, or only describe."""

from __future__ import annotations

import functools

from generator.ingest.extract.organizations.known import names, plain
from generator.ingest.extract.quotations import cues, titles
from generator.ingest.extract.quotations.affiliations import (
    join_words,
    name_behind,
    organization_behind,
    organization_in_title,
)
from generator.ingest.extract.quotations.appositions import join_apposition, names_a_trade
from generator.ingest.extract.quotations.extents import (
    find_apposition,
    find_core_end,
    find_head_end,
)
from generator.ingest.extract.quotations.mentions import Mention, MentionKind, Phrase
from generator.ingest.extract.quotations.names import (
    is_personal_name,
    name_words,
    split_title,
    without_possessive,
)
from generator.ingest.extract.quotations.tokens import Sentence, Token, TokenKind


def read_phrase(tokens: Sentence, first: int, stop: int, surnames: frozenset[str]) -> Phrase | None:
    """The noun phrase that begins at `first` and ends before `stop`, with an apposition after it."""
    core_end = find_core_end(tokens, first, stop, surnames)
    return _read(tokens, first, core_end, stop, surnames) if core_end > first else None


def read_whole_phrase(tokens: Sentence, first: int, stop: int, surnames: frozenset[str]) -> Phrase | None:
    """The noun phrase that reaches from `first` exactly to `stop`; None where one ends before or none begins."""
    core_end = find_core_end(tokens, first, stop, surnames)
    if core_end == first or (core_end < stop and tokens[core_end].text != ","):
        return None
    phrase = _read(tokens, first, core_end, stop, surnames)
    return phrase if phrase and phrase.end == stop else None


def _read(tokens: Sentence, first: int, core_end: int, stop: int, surnames: frozenset[str]) -> Phrase | None:
    head_end = find_head_end(tokens, first, core_end, surnames)
    mention = _classify(tokens, first, head_end, core_end, surnames)
    if mention is None:
        return None
    end = core_end
    apposition = find_apposition(tokens, core_end, stop)
    if apposition and mention.kind is not MentionKind.PRONOUN:
        mention = join_apposition(tokens, mention, apposition, surnames)
        end = apposition[1]
    return Phrase(mention, first, end)


def _classify(
    tokens: Sentence, first: int, head_end: int, end: int, surnames: frozenset[str]
) -> Mention | None:
    begins, ends = tokens[first].start, tokens[end - 1].end
    head = tokens[head_end - 1]
    if tokens[first].lower in cues.PRONOUNS:
        return Mention(begins, ends, MentionKind.PRONOUN, None, tokens[first].lower)
    if end == first + 1 and head.lower in _NO_SPEAKERS:
        return None
    if _is_part(tokens, first, head_end, end):
        inner = tokens[find_head_end(tokens, head_end + 1, end, surnames) - 1].lower
        one = inner.removesuffix("s") if head.lower in ("one", "another") else inner
        return Mention(begins, ends, MentionKind.NOMINAL, None, one)
    if head.lower in _FAMILIAR and head_end - first > 1:
        head = tokens[head_end - 2]
    opens = head_end - 1 == first and (first == 0 or tokens[first - 1].kind is not TokenKind.WORD)
    if opens and _is_group(head.lower):
        return Mention(begins, ends, MentionKind.NOMINAL, None, head.lower)
    if head.is_capitalized and (head.is_possessive is False or head_end == end):
        return _proper(tokens, first, head_end, end, surnames)
    if (
        head.kind is not TokenKind.WORD
        or not head.text[0].isalnum()
        or not _can_describe(tokens, first, head)
    ):
        return None
    owner = next((t.base for t in tokens[first:head_end] if t.is_possessive and t.is_capitalized), None)
    behind = organization_behind(tokens, head_end, end, surnames)
    before = next((t.base for t in tokens[first:head_end] if t.is_capitalized and _is_body(t)), None)
    return Mention(
        begins,
        ends,
        MentionKind.NOMINAL,
        None,
        head.lower,
        None,
        behind or before,
        owner or name_behind(tokens, head_end, end) or before,
    )


def _is_part(tokens: Sentence, first: int, head_end: int, end: int) -> bool:
    """'One of the officials', 'several of those held'."""
    some = head_end == first + 1 and tokens[first].lower in _SOME
    return some and head_end + 1 < end and tokens[head_end].lower == "of"


_NO_SPEAKERS = frozenset(
    ("this", "that", "these", "those", "more", "much", "less", "here", "there", "nothing")
)
_SOME = frozenset(("one", "another", "some", "several", "many", "most", "two", "three", "both", "all"))
_FAMILIAR = frozenset(("familiar", "close", "knowledgeable"))
"""Adjectives that stand behind the noun they describe: 'a person familiar with the plan'."""


def _can_describe(tokens: Sentence, first: int, head: Token) -> bool:
    """Whether words without a name read like a noun phrase: a determiner, a capital, a plural or a role."""
    start = tokens[first]
    low = start.lower
    if low in cues.DETERMINERS or start.is_capitalized or start.is_possessive or start.text[0].isdigit():
        return head.lower not in cues.TIME_WORDS
    if (
        low in cues.SPEAKING
        or low in cues.LABELLING
        or low in cues.AUXILIARIES
        or low.endswith(("ing", "ed", "ly"))
    ):
        return False
    return (
        head.lower.endswith("s")
        or head.lower == "police"
        or head.lower in titles.OFFICES
        or head.lower in titles.PERSON_WORDS
    )


def _is_group(low: str) -> bool:
    """Whether a word means several persons without a name: 'officials', 'police'."""
    one = low.removesuffix("s")
    return low in ("police", "authorities") or (
        one != low and (one in titles.OFFICES or one in titles.PERSON_WORDS)
    )


def _is_body(token: Token) -> bool:
    """Whether a word in capitals abbreviates a body: 'HBR', not 'JB'."""
    base = token.base
    return base.isupper() and base.isalpha() and (len(base) > 2 or base in titles.TWO_LETTERS)


def _proper(
    tokens: Sentence, first: int, head_end: int, end: int, surnames: frozenset[str]
) -> Mention | None:
    begins, ends = tokens[first].start, tokens[end - 1].end
    start = head_end
    while start > first and (
        tokens[start - 1].is_capitalized
        or (tokens[start - 1].text in titles.PARTICLES and tokens[start - 1].lower not in cues.DETERMINERS)
        or (tokens[start - 1].text == "&" and start - 1 > first and tokens[start - 2].is_capitalized)
    ):
        start -= 1
    if tokens[head_end - 1].lower in titles.OFFICES and (
        head_end - start == 1 or tokens[first].lower in cues.DETERMINERS
    ):
        return Mention(begins, ends, MentionKind.NOMINAL, None, tokens[head_end - 1].lower)
    run = tuple(t.text for t in tokens[start:head_end])
    determined = any(t.lower in cues.DETERMINERS for t in tokens[first:head_end][:1])
    skip = split_title(run)
    name = name_words(" ".join(run[skip:]))
    longer = _organization_start(tokens, first, start, head_end)
    if longer < start or _is_listed(join_words(tokens, start, head_end)):
        skip, name, start = 0, (), longer
    called_group = start > first and tokens[start - 1].lower in _GROUPS
    if (
        name
        and "&" not in run
        and not called_group
        and _is_person(name, surnames, determined=determined and skip == 0 and start == first + 1)
    ):
        role_first = first + 1 if tokens[first].lower in cues.DETERMINERS else first
        while role_first < start + skip and tokens[role_first].lower in _INTRODUCING:
            role_first += 1
        title = join_words(tokens, role_first, start + skip) or None
        organization = organization_in_title(title) or organization_behind(tokens, head_end, end, surnames)
        shown = without_possessive(" ".join(run[skip:]))
        role = title if title and _is_title(title) else None
        return Mention(begins, ends, MentionKind.PERSON, shown, name[-1].lower(), role, organization)
    while start + 1 < head_end and tokens[start].lower in cues.DETERMINERS:
        start += 1
    shown = without_possessive(join_words(tokens, start, head_end))
    if not shown or shown.lower() in titles.NOT_NAMES:
        return None
    return Mention(begins, ends, MentionKind.ORGANIZATION, shown, tokens[head_end - 1].base.lower())


_GROUPS = cues.word_list("agency_nouns") | {"newspaper", "network", "station", "website"}
_INTRODUCING = cues.TIME_WORDS | {"and", "but", "or", "so", "yet", "meanwhile", "however", "though"}
"""Words that begin a sentence or join two, and no title."""


def _is_title(words: str) -> bool:
    """Whether the words before a name tell an office or what the person is: 'Sheriff', 'farmer', not 'The Day'."""
    low = [w.lower().rstrip(".") for w in words.split()]
    if low[-1] in ("and", "or") or low[0] in titles.HONORIFICS:
        return False
    if any(w in titles.OFFICES or w in titles.PERSON_WORDS for w in low):
        return True
    small = [w for w in words.split() if w.islower() and w not in titles.PARTICLES]
    return bool(small) and names_a_trade(small[-1])


def _organization_start(tokens: Sentence, first: int, start: int, end: int) -> int:
    """Where the name of an organisation begins that ends here: past 'of', and past 'and' where it is a listed one."""
    begin = start
    for position in range(start - 1, first, -1):
        low = tokens[position].lower
        if not tokens[position].is_capitalized and low not in ("of", "and", "the", "for", "&"):
            break
        before = tokens[position - 1]
        if low in ("of", "for", "&") and before.is_capitalized and before.lower in titles.ORGANIZATION_WORDS:
            begin = position - 1
            while begin > first and tokens[begin - 1].is_capitalized:
                begin -= 1
    for position in range(first, begin):
        if tokens[position].is_capitalized and _is_listed(join_words(tokens, position, end)):
            return position
    joined = begin == start and start - 2 >= first and tokens[start - 1].lower == "and"
    if joined and tokens[end - 1].lower in _JOINING and tokens[start - 2].is_capitalized:
        begin = start - 2
        while begin > first and tokens[begin - 1].is_capitalized:
            begin -= 1
    return begin


_JOINING = frozenset(("enforcement", "services", "protection", "removal", "explosives", "control"))
"""Last words of names whose parts 'and' joins: 'Harbor and Dock Enforcement'."""


@functools.lru_cache(maxsize=4096)
def _is_listed(words: str) -> bool:
    """Whether words are a name of the table of organisations."""
    known = names().get(plain(words).removeprefix("us "))
    return known is not None and not known.capitals


def _is_person(name: tuple[str, ...], surnames: frozenset[str], *, determined: bool) -> bool:
    low = name[-1].lower()
    if len(name) > 1:
        return is_personal_name(name, surnames) and not determined
    if low in surnames:
        return not determined
    known_other = (
        low in titles.ORGANIZATION_WORDS
        or low in titles.NOT_NAMES
        or low in titles.PLACES
        or low in titles.OFFICES
    )
    return not determined and not known_other and not name[0].isupper()
