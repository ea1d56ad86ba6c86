"""Articles that were read to drafts; an article that cannot be drafted is named and costs no other."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass

from pydantic import ValidationError

from generator.errors import Problem, TimelineError
from generator.ingest.articles import ParsedArticle
from generator.ingest.compose.article import compose_article, without_private_headline
from generator.ingest.compose.draft import Draft, key_of
from generator.ingest.compose.names import Registers
from generator.ingest.origin import by_date
from generator.model.citations import articles_of
from generator.model.content import Content
from generator.model.value import Kind

Track = Callable[[Sequence[ParsedArticle]], Iterable[ParsedArticle]]
"""Shows progress while the articles go through; gives each back in order."""


@dataclass(frozen=True, slots=True)
class Drafting:
    """What drafting gave."""

    drafts: tuple[Draft, ...]
    """The earliest article first, whatever the files' order."""
    problems: tuple[Problem, ...]
    """The articles that could not be drafted."""


def draft_articles(
    articles: Iterable[ParsedArticle], content: Content, untouched: Collection[tuple[Kind, str]], track: Track
) -> Drafting:
    """Draft each article with the names that content and the articles before it give.

    No text may stop a run of many: whatever goes wrong in one article is told with its file, and the names it had
    brought so far are forgotten.
    """
    problems: list[Problem] = []
    discreet: list[ParsedArticle] = []
    for parsed in articles:
        try:
            discreet.append(without_private_headline(parsed))
        except Exception as error:  # noqa: BLE001 - see above
            problems.append(_failure(parsed, error))
    ids = frozenset(parsed.article.id for parsed in discreet)
    registers = Registers(_known_names(content, untouched, ids))
    drafts: list[Draft] = []
    for parsed in track(sorted(discreet, key=lambda parsed: by_date(parsed.article))):
        try:
            drafts.append(compose_article(parsed, registers))
        except Exception as error:  # noqa: BLE001 - see above
            registers.take_back()
            problems.append(_failure(parsed, error))
    return Drafting(tuple(drafts), tuple(problems))


def _known_names(
    content: Content, untouched: Collection[tuple[Kind, str]], articles: Collection[str]
) -> Content:
    """The names the articles of a run may use: those a person keeps, and those other articles gave.

    What the machine wrote of these same articles is left out, so that a second run comes to what the first did.
    """
    return Content.of(
        entry
        for entry in content
        if key_of(entry) not in untouched
        or ((cited := articles_of(entry)) and not set(cited) & set(articles))
    )


def _failure(parsed: ParsedArticle, error: Exception) -> Problem:
    """What a person is told of an article that could not be drafted; a user's mistake still ends the run."""
    if isinstance(error, TimelineError):
        raise error
    if isinstance(error, ValidationError):
        first = error.errors(include_url=False)[0]
        field = ".".join(str(part) for part in first["loc"])
        found = f"{error.title}: {field + ': ' if field else ''}{first['msg']}"
    else:
        found = f"{type(error).__name__}: {' '.join(str(error).split()) or 'no reason given'}"
    return Problem(
        parsed.source,
        0,
        "",
        f"expected a text that can be drafted; a rule failed on it ({found[:300]}). Nothing was written for this "
        "article, and the others were taken in: report it as a fault of the program",
    )
