"""One article to its draft: read, find, compose."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from generator.ingest.articles import ParsedArticle
from generator.ingest.compose.discretion import Discretion, discreet
from generator.ingest.compose.draft import Draft, Review, Trace
from generator.ingest.compose.names import Registers
from generator.ingest.compose.operations import compose_operation, home_of_all
from generator.ingest.compose.receipts import make_short_passage
from generator.ingest.compose.reported import compose_reported
from generator.ingest.compose.statements import compose_statements
from generator.ingest.compose.traces import trace_date, trace_findings, trace_home
from generator.ingest.document import Document, read_document
from generator.ingest.extract.enforcement import tells_of_enforcement
from generator.ingest.extract.figures.unread import find_unread
from generator.ingest.extract.findings import OperationFinding
from generator.ingest.extract.private_people.find import find_private_names
from generator.ingest.extract.reading import find_all
from generator.ingest.extract.topics import find_topics
from generator.ingest.origin import make_sketch
from generator.model.operation import Operation
from generator.model.statement import Statement


def compose_article(parsed: ParsedArticle, registers: Registers) -> Draft:
    """The draft entries of one article; `registers` hold the names that are known already, and take in its own."""
    document = _document(parsed)
    findings = find_all(document)
    registers.begin(parsed.article.id)
    operations: list[Operation] = []
    dated: list[Trace] = []
    reviews: list[Review] = []
    if document.published is None:
        reason = "the article does not say when it was published: relative dates stay unresolved"
        reviews.append(Review(parsed.article.id, reason, ""))
    unknown = [
        name
        for name, value in (("outlet", parsed.article.outlet), ("address", parsed.article.url))
        if not value
    ]
    if unknown:
        reason = f"no {' and no '.join(unknown)} of the article is known: readers cannot go to the source; name it in articles.yml"
        reviews.append(Review(parsed.article.id, reason, ""))
    public = (
        official.name or "" for official in findings.officials if official.name not in findings.private_names
    )
    guard = Discretion(parsed.article.id, findings.private_names, public)
    for finding in findings.operations:
        if _is_worth_an_entry(finding):
            topics = find_topics(document, finding.span)
            operation, found = compose_operation(document, parsed.article, finding, registers, topics)
            discreet_one = guard.operation(operation)
            operations += [discreet_one] if discreet_one else []
            reviews += found if discreet_one else []
            dated.append(trace_date(parsed.article.id, document, finding, operation))
            if home := home_of_all(finding):
                dated.append(trace_home(parsed.article.id, document, home, operation))
    if operations:
        for unread in find_unread(document, findings.figures, findings.places):
            passage = make_short_passage(document, parsed.article.id, unread.sentence, unread.words)
            reviews.append(Review(parsed.article.id, unread.reason, passage.exact))
    statements: list[Statement] = []
    if _is_of_the_field(document):
        for compose in (compose_statements, compose_reported):
            drafted, found = compose(document, parsed.article, findings, registers, operations)
            statements += drafted
            reviews += found
    else:
        reason = "nothing here speaks of immigration enforcement: no statement was drafted"
        reviews.append(Review(parsed.article.id, reason, ""))
    kept = [told for statement in statements if (told := guard.statement(statement))]
    return Draft(
        article=parsed.article.model_copy(update={"sketch": make_sketch(parsed.text)}),
        events=(*operations, *kept),
        registers=tuple(guard.register(entry) for entry in registers.new),
        reviews=tuple(_without_names(guard, (*reviews, *guard.reviews))),
        traces=(
            *trace_findings(parsed.article.id, document, findings, guard),
            *dated,
        ),
    )


def find_private(parsed: ParsedArticle) -> tuple[str, ...]:
    """The private persons an article names, who must not be named in content."""
    return find_private_names(_document(parsed))


def without_private_headline(parsed: ParsedArticle) -> ParsedArticle:
    """The article as it may be listed: its headline and id are published, so they give no private person away."""
    return discreet(parsed, find_private(parsed))


def _document(parsed: ParsedArticle) -> Document:
    published = parsed.article.published
    day = published.earliest if published and published.earliest == published.latest else None
    return read_document(parsed.text, day, parsed.article.title)


def _is_of_the_field(document: Document) -> bool:
    """Whether any part of the story names an immigration agency, its agents or the people it looks for."""
    return any(
        tells_of_enforcement(document.slice(part)) for part in (document.title, *document.story) if part
    )


def _is_worth_an_entry(finding: OperationFinding) -> bool:
    """Background without a figure is a mention, not an operation of its own."""
    return not finding.background or bool(finding.figures)


def _without_names(guard: Discretion, reviews: Iterable[Review]) -> Iterator[Review]:
    """Reviews are shown on terminals and in logs: their passages give nobody away either."""
    for review in reviews:
        yield replace(review, passage="") if guard.gives_away(review.passage) else review
