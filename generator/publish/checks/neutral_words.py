"""Neutral words: the project's own prose uses no loaded term, unless it quotes it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.errors import Problem
from generator.publish.checks.case import Case, own_words, problem

LOADED = (
    # The AP Stylebook (2013) and most outlets call an action illegal, not a person.
    (r"illegal (?:aliens?|im?migrants?|migrants?|foreigners?|criminals?)", "people without legal status"),
    (r"illegals", "people without legal status"),
    # A term of the statute (8 U.S.C. 1101) which government itself has replaced and restored with the party in power.
    (
        r"(?:criminal |deportable |undocumented )?aliens?(?! (?:enemies|registration|act\b|tort))",
        "noncitizens",
    ),
    # Says of a person what a court says of an act.
    (r"criminal (?:illegals|im?migrants?|migrants?)", "people with criminal convictions"),
    (r"anchor bab(?:y|ies)", "children born in the United States"),
    (r"chain migration", "family-based immigration"),
    (r"catch[- ]and[- ]release", "release until a hearing"),
    # People told of as water, vermin or an army.
    (r"invasions?|invaders?|invading", "arrivals"),
    (r"(?:flood|wave|tide|horde|swarm)s? of (?:im?migrants|migrants|people)", "a number of people"),
    (r"infest(?:s|ed|ing|ation)?", "a word for what happened"),
    (r"worst of the worst", "people with convictions for violent crimes"),
    (r"thugs?", "people"),
    # Newsroom shorthand that takes a side on an arrest, from the one and from the other.
    (r"nab(?:s|bed|bing)?|(?:round|rounds|rounded|rounding) up|round-?ups?", "arrest"),
    (r"kidnap(?:s|ped|ping|pings)?|abduct(?:s|ed|ing|ions?)?|snatch(?:es|ed|ing)?", "arrest or detain"),
    (r"gestapo|concentration camps?|secret police", "the agency's or the facility's name"),
    (r"terroriz(?:e|es|ed|ing)", "a word for what happened"),
)
"""What is loaded, as a pattern, and what says the same neutrally.

'Raid', 'sweep', 'crackdown' and 'sanctuary' are left to the editor: each side's papers use them, and some are terms
of law or the only name there is.
"""

_PATTERNS = tuple((re.compile(rf"\b(?:{loaded})\b", re.IGNORECASE), neutral) for loaded, neutral in LOADED)
_QUOTED = re.compile(r"“[^“”]*”|\"[^\"]*\"|(?<!\w)‘[^‘’]*’(?!\w)|(?<!\w)'[^']*'(?!\w)")


def own_words_are_neutral(case: Case) -> Iterator[Problem]:
    """No loaded term stands outside quotation marks in a title, summary, note, paraphrase or topic."""
    for entry in case.content:
        for field, text in own_words(entry):
            bare = _QUOTED.sub(lambda match: " " * len(match.group()), text)
            taken: list[tuple[int, int]] = []
            for pattern, neutral in _PATTERNS:
                for match in pattern.finditer(bare):
                    if any(start <= match.start() < end for start, end in taken):
                        continue
                    taken.append(match.span())
                    yield problem(
                        entry,
                        field,
                        f"expected neutral words, as {neutral!r}; found {match.group()!r}, which may stand in quotation "
                        "marks only",
                    )
