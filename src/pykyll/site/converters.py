"""Which converters a file meets, and what they make of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.dataclass import dataclass

if TYPE_CHECKING:
    from collections.abc import Callable

    from pykyll.errors import Diagnostic
    from pykyll.site.extensions import Converter
    from pykyll.site.page import Page
    from pykyll.site.renderable import Renderable


@dataclass(frozen=True, slots=True)
class Converted:
    """What a converter made of a text."""

    text: str
    findings: tuple[Diagnostic, ...] = ()
    """Warnings, each with its file."""
    files: tuple[Page, ...] = ()
    """Pages that come with it, as a source map does with a stylesheet."""


class Converters:
    """The converters of a site, highest priority first."""

    smartify: Callable[[str], str]
    """The filter `smartify`; given with Jekyll's own converters."""

    def __init__(self) -> None:
        self._all: list[Converter] = []
        self._by_ext: dict[str, tuple[Converter, ...]] = {}

    def add(self, converter: Converter) -> None:
        """Add a converter behind those of the same priority."""
        self._all.append(converter)
        self._all.sort(key=lambda each: -each.priority)
        self._by_ext.clear()

    def for_ext(self, ext: str) -> tuple[Converter, ...]:
        """The converters that take files with this extension."""
        found = self._by_ext.get(ext)
        if found is None:
            found = tuple(each for each in self._all if each.matches(ext))
            self._by_ext[ext] = found
        return found

    def output_ext(self, ext: str) -> str:
        """The extension that a file with this one is written under."""
        chain = self.for_ext(ext)
        return chain[-1].output_ext(ext) if chain else ext

    def highlighter_affixes(self, ext: str) -> tuple[str, str]:
        """What `highlight` puts around its block: Markdown wants it free-standing."""
        chain = self.for_ext(ext)
        affix = chain[0].highlighter_affix if chain else ""
        return affix, affix

    def convert(self, content: str, ext: str, item: Renderable | None = None) -> Converted:
        """The content after all converters that take this extension.

        Raises:
            PykyllError: Where a converter cannot convert it.
        """
        findings: tuple[Diagnostic, ...] = ()
        files: tuple[Page, ...] = ()
        for converter in self.for_ext(ext):
            made = converter.convert(content, item)
            if isinstance(made, str):
                content = made
            else:
                content = made.text
                findings += made.findings
                files += made.files
        return Converted(content, findings, files)
