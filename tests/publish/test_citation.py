from __future__ import annotations

import json
import re
from dataclasses import replace

import pytest

from generator.model.edtf import Edtf
from generator.publish.citation import Cited, cite_bibtex, cite_csl, cite_plainly, cite_ris

ENTRY = Cited(
    key="2031-03-02-harbor-week",
    title="One-week operation at the Westford harbor",
    container="Fictional Timeline",
    genre="Operation",
    issued=Edtf.parse("2031-04-05"),
    is_version=True,
    url="https://example.org/operations/2031-03-02-harbor-week/",
)
ARTICLE = Cited(
    key="2031-03-09-gazette",
    title="Harbor Week ends",
    container="The Gazette",
    author="Ben Example, Staff Writer",
    issued=Edtf.parse("2031-03-09"),
    url="https://gazette.example.org/harbor",
)
HOSTILE = 'A {brace} & 50% of $5_000 #1 ~ ^ \\ "quote"\n\tTY  - BOOK\x00 <b>'


def test_text_of_an_entry() -> None:
    assert cite_plainly(ENTRY) == (
        "“One-week operation at the Westford harbor” (operation). Fictional Timeline, version of 5 April 2031. "
        "https://example.org/operations/2031-03-02-harbor-week/"
    )


def test_text_of_an_article() -> None:
    assert cite_plainly(ARTICLE) == (
        "Ben Example, Staff Writer. “Harbor Week ends.” The Gazette, 9 March 2031. https://gazette.example.org/harbor"
    )


@pytest.mark.parametrize(
    ("cited", "text"),
    [
        pytest.param(Cited("x", "Arrests", None), "“Arrests.”", id="nothing but a title"),
        pytest.param(Cited("x", "Arrests?", None), "“Arrests?”", id="a title that ends a sentence"),
        pytest.param(Cited("x", "Arrests", "Gazette"), "“Arrests.” Gazette.", id="no date"),
        pytest.param(
            Cited("x", "Arrests", None, author="B. E."), "B. E. “Arrests.”", id="a name with full stops"
        ),
    ],
)
def test_text_leaves_out_what_is_not_known(cited: Cited, text: str) -> None:
    assert cite_plainly(cited) == text


def test_bibtex_of_an_entry() -> None:
    assert cite_bibtex(ENTRY) == (
        "@misc{2031-03-02-harbor-week,\n"
        "  title = {{One-week operation at the Westford harbor}},\n"
        "  howpublished = {Fictional Timeline},\n"
        "  year = {2031},\n"
        "  month = apr,\n"
        "  note = {Operation, version of 5 April 2031},\n"
        "  url = {https://example.org/operations/2031-03-02-harbor-week/}\n"
        "}\n"
    )


def test_bibtex_takes_no_name_apart() -> None:
    assert "  author = {{Ben Example, Staff Writer}},\n" in cite_bibtex(ARTICLE)


@pytest.mark.parametrize(
    ("sign", "written"),
    [
        ("&", r"\&"),
        ("%", r"\%"),
        ("$", r"\$"),
        ("#", r"\#"),
        ("_", r"\_"),
        ("{", r"\textbraceleft{}"),
        ("}", r"\textbraceright{}"),
        ("~", r"\textasciitilde{}"),
        ("^", r"\textasciicircum{}"),
        ("\\", r"\textbackslash{}"),
        ("é", "é"),
        ('"', '"'),
        ("–", "–"),
    ],
)
def test_bibtex_spells_what_tex_reads_otherwise(sign: str, written: str) -> None:
    assert f"title = {{{{a{written}b}}}}" in cite_bibtex(replace(ENTRY, title=f"a{sign}b"))


