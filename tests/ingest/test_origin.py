import pytest

from generator.ingest.origin import ONE_STORY, find_origin, make_sketch, resemblance
from generator.model.article import Article

STORY = """\
Officers of the border office arrested 41 people in the harbour town of Halden over four days, the office said on Monday.
The arrests were made at homes and at two warehouses near the docks, and most of those taken in were released with a date
to appear before a judge. A spokesman said the office had planned the operation since the spring, together with the police of
two neighbouring towns, and that no shots were fired. The mayor had asked for an account of the costs, which the council is to
discuss at its meeting next week. Shopkeepers along the quay said that the streets were emptier than usual on Saturday.
“We kept every promise that we made to the people of this town and we are going to keep the next one just as well,” he said.
"""
REWRITE = STORY.replace("Shopkeepers along the quay said that the streets were emptier than usual on Saturday.", "The council did not reply to questions.").replace("over four days, the office said on Monday", "in four days")  # fmt: skip
CUT = STORY[: STORY.index("The mayor had asked")]
OTHER = """\
In Halden the border office has taken 41 people into custody since Thursday, according to its spokesman. Neighbours on Dock Street
saw four vans before sunrise. By noon a crowd of perhaps sixty had gathered outside the office, where a lawyer read out the
names of clients she had not been allowed to see. The town's schools stayed open, though a third of the pupils were missing from
some classes. What the operation cost is not known; the mayor wants the figures by Friday. Two of the warehouses belong to a fish trader who
said his papers were in order. “We kept every promise that we made to the people of this town and we are going to keep the next one just as well,” the
spokesman told reporters.
"""


def alike(one: str, other: str) -> float:
    mine, theirs = make_sketch(one), make_sketch(other)
    assert mine
    assert theirs
    return resemblance(mine, theirs)


@pytest.mark.parametrize(
    "copy",
    [
        pytest.param(STORY, id="the same text"),
        pytest.param(STORY.upper().replace(",", " ,"), id="in capitals and with other punctuation"),
        pytest.param(REWRITE, id="a sentence changed and another cut"),
        pytest.param(CUT, id="cut after half of it"),
        pytest.param("HALDEN (Wire) — " + STORY + "This story was sent by a wire service.", id="with a dateline and a credit"),
    ],
)  # fmt: skip
def test_copies_are_one_story(copy: str) -> None:
    assert alike(STORY, copy) >= ONE_STORY


def test_two_reporters_on_one_event_are_two_sources_though_they_quote_the_same_words() -> None:
    assert alike(STORY, OTHER) < ONE_STORY / 2


def test_a_short_text_is_not_judged() -> None:
    assert make_sketch("Officers arrested 41 people in Halden.") is None
    assert make_sketch("“" + STORY.replace("“", "").replace("”", "") + "”") is None


def article(id_: str, text: str) -> Article:
    return Article(id=id_, sketch=make_sketch(text))


def test_the_origin_is_the_earlier_article_most_alike() -> None:
    first, other = article("wire", STORY), article("herald", OTHER)
    found = find_origin(article("courier", REWRITE), [other, first])
    assert found is not None
    assert found[0] == first
    assert find_origin(article("courier", OTHER), [first]) is None
    assert find_origin(Article(id="courier"), [first]) is None
