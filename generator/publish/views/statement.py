"""The view of a statement's page."""

from __future__ import annotations

from dataclasses import dataclass, replace

from generator.model.citations import articles_of
from generator.model.statement import Statement
from generator.publish.views.pieces import (
    DateView,
    ItemView,
    Link,
    ListView,
    Neighbours,
    PassageView,
    QuotationView,
    ReceiptView,
    RowView,
    SpeakerView,
    Standing,
)
from generator.publish.views.viewpoint import Viewpoint
from generator.publish.wording import MEDIUM_WORDS


@dataclass(frozen=True, slots=True)
class StatementView:
    """A statement's page."""

    crumbs: tuple[Link, ...]
    title: str
    date: DateView
    speaker: SpeakerView
    role: str | None
    organization: Link | None
    medium: str | None
    to: tuple[Link, ...]
    quotations: tuple[QuotationView, ...]
    paraphrase: str | None
    passages: tuple[PassageView, ...]
    receipt: ReceiptView | None
    """Of a paraphrase."""
    about: ListView
    reply_to: RowView | None
    replies: ListView
    sources: tuple[ItemView, ...]
    topics: tuple[Link, ...]
    standing: Standing
    neighbours: Neighbours


def view_statement(view: Viewpoint, statement: Statement) -> StatementView:
    """What a statement's page shows."""
    timeline = view.timeline
    about = [
        timeline.content.operations[id_] for id_ in statement.about if id_ in timeline.content.operations
    ]
    answered = timeline.content.statements.get(statement.reply_to or "")
    spoke_for_another = statement.organization and statement.organization != statement.speaker
    return StatementView(
        crumbs=view.crumbs(statement, "Statements"),
        title=statement.title,
        date=view.date(statement.when),
        speaker=view.speaker(statement),
        role=statement.role,
        organization=view.party(statement.organization)
        if spoke_for_another and statement.organization
        else None,
        medium=MEDIUM_WORDS[statement.medium] if statement.medium else None,
        to=tuple(view.party(id_) for id_ in statement.to),
        quotations=tuple(
            replace(
                view.quotation(quotation),
                receipt=view.receipt(statement, quotation.parts, f"quotation-{number}"),
            )
            for number, quotation in enumerate(statement.quotations, 1)
        ),
        paraphrase=statement.paraphrase,
        passages=tuple(view.passage(passage) for passage in statement.passages),
        receipt=view.receipt(statement, statement.passages) if statement.paraphrase else None,
        about=view.rows(about),
        reply_to=view.row(answered) if answered else None,
        replies=view.rows(timeline.replies.get(statement.id, ())),
        sources=view.sources(articles_of(statement)),
        topics=view.topics(statement),
        standing=view.standing(statement),
        neighbours=view.neighbours(statement),
    )
