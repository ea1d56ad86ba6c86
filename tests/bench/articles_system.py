"""Run the extractors over a folder of article texts and write what they find in the form of the articles' scorer.

    python tests/bench/articles_system.py IN_DIR OUT_DIR      NNN.txt in, NNN.json out
"""

from __future__ import annotations

import json
import re
import sys
from datetime import date, datetime
from pathlib import Path

from generator.ingest.document import Document, read_document
from generator.ingest.extract.dates import find_dates
from generator.ingest.extract.figures import find_figures
from generator.ingest.extract.findings import (
    FigureFinding,
    OperationFinding,
    PlaceFinding,
    QuotationFinding,
    SpeakerKind,
)
from generator.ingest.extract.operations import find_operations
from generator.ingest.extract.paraphrases import find_paraphrases
from generator.ingest.extract.places import find_places
from generator.ingest.extract.quotes import find_quotations

MEASURES = {"targeted": "other", "escaped": "other", "no_record": "other", "fugitives": "other", "gang": "other",
            "released_on_detainer": "other", "previously_removed": "previously_deported"}


def main(source: Path, target: Path) -> None:
    target.mkdir(parents=True, exist_ok=True)
    for path in sorted(source.glob("*.txt")):
        text = path.read_text(encoding="utf-8")
        (target / f"{path.stem}.json").write_text(json.dumps(read(text), ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


def read(text: str) -> dict:
    published = header_date(text)
    document = read_document(text, published)
    places, dates, quotations = find_places(document), find_dates(document), find_quotations(document)
    figures = find_figures(document, places, dates, quotations, find_paraphrases(document))
    operations = find_operations(document, figures, dates, places)
    return {
        "published": published.isoformat() if published else None,
        "operations": [operation_row(document, operation) for operation in operations],
        "statements": [row for quotation in quotations for row in statement_rows(document, quotation)],
    }


FORMS = ("%Y-%m-%d", "%d %b %Y", "%d %B %Y", "%B %d %Y", "%b %d %Y")
HEADER = re.compile(r"\d{4}-\d\d-\d\d|\d{1,2} [A-Z][a-z]+,? \d{4}|[A-Z][a-z]+ \d{1,2},? \d{4}")


def header_date(text: str) -> date | None:
    """Give the date of a header line among the first four lines; of a later update the first date counts."""
    lines = [line.strip() for line in text.splitlines() if line.strip()][:4]
    for line in lines:
        match = HEADER.search(line)
        if match and (line.startswith("date ") or len(line) < 90):
            for form in FORMS:
                try:
                    return datetime.strptime(match[0].replace(",", ""), form).date()
                except ValueError:
                    continue
    return None


def operation_row(document: Document, operation: OperationFinding) -> dict:
    start, end = bounds(operation)
    only = operation.places[0] if len(operation.places) == 1 else None
    rows = [figure_row(document, figure, only) for figure in operation.figures]
    return {
        "name": operation.name,
        "agency": ", ".join(operation.agencies) or None,
        "start": start,
        "end": end,
        "figures": list({json.dumps(row, sort_keys=True): row for row in rows}.values()),
    }


def bounds(operation: OperationFinding) -> tuple[str | None, str | None]:
    """Give start and end: a day is both, a bare year and an open interval have no end."""
    if operation.happened is None or operation.happened.edtf is None:
        return None, None
    edtf = operation.happened.edtf.strip("[]{}").split(",")[-1]
    start, _, end = edtf.replace("~", "").replace("?", "").partition("/")
    end = {"..": ""}.get(end, end or start)
    if len(end) == 4:
        end = ""
    return start.replace("..", "") or None, end or None


def figure_row(document: Document, figure: FigureFinding, only_place: PlaceFinding | None) -> dict[str, object]:
    """Give a figure's row: its place as the text names it, else the only place of its operation."""
    place = figure.place or only_place
    words = document.slice(place.span) if place else None
    return {
        "count": round(figure.value),
        "measure": MEASURES.get(figure.measure, figure.measure),
        "percent": figure.percent,
        "place": "nationwide" if place and place.key == "united-states" else words,
    }


def statement_rows(document, quotation: QuotationFinding) -> list[dict]:
    speaker = quotation.speaker
    name = speaker.name or (f"unnamed {speaker.description}" if speaker.kind is SpeakerKind.UNNAMED and speaker.description else None)
    return [{"quote": document.slice(part), "speaker": name} for part in quotation.parts]


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
