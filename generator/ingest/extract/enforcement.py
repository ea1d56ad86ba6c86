"""Whether a sentence tells of immigration enforcement at all, and whether it speaks of one action or of a period."""

from __future__ import annotations

import re
from functools import lru_cache

from generator.ingest.extract.stems import Stemmed

AGENCY = (
    r"ICE(?:[’']s)?(?![\w-])|(?:U\.?S\.? )?Immigrations? and Customs Enforcement|Enforcement and Removal Operations|ERO\b"
    r"|Homeland Security Investigations|HSI\b|(?:Department of )?Homeland Security|DHS\b"
    r"|Customs and Border Protection|CBP\b|Border Patrol|Immigration and Naturalization Service|INS\b"
)
_IMMIGRATION = Stemmed(
    rf"\b(?:{AGENCY})|\bhomeland security (?:officials?|agents?|officers?|authorities)\b"
    r"|\b[Ii]mmigration (?:and \w+ )?(?:agents?|officers?|officials?|authorities|raids?|sweeps?|arrests?|enforcement"
    r"|operations?|crackdowns?|violations?|detainers?|roundups?)\b"
    r"|\b[Dd]eport(?:ed|ation|ations|ing)?\b|\b(?:[Uu]ndocumented|[Ii]llegal|[Uu]nauthorized) "
    r"(?:\w+ ){0,2}(?:immigrants?|migrants?|aliens?|workers?|families|people|persons|residents?|students?)\b"
    r"|\bin the (?:country|U\.S\.|United States) (?:illegally|unlawfully|without (?:legal )?(?:permission|authorization|papers|documents|status))\b|\b(?:[Ii]m)?migrants\b|\bcriminal aliens\b",
    "ICE|mmigration|HSI|DHS|CBP|ERO|INS|Border Patrol|omeland |Customs and|Enforcement and|eport"
    "|ndocumented |llegal|nauthorized |unlawfully|without |migrants|criminal aliens",
)
_NOT_DRAWN = r"(?<!drawing )(?<!drew )(?<!drawn )(?<!sparking )(?<!sparked )(?<!prompting )(?<!prompted )(?<!triggering )(?<!triggered )(?<!howls of )(?<!cries of )(?<!storm of )(?<!wave of )"
"""'Arrested 80 people, drawing protests' tells of the arrests."""
_OTHER_ACTOR = Stemmed(
    rf"\b{_NOT_DRAWN}(?:[Pp]olice|NYPD|LAPD|PD\b|[Ss]heriff\w*|[Dd]eputies|[Tt]roopers?|FBI|DEA|ATF|[Pp]rosecutors?|[Dd]istrict [Aa]ttorney"
    r"|[Gg]rand jury|[Pp]rotest(?:s|ers?|ors?|ing|ed)?|[Dd]emonstrat(?:ors?|ions?)|[Rr]iot\w*|[Mm]arch(?:ers|ed))\b",
    "olice|PD|heriff|eputies|rooper|FBI|DEA|ATF|rosecutor|istrict |rand jury|rotest|emonstrat|iot|arch",
)
_OTHER_LEADS = re.compile(
    rf"\W*(?:(?:The|[A-Z][\w.’']*) ){{0,3}}(?:[Pp]olice|NYPD|LAPD|[Ss]heriff[’'\w]*|[Dd]eputies|[Tt]roopers|FBI|DEA|ATF)\b"
    rf"(?!.{{0,20}}\b(?:{AGENCY}))"
)
_STRONG_STATISTIC = Stemmed(
    r"\b(?:(?:fiscal|budget) (?:year|\d{4})|FY ?\d|per (?:day|week|month|year)|(?:each|every) (?:day|week|month|year)(?! since)|annual(?:ly)?"
    r"|(?:arrests|people|persons|immigrants|migrants|deportations|removals|detentions|apprehensions|times|\d) a (?:day|week|month|year)"
    r"|average[ds]?"
    r"|daily (?:arrests?|quota|goal|target)|quotas?"
    r"|compared (?:to|with)|same (?:period|time)|year[- ]over[- ]year|first (?:100|hundred) days"
    r"|first (?:\w+ ){1,3}(?:of (?:the |his |her |its )?(?:\w+[’']?s? )?(?:administration|presidency|term|fiscal year|year)|in office)"
    r"|since (?:Jan(?:uary|\.) 20|Inauguration Day)|(?:past|last|previous) (?:12|twelve) months"
    r"|since (?:[\w.’']+ ){0,4}?(?:took office|taking office|inaugurat\w+|returned to)"
    r"|(?:rose|risen|rise|jump\w*|increas\w*|climb\w*|surged|soar\w*|fell|fallen|drop\w*|declin\w*|up|down)"
    r" (?:by )?(?:about |nearly |almost |more than |over |roughly )?\d[\d.,]*(?:%| per ?cent)"
    r"|(?:doubled|tripled|quadrupled)|(?:up|down) (?:\w+ )?from (?:about |nearly |roughly |some )?\d[\d,]*)\b"
    r"|\b(?:\d[\d.,]*(?:%| percent)) (?:increase|rise|jump|drop|decline|surge|more|fewer|higher|lower)\b",
    "fiscal|budget |fy|per |percent|%|each |every |annual| a day| a week| a month| a year|average|daily "
    "|quota|compared |same |year-over|year over|first |inaugura|took office|taking office"
    "|returned to|since jan|12 months|twelve months|doubled|tripled|quadrupled|from ",
    re.IGNORECASE,
)
_MONTH = "January|February|March|April|May|June|July|August|September|October|November|December"
_WEAK_STATISTIC = Stemmed(
    r"\b(?:[Ll]ast (?:year|month(?![^.]*\bin [A-Z]))|[Tt]his year|so far this year|year to date|since (?:the )?(?:beginning|start|first) of (?:the|this|last) year|[Ii]n (?:all of )?(?:19|20)\d\d\b|(?:[Ss]ince|[Ff]rom|[Bb]etween) (?:19|20)\d\d\b"
    r"|(?:arrest|detain|deport|remov)\w*[^.,;]{0,40} under (?:the )?(?:former |then-|ex-)?(?:President|\w+ [Aa]dministration)"
    r"|during (?:the )?\w+(?:[’']s)? (?:presidency|term|[Aa]dministration)"
    rf"|,\d{{3}}\b[^.;]{{0,80}} between (?:{_MONTH}) and (?:{_MONTH})\b(?! \d)|,\d{{3}} (?:arrests|apprehensions|encounters|removals|deportations|detentions)\b[^.;]{{0,60}} (?:in|during|for) (?:{_MONTH})\b(?! \d)|[Ss]ince (?:{_MONTH}|(?:19|20)\d\d)\b[^.;]{{0,40}}(?:deported|removed)|(?:deported|removed)\b[^.;]{{0,50}} since (?:{_MONTH})\b(?! \d)"
    r"|(?:last|past|previous) (?:\w+ )?(?:years|decade)|in (?:its|his|her|their) \w+ term|[Hh]istorically)\b",
    "ast year|ast month|his year|year to date|n 19|n 20|n all of |ince |rom 19|rom 20|etween "
    "| under |during | arrests| apprehensions| encounters| removals| deportations| detentions"
    "|years|decade| term|istorically",
)
ACTION_NOUN = (
    r"raids?|sweeps?|round-?ups?|crackdowns?|blitz(?:es)?|stings?|operations?|surges?|deployments?|busts?|dragnets?"
    r"|(?:enforcement|immigration|targeted) actions?"
)
ACTION_STEMS = "raid|sweep|round|crackdown|blitz|sting|operation|surge|deployment|bust|dragnet|enforcement a|immigration a|targeted a"
"""What a match of `ACTION_NOUN` holds, for a `Stemmed` pattern that is built on it."""
_ACTION = Stemmed(
    rf"\b(?:{ACTION_NOUN}|(?:similar|comparable|earlier|previous) effort|raid(?:ed|ing)|swept|swoop\w*|storm\w*|factory|plant|plants|facility|worksite|led to the arrests? of)\b",
    f"led to the arrest|{ACTION_STEMS}| effort|swept|swoop|storm|factory|plant|facility|worksite",
    re.IGNORECASE,
)


