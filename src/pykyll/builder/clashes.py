"""Files of a site that cannot be written beside each other: a file and a folder of one name.

Jekyll ends such a build, with whatever error the system has for it.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from pykyll.builder.clean import folders_of, kept_files
from pykyll.builder.provenance import provenance
from pykyll.errors import Diagnostic

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from pykyll.builder.rendered import Output
    from pykyll.config import Config


def clashes(files: Iterable[tuple[str, Output]], config: Config) -> Iterator[Diagnostic]:
    """An error for each file in whose place a folder is wanted too.

    Args:
        files: All that is written and where it goes, relative to the destination, in its order.
        config: Says where the destination is, and what of it is kept.
    """
    winners = dict(files)
    if not folders_of(winners).isdisjoint(winners):
        yield from _clashes_with_folders(winners)
    yield from _clashes_with_kept(winners, config)


def _clashes_with_folders(winners: dict[str, Output]) -> Iterator[Diagnostic]:
    """The errors for files in whose place a folder is wanted by another."""
    order = {path: at for at, path in enumerate(winners)}
    told: set[str] = set()
    for path, item in winners.items():
        for folder in _folders(path):
            if folder in winners and folder not in told:
                told.add(folder)
                is_first = order[folder] < order[path]
                yield _clash(folder, winners[folder], path, item, is_first=is_first)


def _clash(name: str, file: Output, below: str, other: Output, *, is_first: bool) -> Diagnostic:
    one, two = provenance(file), provenance(other)
    error = "File exists @ dir_s_mkdir" if is_first else "Is a directory @ rb_sysopen"
    found = Diagnostic(
        f"`{name}` cannot be a file, from {one.name}, and a folder too, "
        f"for `{below}` from {two.name}",
        hint="one of the two would be lost: give it another permalink, or another name",
        trail=(one.frame("the file comes from"),),
        reference=f"{error} - {name}",
    )
    return two.placed(found)


def _clashes_with_kept(winners: dict[str, Output], config: Config) -> Iterator[Diagnostic]:
    """The errors for what stands in the way and is not to be removed."""
    kept = kept_files(config)
    around_kept = folders_of(kept)
    for path, item in winners.items():
        if not path.startswith(kept) and path not in around_kept:
            continue
        blocked = _blocked_by(path, config.destination, kept)
        if blocked is not None:
            place = provenance(item)
            found = Diagnostic(
                f"{place.name} goes to `{path}`, but {blocked} is there already, "
                "and `keep_files` keeps it",
                hint="give one of the two another name, or take it out of `keep_files`",
            )
            yield place.placed(found)


def _blocked_by(path: str, destination: str, kept: tuple[str, ...]) -> str | None:
    """What is kept in the destination where a file, or a folder on its way, would have to be."""
    final = os.path.join(destination, path)
    if os.path.isdir(final) and not os.path.islink(final):
        inside = [each for each in kept if each.startswith(f"{path}/")]
        if path.startswith(kept) or any(
            os.path.lexists(os.path.join(destination, each)) for each in inside
        ):
            return f"the folder `{path}`"
    for folder in _folders(path):
        on_disk = os.path.join(destination, folder)
        if folder.startswith(kept) and os.path.lexists(on_disk) and not os.path.isdir(on_disk):
            return f"the file `{folder}`"
    return None


def _folders(path: str) -> Iterator[str]:
    """The folders that a path lies in, the innermost first."""
    while "/" in path:
        path = path.rpartition("/")[0]
        yield path
