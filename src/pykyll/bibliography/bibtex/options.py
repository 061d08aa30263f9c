"""How a bibliography is read: bibtex-ruby's options by their names, as jekyll-scholar sets them."""

from __future__ import annotations

from pykyll.dataclass import dataclass


@dataclass(frozen=True, slots=True)
class Options:
    """What is done to the values once they are read."""

    strip: bool = False
    """Line ends in texts, with the blanks behind them, become one blank."""
    parse_months: bool = True
    """`month` becomes `jan` to `dec`, with the number in `month_numeric`."""
    parse_names: bool = True
    """`author` and the like become names."""
    replace_strings: bool = True
    """Names of `@string` become their texts."""
    join_strings: bool = True
    """Texts joined by `#` become one, where strings are replaced too."""
