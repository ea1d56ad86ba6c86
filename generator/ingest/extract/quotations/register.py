"""The persons an article names: their fullest names, their gender as far as the text or the given name tells it.

Finds runs of capitalised words that read like a personal name, joins surnames to the full name given elsewhere in
the article, and keeps every mention. One given name alone is a person only where the text presents it as one ('Rosa,
34,', 'gave only her first name, Rosa'). No organisation, place or title is taken for a person as long as one of its
words says so.
"""

from __future__ import annotations

import functools
import re
from dataclasses import replace

from generator.ingest.document import Document, Span
from generator.ingest.extract.memo import memoize
from generator.ingest.extract.quotations import titles
from generator.ingest.extract.quotations.credits import is_credit, is_credit_line, may_hold_credits
from generator.ingest.extract.quotations.datelines import dateline_end
from generator.ingest.extract.quotations.names import is_no_name, is_personal_name, name_words, split_title
from generator.ingest.extract.quotations.namesakes import is_namesake
from generator.ingest.extract.quotations.nicknames import without_nickname
from generator.ingest.extract.quotations.one_names import find_one_names
from generator.ingest.extract.quotations.persons import (
    Person,
    PersonMention,
    Register,
    are_surnames,
    given_agree,
    index_persons,
)

_TITLE = r"(?:Mr|Mrs|Ms|Mx|Dr|Prof|Sen|Rep|Gov|Lt|Col|Gen|Maj|Capt|Sgt|Adm|Cmdr|Supt|Rev|Hon)\."
_NAME_WORD = rf"(?:{_TITLE}|[A-ZÀ-Þ](?:(?=[\w’'])\w*(?:[’'-]\w+)*|\.(?:[A-Z]\.)*))"
_RUN = re.compile(  # begins with its one set of characters, so that the search skips everything else at once
    rf"[A-ZÀ-Þ](?<![\w@#$&’'.-].)(?:(?<=(?={_TITLE}).)\w+\.|(?=[\w’'])\w*(?:[’'-]\w+)*|\.(?:[A-Z]\.)*)"
    rf"(?:(?:,? (?:Jr|Sr|Dr|Gov|Sen|Rep|Mr|Mrs|Ms)\.)| (?:(?:de|del|della|di|da|dos|du|la|le|van|von|der|den|ter|bin|ibn|al|el) ){{0,2}}"
    rf"{_NAME_WORD}| [“\"‘'](?:[A-Z]\w+)[”\"’'](?= [A-Z]))*"
)


@functools.lru_cache(maxsize=1)
def read_register(document: Document) -> Register:
    """All persons of an article, from the title and every paragraph of the story; the last register is kept."""
    runs = _runs(document)
    full: dict[tuple[str, ...], int] = {}
    for _, words, _ in runs:
        if len(words) > 1 and is_personal_name(words):
            full[words] = full.get(words, 0) + 1
    surnames = {words[-1].lower() for words in full}
    genders = _genders(document, runs, surnames)
    persons = _merge(full, genders)
    known = {p.surname for p in persons} | {p.first_surname for p in persons}
    for _, words, honorific in runs:
        if len(words) == 1 and honorific and words[0].lower() not in known:
            surname = words[0].lower()
            persons.append(Person(words[0], surname, words, genders.get(surname, "")))
            known.add(surname)
    persons += find_one_names(document, runs, persons)
    register = index_persons(persons)
    bearers: dict[tuple[str, ...], Person | None] = {}
    mentions = []
    for span, words, _ in runs:
        if words not in bearers:
            reads = len(words) == 1 or is_personal_name(words)
            bearers[words] = register.find(words) if reads else None
        person = bearers[words]
        if person is not None:
            mentions.append(PersonMention(span.start, span.end, person))
    return replace(register, mentions=tuple(mentions))


