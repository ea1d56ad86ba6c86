"""Quotation and paraphrase findings to draft statements: one for each occasion on which somebody spoke."""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.ingest.compose.dates import make_when, no_later_than_published, said_on
from generator.ingest.compose.draft import Review
from generator.ingest.compose.names import NAMED_BECAUSE, Registers, role_of
from generator.ingest.compose.occasions import Occasion, find_occasions, letters_told_of, plain_name
from generator.ingest.compose.receipts import make_quoted_passage, make_short_passage, sentence_of
from generator.ingest.document import Document, Span
from generator.ingest.extract.findings import QuotationFinding, Speaker, SpeakerKind
from generator.ingest.extract.reading import Findings
from generator.ingest.extract.topics import find_topics
from generator.ingest.extract.topics import topics as topics_known
from generator.model.article import Article
from generator.model.edtf import Edtf
from generator.model.ids import dated_id
from generator.model.operation import Operation
from generator.model.passage import Passage
from generator.model.statement import Medium, Quotation, Statement
from generator.model.when import DateKind, When

_FEWEST_WORDS = 4
"""A shorter fragment is a term or a scare quote: it needs a longer quotation of the same speaker beside it."""
_LONGEST_DESCRIPTION = 8
"""Words of a speaker's description in a title; the article's longer ones stay in the attribution."""
_FEWEST_OPEN_WORDS = 8
"""A quotation nobody is named for must be a sentence of its own to be worth an entry."""
_OF_OPERATION = re.compile(
    r"\b(?:operation|arrest|raid|sweep|surge|round-?up|crackdown|targeted)", re.IGNORECASE
)


def compose_statements(
    document: Document,
    article: Article,
    findings: Findings,
    registers: Registers,
    operations: Sequence[Operation],
) -> tuple[list[Statement], list[Review]]:
    """The statements of an article, and what a person should look at in them."""
    statements, reviews = [], []
    private = {plain_name(name) for name in findings.private_names}
    for occasion in find_occasions(document, findings):
        if not _is_worth_an_entry(document, occasion):
            continue
        if _is_private(occasion.speaker, private, knows_private=bool(private)):
            words = "(the words of a private person are left out)"
            reviews.append(Review(article.id, "a private person is quoted: no statement was drafted", words))
            continue
        statement = _compose(document, article, findings, occasion, registers, operations)
        statements.append(statement)
        reviews += _reviews(document, article, occasion, statement)
    return statements, reviews


def _compose(
    document: Document,
    article: Article,
    findings: Findings,
    occasion: Occasion,
    registers: Registers,
    operations: Sequence[Operation],
) -> Statement:
    speaker = occasion.speaker
    role = role_of(document, article.id, speaker)
    said_by = registers.party(speaker, role, NAMED_BECAUSE)
    organization = registers.organization(speaker.organization) if speaker.organization else None
    topics = tuple(
        dict.fromkeys(t for q in occasion.quotations for part in q.parts for t in find_topics(document, part))
    )
    when = _when(document, article, findings, occasion)
    attribution = (
        None
        if said_by
        else speaker.description or (speaker.name if speaker.kind is SpeakerKind.ORGANIZATION else None)
    )
    who = speaker.name if said_by and speaker.name else attribution or "unnamed speaker"
    if len(who.split()) > _LONGEST_DESCRIPTION:
        who = "unnamed source"
    return Statement(
        id=dated_id(_day(when), f"{who} {' '.join(topics[:1]) or occasion.medium or 'statement'}"),
        title=_title(who, occasion.medium, topics),
        speaker=said_by,
        attribution=attribution,
        role=speaker.role if role else None,
        organization=organization if organization != said_by else None,
        when=when,
        medium=_known_medium(occasion.medium),
        to=tuple(
            dict.fromkeys(
                id_ for name in occasion.to if (id_ := _hearer(document, article, name, findings, registers))
            )
        ),
        quotations=tuple(
            Quotation(
                parts=tuple(make_quoted_passage(document, article.id, part) for part in quotation.parts)
            )
            for quotation in occasion.quotations
        ),
        passages=_attribution(document, article.id, occasion),
        about=_about(document, occasion, operations),
        topics=tuple(registers.topic(key) for key in topics),
    )


def _attribution(document: Document, article: str, occasion: Occasion) -> tuple[Passage, ...]:
    """The words that attribute the first quotation which says whose it is, from the speaker to the verb."""
    for quotation in occasion.quotations:
        speaker, cue = quotation.speaker.span, quotation.cue
        if speaker is None or any(speaker in part for part in quotation.parts):
            continue
        sentence = sentence_of(document, speaker)
        span = speaker
        if cue is not None and cue in sentence:
            span = Span(min(speaker.start, cue.start), max(speaker.end, cue.end))
        if not any(part.start < span.end and span.start < part.end for part in quotation.parts):
            return (make_short_passage(document, article, span, speaker),)
    return ()


