"""Earlier operations told in passing, in a sentence or a part of one: 'a raid in June 2018', 'In 2008, agents took 300'."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, timedelta

from generator.ingest.document import Document, Span
from generator.ingest.extract.enforcement import (
    is_period_statistic,
    is_rate,
    tells_of_court,
    tells_of_other_case,
    tells_of_protest,
)
from generator.ingest.extract.findings import DateFinding, FigureFinding
from generator.ingest.extract.operations.background import LONGEST_SENTENCE, day_of
from generator.ingest.extract.operations.dates import last_of
from generator.ingest.extract.operations.roles import DateRole, date_role
from generator.ingest.extract.operations.takings import count_end, tells_of_a_taking
from generator.ingest.extract.positions import Positions

_GAP = timedelta(days=21)
"""What ended this long before the operation an article is about is another one."""
_EARLIER = re.compile(r"\b(?:earlier|before)$")
_GAP_OF_MONTHS = timedelta(days=10)
_DAY = len("2031-05-09")
_RAIDS = r"(?:raids?|sweeps?|round-?ups?|busts?|operations?|crackdowns?|arrests|cases?)"
_TURNS = re.compile(
    rf"[;:] |--|[—–]|,? (?:and|but) (?=in (?:\w+ )?(?:\d{{4}}|[A-Z]))|\b(?:since|after|than|unlike|follow(?:ing|ed|s)|of|like|as|to|from|recalled|recalls|compared) "
    rf"(?=(?:with |to )?(?:(?:an?|the|those|one|that|what)(?: [\w-]+){{0,3}}? {_RAIDS}\b|{_RAIDS}\b|one (?:in|of|from)\b|what happened))"
    r"|\bsince (?=(?:federal |immigration |U\.S\. )*(?:agents|officers|officials|authorities|ICE|the agency)\b)"
)
"""Where a sentence turns to something else: a mark, or 'since', 'than', 'unlike' before another raid or those who made it."""
_ENDS = re.compile(r"[;] |--|[—–]|: (?=(?:In|On) )")
_ONE_PERSON = re.compile(
    r"\b(?:convict\w*|sentenced|pleaded|wanted|born|married|hired|founded|his|her|he|she|him|man|woman|killing|murder|crossed|record)\b"
)


def find_earlier(
    document: Document,
    sentences: Sequence[Span],
    figures: Positions[FigureFinding],
    dates: Positions[DateFinding],
    anchor: date | None,
) -> list[Span]:
    """Find the parts of sentences that tell how many an operation before the one an article is about took, and when.

    `anchor` is that operation's day, else the one of publication; without it the words have to say that it is earlier.
    """
    found: list[Span] = []
    times: set[str | None] = set()
    for sentence in sentences:
        if sentence.end - sentence.start > LONGEST_SENTENCE:
            continue
        for told in dates.within(sentence):
            if told.edtf in times or not _ended_before(document, sentence, told, anchor):
                continue
            part = _part(document.text, sentence, told)
            if (not found or part.start >= found[-1].end) and _is_earlier(
                document, sentence, part, told, figures
            ):
                found.append(part)
                times.add(told.edtf)
    return found


def turned_to(
    document: Document, sentence: Span, figures: Positions[FigureFinding], dates: Positions[DateFinding]
) -> Span:
    """Give the part of a sentence on an earlier raid that has all its figures: 'Such raids were common then: In 2007, ...'."""
    parts = find_earlier(document, [sentence], figures, dates, document.published)
    whole = len(parts) == 1 and len(figures.within(parts[0])) == len(figures.within(sentence))
    return parts[0] if whole else sentence


def _ended_before(document: Document, sentence: Span, told: DateFinding, anchor: date | None) -> bool:
    edtf = told.edtf or ""
    if edtf.startswith("..") or edtf.endswith(".."):
        return False
    ended = day_of(last_of(edtf).rstrip("~"), last=True)
    if anchor is not None:
        if ended is None or _EARLIER.search(document.slice(told.span)):
            return ended is not None and ended < anchor
        return ended + (_GAP if len(edtf) >= _DAY else _GAP_OF_MONTHS) <= anchor
    stated = re.search(r"(?:19|20)\d\d", document.slice(told.span))
    return stated is not None and bool(_SAYS_EARLIER.search(document.slice(sentence)))


_SAYS_EARLIER = re.compile(r"\b(?:before|earlier|previous|prior|back in|the last time)\b")


def _is_earlier(
    document: Document, sentence: Span, part: Span, told: DateFinding, figures: Positions[FigureFinding]
) -> bool:
    words = document.slice(part)
    counted = count_end(words)
    if counted is None and not figures.within(part) and not _SHARE.search(words):
        return False
    beside = _is_beside_a_raid(document.text, part, told)
    if not beside and part.start == sentence.start and not tells_of_a_taking(words):
        return False
    head = words[: max(counted or 0, told.span.end - part.start) + _TAIL]
    if not beside and _ONE_PERSON.search(head):
        return False
    of_a_period = _OF_A_PERIOD.fullmatch(document.slice(told.span)) and part.start == sentence.start
    rate = is_period_statistic(head) if of_a_period and not beside else is_rate(head)
    if rate or tells_of_other_case(head) or tells_of_protest(head) or tells_of_court(head):
        return False
    return date_role(document.text, part, told) is DateRole.HAPPENED


_SHARE = re.compile(
    r"\b(?:half|most|majority|(?:third|quarter|fifth|tenth)s?|%|per ?cent|percent) of (?:those|them|the (?:people|men|women|workers|immigrants)) (?:who were )?(?:arrested|detained|taken|held|picked up|rounded up)\b"
)
"""'About a quarter of those arrested': a share tells of people taken as a count does."""
_OF_A_PERIOD = re.compile(r"(?:19|20)\d\d|(?:last|this|the past|the previous) (?:month|year)", re.IGNORECASE)
"""Times for which agencies give their totals."""
_TAIL = 20
"""Characters after the figure and the time that still belong to them."""


def _is_beside_a_raid(text: str, part: Span, told: DateFinding) -> bool:
    """'A raid at a mill in June 2018', 'the 2008 raid': the noun right before or after the time."""
    before = text[max(part.start, told.span.start - 90) : told.span.start]
    after = text[told.span.end : min(part.end, told.span.end + 40)]
    return bool(_RAID_IN.search(before) or _OF_A_RAID.match(after) or _WHAT_HAPPENED.search(before))


_RAID_IN = re.compile(
    rf"\b{_RAIDS}\b(?: (?:at|on|in|of|across|near|here|there|by)\b[^.;:,]{{0,60}}?)?,? (?:back |late |early )?(?:in|on|during|of|from|the) (?:the )?(?:\w+ (?:days|weeks?) of )?$"
)
_OF_A_RAID = re.compile(rf"(?:[’']s)? (?:[\w-]+ ){{0,2}}{_RAIDS}\b")
_WHAT_HAPPENED = re.compile(r"\bwhat happened\b[^.;:,]{0,40} in $")


def _part(text: str, sentence: Span, told: DateFinding) -> Span:
    """Give the part of a sentence that a time stands in, from the last turn before it to the next mark."""
    start = sentence.start
    for turn in _TURNS.finditer(text, sentence.start, told.span.start):
        start = turn.end()
    end = _ENDS.search(text, told.span.end, sentence.end)
    return Span(start, end.start() if end else sentence.end)
