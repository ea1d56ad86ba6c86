import hashlib
import io
import json
import sys
from types import SimpleNamespace

import pytest
import yaml

from generator.ingest.articles import read_articles

STORY = (
    "Agents arrested 12 people in Millbrook on Tuesday, the sheriff said.\n\n"
    "The arrests began before dawn, he said. Copyright 2021 Millbrook Gazette.\n"
)


def read_yaml(text):
    try:
        return yaml.load(text, Loader=yaml.BaseLoader)
    except yaml.YAMLError as error:
        raise ValueError(str(error)) from error


def read(folder, **files):
    """Write files and read the folder; `a_txt` stands for a.txt."""
    for name, content in files.items():
        path = folder / name.replace("_", ".")
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return read_articles([folder], read_yaml)


def only(reading):
    assert reading.problems == ()
    (parsed,) = reading.articles
    return parsed.article


def published(reading):
    article = only(reading)
    return str(article.published) if article.published else None


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        pytest.param(" date 2019-05-07 This is an archived article and ", "2019-05-07", id="archive mark"),
        pytest.param("Twelve held\n\nSaturday, 30 Sep, 2017\n\n", "2017-09-30", id="weekday, day, month"),
        pytest.param(
            "Twelve held\n\nFebruary 13, 2017 Updated: February 15, 2017\n\n",
            "2017-02-13",
            id="the first of two",
        ),
        pytest.param(
            "Twelve held\n\nBy Ana Roe | September 22, 2006 | Page 12\n\n", "2006-09-22", id="byline and page"
        ),
        pytest.param("Twelve held\nBy Ana Roe, May 3, 2019\n", "2019-05-03", id="byline with date"),
        pytest.param("Twelve held\nPublished: 2018-03-06\n", "2018-03-06", id="labelled ISO date"),
        pytest.param(
            "Twelve held\nPublished 10:32 AM EST, Tue January 6, 2026\n", "2026-01-06", id="clock time first"
        ),
        pytest.param(
            "Twelve held\nJan. 6, 2026, 5:00 AM EST / Updated Jan. 7, 2026\n", "2026-01-06", id="short month"
        ),
        pytest.param("Twelve held\n2026-01-06T10:00:00Z\n", "2026-01-06", id="ISO date and time"),
        pytest.param(
            "Twelve held\nJune 3, 2020 / 5:23 PM EDT / Millbrook News\n",
            "2020-06-03",
            id="outlet after slash",
        ),
        pytest.param("Twelve held\n13/02/2017\n", "2017-02-13", id="numbers that fit one way"),
        pytest.param("Twelve held\n02/02/2017\n", "2017-02-02", id="numbers that are equal"),
        pytest.param("Twelve held\nBy ANA ROE May 3, 2019\n", "2019-05-03", id="byline run into the date"),
        pytest.param(
            "Twelve held\nPosted on May 3, 2019 by Ana Roe\n", "2019-05-03", id="date before the byline"
        ),
        pytest.param("Twelve held\nRelease Date: May 3, 2019\n", "2019-05-03", id="press release"),
        pytest.param("Twelve held\n(2019/05/03)\n", "2019-05-03", id="slashes, year first"),
        pytest.param(
            "Twelve held\nThe raid is over. The town is not done with it.\nBy Ana Roe | May 3, 2019\n",
            "2019-05-03",
            id="deck between headline and date",
        ),
        pytest.param(
            "Twelve held\nAgents came on Monday.\nThey left on Tuesday.\nMay 3, 2019\n",
            None,
            id="date after a story",
        ),
        pytest.param(
            "We checked twelve arrests. Here is who was held.\n\nMay 3, 2019\n\n",
            "2019-05-03",
            id="headline of two sentences",
        ),
        pytest.param("Twelve held\nEvent date: May 3, 2019\n", None, id="date of something else"),
        pytest.param("", None, id="no date but a copyright year"),
        pytest.param("Twelve held\nUpdated: February 13, 2017\n", None, id="only an update"),
        pytest.param("Twelve held\nPosted in May 2019 archive\n", None, id="archive link"),
        pytest.param("Twelve held\nCopyright 2021\n", None, id="copyright line"),
        pytest.param("Twelve held\nThe law of May 3, 2019 stands.\n", None, id="date in a sentence"),
        pytest.param("Twelve held on May 3, 2019\n", None, id="date in the headline"),
        pytest.param("MILLBROOK, May 3, 2019 - ", "2019-05-03", id="dateline run into the story"),
        pytest.param("Twelve held\nMILLBROOK, Neb. (Jan. 9, 2020) -- ", "2020-01-09", id="date in brackets"),
        pytest.param("Twelve held\n\nMILLBROOK, Ohio, March 4, 2024 — ", "2024-03-04", id="town and state"),
        pytest.param("June 1, 2020\nMILLBROOK (May 3, 2019) -- ", "2020-06-01", id="the head comes first"),
        pytest.param("Agents came on May 3, 2019 - and left. ", None, id="sentence with a date and a dash"),
        pytest.param("MILLBROOK (Jan. 9) -- ", None, id="dateline without a year"),
        pytest.param("On Friday, May 3, 2019 - ", None, id="sentence that opens with a day"),
        pytest.param(STORY + "\nMILLBROOK, May 3, 2019 - Talks\n", None, id="dateline of a later story"),
        pytest.param("Twelve held\n02/03/2017\n", None, id="numbers that fit two ways"),
        pytest.param("Twelve held\nFebruary 31, 2017\n", None, id="no such day"),
        pytest.param(STORY + "\nMay 3, 2019\n\n", None, id="date below the story"),
        pytest.param(" date 2019-13-07 ", None, id="archive mark without a day"),
        pytest.param("x" * 100_000 + "\n", None, id="one endless line"),
        pytest.param("Published: " + "1 " * 50_000 + "\n", None, id="endless numbers"),
    ],
)
def test_the_publication_date_comes_from_the_head_alone(tmp_path, head, expected):
    assert published(read(tmp_path, a_txt=head + STORY)) == expected


