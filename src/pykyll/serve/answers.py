"""Answers: a file of the site, or a page that is made for the occasion.

The browser asks again each time (`no-cache`), and is told where nothing has changed.
"""

from __future__ import annotations

import hashlib
import os
import secrets
import stat
from collections import deque
from dataclasses import replace
from email.utils import formatdate, parsedate_to_datetime
from http import HTTPStatus
from typing import TYPE_CHECKING
from urllib.parse import quote

from pykyll.dataclass import dataclass
from pykyll.serve.content_types import content_type
from pykyll.serve.ranges import ranges_of

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import BinaryIO

    from pykyll.serve.request import Refusal
    from pykyll.serve.seen import Seen

    Headers = tuple[tuple[str, str], ...]
    Part = bytes | range

AT_ONCE = 256 * 1024
"""Bytes of a file that are read and sent in one go; longer ones come in parts of this length."""
_KEPT_IN_304 = frozenset({"cache-control", "etag", "last-modified", "vary"})
_SAFE_IN_LOCATION = ":/%#?=@[]!$&'()*+,;"
_HTML = "text/html; charset=utf-8"
_PLAIN = "text/plain; charset=utf-8"


class FileParts:
    """What is sent of a file that is too long to be read in one go.

    Args:
        file: The file; it is closed by `close`.
        parts: Bytes as they stand, and ranges of the file.
    """

    def __init__(self, file: BinaryIO, parts: tuple[Part, ...]) -> None:
        self._file = file
        self._parts = deque(parts)
        self.size = sum(map(len, parts))
        """How many bytes they are."""

    def read(self) -> bytes:
        """The next piece of them; nothing at the end.

        Raises:
            EOFError: The file has become shorter than it was.
            OSError: It cannot be read.
        """
        while self._parts:
            part = self._parts.popleft()
            if isinstance(part, bytes):
                return part
            if part:
                return self._read(part)
        return b""

    def _read(self, part: range) -> bytes:
        now, later = part[:AT_ONCE], part[AT_ONCE:]
        self._parts.appendleft(later)
        self._file.seek(now.start)
        piece = self._file.read(len(now))
        if len(piece) < len(now):
            raise EOFError
        return piece

    def close(self) -> None:
        """Read nothing more."""
        self._file.close()


@dataclass(frozen=True, slots=True)
class Answer:
    """What is sent back."""

    status: int
    headers: Mapping[str, str]
    """By name in lower case, without what says where the answer ends."""
    body: bytes | FileParts = b""
    seen: Seen | None = None
    """The file that it was made of; as long as that is unchanged, so is the answer."""

    @property
    def size(self) -> int:
        """Bytes of the body."""
        return len(self.body) if isinstance(self.body, bytes) else self.body.size


def head_of(answer: Answer, connection: str) -> tuple[bytes, bytes]:
    """The head of an answer, before and behind the date that stands in it.

    Args:
        answer: The answer.
        connection: What becomes of the connection; empty where that goes without saying.
    """
    lines = [f"{name}: {text}" for name, text in answer.headers.items()]
    if answer.status != HTTPStatus.NOT_MODIFIED:
        lines.append(f"content-length: {answer.size}")
    if connection:
        lines.append(f"connection: {connection}")
    first = f"HTTP/1.1 {answer.status} {HTTPStatus(answer.status).phrase}\r\ndate: "
    rest = "".join(f"\r\n{line}" for line in lines)
    return first.encode("latin-1"), f"{rest}\r\n\r\n".encode("latin-1")


def file_answer(path: str, asked: Mapping[str, str], extra: Headers = ()) -> Answer:
    """A file, or the parts of it that were asked for (`Range`).

    Args:
        path: The file.
        asked: The headers of the request.
        extra: Further headers; they win over the usual ones.

    Raises:
        OSError: It cannot be read, or is no file any more.
    """
    file = open_file(path)
    sent = None
    try:
        found = os.fstat(file.fileno())
        content = file.read() if found.st_size <= AT_ONCE else None
        size = found.st_size if content is None else len(content)
        headers = {
            "content-type": content_type(path),
            "accept-ranges": "bytes",
            "etag": _etag_of_file(found) if content is None else _etag(content),
            **_last_modified(found),
            **_usual(extra),
        }
        answer, parts = _in_parts(_fresh_or_not(Answer(200, headers), asked), asked, size)
        if content is None and parts:
            sent = FileParts(file, parts)
        return replace(answer, body=sent or _joined(content or b"", parts))
    finally:
        if sent is None:
            file.close()


def open_file(path: str) -> BinaryIO:
    """A file for reading; a pipe that stands in its place meanwhile is not waited for.

    Raises:
        OSError: It cannot be opened, or is no file.
    """
    file = open(path, "rb", opener=_opened)  # noqa: SIM115 - the caller closes it
    if not stat.S_ISREG(os.fstat(file.fileno()).st_mode):
        file.close()
        raise FileNotFoundError(path)
    return file


