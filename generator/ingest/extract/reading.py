"""All findings of one article together: the extractors run in the order in which they build on one another."""

from __future__ import annotations

from dataclasses import dataclass

from generator.ingest.document import Document
from generator.ingest.extract.dates.find import find_dates
from generator.ingest.extract.figures.find import find_figures
from generator.ingest.extract.findings import (
    DateFinding,
    FigureFinding,
    OperationFinding,
    OrganizationFinding,
    ParaphraseFinding,
    PlaceFinding,
    QuotationFinding,
    Speaker,
)
from generator.ingest.extract.operations.find import find_operations
from generator.ingest.extract.organizations.find import find_organizations
from generator.ingest.extract.places.find import find_places
from generator.ingest.extract.private_people.find import find_private_names
from generator.ingest.extract.quotations.officials import find_officials
from generator.ingest.extract.quotations.paraphrases import find_paraphrases
from generator.ingest.extract.quotations.quotes import find_quotations


@dataclass(frozen=True, slots=True)
class Findings:
    """What an article says, as far as the rules see."""

    dates: tuple[DateFinding, ...]
    places: tuple[PlaceFinding, ...]
    organizations: tuple[OrganizationFinding, ...]
    quotations: tuple[QuotationFinding, ...]
    paraphrases: tuple[ParaphraseFinding, ...]
    figures: tuple[FigureFinding, ...]
    operations: tuple[OperationFinding, ...]
    officials: tuple[Speaker, ...]
    """Persons the article names in a public role, speaking or not."""
    private_names: tuple[str, ...]
    """Persons the article presents as arrested, as victims, relatives or minors: never written to content."""


def find_all(document: Document) -> Findings:
    """Run every extractor over a document."""
    dates = find_dates(document)
    places = find_places(document)
    quotations = find_quotations(document)
    paraphrases = find_paraphrases(document)
    organizations = find_organizations(document)
    figures = find_figures(document, places, dates, quotations, paraphrases)
    return Findings(
        dates=dates,
        places=places,
        organizations=organizations,
        quotations=quotations,
        paraphrases=paraphrases,
        figures=figures,
        operations=find_operations(document, figures, dates, places, organizations),
        officials=find_officials(document),
        private_names=find_private_names(document),
    )
