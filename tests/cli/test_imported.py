"""What the quick runs import: this much and no more, each of it for a reason.

The lists are kept by hand. A name that is new here costs everybody who types `pykyll`, so it
has to be used by the run: then one of its functions runs, or `_NAMES_ALONE` says what it is for.
"""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest
from used_modules import used_by

import pykyll

_START = {
    "__main__", "_version", "builder.garbage", "cli.flags", "cli.program", "dataclass",
    "errors.diagnostic", "errors.exceptions", "interrupts",
}  # fmt: skip
"""Of every command."""
_CONFIGURATION = {
    "config.checks", "config.collections", "config.compat", "config.defaults", "config.errors",
    "config.files", "config.gemfile", "config.keys", "config.load", "config.merge",
    "config.kinds", "config.model", "config.nested_types", "config.outside", "config.types",
    "files.paths", "files.source_text", "files.special", "files.wall", "regex", "remembered",
    "ruby.numbers", "ruby.psych.builder", "ruby.psych.errors", "ruby.psych.events",
    "ruby.psych.load", "ruby.psych.nesting", "ruby.psych.text_behind", "ruby.text",
    "ruby.time_text", "ruby.truth", "ruby.values",
}  # fmt: skip
"""`_config.yml` and what it is compared with."""
_UNCHANGED = _START | _CONFIGURATION | {
    "builder.caches", "builder.incremental.inputs", "builder.incremental.state_file",
    "builder.incremental.unchanged", "builder.report", "cli.build", "cli.build_progress",
    "cli.console", "cli.report", "cli.termination", "config.how_to_build", "errors.as_json",
    "files.printable", "files.site_cache", "ruby.fnmatch", "source.entry_filter",
    "source.parsed_files",
}  # fmt: skip
"""Of a build, too, whatever its Jekyll."""
_PAGES = {
    "config.old_keys",
    "config.pages",
    "ruby.psych.safe_yaml_builder",
    "ruby.psych.safe_yaml_scalars",
}
"""Of GitHub Pages: its settings, and how it reads YAML."""
_DEBIAN = {
    "ruby.hash_key", "ruby.psych.psych_builder", "ruby.psych.psych_scalars", "ruby.time_zone",
}  # fmt: skip
"""Of Debian's Jekyll 4, which adds to what it excludes and asks for the zone of times."""
_CLOCK = {"ruby.date_words", "ruby.strftime", "ruby.time_zone", "templates.printed_time"}
"""Of a build whose pages print the time, and would print another one tomorrow."""
_NAMES_ALONE = {
    "_version": "the version, which is printed, and compared with that of the build before",
    "config.errors": "what `except` names where the configuration is read",
    "config.how_to_build": "the settings that are not compared",
    "errors.diagnostic": "what warnings and errors are",
    "errors.exceptions": "what `except` names, and what other errors are",
    "files.site_cache": "the names of the folders beside a site",
    "ruby.psych.errors": "what `except` names where YAML is read",
    "ruby.psych.nesting": "how deep YAML may be nested",
    "ruby.time_text": "how a time is printed, where a setting is one",
    "ruby.values": "symbols and ranges, which texts are told apart from",
    "source.parsed_files": "how young a file may be to be believed unchanged",
}
"""Modules of which nothing but names is used, and for what."""

_PYTHON_START = {
    "__future__", "contextlib", "dataclasses", "gc", "importlib", "operator", "os", "reprlib",
    "signal", "sys", "time", "typing",
}  # fmt: skip
_PYTHON_UNCHANGED = _PYTHON_START | {
    "collections", "copy", "datetime", "decimal", "errno", "functools", "hashlib", "json",
    "posixpath", "re", "stat",
}  # fmt: skip
"""Of Python's modules those that ours ask for; what these and others' import is their matter."""

_FILES = {
    "_config.yml": "title: Trees\nplugins: [jekyll-seo-tag, jekyll-sitemap]\ntheme:\n",
    "_layouts/plain.html": "{% seo %}<p>{{ content }}</p>",
    "_posts/2020-01-01-oak.md": "---\nlayout: plain\ntitle: Oak\n---\nAn *oak*.\n",
    "_data/trees.yml": "- since: 2020-01-01\n",
    "index.html": "---\nlayout: plain\n---\n{{ site.posts | map: 'title' }}\n",
    "style.scss": "---\n---\na { b: c; }\n",
    "a.txt": "as it is\n",
}


def _unchanged(folder, *flags, files=_FILES):
    """A build of a site, of which nothing has changed since the last."""
    for name, text in files.items():
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_text(text, "utf-8")
    time.sleep(0.05)  # its files are not too young to be sure of
    used_by("build", *flags, folder=folder)
    used = used_by("build", *flags, folder=folder)
    assert "done in" in used.printed
    return used


def _check(used, ours, python, others):
    assert {name.removeprefix("pykyll.") for name in used.ours} == ours
    running = {name.removeprefix("pykyll.") for name in used.running}
    assert ours - running == ours & _NAMES_ALONE.keys()
    assert used.python == python
    assert used.others == others


def test_an_unchanged_build(tmp_path):
    used = _unchanged(tmp_path)
    _check(used, _UNCHANGED | _PAGES, _PYTHON_UNCHANGED, {"click", "yaml"})


def test_an_unchanged_build_as_debian_s_jekyll_has_it(tmp_path):
    pytest.importorskip("sass", reason="libsass is not installed")
    used = _unchanged(tmp_path, "--compat", "jekyll 4.3.1 debian")
    _check(
        used,
        _UNCHANGED | _DEBIAN,
        _PYTHON_UNCHANGED | {"zoneinfo"},
        {"click", "yaml"},
    )


def test_an_unchanged_build_of_pages_that_print_the_year(tmp_path):
    year = {"year.html": "---\n---\n{{ site.time | date: '%Y' }}\n"}
    used = _unchanged(tmp_path, files=_FILES | year)
    _check(
        used,
        _UNCHANGED | _PAGES | _CLOCK,
        _PYTHON_UNCHANGED | {"zoneinfo"},
        {"click", "yaml"},
    )


def test_the_version():
    used = used_by("--version")
    assert used.printed == f"pykyll, version {pykyll.__version__}"
    python = {"__future__", "contextlib", "os", "signal", "sys", "time", "typing"}
    _check(used, {"__main__", "_version", "interrupts"}, python, set())


def test_help():
    used = used_by("--help")
    assert "  build " in used.printed
    _check(used, _START | {"extend.installed"}, _PYTHON_START, {"click"})


def test_the_version_takes_less_than_60_milliseconds():
    """Of the processor, which others on this machine do not take from it; the best of some."""
    assert min(_seconds("--version") for _ in range(7)) < 0.06


def _seconds(*arguments):
    before = os.times()
    command = [sys.executable, "-m", "pykyll", *arguments]
    subprocess.run(command, check=True, capture_output=True, cwd=Path(__file__).parent)
    after = os.times()
    return sum(after[2:4]) - sum(before[2:4])
