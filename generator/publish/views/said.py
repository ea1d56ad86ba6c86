"""Statements in order of time: beside an operation's figures, and by the role a person then held."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from generator.model.claim import Measure
from generator.model.operation import Operation
from generator.model.statement import Statement
from generator.model.value import Kind
from generator.publish.link import Event, Figure
from generator.publish.touched_figures import Touch, touched_figures
from generator.publish.views.pieces import BriefView, Link, ListView, RowView
from generator.publish.views.viewpoint import MOST_ROWS, Viewpoint
from generator.publish.wording import figure_words, number_of, people_words

MOST_TOUCHED = 6
"""Figures that stand beside a statement; of more there is a number."""
_TOUCHES = {
    Touch.GIVES: "Gives this figure",
    Touch.NAMES: "Names the same number",
    Touch.SPEAKS: "Speaks of what is counted",
}


@dataclass(frozen=True, slots=True)
class TouchedView:
    """Figures a statement touches in one way."""

    how: str
    figures: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class SaidView:
    """A statement, and what it touches."""

    row: RowView
    role: str | None
    touched: tuple[TouchedView, ...]
    further: int
    """Figures it touches beyond those shown."""
    topics: tuple[Link, ...]
    """Those it shares with the operation."""
    reply_to: Link | None
    replies: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class SaidListView:
    """Statements about an operation, oldest first."""

    earlier: tuple[BriefView, ...]
    said: tuple[SaidView, ...]

    def __bool__(self) -> bool:
        return bool(self.said)


@dataclass(frozen=True, slots=True)
class RoleGroupView:
    """What a person said in one role."""

    role: str
    rows: ListView


def view_said_about(view: Viewpoint, operation: Operation) -> SaidListView:
    """The statements about an operation, each beside the figures it gives or speaks of."""
    statements = view.timeline.said_about.get(operation.id, ())
    cut = max(len(statements) - MOST_ROWS, 0)
    return SaidListView(
        view.brief(statements[:cut]),
        tuple(_said(view, operation, statement) for statement in statements[cut:]),
    )


def view_by_role(view: Viewpoint, statements: Sequence[Statement]) -> tuple[RoleGroupView, ...]:
    """What a person said, by the role then, each in order of time; roles in order of the first statement."""
    groups: dict[tuple[str | None, str | None], list[Event]] = {}
    for statement in statements:
        groups.setdefault((statement.role, statement.organization), []).append(statement)
    fitting = max(MOST_ROWS // len(groups), 1) if groups else 0
    return tuple(
        RoleGroupView(_role_words(view, *role), view.rows(said, most=fitting))
        for role, said in groups.items()
    )


def _role_words(view: Viewpoint, role: str | None, organization: str | None) -> str:
    """'“Acting director”, Border Office': the role in the article's words."""
    is_named = role and organization and view.named_in(role, organization)
    where = view.party(organization, short=True).text if organization and not is_named else ""
    return ", ".join(part for part in (f"“{role}”" if role else "Role not given", where) if part)


def _said(view: Viewpoint, operation: Operation, statement: Statement) -> SaidView:
    timeline = view.timeline
    touched = list(touched_figures(statement, view.told_apart(timeline.figures.get(operation.id, ()))))
    named = [t for t in touched if t[0] is not Touch.SPEAKS or _names_place(view, statement, t[1])]
    told = {figure.claim.measure for _, figure in named}
    counted = _by_measure(figure for _, figure in touched if figure.claim.measure not in told)
    ways = (
        TouchedView(
            words,
            (
                *(
                    Link(_figure_words(view, f), f"#{f.anchor}")
                    for how, f in named[:MOST_TOUCHED]
                    if how is touch
                ),
                *(counted if touch is Touch.SPEAKS else ()),
            ),
        )
        for touch, words in _TOUCHES.items()
    )
    answered = timeline.content.statements.get(statement.reply_to or "")
    return SaidView(
        row=view.row(statement),
        role=statement.role,
        touched=tuple(way for way in ways if way.figures),
        further=max(len(named) - MOST_TOUCHED, 0),
        topics=tuple(view.refer(Kind.TOPICS, id_) for id_ in statement.topics if id_ in operation.topics),
        reply_to=view.link(answered) if answered else None,
        replies=tuple(view.link(reply) for reply in timeline.replies.get(statement.id, ())),
    )


def _names_place(view: Viewpoint, statement: Statement, figure: Figure) -> bool:
    """Whether a statement's words name the place of a figure."""
    place = view.timeline.content.places.get(figure.claim.place or "")
    words = " ".join(part for part in (statement.words, statement.paraphrase) if part)
    names = (place.name, *place.aliases) if place else ()
    return any(re.search(rf"(?<!\w){re.escape(name)}(?!\w)", words) for name in names)


def _by_measure(figures: Iterable[Figure]) -> tuple[Link, ...]:
    """'people arrested (6 figures)', one line a measure: words that name neither number nor place fit all alike."""
    anchors: dict[Measure, list[str]] = {}
    for figure in figures:
        anchors.setdefault(figure.claim.measure, []).append(figure.anchor)
    return tuple(
        Link(
            f"{people_words(measure)} ({number_of(len(of), 'figure')})",
            f"#{of[0] if len(of) == 1 else 'figures'}",
        )
        for measure, of in anchors.items()
    )


def _figure_words(view: Viewpoint, figure: Figure) -> str:
    place = view.refer(Kind.PLACES, figure.claim.place).text if figure.claim.place else ""
    return ", ".join(part for part in (figure_words(figure.claim), place) if part)
