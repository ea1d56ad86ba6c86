"""Run the extractors over a folder of article texts and write what they find in the form of the articles' scorer.

python tests/bench/articles_system.py IN_DIR OUT_DIR      NNN.txt in, NNN.json out
"""

from __future__ import annotations

import gc
import json
import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from generator.ingest.article_formats.plain import describe
from generator.ingest.document import Document, Span, read_document
from generator.ingest.extract.dates.find import find_dates
from generator.ingest.extract.figures.find import find_figures
from generator.ingest.extract.findings import (
    FigureFinding,
    OperationFinding,
    PlaceFinding,
    QuotationFinding,
    SpeakerKind,
)
from generator.ingest.extract.operations.find import find_operations
from generator.ingest.extract.operations.lengths import tells_a_length
from generator.ingest.extract.operations.places import lies_in
from generator.ingest.extract.organizations.find import find_organizations
from generator.ingest.extract.places.find import find_places
from generator.ingest.extract.quotations.paraphrases import find_paraphrases
from generator.ingest.extract.quotations.quotes import find_quotations

MEASURES = {
    "targeted": "other",
    "escaped": "other",
    "no_record": "other",
    "fugitives": "other",
    "gang": "other",
    "released_on_detainer": "other",
    "previously_removed": "previously_deported",
}

TAKEN = {"arrests", "detained", "removed"}


def main(source: Path, target: Path) -> None:
    gc.disable()  # as the command line does: findings hold no cycles
    target.mkdir(parents=True, exist_ok=True)
    for path in sorted(source.glob("*.txt")):
        text = path.read_text(encoding="utf-8")
        (target / f"{path.stem}.json").write_text(
            json.dumps(read(text), ensure_ascii=False, indent=1) + "\n", encoding="utf-8"
        )


def read(text: str) -> dict[str, object]:
    """Read one article's text into the scorer's form."""
    raw = describe(text)
    known = raw.known
    published = date.fromisoformat(known["published"]) if "published" in known else None
    document = read_document(raw.text, published)
    places, dates, quotations = find_places(document), find_dates(document), find_quotations(document)
    figures = find_figures(document, places, dates, quotations, find_paraphrases(document))
    operations = find_operations(document, figures, dates, places, find_organizations(document))
    return {
        "published": published.isoformat() if published else None,
        "operations": [operation_row(document, operation) for operation in operations],
        "statements": [row for quotation in quotations for row in statement_rows(document, quotation)],
    }


def operation_row(document: Document, operation: OperationFinding) -> dict[str, object]:
    start, end = bounds(document, operation)
    return {
        "name": operation.name,
        "agency": ", ".join(operation.agencies) or None,
        "start": start,
        "end": end,
        "figures": [
            figure_row(document, figure, operation.home) for figure in merged(document, operation.figures)
        ],
    }


def merged(document: Document, figures: Sequence[FigureFinding]) -> list[FigureFinding]:
    """Keep one of the figures told again with the same place, with none, or with one around or inside it.

    The story's is kept before the headline's, and one with a place before one without.
    """
    title = document.title or Span(0, 0)
    kept: list[FigureFinding] = []
    for figure in sorted(figures, key=lambda f: (f.place is None, is_vague(f), f.number in title)):
        if not any(
            is_same(figure, other, in_headline=figure.number in title or other.number in title)
            for other in kept
        ):
            kept.append(figure)
    return sorted(kept, key=lambda f: f.number.start)


def is_vague(figure: FigureFinding) -> bool:
    """Whether a figure's places are counted and not named: 'in 23 cities'."""
    return figure.place is not None and figure.place.rule == "of-several"


def is_same(one: FigureFinding, other: FigureFinding, *, in_headline: bool) -> bool:
    """Whether two figures are one; headlines say 'detained' where the story says 'arrested', as 'in custody' does."""
    in_custody = "held" in {one.rule, other.rule}
    same_measure = one.measure == other.measure or (
        (in_headline or in_custody) and {one.measure, other.measure} <= TAKEN
    )
    if not same_measure or (one.value, one.percent) != (other.value, other.percent):
        return False
    if in_headline or one.place is None or other.place is None or is_vague(one) or is_vague(other):
        return True
    return lies_in(one.place.key, other.place.key) or lies_in(other.place.key, one.place.key)


def bounds(document: Document, operation: OperationFinding) -> tuple[str | None, str | None]:
    """Give start and end: a day is both; a bare year, an open interval and a month looked back on have no end,
    unless the text says how many days of the month it took."""
    if operation.happened is None or operation.happened.edtf is None:
        return None, None
    edtf = operation.happened.edtf.strip("[]{}").split(",")[-1]
    start, _, end = edtf.replace("~", "").replace("?", "").partition("/")
    end = {"..": ""}.get(end, end or start)
    looked_back = (
        operation.background and "/" not in edtf and not tells_a_length(document.slice(operation.span))
    )
    if len(end) == len("2031") or (looked_back and len(end) == len("2031-05")):
        end = ""
    return start.replace("..", "") or None, end or None


def figure_row(document: Document, figure: FigureFinding, home: PlaceFinding | None) -> dict[str, object]:
    """Give a figure's row: its place as the text names it, else that of its operation."""
    place = figure.place or home
    last = place.also[-1] if place and place.also else place
    words = document.slice(Span(place.span.start, last.span.end)) if place and last else None
    return {
        "count": round(figure.value),
        "measure": MEASURES.get(figure.measure, figure.measure),
        "percent": figure.percent,
        "place": "nationwide" if place and place.key == "united-states" else words,
    }


def statement_rows(document: Document, quotation: QuotationFinding) -> list[dict[str, str | None]]:
    speaker = quotation.speaker
    name = speaker.name or (
        f"unnamed {speaker.description}" + (f" ({speaker.organization})" if speaker.organization else "")
        if speaker.kind is SpeakerKind.UNNAMED and speaker.description
        else None
    )
    return [{"quote": document.slice(part), "speaker": name} for part in quotation.parts]


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
