"""Words that tell of an operation: that agents launch, raid or plan, that a story goes on about it, or about another."""

from __future__ import annotations

import re
from functools import lru_cache

from generator.ingest.document import Span
from generator.ingest.extract.enforcement import (
    ACTION_NOUN,
    AGENCY,
    is_period_statistic,
    tells_of_enforcement,
)
from generator.ingest.extract.figures.denials import is_denied
from generator.ingest.extract.stems import Stemmed

_BESIDE = re.compile(
    rf"(?<!\w)(?:hark(?:s|ed|ing)? back|echo(?:es|ed|ing)? (?:an?|one|the (?:\d{{4}}|similar|earlier)) |nothing like|reminiscent of|(?:[Aa] |the )?similar (?:to|\w+ )?(?:{ACTION_NOUN}|actions|pushes|efforts|campaigns|one in which)|after (?:ICE|DHS|(?:federal |immigration )*(?:agents|officers|authorities)) [^.;:“”\"]{{0,120}}? in a similar (?:{ACTION_NOUN})|similar to|Elsewhere|more raids|[Rr]aids in other (?:parts of the (?:country|state|nation)|states|cities)"
    r"|[Aa]round the (?:U\.S\.|country|nation)|(?:[Ii]n )?(?:a |an )?separate(?:ly)?|(?:[Ii]n )?(?:[Aa]n?|another) (?:earlier|previous|prior) (?:\w+ )?"
    rf"(?:{ACTION_NOUN})|follow(?:s|ed|ing)? (?:a|an) (?:\w+ ){{0,3}}(?:{ACTION_NOUN}) (?:in|last)|follow(?:s|ed|ing)? (?:a|an) (?:\w+ )?(?:pattern|wave|series|string|spate|rash|round) (?:of|that)|follow(?:s|ed|ing) (?:one|two|several|others) (?:\w+ )?(?:earlier|last|this|in|on)|recall(?:s|ed)|(?:as|back) in (?:19|20)\d\d)(?!\w)"
)
ELSEWHERE = re.compile(r"Elsewhere|more raids|[Aa]round the|[Rr]aids in other")
"""Of the cues that turn aside those that tell of the same days."""
_BESIDE_STEMS = (
    "hark",
    "echo",
    "nothing like",
    "reminiscent",
    "similar",
    "lsewhere",
    "more raids",
    "round the",
    "in other ",
    "separate",
    "earlier",
    "previous",
    "prior",
    "follow",
    "recall",
    "in 19",
    "in 20",
)
"""One of them is in every sentence that turns aside: a quick look before the long one."""


def find_aside(text: str, sentence: Span) -> re.Match[str] | None:
    """Find where a sentence turns to an earlier or another operation."""
    lower = text[sentence.start : sentence.end].lower()
    if not any(map(lower.__contains__, _BESIDE_STEMS)):
        return None
    return _BESIDE.search(text, sentence.start, sentence.end)


