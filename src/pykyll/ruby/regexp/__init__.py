"""Ruby's regular expressions, as far as sites write them into templates and settings.

`parse.py` reads Ruby's syntax into `nodes.py`. What needs no backtracking runs on a machine
whose time grows with the text (`machine.py`); the rest, and what is harmless, on Python's own
(`python_form.py`). `expression.py` chooses.
"""

from pykyll.ruby.regexp.expression import Regexp
from pykyll.ruby.regexp.nodes import RegexpError, UnsupportedError

__all__ = ["Regexp", "RegexpError", "UnsupportedError"]
