"""What a fresh draft says that an entry a person keeps does not: shown, never applied."""

from __future__ import annotations

from collections.abc import Iterator

from generator.ingest.merge.plain_words import plain
from generator.model.claim import Claim
from generator.model.operation import Operation
from generator.model.statement import Statement
from generator.model.value import Entry


def find_differences(kept: Entry, draft: Entry) -> tuple[str, ...]:
    """Each figure, quotation and date of the draft that the kept entry lacks, in a few words."""
    if isinstance(kept, Operation) and isinstance(draft, Operation):
        return tuple(_of_operations(kept, draft))
    if isinstance(kept, Statement) and isinstance(draft, Statement):
        return tuple(_of_statements(kept, draft))
    return ()


def _of_operations(kept: Operation, draft: Operation) -> Iterator[str]:
    known = {_figure(claim) for claim in kept.claims}
    for claim in draft.claims:
        if _figure(claim) not in known:
            yield f'{claim.value} {claim.measure.value} ("{claim.passages[0].exact}")'
    dates = {str(when.date) for when in (kept.when, *kept.further_dates) if when}
    if draft.when and str(draft.when.date) not in dates:
        yield f"dated {draft.when.date}"


def _of_statements(kept: Statement, draft: Statement) -> Iterator[str]:
    known = plain(" ".join(part.exact for quotation in kept.quotations for part in quotation.parts))
    for quotation in draft.quotations:
        for part in quotation.parts:
            if plain(part.exact) not in known:
                yield f'quotes "{" ".join(part.exact.split()[:8])} …"'
    if draft.speaker != kept.speaker:
        yield f"said by {draft.speaker or 'nobody named'}"
    if draft.when and kept.when and draft.when.date != kept.when.date:
        yield f"dated {draft.when.date}"


def _figure(claim: Claim) -> tuple[object, ...]:
    return claim.measure, claim.value, claim.unit
