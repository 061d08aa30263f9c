"""What highlights code: Rouge, or what the caller passes."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from pykyll.highlight.kramdown_adapter import Kind, highlight

Highlighter = Callable[[str, str | None, Kind, Mapping[str, object]], str | None]
"""Code, language, `block` or `span`, and options give HTML, or None where code stays plain."""

_HIGHLIGHTERS: dict[str, Highlighter] = {"rouge": highlight}


def find_highlighter(name: str | None) -> Highlighter | None:
    """The highlighter that the option `syntax_highlighter` names; None where there is none."""
    return _HIGHLIGHTERS.get(name) if name is not None else None
