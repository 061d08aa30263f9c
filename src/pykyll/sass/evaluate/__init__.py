"""Evaluates a stylesheet: its statements become nodes of `pykyll.sass.css`.

Each construct has a function in a module here; the two tables below are the list of all.

Source of the behaviour: `Sass::Tree::Visitors::Perform`, `Sass::Script::Tree`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.sass import expressions, nodes
from pykyll.sass.css.nodes import Root
from pykyll.sass.evaluate import (
    assignments,
    at_rules,
    calls,
    comments,
    control,
    declarations,
    imports,
    messages,
    mixins,
    operations,
    rules,
    texts,
    values,
)
from pykyll.sass.evaluate.dispatch import EXPRESSIONS, STATEMENTS, execute
from pykyll.sass.evaluate.evaluation import Evaluation, Options

if TYPE_CHECKING:
    from pykyll.sass.nodes import Stylesheet

__all__ = ["Options", "evaluate_stylesheet"]

EXPRESSIONS.update(
    {
        expressions.Constant: values.constant,
        expressions.Variable: values.variable,
        expressions.ParentSelector: values.parent_selector,
        expressions.ListLiteral: values.list_literal,
        expressions.MapLiteral: values.map_literal,
        expressions.InterpolatedString: texts.interpolated_string,
        expressions.Interpolation: texts.interpolation,
        expressions.Operation: operations.operation,
        expressions.UnaryOperation: operations.unary_operation,
        expressions.FunctionCall: calls.function_call,
    }
)
STATEMENTS.update(
    {
        nodes.Rule: rules.rule,
        nodes.Declaration: declarations.declaration,
        nodes.VariableDeclaration: assignments.variable,
        nodes.MixinDefinition: assignments.mixin,
        nodes.FunctionDefinition: assignments.function,
        nodes.Include: mixins.include,
        nodes.Content: mixins.content,
        nodes.Return: calls.return_,
        nodes.If: control.if_,
        nodes.For: control.for_,
        nodes.Each: control.each,
        nodes.While: control.while_,
        nodes.Message: messages.message,
        nodes.Comment: comments.comment,
        nodes.Import: imports.import_,
        nodes.CssImport: imports.css_import,
        nodes.Extend: rules.extend,
        nodes.Directive: at_rules.directive,
        nodes.Media: at_rules.media,
        nodes.Supports: at_rules.supports,
        nodes.AtRoot: at_rules.at_root,
        nodes.Charset: at_rules.charset,
    }
)


def evaluate_stylesheet(stylesheet: Stylesheet, options: Options) -> Root:
    """The CSS of a stylesheet, still nested as its statements are.

    Raises:
        SassError: With the place of what is wrong.
    """
    run = Evaluation(options)
    root = Root(stylesheet.place, [])
    execute(run, stylesheet.children or (), root.children)
    return root
