from __future__ import annotations

import json
import posixpath
import re
import shutil
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.exceptions import Abort

CONTENT = Path(__file__).parent / "publish" / "content"
WEEK = "operations/2031-03-02-harbor-week"

CONFIG = """
site_name: Fictional timeline
site_url: https://example.org/fictional/
repo_url: https://git.example.org/fictional
edit_uri: edit/main/docs/
use_directory_urls: {directory_urls}
strict: true
theme: {{name: material, font: false, features: [content.action.edit]}}
plugins:
  - search
  - timeline: {{content: {content}}}
nav: [index.md, operations/index.md, about.md]
"""


def make_site(folder: Path, content: Path = CONTENT, *, directory_urls: bool = True, more: str = "") -> Path:
    (folder / "docs").mkdir(exist_ok=True)
    (folder / "docs" / "about.md").write_text(
        "# About\n\nSee [the operations](operations/index.md).\n", "utf-8"
    )
    config = CONFIG.format(content=content, directory_urls=str(directory_urls).lower())
    (folder / "mkdocs.yml").write_text(config + more, "utf-8")
    build(load_config(str(folder / "mkdocs.yml")))
    return folder / "site"


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_site(tmp_path_factory.mktemp("site"))


def test_a_page_has_its_title_description_and_contents(site: Path) -> None:
    page = (site / WEEK / "index.html").read_text("utf-8")
    title = "One-week operation at the Westford harbor (operation, 2–8 March 2031)"
    assert f"<title>{title} - Fictional timeline</title>" in page
    assert '<meta name="description" content="2–8 March 2031. The Border Office arrested people' in page
    assert '<h1 id="title">' in page
    assert 'href="#figures" class="md-nav__link"' in page


def test_data_files_are_written_as_they_are(site: Path) -> None:
    assert (site / "data" / "claims.csv").read_text("utf-8").startswith("operation,operation_title,date")
    assert json.loads((site / "data" / "timeline.json").read_text("utf-8"))["shape"] == 1


def test_entries_are_found_by_search(site: Path) -> None:
    index = json.loads((site / "search" / "search_index.json").read_text("utf-8"))
    found = {entry["location"]: entry for entry in index["docs"]}
    assert (
        found[f"{WEEK}/"]["title"] == "Operation, 2–8 March 2031: One-week operation at the Westford harbor"
    )
    assert "118 arrests in Westford" in found[f"{WEEK}/#figures"]["text"]


def test_entries_stay_out_of_the_navigation(site: Path) -> None:
    navigation = (site / "about" / "index.html").read_text("utf-8")
    assert 'href="../operations/"' in navigation
    assert "harbor-week" not in navigation


def test_only_hand_written_pages_can_be_edited_in_place(site: Path) -> None:
    assert "edit/main/docs/about.md" in (site / "about" / "index.html").read_text("utf-8")
    assert 'rel="edit"' not in (site / WEEK / "index.html").read_text("utf-8")


@pytest.mark.parametrize("directory_urls", [True, False], ids=["folders", "files"])
def test_every_link_of_the_built_site_leads_to_a_file(tmp_path: Path, directory_urls: bool) -> None:
    site = make_site(tmp_path, directory_urls=directory_urls)
    files = {path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file()}
    pages = sorted(file for file in files if file.endswith(".html") and file != "404.html")
    dead = [
        f"{page}: {link}"
        for page in pages
        for link in _links(site / page)
        if _target(page, link) not in files
    ]
    assert len(pages) > 25
    assert dead == []


def test_a_change_is_seen_by_the_next_build(tmp_path: Path) -> None:
    content = tmp_path / "content"
    shutil.copytree(CONTENT, content)
    make_site(tmp_path, content)
    entry = content / "topics" / "harbor-policy.yml"
    entry.write_text(entry.read_text("utf-8").replace("Who may land", "Who may moor"), "utf-8")
    site = make_site(tmp_path, content)
    assert "Who may moor" in (site / "topics" / "harbor-policy" / "index.html").read_text("utf-8")


def test_hostile_titles_stay_text(tmp_path: Path) -> None:
    content = tmp_path / "content"
    shutil.copytree(CONTENT, content)
    hostile = "</title><script>alert(1)</script>"
    (content / "topics" / "harbor-policy.yml").write_text(f'name: "{hostile}"\n', "utf-8")
    page = (make_site(tmp_path, content) / "topics" / "harbor-policy" / "index.html").read_text("utf-8")
    assert hostile not in page
    assert "&lt;/title&gt;&lt;script&gt;alert(1)&lt;/script&gt; - Fictional timeline</title>" in page


