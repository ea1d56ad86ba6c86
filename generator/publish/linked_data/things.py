"""Entries as things of schema.org: what each is, with its links to others."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from generator.model.article import Article
from generator.model.citations import articles_of
from generator.model.operation import Operation
from generator.model.registers import (
    Organization,
    OrganizationKind,
    Person,
    Place,
    PlaceKind,
    Role,
    Topic,
)
from generator.model.statement import Quotation, Statement
from generator.model.value import Entry, Kind
from generator.model.when import DateKind
from generator.publish.address import full_address, page_path, web_address
from generator.publish.link import Timeline
from generator.publish.linked_data.dates import day_of, point_of, span_of
from generator.publish.linked_data.node import Node, node
from generator.settings import Settings

_ORGANIZATIONS = {
    OrganizationKind.FEDERAL_AGENCY: "GovernmentOrganization",
    OrganizationKind.POLICE: "GovernmentOrganization",
    OrganizationKind.PROSECUTOR: "GovernmentOrganization",
    OrganizationKind.COURT: "GovernmentOrganization",
    OrganizationKind.GOVERNMENT: "GovernmentOrganization",
    OrganizationKind.NEWS_OUTLET: "NewsMediaOrganization",
    OrganizationKind.UNION: "WorkersUnion",
}
_PLACES = {
    PlaceKind.CITY: "City",
    PlaceKind.STATE: "State",
    PlaceKind.COUNTRY: "Country",
    PlaceKind.BOROUGH: "AdministrativeArea",
    PlaceKind.COUNTY: "AdministrativeArea",
}


@dataclass(frozen=True, slots=True)
class Describer:
    """Describes entries of a timeline that is published at the address of the settings."""

    timeline: Timeline
    settings: Settings

    def address(self, path: str) -> str | None:
        """The address of a page or a file on the web, if it is known where the site is published."""
        return full_address(self.settings.site_url, path, directory_urls=self.settings.use_directory_urls)

    def thing(self, entry: Entry) -> Node:
        """What an entry's page is about."""
        match entry:
            case Operation():
                return self._operation(entry)
            case Statement():
                return self._statement(entry)
            case Person():
                return self._person(entry)
            case Organization():
                return self._organization(entry)
            case Place():
                return self._place(entry)
            case Topic():
                return self._topic(entry)
            case Article():
                return self.article(entry)
        raise TypeError(entry.kind)

    def sources(self, entry: Entry) -> list[Node]:
        """The articles an entry rests on, each once, in the order it names them."""
        articles = self.timeline.content.articles
        return [self.article(articles[id_]) for id_ in articles_of(entry) if id_ in articles]

    def article(self, article: Article) -> Node:
        """A source; a byline is credited as it stands, for it may be one person, several or an agency."""
        origin = self.timeline.content.articles.get(article.origin or "")
        return node(
            "NewsArticle",
            id=self._id(article),
            headline=article.title,
            name=None if article.title else article.label,
            url=web_address(article.url),
            archivedAt=web_address(article.archived),
            datePublished=point_of(article.published),
            publisher=node("Organization", name=article.outlet) if article.outlet else None,
            creditText=article.author,
            isBasedOn=self._brief(origin, "NewsArticle") if origin else None,
        )

    def _operation(self, operation: Operation) -> Node:
        start, end = span_of(operation.when)
        operations = self.timeline.content.operations
        whole = operations.get(operation.part_of or "")
        return node(
            "Event",
            id=self._id(operation),
            name=operation.title,
            alternateName=[
                *([f"Operation {operation.name}"] if operation.name else []),
                *operation.aliases,
            ],
            description=operation.summary,
            startDate=start,
            endDate=end,
            location=[self._location(id_) for id_ in operation.places],
            organizer=self._parties(operation.agencies),
            superEvent=self._brief(whole, "Event") if whole else None,
            subEvent=[self._brief(part, "Event") for part in self.timeline.parts.get(operation.id, ())],
            about=self._topics(operation.topics),
            subjectOf=[self._reference(article) for article in self.sources(operation)],
        )

    def _statement(self, statement: Statement) -> Node:
        quoted = [self._quotation(statement, one) for one in statement.quotations]
        whole = node(
            "Quotation" if quoted else "Statement",
            id=self._id(statement),
            name=statement.title,
            abstract=None if quoted else statement.paraphrase,
            creator=self._speaker(statement),
            dateCreated=day_of(statement.when, DateKind.SAID),
            datePublished=day_of(statement.when, DateKind.PUBLISHED),
            about=[*self._events(statement.about), *self._topics(statement.topics)],
            isBasedOn=[self._reference(article) for article in self.sources(statement)],
        )
        if len(quoted) == 1:
            return {**whole, "text": quoted[0]["text"]}
        return {**whole, "hasPart": quoted} if quoted else whole

    def _quotation(self, statement: Statement, quotation: Quotation) -> Node:
        return node(
            "Quotation",
            text=" … ".join(part.exact for part in quotation.parts),
            creator=self._speaker(statement),
        )

    def _speaker(self, statement: Statement) -> Node | None:
        return next(iter(self._parties([statement.speaker] if statement.speaker else [])), None)

    def _person(self, person: Person) -> Node:
        return node(
            "Person",
            id=self._id(person),
            name=person.name,
            alternateName=person.aliases,
            affiliation=[self._affiliation(role) for role in person.roles if role.organization],
            hasOccupation=[
                node("Occupation", name=role.title) for role in person.roles if not role.organization
            ],
        )

    def _affiliation(self, role: Role) -> Node:
        """A role in an organization, without a claim that it is still held."""
        parties = self._parties([role.organization] if role.organization else [])
        return node("OrganizationRole", roleName=role.title, affiliation=parties)

    def _organization(self, organization: Organization) -> Node:
        short = [organization.short] if organization.short else []
        return node(
            _organization_type(organization),
            id=self._id(organization),
            name=organization.name,
            alternateName=[*short, *organization.aliases],
            parentOrganization=self._parties([organization.part_of] if organization.part_of else []),
        )

    def _place(self, place: Place) -> Node:
        known = self.timeline.content.places
        has_point = place.latitude is not None and place.longitude is not None
        return node(
            _place_type(place),
            id=self._id(place),
            name=place.name,
            alternateName=place.aliases,
            geo=node("GeoCoordinates", latitude=place.latitude, longitude=place.longitude)
            if has_point
            else None,
            containedInPlace=[
                self._brief(known[id_], _place_type(known[id_])) for id_ in place.within if id_ in known
            ],
        )

    def _location(self, id_: str) -> Node:
        """A place of an event, with its address in words: the place and the places around it."""
        place = self.timeline.content.places.get(id_)
        if place is None:
            return node("Place", name=id_)
        return {**self._brief(place, _place_type(place)), "address": ", ".join(self._around(place))}

    def _around(self, place: Place) -> Iterable[str]:
        seen: dict[str, str] = {}
        here: Place | None = place
        while here is not None and here.id not in seen:
            seen[here.id] = here.name
            here = self.timeline.content.places.get(here.within[0]) if here.within else None
        return seen.values()

    def _topic(self, topic: Topic) -> Node:
        return node(
            "DefinedTerm",
            id=self._id(topic),
            name=topic.name,
            alternateName=topic.aliases,
            description=topic.description,
        )

    def _topics(self, ids: Iterable[str]) -> list[Node]:
        known = self.timeline.content.topics
        return [self._brief(known[id_], "DefinedTerm") for id_ in ids if id_ in known]

    def _events(self, ids: Iterable[str]) -> list[Node]:
        known = self.timeline.content.operations
        return [self._brief(known[id_], "Event") for id_ in ids if id_ in known]

    def _parties(self, ids: Iterable[str]) -> list[Node]:
        parties = (self.timeline.content.party(id_) for id_ in ids)
        return [
            self._brief(party, _organization_type(party) if isinstance(party, Organization) else "Person")
            for party in parties
            if party
        ]

    def _brief(self, entry: Entry, type_: str) -> Node:
        """Another entry, by its type and name; its own page tells the rest."""
        name = entry.name if isinstance(entry, Organization) else entry.label
        return node(type_, id=self._id(entry), name=name)

    def _reference(self, article: Node) -> Node:
        """A source that the same page describes in full."""
        return {"@id": article["@id"]} if "@id" in article else article

    def _id(self, entry: Entry) -> str | None:
        address = self.address(page_path(entry.kind, entry.id))
        fragment = "article" if entry.kind is Kind.ARTICLES else "entry"
        return f"{address}#{fragment}" if address else None


def _organization_type(organization: Organization) -> str:
    return _ORGANIZATIONS.get(organization.type or OrganizationKind.OTHER, "Organization")


def _place_type(place: Place) -> str:
    return _PLACES.get(place.type or PlaceKind.REGION, "Place")
