"""Numbers as objects: 'arrested 83 people', 'the arrest of 250 students', 'took 146 workers into custody'."""

from __future__ import annotations

import re

from generator.ingest.document import Span
from generator.ingest.extract.enforcement import names_agency
from generator.ingest.extract.figures.counted import Counted, Head
from generator.ingest.extract.figures.homeward import leads_home
from generator.ingest.extract.figures.measured import Governed
from generator.ingest.extract.figures.verbs import ACTIVE, NOUN_OF, PERSONAL_VERB, by_measure

_FILLER = r"(?:\s+(?:a total of|another|an additional|an|the|these|those|its|his|her|some of the|all|only|just))*\s*[“\"‘']?\s*$"
_AND_DEALT_WITH = (
    r"(?: (?:and|or) (?:questioned|processed|interviewed|fingerprinted|booked|handcuffed|transported|held))?"
)
_ACTIVE_BEFORE = re.compile(
    rf"(?<!\w)(?<!\w-)(?:{by_measure(ACTIVE)}){_AND_DEALT_WITH}{_FILLER}", re.IGNORECASE
)
_NAMED_BEFORE = re.compile(
    r"\b(?:(?P<detained>detain)|arrest|apprehend|nab|round(?:ed|ing)? up|pick(?:ed|ing)? up|captur|took|taking)(?:s|ed|bed|ing|bing)?(?: into custody)? "
    r"(?:him |her |(?:an?|one|the) (?:[\w-]+ ){1,3}|(?:[A-ZÀ-Þ][\w.’'-]*,? ?){1,5})(?:\(?\d{1,3}\)?,? )?(?:and|along with|as well as|together with) "
    r"(?:at least |about |some )?$"
)
"""Before 'three others': 'arrested Aldo Roe, 34, and ...'."""
_NOUN_BEFORE = re.compile(
    rf"(?<!\w)(?<!\w-)(?:{by_measure(NOUN_OF)})(?: (?:by|from) (?:ICE|[\w.]+ (?:agents|officers|authorities)))?\s+(?:of|includ(?:e|es|ed|ing)){_FILLER}",
    re.IGNORECASE,
)
_THOSE_BEFORE = re.compile(
    r"\b(?:those|people|immigrants|workers|men) (?:who (?:were|have been) )?(?:(?P<arrests>arrested|apprehended|taken into custody)"
    rf"|(?P<detained>detained))\b[^.;]{{0,40}}? (?:includ(?:e|es|ed)|were|are){_FILLER}"
    rf"|(?:^|[“\"] ?)(?:Also )?(?:(?P<arrests_>Arrested|Apprehended|Taken into custody)|(?P<detained_>Detained)) (?:were|are){_FILLER}",
    re.IGNORECASE,
)
_ARREST_OF = re.compile(r"\b(?:arrests?|apprehensions?|detentions?|deportations?) of $", re.IGNORECASE)
_HALTED_BEFORE = re.compile(
    r"\b(?:halt|block|stop|prevent|delay|paus|suspend|bar(?:s|red)|avoid|fac(?:e|ing)|risk|threaten)\w*(?: \w+){0,2}\s+$",
    re.IGNORECASE,
)
_ORDERED_BEFORE = re.compile(r"\b(?:warrants?|orders?|authori[sz]ation) (?:for|authorizing) (?:the )?$")
"""Before an arrest that was only ordered: 'warrants for the arrest of 30 people'."""
_OTHER_SUBJECT = re.compile(
    r"(?:[Pp]olice|[Dd]eputies|[Tt]roopers|NYPD|LAPD|[Ss]heriff[’']s (?:office|department))(?: \w+){0,2}\s+$"
)
_WITH_AGENTS = re.compile(r"\b(?:[Ff]ederal|[Ii]mmigration) (?:agents|officers|authorities) and\b[^.;]*$")
"""Those who act together with the police: 'federal agents and sheriff’s deputies arrested 32 people'."""
_TOOK_BEFORE = re.compile(
    rf"(?<!\w)(?<!\w-)(?:t(?:ake|akes|ook|aken|aking)|plac(?:e|es|ed|ing)|put|load(?:s|ed|ing)?){_FILLER}",
    re.IGNORECASE,
)
_INTO_CUSTODY = re.compile(
    r"[”\"’']?\s+(?:(?:in|into) (?:[\w.]+ ){0,2}(?:custody|handcuffs|shackles|jail)|(?:on|onto|into) (?:[\w.-]+ ){0,3}(?:bus(?:es)?|vans?))\b",
    re.IGNORECASE,
)
_IT_TAKES = re.compile(
    r"\b(?:it|that|which|this|job|work) (?:takes|took) (?:about |at least )?$", re.IGNORECASE
)
"""'It takes ten of them to find one man' counts no one taken."""
_LED_BEFORE = re.compile(
    rf"\b(?:led|haul(?:ed|ing)|escort(?:ed|ing)|walk(?:ed|ing)|dragg(?:ed|ing)|cart(?:ed|ing)|brought|leading){_FILLER}",
    re.IGNORECASE,
)
_LED_OUT = re.compile(
    r"[”\"’']? (?:away|off|out)\b(?! of (?:poverty|danger|trouble|harm))(?: (?:of \w+ \w+ )?in (?:hand)?(?:chains|cuffs|shackles|irons|zip ties)\b)?|[”\"’']? in (?:chains|handcuffs|shackles|zip ties)\b"
)
_WENT_WITH_BEFORE = re.compile(
    rf"\b(?:left|departed|emerged|came (?:away|back|home)|returned|made off|(?:drove|walked|went|rode|marched) (?:off|out|away)) with{_FILLER}",
    re.IGNORECASE,
)
_LOST_BEFORE = re.compile(
    rf"\b(?:plant|mill|farm|factory|company|ranch|dairy|restaurant|shop|orchard|site|[A-Z][\w’'-]+) lost{_FILLER}"
)
_RAIDED = re.compile(r"\b(?:raid(?:s|ed)?|agents|sweeps?)\b")
"""Beside 'the plant lost 115 in a morning'."""
_BY_TRADE = re.compile(
    r"(?!oth|numb|lett|pap|comput|dollar|ord|off|answ)[a-z]{2,}(?:ers|ists|hands|clerks|cooks|maids|mechanics|tailors)"
)
"""'Agents took two welders'."""
_RAIDERS = re.compile(
    r"\b(?:agents|officers|authorities|ICE|feds|raids?|raiders|sweeps?|operation|they)\b[^.;]{0,80}$",
    re.IGNORECASE,
)
_JAILERS = re.compile(
    r"\b(?:jails?|prisons?|sheriff(?:[’']s office)?|county|center|facility|agents|officers|authorities|ICE|they)\b[^.;]{0,40}$"
)
"""Who holds a part of those arrested: 'the jail is holding 25 of the detainees'."""
_HAD_BEFORE = re.compile(
    rf"\b(?:had|has|have|having|(?:ended|concluded|finished|closed|left off) with|with){_FILLER}",
    re.IGNORECASE,
)
_HOLDS_BEFORE = re.compile(rf"\b(?:held|hold(?:s|ing)?){_FILLER}", re.IGNORECASE)
_NOT_FOUND_BEFORE = re.compile(
    rf"\b(?:fail(?:s|ed|ing)? to|(?:could|did) not|(?:could|did)n[’']t|unable to|never) (?:find|locate|catch|capture|apprehend){_FILLER}",
    re.IGNORECASE,
)
_FLEW_BEFORE = re.compile(
    rf"\b(?:fl(?:ew|ies|own|ying)|sen(?:t|ds|ding)|return(?:ed|s|ing)|ship(?:ped|s|ping)){_FILLER}",
    re.IGNORECASE,
)
_LET_BEFORE = re.compile(rf"\b(?:let|letting|allow(?:ed|ing)|help(?:ed|ing)){_FILLER}")
_GET_AWAY = re.compile(r"[^.;,]{0,50}? (?:to )?(?:get away|slip away|escape|elude|evade|avoid arrest)\b")
_FREED_BEFORE = re.compile(rf"\b(?:freed|releas(?:ed|ing)|let go(?: of)?){_FILLER}")
_CHARGED_BEFORE = re.compile(rf"\b(?:charg(?:ed|es|ing)|indict(?:ed|s|ing)){_FILLER}", re.IGNORECASE)
_WITH = re.compile(r"(?: of (?:them|those|these|the \w+)(?: \w+ed)?)? (?:with|on|for|in)\b")
_LISTED_BEFORE = re.compile(
    r"\b(?:(?:look(?:s|ed|ing)?|search(?:es|ed|ing)?|hunt(?:s|ed|ing)?|hunts?|warrants?|orders?) for|(?:in search|in pursuit|lists?|pools?|the names) of"
    r"|(?:go(?:ing|es)?|went|come|came|were|was|are) after|seek(?:s|ing)?|sought|pursu(?:e[sd]?|ing)|track(?:ing)? down|focus(?:ed|es|ing)? on|aim(?:ed|ing)? at"
    rf"|(?:hop|want|mean|expect|intend|plann?)(?:e[sd]|s|ed|ing)? to (?:find|arrest|locate|detain|pick up|round up)){_FILLER}",
    re.IGNORECASE,
)
_PLANNED_BEFORE = re.compile(r"\b(?:will|would|could|may|might|to)\s+$", re.IGNORECASE)
_ACHIEVED_BEFORE = re.compile(
    r"\b(?:able|manag\w+|help\w*|led|leads|allow\w*|enabl\w+|went on|us(?:ed|ing)|continue\w*)\b.{0,30}$"
)
_WORD_START = re.compile(r"(?<![\w’'])\w")
_LAST_WORDS = 9


