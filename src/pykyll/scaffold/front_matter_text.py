"""Front matter as text: written for a new document, changed in one that exists.

jekyll-compose writes the whole front matter anew; here the lines that are not meant stay
as their author wrote them, comments and all.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import yaml

from pykyll.files.front_matter import split

if TYPE_CHECKING:
    from collections.abc import Mapping


class _Dumper(yaml.SafeDumper):
    """Writes as Ruby's Psych does: nothing for null, lists not indented."""


_Dumper.add_representer(
    type(None), lambda dumper, _: dumper.represent_scalar("tag:yaml.org,2002:null", "")
)


def dump(data: Mapping[str, object]) -> str:
    """Front matter with its two lines of `---`."""
    return f"---\n{_yaml(data)}---\n"


def with_value(text: str, key: str, value: object) -> str:
    """A file's text with a key set; a text without front matter stays as it is."""
    parts = split(text)
    if parts is None:
        return text
    line = _yaml({key: value})
    found = _entry(key).search(parts.yaml)
    if found is None:
        head = parts.yaml if parts.yaml.endswith("\n") else f"{parts.yaml}\n"
        changed = head + line
    else:
        changed = parts.yaml[: found.start()] + line + parts.yaml[found.end() :]
    return changed + text[len(parts.yaml) :]


def without(text: str, key: str) -> str:
    """A file's text without a key."""
    parts = split(text)
    if parts is None:
        return text
    return _entry(key).sub("", parts.yaml, count=1) + text[len(parts.yaml) :]


def _yaml(data: Mapping[str, object]) -> str:
    text: str = yaml.dump(
        dict(data),
        Dumper=_Dumper,
        sort_keys=False,
        allow_unicode=True,
        default_flow_style=False,
        width=10_000,
    )
    return re.sub(r":[ ]$", ":", text, flags=re.MULTILINE)


def _entry(key: str) -> re.Pattern[str]:
    """A key's line and the indented or listed lines that belong to it."""
    return re.compile(
        rf"^(?:{re.escape(key)}|'{re.escape(key)}'|\"{re.escape(key)}\")[ \t]*:.*\n"
        r"(?:(?:[ \t]+\S|-[ \t]).*\n)*",
        re.MULTILINE,
    )
