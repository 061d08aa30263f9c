"""What goes wrong with a style and with what it prints."""

from __future__ import annotations

from dataclasses import replace
from typing import Self

from pykyll.errors import PykyllError


class StyleError(PykyllError):
    """A style or locale that cannot be found or read."""

    @classmethod
    def not_found(cls, what: str, name: str, hint: str) -> Self:
        """The error for a name that stands for no style or locale, with csl-ruby's words on it.

        Args:
            what: The message.
            name: What was looked for.
            hint: What to do.
        """
        error = cls(what, hint=hint)
        reference = (
            f'failed to extract CSL data from "{name}": '
            f"No such file or directory @ rb_sysopen - {name}"
        )
        error.diagnostic = replace(error.diagnostic, reference=reference)
        return error


class RenderError(PykyllError):
    """An item that a style cannot print: a value of a shape that its variable never has."""
