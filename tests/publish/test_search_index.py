from __future__ import annotations

import json

import pytest

from generator.publish.search_index import tune_index


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("4,000 people arrested", "4,000 people arrested 4000", id="thousands"),
        pytest.param("1,250,000 in all", "1,250,000 in all 1250000", id="millions"),
        pytest.param("4,000 against 4,000", "4,000 against 4,000 4000", id="each once"),
        pytest.param("<p>4,000–4,200</p>", "<p>4,000–4,200</p> 4000 4200", id="a range, in markup"),
        pytest.param("“about 4,000,” she said", "“about 4,000,” she said 4000", id="before a comma"),
        pytest.param("on 3, 5, and 8 March 2031", "on 3, 5, and 8 March 2031", id="a list of days"),
        pytest.param("83 people", "83 people", id="a small number"),
        pytest.param("paragraph 1,23,456", "paragraph 1,23,456", id="no thousands"),
        pytest.param("0.1,000", "0.1,000", id="behind a point"),
        pytest.param("", "", id="nothing"),
    ],
)
def test_numbers_are_found_without_their_commas(text: str, expected: str) -> None:
    assert json.loads(tune_index(_index(text)))["docs"][0]["text"] == expected


def test_a_title_does_not_drown_the_text() -> None:
    assert json.loads(tune_index(_index("x")))["config"]["fields"] == {
        "title": {"boost": 5.0},
        "text": {"boost": 1.0},
    }


@pytest.mark.parametrize(
    "index", ["", "[]", '{"docs": []}', "null", '{"docs": [1]}', '{"docs": {"a": 1}}', '{"docs": [{}]}']
)
def test_an_unknown_form_is_left_alone(index: str) -> None:
    assert tune_index(index) == index


def _index(text: str) -> str:
    fields = {"title": {"boost": 1000.0}, "text": {"boost": 1.0}}
    docs = [{"location": "a/", "title": "A", "text": text}]
    return json.dumps({"config": {"fields": fields}, "docs": docs})
