"""What the server has to know of a site's configuration, as plain data."""

from __future__ import annotations

import os
from contextlib import suppress
from dataclasses import asdict, fields
from typing import TYPE_CHECKING

from pykyll.dataclass import dataclass
from pykyll.regex import regex

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pykyll.config import Config


@dataclass(frozen=True, slots=True)
class SiteSettings:
    """The settings that are taken up with each build, without a restart."""

    source: str
    """The site's folder, absolute."""
    destination: str
    """The folder of the built site, absolute."""
    baseurl: str = ""
    """The path that the site is served below: empty, or `/name`."""
    config_files: tuple[str, ...] = ()
    """Absolute."""
    plugin_folders: tuple[str, ...] = ()
    """Where plugins may lie, absolute; the folders need not exist."""
    includes_folder: str = "_includes"
    """From the source."""
    included: tuple[str, ...] = ()
    """The patterns of `include`."""
    excluded: tuple[str, ...] = ()
    """The patterns of `exclude`."""
    reloads: bool = False
    """Whether open pages follow each build (`livereload`)."""
    reload_ignored: tuple[str, ...] = ()
    """Patterns of changed files that open pages do not follow."""
    least_delay: float = 0.2
    """Seconds before a page connects again at first."""
    most_delay: float = 5.0
    headers: tuple[tuple[str, str], ...] = ()
    """The headers that `webrick: headers:` adds to each answer."""

    @classmethod
    def of(cls, config: Config) -> SiteSettings:
        """Those of a configuration."""
        base = config.text("baseurl").strip("/")
        return cls(
            source=config.source,
            destination=config.destination,
            baseurl=f"/{base}" if base else "",
            config_files=config.files,
            plugin_folders=_plugin_folders(config),
            includes_folder=config.text("includes_dir", "_includes"),
            included=tuple(config.strings("include")),
            excluded=tuple(config.strings("exclude")),
            reloads=config.flag("livereload"),
            reload_ignored=_patterns(config),
            least_delay=_seconds(config, "livereload_min_delay", 0.2),
            most_delay=_seconds(config, "livereload_max_delay", 5.0),
            headers=_headers(config),
        )

    def as_data(self) -> dict[str, object]:
        """All of it as what JSON can hold."""
        return asdict(self)

    @classmethod
    def from_data(cls, data: Mapping[str, object]) -> SiteSettings:
        """What `as_data` gave, after its way through JSON."""
        given = {field.name: _frozen(data[field.name]) for field in fields(cls)}
        return cls(**given)  # type: ignore[arg-type]  # by `as_data`


def _frozen(value: object) -> object:
    return tuple(_frozen(each) for each in value) if isinstance(value, list) else value


def _plugin_folders(config: Config) -> tuple[str, ...]:
    """From the source, as the default is found, and from here, as others are."""
    names = config.strings("plugins_dir")
    roots = [config.source]
    with suppress(FileNotFoundError):  # it may have been removed meanwhile
        roots.append(os.getcwd())
    return tuple(dict.fromkeys(os.path.join(root, name) for name in names for root in roots))


def _patterns(config: Config) -> tuple[str, ...]:
    """Those of `livereload_ignore`: a list, or one text with commas, as the flag gives it."""
    return tuple(
        pattern.strip()
        for text in config.strings("livereload_ignore")
        for pattern in text.split(",")
    )


def _seconds(config: Config, key: str, default: float) -> float:
    value = config.get(key)
    return float(value) if isinstance(value, (int, float)) else default


_NAME = regex(r"[!#$%&'*+.^_`|~0-9A-Za-z-]+")
_FRAMING = frozenset(
    {"connection", "content-length", "content-range", "keep-alive", "te", "trailer",
     "transfer-encoding", "upgrade"}
)  # fmt: skip
"""Headers that say where an answer ends."""


def _headers(config: Config) -> tuple[tuple[str, str], ...]:
    """What a header can hold: one line of ASCII; none that says how long the answer is."""
    given = config.section("webrick").get("headers")
    found = given.items() if isinstance(given, dict) else ()
    pairs = ((str(name), str(value).strip()) for name, value in found)
    return tuple((name, value) for name, value in pairs if _is_header(name, value))


def _is_header(name: str, value: str) -> bool:
    is_text = value.isprintable() and value.isascii()
    return is_text and bool(_NAME.fullmatch(name)) and name.lower() not in _FRAMING
