"""The entries of a tree's folders, and errors for those that cannot be read."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from pykyll.files.printable import printable
from pykyll.source.listing import UnreadableFolderError, files_below, listing
from pykyll.source.refused import circle, misnamed

if TYPE_CHECKING:
    from pykyll.errors import Findings
    from pykyll.source.tree import Tree


class Entries:
    """What lies in the folders of a tree.

    Args:
        tree: The tree.
        findings: Gets an error for whatever is refused.
    """

    def __init__(self, tree: Tree, findings: Findings) -> None:
        self._tree = tree
        self._findings = findings

    def shown(self, path: str) -> str:
        """A path as errors print it: from the source; `.` for that itself."""
        return "." if path == self._tree.source else printable(self._tree.shown(path))

    def listing(self, folder: str) -> list[str] | None:
        """The names in a folder, sorted; None, and an error, where it cannot be read."""
        try:
            return listing(folder)
        except UnreadableFolderError as error:
            self._findings.fail(error.at(self.shown(folder)))
            return None

    def below(self, folder: str, base: str | None = None, *, hidden: bool = False) -> list[str]:
        """Files and folders below; an error for each folder that cannot be read.

        Args:
            folder: Where to begin, absolute.
            base: What `exclude` sees before its entries; nothing is excluded where None.
            hidden: Whether names that begin with a dot count.
        """

        def note(path: str, error: UnreadableFolderError) -> None:
            if base is None or not path or self._tree.entry_filter.filter([path], base):
                self._findings.fail(error.at(self.shown(f"{folder}/{path}".rstrip("/"))))

        return files_below(folder, hidden=hidden, unreadable=note)

    def is_misnamed(self, shown: str) -> bool:
        """Whether a file is refused, with an error, since its name is not UTF-8.

        Args:
            shown: Its path from the source.
        """
        error = misnamed(shown)
        if error is not None:
            self._findings.fail(error)
        return error is not None

    def is_circle(self, folder: str, way: tuple[str, ...]) -> bool:
        """Whether a folder is refused, with an error, since it is a link back to where it lies.

        Args:
            folder: The folder, absolute.
            way: What `way_through` gives for it.
        """
        error = circle(folder, way, self._tree.source)
        if error is not None:
            self._findings.fail(error)
        return error is not None

    def leads_out(self, folder: str) -> bool:
        """Whether a folder is left out, with a warning, since a link takes it out of the source."""
        if not os.path.isdir(folder) or not self._tree.entry_filter.leads_out(folder):
            return False
        self._findings.warn(
            "a link leads this folder out of the site, which safe mode does not follow",
            path=self._tree.shown(folder),
            hint="put the folder itself there; GitHub Pages, and `safe: true`, publish "
            "nothing from outside, `compat: jekyll` does",
        )
        return True
