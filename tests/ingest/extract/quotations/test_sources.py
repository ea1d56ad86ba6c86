from __future__ import annotations

import pytest

from generator.ingest.document import read_document
from generator.ingest.extract.quotations.quotes import find_quotations


def last_speaker(text: str) -> str | None:
    """The name, or the description behind a question mark."""
    speaker = find_quotations(read_document(f"News from the harbor\n\n{text}"))[-1].speaker
    return speaker.name or (f"?{speaker.description}" if speaker.description else None)


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        pytest.param(
            '"We all go home now," said Special Agent in Charge Bo Day, who heads the office.',
            "Bo Day",
            id="in charge",
        ),
        pytest.param(
            '"We all go home now," Assistant Special Agent in Charge Ann Lee said.',
            "Ann Lee",
            id="in charge before the verb",
        ),
        pytest.param(
            '"We all go home now," said HSI Springfield Special Agent in Charge Ann Lee.',
            "Ann Lee",
            id="in charge of a place",
        ),
        pytest.param(
            'Ann Lee was angry at a post by a harbor official who said wardens had taken "over 2,400 rats."',
            "?a harbor official",
            id="who wrote a post, and says so",
        ),
        pytest.param(
            'Mayor Ann Lee spoke. A house painter, who did not want his name published, said he had left. "I went," he said.',
            "?A house painter",
            id="a painter without a name",
        ),
        pytest.param(
            '"We go home," said Ann Lee, a warden. Lee oversees the north pier. "We will all stay there."',
            "Ann Lee",
            id="behind a sentence on the only speaker",
        ),
        pytest.param(
            '"We go home," said Ann Lee, a warden. Bo Day oversees the north pier. "We will all stay there."',
            None,
            id="behind a sentence on somebody else",
        ),
        pytest.param('"We all go home now," said Chief of Staff Ann Lee.', "Ann Lee", id="of staff"),
        pytest.param(
            'Heron & Company said it is "no longer at the harbor."', "Heron & Company", id="a name with &"
        ),
        pytest.param(
            'Heron & Heron spokesman Bo Day said it is "no longer at the harbor."',
            "Bo Day",
            id="of a name with &",
        ),
        pytest.param(
            '"We all go home now," said Director of Field Operations Ann Lee.', "Ann Lee", id="of an office"
        ),
        pytest.param(
            '"We all go home now," said the agent in charge, Bo Day.', "Bo Day", id="name behind a comma"
        ),
        pytest.param(
            '"We all go home now," a special agent in charge said.',
            "?a special agent in charge",
            id="no name",
        ),
        pytest.param(
            '"We all go home now," the mayor of Port Ann said.',
            "?the mayor of Port Ann",
            id="place, not name",
        ),
    ],
)
def test_reads_titles_with_a_preposition(text: str, speaker: str | None) -> None:
    assert last_speaker(text) == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        pytest.param(
            '"We all go home now," U.S. Immigration and Customs Enforcement said.',
            "U.S. Immigration and Customs Enforcement",
            id="and",
        ),
        pytest.param(
            'Harbor and Dock Enforcement said "they had their day in court".',
            "Harbor and Dock Enforcement",
            id="and in a name of no table",
        ),
        pytest.param(
            'The Department of Homeland Security said "they had their day in court".',
            "Department of Homeland Security",
            id="of",
        ),
        pytest.param(
            '"We all go home now," said Immigration and Customs Enforcement Director Ann Lee.',
            "Ann Lee",
            id="before a title",
        ),
        pytest.param(
            '"We all go home now," a U.S. Immigration and Customs Enforcement spokesman said.',
            "?a U.S. Immigration and Customs Enforcement spokesman",
            id="before a description",
        ),
    ],
)
def test_reads_names_of_agencies_whole(text: str, speaker: str | None) -> None:
    assert last_speaker(text) == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        pytest.param(
            'The company told AP that it "knew nothing of this at all".',
            "?The company",
            id="company to an agency",
        ),
        pytest.param(
            'In a statement to AP, the company said it "knew nothing of this at all".',
            "?the company",
            id="statement to an agency",
        ),
        pytest.param(
            'Blue Heron Canning said in a statement to CNN that it "knew nothing of this at all".',
            "Blue Heron Canning",
            id="named company",
        ),
        pytest.param(
            'Ann Lee told AP in an interview that "we all go home now".',
            "Ann Lee",
            id="person in an interview",
        ),
        pytest.param('"We knew nothing of this," she told AP.', None, id="nobody known"),
    ],
)
def test_tells_whom_it_was_said_to_from_who_says_it(text: str, speaker: str | None) -> None:
    assert last_speaker(text) == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        pytest.param(
            'Bo Day was told by Ann Lee that the plan was "dead on arrival in the harbor".',
            "Ann Lee",
            id="told by",
        ),
        pytest.param(
            'Bo Day was accused by HBR of being "a danger to the whole harbor".', "HBR", id="accused by"
        ),
        pytest.param(
            'Bo Day, described by HBR as "a danger to the whole harbor," left.', "HBR", id="reduced relative"
        ),
        pytest.param(
            'Described by HBR as "a danger to the whole harbor," Bo Day left.', "HBR", id="in front"
        ),
        pytest.param(
            'The plan has been called "a danger to the whole harbor" by Mark Ray.',
            "Mark Ray",
            id="behind the quotation",
        ),
        pytest.param('Bo Day was described as "a danger to the whole harbor".', None, id="no agent"),
        pytest.param(
            'The plan was announced by noon as "a danger to the whole harbor".', None, id="time, no agent"
        ),
    ],
)
def test_finds_the_agent_of_a_passive(text: str, speaker: str | None) -> None:
    assert last_speaker(text) == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        pytest.param(
            'Bo Day quoted Ann Lee as saying "we all go home now".', "Ann Lee", id="quoted as saying"
        ),
        pytest.param(
            'Mark Ray criticized Bo Day for calling the plan "a danger to the whole harbor".',
            "Bo Day",
            id="criticized for calling",
        ),
        pytest.param(
            'The arrests were part of what HBR described in an email as "a targeted action against sailors".',
            "HBR",
            id="part of what",
        ),
        pytest.param(
            'It was what the mayor, Ann Lee, described as "a targeted action against sailors."',
            "Ann Lee",
            id="it was what",
        ),
        pytest.param(
            'As Ann Lee put it, "we all go home now and nobody stays".', "Ann Lee", id="as somebody put it"
        ),
        pytest.param(
            'Asked by Bo Day about the plan, Ann Lee replied: "We all go home now."',
            "Ann Lee",
            id="asked by another",
        ),
    ],
)
def test_finds_who_is_quoted_by_another(text: str, speaker: str | None) -> None:
    assert last_speaker(text) == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        pytest.param(
            'Warden Bo Day spoke at noon.\n\nHe had a blunt message for the politicians: "We all go home now."',
            "Bo Day",
            id="had a message",
        ),
        pytest.param(
            'Warden Bo Day spoke at noon. His message for sailors: "We all go home now."',
            "Bo Day",
            id="his message",
        ),
        pytest.param('The message from Bo Day was blunt: "We all go home now."', "Bo Day", id="message from"),
        pytest.param(
            'Warden Bo Day had one word for the plan: "Nonsense from first to last."', "Bo Day", id="one word"
        ),
        pytest.param(
            'The Harbor Board was clear in its findings: "We all go home now."',
            "Harbor Board",
            id="an agency and a colon",
        ),
        pytest.param(
            'Warden Bo Day leaned in and boomed: "We all go home now."', "Bo Day", id="any verb and a colon"
        ),
        pytest.param('There was one problem: "We all go home now, every one of you."', None, id="nobody"),
        pytest.param(
            'The sign on the door had a message for agents: "We all go home now."', None, id="a sign"
        ),
        pytest.param(
            'A paper had this to say about his plan. Bo Day read it: there was "no plan at all to speak of".',
            "Bo Day",
            id="words about a person",
        ),
    ],
)
def test_finds_whose_message_it_is(text: str, speaker: str | None) -> None:
    assert last_speaker(text) == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        pytest.param(
            '"You cannot wait," farmer Bo Day said. The cows stood in the yard. "I followed every rule they gave me."',
            "Bo Day",
            id="an aside",
        ),
        pytest.param(
            '"We counted the chairs," said Sheriff Bo Day. We were sitting in his truck. "But I took an oath."',
            "Bo Day",
            id="the narrator",
        ),
        pytest.param(
            '"You cannot wait," Bo Day said. Then Mark Ray came in. The door closed. "I followed every rule."',
            None,
            id="another person in between",
        ),
        pytest.param(
            '"You cannot wait," Bo Day said.\n\nThe cows stood in the yard.\n\n"I followed every rule they gave me."',
            None,
            id="another paragraph",
        ),
        pytest.param(
            'Ann Lee and Bo Day met on Monday.\n\n"We all go home now. Nobody stays."',
            None,
            id="two persons lead",
        ),
    ],
)
def test_goes_on_with_the_one_speaker_of_a_paragraph(text: str, speaker: str | None) -> None:
    assert last_speaker(text) == speaker


