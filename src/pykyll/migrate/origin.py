"""Which Jekyll a site was made for, and from what that is known.

The choice itself is `Compat.detect`'s; here it is explained.
"""

from __future__ import annotations

import os
import re
from typing import TYPE_CHECKING

from pykyll.config.gemfile import parse_gemfile, parse_lock
from pykyll.dataclass import dataclass
from pykyll.files.source_text import UnreadableFileError, read_text
from pykyll.regex import regex

if TYPE_CHECKING:
    from pykyll.config import Config

LOCKED = regex(r"^ {4}([\w.-]+) \(([^)\s]+)\)", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Origin:
    """What a site was made for."""

    compat: str
    reason: str
    """From what it is known, with file and line where it is a line."""
    is_written_down: bool
    """Whether the site's configuration names it."""


def find_origin(config: Config, chosen: str | None = None) -> Origin:
    """Explain a configuration's `compat`.

    Args:
        config: The site's.
        chosen: What was asked for on the command line.
    """
    name = str(config.compat)
    written = isinstance(config.get("compat"), str)
    if chosen is not None:
        return Origin(name, "you asked for it with --compat", written)
    if written:
        return Origin(name, "`compat:` in the configuration says so", written)
    for file, parse in (("Gemfile.lock", parse_lock), ("Gemfile", parse_gemfile)):
        text = text_of(config, file)
        versions = parse(text)
        gem = "github-pages" if versions.pages else "jekyll"
        if versions.pages or versions.jekyll is not None:
            line = line_with(text, gem)
            return Origin(name, f"{file}:{line} names the gem {gem}", written)
    reason = "no Gemfile says otherwise, and GitHub Pages builds such a site with its own Jekyll"
    return Origin(name, reason, written)


def text_of(config: Config, path: str) -> str:
    """The text of a file of the source; empty where there is none to be read."""
    try:
        return read_text(os.path.join(config.source, path), "utf-8")
    except UnreadableFileError:
        return ""


def line_with(text: str, gem: str) -> int:
    """The line on which a Gemfile or its lock names a gem."""
    named = re.compile(
        rf"^(?:    |[ \t]*gem[ (][ \t]*['\"]){re.escape(gem)}(?:['\"]| \()", re.MULTILINE
    )
    match = named.search(text)
    return 1 if match is None else text.count("\n", 0, match.start()) + 1
