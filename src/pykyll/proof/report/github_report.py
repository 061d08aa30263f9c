"""For GitHub Actions: workflow commands, which become annotations in a pull request."""

from __future__ import annotations

import posixpath
from typing import TYPE_CHECKING

from pykyll.errors.workflow_command import Level, workflow_command

if TYPE_CHECKING:
    from pykyll.proof.failure import Failure
    from pykyll.proof.report.result import Result


def render(result: Result) -> str:
    """A line for each failure (`error`) and each notice, at its source where known."""
    lines = [_annotation("error", each, result.folder) for each in result.failures]
    lines += [_annotation("notice", each, result.folder) for each in result.notices]
    return "".join(f"{line}\n" for line in lines)


def _annotation(level: Level, failure: Failure, folder: str) -> str:
    source = failure.source
    return workflow_command(
        level,
        failure.description,
        file=posixpath.join(folder, source.path) if source else failure.path or None,
        line=source.line if source else failure.line,
        col=failure.column if source is None else None,
        title=failure.check_name,
    )
