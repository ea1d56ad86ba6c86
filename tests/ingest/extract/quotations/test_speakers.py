from __future__ import annotations

import pytest

from generator.ingest.document import read_document
from generator.ingest.extract.findings import Speaker, SpeakerKind
from generator.ingest.extract.quotations.quotes import find_quotations

PERSON, ORGANIZATION, UNNAMED, OPEN = SpeakerKind


def last_speaker(text: str) -> Speaker:
    return find_quotations(read_document(text))[-1].speaker


@pytest.mark.parametrize(
    ("text", "name"),
    [
        pytest.param('"We all go home now," Ann Lee said.', "Ann Lee", id="subject before verb"),
        pytest.param('"We all go home now," said Ann Lee.', "Ann Lee", id="verb before subject"),
        pytest.param(
            '"We all go home now," Ann Lee, 42, told the Herald.', "Ann Lee", id="age between name and verb"
        ),
        pytest.param(
            '"We all go home now," Ann Lee, who lives on the pier, said.', "Ann Lee", id="relative clause"
        ),
        pytest.param(
            '"We all go home now," Ann Lee later told reporters.', "Ann Lee", id="adverb before verb"
        ),
        pytest.param(
            '"We all go home now," Ann Lee sniffed.', "Ann Lee", id="any verb in the past next to a name"
        ),
        pytest.param('Ann Lee said: "We all go home now."', "Ann Lee", id="colon"),
        pytest.param(
            'Ann Lee spoke last. She added: "We all go home now."', "Ann Lee", id="pronoun and colon"
        ),
        pytest.param('According to Ann Lee, "nobody goes home now".', "Ann Lee", id="according to, in front"),
        pytest.param('"Nobody goes home now," according to Ann Lee.', "Ann Lee", id="according to, behind"),
        pytest.param('Ann Lee\'s answer was: "We all go home now."', "Ann Lee", id="owner of the words"),
        pytest.param('"We all go home now." — Harbor Warden Ann Lee', "Ann Lee", id="signature"),
        pytest.param('"We all go home now."\n\n— Ann Lee', "Ann Lee", id="signature on the next line"),
        pytest.param(
            'Ann Lee criticized the plan, calling it "an insult to every sailor".',
            "Ann Lee",
            id="participle shares the subject",
        ),
        pytest.param(
            'Ann Lee opened the harbor in May. "We all go home now," Lee said.',
            "Ann Lee",
            id="surname of a full name",
        ),
        pytest.param(
            '"We all go home now," Quillfeather said.',
            "Quillfeather",
            id="surname with no first name stays one",
        ),
        pytest.param(
            '"We all go home now," Mayor Olaf de Vries said.', "Olaf de Vries", id="particle in a name"
        ),
        pytest.param(
            '"We all go home now," Ann Lee said.\n\n"It is late," Lee added. "It is cold out there."',
            "Ann Lee",
            id="goes on",
        ),
        pytest.param(
            'Sen. Ann Lee (D-Md.) said the plan is "bad for every sailor".',
            "Ann Lee",
            id="party and state in brackets",
        ),
    ],
)
def test_names_the_person(text: str, name: str) -> None:
    speaker = last_speaker(text)
    assert (speaker.kind, speaker.name) == (PERSON, name)


