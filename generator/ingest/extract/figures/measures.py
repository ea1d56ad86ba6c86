"""Which measure a counted noun phrase stands for, by the words of enforcement that govern it."""

from __future__ import annotations

import re

from generator.ingest.document import Span
from generator.ingest.extract.enforcement import names_agency
from generator.ingest.extract.figures.counted import Counted, Head, measure_of_act
from generator.ingest.extract.figures.measured import Governed

_TAKEN_OFF = (
    r"(?:led|lead(?:s|ing)?|t(?:ake|akes|ook|aken|aking)|cart(?:s|ed|ing)?|march(?:es|ed|ing)?|whisk(?:s|ed|ing)?|spirit(?:s|ed|ing)?"
    r"|dr(?:ag|ags|agged|agging)|escort(?:s|ed|ing)?)"
)
_ACTIVE = {
    "arrests": (
        r"arrest(?:s|ed|ing)?|apprehend(?:s|ed|ing)?|nab(?:s|bed|bing)?|(?:round|pick|scoop)(?:s|ed|ing)? up"
        r"|sw(?:eeps?|ept|eeping) up|captur(?:es?|ed|ing)|catch(?:es|ing)?|caught|bust(?:s|ed|ing)?"
        r"|collar(?:s|ed|ing)?|net(?:s|ted|ting)?|snag(?:s|ged|ging)?|snar(?:es?|ed|ing)|bag(?:s|ged|ging)?|yield(?:s|ed|ing)?"
        rf"|(?:haul(?:s|ed|ing)?|{_TAKEN_OFF}) (?:in|away|off|out)|(?:hand)?cuff(?:s|ed|ing)?|grab(?:s|bed|bing)?"
    ),
    "detained": r"detain(?:s|ed|ing)?|lock(?:s|ed|ing)? up|jail(?:s|ed|ing)?",
    "removed": r"remov(?:es?|ed|ing)|deport(?:s|ed|ing)?|expel(?:s|led|ling)?|repatriat(?:es?|ed|ing)",
    "targeted": r"target(?:s|ed|ing)?",
}
_JAIL = r"(?:[\w.’'-]+ ){0,5}?(?:jails?|prisons?|lockups?|detention|(?:processing|holding|correctional) (?:center|facilit|cell)\w*)"
_PASSIVE = {
    "arrests": (
        r"arrested|apprehended|nabbed|(?:rounded|picked|swept|scooped) up|captured|caught|busted|collared|netted|snagged"
        rf"|snared|(?:hauled|{_TAKEN_OFF}) (?:in|away|off|out)|(?:hand)?cuffed|taken into (?:\w+ )?custody|bagged|grabbed"
    ),
    "detained": (
        r"detained|held|in (?:\w+ ){0,2}(?:custody|detention)|locked up|jailed|behind bars|(?:loaded|put|placed|herded) (?:on|onto|into|in)\b"
        rf"|bused|(?:taken|moved|transferred|transported|driven|flown|sent|shipped|booked) (?:by \w+ )?(?:in)?to {_JAIL}|in {_JAIL}"
    ),
    "removed": (
        r"removed|deported|expelled|repatriated|(?:sent|flown|returned|shipped) (?:back|home|to (?:that|their|his|her) (?:\w+ )?countr)"
        r"|returned to (?=[A-Z])|granted voluntary departure"
    ),
    "targeted": r"targeted|sought",
}
_NOUN_OF = {
    "arrests": r"arrests?|apprehensions?|captures?|round-?ups?",
    "detained": r"detentions?",
    "removed": r"removals?|deportations?|expulsions?",
}
_FILLER = (
    r"(?:\s+(?:a total of|another|an additional|an|the|these|those|its|some of the|all))*\s*[“\"‘']?\s*$"
)


def _group(alternatives: dict[str, str]) -> str:
    return "|".join(rf"(?P<{measure}>{words})" for measure, words in alternatives.items())


