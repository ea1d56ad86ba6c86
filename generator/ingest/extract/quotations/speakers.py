"""Who is meant by the words that attribute speech: names made full, pronouns and descriptions traced back.

A pronoun is traced to the person the text was about; where two persons fit, or the text does not tell whether the
only one fits, the speaker stays open. Nothing is taken from outside the article.
"""

from __future__ import annotations

import re

from generator.ingest.document import Span
from generator.ingest.extract.findings import Speaker, SpeakerKind
from generator.ingest.extract.quotations import cues, titles
from generator.ingest.extract.quotations.descriptions import resolve_description
from generator.ingest.extract.quotations.mentions import Mention, MentionKind
from generator.ingest.extract.quotations.names import name_words
from generator.ingest.extract.quotations.outline import Outline, Turn, speaker_of
from generator.ingest.extract.quotations.persons import Person
from generator.ingest.extract.quotations.pronouns import resolve_pronoun, trace
from generator.ingest.extract.quotations.transcripts import other_than_label

OPEN = Speaker(SpeakerKind.OPEN, None, None, None, None, None, "nobody named")
"""The speaker of words the article attributes to nobody."""


def resolve(mention: Mention, outline: Outline, turns: list[Turn]) -> Speaker:
    """The speaker meant by a mention, `turns` being the attributions before it."""
    span = Span(mention.start, mention.end)
    if mention.is_joint:
        return Speaker(SpeakerKind.OPEN, None, None, None, None, span, "several speakers")
    if mention.kind is MentionKind.PRONOUN:
        speaker = resolve_pronoun(mention.head, span, outline, turns)
        return other_than_label(speaker, mention.head, span, outline)
    if mention.kind is MentionKind.PERSON:
        assert mention.name is not None
        sharing = _sharing_surname(mention, outline)
        if len(sharing) < 2:
            return _named(mention, outline.register.find(name_words(mention.name)), span, outline)
        meant = _told_apart(mention, sharing, outline, turns)
        if meant is None:
            return Speaker(SpeakerKind.OPEN, None, None, None, None, span, "several of that name")
        return _named(mention, meant, span, outline)
    if mention.kind is MentionKind.ORGANIZATION:
        return Speaker(
            SpeakerKind.ORGANIZATION, mention.name, None, mention.name, None, span, "organisation named"
        )
    later = _named_later(mention, span, outline) or _top_official(span, outline)
    if later is not None:
        return speaker_of(later, span, outline, "name given later")
    return _own_office(span, outline, turns) or resolve_description(mention, span, outline, turns)


_LATER = 700
"""Characters behind 'an attorney' within which 'the attorney, Ann Lee,' names the same one."""


def _named_later(mention: Mention, span: Span, outline: Outline) -> Person | None:
    """Whom 'a harbor attorney' is, where the text soon goes on with 'the attorney, Ann Lee' and tells of no other one."""
    text = outline.document.text
    human = mention.head in titles.OFFICES or mention.head in titles.PERSON_WORDS
    if not human or not text.startswith(("A ", "An ", "a ", "an "), span.start):
        return None
    words = text[span.end : span.end + _LATER]
    place = re.search(rf"\b[Tt]he {re.escape(mention.head)}, (?=[A-Z])", words)
    if place is None:
        return None
    another = re.search(
        rf"\b(?:an?|another|second) (?:[\w’'-]+ ){{0,4}}{re.escape(mention.head)}\b", words[: place.start()]
    )
    named = outline.named_between(span.end + place.end(), span.end + place.end() + 1)
    return named[0] if named and not another else None


_TOP = re.compile(r"(?:an?|one of the|the) top\b", re.IGNORECASE)
_UNNAMED = re.compile(
    r"\b(?:anonymity|anonymous|not (?:be|to be) (?:named|identified)|unnamed|not authorized|declined to (?:be named|give))\b"
)


def _top_official(span: Span, outline: Outline) -> Person | None:
    """Whom a lead means by 'a top immigration official' and names right after, where it names nobody else there."""
    document = outline.document
    if not _TOP.match(document.text, span.start):
        return None
    if sum(p.start <= span.start for p in document.story) > _OPENING:
        return None
    end = span.end + _LATER
    if _UNNAMED.search(document.text, span.start, end):
        return None
    named = {person.name: person for person in outline.named_between(span.end, end)}
    return next(iter(named.values())) if len(named) == 1 else None


_OPENING = 2
"""Paragraphs of a story in which a lead holds a name back."""


def _own_office(span: Span, outline: Outline, turns: list[Turn]) -> Speaker | None:
    """Whose 'his office' is; the office speaks, and not the person."""
    owner, _, office = outline.document.slice(span).lower().partition(" ")
    gender = cues.GENDERED.get(owner)
    if office not in ("office", "campaign", "administration") or gender is None:
        return None
    person = trace(gender, span.start, outline, turns)
    if person is None or person.name is None:
        return None
    words = f"{office} of {person.name}"
    return Speaker(SpeakerKind.UNNAMED, None, None, None, words, span, "office of a person named before")


def _sharing_surname(mention: Mention, outline: Outline) -> list[Person]:
    """The persons named so far whom a surname alone may mean."""
    words = name_words(mention.name or "")
    if len(words) != 1:
        return []
    low, register = words[0].lower(), outline.register
    same = [*register.by_surname.get(low, ()), *register.by_first_surname.get(low, ())]
    if len(same) == 1:
        return same
    before = {person.name for person in outline.named_between(0, mention.start)}
    return [person for person in same if person.name in before]


def _told_apart(
    mention: Mention, sharing: list[Person], outline: Outline, turns: list[Turn]
) -> Person | None:
    """The one of several meant by 'Sheriff Lee' or 'Ms. Lee', the only one who has spoken, or who holds an office."""
    title = (mention.role or "").lower().split()[-1:]
    address = outline.document.text[mention.start : mention.end].partition(" ")[0].rstrip(".").lower()
    usual = outline.register.find(name_words(mention.name or ""))
    spoke = {turn.speaker.name for turn in turns[-_MOST_TURNS:]}
    roles = {person.name: outline.roles.of(person)[0] or "" for person in sharing}
    ways = (
        [p for p in sharing if title and title[0] in roles[p.name].lower().split()],
        [p for p in sharing if p.gender and p.gender == titles.HONORIFICS.get(address)],
        [p for p in sharing if p is usual and outline.register.has_bearer(p.surname)],
        [p for p in sharing if p.name in spoke],
    )
    for fitting in ways:
        if len(fitting) == 1:
            return fitting[0]
    if ways[-1]:
        return None
    held = [p for p in sharing if roles[p.name]]
    return held[0] if len(held) == 1 else None


_MOST_TURNS = 100
"""Attributions back to which those who have spoken are looked for."""


def _named(mention: Mention, person: Person | None, span: Span, outline: Outline) -> Speaker:
    assert mention.name is not None
    name = person.name if person and _covers(person, mention.name) else mention.name
    role, organization = outline.roles.of(person) if person else (None, None)
    rule = "name" if name == mention.name else "surname of a person named in full"
    return Speaker(
        SpeakerKind.PERSON, name, mention.role or role, mention.organization or organization, None, span, rule
    )


def _covers(person: Person, name: str) -> bool:
    words = name_words(name)
    if len(words) > len(person.words):  # 'Gregory Greg Day' holds a nickname
        return (person.words[0], person.words[-1]) == (words[0], words[-1])
    return len(person.name) >= len(name)
