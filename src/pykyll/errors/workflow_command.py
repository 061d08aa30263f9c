"""Lines that GitHub Actions reads from a log: annotations at the lines at fault.

Source of the format: GitHub's "Workflow commands for GitHub Actions".
"""

from __future__ import annotations

from typing import Literal

Level = Literal["error", "warning", "notice"]


def workflow_command(
    level: Level,
    message: str,
    *,
    file: str | None = None,
    line: int | None = None,
    col: int | None = None,
    title: str | None = None,
) -> str:
    """One annotation, as a line without its end.

    Args:
        level: How it is shown.
        message: What is said; its line ends are kept.
        file: Path from the root of the repository.
        line: Counted from 1.
        col: Counted from 1.
        title: Its headline.
    """
    given = {"file": file, "line": line, "col": col, "title": title}
    said = ",".join(f"{key}={_property(value)}" for key, value in given.items() if value)
    return f"::{level} {said}::{_escaped(message)}" if said else f"::{level}::{_escaped(message)}"


def _escaped(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(value: object) -> str:
    return _escaped(str(value)).replace(":", "%3A").replace(",", "%2C")
