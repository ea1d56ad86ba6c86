"""What a date says about an operation: that it happened, began, ended or was announced then, or nothing."""

from __future__ import annotations

import re
from enum import Enum
from functools import lru_cache

from generator.ingest.document import Span
from generator.ingest.extract.enforcement import ACTION_NOUN
from generator.ingest.extract.findings import DateFinding
from generator.ingest.extract.operations.role_words import ACTOR, ROLES, SAID_AFTER


class DateRole(Enum):
    """What a date says about an operation."""

    HAPPENED = "happened"
    BEGAN = "began"
    """The operation began then; its end is open."""
    ENDED = "ended"
    ANNOUNCED = "announced"
    NONE = "none"


_POSSESSED = re.compile(
    rf"[’']s (?:[\w-]+ ){{0,2}}?(?:(?P<act>{ACTION_NOUN}|arrests)|news|announcement|release)\b", re.IGNORECASE
)


@lru_cache(maxsize=2_000)
def date_role(text: str, sentence: Span, date: DateFinding) -> DateRole:
    """Tell what a date says about an operation, by the verb it stands with."""
    return DateRole.HAPPENED if date.rule == LENGTH_BEFORE else _role_by_words(text, sentence, date)


def _role_by_words(text: str, sentence: Span, date: DateFinding) -> DateRole:
    possessed = _POSSESSED.match(text, date.span.end, sentence.end)
    if possessed:
        return DateRole.HAPPENED if possessed["act"] else DateRole.ANNOUNCED
    if _OF_AN_ACTION.match(text, date.span.end, sentence.end) and _ARTICLE.search(
        text, max(sentence.start, date.span.start - 40), date.span.start
    ):
        return DateRole.HAPPENED
    if _is_of_something_else(text, sentence, date):
        return DateRole.NONE
    if text[date.span.start : date.span.start + 5].lower() == "since" and _goes_on_since(
        text, sentence, date
    ):
        return DateRole.BEGAN
    if any(p.match(text, date.span.end, sentence.end) for p in (_HOURS_AFTER, _WHEN_VEHICLES)):
        return DateRole.HAPPENED
    following = SAID_AFTER.match(text, date.span.end, sentence.end)
    before = max(sentence.start, date.span.start - _REACH), date.span.start
    if following and not _THOSE_TAKEN.search(text, *before) and not _ACTED_THEN.search(text, *before):
        return DateRole.ANNOUNCED if following.lastgroup == "said" else DateRole.NONE
    words = text[slice(*before)]
    if _WHEN_THEY_CAME.search(words) or (
        words.endswith(("It was ", "it was ")) and _WHEN_AGENTS.match(text, date.span.end, sentence.end)
    ):
        return DateRole.HAPPENED
    match = _governing(text, sentence, date)
    if (match is None or match.lastgroup == "told") and (_RAID_OF.search(words) or _TOLD_THEN.search(words)):
        return DateRole.HAPPENED
    if match is None:
        return DateRole.NONE
    return {
        "planned": DateRole.BEGAN,
        "began": DateRole.BEGAN,
        "ended": DateRole.ENDED,
        "said": DateRole.ANNOUNCED,
        "told": DateRole.NONE,
        "happened": DateRole.HAPPENED,
        "noun": DateRole.HAPPENED,
    }[match.lastgroup or "told"]


def _is_of_something_else(text: str, sentence: Span, date: DateFinding) -> bool:
    """Whether a date is one up to which is counted, or that of a hearing or a study named right beside it."""
    return bool(
        _AS_OF.search(text, max(sentence.start, date.span.start - 8), date.span.start)
        or _OTHER_EVENT.search(text, max(sentence.start, date.span.start - _NEAR), date.span.start)
        or _DECADE.search(text, date.span.start, date.span.end)
        or _OTHER_PAPER.match(text, date.span.end, sentence.end)
        or (
            (_OF_A_YEAR.match(text, date.span.start) or _SINCE_A_YEAR.match(text, date.span.start))
            and _RANKED.search(text, max(sentence.start, date.span.start - _NEAR), date.span.start)
        )
        or (
            len(date.edtf or "") < _DAY
            and _LARGEST_SINCE.search(text, max(sentence.start, date.span.start - _REACH), date.span.end)
        )
        or _WAS_TO_BE.search(text, max(sentence.start, date.span.start - _NEAR), date.span.start)
    )


