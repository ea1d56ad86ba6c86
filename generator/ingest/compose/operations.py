"""Operation findings to draft operations with their claims."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from generator.ingest.compose.dates import make_when, no_later_than_published
from generator.ingest.compose.draft import Review
from generator.ingest.compose.names import NAMED_BECAUSE, Registers, role_of
from generator.ingest.compose.receipts import make_short_passage, sentence_of
from generator.ingest.document import Document, Span
from generator.ingest.extract.findings import (
    FigureFinding,
    OperationFinding,
    OperationStatus,
    PlaceFinding,
    SpeakerKind,
)
from generator.ingest.extract.places import gazetteer
from generator.model.article import Article
from generator.model.claim import Claim, Measure, Qualifier, Unit, Whole
from generator.model.edtf import Edtf
from generator.model.ids import dated_id
from generator.model.operation import Operation, Stage
from generator.model.passage import Passage
from generator.model.when import DateKind, When


def compose_operation(
    document: Document,
    article: Article,
    finding: OperationFinding,
    registers: Registers,
    topics: Sequence[str],
) -> tuple[Operation, list[Review]]:
    """One draft operation, and what a person should look at in it."""
    agencies = tuple(dict.fromkeys(id_ for name in finding.agencies if (id_ := registers.organization(name))))
    home = home_of_all(finding)
    beside = [place for figure in finding.figures if figure.place for place in figure.place.also]
    named = (*finding.places, *beside, *([home] if home else ()))
    listed = (key for place in named if (key := _listed_key(place)))
    places = tuple(dict.fromkeys(registers.place(key) for key in listed))
    counted = {
        figure.value: Measure(figure.measure) for figure in reversed(finding.figures) if not figure.percent
    }
    claims = tuple(
        _compose_claim(document, article, figure, figure.place or home, registers, counted)
        for figure in finding.figures
    )
    when, further = _dates(document, article, finding)
    main = _main_places(finding, home)
    title = _title(finding, agencies, main)
    operation = Operation(
        id=dated_id(_first_day(when), _id_words(finding, agencies, main)),
        title=title,
        name=finding.name,
        stage=Stage(finding.status.value),
        agencies=agencies,
        when=when,
        further_dates=further,
        places=places,
        claims=_united(claims),
        passages=(make_short_passage(document, article.id, finding.span, finding.span),),
        topics=tuple(registers.topic(key) for key in topics),
    )
    return operation, _reviews(document, article, finding, operation, home)


def _compose_claim(
    document: Document,
    article: Article,
    figure: FigureFinding,
    place: PlaceFinding | None,
    registers: Registers,
    counted: Mapping[float, Measure],
) -> Claim:
    """The claim of a figure counted at `place`; `counted` tells what the operation's numbers count, by which a whole is known."""
    passage = make_short_passage(document, article.id, figure.span, figure.number)
    said_by, attribution = None, None
    if figure.said_by:
        said_by = registers.party(
            figure.said_by, role_of(document, article.id, figure.said_by), NAMED_BECAUSE
        )
        attribution = figure.said_by.description if figure.said_by.kind is SpeakerKind.UNNAMED else None
    measure = Measure(figure.measure)
    return Claim(
        measure=measure,
        value=figure.value,
        high=figure.high,
        qualifier=Qualifier(figure.qualifier),
        unit=Unit.PERCENT if figure.percent else Unit.PEOPLE,
        # '54 of the 170 arrests' are two counts of the same kind, not a share.
        of=Whole(measure=counted.get(figure.of, Measure.ARRESTS), value=figure.of)
        if figure.of and measure is not Measure.ARRESTS
        else None,
        # a number of several places together is true of none of them alone
        place=registers.place(place.key) if place and not _is_open(place) else None,
        said_by=said_by,
        attribution=attribution,
        as_of=Edtf.parse(figure.as_of.edtf) if figure.as_of and figure.as_of.edtf else None,
        passages=(passage,),
    )


def home_of_all(finding: OperationFinding) -> PlaceFinding | None:
    """The one place an article tells of the operation at, where none of its figures names a place.

    Where one does ('54 of the 170 were in Tulsa'), the others may count more than that place, and stay without.
    """
    home = finding.home
    if home is None or _is_open(home) or any(figure.place for figure in finding.figures):
        return None
    around = {home.key, *gazetteer.ancestors(home.key)}
    return home if finding.figures and around.issuperset(place.key for place in finding.places) else None


def _is_open(place: PlaceFinding) -> bool:
    """Whether a figure's place cannot be written: it is several, or none of the gazetteer's."""
    return bool(place.also) or gazetteer.place(place.key) is None


def _listed_key(place: PlaceFinding) -> str | None:
    """The key of a place, of its state where the gazetteer does not have the place, else None."""
    return next((key for key in (place.key, *gazetteer.ancestors(place.key)) if gazetteer.place(key)), None)


