"""A data file with the place of each of its values."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

import yaml

from pykyll.dataclass import dataclass
from pykyll.errors import Diagnostic, PykyllError
from pykyll.files.source_text import read_text
from pykyll.regex import regex
from pykyll.remembered import remembered_up_to
from pykyll.ruby import psych
from pykyll.ruby.time_zone import local_zone

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pykyll.academic.finding import Finding
    from pykyll.config import Config

Way: TypeAlias = "tuple[str | int, ...]"
"""How one gets to a value: keys of mappings and places in lists, from the top."""

_MOST_KEPT = 2_000_000
"""Characters of the files whose trees are kept."""
_MOST_NODES = 500_000
"""Values that are looked at, aliases written out; a few of these can stand for billions."""
_LOADER = yaml.CSafeLoader if yaml.__with_libyaml__ else yaml.SafeLoader
_MERGE = "<<"
_ENTRY = regex(r"(?<!\s)\s++#.*")


@dataclass(frozen=True, slots=True)
class DataFile:
    """What a YAML file holds, and where."""

    path: str
    """Relative to the site's source."""
    text: str
    value: object
    """As templates see it."""
    root: yaml.Node | None
    """As it is written; None for a file of comments."""

    @property
    def entries(self) -> list[object]:
        """The items of a list; none where it is something else, or empty."""
        return self.value if isinstance(self.value, list) else []

    def all_have(self, field: str) -> bool:
        """Whether it is a list, be it empty, whose entries all have a field."""
        if not isinstance(self.value, list):
            return not self.value
        return all(isinstance(each, dict) and each.get(field) for each in self.value)

    def placed(self, finding: Finding) -> Diagnostic:
        """What was found, with its line."""
        node = self.node_to_show(finding.way, is_key=finding.is_key)
        line, column, length = 1, 1, 1
        if node is not None:
            start, end = node.start_mark, node.end_mark
            line, column = start.line + 1, start.column + 1
            length = end.column - start.column if end.line == start.line else 0
        lines = self.text.split("\n")
        excerpt = lines[line - 1].rstrip("\r") if line <= len(lines) else ""
        return Diagnostic(
            finding.message,
            severity="error" if finding.is_error else "warning",
            path=self.path,
            line=line,
            column=column,
            excerpt=excerpt,
            length=length or max(1, len(_ENTRY.sub("", excerpt).rstrip()) - column + 1),
            hint=finding.hint,
        )

    def node_to_show(self, way: Way, *, is_key: bool = False) -> yaml.Node | None:
        """The value, or its key where that shows better: a list goes on for many lines."""
        key, value = self.nodes(way)
        if key is not None and (is_key or not _is_written(value)):
            return key
        while isinstance(value, yaml.CollectionNode) and value.value:
            first = value.value[0]
            value = first[0] if isinstance(first, tuple) else first
        return value

    def nodes(self, way: Way) -> tuple[yaml.Node | None, yaml.Node | None]:
        """The key and the value at the end of a way; of a key that is missing, what it is missing in."""
        key, node = None, self.root
        for step in way:
            if isinstance(step, int) and isinstance(node, yaml.SequenceNode):
                key, node = None, node.value[step]
            elif isinstance(node, yaml.MappingNode):
                pair = _pair(node, str(step))
                if pair is None:
                    break
                key, node = pair
        return key, node

    def line_of(self, way: Way) -> int:
        """Where the value begins, counted from 1."""
        node = self.node_to_show(way)
        return 1 if node is None else node.start_mark.line + 1

    def written(self, way: Way) -> str:
        """A scalar as it is written, without its quotes."""
        node = self.nodes(way)[1]
        return node.value if isinstance(node, yaml.ScalarNode) else ""

    def all_written(self, field: str) -> list[str]:
        """A field of all entries, and of those too that another took the place of."""
        entries = self.root.value if isinstance(self.root, yaml.SequenceNode) else []
        return [
            value.value
            for entry in entries
            if isinstance(entry, yaml.MappingNode)
            for key, value in entry.value
            if key.value == field and isinstance(value, yaml.ScalarNode)
        ]

    def scalars(self) -> Iterator[tuple[Way, yaml.ScalarNode]]:
        """Every scalar that is a value, with the way to it."""
        if self.root is not None:
            yield from _scalars(self.root, ())

    def mappings(self) -> Iterator[tuple[Way, yaml.MappingNode]]:
        """Every mapping, with the way to it."""
        if self.root is not None:
            yield from _mappings(self.root, ())


