"""Names as articles give them to ids of register entries: those that exist, else new drafts."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.ingest.compose.receipts import make_role_passage
from generator.ingest.document import Document
from generator.ingest.extract import topics
from generator.ingest.extract.findings import Speaker, SpeakerKind
from generator.ingest.extract.organizations.known import Organization as Listed
from generator.ingest.extract.organizations.known import lookup_organization, organization
from generator.ingest.extract.places import gazetteer
from generator.model.content import Content
from generator.model.ids import slug
from generator.model.passage import Passage
from generator.model.registers import Organization, OrganizationKind, Person, Place, PlaceKind, Role, Topic
from generator.model.value import Entry, Kind

_ORGANIZATION_KINDS = {
    "federal_agency": OrganizationKind.FEDERAL_AGENCY,
    "component": OrganizationKind.FEDERAL_AGENCY,
    "police": OrganizationKind.POLICE,
    "prosecutor": OrganizationKind.PROSECUTOR,
    "court": OrganizationKind.COURT,
    "city_government": OrganizationKind.GOVERNMENT,
    "county_government": OrganizationKind.GOVERNMENT,
    "state_government": OrganizationKind.GOVERNMENT,
    "foreign_government": OrganizationKind.GOVERNMENT,
    "legislature": OrganizationKind.GOVERNMENT,
    "advocacy_group": OrganizationKind.ADVOCACY_GROUP,
    "news_outlet": OrganizationKind.NEWS_OUTLET,
    "company": OrganizationKind.COMPANY,
    "union": OrganizationKind.UNION,
}
NAMED_BECAUSE = "Quoted by name in the press; the article gives no role."
"""What is said of a person whose public role no article gives, until a person decides."""

_GENERATION = re.compile(r",? (?:Jr|Sr|II|III|IV)\.?$")


class Registers:
    """The people, organizations, places and topics known so far, and those the articles of a run add.

    The one value of the room that grows: names of one article are looked up among those of the articles before it.
    """

    def __init__(self, content: Content) -> None:
        self._known: dict[tuple[Kind, str], Entry] = {}
        self._ids: dict[tuple[Kind, str], set[str]] = {}
        self._fresh: dict[tuple[Kind, str], Entry] = {}
        self._before: dict[tuple[Kind, str], Entry | None] = {}
        self._article = ""
        for kind in (Kind.PEOPLE, Kind.ORGANIZATIONS, Kind.PLACES, Kind.TOPICS):
            for entry in content.of_kind(kind).values():
                self._learn(entry)

    def begin(self, article: str) -> None:
        """Take note of the article that is composed from now on."""
        self._article = article
        self._fresh = {}
        self._before = {}

    def take_back(self) -> None:
        """Forget what the article begun last added: it could not be drafted."""
        for (kind, id_), before in self._before.items():
            for name in _names_of(self._known.pop((kind, id_))):
                self._ids[kind, name].discard(id_)
            if before is not None:
                self._learn(before)
        self._fresh = {}
        self._before = {}

    @property
    def new(self) -> tuple[Entry, ...]:
        """What the article adds: new entries, and people it names, with the roles known of them so far."""
        return tuple(self._fresh[key] for key in sorted(self._fresh))

    def person(self, name: str, role: Role | None, *, why: str | None = None) -> str:
        """The id of a person; `why` says why somebody without a known public role is named."""
        person = self._known_person(name, role) or Person(id=self._free_person_id(name), name=name)
        if role and not any(same_role(role, other) for other in person.roles):
            person = person.model_copy(update={"roles": (*person.roles, role)})
        because = None if person.roles else person.named_because or why
        if because != person.named_because:
            person = person.model_copy(update={"named_because": because})
        self._add(person)
        return person.id

    def organization(self, name: str) -> str | None:
        """The id of an organization; None where the name does not tell that it is one."""
        listed = self._only(Kind.ORGANIZATIONS, name)
        if listed is not None:
            self._add(listed)
            return listed.id
        found = lookup_organization(name)
        return self._listed_organization(found) if found else None

    def _listed_organization(self, found: Listed) -> str:
        known = self._known.get((Kind.ORGANIZATIONS, found.key))
        if known is None:
            above = organization(found.parent) if found.parent else None
            known = Organization(
                id=found.key,
                name=found.name,
                short=found.short_name if found.short_name != found.name else None,
                type=_ORGANIZATION_KINDS.get(found.kind, OrganizationKind.OTHER),
                part_of=self._listed_organization(above) if above else None,
            )
        self._add(known)
        return found.key

    def place(self, key: str) -> str:
        """The id of a place of the gazetteer, with the places it lies in."""
        found = gazetteer.place(key)
        known = self._known.get((Kind.PLACES, key))
        if known is None and found is not None:
            known = Place(
                id=key,
                name=found.name,
                type=PlaceKind(found.kind),
                within=tuple(self.place(parent) for parent in found.parents),
                latitude=found.lat if found.lon is not None else None,
                longitude=found.lon if found.lat is not None else None,
            )
        if known is not None:
            self._add(known)
        return key

    def topic(self, key: str) -> str:
        """The id of a topic."""
        known = self._known.get((Kind.TOPICS, key))
        if known is None:
            found = next(topic for topic in topics.topics() if topic.key == key)
            known = Topic(id=key, name=found.name, description=found.description)
        self._add(known)
        return key

    def party(self, speaker: Speaker, role_passage: Passage | None, why: str | None = None) -> str | None:
        """The id of a speaker; None for one without a name. A role without the words that give it is not written."""
        if speaker.kind is SpeakerKind.ORGANIZATION and speaker.name:
            return self.organization(speaker.name)
        if speaker.kind is not SpeakerKind.PERSON or not speaker.name:
            return None
        role = None
        if speaker.role and role_passage:
            held_in = self.organization(speaker.organization) if speaker.organization else None
            role = Role(title=speaker.role, organization=held_in, passages=(role_passage,))
        return self.person(speaker.name, role, why=why)

    def _known_person(self, name: str, role: Role | None) -> Person | None:
        """One of the same name; a middle initial or a generation more or less does not make another person.

        Two articles that give a surname alone may mean two people: they are one only if their role is.
        """
        found = self._only(Kind.PEOPLE, name) or self._only(Kind.PEOPLE, _first_and_last(name))
        if not isinstance(found, Person):
            return None
        here = not found.roles or any(p.article == self._article for r in found.roles for p in r.passages)
        alone = len(name.split()) == 1 and found.name == name
        held = role is not None and any(_plain(role.title) == _plain(other.title) for other in found.roles)
        return found if not alone or here or held else None

    def _free_person_id(self, name: str) -> str:
        wanted = slug(name)
        return wanted if (Kind.PEOPLE, wanted) not in self._known else slug(f"{name} {self._article}")

    def _only(self, kind: Kind, name: str) -> Entry | None:
        """The one entry that has a name; a name that two entries claim names neither."""
        ids = self._ids.get((kind, _plain(name)), set())
        return self._known[kind, next(iter(ids))] if len(ids) == 1 else None

    def _add(self, entry: Entry) -> None:
        self._fresh[entry.kind, entry.id] = entry
        self._learn(entry)

    def _learn(self, entry: Entry) -> None:
        known = self._known.get((entry.kind, entry.id))
        if known is not entry:
            self._before.setdefault((entry.kind, entry.id), known)
            self._known[entry.kind, entry.id] = entry
            for name in _names_of(entry):
                self._ids.setdefault((entry.kind, name), set()).add(entry.id)


def role_of(document: Document, article: str, speaker: Speaker) -> Passage | None:
    """The words that give a speaker the role."""
    if not speaker.role or not speaker.name or speaker.kind is not SpeakerKind.PERSON:
        return None
    return make_role_passage(document, article, speaker.name, speaker.role)


def same_role(one: Role, other: Role) -> bool:
    """Whether two roles are one: same words, same article."""
    articles = {passage.article for passage in one.passages}
    return _plain(one.title) == _plain(other.title) and (
        not articles or articles <= {passage.article for passage in other.passages}
    )


def _names_of(entry: Entry) -> Iterator[str]:
    """Every name of a person or an organization, in the form names are compared in."""
    if isinstance(entry, Person | Organization):
        for name in (entry.name, *entry.aliases):
            yield _plain(name)
            if isinstance(entry, Person) and len(name.split()) > 1:
                yield _first_and_last(name)
    if isinstance(entry, Organization) and entry.short:
        yield _plain(entry.short)


def _plain(name: str) -> str:
    words = re.sub(r"^(?:the|u\.?s\.?) ", "", name.casefold().replace("’", "'"))
    return " ".join(re.sub(r"[^\w' ]", " ", words).split())


def _first_and_last(name: str) -> str:
    words = _GENERATION.sub("", name).split()
    inner = [word for word in words[1:-1] if len(word.rstrip(".")) > 1]
    return _plain(" ".join([words[0], *inner, words[-1]])) if len(words) > 1 else _plain(name)
