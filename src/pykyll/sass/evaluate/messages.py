"""`@warn`, `@debug`, `@error`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.sass.errors import SassError
from pykyll.sass.evaluate.dispatch import evaluate
from pykyll.sass.evaluate.trace import Call, trace
from pykyll.sass.values import Text

if TYPE_CHECKING:
    from pykyll.sass.css.nodes import CssNode
    from pykyll.sass.evaluate.evaluation import Evaluation
    from pykyll.sass.nodes import Message


def message(run: Evaluation, found: Message, _: list[CssNode]) -> None:
    """Say what the stylesheet wants to say; an error ends it."""
    value = evaluate(run, found.value)
    if isinstance(value, Text):
        text = value.value
    elif found.level == "warn":
        text = value.to_css(compressed=run.compressed)
    else:
        text = value.to_sass(compressed=run.compressed)
    if found.level == "error":
        raise SassError(text)
    if found.level == "debug":
        place = found.place
        located = f"Line {place.line}" if place.path is None else f"{place.path}:{place.line}"
        run.warn(f"{located} DEBUG: {text}")
        return
    calls = trace([*run.calls, Call(found.place, "directive", "@warn")])
    run.warn(f"WARNING: {text}\n         " + calls.replace("\n", "\n         ") + "\n")
