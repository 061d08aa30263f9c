"""Typographic quotes and dashes for the filter `smartify`.

Source of the behaviour: Jekyll's `Converters::SmartyPants`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from pykyll.site import Site


def smartify(site: Site) -> Callable[[str], str]:
    """A function that makes quotes and dashes typographic; kramdown is loaded at its first call."""
    engine: Callable[[str], str] | None = None

    def convert(text: str) -> str:
        nonlocal engine
        if engine is None:
            from pykyll.convert.kramdown_engine import smartify_engine

            engine = smartify_engine(site)
        return engine(text)

    return convert
