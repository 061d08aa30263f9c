"""YAML makes data, whatever its tags ask for."""

from __future__ import annotations

from contextlib import suppress

import pytest

from pykyll import build
from pykyll.errors import PykyllError

_TAGS = (
    "!!python/object/apply:os.mkdir [MADE]",
    "!!python/object/new:os.mkdir [MADE]",
    "!!python/object/apply:subprocess.check_call [[mkdir, MADE]]",
    "!!python/name:os.mkdir",
    "!!python/module:os",
    "!!python/object:os.stat_result {}",
    "!ruby/object:Gem::Installer {i: x}",
    "!ruby/object:OpenStruct {modifiable: true}",
    "!ruby/hash:Gem::Requirement {x: y}",
    "!ruby/class 'Kernel'",
    "!ruby/regexp /(a+)+/",
    "!<tag:yaml.org,2002:python/object/apply:os.mkdir> [MADE]",
)


@pytest.mark.parametrize("tag", _TAGS)
@pytest.mark.parametrize("place", ["_config.yml", "_data/x.yml", "index.md"])
def test_no_tag_makes_an_object_or_calls_anything(tmp_path, monkeypatch, tag, place):
    site, made = tmp_path / "site", tmp_path / "made"
    (site / "_data").mkdir(parents=True)
    monkeypatch.chdir(site)
    text = f"x: {tag.replace('MADE', str(made))}\n"
    (site / "index.md").write_text("---\n---\n{{ page.x }}{{ site.x }}{{ site.data.x.x }}", "utf-8")
    if place == "index.md":
        text = f"---\n{text}---\n{{{{ page.x }}}}"
    (site / place).write_text(text, "utf-8")
    printed = ""
    with suppress(PykyllError):  # a value that is refused is no object either
        build(site)
        printed = (site / "_site/index.html").read_text("utf-8")
    assert not made.exists()
    assert "<module" not in printed
    assert "object at 0x" not in printed
