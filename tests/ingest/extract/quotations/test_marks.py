from __future__ import annotations

import pytest

from generator.ingest.document import read_document
from generator.ingest.extract.quotations.marks import find_stretches


def quoted(text: str) -> list[str]:
    document = read_document(text)
    return [document.slice(stretch) for stretch in find_stretches(document)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param('"We go," he said.', ["We go,"], id="straight marks"),
        pytest.param("“We go,” he said.", ["We go,"], id="typographic marks"),
        pytest.param("''We go,'' he said.", ["We go,"], id="doubled single marks"),
        pytest.param("``We go,'' he said.", ["We go,"], id="backticks and doubled single marks"),
        pytest.param(
            "He said “the ‘new’ plan” failed.", ["the ‘new’ plan"], id="single marks nested in double ones"
        ),
        pytest.param(
            'He said guards "call themselves "scouts" or "friends" and knock."',
            ['call themselves "scouts" or "friends" and knock.'],
            id="straight marks nested in straight ones",
        ),
        pytest.param(
            '"We go," he said. "We run."', ["We go,", "We run."], id="two quotations in a paragraph"
        ),
        pytest.param(
            "“We go.\n\n“We run,” he said.",
            ["We go.", "We run,"],
            id="paragraph left open, taken up by the next",
        ),
        pytest.param("He said: “We go and we run", ["We go and we run"], id="never closed"),
        pytest.param(
            "'We go where the road goes,' Ann Lee said. 'And we do not stop there.'",
            ["We go where the road goes,", "And we do not stop there."],
            id="single marks where an article quotes with them",
        ),
        pytest.param(
            "'We go where the road goes,' Ann Lee said. She spoke of 'harbor cities' and of the wardens' plans.",
            ["We go where the road goes,", "harbor cities"],
            id="a single mark behind an s",
        ),
        pytest.param('She called it a "mess".', ["mess"], id="one word, full stop outside"),
        pytest.param(
            "News\n\nAnn Lee posted:\n\n> We go.\n> We run.\n\nShe left.",
            ["We go.", "We run."],
            id="set off by '>'",
        ),
        pytest.param(
            'News\n\nAnn Lee posted:\n\n> We go.\n>\n> We "run" now.',
            ["We go.", 'We "run" now.'],
            id="set off, with an empty line and marks inside",
        ),
        pytest.param(
            'News\n\nAnn Lee posted:\n\n> "We go."\n\n"No," he said.',
            ["We go.", "No,"],
            id="set off and in marks",
        ),
    ],
)
def test_finds_the_outermost_quoted_words(text: str, expected: list[str]) -> None:
    assert quoted(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("The fence is 6\" high and the gate 7' wide.", id="inches and feet"),
        pytest.param("The officers' plan and the mayor's answer don't agree.", id="apostrophes"),
        pytest.param("It was the winter of '98 and rock 'n' roll.", id="left-out letters"),
        pytest.param("Nothing is said here.", id="no marks"),
        pytest.param(
            "News\n\nHe forwarded the mail.\n\n> We go.\n> We run.", id="set off, but led by no colon"
        ),
        pytest.param("News\n\nThe count:\n\n5 > 4 and 6 > 5.", id="greater than"),
        pytest.param('""', id="nothing between the marks"),
        pytest.param("", id="no text"),
    ],
)
def test_leaves_other_signs_alone(text: str) -> None:
    assert quoted(text) == []


@pytest.mark.parametrize("sign", ['"', "“", "”", "'", "''", "`", "(", "“a ”", ":\n> a\n"])
def test_reads_any_number_of_marks(sign: str) -> None:
    document = read_document(sign * 3000)
    assert all(s.start <= s.end <= len(document.text) for s in find_stretches(document))
