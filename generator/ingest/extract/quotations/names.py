"""The persons an article names: their fullest names, their gender as far as the text or the given name tells it.

Finds runs of capitalised words that read like a personal name, joins surnames to the full name given elsewhere in
the article, and keeps every mention. One given name alone is a person only where the text presents it as one ('Rosa,
34,', 'gave only her first name, Rosa'). No organisation, place or title is taken for a person as long as one of its
words says so.
"""

from __future__ import annotations

import functools
import re
from dataclasses import dataclass
from typing import Final

from generator.ingest.document import Document, Span
from generator.ingest.extract.quotations import titles


@dataclass(frozen=True, slots=True)
class Person:
    """A person as the article names them."""

    name: str
    """The fullest form anywhere in the article."""
    surname: str
    """Last word of the name, in small letters, without a generation ('Jr.')."""
    words: tuple[str, ...]
    """The words of the name."""
    gender: str
    """'m', 'f', or '' where neither a title, a role nor the given name tells."""
    gave_one_name: bool = False
    """Whether the article gives a given name and no more."""


@dataclass(frozen=True, slots=True)
class PersonMention(Span):
    """One place where a person is named."""

    person: Person


@dataclass(frozen=True, slots=True)
class Register:
    """The persons of one article."""

    persons: tuple[Person, ...]
    mentions: tuple[PersonMention, ...]
    """In order of the text."""
    by_surname: dict[str, list[Person]]
    by_given_name: dict[str, list[Person]]

    def find(self, words: tuple[str, ...]) -> Person | None:
        """The person meant by the words of a name, a surname, or a given name that only one person here has."""
        if len(words) > 1 and _is_particle(words[0].lower()):
            words = words[-1:]
        if not words:
            return None
        same = self.by_surname.get(words[-1].lower(), [])
        if len(words) > 1:
            exact = [p for p in same if p.words == words]
            return next(iter(exact or [p for p in same if _given_agree(p.words, words)]), None)
        if same:
            return same[0]
        by_given = self.by_given_name.get(words[0].lower(), [])
        return by_given[0] if len(by_given) == 1 else None


def _index(persons: list[Person], mentions: tuple[PersonMention, ...] = ()) -> Register:
    by_surname: dict[str, list[Person]] = {}
    by_given_name: dict[str, list[Person]] = {}
    for person in persons:
        by_surname.setdefault(person.surname, []).append(person)
        if len(person.words) > 1:
            by_given_name.setdefault(person.words[0].lower(), []).append(person)
    return Register(tuple(persons), mentions, by_surname, by_given_name)


_TITLE = r"(?:Mr|Mrs|Ms|Mx|Dr|Prof|Sen|Rep|Gov|Lt|Col|Gen|Maj|Capt|Sgt|Adm|Cmdr|Supt|Rev|Hon)\."
_NAME_WORD = rf"(?:{_TITLE}|[A-ZÀ-Þ](?:(?=[\w’'])\w*(?:[’'-]\w+)*|\.(?:[A-Z]\.)*))"
_RUN = re.compile(  # begins with its one set of characters, so that the search skips everything else at once
    rf"[A-ZÀ-Þ](?<![\w@#$&’'.-].)(?:(?<=(?={_TITLE}).)\w+\.|(?=[\w’'])\w*(?:[’'-]\w+)*|\.(?:[A-Z]\.)*)"
    rf"(?:(?:,? (?:Jr|Sr|Dr|Gov|Sen|Rep|Mr|Mrs|Ms)\.)| (?:(?:de|del|della|di|da|dos|du|la|le|van|von|der|den|ter|bin|ibn|al|el) ){{0,2}}"
    rf"{_NAME_WORD}| [“\"‘'](?:[A-Z]\w+)[”\"’'](?= [A-Z]))*"
)
_INITIAL = re.compile(r"(?:[A-Z]\.)+")
_POSSESSIVE = re.compile(r"(?:[’']s|(?<=s)[’'])$")
_GENERATION = frozenset(("jr", "sr", "ii", "iii", "iv"))


@functools.lru_cache(maxsize=4096)
def name_words(name: str) -> tuple[str, ...]:
    """The words of a name without possessive ending, titles and generation."""
    words = [_POSSESSIVE.sub("", w).strip(",“”\"‘’'") for w in name.split()]
    words = [w if _INITIAL.fullmatch(w) else w.strip(".") for w in words]
    kept = [w for w in words if w and w.lower() not in titles.HONORIFICS and w.lower() not in _GENERATION]
    return tuple(kept)