def test_bibtex_stays_balanced_whatever_the_text() -> None:
    text = cite_bibtex(
        replace(ARTICLE, title="}}" + HOSTILE, author="{" * 9, container="}", url="https://e.org/}{\\")
    )
    depth = 0
    for sign in text:
        depth += (sign == "{") - (sign == "}")
        assert depth >= 0
    assert depth == 0
    assert text.count("\n}") == 1
    assert "url = {https://e.org/%7D%7B%5C}" in text


def test_ris_of_an_entry() -> None:
    assert cite_ris(ENTRY) == (
        "TY  - ELEC\r\n"
        "ID  - 2031-03-02-harbor-week\r\n"
        "TI  - One-week operation at the Westford harbor\r\n"
        "T2  - Fictional Timeline\r\n"
        "PY  - 2031\r\n"
        "DA  - 2031/04/05/\r\n"
        "ET  - version of 5 April 2031\r\n"
        "M3  - Operation\r\n"
        "UR  - https://example.org/operations/2031-03-02-harbor-week/\r\n"
        "ER  - \r\n"
    )


def test_ris_has_one_field_a_line_whatever_the_text() -> None:
    text = cite_ris(replace(ARTICLE, title=HOSTILE, author="A\r\nER  - \nTY  - BOOK"))
    lines = text.split("\r\n")
    assert lines.pop() == ""
    assert all(re.match(r"[A-Z][A-Z0-9]  - ", line) for line in lines)
    assert [line[:2] for line in lines] == ["TY", "ID", "AU", "TI", "T2", "PY", "DA", "UR", "ER"]


def test_csl_of_an_entry() -> None:
    assert json.loads(cite_csl(ENTRY)) == [
        {
            "id": "2031-03-02-harbor-week",
            "type": "webpage",
            "title": "One-week operation at the Westford harbor",
            "container-title": "Fictional Timeline",
            "genre": "Operation",
            "issued": {"date-parts": [[2031, 4, 5]]},
            "version": "2031-04-05",
            "URL": "https://example.org/operations/2031-03-02-harbor-week/",
        }
    ]


def test_csl_of_an_article_has_its_author_as_one_name() -> None:
    (item,) = json.loads(cite_csl(ARTICLE))
    assert item["author"] == [{"literal": "Ben Example, Staff Writer"}]
    assert "version" not in item


def test_csl_is_json_whatever_the_text() -> None:
    (item,) = json.loads(cite_csl(replace(ARTICLE, title=HOSTILE)))
    assert item["title"] == 'A {brace} & 50% of $5_000 #1 ~ ^ \\ "quote" TY - BOOK <b>'


@pytest.mark.parametrize(
    ("date", "parts"),
    [
        pytest.param("2031-03-09", [2031, 3, 9], id="a day"),
        pytest.param("2031-03", [2031, 3], id="a month"),
        pytest.param("2031", [2031], id="a year"),
        pytest.param("2031-03-01/2031-03-09", None, id="an interval"),
        pytest.param("../2031-03-09", None, id="no later than"),
        pytest.param("[2031-03-02,2031-03-09]", None, id="one of two days"),
        pytest.param("2031-03-09?", None, id="an uncertain day"),
        pytest.param("2031~", None, id="about a year"),
    ],
)
def test_a_date_is_given_as_far_as_it_is_known(date: str, parts: list[int] | None) -> None:
    cited = replace(ARTICLE, issued=Edtf.parse(date))
    (item,) = json.loads(cite_csl(cited))
    assert item.get("issued") == ({"date-parts": [parts]} if parts else None)
    assert ("year = " in cite_bibtex(cited)) == bool(parts)
    assert ("month = " in cite_bibtex(cited)) == bool(parts and len(parts) > 1)
    assert ("\r\nPY  - " in cite_ris(cited)) == bool(parts)


def test_a_long_hostile_text_is_cited_all_the_same() -> None:
    cited = replace(ENTRY, title="}\\" * 200_000)
    assert all(len(cite(cited)) > 400_000 for cite in (cite_plainly, cite_bibtex, cite_ris, cite_csl))