def _at_the_end(pattern: re.Pattern[str], words: str) -> re.Match[str] | None:
    """Search a pattern that runs to the end: only from the last words, as it is a slow one."""
    starts = [m.start() for m in _WORD_START.finditer(words)][-_LAST_WORDS:]
    return next((m for start in starts if (m := pattern.match(words, start))), None)


def takes_persons_before(text: str, start: int, position: int) -> bool:
    """Whether a verb that takes only persons ends right before a number: 'arrested 12 roofers'."""
    before = _at_the_end(_ACTIVE_BEFORE, text[max(start, position - 60) : position])
    if before and before.lastgroup:
        return bool(PERSONAL_VERB.search(before[0]))
    return bool(_ARREST_OF.search(text[max(start, position - 40) : position]))


def takes_workers_before(text: str, start: int, counted: Counted) -> bool:
    """Whether raiders are said to take people told by their trade: 'agents took two welders'."""
    before = text[max(start, counted.span.start - 90) : counted.span.start]
    took = _TOOK_BEFORE.search(before)
    return bool(took and _BY_TRADE.fullmatch(counted.noun) and _RAIDERS.search(before[: took.start()]))


def by_words_before(text: str, sentence: Span, counted: Counted, limit: int) -> Governed | None:
    """Read a number as the object of the verb or noun before it; `limit` is where the words after it end."""
    start = max(sentence.start, counted.span.start - 90)
    before = text[start : counted.span.start]
    match = _at_the_end(_ACTIVE_BEFORE, before)
    alone = match and _OTHER_SUBJECT.search(before[: match.start()]) and not names_agency(before)
    if alone and not _WITH_AGENTS.search(before):
        return None
    if match and match.lastgroup:
        verb = before[: match.start()]
        planned = _PLANNED_BEFORE.search(verb) and not _ACHIEVED_BEFORE.search(verb)
        measure = "targeted" if planned else match.lastgroup
        return Governed(measure, Span(start + match.start(), counted.span.end), "verb before")
    return (
        _of_a_noun(before, start, counted)
        or _taken(text, sentence, before, start, counted, limit)
        or _kept_or_missed(text, before, start, counted, limit)
    )


