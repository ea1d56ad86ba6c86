"""What a place's name is doing where it stands: naming a place, or a part of a person's, office's or company's name."""

from __future__ import annotations

import re

from generator.ingest.extract.places import words
from generator.ingest.extract.places.mentions import Line, Mention


def standing_of(mention: Mention) -> str:
    """Tell what the name is doing: '' for a place as such, 'name' where it is a part of something else's name."""
    before = _standing_before(mention)
    standing = before if before in {"name", "seat"} else _standing_after(mention) or before
    text = mention.line.text
    is_far = not standing and _MILES_FROM.search(text, max(0, mention.start - _FAR), mention.start)
    return "distance" if is_far else standing


_MILES_FROM = re.compile(
    r"(?<!within )\b(?:[3-9]\d|\d{3}) miles (?:(?:due )?(?:north|south|east|west)(?:east|west)? )?(?:of|from|outside) $"
)
"""'About 50 miles northwest of Wichita' is elsewhere; ten miles from it is its surroundings."""
_FAR = 50


def is_surname(mention: Mention) -> bool:
    """'Sheila Jackson', 'Mr. Lincoln': a capitalised word of small letters, or a person's title, stands before."""
    line, first = mention.line, mention.first
    if mention.first != mention.last or line.headline:
        return False
    if line.gap(first) == ". " and line.word(first - 1) in words.PERSON_TITLES:
        return True
    before = line.before(first)
    lower = before.lower()
    capital = bool(before) and before[0].isupper() and before[1:].islower()
    return (
        capital
        and lower not in words.OPEN_WORDS
        and lower not in words.DIRECTIONS
        and not before.endswith("s")
    )


def preposition_before(mention: Mention) -> str:
    """Give the preposition before a name, looking through 'the', 'downtown', 'nearby', 'northern' and 'the town of'."""
    line, index = mention.line, mention.first
    before = line.before(index).lower()
    while before in words.DIRECTIONS or before == "the":
        index -= 1
        before = line.before(index).lower()
    if before == "of" and line.before(index - 1).lower() in {
        "town",
        "towns",
        "cities",
        "communities",
        "suburbs",
        "city",
        "suburb",
        "village",
        "outskirts",
        "side",
        "edge",
        "part",
        "end",
        "corner",
        "center",
        "north",
        "south",
        "east",
        "west",
    }:
        return "in"
    return before


def _standing_before(mention: Mention) -> str:
    line, first = mention.line, mention.first
    gap = line.gap(first)
    if (
        gap.endswith(("-", "@", "#", "–"))
        and line.word(first - 1).lower() != "mid"
        and gap not in {" - ", " – "}
    ):
        return "name"
    if first and gap == ". " and line.word(first - 1) in words.PERSON_TITLES:
        return "name"
    if mention.line.text[max(0, mention.start - 3) : mention.start].endswith(("v. ", "vs.")):
        return "name"
    before = line.before(first)
    if not before:
        return "name" if _CAMPUS.search(line.text[max(0, mention.start - 50) : mention.start]) else ""
    if before in {"of", "for", "at", "in", "from"}:
        return _standing_of(line, first - 1)
    lower = before.lower()
    if before[0].isupper() and not before.endswith(("’s", "'s")) and lower not in words.OPEN_WORDS:
        if before in words.AGENCIES:
            return "" if line.after(mention.last).lower() in words.ACTIONS else "office"
        return "" if lower in words.DIRECTIONS else "name"
    return ""


_CAMPUS = re.compile(r"(?:University|College) (?:of|at) [A-Z]\w+(?: [A-Z]\w+)?, $")


def _standing_of(line: Line, index: int) -> str:
    """Judge a name after 'of', 'for', 'at', 'from' or 'in' at `index`: a part of 'University of ...', a seat in 'based in ...'."""
    head, preposition = line.before(index), line.word(index)
    lower = head.lower()
    if preposition == "in":
        return "seat" if lower in {"based", "headquartered"} else ""
    if lower in words.OFFICE_HOLDERS:
        return "official"
    if preposition == "from" or (line.headline and lower not in words.OF_BODIES):
        return ""
    if not head or not head[0].isupper() or lower in words.PARTS_OF_TOWNS or lower in words.OPEN_WORDS:
        return ""
    initial = len(line.word(index - 2)) == 1 or line.word(index - 2) in words.PERSON_TITLES
    begins_sentence = index == 1 or not (line.gap(index - 1).isspace() or initial)
    return "name" if lower in words.OF_BODIES or not begins_sentence else ""


def _standing_after(mention: Mention) -> str:
    line, last = mention.line, mention.last
    if mention.state is not None:
        return "seat" if line.text[mention.end : mention.end + 6] == "-based" else ""
    gap, following = line.gap(last + 1), line.word(last + 1)
    if gap in {"-", "–"}:
        if following in {"based", "headquartered"}:
            return "seat"
        return "" if following in {"area", "wide", "region"} else "name"
    if words.OFFICE.match(line.text, mention.end, mention.end + 80):
        return "office"
    if line.word(last) == "area" and line.gap(last) == "-" and _is_somebody(line.after(last)):
        return "official"
    if not line.after(last) or line.word(last).endswith(("’s", "'s")):
        return ""
    return _standing_before_word(line, last + 1)


_FIRMS = frozenset(
    ["company", "firm", "corporation", "contractor", "nonprofit", "startup", "bank", "insurer"]
)
"""Behind a place: 'sold to a Minnesota company' tells where it sits."""


def _is_somebody(word: str) -> bool:
    """Whether a word behind 'Tulsa-area' says that somebody is from there: 'politician', 'man’s'."""
    return _PERSON.fullmatch(word.removesuffix("’s").removesuffix("'s").lower()) is not None


_PERSON = re.compile(
    r"(?:politician|executive|man|woman|resident|lawyer|attorney|lawmaker|legislator|mayor|sheriff|councilman|councilwoman|congressman|congresswoman"
    r"|senator|pastor|priest|activist|advocate|businessman|businesswoman|couple|family|native|father|mother|teacher|doctor|official)s?"
)


def _standing_before_word(line: Line, index: int) -> str:
    following = line.word(index)
    lower = following.lower()
    if following in words.AGENCIES:
        return "" if line.after(index).lower() in words.ACTIONS else "office"
    if not following[0].isupper():
        if lower in words.SAYING:
            return "name"
        if lower in {"v", "vs"}:
            return "name"
        return "official" if lower in words.AUTHORITIES else "seat" if lower in _FIRMS else ""
    if lower in words.TITLES or (lower == "police" and line.after(index).lower() in words.TITLES):
        return "official"
    if line.headline:
        return "name" if lower in words.BODY_HEADS else ""
    return "" if lower in words.OPEN_WORDS else "name"
