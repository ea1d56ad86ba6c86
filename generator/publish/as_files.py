"""Pages as plain files that MkDocs, ProperDocs and Zensical build alike: front matter and an HTML block."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator

from generator.model.page import Page


def write_pages(pages: Iterable[Page]) -> Iterator[tuple[str, str]]:
    """The path and text of each page's file.

    Front matter values are JSON strings, which are YAML too; a theme that is to carry `head` prints it in its head. Blank lines would end the HTML block for Markdown, so
    the body has none outside `pre`.
    """
    for page in pages:
        body = "\n".join(line for line in page.body.split("\n") if line.strip())
        head = "\n".join(
            f"{name}: {json.dumps(value, ensure_ascii=False)}"
            for name, value in (("title", page.title), ("description", page.description), ("head", page.head))
            if value
        )
        yield page.path, f"---\n{head}\n---\n\n{body}\n"
