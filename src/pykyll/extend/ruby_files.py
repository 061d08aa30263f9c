"""The files in Ruby in a site's `_plugins`: never run, but looked at for what they would do."""

from __future__ import annotations

import os
import re
from functools import cached_property
from hashlib import blake2b
from typing import TYPE_CHECKING

from pykyll.dataclass import dataclass
from pykyll.extend.python_plugins import plugin_files
from pykyll.files.special import special_kind
from pykyll.regex import regex

if TYPE_CHECKING:
    from pykyll.config import Config

_LARGEST = 1 << 20
_SAID_ONLY = regex(r"(?:require|puts|p)\b(?!\w|\s*=)")
_REQUIRE = regex(r"""require\s*\(?\s*["']([\w./-]+)["']\s*\)?;?""")


@dataclass(frozen=True)
class RubyFile:
    """A file in Ruby."""

    shown: str
    """Its path from the site's folder."""
    text: str

    @property
    def name(self) -> str:
        """The file's name without its extension."""
        return os.path.splitext(os.path.basename(self.shown))[0]

    @cached_property
    def lines(self) -> tuple[str, ...]:
        """The lines of code, without the blanks around them."""
        stripped = (line.strip() for line in self.text.splitlines())
        return tuple(line for line in stripped if line and not line.startswith("#"))

    @cached_property
    def fingerprint(self) -> str:
        """The digest of the code alone.

        How it is laid out, what it prints while it runs, and which quotes it uses make no
        difference.
        """
        code = (line for line in self.lines if not _SAID_ONLY.match(line))
        plain = re.sub(r"\s", "", "\n".join(code).replace('"', "'"))
        return blake2b(plain.encode("utf-8", "replace"), digest_size=8).hexdigest()

    @property
    def required(self) -> tuple[str, ...] | None:
        """What it requires, where it does nothing else; None where it does."""
        found = [_REQUIRE.fullmatch(line) for line in self.lines]
        return tuple(each[1] for each in found if each) if all(found) else None


def ruby_files(config: Config) -> list[RubyFile]:
    """The files in Ruby in the folders of plugins, sorted; not those that cannot be read."""
    found: list[RubyFile] = []
    for file in plugin_files(config, ".rb"):
        if special_kind(file.path) is not None:
            continue
        try:
            with open(file.path, encoding="utf-8", errors="replace") as opened:
                found.append(RubyFile(file.shown, opened.read(_LARGEST)))
        except OSError:
            continue
    return found
