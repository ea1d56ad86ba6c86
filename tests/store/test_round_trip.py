from pathlib import Path

import pytest

from generator.errors import ContentError, TimelineError
from generator.model.operation import Operation
from generator.model.value import Kind
from generator.store.entry_text import is_untouched, read_entry, write_entry
from generator.store.folder import load_content, load_folder, save_entry
from generator.store.yaml_text import YamlError, find_line, read_yaml, write_yaml

OPERATION = """\
# yaml-language-server: $schema=../schema/operations.json
title: 'Arrests in Halden: a first count'
agencies: [border-office, harbour-police]
when:
  date: 2031-05-06
  basis: derived
  kind: announced
  phrase: officials announced Tuesday
claims:
- measure: arrests
  value: 41
  qualifier: about
  place: halden
  attribution: a spokesman
  passages:
  - article: halden-courier
    exact: some 41 people — “all adults” — were arrested
- measure: convictions
  value: 95.5
  unit: percent
  passages:
  - article: halden-courier
    exact: 95.5 percent
status: reviewed
note: 'no'
"""


def read(text: str, kind: Kind = Kind.OPERATIONS) -> Operation:
    entry, problems = read_entry(kind, "2031-05-06-halden", text, "operations/2031-05-06-halden.yml")
    assert not problems, problems
    assert isinstance(entry, Operation)
    return entry


def messages(text: str, kind: Kind = Kind.OPERATIONS) -> list[str]:
    entry, problems = read_entry(kind, "2031-05-06-halden", text, "x.yml")
    assert entry is None
    return [str(problem) for problem in problems]


def test_what_is_read_is_written_in_the_same_bytes() -> None:
    assert write_entry(read(OPERATION)) == OPERATION


def test_scalars_stay_text_until_the_model_converts_them() -> None:
    assert read_yaml("a: no\nb: 12:30\nc: 2017-02-13\nd: 0123\ne: ~\n") == {
        "a": "no", "b": "12:30", "c": "2017-02-13", "d": "0123", "e": "~",
    }  # fmt: skip


@pytest.mark.parametrize(
    "text",
    ["no", "12:30", "2017", "null", "~", " leading", "a: b", "- a", "#x", "“marked”", "é\u00a0è", "x" * 300, "a\nb", "1e3", "0o7", "'", "@a", "=", "%x", "&a", "*a", "\u2028", "🙂"],
)  # fmt: skip
def test_any_text_survives_writing_and_reading(text: str) -> None:
    assert read_yaml(write_yaml({"a": text, "b": [text, {"c": text}]})) == {
        "a": text,
        "b": [text, {"c": text}],
    }


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("title: [", "x.yml:1: expected YAML", id="an open bracket"),
        pytest.param("title: a\ntitle: b\n", "x.yml:2: expected each field once, found 'title' again", id="a field twice"),
        pytest.param("title: &a x\nname: *a\n", "x.yml:1: expected plain values, found an anchor", id="an alias"),
        pytest.param("", "x.yml:1: expected fields", id="an empty file"),
        pytest.param("- a\n", "x.yml:1: expected fields", id="a list"),
        pytest.param("agencies: [ice]\n", "x.yml:1: title: expected this field, found none", id="no title"),
        pytest.param("title: a\nagency: [ice]\n", "x.yml:2: agency: expected a known field, found 'agency'; did you mean agencies?", id="a misspelt field"),
        pytest.param("title: a\nclaims:\n- mesure: arrests\n  value: 1\n  passages: [{article: a, exact: b}]\n", "did you mean measure?", id="a misspelt field of a claim"),
        pytest.param("title: a\nclaims:\n- measure: arests\n  value: 1\n  passages: [{article: a, exact: b}]\n", "x.yml:3: claims.0.measure: expected one of", id="an unknown measure"),
        pytest.param("title: a\nclaims:\n- measure: arrests\n  value: many\n  passages: [{article: a, exact: b}]\n", "x.yml:4: claims.0.value: expected a number in digits, found 'many'", id="a number in words"),
        pytest.param("title: a\nclaims:\n- measure: arrests\n  value: 4\n", "claims.0.passages: expected this field, found none (for example", id="a claim without a receipt"),
        pytest.param("title: a\nclaims:\n- measure: arrests\n  value: 4\n  passages: []\n", "claims.0.passages", id="a claim with no passage in its list"),
        pytest.param("title: a\nwhen:\n  date: 4 March\n  basis: stated\n  kind: happened\n", "x.yml:3: when.date", id="a date in words"),
        pytest.param("title: a\nstatus: done\n", "x.yml:2: status: expected one of draft, reviewed or withdrawn; found 'done'", id="an unknown status"),
        pytest.param("id: a\ntitle: a\n", "x.yml:1: id: expected no id inside the file", id="an id inside"),
        pytest.param("title:\n", "x.yml:1: title: expected some text, found none", id="an empty title"),
        pytest.param("title: a\nplaces: halden\n", "x.yml:2: places: expected a list", id="text where a list belongs"),
    ],
)  # fmt: skip
def test_a_mistake_is_named_with_line_and_field(text: str, expected: str) -> None:
    assert any(expected in message for message in messages(text)), messages(text)


