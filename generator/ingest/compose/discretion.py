"""What a draft must not say: names of private persons, of children, home addresses. The fact is cut, or left out and listed.

The last step of composing, so that no extractor and no passage can let a private person through.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from generator.ingest.articles import ParsedArticle
from generator.ingest.compose.draft import Review
from generator.ingest.compose.names import NAMED_BECAUSE
from generator.model.claim import Claim
from generator.model.ids import slug
from generator.model.operation import Operation
from generator.model.passage import Passage
from generator.model.private_words import home_addresses, named_children
from generator.model.registers import Person
from generator.model.statement import Statement
from generator.model.value import Entry

_LEFT_OUT = "(left out: the words name a private person, a child or a home)"


class Discretion:
    """Knows the private names of one article, and takes what gives them away out of its draft."""

    def __init__(self, article: str, private_names: Iterable[str], public_names: Iterable[str]) -> None:
        self._article = article
        public = {word for name in public_names for word in _words(name)}
        self._names = tuple(
            re.compile(rf"\b{re.escape(part)}\b", re.IGNORECASE)
            for name in private_names
            for part in (
                name,
                *(word for word in name.split()[-1:] if len(word) > 2 and not _words(word) <= public),
            )
        )
        self.reviews: list[Review] = []

    def gives_away(self, text: str | None) -> bool:
        """Whether a text names a private person or a child, or has a home address."""
        return bool(text) and (
            any(name.search(text or "") for name in self._names)
            or any(True for _ in named_children(text or ""))
            or any(True for _ in home_addresses(text or ""))
        )

    def operation(self, operation: Operation) -> Operation | None:
        """The operation without what gives somebody away; None where its own title or name does."""
        if self.gives_away(operation.title) or self.gives_away(operation.id.replace("-", " ")):
            self._list("an operation")
            return None
        claims = tuple(self._claim(claim) for claim in operation.claims)
        return operation.model_copy(
            update={
                "claims": tuple(claim for claim in claims if claim is not None),
                "passages": self._passages(operation.passages),
            }
        )

    def statement(self, statement: Statement) -> Statement | None:
        """The statement without what gives somebody away; None where nothing of it can be told."""
        kept = tuple(q for q in statement.quotations if not any(self._shows(part) for part in q.parts))
        told_by = (statement.title, statement.attribution, statement.role, statement.id.replace("-", " "))
        if len(kept) < len(statement.quotations) or any(self.gives_away(words) for words in told_by):
            self._list("a quotation")
        if any(self.gives_away(words) for words in told_by) or (statement.quotations and not kept):
            return None
        passages = self._passages(statement.passages)
        if not kept and not passages:
            return None
        return statement.model_copy(update={"quotations": kept, "passages": passages})

    def register(self, entry: Entry) -> Entry:
        """A person's entry without the passages that name a private person beside them; others as they are."""
        if not isinstance(entry, Person):
            return entry
        told = (
            (role, self._passages(role.passages)) for role in entry.roles if not self.gives_away(role.title)
        )
        roles = tuple(role.model_copy(update={"passages": kept}) for role, kept in told if kept)
        because = entry.named_because if roles else entry.named_because or NAMED_BECAUSE
        return entry.model_copy(update={"roles": roles, "named_because": because})

    def _claim(self, claim: Claim) -> Claim | None:
        attribution = None if self.gives_away(claim.attribution) else claim.attribution
        passages = self._passages(claim.passages)
        if not passages:
            self._list(f"the figure {claim.value}")
            return None
        return claim.model_copy(update={"passages": passages, "attribution": attribution})

    def _passages(self, passages: Iterable[Passage]) -> tuple[Passage, ...]:
        kept = []
        for passage in passages:
            if self.gives_away(passage.exact):
                continue
            around = {"prefix": None, "suffix": None} if self._shows(passage) else {}
            kept.append(passage.model_copy(update=around))
        return tuple(kept)

    def _shows(self, passage: Passage) -> bool:
        whole = " ".join(words for words in (passage.prefix, passage.exact, passage.suffix) if words)
        return self.gives_away(whole)

    def _list(self, what: str) -> None:
        self.reviews.append(
            Review(self._article, f"{what} was left out, for its words give a private person away", _LEFT_OUT)
        )


def discreet(parsed: ParsedArticle, private_names: Iterable[str]) -> ParsedArticle:
    """The article without a headline or an id that gives a private person away; both are published."""
    article = parsed.article
    guard = Discretion(article.id, private_names, ())
    if guard.gives_away(article.title):
        article = article.model_copy(update={"title": None})
    if guard.gives_away(article.id.replace("-", " ")):
        day = str(article.published) if article.published else "undated"
        named = slug(f"{day} {article.outlet or ''} {(article.sha256 or '')[:8]}")
        article = article.model_copy(update={"id": named})
    return ParsedArticle(article, parsed.text, parsed.source) if article is not parsed.article else parsed


def _words(name: str) -> set[str]:
    return {word.casefold() for word in re.findall(r"\w+", name)}
