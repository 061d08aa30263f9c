"""Paths inside a folder, whatever a site's files say.

Source of the behaviour: `Jekyll.sanitized_path`; Ruby's `File.extname` and `File.join`.
"""

from __future__ import annotations

import os.path
import posixpath


def inside(base: str, *parts: str | None) -> str:
    """A path below `base`, from parts that may try to climb out of it."""
    path = base
    for part in parts:
        path = _sanitized(path, part)
    return path


def _sanitized(base: str, questionable: str | None) -> str:
    if questionable is None or questionable == base:
        return base
    clean = posixpath.normpath("/" + questionable.lstrip("/")) if questionable else "/"
    if clean == base or clean.startswith(base.rstrip("/") + "/"):
        return clean
    return join(base, clean).rstrip("/") or "/"


def is_inside(path: str, folder: str) -> bool:
    """Whether a path is a folder or lies below it, once the links in both are followed."""
    real, real_folder = os.path.realpath(path), os.path.realpath(folder)
    return real == real_folder or real.startswith(os.path.join(real_folder, ""))


def join(*parts: str) -> str:
    """Ruby's `File.join`: one slash between two parts, an empty part keeps its slash."""
    if not parts:
        return ""
    path = parts[0]
    for part in parts[1:]:
        path = path.rstrip("/") + "/" + part.lstrip("/")
    return path


def extname(path: str) -> str:
    """Ruby's `File.extname`: `.md` of `a.md`, `.` of `name.`; nothing for `.bashrc`."""
    name = path.rsplit("/", 1)[-1]
    dot = name.rfind(".")
    if dot <= 0 or not name[:dot].strip("."):
        return ""
    return name[dot:]


def dirname(path: str) -> str:
    """Ruby's `File.dirname`: `.` for a bare name, `/` for the root's children."""
    head = path.rstrip("/").rpartition("/")
    if not head[1]:
        return "." if not path.startswith("/") else "/"
    return head[0].rstrip("/") or "/"


def basename_without_ext(path: str) -> str:
    """Ruby's `File.basename(path, ".*")`."""
    name = path.rsplit("/", 1)[-1]
    ext = extname(name)
    return name[: -len(ext)] if ext else name