LAUNCHED = re.compile(
    r"\b(?:launch(?:es|ed|ing)?|kick(?:s|ed|ing)? off|beg[au]n|start(?:s|ed|ing)?|conduct(?:s|ed|ing)?|carr(?:y|ied|ying) out"
    r"|as part of|dubbed|named|under|known as|called|announc(?:es|ed|ing)|unveil(?:s|ed|ing))\b"
)
GIVES_NAME = re.compile(
    r"\b(?:part of|this is|it is|it[’']s|calls?|called|branded|nick-?named|code-?named|christened|in|during|through)"
    r" (?:it |them |that one |this one |the (?:(?:investigation|operation|effort|sweep|raids?|case|action|probe|campaign) )?)?[“\"‘']*(?:[Oo]peration )?[“\"‘']?$"
    r"|\b(?:a|the|its) (?:code ?)?name\b[^.;:]{0,40}: (?:[Oo]peration )?[“\"‘']?$"
    r"|\b(?:runs?|running|leads?|leading|led|heads?|heading|oversees?|overseeing|commands?|commanding|in charge of|(?:head|chief|leader|commander|face|architect) of|behind) (?:the )?[“\"‘']*(?:[Oo]peration )?[“\"‘']?$",
    re.IGNORECASE,
)
"""Before a name: words that say it is the name of what is told."""
_LARGE = r"(?:national|nationwide|countrywide|multi-?state|broader|larger|wider|federal|regional|statewide)"
OF_A_CAMPAIGN = re.compile(
    rf"\b(?:[Pp]art of|[Uu]nder)\b[^.;]{{0,80}}, an? (?:\w+ ){{0,2}}?{_LARGE} (?:\w+ ){{0,3}}?(?:effort|campaign|initiative|push|program|operation|crackdown|sweep)\b"
)
SO_FAR = re.compile(
    r"\b(?:so far|since then|to date|in all|nationwide|nationally|across the country)\b", re.IGNORECASE
)
_POLICY = Stemmed(
    r"\b(?:(?<!sanctuary )(?<!sanctuary[’'] )polic(?:y|ies)|lawsuits?|bills?|directive|ruling|(?<!by immigration )courts?(?! (?:papers|records|documents|filings))|(?<!by immigration )(?<!by an immigration )judges?|executive order|legislation"
    r"|protest\w*|vote[ds]?|budget|funding|hearing|speech)\b",
    "polic|lawsuit|bill|directive|ruling|court|judge|executive|legislation|protest|vote|budget"
    "|funding|hearing|speech",
    re.IGNORECASE,
)
_KIND = r"(?:raids?|sweeps?|round-?ups?|crackdowns?|blitz|stings?|operations?|surges?|arrests|enforcement actions?)"
_ACTOR = rf"(?:{AGENCY}|[Aa]gents|[Oo]fficers|[Oo]fficials|[Aa]uthorities|[Aa]dministration|[Gg]overnment|United States|U\.S\.|agency)"
_ACT = (
    rf"(?<!after )(?<!since )(?<!when )(?<!as )(?<!because )\b{_ACTOR}(?:[’']s)?\b[^.;]{{0,80}}?\b(?:launch(?:es|ed|ing)?|start(?:s|ed|ing)?"
    rf"|conduct(?:s|ed|ing)?|carr(?:y|ied|ying) out|beg(?:an|un|ins?)|stag(?:ed|ing)|mount(?:ed|ing)|execut(?:ed|ing)|plan(?:s|ned|ning)?"
    rf"|prepar(?:es|ed|ing)(?! for)|gear(?:s|ed|ing)? up(?: for)?|read(?:y|ies|ied|ying)|unleash(?:es|ed|ing)?|r[au]n(?:s|ning)?)\b[^.;]{{0,90}}?\b{_KIND}\b"
    rf"|(?<!after )(?<!since )(?<!when )(?<!as )\b{_ACTOR}\b(?: \w+){{0,3}} (?:raided|swept"
    r"|(?:arrested|detained|rounded up|apprehended) (?:\w+ )?(?:hundreds|dozens|scores|thousands))\b"
    rf"|(?<!after )(?<!since )(?<!when )(?<!as )\b{_ACTOR}\b(?: \w+){{0,2}} (?:is|are|were|have been|has been) (?:\w+ )?(?:making (?:\w+ ){{0,2}}arrests|(?:arresting|rounding up|detaining) (?:\w+ )?(?:people|workers|families|immigrants|migrants|residents)|going door to door)\b"
    rf"|\b{_ACTOR}\b(?: \w+){{0,2}} (?:plans?|intends?|prepar(?:es?|ing)|ready|set|poised|expected|scheduled|due) to (?:arrest|round up|detain|apprehend|seize|find and deport|flood|descend on|swarm|sweep|raid)\b"
    rf"|\b(?:ongoing|current)\b (?:\w+ )?(?:immigration|ICE|enforcement|deportation)\b[^.;]{{0,30}}\b{_KIND}\b"
    rf"|\b{_ACTOR}\b(?: \w+){{0,3}} (?:will|to|could|would|may|might) (?:begin|start|resume) (?:\w+ )?(?:arresting|rounding up|deporting|detaining|raiding)\b"
    r"|\b(?:[Mm]emos?|[Dd]ocuments?|[Oo]rders?|[Pp]lans?|[Ee]mails?|[Dd]irectives?)\b[^.;]{0,90}?\b(?:calls? for|outlin(?:es|ed|ing)|describ(?:es|ed|ing)|detail(?:s|ed|ing)|lays? out|envisions?|directs?)\b"
    r"[^.;]{0,90}?\b(?:enforcement|raids?|sweeps?|arrests|operations?|deployments?|surge|crackdown)\b"
    r"|\b(?:[Aa]gents|[Oo]fficers|[Tt]eams|forces) (?:will be|are being|were being|have been) (?:sent|deployed|dispatched)\b(?! (?:home|back|[a-z]+ [a-z]+s)\b)"
    rf"|\b{_ACTOR}\b(?: \w+){{0,2}} (?:will|plan to|are to|could|would|may|might) (?:fan out|sweep|raid|descend|swarm|round up|go door to door)\b"
    r"|\b(?:agents|officers) (?:could|will|would|may|might|are (?:expected|set|scheduled|due|poised) to) (?:arrive|deploy|be (?:deployed|sent))\b"
    r"(?: (?:in|to|across|at) [^.;]{2,50}?)? (?:as (?:soon|early) as|in the coming|next|this|by|on) (?:days|weeks?|month|[A-Z]\w+day|the end)\b"
    rf"|\b[Pp]repar(?:e|es|ed|ing) for (?:an? |the )?(?:possible|potential|expected|planned|looming|threatened) (?:[a-z-]+ )?{_KIND} (?:of|by) (?:[\w.]+ ){{0,3}}(?:agents|officers)\b"
    r"|\b(?:send|sends|sending|deploy|deploys|deployed|deploying|dispatch|dispatched|dispatching) (?:\w+ ){0,8}?(?:agents|officers|units|forces|teams)\b"
    r"|\b(?:raids|sweeps|round-?ups|operations?)\b[^.;]{0,90}?\b(?:could|will|may|might|would) (?:come|begin|start|happen|take place|resume)"
    r" (?:on |as (?:early|soon) |this |next |in |within |[A-Z]\w+day)"
    r"|\b(?:raids|sweeps|round-?ups|operations?)\b[^.;]{0,90}?\b(?:scheduled|set|slated|expected|due|poised) to (?:begin|start|take place)"
    r" (?:on |as (?:early|soon) |this |next |[A-Z]\w+day|in [A-Z])"
    r"|\b(?:agents|officers) (?:could|will|would|may|might) (?:soon )?be (?:knocking|fanning out|sweeping|raiding|arresting|rounding up|patrolling)\b"
)
_ACT_STEMS = (
    "agents|officers|forces|teams|units|raid|sweep|swept|round|crackdown|blitz|sting|operation"
    "|surge|arrest|detain|apprehend|seize|find and|going door|are to | could | may | might "
    "| plan to | will | would |begin|start|resume|call for|calls for|describ|detail|direct"
    "|envision|lay out|lays out|outlin|take place|enforcement|making|will be|are being|were being"
    "|have been|flood|descend on|swarm|prepar"
)
_ACTION_SENTENCE = Stemmed(
    rf"{_ACT}"
    r"|\b(?:immigration|ICE|enforcement|deportation|federal|[Nn]ationwide|[Mm]ass(?:ive)?|[Mm]ajor|[Ll]arge-scale|[Cc]oordinated|targeted"
    rf"|worksite|workplace|the|such)(?: \w+)? {_KIND}\b[^.;]{{0,120}}?\b(?:occurred|t(?:ake|ook) place|could begin|will begin|to begin"
    r"|to start|(?:expected|set|scheduled|due) to take place|began|was launched|is underway|are underway|led to|targeted|netted)\b"
    rf"|\b(?:ongoing|current|planned|anticipated|upcoming|looming)\b[^.;]{{0,40}}\b{_KIND}\b",
    f"{_ACT_STEMS}|occurred|took place|began|launched|underway|led to"
    "|targeted|netted|ongoing|current|planned|anticipated|upcoming|looming",
)
_ACT_SENTENCE = Stemmed(_ACT, _ACT_STEMS)


