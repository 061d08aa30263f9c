"""Each plugin has a page in `docs/plugins`, and the examples there print what they say."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from pykyll import build
from pykyll.plugins import PLUGINS

_DOCS = Path(__file__).parents[2] / "docs/plugins"
_PAGES = sorted(path.stem for path in _DOCS.glob("*.md"))
_EXAMPLE = re.compile(
    r"^(?P<part>In )?`(?P<path>[^`\n]+)`:\n+```[^\n]*\n(?P<text>.*?)^```$", re.MULTILINE | re.DOTALL
)
_TIME = "2024-04-01 12:00:00 +0000"


@pytest.mark.parametrize("plugin", sorted(PLUGINS))
def test_every_plugin_has_a_page(plugin: str) -> None:
    text = (_DOCS / f"{plugin}.md").read_text("utf-8")
    assert text.startswith(f"# {plugin}\n")
    assert any(match["path"].startswith("_site/") for match in _EXAMPLE.finditer(text))


@pytest.mark.parametrize("page", _PAGES)
def test_the_example_prints_what_the_page_says(page: str, tmp_path: Path) -> None:
    text = (_DOCS / f"{page}.md").read_text("utf-8")
    examples = list(_EXAMPLE.finditer(text))
    if not examples:
        pytest.skip("the page has no example")
    for example in examples:
        if not example["path"].startswith("_site/"):
            path = tmp_path / example["path"]
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(example["text"], "utf-8")
    config = tmp_path / "_config.yml"
    compat = None if config.exists() and "compat:" in config.read_text("utf-8") else "jekyll"
    build(tmp_path, tmp_path / "_site", compat=compat, environment="production", time=_TIME)
    for example in examples:
        if example["path"].startswith("_site/"):
            written = (tmp_path / example["path"]).read_text("utf-8")
            if example["part"]:
                assert example["text"].rstrip("\n") in written
            else:
                assert written.rstrip("\n") == example["text"].rstrip("\n")
