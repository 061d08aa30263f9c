"""Posts of other blogs, listed among a site's own: `external_sources:`.

All sources are asked side by side. Where one gives no answer, its posts of the last time are
there, or none: the original ends the build.

Source of the behaviour: al-folio's `external-posts.rb`, in its versions from 2022 to 2026.
"""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

from pykyll.dataclass import dataclass
from pykyll.errors import PykyllError
from pykyll.extend.html_document import HtmlDocument
from pykyll.extend.template_values import member
from pykyll.extend.web_feed import NoFeedError, entries_of
from pykyll.fetch.answers import HOUR, Question
from pykyll.liquid import LiquidError, to_s
from pykyll.regex import regex
from pykyll.ruby.strings import downcase, strip
from pykyll.ruby.time_parse import local_time, parse_time

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import tzinfo

    from pykyll.config.merge import Data
    from pykyll.extend import Host
    from pykyll.extend.ruby_files import RubyFile
    from pykyll.fetch.web import Answer

_SETTING = "external_sources"
_NOT_IN_NAMES = regex(r"[^A-Za-z0-9_-]")
_NOT_IN_WORDS = regex(r"[^A-Za-z0-9_]")


@dataclass(frozen=True, slots=True)
class Version:
    """What changed from one version of the Ruby file to the next."""

    has_content: bool
    """Whether a post has the text as its own, not only as `feed_content`: since 2025."""
    has_categories: bool
    """Whether a source gives its posts categories and tags: since 2026."""
    takes_paragraphs: bool
    """Whether of a page only its paragraphs are taken, as text: since 2025."""
    names_all: bool
    """Whether a post without a Latin letter in its title is named by its address: likewise."""
    strips_titles: bool
    """Whether a page's title loses the blanks around it: since the middle of 2024."""

    @classmethod
    def of(cls, file: RubyFile) -> Version:
        """The version of a file."""
        code = "\n".join(file.lines)
        return cls(
            has_content="doc.content" in code,
            has_categories="src['categories']" in code.replace('"', "'"),
            takes_paragraphs="search('p')" in code.replace('"', "'"),
            names_all="url.split('/').last" in code.replace('"', "'"),
            strips_titles="text.strip" in code,
        )


@dataclass(frozen=True, slots=True)
class _Found:
    """A post of another blog."""

    url: str
    title: str
    content: str | None
    summary: str | None
    published: datetime | None


def install(host: Host, file: RubyFile) -> None:
    """Add the generator."""
    version = Version.of(file)
    host.add_generator(lambda site: _add_posts(site, version), priority="high")


def _add_posts(host: Host, version: Version) -> None:
    sources = host.config.get(_SETTING)
    given = (
        [each for each in sources if isinstance(each, dict)] if isinstance(sources, list) else []
    )
    urls = [url for source in given for url in _urls(source)]
    answers = host.answers([Question(url, life=HOUR) for url in urls])
    answered = dict(zip(urls, answers, strict=True))
    for source in given:
        for found in _posts_of(host, source, answered, version):
            _add(host, source, found, version)


def _urls(source: Data) -> Iterator[str]:
    if source.get("rss_url"):
        yield to_s(source["rss_url"])
    else:
        yield from (to_s(member(post, "url")) for post in _listed(source))


def _listed(source: Data) -> list[object]:
    posts = source.get("posts")
    return posts if isinstance(posts, list) else []


def _posts_of(
    host: Host, source: Data, answered: dict[str, Answer | None], version: Version
) -> Iterator[_Found]:
    if source.get("rss_url"):
        yield from _of_feed(host, source, answered[to_s(source["rss_url"])])
        return
    for post in _listed(source):
        url = to_s(member(post, "url"))
        answer = answered[url]
        if answer is not None and not answer.is_good:
            host.warn(
                f"{url} is not there: it answers {answer.status}",
                hint=f"the post is left out; is its `url` of '{to_s(source.get('name'))}' right?",
            )
        elif answer is not None:
            published = _published(member(post, "published_date"), host.zone)
            yield _of_page(url, answer, published, version)


def _of_feed(host: Host, source: Data, answer: Answer | None) -> Iterator[_Found]:
    if answer is None:
        return
    try:
        entries = entries_of(answer.body)
    except NoFeedError as error:
        host.warn(
            f"{to_s(source['rss_url'])} is no feed: {error}",
            hint=f"its posts are left out; is the `rss_url` of '{to_s(source.get('name'))}' right?",
        )
        return
    for each in entries:
        content, summary = each.content, each.summary
        yield _Found(each.url or "", each.title or "", content, summary, each.published)


def _of_page(url: str, answer: Answer, published: datetime, version: Version) -> _Found:
    page = HtmlDocument(answer.text)
    title = page.title or ""
    described = [page.meta("name", "description", in_head=True)]
    if version.takes_paragraphs:
        described.append(page.meta("name", "og:description", in_head=True))
        described.append(page.meta("property", "og:description", in_head=True))
    summary = next((each.content for each in described if each and each.content is not None), None)
    return _Found(
        url,
        strip(title) if version.strips_titles else title,
        "".join(page.texts_of("p")) if version.takes_paragraphs else page.body_html,
        summary if summary is not None or version.takes_paragraphs else "",
        published,
    )


def _published(given: object, zone: tzinfo) -> datetime:
    if isinstance(given, datetime):
        return given.astimezone(UTC)
    if isinstance(given, date):
        return local_time((given.year, given.month, given.day), zone=zone).astimezone(UTC)
    try:
        return parse_time(to_s(given), zone).astimezone(UTC)
    except (ValueError, OverflowError):
        raise PykyllError(
            f"Invalid date format for {to_s(given)}",
            path="_config.yml",
            hint=f"`published_date` of a post in {_SETTING} is written as 2024-05-31",
        ) from None


def _add(host: Host, source: Data, found: _Found, version: Version) -> None:
    data: Data = {
        "external_source": source.get("name"),
        "title": found.title,
        "feed_content": found.content,
        "description": found.summary,
        "date": found.published,
        "redirect": found.url,
    }
    if version.has_categories:
        for key in ("categories", "tags"):
            if isinstance(source.get(key), list) and source[key]:
                data[key] = source[key]
    content = (found.content or "") if version.has_content else ""
    post = host.add_post(_slug(source, found, version), content=content, data=data)
    if not _may_be_rendered(host, content):
        post.data["render_with_liquid"] = False


def _may_be_rendered(host: Host, content: str) -> bool:
    """Whether somebody else's text can be a template; if not it is taken as it is."""
    try:
        host.render(content, {})
    except LiquidError:
        return False
    return True


def _slug(source: Data, found: _Found, version: Version) -> str:
    if not version.names_all:
        return _as_name(found.title)
    slug = _as_name(found.title) if _NOT_IN_WORDS.sub("", found.title) else ""
    return (
        slug or f"{_as_name(to_s(source.get('name')))}-{found.url.rstrip('/').rpartition('/')[2]}"
    )


def _as_name(text: str) -> str:
    return _NOT_IN_NAMES.sub("", strip(downcase(text)).replace(" ", "-"))
