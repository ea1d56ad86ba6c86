"""Run the extractors over a folder of article texts and write what they find in the form of the articles' scorer.

python tests/bench/articles_system.py IN_DIR OUT_DIR      NNN.txt in, NNN.json out
"""

from __future__ import annotations

import gc
import json
import re
import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from generator.ingest.article_formats.plain import describe
from generator.ingest.document import Document, Span, read_document
from generator.ingest.extract.dates.find import find_dates
from generator.ingest.extract.figures.find import find_figures
from generator.ingest.extract.figures.places import is_a_speakers
from generator.ingest.extract.figures.together import with_those_before
from generator.ingest.extract.findings import (
    FigureFinding,
    OperationFinding,
    PlaceFinding,
    QuotationFinding,
    SpeakerKind,
)
from generator.ingest.extract.operations.find import find_operations
from generator.ingest.extract.operations.places import innermost, lies_in
from generator.ingest.extract.organizations.find import find_organizations
from generator.ingest.extract.places.find import ASIDE_RULES, find_places
from generator.ingest.extract.places.gazetteer import ancestors
from generator.ingest.extract.places.gazetteer import place as gazetteer_place
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

SITE_REACH = 120
LEAD = 300
"""Characters behind a first figure in which its place may still follow."""
SITE = re.compile(
    r"\b(?:plant|factory|farm|nursery|mill|dairy|slaughterhouse|packinghouse|laundry|warehouse|bakery|restaurant|car wash|shop|ranch)\b",
    re.IGNORECASE,
)
"""In a headline or beside a first figure: a raid of one place, which was in the town the story was filed from."""
WIRE_CITIES = {"washington-dc", "united-states"}
"""Datelines of stories on what happens anywhere."""

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
        "operations": [operation_row(document, operation, places) for operation in operations],
        "statements": [row for quotation in quotations for row in statement_rows(document, quotation)],
    }


def operation_row(
    document: Document, operation: OperationFinding, places: Sequence[PlaceFinding]
) -> dict[str, object]:
    start, end = bounds(operation)
    only = home_of(document, operation, places)
    return {
        "name": operation.name,
        "agency": ", ".join(operation.agencies) or None,
        "start": start,
        "end": end,
        "figures": [figure_row(document, figure, only) for figure in merged(document, operation.figures)],
    }


def home_of(
    document: Document, operation: OperationFinding, places: Sequence[PlaceFinding]
) -> PlaceFinding | None:
    """Give the place of figures that name none: the operation's only one, else that named last before the first figure.

    Where another raid took place, told of further down, is not where the first figure was counted.
    """
    title = document.title or Span(0, 0)
    first = next((f for f in operation.figures if f.number not in title), None)
    placed = [f.place for f in operation.figures if first and not first.place and f.place]
    later = {p.key for place in placed for p in (place, *place.also)}
    own = [
        p
        for p in operation.places
        if p.key not in later and not is_told_later(p, first) and not is_a_speakers(document.text, p)
    ]
    only = innermost(own) or innermost([p for p in own if p.span in title])
    return (
        town_of_the_site(document, first, only, places)
        or only
        or told_before(document, first, places)
        or town_of_the_police(document, first, places)
        or next((f.place for f in operation.figures if f.place), None)
    )


def town_of_the_site(
    document: Document,
    first: FigureFinding | None,
    only: PlaceFinding | None,
    places: Sequence[PlaceFinding],
) -> PlaceFinding | None:
    """Give the dateline's town for the raid of one site of which no more than the state is named."""
    known = gazetteer_place(only.key) if only else None
    filed = next((p for p in places if p.rule == "dateline" and p.key not in WIRE_CITIES), None)
    if first is None or filed is None or known is None or known.kind != "state":
        return None
    near = document.text[first.number.start : first.number.end + SITE_REACH].partition("\n")[0]
    title = document.slice(document.title) if document.title else ""
    is_one_site = SITE.search(near.partition(". ")[0]) or SITE.search(title)
    around = ancestors(filed.key)
    return filed if is_one_site and (not around or known.key in around) else None


def is_told_later(place: PlaceFinding, first: FigureFinding | None) -> bool:
    """Whether a place comes up only well after a first figure that names none."""
    return first is not None and first.place is None and place.span.start > first.number.end + LEAD


def told_before(
    document: Document, figure: FigureFinding | None, places: Sequence[PlaceFinding]
) -> PlaceFinding | None:
    """Give the place, or the list of places, named last before a figure, else that of the dateline."""
    before = [p for p in places if figure and p.span.end <= figure.number.start]
    near = [
        p
        for p in before
        if p.rule not in ASIDE_RULES | {"nationwide"}
        and not is_a_speakers(document.text, p)
        and not document.text[: p.span.start].endswith("than ")
    ]
    if near:
        inside = (p for p in reversed(near) if near[-1].key in ancestors(p.key))
        last = next(inside, near[-1])
        return with_those_before(document.text, last, near[: near.index(last)])
    return next((p for p in before if p.rule == "dateline" and p.key not in WIRE_CITIES), None)


def town_of_the_police(
    document: Document, first: FigureFinding | None, places: Sequence[PlaceFinding]
) -> PlaceFinding | None:
    """Give the town whose police took part, named around a first figure of a story that names no other place there."""
    near = (p for p in places if first and abs(p.span.start - first.number.start) < LEAD)
    return next((p for p in near if document.text.startswith(" police ", p.span.end)), None)


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


def figure_row(
    document: Document, figure: FigureFinding, only_place: PlaceFinding | None
) -> dict[str, object]:
    """Give a figure's row: its place as the text names it, else the only place of its operation."""
    place = figure.place or only_place
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
