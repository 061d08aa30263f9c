"""What goes wrong with a style and with what it prints."""

from __future__ import annotations

from dataclasses import replace

from pykyll.errors import PykyllError


class _CslError(PykyllError):
    """Either of them.

    Args:
        message: What is wrong.
        reference: What citeproc-ruby says, where that is known.
        line: The line of the style, counted from 1.
        path: The style's file.
        hint: What to do.
    """

    def __init__(
        self,
        message: str,
        *,
        reference: str | None = None,
        line: int | None = None,
        path: str | None = None,
        hint: str | None = None,
    ) -> None:
        super().__init__(message, line=line, path=path, hint=hint)
        self.diagnostic = replace(self.diagnostic, reference=reference)


class StyleError(_CslError):
    """A style or locale that cannot be found or read."""


class RenderError(_CslError):
    """An item that a style cannot print: a value of a shape that its variable never has."""


def not_found(name: str) -> str:
    """What csl-ruby says of a style or a locale that there is not."""
    return (
        f'failed to extract CSL data from "{name}": No such file or directory @ rb_sysopen - {name}'
    )