@pytest.mark.parametrize(
    ("text", "role", "organization"),
    [
        pytest.param(
            '"We all go," said Bo Day, deputy field director for HBR in Port Ann.',
            "deputy field director",
            "HBR",
            id="apposition",
        ),
        pytest.param(
            '"We all go," said Acting HBR Secretary Bo F. Day.',
            "Acting HBR Secretary",
            "HBR",
            id="title in front",
        ),
        pytest.param(
            'Docks and Removal Operations Director Bo Day spoke. "We all go," Day said.',
            "Docks and Removal Operations Director",
            "Docks and Removal Operations",
            id="title at the first mention",
        ),
        pytest.param(
            '"We all go," Mayor Bo Day said.', "Mayor", None, id="office of a place has no organisation"
        ),
        pytest.param('"We all go," Quillfeather said.', None, None, id="none given"),
        pytest.param(
            '"We all go," Illinois Gov. JB Day said.', "Illinois Gov.", None, id="two capitals of a name"
        ),
        pytest.param(
            '"We all go," Deputy DA Bo Day said.', "Deputy DA", None, id="two capitals of an office"
        ),
        pytest.param(
            '"We all go," Senate President Pro Tem Bo Day said.',
            "Senate President Pro Tem",
            None,
            id="pro tem",
        ),
        pytest.param(
            'But Bo Day said: "We all go."', None, None, id="word that opens the sentence is no role"
        ),
        pytest.param(
            'Meanwhile Mayor Bo Day said: "We all go."', "Mayor", None, id="title behind an opening word"
        ),
        pytest.param(
            '"We all go," said Bo Day, pulled aside by the mayor.', None, None, id="a deed is no role"
        ),
        pytest.param(
            '"We all go," said Bo Day, retired harbor judge.',
            "retired harbor judge",
            None,
            id="retired judge",
        ),
    ],
)
def test_tells_role_and_organization(text: str, role: str | None, organization: str | None) -> None:
    speaker = last_speaker(text)
    assert (speaker.role, speaker.organization) == (role, organization)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        pytest.param('"We all go home now," HBR said.', "HBR", id="abbreviation"),
        pytest.param(
            '"We all go home now," the Harbor Bureau said in a statement.',
            "Harbor Bureau",
            id="name with an article",
        ),
        pytest.param('"We all go home now," a press release from HBR said.', "HBR", id="press release from"),
        pytest.param(
            'An HBR memo leaked. The memo said that "all sailors must go home".', "HBR", id="whose memo it is"
        ),
        pytest.param(
            'OLDWATER, Ill. - HBR criticized the mayor, accusing her of siding with "sailors over her own people".',
            "HBR",
            id="behind a dateline",
        ),
        pytest.param(
            'HBR said little. The agency called it "routine harbor work, nothing else".',
            "HBR",
            id="the agency",
        ),
    ],
)
def test_names_the_organization(text: str, name: str) -> None:
    speaker = last_speaker(text)
    assert (speaker.kind, speaker.name) == (ORGANIZATION, name)


@pytest.mark.parametrize(
    ("text", "description"),
    [
        pytest.param(
            '"We all go home now," an unnamed HBR official said.', "an unnamed HBR official", id="official"
        ),
        pytest.param('A spokesperson said sailors "all go home now".', "A spokesperson", id="spokesperson"),
        pytest.param(
            'An HBR official told the Herald little. "We all go home now," the unnamed official was quoted as saying.',
            "An HBR official",
            id="described before",
        ),
    ],
)
def test_keeps_the_description_of_an_unnamed_source(text: str, description: str) -> None:
    speaker = last_speaker(text)
    assert (speaker.kind, speaker.name, speaker.description) == (UNNAMED, None, description)


@pytest.mark.parametrize(
    ("words", "organization"),
    [
        pytest.param("a spokeswoman for Mayor Ann Lee", None, id="spokeswoman for a mayor"),
        pytest.param("a spokesman for Gov. J.B. Lee", None, id="spokesman for a governor"),
        pytest.param("a spokesman for U.S. Attorney Bo Day", None, id="office of two words"),
        pytest.param("a spokesman for the Oldwater Police Chief Bo Day", None, id="office with an article"),
        pytest.param("a spokesman for HBR Director Bo Day", None, id="organisation in the other one's title"),
        pytest.param("a spokeswoman for former Warden Ann Lee", None, id="former office"),
        pytest.param("the attorney for Sheriff Bo Day", None, id="attorney for a sheriff"),
        pytest.param("a lawyer representing Sheriff Bo Day", None, id="lawyer representing"),
        pytest.param("a lawyer for Xulo Quillfeather", None, id="lawyer for somebody without a title"),
        pytest.param("an aide to Rep. Ann Lee", None, id="aide to"),
        pytest.param("the wife of Sheriff Bo Day", None, id="wife of"),
        pytest.param("Gov. JB Lee's spokeswoman", None, id="spokeswoman of two capitals"),
        pytest.param("a spokeswoman for Ann Lee", None, id="spokeswoman for somebody without a title"),
        pytest.param("a spokeswoman for Mayor Ann Lee's office", "Mayor Ann Lee's office", id="her office"),
        pytest.param("a spokeswoman for Blue Heron", "Blue Heron", id="spokeswoman for a company"),
        pytest.param("a spokeswoman for the Harbor Bureau", "Harbor Bureau", id="spokeswoman for a bureau"),
        pytest.param("a lawyer with the Harbor Rights Center", "Harbor Rights Center", id="lawyer with"),
    ],
)
def test_who_speaks_for_another_stays_unnamed(words: str, organization: str | None) -> None:
    speaker = last_speaker(f'"We all go home now," said {words}.')
    assert (speaker.kind, speaker.name, speaker.role) == (UNNAMED, None, None)
    assert (speaker.description, speaker.organization) == (words, organization)


