"""Text fragments: the part of a web address that lands a reader on the words themselves.

Written after the WICG draft URL Fragment Text Directives: `#:~:text=[prefix-,]start[,end][,-suffix]`. Browsers
that do not know it open the page at its top.
"""

from __future__ import annotations

from functools import lru_cache
from urllib.parse import quote

from generator.model.passage import Passage

LONGEST_EXACT = 300
"""Characters of a phrase that is given whole; a longer one is given by its first and last words."""
_EDGE_WORDS = 6
_CONTEXT_WORDS = 4


def passage_address(url: str, passage: Passage) -> str:
    """The address of a passage in the article at `url`; an existing fragment of the address stays in front."""
    joint = "" if "#" in url else "#"
    return f"{url}{joint}:~:text={text_directive(passage)}"


def text_directive(passage: Passage) -> str:
    """The value of `text=`: the phrase, between the words around it where it has any.

    A phrase that is long or runs over a paragraph's end is given as start and end, for an exact match must stand
    inside one block of text.
    """
    return _directive(passage.exact, passage.prefix or "", passage.suffix or "")


@lru_cache(maxsize=1 << 14)
def _directive(exact: str, prefix: str, suffix: str) -> str:
    """The same, drawn once for all pages that show the passage."""
    words = exact.split()
    runs_on = "\n" in exact.strip()
    if len(words) > 1 and (runs_on or len(" ".join(words)) > LONGEST_EXACT):
        edge = min(_EDGE_WORDS, len(words) // 2)
        phrase = [_encoded(words[:edge]), _encoded(words[-edge:])]
    else:
        phrase = [_encoded(words)]
    before = prefix.split()[-_CONTEXT_WORDS:]
    after = suffix.split()[:_CONTEXT_WORDS]
    return ",".join(
        [*([_encoded(before) + "-"] if before else []), *phrase, *(["-" + _encoded(after)] if after else [])]
    )


def _encoded(words: list[str]) -> str:
    """Percent-encode; `quote` leaves the hyphen alone, which marks prefix and suffix here."""
    return quote(" ".join(words), safe="").replace("-", "%2D")
