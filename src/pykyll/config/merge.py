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
    for key, value in over.items():
        if key not in result:
            result[key] = value
            continue
        if value is None:
            continue
        old = result[key]
        if isinstance(old, dict) and isinstance(value, dict):
            result[key] = deep_merge(old, value)
        else:
            result[key] = value
    return result
