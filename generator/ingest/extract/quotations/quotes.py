"""Quotations of an article with their speakers, found by reporting clauses, colons, owners of words and continuation."""

from __future__ import annotations

import functools

from generator.ingest.document import Document, Span
from generator.ingest.extract.findings import QuotationFinding
from generator.ingest.extract.quotations.attributor import Attributor
from generator.ingest.extract.quotations.marks import Stretch, goes_on
from generator.ingest.extract.quotations.outline import read_outline
from generator.ingest.extract.quotations.sources import TITLE, Source


@functools.lru_cache(maxsize=1)
def find_quotations(document: Document) -> tuple[QuotationFinding, ...]:
    """Every quotation of the story, in order, each with its speaker or with the speaker left open; titles are none.

    The last document's are kept: who is a private person is judged by who speaks as well.
    """
    outline = read_outline(document)
    if not outline.stretches:
        return ()
    sources = Attributor(outline).attribute()
    return _join(document, outline.stretches, sources)


def _join(
    document: Document, stretches: tuple[Stretch, ...], sources: dict[int, Source]
) -> tuple[QuotationFinding, ...]:
    """One finding for each quotation: parts that only their attribution or a paragraph break splits belong together."""
    groups: list[list[int]] = []
    for number in range(len(stretches)):
        if sources[number].rule == TITLE:
            continue
        if groups and _goes_on(document, stretches, sources, groups[-1][-1], number):
            groups[-1].append(number)
        else:
            groups.append([number])
    return tuple(_finding(stretches, sources, group) for group in groups)


def _goes_on(
    document: Document, stretches: tuple[Stretch, ...], sources: dict[int, Source], one: int, other: int
) -> bool:
    first, second = sources[one], sources[other]
    if stretches[one].paragraph != stretches[other].paragraph:
        return first.speaker.is_one_with(second.speaker) and goes_on(
            document.text, stretches[one], stretches[other]
        )
    if first.speaker != second.speaker and not _same_words(first, second):
        return False
    split = first.leads and first.rule.startswith("after the quotation") and first.attribution is not None
    if not split or first.attribution is None:
        return False
    if second.rule == "continuation":
        return second.leads and second.attribution is first.attribution
    return second.attribution is not None and _same_words(first, second) and not second.leads


def _same_words(first: Source, second: Source) -> bool:
    """Whether one and the same phrase names the speaker of both."""
    if first.attribution is None or second.attribution is None:
        return False
    return first.attribution.mention.start == second.attribution.mention.start


def _finding(
    stretches: tuple[Stretch, ...], sources: dict[int, Source], group: list[int]
) -> QuotationFinding:
    source = sources[group[0]]
    parts = tuple(Span(stretches[n].start, stretches[n].end) for n in group)
    cue = source.attribution.cue if source.attribution else None
    return QuotationFinding(parts, source.speaker, source.medium, source.to, cue, source.rule)
