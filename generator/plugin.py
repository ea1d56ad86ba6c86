"""The mkdocs plugin: hands the pages of a build to mkdocs; the one file that knows mkdocs."""

from __future__ import annotations

from datetime import date
from html import escape
from pathlib import Path
from typing import Literal

from mkdocs.config import config_options
from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import BasePlugin, event_priority, get_plugin_logger
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.pages import Page as MkDocsPage
from mkdocs.structure.toc import AnchorLink, TableOfContents

from generator.errors import TimelineError
from generator.model.edtf import Edtf
from generator.model.page import DataFile, Page
from generator.pipeline import build, draw
from generator.publish.address import is_placeholder
from generator.publish.link_check import find_dead_links
from generator.publish.render import render_head, render_not_found, render_report
from generator.publish.search_index import tune_index
from generator.publish.views.head import view_head
from generator.settings import Settings
from generator.theme_markup import mend_markup

_log = get_plugin_logger("timeline")
_ABOUT = "about.md"
"""The hand-written page about the site, where it has one."""
_CONTRIBUTE = "contribute.md"
"""The hand-written page that says how to report a problem, where the site has one."""
_STYLES = "assets/site.css"
"""Where the site's own style sheets stand, joined to one; their addresses in them are relative to this folder."""
_NOT_FOUND = "<h1>404 - Not found</h1>"
"""All that the theme tells a reader who finds no page."""
_TEMPLATES = Path(__file__).parent / "publish" / "templates"


class TimelineConfig(Config):  # type: ignore[no-untyped-call]
    """What mkdocs.yml can set under the plugin's name."""

    content = config_options.Optional(config_options.Type(str))
    """The folder of the entries, relative to mkdocs.yml; `content` unless told."""
    share_images = config_options.Optional(config_options.Type(int))
    """How many of the newest operations and statements get a share image of their own; 0 draws none."""
    published_since = config_options.Optional(config_options.Type((str, date)))
    """The day the site was first published; the corrections are counted from then on."""


