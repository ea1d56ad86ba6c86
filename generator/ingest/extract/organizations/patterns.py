# ruff: noqa: SIM905 -- a list of words reads best as words
"""How the names of organisations are built, for those that no table has: 'Springfield Police Department'."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from generator.ingest.document import Span
from generator.ingest.extract.capitals import is_headline
from generator.ingest.extract.places.gazetteer import places_named, state_named
from generator.ingest.extract.places.words import OPEN_WORDS

_ADVOCATES = (
    r"\b(?:Coalition|Alliance)\b"
    r"|\b(?:Immigra|Migra|Refugee|Rights|Justice|Legal|Law|Lawyers|Workers?|Civil|Defense|Advoca|Latino|Hispanic).*"
    r"\b(?:Association|Federation|Network|Center|Project|Institute|Foundation|Society|League|Council|Committee|Fund)\b"
    r"|\b(?:Association|Federation|Network|Center|Project|Institute|Foundation|Society|League|Council|Committee|Fund)\b"
    r".*\b(?:Immigra|Migra|Refugee|Rights|Justice|Legal|Lawyers|Workers?|Civil|Defense|Advoca|Latino|Hispanic)"
)
_NEWSPAPERS = (
    r"\b(?:Times|Post|Globe|Tribune|News|Herald|Press|Journal|Chronicle|Gazette|Examiner|Inquirer|Register|Bee|"
    r"Dispatch|Observer|Sentinel|Union-Tribune|Sun|Star)$"
)
_OTHERS = (
    r"\b(?:Department|Agency|Bureau|Commission|Authority|Office|Board|Task Force|Association|Federation|Network|Center|"
    r"Project|Institute|Foundation|Society|League|Council|Committee|Fund)\b"
)
KINDS = tuple(
    (re.compile(pattern), kind)
    for pattern, kind in (
        (r"\b(?:Police (?:Department|Bureau|Service|Force)|State Police|Highway Patrol|PD)$", "police"),
        (r"\bSheriff[’']?s[’']? (?:[Oo]ffice|[Dd]epartment)$", "police"),
        (r"\bAttorney General[’']s [Oo]ffice$|\bOffice of the Attorney General\b", "state_government"),
        (r"\b(?:Attorney|Prosecutor)[’']s [Oo]ffice\b", "prosecutor"),
        (
            r"^City of [A-Z]|\b(?:Mayor[’']s [Oo]ffice|City Council|Board of Aldermen)$|^Office of the Mayor\b",
            "city_government",
        ),
        (r"^Mayor\b.*[’']s? [Oo]ffice$", "city_government"),
        (r"^County of [A-Z]|\b(?:Board of Supervisors|County Board|County Commission)$", "county_government"),
        (r"^State of [A-Z]|\b(?:National Guard|Department of Public Safety)$", "state_government"),
        (r"^Gov\b.*[’']s? [Oo]ffice$|\bGovernor[’']s [Oo]ffice$", "state_government"),
        (
            r"\b(?:Legislature|General Assembly|State Senate|State Assembly)$|^(?:Senate|House|Assembly)\b",
            "legislature",
        ),
        (r"\bCourt\b", "court"),
        (r"\b(?:[Ff]ield [Oo]ffice|Sector)$", "component"),
        (r"\bUniversity\b|^College of\b|\b(?:College|Law School)$", "university"),
        (r"^(?:Arch)?[Dd]iocese of\b|\b(?:Arch)?[Dd]iocese$", "religious_body"),
        (r"\bCivil Liberties Union\b", "advocacy_group"),
        (r"\bUnion\b|\bLocal \d+$", "union"),
        (r"\b(?:Inc|LLC|Corp|Corporation)\.?$", "company"),
        (_ADVOCATES, "advocacy_group"),
        (_OTHERS, "other"),
        (r"^[KW][A-Z]{2,3}(?:-TV|-AM|-FM)?$", "news_outlet"),
        (_NEWSPAPERS, "news_outlet"),
    )
)
"""The kind of organisation that a part of its name tells, the first that fits."""


def kind_of(name: str) -> str | None:
    """Tell the kind an organisation's name tells; None where it tells nothing."""
    return next((kind for pattern, kind in KINDS if pattern.search(name)), None)


