"""What a stylesheet is parsed to, as plain lists: by pykyll and by Ruby Sass alike."""

from __future__ import annotations

from typing import Any

from ruby_server import RubyServer

from pykyll.regex import regex
from pykyll.sass import expressions as script
from pykyll.sass import nodes
from pykyll.sass.errors import SassError
from pykyll.sass.parse import parse_sass, parse_scss
from pykyll.sass.values import FALSE, TRUE, Color, Number, Text, Value

Shown = list[Any]
_MAY_LACK_LINE = ("if", "rule", "at-root")
"""In the indented syntax."""
_LINE_AND_INDENTATION = regex(r"\n[ \t\n\v\f\r]*")


class RubyTrees(RubyServer):
    """One Ruby process that parses."""

    def __init__(self) -> None:
        super().__init__("sass_trees.rb")

    def answer(self, text: str, syntax: str) -> dict[str, Any]:
        """The `tree`, or `error` and `line`, or what Ruby Sass breaks down over: `crash`."""
        return self.ask({"text": text, "syntax": syntax})


def ours(text: str, syntax: str) -> dict[str, Any]:
    """What pykyll makes of a text, in the same form."""
    try:
        return {"tree": statement((parse_sass if syntax == "sass" else parse_scss)(text))}
    except SassError as error:
        return {"error": error.message, "line": error.line}


def difference(theirs: dict[str, Any], mine: dict[str, Any]) -> str | None:
    """Where the two differ; what Ruby Sass breaks down over must be an error, whichever."""
    if "tree" not in theirs:
        if "tree" in mine:
            return f"no error, but Ruby's is {theirs}"
        if "crash" in theirs or theirs["line"] is None:
            return None
        return None if theirs == mine else f"{mine}, but Ruby's is {theirs}"
    if "tree" not in mine:
        return f"{mine}, but Ruby's is none"
    return _first_difference(theirs["tree"], mine["tree"])


def _first_difference(theirs: Any, mine: Any) -> str | None:
    if not (isinstance(theirs, list) and isinstance(mine, list)):
        return None if theirs == mine else f"{mine!r}, but Ruby's is {theirs!r}"
    if len(theirs) > 1 and theirs[1] is None and theirs[0] in _MAY_LACK_LINE:
        theirs = [theirs[0], mine[1], *theirs[2:]]
    for one, other in zip(theirs, mine, strict=False):
        found = _first_difference(one, other)
        if found is not None:
            return f"{mine[:1]}: {found}"
    return None if len(theirs) == len(mine) else f"{mine!r}, but Ruby's is {theirs!r}"


# Statements ---------------------------------------------------------------------------


def statement(node: nodes.Node) -> Shown:  # noqa: C901, PLR0911, PLR0912 - a case for each kind
    """A statement and all in it."""
    line = node.place.line
    match node:
        case nodes.Stylesheet():
            return ["file", children(node)]
        case nodes.Import(name=name):
            return ["import", line, name]
        case nodes.Rule(selector=selector):
            return ["rule", line, template(selector), children(node)]
        case nodes.Declaration(name=name, value=found, is_custom=is_custom):
            value = template(_printed(found))
            return ["declaration", line, template(name), value, is_custom, children(node)]
        case nodes.Comment(text=text, kind=kind):
            return ["comment", line, template(text), kind]
        case nodes.Media(query=query):
            return ["media", line, template(query), children(node)]
        case nodes.Supports(name=name, condition=found):
            return ["supports", line, name, condition(found), children(node)]
        case nodes.CssImport(uri=uri, query=query, supports=supports):
            shown = uri if isinstance(uri, str) else expression(uri)
            return ["css-import", line, shown, template(query), condition(supports)]
        case nodes.Directive(value=value):
            has_block = node.children is not None
            return ["directive", line, template(value), has_block, children(node)]
        case nodes.AtRoot(query=query):
            shown = None if query is None else template(query)
            return ["at-root", line, shown, children(node)]
        case nodes.Charset(name=name):
            return ["charset", line, name]
        case nodes.VariableDeclaration():
            value = expression(node.value)
            return ["assignment", line, node.name, value, node.is_default, node.is_global]
        case _:
            return control(node, line)


