"""`selector { … }`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.sass.nodes import Rule
from pykyll.sass.parse.raw_text import read_any_text
from pykyll.sass.parse.scss.statements import read_block
from pykyll.sass.parse.templates import joined, stripped

if TYPE_CHECKING:
    from pykyll.sass.expressions import Expression
    from pykyll.sass.parse.scanner import Scanner
    from pykyll.sass.place import Place


def read_rule(scanner: Scanner) -> Rule | None:
    """A rule, or nothing where no selector begins."""
    place = scanner.place()
    selector = read_any_text(scanner)
    return rule_with_block(scanner, place, selector) if selector else None


def rule_with_block(scanner: Scanner, place: Place, selector: list[str | Expression]) -> Rule:
    """The rule whose selector has been read.

    Raises:
        SassError: When no block comes next, or a wrong one.
    """
    template = stripped(joined(selector))
    return Rule(place, read_block(scanner), template)
