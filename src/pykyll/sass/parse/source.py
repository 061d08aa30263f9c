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
_ENCODINGS = frozenset(
    [
        "ansi_x3.4-1968",
        "ascii",
        "big5",
        "big5-hkscs",
        "cp1250",
        "cp1251",
        "cp1252",
        "cp1253",
        "cp1254",
        "cp1255",
        "cp1256",
        "cp1257",
        "cp1258",
        "cp437",
        "cp65001",
        "cp720",
        "cp737",
        "cp775",
        "cp850",
        "cp852",
        "cp855",
        "cp857",
        "cp860",
        "cp861",
        "cp862",
        "cp863",
        "cp864",
        "cp865",
        "cp866",
        "cp869",
        "cp874",
        "cp932",
        "cp936",
        "cp949",
        "cp950",
        "ebcdic-cp-us",
        "euc-cn",
        "euc-",
        "jis-2004",
        "euc-jisx0213",
        "euc-jp",
        "euc-kr",
        "euccn",
        "eucjp",
        "euckr",
        "gb18030",
        "gb2312",
        "gbk",
        "ibm037",
        "ibm437",
        "ibm775",
        "ibm850",
        "ibm852",
        "ibm855",
        "ibm857",
        "ibm860",
        "ibm861",
        "ibm862",
        "ibm863",
        "ibm864",
        "ibm865",
        "ibm866",
        "ibm869",
        "iso-2022-jp",
        "iso-2022-jp-2",
        "iso-8859-1",
        "iso-8859-10",
        "iso-8859-11",
        "iso-8859-13",
        "iso-8859-14",
        "iso-8859-15",
        "iso-8859-16",
        "iso-8859-2",
        "iso-8859-3",
        "iso-8859-4",
        "iso-8859-5",
        "iso-8859-6",
        "iso-8859-7",
        "iso-8859-8",
        "iso-8859-9",
        "iso2022-jp",
        "iso8859-1",
        "iso8859-10",
        "iso8859-11",
        "iso8859-13",
        "iso8859-14",
        "iso8859-15",
        "iso8859-16",
        "iso8859-2",
        "iso8859-3",
        "iso8859-4",
        "iso8859-5",
        "iso8859-6",
        "iso8859-7",
        "iso8859-8",
        "iso8859-9",
        "koi8-r",
        "koi8-u",
        "maccyrillic",
        "macgreek",
        "maciceland",
        "macroman",
        "macturkish",
        "shift_jis",
        "sjis",
        "tis-620",
        "us-ascii",
        "utf-16",
        "utf-16be",
        "utf-16le",
        "utf-32",
        "utf-32be",
        "utf-32le",
        "utf-7",
        "utf-8",
        "windows-1250",
        "windows-1251",
        "windows-1252",
        "windows-1253",
        "windows-1254",
        "windows-1255",
        "windows-1256",
        "windows-1257",
        "windows-1258",
    ]
)
"""The names that Ruby knows and Python, too. Ruby does not know `utf8`."""
_OTHER_NAMES = {"ascii-8bit": "ascii", "binary": "ascii"}
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
    name = name.lower()
    if name in ("utf-16", "utf-16be"):
        return "utf-8"  # the declaration could not be read in it
    if name in _OTHER_NAMES:
        return _OTHER_NAMES[name]
    if name not in _ENCODINGS:
        raise SassError(f"unknown encoding name - {name}", Place(path, 1))
    return codecs.lookup(name).name


def normalized(text: str) -> str:
    """The text with the line ends that Sass knows, without a byte-order mark and without NUL."""
    text = text.removeprefix("\ufeff")
    if "\r" in text or "\f" in text:
        text = _LINE_ENDS.sub("\n", text)
    return text.replace("\0", "\ufffd") if "\0" in text else text
