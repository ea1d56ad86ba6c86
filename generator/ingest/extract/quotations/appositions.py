"""A phrase and its apposition made one: a name followed by a role, or a role followed by a name."""

from __future__ import annotations

import itertools
import re

from generator.ingest.extract.quotations import cues, titles
from generator.ingest.extract.quotations.affiliations import join_words, organization_behind
from generator.ingest.extract.quotations.extents import MODIFIERS, find_head_end
from generator.ingest.extract.quotations.mentions import Mention, MentionKind
from generator.ingest.extract.quotations.names import is_personal_name, name_words, split_title
from generator.ingest.extract.quotations.tokens import Sentence, TokenKind


def join_apposition(
    tokens: Sentence, mention: Mention, apposition: tuple[int, int], surnames: frozenset[str]
) -> Mention:
    """A phrase with its apposition: a name followed by a role, or a role followed by a name."""
    begin, end = apposition
    after = tuple(t.text for t in tokens[begin:end] if t.kind is TokenKind.WORD)
    span_end = tokens[end - 1].end
    if mention.kind is MentionKind.PERSON:
        if mention.role or after[0].isdigit() or re.match(r"[DRI]-", after[0]) or len(after) > 16:
            return mention
        end = next((i for i in range(begin + 1, end) if tokens[i].lower in _RELATIVES), end)
        head_end = find_head_end(tokens, begin, end)
        organization = organization_behind(tokens, head_end, end, surnames)
        role = join_words(tokens, begin, head_end if organization else end)
        role = re.sub(r"^(?:the|a|an) ", "", role)
        if not _reads_like_role(after, role):
            return mention
        return mention._replace(end=span_end, role=role, organization=organization or mention.organization)
    if mention.kind is MentionKind.NOMINAL and _is_human(mention.head):
        behind = next((i for i, w in enumerate(after) if w in _BELONGING), len(after))
        skip = split_title(after[:behind])
        name_end = next(
            (i for i, w in enumerate(after) if i >= skip and not (w[0].isupper() or w in titles.PARTICLES)),
            len(after),
        )
        name = name_words(" ".join(after[skip:name_end]))
        known = is_personal_name(name, surnames) or (
            len(name) == 1 and name[0].lower() in titles.given_names()
        )
        if name and known and name_end == behind:
            role = re.sub(
                r"^(?:the|a|an|his|her|their) ", "", mention_text(tokens, mention), flags=re.IGNORECASE
            )
            parted = re.match(r"(?:one|another|some) of ", role, re.IGNORECASE)
            return mention._replace(
                end=span_end,
                kind=MentionKind.PERSON,
                name=" ".join(after[skip:name_end]),
                head=name[-1].lower(),
                role=None if parted else role,
            )
    return mention


_BELONGING = frozenset(("of", "from", "for", "with", "at"))
"""Words behind a name that tell whose the person is: 'Rep. Ann Lee of Maine'."""


def _reads_like_role(words: tuple[str, ...], role: str) -> bool:
    """Whether an apposition tells what the person is, and not what they did: 'head of the union', not 'came'."""
    if _tells_a_deed(words):
        return False
    if any(w.lower() in titles.OFFICES or w.lower() in titles.PERSON_WORDS for w in role.split()):
        return True
    first = words[0].lower()
    described = first in ("a", "an", "the", "his", "her", "their", "its", "one")
    linked = len(words) > 1 and words[1].lower() in ("of", "for", "at", "with", "in")
    noun = next((w for w, behind in itertools.pairwise(words) if behind in MODIFIERS), words[-1])
    return (
        names_a_trade(noun)
        and any(w.islower() for w in role.split())
        and (described or linked or words[0][0].isupper())
    )


def names_a_trade(noun: str) -> bool:
    """Whether a noun tells what somebody does, by its ending or by the list."""
    return noun.lower().endswith(_TRADES) or noun in _PLAIN_TRADES


_TRADES = (
    "er",
    "or",
    "ar",
    "ist",
    "ian",
    "ant",
    "ent",
    "man",
    "woman",
    "person",
    "ee",
    "aire",
    "ess",
    "eur",
    "ic",
)
"""Endings of the nouns that tell what somebody does; those without one stand in the list of offices."""
_PLAIN_TRADES = frozenset(("head", "boss", "nurse", "cook", "clerk", "steward", "shepherd", "scribe", "monk"))
_RELATIVES = frozenset(("who", "whom", "whose", "which", "that", "when", "where", "while", "because"))
"""Words behind a role that begin another clause."""


_FIRST_FEW = 4
_ADJECTIVES = frozenset(
    (
        "retired",
        "elected",
        "appointed",
        "registered",
        "certified",
        "licensed",
        "accused",
        "convicted",
        "unelected",
    )
)
"""Participles that begin a role: 'retired judge'."""


def _tells_a_deed(words: tuple[str, ...]) -> bool:
    """'pulled the driver aside', 'Doe told the guard': words with a verb of the past where a role has a noun."""
    if any(w in cues.SPEAKING for w in words[1:_FIRST_FEW]):
        return True
    verb = words[1] if words[0][0].isupper() and len(words) > 1 else words[0]
    return verb not in _ADJECTIVES and (verb in cues.PAST_FORMS or (verb.endswith("ed") and verb.islower()))


def _is_human(head: str) -> bool:
    """Whether the head of a description may be a role: no paper, no words, no group and no plural."""
    if head in titles.OFFICES or head in titles.PERSON_WORDS:
        return True
    return not (
        head.endswith("s")
        or head in cues.MEDIA
        or head in cues.SPEECH_NOUNS
        or head in titles.ORGANIZATION_WORDS
    )


def mention_text(tokens: Sentence, mention: Mention) -> str:
    """The words of a mention, joined by single spaces."""
    return " ".join(t.text for t in tokens if mention.start <= t.start and t.end <= mention.end)
