"""What rendering reads, noted where it is read.

Drops, tags and the rendering step add a key for whatever they answer from. The keys that
one page gathers say what its output rests on; a value that is read by nobody may change
without any page being rendered again.

Nothing has to be added by those who write filters, tags or plugins: they read through drops.
"""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import field
from typing import TYPE_CHECKING, TypeAlias

from pykyll.dataclass import dataclass

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from pykyll.site.renderable import Renderable
    from pykyll.site.static_file import StaticFile

    Owner: TypeAlias = Renderable | StaticFile

Read: TypeAlias = "tuple[object, str]"
"""A kind of thing, or the page, document or file that is read, and the name of what is read.

Of a page the name is that of a field; `*` stands for all of it. The kinds are those below.
"""

LIST = "list"
"""Which items there are, and their order: `pages`, `posts`, `tags`, `collection:notes` …"""
LAYOUT = "layout"
DATA = "data"
"""A key of `site.data`; `*` is all of it."""
FILE = "file"
"""A file that was looked for, absolute: what is in it, or that there is none."""
ENTRY = "entry"
"""An absolute path that was looked at: whether a file, a folder or nothing is there."""
BYTES = "bytes"
"""The bytes of a file, absolute, or with a slash behind it of all files in a folder."""
NAMES = "names"
"""Which files there are below a folder, absolute; hidden ones left out."""
ANSWER = "answer"
"""What the web answered to a question, as it is shown."""
LINK = "link"
"""What the tag `link` names."""
POST_URL = "post_url"
"""What the tag `post_url` names."""
SHOWN = "shown"
"""What a plugin shows as `site.NAME`."""
PARSED = "parsed"
"""Which page's text stands for all pages of a path."""
LEFT = "left"
"""What the items before leave in `layout` for the one at that place."""
CONFIG = "config"
"""A setting that says how to build, not what; all others every page rests on."""
CLOCK = "clock"
"""The time of the build: all of it, or what one form of it prints."""
EVERYTHING = "everything"
"""The whole site: for those who cannot say what they read."""

WHOLE_CLOCK: Read = (CLOCK, "")
WHOLE_SITE: Read = (EVERYTHING, "")


@dataclass(slots=True)
class Reads:
    """The keys of whoever reads now."""

    keys: set[Read] = field(default_factory=set)
    """Where keys go: those of the page at hand; between pages, a set that nobody looks at."""
    digests: dict[str, str | None] = field(default_factory=dict)
    """Of each file that was looked for, the digest of the text that was found in it."""
    inputs: set[str] = field(default_factory=set)
    """Files outside of what is read as the site's source, absolute, there or not."""
    environ: dict[str, str | None] = field(default_factory=dict)
    """The variables of the environment that were asked for, None for those that are not set."""
    forgetters: list[Callable[[], None]] = field(default_factory=list)
    """Called where files have changed: each forgets what it has kept of them."""
    order_matters: bool = False
    """Whether an item was seen to depend on which others were rendered before it, in a way
    that its place alone does not tell."""
    is_complete: bool = True
    """False where something was read that nobody can tell."""

    @contextmanager
    def gathered(self) -> Iterator[set[Read]]:
        """A set of keys of its own for as long as the block runs."""
        outer, self.keys = self.keys, set()
        try:
            yield self.keys
        finally:
            self.keys = outer

    def forget_files(self) -> None:
        """Look at all files anew."""
        self.digests.clear()
        for forget in self.forgetters:
            forget()

    def file(self, path: str, digest: str | None) -> None:
        """Note that a file was looked for, and what was found: a digest, None for no file."""
        self.keys.add((FILE, path))
        if path in self.digests and self.digests[path] != digest:
            self.is_complete = False  # it changed between two looks
        self.digests[path] = digest
