"""Strings as they are written in SassScript, also `url()` without quotes."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal

from pykyll.regex import regex
from pykyll.sass.parse.tokens import SPACES_PIECE, URL_CHAR_PIECE
from pykyll.sass.values.text import Text, unescape

if TYPE_CHECKING:
    from collections.abc import Mapping

StringKind = Literal["double", "single", "uri", "url_prefix", "domain"]
"""The quotes of a string; the last two stand in `@-moz-document` alone."""


def _quoted(opening: str, closing: str) -> re.Pattern[str]:
    contents = rf"(?>(?:[^{closing}\\#]+|\\.|#(?!\{{))*)"
    return regex(rf"{opening}({contents})({closing}|#\{{)", re.DOTALL)


def _unquoted(opening: str) -> re.Pattern[str]:
    return regex(rf"{opening}({URL_CHAR_PIECE}*?)({SPACES_PIECE}\)|#\{{)")


STRINGS: Mapping[StringKind, re.Pattern[str]] = {
    "double": _quoted('"', '"'),
    "single": _quoted("'", "'"),
    "uri": _unquoted(rf"url\({SPACES_PIECE}"),
    "url_prefix": _unquoted(rf"url-prefix\({SPACES_PIECE}"),
    "domain": _unquoted(rf"domain\({SPACES_PIECE}"),
}
"""From a string's beginning to its end, or to its first `#{`."""
STRINGS_CONTINUED: Mapping[StringKind, re.Pattern[str]] = {
    "double": _quoted("", '"'),
    "single": _quoted("", "'"),
    "uri": _unquoted(""),
    "url_prefix": _unquoted(""),
    "domain": _unquoted(""),
}
"""The same behind a `}`."""


def string_token_value(
    kind: StringKind, contents: str, *, is_closed: bool, is_continued: bool = False
) -> Text:
    """The value of a string, or of a piece of it before or behind `#{}`.

    Args:
        kind: Its quotes.
        contents: What stands between them.
        is_closed: Whether it ends here, not at a `#{`.
        is_continued: Whether it began before a `#{}`.
    """
    if kind == "uri":
        opening = "" if is_continued else "url("
        return Text(f"{opening}{contents}{')' if is_closed else ''}")
    return Text(unescape(contents), is_quoted=True)
