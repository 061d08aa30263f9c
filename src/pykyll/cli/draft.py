"""`pykyll draft`, also `pykyll new draft`."""

from __future__ import annotations

from pykyll.cli.composing import undated_command

command = undated_command("draft", collection="drafts")
