"""The words that attribute speech: reporting verbs, nouns of speech and writing, and where a quotation stands."""

from __future__ import annotations

from typing import Final

_SPEAKING = """
say tell add ask answer note argue explain declare state announce insist reply respond continue conclude recall admit
acknowledge assert claim contend maintain observe remark warn caution predict promise vow pledge quip joke snap shout
yell scream exclaim whisper mutter comment confirm deny suggest urge complain concede confess lament muse testify
allege repeat reiterate emphasize emphasise stress boast brag rant fume thunder opine proclaim pronounce counter
retort rebut interject volunteer reveal disclose tease swear advise demand request plead
beg question wonder inquire ponder chant deadpan gush recount elaborate clarify specify posit speculate surmise
theorize propose protest object agree disagree preach bemoan decry denounce condemn apologize gripe grumble grouse
groan moan sigh crack stipulate hint intone enthuse marvel counsel exhort bark bellow mumble stammer
recommend implore instruct demur hypothesize reason recite summarize relate rejoice report vent vouch interrupt
imply bristle snarl sneer scoff remember retaliate venture
""".split()

_WRITING = "write tweet post blog email text publish caption read".split()

_LABELLING = """
call describe label dub brand term characterize refer deem hail praise laud blast slam criticize criticise mock ridicule
scold chide rail attack accuse blame dismiss reject deride denounce defend thank cite quote mention address discuss speak
talk lecture warn challenge express voice tout trumpet promote celebrate lambaste rip castigate chastise rebuke bash
portray paint depict compare liken cast invoke invite commend applaud welcome compliment champion endorse
encourage direct order pray hope believe think feel consider want expect intend plan seek prefer know realize
envision imagine fear worry doubt find learn show indicate require use sing joke go open begin start close end finish
set lay sum point fire shoot hit strike push chime weigh give make issue release send deliver sign sound blurt rattle
summon inform remind assure reassure signal threaten offer tout retweet pen author draft craft log list present outline highlight underscore underline tell support oppose back
""".split()

_IRREGULAR = {
    "say": "said says saying",
    "tell": "told tells telling",
    "write": "wrote writes writing written",
    "swear": "swore swears swearing",
    "read": "read reads reading",
    "think": "thought thinks thinking",
    "feel": "felt feels feeling",
    "know": "knew knows knowing",
    "find": "found finds finding",
    "cast": "cast casts casting",
    "speak": "spoke speaks speaking spoken",
    "go": "went goes going",
    "begin": "began begins beginning",
    "sing": "sang sings singing",
    "set": "set sets setting",
    "lay": "laid lays laying",
    "shoot": "shot shoots shooting",
    "hit": "hit hits hitting",
    "strike": "struck strikes striking",
    "give": "gave gives giving",
    "make": "made makes making",
    "send": "sent sends sending",
    "show": "showed shows showing shown",
    "pen": "penned pens penning",
    "log": "logged logs logging",
    "plan": "planned plans planning",
    "seek": "sought seeks seeking",
    "prefer": "preferred prefers preferring",
    "refer": "referred refers referring",
    "admit": "admitted admits admitting",
    "rebut": "rebutted rebuts rebutting",
    "quip": "quipped quips quipping",
    "snap": "snapped snaps snapping",
    "brag": "bragged brags bragging",
    "beg": "begged begs begging",
    "blog": "blogged blogs blogging",
    "dub": "dubbed dubs dubbing",
    "slam": "slammed slams slamming",
    "rip": "ripped rips ripping",
    "demur": "demurred demurs demurring",
    "sum": "summed sums summing",
    "email": "emailed emails emailing e-mailed",
}


def _forms(verb: str) -> tuple[str, str, str]:
    """Past, third person and -ing form of a regular verb."""
    if verb.endswith("e"):
        return verb + "d", verb + "s", verb[:-1] + "ing"
    if verb.endswith("y") and verb[-2] not in "aeiou":
        return verb[:-1] + "ied", verb[:-1] + "ies", verb + "ing"
    third = verb + ("es" if verb.endswith(("s", "sh", "ch", "x", "o")) else "s")
    return verb + "ed", third, verb + "ing"


def _table(verbs: list[str]) -> dict[str, str]:
    forms = {}
    for verb in verbs:
        for form in (*_IRREGULAR.get(verb, " ".join(_forms(verb))).split(), verb):
            forms[form] = verb
    return forms


SPEAKING: Final = _table(_SPEAKING) | _table(_WRITING)
"""Forms of the verbs that report words as such, with their base form."""
LABELLING: Final = {form: verb for form, verb in _table(_LABELLING).items() if form not in SPEAKING}
"""Forms of verbs that take quoted words as a label, an object or a reason, weaker evidence than speaking."""

BASE_FORMS: Final = frozenset(
    form for form, verb in (SPEAKING | LABELLING).items() if form == verb and form not in ("read", "cast", "set", "hit")
)
"""Base forms, many of which are nouns as well: 'release', 'report', 'note'."""