def _goes_on_since(text: str, sentence: Span, date: DateFinding) -> bool:
    """Read 'since Sunday, agents have arrested 12' and 'agents have been in the ward since Sunday'."""
    if _EVER_SINCE.search(text, date.span.end, sentence.end):
        return True
    return bool(_ONGOING.search(text, max(sentence.start, date.span.start - _REACH), date.span.start))


def _governing(text: str, sentence: Span, date: DateFinding) -> re.Match[str] | None:
    """Find the word a date stands with: the verb right after it, the nearest before it, or the first after it."""
    text = _in_small_letters(text)
    bounded = _THAT_BOUNDED.search(text, max(sentence.start, date.span.start - _REACH), date.span.start)
    if bounded:
        return bounded
    adjoining = (
        ROLES.match(text, date.span.end + 1, sentence.end)
        if text[date.span.end : date.span.end + 1] == " "
        else None
    )
    if adjoining and adjoining.lastgroup in _ACTS and _FINITE.search(adjoining.group()):
        return adjoining
    start = max(sentence.start, date.span.start - _REACH)
    match = _nearest_before(text, start, date.span.start)
    if match is not None:
        opened = next(reversed(list(_OF_ANOTHER.finditer(text, match.end(), date.span.start))), None)
        return None if opened is not None and "," not in text[opened.end() : date.span.start] else match
    if text.startswith(" after ", date.span.end) and len(date.edtf or "") >= _DAY:
        return None  # 'workers were still held Tuesday after agents raided a plant'
    lead = _ATTRIBUTED.match(text, date.span.end, sentence.end)
    colon, semicolon = (text.rfind(mark, sentence.start, date.span.start) for mark in ":;")
    clause = 1 + max(colon, semicolon)
    front = date.span.start - max(sentence.start, clause) <= _NEAR
    after = ROLES.finditer(
        text,
        lead.end() if lead else date.span.end,
        min(sentence.end, date.span.end + (_REACH if front else _CLOSE)),
    )
    return next((m for m in after if not _WHO_WERE.search(text, sentence.start, m.start())), None)


_WHO_WERE = re.compile(r"\b(?:who|that|which) (?:(?:were|was|are|had been|have been) )?(?:\w+ly )?$")
"""'On Thursday a crowd read the names of workers who were arrested': the day is not that of the arrests."""


@lru_cache(maxsize=2)
def _in_small_letters(text: str) -> str:
    small = text.lower()
    return small if len(small) == len(text) else text


def _nearest_before(text: str, start: int, end: int) -> re.Match[str] | None:
    """Find the last verb before a date that is not told in between, else a noun close to it."""
    window = text[start:end]
    aside = [match.span() for match in _INSERTED.finditer(text, start, end)] if window.count(",") > 1 else []
    before = [
        m
        for m in ROLES.finditer(text, start, end)
        if not _breaks(text[m.end() : end])
        and not any(first < m.start() < last for first, last in aside)
        and not (m.lastgroup == "began" and _OF_A_DAY.search(text, start, m.start()))
    ]
    verbs = [m for m in before if m.lastgroup != "noun" and not _is_noun(text, m)]
    nouns = [m for m in before if end - m.end() <= _NEAR]
    return next(reversed(verbs or nouns), None)


_OF_A_DAY = re.compile(
    r"\b(?:(?:day|night|morning|first|second|third|early|late|work) )?(?:shifts?|school|classes|work|workday|services?|mass|breakfast|lunch|practice|season|semester|school year) $"
)
"""Before 'began': 'shortly after the day shift began Wednesday' tells when agents came."""
_ACTS = frozenset(("began", "happened"))
_FINITE = re.compile(r"(?:ed|began|swept|took|ran|hit|struck|held|caught)\b", re.IGNORECASE)
_INSERTED = re.compile(
    r", (?:including|who(?:m|se)?|which|where|(?:[\w-]+ ){1,3}of (?:them|whom))\b[^,;.]{0,120},(?! and\b)|\bthat (?:authorities|officials) said\b[^,;.]{0,80},"
)
"""What is told in between: 'arrested 80 people, 60 of them convicted criminals, on Tuesday'."""
_OF_ANOTHER = re.compile(r"\b(?:including|wanted|sought|whose)\b")
"""'Including a man wanted for a killing in 2009': a date of one person's case."""
_ATTRIBUTED = re.compile(
    r", (?:when (?!(?:the |federal )?(?:agents|officers|ice\b))[^,;.]{1,60}|according to [^,;.]{1,60}|(?:[\w’'.]+ ){1,6}(?:said|says|announced|confirmed)(?: [^,;.]{1,30})?),"
)
"""'On Tuesday, the agency said, officers arrested ...'."""


