"""Words beside a name that tell an official from a private person, as patterns for what stands before and after it."""

from __future__ import annotations

import re

_PUBLIC = (
    r"president|vice president|secretary|undersecretary|director|mayor|governor|gov\.|senator|sens?\.|representative|reps?\.|"
    r"congress(?:man|woman|member)|commissioner|chief|sheriff|(?:vice |deputy )?chair(?:man|woman|person)?|judge|justice|"
    r"magistrate|attorneys?(?: general)?|lawyers?|counsel|solicitor|prosecutor|public defender|spokes(?:man|woman|person|people)|"
    r"administrator|superintendent|ambassador|consul(?: general)?|minister|alder(?:man|woman|person)|"
    r"(?:city |town |county )?council(?:or|man|woman|member| member)|assembly(?:man|woman|member)|supervisor|legislator|lawmaker|"
    r"treasurer|comptroller|candidate|nominee|czar|lieutenant|lt\.|capt(?:ain|\.)|sergeant|sgt\.|cmdr\.|commander|major|col\.|"
    r"colonel|gen\.|general counsel|police chief|professor|prof\.|ceo|press officer|public affairs officer|manager|"
    r"chancellor|adviser|advisor|(?<!health )(?<!care )(?<!nursing )(?<![’']s )aide|strategist"
)
"""Roles a person is named in as a public person; 'officer', 'agent' and 'leader' may also be said of those arrested."""
PUBLIC_AFTER = re.compile(
    r"(?:[’']s)? (?:administration|presidency|White House)\b"
    rf"|(?:,? (?:Jr|Sr)\.)?(?:(?:, | \()(?:[DR][-–][A-Z]|(?:a |an )?(?:Democrat|Republican)\b)"
    rf"|,(?: (?!whose\b|who\b|said\b)[\w’'.&-]+){{0,7}}? (?:{_PUBLIC})(?![\w’'])"
    rf"|,? who (?:is |was |serves as |served as |works as )(?:[\w’'&-]+ ){{0,5}}?(?:{_PUBLIC})(?![\w’']))",
    re.IGNORECASE,
)

_RELATIVE = (
    r"husband|wife|fianc[eé]e?|boyfriend|girlfriend|spouse|(?:step|grand|god)?(?:son|daughter|father|mother|child|children|parents)|"
    r"(?:half-|step)?(?:brother|sister)s?|sons|daughters|mom|dad|uncle|aunt|cousin|nephew|niece|in-law|widow(?:er)?|baby|toddler|"
    r"infant"
)
_MIGRANT = (
    r"national|citizen|native|immigrant|migrant|asylum[- ]seeker|refugee|noncitizen|non-citizen|alien|illegal|detainee|inmate|"
    r"prisoner|fugitive|suspect|defendant|felon|offender|convict|gang member|gangbanger|murderer|killer|rapist|pedophile|predator|"
    r"trafficker|drug dealer|smuggler|victim|dreamer|daca recipient|green[- ]card holder|visa holder|permanent resident|guest|"
    r"client|day laborer|farmworker|worker"
)
PUBLIC_BEFORE = re.compile(
    rf"(?:^|[\s(“\"’'-])(?:{_PUBLIC})s?(?:-elect)?(?:,? (?:for|of|at|in|with)(?: (?!(?:{_MIGRANT}|{_RELATIVE})\b)[^\s,;:.]+){{1,10}},|,)?"
    r" (?:(?:Dr|Mr|Mrs|Ms)\. )?$",
    re.IGNORECASE,
)
SEVERAL_PUBLIC_BEFORE = re.compile(rf"\b(?:{_PUBLIC})s (?:\w+ )?$", re.IGNORECASE)
"""'Governors Ann Clark and Joan Hill': the role holds for every name of the list."""
_ARRESTED = (
    r"arrested|detained|deported|apprehended|charged|indicted|convicted|sentenced|jailed|imprisoned|incarcerated|handcuffed|seized|"
    r"captured|nabbed|taken (?:away|in|into)|picked up|held|booked|extradited|killed|slain|murdered|shot|stabbed|raped|assaulted|"
    r"wounded|injured|ordered (?:deported|removed|to leave)|accused of|released|returned to|undocumented|separated|tackled|pulled over|"
    r"identified as|wanted|removed(?! from (?:office|the board|(?:his|her|their) (?:post|job)))"
)
"""After 'was': what is done to a person arrested or harmed."""
_CONVICTED = (
    r"arrested|detained|deported|apprehended|indicted|convicted|sentenced|jailed|wanted|accused of|charged with|released from|"
    r"ordered (?:deported|removed)|held (?:at|in)|killed|shot (?:by|and|to)"
)
"""The same without 'was', where a verb might be what the person does: only what cannot be read so."""
_ARRESTING = (
    r"arrest(?:ed|s|ing)|detain(?:ed|s|ing)|deport(?:ed|s|ing)|apprehend(?:ed|s|ing)|captur(?:ed|es|ing)|handcuffed|"
    r"charg(?:ed|es|ing)|indict(?:ed|s|ing)|convict(?:ed|s|ing)|nab(?:bed|s|bing)|seiz(?:ed|es|ing)|pick(?:ed|s|ing) up|"
    r"kill(?:ed|s|ing)|shot|murder(?:ed|s|ing)|rap(?:ed|es|ing)|assault(?:ed|s|ing)|remov(?:ed|es|ing)|tackl(?:ed|es|ing)|"
    r"releas(?:ed|es|ing)"
)
_NO_OBJECT = (
    r"by|under|since|after|before|during|in|on|at|with|for|from|to|when|as|that|while|than|told|said|says|asked|him|them|it|people|but|about|against|of|"
    r"then|because|if|how|why|where|who|which|was|were|is|are|has|have|had|show(?:s|ed)|found|included"
)
"""Words that part a verb from a name: what follows them is not whom the verb is about."""
_ACT = r"arrests?|detention|deportation|removal|conviction|murder|killing|death|shooting|rape|kidnapping|imprisonment"
_ADVERBS = r"(?:(?:\w+ly|also|first|later|then|once|already|never|since|again|himself|herself|not) ){0,3}"
_ENDS_PHRASE = r"(?=[,.;:)”\"]|$| (?:from|of|who|with|convicted|living|in|on|at|by|and|was|is|wanted|charged|accused|arrested|came|has|after|before|drew|last|this)\b)"
_ADJECTIVES = r"(?: (?!(?:for|of|with|at|who|whose|in|to|on|by|from|said|says)\b)[\w’'-]+){0,4}?"

