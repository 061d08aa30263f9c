"""Stops Ruby's clock, and sorts the folders that Ruby lists, by `frozen_clock.rb`.

`RUBYOPT` has every Ruby load it first, Bundler's included. Templates see it in
`site.time`, `'now' | date`, feeds and sitemaps; plugins in `Time.now` and `Date.today`.
"""

from __future__ import annotations

import os
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

_NAME = "pykyll_frozen_clock"


def frozen_environ(
    folder: str, time: datetime, environ: Mapping[str, str], *, is_sorted: bool
) -> dict[str, str]:
    """The environment in which Ruby's clock stands still.

    Args:
        folder: Where the Ruby file is put; it must stay until the build has ended.
        time: When the clock stands.
        environ: The environment besides.
        is_sorted: Whether folders are listed in sorted order.
    """
    ruby = files("pykyll.compare").joinpath("frozen_clock.rb").read_text("utf-8")
    Path(folder, f"{_NAME}.rb").write_text(ruby, "utf-8", newline="")
    return {
        **environ,
        "RUBYLIB": _before(folder, environ.get("RUBYLIB"), os.pathsep),
        "RUBYOPT": _before(f"-r{_NAME}", environ.get("RUBYOPT"), " "),
        "PYKYLL_FROZEN_TIME": str(int(time.timestamp())),
        "PYKYLL_SORTED_FOLDERS": "1" if is_sorted else "0",
    }


def _before(first: str, others: str | None, separator: str) -> str:
    return f"{first}{separator}{others}" if others else first
