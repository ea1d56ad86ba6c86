"""Whom a description stands for: 'the mayor', 'the agency', 'the spokeswoman', 'a press release from ICE'."""

from __future__ import annotations

import functools
import re

from generator.ingest.document import Span
from generator.ingest.extract.findings import Speaker, SpeakerKind
from generator.ingest.extract.quotations import cues, titles
from generator.ingest.extract.quotations.groups import NAME_RUN, NOUNS, may_stand_for
from generator.ingest.extract.quotations.mentions import Mention
from generator.ingest.extract.quotations.names import name_words, split_title
from generator.ingest.extract.quotations.one_names import CALLED
from generator.ingest.extract.quotations.outline import Outline, Turn, speaker_of
from generator.ingest.extract.quotations.persons import Person
from generator.ingest.extract.quotations.roles import spelled_out


def resolve_description(mention: Mention, span: Span, outline: Outline, turns: list[Turn]) -> Speaker:
    """The speaker a description stands for; a source without a name where the article gives none."""
    text = " ".join(outline.document.slice(span).split())
    named = _named_behind(mention, span, outline)
    if named is not None:
        return speaker_of(named, span, outline, "name behind the description")
    if mention.head in cues.MEDIA or mention.head in cues.SPEECH_NOUNS:
        source = _author(mention, span, outline) or _same_words(mention, span, text, turns)
        if source is not None:
            return source
    elif text.lower().startswith(("the ", "this ", "that ", "one of the ")) or text.istitle():
        known = _known_before(mention, _OWN.sub("the ", text), span, outline, turns)
        if known is not None:
            return known
    organization = mention.organization or _spoken_for(mention.head, text, span, outline, turns)
    return Speaker(SpeakerKind.UNNAMED, None, None, organization, text, span, "description")


_OWN = re.compile(
    r"the (?:city|town|village|borough|county|parish|state|agency|department|bureau|office|union|group|company|school|university)[’']s (?=(?:(?:new|incoming) )?\w+$)",
    re.IGNORECASE,
)
"""'The city's mayor' is the mayor an article speaks of."""
_SPOKES = frozenset(("spokesman", "spokeswoman", "spokesperson"))


def _spoken_for(head: str, text: str, span: Span, outline: Outline, turns: list[Turn]) -> str | None:
    """For whom 'an agency spokeswoman' speaks, or 'a spokesperson' in a paragraph that has named one organisation."""
    if head not in _SPOKES:
        return None
    for noun in NOUNS:
        if noun in text.lower().split():
            return _organization_before(noun, span.start, outline, turns)
    if len(text.split()) > 2:
        return None
    begin = max(p.start for p in outline.document.paragraphs if p.start <= span.start)
    near = [outline.groups.named_before(noun, span.start) for noun in ("agency", "company")]
    named = {found[1] for found in near if found is not None and found[0] >= begin}
    return named.pop() if len(named) == 1 else None


_NAME_BEHIND = re.compile(r"(?: who [^,.;:\"“”]{3,80})?, (?=[A-Z])")
_NAME_ASKED_FOR = re.compile(r"[^.;:\"“”]{0,120}? (?:as|by|called)(?: only| simply| just)? (?=[A-Z])")
_LONGEST_NAME = 40


def _named_behind(mention: Mention, span: Span, outline: Outline) -> Person | None:
    """Who 'a worker who got away, Rosa,' and 'a worker who asked to be identified only as Rosa' is."""
    text = outline.document.text
    human = mention.head in titles.PERSON_WORDS or mention.head in titles.OFFICES
    behind = _NAME_BEHIND.match(text, span.end) if human else None
    if behind is None:
        behind = _NAME_ASKED_FOR.match(text, span.end)
        if behind is None or not CALLED.search(text, span.end, behind.end()):
            return None
    named = outline.named_between(behind.end(), behind.end() + 1)
    if not named or (behind.re is _NAME_BEHIND and "," not in text[behind.end() :][:_LONGEST_NAME]):
        return None
    return named[0]


def _author(mention: Mention, span: Span, outline: Outline) -> Speaker | None:
    """Whose letter or memo it is: the owner named here, or the one named with the same word before."""
    owner = mention.owner
    if owner is None:
        nearby = outline.document.text[max(0, span.start - _NEARBY) : span.start]
        owner = _named_owner(mention.head, nearby) if mention.head in nearby else None
    owned = tuple((owner or "").split())
    words = name_words(" ".join(owned[split_title(owned) :]))
    while words and words[0].lower() in titles.NOT_NAMES:
        words = words[1:]
    if not words or words[-1].lower() in titles.NOT_NAMES:
        return None
    person = outline.register.find(words)
    if person:
        return speaker_of(person, span, outline, "owner of the words")
    if (
        not _is_acronym(words[-1])
        and words[-1].lower() not in titles.ORGANIZATION_WORDS
        and mention.owner is None
    ):
        return None
    name = " ".join(words)
    return Speaker(SpeakerKind.ORGANIZATION, name, None, name, None, span, "source of the words")


def _named_owner(head: str, text: str) -> str | None:
    """Who is named last as the owner or the sender of the words that `head` means."""
    before = [*_owned(head).finditer(text), *_given_out(head).finditer(text)]
    return max(before, key=lambda m: m.start()).group(1) if before else None


@functools.cache
def _owned(head: str) -> re.Pattern[str]:
    """'HBR's news release', 'the HBR memo'."""
    return re.compile(
        rf"([A-Z](?<![\w.].)[\w.]{{1,30}}(?: [A-Z][\w.]{{1,30}}){{0,3}})(?:[’']s?)? (?:press )?{re.escape(head)}\b"
    )


