"""What a reference means below a base (RFC 3986, 5.2)."""

from __future__ import annotations

import re
from dataclasses import replace

from pykyll.regex import regex
from pykyll.ruby.uri.parse import Uri, checked
from pykyll.ruby.uri.path import normalize_path

_LAST_SEGMENT = regex(r"/[^/]+$", re.MULTILINE)


def join(base: Uri, reference: Uri) -> Uri:
    """What the reference means on a page whose `<base>` is the other URI.

    Raises:
        UriError: The parts do not go together.
    """
    if reference == Uri():
        return base
    if reference.scheme is not None:
        return checked(replace(reference, path=normalize_path(reference.path)))
    if reference.host is not None:
        path = normalize_path(reference.path)
        return checked(replace(reference, scheme=base.scheme, path=path))
    if not reference.path:
        query = base.query if reference.query is None else reference.query
        return replace(base, query=query, fragment=reference.fragment)
    path = normalize_path(_folder(base, reference.path) + reference.path)
    return checked(replace(base, path=path, query=reference.query, fragment=reference.fragment))


def _folder(base: Uri, path: str) -> str:
    """What stands in front of a path on a page of that URI."""
    if path.startswith("/"):
        return ""
    folder = normalize_path(base.path)
    folder = _LAST_SEGMENT.sub("/", folder, count=1) if "/" in folder else ""
    return "/" if not folder and base.host is not None else folder
