"""Writes CSS in the four styles of Ruby Sass.

`nested` indents rules as the stylesheet nests them, `expanded` has a line for each declaration
and brace, `compact` a line for each rule, `compressed` none of all that.

Source of the behaviour: `Sass::Tree::Visitors::ToCss`.
"""

from pykyll.sass.css.nodes import (
    Comment,
    CssImport,
    Declaration,
    Directive,
    KeyframeRule,
    Media,
    Rule,
    Supports,
)
from pykyll.sass.css.printing.at_rules import write_at_rule, write_bubbling, write_import
from pykyll.sass.css.printing.comments import write_comment
from pykyll.sass.css.printing.declarations import write_declaration
from pykyll.sass.css.printing.document import print_css
from pykyll.sass.css.printing.nodes import WRITERS
from pykyll.sass.css.printing.rules import write_rule
from pykyll.sass.css.printing.style import Style

__all__ = ["Style", "print_css"]

WRITERS.update(
    {
        Comment: write_comment,
        CssImport: write_import,
        Declaration: write_declaration,
        Directive: write_at_rule,
        KeyframeRule: write_at_rule,
        Media: write_bubbling,
        Rule: write_rule,
        Supports: write_bubbling,
    }
)
