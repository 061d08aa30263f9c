"""URLs from templates and placeholders, escaped as Jekyll escapes them.

Source of the behaviour: Jekyll's `URL` and `PathManager`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import quote, unquote

from pykyll.errors import PykyllError, suggest
from pykyll.regex import regex
from pykyll.ruby.uri.parse import UriError, checked, parse

if TYPE_CHECKING:
    import re
    from collections.abc import Callable, Mapping

_PLAIN = regex(r"[a-zA-Z0-9./-]*")
_SAFE_IN_PATH = "/:@!$&'()*+,;=?~"
_PLACEHOLDER = regex(r":([a-z_]+)")
_SLASHES = regex(r"/{2,}")


class PermalinkError(PykyllError):
    """A permalink that cannot become a URL."""


def escape_path(path: str) -> str:
    """Percent-encode what may not stand in a path; `?` stays, `#` goes.

    Raises:
        PermalinkError: What stands before a colon is neither a path nor a scheme.
    """
    if _PLAIN.fullmatch(path):
        return path
    if ":" in path or path.startswith("//"):
        _refuse_no_uri(path)
    return quote(path, safe=_SAFE_IN_PATH, encoding="utf-8", errors="surrogateescape")


def _refuse_no_uri(path: str) -> None:
    """Ruby takes a path apart as an address, `scheme:…` or `//host:port/…`, to escape it."""
    try:
        checked(parse(path))
    except UriError as error:
        raise PermalinkError(
            f"no URL can be made of '{path}': {error}",
            hint="write it without the colon",
        ) from None


def unescape_path(path: str) -> str:
    """The file path of a URL path."""
    return unquote(path) if "%" in path else path


def sanitize_url(url: str) -> str:
    """One leading slash, no climbing and no doubled slashes."""
    climbing_gone = f"/{url}".replace("..", "/").replace("./", "")
    return _SLASHES.sub("/", climbing_gone)


def fill_literally(template: str, placeholders: Mapping[str, str | None]) -> str:
    """Fill a page's template: each name in turn, wherever it stands.

    A placeholder without a value takes its leading slash with it.
    """
    for name, value in placeholders.items():
        if ":" not in template:
            break
        if value is None:
            template = template.replace(f"/:{name}", "")
        else:
            template = template.replace(f":{name}", escape_path(value))
    return template


def fill(template: str, lookup: Callable[[str], str | None], known: frozenset[str]) -> str:
    """Fill a document's template: whole words, each looked up when it is met.

    A name that ends in an underscore may also stand for the name without it,
    so that `:title_` can be followed by letters.

    Raises:
        PermalinkError: For a name that documents do not have.
    """

    def replace(match: re.Match[str]) -> str:
        name = match[1]
        pool = [name, name.removesuffix("_")] if name.endswith("_") else [name]
        for candidate in pool:
            if candidate in known:
                rest = name[len(candidate) :]
                return escape_path(lookup(candidate) or "") + rest
        raise PermalinkError(
            f"The URL template doesn't have {' or '.join(pool)} keys. "
            "Check your permalink template!",
            hint=suggest(f":{name}", sorted(f":{each}" for each in known))
            or f"known keys: {', '.join(sorted(known))}",
        )

    return _PLACEHOLDER.sub(replace, template)


def add_permalink_suffix(template: str, style: str) -> str:
    """The ending that a permalink style gives to pages and collections."""
    match style:
        case "pretty":
            return f"{template}/"
        case "date" | "ordinal" | "none":
            return f"{template}:output_ext"
    if style.endswith("/"):
        return f"{template}/"
    if style.endswith(":output_ext"):
        return f"{template}:output_ext"
    return template
