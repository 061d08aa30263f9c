"""Ruby's `Date._parse`: year, month, day, hour and the rest, as a text has them.

Each rule takes its match out of the text and leaves a blank, so that the next one sees
what is left. Source of the behaviour: `ext/date/date_parse.c` of Ruby 3.1.

Public names: `DateElements`, `parse_elements`.
"""

from pykyll.ruby.date_parse.elements import DateElements
from pykyll.ruby.date_parse.parse import parse_elements

__all__ = ["DateElements", "parse_elements"]
