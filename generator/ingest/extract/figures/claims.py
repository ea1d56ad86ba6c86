"""The claim a number stands in: 'ICE' in 'Advocates put the number at more than 60; ICE confirmed 41'."""

from __future__ import annotations

import re
from dataclasses import dataclass

from generator.ingest.document import Span
from generator.ingest.extract.enforcement import AGENCY
from generator.ingest.extract.findings import Speaker, SpeakerKind


@dataclass(frozen=True, slots=True)
class Claim:
    """The clause of a number, and who claims in it."""

    clause: Span
    """From the claimant to the number."""
    speaker: Speaker | None
    """None where the words do not say who it is: a name that other findings know better, an open 'it'."""
    points_back: bool
    """Whether 'it' or 'the agency' claims."""


_GROUPS = (
    r"(?:[Aa]dvocates|[Oo]rganizers|[Aa]ctivists|[Oo]fficials|[Aa]uthorities|[Uu]nions?|[Cc]oalition|[Nn]etwork|[Mm]ayor|[Ss]heriff|[Gg]overnor|[Pp]olice"
    r"|[Cc]onsulate|[Ll]awyers|[Aa]ttorneys|[Vv]olunteers|[Ll]eaders|[Gg]roups?|[Cc]hurch(?:es)?|[Dd]iocese|[Cc]ompany|[Hh]ot ?line|[Mm]anagers|[Ee]mployers"
    r"|[Pp]rosecutors|[Ll]awmakers|official|[Ss]pokes(?:man|woman|person|people))"
)
_NEIGHBORS = (
    r"(?:(?:[Tt]he|[Ss]ome|[Mm]any) )?(?:[Nn]eighbors|[Rr]esidents|[Ww]itnesses|[Rr]elatives|[Ff]amilies)"
)
"""Private people: no name may stand in their description."""
_WHO = (
    r"(?!(?:but|and|while|whereas|though|although|yet|that|who|which|as|when|after)\b)(?:(?P<back>[Ii]t|[Tt]he (?:agency|department|bureau))"
    rf"|(?P<unnamed>(?:{_NEIGHBORS}|(?:(?:[Tt]he|[Aa]n?) )?(?:(?:{AGENCY}) |(?:[A-Z][a-z]+ ){{0,2}})(?:[a-z][a-z-]+ ){{0,3}}?{_GROUPS})"
    rf"(?: (?:with|at|in) (?:the )?(?:[\w.-]+ ){{0,4}}?[\w.-]+)?)"
    rf"|(?:[Tt]he )?(?P<agency>{AGENCY})|(?P<named>(?!(?:He|She|They|We|I|There|This|That)\b)(?:[A-Z][\w.’'-]+ ){{0,4}}[A-Z][\w’'-]+))"
)
_ADVERBS = (
    r"(?: (?:has|had|have|itself|now|later|first|then|since|also|only|initially|earlier|\w+ly|on \w+day))*"
)
_CLAIMS = (
    r"(?:said|says?|puts?|confirm(?:s|ed)?|count(?:s|ed)?|estimat(?:es?|ed)|g[ai]ves?|report(?:s|ed)?|insist(?:s|ed)?|maintain(?:s|ed)"
    r"|claim(?:s|ed)?|announced|acknowledged|tallied|documented|logged|verified|placed|pegged|lowered|raised|revised|corrected|updated"
    r"|disputed|believes?|thinks?)"
)
_OPENS = (
    r"(?:^[“\"]?(?:(?:But|And|Yet|Later|Still|However),? )?|; ?(?:(?:but|and|while|however),? )?|[,—–-] ?"
    r"|\b(?:but|and|while|whereas|though|although|yet),? (?:on \w+day,? )?)"
)
_ANYONE = r"(?!(?:he|she|they|we|I)\b)(?:[\w’'.-]+ ){0,5}?[\w’'.-]+"
"""A claimant the words do not let one name, who is none of the clause before."""
_CLAIM = re.compile(
    rf"{_OPENS}(?P<who>(?:[Aa]ccording to (?P<by>))?{_WHO})(?(by),|{_ADVERBS} {_CLAIMS}\b(?!,))"
    rf"|(?:;|\b(?:but|while|whereas|though|although)) (?P<other>{_ANYONE}){_ADVERBS} {_CLAIMS}\b(?!,)"
)
_NEW_CLAUSE = re.compile(r";|[.!?][”\"]? |, (?:but|while|whereas)\b")
_LONGEST = 600


def claim_of(text: str, sentence: Span, number: Span) -> Claim | None:
    """Give the claim whose words lead to a number, the nearest one before it; None where its clause has none.

    Left alone: attributions behind the number ('41 were arrested, ICE said').
    """
    words = text[max(sentence.start, number.start - _LONGEST) : number.start]
    start = number.start - len(words)
    match = None
    for match in _CLAIM.finditer(words):  # noqa: B007
        pass
    if match is None or _NEW_CLAUSE.search(words, match.end()):
        return None
    begins = match.start("other" if match["other"] else "who")
    return Claim(Span(start + begins, number.end), _claimant(text, start, match), bool(match["back"]))


def _claimant(text: str, start: int, match: re.Match[str]) -> Speaker | None:
    if match["unnamed"]:
        span = Span(start + match.start("unnamed"), start + match.end("unnamed"))
        return Speaker(
            SpeakerKind.UNNAMED, None, None, None, match["unnamed"], span, "claimant of the clause"
        )
    if match["agency"]:
        return agency(text, Span(start + match.start("agency"), start + match.end("agency")))
    if not match["back"]:
        return None
    return _agency_before(text, start + match.start("back"), only_one=match["back"].lower() == "it")


def agency(text: str, span: Span, rule: str = "agency of the clause") -> Speaker:
    """Give an agency as the speaker, by the words that name it."""
    name = re.sub(r"[’']s$", "", text[span.start : span.end])
    return Speaker(SpeakerKind.ORGANIZATION, name, None, name, None, span, rule)


def _agency_before(text: str, position: int, *, only_one: bool) -> Speaker | None:
    """Give the agency named last before 'the agency' or 'it'; `only_one` where 'it' may be another body named since."""
    start = max(0, position - _LONGEST)
    named = list(_AGENCY.finditer(text, start, position))
    if not named or (only_one and _OTHER_BODY.search(text, named[-1].end(), position)):
        return None
    return agency(text, Span(*named[-1].span()))


_AGENCY = re.compile(rf"\b(?:{AGENCY})")
_OTHER_BODY = re.compile(
    r"\b(?:company|firm|plant|union|county|city|state|court|group|coalition|network|consulate|church|office|department|police|school)\b",
    re.IGNORECASE,
)
