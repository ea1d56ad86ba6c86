"""Tables for spreadsheets: one row for each claim, one for each part of a quotation, with receipts."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator

from generator.model.content import Content
from generator.model.passage import Passage
from generator.model.statement import Statement
from generator.publish.export.format import Export
from generator.publish.link import Figure, Timeline

_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")
_RECEIPT = (
    ("article", "id of the article"),
    ("article_title", "its headline"),
    ("outlet", "its publisher"),
    ("published", "when it was published (EDTF); empty where that is not known"),
    ("article_url", "its address"),
)
_CLAIM_COLUMNS = (
    ("operation", "id of the operation; its page is operations/<id>/"),
    ("operation_title", "its title"),
    ("date", "when it happened or was announced (EDTF)"),
    ("date_kind", "what the date dates: happened or announced"),
    ("date_basis", "stated, derived, or published: no later than the report"),
    ("anchor", "the row on the operation's page"),
    ("measure", "what is counted"),
    ("qualifier", "how exact the source says the number is"),
    ("value", "the number; the lower end of a range"),
    ("high", "the upper end of a range"),
    ("unit", "people or percent"),
    ("of_measure", "what the whole counts, where the number is a part"),
    ("of_value", "the size of the whole, where it is given"),
    ("place", "id of the place the number is for; empty where none is named"),
    ("said_by", "id of the person or organization who says so"),
    ("attribution", "the article's own words for who says so"),
    ("as_of", "the day the number stood at (EDTF)"),
    ("passage", "the article's words that carry the number; further passages after ' | '"),
    *_RECEIPT,
    ("status", "draft or reviewed"),
)
_STATEMENT_COLUMNS = (
    ("statement", "id of the statement; its page is statements/<id>/"),
    ("statement_title", "its title"),
    ("date", "when it was said (EDTF)"),
    ("date_basis", "stated, derived, or published: no later than the report"),
    ("speaker", "id of the person or organization; empty where the article does not say"),
    ("attribution", "the article's own words for the speaker"),
    ("role", "the speaker's role then, in the article's words"),
    ("organization", "id of the organization the speaker spoke for"),
    ("medium", "how it was said"),
    ("quotation", "number of the quotation in the statement; 0 for a paraphrase"),
    ("part", "number of the part, where the article breaks the quotation"),
    ("words", "the quoted words; for a paraphrase the passage it rests on"),
    ("paraphrase", "what was said in the project's own words, where it is not quoted"),
    ("about", "ids of the operations it is about"),
    *_RECEIPT,
    ("status", "draft or reviewed"),
)


def _table(columns: tuple[tuple[str, str], ...], rows: Iterator[tuple[object, ...]]) -> str:
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(name for name, _ in columns)
    writer.writerows([_cell(value) for value in row] for row in rows)
    return out.getvalue()


def _cell(value: object) -> str:
    """Text for a spreadsheet, on one line; what a program would run as a formula is led by an apostrophe."""
    text = "" if value is None else str(value)
    text = " ".join(text.split()) if any(c in text for c in "\n\r\t") else text
    return f"'{text}" if text.lstrip().startswith(_FORMULA_STARTS) else text


def _receipt(content: Content, passage: Passage) -> tuple[object, ...]:
    article = content.articles.get(passage.article)
    if article is None:
        return (passage.article, None, None, None, None)
    return (article.id, article.title, article.outlet, article.published, article.url)


def _write_claims(timeline: Timeline) -> str:
    rows = (
        _claim_row(timeline, figure)
        for operation in (*timeline.dated, *timeline.undated)
        for figure in timeline.figures.get(operation.id, ())
        if figure.operation is operation
    )
    return _table(_CLAIM_COLUMNS, rows)


def _claim_row(timeline: Timeline, figure: Figure) -> tuple[object, ...]:
    operation, claim = figure.operation, figure.claim
    when = operation.when
    return (
        *(operation.id, operation.title),
        *((when.date, when.kind.value, when.basis.value) if when else (None, None, None)),
        *(
            figure.anchor,
            claim.measure.value,
            claim.qualifier.value,
            claim.value,
            claim.high,
            claim.unit.value,
        ),
        *((claim.of.measure.value, claim.of.value) if claim.of else (None, None)),
        *(claim.place, claim.said_by, claim.attribution, claim.as_of),
        " | ".join(passage.exact for passage in claim.passages),
        *_receipt(timeline.content, claim.passages[0]),
        operation.status.value,
    )


def _write_statements(timeline: Timeline) -> str:
    events = (*timeline.dated, *timeline.undated)
    statements = (event for event in events if isinstance(event, Statement))
    return _table(_STATEMENT_COLUMNS, (row for s in statements for row in _statement_rows(timeline, s)))


def _statement_rows(timeline: Timeline, statement: Statement) -> Iterator[tuple[object, ...]]:
    """One row a part; a statement that is only told by a reporter has one row."""
    parts = [
        (number, place, part)
        for number, quotation in enumerate(statement.quotations, 1)
        for place, part in enumerate(quotation.parts, 1)
    ]
    when = statement.when
    for number, place, part in parts or [(0, 0, statement.passages[0])]:
        yield (
            *(statement.id, statement.title),
            *((when.date, when.basis.value) if when else (None, None)),
            *(statement.speaker, statement.attribution, statement.role, statement.organization),
            statement.medium.value if statement.medium else None,
            *(number, place, part.exact),
            statement.paraphrase,
            " ".join(statement.about),
            *_receipt(timeline.content, part),
            statement.status.value,
        )


CLAIMS = Export(
    path="data/claims.csv",
    title="Figures (CSV)",
    description="One row for each figure and each source that gives it, in order of the operations' dates.",
    columns=_CLAIM_COLUMNS,
    write=_write_claims,
)

STATEMENTS = Export(
    path="data/statements.csv",
    title="Statements (CSV)",
    description="One row for each part of a quotation, in order of the statements' dates.",
    columns=_STATEMENT_COLUMNS,
    write=_write_statements,
)
