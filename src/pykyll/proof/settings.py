"""Options from what users write: `proof:` in `_config.yml`, flags of the command line.

The forms are html-proofer's: lists as texts with commas, `regex:text` pairs for
`swap_urls`, JSON for tables.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from pykyll.errors import PykyllError
from pykyll.proof.options import ProofOptions, require_known
from pykyll.regex import regex

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

_COLON = regex(r"(?<!\\):")
_TRUE = frozenset({"true", "yes", "on", "1"})
_FALSE = frozenset({"false", "no", "off", "0"})


def options_of(settings: Mapping[str, object], **defaults: object) -> ProofOptions:
    """Options by their names, with `-` or `_`; what is not set stays as the defaults say.

    Raises:
        PykyllError: Where a name is unknown or a value has the wrong form.
    """
    values = {name.replace("-", "_"): value for name, value in settings.items()}
    require_known(list(values))
    read = {name: _FORMS[name](name, value) for name, value in values.items() if value is not None}
    merged: dict[str, object] = {**defaults, **read}
    return ProofOptions(**merged)  # type: ignore[arg-type]  # each form returns its field's type


def _wrong(name: str, form: str) -> PykyllError:
    return PykyllError(f"option '{name}' of proof must be {form}")


def _flag(name: str, value: object) -> bool:
    if isinstance(value, bool):
        return value
    if isinstance(value, str) and value.lower() in _TRUE | _FALSE:
        return value.lower() in _TRUE
    raise _wrong(name, "true or false")


def _text(name: str, value: object) -> str:
    if isinstance(value, str):
        return value
    raise _wrong(name, "a text")


def _extension(name: str, value: object) -> str | bool:
    return value if isinstance(value, bool) else _text(name, value)


def _number(name: str, value: object) -> int:
    if isinstance(value, bool):
        raise _wrong(name, "a number")
    try:
        return int(str(value))
    except ValueError:
        raise _wrong(name, "a number") from None


def _texts(name: str, value: object) -> list[str]:
    if isinstance(value, str):
        return [each.strip() for each in value.split(",") if each.strip()]
    if isinstance(value, list) and all(isinstance(each, str) for each in value):
        return value
    raise _wrong(name, "a list of texts")


def _numbers(name: str, value: object) -> list[int]:
    each = value.split(",") if isinstance(value, str) else value
    if not isinstance(each, list):
        each = [each]
    return [_number(name, one) for one in each]


def _table(name: str, value: object) -> dict[str, object]:
    if isinstance(value, str):
        try:
            value = json.loads(value or "{}")
        except ValueError:
            raise PykyllError(f"Option '{name}' did not contain valid JSON.") from None
    if isinstance(value, dict):
        return {str(key): each for key, each in value.items()}
    raise _wrong(name, "a table")


def _swaps(name: str, value: object) -> dict[str, str]:
    r"""`regex:text,…`, `\:` being a colon; or a table of them, as from YAML."""
    if isinstance(value, dict):
        return {_as_regex(str(key)): str(each) for key, each in value.items()}
    result = {}
    for pair in _text(name, value).split(","):
        found, colon, replacement = _split_at_colon(pair)
        if not colon:
            raise _wrong(name, "pairs such as `^/base/:/`")
        result[_as_regex(found)] = replacement
    return result


def _split_at_colon(pair: str) -> tuple[str, str, str]:
    parts = [part.replace("\\:", ":") for part in _COLON.split(pair, maxsplit=1)]
    return (parts[0], ":", parts[1]) if len(parts) > 1 else (pair, "", "")


def _as_regex(text: str) -> str:
    is_one = len(text) > 1 and text.startswith("/") and text.endswith("/") and text != "//"
    return text if is_one else f"/{text}/"


def _attribute_swaps(name: str, value: object) -> dict[str, object]:
    table = _table(name, value)
    if all(isinstance(each, list) for each in table.values()):
        return table
    raise _wrong(name, "a table such as {img: [[data-src, src]]}")


def _choice(*choices: str) -> Callable[[str, object], str]:
    def read(name: str, value: object) -> str:
        text = str(value).lstrip(":")
        if text not in choices:
            raise _wrong(name, "one of " + ", ".join(choices))
        return text

    return read


_FORMS: dict[str, Callable[[str, object], object]] = {
    **dict.fromkeys(
        [
            *("allow_hash_href", "allow_missing_href", "as_links", "check_external_hash"),
            *("check_internal_hash", "check_sri", "disable_external", "enforce_https"),
            *("ignore_empty_alt", "ignore_empty_mailto", "ignore_missing_alt", "only_4xx"),
            *("check_favicon", "check_opengraph"),
        ],
        _flag,
    ),
    **dict.fromkeys(
        ["checks", "directory_index_files", "extensions", "ignore_files", "ignore_urls"], _texts
    ),
    **dict.fromkeys(["ignore_status_codes", "only_status_codes"], _numbers),
    **dict.fromkeys(["page_weight", "max_per_host", "retries"], _number),
    **dict.fromkeys(["directory_index_file", "root_dir", "baseurl", "site_url"], _text),
    **dict.fromkeys(["typhoeus", "hydra", "cache"], _table),
    "assume_extension": _extension,
    "swap_attributes": _attribute_swaps,
    "swap_urls": _swaps,
    "log_level": _choice("debug", "info", "warn", "error", "fatal"),
    "resolution": _choice("html-proofer", "github-pages"),
}
