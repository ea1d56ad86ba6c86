from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from generator.model.history import UNKNOWN, Past
from generator.model.operation import Operation
from generator.model.value import Kind
from generator.store.history import read_history

ARRESTS = (Kind.OPERATIONS, "arrests")


class Clone:
    """A small repository with the entries of a fictional timeline."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.content = root / "content"
        self.git("init", "--quiet", "--initial-branch=main")

    def git(self, *arguments: str, day: str = "2031-03-01") -> str:
        who = {
            f"GIT_{role}_{part}": value
            for role in ("AUTHOR", "COMMITTER")
            for part, value in (("NAME", "A"), ("EMAIL", "a@example.org"), ("DATE", f"{day}T23:30:00-05:00"))
        }
        env = {**_without_git(), **who, "GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1"}
        done = subprocess.run(
            ["git", *arguments], cwd=self.root, env=env, capture_output=True, text=True, check=True
        )
        return done.stdout

    def commit(self, message: str, files: dict[str, str | None], day: str = "2031-03-01") -> None:
        for name, text in files.items():
            path = self.content / name
            path.parent.mkdir(parents=True, exist_ok=True)
            if text is None:
                path.unlink()
            else:
                path.write_text(text, "utf-8")
        self.git("add", "--all")
        self.git("commit", "--quiet", "--allow-empty", "--message", message, day=day)


def _without_git() -> dict[str, str]:
    return {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}


def entry(value: int = 40, status: str = "reviewed", note: str = "") -> str:
    return (
        "# a comment\n"
        "title: Arrests in Westford\n"
        f"claims: [{{measure: arrests, value: {value}, passages: [{{article: a, exact: {value} people}}]}}]\n"
        f"{note}status: {status}\n"
    )


@pytest.fixture
def clone(tmp_path: Path) -> Clone:
    root = tmp_path / "clone"
    root.mkdir()
    return Clone(root)


def past(clone: Clone) -> tuple[str | None, str | None]:
    """The days an entry was added and last changed."""
    known = read_history(clone.content).pasts[ARRESTS]
    return tuple(str(change.day) if change else None for change in (known.added, known.changed))  # type: ignore[return-value]


def test_an_entry_knows_when_it_was_added_and_how(clone: Clone) -> None:
    clone.commit("Arrests in Westford\n\nThe Gazette told of them.\n", {"operations/arrests.yml": entry()})
    added = read_history(clone.content).pasts[ARRESTS].added
    assert added is not None
    assert (str(added.day), added.subject, added.body) == (
        *("2031-03-01", "Arrests in Westford", "The Gazette told of them."),
    )


def test_an_entry_that_was_not_changed_has_no_last_change(clone: Clone) -> None:
    clone.commit("One", {"operations/arrests.yml": entry()})
    clone.commit("Another", {"operations/other.yml": entry()}, "2031-03-05")
    assert past(clone) == ("2031-03-01", None)


def test_the_last_of_several_changes_is_told(clone: Clone) -> None:
    clone.commit("One", {"operations/arrests.yml": entry(40)})
    clone.commit("Two", {"operations/arrests.yml": entry(41)}, "2031-03-02")
    clone.commit("Three", {"operations/arrests.yml": entry(42)}, "2031-03-03")
    assert past(clone) == ("2031-03-01", "2031-03-03")


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(entry().replace("# a comment", "# another"), id="a comment"),
        pytest.param(entry() + "fingerprint: abc\n", id="a fingerprint"),
        pytest.param(entry().replace("status", "\nstatus"), id="an empty line"),
    ],
)
def test_a_change_that_says_nothing_is_no_change(clone: Clone, text: str) -> None:
    clone.commit("One", {"operations/arrests.yml": entry()})
    clone.commit("Two", {"operations/arrests.yml": text}, "2031-03-02")
    assert past(clone) == ("2031-03-01", None)


def test_a_published_entry_is_kept_as_it_stood_before_each_change(clone: Clone) -> None:
    clone.commit("Draft", {"operations/arrests.yml": entry(39, "draft")})
    clone.commit("Reviewed", {"operations/arrests.yml": entry(40)}, "2031-03-02")
    clone.commit("Corrected\n\nThe Gazette says 41.", {"operations/arrests.yml": entry(41)}, "2031-03-03")
    clone.commit("Gone", {"operations/arrests.yml": None}, "2031-03-04")
    found = [
        (revision.change.subject, _value(revision.before), _value(revision.after))
        for revision in read_history(clone.content).revisions
    ]
    assert found == [("Gone", 41, None), ("Corrected", 40, 41)]


def test_a_version_that_cannot_be_read_is_passed_over(clone: Clone) -> None:
    clone.commit("One", {"operations/arrests.yml": entry()})
    clone.commit("Broken", {"operations/arrests.yml": "title: [\nstatus: reviewed\n"}, "2031-03-02")
    clone.commit("Mended", {"operations/arrests.yml": entry()}, "2031-03-03")
    history = read_history(clone.content)
    assert [(r.change.subject, r.after) for r in history.revisions] == [("Broken", None)]
    assert past(clone) == ("2031-03-01", "2031-03-03")


def test_a_merged_branch_is_one_change_in_the_words_of_its_body(clone: Clone) -> None:
    clone.commit("One", {"operations/arrests.yml": entry(40)})
    clone.git("checkout", "--quiet", "-b", "fix")
    clone.commit("A try", {"operations/arrests.yml": entry(50)}, "2031-03-02")
    clone.commit("Another try", {"operations/arrests.yml": entry(41)}, "2031-03-03")
    clone.git("checkout", "--quiet", "main")
    clone.commit("Beside", {"operations/other.yml": entry()}, "2031-03-03")
    message = "Merge pull request #7 from someone/fix\n\nThe Gazette says 41\n\nIt mended its story."
    clone.git("merge", "--quiet", "--no-ff", "--message", message, "fix", day="2031-03-09")
    history = read_history(clone.content)
    assert [(r.change.subject, r.change.body) for r in history.revisions] == [
        ("The Gazette says 41", "It mended its story.")
    ]
    assert past(clone) == ("2031-03-01", "2031-03-09")


def test_names_and_addresses_of_committers_are_left_out(clone: Clone) -> None:
    message = "One\n\nWhy.\n\nSigned-off-by: A <a@example.org>\nCo-authored-by: B <b@example.org>\n"
    clone.commit(message, {"operations/arrests.yml": entry()})
    added = read_history(clone.content).pasts[ARRESTS].added
    assert added is not None
    assert added.body == "Why."


def test_a_shallow_clone_says_what_it_knows(clone: Clone, tmp_path: Path) -> None:
    clone.commit("One", {"operations/arrests.yml": entry(40), "operations/other.yml": entry()})
    clone.commit("Two", {"operations/arrests.yml": entry(41)}, "2031-03-02")
    clone.commit("Three", {"operations/arrests.yml": entry(42)}, "2031-03-03")
    clone.git("clone", "--quiet", "--depth=2", f"file://{clone.root}", str(tmp_path / "shallow"))
    history = read_history(tmp_path / "shallow" / "content")
    assert str(history.begins) == "2031-03-02"
    assert history.pasts[Kind.OPERATIONS, "other"] == Past(None, None)
    known = history.pasts[ARRESTS]
    assert known.added is None
    assert known.changed is not None
    assert known.changed.subject == "Three"
    assert [_value(revision.before) for revision in history.revisions] == [41]


def test_a_whole_clone_has_no_beginning(clone: Clone) -> None:
    clone.commit("One", {"operations/arrests.yml": entry()})
    history = read_history(clone.content)
    assert (history.is_known, history.begins) == (True, None)


def test_outside_a_clone_nothing_is_known(tmp_path: Path) -> None:
    content = tmp_path / "content" / "operations"
    content.mkdir(parents=True)
    (content / "arrests.yml").write_text(entry(), "utf-8")
    assert read_history(tmp_path / "content") == UNKNOWN


def test_without_git_nothing_is_known(clone: Clone, monkeypatch: pytest.MonkeyPatch) -> None:
    clone.commit("One", {"operations/arrests.yml": entry()})
    monkeypatch.setenv("PATH", "")
    assert read_history(clone.content) == UNKNOWN


@pytest.mark.parametrize("state", ["without a commit", "with entries that are not committed"])
def test_what_is_not_committed_has_no_history(clone: Clone, state: str) -> None:
    if state != "without a commit":
        clone.commit("Nothing of the content", {})
    (clone.content / "operations").mkdir(parents=True, exist_ok=True)
    (clone.content / "operations" / "arrests.yml").write_text(entry(), "utf-8")
    assert read_history(clone.content) == UNKNOWN


def test_a_hook_of_git_does_not_lead_elsewhere(
    clone: Clone, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    clone.commit("One", {"operations/arrests.yml": entry()})
    monkeypatch.setenv("GIT_DIR", str(tmp_path / "nowhere"))
    assert read_history(clone.content).is_known


def test_a_mass_of_hostile_words_stays_words(clone: Clone) -> None:
    subject = "<script>alert(1)</script> $(touch x) `id` \u202e ':000 A\toperations/x.yml"
    body = ":100644 100644 aaaa bbbb M\toperations/fake.yml\n" + "w" * 100_000
    clone.commit(f"{subject}\n\n{body}", {"operations/arrests.yml": entry()})
    history = read_history(clone.content)
    assert list(history.pasts) == [ARRESTS]
    added = history.pasts[ARRESTS].added
    assert added is not None
    assert added.subject == " ".join(subject.split())
    assert added.body == body


def test_the_same_clone_gives_the_same_history(clone: Clone, tmp_path: Path) -> None:
    for number in range(3):
        files = {f"operations/o{place}.yml": entry(number + place) for place in range(4)}
        clone.commit(f"Change {number}", files, f"2031-03-0{number + 1}")
    copy = tmp_path / "copy"
    shutil.copytree(clone.root, copy)
    assert read_history(clone.content) == read_history(copy / "content")


def _value(value: object) -> float | None:
    assert value is None or isinstance(value, Operation)
    return value.claims[0].value if value else None
