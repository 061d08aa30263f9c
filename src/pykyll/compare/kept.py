"""Both outputs, left behind for those who want to look at them."""

from __future__ import annotations

import os

from pykyll.dataclass import dataclass
from pykyll.errors import PykyllError
from pykyll.folders.copy import move_folder
from pykyll.folders.make import make_folders
from pykyll.folders.remove import remove_what_goes

_NAMES = ("pykyll", "other")


@dataclass(frozen=True, slots=True)
class KeptOutputs:
    """A folder that gets `pykyll/` and `other/`."""

    folder: str

    def check(self) -> None:
        """See that nothing would be lost.

        Raises:
            PykyllError: It is no folder, or holds what no comparison has left there.
        """
        if not os.path.lexists(self.folder):
            return
        if not os.path.isdir(self.folder):
            raise PykyllError(f"--keep {self.folder} is no folder")
        if strange := sorted(set(os.listdir(self.folder)) - set(_NAMES)):
            raise PykyllError(
                f"--keep {self.folder} holds {strange[0]}, which no comparison has left there",
                hint="name a folder that is empty or does not exist",
            )

    def take(self, ours: str, theirs: str | None) -> None:
        """Move the outputs here, over those of an earlier comparison.

        Raises:
            PykyllError: They cannot be written.
        """
        try:
            make_folders(self.folder)
            for name, output in zip(_NAMES, (ours, theirs), strict=True):
                remove_what_goes(os.path.join(self.folder, name))
                if output is not None and os.path.isdir(output):
                    move_folder(output, os.path.join(self.folder, name))
        except OSError as error:
            raise PykyllError(f"cannot write {self.folder}: {error.strerror}") from None