_HEADS = frozenset(
    "Department Coalition Alliance Association Federation Network Center Project Institute Foundation Society League Council "
    "Committee Fund Agency Bureau Commission Authority Office Board Court Legislature Union University College Archdiocese "
    "Diocese Guard Patrol Inc LLC Corp".split()
)
_OPENING_HEADS = frozenset(
    "Department Coalition Association Federation Center Institute Society League Council Committee Board Bureau Office University "
    "College Archdiocese Diocese Alliance Network City State County Friends".split()
)
"""Heads that may begin a name when 'of' or 'for' follows: 'Coalition for ...'."""
_OUTLETS = frozenset(
    "Times Post Globe Tribune News Herald Press Journal Chronicle Gazette Examiner Inquirer Register Bee Dispatch Observer "
    "Sentinel Union-Tribune Sun Star".split()
)
"""A newspaper where a place stands first: 'Springfield Tribune'."""
_LAST_HEADS = _HEADS | _OUTLETS
"""What ends a name."""
_NO_NAME = re.compile(
    r"\b(?:Credit|European|Soviet|Civil) Union$|\b(?:Press|Oval|Tennis) (?:Office|Court)$|\bUniversity Press$|\bElectoral College$"
    r"|^(?:State of the Union|City Council|County (?:Board|Commission)|School Board|City Department"
    r"|[Ff]ield [Oo]ffice|State (?:Legislature|University|Department)|(?:State |Federal |District |County |Superior )?Court)$"
)
_CENTERS = frozenset(
    "Law Legal Justice Rights Policy Research Resource Resources Immigrant Immigration Refugee Action Defense Worker Workers "
    "Studies Advocacy Migration Support Crisis".split()
)
"""What makes a 'Center' an organisation and no building."""
_LEADING = OPEN_WORDS | frozenset(
    "former acting deputy assistant director officials official president trump biden obama "
    "chief officer officers agent agents attorney judge mr ms mrs rep sen gov".split()
)
_NO_PLACES = _LEADING | frozenset(
    "local regional each every its their his her our another interim senior associate".split()
)
"""What stands before 'Field Office' and names neither a place nor an agency."""
_WORD = r"(?:U\.S\.|U\.N\.|D\.C\.|L\.A\.|N\.Y\.|N\.J\.|St\.|Ft\.|[A-ZÀ-Þ][\w&’'-]*)"
_FIRST_WORD = (  # begins with the capital itself, not with what must not stand before it: much faster to look for
    r"[A-ZÀ-Þ](?<![\w@#].)(?:(?<=U)\.[SN]\.|(?<=D)\.C\.|(?<=L)\.A\.|(?<=N)\.[YJ]\.|(?<=[SF])t\.|[\w&’'-]*)"
)
_RUN = re.compile(rf"{_FIRST_WORD}(?: (?:(?:of|for|on|the|&) ){{0,2}}{_WORD})+")
_PIECE = re.compile(rf"{_WORD}|[a-z&]+")
_LOWER_OFFICE = re.compile(r" (?:office|department)\b")
_OFFICIALS = re.compile(
    r"\b(?:Mayor|Gov\.|Governor|Sen\.|Rep\.|Attorney General|Sheriff|District Attorney)(?: (?:[A-ZÀ-Þ][\w.’'-]*|de|la|del)){1,4}"
    r"(?:[’']s|s[’']) [Oo]ffice\b"
)
_CALL_LETTERS = re.compile(r"[KW](?<!\w.)(?<![A-Z] .)(?!WII|ASP)[A-Z]{3}(?:-(?:TV|AM|FM))?\b(?!-| [A-Z]{2})")
_FIELD_OFFICE = re.compile(
    r"\b(?:(?:ICE|ERO|HSI|FBI|DEA|CBP)(?:[’']s)? )?"
    r"(?:(?:St|Ft)\. |(?:New|San|Los|Las|El|Fort|Salt|Saint|Santa) )?[A-Z][a-z]+(?: (?:City|Lake City|Paul))? [Ff]ield [Oo]ffice\b"
)


_PATTERNS = (
    (_OFFICIALS, "office-of-official", "ffice"),
    (_FIELD_OFFICE, "field-office", "ield "),
    (_CALL_LETTERS, "call-letters", ""),
)
"""Each with letters that a block must have, so that most blocks need no search."""


def find_patterned(text: str, block: Span) -> Iterator[tuple[Span, str]]:
    """Find the names in a block that are built like an organisation's, each with the rule that found it."""
    words = text[block.start : block.end]
    for pattern, rule, mark in _PATTERNS:
        if mark in words:
            for match in pattern.finditer(text, block.start, block.end):
                if rule == "field-office" and match[0].split()[0].lower() in _NO_PLACES:
                    continue  # 'Acting Field Office Director' is a rank
                yield Span(match.start(), match.end()), rule
    if is_headline(words.split()):
        return
    for run in _RUN.finditer(text, block.start, block.end):
        yield from _read_run(text, run.start(), min(run.end(), run.start() + 200))


