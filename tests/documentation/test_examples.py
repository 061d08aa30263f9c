"""What the pages on libraries show in Python runs, top to bottom."""

import re
from pathlib import Path

import pytest

from pykyll.kramdown import Options

_DOCS = Path(__file__).parents[2] / "docs"


@pytest.mark.parametrize("page", ["kramdown.md", "highlighting.md", "sass.md"])
def test_every_example_runs(page):
    text = (_DOCS / page).read_text("utf-8")
    blocks = re.findall(r"^```python\n(.*?)^```$", text, re.DOTALL | re.MULTILINE)
    assert blocks
    names = {"__name__": "documentation"}
    for block in blocks:
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
