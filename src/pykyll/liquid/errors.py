"""Liquid's errors, with the words that Liquid itself prints."""

from __future__ import annotations

from dataclasses import replace

from pykyll.errors import PykyllError


class LiquidError(PykyllError):
    """An error in a template or while rendering it.

    Args:
        message: Liquid's message, without its prefix.
        line: Line in the template, counted from 1.
        template_name: The template's name, where it has one.
    """

    prefix = "Liquid error"

    def __init__(
        self,
        message: str,
        *,
        line: int | None = None,
        template_name: str | None = None,
        hint: str | None = None,
    ) -> None:
        super().__init__(message, line=line, hint=hint)
        self.line = line
        self.template_name = template_name
        """The template that the error is in, as the host named it."""
        self.partial_name: str | None = None
        """The partial that Liquid names in its message."""
        self.markup_context: str | None = None
        """What Liquid puts behind its message."""

    def at_line(self, line: int | None, template_name: str | None = None) -> LiquidError:
        """Set line and template unless they are known; returns the error."""
        if self.line is None and line is not None:
            self.line = line
            self._set_diagnostic_line(line)
        if self.template_name is None:
            self.template_name = template_name
        return self

    def shown_at(self, line: int | None, template_name: str | None) -> LiquidError:
        """Set template and line for readers, not for Liquid's message; returns the error."""
        if self.diagnostic.line is None and line is not None:
            self._set_diagnostic_line(line)
        if self.template_name is None:
            self.template_name = template_name
        return self

    def _set_diagnostic_line(self, line: int) -> None:
        self.diagnostic = replace(self.diagnostic, line=line)

    def liquid_message(self) -> str:
        """The whole text as Liquid prints it: `Liquid error (line 3): divided by 0`."""
        place = "" if self.line is None else f"line {self.line}"
        if place and self.partial_name:
            place = f"{self.partial_name} {place}"
        where = f" ({place})" if place else ""
        context = f" {self.markup_context}" if self.markup_context else ""
        return f"{self.prefix}{where}: {self.message}{context}"


class LiquidSyntaxError(LiquidError):
    """A template that cannot be parsed."""

    prefix = "Liquid syntax error"


class LiquidArgumentError(LiquidError):
    """A filter or tag that was given what it cannot take."""


class ZeroDivision(LiquidError):  # noqa: N818 - Liquid's name
    """A division by zero."""


class StackLevelError(LiquidError):
    """Blocks, includes or brackets nested too deeply."""


class MemoryLimit(LiquidError):  # noqa: N818 - Liquid's name
    """A rendering that went over its resource limits."""


class BoundPassed(MemoryLimit):
    """A rendering over a bound of `bounds.py`, in its own words: Ruby's Liquid has none there."""


class FloatDomain(LiquidError):  # noqa: N818 - Liquid's name
    """A number that is none, or infinite, where an integer is asked for."""


class UndefinedError(LiquidError):
    """Something that is not defined, in a strict mode. Liquid prints nothing in its place."""


class UndefinedVariable(UndefinedError):  # noqa: N818 - Liquid's name
    """A variable that is not defined, with `strict_variables`."""


class UndefinedDropMethod(UndefinedError):  # noqa: N818 - Liquid's name
    """A member that a drop has not, with `strict_variables`."""


class UndefinedFilter(UndefinedError):  # noqa: N818 - Liquid's name
    """A filter that is not defined, with `strict_filters`."""


class FileSystemError(LiquidError):
    """A partial that is not there."""


class InternalError(LiquidError):
    """What Liquid says of anything unforeseen."""

    def __init__(self) -> None:
        super().__init__("internal")
