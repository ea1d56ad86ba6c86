"""Words that tell a person, an office or an organisation from other capitalised words."""

from __future__ import annotations

import functools
from importlib import resources
from typing import Final

HONORIFICS: Final = {"mr": "m", "mrs": "f", "ms": "f", "miss": "f", "mx": "", "dr": "", "prof": "", "sir": "m", "dame": "f"}
"""Forms of address, with the gender they tell."""

OFFICES: Final = frozenset(
    """president vice-president secretary director mayor governor gov senator sen sens representative rep reps congressman
    congresswoman commissioner chief sheriff deputy officer agent attorney general judge justice chairman chairwoman chair
    chairperson spokesman spokeswoman spokesperson administrator superintendent ambassador minister premier chancellor
    king queen prince princess pope cardinal bishop archbishop reverend rev pastor rabbi imam father sister brother
    lawyer counsel solicitor prosecutor detective sergeant sgt lieutenant lt captain capt major maj colonel col gen
    admiral adm commander cmdr lt-gen inspector marshal marshall warden czar manager strategist adviser advisor aide
    candidate nominee leader speaker whip majority minority professor prof analyst economist historian author writer
    columnist correspondent reporter editor journalist anchor host commentator critic producer publisher activist
    organizer advocate founder co-founder cofounder ceo cfo coo executive owner partner coordinator consultant
    pollster fundraiser donor delegate assemblyman assemblywoman assemblymember councilman councilwoman councilmember
    alderman alderwoman supervisor legislator lawmaker treasurer comptroller auditor clerk trustee dean provost coach
    teacher doctor physician surgeon nurse scientist researcher scholar fellow expert specialist resident neighbor
    mother mom dad wife husband son daughter uncle aunt cousin friend colleague veteran farmer businessman
    businesswoman billionaire mogul comedian actor actress singer rapper musician artist filmmaker star celebrity
    republican democrat independent liberal conservative socialist assistant associate acting interim former ex-president
    president-elect undersecretary ombudsman postmaster regent pundit blogger""".split()
)
"""Words of roles; before a name they belong to the role, not to the name."""

MALE_ROLES: Final = frozenset(
    """spokesman chairman congressman councilman assemblyman alderman businessman man father brother son husband uncle king
    prince pope sheriffman newsman gentleman grandfather dad nephew boy frontman salesman policeman fireman waiter
    actor priest monk widower boyfriend stepfather""".split()
)
FEMALE_ROLES: Final = frozenset(
    """spokeswoman chairwoman congresswoman councilwoman assemblywoman alderwoman businesswoman woman mother sister daughter
    wife aunt queen princess lady grandmother mom niece girl saleswoman policewoman waitress actress nun widow
    girlfriend stepmother""".split()
)

PERSON_WORDS: Final = (
    MALE_ROLES
    | FEMALE_ROLES
    | frozenset(
        """official person source voter student worker employee staffer staff insider veteran immigrant detainee relative
        parent supporter critic opponent protester demonstrator operative bystander witness passenger customer client
        guest teenager member participant attendee operator driver soldier frontrunner front-runner senator nominee""".split()
    )
)
"""Nouns for one human being that are no office."""

ORGANIZATION_WORDS: Final = frozenset(
    """department office agency administration bureau service services committee commission council court courts congress
    senate house university college school schools institute institution foundation association union unions league
    center centre coalition alliance network fund project group party democrats republicans company corporation corp inc llc
    ltd co bank news times post journal tribune herald gazette chronicle globe press radio television tv magazine
    newspaper review media observer guardian reuters bloomberg politico breitbart police patrol guard force army
    navy marines fbi cia nypd customs enforcement homeland security investigations operations ministry parliament
    board authority federation society club church campaign team ministries international national americans citizens
    conference caucus chamber partners partnership initiative program action systems technologies
    industries airlines hospital museum library city county state states department's cabinet pentagon kremlin
    treasury embassy consulate district division directorate task unit squad bar immigrants immigration rights
    liberties brotherhood organization nations justice act law constitution today daily""".split()
)
"""Words in the names of organisations, media, laws and the like; a run of capitals that holds one is no person."""

PLACES: Final = frozenset(
    """alabama alaska arizona arkansas california colorado connecticut delaware florida hawaii idaho illinois
    indiana iowa kansas kentucky louisiana maine maryland massachusetts michigan minnesota mississippi missouri montana
    nebraska nevada hampshire jersey mexico york ohio oklahoma oregon pennsylvania rhode tennessee
    texas utah vermont washington wisconsin wyoming america american americans u.s us usa uk europe china
    russia iran iraq syria israel canada cuba guatemala honduras salvador boston chicago angeles francisco diego philadelphia
    houston dallas atlanta miami detroit seattle denver phoenix brooklyn manhattan queens bronx island islands north south
    east west new los san las central street avenue road boulevard river lake valley beach hills heights park airport
    england britain london paris brussels berlin germany france""".split()
)
NOT_NAMES: Final = frozenset(
    """i the a an and but or so if in on at for from with by to of as it he she they we you this that these those his her their
    its our my your what when where who why how which while after before since because although though there here
    then now not no yes even still also just only well some many most all both each every one two three four five six
    seven eight nine ten during under over among between about according despite instead meanwhile however moreover
    indeed perhaps maybe asked said says another other others such monday tuesday wednesday thursday friday saturday
    sunday january february march april may june july august september october november december jan feb mar apr jun jul
    aug sept sep oct nov dec christmas thanksgiving easter god lord internet twitter facebook instagram youtube
    english spanish chinese russian french german mexican muslim muslims christian christians jewish catholic catholics
    islamic islam republicans democrats gop asked last next earlier later first second third once until unless
    like through nor yet rather thus hence let be is are was were do does did has have had can could will would should
    daca obamacare medicare medicaid constitution oval""".split()
)
"""Words with a capital only for their place in the sentence, and names that are no person's."""

PARTICLES: Final = frozenset("de del della di da dos du la le van von der den ter bin ibn al el y st".split())


@functools.cache
def given_names() -> dict[str, str]:
    """Common given names and the gender they are mostly given to ('m' or 'f')."""
    table: dict[str, str] = {}
    data = resources.files("generator.ingest.extract").joinpath("data", "given_names.txt").read_text(encoding="utf-8")
    for line in data.splitlines():
        gender, colon, names = line.partition(":")
        if colon and not line.startswith("#"):
            table |= dict.fromkeys(names.lower().split(), gender[0])
    return table