def _opened(path: str, flags: int) -> int:
    return os.open(path, flags | getattr(os, "O_NONBLOCK", 0))


def page_answer(
    page: bytes,
    status: int,
    asked: Mapping[str, str],
    extra: Headers = (),
    media_type: str = _HTML,
) -> Answer:
    """A page that is no file as it stands.

    Args:
        page: The page.
        status: Its status.
        asked: The headers of the request.
        extra: Further headers; they win over the usual ones.
        media_type: Its type.
    """
    headers = {"content-type": media_type, "etag": _etag(page), **_usual(extra)}
    return _fresh_or_not(Answer(status, headers, page), asked)


def redirect(path: str, query: str, status: int) -> Answer:
    """To a path of this host, which begins with one slash; a query goes along."""
    location = quote(path) + (f"?{query}" if query else "")
    return Answer(status, {"location": quote(location, safe=_SAFE_IN_LOCATION)})


def refused(refusal: Refusal) -> Answer:
    """What is said to who is not answered."""
    headers = {"content-type": _PLAIN, "x-content-type-options": "nosniff"}
    return Answer(refusal.status, headers, refusal.reason.encode("utf-8", "replace"))


def _usual(extra: Headers) -> dict[str, str]:
    usual = {"cache-control": "no-cache", "cross-origin-resource-policy": "same-site"}
    return usual | {name.lower(): text for name, text in extra}


def _etag(content: bytes) -> str:
    return f'"{hashlib.md5(content, usedforsecurity=False).hexdigest()}"'


def _etag_of_file(found: os.stat_result) -> str:
    """Of one that is not read for this: another one, and any change of it, has another."""
    return f'"{found.st_ino:x}-{found.st_size:x}-{found.st_ctime_ns:x}"'


def _last_modified(found: os.stat_result) -> dict[str, str]:
    """The header; none for a time that HTTP cannot write."""
    try:
        return {"last-modified": formatdate(found.st_mtime, usegmt=True)}
    except (ValueError, OverflowError, OSError):
        return {}


def _fresh_or_not(answer: Answer, asked: Mapping[str, str]) -> Answer:
    if answer.status != HTTPStatus.OK or not _is_fresh(asked, answer.headers):
        return answer
    kept = {name: text for name, text in answer.headers.items() if name in _KEPT_IN_304}
    return Answer(HTTPStatus.NOT_MODIFIED, kept)


def _is_fresh(asked: Mapping[str, str], answer: Mapping[str, str]) -> bool:
    """Whether the browser has what would be sent; the tag counts more than the date."""
    wanted = asked.get("if-none-match")
    if wanted is not None:
        tags = {tag.strip().removeprefix("W/") for tag in wanted.split(",")}
        return answer["etag"].removeprefix("W/") in tags or "*" in tags
    since, modified = asked.get("if-modified-since"), answer.get("last-modified")
    if since is None or modified is None:
        return False
    try:
        return parsedate_to_datetime(modified) <= parsedate_to_datetime(since)
    except (TypeError, ValueError, OverflowError):
        return False


def _in_parts(
    answer: Answer, asked: Mapping[str, str], size: int
) -> tuple[Answer, tuple[Part, ...]]:
    """An answer with a file, and which parts of the file it consists of."""
    if answer.status != HTTPStatus.OK:
        return answer, ()
    current = {answer.headers["etag"], answer.headers.get("last-modified")}
    is_current = asked.get("if-range") in {None, *current}
    ranges = ranges_of(asked["range"], size) if is_current and "range" in asked else None
    if ranges is None:
        return answer, (range(size),)
    if len(ranges) > 1:
        return _multipart(answer, ranges, size)
    given = _content_range(ranges[0], size) if ranges else f"bytes */{size}"
    headers = {**answer.headers, "content-range": given}
    return replace(answer, status=206 if ranges else 416, headers=headers), tuple(ranges)


def _multipart(answer: Answer, ranges: list[range], size: int) -> tuple[Answer, tuple[Part, ...]]:
    boundary = secrets.token_hex(16)
    kind = answer.headers["content-type"]
    parts: list[Part] = []
    for each in ranges:
        head = f"content-type: {kind}\r\ncontent-range: {_content_range(each, size)}\r\n\r\n"
        parts += (f"--{boundary}\r\n{head}".encode("latin-1"), each, b"\r\n")
    parts.append(f"--{boundary}--\r\n".encode())
    headers = {**answer.headers, "content-type": f"multipart/byteranges; boundary={boundary}"}
    return replace(answer, status=206, headers=headers), tuple(parts)


def _content_range(each: range, size: int) -> str:
    return f"bytes {each.start}-{each.stop - 1}/{size}"


def _joined(content: bytes, parts: tuple[Part, ...]) -> bytes:
    return b"".join(
        part if isinstance(part, bytes) else content[part.start : part.stop] for part in parts
    )