@pytest.mark.parametrize(
    ("words", "speaker"),
    [
        pytest.param('"They left my boy," Orsini Vale said.', "Orsini Vale", id="name said"),
        pytest.param('"They left my boy," said Orsini Vale.', "Orsini Vale", id="said name"),
        pytest.param('"They left my boy," Orsini Vale said by phone.', "Orsini Vale", id="said by phone"),
        pytest.param(
            '"They left my boy," Orsini Vale said by video link from a jail.',
            "Orsini Vale",
            id="by video link",
        ),
        pytest.param('"They left," Orsini Vale said, "my boy."', "Orsini Vale", id="interrupted"),
        pytest.param('"They left my boy," Orsini Vale would later say.', "Orsini Vale", id="would say"),
        pytest.param('"They left my boy," as Orsini Vale put it.', "Orsini Vale", id="put it"),
        pytest.param('"They left my boy," Tomaz, 15, said.', "Tomaz", id="a given name with age"),
        pytest.param('"They left my boy," she said.', None, id="pronoun of nobody"),
        pytest.param('"They left my boy," is how it began.', None, id="clause about nobody"),
        pytest.param('"They left my boy," Orsini Vale and her aunt wept.', None, id="two persons"),
        pytest.param('"They left my boy."', "?her lawyer", id="no clause of its own"),
        pytest.param('"They left my boy. He waits."', "?her lawyer", id="two sentences without a clause"),
        pytest.param('"They left my boy," said by all.', None, id="said by all"),
    ],
)
def test_a_clause_behind_the_quotation_comes_before_the_sentence_before(words, speaker):
    assert last_speaker(f"The case is closed, her lawyer said. {words}") == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        pytest.param(
            'A harbor attorney said sailors "should not be held at all".\n\nThe attorney, Ann Lee, left.',
            "Ann Lee",
            id="named in the next paragraph",
        ),
        pytest.param(
            'A harbor attorney said sailors "should not be held at all".\n\nA second attorney came. The attorney, '
            "Ann Lee, left.",
            "?A harbor attorney",
            id="another one between",
        ),
        pytest.param(
            'A harbor attorney said sailors "should not be held at all".\n\nThe mayor, Ann Lee, left.',
            "?A harbor attorney",
            id="another office",
        ),
        pytest.param(
            'A harbor attorney said sailors "should not be held at all".\n\nThe attorney, who was tired, left.',
            "?A harbor attorney",
            id="no name",
        ),
    ],
)
def test_finds_the_name_given_later(text: str, speaker: str | None) -> None:
    assert last_speaker(text) == speaker
