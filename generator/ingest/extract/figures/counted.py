"""What a number counts: the noun phrase after it, told apart as persons, enforcement acts or something else."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from generator.ingest.document import Span
from generator.ingest.extract.figures.numbers import Number, find_numbers


class Head(StrEnum):
    """What kind of noun the number stands before."""

    PERSONS = "persons"
    ACTS = "acts"
    """Arrests, detentions, removals, targets."""
    NONE = "none"
    """No noun: '101 were arrested', 'and 45 in the suburbs'."""
    PLURAL = "plural"
    """A plural whose noun says neither: 'roofers', 'brothers', and things; persons where they are arrested."""
    OTHER = "other"
    """Officers, sites, money, years: no figure of an operation."""


@dataclass(frozen=True, slots=True)
class Counted:
    """A number with the words that say what it counts."""

    number: Number
    span: Span
    """From the hedge to the last word of the noun phrase."""
    head: Head
    noun: str
    """The head noun in lower case; empty where there is none."""


def find_counted(text: str, span: Span) -> tuple[Counted, ...]:
    """Find every number of a sentence with its noun phrase."""
    return tuple(_read_counted(text, number, span) for number in find_numbers(text, span))


_PERSONS = re.compile(
    r"people|persons|individuals|immigrants|migrants|aliens|illegals|noncitizens|non-citizens|foreigners|nationals"
    r"|citizens|residents|yorkers|refugees|asylum-seekers|seekers|newcomers|crossers|overstays|dreamers|undocumented"
    r"|men|women|children|kids|minors|juveniles|teens|teenagers|youths|boys|girls|adults|parents|mothers|fathers"
    r"|relatives|families|couples|guests|patrons|customers|passengers|drivers|others"
    r"|workers|laborers|employees|farmworkers|students|contractors|vendors"
    r"|fugitives|absconders|criminals|offenders|suspects|felons|violators|perpetrators|defendants|predators|rapists"
    r"|murderers|killers|traffickers|smugglers|dealers|gangsters|gangbangers|members|associates|affiliates"
    r"|detainees|arrestees|deportees|inmates|prisoners|subjects|convicts",
    re.IGNORECASE,
)
_ACTS = {
    "arrests": "arrests",
    "apprehensions": "arrests",
    "captures": "arrests",
    "detentions": "detained",
    "removals": "removed",
    "deportations": "removed",
    "targets": "targeted",
}
_PRONOUNS = frozenset({"total", "more", "additional", "elsewhere", "such", "altogether", "overall"})
_FEW_PERSONS = frozenset({"person", "individual", "immigrant", "migrant", "worker"})
_INHABITANTS = re.compile(r"[A-Z][a-zà-ÿ]+(?:ans|ese|inos|inas|enos|ians|(?<!ol)(?<!ph)(?<!ar)is)$")
_STOP = re.compile(
    r"in|into|at|on|onto|of|from|for|with|without|by|to|as|across|near|around|over|under|during|since|after|before|until"
    r"|while|when|where|who|whom|that|which|whose|and|or|but|nor|than|plus|via|per|amid|among|between|through|throughout"
    r"|is|are|was|were|be|been|being|am|has|have|had|having|do|did|does|not|will|would|could|can|may|might|should|must"
    r"|now|already|also|recently|allegedly|reportedly|later|then|there|here|so|far|yet|still|nationwide|nationally"
    r"|statewide|citywide|countrywide|overnight|today|yesterday|tonight|this|last|next|these|those|the|a|an|their|its"
    r"|his|her|our|your|including|because|if"
    r"|remain|remains|remained|escaped|eluded|evaded|avoided|fled|slipped|faced|told|took|take|came|come|went|occurred|happened|lived|worked|got"
    r"|monday|tuesday|wednesday|thursday|friday|saturday|sunday",
    re.IGNORECASE,
)
_PARTICIPLES = re.compile(
    r"arrested|detained|apprehended|nabbed|rounded|picked|swept|captured|caught|busted|collared|netted|taken|held"
    r"|removed|deported|expelled|targeted|made|believed|accused|charged|convicted|wanted|living|working|suspected|seized",
    re.IGNORECASE,
)
_MODIFIER_PARTICIPLES = frozenset(
    {"suspected", "accused", "convicted", "wanted", "deported", "targeted", "charged"}
)
_NOUN_PHRASE_WORD = re.compile(r"[”\"]?[ ]+[“\"‘']?([A-Za-zÀ-ÿ][\w’'.]*(?:-[\w’'.]+)*)")
_ABBREVIATED = re.compile(r"(?:[A-Z]\.)+")
_VERB = re.compile(
    r"(?!under|anchor|bearded|armed|injured|wounded|dead)[a-z]{2,}ed|face|say|says|said|spent|fled|ran|left|went|pled|chose|sat|stood|lost|paid|wore"
)
"""Opens a predicate behind a bare number: '194 pleaded guilty'."""
_PLURAL = re.compile(
    r"(?!(?:second|minute|hour|day|night|morning|week|month|year|decade|time|occasion|mile|block|foot|percent|point|count|dollar|cent)s?\b"
    r"|(?:countries|nations|states|cities|counties|towns|villages|communities|neighborhoods|homes|houses|sites|places|locations|stores|plants|farms|offices|companies|businesses|restaurants|vehicles|cars)\b)"
    r"[a-z’'-]*[a-rt-z]s|[a-z]*(?:men|women|folk|children)",
)
_BRAND = re.compile(r" +\d")
"""A name in digits follows the number: '12 7-Eleven stores'."""
_LONGEST_PHRASE = 9
_SECOND_NOUN = re.compile(r" (?:and|or|and/or) ([A-Za-z]+)\b")
"""'81 members and associates', '40 fugitives and violators'."""


def measure_of_act(noun: str) -> str | None:
    """Give the measure a noun of action stands for: 'removed' for 'deportations'."""
    return _ACTS.get(noun)


def _read_counted(text: str, number: Number, span: Span) -> Counted:
    words = _phrase_words(text, number.span.end, span.end)
    start = number.span.start
    if not words:
        is_brand = _BRAND.match(text, number.span.end, span.end)
        return Counted(number, number.span, Head.OTHER if is_brand else Head.NONE, "")
    if all(word.lower() in _PRONOUNS for word, _ in words):
        return Counted(number, Span(start, words[-1][1]), Head.NONE, "")
    for word, end in reversed(words):
        head = _head_of(word)
        if head is not None:
            second = _SECOND_NOUN.match(text, end, span.end) if head is Head.PERSONS else None
            if second and _head_of(second[1]) is Head.PERSONS:
                end = second.end()  # noqa: PLW2901
            return Counted(number, Span(start, end), head, word.lower())
    if _VERB.fullmatch(words[0][0]):
        return Counted(number, number.span, Head.NONE, "")
    noun = words[-1][0].lower()
    is_plural = _PLURAL.fullmatch(noun) and not any(_OFFICIALS.fullmatch(word) for word, _ in words)
    return Counted(number, Span(start, words[-1][1]), Head.PLURAL if is_plural else Head.OTHER, noun)


def _phrase_words(text: str, position: int, limit: int) -> list[tuple[str, int]]:
    """Collect the words of a noun phrase, each with its end: up to a preposition, verb, adverb or mark."""
    words: list[tuple[str, int]] = []
    for _ in range(_LONGEST_PHRASE):
        match = _NOUN_PHRASE_WORD.match(text, position, limit)
        if match is None:
            break
        word = match.group(1).rstrip(".’'")
        lower = word.lower()
        noun_stands = any(_head_of(known) is not None for known, _ in words)
        if _STOP.fullmatch(word) or (
            _PARTICIPLES.fullmatch(word) and (noun_stands or lower not in _MODIFIER_PARTICIPLES)
        ):
            break
        if not words and lower in _MODIFIER_PARTICIPLES and not _phrase_words(text, match.end(1), limit):
            break
        words.append((word, match.start(1) + len(word)))
        position = match.end(1)
        if match.group(1).endswith(".") and not _ABBREVIATED.fullmatch(match.group(1)):
            break
    return words


_OFFICIALS = re.compile(
    r"agents|officers|deputies|troopers|troops|soldiers|personnel|officials|police|marshals|guards|investigators"
    r"|gangs|cliques|crews|rings|protesters|protestors|demonstrators|activists|lawyers|attorneys|judges|lawmakers|marchers|supporters",
    re.IGNORECASE,
)


@lru_cache(maxsize=4_096)
def _head_of(word: str) -> Head | None:
    lower = word.lower()
    if lower in _ACTS:
        return Head.ACTS
    if _PERSONS.fullmatch(word) or lower in _FEW_PERSONS or _INHABITANTS.fullmatch(word):
        return Head.PERSONS
    return Head.OTHER if _OFFICIALS.fullmatch(word) else None