def takes_base_form(before: str) -> bool:
    """Whether 'say', not 'says', may follow a word: a plural, a modal or 'to'; a noun like 'release' is no verb then."""
    plural = before.endswith("s") and not before.endswith(("ss", "us", "'s"))
    return plural or before in AUXILIARIES or before in _BEFORE_BASE_FORM or before.endswith("ly")


_BEFORE_BASE_FORM = frozenset(
    "to they we i you who people and or men women police two three both many some all also not often others".split()
)

MEDIA: Final = {
    "statement": "statement", "statements": "statement", "letter": "letter", "letters": "letter", "memo": "memo",
    "memos": "memo", "memorandum": "memo", "release": "press release", "releases": "press release",
    "post": "post", "posts": "post", "tweet": "post", "tweets": "post", "tweeted": "post", "retweeted": "post",
    "twitter": "post", "facebook": "post", "instagram": "post", "x": "post",
    "email": "email", "emails": "email", "e-mail": "email", "emailed": "email", "e-mailed": "email", "message": "message",
    "op-ed": "op-ed", "column": "column", "editorial": "editorial", "interview": "interview", "conference": "news conference",
    "briefing": "news conference", "report": "report", "document": "document", "documents": "document",
    "filing": "court filing", "lawsuit": "court filing", "complaint": "court filing", "affidavit": "court filing",
    "papers": "court filing", "ruling": "ruling", "opinion": "ruling", "order": "order", "directive": "directive",
    "guidance": "guidance", "testimony": "testimony", "testified": "testimony", "hearing": "testimony",
    "speech": "speech", "remarks": "speech", "address": "speech", "rally": "speech", "transcript": "transcript",
    "website": "website", "site": "website", "blog": "blog", "ad": "advertisement", "advertisement": "advertisement",
    "video": "video", "book": "book", "resolution": "resolution", "note": "note", "press": "press release",
    "call": "call", "article": "article", "story": "article", "notice": "notice", "proclamation": "proclamation",
}  # fmt: skip
"""Words that name the medium of a statement, and the name the project gives it."""

SPEECH_NOUNS: Final = frozenset(
    """statement statements response reply answer remark remarks comment comments words claim claims argument assertion
    assertions message tweet tweets letter memo email e-mail speech warning promise pledge vow call calls question
    testimony declaration quote quotes quotation post proposal contention explanation description suggestion
    line slogan motto joke quip complaint criticism critique view views opinion belief retort rebuttal announcement
    admission acknowledgment insistence observation prediction praise condemnation reference phrase
    column op-ed book essay report filing complaint affidavit""".split()
)
"""Nouns after a possessive that make its owner a speaker: 'Mr. Doe's answer was "no"'."""

AUXILIARIES: Final = frozenset(
    """has have had is are was were be been being will would could can may might must should shall do does did
    'd 'll isn't aren't wasn't weren't won't wouldn't couldn't can't hasn't haven't hadn't doesn't don't didn't
    he's she's""".split()
)
PASSIVES: Final = frozenset("is are was were be been being gets got".split())

PAST_FORMS: Final = frozenset(
    """made took got came went saw gave kept led left held ran won lost met began became found brought bought thought
    stood sat spent sent put let drew grew knew threw wrote spoke broke chose rose fell felt drove rode paid laid sold
    told heard built sought fought taught caught struck shot said wore swore tore hid rang sang sank stole flew forgot
    ate beat bit bent dealt dug fed fled froze hung shook slept slid spun stuck swept swung woke wound understood
    overcame withdrew arose undertook faces wants needs hopes plans wins loses leads makes takes gets keeps goes comes
    thinks knows believes seems appears remains stands holds runs sees gives uses tries works serves lives""".split()
)
"""Irregular past forms and common third-person forms, which end a noun phrase they follow."""

PREPOSITIONS: Final = frozenset(
    """of in on at for from with by to about as into over under after before during through against among between
    without within upon toward towards near across behind beyond despite since until via per amid following including
    regarding concerning inside outside around like unlike than along besides alongside throughout""".split()
)
SUBORDINATORS: Final = frozenset(
    "that when while because although though if whether where why how as since after before until unless once so".split()
)
PRONOUNS: Final = frozenset("he she they it i we you who".split())
GENDERED: Final = {"he": "m", "his": "m", "him": "m", "she": "f", "her": "f"}
DETERMINERS: Final = frozenset(
    """the a an this that these those his her its their our my your one another some any many several most two three four
    five both each every all no other few dozens hundreds officials""".split()
)
TIME_WORDS: Final = frozenset(
    """monday tuesday wednesday thursday friday saturday sunday today yesterday tonight tomorrow morning afternoon evening
    night week month year earlier later then now recently last ago previously once again also repeatedly simply
    initially flatly bluntly still never always already even just only often sometimes soon first finally too
    january february march april may june july august september october november december jan. feb. mar. apr. jun. jul.
    aug. sept. sep. oct. nov. dec. noon midnight weekend""".split()
)
