"""What of jekyll-avatar the recorded sites cannot show."""

from __future__ import annotations

import pytest

from pykyll import build


@pytest.mark.parametrize("server", ["https://example.com/avatars", "https://example.com/avatars/"])
def test_another_server_by_the_environment(tmp_path, monkeypatch, server):
    monkeypatch.setenv("PAGES_AVATARS_URL", server)
    (tmp_path / "_config.yml").write_text("plugins: [jekyll-avatar]\n")
    (tmp_path / "index.html").write_text("---\n---\n{% avatar ann %}")
    build(tmp_path, tmp_path / "_site", compat="jekyll")
    written = (tmp_path / "_site/index.html").read_text()
    assert 'src="https://example.com/avatars/ann?v=3&s=40"' in written
    assert "https://example.com/avatars/ann?v=3&s=160 4x" in written
