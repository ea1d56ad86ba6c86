"""Numbers as subjects: '680 workers were arrested', '41 escaped', 'nine have been returned to their country'."""

from __future__ import annotations

import re

from generator.ingest.document import Span
from generator.ingest.extract.figures.counted import Counted, Head
from generator.ingest.extract.figures.homeward import leads_home
from generator.ingest.extract.figures.measured import Governed
from generator.ingest.extract.figures.verbs import PASSIVE, PERSONAL_VERB, by_measure

_RETURNED_AFTER = re.compile(
    r"[”\"’']?(?:\s+(?:have|has|had|been|since|were|was|already|also|all|later))+\s+(?:(?:put|placed|loaded) on(?:to)? (?:an? |the )?(?:\w+ )?(?:flights?|planes?)|flown|sent|returned)\b"
)
_TO_THE_BORDER = re.compile(
    r"[”\"’']?(?:\s+(?:have|has|had|been|since|were|was|already|also|all|later))+\s+(?:driven|bused|taken|escorted|walked|dropped|marched) (?:back )?(?:to|across|over|at) the (?:\w+ )?border\b"
)
_ADVERB = r"(?:\s+(?:\w+ly|now|also|since|already|being|been|be|still|first|later|either|then|not yet))*"
_PASSIVE_AFTER = re.compile(
    rf"\b(?P<aux>(?:(?:(?:may|might|could|will|would) be)|were|was|are|is|been|being|be|got|get|gets|remain(?:s|ed)?|ended up|wound up|sit|sat|land(?:s|ed)|spent (?:\w+ ){1, 3})){_ADVERB}\s+(?:{by_measure(PASSIVE)})\b",
    re.IGNORECASE,
)
_AMONG_AFTER = re.compile(
    rf"[”\"’']?(?: of (?:its|their|his|her|our) (?:\w+ ){{0,2}}\w+)?\s+(?:were|was|are) (?:also )?among (?:those|the (?:\w+ )?(?:\w+)) (?:{by_measure(PASSIVE)})\b",
    re.IGNORECASE,
)
_PARTICIPLE_AFTER = re.compile(
    rf"[”\"’']?(?:\s+(?:already|allegedly|reportedly|now|also|who|that|have|has|had|been|were|was|are|previously|since|later|all|both|not))*\s+(?:{by_measure(PASSIVE)})\b",
    re.IGNORECASE,
)
_PREVIOUSLY = re.compile(r"\b(?:previously|once|earlier)\b", re.IGNORECASE)
_BEFORE_NOW = re.compile(
    r"(?: from the (?:U\.S\.|United States|country))?,? (?:before\b(?! (?:they|he|she|the|a|an)\b)|previously|in the past|at least (?:once|twice)|once|twice"
    r"|(?:more than once|several|multiple|many|repeated\w*|\w+) times|earlier|(?:but|and|then|only to|who) (?:[\w ]{1,20})?re-?(?:enter|turn)\w*|(?:but|and) (?:had )?(?:came|come|sneaked|snuck|slipped) back)",
    re.IGNORECASE,
)
_ESCAPE_AFTER = re.compile(
    r"(?: (?:and|on (?:the|that|its|their|an?)|named in the|with|wanted|convicted|accused|charged) [\w ’'-]{2,50}?)?[”\"’']?\s+(?:(?:who|that|have|had|has|still|allegedly) )*(?:escap(?:e|ed|ing)|elud(?:e|ed|ing)|evad(?:e|ed|ing)"
    r"|avoid(?:ed|ing)? (?:arrest|capture|detention)|slipped away|got away|(?:(?:are|is|were|remain(?:s|ed)?) )?(?:still )?at large"
    r"|(?:(?:could|were|was|have|had|has) (?:still )?(?:not|never)(?: yet)? (?:be(?:en)? )?|couldn[’']t be |weren[’']t )(?:found|located|caught|captured|apprehended|home|there)"
    r"|(?:are|were|remain) (?:still )?(?:being sought|on the run|missing)|(?:are|(?:were|are) still|remain(?:s|ed)?) wanted(?! (?:for|in|by|on|at|under|abroad|overseas|elsewhere|back|there)\b)|(?:fled|ran)(?! (?:from|to) (?:violence|war|gang|persecution)))\b",
    re.IGNORECASE,
)
_GONE_AFTER = re.compile(r" (?:were|had been|was) (?:gone|missing|taken)\b(?! (?:to|for|from work))")
_RAIDED_BEFORE = re.compile(
    r"\b(?:agents|officers|ICE|raid|raiders)\b(?:[^.;]|[.](?! [A-Z]))* (?:and|when|until) (?:[^.;,]{0,40} )?(?:some |about |at least )?$"
)
"""Before 'and by lunchtime 37 workers were gone'."""
_ON_A_LIST = re.compile(
    r"(?: (?:nationwide|in all|across the country|in [A-Z]\w+))? (?:are|were) (?:said to be |believed to be )?on (?:the|a|its|their|that) (?:agency[’']s )?(?:target |arrest |deportation )?lists?\b"
    r"|(?: (?:people|immigrants))? on (?:the|a|its|their|that) (?:agency[’']s )?(?:target|arrest|deportation) lists?\b"
    r"|(?: more| others)?(?: (?:people|immigrants))? (?:have been|had been|were|are) (?:identified|listed|named|marked|flagged) as (?:\w+ )?targets\b"
)
_SOUGHT = re.compile(
    r" (?:that |whom )?(?:it|they|ICE|(?:the )?(?:agency|officials|agents|officers|authorities)) (?:(?:has |had |have )?said (?:it|they) )?(?:was|were|had been|is|are)"
    r" (?:seeking|looking for|after|targeting|hunting|pursuing)\b"
)
"""Behind those whom agents went out for: 'the more than 1,000 people it said it was seeking'."""
_GAP_OPENER = re.compile(
    r"[”\"’']?\s*(?:[—–(,]|--|(?:in|at|from|of|with|across|near|around|throughout|who|believed|suspected|accused|convicted"
    r"|wanted|created|working|living|including|most|many|some|all|are|were|as|on)\b)",
    re.IGNORECASE,
)
_CLAUSE = re.compile(
    r"[.;:?!](?=\s|$)|\b(?:after|when|where|because|while|since|before|although|though|if|until|but|said|says|told)\b",
    re.IGNORECASE,
)