def opens_with_an_action(words: str) -> bool:
    """Whether a headline or first sentence says that agents themselves raid, launch or plan something."""
    return tells_of_an_action(words) and bool(_ACT_SENTENCE.search(words))


@lru_cache(maxsize=1_000)
def tells_of_an_action(words: str) -> bool:
    """Whether a sentence tells that agents raid, sweep, launch or plan something."""
    lower = words.lower()
    return bool(
        any(map(lower.__contains__, _STEMS))
        and tells_of_enforcement(words)
        and (not is_period_statistic(words) or is_planned(words))
        and not _POLICY.search(words)
        and not is_denied(words)
        and not _NOT_ITS_WAY.search(words)
        and _ACTION_SENTENCE.search(words)
    )


_NOT_ITS_WAY = Stemmed(
    r"\b(?:ICE|DHS|[Aa]gency|[Dd]epartment|[Ii]t|[Ww]e) do(?:es)?(?: not|n[’']t) (?:conduct|carry out|engage in|do|target)\b",
    "does not |doesn|do not |don",
)
"""'The agency does not conduct raids or sweeps': what it says of itself, and of no one action."""
_STEMS = (
    *(
        "raid",
        "sweep",
        "swept",
        "round-up",
        "roundup",
        "round up",
        "rounding up",
        "crackdown",
        "blitz",
        " sting",
    ),
    *(
        "operation",
        "surge",
        "arrest",
        "deporting",
        "detaining",
        "enforcement action",
        "hundreds",
        "dozens",
    ),
    *(
        "scores",
        "thousands",
        "send",
        "deploy",
        "dispatch",
        "fan out",
        "descend",
        "arrive",
        "knocking",
        "swarm",
        "go door",
        "memo",
        "document",
    ),
    *("directive", "calls for", "outlin", "lays out", "envision", "directs"),
)
"""One of them is in every sentence that tells of an action: a quick look before the long one."""
_AGAIN_NAMED = Stemmed(
    rf"(?:^[“\"]?(?:The|This|These|Those|Such)|\b(?:the|this|these|those)) (?:\w+[- ]){{0,2}}(?:{_KIND}|actions|enforcement|initiative|campaign|dragnet|effort|sting|deployment)\b"
    rf"|\b{_KIND} occurred\b|\b(?:carried out|conducted) (?:targeted )?enforcement\b"
    rf"|\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day[’']s (?:\w+ )?{_KIND}\b",
    "raid|sweep|round-up|roundup|crackdown|blitz|sting|operation|surge|arrests|enforcement|action"
    "|initiative|campaign|dragnet|effort|deployment",
)
_AGAIN_OPENED = re.compile(
    r"[“\"]?(?:It|They|We|Those arrested|All) (?:had |has |have )?(?:begun|ended|was|were|all|took place|carried out|began|started|occurred|ran|runs|lasted|went in|came in"
    r"|conducted|arrested|made)\b|[“\"]?(?:It|They|[A-Z][^.;“”\"]{2,60} (?:said|says) (?:it|they|the (?:raids|operation|sweeps)))(?:[’'](?:s|re)| is| are) (?:now )?(?:expected|scheduled|set|planned|slated|due) to\b|\w+day[’']s (?:news|announcement)\b"
    r"|(?:The )?(?:details|arrests|figures|numbers|operation)\b[^.;]{0,50}\b(?:confirmed|announced|disclosed|revealed)\b"
)
_AGAIN_CAME = Stemmed(
    rf"^(?:It was |[Ww]hen )?.{{0,60}}?\b(?:{AGENCY}|[Aa]gents|[Oo]fficers|[Aa]uthorities)\b(?: \w+){{0,3}} (?:came|returned|arrived|descended|rolled|surrounded|burst"
    r"|swooped|stormed|fanned out|moved in|poured in|showed up|swarmed|pulled up|deployed|surged)\b",
    "came|returned|arrived|descended|rolled|surrounded|burst|swooped|stormed|fanned out|moved in|poured in"
    "|showed up|swarmed|pulled up|deployed|surged",
)


