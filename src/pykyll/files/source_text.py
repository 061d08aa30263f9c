"""Files as text, with front matter taken off.

Source of the behaviour: Jekyll's `Utils.has_yaml_header?` and `Convertible#read_yaml`.
"""

from __future__ import annotations

import os

from pykyll.errors import PykyllError
from pykyll.files.front_matter import has_yaml_header


class UnreadableFileError(PykyllError):
    """A file that cannot be opened or is not text in the site's encoding."""


def has_front_matter(path: str) -> bool:
    """Whether the file's first line is `---`.

    Raises:
        UnreadableFileError: Where the file cannot be opened.
    """
    try:
        with open(path, "rb") as file:
            return has_yaml_header(file.readline(4096))
    except OSError as error:
        raise _unreadable(path, error) from error


def read_text(path: str, encoding: str) -> str:
    """The file's text, without a byte order mark; line ends stay as they are.

    Raises:
        UnreadableFileError: Where it cannot be opened or decoded.
    """
    try:
        with open(path, "rb") as file:
            raw = file.read()
    except OSError as error:
        raise _unreadable(path, error) from error
    try:
        if encoding.lower() in {"utf-8", "utf8"}:
            return raw.removeprefix(b"\xef\xbb\xbf").decode("utf-8")
        return raw.decode(encoding)
    except UnicodeDecodeError as error:
        raise _undecodable(raw, error) from error
    except LookupError as error:
        raise UnreadableFileError(
            f"'{encoding}' is not an encoding that is known here",
            hint="set `encoding: utf-8` in _config.yml",
        ) from error


def _unreadable(path: str, error: OSError) -> UnreadableFileError:
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
