"""A new site's files.

Source of the behaviour: Jekyll's `Commands::New`; the files are pykyll's own.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from pykyll.academic.schema import text_of
from pykyll.errors import PykyllError
from pykyll.scaffold.template_files import filled, template_files
from pykyll.scaffold.write import make_folder, write_file

if TYPE_CHECKING:
    from datetime import datetime
    from typing import Literal

_BLANK_FOLDERS = ("_data", "_drafts", "_includes", "_posts")
_EMPTY_FOLDERS = ("_layouts", "_posts", "_drafts")
_POST = "_posts/welcome.md"
_SCHEMAS = ("plain-publications",)
"""Those that the data files of a new site name; they come with the engine."""
_NAMES = {"gitignore": ".gitignore"}
"""Files that would act on the package's own folder under their real names."""


def new_site(
    path: str,
    *,
    now: datetime,
    kind: Literal["site", "blank", "empty"] = "site",
    force: bool = False,
) -> None:
    """Write a new site.

    Args:
        path: Its folder, absolute.
        now: The date of its first post.
        kind: `site` is one to fill in; `blank` only what a site needs, as Jekyll 4 lays it
            out; `empty` folders and an empty page, as Jekyll 3 does for `--blank`.
        force: Write into a folder that holds files, over those of the same names.

    Raises:
        PykyllError: Where the path is a file, the folder is not empty, or cannot be written to.
    """
    refuse_to_overwrite(path, force=force)
    if kind == "empty":
        _write_empty(path)
        return
    for name, text in template_files(kind):
        target = f"_posts/{now:%Y-%m-%d}-welcome.md" if name == _POST else _NAMES.get(name, name)
        write_file(os.path.join(path, target), filled(text, {"date": f"{now:%Y-%m-%d}"}))
    for name in _SCHEMAS if kind == "site" else ():
        write_file(os.path.join(path, f"_schemas/{name}.json"), text_of(name))
    for folder in _BLANK_FOLDERS if kind == "blank" else ():
        make_folder(os.path.join(path, folder))


def refuse_to_overwrite(path: str, *, force: bool) -> None:
    """Refuse what is no place for a new site.

    Raises:
        PykyllError: It is a file, or, unless forced, a folder that holds something.
    """
    if os.path.exists(path) and not os.path.isdir(path):
        raise PykyllError(
            f"{path} is a file, and a site needs a folder",
            hint="name a folder; it is made where there is none",
        )
    if not force and _holds_files(path):
        raise PykyllError(
            f"{path} exists and is not empty.",
            hint=f"ensure {path} is empty or else try again with `--force` to proceed and "
            "overwrite any files",
        )


def _write_empty(path: str) -> None:
    for folder in _EMPTY_FOLDERS:
        make_folder(os.path.join(path, folder))
    write_file(os.path.join(path, "index.html"), "")


def _holds_files(path: str) -> bool:
    """Whether there is anything but hidden entries, which Ruby's `**` passes over."""
    if os.path.lexists(path) and not os.path.isdir(path):
        return True
    return os.path.isdir(path) and any(not name.startswith(".") for name in os.listdir(path))
