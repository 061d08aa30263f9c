"""Writes down what citeproc-ruby prints for the styles of `statements.py`: recorded.json.

PYKYLL_CITEPROC=<folder of the gems> python tests/bibliography/csl/record.py
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

_HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(_HERE), str(_HERE.parents[1] / "support")]

from ruby_citeproc import RubyCiteproc  # noqa: E402 - found on the path set above
from statements import STATEMENTS  # noqa: E402 - likewise


def main() -> None:
    """Ask Ruby for each style and write the answers."""
    ruby = RubyCiteproc()
    recorded = []
    for each in STATEMENTS:
        answer = ruby.print(each.source, each.items, each.locale, each.cites)
        assert "error" not in answer, (each.says, answer)
        case = {"says": each.says, "style": each.source, "items": each.items}
        recorded.append(case | {"locale": each.locale, "cites": each.cites} | answer)
    ruby.close()
    out = json.dumps(recorded, indent=1, ensure_ascii=False)
    (_HERE / "recorded.json").write_text(out + "\n", "utf-8")


if __name__ == "__main__":
    main()