@lru_cache(maxsize=1_000)
def tells_of_enforcement(words: str) -> bool:
    """Whether the words name an immigration agency, its agents or the people it looks for."""
    return bool(_IMMIGRATION.search(words))


@lru_cache(maxsize=1_000)
def names_agency(words: str) -> bool:
    """Whether the words name an immigration agency."""
    return bool(_AGENCY.search(words))


def tells_of_immigration(words: str) -> bool:
    """Whether the words speak of immigration, and not just of the department's investigators."""
    return tells_of_enforcement(_DEPARTMENT.sub("", words))


_DEPARTMENT = Stemmed(
    r"\b(?:Department of )?[Hh]omeland [Ss]ecurity(?: Investigations)?|\bHSI\b|\bDHS\b",
    "omeland|HSI|DHS",
)


@lru_cache(maxsize=1_000)
def tells_of_other_case(words: str) -> bool:
    """Whether the words tell of police, prosecutors or a protest, and of no immigration enforcement."""
    if _CRIME.search(words):
        return True
    if _OTHER_LEADS.match(words):
        return not (_JOINED.search(words) or _OF_IMMIGRATION.search(words))
    alone = _HELPED_BY.sub("", words) if _AGENTS.search(words) else words
    return bool(_OTHER_ACTOR.search(alone)) and not tells_of_immigration(words)


