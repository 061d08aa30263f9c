"""What open pages are told of a build, and what each page needs for it.

A page is told which addresses a build has changed, and decides itself what that means
for it (`reload.js`): it knows where it is and what it has loaded.
"""

from __future__ import annotations

import html
import os
import secrets
from collections import deque
from functools import cache
from typing import TYPE_CHECKING, Literal

from pykyll.serve.pages import error_markup

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pykyll.errors import Diagnostic
    from pykyll.serve.site_settings import SiteSettings

    Message = dict[str, object]
    """One message to a page, as JSON can hold it."""

SOCKET_PATH = "/.pykyll/reload"
SCRIPT_PATH = "/.pykyll/reload.js"

Shown = Literal["page", "missing", "folder", "errors"]
"""What a page shows: a file, or what the server says in its place."""

_REMEMBERED_BUILDS = 50
_MOST_ADDRESSES = 2000
"""Of more than these, a page is told only that much has changed."""


_MOST_DIGITS = 9
"""In the number of a build; whoever names more than that was told of none."""


class History:
    """Which addresses each build has changed, so that a page that was away can catch up."""

    def __init__(self) -> None:
        self._run = secrets.token_hex(4)
        self._number = 0
        self._changes: deque[list[str] | None] = deque(maxlen=_REMEMBERED_BUILDS)

    @property
    def latest(self) -> str:
        """The name of the last build, another one in each run of the server."""
        return f"{self._run}-{self._number}"

    @property
    def previous(self) -> str:
        """The name of the build before it."""
        return f"{self._run}-{self._number - 1}"

    def add(self, changed: list[str] | None) -> None:
        """Note a build: the addresses that it has changed, None where that is not known."""
        self._number += 1
        self._changes.append(changed)

    def changed_since(self, build: str) -> list[str] | None:
        """The addresses that have changed since a build; None where that is not known."""
        run, _, number = build.partition("-")
        if run != self._run or not number.isdecimal() or len(number) > _MOST_DIGITS:
            return None
        missed = self._number - int(number)
        if not 0 <= missed <= len(self._changes):
            return None
        found: dict[str, None] = {}
        for changed in list(self._changes)[len(self._changes) - missed :]:
            if changed is None:
                return None
            found.update(dict.fromkeys(changed))
        return list(found) if len(found) <= _MOST_ADDRESSES else None


def built(build: str, changed: list[str] | None) -> Message:
    """The message after a build that succeeded.

    Args:
        build: Its name.
        changed: The addresses that are new, gone or other than before, decoded; None
            where that is not known, so that each page is loaded again.
    """
    return {"type": "built", "build": build, "changed": changed}


def failed(errors: Sequence[Diagnostic]) -> Message:
    """The message after a build that failed."""
    return {"type": "errors", "markup": error_markup(errors)}


def script_tag(site: SiteSettings, build: str, shown: Shown) -> str:
    """The element put into a page, with what its script has to know."""
    facts = {
        "shown": shown,
        "build": build,
        "missing": f"{site.baseurl}/404.html",
        "least": int(site.least_delay * 1000),
        "most": int(site.most_delay * 1000),
    }
    given = "".join(f' data-{name}="{html.escape(str(value))}"' for name, value in facts.items())
    return f'<script src="{SCRIPT_PATH}"{given}></script>\n'


@cache
def script() -> bytes:
    """The script itself."""
    with open(os.path.join(os.path.dirname(__file__), "reload.js"), "rb") as file:
        return file.read()
