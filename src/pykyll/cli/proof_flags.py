"""The flags of `pykyll proof`: html-proofer's, under its names, and pykyll's own."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar

import click

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_TRUTHS = {"true": True, "false": False}
_F = TypeVar("_F", bound="Callable[..., Any]")

_SWITCHES = {
    "allow-hash-href": 'Whether href="#" is fine (default: it is).',
    "allow-missing-href": "Whether an `a` without href is fine.",
    "check-external-hash": "Whether the hash of an external link must exist (default: it must).",
    "check-internal-hash": "Whether the hash of an internal link must exist (default: it must).",
    "check-sri": "Whether external styles and scripts need integrity and crossorigin.",
    "disable-external": "Leave external links unchecked.",
    "enforce-https": "Whether a link to http: fails (default: it does).",
    "ignore-empty-alt": 'Whether alt="" is fine (default: it is).',
    "ignore-empty-mailto": "Whether mailto: without an address is fine.",
    "ignore-missing-alt": "Whether an image without alt is fine.",
    "as-links": "PATH is a list of links to check.",
    "only-4xx": "Only answers from 400 to 499 are failures.",
}
_VALUES = {
    "assume-extension": ("EXT", "Extension that servers add to a path without one (.html)."),
    "directory-index-file": ("FILENAME", "The file that stands for its folder (index.html)."),
    "directory-index-files": ("FILENAME,…", "The files that stand for their folder."),
    "extensions": ("EXT,…", "Extensions of the files to check (.html)."),
    "checks": ("CHECK,…", "The checks to run (Links,Images,Scripts); `all` for every one."),
    "root-dir": ("DIR", "The folder that `/` stands for."),
    "ignore-files": ("FILE,…", "Paths of files to leave alone, as texts or /regexes/."),
    "ignore-status-codes": ("CODE,…", "HTTP status codes that are no failure."),
    "ignore-urls": ("URL,…", "URLs to leave alone, as texts or /regexes/."),
    "only-status-codes": ("CODE,…", "The only HTTP status codes that are failures."),
    "swap-attributes": ("JSON", 'Attributes to read instead: {"img": [["data-src", "src"]]}.'),
    "swap-urls": ("REGEX:TEXT,…", r"Replacements in URLs; write \: for a colon."),
    "typhoeus": ("JSON", 'HTTP settings: {"timeout": 30, "followlocation": true}.'),
    "hydra": ("JSON", 'How many requests at once: {"max_concurrency": 50}.'),
    "cache": ("JSON", 'Remember answers: {"timeframe": {"external": "30d"}}.'),
    "log-level": ("LEVEL", "debug, info, warn, error or fatal."),
    "resolution": ("RULES", "Who says what a link leads to: github-pages or html-proofer."),
    "baseurl": ("PATH", "The path that the site is published below."),
    "site-url": ("URL", "The site's own address: links to it are internal."),
    "page-weight": ("BYTES", "The most that a page may ask a browser to load."),
    "max-per-host": ("N", "How many requests to one host at once (2)."),
    "retries": ("N", "How often to try again after a passing fault (2)."),
}


class SwitchesWithValues(click.Command):
    """`--check-internal-hash false` and `=false` are `--no-check-internal-hash`.

    So html-proofer's users and its own documentation write it.
    """

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """The arguments with the values of switches taken into their names."""
        return super().parse_args(ctx, list(_without_values(args)))


def _without_values(args: list[str]) -> Iterator[str]:
    rest = iter([*args, ""])
    at_hand = next(rest)
    for following in rest:
        name, _, value = at_hand.partition("=")
        switch = name.removeprefix("--").replace("_", "-")
        if not name.startswith("--") or switch not in _SWITCHES:
            yield at_hand
            at_hand = following
        elif (value or following) in _TRUTHS:
            yield f"--{switch}" if _TRUTHS[value or following] else f"--no-{switch}"
            at_hand = following if value else next(rest, "")
        else:
            yield at_hand
            at_hand = following


def option_flags(function: _F) -> _F:
    """Adds a flag for each option of a proof; what is not given is None."""
    for name, (metavar, words) in reversed(_VALUES.items()):
        function = click.option(f"--{name}", metavar=metavar, help=words)(function)
    for name, words in reversed(_SWITCHES.items()):
        function = click.option(f"--{name}/--no-{name}", default=None, help=words)(function)
    return function


def option_names() -> list[str]:
    """The parameters that `option_flags` adds."""
    return [name.replace("-", "_") for name in (*_SWITCHES, *_VALUES)]
