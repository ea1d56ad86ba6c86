import pytest

from generator.model.passage import Passage, find_passage, find_phrase

TEXT = "Agents held 83 people.\nThe 83 people\n were   held on Monday (the 6th)."


@pytest.mark.parametrize(
    ("phrase", "found"),
    [
        pytest.param("83 people", ["83 people", "83 people"], id="every place"),
        pytest.param("people were held", ["people\n were   held"], id="white space of any kind"),
        pytest.param("  held\n83 ", ["held 83"], id="white space in the phrase"),
        pytest.param("(the 6th).", ["(the 6th)."], id="marks that mean something in a pattern"),
        pytest.param("agents held", [], id="another case of letters"),
        pytest.param("8 3 people", [], id="white space where the text has none"),
        pytest.param("", [], id="nothing"),
        pytest.param(" \n ", [], id="only white space"),
    ],
)
def test_a_phrase_is_found_letter_for_letter_white_space_aside(phrase, found):
    assert [TEXT[place.start : place.end] for place in find_phrase(TEXT, phrase)] == found


@pytest.mark.parametrize(
    ("around", "starts"),
    [
        pytest.param({}, [12, 27], id="neither"),
        pytest.param({"prefix": "Agents held"}, [12], id="prefix"),
        pytest.param({"prefix": "people. The"}, [27], id="prefix over a line end"),
        pytest.param({"suffix": "were held"}, [27], id="suffix over white space"),
        pytest.param(
            {"prefix": "Agents held", "suffix": "were held"}, [], id="prefix of one and suffix of the other"
        ),
        pytest.param({"prefix": "nobody held"}, [], id="prefix from nowhere"),
    ],
)
def test_what_stands_around_a_passage_tells_which(around, starts):
    passage = Passage(article="story", exact="83 people", **around)
    assert [place.start for place in find_passage(TEXT, passage)] == starts


def test_words_are_counted_by_white_space():
    assert Passage(article="story", exact="The  83\npeople, held").words == 4
