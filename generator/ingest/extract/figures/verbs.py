"""The verbs and nouns of enforcement, by the measure they stand for."""

from __future__ import annotations

import re

_TAKEN_OFF = (
    r"(?:led|lead(?:s|ing)?|cart(?:s|ed|ing)?|march(?:es|ed|ing)?|whisk(?:s|ed|ing)?|spirit(?:s|ed|ing)?"
    r"|dr(?:ag|ags|agged|agging)|escort(?:s|ed|ing)?)"
)
_TAKE = r"t(?:ake|akes|ook|aken|aking)"
ACTIVE = {
    "arrests": (
        r"arrest(?:s|ed|ing)?|apprehend(?:s|ed|ing)?|nab(?:s|bed|bing)?|(?:round|pick|scoop)(?:s|ed|ing)? up"
        r"|sw(?:eeps?|ept|eeping) up|captur(?:es?|ed|ing)|catch(?:es|ing)?|caught|bust(?:s|ed|ing)?"
        r"|collar(?:s|ed|ing)?|net(?:s|ted|ting)?|snag(?:s|ged|ging)?|snar(?:es?|ed|ing)|bag(?:s|ged|ging)?|yield(?:s|ed|ing)?"
        rf"|(?:haul(?:s|ed|ing)?|{_TAKEN_OFF}) (?:in|away|off|out)|{_TAKE} (?:away|off|down|custody of)|carr(?:y|ies|ied|ying) (?:away|off)|(?:hand)?cuff(?:s|ed|ing)?|grab(?:s|bed|bing)?|seiz(?:es?|ed|ing)"
    ),
    "detained": r"detain(?:s|ed|ing)?|lock(?:s|ed|ing)? up|jail(?:s|ed|ing)?",
    "removed": r"remov(?:es?|ed|ing)|deport(?:s|ed|ing)?|expel(?:s|led|ling)?|repatriat(?:es?|ed|ing)",
    "targeted": r"target(?:s|ed|ing)?|(?:go|goes|going|gone|went) after",
}
_JAIL = r"(?:[\w.’'-]+ ){0,5}?(?:jails?|prisons?|lockups?|detention|(?:processing|holding|correctional) (?:center|facilit|cell)\w*)"
PASSIVE = {
    "arrests": (
        r"arrested|apprehended|nabbed|(?:rounded|picked|swept|scooped) up|captured|caught|busted|collared|netted|snagged"
        rf"|snared|seized|(?:hauled|{_TAKEN_OFF}|{_TAKE}) (?:in|away|off|out)|(?:hand)?cuffed|taken into (?:\w+ )?custody|taken(?= by (?:ICE|the agents|agents|officers|(?:federal|immigration) \w+)\b| from\b(?! (?:work|school|a list|us|me|him|her|them)\b)| (?:during|that|early|last|at)\b| (?:on|in) (?:the (?:first|second|third|last|raids?|sweeps?|operation|opening)|\w+day|one)\b|\s*(?:[.,;]|$))|bagged|grabbed|under arrest(?! warrants?\b)|in (?:handcuffs|cuffs|shackles|zip ties)(?! (?:for|while|until|within|during|as)\b)"
    ),
    "detained": (
        r"detained|held|in (?:\w+ ){0,2}(?:custody|detention)|locked up|jailed|behind bars|(?:loaded|put|placed|herded) (?:on|onto|into|in)\b(?! (?:an? |the )?(?:\w+ )?(?:flights?|planes?|lists?|leave|notice))"
        rf"|bused|(?:handed|turned) (?:over )?to (?:ICE|(?:federal )?immigration (?:agents|officers|authorities|officials))|(?:taken|moved|transferred|transported|driven|flown|sent|shipped|booked) (?:by \w+ )?(?:in)?to {_JAIL}|in {_JAIL}"
    ),
    "removed": (
        r"removed|deported|expelled|repatriated|(?:sent|flown|returned|shipped) (?:back|home|to (?:that|their|his|her) (?:\w+ )?countr\w+)"
        r"|granted voluntary departure|returned on (?:an? )?(?:\w+ ){0,2}(?:flights?|planes?)|(?:put|placed|loaded) on(?:to)? (?:an? )?deportation (?:flights?|planes?)"
    ),
    "targeted": r"targeted|sought",
}
NOUN_OF = {
    "arrests": r"arrests?|apprehensions?|captures?|round-?ups?",
    "detained": r"detentions?",
    "removed": r"removals?|deportations?|expulsions?",
}


def by_measure(alternatives: dict[str, str]) -> str:
    """Join the words of all measures into one pattern with a group for each."""
    return "|".join(rf"(?P<{measure}>{words})" for measure, words in alternatives.items())


PERSONAL_VERB = re.compile(r"arrest|apprehen|detain|deport|nab|cuff|custody|round", re.IGNORECASE)
"""The verbs that take persons only."""
