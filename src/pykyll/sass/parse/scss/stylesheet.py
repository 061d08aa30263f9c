"""A file in SCSS."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.sass.nodes import Stylesheet
from pykyll.sass.parse.scss.declarations import read_declaration_or_rule
from pykyll.sass.parse.scss.directives import read_directive
from pykyll.sass.parse.scss.rules import read_rule
from pykyll.sass.parse.scss.statements import READERS, RULE_READERS, read_statements
from pykyll.sass.parse.scss.variables import read_variable

if TYPE_CHECKING:
    from pykyll.sass.parse.scanner import Scanner

READERS |= {"$": read_variable, "@": read_directive}
RULE_READERS |= {
    "file": read_rule,
    "rules": read_rule,
    "block": read_declaration_or_rule,
}


def read_scss_stylesheet(scanner: Scanner) -> Stylesheet:
    """All of a text.

    Raises:
        SassError: When it is no stylesheet.
    """
    place = scanner.place()
    children = read_statements(scanner, "file")
    scanner.demand_end("selector or at-rule")
    return Stylesheet(place, tuple(children), tuple(scanner.warnings))
