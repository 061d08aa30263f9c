"""Errors of Jekyll's own tags and filters, which Liquid passes on without its prefix."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.liquid import LiquidError

if TYPE_CHECKING:
    from pykyll.errors import PykyllError


class HostError(LiquidError):
    """What Ruby raises as an error of its own, not of Liquid's.

    Args:
        message: What is wrong, for people.
        ruby: What Ruby says, where that is something else; Jekyll prints it behind
            `Liquid Exception:`, with white space squeezed.
        hint: What to do.
    """

    def __init__(self, message: str, ruby: str | None = None, *, hint: str | None = None) -> None:
        super().__init__(message, hint=hint)
        self.ruby_message = message if ruby is None else ruby

    def liquid_message(self) -> str:
        """Ruby's words, without `Liquid error`, line and template."""
        return self.ruby_message


def passed_on(error: PykyllError) -> HostError:
    """An error of a converter, raised again from inside a template."""
    passed = HostError(error.message, hint=error.diagnostic.hint)
    passed.__cause__ = error
    return passed