@functools.lru_cache(maxsize=4096)
def is_personal_name(words: tuple[str, ...], surnames: frozenset[str] = frozenset()) -> bool:
    """Whether words with capitals read like a personal name.

    A known given name first, or two or more words none of which belongs to an organisation, a place or a title; one
    word alone only if it is a surname known from elsewhere.
    """
    low = [w.lower() for w in words]
    if not words or any(not (w[0].isupper() or w.lower() in titles.PARTICLES) for w in words):
        return False
    if low[0] == "operation":
        return False
    if len(words) == 1 or (len(words) == 2 and _is_particle(low[0])):
        return low[-1] in surnames
    if any(w in titles.ORGANIZATION_WORDS for w in low) or any(
        w in titles.NOT_NAMES for w in low[low[0] in _MONTH_NAMES :]
    ):
        return False
    shouted = [len(w) > 3 and w.isupper() and "." not in w for w in words]
    if any(shouted) and not all(w.isupper() for w in words):
        return False
    given = titles.given_names()
    if low[0] in given and len(words) <= 4:
        return True
    return len(words) <= 4 and not any(w in titles.PLACES or w in titles.OFFICES for w in low)


_MONTH_NAMES = frozenset(("jan", "april"))


def _is_particle(low: str) -> bool:
    """'van' and 'de', which open no full name; 'Al' may be a given name."""
    return low in titles.PARTICLES and low not in titles.given_names()


@functools.lru_cache(maxsize=4096)
def split_title(words: tuple[str, ...]) -> int:
    """How many words at the beginning are a title or organisation, before the name."""
    given = titles.given_names()
    last = 0
    for position, word in enumerate(words[:-1]):
        low = word.lower().rstrip(".")
        in_title = (
            low in titles.OFFICES
            or (low.endswith("s") and low[:-1] in titles.OFFICES and position + 2 < len(words))
            or low in titles.ORGANIZATION_WORDS
            or low in titles.HONORIFICS
            or (low in titles.NOT_NAMES and low not in _MONTH_NAMES)
            or (low in titles.PLACES and low not in given)
            or (len(word) > 1 and word.isupper() and low not in given and "." not in word)
            or word.endswith(("’s", "'s"))
        )
        if in_title and not (position > last and low in given):
            last = position + 1
    return last


@functools.lru_cache(maxsize=1)
def read_register(document: Document) -> Register:
    """All persons of an article, from the title and every paragraph of the story; the last register is kept."""
    runs = list(_runs(document))
    full: dict[tuple[str, ...], int] = {}
    for _, words, _ in runs:
        if len(words) > 1 and is_personal_name(words):
            full[words] = full.get(words, 0) + 1
    genders = _genders(document, runs)
    persons = _merge(full, genders)
    known = {p.surname for p in persons}
    for _, words, honorific in runs:
        if len(words) == 1 and honorific and words[0].lower() not in known:
            surname = words[0].lower()
            persons.append(Person(words[0], surname, words, genders.get(surname, "")))
            known.add(surname)
    persons += _given_only(document, runs, persons)
    register = _index(persons)
    mentions = []
    for span, words, _ in runs:
        if len(words) > 1 and not is_personal_name(words):
            continue
        person = register.find(words)
        if person is not None:
            mentions.append(PersonMention(span.start, span.end, person))
    return _index(persons, tuple(mentions))


PRESENTED: Final = re.compile(
    r", (?:[1-9][0-9]?\b(?! [A-Z])|who\b|whose\b|an? (?!(?:[\w-]+ ){0,3}(?:city|town|village|suburb|county|state|company|firm)\b)[a-z])"
)
_NO_GIVEN_NAMES = titles.NOT_NAMES | titles.PLACES | titles.ORGANIZATION_WORDS | titles.OFFICES
_WITHHELD = re.compile(
    r"(?:(?P<m>his)|(?P<f>her)|their|the|a)?\s*\b(?:first|last|full|real|family|given|sur) ?names?\b",
    re.IGNORECASE,
)


def _given_only(
    document: Document, runs: list[tuple[Span, tuple[str, ...], str]], persons: list[Person]
) -> list[Person]:
    """Persons known by one given name: 'Rosa, 34, hid', 'Rosa, a cook who asked that her last name not be used'."""
    taken = {word.lower() for person in persons for word in person.words}
    given = titles.given_names()
    found: list[Person] = []
    for span, words, honorific in runs:
        low = words[0].lower()
        if len(words) > 1 or honorific or low in taken or len(low) < 3 or words[0].isupper():
            continue
        if low in _NO_GIVEN_NAMES:
            continue
        before = document.text[max(0, span.start - 90) : span.start].rpartition("\n")[2]
        after = document.text[span.end : span.end + 160].partition("\n")[0]
        introduced = _introduction(before, after)
        if introduced is not None:
            gender = given.get(low) or introduced or titles.rarer_given_names().get(low, "")
            found.append(Person(words[0], low, words, gender, gave_one_name=True))
            taken.add(low)
            continue
        presented = PRESENTED.match(after) is not None
        if not presented and low not in given:
            continue
        before = before[-60:]
        withheld = _WITHHELD.search(before + after)
        if (presented and (low in given or withheld)) or (withheld and low in given):
            told = (withheld.lastgroup or "") if withheld else ""
            found.append(Person(words[0], low, words, given.get(low, told), gave_one_name=True))
            taken.add(low)
    return found


