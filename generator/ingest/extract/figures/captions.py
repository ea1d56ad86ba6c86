"""Whether a sentence stands in the caption of a picture, whose numbers tell of the picture: '[Photo caption: ...]', '... (Courtesy ICE)'."""

from __future__ import annotations

import re

from generator.ingest.document import Span

_OPENS = re.compile(
    r"\s*(?:[\[(]\s*(?:(?:file )?photo(?:graph)?s?|image|picture|caption|video)\b|(?:(?:file )?photo(?:graph)?|image|picture|video)? ?(?:caption|credit)s? ?:)",
    re.IGNORECASE,
)
_CREDITED = re.compile(
    r"(?:[(\[](?:(?:file )?(?:photo|image|picture|video)(?:graph)?s?\b|courtesy\b|credit\b|(?:AP|Reuters|Getty)\b)[^()\[\]]{0,80}[)\]]"
    r"|\b(?:photo|image|picture|video)(?:graph)?s?:? (?:by|courtesy|credit)\b[^.()]{0,60}|[.”\"] courtesy (?:of )?(?:the )?[A-Z][^.()]{0,40})\.?\s*$",
    re.IGNORECASE,
)
_HINTS = ("photo", "image", "picture", "video", "courtesy", "credit", "caption", "ap)", "getty", "reuters")
_LONGEST = 600
"""A paragraph longer than a caption ends in something else in brackets."""


def is_caption(text: str, sentence: Span) -> bool:
    """Whether the line of a sentence is a caption, by how it opens or by the credit it ends with."""
    start = text.rfind("\n", max(0, sentence.start - _LONGEST), sentence.start) + 1
    start = start or max(0, sentence.start - _LONGEST)
    end = text.find("\n", sentence.end, sentence.end + _LONGEST)
    line = text[start : end if end >= 0 else min(len(text), sentence.end + _LONGEST)]
    shown = line.lower()
    if len(line) > _LONGEST or not any(hint in shown for hint in _HINTS):
        return False
    return bool(_OPENS.match(line) or _CREDITED.search(line))