class TimelinePlugin(BasePlugin[TimelineConfig]):  # type: ignore[no-untyped-call]
    """Adds a page for every entry, the pages that list them, and the data files."""

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        """Do nothing: that this method exists keeps the plugin alive between the rebuilds of `mkdocs serve`."""

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Add the pages and the data files; problems in the content end the build with all their messages."""
        settings = _settings(self.config, config, files)
        try:
            site = build(settings)
        except TimelineError as error:
            raise PluginError(str(error)) from None
        if is_placeholder(settings.site_url):
            _log.info(
                "site_url is still the placeholder %s: citations go without an address", settings.site_url
            )
        for problem in site.warnings:
            _log.warning("%s", problem)
        dead = find_dead_links(
            site.pages,
            site.data_files,
            directory_urls=settings.use_directory_urls,
            others=filter(None, [settings.about, settings.contribute]),
        )
        if dead:
            raise PluginError("\n".join(dead))
        named = _paths_in_nav(config.nav)
        for page in site.pages:
            _add(files, _page_file(page, config, is_in_nav=page.path in named))
        for data_file in site.data_files:
            _add(files, _data_file(data_file, config))
        for path, pixels in draw(site.pictures, settings):
            _add(files, File.generated(config, path, content=pixels))
        _join_styles(files, config)
        return files

    def on_page_content(self, html: str, *, page: MkDocsPage, config: MkDocsConfig, files: Files) -> str:
        """End hand-written pages with where to report a problem; the others have it."""
        if isinstance(page, TimelinePage):
            return html
        return html + render_report(page.file.src_uri, str(page.title), _settings(self.config, config, files))

    def on_post_page(self, output: str, *, page: MkDocsPage, config: MkDocsConfig) -> str:
        """Put into the page's head what search engines and networks read; hand-written pages get theirs here."""
        head = page.made.head if isinstance(page, TimelinePage) else self._head(page, config)
        return mend_markup(output).replace("</head>", f"{head}</head>", 1)

    def on_post_template(self, output_content: str, *, template_name: str, config: MkDocsConfig) -> str:
        """Mend the page that is shown where none is found, and let it say where to go on."""
        if not template_name.endswith(".html"):
            return output_content
        lost = render_not_found(_settings(self.config, config, Files([])))
        return mend_markup(output_content).replace(_NOT_FOUND, lost)

    @event_priority(-100)  # after the search has written its index
    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Let the search find numbers and words of quotations however they are typed."""
        index = Path(config.site_dir) / "search" / "search_index.json"
        if index.is_file():
            index.write_text(tune_index(index.read_text("utf-8")), "utf-8")

    def _head(self, page: MkDocsPage, config: MkDocsConfig) -> str:
        description = page.meta.get("description") or config.site_description or ""
        bare = Page(page.file.src_uri, str(page.title), description, (), "")
        return render_head(view_head(bare, _settings(self.config, config, Files([])), None, ""))

    def on_serve(self, server: LiveReloadServer, *, config: MkDocsConfig, **_: object) -> LiveReloadServer:
        """Rebuild when an entry or a template changes; mkdocs itself watches docs/ and mkdocs.yml."""
        for folder in (_settings(self.config, config, Files([])).content, _TEMPLATES):
            if folder.is_dir():
                server.watch(str(folder))
        return server


class TimelinePage(MkDocsPage):
    """A page whose body is ready: mkdocs neither reads Markdown for it nor renders it."""

    def __init__(self, page: Page, file: File, config: MkDocsConfig) -> None:
        super().__init__(None, file, config)
        self.made = page

    def read_source(self, config: MkDocsConfig) -> None:  # noqa: ARG002 - mkdocs' own signature
        """Set the metadata; themes put them into HTML as they are, so they are escaped here."""
        self.markdown = ""
        self.meta = {"title": escape(self.made.title), "description": escape(self.made.description)}
        if self.made.path.startswith(("operations/", "statements/", "people/", "organizations/")):
            # What happened, what was said and who said it come before what merely names them.
            self.meta["search"] = {"boost": 2}

    def render(self, config: MkDocsConfig, files: Files) -> None:  # noqa: ARG002 - mkdocs' own signature
        """Set the body and the table of contents."""
        self.content = self.made.body
        self.toc = _contents(self.made)
        self.present_anchor_ids = {"title", *(heading.anchor for heading in self.made.headings)}


def _settings(own: TimelineConfig, config: MkDocsConfig, files: Files) -> Settings:
    root = Path(config.config_file_path).parent if config.config_file_path else Path()
    return Settings(
        content=root / (own.content or Settings().content),
        site_name=config.site_name,
        repository=config.repo_url,
        site_url=config.site_url,
        about=_ABOUT if files.get_file_from_path(_ABOUT) else None,
        contribute=_CONTRIBUTE if files.get_file_from_path(_CONTRIBUTE) else None,
        use_directory_urls=config.use_directory_urls,
        cache=root / Settings().cache,
        published_since=_day(own.published_since),
        share_images=Settings().share_images if own.share_images is None else own.share_images,
    )


def _day(told: object) -> Edtf | None:
    try:
        return Edtf.parse(str(told)) if told is not None else None
    except ValueError as error:
        raise PluginError(f"mkdocs.yml: timeline: published_since: {error}") from None


def _page_file(page: Page, config: MkDocsConfig, *, is_in_nav: bool) -> File:
    """A page as a file of mkdocs. Entries stay out of the navigation: a theme draws it whole on every page."""
    level = InclusionLevel.INCLUDED if is_in_nav else InclusionLevel.NOT_IN_NAV
    file = File.generated(config, page.path, content="", inclusion=level)
    TimelinePage(page, file, config)
    return file


def _data_file(data_file: DataFile, config: MkDocsConfig) -> File:
    return File.generated(config, data_file.path, content=data_file.text)


def _add(files: Files, file: File) -> None:
    """Add a file; where one of the same name stands already it is an error, for one of them would be lost."""
    twin = files.get_file_from_path(file.src_uri)
    if twin is not None and twin.generated_by:
        raise PluginError(f"{file.src_uri}: two pages would stand here; give the entry another id")
    if twin is not None:
        raise PluginError(
            f"docs/{file.src_uri}: the timeline makes a page of this name; give the hand-written page another"
        )
    files.append(file)


def _join_styles(files: Files, config: MkDocsConfig) -> None:
    """Put one style sheet in the place of the site's own ones: a phone waits for each before it draws anything."""
    sheets = [file for name in config.extra_css if (file := files.get_file_from_path(str(name)))]
    if len(sheets) < 2:
        return
    others = [name for name in config.extra_css if files.get_file_from_path(str(name)) is None]
    _add(files, File.generated(config, _STYLES, content="\n".join(sheet.content_string for sheet in sheets)))
    for sheet in sheets:
        files.remove(sheet)
    config.extra_css = [*others, _STYLES]


def _contents(page: Page) -> TableOfContents:
    """The headings under the page's title; mkdocs takes their text as HTML."""
    title = AnchorLink(escape(page.title), "title", 1)
    title.children = [AnchorLink(escape(heading.text), heading.anchor, 2) for heading in page.headings]
    return TableOfContents([title])


def _paths_in_nav(nav: object) -> set[str]:
    """Every path the navigation of mkdocs.yml names."""
    if isinstance(nav, str):
        return {nav}
    children = nav.values() if isinstance(nav, dict) else nav if isinstance(nav, list) else ()
    return {path for child in children for path in _paths_in_nav(child)}
