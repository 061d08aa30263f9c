import re
from pathlib import Path

_PAGE = Path(__file__).parents[2] / "docs/liquid.md"


def test_every_example_of_the_documentation_runs() -> None:
    blocks = re.findall(r"^```python\n(.*?)^```$", _PAGE.read_text(), re.DOTALL | re.MULTILINE)
    assert len(blocks) > 8
    names: dict[str, object] = {"__name__": "documentation"}
    for block in blocks:
        exec(compile(block, str(_PAGE), "exec"), names)