def _is_worth_an_entry(document: Document, occasion: Occasion) -> bool:
    longest = max(occasion.quotations, key=lambda quotation: _length(document, quotation))
    if occasion.speaker.kind is not SpeakerKind.OPEN:
        return _length(document, longest) >= _FEWEST_WORDS
    begins = document.slice(longest.parts[0]).lstrip()[:1]
    return _length(document, longest) >= _FEWEST_OPEN_WORDS and not begins.islower()


def _when(document: Document, article: Article, findings: Findings, occasion: Occasion) -> When | None:
    for quotation in occasion.quotations:
        if quotation.cue is None:
            continue
        sentence = sentence_of(document, quotation.cue)
        found = said_on(document, quotation.cue, sentence, quotation.parts, findings.dates)
        when = make_when(document, article.id, found, DateKind.SAID) if found else None
        if when:
            return when
    if occasion.medium == "letter":
        when = _letter_sent(document, article, findings)
        if when:
            return when
    return no_later_than_published(article, DateKind.SAID)


def _letter_sent(document: Document, article: Article, findings: Findings) -> When | None:
    for sentence, cue in letters_told_of(document):
        found = said_on(document, cue, sentence, (), findings.dates)
        when = make_when(document, article.id, found, DateKind.SAID) if found else None
        if when:
            return when
    return None


def _about(document: Document, occasion: Occasion, operations: Sequence[Operation]) -> tuple[str, ...]:
    """The operation the words are about: only where the article tells of one, and the words speak of it."""
    if len(operations) != 1:
        return ()
    words = " ".join(document.slice(part) for quotation in occasion.quotations for part in quotation.parts)
    return (operations[0].id,) if _OF_OPERATION.search(words) else ()


def _hearer(
    document: Document, article: Article, name: str, findings: Findings, registers: Registers
) -> str | None:
    """An outlet, an agency, or a person in a public role it was said to; nobody else is named for having listened."""
    organization = registers.organization(name)
    if organization:
        return organization
    private = name in findings.private_names
    official = next((person for person in findings.officials if person.name == name), None)
    if official is None or private:
        return None
    return registers.party(official, role_of(document, article.id, official))


def _title(who: str, medium: str | None, topics: tuple[str, ...]) -> str:
    head = who[0].upper() + who[1:]
    on = f" on {_topic_name(topics[0])}" if topics else ""
    if medium in {"letter", "memo", "press release", "post"}:
        return f"{head}: {medium}{on}"
    if on:
        return f"{head}{on}"
    article, _, rest = who.partition(" ")
    return (
        f"Statement of {article.lower()} {rest}" if article in {"A", "An", "The"} else f"Statement of {who}"
    )


def _topic_name(key: str) -> str:
    name = next(topic.name for topic in topics_known() if topic.key == key)
    return name if name[:2].isupper() else name[0].lower() + name[1:]


def _known_medium(medium: str | None) -> Medium | None:
    wanted = (medium or "").replace(" ", "_").replace("-", "_")
    return Medium(wanted) if wanted in {known.value for known in Medium} else None


def _day(when: When | None) -> str | None:
    date: Edtf | None = when.date if when else None
    day = (date.earliest or date.latest) if date else None
    return day.isoformat() if day else None


def _length(document: Document, quotation: QuotationFinding) -> int:
    return sum(len(document.slice(part).split()) for part in quotation.parts)


def _is_private(speaker: Speaker, private: set[str], *, knows_private: bool) -> bool:
    """Whether a speaker is private, or may be: in a story that tells of private people, one without a role is not named."""
    if speaker.kind is not SpeakerKind.PERSON:
        return False
    return plain_name(speaker.name or "") in private or (knows_private and not speaker.role)


def _reviews(document: Document, article: Article, occasion: Occasion, statement: Statement) -> list[Review]:
    entry = f"statements/{statement.id}"
    words = document.slice(occasion.quotations[0].parts[0])
    passage = " ".join(words.split()[:20])
    reviews = []
    if occasion.speaker.kind is SpeakerKind.OPEN:
        reviews.append(
            Review(
                article.id,
                "the speaker is left open: the article does not make plain who says this",
                passage,
                entry,
            )
        )
    if occasion.speaker.kind is SpeakerKind.PERSON and not occasion.speaker.role:
        reviews.append(
            Review(
                article.id, "the article gives the speaker no public role: may they be named?", passage, entry
            )
        )
    if occasion.medium == "letter" and any(quotation.medium != "letter" for quotation in occasion.quotations):
        reviews.append(
            Review(
                article.id, "the words are taken to stand in the letter the article tells of", passage, entry
            )
        )
    if statement.when and statement.when.date.alternatives:
        reviews.append(
            Review(article.id, "two days fit the article's words", statement.when.phrase or "", entry)
        )
    if statement.when is None:
        reviews.append(Review(article.id, "neither the words nor the article are dated", passage, entry))
    return reviews