def test_bad_content_ends_the_build_with_all_its_messages(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    content = tmp_path / "content"
    (content / "topics").mkdir(parents=True)
    (content / "topics" / "one.yml").write_text("nam: One\n", "utf-8")
    (content / "topics" / "two.yml").write_text("name: [1\n", "utf-8")
    with pytest.raises(Abort):
        make_site(tmp_path, content)
    assert "topics/one.yml" in caplog.text
    assert "topics/two.yml" in caplog.text
    assert "Traceback" not in caplog.text


def test_a_hand_written_page_of_the_same_name_is_refused(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs" / "index.md").write_text("# Home\n", "utf-8")
    with pytest.raises(Abort):
        make_site(tmp_path)
    assert "docs/index.md: the timeline makes a page of this name" in caplog.text


def test_an_entry_at_the_place_of_a_list_is_refused(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    content = tmp_path / "content"
    shutil.copytree(CONTENT, content)
    (content / "topics" / "index.yml").write_text("name: Index\n", "utf-8")
    with pytest.raises(Abort):
        make_site(tmp_path, content)
    assert "index" in caplog.text


def test_serve_watches_the_entries_and_the_templates(tmp_path: Path) -> None:
    (tmp_path / "docs").mkdir()
    (tmp_path / "mkdocs.yml").write_text(CONFIG.format(content=CONTENT, directory_urls="true"), "utf-8")
    config = load_config(str(tmp_path / "mkdocs.yml"))
    watched: list[str] = []

    class Server:
        def watch(self, folder: str) -> None:
            watched.append(folder)

    config.plugins["timeline"].on_serve(Server(), config=config, builder=None)
    assert [Path(folder).name for folder in watched] == ["content", "templates"]


class _Links(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in {"a", "link", "img", "script"}:
            self.found += [value or "" for name, value in attrs if name in {"href", "src"}]


def _links(path: Path) -> list[str]:
    reader = _Links()
    reader.feed(path.read_text("utf-8"))
    inside = (link for link in reader.found if not urlsplit(link).scheme and not link.startswith("//"))
    return [link for link in inside if urlsplit(link).path]


def _target(page: str, link: str) -> str:
    path = posixpath.join(posixpath.dirname(page), unquote(urlsplit(link).path))
    folder = path.endswith(("/", "/.", "/..")) or path in {".", ".."}
    return posixpath.normpath(posixpath.join(path, "index.html") if folder else path)


def test_what_networks_read_stands_in_every_head(site: Path) -> None:
    page = (site / WEEK / "index.html").read_text("utf-8")
    image = f"https://example.org/fictional/share/{WEEK}.png"
    assert f'<link rel="canonical" href="https://example.org/fictional/{WEEK}/">' in page
    assert f'<meta property="og:image" content="{image}">' in page.partition("</head>")[0]
    assert (site / "share" / f"{WEEK}.png").read_bytes()[:4] == b"\x89PNG"
    about = (site / "about" / "index.html").read_text("utf-8").partition("</head>")[0]
    assert '<meta property="og:title" content="About">' in about
    assert "share/site.png" in about


def test_the_theme_is_mended(site: Path) -> None:
    for name in ("404.html", "index.html", f"{WEEK}/index.html"):
        page = (site / name).read_text("utf-8")
        assert "autocorrect" not in page
        assert 'role="dialog" aria-label="Search"' in page
        assert ('for="__toc"' in page) == ('id="__toc"' in page)
        assert re.search(r'<script src="[^"]*bundle[^"]*" defer></script>', page)


def test_a_reader_who_finds_no_page_is_told_where_to_go_on(site: Path) -> None:
    page = (site / "404.html").read_text("utf-8")
    assert page.count("<h1") == 1
    assert "<h1>Page not found</h1>" in page
    links = re.findall(r'<li><a href="(/fictional/[^"]*)">', page)
    assert links[:2] == ["/fictional/", "/fictional/operations/"]
    assert [
        link for link in links if not (site / link.removeprefix("/fictional/") / "index.html").is_file()
    ] == []


def test_the_own_style_sheets_are_one(tmp_path: Path) -> None:
    (tmp_path / "docs" / "assets").mkdir(parents=True)
    for name in ("first", "second"):
        (tmp_path / "docs" / "assets" / f"{name}.css").write_text(f".{name} {{ color: red }}\n", "utf-8")
    sheets = "extra_css: [assets/first.css, https://example.org/other.css, assets/second.css]\n"
    site = make_site(tmp_path, more=sheets)
    page = (site / "index.html").read_text("utf-8")
    own = [
        link for link in re.findall(r'rel="stylesheet" href="([^"]*)"', page) if "stylesheets/" not in link
    ]
    assert own == ["https://example.org/other.css", "assets/site.css"]
    assert (site / "assets" / "site.css").read_text("utf-8") == (
        ".first { color: red }\n\n.second { color: red }\n"
    )
    assert not (site / "assets" / "first.css").exists()


def test_a_single_style_sheet_stays(tmp_path: Path) -> None:
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs" / "own.css").write_text(".own { color: red }\n", "utf-8")
    site = make_site(tmp_path, more="extra_css: [own.css]\n")
    assert 'rel="stylesheet" href="own.css"' in (site / "index.html").read_text("utf-8")


def test_hand_written_pages_have_the_imprint_of_all(site: Path) -> None:
    about = (site / "about" / "index.html").read_text("utf-8")
    assert '<p class="et-imprint"><span>Fictional timeline</span></p>' in about
    assert '<a href="../data/">Data</a> · <a href="../about/">About</a>' in about


def test_an_address_of_its_own_stands_on_paper_and_without_it_the_build_says_so(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    placeholder = "site_url is still the placeholder https://example.org/fictional/"
    caplog.set_level("INFO")
    make_site(tmp_path)
    assert [placeholder in message for message in caplog.messages].count(True) == 1
    caplog.clear()
    site = make_site(tmp_path, more="site_url: https://fictional.example/\n")
    assert "<span>https://fictional.example/about/</span>" in (site / "about" / "index.html").read_text(
        "utf-8"
    )
    assert not any("placeholder" in message for message in caplog.messages)
