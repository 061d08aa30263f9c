"""GitHub Pages' second Markdown engine: `markdown: GFM` or `CommonMarkGhPages`.

markdown-it-py parses; what it prints is made to look like jekyll-commonmark-ghpages 0.5.1
over CommonMarker 0.23.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from markdown_it import MarkdownIt
from markdown_it.common.utils import unescapeAll
from markdown_it.tree import SyntaxTreeNode

from pykyll.convert.commonmark_autolinks import add_autolinks
from pykyll.convert.commonmark_footnotes import add_footnotes
from pykyll.convert.commonmark_html import print_html
from pykyll.convert.commonmark_lazy_lines import end_at_lazy_tags
from pykyll.convert.commonmark_spaces import guarded, trim_tabs, unguarded
from pykyll.errors import Diagnostic, PykyllError
from pykyll.ruby.text import to_s
from pykyll.stack import deep_calls

if TYPE_CHECKING:
    from collections.abc import Iterable

    from markdown_it.rules_core import StateCore
    from markdown_it.token import Token

    from pykyll.convert.markdown_engine import MarkdownEngine, Warn
    from pykyll.site import Site

_EXTENSIONS = frozenset({"table", "strikethrough", "autolink", "tagfilter"})
_NESTED_AT_MOST = 100
"""Levels: what is nested n deep takes the parser time that grows with the square of n."""
_DEEPEST = 5_000
"""Calls within calls, for as many levels."""
_OPTIONS = frozenset({"UNSAFE", "FOOTNOTES", "HARDBREAKS", "NOBREAKS", "GITHUB_PRE_LANG"})


def commonmark_engine(site: Site) -> MarkdownEngine:
    """A function from Markdown to HTML with the extensions and options of `commonmark:`."""
    given = site.config.section("commonmark")
    extensions = _known(site, given.get("extensions"), _EXTENSIONS, "extension")
    options = _known(site, given.get("options"), _OPTIONS, "option")
    parser = _parser(extensions, options)

    def convert(content: str, warn: Warn) -> str:
        environment: dict[str, object] = {}
        with deep_calls(_DEEPEST):
            tokens = parser.parse(guarded(content), environment)
            _refuse_depth(tokens)
            tree = SyntaxTreeNode(tokens)
            html = print_html(
                tree, environment, options, warn, filters_tags="tagfilter" in extensions
            )
        return unguarded(html)

    return convert


def _parser(extensions: frozenset[str], options: frozenset[str]) -> MarkdownIt:
    parser = MarkdownIt(
        "commonmark", {"strikethrough_single_tilde": True, "maxNesting": _NESTED_AT_MOST + 1}
    )
    parser.enable([name for name in ("table", "strikethrough") if name in extensions])
    # Addresses are escaped when they are printed, and none is refused.
    parser.normalizeLink = _as_it_is  # type: ignore[method-assign]  # the library's own way
    parser.normalizeLinkText = _decoded  # type: ignore[method-assign, assignment]  # likewise
    parser.validateLink = _any  # type: ignore[method-assign]  # likewise
    parser.core.ruler.push("entities_in_addresses", _decode_addresses)
    trim_tabs(parser)
    end_at_lazy_tags(parser)
    if "autolink" in extensions:
        add_autolinks(parser)
    if "FOOTNOTES" in options:
        add_footnotes(parser)
    return parser


def _refuse_depth(tokens: Iterable[Token]) -> None:
    """Refuse a text of which the parser left out what was nested too deeply.

    Raises:
        PykyllError: It has as many levels as the parser reads.
    """
    for token in tokens:
        if any(
            each.nesting > 0 and each.level >= _NESTED_AT_MOST
            for each in (token, *(token.children or ()))
        ):
            raise PykyllError(
                f"something is nested more than {_NESTED_AT_MOST} levels deep",
                line=None if token.map is None else token.map[0] + 1,
                hint="take levels off its lists, quotes or emphasis: Markdown has no use for so many",
            )


def _decode_addresses(state: StateCore) -> None:
    """Read the entities in `<https://example.org/?a&amp;b>`, as cmark does."""
    for token in state.tokens:
        for child in token.children or ():
            if child.markup == "autolink" and child.nesting > 0:
                child.attrs["href"] = _decoded(str(child.attrs["href"]))


def _decoded(url: str) -> str:
    """A text with characters for its entities; a backslash is one."""
    return unescapeAll(url.replace("\\", "\\\\"))


def _as_it_is(url: str) -> str:
    return url


def _any(url: str) -> bool:  # noqa: ARG001 - the library passes it
    return True


def _known(site: Site, given: object, known: frozenset[str], kind: str) -> frozenset[str]:
    """The names that there are; of any other is warned, as jekyll-commonmark does."""
    names = [to_s(name) for name in given] if isinstance(given, list) else []
    if kind == "option":
        names = [name.upper() for name in names]
    for name in names:
        if name not in known:
            site.note(
                Diagnostic(
                    f"CommonMark: {name} is not a valid {kind}",
                    severity="warning",
                    path="_config.yml",
                    hint=f"valid {kind}s: {', '.join(sorted(known))}",
                )
            )
    return frozenset(names) & known
