"""The view of a topic's page."""

from __future__ import annotations

from dataclasses import dataclass

from generator.model.registers import Topic
from generator.publish.views.pieces import Link, ListView, Standing
from generator.publish.views.viewpoint import Viewpoint


@dataclass(frozen=True, slots=True)
class TopicView:
    """A topic's page."""

    crumbs: tuple[Link, ...]
    name: str
    aliases: tuple[str, ...]
    description: str | None
    rows: ListView
    standing: Standing


def view_topic(view: Viewpoint, topic: Topic) -> TopicView:
    """What a topic's page shows."""
    return TopicView(
        crumbs=view.crumbs(topic, "Topics"),
        name=topic.name,
        aliases=topic.aliases,
        description=topic.description,
        rows=view.rows(view.timeline.on_topic.get(topic.id, ())),
        standing=view.standing(topic),
    )