_AGE = r"(?:, (?:aged? )?\d{1,3}(?=[,.;)]| years old| of [A-Z]| from |$)| \(\d{1,3}\))"
_ORIGIN = rf",{_ADJECTIVES} (?:{_MIGRANT})s?{_ENDS_PHRASE}"
AGE_OR_ORIGIN = re.compile(f"{_AGE}|{_ORIGIN}")
"""Behind a name that is a person's, even where a town has the same: 'Morgan Hill, 34, a Canadian citizen'."""
PRIVATE_AFTER = tuple(
    re.compile(pattern)
    for pattern in (
        _AGE,
        _ORIGIN,
        r",(?: (?:a|an|both|all|who (?:is|was)))? undocumented\b",
        r" (?:was |is |had |has )?allegedly\b",
        r" into custody\b",
        r",? (?:originally )?(?:of|from) [A-Z]\w+(?: [A-Z]\w+)?, (?:\d|convicted|who|was|has)",
        rf"(?:,[^,;]{{1,80}},)? (?:was|were|is|are|be|been|being|got|gets|has been|have been|had been) {_ADVERBS}(?:{_ARRESTED})\b",
        rf",(?: (?:who|and) (?:was|were|is|had been|has been))? {_ADVERBS}(?:{_CONVICTED})\b",
        (
            r"(?:,[^,;]{1,80},)? (?:pleaded|pled|overstayed|re-?entered|fled|died|"
            r"faces? (?:\w+ ){0,3}(?:charges?|deportation|removal|years|prison)|could (?:now )?face|"
            r"served (?:\w+ ){0,3}(?:years?|months?|time)|ha[sd] no (?:legal|criminal)|"
            r"(?:illegally |unlawfully )?(?:entered|crossed|came to|arrived in) (?:into )?the (?:U|country|border))\b"
        ),
        rf"[’']s? (?:{_ACT}|asylum claim|criminal record|immigration case){_ENDS_PHRASE}",
        r"[’']s? (?:attorneys?|lawyers?)\b(?! general)",
        (
            r",? who (?:\w+ ){0,6}?(?:asked|requested|declined|did not want|didn[’']t want|preferred|agreed)\b"
            r"[^.;]{0,80}?\b(?:name[ds]?|identif\w+)\b"
        ),
        (
            r",? who (?:\w+ ){0,4}?(?:is|was|are|were|came|entered|fled|arrived|crossed|overstayed|has lived) (?:\w+ ){0,3}?"
            r"(?:undocumented|illegally|unlawfully|without (?:papers|authorization|status)|from|to the U)\b"
        ),
        r",? whom? (?:[\w’'-]+ ){1,4}?(?:arrested|detained|deported|charged|convicted|killed|shot)\b",
        r",? whose (?:last |full |real |first )?(?:name|surname)\b",
        r",? (?:\(|is |whose |which is )?not (?:his|her|their|a) real name\b|,? \(?a pseudonym\b",
        rf",(?: (?:the|a|his|her|their|[\w’'-]+[’']s|\d+-year-old))+ (?:{_RELATIVE})\b|, (?:{_RELATIVE}) of\b",
    )
)  # fmt: skip
"""What stands right after the name of a private person."""
PRIVATE_BEFORE = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"\b(?:{_ARRESTING})(?: (?!(?:{_NO_OBJECT})\b)[\w’'-]+){{0,5}}?(?: (?:named|identified as|called))? $",
        rf"\b(?:his|her|their|my|our|whose|the|[\w’'-]+[’']s?)(?: [\w’'-]+){{0,2}} (?:{_RELATIVE})(?:,| named)? $",
        r"\b\d{1,2}-(?:year|month)-old(?: [\w’'-]+){0,3}?,? $",
        rf"\b(?:{_MIGRANT})s?(?:(?: of| from)(?: [^\s,;.]+){{1,6}},?(?<=,)| named| identified as| called|,)? $",
        (
            r"\b(?:man|woman|boy|girl|teen|teenager|student|couple|person|people|individuals?|resident|neighbor),? "
            r"(?:named|identified as|called|known as) $"
        ),
        r"\b(?:identified|named|name)(?: [\w’'-]+){0,4}? as $",
        rf"\b(?:{_ACT}) of (?:(?!(?:{_NO_OBJECT})\b)[\w’'-]+ ){{0,4}}?$",
        r"\bwho (?:represents|represented|is representing) $",
        (
            r"\b(?:\d{1,4}|two|three|four|five|six|seven|eight|nine|ten|dozens of|several)(?: [\w’'-]+)? "
            r"(?:people|men|women|immigrants|migrants|workers|residents|teenagers|children|students),? including $"
        ),
        r"\b(?:attorney|lawyer|counsel)s? (?:for|representing) (?:[\w’'-]+ ){0,3}?$",
        (
            r"\b(?:those|people|persons|men|women|immigrants) (?:arrested|detained|charged|deported|killed|indicted|taken)"
            r"[^.;]{0,60}?(?:are|were|was|is|include[ds]?|including):? $"
        ),
        r"\b(?:arrested|detained|charged|deported|killed|indicted) (?:are|were|was|is|include[ds]?):? $",
        r"\b(?:arrest|detain|deport|charg|kill|victim|immigrant|migrant|suspect|defendant|detainee)\w*\b[^.;]{0,60}, including $",
    )
)  # fmt: skip
"""What stands right before the name of a private person."""
_NAME = r"([A-ZÀ-Þ][a-zß-ÿ]{1,20})(?=[’']s\b|[^\w’' -]| (?![A-ZÀ-Þ])|$)"
_CHILD_AGE = r"(?=, (?:aged? )?(?:\d|1[0-7])(?:[,.;)]| years old|$))"
INTRODUCED = tuple(
    re.compile(pattern)
    for pattern in (
        rf"\b(?:{_RELATIVE})(?: named)? {_NAME}",
        rf"\b(?:{_RELATIVE}), {_NAME}(?=[,.;)])",
        rf"(?<![\w’'.-]){_NAME}{_CHILD_AGE}",
        rf"\b(?:\d|1[0-7])-(?:year|month)-old {_NAME}",
        rf"(?<![\w’'.-]){_NAME}(?=, (?:who (?:is|was) |an? )?undocumented\b)",
    )
)
"""One name that the words around it introduce as a private person's, be it known as a given name or not."""
NATIONAL_ENDINGS = ("an", "ese", "ish", "ino")
"""'A 15-year-old Guatemalan': endings of a people's name, which only a known given name may have as well."""
GIVEN_NAME = re.compile(
    r"(?<![\w’'.-])(?<![A-Z]\w )(?<![A-Z]\w\w )([A-ZÀ-Þ][a-zß-ÿ]{1,20})(?=[’']s\b|[^\w’' -]| (?![A-ZÀ-Þ])|$)"
)
NO_PERSON_BEFORE = re.compile(r"\bOperation $")
NO_PERSON_AFTER = re.compile(
    r" (?:gang|cartel|crew|clique|street|avenue|neighborhood|county|plant|prison|jail|supporter|backer|voter|fan|rally|mask)s?\b",
    re.IGNORECASE,
)
JOINED = re.compile(r"(?:, ?\d{1,3})?,? (?:and |& )?|(?:, \d{1,3})?, ")
