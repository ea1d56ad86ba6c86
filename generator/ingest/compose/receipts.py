"""Spans of a document to passages: the shortest words that carry a fact, and what makes them unique."""

from __future__ import annotations

import re

from generator.ingest.document import Document, Span
from generator.model.passage import LONGEST_PASSAGE, Passage, find_passage, find_phrase

_CONTEXT = 6
"""Words of prefix and suffix at most."""
_BESIDE = 40
"""Characters between a name and its role at most: 'Lee, the acting field office director'."""


def make_passage(document: Document, article: str, span: Span) -> Passage:
    """The passage of a span, with as many words before and after as make it unique in the text."""
    words = document.slice(span)
    span = Span(span.start + len(words) - len(words.lstrip()), span.end - len(words) + len(words.rstrip()))
    exact = " ".join(document.slice(span).split())
    before = document.text[: span.start].split()[-_CONTEXT:]
    after = document.text[span.end :].split()[:_CONTEXT]
    passage = Passage(article=article, exact=exact, start=span.start, end=span.end)
    for size in range(_CONTEXT + 1):
        prefix = " ".join(before[len(before) - size :]) or None
        suffix = " ".join(after[:size]) or None
        passage = passage.model_copy(update={"prefix": prefix, "suffix": suffix})
        if len(find_passage(document.text, passage)) == 1:
            break
    return passage


def make_short_passage(document: Document, article: str, span: Span, around: Span) -> Passage:
    """The passage of a span, cut to the length of a receipt around the words that matter.

    A number alone tells nothing: it is shown with its clause.
    """
    if len(document.slice(span).split()) == 1:
        span = _clause_of(document, span)
    words = [
        Span(span.start + m.start(), span.start + m.end()) for m in re.finditer(r"\S+", document.slice(span))
    ]
    if len(words) > LONGEST_PASSAGE:
        middle = next((i for i, word in enumerate(words) if word.end > around.start), 0)
        first = max(0, min(middle - LONGEST_PASSAGE // 2, len(words) - LONGEST_PASSAGE))
        kept = words[first : first + LONGEST_PASSAGE]
        span = Span(kept[0].start, kept[-1].end)
    return make_passage(document, article, span)


_CLAUSE_END = re.compile(r"[,;:()“”\"—–]\s|\s[—–-]{1,2}\s")
_FEWEST_WORDS = 4


def _clause_of(document: Document, span: Span) -> Span:
    """The words around a span up to the next marks in its sentence on either side, or further where these are few."""
    sentence = sentence_of(document, span)
    ends = [
        sentence.start,
        *(m.end() for m in _CLAUSE_END.finditer(document.text, sentence.start, sentence.end)),
        sentence.end,
    ]
    first = max((i for i, end in enumerate(ends) if end <= span.start), default=0)
    last = next((i for i, end in enumerate(ends) if end >= span.end and i > first), len(ends) - 1)
    while len(document.text[ends[first] : ends[last]].split()) < _FEWEST_WORDS and first > 0:
        first -= 1
    clause = document.text[ends[first] : ends[last]]
    kept = clause.rstrip(' ,;:()“”"—–-.\n')
    return Span(ends[first], max(span.end, ends[first] + len(kept)))


def make_quoted_passage(document: Document, article: str, part: Span) -> Passage:
    """The passage of quoted words, without the punctuation that belongs to the reporter's sentence.

    American style sets a comma or full stop before the closing mark whether it was said or not; only a quotation
    that begins as a sentence keeps its full stop.
    """
    words = document.slice(part)
    last = words.rstrip()
    if last.endswith(",") or (
        last.endswith(".") and not last.endswith("..") and words.lstrip()[:1].islower()
    ):
        part = Span(part.start, part.start + len(last) - 1)
    return make_passage(document, article, part)


def make_role_passage(document: Document, article: str, name: str, role: str) -> Passage | None:
    """The words that give a person the role: where name and role stand side by side; None where they do not."""
    surname = name.rsplit(maxsplit=1)[-1]
    for found in find_phrase(document.text, role):
        before = document.text.rfind(surname, max(0, found.start - _BESIDE), found.start)
        after = document.text.find(surname, found.end, found.end + _BESIDE)
        if after >= 0:
            return make_short_passage(
                document, article, Span(found.start, after + len(surname)), Span(found.start, found.end)
            )
        if before >= 0:
            start = before - len(name) + len(surname)
            whole = document.text[start : before + len(surname)] == name
            span = Span(start if whole else before, found.end)
            return make_short_passage(document, article, span, Span(found.start, found.end))
    return None


def sentence_of(document: Document, span: Span) -> Span:
    """The sentence a span begins in; the span itself outside the story."""
    if document.title and span in document.title:
        return document.title
    for paragraph in document.paragraphs:
        if paragraph.start <= span.start < paragraph.end:
            for sentence in paragraph.sentences:
                if sentence.start <= span.start < sentence.end:
                    return sentence
    return span
