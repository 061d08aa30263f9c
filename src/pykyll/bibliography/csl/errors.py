"""What goes wrong with a style and with what it prints."""

from __future__ import annotations

from pykyll.errors import PykyllError


class StyleError(PykyllError):
    """A style or locale that cannot be found or read."""


class RenderError(PykyllError):
    """An item that a style cannot print: a value of a shape that its variable never has."""