def _united(claims: tuple[Claim, ...]) -> tuple[Claim, ...]:
    """One claim, with all its passages, for a figure that the same source tells more than once in an article."""
    told: dict[Claim, list[Passage]] = {}
    for claim in claims:
        same = claim.model_copy(update={"passages": ()})
        told.setdefault(same, []).extend(p for p in claim.passages if _is_new(p, told.get(same, [])))
    return tuple(claim.model_copy(update={"passages": tuple(passages)}) for claim, passages in told.items())


def _is_new(passage: Passage, others: list[Passage]) -> bool:
    return all(passage.exact != other.exact for other in others)


def _dates(
    document: Document, article: Article, finding: OperationFinding
) -> tuple[When | None, tuple[When, ...]]:
    """When it happened, else when it was announced, else (unless it is still to come) no later than the report."""
    known = [
        when
        for date, kind in ((finding.happened, DateKind.HAPPENED), (finding.announced, DateKind.ANNOUNCED))
        if date
        and (
            when := make_when(
                document, article.id, date, kind, to_come=finding.status is OperationStatus.PLANNED
            )
        )
    ]
    if known:
        return known[0], tuple(known[1:])
    if finding.status is OperationStatus.PLANNED:
        return None, ()
    return no_later_than_published(article, DateKind.HAPPENED), ()


def _first_day(when: When | None) -> str | None:
    day = (when.date.earliest or when.date.latest) if when else None
    return day.isoformat() if day else None


def _title(finding: OperationFinding, agencies: tuple[str, ...], places: list[str]) -> str:
    if finding.name:
        return f"Operation {finding.name}"
    by = f"{_short(agencies[0])} operation" if agencies else "operation"
    planned = finding.status is OperationStatus.PLANNED
    words = f"planned {by}" if planned else by
    return f"{words[0].upper()}{words[1:]}{_where(places)}"


def _main_places(finding: OperationFinding, home: PlaceFinding | None) -> list[str]:
    """The places the figures are for, else all that are named, else the home; none that only holds another of them."""
    counted = [
        place.key
        for figure in finding.figures
        if figure.place
        for place in (figure.place, *figure.place.also)
    ]
    named = finding.places or ((home,) if home else ())
    keys = list(dict.fromkeys(counted or [place.key for place in named]))
    above = {above for key in keys for above in gazetteer.ancestors(key)}
    return [key for key in keys if key not in above] or keys


def _where(keys: list[str]) -> str:
    names = [found.name for key in keys if (found := gazetteer.place(key))]
    if not names:
        return ""
    if keys == ["united-states"]:
        return " across the United States"
    if len(names) > 3:
        return f" in {names[0]}, {names[1]} and other places"
    return f" in {', '.join(names[:-1])} and {names[-1]}" if len(names) > 1 else f" in {names[0]}"


def _id_words(finding: OperationFinding, agencies: tuple[str, ...], places: list[str]) -> str:
    if finding.name:
        return finding.name
    where = " ".join(places[:1])
    return f"{agencies[0] if agencies else ''} {where or 'operation'}"


def _short(key: str) -> str:
    return key.upper() if len(key) <= 4 else key.replace("-", " ").title()


def _reviews(
    document: Document,
    article: Article,
    finding: OperationFinding,
    operation: Operation,
    home: PlaceFinding | None,
) -> list[Review]:
    entry = f"operations/{operation.id}"
    words = operation.passages[0].exact
    reviews = []
    if operation.when is None or operation.when.date.earliest is None:
        reviews.append(
            Review(article.id, "the article does not say when the operation took place", words, entry)
        )
    elif operation.when.date.alternatives:
        reviews.append(
            Review(article.id, "two days fit the article's words", operation.when.phrase or words, entry)
        )
    if not operation.agencies:
        reviews.append(Review(article.id, "the article names no agency for the operation", words, entry))
    if finding.background:
        reviews.append(
            Review(
                article.id, "told beside the main story: its own operation, or part of another?", words, entry
            )
        )
    if home:
        first = finding.figures[0]
        sentence = make_short_passage(document, article.id, _line(document, first), first.number)
        reason = f"no figure names its place: put in {home.name}, where the article tells of the operation"
        reviews.append(Review(article.id, reason, sentence.exact, entry))
    for figure in finding.figures:
        if figure.place and _is_open(figure.place):
            sentence = make_short_passage(document, article.id, _line(document, figure), figure.number)
            where = ", ".join(place.name for place in (figure.place, *figure.place.also))
            reason = "a figure of several places together" if figure.place.also else "an unknown place"
            reviews.append(Review(article.id, f"{reason}: {where}", sentence.exact, entry))
        if figure.said_by is None or figure.said_by.kind is SpeakerKind.OPEN:
            sentence = make_short_passage(document, article.id, _line(document, figure), figure.number)
            reviews.append(
                Review(article.id, "the article does not say who gives this figure", sentence.exact, entry)
            )
    return reviews


def _line(document: Document, figure: FigureFinding) -> Span:
    return sentence_of(document, figure.number)
