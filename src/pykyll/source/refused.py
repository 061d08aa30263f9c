"""What a source tree may not have: links in a circle, names that are not UTF-8.

And in the folders that templates and stylesheets are looked for in later, when somebody
asks for them: what could not be read then.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from pykyll.errors import PykyllError
from pykyll.files.paths import inside
from pykyll.files.printable import is_utf8, printable
from pykyll.files.source_text import special_file
from pykyll.files.special import special_kind
from pykyll.ruby.text import to_s
from pykyll.source.listing import files_below

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pykyll.source.listing import UnreadableFolderError
    from pykyll.source.tree import Tree


def way_through(path: str, way: tuple[str, ...]) -> tuple[str, ...]:
    """The folders that were left through links, as they really lie, once one is entered.

    Args:
        path: The folder that is entered, absolute.
        way: Those that were left on the way to the folder that it lies in.
    """
    return (*way, os.path.realpath(os.path.dirname(path))) if os.path.islink(path) else way


def circle(path: str, way: tuple[str, ...], source: str) -> PykyllError | None:
    """The error for a link to a folder that is being read: that would never end.

    None for any other path.

    Args:
        path: A folder, absolute.
        way: What `way_through` gave for it.
        source: What paths are shown relative to.
    """
    if not os.path.islink(path):
        return None
    there = os.path.join(os.path.realpath(path), "")
    if not any(f"{folder}/".startswith(there) for folder in way):
        return None
    shown = printable(path.removeprefix(f"{source}/"))
    return PykyllError(
        f"`{shown}` leads back into itself: it is a link to '{printable(os.readlink(path))}'",
        path=shown,
        hint="remove the link, or name it under `exclude:` in _config.yml",
    )


def misnamed(shown: str) -> PykyllError | None:
    """The error for a file whose name no URL can be made of; None for any other.

    Args:
        shown: Its path as errors print it.
    """
    if is_utf8(shown):
        return None
    return PykyllError(
        "this name is not UTF-8, and no URL can be made of it",
        path=printable(shown),
        hint="rename the file; old archives leave such names, `convmv -f latin1 -t utf8` "
        "mends them",
    )


def read_later(tree: Tree) -> Iterator[PykyllError]:
    """What of the folders of includes and of Sass cannot be read, by its path from the source."""
    sass = tree.config.section("sass").get("sass_dir")
    for given in (tree.config.get("includes_dir"), sass or "_sass"):
        folder = inside(tree.source, to_s(given))
        if folder == tree.source or tree.entry_filter.leads_out(folder):
            continue
        shown = tree.shown(folder)
        errors: list[PykyllError] = []

        def note(path: str, error: UnreadableFolderError, top: str = shown) -> None:
            errors.append(error.at(f"{top}/{path}".rstrip("/")))  # noqa: B023 - called at once

        for entry in files_below(folder, hidden=True, unreadable=note):
            path = f"{folder}/{entry}"
            kind = special_kind(path)
            if kind is not None:
                errors.append(special_file(path, kind).at(f"{shown}/{entry}"))
        yield from errors
