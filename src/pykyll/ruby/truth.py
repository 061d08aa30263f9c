"""What Ruby takes for true."""

from __future__ import annotations


def is_truthy(value: object) -> bool:
    """All but nil and false."""
    return value is not None and value is not False
