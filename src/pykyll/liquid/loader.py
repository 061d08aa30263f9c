"""Where the partials of `{% include %}` come from."""

from __future__ import annotations

from typing import Protocol


class Loader(Protocol):
    """Finds partials."""

    def get(self, name: str) -> str | None:
        """The source of a partial, None where there is no such thing."""
