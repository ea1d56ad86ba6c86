"""What a part of those arrested is said to be: convicted, charged, deported before, in a gang, released."""

from __future__ import annotations

import re

from generator.ingest.document import Span
from generator.ingest.extract.figures.counted import Counted
from generator.ingest.extract.figures.measured import Governed

_SHARES = {
    "no_record": (
        r"(?:\bno|\bnothing|\bnot have|n[’']t have|\bwithout|\black\w*|\bnever)\b[^.;]{0,30}"
        r"\b(?:record|histor|conviction|convicted|background|charge|crimes?\b)"
        r"|\b(?:not|n[’']t) (?:\w+ )?criminals\b|\bnon-?criminals?\b|\bclean records?\b"
        r"|\bonly (?:\w+ )?immigration (?:violations|offenses)\b"
    ),
    "released_on_detainer": (
        r"\b(?:released|freed|let go)\b[^.;]{0,120}\bdetainers?\b"
        r"|\bdetainers?\b[^.;]{0,60}\b(?:not honou?red|ignored|declined|rejected|refused)"
    ),
    "previously_removed": (
        r"\b(?:previous|prior)(?:ly)?(?: \w+){0,2} (?:deport\w*|remov\w*|expel\w*)|\bre-?enter\w*"
        r"|\b(?:deported|removed) (?:from the (?:U\.S\.|United States|country) )?(?:before|previously|at least|in the past|once|more than once|\w+ times)"
        r"|\bentered (?:[\w.]+ ){0,4}?(?:again|after (?:being|having been) (?:deported|removed))"
        r"|\bpreviously been (?:deported|removed)|\breturned (?:illegally )?after (?:being |having been )?(?:deport|remov)"
    ),
    "fugitives": (
        r"\bfugitives?\b|\babsconders?\b|\b(?:final|outstanding|old|existing|standing) (?:deportation |removal )?orders?"
        r"|\b(?:ignored|defied) (?:\w+ ){0,2}orders?\b|\b(?:ignored|defied|under|had|with) (?:an? |earlier |prior )?(?:deportation|removal) orders?|\bordered (?:deported|removed|to leave)\b"
    ),
    "criminal_history": (
        r"\bcriminal (?:records?|histor(?:y|ies)|backgrounds?|pasts?|arrests)\b|\bprior arrests\b|\bcriminality\b|\brap sheets?\b|\b(?:were|are) (?:(?!convicted|not|non)\w+ ){0,2}(?:criminals|criminal aliens)\b|\bha(?:d|ve) (?:prior |police )?records?\b|\bwith (?:any|an?|some) (?:sort of )?record\b"
        r"|\bconvict\w+\b[^.;]{0,30}\b(?:or|and)\b[^.;]{0,20}\bpending\b"
        r"|\bconvict\w+ (?:and/)?or (?:\w+ ){0,2}charges\b|\b(?:convicted (?:of |for |criminals )?or|charged with or convicted)"
        r"|\b(?:charged|pending)\b[^.;]{0,40}\b(?:or|and)\b[^.;]{0,20}\bconvict"
    ),
    "pending_charges": (
        r"\bpending\b[^.;]{0,30}\bcharges?\b|\bcharges? pending\b|\bfac(?:e|es|ed|ing) (?:[\w-]+ ){0,4}?(?:charges?|prosecution|indictment)\b"
        r"|\b(?:were|was|been|are|be|being) (?:\w+ )?(?:charged|indicted|prosecuted)\b|\bfor (?:[\w-]+ )?prosecution\b"
        r"|\b(?:booked|arrested|jailed|held) on (?:[\w-]+ ){0,5}?charges\b|\b(?:accused of|charged with|indicted (?:on|for))\b|\bawait\w* trial\b"
    ),
    "convictions": r"\bconvict(?:ed|ions?)\b|\b(?:pleaded|pled|pleading) (?:guilty|no contest)\b",
    "gang": (
        r"\bgangs?\b|\bgangbangers\b|\b(?:MS-13|Mara Salvatrucha|18th Street|Tren de Aragua|Latin Kings?|Sure[nñ]os|Norte[nñ]os"
        r"|Bloods|Crips|Trinitarios|Barrio Azteca|Paisas)\b"
    ),
    "other": (
        r"\b(?:were|was|been|be) (?:\w+ ){0,2}(?:released|freed|let go|set free|sent home|bailed out)\b|\b(?:ankle|electronic) (?:monitors?|bracelets?)\b"
        r"|\b(?:were|are) (?:from|(?:citizens|nationals|natives) of|(?:single )?(?:mothers|fathers|parents)|minors|children|teenagers|women|men)\b"
        r"|\b(?:were|was|are|is) (?:also )?wanted (?:abroad|overseas|elsewhere|for|in|by|on)\b"
        r"|\b(?:posted|free on|released on|out on) (?:bond|bail)\b|\bfac\w+ deportation\b|\bdeportation proceedings\b"
    ),
}
_REST_OF_PHRASE = re.compile(r"\w*(?: (?:criminal )?charges)?")
_SHARE_PATTERNS = tuple((measure, re.compile(words, re.IGNORECASE)) for measure, words in _SHARES.items())
_NEGATED = re.compile(
    r"(?:\s+of (?:them|those|the \w+)(?: \w+ed)?)?\s+(?:did not|didn[’']t|do not|don[’']t|were not|weren[’']t|had no|have no|without)\b",
    re.IGNORECASE,
)
_FLIPPED = {"convictions": "no_record", "criminal_history": "no_record"}


_PREDICATE_END = re.compile(r"(?<!\bU\.S)[.;](?=\s|$)|, (?:and|but|while|according)\b")


def share_measure(text: str, counted: Counted, start: int, limit: int) -> Governed | None:
    """Give the measure a share of the arrested stands for: 'had criminal convictions' after '20 of them'.

    `start` is where the predicate begins. 'All but two had records' counts those without.
    """
    end = min(limit, start + 180)
    stop = _PREDICATE_END.search(text, start, end)
    predicate = Span(start, stop.start() if stop else end)
    for measure, pattern in _SHARE_PATTERNS:
        match = pattern.search(text, predicate.start, predicate.end)
        if match:
            meant = _FLIPPED.get(measure) if counted.number.complement else measure
            if measure != "no_record" and _NEGATED.match(text, predicate.start, predicate.end):
                meant = "other"
            word = _REST_OF_PHRASE.match(text, match.end(), predicate.end)
            shown = Span(counted.span.start, word.end() if word else match.end())
            return Governed(meant, shown, "share") if meant else None
    return None
