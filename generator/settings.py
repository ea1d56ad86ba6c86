"""What a maintainer can set, in mkdocs.yml or on the command line."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Settings:
    """Where things stand and what the site is called."""

    content: Path = Path("content")
    """The folder of the entries."""
    site_name: str = "Enforcement Timeline"
    """The name of the published site."""
    repository: str | None = None
    """The address of the repository, for 'report a problem' links; without one a sentence stands in their place."""
    site_url: str | None = None
    """The address the site is published at; None where it is not known."""
    contribute: str | None = None
    """The source path of the page that says how to report a problem; None where the site has none."""
    use_directory_urls: bool = True
    """Whether pages are addressed as folders (`x/`) or as files (`x.html`, which also works from a local folder)."""
