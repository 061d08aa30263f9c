"""A new site, built by Ruby's Jekyll and by pykyll."""

from __future__ import annotations

import re
import subprocess
from datetime import UTC, datetime
from pathlib import Path

import pytest
from ruby_jekyll import EMULATED, build_with_jekyll, is_installed
from site_text import read_tree

from pykyll import build
from pykyll.config import load_config
from pykyll.doctor import examine
from pykyll.scaffold import new_site

pytestmark = [
    pytest.mark.ruby,
    pytest.mark.skipif(not is_installed(), reason="no jekyll 4.3.1 to compare with"),
]
_NOW = re.compile(rb"<updated>[^<]*</updated>|<lastmod>[^<]*</lastmod>")


@pytest.mark.parametrize("kind", ["site", "blank", "empty"])
def test_a_new_site_comes_out_as_from_jekyll(tmp_path: Path, kind: str) -> None:
    site = tmp_path / "site"
    new_site(str(site), now=datetime(2020, 2, 3, tzinfo=UTC), kind=kind)  # type: ignore[arg-type]
    build_with_jekyll(site, tmp_path / "theirs")
    build(site, tmp_path / "ours", compat=EMULATED, environment="production")
    theirs, ours = read_tree(tmp_path / "theirs"), read_tree(tmp_path / "ours")
    assert ours.keys() == theirs.keys()
    for path, content in theirs.items():
        assert _NOW.sub(b"", ours[path]) == _NOW.sub(b"", content), path


@pytest.mark.parametrize(
    ("config", "fails"),
    [
        ("", True),
        ("url: name.example", True),
        ("url: https://name.example", False),
        ("url: mailto:x", False),
        ("url: 1", True),
        ("url: https://a.example\nrelative_permalinks: true", True),
        ("url: https://a.example\ncollections_dir: x", True),
        ("url: https://a.example # /a/ /a/", True),
        ("url: https://a.example # /a/ /A/", True),
    ],
)
def test_the_doctor_fails_where_jekylls_does(tmp_path: Path, config: str, *, fails: bool) -> None:
    (tmp_path / "_posts").mkdir()
    for name in re.findall("/([aA])/", config):
        (tmp_path / f"{len(list(tmp_path.iterdir()))}.md").write_text(
            f"---\npermalink: /{name}/\n---\n"
        )
    (tmp_path / "_config.yml").write_text(f"{config}\n")
    theirs = subprocess.run(
        ["jekyll", "doctor", "-s", str(tmp_path)],
        env={"PATH": "/usr/bin:/bin", "LANG": "C.UTF-8", "JEKYLL_NO_BUNDLER_REQUIRE": "true"},
        cwd=tmp_path,
        capture_output=True,
        check=False,
    )
    loaded, _ = load_config(tmp_path, compat=EMULATED, environ={})
    assert (theirs.returncode != 0) is fails
    assert examine(loaded).is_healthy is not fails