def test_a_date_that_fits_two_ways_is_said(tmp_path):
    (note,) = read(tmp_path, a_txt="Twelve held\n02/03/2017\n" + STORY).notes
    assert "'02/03/2017'" in str(note)
    assert note.field == "published"


@pytest.mark.parametrize(
    ("head", "author"),
    [
        pytest.param("Twelve held\nBy Ana Roe\n", "Ana Roe", id="plain byline"),
        pytest.param(
            "Twelve held\nBy Ana Roe and Jo de la Poe\n", "Ana Roe and Jo de la Poe", id="two authors"
        ),
        pytest.param("Twelve held\nBy ANA ROE, Staff Writer\n", "ANA ROE", id="capitals and a job"),
        pytest.param("Twelve held\nMay 3, 2019 by Ana Roe\n", "Ana Roe", id="byline after a date"),
        pytest.param("Twelve held by Sheriff Ann Poe\n", None, id="by and a name inside a headline"),
        pytest.param("Twelve held\nBy Tuesday the town was quiet\n", None, id="a sentence"),
        pytest.param("Twelve held\nBy the numbers\n", None, id="a heading"),
        pytest.param("Twelve held by agents\n", None, id="by inside a headline"),
    ],
)
def test_the_author_comes_from_a_byline(tmp_path, head, author):
    assert only(read(tmp_path, a_txt=head + STORY)).author == author


@pytest.mark.parametrize(
    ("text", "title"),
    [
        pytest.param("Twelve held in Millbrook\n\n" + STORY, "Twelve held in Millbrook", id="first line"),
        pytest.param(STORY, None, id="the story begins at once"),
        pytest.param("May 3, 2019\n\n" + STORY, None, id="a date is no headline"),
        pytest.param("By Ana Roe\n\n" + STORY, None, id="a byline is no headline"),
    ],
)
def test_the_title_is_the_first_line_where_it_reads_like_one(tmp_path, text, title):
    assert only(read(tmp_path, a_txt=text)).title == title


def test_the_fingerprint_is_of_the_text_with_one_kind_of_line_end(tmp_path):
    windows = STORY.replace("\n", "\r\n").encode()
    assert only(read(tmp_path, a_txt=windows)).sha256 == hashlib.sha256(STORY.encode()).hexdigest()


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(b"\xef\xbb\xbf" + STORY.encode(), id="UTF-8 with a mark"),
        pytest.param(STORY.encode("utf-16"), id="UTF-16 with a mark"),
    ],
)
def test_marked_encodings_are_read(tmp_path, data):
    (parsed,) = read(tmp_path, a_txt=data).articles
    assert parsed.text == STORY


def test_windows_text_is_read_and_said(tmp_path):
    reading = read(tmp_path, a_txt=(STORY + "“No comment,” said José Roe.").encode("cp1252"))
    assert "“No comment,” said José Roe." in reading.articles[0].text
    assert "Windows-1252" in reading.notes[0].message


