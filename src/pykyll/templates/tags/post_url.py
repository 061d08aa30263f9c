"""`{% post_url 2020-01-31-slug %}`: the URL of a post.

Source of the behaviour: `Jekyll::Tags::PostUrl`.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pykyll.dataclass import dataclass
from pykyll.errors import suggest
from pykyll.files.dates import InvalidDateError, parse_date
from pykyll.regex import regex
from pykyll.ruby.strings import strip
from pykyll.ruby.text import to_s
from pykyll.site.reads import POST_URL
from pykyll.templates.host_error import HostError, passed_on

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from datetime import datetime

    from pykyll.liquid import Context, Environment, ParseContext
    from pykyll.site.document import Document
    from pykyll.site.site import Site
    from pykyll.templates.filters.urls import SiteUrls

_NAME = regex(r"^(.+/)?(\d+-\d+-\d+)-(.*)$", re.MULTILINE | re.ASCII)


@dataclass(frozen=True, slots=True)
class PostName:
    """A post as the tag names it: folders, date and slug."""

    text: str
    folder: str
    date: str
    slug: str

    @property
    def stem(self) -> str:
        """The file's name without extension."""
        return f"{self.date}-{self.slug}"

    def is_path_of(self, path: str) -> bool:
        """Whether a post's path, from the source, fits."""
        below = f"_posts/{self.folder}{self.stem}."
        beside = (f"{self.folder}_posts/{self.stem}.", f"{self.folder}_posts{self.stem}.")
        return path.startswith((below, *beside))


def install(env: Environment, site: Site, urls: SiteUrls) -> None:
    """Add the tag to the environment."""
    posts = Posts(site)

    @env.tag("post_url")
    def post_url(markup: str, _parse: ParseContext) -> Callable[[Context], str]:
        name = parse_post_name(strip(markup), site)
        if site.compat.links_follow_baseurl:
            return lambda _context: to_s(urls.relative(posts.find(name).url))
        return lambda _context: posts.find(name).url


def parse_post_name(text: str, site: Site) -> PostName:
    """The parts of a name.

    Raises:
        HostError: For what is no date followed by a slug.
    """
    match = _NAME.search(text.removeprefix("/"))
    if match is None:
        reason = f"'{text}' does not contain valid date and/or title."
        raise HostError(
            f"'{text}' is no name of a post",
            f"Could not parse name of post \"{text}\" in tag 'post_url'.\n"
            " Make sure the post exists and the name is correct.\n"
            f" Jekyll::Errors::InvalidPostNameError: {reason}\n",
            hint=_nearest(text, site) or "write the date and the slug: 2020-01-31-my-post",
        )
    folder, date, slug = match.groups()
    return PostName(text, folder or "", date, slug)


class Posts:
    """The posts by the beginnings of their file names; indexed when first asked for."""

    def __init__(self, site: Site) -> None:
        self._site = site
        self._by_stem: dict[str, list[Document]] | None = None

    def find(self, name: PostName) -> Document:
        """The post that a name stands for.

        Raises:
            HostError: Where there is none.
        """
        self._site.reads.keys.add((POST_URL, name.text))
        if self._by_stem is None:
            self._by_stem = self._index()
        for post in self._by_stem.get(name.stem, ()):
            if name.is_path_of(post.relative_path):
                return post
        for post in self._site.posts.docs:
            if _is_deprecated_match(name, post):
                self._warn_of_deprecated_match(name)
                return post
        raise HostError(
            f"there is no post '{name.text}'",
            f"Could not find post \"{name.text}\" in tag 'post_url'.\n"
            "Make sure the post exists and the name is correct.\n",
            hint=_nearest(name.text, self._site) or "name the file of the post, without extension",
        )

    def _index(self) -> dict[str, list[Document]]:
        index: dict[str, list[Document]] = {}
        for post in self._site.posts.docs:
            for stem in _stems(post.basename):
                index.setdefault(stem, []).append(post)
        return index

    def _warn_of_deprecated_match(self, name: PostName) -> None:
        self._site.warn(
            f"Deprecation: A call to '{{% post_url {name.text} %}}' did not match a post using the new "
            "matching method of checking name (path-date-slug) equality. Please make sure "
            "that you change this tag to match the post's name exactly."
        )


def _stems(basename: str) -> Iterator[str]:
    """The name up to each dot that something follows: `a.b.md` is `a` and `a.b`."""
    for dot in re.finditer(r"\.(?=[^.])", basename):
        yield basename[: dot.start()]


def _is_deprecated_match(name: PostName, post: Document) -> bool:
    """Whether slug and date are the post's, in whatever folder it is."""
    if name.slug != post.data.get("slug"):
        return False
    message = f"'{name.date}' does not contain valid date and/or title."
    try:
        date = parse_date(name.date, message, zone=post.site.zone, now=post.site.time)
    except InvalidDateError as error:
        raise passed_on(error) from error
    return _day(date) == _day(post.date)


def _day(time: datetime) -> tuple[int, int, int]:
    return time.year, time.month, time.day


def _nearest(text: str, site: Site) -> str | None:
    names = [post.basename.removesuffix(post.ext) for post in site.posts.docs]
    return suggest(text, names)
