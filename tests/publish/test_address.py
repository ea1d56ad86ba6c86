from __future__ import annotations

import pytest

from generator.publish.address import relative_link, web_address


@pytest.mark.parametrize(
    ("start", "target", "anchor", "as_folders", "as_files"),
    [
        pytest.param("index.md", "people/x.md", "", "people/x/", "people/x.html", id="from the front page"),
        pytest.param("people/x.md", "index.md", "", "../../", "../index.html", id="to the front page"),
        pytest.param(
            "people/x.md", "people/y.md", "", "../../people/y/", "../people/y.html", id="to a neighbour"
        ),
        pytest.param(
            "people/x.md",
            "people/index.md",
            "",
            "../../people/",
            "../people/index.html",
            id="to the list it stands in",
        ),
        pytest.param(
            "people/index.md",
            "people/x.md",
            "",
            "../people/x/",
            "../people/x.html",
            id="from a list to its entry",
        ),
        pytest.param(
            "people/x.md", "years/2031.md", "m2", "../../years/2031/#m2", "../years/2031.html#m2", id="anchor"
        ),
        pytest.param(
            "people/x.md", "people/x.md", "roles", "#roles", "#roles", id="an anchor of the page itself"
        ),
        pytest.param(
            "people/x.md", "people/x.md", "", "../../people/x/", "../people/x.html", id="the page itself"
        ),
        pytest.param("index.md", "index.md", "", "./", "index.html", id="the front page itself"),
        pytest.param(
            "data.md", "data/claims.csv", "", "../data/claims.csv", "data/claims.csv", id="to a data file"
        ),
        pytest.param(
            "people/x.md",
            "data/claims.csv",
            "",
            "../../data/claims.csv",
            "../data/claims.csv",
            id="data file",
        ),
    ],
)
def test_links_are_relative(start: str, target: str, anchor: str, as_folders: str, as_files: str) -> None:
    assert relative_link(start, target, anchor, directory_urls=True) == as_folders
    assert relative_link(start, target, anchor, directory_urls=False) == as_files


@pytest.mark.parametrize("address", ["https://example.org/a?b=1&c=2#d", "http://example.org"])
def test_web_addresses_pass(address: str) -> None:
    assert web_address(address) == address


@pytest.mark.parametrize(
    "address",
    [
        pytest.param("javascript:alert(1)", id="script"),
        pytest.param("JavaScript:alert(1)", id="script in capitals"),
        pytest.param(" javascript:alert(1)", id="script behind a space"),
        pytest.param("data:text/html,x", id="data"),
        pytest.param("//example.org/x", id="no scheme"),
        pytest.param("/etc/hosts", id="path"),
        pytest.param("https:///x", id="no host"),
        pytest.param("https://exa mple.org", id="space"),
        pytest.param("https://example.org/\nx", id="line end"),
        pytest.param("https://[example.org", id="half a bracket"),
        pytest.param("", id="empty"),
        pytest.param(None, id="none"),
    ],
)
def test_other_addresses_are_no_links(address: str | None) -> None:
    assert web_address(address) is None
