"""Data files: YAML, JSON, CSV and TSV below `_data`, as one tree.

Source of the behaviour: Jekyll's `DataReader`. JSON is read as YAML, as there.
"""

from __future__ import annotations

import os
import re
from dataclasses import replace
from typing import TYPE_CHECKING

from pykyll.config.kinds import FILLED_TEXT, MAP, TEXTS, Kind, holds_nul
from pykyll.config.place import at_setting
from pykyll.config.types import WrongTypeError
from pykyll.errors import Diagnostic, PykyllError
from pykyll.files.paths import basename_without_ext, extname
from pykyll.files.printable import printable
from pykyll.files.source_text import has_mark, loses_yaml_by_mark, marked_yaml, read_text
from pykyll.folders.in_depth import run_in_depth
from pykyll.regex import regex
from pykyll.ruby import psych
from pykyll.ruby.csv_converters import UnknownConverterError, convert_fields
from pykyll.ruby.csv_table import as_mappings, parse_csv
from pykyll.ruby.text import to_s
from pykyll.ruby.time_zone import local_zone
from pykyll.ruby.truth import is_truthy
from pykyll.source.listing import UnreadableFolderError, listing
from pykyll.source.refused import circle, way_through

if TYPE_CHECKING:
    from collections.abc import Callable

    from pykyll.config import Config
    from pykyll.config.merge import Data
    from pykyll.folders.in_depth import Steps
    from pykyll.source.tree import Tree

_EXTENSIONS = (".yaml", ".yml", ".json", ".csv", ".tsv")
"""In Jekyll's order of reading: of two files with one key the later one counts."""

_HINTS = {
    "csv_reader": "write its settings below it, such as `headers: true`",
    "tsv_reader": "write its settings below it, such as `headers: true`",
    "encoding": "write `encoding: utf-8`",
    "csv_converters": "write `csv_converters: [numeric, datetime]`",
}

# Ruby's \w and \s are ASCII; its ^ and $ are ends of lines.
_UNNAMEABLE = regex(r"[^\w\s-]+|(?:^|(?<=\b\s))\s+(?=$|\s?\b)", re.ASCII | re.MULTILINE)
_SPACES = regex(r"\s+", re.ASCII)


def read_data(
    tree: Tree, directory: str, *, root: str | None = None
) -> tuple[Data, list[Diagnostic]]:
    """All data files below a folder, under their names, and what is wrong with them.

    Args:
        tree: Whose settings apply.
        directory: The folder, absolute; it need not exist.
        root: What paths in errors are relative to; the source where None.
    """
    reader = _Reader(tree, root or tree.source)
    data: Data = {}
    run_in_depth(reader.read_folder(directory, data))
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

    def read_folder(self, folder: str, data: Data, way: tuple[str, ...] = ()) -> Steps:
        """Read a folder into a hash.

        Args:
            folder: The folder, absolute; it need not exist.
            data: Gets its files and folders under their names.
            way: The folders that were left through links on the way to it.
        """
        if self._filter.symlink(folder):
            return
        try:
            names = [name for name in listing(folder) if not name.startswith(".")]
        except UnreadableFolderError as error:
            self._fail(error.at(self._shown(folder)))
            return
        files = [name for each in _EXTENSIONS for name in names if name.endswith(each)]
        folders = [name for name in names if os.path.isdir(f"{folder}/{name}")]
        for name in [*files, *folders]:
            path = f"{folder}/{name}"
            if self._filter.symlink(path):
                continue
            if os.path.isdir(path):
                beyond = way_through(path, way)
                way_back = circle(path, beyond, self._root)
                if way_back is not None:  # Jekyll goes around until the system has had enough
                    self.found.append(replace(way_back.diagnostic, severity="warning"))
                    continue
                below: Data = {}
                data[data_key(name)] = below
                yield self.read_folder(path, below, beyond)
            else:
                self._read_file(path, data_key(basename_without_ext(name)), data)

    def _read_file(self, path: str, key: str, data: Data) -> None:
        shown = self._shown(path)
        try:
            data[key] = read_data_file(
                path, self._config, lambda found: self.found.append(replace(found, path=shown))
            )
        except PykyllError as error:
            self._fail(replace_path(error, path, shown))
            return
        extension = extname(path).lower()
        if extension in {".yaml", ".yml"} and loses_yaml_by_mark(path):
            self.found.append(marked_yaml(shown))
        elif extension in {".csv", ".tsv"} and _keeps_mark(path, self._config):
            self.found.append(_marked_table(shown))

    def _fail(self, error: PykyllError) -> None:
        self.found.extend(error.diagnostics)

    def _shown(self, path: str) -> str:
        return printable(path.removeprefix(f"{self._root}/"))


