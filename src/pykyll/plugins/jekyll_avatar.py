"""`{% avatar name %}`: a picture of someone on GitHub.

Source of the behaviour: jekyll-avatar 0.8.0.
"""

from __future__ import annotations

import re
import zlib
from typing import TYPE_CHECKING
from urllib.parse import urljoin

from pykyll.dataclass import dataclass
from pykyll.liquid import is_truthy, ruby_to_s
from pykyll.liquid.conversions import digits_to_int
from pykyll.regex import regex
from pykyll.ruby.numbers import int_to_s
from pykyll.ruby.strings import strip

if TYPE_CHECKING:
    from collections.abc import Callable

    from pykyll.extend import Host
    from pykyll.liquid import Context, ParseContext

_SIZE = regex(r"\bsize=(\d+)\b", re.IGNORECASE | re.ASCII)
_VARIABLE = regex(r"\buser=([\w.]+)\b", re.ASCII)
_SERVERS = 4
_SCALES = (1, 2, 3, 4)


def install(host: Host) -> None:
    """Add the tag `avatar`."""
    server = host.environ.get("PAGES_AVATARS_URL", "")

    def avatar(markup: str, parse: ParseContext) -> Callable[[Context], str]:
        text = strip(markup)
        template = parse.env.parse(text)
        size = _SIZE.search(text)
        variable = _VARIABLE.search(text)
        user = parse.expression(variable[1]) if variable else None

        def render(context: Context) -> str:
            rendered = template.render_in(context)
            if variable is None or user is None:
                name = _first_word(rendered)
            else:
                value = context.evaluate(user)
                name = ruby_to_s(value) if is_truthy(value) else variable[1]
            image = _Avatar(name, size[1] if size else "40", server)
            return image.html(lazy="lazy=true" in rendered)

        return render

    host.add_tag("avatar", avatar)


@dataclass(frozen=True, slots=True)
class _Avatar:
    """A picture by name and size."""

    name: str
    size: str
    server: str
    """Where the pictures lie; GitHub's own servers where empty."""

    def html(self, *, lazy: bool) -> str:
        attributes = {
            "class": "avatar avatar-small"
            if len(self.size.lstrip("0")) < 3 and int(self.size) < 48
            else "avatar",
            "alt": self.name,
            "width": self.size,
            "height": self.size,
            "data-proofer-ignore": "true",
            "src": "" if lazy else self._url(1),
        }
        prefix = "data-" if lazy else ""
        if lazy:
            attributes["data-src"] = self._url(1)
        attributes[f"{prefix}srcset"] = ", ".join(f"{self._url(n)} {n}x" for n in _SCALES)
        written = " ".join(f'{name}="{value}"' for name, value in attributes.items())
        return f"<img {written} />"

    def _path(self, scale: int) -> str:
        size = self.size if scale == 1 else int_to_s(digits_to_int(self.size) * scale)
        return f"{self.name}?v=3&s={size}"

    def _url(self, scale: int) -> str:
        own = self.server
        if own:
            return urljoin(own if own.endswith("/") else f"{own}/", self._path(scale))
        server = zlib.crc32(self._path(1).encode()) % _SERVERS
        return f"https://avatars{server}.githubusercontent.com/{self._path(scale)}"


def _first_word(text: str) -> str:
    name = text.partition(" ")[0] if " " in text else text
    return name.removeprefix("@")
