"""Names as articles give them to ids of register entries: those that exist, else new drafts."""

from __future__ import annotations

import re
from collections.abc import Iterable

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
from generator.model.value import Entry

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
    """The people, organizations, places and topics known so far, and those one article adds.

    The one value of the room that grows: it lives as long as one article is composed.
    """

    def __init__(self, content: Content) -> None:
        self._content = content
        self._new: dict[tuple[str, str], Entry] = {}
        self._people = _by_name(content.people.values())
        self._organizations = _by_name(content.organizations.values())
        self._places = _by_name(content.places.values())

    @property
    def new(self) -> tuple[Entry, ...]:
        """What the article adds: new entries, and known people with a role they had not."""
        return tuple(entry for _, entry in sorted(self._new.items()))

    def person(self, name: str, role: Role | None, *, why: str | None = None) -> str:
        """The id of a person; `why` says why somebody without a known public role is named."""
        known = self._known_person(name)
        id_ = known.id if known else slug(name)
        old = self._new.get(("people", id_)) or known
        person = old if isinstance(old, Person) else Person(id=id_, name=name)
        if role and not any(same_role(role, other) for other in person.roles):
            person = person.model_copy(update={"roles": (*person.roles, role)})
        if name != person.name and name not in person.aliases and not known:
            person = person.model_copy(update={"aliases": (*person.aliases, name)})
        if not person.roles and not person.named_because and why:
            person = person.model_copy(update={"named_because": why})
        if person is not known:
            self._new["people", id_] = person
        return id_

    def organization(self, name: str) -> str | None:
        """The id of an organization; None where the name does not tell that it is one."""
        listed = self._organizations.get(_plain(name))
        if listed:
            return listed
        found = lookup_organization(name)
        return self._listed_organization(found) if found else None

    def _listed_organization(self, found: Listed) -> str:
        if found.key in self._content.organizations:
            return found.key
        above = organization(found.parent) if found.parent else None
        parent = self._listed_organization(above) if above else None
        short = found.short_name if found.short_name != found.name else None
        self._new["organizations", found.key] = Organization(
            id=found.key,
            name=found.name,
            short=short,
            type=_ORGANIZATION_KINDS.get(found.kind, OrganizationKind.OTHER),
            part_of=parent,
        )
        return found.key

    def place(self, key: str) -> str:
        """The id of a place of the gazetteer, with the places it lies in."""
        if key in self._content.places or ("places", key) in self._new:
            return key
        found = gazetteer.place(key)
        if found is None:
            return key
        listed = self._places.get(_plain(found.name))
        self._new["places", key] = Place(
            id=key,
            name=found.name,
            type=PlaceKind(found.kind),
            within=tuple(self.place(parent) for parent in found.parents),
            latitude=found.lat if found.lon is not None else None,
            longitude=found.lon if found.lat is not None else None,
            note=None if not listed or listed == key else f"Not to be taken for {listed}.",
        )
        return key

    def topic(self, key: str) -> str:
        """The id of a topic."""
        if key not in self._content.topics:
            found = next(topic for topic in topics.topics() if topic.key == key)
            self._new["topics", key] = Topic(id=key, name=found.name, description=found.description)
        return key

    def party(self, speaker: Speaker, role_passage: Passage | None, why: str | None = None) -> str | None:
        """The id of a speaker; None for one without a name."""
        if speaker.kind is SpeakerKind.ORGANIZATION and speaker.name:
            return self.organization(speaker.name)
        if speaker.kind is not SpeakerKind.PERSON or not speaker.name:
            return None
        role = None
        if speaker.role:
            held_in = self.organization(speaker.organization) if speaker.organization else None
            role = Role(
                title=speaker.role, organization=held_in, passages=(role_passage,) if role_passage else ()
            )
        return self.person(speaker.name, role, why=why)

    def known_person(self, name: str) -> str | None:
        """The id of a person content knows already; None for others."""
        known = self._known_person(name)
        return known.id if known else None

    def _known_person(self, name: str) -> Person | None:
        """One of the same name; a middle initial or a generation more or less does not make another person."""
        id_ = self._people.get(_plain(name)) or self._people.get(_first_and_last(name))
        return self._content.people.get(id_) if id_ else None


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


def _by_name(entries: Iterable[Person | Organization | Place]) -> dict[str, str]:
    """Ids by every name; a name that two entries claim names neither."""
    claimed: dict[str, set[str]] = {}
    for entry in entries:
        names = {entry.name, *entry.aliases}
        if isinstance(entry, Organization) and entry.short:
            names.add(entry.short)
        plain = {_plain(name) for name in names}
        if isinstance(entry, Person):
            plain |= {_first_and_last(name) for name in names if len(name.split()) > 1}
        for name in plain:
            claimed.setdefault(name, set()).add(entry.id)
    return {name: next(iter(ids)) for name, ids in claimed.items() if len(ids) == 1}


def _plain(name: str) -> str:
    words = re.sub(r"^(?:the|u\.?s\.?) ", "", name.casefold().replace("’", "'"))
    return " ".join(re.sub(r"[^\w' ]", " ", words).split())


def _first_and_last(name: str) -> str:
    words = _GENERATION.sub("", name).split()
    inner = [word for word in words[1:-1] if len(word.rstrip(".")) > 1]
    return _plain(" ".join([words[0], *inner, words[-1]])) if len(words) > 1 else _plain(name)
