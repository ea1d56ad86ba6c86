"""Who is meant by the words that attribute speech: names made full, pronouns and descriptions traced back.

A pronoun is traced to the person the text was about; where two persons fit, or the text does not tell whether the
only one fits, the speaker stays open. Nothing is taken from outside the article.
"""

from __future__ import annotations

import bisect
import re
from dataclasses import dataclass

from generator.ingest.document import Document, Span
from generator.ingest.extract import cues, titles
from generator.ingest.extract.attribution import clause_subject
from generator.ingest.extract.findings import Speaker, SpeakerKind
from generator.ingest.extract.marks import Stretch
from generator.ingest.extract.names import Person, PersonMention, Register, name_words
from generator.ingest.extract.phrases import Mention, MentionKind
from generator.ingest.extract.roles import Roles
from generator.ingest.extract.tokens import Sentence

OPEN = Speaker(SpeakerKind.OPEN, None, None, None, None, None, "nobody named")
"""The speaker of words the article attributes to nobody."""


@dataclass(frozen=True, slots=True)
class Outline:
    """What the tracing of speakers needs of an article."""

    document: Document
    sentences: tuple[tuple[Sentence, ...], ...]
    """The sentences of every paragraph, quotations opaque; empty for furniture."""
    register: Register
    mentions: tuple[PersonMention, ...]
    """The persons named outside quotation marks."""
    roles: Roles
    surnames: frozenset[str]


@dataclass(frozen=True, slots=True)
class Turn:
    """One attribution already made: where, and to whom."""

    position: int
    speaker: Speaker


def outside(mentions: tuple[PersonMention, ...], stretches: tuple[Stretch, ...]) -> tuple[PersonMention, ...]:
    """The mentions that stand in no quotation."""
    starts = [s.outer.start for s in stretches]
    kept = []
    for mention in mentions:
        at = bisect.bisect_right(starts, mention.start) - 1
        if at < 0 or mention.start >= stretches[at].outer.end:
            kept.append(mention)
    return tuple(kept)


def resolve(mention: Mention, outline: Outline, turns: list[Turn]) -> Speaker:
    """The speaker meant by a mention, `turns` being the attributions before it."""
    span = Span(mention.start, mention.end)
    if mention.kind is MentionKind.PRONOUN:
        return _resolve_pronoun(mention.head, span, outline, turns)
    if mention.kind is MentionKind.PERSON:
        assert mention.name is not None
        return _named(mention, span, outline)
    if mention.kind is MentionKind.ORGANIZATION:
        return Speaker(SpeakerKind.ORGANIZATION, mention.name, None, mention.name, None, span, "organisation named")
    return _resolve_nominal(mention, span, outline, turns)


def _named(mention: Mention, span: Span, outline: Outline) -> Speaker:
    assert mention.name is not None
    person = outline.register.find(name_words(mention.name))
    name = person.name if person and _covers(person, mention.name) else mention.name
    role, organization = outline.roles.of(person) if person else (None, None)
    rule = "name" if name == mention.name else "surname of a person named in full"
    return Speaker(
        SpeakerKind.PERSON, name, mention.role or role, mention.organization or organization, None, span, rule
    )


def _covers(person: Person, name: str) -> bool:
    return len(person.name) >= len(name)


def _of_person(person: Person, span: Span, outline: Outline, rule: str) -> Speaker:
    role, organization = outline.roles.of(person)
    return Speaker(SpeakerKind.PERSON, person.name, role, organization, None, span, rule)


def _resolve_pronoun(pronoun: str, span: Span, outline: Outline, turns: list[Turn]) -> Speaker:
    gender = cues.GENDERED.get(pronoun)
    if gender is None:
        return Speaker(SpeakerKind.OPEN, None, None, None, None, span, f"'{pronoun}' not traced")
    person = trace(gender, span.start, outline, turns)
    if person is None:
        return Speaker(SpeakerKind.OPEN, None, None, None, None, span, f"'{pronoun}' fits nobody or several")
    if isinstance(person, Speaker):
        return Speaker(person.kind, person.name, person.role, person.organization, person.description, span, "pronoun")
    return _of_person(person, span, outline, "pronoun")


