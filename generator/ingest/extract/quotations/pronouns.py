"""Whom a pronoun stands for: the person of its gender whom the text was last about."""

from __future__ import annotations

import bisect
import re
from dataclasses import replace

from generator.ingest.document import Span
from generator.ingest.extract.findings import Speaker, SpeakerKind
from generator.ingest.extract.quotations import cues, titles
from generator.ingest.extract.quotations.descriptions import resolve_description
from generator.ingest.extract.quotations.mentions import Mention, MentionKind
from generator.ingest.extract.quotations.names import name_words
from generator.ingest.extract.quotations.one_names import PRESENTED
from generator.ingest.extract.quotations.outline import Outline, Turn, speaker_of
from generator.ingest.extract.quotations.persons import Person, PersonMention
from generator.ingest.extract.quotations.tokens import Sentence


def resolve_pronoun(pronoun: str, span: Span, outline: Outline, turns: list[Turn]) -> Speaker:
    """The speaker a pronoun stands for; open for plurals, for things, and where two persons fit."""
    gender = cues.GENDERED.get(pronoun)
    if gender is None and pronoun in ("it", "they"):
        last = _last_group(pronoun, span, turns)
        if last is not None:
            return replace(last, span=span, rule="pronoun")
    if gender is None:
        return Speaker(SpeakerKind.OPEN, None, None, None, None, span, f"'{pronoun}' not traced")
    person = trace(gender, span.start, outline, turns)
    if person is None:
        return Speaker(SpeakerKind.OPEN, None, None, None, None, span, f"'{pronoun}' fits nobody or several")
    if isinstance(person, Speaker):
        return Speaker(
            person.kind, person.name, person.role, person.organization, person.description, span, "pronoun"
        )
    return speaker_of(person, span, outline, "pronoun")


def _last_group(pronoun: str, span: Span, turns: list[Turn]) -> Speaker | None:
    """The organisation, or the several unnamed persons, who spoke just before 'it' or 'they'."""
    if not turns or not 0 < span.start - turns[-1].position < _NEAR:
        return None
    speaker = turns[-1].speaker
    if pronoun == "it":
        return speaker if speaker.kind is SpeakerKind.ORGANIZATION else None
    several = speaker.kind is SpeakerKind.UNNAMED and (speaker.description or "").endswith("s")
    return speaker if several else None


_NEAR = 500
"""Characters behind an attribution within which 'it' and 'they' still mean its speaker."""


def trace(gender: str, position: int, outline: Outline, turns: list[Turn]) -> Person | Speaker | None:
    """The person of a gender the text was last about before `position`; None where two fit or none.

    Across a paragraph about nobody of that gender the trace holds only if the article has named nobody else it could be.
    """
    gap = False
    here = bisect.bisect_right(outline.document.paragraphs, position, key=lambda p: p.start)
    for paragraph in range(here - 1, max(-1, here - _FURTHEST), -1):
        sentences = outline.sentences[paragraph]
        if not sentences:
            continue
        carried = False
        before = bisect.bisect_left(sentences, position, key=lambda s: s[0].start)
        for sentence in reversed(sentences[max(0, before - _FURTHEST_SENTENCE) : before]):
            end = min(position, sentence[-1].end)
            candidates, carries = _candidates(gender, sentence, end, outline, turns)
            if candidates and _is_silent(candidates[0], sentence[0].start, end, outline):
                carried = True
                continue
            if candidates and not carries and _stand_together(candidates, sentence[0].start, end, outline):
                return None
            if candidates:
                room = range(outline.document.paragraphs[paragraph].start, position)
                lone = not gap or _is_only(gender, position, outline)
                return (
                    candidates[0] if lone or _is_voice(candidates[0], gender, room, outline, turns) else None
                )
            carried = (
                carried
                or carries
                or any(cues.GENDERED.get(t.lower) == gender for t in sentence if t.start < position)
            )
        only_quoted = all(token.stretch >= 0 for sentence in sentences for token in sentence)
        gap = gap or (not carried and not only_quoted and sentences[-1][-1].end < position)
    return None


