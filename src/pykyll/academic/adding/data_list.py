"""The data file that entries are added to."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from pykyll.academic.data_file import DataFile, data_file_of
from pykyll.academic.schema import schema_for, schema_line
from pykyll.dataclass import dataclass
from pykyll.errors import PykyllError
from pykyll.files.paths import inside, is_inside
from pykyll.files.source_text import has_mark, read_text
from pykyll.ruby.text import to_s

if TYPE_CHECKING:
    from pykyll.config import Config

_SCHEMAS = "_schemas"
_PLAIN = "plain-publications"


@dataclass(frozen=True, slots=True)
class DataList:
    """A list in `_data/`, or the place where it will be."""

    path: str
    """Absolute, with links followed."""
    shown: str
    """Relative to the site's source."""
    schema: str
    """The name of the schema that its entries have."""
    file: DataFile
    """What it holds; the line of its schema alone where it is not there yet."""
    is_new: bool
    is_marked: bool = False
    """Whether it begins with a byte order mark."""

    @property
    def is_plain(self) -> bool:
        """Whether it is the simpler list of a site by `pykyll new`."""
        return self.schema == _PLAIN


def data_list(config: Config, schema: str) -> DataList:
    """The list of a kind of entries.

    Raises:
        PykyllError: It cannot be read, is no YAML, or is a link out of the site.
    """
    folder = inside(config.source, to_s(config.get("data_dir")))
    names = [f"{schema}.yml", f"{schema}.yaml"]
    path = next((each for name in names if os.path.lexists(each := f"{folder}/{name}")), "")
    if not path:
        return _new(config, schema, f"{folder}/{schema}.yml")
    shown = os.path.relpath(path, config.source)
    if not is_inside(path, config.source):
        raise PykyllError(
            f"{shown} is a link to {os.path.realpath(path)}, out of the site",
            hint="put the file itself there",
        )
    try:
        file = data_file_of(read_text(path, "utf-8"), shown, config)
    except PykyllError as error:
        raise error.at(shown) from None
    named = schema_line(file.text)
    found = None if named is None else schema_for(named, path, config.source)
    is_plain = found is not None and found.name == _PLAIN
    return DataList(
        os.path.realpath(path),
        shown,
        _PLAIN if is_plain else schema,
        file,
        is_new=False,
        is_marked=has_mark(path),
    )


def _new(config: Config, schema: str, path: str) -> DataList:
    shown = os.path.relpath(path, config.source)
    schemas = os.path.relpath(inside(config.source, _SCHEMAS), os.path.dirname(path))
    line = f"# yaml-language-server: $schema={schemas.replace(os.sep, '/')}/{schema}.json\n"
    return DataList(path, shown, schema, DataFile(shown, line, None, None), is_new=True)
