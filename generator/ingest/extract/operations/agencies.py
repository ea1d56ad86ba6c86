"""Which immigration agencies act in an operation, told apart from those that only speak about it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.ingest.document import Document, Span
from generator.ingest.extract.findings import OrganizationFinding
from generator.ingest.extract.positions import Positions
from generator.ingest.extract.stems import Stemmed

_ENFORCING = ("ice", "ero", "hsi", "cbp", "border-patrol", "bortac", "ins", "dhs")
_PARENTS = {"ero": "ice", "hsi": "ice", "border-patrol": "cbp", "bortac": "border-patrol"}
_SPEAKS = re.compile(
    r"(?:[’']s)?(?: \([A-Z.]+\))?,? (?:(?:[Aa]cting|[Dd]eputy|[Aa]ssistant|[Pp]ress|[Ff]ield|[Oo]ffice|[Ee]xecutive|[Aa]ssociate|[Rr]egional) )*"
    r"(?:[Ss]ecretary|[Dd]irector|[Ss]pokes\w+|[Oo]fficials?|[Cc]ommissioner|[Cc]hief|[Cc]mdr|[Hh]ead|[Ss]tatement|[Mm]emo|website"
    r"|said|says|told|confirmed|wrote|added|did not)\b"
)
_ACTS = r"(?:arrest(?:ed|ing|s)?|detain(?:ed|ing|s)?|raid(?:ed|ing|s)?|round(?:ed|ing|s)? up|jailed|apprehended|nabbed|took|swept)"
_OTHERS_ACT = Stemmed(
    rf"\b(?:[Pp]olice|[Ss]heriff(?:[’']s (?:office|department|deputies))?|[Dd]eputies|[Tt]roopers)\b(?: \w+){{0,4}} {_ACTS}\b"
    r"|\b(?:arrested|detained|apprehended|raided|rounded up) by (?:the )?(?:[\w.’']+ ){0,3}?(?:[Pp]olice|[Ss]heriff|[Dd]eputies|[Tt]roopers)\b",
    "olice|heriff|eputies|roopers",
)


def acting_agencies(
    document: Document, sentences: Sequence[Span], organizations: Sequence[OrganizationFinding]
) -> tuple[str, ...]:
    """Name the enforcing agencies of an operation's sentences, else of the whole article, each once.

    A department stands only where no agency of its own does. Where a sheriff or the police acted, an agency named
    elsewhere in the article did not.
    """
    enforcing = [o for o in organizations if o.key in _ENFORCING]
    placed = Positions(enforcing, lambda organization: organization.span)
    near = [o for sentence in sentences for o in placed.within(sentence)]
    acting = [o for o in near if not _SPEAKS.match(document.text, o.span.end)]
    others_acted = any(_OTHERS_ACT.search(document.slice(sentence)) for sentence in sentences)
    named = [] if others_acted else enforcing
    chosen = {o.key: o.name for o in reversed(acting or near or named)}
    if set(chosen) - {"dhs"}:
        chosen.pop("dhs", None)
    for key, parent in _PARENTS.items():
        if parent in chosen:
            chosen.pop(key, None)
    return tuple(chosen[key] for key in _ENFORCING if key in chosen)
