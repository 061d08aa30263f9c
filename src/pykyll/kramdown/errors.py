"""What kramdown refuses."""

from __future__ import annotations

from pykyll.errors import PykyllError


class KramdownError(PykyllError):
    """An option with a value that kramdown cannot use. The message is kramdown's own."""

    option: str = ""
    """The option's name, where it is known."""