@pytest.mark.parametrize(
    ("data", "found"),
    [
        pytest.param(b"%PDF-1.7 ...", "a PDF", id="PDF"),
        pytest.param(b"\x1f\x8b\x08\x00", "a gzip archive", id="gzip"),
        pytest.param(b"\x89PNG\r\n", "a PNG image", id="image"),
        pytest.param(b"text \x00\x01\x02 more", "no text", id="NUL bytes"),
        pytest.param(b"\x81\x8d\x8f\x90" * 20, "byte 0x81", id="bytes of no encoding"),
        pytest.param("Ã©§£".encode("cp1252") * 40, "byte 0x", id="too many special characters"),
        pytest.param(b"", "an empty file", id="empty"),
        pytest.param(b" \n\t \n", "an empty file", id="white space"),
        pytest.param(b"Page not found", "found 3", id="too short"),
    ],
)
def test_what_is_no_article_is_a_problem_and_hides_nothing(tmp_path, data, found):
    reading = read(tmp_path, bad_txt=data, good_txt=STORY)
    assert [parsed.source for parsed in reading.articles] == ["good.txt"]
    (problem,) = reading.problems
    assert (problem.path, found in problem.message) == ("bad.txt", True)


def test_markdown_takes_its_front_matter_and_loses_its_marks(tmp_path):
    front = "---\ntitle: Twelve held\ndate: 2019-05-07\nsource: Gazette\nlink: https://example.org/a\n---\n"
    body = "# Twelve *held*\n\nAgents **arrested**\n[12 people](https://example.org/b) in Millbrook, said [sic] Roe.\n"
    reading = read(tmp_path, a_md=front + body)
    article = only(reading)
    assert (article.title, str(article.published), article.outlet) == ("Twelve held", "2019-05-07", "Gazette")
    assert article.url == "https://example.org/a"
    assert (
        reading.articles[0].text == "Twelve held\n\nAgents arrested 12 people in Millbrook, said [sic] Roe.\n"
    )


def test_broken_front_matter_is_a_problem(tmp_path):
    (problem,) = read(tmp_path, a_md="---\ntitle: [\n---\n" + STORY).problems
    assert problem.path == "a.md"
    assert "expected YAML" in problem.message


PAGE = (
    "<!DOCTYPE html><html><head><title>Twelve held - Gazette</title>{head}"
    '<link rel="canonical" href="https://example.org/a"><meta property="og:site_name" content="Gazette"></head>'
    "<body><nav>Home</nav><article><h1>Twelve held</h1>{body}</article>"
    "<footer>Copyright 2021 Gazette. Last change May 3, 2020</footer></body></html>"
)
PARAGRAPHS = "".join(
    f"<p>Agents arrested {n} people in town number {n} on Tuesday, the sheriff said.</p>" for n in range(3, 9)
)
LINKED = {"@type": "NewsArticle", "headline": "Twelve held", "datePublished": "2019-05-07T08:00:00-05:00"}


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        pytest.param(
            '<meta property="article:published_time" content="2019-05-07T10:00:00Z">', "2019-05-07", id="meta"
        ),
        pytest.param(
            f'<script type="application/ld+json">{json.dumps(LINKED)}</script>',
            "2019-05-07",
            id="linked data",
        ),
        pytest.param("", None, id="only a copyright year and a date in the footer"),
        pytest.param(
            '<meta property="article:modified_time" content="2019-05-07">', None, id="only a change"
        ),
        pytest.param('<script type="application/ld+json">{"@type": </script>', None, id="broken linked data"),
    ],
)
def test_a_saved_page_is_dated_by_its_own_publication_metadata(tmp_path, head, expected):
    reading = read(tmp_path, a_html=PAGE.format(head=head, body=PARAGRAPHS))
    assert published(reading) == expected
    assert only(reading).url == "https://example.org/a"
    assert only(reading).outlet == "Gazette"
    assert "Agents arrested 8 people" in reading.articles[0].text
    assert "Copyright" not in reading.articles[0].text


def test_a_page_without_a_story_is_a_problem(tmp_path):
    (problem,) = read(tmp_path, a_html=PAGE.format(head="", body="<p>Subscribe to go on.</p>")).problems
    assert "expected a page with one article" in problem.message
    assert "Twelve held" in problem.message


def test_json_of_one_article_has_the_id_of_its_file(tmp_path):
    value = {
        "headline": "Twelve held",
        "datePublished": "2019-05-07",
        "publisher": {"name": "Gazette"},
        "articleBody": STORY,
    }
    article = only(read(tmp_path, story_json=json.dumps(value)))
    assert (article.id, article.title, article.outlet) == ("story", "Twelve held", "Gazette")


def test_json_lines_are_named_by_what_they_say_and_a_bad_line_hides_no_other(tmp_path):
    lines = [
        json.dumps({"title": "Twelve held", "date": "May 7, 2019", "outlet": "Gazette", "text": STORY}),
        "{broken",
        json.dumps({"id": "My Own Id", "body": STORY + "More."}),
        json.dumps({"title": "No story"}),
    ]
    reading = read(tmp_path, all_jsonl="\n".join(lines))
    assert [parsed.article.id for parsed in reading.articles] == [
        "gazette-2019-05-07-twelve-held",
        "my-own-id",
    ]
    assert [problem.line for problem in reading.problems] == [2, 4]


