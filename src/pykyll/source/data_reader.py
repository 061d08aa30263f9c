"""Data files: YAML, JSON, CSV and TSV below `_data`, as one tree.

Source of the behaviour: Jekyll's `DataReader`. JSON is read as YAML, as there.
"""

from __future__ import annotations

import os
import re
from dataclasses import replace
from typing import TYPE_CHECKING

from pykyll.errors import Diagnostic, PykyllError
from pykyll.files.paths import basename_without_ext, extname
from pykyll.files.source_text import read_text
from pykyll.ruby import psych
from pykyll.ruby.csv_converters import convert_fields
from pykyll.ruby.csv_table import as_mappings, parse_csv
from pykyll.ruby.time_zone import local_zone

if TYPE_CHECKING:
    from collections.abc import Callable

    from pykyll.config import Config
    from pykyll.config.merge import Data
    from pykyll.source.tree import Tree

_EXTENSIONS = (".yaml", ".yml", ".json", ".csv", ".tsv")
"""In Jekyll's order of reading: of two files with one key the later one counts."""

# Ruby's \w and \s are ASCII; its ^ and $ are ends of lines.
_UNNAMEABLE = re.compile(r"[^\w\s-]+|(?:^|(?<=\b\s))\s+(?=$|\s?\b)", re.ASCII | re.MULTILINE)
_SPACES = re.compile(r"\s+", re.ASCII)


def read_data(
    tree: Tree, directory: str, *, root: str | None = None
) -> tuple[Data, list[Diagnostic]]:
    """All data files below a folder, under their names, and what could not be read of them.

    Args:
        tree: Whose settings apply.
        directory: The folder, absolute; it need not exist.
        root: What paths in errors are relative to; the source where None.
    """
    reader = _Reader(tree, root or tree.source)
    data: Data = {}
    reader.read_folder(directory, data)
    return data, reader.found


def data_key(name: str) -> str:
    """What a file or folder is called under `site.data`: `my team!` is `my_team`."""
    return _SPACES.sub("_", _UNNAMEABLE.sub("", name))


def read_data_file(
    path: str, config: Config, note: Callable[[Diagnostic], None] | None = None
) -> object:
    """What one data file holds.

    Args:
        path: The file.
        config: The site's.
        note: Told of what Ruby's reader of YAML passes over without a word.

    Raises:
        PykyllError: It cannot be read or parsed; without its path.
    """
    extension = extname(path).lower()
    if extension in {".csv", ".tsv"}:
        return _read_table(path, config, extension)
    text = read_text(path, "utf-8")
    try:
        zone = local_zone(config.get("timezone"), config.environ)
        return psych.load(text, schema=config.compat.yaml_schema, zone=zone, note=note)
    except PykyllError as error:
        error.at(path, text)
        raise


class _Reader:
    """One walk over a folder of data."""

    def __init__(self, tree: Tree, root: str) -> None:
        self._config = tree.config
        self._filter = tree.entry_filter
        self._root = root
        self.found: list[Diagnostic] = []

    def read_folder(self, folder: str, data: Data) -> None:
        if not os.path.isdir(folder) or self._filter.symlink(folder):
            return
        try:
            names = sorted(name for name in os.listdir(folder) if not name.startswith("."))
        except OSError as error:
            shown = folder.removeprefix(f"{self._root}/")
            reason = (error.strerror or str(error)).lower()
            self.found.append(Diagnostic(f"this folder cannot be read: {reason}", path=shown))
            return
        files = [name for each in _EXTENSIONS for name in names if name.endswith(each)]
        folders = [name for name in names if os.path.isdir(f"{folder}/{name}")]
        for name in [*files, *folders]:
            path = f"{folder}/{name}"
            if self._filter.symlink(path):
                continue
            if os.path.isdir(path):
                below: Data = {}
                data[data_key(name)] = below
                self.read_folder(path, below)
            else:
                self._read_file(path, data_key(basename_without_ext(name)), data)

    def _read_file(self, path: str, key: str, data: Data) -> None:
        shown = path.removeprefix(f"{self._root}/")
        try:
            data[key] = read_data_file(
                path, self._config, lambda found: self.found.append(replace(found, path=shown))
            )
        except PykyllError as error:
            self.found.extend(replace_path(error, path, shown).diagnostics)


def replace_path(error: PykyllError, path: str, shown: str) -> PykyllError:
    """The same error, naming its file as users know it."""
    if error.diagnostic.path in {None, path}:
        error.diagnostic = replace(error.diagnostic, path=shown)
    return error


def _read_marked(path: str, encoding: str) -> str:
    """A table's text; Ruby's CSV keeps a byte order mark as part of the first header."""
    text = read_text(path, encoding.removeprefix("bom|"))
    with open(path, "rb") as file:
        is_marked = file.read(3) == b"\xef\xbb\xbf" and not encoding.startswith("bom|")
    return f"\ufeff{text}" if is_marked else text


def _read_table(path: str, config: Config, extension: str) -> object:
    settings: Data = {}
    if config.compat.csv_reader_settings:
        settings = config.section(f"{extension[1:]}_reader")
    encoding = settings.get("encoding", config.get("encoding"))
    text = _read_marked(path, encoding if isinstance(encoding, str) else "utf-8")
    try:
        rows = parse_csv(text, separator="," if extension == ".csv" else "\t")
        converters = settings.get("csv_converters", [])
        names = [str(name) for name in converters] if isinstance(converters, list) else []
        headers = settings.get("headers", True)
        return as_mappings(convert_fields(rows, names), headers)
    except PykyllError as error:
        error.at(path, text)
        raise
