"""A site in one text, examined."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from site_text import write_site

from pykyll.config import load_config
from pykyll.doctor import examine

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pykyll.errors import Diagnostic

    Examination = Callable[..., list[Diagnostic]]


@pytest.fixture
def examined(tmp_path: Path) -> Examination:
    """Examines a site; a `_config.yml` with `url` is added where the text has none."""

    def run(text: str, *, compat: str = "jekyll", **settings: object) -> list[Diagnostic]:
        write_site(f"-- _config.yml --\nurl: https://a.example\n{text}", tmp_path)
        overrides = {"time": "2020-06-01 12:00:00 +0000", **settings}
        config, warnings = load_config(tmp_path, overrides=overrides, compat=compat, environ={})
        return list(examine(config, warnings).diagnostics)

    return run
