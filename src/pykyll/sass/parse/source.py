"""From the bytes of a file to the text that is parsed."""

from __future__ import annotations

import codecs

from pykyll.regex import regex
from pykyll.sass.errors import SassError
from pykyll.sass.place import Place

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
)
_CHARSET = regex(rb'\A@charset "([^"]+)"')
_LINE_ENDS = regex(r"\r\n?|\f")


def decoded(contents: bytes, path: str | None = None) -> str:
    """A file's text, in the encoding that its byte-order mark or its `@charset` names.

    Args:
        contents: The file.
        path: Its name for places.

    Raises:
        SassError: When it is not in that encoding, with the line; when none has that name.

    Source of the behaviour: `Sass::Util.check_sass_encoding`.
    """
    encoding = "utf-8"
    for mark, name in _MARKS:
        if contents.startswith(mark):
            contents = contents[len(mark) :]
            encoding = name
            break
    else:
        declared = _CHARSET.match(contents)
        if declared is not None:
            encoding = _encoding(declared[1].decode("ascii", "replace"), path)
    try:
        return contents.decode(encoding)
    except UnicodeDecodeError as error:
        line = contents.count(b"\n", 0, error.start) + 1
        character = contents[error.start : error.start + 1].hex().upper()
        raise SassError(
            f'Invalid {encoding.upper()} character "\\x{character}"', Place(path, line)
        ) from error


def _encoding(name: str, path: str | None) -> str:
    if name.lower() in ("utf-16", "utf-16be"):
        return "utf-8"  # the declaration could not be read in it
    try:
        return codecs.lookup(name).name
    except LookupError as error:
        raise SassError(f"unknown encoding name - {name}", Place(path, 1)) from error


def normalized(text: str) -> str:
    """The text with the line ends that Sass knows, without a byte-order mark and without NUL."""
    text = text.removeprefix("\ufeff")
    if "\r" in text or "\f" in text:
        text = _LINE_ENDS.sub("\n", text)
    return text.replace("\0", "\ufffd") if "\0" in text else text
