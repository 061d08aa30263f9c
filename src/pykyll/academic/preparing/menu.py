"""The menu, `_data/navigation.yml`: entries come and go, every other line stays as it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

import yaml

from pykyll.dataclass import dataclass
from pykyll.errors import Diagnostic

if TYPE_CHECKING:
    from collections.abc import Collection

    from pykyll.academic.data_file import DataFile

_HINT = "add or remove it by hand: a line `- title: …`, and `url:` and `i18n:` below it"


class Menu:
    """The text of the menu, with entries added and removed.

    Args:
        file: The data file; None where it cannot be read, and stays as it is.
    """

    def __init__(self, file: DataFile | None) -> None:
        self._file = file
        self._added: list[_Entry] = []
        self._removed: list[int] = []

    @property
    def path(self) -> str:
        """The file, from the source."""
        return "_data/navigation.yml" if self._file is None else self._file.path

    def add(self, title: str, url: str, i18n: str) -> None:
        """Add an entry at the end, unless one leads there already."""
        if self._file is not None and self._at(url) is None:
            self._added.append(_Entry(title, url, i18n))

    def may_remove(self, url: str, i18n: str, titles: Collection[str]) -> bool:
        """Whether the entry that leads to an address is as it was added, or gone."""
        if self._file is None:
            return False
        at = self._at(url)
        entry = {} if at is None else self._file.entries[at]
        if at is None or not isinstance(entry, dict):
            return True
        return entry.get("title") in titles and entry == {
            "title": entry.get("title"),
            "url": url,
            "i18n": i18n,
        }

    def remove(self, url: str) -> None:
        """Remove the entry that leads to an address."""
        at = self._at(url)
        if at is not None:
            self._removed.append(at)

    def changed(self) -> tuple[str | None, list[Diagnostic]]:
        """The text with all that, None where it stays; and what could not be done."""
        if self._file is None or not (self._added or self._removed):
            return None, []
        text = _without(self._file, self._removed)
        for entry in self._added:
            text = _with(text, entry)
        rest = [each for at, each in enumerate(self._file.entries) if at not in self._removed]
        if _loaded(text) == [*rest, *(entry.value for entry in self._added)]:
            return text, []
        names = ", ".join(entry.url for entry in self._added) or "the pages that are gone"
        warning = Diagnostic(
            f"the menu is written in a way that no entry can be changed in: {names}",
            "warning",
            path=self.path,
            hint=_HINT,
        )
        return None, [warning]

    def _at(self, url: str) -> int | None:
        entries = [] if self._file is None else self._file.entries
        for at, entry in enumerate(entries):
            if isinstance(entry, dict) and entry.get("url") == url:
                return at
        return None


@dataclass(frozen=True, slots=True)
class _Entry:
    title: str
    url: str
    i18n: str

    @property
    def value(self) -> dict[str, str]:
        return {"title": self.title, "url": self.url, "i18n": self.i18n}


def _loaded(text: str) -> object:
    try:
        return yaml.safe_load(text) or []
    except yaml.YAMLError:
        return None


def _with(text: str, entry: _Entry) -> str:
    """The text with an entry behind the last, and a blank line between them where others have one."""
    end = "" if not text or text.endswith("\n") else "\n"
    text = text.rstrip().removesuffix("\n[]") + "\n" if text.rstrip().endswith("\n[]") else text
    blank = "\n" if "\n\n" in text.strip() or text.lstrip().startswith("#") else ""
    indent = _indent(text)
    lines = [
        f"{indent}- title: {entry.title}",
        f"{indent}  url: {entry.url}",
        f"{indent}  i18n: {entry.i18n}",
    ]
    return f"{text}{end}{blank}" + "\n".join(lines) + "\n"


def _indent(text: str) -> str:
    for line in text.split("\n"):
        if line.lstrip().startswith("- "):
            return line[: len(line) - len(line.lstrip())]
    return ""


def _without(file: DataFile, removed: list[int]) -> str:
    """The text without some entries, and without the blank line before each."""
    lines = file.text.split("\n")
    nodes = file.root.value if isinstance(file.root, yaml.SequenceNode) else []
    for at in sorted(removed, reverse=True):
        first, end = nodes[at].start_mark.line, _last_line(nodes[at]) + 1
        if first and not lines[first - 1].strip():
            first -= 1
        del lines[first:end]
    return "\n".join(lines)


def _last_line(node: yaml.Node) -> int:
    """The line that a value ends in; a mapping's own mark is where the next thing begins."""
    if isinstance(node, yaml.MappingNode) and node.value and not node.flow_style:
        return _last_line(node.value[-1][1])
    return int(node.end_mark.line)
