"""Pictures in several widths, for screens of several sizes: `imagemagick:`.

Where Pillow is not installed the setting is off, so that pages name no picture that there is
not.

Source of the behaviour: jekyll-imagemagick 1.4, which calls ImageMagick: the pictures look the
same, and are not the same bytes.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.dataclass import dataclass
from pykyll.extend.pictures import Scaled, can_scale, scale
from pykyll.extend.template_values import is_on
from pykyll.files.paths import join
from pykyll.liquid import to_s
from pykyll.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pykyll.config.merge import Data
    from pykyll.extend import Host
    from pykyll.site import StaticFile

_SETTING = "imagemagick"
_QUALITY = regex(r"-quality\s+(\d{1,3})")
_DEFAULT_QUALITY = 85


@dataclass(frozen=True, slots=True)
class _Options:
    """`imagemagick:` of the configuration."""

    widths: tuple[int, ...]
    folders: tuple[str, ...]
    endings: tuple[str, ...]
    formats: dict[str, int]
    """The quality of each format that is written."""

    @classmethod
    def read(cls, given: Data) -> _Options:
        """What a site gives."""
        widths, formats = given.get("widths"), given.get("output_formats")
        return cls(
            tuple(each for each in _list(widths) if isinstance(each, int) and each > 0),
            tuple(f"{to_s(each).strip('/')}/" for each in _list(given.get("input_directories"))),
            tuple(to_s(each).lower() for each in _list(given.get("input_formats"))),
            {to_s(name): _quality(flags) for name, flags in formats.items()}
            if isinstance(formats, dict)
            else {},
        )

    def takes(self, file: StaticFile) -> bool:
        """Whether a file is one of the pictures."""
        path = file.relative_path.removeprefix("/")
        return path.startswith(self.folders) and path.lower().endswith(self.endings)


def install(host: Host) -> None:
    """Add the generator, where it is switched on."""
    given = host.config.section(_SETTING)
    if not is_on(given.get("enabled")):
        return
    if can_scale():
        host.add_generator(lambda site: _add_pictures(site, _Options.read(given)))
        return
    host.show(_SETTING, {**given, "enabled": False})
    host.warn(
        "pictures are not scaled: every screen loads them as they are",
        path="_config.yml",
        hint="`pip install pykyll[al-folio]` brings Pillow, which does it; "
        f"`{_SETTING}: {{enabled: false}}` does without",
    )


def _list(value: object) -> list[object]:
    return value if isinstance(value, list) else []


def _quality(flags: object) -> int:
    found = _QUALITY.search(to_s(flags))
    return min(100, int(found[1])) if found else _DEFAULT_QUALITY


def _add_pictures(host: Host, options: _Options) -> None:
    pictures = [file for file in host.static_files if options.takes(file)]
    wanted = [each for file in pictures for each in _wanted(file, options)]
    for scaled, path in zip(wanted, scale(host.source, wanted), strict=True):
        if path is None:
            host.warn(
                f"this picture cannot be scaled to {scaled.width} pixels",
                path=scaled.shown,
                hint="does a program for pictures open it?",
            )
        else:
            host.add_static_file(path, directory=scaled.directory)


def _wanted(file: StaticFile, options: _Options) -> Iterator[Scaled]:
    stem = file.name.rpartition(".")[0]
    for name, quality in options.formats.items():
        for width in options.widths:
            yield Scaled(
                path=file.path_on_disk,
                shown=file.relative_path.removeprefix("/"),
                directory=join("/", file.directory),
                name=f"{stem}-{width}.{name}",
                width=width,
                quality=quality,
            )
