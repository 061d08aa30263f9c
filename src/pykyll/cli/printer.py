"""What is printed of each build while the source is watched."""

from __future__ import annotations

import sys
from datetime import datetime
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pykyll.builder import Report
    from pykyll.cli.console import Console
    from pykyll.errors import Diagnostic


class Printer:
    """Prints each build as Jekyll's watcher does."""

    def __init__(self, console: Console) -> None:
        self._console = console

    def begun(self, changed: Sequence[str]) -> None:
        """Say what has changed."""
        if not changed:
            self._console.line("Generating... ")
            return
        now = datetime.now().astimezone().strftime("%Y-%m-%d %H:%M:%S")
        self._console.line("Regenerating: ", f"{len(changed)} file(s) changed at {now}")
        for path in changed:
            self._console.line("", path)

    def built(self, report: Report, seconds: float) -> None:
        """Print warnings and the time."""
        self._console.warnings(report.warnings)
        self._console.line("", f"done in {seconds:.3f} seconds.")
        sys.stdout.flush()

    def failed(self, diagnostics: Sequence[Diagnostic]) -> None:
        """Print the errors."""
        self._console.failed(diagnostics)
        sys.stdout.flush()
