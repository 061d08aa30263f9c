"""Files as text, with front matter taken off.

Source of the behaviour: Jekyll's `Utils.has_yaml_header?` and `Convertible#read_yaml`.
"""

from __future__ import annotations

import errno
import os
from typing import Literal

from pykyll.errors import Diagnostic, PykyllError
from pykyll.files.special import special_kind

BYTE_ORDER_MARK = b"\xef\xbb\xbf"

Header = Literal["none", "front matter", "behind a mark"]
"""What a file begins with: a line of `---`, that line behind a byte order mark, or neither."""


class UnreadableFileError(PykyllError):
    """A file that cannot be opened or is not text in the site's encoding."""


def has_front_matter(path: str) -> bool:
    """Whether the file's first line is `---`.

    Raises:
        UnreadableFileError: Where the file cannot be opened.
    """
    return header_of(path) == "front matter"


def header_of(path: str) -> Header:
    """What the file begins with. Jekyll sees no front matter behind a byte order mark.

    Raises:
        UnreadableFileError: Where the file cannot be opened.
    """
    from pykyll.files.front_matter import has_yaml_header  # an unchanged site reads none

    _refuse_special(path)
    try:
        with open(path, "rb") as file:
            line = file.readline(4096)
    except OSError as error:
        raise _unreadable(path, error) from error
    if has_yaml_header(line):
        return "front matter"
    is_marked = line.startswith(BYTE_ORDER_MARK)
    return "behind a mark" if is_marked and has_yaml_header(line[3:]) else "none"


def has_mark(path: str) -> bool:
    """Whether a file that can be read begins with a byte order mark."""
    with open(path, "rb") as file:
        return file.read(3) == BYTE_ORDER_MARK


def loses_yaml_by_mark(path: str) -> bool:
    """Whether Jekyll loses what stands in a YAML file because of a byte order mark.

    libyaml counts the mark as a column: the first entry is indented by one then, and the
    second ends the document, or is an error. Comments and brackets do not mind.
    """
    with open(path, "rb") as file:
        line = file.readline(4096)
    if not line.startswith(BYTE_ORDER_MARK):
        return False
    first = line.removeprefix(BYTE_ORDER_MARK).strip()
    return first != b"" and not first.startswith((b"#", b"[", b"{"))


def marked_yaml(shown: str) -> Diagnostic:
    """The warning for a YAML file that Jekyll reads otherwise because of its mark.

    Args:
        shown: The file, as errors print it.
    """
    return Diagnostic(
        "this begins with a byte order mark (BOM): Jekyll reads the first entry alone, or fails",
        severity="warning",
        path=shown,
        hint="save it as UTF-8 without BOM",
    )


def read_text(path: str, encoding: str) -> str:
    """The file's text, without a byte order mark; line ends stay as they are.

    Raises:
        UnreadableFileError: Where it cannot be opened or decoded.
    """
    _refuse_special(path)
    try:
        with open(path, "rb") as file:
            raw = file.read()
    except OSError as error:
        raise _unreadable(path, error) from error
    try:
        if encoding.lower() in {"utf-8", "utf8"}:
            return raw.removeprefix(BYTE_ORDER_MARK).decode("utf-8")
        return raw.decode(encoding)
    except UnicodeDecodeError as error:
        raise _undecodable(raw, error) from error
    except LookupError as error:
        raise UnreadableFileError(
            f"'{encoding}' is not an encoding that is known here",
            hint="set `encoding: utf-8` in _config.yml",
        ) from error


def special_file(path: str, kind: str) -> UnreadableFileError:
    """The error for a pipe, a socket or a device in the place of a file.

    Args:
        path: Where it lies.
        kind: What it is, as `special_kind` says it.
    """
    what = f"this is {kind}, not a file"
    if os.path.islink(path):
        what = f"this is a link to '{os.readlink(path)}', which is {kind}, not a file"
    return UnreadableFileError(what, hint="put a file in its place, or remove it")


def _refuse_special(path: str) -> None:
    """Refuse what is no file before it is opened, which might wait for ever."""
    kind = special_kind(path)
    if kind is not None:
        raise special_file(path, kind)


def _unreadable(path: str, error: OSError) -> UnreadableFileError:
    if error.errno == errno.ELOOP:
        return UnreadableFileError(
            f"this link, to '{os.readlink(path)}', leads back to itself"
            if os.path.islink(path)
            else "a link on the way to this file leads back to itself",
            hint="put the file itself here, or remove the link",
        )
    if os.path.islink(path) and not os.path.exists(path):
        return UnreadableFileError(
            f"this file is a link to '{os.readlink(path)}', where nothing is",
            hint="put the file itself here, or remove the link",
        )
    reason = (error.strerror or str(error)).lower()
    return UnreadableFileError(
        f"this file cannot be read: {reason}",
        hint="make it readable, or name it under `exclude:` in _config.yml",
    )


def _undecodable(raw: bytes, error: UnicodeDecodeError) -> UnreadableFileError:
    before = raw[: error.start].decode("utf-8", "replace")
    line = before.count("\n") + 1
    byte = raw[error.start]
    problem = UnreadableFileError(
        f"this file is not {error.encoding.upper()}: byte 0x{byte:02X} on line {line}",
        hint="save it as UTF-8, or set `encoding:` in _config.yml",
    )
    start = raw.rfind(b"\n", 0, error.start) + 1
    end = raw.find(b"\n", error.start)
    excerpt = raw[start : end if end >= 0 else len(raw)].decode("utf-8", "replace")
    return problem.showing(line, error.start - start + 1, excerpt)
