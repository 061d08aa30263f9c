"""Everything in pykyll that reads a text, under a name each."""

from __future__ import annotations

import contextlib
import pkgutil
import re
import tomllib
from collections.abc import Callable
from datetime import UTC
from pathlib import Path

from commonmark_alone import converted
from more_readers import MORE_READERS
from templates_in_site import TemplatesInSite

from pykyll import plugins
from pykyll.academic.preparing.seal import read_seal
from pykyll.academic.preparing.svg_path import lines_of
from pykyll.bibliography import parse, parse_names, to_bibtex, to_csl
from pykyll.bibliography.csl import parse_style
from pykyll.bibliography.csl.values import dates as csl_dates
from pykyll.bibliography.csl.values import names_text, numbers
from pykyll.bibliography.filters import FILTERS, apply
from pykyll.bibliography.latex.decoding import decode
from pykyll.bibliography.query import parse_query
from pykyll.config.compat import Compat
from pykyll.config.gemfile import parse_gemfile, parse_lock
from pykyll.convert.commonmark_autolinks import _mail_addresses
from pykyll.convert.sass_cache import imported
from pykyll.doctor.site_templates import _LAYOUT
from pykyll.errors import Diagnostic, PykyllError, format_diagnostic
from pykyll.extend.gemfile_group import jekyll_plugins_of
from pykyll.extend.html_document import HtmlDocument
from pykyll.extend.html_fragment import change_links, change_texts
from pykyll.extend.web_feed import NoFeedError, entries_of
from pykyll.files import front_matter
from pykyll.highlight import highlight
from pykyll.highlight.guess import guess
from pykyll.highlight.highlight_tag import highlight_tag_body
from pykyll.kramdown import to_html
from pykyll.liquid.errors import LiquidError
from pykyll.liquid.expression import parse_expression
from pykyll.plugins.jekyll_paginate_v2 import selection
from pykyll.plugins.jekyll_scholar.options import parse_options, split_keys
from pykyll.plugins.jekyll_titles_from_headings import _HEADING
from pykyll.plugins.jemoji import with_pictures
from pykyll.proof.checks.stylesheets import references
from pykyll.proof.page import Page
from pykyll.proof.source_lines import _without_tags
from pykyll.proof.srcset import candidates
from pykyll.ruby import csv_converters, psych, strings, uri
from pykyll.ruby.csv_table import parse_csv
from pykyll.ruby.date_parse import parse_elements
from pykyll.ruby.fnmatch import compile_pattern, fnmatch
from pykyll.ruby.glob import expand_braces
from pykyll.ruby.numbers import parse_float, parse_integer
from pykyll.ruby.regexp import Regexp, RegexpError
from pykyll.ruby.time_parse import parse_time
from pykyll.site.slug import slugify
from pykyll.site.url import escape_path, fill, fill_literally, sanitize_url
from pykyll.source.file_names import DATE_FILENAME, DATELESS_FILENAME
from pykyll.templates.filters import item_property
from pykyll.templates.names import Named
from pykyll.templates.template_errors import for_people

Reader = Callable[[str], object]


def _quietly(reader: Reader) -> Reader:
    def read(text: str) -> object:
        with contextlib.suppress(PykyllError, ValueError, RegexpError, NoFeedError):
            return reader(text)
        return None

    return read


def _error(text: str) -> str:
    message = f"Tag '{text}' was not properly terminated"
    diagnostic = Diagnostic(message, path="a", line=1, excerpt=text, column=1)
    return format_diagnostic(for_people(diagnostic, text, 1))


_HARD = [Regexp(each) for each in ("(a+)+b", "(a|a)*b", "(.*)*b", "a*a*a*b", r"(\s+)*x")]
_ENTITIES = (
    b'<!DOCTYPE rss [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>'
    b"<rss><channel><item><title>"
)


def _bibliography(text: str) -> None:
    for entry in parse(text).entries:
        changed = entry.converted(lambda each: apply(each, FILTERS))
        to_bibtex(changed)
        to_csl(changed)


