"""The view of a person's or an organization's page."""

from __future__ import annotations

from dataclasses import dataclass

from generator.model.registers import Organization, Person, Role
from generator.model.value import Kind
from generator.publish.link import Event
from generator.publish.views.pieces import FiguresView, Link, ListView, PassageView, Standing
from generator.publish.views.said import RoleGroupView, view_by_role
from generator.publish.views.viewpoint import Viewpoint
from generator.publish.wording import KIND_WORDS, capitalized, type_words


@dataclass(frozen=True, slots=True)
class RoleView:
    """A role, in the article's words, with its receipt."""

    title: tuple[Link, ...]
    """Its words; where they name the organization, that part leads to it."""
    organization: Link | None
    """None where the title names it."""
    passages: tuple[PassageView, ...]


@dataclass(frozen=True, slots=True)
class SectionView:
    """A list of events under a heading."""

    anchor: str
    heading: str
    rows: ListView | None
    """None where the events stand by role."""
    by_role: tuple[RoleGroupView, ...] = ()


@dataclass(frozen=True, slots=True)
class PartyView:
    """A person's or an organization's page."""

    crumbs: tuple[Link, ...]
    kind: str
    name: str
    aliases: tuple[str, ...]
    named_because: str | None
    part_of: Link | None
    roles: tuple[RoleView, ...]
    members: tuple[tuple[Link, tuple[str, ...]], ...]
    """Persons with the roles they held in the organization."""
    branches: tuple[Link, ...]
    sections: tuple[SectionView, ...]
    figures: FiguresView
    standing: Standing


def view_person(view: Viewpoint, person: Person) -> PartyView:
    """What a person's page shows."""
    return PartyView(
        crumbs=view.crumbs(person, "People"),
        kind=KIND_WORDS[Kind.PEOPLE],
        name=person.name,
        aliases=person.aliases,
        named_because=person.named_because,
        part_of=None,
        roles=tuple(_role(view, role) for role in person.roles),
        members=(),
        branches=(),
        sections=(*_said_in_roles(view, person), *_spoken(view, person.id, "this person", has_said=False)),
        figures=view.figures(view.timeline.figures_by.get(person.id, ())),
        standing=view.standing(person),
    )


def _role(view: Viewpoint, role: Role) -> RoleView:
    passages = tuple(view.passage(passage) for passage in role.passages)
    organization = view.party(role.organization) if role.organization else None
    title = capitalized(role.title)
    named = view.named_in(title, role.organization) if role.organization else None
    if organization is None or named is None:
        return RoleView((Link(title),), organization, passages)
    before, after = title[: named.start()], title[named.end() :]
    return RoleView((Link(before), Link(named[0], organization.href), Link(after)), None, passages)


def view_organization(view: Viewpoint, organization: Organization) -> PartyView:
    """What an organization's page shows."""
    timeline = view.timeline
    members = tuple(
        (view.link(p), tuple(r.title for r in p.roles if r.organization == organization.id))
        for p in timeline.members.get(organization.id, ())
    )
    operations = _section(view, "operations", "Operations", timeline.operations_by.get(organization.id, ()))
    return PartyView(
        crumbs=view.crumbs(organization, "Organizations"),
        kind=type_words(organization.type) or KIND_WORDS[Kind.ORGANIZATIONS],
        name=organization.label,
        aliases=organization.aliases,
        named_because=None,
        part_of=view.party(organization.part_of) if organization.part_of else None,
        roles=(),
        members=members,
        branches=tuple(view.link(branch) for branch in timeline.branches.get(organization.id, ())),
        sections=operations + _spoken(view, organization.id, "this organization"),
        figures=view.figures(timeline.figures_by.get(organization.id, ())),
        standing=view.standing(organization),
    )


def _said_in_roles(view: Viewpoint, person: Person) -> tuple[SectionView, ...]:
    """What a person said, by the role then; without headings where there is one role only."""
    said = view.timeline.said.get(person.id, ())
    groups = view_by_role(view, said)
    if len(groups) < 2:
        return _section(view, "said", "Statements by this person", said)
    return (SectionView("said", "Statements by this person", None, groups),)


def _spoken(view: Viewpoint, id_: str, party: str, *, has_said: bool = True) -> tuple[SectionView, ...]:
    timeline = view.timeline
    said = timeline.said.get(id_, ()) if has_said else ()
    return (
        *_section(view, "said", f"Statements by {party}", said),
        *_section(
            view, "said-for", f"Statements by people speaking for {party}", timeline.said_for.get(id_, ())
        ),
        *_section(view, "said-to", f"Statements addressed to {party}", timeline.said_to.get(id_, ())),
    )


def _section(
    view: Viewpoint, anchor: str, heading: str, events: tuple[Event, ...]
) -> tuple[SectionView, ...]:
    return (SectionView(anchor, heading, view.rows(events)),) if events else ()
