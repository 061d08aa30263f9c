import re
from pathlib import Path

_PAGE = Path(__file__).parents[2] / "docs/bibliography.md"


def test_every_example_of_the_documentation_runs() -> None:
    page = _PAGE.read_text("utf-8")
    blocks = re.findall(r"^```python\n(.*?)^```$", page, re.DOTALL | re.MULTILINE)
    assert len(blocks) > 6
    names: dict[str, object] = {"__name__": "documentation"}
    for block in blocks:
        exec(compile(block, str(_PAGE), "exec"), names)
