"""The documentation agrees with the program: commands, options, folders, tables, examples and links."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from pathlib import Path

import click
import pytest
from mkdocs.utils import yaml_load

from generator.cli import main
from generator.ingest.document import Span
from generator.ingest.extract.figures.numbers import find_numbers
from generator.model.claim import Claim, Measure, Qualifier
from generator.model.value import Kind, Status
from generator.model.when import Basis, DateKind, When
from generator.pipeline import build
from generator.plugin import TimelineConfig
from generator.publish.views.rivals import verdict
from generator.publish.wording import REVIEW_WORDS, amount_words, people_words
from generator.settings import Settings
from generator.store.entry_text import read_entry

ROOT = Path(__file__).parent.parent
DOCS = ROOT / "docs"
PAGES = sorted([*DOCS.glob("*.md"), ROOT / "README.md", ROOT / "CONTRIBUTING.md", ROOT / "LICENSE-DATA.md"])
NOT_OURS = {
    *(".git", ".venv", "site", "build", "articles", ".cache", "__pycache__", "node_modules"),
    *(".mypy_cache", ".ruff_cache", ".pytest_cache", ".import_linter_cache"),
}


def read(path: str) -> str:
    return (ROOT / path).read_text("utf-8")


def committed() -> Iterator[Path]:
    """Every file of the project, as far as git does not ignore it."""
    for folder, folders, files in os.walk(ROOT):
        here = Path(folder)
        ignored = NOT_OURS if here == ROOT else NOT_OURS - {"articles", "build", "site"}
        folders[:] = [name for name in folders if name not in ignored and not name.endswith(".egg-info")]
        yield from (
            here / name for name in files if name != ".git"
        )  # a second checkout has a file of that name


def rows(page: str, heading: str) -> list[list[str]]:
    """The rows of the first table whose head has a cell of that text."""
    table = re.search(rf"^\|.*\b{heading}\b.*\n\|[-|]+\|\n((?:\|.*\n)+)", read(page), re.MULTILINE)
    assert table, f"{page} has no table with {heading!r} in its head"
    return [[cell.strip() for cell in line.split("|")[1:-1]] for line in table.group(1).splitlines()]


def _dates() -> list[dict[str, str]]:
    """The examples of dates in docs/method.md."""
    form = re.compile(
        r"^- \*\*(?P<words>.+)\*\* \(`(?P<date>.+?)`, (?P<basis>\w+)(?: from `(?P<phrase>.+)`)?\)"
        r"(?::\n  (?P<explanation>.+))?$",
        re.MULTILINE,
    )
    return [match.groupdict(default="") for match in form.finditer(read("docs/method.md"))]


def commands() -> dict[str, click.Command]:
    return dict(main.commands)


class TestCommands:
    @pytest.mark.parametrize("name", sorted(main.commands))
    def test_every_command_is_documented_and_has_help(self, name: str) -> None:
        assert f"`timeline {name}" in read("docs/maintain.md")
        assert commands()[name].help

    @pytest.mark.parametrize(
        ("command", "option"),
        [
            pytest.param(name, option, id=f"{name} {option.opts[0]}")
            for name, command in sorted(main.commands.items())
            for option in command.params
            if isinstance(option, click.Option)
        ],
    )
    def test_every_option_is_documented_with_its_command_and_has_help(
        self, command: str, option: click.Option
    ) -> None:
        documented = [row for row in rows("docs/maintain.md", "option") if option.opts[0] in row[0]]
        assert any(f"`{command}`" in row[1] or row[1].startswith("all") for row in documented)
        assert option.help

    def test_no_option_is_documented_that_does_not_exist(self) -> None:
        known = {opt for command in commands().values() for param in command.params for opt in param.opts}
        known |= {opt for param in main.params for opt in param.opts} | {"--help", "-h"}
        documented = " ".join(row[0] for row in rows("docs/maintain.md", "option"))
        assert set(re.findall(r"(?<![\w-])--?[a-z][a-z-]*", documented)) <= known

    def test_every_setting_of_the_plugin_is_documented(self) -> None:
        missing = [name for name in TimelineConfig() if f"`{name}`" not in read("docs/maintain.md")]
        assert not missing

    @pytest.mark.parametrize("target", read("Makefile").split(".PHONY:")[1].splitlines()[0].split())
    def test_every_target_of_make_is_documented(self, target: str) -> None:
        assert f"    make {target} " in read("CONTRIBUTING.md")


class TestMethod:
    def test_every_measure_stands_there_with_the_words_of_the_site(self) -> None:
        told = {row[0].strip("`"): row[1] for row in rows("docs/method.md", "measure")}
        assert told == {measure.value: people_words(measure) for measure in Measure}

    def test_every_qualifier_stands_there_with_the_words_of_the_site(self) -> None:
        told = {row[0].strip("`"): row[1] for row in rows("docs/method.md", "qualifier")}
        assert told == {qualifier.value: amount_words(_claim(qualifier)) for qualifier in Qualifier}

    @pytest.mark.parametrize(
        ("qualifier", "phrase"),
        [
            pytest.param(row[0].strip("`"), phrase, id=phrase)
            for row in rows("docs/method.md", "qualifier")
            for phrase in row[2].split(", ")
        ],
    )
    def test_the_examples_of_qualifiers_are_read_so(self, qualifier: str, phrase: str) -> None:
        (number,) = find_numbers(phrase, Span(0, len(phrase)))
        assert number.qualifier == qualifier

    @pytest.mark.parametrize(
        "claims",
        [
            pytest.param([{"said_by": "a"}, {"said_by": "b", "value": 5}], id="two parties, two numbers"),
            pytest.param([{"said_by": "a"}, {"said_by": "a", "value": 5}], id="one party, two numbers"),
            pytest.param([{"said_by": "a"}, {"said_by": "b"}], id="two parties, one number"),
            pytest.param([{"said_by": "a"}, {"said_by": "a"}], id="one party, one number"),
            pytest.param([{"as_of": "2031-03-01"}, {"as_of": "2031-03-02", "value": 5}], id="two days"),
            pytest.param([{"place": None}, {"place": None, "value": 5}], id="no place"),
        ],
    )
    def test_what_the_site_says_of_rival_figures_stands_there(self, claims: list[dict[str, object]]) -> None:
        rivals = []
        for number, claim in enumerate(claims):
            passages = [{"article": f"story-{number}", "exact": "83"}]
            fields = {"measure": Measure.ARRESTS, "value": 83, "place": "springfield", "passages": passages}
            rivals.append(Claim.model_validate({**fields, **claim}))
        assert f'"{verdict(rivals, {})}"' in read("docs/method.md")

    @pytest.mark.parametrize("example", [pytest.param(each, id=each["date"]) for each in _dates()])
    def test_the_examples_of_dates_read_as_the_site_has_them(self, example: dict[str, str]) -> None:
        fields = {name: example[name] for name in ("date", "basis", "phrase") if example[name]}
        when = When.model_validate({**fields, "kind": DateKind.HAPPENED})
        assert (when.words(), when.explanation() or "") == (example["words"], example["explanation"])

    def test_every_basis_has_an_example(self) -> None:
        assert {example["basis"] for example in _dates()} == {basis.value for basis in Basis}

    @pytest.mark.parametrize("status", [Status.DRAFT, Status.REVIEWED])
    def test_the_words_for_drafts_and_reviewed_entries_are_those_of_the_site(self, status: Status) -> None:
        assert f'"{REVIEW_WORDS[status]}"' in read("docs/method.md")


class TestArchitecture:
    @staticmethod
    def told() -> set[str]:
        """The paths of the tree in docs/architecture.md."""
        tree = read("docs/architecture.md").split("## The tree")[1].split("```")[1]
        paths: set[str] = set()
        above: list[str] = []
        for line in tree.splitlines()[1:]:
            name = line.split()[0]
            depth = (len(line) - len(line.lstrip())) // 2
            above[depth:] = [name.rstrip("/")]
            paths.add("/".join(above) + ("/" if name.endswith("/") else ""))
        return paths

    def test_every_path_of_the_tree_exists(self) -> None:
        missing = sorted(
            path
            for path in self.told()
            if not ((ROOT / path).is_dir() if path.endswith("/") else (ROOT / path).is_file())
        )
        assert not missing

    @pytest.mark.parametrize("top", ["generator", "content", "docs"])
    def test_every_folder_is_in_the_tree(self, top: str) -> None:
        folders = {f"{path.parent.relative_to(ROOT).as_posix()}/" for path in committed()}
        of_top = {folder for folder in folders if folder.startswith(f"{top}/")}
        assert of_top
        assert not sorted(of_top - self.told())

    @pytest.mark.parametrize(
        "folder", ["generator", "generator/model", "generator/store", "generator/publish"]
    )
    def test_every_file_of_the_rooms_is_in_the_tree(self, folder: str) -> None:
        files = {f"{folder}/{path.name}" for path in (ROOT / folder).glob("*.py")}
        assert not sorted(files - self.told() - {f"{folder}/__init__.py"})

    def test_the_order_of_imports_is_the_one_that_is_checked(self) -> None:
        layers = re.search(r"^layers = \[\n(.*?)^\]", read("pyproject.toml"), re.MULTILINE | re.DOTALL)
        assert layers
        order = " > ".join(f"`{layer}`" for layer in re.findall(r'"(.+)"', layers.group(1)))
        assert order in read("docs/architecture.md")

    def test_the_doors_are_those_that_are_checked(self) -> None:
        doors = set(re.findall(r'ignore_imports = \["([\w.]+) -> (\w+)"\]', read("pyproject.toml")))
        told = {row[0]: row[1] for row in rows("docs/architecture.md", "library")}
        assert doors
        for module, library in doors:
            name = {"yaml": "pyyaml"}.get(library, library)
            assert told[name].startswith(f"`{module.replace('.', '/')}.py`")


@pytest.fixture(scope="module")
def made() -> set[str]:
    """The paths of the pages a build makes."""
    return {page.path for page in build(Settings(content=ROOT / "content")).pages}


class TestPages:
    def test_every_page_of_the_navigation_exists(self, made: set[str]) -> None:
        config = yaml_load(read("mkdocs.yml"))
        missing = [path for path in _paths(config["nav"]) if path not in made and not (DOCS / path).is_file()]
        assert not missing

    def test_every_hand_written_page_is_in_the_navigation(self) -> None:
        config = yaml_load(read("mkdocs.yml"))
        assert {page.name for page in DOCS.glob("*.md")} <= set(_paths(config["nav"]))

    @pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
    def test_links_lead_to_files_that_exist(self, page: Path, made: set[str]) -> None:
        links = re.findall(r"\]\((?!https?:)([^)#\s]+)", page.read_text("utf-8"))
        dead = [link for link in links if not (page.parent / link).exists() and link not in made]
        assert not dead

    @pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
    def test_examples_of_entries_can_be_read(self, page: Path) -> None:
        for kind, id_, text in _examples(page):
            entry, problems = read_entry(Kind(kind), id_, text, page.name)
            assert entry is not None, problems

    def test_there_are_examples_of_entries(self) -> None:
        with_examples = {page.name for page in PAGES if list(_examples(page))}
        assert with_examples == {"README.md", "contribute.md", "maintain.md"}


class TestForms:
    @pytest.mark.parametrize("form", sorted((ROOT / ".github/ISSUE_TEMPLATE").glob("[!c]*.yml")), ids=str)
    def test_a_form_asks_each_thing_once(self, form: Path) -> None:
        values = yaml_load(form.read_text("utf-8"))
        asked = [field["id"] for field in values["body"] if field["type"] != "markdown"]
        assert values["name"]
        assert values["description"]
        assert len(asked) == len(set(asked)) > 0

    @pytest.mark.parametrize("name", ["correction", "article"])
    def test_the_forms_the_pages_speak_of_exist(self, name: str) -> None:
        values = yaml_load(read(f".github/ISSUE_TEMPLATE/{name}.yml"))
        assert f'"{values["name"]}"' in read("docs/contribute.md")


class TestCommittedFiles:
    def test_no_file_names_a_folder_of_one_machine_or_a_package_index(self) -> None:
        machine = re.compile(r"(?<![\w.-])/(?:work|root|home|Users)/\w|\b[A-Z]:\\\\?Users\b")
        index = re.compile(r"--(?:extra-)?index-url|\bindex-url\s*=|\bfind-links\b|\bregistry\s*=\s*http")
        found = [
            f"{path.relative_to(ROOT).as_posix()}: {match.group()}"
            for path in committed()
            if path != Path(__file__)
            for match in _all(path, machine, index)
        ]
        assert not found


def _claim(qualifier: Qualifier) -> Claim:
    """83, or from 80 to 83."""
    ends = {"value": 80, "high": 83} if qualifier is Qualifier.RANGE else {"value": 83}
    passages = [{"article": "story", "exact": "83"}]
    return Claim.model_validate(
        {"measure": Measure.ARRESTS, "qualifier": qualifier, "passages": passages, **ends}
    )


def _all(path: Path, *patterns: re.Pattern[str]) -> Iterator[re.Match[str]]:
    text = path.read_bytes().decode("utf-8", errors="replace")
    for pattern in patterns:
        yield from pattern.finditer(text)


def _paths(nav: object) -> list[str]:
    """Every path a navigation names."""
    if isinstance(nav, str):
        return [nav]
    children = nav.values() if isinstance(nav, dict) else nav if isinstance(nav, list) else ()
    return [path for child in children for path in _paths(child)]


def _examples(page: Path) -> Iterator[tuple[str, str, str]]:
    """The kind, the id and the text of each example of a whole entry."""
    for block in re.findall(r"^```yaml\n(.*?)^```", page.read_text("utf-8"), re.MULTILINE | re.DOTALL):
        named = re.match(r"# content/(\w+)/([\w-]+)\.yml\n", block)
        if named:
            yield named.group(1), named.group(2), block
