"""Writes down what Ruby's kramdown prints for the texts of `texts.py`: recorded.json.

python tests/kramdown/record.py
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

_HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(_HERE), str(_HERE.parent / "support")]

from ruby_kramdown import RubyKramdown  # noqa: E402 - found on the path set above
from texts import TEXTS  # noqa: E402 - likewise


def main() -> None:
    """Ask Ruby for each text and write the answers."""
    ruby = RubyKramdown()
    recorded = []
    for statement, options, text in TEXTS:
        answer = ruby.convert(text, options)
        assert "error" not in answer, (statement, answer)
        recorded.append({"statement": statement, "options": options, "text": text, **answer})
    ruby.close()
    out = json.dumps(recorded, indent=1, ensure_ascii=False)
    (_HERE / "recorded.json").write_text(out + "\n", "utf-8")


if __name__ == "__main__":
    main()
