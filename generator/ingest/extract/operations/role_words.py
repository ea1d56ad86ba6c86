"""The verbs that say what a date is of: something planned, begun, done, ended, announced, or told of something else."""

from __future__ import annotations

import re

from generator.ingest.extract.enforcement import ACTION_NOUN, AGENCY

_BEGAN = (
    r"launch(?:es|ed|ing)?|beg(?:ins?|an|un)|beginning|start(?:s|ed|ing)?|kick(?:s|ed|ing)? off|since|initiated|under ?way"
    r"|deploy(?:s|ed|ing|ment)?|surged|(?:rolled|moved|poured|flooded|swarmed) into|arrived in"
)
_HAPPENED = (
    r"arrest(?:s|ed|ing)?|detain(?:s|ed|ing)?|raid(?:ed|ing)|storm(?:ed|ing)|swept|sweeping|nabbed|round(?:ed|ing)? up|apprehend(?:ed|ing)?"
    r"|took place|occurred|happened|conduct(?:s|ed|ing)|carr(?:ied|ying) out|executed|descended|picked up|captured|removed|deported"
    r"|(?:took|taken?|taking) [^.;]{0,30}into custody|(?:led|took|taken|taking|hauled|carted|marched) (?:away|off)|haul(?:ed|ing) (?:in|away|off)"
    r"|(?:came|come|coming|went|returned) (?:back )?(?:to|into|through|for)|came back|showed up|surround(?:ed|ing)|burst (?:in|into|through)|stopped"
    r"|ended (?:with|in)|went in|handcuff(?:ed|ing)|arrived (?:at|outside|before|just|shortly)|ma(?:de|king) (?:\w+ ){0,3}arrests|made(?! (?:the|an?|his|her|its|their|public|clear|headlines)\b)"
    r"|(?:pull|pour|burst|barg)(?:ed|ing) (?:up|in|into)|fann(?:ed|ing) out|swoop(?:ed|ing)|searched|served|visited|struck|hit(?! (?:an?|back|out|record|new)\b)|net(?:ted|ting)|caught|(?<!still )held|seized|targeted|(?:the|an?) arrests? of|ran|lasted|escaped|took (?!part|the|to|over|office|issue|aim|note|effect)"
    r"|swarm(?:ed|ing)|descend(?:ed|ing)|dragged|drag(?:s|ging)|walked (?:in|into|onto|on to|through)|walking (?:in|into|onto)|enter(?:ed|ing) (?!into|his|her|its|their|the (?:country|united|race))"
    r"|knock(?:ed|ing) on|broke (?:down|into|in)|barg(?:ed|ing)|(?:clos|block|seal)ed (?:in|off|(?:all |both )?(?:of )?(?:the )?(?:doors|gates|exits|entrances))|circled|seal(?:ed|ing) off|cordoned off|boarded|comb(?:ed|ing) through"
    r"|(?:grabb|snatch|whisk|collar|bust|corrall|herd|ensnar|intercept|scoop|bag)(?:ed|ing)|led to|resulted in|taken (?=\d|dozens|scores|hundreds|\w+ (?:people|men|women|workers)\b)|(?:they|agents|officers|ice|raids?|sweeps?) came|(?:agents|officers) (?:are|were) (?:at|in|inside|outside)|lost (?:\d+|dozens|hundreds|scores)|tracked down|locked up|lined up|(?:was|were|been|be|get|got) taken|work(?:ed|ing) (?:from|alongside|side by side)"
)
_PLANNED = (
    r"(?:will|would|could|may|might|to|expected|scheduled|set|planned|planning|preparing|plans?|anticipated) (?:\w+ ){0,3}"
    r"(?:begin|start|launch|get under ?way|carry out|conduct|take place|occur|target|arrest|deploy\w*|happen|come|arrive|resume|descend|fan out|be (?:carried out|conducted|staged))"
    r"|(?:be )?deployed|anticipated|looming|upcoming|starting|beginning"
)
_OBJECT = rf" (?:an?|the|its|their|his|her|all) (?!(?:[\w-]+ ){{0,2}}?(?:{ACTION_NOUN})\b)"
"""What somebody else ended: 'leaders who ended a cooperation program'."""
_ENDED = (
    rf"end(?:ed|s)(?! with| up| in|{_OBJECT})|ending|conclud(?:ed|es)|culminated|completed|came to (?:a close|an end)|over by|wrapped up|wraps up|wound down|finished|(?:runs?|ran|running|last(?:ed|ing|s)?|spill(?:ed|ing)|continu(?:e|es|ed|ing)|go(?:ing)? on|went on|stretch(?:ed|ing)?)"
    r" (?:through|until|till|into)|(?:not|n[’']t) leave until|stayed until"
)
_SAID = r"announc(?:es|ed|ing|ement)|confirm(?:s|ed|ing)|reveal(?:s|ed|ing)|report(?:s|ed|ing)?|disclosed|unveiled"
_NOT_BEFORE_A_NOUN = r"(?! (?!(?:of|in|for|on|by|to|with|after|before|and|or|at|under|as|last|earlier|this|an?|the|him|her|them|twice)\b)[a-z])"
"""Of 'arrested 73 convicted criminals' what happened is the arrest."""
_TOLD = (
    rf"sa(?:id|ys)|told|wrote|tweeted|posted|added|statement|news conference|press conference|interview|called(?! [“\"‘']?operation\b)|warn(?:ed|ing)|letter"
    rf"|sent|signed|issued|released|charged|convicted{_NOT_BEFORE_A_NOUN}|indicted|sentenced|accused|pleaded|protest\w*|march(?:ed|ing|ers)|rall(?:y|ied|ies)|gathered|vigil|filed|ruled|published|claimed|criticized|condemn\w*"
    r"|demand(?:ed|s|ing)|urg(?:ed|es|ing)|vow(?:ed|s)|pledged|denounc(?:ed|es|ing)|prais(?:ed|es)|blam(?:ed|es)|blasted|insist(?:ed|s)|sued|testif(?:ied|ies)"
    r"|elected|(?:puts?|putting) (?:the|its|their) (?:\w+ )?(?:number|count|total|tally|toll|figure)|acknowledged|declined|denied|refused|responded|defend(?:ed|s)|asked|argued|freed|met|voted|unsealed|dated"
)
ROLES = re.compile(
    rf"\b(?:(?P<planned>{_PLANNED})|(?P<began>{_BEGAN})|(?P<ended>{_ENDED})|(?P<said>{_SAID})|(?P<told>{_TOLD})|(?P<happened>{_HAPPENED})"
    rf"|(?P<noun>{ACTION_NOUN}|(?<!customs )enforcement))\b"
)
"""For words in small letters."""
SAID_AFTER = re.compile(rf"[,\s]+(?:(?P<said>{_SAID})|(?P<told>{_TOLD}))\b", re.IGNORECASE)
ACTOR = rf"(?:{AGENCY}|[Aa]gents|[Oo]fficers|[Ii]mmigration (?:authorities|officials)|[Ff]eds|[Rr]aiders)"
"""Who carries an operation out."""