_ACTIVE_BEFORE = re.compile(rf"(?<!\w)(?<!\w-)(?:{_group(_ACTIVE)}){_FILLER}", re.IGNORECASE)
_NOUN_BEFORE = re.compile(
    rf"(?<!\w)(?<!\w-)(?:{_group(_NOUN_OF)})\s+(?:of|includ(?:e|es|ed|ing)){_FILLER}", re.IGNORECASE
)
_THOSE_BEFORE = re.compile(
    r"\b(?:those|people|immigrants|workers|men) (?:who (?:were|have been) )?(?:(?P<arrests>arrested|apprehended|taken into custody)"
    rf"|(?P<detained>detained))\b[^.;]{{0,40}}? (?:includ(?:e|es|ed)|were|are){_FILLER}",
    re.IGNORECASE,
)
_HALTED_BEFORE = re.compile(
    r"\b(?:halt|block|stop|prevent|delay|paus|suspend|bar(?:s|red)|avoid|fac(?:e|ing)|risk|threaten)\w*(?: \w+){0,2}\s+$",
    re.IGNORECASE,
)
_OTHER_SUBJECT = re.compile(
    r"(?:[Pp]olice|[Dd]eputies|[Tt]roopers|NYPD|LAPD|[Ss]heriff[’']s (?:office|department))(?: \w+){0,2}\s+$"
)
_TOOK_BEFORE = re.compile(
    rf"(?<!\w)(?<!\w-)(?:t(?:ake|akes|ook|aken|aking)|plac(?:e|es|ed|ing)|put|load(?:s|ed|ing)?){_FILLER}",
    re.IGNORECASE,
)
_INTO_CUSTODY = re.compile(
    r"[”\"’']?\s+(?:(?:in|into) (?:[\w.]+ ){0,2}(?:custody|handcuffs|shackles|jail)|(?:on|onto|into) (?:[\w.-]+ ){0,3}(?:bus(?:es)?|vans?))\b",
    re.IGNORECASE,
)
_WENT_WITH_BEFORE = re.compile(
    rf"\b(?:left|departed|emerged|came away|made off|(?:drove|walked|went|rode|marched) (?:off|out|away)) with{_FILLER}",
    re.IGNORECASE,
)
_RAIDERS = re.compile(
    r"\b(?:agents|officers|authorities|ICE|feds|raids?|raiders|sweeps?|operation|they)\b[^.;]{0,80}$",
    re.IGNORECASE,
)
_LISTED_BEFORE = re.compile(
    r"\b(?:(?:look(?:s|ed|ing)?|search(?:es|ed|ing)?|hunt(?:s|ed|ing)?|hunts?|warrants?|orders?) for|(?:in search|in pursuit|lists?|the names) of"
    r"|(?:go(?:ing|es)?|went|come|came|were|was|are) after|seek(?:s|ing)?|sought|pursu(?:e[sd]?|ing)|track(?:ing)? down|focus(?:ed|es|ing)? on|aim(?:ed|ing)? at"
    rf"|(?:hop|want|mean|expect|intend|plann?)(?:e[sd]|s|ed|ing)? to (?:find|arrest|locate|detain|pick up|round up)){_FILLER}",
    re.IGNORECASE,
)
_PLANNED_BEFORE = re.compile(r"\b(?:will|would|could|may|might|to)\s+$", re.IGNORECASE)
_ACHIEVED_BEFORE = re.compile(
    r"\b(?:able|manag\w+|help\w*|led|leads|allow\w*|enabl\w+|went on|us(?:ed|ing)|continue\w*)\b.{0,30}$"
)
_ADVERB = r"(?:\s+(?:\w+ly|now|also|since|already|being|been|be|still|first|later|either|then|not yet))*"
_PASSIVE_AFTER = re.compile(
    rf"\b(?P<aux>(?:(?:(?:may|might|could|will|would) be)|were|was|are|is|been|being|be|got|get|gets)){_ADVERB}\s+(?:{_group(_PASSIVE)})\b",
    re.IGNORECASE,
)
_AMONG_AFTER = re.compile(
    rf"[”\"’']?\s+(?:were|was|are) (?:also )?among (?:those|the (?:\w+ )?(?:\w+)) (?:{_group(_PASSIVE)})\b",
    re.IGNORECASE,
)
_PARTICIPLE_AFTER = re.compile(
    rf"[”\"’']?(?:\s+(?:already|allegedly|reportedly|now|also|who|that|have|has|had|been|were|was|are|previously|since|later|all|both|not))*\s+(?:{_group(_PASSIVE)})\b",
    re.IGNORECASE,
)
_PREVIOUSLY = re.compile(r"\b(?:previously|once|earlier)\b", re.IGNORECASE)
_BEFORE_NOW = re.compile(
    r"(?: from the (?:U\.S\.|United States|country))?,? (?:before\b(?! (?:they|he|she|the|a|an)\b)|previously|in the past|at least (?:once|twice)|once|twice"
    r"|(?:more than once|several|multiple|many|repeated\w*|\w+) times|earlier|(?:but|and|then|only to|who) (?:[\w ]{1,20})?re-?(?:enter|turn)\w*|(?:but|and) (?:had )?(?:came|come|sneaked|snuck|slipped) back)",
    re.IGNORECASE,
)
_ESCAPE_AFTER = re.compile(
    r"(?: (?:and|on the|on that|named in the) [\w -]{2,40}?)?[”\"’']?\s+(?:(?:who|that|have|had|has|still|allegedly) )*(?:escap(?:e|ed|ing)|elud(?:e|ed|ing)|evad(?:e|ed|ing)"
    r"|avoid(?:ed|ing)? (?:arrest|capture|detention)|slipped away|got away|(?:(?:are|is|were|remain(?:s|ed)?) )?(?:still )?at large"
    r"|(?:(?:could|were|was|have|had|has) (?:still )?(?:not|never)(?: yet)? (?:be(?:en)? )?|couldn[’']t be |weren[’']t )(?:found|located|caught|captured|apprehended|home|there)"
    r"|(?:are|were|remain) (?:still )?(?:being sought|wanted|on the run|missing)|(?:fled|ran)(?! (?:from|to) (?:violence|war|gang|persecution)))\b",
    re.IGNORECASE,
)
_GAP_OPENER = re.compile(
    r"[”\"’']?\s*(?:[—–(,]|--|(?:in|at|from|of|with|across|near|around|throughout|who|believed|suspected|accused|convicted"
    r"|wanted|created|working|living|including|most|many|some|all|are|were|as|on)\b)",
    re.IGNORECASE,
)
_CLAUSE = re.compile(
    r"[.;:?!](?=\s|$)|\b(?:after|when|where|because|while|since|before|although|though|if|until|but|said|says|told)\b",
    re.IGNORECASE,
)


