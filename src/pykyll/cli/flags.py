"""The flags that Jekyll's commands share, and the settings that they stand for."""

from __future__ import annotations

import os
from dataclasses import field
from typing import TYPE_CHECKING, Any, TypeVar

import click

from pykyll.dataclass import dataclass

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from pykyll.config import Config
    from pykyll.errors import Diagnostic

_F = TypeVar("_F", bound="Callable[..., Any]")

GLOBAL_FLAGS = (
    click.option("-s", "--source", metavar="DIR", help="Source directory (defaults to ./)."),
    click.option(
        "-d", "--destination", metavar="DIR", help="Destination directory (defaults to ./_site)."
    ),
    click.option("--safe", is_flag=True, default=None, help="Run no code of the site's own."),
    click.option(
        "-p", "--plugins", "plugins_dir", metavar="DIR[,DIR...]", help="Plugins directories."
    ),
    click.option("--layouts", "layouts_dir", metavar="DIR", help="Layouts directory."),
    click.option("--profile", is_flag=True, default=None, help="Show where the time went."),
    click.option(
        "-t", "--trace", is_flag=True, help="Show the full traceback of an internal error."
    ),
)
"""Jekyll takes these before the command, too."""

SITE_FLAGS = (
    *GLOBAL_FLAGS,
    click.option(
        "--config", metavar="FILE[,FILE...]", multiple=True, help="Custom configuration files."
    ),
    click.option(
        "--compat",
        metavar="VERSION",
        help="Print like `github-pages`, `jekyll` or `jekyll 4.3.1` "
        "(found out from the site's Gemfile where not given).",
    ),
)
BUILD_FLAGS = (
    click.option("--future", is_flag=True, default=None, help="Publish posts with a future date."),
    click.option(
        "--limit_posts",
        "--limit-posts",
        "limit_posts",
        type=int,
        metavar="MAX",
        help="Limit the number of posts to parse and publish.",
    ),
    click.option(
        "-w/-W",
        "--watch/--no-watch",
        "watch",
        default=None,
        help="Watch for changes and rebuild.",
    ),
    click.option("-b", "--baseurl", metavar="URL", help="Serve the site from this base URL."),
    click.option(
        "--force_polling",
        "--force-polling",
        "force_polling",
        is_flag=True,
        default=None,
        help="Watch by polling.",
    ),
    click.option("--lsi", is_flag=True, default=None, help="Better related posts (not supported)."),
    click.option(
        "-D",
        "--drafts",
        "show_drafts",
        is_flag=True,
        default=None,
        help="Render posts in the _drafts folder.",
    ),
    click.option(
        "--unpublished",
        is_flag=True,
        default=None,
        help="Render posts that were marked as unpublished.",
    ),
    click.option(
        "--disable-disk-cache",
        "--disable_disk_cache",
        "disable_disk_cache",
        is_flag=True,
        default=None,
        help="Keep no cache on disk.",
    ),
    click.option("-q", "--quiet", is_flag=True, default=None, help="Print errors only."),
    click.option("-V", "--verbose", is_flag=True, default=None, help="Print each file written."),
    click.option(
        "-I",
        "--incremental/--no-incremental",
        "incremental",
        default=None,
        help="Accepted as Jekyll's flag; every build renders only what has changed, unlike "
        "Jekyll's with the result of a whole one.",
    ),
    click.option(
        "-j",
        "--jobs",
        type=click.IntRange(min=1),
        metavar="N",
        help="Render in so many processes (defaults to one for each core).",
    ),
    click.option(
        "--no-cache",
        is_flag=True,
        default=None,
        help="Render everything, and leave nothing for the next build.",
    ),
    click.option(
        "--force",
        is_flag=True,
        default=None,
        help="Clean the destination even if it looks like no built site.",
    ),
    click.option(
        "--offline",
        is_flag=True,
        default=None,
        help="Ask nothing of the network: what was answered before is shown.",
    ),
    click.option(
        "--strict_front_matter/--no-strict_front_matter",
        "--strict-front-matter/--no-strict-front-matter",
        "strict_front_matter",
        default=None,
        help="Fail if front matter has errors (the default, unlike Jekyll's).",
    ),
    click.option(
        "--time",
        "time",
        metavar="TIME",
        envvar="PYKYLL_TIME",
        help="The time of the build, `site.time` (defaults to now).",
    ),
    click.option(
        "--format",
        "output_format",
        type=click.Choice(["text", "json", "github"]),
        default="text",
        help="How errors and warnings print.",
    ),
)
_LISTS = frozenset({"plugins_dir"})
_NOT_SETTINGS = frozenset(
    {"config", "compat", "trace", "output_format", "source", "jobs", "no_cache", "force"}
)


def with_flags(*groups: tuple[Callable[[_F], _F], ...]) -> Callable[[_F], _F]:
    """A decorator that adds groups of flags to a command, in their order."""

    def decorate(function: _F) -> _F:
        for group in reversed(groups):
            for option in reversed(group):
                function = option(function)
        return function

    return decorate


@dataclass(frozen=True, slots=True)
class Flags:
    """What was given on the command line."""

    source: str | None
    files: tuple[str, ...]
    compat: str | None
    output_format: str
    overrides: dict[str, object] = field(default_factory=dict)
    """Settings, by their keys in a configuration file."""
    jobs: int | None = None
    """How many processes may render; None for one for each core."""
    cache: bool = True
    """Whether builds leave something to the next."""
    force: bool = False
    """Whether a destination is cleaned that looks like no built site."""

    @classmethod
    def of(cls, given: Mapping[str, Any]) -> Flags:
        """Sort what click has parsed; what was not given sets nothing."""
        overrides: dict[str, object] = {}
        for name, value in given.items():
            if value is None or name in _NOT_SETTINGS:
                continue
            overrides[name] = value.split(",") if name in _LISTS else value
        files = tuple(
            part for entry in given.get("config", ()) for part in entry.split(",") if part
        )
        return cls(
            given.get("source"),
            files,
            given.get("compat"),
            given.get("output_format", "text"),
            overrides,
            given.get("jobs"),
            not given.get("no_cache"),
            bool(given.get("force")),
        )

    def load(self, extra: Mapping[str, object] | None = None) -> tuple[Config, list[Diagnostic]]:
        """The configuration with these flags in it.

        Args:
            extra: Settings of the command itself, which win.

        Raises:
            PykyllError: A file that cannot be read, or a setting that is refused.
        """
        from pykyll.config import load_config

        return load_config(
            self.source,
            files=self.files,
            overrides={**self.overrides, **(extra or {})},
            compat=self.compat,
            environ=dict(os.environ),
        )
