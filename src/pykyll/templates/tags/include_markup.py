"""What stands in `{% include … %}`: a file and its parameters.

Source of the behaviour: `Jekyll::Tags::IncludeTag`.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pykyll.dataclass import dataclass
from pykyll.liquid import TagNames
from pykyll.liquid.expression import Literal
from pykyll.regex import regex
from pykyll.ruby.strings import strip
from pykyll.templates.host_error import HostError

if TYPE_CHECKING:
    from collections.abc import Callable

    from pykyll.liquid import Context, Expression, ParseContext

_PARAMETER = r"""
    ([\w-]+)\s*=\s*
    (?:"([^"\\]*(?:\\.[^"\\]*)*)"|'([^'\\]*(?:\\.[^'\\]*)*)'|([\w.-]+))
"""
_PARAMETERS = regex(_PARAMETER, re.VERBOSE | re.ASCII)
_ALL_PARAMETERS = regex(rf"\s*(?:{_PARAMETER}(?=\s|\Z)\s*)*\Z", re.VERBOSE | re.ASCII)
_VARIABLES = regex(r"(?:\{\{\s*[\w\-.]+\s*(?:\|.*)?\}\}[^\s{}]*)+", re.ASCII | re.DOTALL)
_NAME_CHARACTERS = regex(r"^[\w/.\-()+~#@]+$", re.MULTILINE | re.ASCII)
_CLIMBING = regex(r"[./]{2,}")
_SPACES = regex(r"[ \t\n\v\f\r]+")


@dataclass(frozen=True, slots=True)
class IncludeMarkup:
    """The markup, parsed."""

    tag_name: str
    name: str
    """The file's name, perhaps with `{{ … }}` in it."""
    parameters: tuple[Parameter, ...] | None
    """None where none are written: then `include` stays what it is around the tag."""
    name_has_variables: bool

    def values(self, context: Context) -> dict[str, object]:
        """The parameters with what they stand for here."""
        return {each.name: context.evaluate(each.value) for each in self.parameters or ()}

    def check_name(self, name: str) -> None:
        """Refuse a name that climbs or has characters not meant for files.

        Raises:
            HostError: In Jekyll's words.
        """
        if _CLIMBING.search(name) or not _NAME_CHARACTERS.search(name):
            raise HostError(
                f"'{name}' is no name for an include" if name else "an include without a name",
                "Invalid syntax for include tag. File contains invalid characters or sequences:\n\n"
                f"  {name}\n\nValid syntax:\n\n  {_example(self.tag_name)}\n\n",
                hint="a name has letters, digits and /.-_()+~#@, and no two of ./ in a row"
                if name
                else "the variables that make its name have no value here",
            )


@dataclass(frozen=True, slots=True)
class Parameter:
    """One parameter: a text, or a variable to be looked up."""

    name: str
    value: Expression


def parse_include(tag_name: str, markup: str, parse: ParseContext) -> IncludeMarkup:
    """The file and parameters of an include tag.

    Raises:
        HostError: For parameters that are not written `name=value`.
    """
    markup = strip(markup)
    with_variables = _name_with_variables(markup)
    if with_variables is not None:
        name = strip(with_variables[0])
        rest: str | None = strip(with_variables[1])
    else:
        name, *more = _SPACES.split(markup, maxsplit=1)
        rest = more[0] if more else None
    parameters = None if rest is None else _parse_parameters(tag_name, rest, parse)
    return IncludeMarkup(tag_name, name, parameters, with_variables is not None)


def names_of_include(tag_name: str) -> Callable[[str, ParseContext], TagNames]:
    """What says what an include tag of that name names: its file and its parameters."""

    def names(markup: str, parse: ParseContext) -> TagNames:
        tag = parse_include(tag_name, markup, parse)
        return TagNames(
            files=(tag.name,),
            values=tuple(each.value for each in tag.parameters or ()),
            templates=(tag.name,) if tag.name_has_variables else (),
        )

    return names


def _name_with_variables(markup: str) -> tuple[str, str] | None:
    """A name with `{{ … }}` in it, from the brace before, and what follows; None without."""
    last = markup.rfind("}}")
    start, brace = 0, markup.find("{")
    while 0 <= brace < last:
        variables = _VARIABLES.match(markup, brace)
        if variables is not None:
            return markup[start : variables.end()], markup[variables.end() :]
        start, brace = brace + 1, markup.find("{", brace + 1)
    return None


def _parse_parameters(tag_name: str, markup: str, parse: ParseContext) -> tuple[Parameter, ...]:
    if not _ALL_PARAMETERS.match(markup):
        raise HostError(
            f"these are no parameters for '{tag_name}': {markup}",
            f"Invalid syntax for include tag:\n\n{markup}\n\n"
            f"Valid syntax:\n\n{_example(tag_name)}\n\n",
            hint=f"write {_example(tag_name)}; a variable is a name with dots, without brackets",
        )
    return tuple(_parameter(match, parse) for match in _PARAMETERS.finditer(markup))


def _parameter(match: re.Match[str], parse: ParseContext) -> Parameter:
    name, in_double_quotes, in_single_quotes, variable = match.groups()
    if in_double_quotes is not None:
        return Parameter(name, Literal(in_double_quotes.replace('\\"', '"')))
    if in_single_quotes is not None:
        return Parameter(name, Literal(in_single_quotes.replace("\\'", "'")))
    return Parameter(name, parse.expression(variable))


def _example(tag_name: str) -> str:
    return f"{{% {tag_name} file.ext param='value' param2='value' %}}"
