"""Front matter defaults: the setting `defaults`, by path and type.

Source of the behaviour: Jekyll's `FrontmatterDefaults`.
"""

from __future__ import annotations

import posixpath
from datetime import datetime
from typing import TYPE_CHECKING

from pykyll.config.merge import deep_merge
from pykyll.config.place import at_setting
from pykyll.dataclass import dataclass
from pykyll.errors import Diagnostic
from pykyll.files.dates import InvalidDateError, parse_date
from pykyll.ruby.glob import glob
from pykyll.ruby.text import to_s
from pykyll.ruby.time_zone import local_zone

if TYPE_CHECKING:
    from datetime import tzinfo

    from pykyll.config import Config
    from pykyll.config.merge import Data

_NO_TYPE = object()
_OLD_TYPES = {"page": "pages", "post": "posts", "draft": "drafts"}


@dataclass(frozen=True, slots=True)
class DefaultSet:
    """One entry of `defaults`."""

    values: Data
    scope: Data | None
    """None where the entry has no scope at all, and so applies to all."""

    @property
    def path_length(self) -> int:
        """How long its path is, by which sets outdo one another."""
        path = (self.scope or {}).get("path")
        return len(_without_slash(path)) if isinstance(path, str) else 0

    @property
    def has_type(self) -> bool:
        """Whether its scope names a type."""
        return "type" in (self.scope or {})


class FrontMatterDefaults:
    """The defaults of one configuration.

    Raises:
        InvalidDateError: A set's `date` is none.
    """

    def __init__(self, config: Config) -> None:
        self._compat = config.compat
        self._source = config.source
        self._wall = config.wall
        self._collections_dir = config.text("collections_dir")
        self.warnings: list[Diagnostic] = []
        """What is wrong with sets that were left out, and old names of types."""
        self._sets = self._read_sets(config)
        self._globbed: dict[str, list[str]] = {}
        self._matching: dict[tuple[str, str | None], tuple[DefaultSet, ...]] = {}
        self._merged: dict[tuple[int, ...], Data] = {}

    def all(self, path: str, type_: str | None) -> Data:
        """All defaults of a page or document, merged. Not to be changed: it is shared.

        Args:
            path: From the source.
            type_: `pages`, `posts`, `drafts` or a collection's label; None for plain files.
        """
        sets = self._sets_for(path, type_)
        key = tuple(id(each) for each in sets)
        merged = self._merged.get(key)
        if merged is None:
            merged = self._merged[key] = _merge(sets)
        return merged

    def find(self, path: str, type_: str | None, key: str) -> object:
        """One default of a page or document; None where there is none."""
        value: object = None
        old: DefaultSet | None = None
        for each in self._sets_for(path, type_):
            if key in each.values and _has_precedence(old, each):
                value = each.values[key]
                old = each
        return value

    def _sets_for(self, path: str, type_: str | None) -> tuple[DefaultSet, ...]:
        key = (path, type_)
        sets = self._matching.get(key)
        if sets is None:
            sets = tuple(each for each in self._sets if self._applies(each.scope, path, type_))
            self._matching[key] = sets
        return sets

    def _applies(self, scope: Data | None, path: str, type_: str | None) -> bool:
        if scope is None:
            return True
        if "type" in scope and scope["type"] != self._type_name(type_):
            return False
        scope_path = scope.get("path")
        if not isinstance(scope_path, str) or not scope_path:
            return True
        path = _without_slash(path)
        if "*" in scope_path:
            return any(self._covers(each, path) for each in self._glob(scope_path))
        return self._covers(self._without_collections_dir(scope_path), path)

    def _type_name(self, type_: str | None) -> object:
        """What a scope's `type` has to equal; nothing equals the type of a plain file."""
        if type_ is None:
            return "" if self._compat.empty_type_means_plain_files else _NO_TYPE
        return type_

    def _covers(self, scope_path: str, path: str) -> bool:
        if self._compat.defaults_match_by_prefix:
            return path.startswith(scope_path)
        return path == scope_path or path.startswith(f"{scope_path}/")

    def _glob(self, scope_path: str) -> list[str]:
        """The files and folders that a scope's wildcards stand for, from the source."""
        if scope_path not in self._globbed:
            pattern = posixpath.normpath(scope_path) + ("/" if scope_path.endswith("/") else "")
            # From Jekyll 4 on a leading slash means the root of the disk, not the source.
            outside = scope_path.startswith("/") and self._compat.excludes_merge_with_defaults
            found = [] if outside else glob(self._source, pattern.lstrip("/"), self._wall.refuses)
            self._globbed[scope_path] = [
                self._without_collections_dir(path.rstrip("/")) for path in found
            ]
        return self._globbed[scope_path]

    def _without_collections_dir(self, path: str) -> str:
        if not self._collections_dir:
            return path
        return path.removeprefix(f"{self._collections_dir}/")

    # Reading the setting ----------------------------------------------------------

    def _read_sets(self, config: Config) -> list[DefaultSet]:
        entries = config.get("defaults")
        sets = (
            [self._read_set(entry, config) for entry in entries]
            if isinstance(entries, list)
            else []
        )
        return [each for each in sets if each is not None]

    def _read_set(self, entry: object, config: Config) -> DefaultSet | None:
        values = entry.get("values") if isinstance(entry, dict) else None
        scope = entry.get("scope") if isinstance(entry, dict) else None
        if not isinstance(entry, dict) or not isinstance(values, dict):
            self._warn("An invalid front-matter default set was found", "it has no `values:`")
            return None
        if "scope" in entry and not isinstance(scope, dict):
            self._warn(
                "A front-matter default set has no usable scope", 'write `scope: {path: ""}`'
            )
            return None
        if "date" in values:
            zone = local_zone(config.get("timezone"), config.environ)
            message = "An invalid date format was found in a front-matter default set"
            values = {**values, "date": _date(values["date"], message, config, zone)}
        return DefaultSet(values, self._with_known_type(scope))

    def _with_known_type(self, scope: Data | None) -> Data | None:
        old = scope.get("type") if scope else None
        if scope is None or not isinstance(old, str) or old not in _OLD_TYPES:
            return scope
        new = _OLD_TYPES[old]
        self._warn(
            f"The '{old}' type in `defaults` is deprecated and will be removed",
            f"write `type: {new}`",
        )
        return {**scope, "type": new}

    def _warn(self, message: str, hint: str) -> None:
        self.warnings.append(Diagnostic(message, severity="warning", hint=hint))


