"""Markup: the HTML checker of the W3C on every kind of page."""

from __future__ import annotations

import json
import shutil
import subprocess
from collections.abc import Iterable, Iterator
from pathlib import Path

from tests.audit.row import Row, gathered

HERE = Path(__file__).parent
_CHECKER = HERE / "node_modules" / "vnu-jar" / "build" / "dist" / "vnu.jar"
_ALLOWED = HERE / "theme_markup.txt"


def check_markup(site: Path, pages: Iterable[str]) -> Iterator[Row]:
    """Errors and warnings, without those of the theme that stand in theme_markup.txt."""
    paths = sorted(set(pages))
    java = shutil.which("java")
    if java is None or not _CHECKER.is_file():
        yield Row("html checker", f"{len(paths)} pages", "", "", None, ("needs java and npm",))
        return
    command = [
        java,
        "-Xss2m",
        "-jar",
        str(_CHECKER),
        "--format",
        "json",
        *(str(site / path) for path in paths),
    ]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    messages = json.loads(done.stderr)["messages"]
    allowed = _read_allowed()
    wrong = [
        (message["message"], f"{message['url'].removeprefix(f'file:{site}/')}:{message.get('lastLine', '?')}")
        for message in messages
        if message["message"] not in allowed and message["type"] != "info"
    ]
    yield Row("html checker", f"{len(paths)} pages", f"{len(wrong)} errors", "0", not wrong, gathered(wrong))


def _read_allowed() -> set[str]:
    """The messages of the list, one a line; a line that begins with # says why."""
    lines = _ALLOWED.read_text("utf-8").splitlines()
    return {line for line in lines if line and not line.startswith("#")}
