from __future__ import annotations

import pytest

from generator.ingest.document import read_document
from generator.ingest.extract.findings import QuotationFinding
from generator.ingest.extract.quotations.quotes import find_quotations


def read(text: str) -> tuple[list[list[str]], tuple[QuotationFinding, ...]]:
    document = read_document(text)
    findings = find_quotations(document)
    return [[document.slice(part) for part in finding.parts] for finding in findings], findings


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        pytest.param(
            '"The bridge is safe," said Ann Lee, the harbor warden. "We tested it twice."',
            [["The bridge is safe,", "We tested it twice."]],
            id="split by the attribution",
        ),
        pytest.param(
            '"The bridge is safe," Ann Lee said, adding that "we tested it twice last year".',
            [["The bridge is safe,", "we tested it twice last year"]],
            id="taken up after 'adding that'",
        ),
        pytest.param(
            "“The bridge is safe.\n\n“We tested it twice,” Ann Lee said.",
            [["The bridge is safe.", "We tested it twice,"]],
            id="over two paragraphs",
        ),
        pytest.param(
            '"The bridge is safe," said Ann Lee. "Safe for all." Mayor Bo Day agreed.',
            [["The bridge is safe,", "Safe for all."]],
            id="somebody else agrees",
        ),
        pytest.param(
            '"The bridge is safe," said Ann Lee. "Safe for all." Her son, Tom, disagreed.',
            [["The bridge is safe,", "Safe for all."]],
            id="a relative disagrees",
        ),
        pytest.param(
            '"The bridge is safe," said Ann Lee. "Safe for all." Bo Day, the mayor, declined to comment.',
            [["The bridge is safe,", "Safe for all."]],
            id="somebody else declines to comment",
        ),
        pytest.param(
            '"The bridge is safe," said Ann Lee. "Safe for all," Mayor Bo Day agreed.',
            [["The bridge is safe,"], ["Safe for all,"]],
            id="agreed in these words",
        ),
        pytest.param(
            'Ann Lee said the bridge "is safe for everybody" and the road "will be safe next year".',
            [["is safe for everybody"], ["will be safe next year"]],
            id="two fragments stay two quotations",
        ),
        pytest.param(
            '"The bridge is safe," Ann Lee said.\n\n"Nobody believes her any more," Bo Day said.',
            [["The bridge is safe,"], ["Nobody believes her any more,"]],
            id="two speakers stay two quotations",
        ),
        pytest.param(
            '"The bridge is safe," Ann Lee said. The road is closed. "We tested it twice," she said.',
            [["The bridge is safe,"], ["We tested it twice,"]],
            id="a sentence between them keeps them apart",
        ),
    ],
)
def test_joins_what_only_the_attribution_splits(text: str, parts: list[list[str]]) -> None:
    assert read(text)[0] == parts


_FIRST = "“It was awful,” Mayor Ann Lee said.\n\n"


@pytest.mark.parametrize(
    ("text", "quotations"),
    [
        pytest.param(
            f"{_FIRST}“We will not stop. We will do it.\n\n“And we will win,” warden Bo Day said.",
            [("Ann Lee", 1), ("Bo Day", 2)],
            id="the end names another",
        ),
        pytest.param(
            f"{_FIRST}“We will not stop. We stay.\n\n“We are here.\n\n“And we win,” warden Bo Day said.",
            [("Ann Lee", 1), ("Bo Day", 3)],
            id="three paragraphs",
        ),
        pytest.param(
            f"{_FIRST}“We will not stop. We will do it.\n\n“And we will win,” she said.",
            [("Ann Lee", 1), ("Ann Lee", 2)],
            id="the end has a pronoun",
        ),
        pytest.param(
            "“We stay,” Ann Lee said. “Nobody goes.\n\n“And we win,” Lee said.",
            [("Ann Lee", 3)],
            id="named at both ends",
        ),
        pytest.param(
            "News from the harbor\n\nAnn Lee wrote:\n\n“We stay. Nobody goes.\n\n“And we win,” Bo Day said.",
            [("Ann Lee", 1), ("Bo Day", 1)],
            id="led by a colon",
        ),
        pytest.param(
            "“They came at dawn, a nurse said.\n\nIt was quiet.\n\n“They lied,” Mayor Ann Lee said.",
            [(None, 1), ("Ann Lee", 1)],
            id="a lost mark and a paragraph between",
        ),
        pytest.param(
            "“They came at dawn, Bo Day said.\n\n“They lied,” Mayor Ann Lee said.",
            [(None, 1), ("Ann Lee", 1)],
            id="a lost mark behind a clause",
        ),
        pytest.param(
            f"{_FIRST}“We will not stop. We will do it.”\n\n“And we will win,” warden Bo Day said.",
            [("Ann Lee", 1), ("Ann Lee", 1), ("Bo Day", 1)],
            id="closed before the paragraph ends",
        ),
    ],
)
def test_gives_a_quotation_of_paragraphs_to_one_speaker(
    text: str, quotations: list[tuple[str | None, int]]
) -> None:
    assert [(finding.speaker.name, len(finding.parts)) for finding in read(text)[1]] == quotations


