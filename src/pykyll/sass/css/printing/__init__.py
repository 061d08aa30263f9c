"""Writes CSS in the four styles of Ruby Sass.

`nested` indents rules as the stylesheet nests them, `expanded` has a line for each declaration
and brace, `compact` a line for each rule, `compressed` none of all that.

Source of the behaviour: `Sass::Tree::Visitors::ToCss`.
"""

from pykyll.sass.css.printing.document import print_css
from pykyll.sass.css.printing.style import Style

__all__ = ["Style", "print_css"]
