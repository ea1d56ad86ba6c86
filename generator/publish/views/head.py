"""The view of a page's head: what search engines and social networks read of it."""

from __future__ import annotations

from dataclasses import dataclass

from generator.model.page import Page
from generator.publish.address import full_address
from generator.settings import Settings

SITE_CARD = "share/site.png"
"""The share image of every page that has none of its own."""


@dataclass(frozen=True, slots=True)
class HeadView:
    """What stands in a page's head beside its title and its description."""

    title: str
    description: str
    site_name: str
    address: str | None
    type: str
    """A type of the Open Graph protocol: website, article or profile."""
    image: str | None
    """The address of the share image."""
    image_alt: str
    is_notice: bool
    """Whether it stands for an entry that was withdrawn, and is to be left out of search results."""
    linked_data: str
    """JSON-LD that is safe in a `script` element; empty where there is none."""


def view_head(
    page: Page, settings: Settings, card: str | None, linked_data: str, *, is_notice: bool = False
) -> HeadView:
    """What stands in the head of a page; `card` is its own share image, if it has one.

    Networks follow whole addresses only: without the address of the site there is none here.
    """
    image = card or SITE_CARD
    kinds = {"operations": "article", "statements": "article", "people": "profile"}
    folder, _, name = page.path.rpartition("/")
    return HeadView(
        title=page.title,
        description=page.description,
        site_name=settings.site_name,
        address=full_address(settings.site_url, page.path, directory_urls=settings.use_directory_urls),
        type="website" if name == "index.md" else kinds.get(folder, "website"),
        image=full_address(settings.site_url, image) if settings.share_images else None,
        image_alt=page.title if card else settings.site_name,
        is_notice=is_notice,
        linked_data=linked_data,
    )
