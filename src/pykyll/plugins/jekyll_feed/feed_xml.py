"""The text of an Atom feed.

Source of the behaviour: the template `feed.xml` of jekyll-feed 0.17.0.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.dataclass import dataclass
from pykyll.extend.template_filters import normalize_whitespace, xml_escape
from pykyll.extend.template_values import default, is_on, member
from pykyll.liquid import to_s
from pykyll.ruby.strings import capitalize

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pykyll.extend import Host
    from pykyll.site import Page

_MEDIA = 'xmlns:media="http://search.yahoo.com/mrss/"'


@dataclass(frozen=True, slots=True)
class FeedSource:
    """What a feed is of."""

    collection: str
    category: str | None = None
    tag: str | None = None


def feed_xml(host: Host, page: Page, source: FeedSource) -> str:
    """The feed, on one line but for the XML declaration."""
    return "".join(_Feed(host, page, source).parts())


class _Feed:
    """One feed while it is printed."""

    def __init__(self, host: Host, page: Page, source: FeedSource) -> None:
        self._host = host
        self._page = page
        self._source = source
        self._drop = host.site_drop()
        self._filters = host.filters

    def parts(self) -> Iterator[str]:
        """The feed, piece by piece."""
        yield '<?xml version="1.0" encoding="utf-8"?>'
        filters = self._filters
        if is_on(self._page.data.get("xsl")):
            href = filters.absolute_url("/feed.xslt.xml")
            yield f'<?xml-stylesheet type="text/xml" href="{href}"?>'
        lang = self._drop.get("lang")
        language = f'xml:lang="{to_s(lang)}"' if is_on(lang) else ""
        target = f'hreflang="{to_s(lang)}" ' if is_on(lang) else ""
        url = filters.absolute_url(self._page.url)
        version = self._host.compat.jekyll_version
        yield f'<feed xmlns="http://www.w3.org/2005/Atom" {language}>'
        yield f'<generator uri="https://jekyllrb.com/" version="{version}">Jekyll</generator>'
        yield f'<link href="{url}" rel="self" type="application/atom+xml" />'
        yield f'<link href="{filters.absolute_url("/")}" rel="alternate" type="text/html" {target}/>'
        yield f"<updated>{filters.date_to_xmlschema(self._now())}</updated>"
        yield f"<id>{xml_escape(url)}</id>"
        yield from self._headings()
        for post in self._posts():
            yield from self._entry(post)
        yield "</feed>"

    def _now(self) -> object:
        """The time of the build, for the filter that prints it."""
        return self._drop.get_for("time", "date_to_xmlschema")

    def _headings(self) -> Iterator[str]:
        title = self._title()
        if is_on(title):
            yield f'<title type="html">{xml_escape(self._filters.smartify(title))}</title>'
        description = self._drop.get("description")
        if is_on(description):
            yield f"<subtitle>{xml_escape(description)}</subtitle>"
        author = self._drop.get("author")
        if is_on(author):
            name = default(member(author, "name"), author)
            yield from _person(name, member(author, "email"), member(author, "uri"))

    def _title(self) -> object:
        title = default(self._drop.get("title"), self._drop.get("name"))
        if self._source.collection != "posts":
            title = f"{to_s(title)} | {capitalize(self._source.collection)}"
        if self._source.category is not None:
            title = f"{to_s(title)} | {capitalize(self._source.category)}"
        return title

    def _posts(self) -> list[object]:
        """The entries, latest first, as many as the site wants."""
        source = self._source
        if source.tag is not None:
            posts = member(self._drop.get("tags"), source.tag)
        else:
            posts = self._drop.get(source.collection)
        if not isinstance(posts, list):
            return []
        if source.category is not None:
            posts = [post for post in posts if _is_in(post, source.category)]
        if not is_on(self._drop.get("show_drafts")):
            posts = [post for post in posts if member(post, "draft") is not True]
        latest = self._filters.apply("sort", posts, "date")
        limit = default(member(self._drop.get("feed"), "posts_limit"), 10)
        count = self._filters.apply("to_integer", limit)
        assert isinstance(latest, list)  # noqa: S101 - a list sorted is a list
        assert isinstance(count, int)  # noqa: S101 - the filter gives nothing else
        return latest[::-1][: max(count, 0)]

    def _entry(self, post: object) -> Iterator[str]:
        filters = self._filters
        lang = member(post, "lang")
        title = filters.apply("strip_html", filters.smartify(member(post, "title")))
        title = xml_escape(normalize_whitespace(title))
        url = filters.absolute_url(member(post, "url"))
        date = member(post, "date")
        updated = default(member(post, "last_modified_at"), date)
        yield f'<entry xml:lang="{to_s(lang)}">' if is_on(lang) else "<entry>"
        yield f'<title type="html">{title}</title>'
        yield f'<link href="{url}" rel="alternate" type="text/html" title="{title}" />'
        yield f"<published>{filters.date_to_xmlschema(date)}</published>"
        yield f"<updated>{filters.date_to_xmlschema(updated)}</updated>"
        yield f"<id>{xml_escape(filters.absolute_url(member(post, 'id')))}</id>"
        if not is_on(self._excerpt_only(post)):
            content = to_s(filters.apply("strip", member(post, "content")))
            yield f'<content type="html" xml:base="{xml_escape(url)}"><![CDATA[{content}]]></content>'
        yield from self._author(post)
        yield from _categories(post)
        yield from self._summary(post)
        yield from self._image(post)
        yield "</entry>"

    def _excerpt_only(self, post: object) -> object:
        return default(
            member(post, "feed", "excerpt_only"), member(self._drop.get("feed"), "excerpt_only")
        )

    def _author(self, post: object) -> Iterator[str]:
        authors = member(post, "authors")
        first = authors[0] if isinstance(authors, list) and authors else None
        author = default(member(post, "author"), first, self._drop.get("author"))
        known = member(self._drop.get("data"), "authors")
        if isinstance(known, dict) and isinstance(author, (str, int)):
            author = default(known.get(author), author)
        name = default(member(author, "name"), author)
        email = default(member(author, "email"), None)
        uri = default(member(author, "uri"), None)
        yield from _person(default(name, ""), email, uri)

    def _summary(self, post: object) -> Iterator[str]:
        summary = default(member(post, "description"), member(post, "excerpt"))
        if is_on(summary) and summary not in ("", [], {}):
            text = normalize_whitespace(self._filters.apply("strip_html", summary))
            yield f'<summary type="html"><![CDATA[{text}]]></summary>'

    def _image(self, post: object) -> Iterator[str]:
        given = member(post, "image")
        image = default(member(given, "path"), given)
        if not is_on(image):
            return
        if "://" not in to_s(image):
            image = self._filters.absolute_url(image)
        url = xml_escape(image)
        yield f'<media:thumbnail {_MEDIA} url="{url}" />'
        yield f'<media:content medium="image" url="{url}" {_MEDIA} />'


def _is_in(post: object, category: str) -> bool:
    categories = member(post, "categories")
    listed = categories if isinstance(categories, list) else [categories]
    return category in map(to_s, listed)


def _person(name: object, email: object, uri: object) -> Iterator[str]:
    yield f"<author><name>{xml_escape(name)}</name>"
    if is_on(email):
        yield f"<email>{xml_escape(email)}</email>"
    if is_on(uri):
        yield f"<uri>{xml_escape(uri)}</uri>"
    yield "</author>"


def _categories(post: object) -> Iterator[str]:
    category = member(post, "category")
    categories = member(post, "categories")
    if is_on(category):
        terms: list[object] = [category]
    else:
        terms = list(categories) if isinstance(categories, list) else []
    tags = member(post, "tags")
    terms += tags if isinstance(tags, list) else []
    for term in terms:
        yield f'<category term="{xml_escape(term)}" />'