def governing_measure(text: str, sentence: Span, counted: Counted, limit: int) -> Governed | None:
    """Give the measure of a counted noun phrase by the verb or noun that governs it, None where none does.

    `limit` is where the words after the phrase belong to the next number.
    """
    if counted.head is Head.OTHER:
        return None
    if counted.head is Head.PLURAL:
        return _by_a_verb_for_persons(text, sentence, counted, limit)
    governed = (
        _by_head(counted)
        or _by_words_before(text, sentence, counted, limit)
        or _by_words_after(text, counted, limit)
    )
    if governed is None or _OTHER_AGENT.match(text, governed.span.end, sentence.end):
        return None
    taken_off = governed.measure == "removed" and _OFF_THE_STREETS.match(
        text, governed.span.end, sentence.end
    )
    return Governed("arrests", governed.span, governed.rule) if taken_off else governed


_OTHER_AGENT = re.compile(
    r" again\b| by (?:the )?(?:[\w.]+ ){0,3}?(?:[Pp]olice|NYPD|LAPD|[Dd]eputies|[Ss]heriff\w*|[Tt]roopers)\b"
)
_OFF_THE_STREETS = re.compile(
    r"[^.;,]{0,40}? from (?:[\w’']+ ){0,3}?(?:streets?|communit(?:y|ies)|neighbou?rhoods?)\b", re.IGNORECASE
)


_PERSONAL = "arrest|apprehen|detain|deport|nab|cuff|custody|round"
"""Stems of the verbs that take persons only."""
_PERSONAL_VERB = re.compile(rf"(?:{_PERSONAL})", re.IGNORECASE)


def _by_a_verb_for_persons(text: str, sentence: Span, counted: Counted, limit: int) -> Governed | None:
    """Read a plural that may be things: 'arrested 12 roofers', '12 roofers were arrested'."""
    start = max(sentence.start, counted.span.start - 60)
    before = _at_the_end(_ACTIVE_BEFORE, text[start : counted.span.start])
    if before and before.lastgroup and _PERSONAL_VERB.search(before[0]):
        return _by_words_before(text, sentence, counted, limit)
    after = _PARTICIPLE_AFTER.match(text, counted.span.end, limit)
    if after and after.lastgroup and _PERSONAL_VERB.search(after[0]):
        return _by_words_after(text, counted, limit)
    return None


