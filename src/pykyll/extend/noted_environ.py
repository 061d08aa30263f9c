"""The environment of a build, which notes what is asked of it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pykyll.site.reads import Reads


class NotedEnviron(Mapping[str, str]):
    """Variables by name.

    Args:
        environ: The variables.
        reads: Where it is noted.
    """

    def __init__(self, environ: Mapping[str, str], reads: Reads) -> None:
        self._environ = environ
        self._reads = reads

    def __getitem__(self, name: str) -> str:
        self._reads.environ[name] = self._environ.get(name)
        return self._environ[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._environ)

    def __len__(self) -> int:
        return len(self._environ)
