"""Feeds of other blogs: RSS, Atom and JSON Feed.

Source of the behaviour: Feedjira 3.2, as far as al-folio looks at its entries.
"""

from __future__ import annotations

import json
import re
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from lxml import etree

from pykyll.dataclass import dataclass
from pykyll.regex import regex
from pykyll.ruby.text import to_s
from pykyll.ruby.time_parse import parse_time

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

_JSON_FEED = "https://jsonfeed.org/version/"
_RSS = regex(rb"<rss|<rdf", re.IGNORECASE)
_ATOM = regex(
    rb"<feed[^>]+xmlns\s?=\s?[\"'](?:https?://www\.w3\.org/2005/Atom|http://purl\.org/atom/ns#)[\"']"
)
_CONTENT = ("content:encoded", "a10:content")
_PUBLISHED = ("pubDate", "pubdate", "issued", "dc:date", "dc:Date", "dcterms:created")
_UPDATED = ("dcterms:modified", "a10:updated")
_NO_ELEMENTS = (
    type(etree.Comment()),
    type(etree.ProcessingInstruction("x")),
    type(etree.Entity("x")),
)
_ALTERNATE = {"rel": "alternate", "type": "text/html"}


@dataclass(frozen=True, slots=True)
class Entry:
    """An entry of a feed."""

    title: str | None
    url: str | None
    content: str | None
    summary: str | None
    published: datetime | None
    """In UTC."""


class NoFeedError(Exception):
    """What came is no feed of a known kind."""


def entries_of(feed: bytes) -> list[Entry]:
    """The entries of a feed, in its order.

    Raises:
        NoFeedError: It is none.
    """
    if _ATOM.search(feed):
        return [_of_atom(each) for each in _items(feed, "entry")]
    if _RSS.search(feed):
        return [_of_rss(each) for each in _items(feed, "item")]
    return _of_json(feed)


def _items(feed: bytes, name: str) -> list[etree._Element]:
    # Nothing outside of the feed is read for it, and no entity of its own is unfolded.
    parser = etree.XMLParser(recover=True, resolve_entities=False, no_network=True)
    try:
        root = etree.fromstring(feed.strip(), parser)
    except etree.XMLSyntaxError as error:
        raise NoFeedError(str(error)) from None
    elements = root.iter() if etree.iselement(root) else ()  # none where nothing could be mended
    found = [each for each in elements if _name(each).rpartition(":")[2] == name]
    breaks_off = feed.rfind(b"<" + name.encode()) > feed.rfind(b"</" + name.encode())
    return found[:-1] if breaks_off else found  # the parser closes it, which Feedjira's does not


def _name(element: etree._Element) -> str:
    """The name as it is written, with its prefix."""
    if isinstance(element, _NO_ELEMENTS):
        return ""
    local = etree.QName(element).localname
    return f"{element.prefix}:{local}" if element.prefix else local


def _of_rss(item: etree._Element) -> Entry:
    return Entry(
        title=_first(item, ["title"]),
        url=_first(item, ["feedburner:origLink"])
        or _first(item, ["link"])
        or _attribute(item, "a10:link", "href", {})
        or _permalink(item),
        content=_first(item, _CONTENT),
        summary=_first(item, ["description"]),
        published=_date(item, _PUBLISHED, _UPDATED),
    )


def _of_atom(entry: etree._Element) -> Entry:
    is_video = _first(entry, ["yt:videoId"]) is not None
    return Entry(
        title=_title(entry),
        url=_first(entry, ["feedburner:origLink"])
        or _attribute(entry, "link", "href", {"rel": "alternate"} if is_video else _ALTERNATE)
        or _attribute(entry, "link", "href", {}),
        content=_first(entry, ["media:description" if is_video else "content"]),
        summary=_first(entry, ["summary"]),
        published=_date(entry, ("published", "created", "issued"), ("updated", "modified")),
    )


def _of_json(feed: bytes) -> list[Entry]:
    try:
        given = json.loads(feed)
        if not str(given["version"]).startswith(_JSON_FEED):
            raise NoFeedError("it is neither RSS, Atom nor JSON Feed")
        return [_of_json_item(each) for each in given["items"]]
    except (ValueError, LookupError, TypeError, AttributeError, RecursionError):
        raise NoFeedError("it is neither RSS, Atom nor JSON Feed") from None


def _of_json_item(item: dict[str, object]) -> Entry:
    def text(key: str) -> str | None:
        value = item.get(key)
        return value if isinstance(value, str) else None

    content = text("content_html")
    date = text("date_published") or text("date_modified")
    return Entry(
        text("title"),
        text("url"),
        text("content_text") if content is None else content,
        text("summary"),
        None if date is None else _parsed(date),
    )


# Elements of an entry ------------------------------------------------------------------


def _texts(entry: etree._Element, name: str) -> Iterator[str]:
    for element in entry.iterdescendants():
        if _name(element) == name:
            yield to_s(element.xpath("string()"))


def _first(entry: etree._Element, names: Iterable[str]) -> str | None:
    """The first text of the first of these elements that says anything."""
    return next((text for name in names for text in _texts(entry, name) if text), None)


def _title(entry: etree._Element) -> str | None:
    """The title, as text where it is HTML."""
    element = next((each for each in entry.iterdescendants() if _name(each) == "title"), None)
    if element is None:
        return None
    text = to_s(element.xpath("string()"))
    if element.get("type") not in {"html", "xhtml", "xml"} or not text.strip():
        return text or None
    parsed = etree.fromstring(f"<div>{text}</div>", etree.HTMLParser())
    return " ".join(to_s(parsed.xpath("string()")).split())


def _attribute(
    entry: etree._Element, name: str, attribute: str, wanted: dict[str, str]
) -> str | None:
    for element in entry.iterdescendants():
        if _name(element) == name and all(element.get(key) == wanted[key] for key in wanted):
            return element.get(attribute)
    return None


def _permalink(item: etree._Element) -> str | None:
    """The identifier of an entry, unless it says that it is no address."""
    for element in item.iterdescendants():
        if _name(element) == "guid" and element.get("isPermaLink") != "false":
            return to_s(element.xpath("string()")) or None
    return None


def _date(
    entry: etree._Element, published: Iterable[str], updated: Iterable[str]
) -> datetime | None:
    """The earliest time of being published, else the latest of being changed."""
    return _one_of(entry, published, min) or _one_of(entry, updated, max)


def _one_of(
    entry: etree._Element,
    names: Iterable[str],
    choose: Callable[[list[datetime]], datetime],
) -> datetime | None:
    texts = (text for name in names for text in _texts(entry, name))
    dates = [date for text in texts if (date := _parsed(text)) is not None]
    return choose(dates) if dates else None


def _parsed(text: str) -> datetime | None:
    try:
        return parse_time(text, UTC).astimezone(UTC)
    except (ValueError, OverflowError):
        return None
