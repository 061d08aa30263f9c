"""Reading configuration files: YAML and TOML."""

from __future__ import annotations

import os
import re
from datetime import date, datetime, time
from typing import TYPE_CHECKING

from pykyll.config.errors import ConfigError
from pykyll.errors import Diagnostic, PykyllError
from pykyll.files.paths import extname, inside
from pykyll.files.source_text import read_text
from pykyll.ruby import psych

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import tzinfo

    from pykyll.config.compat import Compat
    from pykyll.config.merge import Data


class NotAMappingError(ConfigError):
    """A configuration file that Jekyll warns of and leaves out, with all behind it."""


def config_files(source: str, files: Sequence[str], compat: Compat) -> tuple[list[str], bool]:
    """The files to read, absolute, and whether that is the default, which may be missing."""
    named = [part.strip() for entry in files for part in entry.split(",")]
    named = [os.path.abspath(name) for name in named if name]
    if named:
        return named, False
    extensions = ("yml", "yaml", "toml") if compat.default_config_may_be_toml else ("yml", "yaml")
    candidates = [inside(source, f"_config.{extension}") for extension in extensions]
    return [next(filter(_is_there, candidates), candidates[0])], True


def _is_there(path: str) -> bool:
    """Whether there is such a file; also where the system does not say: reading it then fails."""
    try:
        os.stat(path)
    except (FileNotFoundError, NotADirectoryError):
        return False
    except OSError:
        return True
    return True


def read_config_file(
    path: str, *, shown: str, schema: psych.Schema, note: Callable[[Diagnostic], None]
) -> Data:
    """The settings in one file.

    Args:
        path: The file.
        shown: How errors name it.
        schema: Whose rules for YAML apply.
        note: Told of what Ruby's reader of YAML passes over without a word.

    Raises:
        FileNotFoundError: There is none.
        NotAMappingError: It holds something else than keys and values, or no known format.
        PykyllError: It cannot be read or parsed.
    """
    if not _is_there(path):
        raise FileNotFoundError(path)
    extension = extname(path).lower()
    if not extension.startswith((".yml", ".yaml", ".toml")):
        raise NotAMappingError(
            f"No parser for '{shown}' is available. Use a .y(a)ml or .toml file instead."
        )
    try:
        text = read_text(path, "utf-8")
    except PykyllError as error:
        error.at(shown)
        raise
    if extension.startswith(".toml"):
        return _read_toml(text, shown)
    data = psych.load(text, path=shown, schema=schema, zone=_zone(schema), note=note)
    if data is None or data is False:
        return {}
    if not isinstance(data, dict):
        raise NotAMappingError(f"Configuration file: (INVALID) {shown}").at(shown)
    return data


def _zone(schema: psych.Schema) -> tzinfo | None:
    """The zone that times in the file are local to, where the schema asks for one."""
    if schema == "safe_yaml":
        return None
    from pykyll.ruby.time_zone import local_zone  # Debian's Jekyll alone asks

    return local_zone(None, os.environ)


def without_config_file() -> Diagnostic:
    """What Jekyll says where there is no `_config.yml`."""
    return Diagnostic("Configuration file: none", severity="warning")


def unusable(error: NotAMappingError) -> Diagnostic:
    """What Jekyll says where it goes on without a file."""
    return Diagnostic(
        f"Error reading configuration. Using defaults (and options). {error.message}",
        severity="warning",
        path=error.diagnostic.path,
        hint="write lines of `key: value`",
    )


def _read_toml(text: str, shown: str) -> Data:
    import tomllib  # most sites have no TOML

    try:
        data = tomllib.loads(text)
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        raise _toml_error(error, text).at(shown) from error
    return {key: _plain(value) for key, value in data.items()}


def _toml_error(error: Exception, text: str) -> ConfigError:
    """What `tomllib` says, with its place taken from the text into the error."""
    message, _, place = str(error).partition(" (at ")
    if message == r"Illegal character '\n'":
        message = "the line ends inside a text"
    problem = ConfigError(
        f"this is not TOML: {message[:1].lower()}{message[1:]}",
        hint='write lines of `key = "value"`, texts in quotes',
    )
    numbers = [int(digits) for digits in re.findall(r"\d+", place)]
    if len(numbers) == 2:
        line, column = numbers
        problem.showing(line, column, text.split("\n")[line - 1].rstrip("\r"))
    return problem


def _plain(value: object) -> object:
    """TOML's local dates and times as the texts that Ruby's tomlrb prints for them."""
    if isinstance(value, dict):
        return {key: _plain(item) for key, item in value.items()}
    if isinstance(value, list):
        return [_plain(item) for item in value]
    if isinstance(value, datetime):
        return value if value.tzinfo is not None else value.isoformat()
    return value.isoformat() if isinstance(value, (date, time)) else value