def control(node: nodes.Node, line: int) -> Shown:  # noqa: C901, PLR0911 - likewise
    """A statement that is no CSS."""
    match node:
        case nodes.MixinDefinition():
            return ["mixin", line, node.name, *parameters(node), children(node)]
        case nodes.FunctionDefinition():
            return ["function", line, node.name, *parameters(node), children(node)]
        case nodes.Include(name=name, arguments=found):
            has_block = node.children is not None
            return ["include", line, name, *arguments(found), has_block, children(node)]
        case nodes.Content():
            return ["content", line]
        case nodes.Return(value=value):
            return ["return", line, expression(value)]
        case nodes.If(condition=test, otherwise=otherwise):
            branch = None if otherwise is None else statement(otherwise)
            return ["if", line, expression(test), children(node), branch]
        case nodes.For(start=start, end=end):
            ends = [expression(start), expression(end), node.excludes_end]
            return ["for", line, node.variable, *ends, children(node)]
        case nodes.Each(variables=variables, values=values):
            return ["each", line, list(variables), expression(values), children(node)]
        case nodes.While(condition=test):
            return ["while", line, expression(test), children(node)]
        case nodes.Message(level=level, value=value):
            return [level, line, expression(value)]
        case nodes.Extend(selector=selector, is_optional=is_optional):
            return ["extend", line, template(selector), is_optional]
    raise TypeError(node)


def children(node: nodes.Parent) -> Shown:
    return [statement(each) for each in node.children or ()]


def parameters(node: nodes.Callable) -> Shown:
    return [[[each.name, expression(each.default)] for each in node.parameters], node.rest]


def condition(found: nodes.SupportsCondition | None) -> Shown | None:
    match found:
        case nodes.SupportsOperator(left, right, operator):
            return [operator, condition(left), condition(right)]
        case nodes.SupportsNegation(negated):
            return ["not", condition(negated)]
        case nodes.SupportsDeclaration(name, value):
            return ["declaration", expression(name), expression(value)]
        case nodes.SupportsInterpolation(value):
            return ["interpolation", expression(value)]
    return None


def template(pieces: nodes.Template) -> Shown:
    return [each if isinstance(each, str) else expression(each) for each in pieces]


def _printed(value: nodes.Template) -> nodes.Template:
    """A value; a text without quotes as it is printed."""
    match value:
        case (script.Constant(value=Text(is_quoted=False, value=text)),):
            text = _LINE_AND_INDENTATION.sub(" ", text)
            return (text,) if text else ()
    return value


# SassScript ---------------------------------------------------------------------------


def expression(found: script.Expression | None) -> Shown | None:  # noqa: C901, PLR0911 - likewise
    """An expression and all in it."""
    if found is None:
        return None
    line = found.place.line
    match found:
        case script.Constant(value=value):
            return ["constant", _value(value)]
        case script.Variable(name=name):
            return ["variable", line, name]
        case script.InterpolatedString(parts=parts, is_quoted=is_quoted):
            return ["string", line, template(parts), is_quoted]
        case script.Interpolation():
            around = [expression(each) for each in (found.before, found.middle, found.after)]
            spaces = [found.has_space_before, found.has_space_after, found.is_originally_text]
            warns = [found.warns_of_colors, found.is_deprecated]
            return ["interpolation", line, *around, *spaces, *warns]
        case script.Operation(operator=operator, left=left, right=right):
            return ["operation", line, operator, expression(left), expression(right)]
        case script.UnaryOperation(operator=operator, operand=operand):
            return ["sign", line, operator, expression(operand)]
        case script.FunctionCall(name=name, arguments=given):
            return ["call", line, name, *arguments(given)]
        case script.ListLiteral(elements=elements):
            shown = [expression(each) for each in elements]
            return ["list", shown, found.separator, found.is_bracketed]
        case script.MapLiteral(pairs=pairs):
            return ["map", line, [[expression(each) for each in pair] for pair in pairs]]
    return ["&"]


def arguments(found: script.Arguments) -> Shown:
    return [
        [expression(each) for each in found.positional],
        [[name, expression(each)] for name, each in found.named],
        expression(found.rest),
        expression(found.named_rest),
    ]


def _value(value: Value) -> Shown:
    match value:
        case Number():
            is_float = isinstance(value.value, float)
            units = list(value.numerators)
            return ["number", _ruby_float(float(value.value)), is_float, units, value.original]
        case Color():
            return ["color", *value.rgb, round(float(value.alpha), 6), value.to_css()]
        case Text():
            return ["text", value.value, value.is_quoted]
    if value is TRUE or value is FALSE:
        return ["boolean", value is TRUE]
    return ["null"]


def _ruby_float(value: float) -> str:
    """As Ruby writes it."""
    shown = repr(value)
    mantissa, e, exponent = shown.partition("e")
    if not e:
        return shown
    if -5 < int(exponent) < 16:
        return f"{value:.20f}".rstrip("0")
    digits = mantissa if "." in mantissa else mantissa + ".0"
    return f"{digits}e{exponent[0]}{exponent[1:].zfill(2)}"
