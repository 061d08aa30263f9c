"""What may be added to a site so that it builds the same without Ruby, and only added."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from pykyll.dataclass import dataclass
from pykyll.errors import PykyllError
from pykyll.files.source_text import read_text
from pykyll.ruby import psych

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pykyll.config import Config
    from pykyll.migrate.origin import Origin


@dataclass(frozen=True, slots=True)
class Addition:
    """Lines to be added at the end of a file."""

    path: str
    """From the source."""
    lines: tuple[str, ...]
    reason: str


def additions(config: Config, origin: Origin) -> Iterator[Addition]:
    """What is missing."""
    line = f"compat: {origin.compat}"
    main = next((path for path in config.files if path.endswith((".yml", ".yaml"))), None)
    if not origin.is_written_down and main and _keeps_the_rest(main, line, config):
        yield Addition(
            os.path.relpath(main, config.source),
            (line,),
            "so that the site comes out the same when a Gemfile comes, changes or goes; "
            "Jekyll passes over it",
        )


def write(config: Config, added: Addition) -> None:
    """Add the lines to the file, which keeps all that it has, byte by byte.

    Raises:
        PykyllError: Where the file cannot be written.
    """
    path = os.path.join(config.source, added.path)
    try:
        with open(path, "ab+") as file:
            start = max(0, file.tell() - 1)
            file.seek(start)
            before = b"" if file.read() in {b"", b"\n"} else b"\n"
            file.write(before + "\n".join((*added.lines, "")).encode())
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        raise PykyllError(f"{added.path} cannot be written: {reason}") from error


def _keeps_the_rest(path: str, line: str, config: Config) -> bool:
    """Whether a line at the end of a YAML file is one more setting and nothing else."""
    try:
        text = read_text(path, "utf-8").rstrip("\n")
        before = psych.load(text, schema=config.compat.yaml_schema)
        after = psych.load(f"{text}\n{line}\n", schema=config.compat.yaml_schema)
    except PykyllError:
        return False
    if not isinstance(after, dict) or not isinstance(before or {}, dict):
        return False
    rest = {key: value for key, value in after.items() if key != "compat"}
    return "compat" in after and rest == (before or {})