CALLED: Final = re.compile(
    r"\b(?:(?:identified|known|named|called) (?:only|simply|just) (?:as|by)"
    r"|asked to be (?:identified|known|named|called)(?: only| simply| just)?(?: as| by)?"
    r"|(?:himself|herself|themselves|(?:his|her|their) (?:first |given )?name)(?: only| simply| just)? as"
    r"|go(?:es)?(?: only)? by) $"
)
"""Words before the one name somebody wants to be known by."""
_NOUN_NAMED = re.compile(r"\b([a-z]+) named $")
_AGENTS = ("er", "or", "ist", "ian", "ant", "man", "boy", "girl", "kid", "friend")
_CHARACTERIZED = re.compile(r"\b([a-z][\w-]*)(?: who [^,.;:]{3,60})?, $")
_PARENTHESIS = re.compile(r",(?: (?:who|whose|an?|the|age|[1-9][0-9]?)\b| [a-z])")


def _introduction(before: str, after: str) -> str | None:
    """The gender ('' where it is not told) of someone introduced by one name: 'his wife, Rosa, said', 'known as Rosa'."""
    if CALLED.search(before):
        return ""
    called = _NOUN_NAMED.search(before)
    if called is not None:
        word = called.group(1)
        human = word in titles.PERSON_WORDS or word in titles.OFFICES or word.endswith(_AGENTS)
        return "" if human and word not in titles.ORGANIZATION_WORDS else None
    noun = _CHARACTERIZED.search(before)
    if noun is None or not _PARENTHESIS.match(after):
        return None
    word = noun.group(1)
    gender = "m" if word in titles.MALE_ROLES else "f" if word in titles.FEMALE_ROLES else ""
    return gender if gender or word in titles.PERSON_WORDS else None


def _runs(document: Document) -> list[tuple[Span, tuple[str, ...], str]]:
    found = []
    spans = [p for p in document.paragraphs if not p.furniture]
    for area in ([document.title] if document.title else []) + list(spans):
        for match in _RUN.finditer(document.text, area.start, area.end):
            offset, name, honorific = _read_run(match.group())
            if name:
                found.append((Span(match.start() + offset, match.end()), name, honorific))
    return found


@functools.lru_cache(maxsize=16384)
def _read_run(run: str) -> tuple[int, tuple[str, ...], str]:
    """Where the name begins in a run of capitals, behind its title, the words of the name, and the form of address."""
    words = tuple(run.split())
    skip = split_title(words)
    honorific = next(
        (w.rstrip(".").lower() for w in words[:skip] if w.rstrip(".").lower() in titles.HONORIFICS),
        "",
    )
    return _offset(run, skip), name_words(" ".join(words[skip:])), honorific


def _offset(text: str, words: int) -> int:
    """Where the words behind the first `words` begin."""
    return len(text) - len(text.split(maxsplit=words)[-1]) if words else 0


def _genders(document: Document, runs: list[tuple[Span, tuple[str, ...], str]]) -> dict[str, str]:
    """Gender by surname, from forms of address and from roles directly before or after a name."""
    genders: dict[str, str] = {}
    for span, words, honorific in runs:
        told = titles.HONORIFICS.get(honorific, "")
        if not told:
            before = document.text[max(0, span.start - 24) : span.start].lower().rstrip().rpartition(" ")[2]
            told = "m" if before in titles.MALE_ROLES else "f" if before in titles.FEMALE_ROLES else ""
        if told:
            genders.setdefault(words[-1].lower(), told)
    return genders


def _merge(full: dict[tuple[str, ...], int], genders: dict[str, str]) -> list[Person]:
    """One person for 'Ann Lee', 'Ann M. Lee'; the fullest form stands for all. The ones named most often come first."""
    given, rarer = titles.given_names(), titles.rarer_given_names()
    persons: list[Person] = []
    for words in sorted(full, key=lambda w: -len(" ".join(w))):
        same = [p for p in persons if p.surname == words[-1].lower() and _given_agree(p.words, words)]
        if not same:
            surname = words[-1].lower()
            name = words[0].lower()
            gender = given.get(name, "") or genders.get(surname, "") or rarer.get(name, "")
            persons.append(Person(" ".join(words), surname, words, gender))
    counts = {p.name: sum(n for w, n in full.items() if _is_form_of(w, p)) for p in persons}
    first = {words: position for position, words in enumerate(full)}
    return sorted(persons, key=lambda p: (-counts[p.name], first[p.words]))


def _is_form_of(words: tuple[str, ...], person: Person) -> bool:
    return words[-1].lower() == person.surname and _given_agree(person.words, words)


def _given_agree(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    a, b = one[0].lower().strip("."), other[0].lower().strip(".")
    return a.startswith(b) or b.startswith(a) or ((len(a) == 1 or len(b) == 1) and a[0] == b[0])