def test_all_mistakes_of_a_file_are_named_at_once() -> None:
    assert len(messages("titel: a\nstatus: x\nwhen: {}\n")) >= 4


@pytest.mark.parametrize(
    "text", ["a: " + "[" * 100_000, "- " * 100_000, "a: " + "{a: " * 100_000, "? " * 100_000]
)
def test_nesting_without_end_is_refused(text: str) -> None:
    with pytest.raises(YamlError):
        read_yaml(text)


@pytest.mark.parametrize(
    ("field", "line"),
    [("title", 2), ("claims.0.value", 11), ("claims.1", 18), ("claims.1.passages.0.exact", 23), ("nowhere", 1), ("claims.7", 9)],
)  # fmt: skip
def test_a_field_is_found_by_its_line(field: str, line: int) -> None:
    assert find_line(OPERATION, field) == line


def test_what_the_machine_wrote_is_known_until_a_person_touches_it() -> None:
    written = write_entry(read(OPERATION), machine=True)
    assert is_untouched(written)
    assert not is_untouched(written.replace("41", "42"))
    assert not is_untouched(written + "# seen by the desk\n")
    assert not is_untouched(OPERATION)


def test_a_machine_written_entry_reads_back_and_writes_the_same(tmp_path: Path) -> None:
    written = write_entry(read(OPERATION), machine=True)
    assert write_entry(read(written), machine=True) == written


def test_saving_twice_writes_once_and_leaves_no_scrap(tmp_path: Path) -> None:
    entry = read(OPERATION)
    assert save_entry(tmp_path, entry)
    assert not save_entry(tmp_path, entry)
    assert [path.name for path in (tmp_path / "operations").iterdir()] == ["2031-05-06-halden.yml"]


def test_a_failed_write_leaves_the_old_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    entry = read(OPERATION)
    save_entry(tmp_path, entry)

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("generator.store.folder.os.fsync", full)
    with pytest.raises(TimelineError, match="No space left"):
        save_entry(tmp_path, entry.model_copy(update={"title": "Other"}))
    path = tmp_path / "operations" / "2031-05-06-halden.yml"
    assert path.read_text() == OPERATION
    assert list(path.parent.iterdir()) == [path]


def test_good_entries_load_beside_bad_ones(tmp_path: Path) -> None:
    save_entry(tmp_path, read(OPERATION))
    folder = tmp_path / "operations"
    (folder / "broken.yml").write_text("title: [")
    (folder / "Bad Name.yml").write_text("title: a")
    (folder / "other.yaml").write_text("title: a")
    (folder / "latin.yml").write_bytes(b"title: caf\xe9\n")
    (tmp_path / "operation").mkdir()
    loaded = load_folder(tmp_path)
    assert list(loaded.content.operations) == ["2031-05-06-halden"]
    assert [problem.path for problem in loaded.problems] == [
        "operation", "operations/Bad Name.yml", "operations/broken.yml", "operations/latin.yml", "operations/other.yaml",
    ]  # fmt: skip
    with pytest.raises(ContentError, match=r"operations/broken.yml:1: expected YAML"):
        load_content(tmp_path)


def test_a_missing_content_folder_is_named(tmp_path: Path) -> None:
    with pytest.raises(TimelineError, match="expected a folder of entries"):
        load_content(tmp_path / "none")
