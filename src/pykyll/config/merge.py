"""Merging hashes as Jekyll's `Utils.deep_merge_hashes` does."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

Data = dict[str, object]
"""Front matter, configuration and data: what users wrote, keys mostly strings."""


def deep_merge(base: Mapping[str, object], over: Mapping[str, object]) -> Data:
    """`base` overlaid with `over`: hashes merge, nil never overwrites, all else does."""
    result: Data = dict(base)
    pending: list[tuple[Data, Mapping[str, object]]] = [(result, over)]
    while pending:  # folders of data may be nested as deeply as a path may lead
        into, values = pending.pop()
        for key, value in values.items():
            old = into.get(key)
            if isinstance(old, dict) and isinstance(value, dict):
                merged = dict(old)
                into[key] = merged
                pending.append((merged, value))
            elif value is not None or key not in into:
                into[key] = value
    return result
