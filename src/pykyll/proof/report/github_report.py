"""For GitHub Actions: workflow commands, which become annotations in a pull request."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pykyll.proof.failure import Failure
    from pykyll.proof.report.result import Result


def render(result: Result) -> str:
    """A line for each failure (`error`) and each notice, at its source where known."""
    lines = [_command("error", each) for each in result.failures]
    lines += [_command("notice", each) for each in result.notices]
    return "".join(f"{line}\n" for line in lines)


def _command(level: str, failure: Failure) -> str:
    source = failure.source
    path, line = (source.path, source.line) if source else (failure.path, failure.line)
    properties = {
        "file": path or None,
        "line": line,
        "col": failure.column if source is None else None,
        "title": failure.check_name,
    }
    said = ",".join(f"{key}={_property(value)}" for key, value in properties.items() if value)
    return f"::{level} {said}::{_message(failure.description)}"


def _message(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(value: object) -> str:
    return _message(str(value)).replace(":", "%3A").replace(",", "%2C")
