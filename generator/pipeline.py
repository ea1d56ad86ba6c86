"""The whole program, read top to bottom: content in, pages and data files out."""

from __future__ import annotations

from generator.model.page import DataFile, Page
from generator.publish.link import link_timeline
from generator.publish.render import render_site
from generator.settings import Settings
from generator.store.folder import load_content


def build(settings: Settings) -> tuple[tuple[Page, ...], tuple[DataFile, ...]]:
    """The site of the content folder, as values; nothing is written."""
    content = load_content(settings.content)
    return render_site(link_timeline(content), settings)
