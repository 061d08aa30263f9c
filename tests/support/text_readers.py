"""Everything in pykyll that reads a text, under a name each, and what may make it slow."""

from __future__ import annotations

import contextlib
from collections.abc import Callable
from pathlib import Path

from templates_in_site import TemplatesInSite

from pykyll.config.compat import Compat
from pykyll.config.gemfile import parse_gemfile, parse_lock
from pykyll.convert.commonmark_autolinks import _Addresses
from pykyll.convert.sass_cache import imported
from pykyll.doctor.site_templates import _LAYOUT
from pykyll.errors import Diagnostic, PykyllError, format_diagnostic
from pykyll.extend.gemfile_group import jekyll_plugins_of
from pykyll.files import front_matter
from pykyll.liquid.errors import LiquidError
from pykyll.liquid.expression import parse_expression
from pykyll.plugins.jekyll_titles_from_headings import _HEADING
from pykyll.plugins.jemoji import with_pictures
from pykyll.proof.checks.stylesheets import references
from pykyll.proof.source_lines import _without_tags
from pykyll.proof.srcset import candidates
from pykyll.ruby import csv_converters, uri
from pykyll.ruby.csv_table import parse_csv
from pykyll.ruby.fnmatch import fnmatch
from pykyll.ruby.glob import expand_braces
from pykyll.site.slug import slugify
from pykyll.site.url import escape_path, fill, fill_literally, sanitize_url
from pykyll.source.file_names import DATE_FILENAME, DATELESS_FILENAME
from pykyll.templates.filters import item_property
from pykyll.templates.names import Named
from pykyll.templates.template_errors import for_people

Reader = Callable[[str], object]

UNITS = (
    *" \t\n\"'`#%&*+-/:;<=>?@\\^_|~!.,()[]{}$a1é",
    "\r\n", " a", "a ", "a\n", "a.", "a/", "/..", "../", "./", "a=", "a: ", "- ", "a,", ", ", "1.",
    "{%", "{% ", "{% if a %}", "{% comment %}", "{% raw %}", "{{", "{{a|", "{{ a }}", "%}", "}}",
    "[a", "[a]", "[a](", "[a](b ", "[a](#a", "[a]: ", "[^a", "![", "](", "<a", "<a ", "<!--", "<body",
    "</", "<script", '\\"', '"\\', "'\\", "a'", 'a"', "http://", "www.", "_www.", "a@", "@a", ":a:",
    "a:", "//", "#a", "&a", "&a;", "%a", "%25", "*a", "?a", "**/", "[a-", "{a,b}", "{a}", "url(", "url( ",
    "@import ", "/*", "a{", "a{b:c}", "nth(", ":nth( ", "---\n", "...\n", "===\n", "# ", "--", "$$",
    "a b ", "word ", "\n\n", "gem ", "do ", "groups:[", "1-1-1-", "1_", "_1", "0", "=9", "a\\\n",
)  # fmt: skip
"""What texts are made of, one unit again and again."""


def _quietly(reader: Reader) -> Reader:
    def read(text: str) -> object:
        with contextlib.suppress(PykyllError, ValueError):
            return reader(text)
        return None

    return read


def _error(text: str) -> str:
    message = f"Tag '{text}' was not properly terminated"
    diagnostic = Diagnostic(message, path="a", line=1, excerpt=text, column=1)
    return format_diagnostic(for_people(diagnostic, text, 1))


READERS: dict[str, Reader] = {
    "front matter": lambda text: front_matter.split(f"---\n{text}\n---\n{text}"),
    "front matter without end": lambda text: front_matter.split(f"---\n{text}"),
    "CSV": parse_csv,
    "integers in CSV": csv_converters.to_integer,
    "floats in CSV": csv_converters.to_float,
    "dates in CSV": csv_converters.to_date,
    "slugs": slugify,
    "pretty slugs": lambda text: slugify(text, "pretty"),
    "Latin slugs": lambda text: slugify(text, "latin"),
    "permalinks": lambda text: fill(text, lambda _: "a", frozenset({"a"})),
    "permalinks of Jekyll 3": lambda text: fill_literally(text, {"a": "b"}),
    "URLs": sanitize_url,
    "paths": escape_path,
    "numbers like Ruby's": item_property.as_number,
    "patterns": lambda text: fnmatch(text, "a" * 200),
    "patterns of paths": lambda text: fnmatch(text, "a/" * 100, pathname=True),
    "names for patterns": lambda text: fnmatch("*a*b*[c-d]*e", text),
    "braces": expand_braces,
    "names of documents": lambda text: DATELESS_FILENAME.search(text[:4000]),
    "names of posts": lambda text: DATE_FILENAME.search(text[:4000]),
    "compat": Compat.parse,
    "Gemfile": parse_gemfile,
    "Gemfile.lock": parse_lock,
    "groups in a Gemfile": jekyll_plugins_of,
    "the excerpt of an error": _error,
    "expressions": parse_expression,
    "ranges": lambda text: parse_expression(f"({text})"),
    "imports in Sass": imported,
    "bare addresses": lambda text: list(iter(_all_addresses(text))),
    "headings": lambda text: _HEADING.sub("", text),
    "emoji": lambda text: with_pictures(text, "/"),
    "URIs for the proofer": uri.normalize,
    "authorities for the proofer": lambda text: uri.normalize(f"//{text}"),
    "references in CSS": lambda text: list(references(text)),
    "srcset": candidates,
    "tags in an excerpt": _without_tags,
    "layouts in a configuration": _LAYOUT.findall,
    "names of includes with variables": lambda text: Named("include", text, 1).may_be(text),
}
"""What takes a text on its own."""


def _all_addresses(text: str):
    addresses, at = _Addresses(text), 0
    while found := addresses.next(at):
        at = max(found.end, found.resume)
        yield found.href


def readers() -> dict[str, Reader]:
    """All of them, with errors for people kept quiet."""
    return {name: _quietly(reader) for name, reader in READERS.items()}


_OF_OTHERS = {"sassify", "scssify"}
"""What these take is their compilers' matter."""


class TextsInSite:
    """What a template of a site does with a text."""

    def __init__(self, source: Path, compat: str) -> None:
        self._templates = TemplatesInSite(source, compat)
        environment = self._templates.site.liquid.environment
        self.filters = sorted(set(environment._filters) - _OF_OTHERS)  # noqa: SLF001 - no other way to all

    def render(self, template: str, text: str) -> str:
        """What a template prints for `text`; nothing where it fails."""
        self._templates.variables["text"] = text
        with contextlib.suppress(LiquidError, PykyllError):
            return self._templates.render(template)
        return ""
