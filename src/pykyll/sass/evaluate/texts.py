"""Text with `#{}` in it: in SassScript, and in names, selectors and at-rules."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from pykyll.sass.errors import SassError
from pykyll.sass.evaluate.dispatch import evaluate
from pykyll.sass.evaluate.limits import LARGEST_TEXT
from pykyll.sass.expressions import Constant, Operation
from pykyll.sass.expressions.source import quoted_equivalent, source
from pykyll.sass.parse.templates import strip_but_escapes
from pykyll.sass.values import Color, Text

if TYPE_CHECKING:
    from pykyll.sass.evaluate.evaluation import Evaluation
    from pykyll.sass.expressions import InterpolatedString, Interpolation
    from pykyll.sass.nodes import Template
    from pykyll.sass.values import Value

_COLOR = """\
WARNING on line {place.line}, column {place.column}{of}:
You probably don't mean to use the color value `{written}' in interpolation here.
It may end up represented as {value}, which will likely produce invalid CSS.
Always quote color names when using them as strings (for example, "{written}").
If you really want to use the color value here, use `{alternative}'.
"""
_INTERPOLATION = """\
#{{}} interpolation near operators will be simplified in a future version of Sass.
To preserve the current behavior, use quotes:

  {quoted}
"""


def filled(run: Evaluation, template: Template) -> str:
    """A template with its expressions as CSS without quotes."""
    if len(template) == 1 and template[0].__class__ is str:
        return template[0]
    return "".join(
        [
            part
            if isinstance(part, str)
            else evaluate(run, part).to_css(compressed=run.compressed, quotes=False)
            for part in template
        ]
    )


def stripped(run: Evaluation, template: Template) -> str:
    """Likewise, without white space around it."""
    return strip_but_escapes(filled(run, template))


def interpolated_string(run: Evaluation, found: InterpolatedString) -> Value:
    """A string; what stands in its `#{}` is a part of it, escaped if that has to be."""
    parts = []
    for part in found.parts:
        if isinstance(part, str):
            parts.append(part)
            continue
        value = evaluate(run, part)
        if isinstance(value, Text):
            parts.append(value.value)
        else:
            parts.append(value.to_css(compressed=run.compressed, quotes=False))
    return check_size(Text("".join(parts), found.is_quoted))


def interpolation(run: Evaluation, found: Interpolation) -> Value:
    """`#{}` outside of strings, with what stands around it."""
    compressed = run.compressed
    text = ""
    if found.before is not None:
        text = evaluate(run, found.before).to_css(compressed=compressed)
        if found.has_space_before:
            text += " "
    middle = evaluate(run, found.middle)
    if found.warns_of_colors and isinstance(middle, Color):
        _warn_of_color(run, found, middle)
    text += middle.to_css(compressed=compressed, quotes=False)
    if found.after is not None:
        if found.has_space_after:
            text += " "
        text += evaluate(run, found.after).to_css(compressed=compressed)
    value = Text(text)
    if found.is_deprecated == "potential":
        value.on_use = partial(_warn_of_use, run, found)
    return check_size(value)


def _warn_of_use(run: Evaluation, found: Interpolation) -> None:
    """Warn that what will be a list one day was a text."""
    quoted = quoted_equivalent(found, compressed=run.compressed)
    run.deprecate("interpolation", _INTERPOLATION.format(quoted=quoted), found.place)


def check_size(value: Value) -> Value:
    """The value, which must not have grown without end.

    Raises:
        SassError: When a text has.
    """
    if isinstance(value, Text) and len(value.value) > LARGEST_TEXT:
        raise SassError(f"A text has become longer than {LARGEST_TEXT:,} characters")
    return value


def _warn_of_color(run: Evaluation, found: Interpolation, value: Color) -> None:
    if value.name is None:
        return
    empty = Constant(found.place, Text("", is_quoted=True))
    path = found.place.path
    run.warn(
        _COLOR.format(
            place=found.place,
            of="" if path is None else f" of {path}",
            written=value.to_css(compressed=run.compressed),
            value=value.inspect(compressed=run.compressed),
            alternative=source(
                Operation(found.place, "plus", empty, found.middle), compressed=run.compressed
            ),
        )
    )