def _runs(document: Document) -> list[tuple[Span, tuple[str, ...], str]]:
    """The runs of capitals that may name a person of the story, without bylines, credits and namesakes."""
    found = []
    areas = [document.title] if document.title else []
    for position, paragraph in enumerate(document.paragraphs):
        if not paragraph.furniture and not is_credit_line(document, position):
            areas.append(Span(dateline_end(document.text, paragraph), paragraph.end))
    for area in areas:
        credited = 0
        has_credits = may_hold_credits(document.text[area.start : area.end])
        for match in _RUN.finditer(document.text, area.start, area.end):
            offset, name, honorific = _read_run(match.group())
            if not name:
                continue
            span = Span(match.start() + offset, match.end())
            if has_credits and is_credit(document, area, span, credited):
                credited = span.end
            elif not is_namesake(document.text, match.start(), match.end(), span.start):
                found.append((span, name, honorific))
    return _with_shared_surname(document.text, found)


def _with_shared_surname(
    text: str, runs: list[tuple[Span, tuple[str, ...], str]]
) -> list[tuple[Span, tuple[str, ...], str]]:
    """The runs, a given name before 'and' and a full name with the surname it shares: 'Ann and Bo Lee'."""
    given = titles.given_names()
    for at, (span, words, honorific) in enumerate(runs[:-1]):
        after, other, _ = runs[at + 1]
        joined = (
            len(words) == 1 and len(other) == len(("Bo", "Lee")) and text[span.end : after.start] == " and "
        )
        if joined and words[0].lower() in given and other[0].lower() in given:
            runs[at] = (span, (words[0], other[1]), honorific)
    return runs


@memoize(16_384)
def _read_run(run: str) -> tuple[int, tuple[str, ...], str]:
    """Where the name begins in a run of capitals, behind its title, the words of the name, and the form of address."""
    words = tuple(run.split())
    skip = split_title(words)
    honorific = next(
        (w.rstrip(".").lower() for w in words[:skip] if w.rstrip(".").lower() in titles.HONORIFICS),
        "",
    )
    name = name_words(without_nickname(" ".join(words[skip:])))
    if len(name) == 1 and not honorific and is_no_name(name[0].lower()):
        name = ()
    return _offset(run, skip), name, honorific


def _offset(text: str, words: int) -> int:
    """Where the words behind the first `words` begin."""
    return len(text) - len(text.split(maxsplit=words)[-1]) if words else 0


def _genders(
    document: Document, runs: list[tuple[Span, tuple[str, ...], str]], surnames: set[str]
) -> dict[str, str]:
    """Gender by surname, from forms of address and from roles directly before one of some surnames."""
    genders: dict[str, str] = {}
    for span, words, honorific in runs:
        told = titles.HONORIFICS.get(honorific, "")
        if not told and (honorific or words[-1].lower() in surnames):
            before = document.text[max(0, span.start - 24) : span.start].rstrip().rpartition(" ")[2].lower()
            told = "m" if before in titles.MALE_ROLES else "f" if before in titles.FEMALE_ROLES else ""
        if told:
            genders.setdefault(words[-1].lower(), told)
    return genders


def _merge(full: dict[tuple[str, ...], int], genders: dict[str, str]) -> list[Person]:
    """One person for 'Ann Lee', 'Ann M. Lee'; the fullest form stands for all. The ones named most often come first."""
    given, rarer = titles.given_names(), titles.rarer_given_names()
    persons: list[Person] = []
    by_surname: dict[str, list[tuple[str, ...]]] = {}
    for words in full:
        by_surname.setdefault(words[-1].lower(), []).append(words)
    counts: dict[tuple[str, ...], int] = {}
    for surname, names in by_surname.items():
        sharing: list[Person] = []
        for words in sorted(names, key=lambda w: -len(" ".join(w))):
            if not any(_is_form_of(words, person) for person in sharing):
                name = words[0].lower()
                gender = given.get(name, "") or genders.get(surname, "") or rarer.get(name, "")
                sharing.append(Person(" ".join(words), surname, words, gender))
        for person in sharing:
            counts[person.words] = sum(full[words] for words in names if _is_form_of(words, person))
        persons += sharing
    first = {words: position for position, words in enumerate(full)}
    return sorted(persons, key=lambda p: (-counts[p.words], first[p.words]))


def _is_form_of(words: tuple[str, ...], person: Person) -> bool:
    """Whether a name with somebody's surname may be theirs."""
    return given_agree(person.words, words) or are_surnames(words, person)
