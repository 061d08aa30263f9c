"""CoffeeScript: not compiled.

jekyll-coffeescript runs a JavaScript engine for it, which pykyll does not carry.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.errors import PykyllError
from pykyll.site.extensions import PRIORITIES

if TYPE_CHECKING:
    from pykyll.site.renderable import Renderable


class CoffeeScriptError(PykyllError):
    """A CoffeeScript file in the site."""


class CoffeeScriptConverter:
    """Takes `.coffee` files only to say that they are not compiled."""

    priority = PRIORITIES["low"]
    highlighter_affix = ""

    def matches(self, ext: str) -> bool:
        """Whether it is CoffeeScript."""
        return ext.lower() == ".coffee"

    def output_ext(self, ext: str) -> str:  # noqa: ARG002 - the same for all
        """Always `.js`."""
        return ".js"

    def convert(self, content: str, item: Renderable | None) -> str:  # noqa: ARG002 - it is not read
        """Nothing but the refusal.

        Raises:
            CoffeeScriptError: Always.
        """
        name = "this text" if item is None else item.relative_path
        raise CoffeeScriptError(
            f"{name} is CoffeeScript, which pykyll does not compile",
            hint="compile it once (npx coffee -c) and keep the .js file, "
            "or name the .coffee file under `exclude:`",
        )