def read_data_file(path: str, shown: str, config: Config) -> DataFile | None:
    """A YAML file; None where it cannot be read, which reading the site tells of.

    Args:
        path: The file, absolute.
        shown: Its path from the source.
        config: The site's.
    """
    try:
        return data_file_of(read_text(path, "utf-8"), shown, config)
    except PykyllError:
        return None


def data_file_of(text: str, shown: str, config: Config) -> DataFile:
    """The text of a YAML file, read.

    Raises:
        PykyllError: It is no YAML, or its aliases make it far too large.
    """
    text = text.removeprefix("\ufeff")
    zone = local_zone(config.get("timezone"), config.environ)
    value = psych.load(text, path=shown, schema=config.compat.yaml_schema, zone=zone)
    try:
        root = _first_node(text)
    except yaml.YAMLError as error:
        raise PykyllError(f"this file is no YAML: {error}", path=shown) from None
    if root is not None and _size(root, {}) > _MOST_NODES:
        raise PykyllError("the aliases of this file stand for far too much", path=shown)
    return DataFile(shown, text, value, root)


@remembered_up_to(_MOST_KEPT)
def _first_node(text: str) -> yaml.Node | None:
    """The file's tree, which nobody changes; kept, since several ask for it in one build."""
    loader = _LOADER(text)
    try:
        return loader.get_node() if loader.check_node() else None
    finally:
        loader.dispose()


def _size(node: yaml.Node, known: dict[int, int]) -> int:
    """How many values there are with aliases written out."""
    if id(node) not in known:
        known[id(node)] = _MOST_NODES  # an alias to what it stands in
        known[id(node)] = 1 + sum(_size(each, known) for each in _children(node))
    return known[id(node)]


def _children(node: yaml.Node) -> Iterator[yaml.Node]:
    if isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            yield from (key, value)
    elif isinstance(node, yaml.SequenceNode):
        yield from node.value


def _is_written(value: yaml.Node | None) -> bool:
    return isinstance(value, yaml.ScalarNode) and value.start_mark.index < value.end_mark.index


def _pair(node: yaml.MappingNode, step: str) -> tuple[yaml.Node, yaml.Node] | None:
    """The last pair of a key, which counts; else one that is merged in."""
    for key, value in reversed(node.value):
        if key.value == step:
            return key, value
    for key, value in node.value:
        if key.value == _MERGE:
            merged = value.value if isinstance(value, yaml.SequenceNode) else [value]
            for each in merged:
                found = _pair(each, step) if isinstance(each, yaml.MappingNode) else None
                if found is not None:
                    return found
    return None


def _scalars(node: yaml.Node, way: Way) -> Iterator[tuple[Way, yaml.ScalarNode]]:
    if isinstance(node, yaml.ScalarNode):
        yield way, node
    for step, child in _steps(node):
        yield from _scalars(child, (*way, step))


def _mappings(node: yaml.Node, way: Way) -> Iterator[tuple[Way, yaml.MappingNode]]:
    if isinstance(node, yaml.MappingNode):
        yield way, node
    for step, child in _steps(node):
        yield from _mappings(child, (*way, step))


def _steps(node: yaml.Node) -> Iterator[tuple[str | int, yaml.Node]]:
    if isinstance(node, yaml.MappingNode):
        yield from ((str(key.value), value) for key, value in node.value)
    elif isinstance(node, yaml.SequenceNode):
        yield from enumerate(node.value)