_FURTHEST = 12
"""Paragraphs a pronoun is traced back through."""
_FURTHEST_SENTENCE = 20
"""Sentences of a paragraph a pronoun is traced back through."""
_MOST_TURNS = 20
"""Attributions of one sentence among which its speaker is looked for."""


_SILENT = re.compile(
    r"(?:[’']s (?:office|spokes\w+))? (?:(?:was|is)(?: not|n[’']t) (?:there|present|available|immediately|in attendance|among)"
    r"|could(?: not|n[’']t) (?:immediately )?be reached|(?:did|has)(?: not|n[’']t) (?:immediately )?(?:respond|return|reply|answer|attend|comment)"
    r"|declined (?:to comment|comment|to answer|to be|an? )|refused (?:to )?comment|would(?: not|n[’']t) comment)"
)


def _is_silent(candidate: Person | Speaker, start: int, end: int, outline: Outline) -> bool:
    """Whether a sentence only tells that somebody was not there or said nothing: 'Doe did not respond'."""
    return any(
        _SILENT.match(outline.document.text, m.end) for m in _mentions_of(candidate, start, end, outline)
    )


_OPENING = 40
"""Characters of a sentence in which its subject is named first."""
_JOINED = re.compile(r"(?:, [^,.;]{1,60},)? and (?:(?:[A-Z][\w.]*|of|the|his|her) ){0,6}")


def _stand_together(candidates: list[Person | Speaker], start: int, end: int, outline: Outline) -> bool:
    """Whether 'and' joins the two who may be meant: 'Ann Lee and Sue Day came' tells nothing of which one is 'she'."""
    if len(candidates) == 1:
        return False
    text = outline.document.text
    return any(
        one.start - start < _OPENING and _JOINED.fullmatch(text, one.end, other.start)
        for one in _mentions_of(candidates[0], start, end, outline)
        for other in _mentions_of(candidates[1], start, end, outline)
    )


def _mentions_of(candidate: Person | Speaker, start: int, end: int, outline: Outline) -> list[PersonMention]:
    """Where a range names somebody."""
    first = bisect.bisect_left(outline.mentions, start, key=lambda m: m.start)
    last = bisect.bisect_left(outline.mentions, end, key=lambda m: m.start)
    return [m for m in outline.mentions[first:last] if m.person.name == candidate.name]


def _is_only(gender: str, position: int, outline: Outline) -> bool:
    named = {
        m.person.name for m in outline.mentions if m.start < position and m.person.gender in ("", gender)
    }
    return len(named) == 1


def _is_voice(
    candidate: Person | Speaker, gender: str, room: range, outline: Outline, turns: list[Turn]
) -> bool:
    """Whether nobody else of a gender has spoken so far, nor been named in a stretch of the text.

    'He said ...' then goes on with him after a paragraph on other things.
    """
    heard = {
        turn.speaker.name or turn.speaker.description
        for turn in turns[-_MOST_TURNS:]
        if _fits_speaker(turn.speaker, gender, outline)
    }
    first = bisect.bisect_left(outline.mentions, room.start, key=lambda m: m.start)
    near = (m.person for m in outline.mentions[first:] if m.start in room)
    named = {person.name for person in near if person.gender in ("", gender)}
    return heard == {candidate.name} and named <= {candidate.name}


