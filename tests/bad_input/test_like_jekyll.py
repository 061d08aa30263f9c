"""Real Jekyll fails where pykyll fails, and prints what pykyll says that it prints."""

from __future__ import annotations

import os
import re
import subprocess

import pytest
import ruby_jekyll

from pykyll import build
from pykyll.errors import BuildError

pytestmark = [
    pytest.mark.ruby,
    pytest.mark.skipif(not ruby_jekyll.is_installed(), reason="Jekyll 4.3.1 is not installed"),
]

_LAYOUT = {"_layouts/page.html": "---\nx: y\n---\n<main>\n{% include a.html %}</main>{{ content }}"}

_FAILING = {
    "unknown tag": {"a.md": "---\n---\nText\n\n{% inclde x %}\n"},
    "unclosed block": {"a.md": "---\n---\n{% if x %}\nText\n\n"},
    "another's end": {"a.md": "---\n---\n{% for a in b %}\n{% endif %}\n"},
    "stray end": {"a.md": "---\n---\n\n{% endif %}\n"},
    "unclosed tag": {"a.md": "---\n---\nText {% if x\n"},
    "unclosed braces": {"a.md": "---\n---\nText {{ x\n"},
    "missing include": {"a.md": "---\n---\n{% include nope.html %}\n", "_includes/a.html": "x"},
    "missing include in a post": {"_posts/2020-01-01-a.md": "---\n---\n{% include nope.html %}\n"},
    "name of an include": {"a.md": "---\n---\n{% include ../a.html %}\n"},
    "division": {"a.md": "---\n---\n\n{{ 1 | divided_by: 0 }}\n"},
    "in an include": {
        "a.md": "---\n---\n\n{% include a.html %}\n",
        "_includes/a.html": "\n{% x %}",
    },
    "in an include in a layout": {
        "a.md": "---\nlayout: page\n---\n",
        "_includes/a.html": "\n{{ 1 | divided_by: 0 }}",
        **_LAYOUT,
    },
    "in an include in an include in a layout": {
        "a.md": "---\nlayout: page\n---\n",
        "_includes/a.html": "\n\n{% include b.html %}",
        "_includes/b.html": "\n{% fro %}",
        **_LAYOUT,
    },
    "itself": {
        "a.md": "---\n---\n{% include a.html %}\n",
        "_includes/a.html": "{% include a.html %}",
    },
    "link": {"a.md": "---\n---\n{% link b.md %}\n"},
    "post": {"a.md": "---\n---\n{% post_url 2020-01-01-x %}\n"},
    "language": {"a.md": "---\n---\n{% highlight %}\nx\n{% endhighlight %}\n"},
    "encoding of an include": {
        "a.md": "---\n---\n{% include a.html %}\n",
        "_includes/a.html": b"\xe9",
    },
}
_WARNED = {
    "missing layout": {"a.md": "---\nlayout: nope\n---\nText\n", "_layouts/page.html": "x"},
    "shared URL": {"a.md": "---\npermalink: /x/\n---\n", "b.md": "---\npermalink: /x/\n---\n"},
}


@pytest.fixture
def source(tmp_path):
    def write(files):
        for name, content in {"_config.yml": "title: Ada\n", **files}.items():
            path = tmp_path / "site" / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return tmp_path / "site"

    return write


def _jekyll(source, destination):
    command = ["jekyll", "build", "--disable-disk-cache", "-s", source, "-d", destination]
    environ = {**os.environ, "LANG": "C.UTF-8", "JEKYLL_NO_BUNDLER_REQUIRE": "true", "TZ": "UTC"}
    result = subprocess.run(
        command, capture_output=True, text=True, env=environ, cwd="/", check=False, errors="replace"
    )
    return result.returncode, re.sub(r"\x1b\[[\d;]*m", "", result.stdout + result.stderr)


@pytest.mark.parametrize("name", _FAILING)
def test_its_message_is_the_one_that_pykyll_names(name, source, tmp_path, monkeypatch):
    monkeypatch.setenv("TZ", "UTC")
    folder = source(_FAILING[name])
    status, printed = _jekyll(folder, tmp_path / "ruby")
    assert status == 1
    with pytest.raises(BuildError) as caught:
        build(folder, tmp_path / "out", compat=ruby_jekyll.EMULATED)
    (diagnostic,) = caught.value.diagnostics
    lines = [line.strip() for line in printed.splitlines()]
    assert [line for line in lines if line.startswith("Liquid Exception: ")] == [
        diagnostic.reference
    ]


@pytest.mark.parametrize("name", _WARNED)
def test_where_it_only_warns_so_does_pykyll(name, source, tmp_path):
    folder = source(_WARNED[name])
    status, printed = _jekyll(folder, tmp_path / "ruby")
    assert status == 0
    (warning,) = build(folder, tmp_path / "out", compat=ruby_jekyll.EMULATED).warnings
    assert warning.reference is not None
    headline = warning.reference.partition(". ")[0]
    assert headline in " ".join(printed.split())