def _tells_again(words: str) -> bool:
    return bool(_AGAIN_OPENED.match(words) or _AGAIN_NAMED.search(words) or _AGAIN_CAME.search(words))


def tells_more(words: str) -> bool:
    """Whether a sentence goes on about an operation told before: 'the sweeps took place on ...'."""
    if tells_its_time(words):
        return True
    return _tells_again(words) and not is_period_statistic(words) and not _POLICY.search(words)


def tells_its_time(words: str) -> bool:
    """Whether a sentence says when the operation took place: 'The raids began on Saturday and ...'."""
    return bool(_ITS_TIME.match(words) or _WHICH_BEGAN.search(words))


_WHICH_BEGAN = re.compile(
    rf"\b[Tt]he (?:[\w-]+ )?{_KIND}, which (?:[\w.()]+ ){{0,7}}?(?:launched|began|started|ran|ended|took place) (?:on|in|from|last|late|early|this|[A-Z])"
)
"""'Were arrested during the operation, which ICE launched in early January'."""


_MONTH = r"(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.?"
_ITS_TIME = re.compile(
    rf"[“\"]?(?:The|These|Those|Its|ICE[’']s|DHS[’']s) (?:[\w-]+ ){{0,2}}{_KIND}(?: (?:in|at|on|across) [^.;,]{{2,40}}?)? (?:began|started|ended|took place|occurred|happened|ran|lasted|(?:was|were) (?:launched|carried out|conducted))"
    rf"(?: (?:early|late))?,? (?:on|in|from|over|between|before|last|this|[A-Z][a-z]+day|{_MONTH})\b"
    rf"|(?:From|Between) {_MONTH} \d{{1,2}}(?:, \d{{4}},?)? (?:through|to|until|and) (?:{_MONTH} )?\d{{1,2}}(?:, \d{{4}})?, (?:(?:[\w.’']+ ){{0,4}}?{_ACTOR})\b"
)
"""A sentence whose business is the time of the operation, whatever else it goes on to tell."""


