"""What the pages on libraries show in Python runs, top to bottom."""

import re
import sys
from importlib import metadata
from importlib.metadata import EntryPoint
from pathlib import Path
from types import ModuleType

import pytest

from pykyll.kramdown import Options
from pykyll.proof import ProofOptions, checks, proof

_TESTS = Path(__file__).parents[1]
_DOCS = _TESTS.parent / "docs"
_LIBRARIES = ("kramdown.md", "highlighting.md", "sass.md")


def _text(page):
    return (_DOCS / page).read_text("utf-8")


def _blocks(page):
    return re.findall(r"^```python\n(.*?)^```$", _text(page), re.DOTALL | re.MULTILINE)


@pytest.mark.parametrize("page", _LIBRARIES)
def test_every_example_runs(page):
    names = {"__name__": "documentation"}
    for block in _blocks(page):
        exec(compile(block, page, "exec"), names)


def test_every_option_of_kramdown_is_named_with_its_default():
    rows = re.findall(
        r"^\| `(\w+)` \| (.+) \|$", (_DOCS / "kramdown.md").read_text("utf-8"), re.MULTILINE
    )
    ours = {"footnote_links_have_roles", "encoding"}  # no options of kramdown's
    there = {name: getattr(Options(), name) for name in Options.__dataclass_fields__}
    assert {name for name, _ in rows} == set(there) - ours
    for name, shown in rows:
        assert shown == _shown(there[name]), name


def _shown(value):
    match value:
        case None | "" | ():
            return "none"
        case bool():
            return f"`{str(value).lower()}`"
        case tuple():
            return f"`{','.join(map(str, value))}`"
        case dict():
            return "`{}`"
    return f"`{value}`"


def _page_with_fault(folder):
    (folder / "_site").mkdir()
    page = "<!DOCTYPE html>\n<a href='mailto:octocat@github.com'>Octocat</a>\n<a href='gone.html'>x</a>"
    (folder / "_site/a.html").write_text(page, "utf-8")


def test_the_examples_of_proofing_run(tmp_path, monkeypatch, capsys):
    """The first prints what it finds; the second is a check that finds what it says."""
    first, second = _blocks("proofing.md")
    _page_with_fault(tmp_path)
    monkeypatch.chdir(tmp_path)
    exec(compile(first, "proofing.md", "exec"), {})
    assert "_site/a.html 3 Links > Internal internally linking to gone.html" in (
        capsys.readouterr().out
    )
    module = ModuleType("my_package")
    exec(compile(second, "proofing.md", "exec"), vars(module))
    monkeypatch.setitem(sys.modules, "my_package", module)
    name, value = re.search(r'(?m)^(\w+) = "(my_package:\w+)"$', _text("proofing.md")).groups()
    declared = [EntryPoint(name, value, checks.GROUP)]
    monkeypatch.setattr(
        metadata, "entry_points", lambda *, group: declared * (group == checks.GROUP)
    )
    [found] = proof("_site", ProofOptions(checks=[name]))
    assert (found.line, found.description) == (2, "Don't email the Octocat directly!")


def test_every_library_has_a_page_with_an_example_that_runs_and_a_reference():
    """Those of these pages that are not here run in the tests of their own parts."""
    run_elsewhere = {"liquid.md": "liquid", "bibliography.md": "bibliography"}
    for page, part in run_elsewhere.items():
        assert f"docs/{page}" in (_TESTS / part / "test_documentation.py").read_text("utf-8")
    pages = {*_LIBRARIES, *run_elsewhere, "proofing.md"}
    menu = (_DOCS / "_data/pages.yml").read_text("utf-8")
    for page in pages:
        assert _blocks(page)
        assert f"/{page.removesuffix('.md')}.html" in menu
        assert "](reference/pykyll-" in _text(page), page
