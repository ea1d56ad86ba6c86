"""The view of an article's page."""

from __future__ import annotations

from dataclasses import dataclass

from generator.model.article import Article
from generator.publish.address import web_address
from generator.publish.views.pieces import Link, PassageView, Standing
from generator.publish.views.viewpoint import Viewpoint, outlet_words
from generator.publish.wording import KIND_WORDS, label_words


@dataclass(frozen=True, slots=True)
class SupportView:
    """An entry that rests on a source, and the source's words it rests on."""

    kind: str
    link: Link
    passages: tuple[PassageView, ...]


@dataclass(frozen=True, slots=True)
class SourceView:
    """An article's page."""

    crumbs: tuple[Link, ...]
    kicker: str
    """'Source, Daily Example, 16 October 2020'; the title tells it where there is no headline."""
    title: str
    outlet: str | None
    published: str | None
    author: str | None
    url: str | None
    archived: str | None
    fingerprint: str | None
    """The first characters of the text's SHA-256."""
    origin: Link | None
    copies: tuple[Link, ...]
    unread: str | None
    """Why its text could not be read."""
    supports: tuple[SupportView, ...]
    standing: Standing


def view_source(view: Viewpoint, article: Article) -> SourceView:
    """What an article's page shows."""
    timeline = view.timeline
    supports = tuple(
        SupportView(
            KIND_WORDS[support.entry.kind],
            view.link(support.entry),
            tuple(view.passage(passage) for passage in support.passages),
        )
        for support in timeline.resting_on.get(article.id, ())
    )
    return SourceView(
        crumbs=view.crumbs(article, "Sources"),
        kicker=f"Source, {outlet_words(article)}" if article.title else "Source",
        title=label_words(article),
        outlet=article.outlet,
        published=article.published.words() if article.published else None,
        author=article.author,
        url=web_address(article.url),
        archived=web_address(article.archived),
        fingerprint=article.sha256[:12] if article.sha256 else None,
        origin=view.origin(article),
        copies=tuple(view.link(copy) for copy in timeline.copies.get(article.id, ())),
        unread=article.unread,
        supports=supports,
        standing=view.standing(article),
    )
