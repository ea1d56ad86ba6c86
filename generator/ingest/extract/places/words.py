# ruff: noqa: SIM905 -- a list of words reads best as words
"""The words around a place's name that tell what the name is doing there."""

from __future__ import annotations

import re

LOCATIVES = frozenset(
    "in near outside around inside throughout across within into amid beyond beside surrounding".split()
)
"""Before a name, these make it a place whatever else it could be."""

PREPOSITIONS = LOCATIVES | frozenset("at from to of between for toward towards through via leaving".split())
"""Enough for a city that everybody knows."""

DIRECTIONS = frozenset(
    "north south east west northern southern eastern western central middle northeast northwest southeast southwest northeastern "
    "northwestern southeastern southwestern upstate downstate downtown midtown uptown upper lower inner suburban metro "
    "greater metropolitan rural coastal mid nearby".split()
)
"""Words for a part of the place that follows, or for the place with what surrounds it."""

DIRECTIONS_OF_STATES = DIRECTIONS - {
    "downtown",
    "midtown",
    "uptown",
    "inner",
    "nearby",
    "suburban",
    "metro",
    "greater",
}

PARTS_OF_STATES = frozenset("eastern western central middle northern southern rural coastal".split())
"""Before 'Washington' these mean the state; 'Northwest' and its like are also quarters of the capital."""

SURROUNDINGS = frozenset({"metro", "greater", "metropolitan", "suburban"})

OPEN_WORDS = PREPOSITIONS | frozenset(
    "the a an and but or as if when while where since after before during until although though because both like than with "
    "without by on off over under about against among along also then now so yet nor not even only just meanwhile elsewhere "
    "however today yesterday tomorrow tonight monday tuesday wednesday thursday friday saturday sunday january february "
    "march april may june july august september october november december jan feb mar apr jun jul aug sept sep oct nov dec "
    "some many most all more several two three four five six seven eight nine ten hundreds thousands dozens no this that "
    "these those his her its their our my your he she it they we there here why how what who which whose is was are were "
    "will would can could has have had did does do meet visit unlike despite given including per".split()
)
"""Capitalised only because they begin a sentence or stand in a headline: no part of a name that follows."""

AGENCIES = frozenset(
    "ICE ERO HSI DHS FBI DEA ATF CBP USCIS DOJ EOIR INS AFL-CIO ACLU NAACP CAIR SEIU LULAC MALDEF".split()
)

ACTIONS = frozenset(
    "operation operations raid raids arrest arrests sweep sweeps crackdown surge roundup roundups action actions".split()
)
"""'The ICE Maine operation': an agency's name beside the place does not make it an office before these."""

TITLES = frozenset(
    "mayor gov governor sen sens senator senators rep reps representative congressman congresswoman congressmember "
    "councilman councilwoman councilmember alderman alderwoman alderperson sheriff attorney secretary commissioner "
    "superintendent supervisor chief judge justice archbishop cardinal bishop assemblyman assemblywoman assemblymember "
    "democrat democrats democratic republican republicans gop lt deputy district speaker comptroller treasurer da".split()
)
"""After a name: the name says whose official it is, not where something happened."""

AUTHORITIES = frozenset(
    "police officials official authorities prosecutors prosecutor mayor governor senator lawmakers lawmaker legislators "
    "councilman councilwoman sheriff congressman congresswoman leaders democrat democrats republican republicans attorney "
    "attorneys lawyer judge spokesman spokeswoman spokesperson alderman archbishop bishop activist activists "
    "advocates politicians voters".split()
)
"""The same in small letters: 'Chicago police said'."""

PERSON_TITLES = frozenset("Mr Mrs Ms Dr Rep Sen Gov Lt Sgt Capt Col Gen Officer Det Judge Rev".split())
"""Before a name, with or without a dot: the name is a person's."""

SAYING = frozenset(
    "said says say told tells added adds wrote writes tweeted argued argues testified noted notes explained asked".split()
)
"""After a name these make it a person or an institution."""

OF_BODIES = frozenset(
    "university college bank archdiocese diocese district state city department council league board federation alliance "
    "coalition bar port institute museum society union bishop bishops center centre attorney attorneys commonwealth chamber "
    "church association office friends supervisors voters police court courts government county village borough".split()
)
"""'University of Michigan': before 'of', 'for' or 'at', these make the name a part of theirs."""