@functools.cache
def _given_out(head: str) -> re.Pattern[str]:
    """'HBR put out a news release', before 'the release'."""
    return re.compile(
        rf"(?<![\w.’'&-])({NAME_RUN}) (?:has |had )?(?:issued|released|sent|published|posted|put out|provided|distributed|wrote|shared)"
        rf" (?:out )?(?:an?|its|his|her|another) (?:[\w-]+ ){{0,3}}{re.escape(head)}\b"
    )


def _same_words(mention: Mention, span: Span, text: str, turns: list[Turn]) -> Speaker | None:
    """Who spoke last, where 'the statement' goes on."""
    if mention.head not in ("statement", "release", "post", "tweet", "email", "memo", "letter") or not turns:
        return None
    last = turns[-1].speaker
    near = span.start - turns[-1].position < _NEAR
    if not text.lower().startswith(("the ", "his ", "her ")) or last.kind is SpeakerKind.OPEN or not near:
        return None
    return Speaker(
        last.kind,
        last.name,
        last.role,
        last.organization,
        last.description,
        span,
        "words of the last speaker",
    )


_NEARBY = 8000
"""Characters before 'the memo' in which whose memo it is must have been said."""
_NEAR = 1200
"""Characters behind an attribution within which 'the statement' is still the one spoken of."""
_MOST_TURNS = 100
"""Attributions back to which a description is traced."""


def _is_acronym(word: str) -> bool:
    return len(word) > 1 and word.isupper()


def _known_before(
    mention: Mention, text: str, span: Span, outline: Outline, turns: list[Turn]
) -> Speaker | None:
    """What a definite description refers to: 'the mayor', 'the agency', 'the spokeswoman'."""
    if mention.head in titles.OFFICES:
        person = _person_by_role(mention.head, text, span.start, outline)
        if person:
            return speaker_of(person, span, outline, "role of a person named before")
    part = text.lower().startswith("one of ")
    for turn in reversed(turns[-_MOST_TURNS:]):
        speaker = turn.speaker
        words = (speaker.description or "").lower().split()
        several = part and f"{mention.head}s" in words
        if speaker.kind is SpeakerKind.UNNAMED and (mention.head in words or several):
            return Speaker(
                speaker.kind,
                None,
                None,
                speaker.organization,
                speaker.description,
                span,
                "description given before",
            )
    near = _only_person_near(mention.head, text, span.start, outline)
    if near is not None:
        return speaker_of(near, span, outline, "only person near")
    told_apart = outline.document.text.startswith(" that ", span.end)  # 'the company that owns the mill'
    if mention.head in NOUNS and len(text.split()) <= 3 and not told_apart:
        name = _organization_before(mention.head, span.start, outline, turns)
        if name:
            return Speaker(
                SpeakerKind.ORGANIZATION, name, None, name, None, span, "organisation named before"
            )
    return None


_ELSEWHERE = cues.word_list("offices_elsewhere")
"""Offices whose holder everybody knows, or of which a story may have several: no matter who was named last."""
_AGE = re.compile(r"\d{1,2}-year-old")


def _only_person_near(head: str, text: str, position: int, outline: Outline) -> Person | None:
    """'The farmer', 'the 34-year-old': the only person this paragraph and the one before it name, if nothing speaks against."""
    human = (head in titles.OFFICES or head in titles.PERSON_WORDS) and head not in _ELSEWHERE
    if len(text.split()) != 2 or not text.lower().startswith("the ") or not (human or _AGE.fullmatch(head)):
        return None
    named = _named_near(position, outline)
    if len({person.name for person in named}) != 1:
        return None
    person = named[0]
    other = titles.FEMALE_ROLES if person.gender == "m" else titles.MALE_ROLES if person.gender == "f" else ()
    role = outline.roles.of(person)[0]
    said = outline.document.text[_near_start(position, outline) : position]
    another = re.search(rf"\b(?:an?|another|one|two) (?:[\w-]+ ){{0,3}}{re.escape(head)}", said)
    return None if head in other or role or another else person


def _organization_before(noun: str, position: int, outline: Outline, turns: list[Turn]) -> str | None:
    """The organisation of the kind last spoken of: the last one that spoke, or was named, whichever stands nearer."""
    named = outline.groups.named_before(noun, position)
    for turn in reversed(turns[-_MOST_TURNS:]):
        name = turn.speaker.name
        if turn.speaker.kind is SpeakerKind.ORGANIZATION and name and may_stand_for(noun, name):
            return named[1] if named and named[0] > turn.position else name
    return named[1] if named else None


def _named_near(position: int, outline: Outline) -> tuple[Person, ...]:
    """The persons named in this paragraph before `position` and in the paragraph before it."""
    return outline.named_between(_near_start(position, outline), position)


def _near_start(position: int, outline: Outline) -> int:
    """Where the paragraph before that of `position` starts."""
    near = [p.start for p in outline.document.story if p.start < position][-2:]
    return near[0] if near else position


_SMALL = frozenset(("former", "new", "incoming", "city", "state", "u.s", "and", "the"))
"""Words of a description that the role itself need not have."""


def _person_by_role(head: str, text: str, position: int, outline: Outline) -> Person | None:
    """The one person whom the article gives this role; all words of the description must fit: 'the New York City mayor'."""
    described = {w.lower().rstrip(".") for w in text.split()[1:]}
    fitting = []
    for person in outline.roles.holders(head):
        role, organization = outline.roles.of(person)
        if head not in (role or "").lower() and person not in _named_near(position, outline):
            continue
        words = spelled_out(f"{role} {organization or ''}".lower()).split()
        spoken_for = NOUNS if organization else frozenset()
        if described - {*_SMALL, *spoken_for} <= {*words, "of"}:
            fitting.append(person)
    return fitting[0] if len(fitting) == 1 else None
