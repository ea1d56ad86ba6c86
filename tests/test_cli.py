from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from generator.cli import main

ARTICLE = """\
ICE arrests 41 people in Boston

May 12, 2031

BOSTON — Immigration and Customs Enforcement officers arrested 41 people in Boston last week, the agency said Monday.
"""


def run(*arguments: str, stdin: str | bytes | None = None) -> Result:
    result = CliRunner().invoke(main, arguments, input=stdin)
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    return result


@pytest.fixture
def content(tmp_path: Path) -> str:
    return str(tmp_path / "content")


def test_an_ingest_ends_with_what_was_written_and_what_needs_a_look(tmp_path: Path, content: str) -> None:
    (tmp_path / "a.txt").write_text(ARTICLE)
    result = run("ingest", "--content", content, str(tmp_path / "a.txt"))
    assert result.exit_code == 0
    assert "written (" in result.output
    assert "files written (1 article, 1 operation" in result.output
    again = run("ingest", "--content", content, str(tmp_path / "a.txt"))
    assert "Nothing changed" in again.output


def test_a_dry_run_says_so(tmp_path: Path, content: str) -> None:
    (tmp_path / "a.txt").write_text(ARTICLE)
    result = run("ingest", "--content", content, "--dry-run", str(tmp_path / "a.txt"))
    assert "A dry run:" in result.output
    assert not Path(content).exists()


def test_explain_names_the_rule_of_every_finding(tmp_path: Path, content: str) -> None:
    (tmp_path / "a.txt").write_text(ARTICLE)
    result = run("ingest", "--content", content, "--explain", str(tmp_path / "a.txt"))
    assert 'figure by rule "' in result.output
    assert '"arrested 41 people in Boston" -> 41 arrests, in Boston, said by' in result.output
    assert 'organization by rule "' in result.output
    assert (
        'operation date by rule "last-next": "last week" -> happened 2031-05-05/2031-05-11, operations/'
        in result.output
    )


def test_standard_input_is_an_article(content: str) -> None:
    result = run("ingest", "--content", content, "-", stdin=ARTICLE)
    assert result.exit_code == 0
    assert "1 article" in result.output


@pytest.mark.parametrize(
    ("name", "data", "expected"),
    [
        pytest.param("a.txt", b"\x89PNG\r\n\x1a\n\x00\x00", "expected text", id="an image"),
        pytest.param("a.txt", b"", "expected", id="an empty file"),
        pytest.param("a.json", b"{", "expected", id="broken JSON"),
        pytest.param("a.html", b"<html><body><form><input></form></body></html>", "expected", id="a page that is no article"),
    ],
)  # fmt: skip
def test_what_is_no_article_gets_a_message_and_exit_code_1(
    tmp_path: Path, content: str, name: str, data: bytes, expected: str
) -> None:
    (tmp_path / name).write_bytes(data)
    result = run("ingest", "--content", content, str(tmp_path / name))
    assert result.exit_code == 1
    assert "not read:" in result.output
    assert expected in result.output


@pytest.mark.parametrize("path", ["nowhere.txt", "nowhere/"])
def test_a_missing_path_is_named(content: str, path: str) -> None:
    result = run("ingest", "--content", content, path)
    assert result.exit_code == 1
    assert "nowhere" in result.output


def test_a_good_article_is_taken_in_beside_a_bad_one(tmp_path: Path, content: str) -> None:
    (tmp_path / "bad.txt").write_bytes(b"\x00\x01")
    (tmp_path / "good.txt").write_text(ARTICLE)
    result = run("ingest", "--content", content, str(tmp_path / "bad.txt"), str(tmp_path / "good.txt"))
    assert result.exit_code == 1
    assert (Path(content) / "articles" / "good.yml").is_file()


def test_check_names_the_articles_whose_texts_were_not_given(tmp_path: Path, content: str) -> None:
    for name in ("first.txt", "second.txt"):
        (tmp_path / name).write_text(f"{name}: {ARTICLE}")
    run("ingest", "--content", content, str(tmp_path / "first.txt"), str(tmp_path / "second.txt"))
    told = run("check", "--content", content, "--articles", str(tmp_path / "first.txt"))
    assert "not given: second" in told.output
    strict = run("check", "--content", content, "--articles", str(tmp_path / "first.txt"), "--complete")
    assert (strict.exit_code, "--complete: expected" in strict.output) == (1, True)