def _candidates(
    gender: str, sentence: Sentence, end: int, outline: Outline, turns: list[Turn]
) -> tuple[list[Person | Speaker], bool]:
    """Who of the gender a sentence is about, best first, and whether a pronoun or description carries somebody on."""
    start = sentence[0].start
    spoken: list[Turn] = []
    behind = bisect.bisect_left(turns, sentence[-1].end, key=lambda t: t.position)
    for turn in reversed(turns[max(0, behind - _MOST_TURNS) : behind]):
        if turn.position < start:
            break
        if turn.position < end and _fits_speaker(turn.speaker, gender, outline):
            spoken.append(turn)
    if spoken:
        spoken = [t for t in spoken if not _is_subordinate(outline.document.text, start, t)] or spoken
        return [next((t for t in spoken if t.strong), spoken[-1]).speaker], True
    subject = outline.subject_of(sentence)
    if subject and subject.start < end and _carries(subject, gender):
        if subject.kind is not MentionKind.NOMINAL:
            return [], True
        named = _named_between(gender, start, end, outline)
        if named and _COPULA.match(outline.document.text, subject.end):  # 'Its head is a cook named Rosa'
            return named, False
        meant = _meant_by(subject, outline, turns[:behind])
        return ([meant], False) if meant is not None else ([], True)
    named = _named_between(gender, start, end, outline)
    about = _person_about(subject, end, outline)
    human = about is not None and (_is_presented(about, outline) or _has_spoken(about, turns))
    if about is not None and about not in named and not about.gender and human:
        return [about, *named], False
    if any(_SUBJECTS.get(t.lower) == gender for t in sentence[:_FIRST_WORDS] if t.start < end):
        return [], True
    return named, False


def _is_subordinate(text: str, start: int, turn: Turn) -> bool:
    """Whether somebody spoke only in a clause of time or cause: 'Doe said sales fell after the mayor warned of it'."""
    return bool(_SUBORDINATE.search(text, max(start, turn.position - _REACH), turn.position))


_REACH = 60
_SUBORDINATE = re.compile(r"(?<!, )\b(?:since|after|when|because|before|until)\b[^,;:“”\"]{0,60}$")
_COPULA = re.compile(r" (?:is|was) ")
_SUBJECTS = {"he": "m", "she": "f"}
_FIRST_WORDS = 3
"""Words of a sentence among which a pronoun is its subject, also where it asks: 'Had he spoken to Doe?'."""


def _meant_by(subject: Mention, outline: Outline, turns: list[Turn]) -> Speaker | None:
    """The person named before whom a sentence calls 'the mayor'."""
    speaker = resolve_description(subject, Span(subject.start, subject.end), outline, turns)
    return speaker if speaker.kind is SpeakerKind.PERSON else None


def _is_presented(person: Person, outline: Outline) -> bool:
    """Whether the article says of a name somewhere that it is a human being's: 'Doe, 34,', 'Doe, who'."""
    return any(m.person is person and PRESENTED.match(outline.document.text, m.end) for m in outline.mentions)


def _has_spoken(person: Person, turns: list[Turn]) -> bool:
    return any(turn.speaker.name == person.name for turn in turns[-_MOST_TURNS:])


def _person_about(subject: Mention | None, end: int, outline: Outline) -> Person | None:
    """The person who is the subject of a sentence; owners ('Doe's office') are none."""
    if subject is None or subject.start >= end or subject.kind is not MentionKind.PERSON or not subject.name:
        return None
    return outline.register.find(name_words(subject.name))


def _carries(mention: Mention, gender: str) -> bool:
    """Whether a subject stands for somebody named before: 'he', 'the senator'."""
    if mention.kind is MentionKind.PRONOUN:
        return cues.GENDERED.get(mention.head) == gender
    human = mention.head in titles.OFFICES or mention.head in titles.PERSON_WORDS
    other = titles.FEMALE_ROLES if gender == "m" else titles.MALE_ROLES
    return (
        mention.kind is MentionKind.NOMINAL and human and mention.head not in other and mention.owner is None
    )


def _fits_speaker(speaker: Speaker, gender: str, outline: Outline) -> bool:
    if speaker.kind is SpeakerKind.PERSON and speaker.name:
        person = outline.register.find(name_words(speaker.name))
        return (
            person.gender in ("", gender)
            if person
            else len(speaker.name.split()) > 1 or speaker.role is not None
        )
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
_QUALIFIED = cues.word_list("qualified")
