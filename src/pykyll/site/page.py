"""A page: any file with front matter outside posts and collections.

Source of the behaviour: Jekyll's `Page` and `Convertible`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.config.merge import deep_merge
from pykyll.files import paths
from pykyll.ruby.truth import is_truthy
from pykyll.site import url
from pykyll.site.excerpt import Excerpt, excerpt_separator
from pykyll.site.extensions import site_of
from pykyll.site.renderable import HTML_EXTENSIONS, Renderable

if TYPE_CHECKING:
    from pykyll.config.merge import Data
    from pykyll.site.extensions import SiteView
    from pykyll.site.site import Site


class Page(Renderable):
    """A page of the site.

    Args:
        site: The site, or what a plugin was given of it.
        directory: Folder below the source with a leading slash, empty for the top.
        name: File name.
        content: The body.
        data: The front matter.
        body_line: The file's line at which the body begins.
        path: The file on disk; none for a page that a generator made.
        url: The URL path, percent-encoded, which nothing changes; none where the front
            matter and the site's `permalink` make it.
    """

    hook_owners = ("pages",)
    gives_way: bool = False
    """Whether another file may be written in its place without a warning, as in the place
    of a redirect. Plugins say so of the pages that they add."""

    def __init__(  # noqa: PLR0913 - a page is what these seven make it
        self,
        site: Site | SiteView,
        directory: str,
        name: str,
        *,
        content: str = "",
        data: Data | None = None,
        body_line: int = 1,
        path: str | None = None,
        url: str | None = None,
    ) -> None:
        self.site = site_of(site)
        self.directory = directory
        self.name: str = name
        self.body = content
        self.data = {} if data is None else data
        self.body_line = body_line
        self.path_on_disk = path
        self.pager: object = None
        self.ext = paths.extname(name)
        self.basename = name[: len(name) - len(self.ext)]
        if self.site.compat.strips_trailing_dots:
            self.basename = self.basename.rstrip(".")
        self.relative_path = paths.join(directory, name).removeprefix("/")
        self._given_url = url
        self._url = url
        self._merged: Data | None = None

    def __repr__(self) -> str:
        return f"<Page {self.relative_path}>"

    @property
    def type(self) -> str:
        """Front matter defaults know pages as `pages`."""
        return "pages"

    @property
    def path(self) -> object:
        """What templates see as `page.path`; front matter may overwrite it."""
        return self.data.get("path", self.relative_path)

    @property
    def is_html(self) -> bool:
        """Whether the output is HTML."""
        return self.output_ext in HTML_EXTENSIONS

    @property
    def url_template(self) -> str:
        """The template for the URL where no permalink is given."""
        if not self.is_html:
            return "/:path/:basename:output_ext"
        if self.basename == "index":
            return "/:path/"
        return url.add_permalink_suffix("/:path/:basename", self.site.permalink_style)

    @property
    def url(self) -> str:
        """The URL path, percent-encoded, with a leading slash."""
        if self._url is None:
            permalink = self.permalink
            template = self.url_template if permalink is None else permalink
            placeholders = {
                "path": self.directory,
                "basename": self.basename,
                "output_ext": self.output_ext,
            }
            self._url = url.sanitize_url(url.fill_literally(template, placeholders))
        return self._url

    @property
    def dir(self) -> str:
        """What templates see as `page.dir`: the URL's folder, with a slash at its end."""
        if self.url.endswith("/"):
            return self.url
        directory = paths.dirname(self.url)
        return directory if directory.endswith("/") else f"{directory}/"

    def forget_url(self) -> None:
        """Compute the URL anew: front matter or converters have changed."""
        self._url = self._given_url
        self._merged = None

    @property
    def destination(self) -> str:
        """The output file, relative to the destination."""
        path = paths.inside("/", url.unescape_path(self.url))
        if self.url.endswith("/"):
            path = paths.join(path, "index")
        if not path.endswith(self.output_ext):
            path += self.output_ext
        return path.removeprefix("/")

    def make_excerpt(self) -> None:
        """Give the page an excerpt, where the site asks for `page_excerpts`."""
        is_open = not is_truthy(self.data.get("excerpt"))
        if is_open and excerpt_separator(self) and self.is_html:
            self.data["excerpt"] = Excerpt(self)

    @property
    def path_for_defaults(self) -> str:
        """The path whose front matter defaults templates see."""
        return self.relative_path

    @property
    def merged_data(self) -> Data:
        """Front matter over front matter defaults, as templates see it."""
        if self._merged is None:
            defaults = self.site.front_matter_defaults.all(self.path_for_defaults, self.type)
            self._merged = deep_merge(defaults, self.data)
        return self._merged
