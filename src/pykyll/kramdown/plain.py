"""Texts of plain words, which need no parser: titles, descriptions and most excerpts.

What comes out is what parsing and printing would give. Feeds, search engines' tags and lists of
posts convert several such texts for each page; this takes a twentieth of the time.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.kramdown.html.spans import quote
from pykyll.regex import regex

if TYPE_CHECKING:
    from pykyll.kramdown.options import Options

_LETTER = r"[^\0-@\[-`{-\xa0]"
_WORDS = (
    r"(?>(?:[^\0-\x1f!\"$&'*\-.<>\[-\]_`{|}~\x7f-\xa0]++|\.(?!\.)|-(?!-)|!(?!\[)"
    r"|(?<=[A-Za-z])'(?=[A-Za-z]))*)"
)
_PARAGRAPH = regex(rf"((?>{_LETTER}{_WORDS}(?:\n{_LETTER}{_WORDS})*))(\n*+)\Z")
_HTML_TEXT = r"(?:[^<>&\0-\t\v-\x1f\x7f]++|&[A-Za-z0-9]+;)"
_HTML_VALUE = r"[^\"<>&\0-\x1f\x7f]+"
_HTML_PARAGRAPH = regex(
    rf"(<p>(?>(?:{_HTML_TEXT}|<br />|<(em|strong|sup|code(?= class=|>)|a(?= href=))"
    rf"(?: (?:class|href)=\"{_HTML_VALUE}\")?>(?>{_HTML_TEXT}+)</\2>)+)</p>)(\n*+)\Z"
)
_DIALECTS = frozenset({"kramdown", "Kramdown", "markdown", "Markdown", "GFM"})


def plain_paragraph(text: str, options: Options) -> str | None:
    """The HTML of a text that is one paragraph without any markup; None for all others."""
    found = _PARAGRAPH.match(text)
    if found is None or options.input not in _DIALECTS:
        return None
    words, end = found.groups()
    if " \n" in words or words[-1] == " ":
        return None
    if "\n" in words and (
        options.remove_line_breaks_for_cjk or (options.hard_wrap and options.input == "GFM")
    ):
        return None
    if "'" in words:
        words = words.replace("'", quote("rsquo", options))
    return f"<p>{words}</p>\n\n" if len(end) > 1 else f"<p>{words}</p>\n"


def html_paragraph(text: str, options: Options) -> str | None:
    """The same of a text that is one paragraph in HTML already, as an excerpt is; else None."""
    if not text.startswith("<p>") or options.input not in _DIALECTS:
        return None
    if options.parse_block_html or options.html_to_native or options.remove_line_breaks_for_cjk:
        return None
    found = _HTML_PARAGRAPH.match(text)
    if found is None:
        return None
    return f"{found[1]}\n\n" if len(found[3]) > 1 else f"{found[1]}\n"
