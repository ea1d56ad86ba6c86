"""Who made an article and is nobody of its story: names in bylines, in credits of photos and of reporting.

A name alone on a line is a byline only in the head; below, it may sign a letter or a quotation. Finds no line about
the author at the end of a story ('Ann Lee covers the harbor').
"""

from __future__ import annotations

import re

from generator.ingest.document import Document, Paragraph, Span
from generator.ingest.extract.quotations.names import is_personal_name, name_words

_HEAD = 5
"""Paragraphs, one of which may be a name alone that tells who wrote the article."""
_LONGEST_LINE = 200
_WORK = r"(?:[Ss]tory|STORY|[Tt]ext|[Rr]eport(?:ing|ed)?|REPORTING|[Ww]ritten|[Cc]ompiled|[Ee]dit(?:ed|ing)|[Aa]dditional [Rr]eporting|[Pp]hotos?|PHOTOS?|[Pp]hotographs?|[Vv]ideo|[Ii]llustrations?|[Gg]raphics?)"
_NAME = r"[A-ZÀ-Þ][\w.’'-]+(?: (?:(?:de|del|la|van|von|der|den|al|bin) ){0,2}[A-ZÀ-Þ][\w.’'-]*){1,3}"
_BYLINE = re.compile(rf"[(—–-]? ?(?:{_WORK} (?:and {_WORK} )?)?(?:[Bb]y|BY):? (?P<name>{_NAME})")
_BARE = re.compile(rf"(?P<name>{_NAME})(?=$| ?[,|•·/@(–—-]| for | of )")
_ENDS_SENTENCE = re.compile(r"[.!?][”\")]*$")
_CONTRIBUTED = re.compile(r"contributed (?:also )?(?:to this|reporting)\b")


def is_credit_line(document: Document, position: int) -> bool:
    """Whether a paragraph only says who wrote or pictured the article: 'By Ann Lee, Staff Writer', in the head 'Ann Lee'."""
    paragraph = document.paragraphs[position]
    if paragraph.end - paragraph.start > _LONGEST_LINE:
        return False
    line = document.slice(paragraph)
    if _CONTRIBUTED.search(line):
        return True
    if _ENDS_SENTENCE.search(line):
        return False
    found = _BYLINE.match(line) or (_BARE.match(line) if _is_head(document, position) else None)
    return found is not None and is_personal_name(name_words(found["name"].title()))


def _is_head(document: Document, position: int) -> bool:
    """Whether a paragraph stands before the first one of the story: all above it are short or no sentence."""
    return position < _HEAD and not any(_tells(p) for p in document.paragraphs[:position])


def _tells(paragraph: Paragraph) -> bool:
    return len(paragraph.sentences) > 1 or paragraph.end - paragraph.start > _LONGEST_LINE


_BEFORE = re.compile(
    rf"(?:(?:^|[(|;.•—–-] ?){_WORK} (?:[Bb]y|BY)|\b(?:Photo|Video|Image|Illustration|Graphic|Picture)s?(?: [Cc]redit)?(?::| [Bb]y| [Cc]ourtesy of)"
    r"|\b[Cc]ourtesy of|\b(?:PHOTO|VIDEO|IMAGE)S? BY|\b[Cc]redit:|^(?:By|BY)) ?$"
)
_BEFORE_ENDS = ("y ", "Y ", "f ", ": ", ":")
_JOINS = (" and ", ", ", " & ", " AND ")
_LONGEST_BEFORE = 40
_AGENCY = re.compile(r" ?/ ?[A-ZÀ-Þ]")


_STEMS = (
    *("photo", "video", "image", "picture", "illustration", "graphic", "courtesy", "credit"),
    *("story", "text", "report", "written", "compiled", "edit"),
)
"""One of them is in every paragraph with a credit that neither opens with 'By' nor has a slash: a quick look before the slow one."""


def may_hold_credits(paragraph: str) -> bool:
    """Whether the words of a paragraph may tell who pictured or reported it."""
    if "/" in paragraph:
        return True
    words = paragraph.lower()
    if words.startswith("by "):
        return True
    told = "by" in words or ":" in words or "courtesy of" in words
    return told and any(map(words.__contains__, _STEMS))


def is_credit(document: Document, paragraph: Span, name: Span, credited: int) -> bool:
    """Whether a name inside a paragraph tells who pictured or reported it: '(Photo by Bo Day/AP)', 'Bo Day/AP'.

    `credited` is where the last such name of the paragraph ended: 'Photos by Bo Day and Ann Lee'.
    """
    text = document.text
    if text[name.end : name.end + 2].lstrip().startswith("/") and _AGENCY.match(text, name.end):
        return True
    if credited > paragraph.start and text[credited : name.start] in _JOINS:
        return True
    before = text[max(paragraph.start, name.start - _LONGEST_BEFORE) : name.start]
    if not before.endswith(_BEFORE_ENDS) or text[name.end - 2 : name.end] in ("’s", "'s"):
        return False
    return _BEFORE.search(before) is not None
