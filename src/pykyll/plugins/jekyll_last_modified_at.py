"""`page.last_modified_at`, and the tag `last_modified_at`: when a file was last changed.

That is the time of the file's last commit, or of the file itself where git knows none.

Source of the behaviour: jekyll-last-modified-at 1.3.0.
"""

from __future__ import annotations

import os
import subprocess
from datetime import datetime
from functools import cached_property
from typing import TYPE_CHECKING

from pykyll.extend.template_values import member
from pykyll.liquid import to_s
from pykyll.ruby.strftime import strftime
from pykyll.templates.host_error import HostError

if TYPE_CHECKING:
    from collections.abc import Callable

    from pykyll.extend import Host
    from pykyll.liquid import Context, ParseContext

_KEY = "last_modified_at"
_FORMAT = "%d-%b-%y"

_SECONDS = 10
"""What git has to find the repository: a pipe in the place of its files would keep it for ever."""
_SECONDS_FOR_HISTORY = 120
"""What git has for all commits of the largest site."""


def install(host: Host) -> None:
    """Add the value and the tag."""
    changes: list[FileTimes] = []
    printed: dict[str, str] = {}  # as in the original, a page's first form serves all its tags

    def time_of(path: str) -> datetime:
        time = changes[-1].time_of(os.path.join(host.source, path)) if changes else None
        if time is None:
            raise HostError(
                f"there is no file {path} that was ever changed",
                f"No such file or directory - {path} does not exist!",
                hint="the tag is for pages that have a file",
            )
        return time

    def last_modified_at(markup: str, parse: ParseContext) -> Callable[[Context], str]:
        del parse
        wanted = markup.strip() or None

        def render(context: Context) -> str:
            host.rests_on_everything()  # git knows more than the file shows
            path = to_s(member(context.registers.get("page"), "path"))
            if path not in printed:
                printed[path] = strftime(time_of(path), wanted or _configured_format(host))
            return printed[path]

        return render

    def set_times(host: Host) -> None:
        times = FileTimes(host)
        changes[:] = [times]
        printed.clear()
        for page in host.pages:
            if page.path_on_disk is not None:
                page.data[_KEY] = times.time_of(page.path_on_disk)
                page.forget_url()
        for document in host.documents:
            document.data.setdefault(_KEY, times.time_of(document.path_on_disk))

    host.add_tag(_KEY, last_modified_at)
    host.add_hook("site", "post_read", set_times)


def _configured_format(host: Host) -> str:
    configured = host.config.section("last-modified-at").get("date-format")
    return to_s(configured) if configured else _FORMAT


class FileTimes:
    """When each file of a site was last changed.

    Args:
        host: The site, as plugins have it.
    """

    def __init__(self, host: Host) -> None:
        self._host = host

    def time_of(self, path: str) -> datetime | None:
        """When the file was last changed; None where there is none.

        Args:
            path: The file, absolute.
        """
        seconds = self._commits.get(os.path.realpath(path))
        if seconds is None:
            seconds = self._host.disk.seconds_of_change(path)
        if seconds is None:
            return None
        return datetime.fromtimestamp(seconds, self._host.zone)

    @cached_property
    def _commits(self) -> dict[str, int]:
        """The seconds of the last commit of each file below the source.

        None in safe mode: a repository's own settings may name programs that git runs.
        """
        if self._host.safe:
            return {}
        top = self._git("rev-parse", "--show-toplevel", seconds=_SECONDS).strip()
        if not top:
            return {}
        for name in ("HEAD", "logs/HEAD", "packed-refs"):
            self._host.disk.exists(os.path.join(top, ".git", name))  # commits change these
        log = self._git(
            "log",
            "--format=%x00%ct",
            "--name-only",
            "--no-renames",
            "--",
            ".",
            seconds=_SECONDS_FOR_HISTORY,
        )
        found: dict[str, int] = {}
        for commit in log.split("\0")[1:]:
            seconds, *names = commit.splitlines()
            for name in filter(None, names):
                found.setdefault(os.path.join(top, name), int(seconds))
        return found

    def _git(self, *arguments: str, seconds: float) -> str:
        """What git answers in time; nothing where there is no git, or no repository."""
        command = ["git", "-c", "core.quotePath=off", "-C", self._host.source, *arguments]
        try:
            answer = subprocess.run(  # noqa: S603 - fixed words and the site's own folder
                command,
                capture_output=True,
                check=False,
                env=self._host.environ_of_commands,
                timeout=seconds,
            )
        except (OSError, subprocess.TimeoutExpired):
            return ""
        return answer.stdout.decode("utf-8", "replace") if answer.returncode == 0 else ""