def test_an_article_without_outlet_and_address_is_listed_for_review(tmp_path: Path, content: str) -> None:
    (tmp_path / "good.txt").write_text(ARTICLE)
    result = run("ingest", "--content", content, str(tmp_path / "good.txt"))
    assert "no outlet and no address of the article is known" in " ".join(result.output.split())


def test_check_prints_every_problem_with_file_line_and_field(tmp_path: Path, content: str) -> None:
    folder = tmp_path / "content" / "topics"
    folder.mkdir(parents=True)
    (folder / "a.yml").write_text("nam: x\n")
    (folder / "b.yml").write_text("name: [\n")
    result = run("check", "--content", content)
    assert result.exit_code == 1
    assert "topics/a.yml:1: nam: expected a known field, found 'nam'; did you mean name?" in result.output
    assert "topics/b.yml:1: expected YAML" in result.output
    assert "3 problems found." in result.output


def test_check_annotates_pull_requests(tmp_path: Path, content: str) -> None:
    folder = tmp_path / "content" / "topics"
    folder.mkdir(parents=True)
    (folder / "a.yml").write_text("name: 50%\nnam: 'a\n\n  b'\n")
    result = run("check", "--content", content, "--format", "github")
    lines = [line for line in result.output.split("\n") if line.startswith("::error ")]
    assert len(lines) == 1
    assert lines[0].endswith("did you mean name?")
    assert ",line=2::nam: expected a known field" in lines[0]


def test_check_of_sound_content_says_so(tmp_path: Path, content: str) -> None:
    (tmp_path / "content" / "topics").mkdir(parents=True)
    (tmp_path / "content" / "topics" / "a.yml").write_text("name: Detainers\n")
    result = run("check", "--content", content)
    assert (result.exit_code, result.output) == (0, "No problems found.\n")


def test_check_of_a_folder_that_is_not_there_is_no_pass(content: str) -> None:
    result = run("check", "--content", content)
    assert result.exit_code == 1
    assert "expected a folder of entries" in result.output


def test_schema_writes_once(tmp_path: Path, content: str) -> None:
    assert run("schema", "--content", content).output.count("wrote ") == 7
    assert "up to date" in run("schema", "--content", content).output


def test_render_writes_plain_files(tmp_path: Path, content: str) -> None:
    run("ingest", "--content", content, "-", stdin=ARTICLE)
    result = run("render", "--content", content, "--to", str(tmp_path / "out"))
    assert result.exit_code == 0
    index = (tmp_path / "out" / "index.md").read_text()
    assert index.startswith('---\ntitle: "')
    assert "\n\n" not in index.split("---\n\n", 1)[1].strip()


def test_render_with_an_address_writes_whole_addresses_and_share_images(tmp_path: Path, content: str) -> None:
    run("ingest", "--content", content, "-", stdin=ARTICLE)
    out = tmp_path / "out"
    bare = run("render", "--content", content, "--to", str(out))
    assert bare.exit_code == 0
    assert "canonical" not in (out / "index.md").read_text()
    assert not [*out.rglob("*.png")]

    run("render", "--content", content, "--to", str(out), "--site-url", "https://example.org/here")
    entry = next(
        path for path in sorted(out.glob("*/*.md")) if path.parent.name in {"operations", "statements"}
    )
    assert f"https://example.org/here/{entry.parent.name}/" in entry.read_text()
    assert [*out.rglob("*.png")]


@pytest.mark.parametrize("address", ["example.org", "ftp://example.org/", "https://", "https://a b/", ""])
def test_render_refuses_what_is_no_address(tmp_path: Path, content: str, address: str) -> None:
    result = run("render", "--content", content, "--to", str(tmp_path / "out"), "--site-url", address)
    assert result.exit_code == 1
    assert "--site-url: expected a web address" in result.output
    assert not (tmp_path / "out").exists()


def test_render_refuses_an_entry_at_the_place_of_a_list(tmp_path: Path, content: str) -> None:
    run("ingest", "--content", content, "-", stdin=ARTICLE)
    (Path(content) / "topics").mkdir(exist_ok=True)
    (Path(content) / "topics" / "index.yml").write_text("name: Index\n")
    result = run("render", "--content", content, "--to", str(tmp_path / "out"))
    assert result.exit_code == 1
    assert "topics/index.yml:1: expected an id of its own" in result.output
    assert not (tmp_path / "out").exists()


def test_a_folder_that_cannot_be_written_to_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    result = run("ingest", "--content", str(tmp_path / "file" / "content"), "-", stdin=ARTICLE)
    assert result.exit_code == 1
    assert "file" in result.output
