"""Converters and generators whose work a plugin's function does."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.dataclass import dataclass

if TYPE_CHECKING:
    from collections.abc import Callable

    from pykyll.extend.host import Host
    from pykyll.site import Site
    from pykyll.site.renderable import Renderable


@dataclass(frozen=True, slots=True)
class FunctionConverter:
    """A converter whose work a function does."""

    function: Callable[..., object]
    extensions: tuple[str, ...]
    extension: str
    priority: int
    highlighter_affix: str = ""
    is_told_place: bool = False
    """Whether the function is also given the file's path and the line that the content begins at."""

    def matches(self, ext: str) -> bool:
        """Whether files with this extension are converted."""
        return ext.lower() in self.extensions

    def output_ext(self, ext: str) -> str:
        """The extension that they come out with."""
        del ext
        return self.extension

    def convert(self, content: str, item: Renderable | None) -> str:
        """The content converted."""
        if not self.is_told_place:
            return str(self.function(content))
        path, line = ("", 1) if item is None else (item.relative_path, item.body_line)
        return str(self.function(content, path, line))


@dataclass(frozen=True, slots=True)
class FunctionGenerator:
    """A generator whose work a function of the host does."""

    function: Callable[[Host], object]
    host: Host
    priority: int

    def generate(self, site: Site) -> None:
        """Run it; the host knows the site."""
        del site
        self.function(self.host)
