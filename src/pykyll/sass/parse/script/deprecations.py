"""What SassScript warns of: interpolation beside operators, which later Sass reads otherwise.

Source of the behaviour: `Sass::Script::Parser#check_for_interpolation`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.sass.errors import SassError
from pykyll.sass.expressions import Constant, Interpolation
from pykyll.sass.expressions.source import quoted_equivalent
from pykyll.sass.parse.scanner import located_at
from pykyll.sass.values.color import Color

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pykyll.sass.expressions import Expression
    from pykyll.sass.parse.script.lexer import Lexer

_COLOR_WITHOUT_OPTIONS = (
    "The #options attribute is not set on this Sass::Script::Value::Color.\n"
    "  This error is probably occurring because #to_s was called\n"
    "  on this value within a custom Sass function without first\n"
    "  setting the #options attribute.\n"
)


def warn_of_interpolation(
    lexer: Lexer, expressions: Iterable[Expression], *, breaks_on_colors: bool = False
) -> None:
    """Warn of each interpolation beside an operator.

    Args:
        lexer: What has read the expressions.
        expressions: They.
        breaks_on_colors: Whether Ruby Sass, to write the warning, needs of colours what it has
            not told them yet; it ends with an error then.

    Raises:
        SassError: As it does.
    """
    if not lexer.has_deprecated:
        return
    waiting = list(expressions)
    while waiting:
        found = waiting.pop()
        if not isinstance(found, Interpolation) or found.is_deprecated != "immediate":
            waiting += found.children()
            continue
        if breaks_on_colors and _shows_color(found):
            raise SassError(_COLOR_WITHOUT_OPTIONS, lexer.place())
        located = located_at(found.place, has_column=False)
        lexer.scanner.warnings.append(
            f"DEPRECATION WARNING {located}:\n"
            "#{} interpolation near operators will be simplified in a future version of Sass.\n"
            "To preserve the current behavior, use quotes:\n\n"
            f"  {quoted_equivalent(found)}\n\n"
            "You can use the sass-convert command to automatically fix most cases.\n"
        )


def _shows_color(found: Interpolation) -> bool:
    waiting: list[Expression] = [found]
    while waiting:
        each = waiting.pop()
        if isinstance(each, Constant) and isinstance(each.value, Color):
            return True
        waiting += each.children()
    return False