OFFICE_HOLDERS = frozenset(
    "mayor governor bishop archbishop sheriff senator senators representative congressman congresswoman lawmaker lawmakers "
    "republican republicans democrat democrats independent delegate citizen citizens native natives attorney".split()
)
"""Before 'of', 'from' or 'for' and a name: 'the mayor of Chicago', 'Republican of Iowa'."""

BODY_HEADS = frozenset(
    "times post globe tribune news herald sun journal chronicle press star gazette examiner observer inquirer register "
    "dispatch police department university college county school schools state airport legislature senate house assembly "
    "council supreme court national guard bears bulls cubs dodgers lakers yankees".split()
)
"""In a headline, where every word has a capital, these still make the name a part of a longer one."""

PARTS_OF_TOWNS = frozenset("side end coast valley section neighborhood suburb area half port".split())

RISKY_COUNTRIES = frozenset(
    {"chad", "jordan", "turkey", "guinea", "niger", "dominica", "reunion", "jersey", "guernsey"}
)
"""Countries whose names are also names of persons, animals or other things: only after a preposition."""

SAFE_POSTAL = frozenset("NY NJ CT MA PA TX FL CA IL AZ NM NC SC GA VA TN MN WI MI NV DC".split())
"""Postal codes that, after 'in', stand for nothing else in news."""

OFFICE = re.compile(
    r"(?:[’']s?)?\s+(?:(?:ICE|ERO|HSI|FBI|DHS|CBP|immigration|district|regional|area|enforcement|sub-?)\s+){0,2}"
    r"(?:sub-?)?(?:(?:field|Field|FIELD)\s+(?:office|Office|operations|Operations|OFFICE)|office|Office|bureau|Bureau)\b"
)
"""After a name: an agency's office that sits there and works far beyond it."""

AREA = re.compile(r"[ -](?:metro(?:politan)? )?(?:area|region|suburbs?)\b")

NATIONWIDE = re.compile(
    r"\b(?:[Nn]ation-?wide"
    r"|(?:[Aa]cross|[Aa]round|[Tt]hroughout|[Aa]ll over) (?:the )?(?:entire |whole )?"
    r"(?:[Cc]ountry|[Nn]ation|United States|U\.S\.A?\.?|USA?|America)(?!\w|-\w| [A-Z]|’s [a-z])"
    r"|(?:(?<=\b[Aa] )|(?<=-day )|(?<=-week )|(?<=-month )|(?<=[’']s ))national (?:(?:immigration|enforcement|law enforcement|fugitive|gang|multi-?agency|targeted) ){0,3}"
    r"(?:effort|operation|campaign|sweep|push|initiative|crackdown|surge)\b"
    r"|(?:[Ii]n |[Aa]cross )?[Aa]ll (?:50|fifty) states\b"
    r"(?:(?:,|,? and) (?:Puerto Rico|(?:\w+ )?(?:U\.S\. |US )?territor(?:y|ies)|(?:the )?District of Columbia|Washington, D\.C\.|D\.C\.)){0,3}"
    r"|[Cc]oast[ -]to[ -]coast)"
)

NATIONWIDE_MARKS = (
    "nation",
    "Nation",
    "ountry",
    "United States",
    "U.S",
    "US",
    "America",
    "oast",
    "ll 50",
    "ll fifty",
)
"""Letters of which every such phrase has some: a quick look before the slow one."""

THE_CAPITAL = re.compile(r"\b(?:the )?[Nn]ation[’']s capital\b(?! punishment)")

AFTER_THE_COUNTRY = frozenset(
    "and or but illegally legally unlawfully lawfully after before on in at since for from to with without who that which "
    "when while as by is was are were has have had will would under because during if than through until so where "
    "again may can could should since then".split()
)
"""After 'the U.S.' these show that it is the country and not an adjective ('the U.S. government')."""

DATELINE = re.compile(
    r"(?P<place>[A-Z][A-Z’'.]*(?:[ -][A-Z][A-Z’'.]*){0,4})"
    r"(?P<state>, (?:[A-Z][A-Za-z.]{1,12}(?: [A-Z][A-Za-z]{2,12})?))?"
    r"\s?(?:\([^()\n]{2,40}\)\s?)?\s?(?:—|–|--?|\s-)\s"
)
DATELINE_AGENCY = re.compile(
    r"(?P<place>[A-Z][\w’'.]*(?:[ -][A-Z][\w’'.]*){0,3})(?P<state>, [A-Z][A-Za-z.]{1,12}(?: [A-Z][a-z]{2,12})?)?"
    r" \((?:[A-Z][\w./]{1,12})(?: [A-Z]\w{1,12}){0,2}\)\s?(?:—|–|--?)?\s"
)
