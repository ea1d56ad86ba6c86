"""Quoted words that are nobody's speech: the title of a programme, a paper, a book, a film or a song, or a translation."""

from __future__ import annotations

import re

from generator.ingest.document import Document
from generator.ingest.extract.quotations import cues
from generator.ingest.extract.quotations.marks import Stretch

_SMALL = frozenset(("a", "an", "and", "at", "by", "for", "in", "of", "on", "or", "the", "to", "with", "&"))
_LONGEST = 10
"""Words of the longest title."""
_REACH = 60
"""Characters in front of a title in which the words stand that show it to be one."""
_LIST = 300
"""Characters in front of a title that a list of titles may take."""
_KINDS = "|".join(sorted(cues.word_list("works")))
_AFTER_KIND = re.compile(
    rf"\b(?:(?:{_KINDS})s?,?(?: (?:called|titled|entitled|named))?,?|(?:titled|entitled),?)\s$", re.IGNORECASE
)
_AFTER_NETWORK = re.compile(r"(?:\b[A-Z]{2,5}|\b(?:News|Network|Channel|Radio|TV))(?:[’']s?)?\s$")
_AFTER_WORD = re.compile(
    r"(?:\b(?:on|of|with|from|by|in|at|for|told|tells|telling|hosts?"
    r"|(?:listen(?:s|ed|ing)?|said|sp(?:eak(?:s|ing)?|oke)|talk(?:s|ed|ing)?) to)(?: the)?|[’']s|s[’'])\s$",
    re.IGNORECASE,
)
_AFTER_TITLE = re.compile(r"[“\"][^“”\"]{1,80}[”\"],?\s(?:(?:and|or|then)\s)?(?:the\s)?$")
_AFTER_CALL = re.compile(
    r"\b(?:(?:chants?|chant(?:ed|ing)|cr(?:y|ies)|shouts?|calls?|signs?|banners?|posters?|messages?|slogans?|words?)"
    r" (?:of|for|with|on|by|to)(?: the)?"
    r"|chant(?:s|ed|ing)?|shout(?:s|ed|ing)?|yell(?:s|ed|ing)?|scream(?:s|ed|ing)?|tweet(?:s|ed|ing)?),?\s$",
    re.IGNORECASE,
)
_LANGUAGES = (
    "Arabic|Chinese|Creole|English|French|German|Greek|Hebrew|Italian|Japanese|Korean|Latin|Mandarin|Portuguese|Russian"
    "|Spanish|Ukrainian|Vietnamese|Yiddish"
)
_AFTER_FOREIGN_WORD = re.compile(
    rf"\b(?:(?:{_LANGUAGES})(?: (?:slang|word|words|term|phrase|expression))? for|(?:shorthand|slang) for"
    r"|translat(?:es|ed|ing)(?: \w+ly)? (?:as|to|into)),?\s$"
)
_DAY = r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.? \d{1,2})"
_CITED = re.compile(rf"[”\"]?,? ?(?:[A-Z][\w.&’'-]+ ?){{1,5}}, {_DAY}(?:, \d{{4}})?\)")


def is_called_out(document: Document, stretch: Stretch) -> bool:
    """Whether words are chanted, shouted or shown on a sign, whatever their capitals: 'chants of "Free Them All"'."""
    before = document.text[max(0, stretch.outer.start - _REACH) : stretch.outer.start]
    return bool(_AFTER_CALL.search(before))


def is_no_speech(document: Document, stretch: Stretch) -> bool:
    """Whether marks stand around a title, an article that is cited, or what a foreign word means."""
    return _is_work(document, stretch) or _is_cited(document, stretch) or _is_translation(document, stretch)


def _is_work(document: Document, stretch: Stretch) -> bool:
    """Whether a stretch is written like a title and stands where one does: 'on "Harbor & Sea,"', 'the film "Tide"'."""
    words = document.slice(stretch).rstrip(".,").split()
    if not stretch.closed or not words or len(words) > _LONGEST or not _is_title_case(words):
        return False
    before = document.text[max(0, stretch.outer.start - _LIST) : stretch.outer.start]
    while listed := _AFTER_TITLE.search(before):
        before = before[: listed.start()]
    if _AFTER_KIND.search(before, max(0, len(before) - _REACH)) or _AFTER_NETWORK.search(before):
        return True
    several = sum(word not in _SMALL for word in words) > 1
    calls = words[-1][-1] in "!?"
    return several and not calls and bool(_AFTER_WORD.search(before)) and not is_called_out(document, stretch)


def _is_cited(document: Document, stretch: Stretch) -> bool:
    """Whether a stretch is an article that a letter or a note cites: '("Agents raid the pier," Harbor News, May 3)'."""
    outer = stretch.outer
    return document.text[outer.start - 1 : outer.start] == "(" and bool(
        _CITED.match(document.text, outer.end)
    )


def _is_translation(document: Document, stretch: Stretch) -> bool:
    """Whether a stretch only says what a foreign word means: '"La migra," Spanish slang for "the immigration police"'."""
    before = document.text[max(0, stretch.outer.start - _REACH) : stretch.outer.start]
    return bool(_AFTER_FOREIGN_WORD.search(before))


def _is_title_case(words: list[str]) -> bool:
    """Whether every word but the small ones begins with a capital or a digit, and nothing is written in capitals only.

    A title may have a subtitle behind a colon, and a mark of exclamation or question at its end.
    """
    if words[0] in _SMALL or not any(w[0].isupper() for w in words) or all(w.isupper() for w in words):
        return False
    inner = [word.removesuffix(":") for word in words[:-1]] + [words[-1].rstrip("!?")]
    return all(
        w in _SMALL or (bool(w) and (w[0].isupper() or w[0].isdigit()) and w[-1] not in ".,:;!?")
        for w in inner
    )
