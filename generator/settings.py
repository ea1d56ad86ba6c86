"""What a maintainer can set, in mkdocs.yml or on the command line."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from generator.model.edtf import Edtf


@dataclass(frozen=True, slots=True)
class Settings:
    """Where things stand and what the site is called."""

    content: Path = Path("content")
    """The folder of the entries."""
    cache: Path = Path(".cache")
    """The folder of what need not be made again."""
    site_name: str = "Enforcement Timeline"
    """The name of the published site."""
    repository: str | None = None
    """The address of the repository, for 'report a problem' links; without one a sentence stands in their place."""
    contribute: str | None = None
    """The source path of the page that says how to report a problem; None where the site has none."""
    about: str | None = None
    """The source path of the page about the site; None where it has none."""
    use_directory_urls: bool = True
    """Whether pages are addressed as folders (`x/`) or as files (`x.html`, which also works from a local folder)."""
    site_url: str | None = None
    """The address the site is published at; without it pages carry no addresses for search engines and networks."""
    share_images: int = 300
    """How many of the newest operations and statements get a share image of their own; 0 draws none at all."""
    published_since: Edtf | None = None
    """The day the site was first published: what changed before it was never wrong in public. None counts all changes."""
