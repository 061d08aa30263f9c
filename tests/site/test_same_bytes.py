"""Real Jekyll and pykyll build the owner's site to the same bytes."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from ruby_jekyll import build_with_jekyll, is_installed

from pykyll import build

if TYPE_CHECKING:
    from pathlib import Path

# The one setting that two builds cannot share by themselves: the time in feed.xml.
_TIME = "time: 2026-02-03 04:05:06 +0000\n"
_VARIANTS = {
    "as it is": "",
    "with another form of the own name": (
        "author:\n  name: Wenyong Zhou\n  aliases: [He Xiao, Wendong Xu]\n"
    ),
    "at an address of its own": "url: https://example.org\n",
    "below a folder": "url: https://example.github.io\nbaseurl: /site\n",
    "with all profiles": (
        "author:\n  name: Wenyong Zhou\n  email: a@example.org\n  github: example\n"
        "  orcid: 0000-0002-1825-0097\n  website: https://example.org/\n  location: Here\n"
    ),
}


def _files(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


@pytest.mark.ruby
@pytest.mark.skipif(not is_installed(), reason="Jekyll 4.3.1 is not installed")
@pytest.mark.parametrize("environment", ["development", "production"])
@pytest.mark.parametrize("variant", _VARIANTS)
def test_every_file_has_the_bytes_that_jekyll_writes(
    variant: str, environment: str, root: Path, tmp_path: Path
) -> None:
    extra = tmp_path / "extra.yml"
    extra.write_text(_TIME + _VARIANTS[variant], "utf-8")
    config = f"{root / '_config.yml'},{extra}"
    build_with_jekyll(root, tmp_path / "jekyll", "--config", config, env=environment)
    build(
        root,
        tmp_path / "pykyll",
        config=[root / "_config.yml", extra],
        compat="jekyll 4.3.1 debian",
        environment=environment,
    )
    theirs, ours = _files(tmp_path / "jekyll"), _files(tmp_path / "pykyll")
    assert sorted(ours) == sorted(theirs)
    for name, content in theirs.items():
        assert ours[name] == content, name
