"""Which articles copy which, in content and in a run together: an older copy may come after the newer ones."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from generator.ingest.compose.draft import key_of
from generator.ingest.origin import Copy, Stories
from generator.model.article import Article
from generator.model.content import Content
from generator.model.value import Kind


@dataclass(frozen=True, slots=True)
class Origin:
    """What is known of an article's origin."""

    article: Article
    """As drafted in this run, else as it stands."""
    copy: Copy | None
    """The earlier article it copies; None where it stands alone or its origin was given by hand."""
    origin: str | None
    is_news: bool
    """Whether this run changed it."""


def find_origins(
    content: Content, untouched: Collection[tuple[Kind, str]], stories: Stories, run: Collection[str]
) -> Iterator[Origin]:
    """The origin of each article of `stories`, the first published first.

    An origin that a person wrote into an entry or an articles.yml stands. One in an untouched entry was found here
    where it is the one that would be found without this run.
    """
    by_hand: dict[str, str] = {}

    def given_before(article: Article, found: str | None) -> str | None:
        kept = key_of(article) not in untouched
        if kept or article.origin not in {None, found}:
            by_hand[article.id] = article.origin or article.id
        return by_hand.get(article.id)

    def given_now(article: Article, _: str | None) -> str | None:
        told_anew = article.id in run and (article.id not in content.articles or key_of(article) in untouched)
        return article.origin if told_anew else by_hand.get(article.id)

    before = Stories(content.articles.values()).find_copies(given_before)
    now = stories.find_copies(given_now)
    for article in stories.articles:
        copy, was = now.get(article.id), before.get(article.id)
        given = given_now(article, None)
        origin = given or (copy.origin if copy else None)
        alone = given == article.id
        news = (copy.origin if copy else None) != (was.origin if was else None)
        yield Origin(article, copy if given is None or alone else None, None if alone else origin, news)