@pytest.mark.parametrize(
    ("words", "name", "role"),
    [
        pytest.param(
            "a spokesman for Mayor Ann Lee, Bo Day",
            "Bo Day",
            "spokesman for Mayor Ann Lee",
            id="named behind",
        ),
        pytest.param(
            "Bo Day, a spokesman for Mayor Ann Lee",
            "Bo Day",
            "spokesman for Mayor Ann Lee",
            id="named before",
        ),
        pytest.param(
            "Assistant Secretary for Public Affairs Ann Lee",
            "Ann Lee",
            "Assistant Secretary for Public Affairs",
            id="title that goes on to the name",
        ),
        pytest.param("Secretary of State Ann Lee", "Ann Lee", "Secretary of State", id="secretary of state"),
        pytest.param(
            "Director of Policy and Chief Adviser Ann Lee",
            "Ann Lee",
            "Director of Policy and Chief Adviser",
            id="two offices of one",
        ),
    ],
)
def test_who_speaks_for_another_has_a_name(words: str, name: str, role: str) -> None:
    speaker = last_speaker(f'"We all go home now," said {words}.')
    assert (speaker.kind, speaker.name, speaker.role) == (PERSON, name, role)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        pytest.param(
            'Mr. Day met Ann Lee. "We all go home now," she said.', "Ann Lee", id="gender by given name"
        ),
        pytest.param(
            'Mr. Day met Ann Lee. "We all go home now," he said.', "Day", id="gender by form of address"
        ),
        pytest.param(
            'Mark Lee thanked John Day. "We all go home now," he said.',
            "Mark Lee",
            id="subject before object",
        ),
        pytest.param(
            'Mark Lee spoke first. He thanked John Day. "We all go home now," he said.',
            "Mark Lee",
            id="pronoun carries the subject on",
        ),
        pytest.param(
            'Mark Lee, who owns a bakery, said sales are down since Mayor John Day tweeted about the raids. He shut on Sunday. "We all go home now," he said.',
            "Mark Lee",
            id="who spoke, not who only tweeted in a clause",
        ),
        pytest.param(
            '"We all go home now," said Acting Special Agent in Charge Ann Lee of HSI Dallas.',
            "Ann Lee",
            id="agent in charge, of an office",
        ),
        pytest.param(
            '"We all go home now," said the special agent in charge of HSI Dallas, Ann Lee.',
            "Ann Lee",
            id="agent in charge of an office, named behind",
        ),
        pytest.param(
            '"We all go home now." — Ann Lee, of Tulsa, Oklahoma',
            "Ann Lee",
            id="signature with a town",
        ),
        pytest.param(
            'Ann Lee, 55, praised the state and had a message for the men who continue to deny it.\n\nHere are the highlights:\n\n- "We all go home now."',
            "Ann Lee",
            id="a message for people who go on",
        ),
        pytest.param(
            'Mayor John Day was named.\n\n"It goes on," Mark Lee, the director, told reporters.\n\nMost arrests were in Ohio.\n\nHe said some were minors.\n\n"We all go home now," he said.',
            "Mark Lee",
            id="the only man who has spoken, after a paragraph on other things",
        ),
        pytest.param(
            '"We all go home now," said DHS Assistant Secretary for Public Affairs Ann Lee.',
            "Ann Lee",
            id="secretary for something",
        ),
        pytest.param(
            '"We all go home now," said Assistant Secretary of Public Affairs Ann Lee in a statement.',
            "Ann Lee",
            id="secretary for something, in a statement",
        ),
        pytest.param(
            'A top harbor official said on Tuesday that nobody "should sail in this at all."\n\nSpeaking to pilots, Ann Lee took aim at the mayor.',
            "Ann Lee",
            id="a top official, named right after",
        ),
        pytest.param(
            'Mark Lee called it sad, while Mayor John Day said it was late. "We all go home now," he said.',
            "John Day",
            id="the last of two who spoke",
        ),
        pytest.param(
            'Mayor Ann Lee met John Day. "We all go home now," the mayor said.',
            "Ann Lee",
            id="holder of an office",
        ),
        pytest.param(
            'Bo Day, 19, broke the news himself. "The pier was home to me," he wrote.',
            "Bo Day",
            id="person whose gender nothing tells is the subject",
        ),
        pytest.param(
            'The council\'s ranking member, Rep. Ann Lee of Maine, disagreed with Bo Day. "It is a bad trade," she said.',
            "Ann Lee",
            id="name and state behind the office",
        ),
        pytest.param(
            'Bo Day sat in a new suit. Had he spoken to Al Roe? "I left him a long message," he said.',
            "Bo Day",
            id="question about the one before",
        ),
        pytest.param(
            'Sen. Ann Lee came late. The senator asked, "What in the world were they doing?"',
            "Ann Lee",
            id="abbreviated title spelled out",
        ),
        pytest.param(
            '"We sleep 80 to a room," said a sailor who asked to be identified only as Rosa.',
            "Rosa",
            id="name behind the description",
        ),
        pytest.param(
            'Ann Lee later posted a thought: "It is as bad as it could be." — @LeeForHarbor',
            "Ann Lee",
            id="account that holds the surname",
        ),
        pytest.param(
            'The brothers\' lawyer, T.J. Fogg, told the judge that they "have fed this harbor for years".',
            "T.J. Fogg",
            id="initials for a given name",
        ),
        pytest.param(
            'Golden Egg Farms says it helps. "We are a family business," the company said in a release.',
            "Golden Egg Farms",
            id="company by its trade",
        ),
        pytest.param(
            'Then Xulo Day spoke. "I like it," Day said. Told that it pays little, Day shrugged. "So did mine," he said.',
            "Xulo Day",
            id="participle that introduces the clause",
        ),
        pytest.param(
            '"It was frost," said Al Roe.\n\n"I had ten men on a Sunday."\n\nHe paused.\n\n"Put that in," he added.',
            "Al Roe",
            id="pronoun across a quoted paragraph",
        ),
        pytest.param(
            'The Harbor School said in a message Friday that it does not ask "unless required to do so by law".',
            "Harbor School",
            id="pronoun in the report of its own body",
        ),
        pytest.param(
            '"Go to the fair," Ald. Ann Lee (22nd) told 60 people. "If they knock, call us."',
            "Ann Lee",
            id="abbreviated office and a ward in brackets",
        ),
    ],
)
def test_traces_pronouns_and_offices(text: str, name: str) -> None:
    assert last_speaker(text).name == name


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(
            '"We all go home now," Quillfeather said.\n\n"It is late and dark," he wrote.',
            id="gender not told",
        ),
        pytest.param(
            'Mark Lee left. John Day said little.\n\nThe harbor froze over.\n\n"We all go home now," he said.',
            id="two fit across a gap",
        ),
        pytest.param('Ann Lee came. "We all go home now," he said.', id="nobody of that gender"),
        pytest.param('Ann Lee said no. "We all go home now," it said.', id="a person is no 'it'"),
        pytest.param('The plan was called "safe harbor" for years.', id="words set off"),
        pytest.param('The ship was fined as a "danger to the whole bay" in May.', id="nobody said to speak"),
        pytest.param('"We all go home now."', id="no words around it"),
        pytest.param(
            'Arrests were made in the following states: "The Shore and the Bay".', id="'states' is a noun"
        ),
    ],
)
def test_leaves_the_speaker_open(text: str) -> None:
    speaker = last_speaker(text)
    assert (speaker.kind, speaker.name) == (OPEN, None)


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        pytest.param(
            'Ann Lee, the warden, said Bo Day "was never on the ship".', "Bo Day", id="who is spoken of"
        ),
        pytest.param('"We all go home now," Ann Lee told Bo Day.', "Bo Day", id="who is spoken to"),
        pytest.param(
            'The Day administration fell. Mark Lee left. "We all go home," he said.',
            "Day",
            id="a name before a noun",
        ),
    ],
)
def test_does_not_take_others_for_the_speaker(text: str, wrong: str) -> None:
    assert last_speaker(text).name not in (None, wrong)


