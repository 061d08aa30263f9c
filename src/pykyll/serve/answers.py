"""Responses: a file of the site, or a page that is made for the occasion.

The browser asks again each time (`no-cache`), and is told where nothing has changed.
"""

from __future__ import annotations

import hashlib
import os
from email.utils import parsedate_to_datetime
from typing import TYPE_CHECKING

from starlette.responses import FileResponse, Response

from pykyll.serve.content_types import content_type

if TYPE_CHECKING:
    from collections.abc import Mapping

    Headers = tuple[tuple[str, str], ...]

_AT_ONCE = 256 * 1024
"""Bytes of a file that are read and sent in one go; longer ones come in parts, from a thread."""
_KEPT_IN_304 = frozenset({"cache-control", "etag", "last-modified", "vary"})


def file_answer(path: str, asked: Mapping[str, str], extra: Headers = ()) -> Response:
    """A file, or the parts of it that were asked for (`Range`).

    Args:
        path: The file.
        asked: The headers of the request.
        extra: Further headers; they win over the usual ones.
    """
    with open(path, "rb") as file:
        found = os.fstat(file.fileno())
        answer: Response = FileResponse(path, media_type=content_type(path), stat_result=found)
        if found.st_size <= _AT_ONCE and "range" not in asked:
            content = file.read()
            answer.headers["content-length"] = str(len(content))
            answer = Response(content, headers=dict(answer.headers))
    return _fresh_or_not(answer, asked, extra)


def page_answer(
    page: bytes,
    status: int,
    asked: Mapping[str, str],
    extra: Headers = (),
    media_type: str = "text/html; charset=utf-8",
) -> Response:
    """A page that is no file as it stands.

    Args:
        page: The page.
        status: Its status.
        asked: The headers of the request.
        extra: Further headers; they win over the usual ones.
        media_type: Its type.
    """
    etag = f'"{hashlib.md5(page, usedforsecurity=False).hexdigest()}"'
    answer = Response(page, status, headers={"ETag": etag}, media_type=media_type)
    return _fresh_or_not(answer, asked, extra)


def _fresh_or_not(answer: Response, asked: Mapping[str, str], extra: Headers) -> Response:
    answer.headers["Cache-Control"] = "no-cache"
    answer.headers["Cross-Origin-Resource-Policy"] = "same-site"
    for name, value in extra:
        answer.headers[name] = value
    if answer.status_code != 200 or not _is_fresh(asked, answer.headers):
        return answer
    kept = {name: value for name, value in answer.headers.items() if name in _KEPT_IN_304}
    return Response(status_code=304, headers=kept)


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
    except (TypeError, ValueError):
        return False