@pytest.mark.parametrize(
    ("text", "medium", "to"),
    [
        pytest.param(
            'In a letter sent to harbor chief Bo Day, Ann Lee said the reports "are wrong from first to last".',
            "letter",
            ("Bo Day",),
            id="letter with its receiver",
        ),
        pytest.param(
            '"We were not asked about it," Ann Lee wrote on Twitter.', "post", (), id="wrote on Twitter"
        ),
        pytest.param('"We were not asked about it," Ann Lee tweeted.', "post", (), id="tweeted"),
        pytest.param(
            '"We were not asked about it," a press release from HBR said.',
            "press release",
            (),
            id="press release",
        ),
        pytest.param(
            '"We were not asked about it," Ann Lee told the Harbor Herald.',
            None,
            ("Harbor Herald",),
            id="told a paper",
        ),
        pytest.param(
            '"We were not asked about it," Ann Lee said at a news conference.',
            "news conference",
            (),
            id="news conference",
        ),
        pytest.param('"We were not asked about it," Ann Lee said.', None, (), id="only said"),
        pytest.param(
            'In a letter to the harbor chief, Ann Lee wrote that the reports "are wrong from first to last".',
            "letter",
            ("the harbor chief",),
            id="letter with its receiver in front",
        ),
        pytest.param(
            'Ann Lee sent a letter to chief Bo Day. The letter says the reports "are wrong from first to last".',
            "letter",
            ("Bo Day",),
            id="letter told of before",
        ),
        pytest.param(
            'Ann Lee sent a letter to Bo Day and a letter to Mark Ray. The letter says "you are wrong, sir".',
            "letter",
            (),
            id="two letters in a sentence",
        ),
        pytest.param(
            'Ann Lee sent a letter to Bo Day. Then she sent a letter to Mark Ray. The letter says "you are wrong".',
            "letter",
            (),
            id="one letter of two",
        ),
        pytest.param(
            "News from the harbor\n\nAnn Lee posted on X:\n\n> We were not asked about it.",
            "post",
            (),
            id="post behind a colon",
        ),
    ],
)
def test_tells_medium_and_addressees(text: str, medium: str | None, to: tuple[str, ...]) -> None:
    (finding,) = read(text)[1]
    assert (finding.medium, finding.to) == (medium, to)


def test_points_to_the_reporting_verb_and_names_its_rule() -> None:
    text = 'Ann Lee, who runs the harbor, said on Monday that the bridge "is safe for everybody".'
    (finding,) = read(text)[1]
    assert finding.cue is not None
    assert text[finding.cue.start : finding.cue.end] == "said"
    assert finding.rule == "before the quotation: subject with apposition"


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Ann Lee said the bridge is safe.", id="reported without marks"),
        pytest.param("The officers' plan wasn't the mayor's.", id="apostrophes only"),
        pytest.param("", id="empty"),
        pytest.param(" \n\n \t ", id="white space"),
    ],
)
def test_leaves_texts_without_quotations_alone(text: str) -> None:
    assert find_quotations(read_document(text)) == ()


@pytest.mark.parametrize(
    "unit",
    [
        '"',
        "said ",
        '"I go," he said. ',
        'he said, "I go," ',
        "Ann Lee, who ",
        "Lee ) said ",
        "The statement said “no one goes”. ",
    ],
)
def test_reads_hostile_repetition(unit: str) -> None:
    text = unit * 400
    document = read_document(text)
    assert all(0 <= p.start < p.end <= len(text) for f in find_quotations(document) for p in f.parts)


def test_the_same_text_gives_the_same_findings() -> None:
    text = 'Mayor Ann Lee said "we stay here tonight". Sheriff Bo Day disagreed. "We leave at dawn," he said.'
    assert find_quotations(read_document(text)) == find_quotations(read_document(text))


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        pytest.param('The so-called "harbor peace" did not last.', "words set off", id="words set off"),
        pytest.param(
            '"Nobody Goes Home," Ann Lee said.',
            "after the quotation: subject before verb",
            id="said after all",
        ),
    ],
)
def test_tells_speech_from_words_set_off(text: str, rule: str) -> None:
    (finding,) = read(text)[1]
    assert finding.rule == rule