def trace(gender: str, position: int, outline: Outline, turns: list[Turn]) -> Person | Speaker | None:
    """The person of a gender the text was last about before `position`; None where two fit or none.

    Across a paragraph about nobody of that gender the trace holds only if the article has named nobody else it could be.
    """
    gap = False
    for paragraph in range(len(outline.sentences) - 1, -1, -1):
        sentences = outline.sentences[paragraph]
        if not sentences or sentences[0][0].start >= position:
            continue
        carried = False
        for sentence in reversed(sentences):
            if sentence[0].start >= position:
                continue
            end = min(position, sentence[-1].end)
            candidates, carries = _candidates(gender, sentence, end, outline, turns)
            if candidates:
                return candidates[0] if not gap or _is_only(gender, position, outline) else None
            carried = carried or carries or any(cues.GENDERED.get(t.lower) == gender for t in sentence if t.start < position)
        gap = gap or (not carried and sentences[-1][-1].end < position)
    return None


def _is_only(gender: str, position: int, outline: Outline) -> bool:
    named = {m.person.name for m in outline.mentions if m.start < position and m.person.gender in ("", gender)}
    return len(named) == 1


def _candidates(
    gender: str, sentence: Sentence, end: int, outline: Outline, turns: list[Turn]
) -> tuple[list[Person | Speaker], bool]:
    """Who of the gender a sentence is about, best first, and whether a pronoun or description carries somebody on."""
    start = sentence[0].start
    for turn in reversed(turns):
        if start <= turn.position < end and _fits_speaker(turn.speaker, gender, outline):
            return [turn.speaker], True
    subject = clause_subject(sentence, len(sentence), outline.surnames)
    if subject and subject.mention.start < end and _carries(subject.mention, gender):
        return [], True
    return _named_between(gender, start, end, outline), False


def _carries(mention: Mention, gender: str) -> bool:
    """Whether a subject stands for somebody named before: 'he', 'the senator'."""
    if mention.kind is MentionKind.PRONOUN:
        return cues.GENDERED.get(mention.head) == gender
    human = mention.head in titles.OFFICES or mention.head in titles.PERSON_WORDS
    other = titles.FEMALE_ROLES if gender == "m" else titles.MALE_ROLES
    return mention.kind is MentionKind.NOMINAL and human and mention.head not in other and mention.owner is None


def _fits_speaker(speaker: Speaker, gender: str, outline: Outline) -> bool:
    if speaker.kind is SpeakerKind.PERSON and speaker.name:
        person = outline.register.find(name_words(speaker.name))
        return person.gender in ("", gender) if person else len(speaker.name.split()) > 1 or speaker.role is not None
    if speaker.kind is SpeakerKind.UNNAMED and speaker.description:
        words = speaker.description.lower().split()
        other = titles.FEMALE_ROLES if gender == "m" else titles.MALE_ROLES
        human = any(w in titles.OFFICES or w in titles.PERSON_WORDS for w in words)
        return words[0] in ("a", "an", "one", "another") and human and not any(w in other for w in words)
    return False


def _named_between(gender: str, start: int, end: int, outline: Outline) -> list[Person | Speaker]:
    """The persons named in a range who may be meant; owners ('Doe's dog') after the others."""
    first = bisect.bisect_left(outline.mentions, start, key=lambda m: m.start)
    found: list[Person | Speaker] = []
    owners: list[Person | Speaker] = []
    for mention in outline.mentions[first:]:
        if mention.start >= end:
            break
        if not _fits(mention.person, gender, outline) or _is_modifier(outline.document.text, mention):
            continue
        owns = outline.document.text[mention.end - 2 : mention.end] in ("'s", "’s", "s'", "s’")
        (owners if owns else found).append(mention.person)
    return found + owners


def _fits(person: Person, gender: str, outline: Outline) -> bool:
    """Whether a person is of the gender, or may be: then only if the article gives a role."""
    return person.gender == gender or (not person.gender and outline.roles.of(person)[0] is not None)


def _is_modifier(text: str, mention: PersonMention) -> bool:
    """Whether a name only qualifies another noun: 'the Doe administration', 'Doe adviser Ann Lee'."""
    following = _NEXT_WORD.match(text, mention.end)
    word = following.group(1) if following else ""
    return word in _QUALIFIED or word in titles.OFFICES or word in titles.PERSON_WORDS


_NEXT_WORD = re.compile(r"(?:[’']s?)? ([a-z]+)")
_QUALIFIED = frozenset("administration campaign presidency era team supporters camp family voters rally ally allies fans".split())


