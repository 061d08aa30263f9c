"""Code in HTML: what the highlighter makes of it, and the classes that name its language."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING, NamedTuple

from pykyll.kramdown.html.escape import escape_all
from pykyll.regex import regex

if TYPE_CHECKING:
    from pykyll.highlight.kramdown_adapter import Kind
    from pykyll.kramdown.html.converter import HtmlConverter
    from pykyll.kramdown.options import Options

_LANGUAGE = regex(r"\blanguage-(\S+)")
_LANGUAGE_OR_START = regex(r"\blanguage-\S+|(^)", re.MULTILINE)


class Highlighted(NamedTuple):
    """Highlighted code, None where it stays plain, and the language if none was named."""

    html: str | None
    default_language: str | None


def highlight_code(c: HtmlConverter, code: str, language: str | None, kind: Kind) -> Highlighted:
    """Highlight code as the options want it."""
    name = c.options.syntax_highlighter
    if name is None:
        return _PLAIN
    if c.highlighter is None:
        if name == "minted":
            return Highlighted(_minted(c.options, code, language, kind), None)
        c.warn(f"The configured syntax highlighter {name} is not available.")
        return _PLAIN
    opts = c.options.syntax_highlighter_opts
    default = _default_language(opts, kind) if name == "rouge" else None
    if language is None and name == "rouge":
        # Most code spans: Rouge would look for no lexer, or find the one that does nothing.
        if not opts.get("guess_lang"):
            if default is None and not opts:
                return _PLAIN
            if default == "plaintext":
                return Highlighted(None, default)
        elif default == "plaintext" and kind == "span" and opts.keys() <= _CHANGES_NO_TEXT:
            return Highlighted(escape_all(code), default)
    return Highlighted(c.highlighter(code, language, kind, opts), default)


_PLAIN = Highlighted(None, None)
_CHANGES_NO_TEXT = frozenset({"default_lang", "guess_lang"})
"""The options that Jekyll gives to each site, with which plain text is only escaped."""


def _default_language(opts: Mapping[str, object], kind: Kind) -> str | None:
    special = opts.get(kind)
    found = opts.get("default_lang")
    if isinstance(special, Mapping):
        found = special.get("default_lang", special.get(":default_lang", found))
    return str(found) if found is not None and found is not False else None


def _minted(options: Options, code: str, language: str | None, kind: Kind) -> str | None:
    """LaTeX's highlighter, which kramdown prints into HTML too if asked for."""
    opts = options.syntax_highlighter_opts
    language = language or _default_language(opts, kind)
    if language is None:
        return None
    if kind == "span":
        return f"\\mintinline{{{language}}}{{{code}}}"
    flags = ["breaklines"] if opts.get("wrap") else []
    flags += ["linenos"] if opts.get("line_numbers") else []
    flags += [f"frame={opts['frame']}"] if opts.get("frame") else []
    return f"\\begin{{minted}}[{','.join(flags)}]{{{language}}}\n{code}\n\\end{{minted}}"


def language_of(attr: Mapping[str, str | None]) -> str | None:
    """The language that the class names."""
    match = _LANGUAGE.search(attr.get("class") or "")
    return match.group(1) if match is not None else None


def without_language(attr: dict[str, str | None]) -> str | None:
    """The language that the class names, which is taken out of the class."""
    language = language_of(attr)
    if language is not None:
        rest = _LANGUAGE.sub("", attr.get("class") or "", count=1).strip(" \t\n\v\f\r\0")
        if rest:
            attr["class"] = rest
        else:
            del attr["class"]
    return language


def with_highlighter_class(
    attr: dict[str, str | None], options: Options, language: str | None
) -> None:
    """Add the highlighter, and the language if there is one, to the class."""
    named = f"{attr.get('class') or ''} highlighter-{options.syntax_highlighter}".lstrip()
    if language is not None:
        named = _LANGUAGE_OR_START.sub(
            lambda match: f"language-{language}{' ' if match.group(1) is not None else ''}",
            named,
            count=1,
        )
    attr["class"] = named
