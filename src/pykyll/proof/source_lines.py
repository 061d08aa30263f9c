"""Where a line of a built page comes from: the interface that a build's record fills."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from pykyll.proof.failure import Source


class SourceLines(Protocol):
    """Looks up what the owner of a site has to edit."""

    def find(self, output_path: str, needles: tuple[str, ...]) -> Source | None:
        """The source of the first of some texts that appears in what a page was made of.

        Args:
            output_path: The built file, relative to the site's root, with forward slashes.
            needles: Texts that the source is likely to hold, the best first, such as
                the URL of a link as written.
        """
