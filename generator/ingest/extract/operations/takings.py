"""That agents take people or raid a place, told in a sentence or a part of one, whether or not a number is given."""

from __future__ import annotations

import re

from generator.ingest.extract.operations.role_words import ACTOR
from generator.ingest.extract.stems import Stemmed

_NUMBER = (
    r"(?:\d[\d,]*(?!\d|[- ]year|%| per ?cent)|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty(?:-\w+)?"
    r"|(?:a )?(?:dozen|hundred)s?|dozens|scores|hundreds|thousands|several|many)"
)
_PEOPLE = (
    r"(?:workers|people|immigrants|migrants|men|women|families|employees|residents|laborers|fugitives|parents|clients|farmworkers"
    r"|adults|aliens|persons|individuals|suspects|day laborers|cooks|students|passengers|tenants|neighbors|drivers)"
)
_COUNT = rf"(?:(?:at least|about|around|nearly|almost|more|than|over|roughly|some|another|up to|an estimated|as many as|an?) ){{0,3}}{_NUMBER}"
_TAKE = (
    r"(?:arrest(?:ed|ing|s)?|detain(?:ed|ing|s)?|round(?:ed|ing|s)? up|t(?:ook|ake|aking)|apprehend(?:ed|ing)|nabb(?:ed|ing)|seiz(?:ed|ing)"
    r"|swept up|pick(?:ed|ing) up|carried off|haul(?:ed|ing) (?:away|off|in)|led (?:away|off)|captured|left with|c[ao]me away with|deport(?:ed|ing))"
)
_TAKEN = r"(?:arrested|detained|taken|rounded up|apprehended|picked up|swept up|seized|hauled|led away|held|handcuffed|caught|nabbed)"
_RAID = (
    r"(?:raided|swarmed|stormed|descended (?:on|upon)|hit|swept (?:through|into|across)|burst (?:in|into)|c[ao]me (?:in)?to|went in(?:to|side)?|walked (?:in|on)to|entered"
    r"|searched|surrounded|served|barged into|poured into|moved in on|fanned out)"
)
_NETTED = r"(?:nett?(?:ed|ing|s)|swept up|ended (?:with|in)|led to|resulted in|swept)"
_TAKING = Stemmed(
    rf"\b{ACTOR}\b[^.;]{{0,100}}?\b(?:{_TAKE} (?:with |away |off )?(?:{_COUNT}\b|(?:[\w-]+ ){{0,3}}?{_PEOPLE}\b)|{_RAID}\b)"
    rf"|\b(?:{_COUNT} )?{_PEOPLE} (?:that |whom? )?(?:[a-z]+ )?{ACTOR} (?:had )?{_TAKE}\b"
    rf"|\b{_COUNT}(?: [a-z-]+){{0,2}} {_TAKEN}\b"
    rf"|\b(?:{_COUNT}|{_PEOPLE})\b[^.;]{{0,50}}?\b(?:were|was|had been|have been|got) (?:\w+ )?{_TAKEN}\b"
    rf"|\barrests? of {_COUNT}\b|\b{_COUNT} (?:\w+ )?arrests\b|\blost {_COUNT}\b|\b{_NETTED} {_COUNT}\b",
    "gents|fficers|mmigration|eds|aiders|ICE|CBP|DHS|ERO|HSI|INS|Border Patrol|Customs and"
    "|Enforcement and|Homeland Security|arrest|detained|taken|rounded up|apprehended|picked up"
    "|swept|seized|hauled|led away|held|handcuffed|caught|nabbed|lost |net|ended |led to"
    "|resulted in",
)
_RAID_NOUN = re.compile(
    r"\b(?:raids?|sweeps?|round-?ups?|busts?|dragnets?|blitz|(?:immigration|enforcement|ICE|INS) (?:operations?|actions?|crackdowns?)|[Tt]he (?:\w+ )?operation)\b"
)
_COUNTED = Stemmed(
    rf"\b{_TAKE} (?:with |away |off )?{_COUNT}\b|\b{_COUNT}\b[^.;]{{0,50}}?\b{_TAKEN}\b|\barrests? of {_COUNT}\b"
    rf"|\b{_COUNT} (?:\w+ )?arrests\b|\blost {_COUNT}\b|\b{_NETTED} {_COUNT}\b",
    "arrest|detain|round|took|take|taking|apprehend|nabb|seiz|swept|pick|carried|haul|led "
    "|captured|left with|me away|deport|held|handcuffed|caught|lost|net|ended |resulted",
)


def tells_of_a_taking(words: str) -> bool:
    """Whether the words tell that agents took several people or raided a place."""
    return bool(_TAKING.search(words))


def count_end(words: str) -> int | None:
    """Give where the words have told how many people were taken; None where they do not."""
    match = _COUNTED.search(words)
    return match.end() if match else None


def names_a_raid(words: str) -> bool:
    """Whether the words speak of a raid or sweep by that name."""
    return bool(_RAID_NOUN.search(words))