def _read_run(text: str, start: int, end: int) -> Iterator[tuple[Span, str]]:
    """Find the organisation in a run of capitalised words: up to its head noun, and on through 'of' or 'for'."""
    pieces = [(m.group(), m.start(), m.end()) for m in _PIECE.finditer(text, start, end)]
    pieces = pieces[: _end_of_name(pieces)]
    if pieces[0][0] == "Operation":
        return
    lower_office = _LOWER_OFFICE.match(text, end)
    possessive = pieces[-1][0].endswith(("’s", "'s"))
    first = _skip_opening(text, pieces)
    for index, (word, _, _) in enumerate(pieces):
        plain_end = index + 1 == len(pieces) or not pieces[index + 1][0][0].isupper()
        if index < first:
            continue
        if word in _OPENING_HEADS and pieces[index - 1][0].islower() and index:
            first = index  # 'Ann Example of the University of ...'
        elif (
            word in {"of", "for"}
            and index - first > 1
            and not any(p[0] in _HEADS for p in pieces[first:index])
        ):
            first = index + 1  # 'Ann Example of Springfield University'
            continue
        leads = word.lower() in _LEADING and index == first
        owns = word.endswith(("’s", "'s")) and not _owns_office(
            pieces, index, lower_office=bool(lower_office)
        )
        if leads or owns:
            first = index + 1
        elif not plain_end:
            continue
        elif _plain(word) in _LAST_HEADS or word in _OPENING_HEADS:
            span = _cut(text, pieces, first, index)
            if span is not None:
                yield span, "head-noun"
                return
    if lower_office and possessive and first < len(pieces) - 1:
        yield Span(pieces[first][1], lower_office.end()), "head-noun"


def _end_of_name(pieces: list[tuple[str, int, int]]) -> int:
    """Where a day ends the run: 'the Department of Homeland Security on Monday'."""
    pairs = pairwise(pieces[1:])
    days = (
        index
        for index, (one, two) in enumerate(pairs, start=1)
        if one[0] == "on" and two[0].lower() in OPEN_WORDS
    )
    return next(days, len(pieces))


def _skip_opening(text: str, pieces: list[tuple[str, int, int]]) -> int:
    """Skip 'Deputies of the' at the beginning of a sentence, where the capital says nothing."""
    start = pieces[0][1]
    begins = not text[max(0, start - 8) : start].rstrip(" “\"‘'")[-1:].isalnum()
    if (
        not begins
        or len(pieces) < 3
        or pieces[1][0] not in {"of", "for", "on"}
        or pieces[0][0] in _OPENING_HEADS
    ):
        return 0
    return next(index for index, piece in enumerate(pieces) if index and piece[0][0].isupper())


def _owns_office(pieces: list[tuple[str, int, int]], index: int, *, lower_office: bool) -> bool:
    """Whether the possessive at `index` is one of an office: 'Sheriff's Office', 'Attorney's office'."""
    owner = pieces[index][0][:-2] in {
        "Sheriff",
        "Attorney",
        "Mayor",
        "Governor",
        "Prosecutor",
        "General",
        "Commissioner",
    }
    following = pieces[index + 1][0] if index + 1 < len(pieces) else ""
    return owner and (following in {"Office", "Department"} or (not following and lower_office))


def _cut(text: str, pieces: list[tuple[str, int, int]], first: int, head: int) -> Span | None:
    """Cut the name out of a run, given its head noun; None where the words are no organisation's name."""
    word, linked = _plain(pieces[head][0]), _links(pieces, head)
    if head == first and not (linked and word in _OPENING_HEADS):
        return None
    if head != first and word in {"City", "State", "County", "Friends"}:
        return None
    if word in _OUTLETS and not _begins_with_place([piece[0] for piece in pieces[first:head]]):
        return None
    if word == "Center" and not linked and pieces[head - 1][0] not in _CENTERS:
        return None
    end = _bare(pieces[head])
    if linked and word not in _OUTLETS:
        tail = next((p for p in pieces[head:] if p[0] != _plain(p[0])), pieces[-1])
        end = _bare(tail) if tail[0] != _plain(tail[0]) else _with_and(text, tail[2], word)
    span = Span(pieces[first][1], end)
    return None if _NO_NAME.search(text[span.start : span.end]) else span


def _links(pieces: list[tuple[str, int, int]], head: int) -> bool:
    """Whether the name goes on behind its head noun: 'Coalition for ...', 'Council on ...', but not 'Council on Monday'."""
    if head + 2 >= len(pieces):
        return False
    link, following = pieces[head + 1][0], pieces[head + 2][0]
    return link in {"of", "for"} or (link == "on" and following.lower() not in OPEN_WORDS)


def _plain(word: str) -> str:
    return word.removesuffix("’s").removesuffix("'s").rstrip("’'")


def _with_and(text: str, end: int, head: str) -> int:
    """Where 'Center for Strategic' ends with its 'and International Studies'."""
    more = _AND.match(text, end)
    if more is None or head in _PLACE_BODIES or any(word in _LAST_HEADS for word in more[1].split()):
        return end
    return more.end()


_AND = re.compile(r" and ([A-Z][a-z]+(?: [A-Z][a-z]+)*)")
_PLACE_BODIES = frozenset({"University", "College", "City", "State", "County", "Archdiocese", "Diocese"})


def _bare(piece: tuple[str, int, int]) -> int:
    """Where a piece ends without its possessive mark, that of a plural too: 'the Coalition for Fair Harvests' lawyers'."""
    if piece[0].endswith(("’s", "'s")):
        return piece[2] - 2
    return piece[2] - 1 if piece[0].endswith(("s’", "s'")) else piece[2]


def _begins_with_place(words: list[str]) -> bool:
    names = [" ".join(words[:size]) for size in (3, 2, 1) if size <= len(words)]
    return any(state_named(name) or places_named(name) for name in names)
