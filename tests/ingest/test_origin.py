import pytest

from generator.ingest.origin import ONE_STORY, Stories, make_sketch, resemblance
from generator.model.article import Article
from generator.model.edtf import Edtf

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


def article(id_: str, text: str, day: str | None = None, **known: object) -> Article:
    published = Edtf.parse(day) if day else None
    return Article(id=id_, sketch=make_sketch(text), published=published, **known)


def copies(*articles: Article) -> dict[str, tuple[str, str]]:
    """Each copy with the article it copies, and the origin of both."""
    found = Stories(articles).find_copies(lambda article, _: article.origin)
    return {id_: (copy.of.id, copy.origin) for id_, copy in found.items()}


def test_the_origin_is_the_earlier_article_most_alike() -> None:
    first, other = article("wire", STORY, "2031-05-03"), article("herald", OTHER, "2031-05-02")
    assert copies(article("courier", REWRITE, "2031-05-04"), other, first) == {"courier": ("wire", "wire")}
    assert copies(article("courier", OTHER, "2031-05-04"), first, Article(id="gazette")) == {}


def test_a_copy_of_a_copy_goes_back_to_the_first() -> None:
    half = REWRITE.replace("were made at homes and at two warehouses near the docks", "came at dawn")
    first, second = article("wire", STORY, "2031-05-03"), article("courier", REWRITE, "2031-05-04")
    third = article("gazette", half, "2031-05-05")
    assert copies(third, second, first) == {"courier": ("wire", "wire"), "gazette": ("courier", "wire")}


def test_a_named_origin_is_handed_on_to_the_copies() -> None:
    first = article("courier", STORY, "2031-05-03", origin="Wire Service")
    assert copies(first, article("gazette", REWRITE, "2031-05-04"))["gazette"] == ("courier", "Wire Service")


@pytest.mark.parametrize(
    ("one", "other", "words"),
    [
        pytest.param(article("z", STORY, "2031-05-03"), article("a", STORY, "2031-05-04"), "which came first", id="a day earlier"),
        pytest.param(article("a", STORY, "2031-05-03"), article("z", STORY, "2031-05-03"), "published on the same day", id="on one day"),
        pytest.param(article("z", STORY, "2031-05-03"), article("a", STORY), "and which came first is not known, for one has no date", id="one without a date"),
        pytest.param(article("z", STORY, "2031-05-03", outlet="U.S. Immigration and Customs Enforcement"), article("a", STORY, "2031-05-03"), "the agency's own text of the same day", id="the agency's release"),
        pytest.param(article("z", STORY, "2031-05-03", url="https://www.example.gov/news/1"), article("a", STORY, "2031-05-03"), "the agency's own text of the same day", id="a government's address"),
        pytest.param(article("z", STORY, "2031-05"), article("a", STORY, "2031-05-03"), "published at about the same time", id="one dated to the month"),
        pytest.param(article("z", STORY, "2031-05-03"), article("a", STORY, "2031-05-04", outlet="U.S. Immigration and Customs Enforcement"), "which came first", id="a release printed a day later"),
    ],
)  # fmt: skip
def test_which_came_first_is_said_as_far_as_it_is_known(one: Article, other: Article, words: str) -> None:
    (copy,) = Stories([other, one]).find_copies(lambda *_: None).values()
    assert copy.words(other) == f"shares 100% of its wording with {one.id}, {words}"