_AGENTS = Stemmed(
    r"(?:\b(?:[Ff]ederal|[Ii]mmigration|ICE|HSI|Border Patrol) (?:special )?|(?:^|[,;:] |\band ))[Aa]gents\b(?! (?:with|of|from)\b)",
    "gents",
)
_HELPED_BY = Stemmed(
    r"\b(?:with (?:the )?(?:help|assistance|support|aid|cooperation) (?:of|from)|(?:assisted|aided|helped|joined|supported|accompanied) by"
    r"|(?:together|along) with|alongside) [^.;,]*",
    "with |by |alongside",
)
"""'Agents arrested 46 people with the help of local police': the police did not act by themselves."""


def leads_with_others(words: str) -> bool:
    """Whether a sentence is about a crime, or the police or other agencies are those who act in it."""
    joined = _JOINED.search(words) or _OF_IMMIGRATION.search(words)
    return bool(_CRIME.search(words) or _OTHER_LEADS.match(words)) and not joined


_CRIME = Stemmed(
    r"\b(?:arrest|charg|detain|held|nab)\w*\b(?: \w+){0,3} in (?:connection (?:with|to) )?(?:(?:the|an?|his|her|\w+) ){0,2}?"
    r"(?:killings?|murders?|slayings?|deaths?|robber(?:y|ies)|rapes?|shootings?|stabbings?|burglar(?:y|ies)|kidnappings?|carjackings?)\b",
    "killing|murder|slaying|death|robber|rape|shooting|stabbing|burglar|kidnapping|carjacking",
)
"""The crime a case is about."""
_JOINED = re.compile(
    rf"\b(?:and|with|alongside|joined|assist(?:ed|ing)|help(?:ed|ing)?) (?:by )?(?:the )?(?:(?:federal |immigration )?(?:agents|officers) (?:from|of|with) )?(?:the )?(?:{AGENCY}"
    r"|[Ii]mmigration (?:agents|officers|authorities))"
)
"""Police and immigration agents act together: 'deputies and agents from ICE went to ...'."""


_OF_IMMIGRATION = re.compile(
    r"\b(?:[Ii]mmigration|ICE) (?:[a-z]+ )?(?:operation|sweep|raid|round-?up|crackdown|enforcement (?:operation|action|effort))\b"
)
"""'Sheriff: 112 arrested in 3-day immigration operation': whoever tells of it, and whoever helps."""


def tells_of_court(words: str) -> bool:
    """Whether the words speak of a ruling or a suit and the people it is about."""
    return bool(_COURT.search(words))


_COURT = Stemmed(
    r"\b(?:rul(?:es|ed|ing)|class[- ]action|bond hearings?|plaintiffs?|injunction)\b",
    "ruled|rules|ruling|class|bond hearing|plaintiff|injunction",
    re.IGNORECASE,
)


def tells_of_protest(words: str) -> bool:
    """Whether the words beside a figure speak of protesters or people who got in the officers' way."""
    return bool(_PROTEST.search(words))


_PROTEST = Stemmed(
    rf"\b(?<!that ){_NOT_DRAWN}(?:sit-ins?|protest(?!ed\b)\w*|demonstrat(?:ors?|ions?)|riot\w*|rall(?:y|ies)|unrest|looting|vandal\w+|clash\w*|blockad\w+"
    r"|obstruct\w*|impeding|interfering|assault(?:ing|s)? (?:on |of )?(?:federal |law enforcement |ICE |police )?(?:agents|officers))\b",
    "sit-in|protest|demonstrat|riot|rall|unrest|looting|vandal|clash|blockad|obstruct|impeding|interfering|assault",
    re.IGNORECASE,
)


@lru_cache(maxsize=1_000)
def is_period_statistic(words: str) -> bool:
    """Whether the words sum up a period or an agency ('last fiscal year', 'a day', 'up 40 percent').

    A bare year or an administration does so only where no raid or operation is spoken of.
    """
    words = _LARGEST_SINCE.sub("", words)
    return bool(_STRONG_STATISTIC.search(words)) or (
        bool(_WEAK_STATISTIC.search(words)) and not _ACTION.search(_AGENCY.sub("", words))
    )


@lru_cache(maxsize=1_000)
def is_rate(words: str) -> bool:
    """Whether the words compare or sum up ('a day', 'up 40 percent', 'last fiscal year'), whatever else they tell."""
    return bool(_STRONG_STATISTIC.search(_LARGEST_SINCE.sub("", words)))


_LARGEST_SINCE = Stemmed(
    rf"\b(?:largest|biggest|first|second|third|broadest|most sweeping)\b[^.;]{{0,60}}?\b(?:{ACTION_NOUN})\b[^.;,]{{0,60}}? since [^.;,]*",
    " since ",
)
"""'In the largest raid in the state since he took office' says how one raid compares, and sums up no period."""
_AGENCY = Stemmed(
    rf"\b(?:{AGENCY})",
    "ICE|Immigration|Homeland Security|DHS|Border Patrol|CBP|ERO|HSI|INS|Enforcement and|Customs and",
)
