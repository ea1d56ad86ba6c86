from __future__ import annotations

import pytest

from generator.model.page import DataFile, Page
from generator.publish.link_check import find_dead_links, resolved_links


def page(path: str, body: str) -> Page:
    return Page(path, "T", "D", (), body)


HERE = "people/x.md"
OTHERS = (
    page("index.md", '<h1 id="title">T</h1>'),
    page("people/index.md", ""),
    page("years/2031.md", '<p id="m">'),
)
DATA = (DataFile("data/claims.csv", ""),)


@pytest.mark.parametrize(
    "link",
    [
        "../../",
        "../../#title",
        "../",
        "../../years/2031/#m",
        "../../data/claims.csv",
        "https://example.org/#x",
        "#own",
        "./",
    ],
)
def test_links_that_lead_somewhere(link: str) -> None:
    assert find_dead_links([*OTHERS, page(HERE, f'<p id="own"><a href="{link}">x</a>')], DATA) == ()


@pytest.mark.parametrize(
    ("link", "message"),
    [
        pytest.param(
            "../y/",
            "people/x.md: the link '../y/' leads to people/y/index.html, which is not there",
            id="page",
        ),
        pytest.param(
            "#no",
            "people/x.md: the link '#no' leads to an anchor that people/x/index.html has not",
            id="anchor",
        ),
        pytest.param("../../years/2031.html", None, id="a file where folders are used"),
        pytest.param("../../../", None, id="above the site"),
        pytest.param(
            "javascript:x", "people/x.md: expected a web address, found 'javascript:x'", id="script"
        ),
        pytest.param("mailto:x@example.org", None, id="mail"),
        pytest.param("/years/2031/", None, id="from the server's root"),
    ],
)
def test_links_that_lead_nowhere(link: str, message: str | None) -> None:
    dead = find_dead_links([*OTHERS, page(HERE, f'<a href="{link}">x</a>')], DATA)
    assert len(dead) == 1
    assert message in (None, dead[0])


def test_resolved_links_are_the_files_of_the_site() -> None:
    body = '<a href="../../">x</a><a href="../../#title">x</a><a href="https://example.org">x</a>'
    assert resolved_links(page(HERE, body)) == ("index.html",)