def _by_head(counted: Counted) -> Governed | None:
    measure = measure_of_act(counted.noun)
    return Governed(measure, counted.span, "act") if measure else None


_WORD_START = re.compile(r"(?<![\w’'])\w")
_LAST_WORDS = 9


def _at_the_end(pattern: re.Pattern[str], words: str) -> re.Match[str] | None:
    """Search a pattern that runs to the end: only from the last words, as it is a slow one."""
    starts = [m.start() for m in _WORD_START.finditer(words)][-_LAST_WORDS:]
    return next((m for start in starts if (m := pattern.match(words, start))), None)


def _by_words_before(text: str, sentence: Span, counted: Counted, limit: int) -> Governed | None:
    start = max(sentence.start, counted.span.start - 90)
    before = text[start : counted.span.start]
    match = _at_the_end(_ACTIVE_BEFORE, before)
    if match and _OTHER_SUBJECT.search(before[: match.start()]) and not names_agency(before):
        return None
    if match and match.lastgroup:
        verb = before[: match.start()]
        planned = _PLANNED_BEFORE.search(verb) and not _ACHIEVED_BEFORE.search(verb)
        measure = "targeted" if planned else match.lastgroup
        return Governed(measure, Span(start + match.start(), counted.span.end), "verb before")
    match = _NOUN_BEFORE.search(before) or _THOSE_BEFORE.search(before)
    if match and match.lastgroup and not _HALTED_BEFORE.search(before[: match.start()]):
        return Governed(match.lastgroup, Span(start + match.start(), counted.span.end), "noun before")
    match = _TOOK_BEFORE.search(before)
    custody = _INTO_CUSTODY.match(text, counted.span.end, limit)
    if match and custody:
        return Governed("arrests", Span(start + match.start(), custody.end()), "into custody")
    went = _WENT_WITH_BEFORE.search(before)
    if match and counted.head is Head.PERSONS and _RAIDERS.search(before[: match.start()]):
        went = match
    if went:
        return Governed("arrests", Span(start + went.start(), counted.span.end), "verb before")
    listed = _LISTED_BEFORE.search(before)
    if listed and counted.head is Head.PERSONS:
        return Governed("targeted", Span(start + listed.start(), counted.span.end), "target")
    return None


def _by_words_after(text: str, counted: Counted, limit: int) -> Governed | None:
    end = counted.span.end
    escape = _ESCAPE_AFTER.match(text, end, limit)
    if escape:
        return Governed("escaped", Span(counted.span.start, escape.end()), "escape")
    match = _AMONG_AFTER.match(text, end, limit) or _PARTICIPLE_AFTER.match(text, end, limit)
    if (
        match
        and match.lastgroup == "removed"
        and (_PREVIOUSLY.search(match[0]) or _BEFORE_NOW.match(text, match.end(), limit))
    ):
        return Governed("previously_removed", Span(counted.span.start, match.end()), "share")
    if match and match.lastgroup:
        rule = "held" if _HELD.search(match[0]) else "participle after"
        return Governed(match.lastgroup, Span(counted.span.start, match.end()), rule)
    match = _PASSIVE_AFTER.search(text, end, min(limit, end + 220))
    if match and match.lastgroup and _bridges(text[end : match.start()]):
        modal = match["aux"].lower().split()[0] in {"may", "might", "could", "will", "would"}
        measure = "targeted" if modal else match.lastgroup
        rule = "held" if _HELD.search(match[0]) else "passive after"
        return Governed(measure, Span(counted.span.start, match.end()), rule)
    return None


_HELD = re.compile(r"\b(?:held|in|behind|locked|jailed|booked)\b", re.IGNORECASE)
"""Words for being in custody, which also tell of a facility's daily population."""


def _bridges(gap: str) -> bool:
    """Whether the words between noun and verb only describe the noun."""
    gap = re.sub(r"\b(?:[A-Z]\.)+", "", gap)
    words = re.sub(
        r"^[”\"’']?\s*(?:have|has|had|will|would|could|may|might|to|that|who)\b(?: (?:since|already|now|also|later|all))*",
        "",
        gap,
    )
    return not words.strip("”\"’' \n") or (bool(_GAP_OPENER.match(words)) and not _CLAUSE.search(words))