def takes_persons_after(text: str, position: int, limit: int) -> bool:
    """Whether a verb that takes only persons follows: 'were arrested'."""
    after = _PARTICIPLE_AFTER.match(text, position, limit)
    if after and after.lastgroup == "arrests" and _BY_AGENTS.match(text, after.end(), limit):
        return True
    return bool(after and after.lastgroup and PERSONAL_VERB.search(after[0]))


def by_words_after(text: str, counted: Counted, limit: int) -> Governed | None:
    """Read a number as the subject of what follows, up to `limit`."""
    end = counted.span.end
    listed = _ON_A_LIST.match(text, end, limit)
    if listed and counted.head in {Head.PERSONS, Head.NONE}:
        return Governed("targeted", Span(counted.span.start, listed.end()), "target")
    sought = _SOUGHT.match(text, end, limit) if counted.head is Head.PERSONS else None
    if sought:
        return Governed("targeted", Span(counted.span.start, sought.end()), "target")
    gone = _GONE_AFTER.match(text, end, limit) if counted.head is Head.PERSONS else None
    if gone and _RAIDED_BEFORE.search(text[max(0, counted.span.start - 200) : counted.span.start]):
        return Governed("arrests", Span(counted.span.start, gone.end()), "passive after")
    escape = _ESCAPE_AFTER.match(text, end, limit)
    if escape:
        return Governed("escaped", Span(counted.span.start, escape.end()), "escape")
    returned = _RETURNED_AFTER.match(text, end, limit)
    if returned and (home := leads_home(text, returned.end(), limit)):
        return Governed("removed", Span(counted.span.start, home), "participle after")
    border = _TO_THE_BORDER.match(text, end, limit)
    if border and counted.head is Head.PERSONS:
        return Governed("removed", Span(counted.span.start, border.end()), "participle after")
    match = _AMONG_AFTER.match(text, end, limit) or _PARTICIPLE_AFTER.match(text, end, limit)
    if (
        match
        and match.lastgroup == "removed"
        and (_PREVIOUSLY.search(match[0]) or _BEFORE_NOW.match(text, match.end(), limit))
    ):
        return Governed("previously_removed", Span(counted.span.start, match.end()), "share")
    if match and match.lastgroup:
        rule = "held" if match.lastgroup == "detained" and _HELD.search(match[0]) else "participle after"
        return Governed(match.lastgroup, Span(counted.span.start, match.end()), rule)
    match = _PASSIVE_AFTER.search(text, end, min(limit, end + 220))
    if match and match.lastgroup and _bridges(text[end : match.start()]):
        modal = match["aux"].lower().split()[0] in {"may", "might", "could", "will", "would"}
        measure = "targeted" if modal else match.lastgroup
        rule = "held" if match.lastgroup == "detained" and _HELD.search(match[0]) else "passive after"
        return Governed(measure, Span(counted.span.start, match.end()), rule)
    return None


_HELD = re.compile(r"\b(?:held|in|behind|locked|jailed|booked)\b", re.IGNORECASE)
"""Words for being in custody, which also tell of a facility's daily population."""


_BY_AGENTS = re.compile(r"[^.;:]{0,80}? (?:by|when) (?:\w+ ){0,3}?(?:agents|officers|ICE)\b")
"""'Nineteen roofers were hauled off a job site by federal agents.'"""
_INITIALS = re.compile(r"\b(?:[A-Z]\.)+")


def _bridges(gap: str) -> bool:
    """Whether the words between noun and verb only describe the noun."""
    gap = _INITIALS.sub("", gap) if "." in gap else gap
    words = re.sub(
        r"^[”\"’']?\s*(?:have|has|had|will|would|could|may|might|to|that|who)\b(?: (?:since|already|now|also|later|all))*",
        "",
        gap,
    )
    return not words.strip("”\"’' \n") or (bool(_GAP_OPENER.match(words)) and not _CLAUSE.search(words))
