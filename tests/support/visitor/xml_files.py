"""feed.xml and sitemap.xml by their grammars and by readers that are not ours."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import feedparser
from lxml import etree

from visitor.tools import node_module

if TYPE_CHECKING:
    from visitor.pages import Page

_ATOM = Path(__file__).resolve().parents[2] / "site/schemas/atom.rng"
_NAMES = {
    "atom": "http://www.w3.org/2005/Atom",
    "map": "http://www.sitemaps.org/schemas/sitemap/0.9",
}
_W3C_DATE = re.compile(r"\d{4}(-\d\d(-\d\d(T\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d))?)?)?")


def _by_grammar(grammar: etree.RelaxNG | etree.XMLSchema, document: object) -> list[str]:
    if grammar.validate(document):
        return []
    return [f"line {error.line}: {error.message}" for error in grammar.error_log]


def feed_faults(file: Path) -> list[str]:
    """What is wrong with an Atom feed, by feedparser and by the grammar of RFC 4287."""
    read = feedparser.parse(str(file))
    found = [f"feedparser: {read.bozo_exception}"] if read.bozo else []
    document = etree.parse(file)
    found += _by_grammar(etree.RelaxNG(etree.parse(_ATOM)), document)
    text = document.xpath
    if not text("atom:link[@rel='self']", namespaces=_NAMES):
        found.append("no link to the feed itself")
    if not text("atom:author", namespaces=_NAMES):
        anonymous = text("atom:entry[not(atom:author)]/atom:id/text()", namespaces=_NAMES)
        found += [f"no author: {each}" for each in anonymous]
    identities = text("atom:entry/atom:id/text()", namespaces=_NAMES)
    found += [f"twice: {each}" for each in sorted(set(identities)) if identities.count(each) > 1]
    newest = max((entry.updated_parsed for entry in read.entries), default=None)
    if newest and read.feed.get("updated_parsed") != newest:
        found.append(f"updated {read.feed.get('updated')}, the newest entry is of {newest}")
    return found


def entries_of(file: Path) -> list[str]:
    """The titles of a feed's entries, in their order."""
    return [entry.title for entry in feedparser.parse(str(file)).entries]


def sitemap_faults(file: Path, address: str, pages: list[Page]) -> list[str]:
    """What is wrong with a sitemap, by the schema of sitemaps.org and by the pages there are."""
    document = etree.parse(file)
    schema = etree.XMLSchema(etree.parse(str(node_module("sitemap/schema/sitemap.xsd"))))
    if not document.getroot().findall("map:url", _NAMES):
        return ["it lists nothing"]
    found = _by_grammar(schema, document)
    listed = [str(each) for each in document.xpath("//map:loc/text()", namespaces=_NAMES)]
    paths = {each.removeprefix(address) for each in listed}
    there = {page.path for page in pages if not _is_hidden(page)}
    found += [f"listed, but not there: {each}" for each in sorted(paths - there)]
    found += [f"there, but not listed: {each}" for each in sorted(there - paths)]
    found += [f"listed twice: {each}" for each in sorted(paths) if listed.count(address + each) > 1]
    dates = document.xpath("//map:lastmod/text()", namespaces=_NAMES)
    return found + [f"no date: {each}" for each in dates if not _W3C_DATE.fullmatch(each)]


def _is_hidden(page: Page) -> bool:
    """Whether the page is for no index: 404.html, or by its own word."""
    robots = page.tree().xpath("//meta[@name='robots']/@content")
    return page.path == "/404.html" or any("noindex" in each for each in robots)
