"""Which characters are escaped in HTML, and where.

Source of the behaviour: citeproc-ruby 2.1.8, `Formats::Html`: entities may already stand in a
text, so only a sign with white space beside it is taken for a sign.
"""

from __future__ import annotations

from pykyll.regex import regex

_BEFORE_SPACE = regex(r"[&<][ \t\n\v\f\r]")
_AFTER_SPACE = regex(r"[ \t\n\v\f\r]>")
_ESCAPED = {"& ": "&amp; ", "< ": "&lt; "}


def escape_markup(text: str) -> str:
    """What stands in a style or locale, as it is written in HTML."""
    if "&" not in text and "<" not in text and ">" not in text:
        return text
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def escape_lone_signs(text: str) -> str:
    """Escape `&` and `<` before white space, and `>` behind it.

    Before white space that is no blank, the sign is lost with it.
    """
    if "&" in text or "<" in text:
        text = _BEFORE_SPACE.sub(lambda match: _ESCAPED.get(match[0], ""), text)
    if ">" in text:
        text = _AFTER_SPACE.sub(" &gt;", text)
    return text
