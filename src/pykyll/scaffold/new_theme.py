"""A new theme's files.

Source of the behaviour: Jekyll's `ThemeBuilder`.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from typing import TYPE_CHECKING

from pykyll.errors import PykyllError
from pykyll.scaffold.template_files import filled, template_files
from pykyll.scaffold.write import make_folder, write_file

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

_FOLDERS = ("assets", "_data", "_layouts", "_includes", "_sass")
_CODE_OF_CONDUCT = "CODE_OF_CONDUCT.md"
_ORDER = (
    "_layouts/page.html",
    "_layouts/post.html",
    "_layouts/default.html",
    "Gemfile",
    "theme.gemspec",
    "README.md",
    "LICENSE.txt",
    _CODE_OF_CONDUCT,
)


def theme_name(words: str) -> str:
    """The name of a theme: spaces become underscores, of which none stand in a row."""
    name = words.replace(" ", "_")
    while "__" in name:
        name = name.replace("__", "_")
    return name


def new_theme(
    path: str, *, now: datetime, code_of_conduct: bool = False
) -> Iterator[tuple[str, str]]:
    """Write a new theme, step by step.

    Args:
        path: Its folder, absolute; the last part is the theme's name.
        now: The year of its licence.
        code_of_conduct: Add one.

    Yields:
        What was done, `create` or `initialize`, and to which path.

    Raises:
        PykyllError: Where the folder exists, or cannot be written to.
    """
    if os.path.lexists(path):
        raise PykyllError(f"{path} already exists.", hint="choose another name, or remove it")
    values = _values(os.path.basename(path), now)
    for folder in _FOLDERS:
        make_folder(os.path.join(path, folder))
        yield "create", os.path.join(path, folder)
    texts = dict(template_files("theme"))
    for name in _ORDER:
        if name != _CODE_OF_CONDUCT or code_of_conduct:
            target = name.replace("theme.gemspec", f"{values['name']}.gemspec")
            yield "create", _write(os.path.join(path, target), texts[name], values)
    if _git("init", path) is not None:
        yield "initialize", os.path.join(path, ".git")
    yield "create", _write(os.path.join(path, ".gitignore"), texts["gitignore"], values)


def _write(path: str, text: str, values: dict[str, str]) -> str:
    write_file(path, filled(text, values))
    return path


def _values(name: str, now: datetime) -> dict[str, str]:
    user, email = _git("config", "user.name") or "", _git("config", "user.email") or ""
    return {
        "name": name,
        "year": str(now.year),
        "user": user,
        "email": email,
        "quoted_user": json.dumps(user, ensure_ascii=False),
        "quoted_email": json.dumps(email, ensure_ascii=False),
    }


def _git(*arguments: str) -> str | None:
    """What git prints; None without git, or where it fails."""
    program = shutil.which("git")
    if program is None:
        return None
    ran = subprocess.run(  # noqa: S603 - fixed words and the folder just made
        [program, *arguments], capture_output=True, text=True, check=False
    )
    return ran.stdout.strip() if ran.returncode == 0 else None
