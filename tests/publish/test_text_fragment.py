from __future__ import annotations

import pytest

from generator.model.passage import Passage
from generator.publish.text_fragment import passage_address, text_directive


def passage(exact: str, prefix: str | None = None, suffix: str | None = None) -> Passage:
    return Passage(article="a", exact=exact, prefix=prefix, suffix=suffix)


LONG = " ".join(f"word{number}" for number in range(100))


@pytest.mark.parametrize(
    ("words", "directive"),
    [
        pytest.param(passage("two arrests"), "two%20arrests", id="plain"),
        pytest.param(passage("a-b, c & d"), "a%2Db%2C%20c%20%26%20d", id="hyphen, comma and ampersand"),
        pytest.param(
            passage("95% of “all”"), "95%25%20of%20%E2%80%9Call%E2%80%9D", id="percent sign and curly marks"
        ),
        pytest.param(passage("one  two\tthree"), "one%20two%20three", id="white space is one space"),
        pytest.param(passage("x", prefix="a b c d e f"), "c%20d%20e%20f-,x", id="the last words before"),
        pytest.param(passage("x", suffix="a b c d e f"), "x,-a%20b%20c%20d", id="the first words after"),
        pytest.param(passage("x", "p-q", "r-s"), "p%2Dq-,x,-r%2Ds", id="both"),
        pytest.param(
            passage("end of one.\n\nStart of two"),
            "end%20of%20one.,Start%20of%20two",
            id="over a paragraph's end",
        ),
        pytest.param(
            passage(LONG),
            "word0%20word1%20word2%20word3%20word4%20word5,word94%20word95%20word96%20word97%20word98%20word99",
            id="long",
        ),
        pytest.param(passage("w" * 400), "w" * 400, id="one long word"),
        pytest.param(passage("a" * 300 + " b"), "a" * 300 + ",b", id="two words, long"),
    ],
)
def test_directive(words: Passage, directive: str) -> None:
    assert text_directive(words) == directive


@pytest.mark.parametrize(
    ("url", "address"),
    [
        ("https://example.org/a", "https://example.org/a#:~:text=x"),
        ("https://example.org/a?b=1", "https://example.org/a?b=1#:~:text=x"),
        ("https://example.org/a#top", "https://example.org/a#top:~:text=x"),
    ],
)
def test_address(url: str, address: str) -> None:
    assert passage_address(url, passage("x")) == address