APART = re.compile(
    r"^[Ii]n (?P<place>[A-Z][^,]{2,40}),[^.;]{0,40}\b(?:sweeps|raids|arrests|roundups) (?:occurred|took place|were (?:made|carried out|conducted)) on\b"
)
OF_THE_SAME = re.compile(
    r"^(?:The|Those|These) (?:\w+ )?(?:people|persons|men|women|workers|individuals|immigrants) (?:who|arrested|detained)\b"
)
_PLANNED = Stemmed(
    r"\b(?:plan(?:s|ning|ned)|plan to|prepar(?:es|ing)|gear(?:s|ing) up|read(?:ies|ying)|anticipated|upcoming|looming|(?:could|will|would|may|might) (?:be targeted|begin|start|target)"
    rf"|planned (?:\w+ ){{0,2}}{_KIND}\b|(?:calls? for|order\w*|schedul\w*|sets?) (?:\w+ ){{0,2}}{_KIND} to (?:begin|start|take place)|{_KIND}\b[^.;]{{0,40}}\b(?:were|was|are|is) to (?:begin|start|take place)"
    r"|(?:memo|document|plan|order)s?\b[^.;]{0,90}\b(?:calls? for|outlin(?:es|ed|ing)|envisions?|lays? out|describes?)"
    rf"|will be (?:deployed|conducted|carried out)|will be sent|intends? to|(?:could|may|might) (?:come|happen|be|arrive|deploy)|(?:possible|potential) (?:[a-z-]+ )?{_KIND} (?:of|by)|threaten(?:ed|s)|will include|sending|will (?:fan out|sweep|raid|descend|deploy|send)|(?:scheduled|expected|set|slated|due) to|raids to (?:arrest|begin))\b",
    "plan|prepar|gear|readi|ready|anticipated|upcoming|looming|be targeted|begin|start|target"
    "|take place|calls for|call for|outlin|envision|lay out|lays out|describe|will |intend|could |may |might |possible|potential"
    "|threaten|sending|scheduled|expected|set to|slated|due to|raids to",
)
"""For words in small letters."""


def is_planned(words: str) -> bool:
    """Whether the words speak of something to come."""
    return bool(_PLANNED.search(words.lower()))
