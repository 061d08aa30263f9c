"""`pykyll page`, also `pykyll new page`."""

from __future__ import annotations

from pykyll.cli.composing import undated_command

command = undated_command("page", collection=None)