def _resolve_nominal(mention: Mention, span: Span, outline: Outline, turns: list[Turn]) -> Speaker:
    text = " ".join(outline.document.slice(span).split())
    if mention.head in cues.MEDIA or mention.head in cues.SPEECH_NOUNS:
        source = _author(mention, span, outline) or _same_words(mention, span, text, turns)
        if source is not None:
            return source
    elif text.lower().startswith(("the ", "this ", "that ")) or text.istitle():
        known = _known_before(mention, text, span, outline, turns)
        if known is not None:
            return known
    return Speaker(SpeakerKind.UNNAMED, None, None, mention.organization, text, span, "description")


def _author(mention: Mention, span: Span, outline: Outline) -> Speaker | None:
    """Whose letter or memo it is: the owner named here, or the one named with the same word before."""
    owner = mention.owner
    if owner is None:
        pattern = rf"([A-Z][\w.]+(?: [A-Z][\w.]+){{0,3}})(?:[’']s?)? (?:press )?{re.escape(mention.head)}\b"
        before = list(re.finditer(pattern, outline.document.text[: span.start]))
        owner = before[-1].group(1) if before else None
    words = name_words(owner or "")
    if not words or words[-1].lower() in titles.NOT_NAMES:
        return None
    person = outline.register.find(words)
    if person:
        return _of_person(person, span, outline, "owner of the words")
    if not _is_acronym(words[-1]) and words[-1].lower() not in titles.ORGANIZATION_WORDS and mention.owner is None:
        return None
    return Speaker(SpeakerKind.ORGANIZATION, owner, None, owner, None, span, "source of the words")


def _same_words(mention: Mention, span: Span, text: str, turns: list[Turn]) -> Speaker | None:
    """Who spoke last, where 'the statement' goes on."""
    if mention.head not in ("statement", "release", "post", "tweet", "email", "memo", "letter") or not turns:
        return None
    last = turns[-1].speaker
    near = span.start - turns[-1].position < _NEAR
    if not text.lower().startswith(("the ", "his ", "her ")) or last.kind is SpeakerKind.OPEN or not near:
        return None
    return Speaker(last.kind, last.name, last.role, last.organization, last.description, span, "words of the last speaker")


_NEAR = 1200
"""Characters behind an attribution within which 'the statement' is still the one spoken of."""


def _is_acronym(word: str) -> bool:
    return len(word) > 1 and word.isupper()


_AGENCY_NOUNS = frozenset("agency department bureau company union group organization coalition party campaign".split())
_ABBREVIATION = re.compile(r"(?<![\w#@])[A-Z]{2,6}(?![\w])")


def _known_before(
    mention: Mention, text: str, span: Span, outline: Outline, turns: list[Turn]
) -> Speaker | None:
    """What a definite description refers to: 'the mayor', 'the agency', 'the spokeswoman'."""
    if mention.head in titles.OFFICES:
        person = _person_by_role(mention.head, text, outline)
        if person:
            return _of_person(person, span, outline, "role of a person named before")
    for turn in reversed(turns):
        speaker = turn.speaker
        if speaker.kind is SpeakerKind.UNNAMED and mention.head in (speaker.description or "").lower().split():
            return Speaker(
                speaker.kind, None, None, speaker.organization, speaker.description, span, "description given before"
            )
    if mention.head in _AGENCY_NOUNS and len(text.split()) <= 3:
        name = _organization_before(span.start, outline, turns)
        if name:
            return Speaker(SpeakerKind.ORGANIZATION, name, None, name, None, span, "organisation named before")
    return None


def _organization_before(position: int, outline: Outline, turns: list[Turn]) -> str | None:
    """The organisation last spoken of: the last one that spoke, or the last abbreviation, whichever stands nearer."""
    spoken = [t for t in turns if t.speaker.kind is SpeakerKind.ORGANIZATION]
    after = spoken[-1].position if spoken else 0
    names = [
        m.group()
        for m in _ABBREVIATION.finditer(outline.document.text, after, position)
        if m.group().lower() not in titles.NOT_NAMES | titles.PLACES
    ]
    return names[-1] if names else (spoken[-1].speaker.name if spoken else None)


def _person_by_role(head: str, text: str, outline: Outline) -> Person | None:
    """The one person whom the article gives this role; all words of the description must fit: 'the New York City mayor'."""
    described = {w.lower().rstrip(".") for w in text.split()[1:]}
    fitting = []
    for person in outline.roles.holders(head):
        role, organization = outline.roles.of(person)
        words = f"{role} {organization or ''}".lower().replace(".", "").split()
        if described - {"former", "new", "city", "state"} <= {*words, "of"}:
            fitting.append(person)
    return fitting[0] if len(fitting) == 1 else None
