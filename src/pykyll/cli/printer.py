"""What is printed of each build while the source is watched."""

from __future__ import annotations

import sys
from datetime import datetime
from typing import TYPE_CHECKING

from pykyll.cli.report import last_good_site, succeeded

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pykyll.cli.console import Console
    from pykyll.config import Config
    from pykyll.serve import Outcome

_SHOWN_FILES = 10


class Printer:
    """Prints each build as Jekyll's watcher does.

    Args:
        console: Where to.
        config: The configuration at the start: what is shown does not change with the files.
        server: The server's address without a base URL; none where nothing is served.
    """

    def __init__(self, console: Console, config: Config, server: str | None = None) -> None:
        self._console = console
        self._config = config
        self._server = server
        self._baseurl: str | None = None

    def begun(self, changed: Sequence[str]) -> None:
        """Say what has changed."""
        if not changed:
            self._console.step("Generating... ")
            return
        if self._console.is_terse:
            return
        now = datetime.now().astimezone().strftime("%Y-%m-%d %H:%M:%S")
        self._console.line("Regenerating: ", f"{len(changed)} file(s) changed at {now}")
        shown = changed if len(changed) <= _SHOWN_FILES + 1 else changed[:_SHOWN_FILES]
        for path in shown:
            self._console.line("", path)
        if len(shown) < len(changed):
            self._console.line("", f"and {len(changed) - len(shown)} more")

    def ended(self, outcome: Outcome) -> None:
        """Print warnings and the time, or the errors."""
        self._console.prepared(outcome.prepared)
        if outcome.errors:
            found = (*outcome.warnings, *outcome.errors)
            self._console.failed(found, last_good_site(self._config))
        else:
            succeeded(self._console, self._config, outcome, outcome.seconds)
        self._moved(outcome)
        sys.stdout.flush()

    def _moved(self, outcome: Outcome) -> None:
        """Say where the site is now, if its base URL has changed since the last build."""
        if outcome.site is None:
            return
        if self._server is not None and self._baseurl not in {None, outcome.site.baseurl}:
            self._console.line("Server address: ", f"{self._server}{outcome.site.baseurl}/")
        self._baseurl = outcome.site.baseurl