def replace_path(error: PykyllError, path: str, shown: str) -> PykyllError:
    """The same error, naming its file as users know it."""
    if error.diagnostic.path in {None, path}:
        error.diagnostic = replace(error.diagnostic, path=shown)
    return error


def _marked_table(shown: str) -> Diagnostic:
    """The warning for a table whose first column goes by a name that nobody would write."""
    return Diagnostic(
        "the first column's name begins with a byte order mark (BOM), in Jekyll too",
        severity="warning",
        path=shown,
        line=1,
        hint="save it as UTF-8 without BOM",
    )


def _read_marked(path: str, encoding: str) -> str:
    """A table's text; Ruby's CSV keeps a byte order mark as part of the first header."""
    text = read_text(path, encoding.removeprefix("bom|"))
    return f"\ufeff{text}" if _is_kept(encoding) and has_mark(path) else text


def _keeps_mark(path: str, config: Config) -> bool:
    """Whether a table's first field has a byte order mark before it."""
    return _is_kept(_table_encoding(config, extname(path).lower())) and has_mark(path)


def _is_kept(encoding: str) -> bool:
    return not encoding.startswith("bom|")


def _table_settings(config: Config, extension: str) -> Data:
    """`csv_reader` or `tsv_reader`.

    Raises:
        WrongTypeError: It is of a type over which Jekyll fails, or a setting in it is.
    """
    key = f"{extension[1:]}_reader"
    settings = config.get(key) if config.compat.csv_reader_settings else None
    if not is_truthy(settings):
        return {}
    _check(MAP, settings, (key,), config)
    if not isinstance(settings, dict):
        return {}
    for name, kind in (("encoding", FILLED_TEXT), ("csv_converters", TEXTS)):
        if name in settings and not (name == "encoding" and settings[name] is None):
            _check(kind, settings[name], (key, name), config)
    return settings


def _check(kind: Kind, value: object, keys: tuple[str, ...], config: Config) -> None:
    if kind.takes(value) and not holds_nul(value):
        return
    raise _at(WrongTypeError(keys, value, kind, _HINTS[keys[-1]]), keys, config)


def _at(error: PykyllError, keys: tuple[str, ...], config: Config) -> PykyllError:
    *within, key = keys
    return at_setting(error, key, files=config.files, source=config.source, within=within)


def _table_encoding(config: Config, extension: str) -> str:
    settings = _table_settings(config, extension)
    encoding = settings.get("encoding", config.get("encoding"))
    return encoding if isinstance(encoding, str) else "utf-8"


def _read_table(path: str, config: Config, extension: str) -> object:
    settings = _table_settings(config, extension)
    text = _read_marked(path, _table_encoding(config, extension))
    try:
        rows = parse_csv(text, separator="," if extension == ".csv" else "\t")
        converters = settings.get("csv_converters", [])
        names = [to_s(name) for name in converters] if isinstance(converters, list) else []
        headers = settings.get("headers", True)
        return as_mappings(convert_fields(rows, names), headers)
    except UnknownConverterError as error:
        raise _at(error, (f"{extension[1:]}_reader", "csv_converters"), config) from None
    except PykyllError as error:
        error.at(path, text)
        raise
