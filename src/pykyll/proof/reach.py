"""What of the disk a proof reads: the built site, whatever its links and paths lead to.

That a link leads to a file is seen wherever that lies, as html-proofer sees it; what is in it
is read only inside.
"""

from __future__ import annotations

import os
from functools import lru_cache
from typing import TYPE_CHECKING

from pykyll.errors import PykyllError

if TYPE_CHECKING:
    from collections.abc import Iterable

_REMEMBERED = 16384


class Reach:
    """The folders that may be read.

    Args:
        paths: Folders that are checked, and folders beside. With a file among them, which is
            somebody's own choice, all may be read: nobody has said where its site ends.
    """

    def __init__(self, paths: Iterable[str]) -> None:
        given = list(paths)
        self._is_everything = not all(map(os.path.isdir, given))
        self._folders = tuple(os.path.join(os.path.realpath(each), "") for each in given)
        self.has = lru_cache(maxsize=_REMEMBERED)(self._has)

    def _has(self, path: str) -> bool:
        """Whether a file lies inside, once all links on its way are followed."""
        return self._is_everything or os.path.realpath(path).startswith(self._folders)

    def require(self, path: str) -> None:
        """See that what was found inside does not lead out.

        Raises:
            PykyllError: It is a link that does.
        """
        if os.path.islink(path) and not self.has(path):
            raise PykyllError(
                "this is a link out of the built site, which is not followed",
                path=path,
                hint="put the file itself there, or name the link with --ignore-files",
            )
