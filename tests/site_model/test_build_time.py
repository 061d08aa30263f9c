"""A build knows one time and one environment: those that it was given."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from site_text import write_site

from pykyll.builder import Build
from pykyll.config import load_config

if TYPE_CHECKING:
    from pathlib import Path

_SITE = """
-- _config.yml --
time: 2020-02-03 04:05:06 +0000
timezone: UTC
plugins: [jekyll-avatar, jekyll-mentions, jemoji]
-- now.html --
---
layout: null
---
{{ 'now' | date: "%F %T" }} {{ 'today' | date_to_xmlschema }} {{ "now" | date_to_rfc822 }} {{ '10:00' | date: "%F" }} {{ '11:00' | date_to_xmlschema }}
-- names.md --
---
---
@name :smile: {% avatar name %}
-- _posts/2019-01-01-a.md --
---
date: "03:00"
---
"""


def _built(folder: Path, **environ: str) -> Path:
    source = write_site(_SITE, folder / "site")
    config, _ = load_config(source, overrides={"destination": str(folder / "out")}, environ=environ)
    Build(config, []).run()
    return folder / "out"


def test_now_is_the_time_of_the_build(tmp_path: Path) -> None:
    out = _built(tmp_path)
    assert (out / "now.html").read_text("utf-8").strip() == (
        "2020-02-03 04:05:06 2020-02-03T04:05:06+00:00 Mon, 03 Feb 2020 04:05:06 +0000 "
        "2020-02-03 2020-02-03T11:00:00+00:00"
    )
    assert (out / "2020/02/03/a.html").is_file()


def test_now_is_the_clocks_time_where_none_is_configured(tmp_path: Path) -> None:
    source = write_site(
        "-- _config.yml --\ntimezone: UTC\n-- now.html --\n---\n---\n{{ 'now' | date: '%s' }}\n",
        tmp_path,
    )
    config, _ = load_config(source, overrides={"destination": str(tmp_path / "out")}, environ={})
    before = int(datetime.now(UTC).timestamp())
    Build(config, []).run()
    printed = int((tmp_path / "out/now.html").read_text("utf-8"))
    assert before <= printed <= datetime.now(UTC).timestamp()


def test_plugins_read_the_environment_of_the_build_not_of_the_process(
    tmp_path: Path, monkeypatch
) -> None:
    for name in ("PAGES_AVATARS_URL", "ASSET_HOST_URL", "GITHUB_HOSTNAME"):
        monkeypatch.setenv(name, "https://process.example")
    monkeypatch.setenv("SSL", "true")
    out = _built(
        tmp_path,
        PAGES_AVATARS_URL="https://avatars.example",
        ASSET_HOST_URL="https://assets.example",
        SSL="true",
        GITHUB_HOSTNAME="names.example",
    )
    page = (out / "names.html").read_text("utf-8")
    assert "https://avatars.example/name?v=3" in page
    assert "https://assets.example/images/icons/emoji" in page
    assert (
        "href='https://names.example/name'" in page or 'href="https://names.example/name"' in page
    )
    assert "process.example" not in page