READERS: dict[str, Reader] = {
    "front matter": lambda text: front_matter.split(f"---\n{text}\n---\n{text}"),
    "front matter and body": lambda text: front_matter.parse(f"---\na: {text}\n---\n{text}"),
    "front matter without end": lambda text: front_matter.split(f"---\n{text}"),
    "CSV": parse_csv,
    "integers in CSV": csv_converters.to_integer,
    "floats in CSV": csv_converters.to_float,
    "dates in CSV": csv_converters.to_date,
    "times in CSV": csv_converters.to_date_time,
    "slugs": slugify,
    "pretty slugs": lambda text: slugify(text, "pretty"),
    "Latin slugs": lambda text: slugify(text, "latin"),
    "permalinks": lambda text: fill(text, lambda _: "a", frozenset({"a"})),
    "permalinks of Jekyll 3": lambda text: fill_literally(text, {"a": "b"}),
    "URLs": sanitize_url,
    "paths": escape_path,
    "numbers like Ruby's": item_property.as_number,
    "patterns": lambda text: _fnmatch(text, "a" * 200),
    "patterns of paths": lambda text: _fnmatch(text, "a/" * 100, pathname=True),
    "names for patterns": lambda text: fnmatch("*a*b*[c-d]*e", text),
    "braces": expand_braces,
    "names of documents": lambda text: DATELESS_FILENAME.search(text[:1000]),
    "names of posts": lambda text: DATE_FILENAME.search(text[:1000]),
    "compat": Compat.parse,
    "Gemfile": parse_gemfile,
    "Gemfile.lock": parse_lock,
    "groups in a Gemfile": jekyll_plugins_of,
    "the excerpt of an error": _error,
    "expressions": parse_expression,
    "ranges": lambda text: parse_expression(f"({text})"),
    "imports in Sass": imported,
    "bare addresses": lambda text: list(_mail_addresses(text)),
    "CommonMark": converted,
    "headings": lambda text: _HEADING.sub("", text),
    "emoji": lambda text: with_pictures(text, "/"),
    "URIs for the proofer": uri.normalize,
    "authorities for the proofer": lambda text: uri.normalize(f"//{text}"),
    "references in CSS": lambda text: list(references(text)),
    "srcset": candidates,
    "tags in an excerpt": _without_tags,
    "layouts in a configuration": _LAYOUT.findall,
    "YAML as Psych reads it": lambda text: psych.load(text, path="a", schema="psych"),
    "YAML as SafeYAML reads it": lambda text: psych.load(text, path="a", schema="safe_yaml"),
    "a value of YAML": lambda text: psych.load(f"a: {text}", path="a", schema="psych"),
    "JSON": lambda text: psych.load(f'{{"a": [{text}', path="a", schema="psych"),
    "TOML": tomllib.loads,
    "BibTeX": _bibliography,
    "a field of BibTeX": lambda text: _bibliography(
        f"@a{{b, c = {{{text}}}, author = {{{text}}}}}"
    ),
    "people in BibTeX": parse_names,
    "LaTeX": decode,
    "CSL styles": lambda text: parse_style(f"<style>{text}".encode(), "a"),
    "queries": parse_query.__wrapped__,  # what is known costs nothing
    "numbers in CSL": numbers.tokens,
    "digits in CSL": numbers.to_int,
    "people in CSL": lambda text: names_text.parse_names(text, "author"),
    "days in CSL": csl_dates.parse_day,
    "options of jekyll-scholar": parse_options,
    "keys of jekyll-scholar": split_keys,
    "categories of jekyll-paginate-v2": lambda text: selection.split(text, re.compile(",")),
    "RSS": lambda text: entries_of(b"<rss><channel><item><title>" + text.encode()),
    "Atom": lambda text: entries_of(b"<feed xmlns='http://www.w3.org/2005/Atom'>" + text.encode()),
    "JSON Feed": lambda text: entries_of(text.encode()),
    "feeds with entities": lambda text: entries_of(_ENTITIES + text.encode() + b"&b;"),
    "times": lambda text: parse_time(text, UTC),
    "parts of dates": parse_elements,
    "regular expressions of Ruby's": Regexp,
    "texts for regular expressions": lambda text: [each.search(text) for each in _HARD],
    "seals": read_seal,
    "drawings": lines_of,
    "attribute lists": lambda text: to_html(f"a\n{{:{text}}}\n"),
    "attributes in HTML": lambda text: to_html(f"<div {text}>a</div>\n"),
    "links in HTML": lambda text: change_links(text, lambda _: None),
    "texts in HTML": lambda text: change_texts(text, (), str, raw=False),
    "pages of others": lambda text: HtmlDocument(text).texts_of("p"),
    "HTML for the proofer": lambda text: Page("a.html", "/", text),
    "languages by their code": guess,
    "consoles": lambda text: highlight(f"$ {text}", "console"),
    "what is to be highlighted by a tag": lambda text: highlight_tag_body(text, "ruby"),
    "strings split as Ruby's": lambda text: (strings.split(text, ","), strings.split_lines(text)),
    "floats like Ruby's": parse_float,
    "integers like Ruby's": parse_integer,
    "names of includes with variables": lambda text: Named("include", text, 1).may_be(text),
}
"""What takes a text on its own."""


def _fnmatch(pattern: str, path: str, *, pathname: bool = False) -> None:
    compile_pattern.cache_clear()  # what is known costs nothing
    fnmatch(pattern, path, pathname=pathname)


def readers() -> dict[str, Reader]:
    """All of them, with errors for people kept quiet."""
    return {name: _quietly(reader) for name, reader in (READERS | MORE_READERS).items()}


ALL_PLUGINS = sorted(
    each.name.replace("_", "-")
    for each in pkgutil.iter_modules(plugins.__path__)
    if each.name != "jekyll_github_metadata"  # it asks git
)
_OF_OTHERS = {"sassify", "scssify"}
"""What these take is their compilers' matter."""


class TextsInSite:
    """What a template of a site does with a text."""

    def __init__(self, source: Path, compat: str) -> None:
        self._templates = TemplatesInSite(source, compat)
        environment = self._templates.site.liquid.environment
        self.all_filters = set(environment._filters)  # noqa: SLF001 - no other way to all
        self.filters = sorted(self.all_filters - _OF_OTHERS)
        self.tags = sorted(environment._tags)  # noqa: SLF001 - likewise

    def render(self, template: str, text: str) -> str:
        """What a template prints for `text`; nothing where it fails."""
        self._templates.variables["text"] = text
        with contextlib.suppress(LiquidError, PykyllError):
            return self._templates.render(template)
        return ""