def _date(value: object, message: str, config: Config, zone: tzinfo) -> datetime:
    """A date of `defaults`: a time, or a text. Jekyll takes no bare date.

    Raises:
        InvalidDateError: It is none, at its line.
    """
    try:
        return _parsed_date(value, message, zone)
    except InvalidDateError as error:
        raise at_setting(
            error, "date", files=config.files, source=config.source, within=("defaults",)
        ) from None


def _parsed_date(value: object, message: str, zone: tzinfo) -> datetime:
    if isinstance(value, (str, datetime)):
        return parse_date(value, message, zone=zone)
    raise InvalidDateError(
        f"Invalid date '{to_s(value)}': {message}",
        hint='write it in quotes, "2020-01-31", or as 2020-01-31 12:00:00 +0100',
    )


def _merge(sets: tuple[DefaultSet, ...]) -> Data:
    merged: Data = {}
    old: DefaultSet | None = None
    for each in sets:
        if _has_precedence(old, each):
            merged = deep_merge(merged, each.values)
            old = each
        else:
            merged = deep_merge(each.values, merged)
    return merged


def _has_precedence(old: DefaultSet | None, new: DefaultSet) -> bool:
    """The longer path wins, then the set with a type, then the later one."""
    if old is None or old.scope is None:
        return True
    if new.path_length != old.path_length:
        return new.path_length > old.path_length
    return new.has_type or not old.has_type


def _without_slash(path: str) -> str:
    return path.removeprefix("/")