_COUNTED = re.compile(
    r"(?:\d|\b(?:the|its|their|these|those|of|made|immigration|mass|more|\w+teen|\w+ty|hundred|dozens?)) $",
    re.IGNORECASE,
)


def _is_noun(text: str, match: re.Match[str]) -> bool:
    """'Announced 331 arrests Wednesday': what was done that day is the announcing."""
    return match.group().lower() == "arrests" and bool(
        _COUNTED.search(text, max(0, match.start() - 16), match.start())
    )


_AS_OF = re.compile(r"(?<!over )\b(?:by|as of)\s$", re.IGNORECASE)
_OTHER_EVENT = re.compile(
    r"(?<!after )(?<!during )(?<!outside )(?<!at )\b[Tt]he (?:[a-z-]+ ){0,2}?(?:verdict|ruling|decision|hearing|arraignment|sentencing|settlement|lawsuit|vote|vigil|rally|protest|meeting|speech|statement|interview|briefing|news conference|report) (?:on |late |early )?$"
)
"""'The verdict Monday came after a trial over the raid': the day is not the raid's."""
_WAS_TO_BE = re.compile(
    r"\b(?:had been|was (?:first|originally|initially|to have been|supposed|once)|were (?:first|originally|initially|supposed)) (?:\w+ )?(?:expected|scheduled|set|slated|planned|due|supposed|to)\b[^.;,]{0,40}$"
)
"""'Had been expected to begin this weekend': a day that was put off."""
_OF_A_YEAR = re.compile(r"(?:this|last|the|that) (?:year|month|decade)\b")
_SINCE_A_YEAR = re.compile(r"since (?:19|20)\d\d\b(?!,? when\b)")
_RANKED = re.compile(
    r"\b(?:largest|biggest|first|second|third|fourth|fifth|sixth|latest|deadliest|most \w+|only|\d+(?:st|nd|rd|th)|one of the) (?:[\w’'-]+ ){0,6}(?:in |of |so far )?$",
    re.IGNORECASE,
)
"""Before 'this year': what an operation is compared within, not when it was: 'the third in the city this year'."""
_LARGEST_SINCE = re.compile(
    r"\b(?:largest|biggest|first|broadest|deadliest)\b[^.;]{0,80}? since (?:[\w.’']+ ){1,4}?(?:began|started|stepped|took|resumed|returned)\b[^.;,]*$",
    re.IGNORECASE,
)
"""'The largest since the agency began its raids in 2006': a month or year that an operation is compared within."""
_DECADE = re.compile(r"\d0s\b")
_OTHER_PAPER = re.compile(
    r" (?:[a-z-]+ ){0,2}?(?:study|survey|analysis|audit|report|law|ruling|memo|settlement|lawsuit|election)\b"
)
"""'A 2009 study of the raids'."""
_WHEN_VEHICLES = re.compile(
    rf",? (?:just )?(?:when|as) (?:the |an? |two |three |several |dozens of |more than |about |some )?(?:[\w-]+ ){{0,4}}?(?:{ACTOR}|convoys?|caravan|SUVs?|vans?|trucks|vehicles|cars|buses|helicopters?)\b[^.;]{{0,70}}?\b(?:pulled|rolled|roared|stormed|swarmed|surrounded|burst|raided|descended|swept|moved in|drove|sped|poured|screeched|walked in|barged|showed up|arrived|came)\b"
)
"""'Crews were at work on Monday when a convoy of cars roared on to the lot'."""
_OF_AN_ACTION = re.compile(
    rf"(?:(?:,? and|,| to|[-–]) ?(?:[A-Z][a-z]{{2,8}}\.? )?\d{{1,2}}){{0,4}} (?:[a-z-]+ ){{0,2}}?(?:{ACTION_NOUN}|arrests)\b"
)
"""'The Sept. 25, 26 and 27 raids': days that stand before the noun are those of the action."""
_ARTICLE = re.compile(
    r"\b(?:[Tt]he|[Aa]n?|[Tt]hat|[Tt]hose|[Tt]hese|[Ii]ts|[Tt]heir|[Dd]uring|[Ii]n|[Aa]fter|[Ss]ince|[Oo]f) (?:(?:[A-Z][a-z]{2,8}\.? )?\d{1,2}(?:,? and |, | to |[-–])){0,3}$"
)
_RAID_OF = re.compile(
    rf"\b(?:{ACTION_NOUN}|arrests) (?:(?:of|from|in|on|between|during) (?:\w+ )?|(?:in|at|across|throughout|around|near) (?:[\w.’']+,? ){{1,5}}(?:(?:on|from|between|of) )?)$"
)
"""'Condemned the raid of March 4', 'convicted felons in a sweep across Utah Aug. 5-16'."""
_TOLD_THEN = re.compile(
    rf"\b(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|[Yy]esterday|[Tt]oday|this week)\b[^.;:]{{0,60}}\b(?:{ACTION_NOUN}|arrests)(?: (?:in|at|near|on|of) [^.;:,]{{2,40}})? (?:on |of |from )?$"
)
"""'Wrote on Monday about the operation in Dayton last week': the writing has its day."""
_ACTED_THEN = re.compile(
    r"\b(?:launched|began|started|conducted|carried out|raided|arrested|detained|swept|stormed)(?: (?:in|on|early|late|last|this|at|the))* $"
)
"""'The operation, which ICE launched in early May, drew a suit'; 'the men agents arrested on Monday told ...'."""
_THOSE_TAKEN = re.compile(
    r"\b(?:men|women|people|workers|immigrants|migrants|those|families|employees|\d+) (?:who (?:were|had been) )?(?:arrested|detained|taken|seized|picked up|rounded up)\b[^.;:,]{0,80}$"
)
"""'The wives of men arrested on March 4 gathered': the day is that of the arrests."""
_WHEN_AGENTS = re.compile(rf"[^.;]{{0,60}}\bwhen (?:the |federal |immigration )*{ACTOR}\b")
_THAT_BOUNDED = re.compile(
    rf"\b(?:{ACTION_NOUN}|arrests|effort|campaign|initiative|blitz|push) (?:[^.;,]{{2,40}} )?(?:that|which) (?:(?P<ended>ended|concluded|wrapped up|finished)|(?P<began>began|started))(?: (?:on|late|early|last|just))* $",
    re.IGNORECASE,
)
"""'A four-day sweep that ended Friday netted 156': what was netted has not that one day."""
_WHEN_THEY_CAME = re.compile(
    rf"\b(?:day|morning|night|afternoon|evening) (?:that )?(?:the |federal |immigration )*(?:{ACTOR}|they|raids?)\b[^.;,]{{0,40}}(?:, (?:on )?| was )$"
)
_HOURS_AFTER = re.compile(
    rf",? (?:just |only |barely |some |about )?(?:(?:\w+ )?(?:hours|minutes)|an hour|(?:shortly|soon)) after\b[^.;]{{0,40}}?(?:{ACTOR}|\b(?:{ACTION_NOUN}))\b"
)
"""'Buses were still leaving late Tuesday, hours after agents walked in'."""
_ONGOING = re.compile(
    rf"{ACTOR}\b[^.;]{{0,30}}?\b(?:have|has|had|[’']ve) (?!said|told|announced)(?:\w+ )?\w+"
    r"|\b(?:have|has|had|[’']ve) been (?:\w+ )?(?:arrested|detained|taken|picked up|seized|held|rounded up|apprehended|hauled|swept up)\b"
)
_EVER_SINCE = re.compile(
    r"\b(?:has|have) (?:\w+ ){0,2}?(?:arrested|detained|apprehended|rounded up|made|taken)\b"
)
_REACH = 160
_DAY = len("2031-05-09")
LENGTH_BEFORE = "length before"
"""The rule of a time that is reckoned back to what happened: 'it has been a month since agents raided the plant'."""
_NEAR = 60
_CLOSE = 25


_ANOTHER_CLAUSE = re.compile(r"[;:]|, (?:where|which|who|whom|whose)\b[^,]*$")
"""'Arrests were made in the county, where two men were found dead last month': the month is not theirs."""


def _breaks(gap: str) -> bool:
    """Whether another clause or a quotation begins or ends between a verb and a date."""
    return bool(_ANOTHER_CLAUSE.search(gap)) or sum(gap.count(mark) for mark in '“”"') % 2 == 1
