"""Date findings to the model's When."""

from __future__ import annotations

from generator.ingest.document import Document, Span
from generator.ingest.extract.findings import DateFinding
from generator.model.article import Article
from generator.model.edtf import Edtf
from generator.model.when import Basis, DateKind, When

_NEAR = 60
"""Characters between a reporting verb and the day it happened on."""


def make_when(
    document: Document, article: str, finding: DateFinding, kind: DateKind, *, to_come: bool = False
) -> When | None:
    """The date a finding gives; None where the article does not determine one.

    What has been reported lies before the report: unless it is still to come, a week or month that runs on is cut at
    the day of publication, and a day after it is no date of the event.
    """
    if finding.edtf is None:
        return None
    known = Edtf.parse(finding.edtf)
    if not to_come and document.published is not None:
        first, last = known.earliest, known.latest
        if first and first > document.published:
            return None
        if first and last and last > document.published:
            end = document.published.isoformat()
            known = Edtf.parse(f"{first.isoformat()}/{end}" if first < document.published else end)
    derived = finding.basis != Basis.STATED.value
    phrase = " ".join(document.slice(finding.span).split())
    return When(
        date=known,
        basis=Basis.DERIVED if derived else Basis.STATED,
        kind=kind,
        phrase=phrase,
        article=article,
    )


def no_later_than_published(article: Article, kind: DateKind) -> When | None:
    """The bound an undated event has from its report; None where that is undated too."""
    if article.published is None or article.published.latest is None:
        return None
    bound = Edtf.parse(f"../{article.published.latest.isoformat()}")
    return When(date=bound, basis=Basis.PUBLISHED, kind=kind, article=article.id)


def said_on(
    document: Document, cue: Span, sentence: Span, quoted: tuple[Span, ...], dates: tuple[DateFinding, ...]
) -> DateFinding | None:
    """The day the reporting verb names: 'said Tuesday', 'sent a letter Friday', 'on Sunday accused'.

    Only a day, in the same sentence, outside the quoted words and near the verb; not one after 'since', 'until' and
    their like, which dates something else.
    """
    near = [
        (abs(finding.span.start - cue.end), finding)
        for finding in dates
        if finding.span in sentence
        and finding.edtf is not None
        and "/" not in finding.edtf
        and _is_free(document, finding.span, cue)
        and not any(finding.span in part for part in quoted)
    ]
    distance, finding = min(near, key=lambda pair: pair[0], default=(_NEAR + 1, None))
    return finding if distance <= _NEAR else None


_DATES_OTHERS = frozenset(
    ["since", "until", "till", "from", "before", "after", "by", "between", "through", "starting", "beginning"]
)
_BREAKS = frozenset('.;:“”"')


def _is_free(document: Document, span: Span, cue: Span) -> bool:
    before = document.text[: span.start].split()[-1:]
    if before and before[0].casefold() in _DATES_OTHERS:
        return False
    between = document.text[min(cue.end, span.end) : max(cue.start, span.start)]
    return not _BREAKS & set(between.replace("Mr.", "").replace("Sen.", ""))
