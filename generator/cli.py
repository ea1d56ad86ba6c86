"""The `timeline` command: arguments in, one call, a report and an exit code out."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import click

from generator import pipeline
from generator.errors import Problem, TimelineError
from generator.ingest.articles import ParsedArticle
from generator.publish.address import web_address
from generator.report import report_ingest
from generator.settings import Settings

_MANY = 10
"""From so many articles on, ingest shows a progress bar."""

_content = click.option(
    "--content",
    type=click.Path(file_okay=False, path_type=Path),
    default=Settings().content,
    show_default=True,
    help="The folder of the entries.",
)


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="enforcement-timeline", prog_name="timeline")
def main() -> None:
    """Turn news articles into a sourced timeline: ingest articles, check the entries, publish with mkdocs."""


@main.command()
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@_content
@click.option("--dry-run", is_flag=True, help="Show what would be written, and write nothing.")
@click.option("--explain", is_flag=True, help="Show every finding with the rule that made it.")
def ingest(paths: tuple[str, ...], content: Path, *, dry_run: bool, explain: bool) -> None:
    """Draft entries from parsed articles.

    PATH is a text, Markdown, HTML, JSON or JSON Lines file, a folder of such files, or - for standard input. An
    articles.yml beside the files supplies outlets and addresses. Entries that a person wrote or touched are never
    changed.
    """
    is_new = not content.is_dir()
    with _failing_plainly(), _without_cycle_search():
        done = pipeline.ingest(paths, Settings(content=content), dry_run=dry_run, track=_progress)
        for line in report_ingest(done, dry_run=dry_run, explain=explain):
            click.echo(line)
        if is_new and not dry_run:
            click.echo(f"{content} did not exist: it was made.", err=True)
        if done.problems:
            sys.exit(1)


@main.command()
@_content
@click.option(
    "--articles",
    multiple=True,
    metavar="PATH",
    help="Articles (files or folders) to hold every passage against, letter for letter. May be given again.",
)
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "github"]),
    default="text",
    show_default=True,
    help="github prints annotations for pull requests.",
)
@click.option(
    "--complete", is_flag=True, help="Fail where the text of an article that is cited was not given."
)
def check(content: Path, articles: tuple[str, ...], form: str, *, complete: bool) -> None:
    """Hold the entries against every rule; all problems are shown at once."""
    with _failing_plainly():
        checked = pipeline.check(Settings(content=content), articles)
        problems = checked.problems
        for problem in problems:
            click.echo(_annotation(problem) if form == "github" else str(problem))
        if checked.without_text:
            click.echo(
                f"Not held against their texts, which were not given: {', '.join(checked.without_text)}.",
                err=True,
            )
        if complete and checked.without_text:
            click.echo("--complete: expected the text of every article that is cited.", err=True)
        if problems:
            click.echo(f"{len(problems)} {'problem' if len(problems) == 1 else 'problems'} found.", err=True)
        if problems or (complete and checked.without_text):
            sys.exit(1)
        click.echo("No problems found.", err=True)


@main.command()
@_content
@click.option(
    "--to", type=click.Path(file_okay=False, path_type=Path), required=True, help="The folder to write to."
)
@click.option(
    "--site-url",
    metavar="URL",
    help="The address the site will have. With it pages carry whole addresses, and entries share images.",
)
def render(content: Path, to: Path, site_url: str | None) -> None:
    """Write the site's pages as plain files, for other site builders.

    Pages are Markdown files with front matter and an HTML block; data files and share images stand beside them.
    """
    with _failing_plainly():
        if site_url is not None and web_address(site_url) is None:
            raise TimelineError(
                f"--site-url: expected a web address, as https://example.org/timeline/; found {site_url!r}"
            )
        count, changed, warnings = pipeline.render(Settings(content=content, site_url=site_url), to)
        for problem in warnings:
            click.echo(str(problem), err=True)
        click.echo(f"{count} files under {to}, {changed} of them new or changed.")


@main.command()
@_content
def schema(content: Path) -> None:
    """Write the JSON Schemas that editors use to complete and check entries."""
    with _failing_plainly():
        changed = pipeline.schema(Settings(content=content))
        for path in changed:
            click.echo(f"wrote {path}")
        if not changed:
            click.echo("The schemas are up to date.")


@contextmanager
def _without_cycle_search() -> Iterator[None]:
    """Let reference counts alone free memory: an ingest makes millions of small values, and none refers to itself."""
    gc.disable()
    try:
        yield
    finally:
        gc.enable()


@contextmanager
def _failing_plainly() -> Iterator[None]:
    """A user's mistake ends with its message and exit code 1; our own bugs do raise."""
    try:
        yield
    except TimelineError as error:
        click.echo(str(error), err=True)
        sys.exit(1)
    except BrokenPipeError:
        # The reader of a pipe (head, less) has seen enough. Python would complain again when it closes the stream.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(1)
    except OSError as error:
        click.echo(f"{error.filename or 'file'}: {error.strerror}", err=True)
        sys.exit(1)


def _progress(articles: Sequence[ParsedArticle]) -> Iterator[ParsedArticle]:
    if len(articles) < _MANY:
        yield from articles
        return
    with click.progressbar(articles, label="Reading articles", file=sys.stderr) as bar:
        yield from bar


def _annotation(problem: Problem) -> str:
    """A workflow command of GitHub Actions; the characters that end a property or a line are escaped.

    The form is that of the documentation of GitHub Actions, 'Workflow commands', and of its toolkit's escapeProperty.
    """
    message = f"{problem.field}: {problem.message}" if problem.field else problem.message
    path = _escape(problem.path).replace(":", "%3A").replace(",", "%2C")
    return f"::error file={path},line={max(problem.line, 1)}::{_escape(message)}"


def _escape(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
