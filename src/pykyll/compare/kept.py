"""Both outputs, left behind for those who want to look at them."""

from __future__ import annotations

import os
import shutil

from pykyll.dataclass import dataclass
from pykyll.errors import PykyllError

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
            os.makedirs(self.folder, exist_ok=True)
            for name, output in zip(_NAMES, (ours, theirs), strict=True):
                shutil.rmtree(os.path.join(self.folder, name), ignore_errors=True)
                if output is not None and os.path.isdir(output):
                    shutil.move(output, os.path.join(self.folder, name))
        except OSError as error:
            raise PykyllError(f"cannot write {self.folder}: {error.strerror}") from None