def test_half_a_character_in_json_is_mended(tmp_path):
    line = '{"title": "Twelve \\ud800 held", "text": "' + "Some \\ud800 word. " * 5 + '"}'
    (parsed,) = read(tmp_path, a_jsonl=line).articles
    assert (parsed.article.title, parsed.text[:12]) == ("Twelve ? held", "Some ? word.")


def test_the_sidecar_overrides_what_a_file_says(tmp_path):
    sidecar = "a.txt:\n  published: 2018\n  outlet: Gazette\n  origin: Wire\n"
    article = only(read(tmp_path, a_txt="Twelve held\nMay 3, 2019\n" + STORY, articles_yml=sidecar))
    assert (str(article.published), article.outlet, article.origin) == ("2018", "Gazette", "Wire")


@pytest.mark.parametrize(
    ("sidecar", "field", "message"),
    [
        pytest.param(
            "a.txt:\n  outlett: Gazette\n", "a.txt.outlett", "did you mean 'outlet'?", id="unknown key"
        ),
        pytest.param("b.txt:\n  outlet: Gazette\n", "b.txt", "did you mean 'a.txt'?", id="unknown file"),
        pytest.param("a.txt: Gazette\n", "a.txt", "expected names and values", id="no mapping"),
        pytest.param("- a.txt\n", "", "expected file names", id="a list"),
        pytest.param("a: [\n", "", "expected YAML", id="no YAML"),
    ],
)
def test_a_wrong_sidecar_is_a_problem_and_the_article_stays(tmp_path, sidecar, field, message):
    reading = read(tmp_path, a_txt=STORY, articles_yml=sidecar)
    (problem,) = reading.problems
    assert (problem.path, problem.field) == ("articles.yml", field)
    assert message in problem.message
    assert len(reading.articles) == 1


def test_a_wrong_value_is_left_out_and_said(tmp_path):
    reading = read(
        tmp_path, a_txt=STORY, articles_yml="a.txt:\n  url: example\n  outlet: Gazette\n  published: soon\n"
    )
    assert [problem.field for problem in reading.problems] == ["published", "url"]
    assert (reading.articles[0].article.outlet, reading.articles[0].article.url) == ("Gazette", None)


def test_a_copy_of_a_text_is_passed_over_and_said(tmp_path):
    reading = read(tmp_path, a_txt=STORY, b_txt=STORY.replace("\n", "\r\n"))
    assert [parsed.source for parsed in reading.articles] == ["a.txt"]
    assert str(reading.notes[0]) == "b.txt: the same text as a.txt, passed over"


def test_two_articles_never_share_an_id(tmp_path):
    (tmp_path / "x").mkdir()
    (tmp_path / "x" / "story.txt").write_text(STORY)
    reading = read(tmp_path, story_txt=STORY + "More.")
    assert [parsed.article.id for parsed in reading.articles] == ["story", "story-2"]
    assert "the id story is taken" in reading.notes[0].message


def test_a_folder_is_read_by_name_and_what_is_no_article_is_said(tmp_path):
    reading = read(tmp_path, b_txt=STORY, a_txt=STORY + "More.", README_md=STORY, c_docx=b"PK", _hidden=STORY)
    assert [parsed.source for parsed in reading.articles] == ["a.txt", "b.txt"]
    assert [note.path for note in reading.notes] == ["README.md", "c.docx"]


@pytest.mark.parametrize("name", ["nothing.txt", "no/folder"])
def test_a_path_that_does_not_exist_is_a_problem(tmp_path, name):
    (problem,) = read_articles([tmp_path / name], read_yaml).problems
    assert "found nothing there" in problem.message


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(STORY, id="plain text"),
        pytest.param(json.dumps({"text": STORY}), id="JSON"),
        pytest.param(json.dumps({"text": STORY}) + "\n" + json.dumps({"text": STORY}), id="JSON Lines"),
        pytest.param("---\ntitle: Twelve held\n---\n" + STORY, id="Markdown"),
    ],
)
def test_standard_input_is_read_as_what_it_looks_like(monkeypatch, data):
    monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=io.BytesIO(data.encode())))
    (parsed,) = read_articles(["-"], read_yaml).articles
    assert parsed.text.split() == STORY.split()
    assert parsed.article.id.startswith(("article-", "twelve-held"))


def test_the_same_files_give_the_same_reading(tmp_path):
    first = read(tmp_path, b_txt=STORY, a_txt=STORY + "More.", c_md=STORY + "Again.")
    assert read_articles([tmp_path], read_yaml) == first
