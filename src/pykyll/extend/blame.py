"""Tells what a plugin in Python did wrong, with the plugin's own file and line."""

from __future__ import annotations

import functools
import os
from typing import TYPE_CHECKING

from pykyll.dataclass import dataclass
from pykyll.errors import Frame, PykyllError
from pykyll.liquid import LiquidError
from pykyll.liquid.errors import InternalError
from pykyll.site.renderable import Renderable

if TYPE_CHECKING:
    import traceback
    from collections.abc import Callable, Sequence

    from pykyll.liquid import ParseContext


_OURS = os.path.join(os.path.dirname(os.path.dirname(os.path.abspath(__file__))), "")


@dataclass(frozen=True, slots=True)
class Blame:
    """Who answers for a plugin's functions.

    Args:
        name: The plugin's name, none where its file says enough.
        source: The site's folder, which paths are shown from.
    """

    name: str | None
    source: str | None

    def on(self, function: Callable[..., object]) -> Callable[..., object]:
        """The function, with whatever it raises turned into an error for people."""

        @functools.wraps(function)
        def guarded(*arguments: object) -> object:
            try:
                return function(*arguments)
            except PykyllError:
                raise
            except Exception as error:
                told = self.error(error, _file_of(function))
                raise _led_to_by(told, arguments) from error

        return guarded

    def on_tag(self, function: Callable[..., object]) -> Callable[..., Callable[..., object]]:
        """As `on`, for the function of a tag and for the renderer that it returns."""
        parse = self.on(function)

        @functools.wraps(function)
        def guarded(markup: str, context: ParseContext) -> Callable[..., object]:
            try:
                render = parse(markup, context)
                if not callable(render):
                    raise self._no_renderer(function)
            except LiquidError:
                raise
            except PykyllError as error:  # Liquid knows what called the tag
                raise InternalError().at_line(context.line, context.name) from error
            return self.on(render)

        return guarded

    def for_own_code(self, error: Exception, folders: list[str]) -> PykyllError | None:
        """As `error`, for what code in these folders raised; none where other code did.

        So a drop of a plugin is told from one of ours.
        """
        import traceback

        for frame in reversed(traceback.extract_tb(error.__traceback__)):
            if any(frame.filename.startswith(f"{folder}/") for folder in folders):
                return self.error(error, frame.filename)
            if frame.filename.startswith(_OURS):
                break
        return None

    def _no_renderer(self, function: Callable[..., object]) -> PykyllError:
        return PykyllError(
            f"the tag's function '{function.__name__}' returned nothing that can be called",
            path=self._shown(_file_of(function)),
            hint="return the function of the context that gives the text",
        )

    def error(self, error: BaseException, file: str) -> PykyllError:
        """What was raised, at the innermost line that is the plugin's own.

        Args:
            error: What was raised.
            file: The plugin's file.
        """
        message = f"{type(error).__name__}: {error}".removesuffix(": ")
        told = PykyllError(
            f"the plugin {self.name} failed: {message}" if self.name else message,
            path=self._shown(file),
            hint="the plugin raised this; mend it, or take it out",
        )
        if isinstance(error, SyntaxError) and error.filename == file:
            return told.showing(error.lineno or 1, error.offset or 1, (error.text or "").rstrip())
        import linecache  # these two, and `inspect` below, cost start-up; few builds need them
        import traceback

        linecache.checkcache()
        own = _innermost(traceback.extract_tb(error.__traceback__), os.path.dirname(file))
        if own is None:
            return told
        told = PykyllError(told.message, path=self._shown(own.filename), hint=told.diagnostic.hint)
        line = own.lineno or 1
        return told.showing(
            line, (own.colno or 0) + 1, linecache.getline(own.filename, line).rstrip()
        )

    def _shown(self, path: str) -> str:
        if self.source is not None and path.startswith(f"{self.source}/"):
            return os.path.relpath(path, self.source)
        return path


def _file_of(function: Callable[..., object]) -> str:
    import inspect

    try:
        return inspect.getsourcefile(inspect.unwrap(function)) or ""
    except TypeError:  # something of C, or an instance
        return ""


def _innermost(
    frames: Sequence[traceback.FrameSummary], folder: str
) -> traceback.FrameSummary | None:
    own = [frame for frame in frames if folder and frame.filename.startswith(f"{folder}/")]
    return own[-1] if own else None


def _led_to_by(error: PykyllError, arguments: tuple[object, ...]) -> PykyllError:
    """Add the page or document that the function was called for; Liquid adds templates."""
    first = arguments[0] if arguments else None
    if isinstance(first, Renderable):
        return error.through(Frame(first.relative_path, role="called for"))
    return error
