"""Of which type the settings under `scholar:` must be: those over which jekyll-scholar fails.

Each was tried: `tests/bad_input/wrong_types_academic.json`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.config.kinds import MAP, MAP_OR_OFF, Kind, shown
from pykyll.templates.host_error import HostError

if TYPE_CHECKING:
    from collections.abc import Mapping


def _has_end(value: object) -> bool:
    """Whether Ruby can ask it whether it is empty."""
    return isinstance(value, (str, list, dict))


def _is_map(value: object) -> bool:
    return not isinstance(value, (str, list)) and hasattr(value, "items")


def _are_names(value: object) -> bool:
    return isinstance(value, list) and all(isinstance(each, str) for each in value)


def _are_parts(value: object) -> bool:
    """Whether Ruby can join a path of it."""
    if isinstance(value, list):
        return all(map(_are_parts, value))
    return isinstance(value, str) and "\0" not in value


_MAP = Kind(MAP.words, _is_map)
_PAIRS = Kind(MAP.words, lambda value: _is_map(value) or isinstance(value, list))
_LIST = Kind("a list", lambda value: _is_map(value) or isinstance(value, list))
_PATH = Kind("a text", lambda value: isinstance(value, str) and "\0" not in value)
_FILES = Kind("a text", lambda value: isinstance(value, str))
_FOLDER = Kind(
    "a text",
    lambda value: value in (None, {}) or _are_parts(value),
)
_NAMES = Kind("a list of texts", _are_names)
_NAMES_OR_NONE = Kind("a list of texts", lambda value: value in ([], {}, "") or _are_names(value))
_TEMPLATE = Kind("a text", lambda value: value in (None, [], {}) or isinstance(value, str))
_NOT_EMPTY = Kind("a field to group by, or `none`", lambda value: value not in (None, "", []))
_FILTERS = Kind(
    "a list of filters", lambda value: value is None or value is False or _has_end(value)
)
_ADDRESS = Kind("a text", lambda value: isinstance(value, list) or _PATH.takes(value))
_STYLE = Kind("a text without a NUL character", lambda value: "\0" not in str(value))

_LIST_HINT = "write `year, month`, or a list"
_FIELDS: Mapping[str, tuple[Kind, str]] = {
    "style": (_STYLE, "write a style's name: `style: apa`"),
    "source": (_PATH, "write the folder: `source: ./_bibliography`"),
    "bibliography": (_FILES, "write the file: `bibliography: references.bib`"),
    "group_by": (_NOT_EMPTY, "write `group_by: year`, or `none`"),
    "bibliography_list_attributes": (_MAP, "write them: `{id: list}`"),
    "bibliography_item_attributes": (_PAIRS, "write them: `{class: item}`"),
    "repository": (_FOLDER, "write the folder: `repository: papers`"),
    "bibtex_options": (
        Kind(MAP.words, lambda value: value is None or MAP_OR_OFF.takes(value) or _is_map(value)),
        "write its settings below it, such as `strip: false`",
    ),
    "bibtex_filters": (_FILTERS, "write `bibtex_filters: [latex]`"),
    "bibliography_template": (_TEMPLATE, "write a layout's name: `bibliography_template: bib`"),
    "type_names": (_MAP, "write `type_names: {book: Books}`"),
    "type_aliases": (_MAP, "write `type_aliases: {phdthesis: thesis}`"),
    "type_order": (_LIST, "write `type_order: [book, article]`"),
}
_OF_DETAILS: Mapping[str, tuple[Kind, str]] = {
    "details_dir": (_PATH, "write the folder: `details_dir: bibliography`"),
    "details_layout": (_PATH, "write the layout: `details_layout: bibtex.html`"),
    "details_permalink": (_ADDRESS, "write `details_permalink: /:details_dir/:key:extension`"),
    "bibtex_skip_fields": (_NAMES, "write `bibtex_skip_fields: [abstract]`"),
    "raw_bibtex_filters": (_FILTERS, "write `raw_bibtex_filters: [latex]`"),
}


class WrongSettingError(HostError):
    """A setting over which jekyll-scholar fails.

    Args:
        message: What is wrong.
        keys: The setting, behind `scholar`.
        hint: What to write.
    """

    def __init__(self, message: str, keys: tuple[str, ...], *, hint: str) -> None:
        super().__init__(message, hint=hint)
        self.keys = keys


_ONLY_WHERE_GROUPED = frozenset({"type_names", "type_aliases", "type_order"})


def wrong_setting(values: Mapping[str, object], *, grouped: bool) -> WrongSettingError | None:
    """An error on the first setting over which jekyll-scholar fails.

    Args:
        values: All settings.
        grouped: Whether a bibliography is grouped, where more of them count.
    """
    for key, (kind, hint) in {**_FIELDS, **_OF_DETAILS}.items():
        if key in _ONLY_WHERE_GROUPED and not grouped:
            continue
        value = values.get(key)
        if not kind.takes(value):
            message = f"`scholar: {key}` must be {kind.words}, and is {shown(value)}"
            return WrongSettingError(message, ("scholar", key), hint=hint)
    return None