def _of_a_noun(before: str, start: int, counted: Counted) -> Governed | None:
    """'The arrest of 250', 'those arrested include 30', 'arrested Aldo Roe and three others'."""
    if counted.noun == "others" and (named := _NAMED_BEFORE.search(before)):
        return Governed(named.lastgroup or "arrests", counted.span, "verb before")
    match = _NOUN_BEFORE.search(before) or _THOSE_BEFORE.search(before)
    if match is None or match.lastgroup is None or _HALTED_BEFORE.search(before[: match.start()]):
        return None
    measure = match.lastgroup.rstrip("_")
    if _ORDERED_BEFORE.search(before[: match.start()]):
        return Governed("targeted", Span(start + match.start(), counted.span.end), "target")
    return Governed(measure, Span(start + match.start(), counted.span.end), "noun before")


def _taken(
    text: str, sentence: Span, before: str, start: int, counted: Counted, limit: int
) -> Governed | None:
    """'Took 146 workers into custody', 'left with 97', 'agents took 12 people'."""
    match = _TOOK_BEFORE.search(before)
    custody = _INTO_CUSTODY.match(text, counted.span.end, limit)
    if match and custody:
        return Governed("arrests", Span(start + match.start(), custody.end()), "into custody")
    went = _WENT_WITH_BEFORE.search(before)
    if _LOST_BEFORE.search(before) and _RAIDED.search(text, sentence.start, sentence.end):
        return Governed("arrests", counted.span, "verb before")
    counts_persons = counted.head is Head.PERSONS or text.startswith(" of ", counted.span.end)
    counts_persons = counts_persons or bool(_BY_TRADE.fullmatch(counted.noun))
    led = _LED_BEFORE.search(before)
    if (
        led
        and counts_persons
        and _RAIDERS.search(before[: led.start()])
        and (out := _LED_OUT.match(text, counted.span.end, limit))
    ):
        return Governed("arrests", Span(start + led.start(), out.end()), "into custody")
    if match and counts_persons and not _IT_TAKES.search(before) and _RAIDERS.search(before[: match.start()]):
        went = match
    return Governed("arrests", Span(start + went.start(), counted.span.end), "verb before") if went else None


