"""The state of a build on disk: one file, written beside and renamed.

It holds three parts, each with a digest: what the build has looked at, which is all that a
build of an unchanged site reads; what it has rendered; and texts. A file that is damaged,
or that is not ours, counts as none. It is JSON, so that whatever lies there cannot do more
than have pages rendered again.
"""

from __future__ import annotations

import json
import os
from contextlib import suppress
from hashlib import blake2b
from typing import TYPE_CHECKING

from pykyll.dataclass import dataclass
from pykyll.files.site_cache import FOLDER, make_site_cache

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import BinaryIO

_NAME = "state"
_MAGIC = b"pykyll state 1\n"
_MOST = 1 << 31
"""More bytes than any state has."""


@dataclass(frozen=True, slots=True)
class Part:
    """Where a part of the file lies."""

    offset: int
    length: int
    digest: str


class StateFile:
    """The state below a site's source.

    Args:
        source: The site's folder, absolute.
    """

    def __init__(self, source: str) -> None:
        self._source = source
        self.folder = os.path.join(source, FOLDER)
        self.path = os.path.join(self.folder, _NAME)

    def read(self, *names: str) -> dict[str, object] | None:
        """Parts of the file by their names; None where one cannot be had."""
        if os.path.islink(self.folder):
            return None
        try:
            flags = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)
            with os.fdopen(os.open(self.path, flags), "rb") as file:
                parts = _table(file)
                return {name: _part(file, parts[name]) for name in names}
        except (OSError, ValueError, KeyError, TypeError, RecursionError):
            return None

    def write(self, parts: dict[str, object]) -> None:
        """Put down all parts; where that cannot be done there is no state, and builds go on."""
        import tempfile  # a build in which nothing has changed writes none

        try:
            make_site_cache(self._source)
            handle, beside = tempfile.mkstemp(prefix=f"{_NAME}-", dir=self.folder)
            with os.fdopen(handle, "wb") as file:
                _write(file, parts)
            os.replace(beside, self.path)
        except OSError:
            self.forget()

    def forget(self) -> None:
        """Have no state."""
        self._remove(lambda name: name == _NAME or name.startswith(f"{_NAME}-"))

    def sweep(self) -> None:
        """Remove what a build left that was killed while it wrote its state."""
        self._remove(lambda name: name.startswith(f"{_NAME}-"))

    def _remove(self, is_meant: Callable[[str], bool]) -> None:
        if os.path.islink(self.folder):
            return
        with suppress(OSError):
            for name in os.listdir(self.folder):
                if is_meant(name):
                    os.unlink(os.path.join(self.folder, name))


def _write(file: BinaryIO, parts: dict[str, object]) -> None:
    texts = {
        name: json.dumps(part, ensure_ascii=False, separators=(",", ":")).encode(
            "utf-8", "surrogatepass"
        )
        for name, part in parts.items()
    }
    table = [(name, len(text), _digest(text)) for name, text in texts.items()]
    head = json.dumps(table).encode()
    file.write(_MAGIC + b"%d %s\n" % (len(head), _digest(head).encode()) + head)
    file.writelines(texts.values())


def _table(file: BinaryIO) -> dict[str, Part]:
    if file.readline(len(_MAGIC)) != _MAGIC:
        raise ValueError("not a state")
    length, digest = file.readline(100).split()
    if not 0 <= int(length) < _MOST:
        raise ValueError("not a state")
    head = file.read(int(length))
    if _digest(head) != digest.decode():
        raise ValueError("damaged")
    offset = file.tell()
    parts: dict[str, Part] = {}
    for name, size, part_digest in json.loads(head):
        parts[name] = Part(offset, size, part_digest)
        offset += size
    return parts


def _part(file: BinaryIO, part: Part) -> object:
    file.seek(part.offset)
    text = file.read(part.length)
    if len(text) != part.length or _digest(text) != part.digest:
        raise ValueError("damaged")
    return json.loads(text.decode("utf-8", "surrogatepass"))


def _digest(data: bytes) -> str:
    return blake2b(data, digest_size=16).hexdigest()