def test_the_company_that_owns_something_is_not_what_it_owns() -> None:
    speaker = last_speaker(
        'The company that owns Stern Fish said in a statement that it "was as surprised as anyone".'
    )
    assert (speaker.kind, speaker.description) == (UNNAMED, "The company")


def test_every_item_of_a_list_after_a_lead_has_its_speaker() -> None:
    text = "From the harbor\n\nWarden Ann Lee spoke on Monday. She told reporters:\n- “We all go home now.”\n- “Nobody stays at sea tonight.”"
    speakers = [finding.speaker.name for finding in find_quotations(read_document(text))]
    assert speakers == ["Ann Lee", "Ann Lee"]


def test_the_span_holds_the_words_that_name_the_speaker() -> None:
    text = '"We all go," said Bo Day, deputy field director for HBR.'
    span = last_speaker(text).span
    assert span is not None
    assert text[span.start : span.end].startswith("Bo Day")


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(
            'Sheriff Bo Lee and Warden Ann Lee differ. "It was late," Bo Lee said. "It was not," Ann Lee said. "It was," Lee said.',
            id="both have spoken",
        ),
        pytest.param('Bo Lee and his wife, Ann Lee, came. "It was late," Lee said.', id="neither has spoken"),
        pytest.param('Ann and Mark Lee own the pier. "It was late," Lee said.', id="one surname for two"),
        pytest.param('Ann Lee\'s son, Mark Lee, was taken. "He called me," Lee said.', id="mother and son"),
        pytest.param('Mark Lee and John Day spoke. "It was late," he said.', id="'he' of two men"),
        pytest.param(
            'A neighbor watched. Ann Lee was not there. "It was late," she said.', id="who was not there"
        ),
        pytest.param(
            'A neighbor watched. Ann Lee did not respond. "It was late," she said.', id="no response"
        ),
    ],
)
def test_does_not_choose_between_two(text: str) -> None:
    speaker = last_speaker(text)
    assert (speaker.kind, speaker.name) == (OPEN, None)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        pytest.param(
            'Bo Lee saw it. "It was late," Lee said. His wife, Ann Lee, slept.',
            "Bo Lee",
            id="only one so far",
        ),
        pytest.param(
            'Bo Lee and his wife, Ann Lee, came. "It was late," Ann Lee said. "Very late," Lee said.',
            "Ann Lee",
            id="only one has spoken",
        ),
        pytest.param(
            'Sheriff Bo Lee met Ann Lee. "It was late," Sheriff Lee said.', "Bo Lee", id="by the title"
        ),
        pytest.param(
            'Mark Lee met Ann Lee. "It was late," Ms. Lee said.', "Ann Lee", id="by the form of address"
        ),
        pytest.param(
            'Sheriff Bo Lee met Ann Lee. "It was late," Lee said.', "Bo Lee", id="holder of an office"
        ),
        pytest.param(
            'Mark Lee came with Ann Lee. Lee slept. Then Lee ate. "It was late," Lee said.',
            "Mark Lee",
            id="surname that means one throughout",
        ),
        pytest.param('Brothers Mark and John Lee came. "It was late," Mark said.', "Mark Lee", id="brothers"),
        pytest.param(
            'Ann Lee came. Mark Day declined to comment. "It was late," she said.',
            "Ann Lee",
            id="past another",
        ),
        pytest.param(
            'Ann Lee and Mark Day spoke. "It was late," he said.', "Mark Day", id="one man of two persons"
        ),
    ],
)
def test_tells_two_of_one_surname_apart(text: str, name: str) -> None:
    assert last_speaker(text).name == name