def _kept_or_missed(text: str, before: str, start: int, counted: Counted, limit: int) -> Governed | None:
    """'ICE is holding 41 people', 'could not find 12', 'flew 90 men home', 'looked for 50 people'."""
    had = _HAD_BEFORE.search(before)
    if had and (custody := _INTO_CUSTODY.match(text, counted.span.end, limit)):
        return Governed("detained", Span(start + had.start(), custody.end()), "held")
    held = _HOLDS_BEFORE.search(before)
    is_part = text.startswith((" of the ", " of those ", " of them"), counted.span.end)
    if held and (
        (counted.head is Head.PERSONS and _RAIDERS.search(before[: held.start()]))
        or (is_part and _JAILERS.search(before[: held.start()]))
    ):
        return Governed("detained", Span(start + held.start(), counted.span.end), "held")
    missed = _NOT_FOUND_BEFORE.search(before)
    if missed:
        return Governed("escaped", Span(start + missed.start(), counted.span.end), "escape")
    flown, home = _FLEW_BEFORE.search(before), leads_home(text, counted.span.end, limit)
    if flown and home:
        return Governed("removed", Span(start + flown.start(), home), "verb before")
    let = _LET_BEFORE.search(before)
    if let and (gone := _GET_AWAY.match(text, counted.span.end, limit)):
        return Governed("escaped", Span(start + let.start(), gone.end()), "escape")
    freed = _FREED_BEFORE.search(before)
    if freed and counted.head in {Head.PERSONS, Head.NONE}:
        return Governed("other", Span(start + freed.start(), counted.span.end), "share")
    charged = _CHARGED_BEFORE.search(before)
    if charged and _WITH.match(text, counted.span.end, limit):
        return Governed("pending_charges", Span(start + charged.start(), counted.span.end), "share")
    listed = _LISTED_BEFORE.search(before)
    if listed and counted.head is Head.PERSONS:
        return Governed("targeted", Span(start + listed.start(), counted.span.end), "target")
    return None
