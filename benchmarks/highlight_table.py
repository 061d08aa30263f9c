"""How near our highlighting is to Rouge's: a table by language, over the samples of the tests.

python benchmarks/highlight_table.py           # prints the table
python benchmarks/highlight_table.py --write   # and puts it into docs/highlighting.md,
                                               # and what was reached into floors.json
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

_ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(_ROOT / "tests/support"), str(_ROOT / "src")]

from rouge_samples import ACADEMIC, FOLDER, Share, share, tags  # noqa: E402

_PAGE = _ROOT / "docs/highlighting.md"
_FLOORS = FOLDER / "floors.json"
_BEGIN, _END = "<!-- table -->\n", "<!-- end of table -->\n"


def table(shares: dict[str, Share]) -> str:
    rows = ["| language | samples | characters with Rouge's class | samples with the same bytes |"]
    rows.append("|---|---:|---:|---:|")
    for tag, found in shares.items():
        name = ACADEMIC.get(tag, f"`{tag}`")
        rows.append(
            f"| {name} | {found.samples} | {_percent(found.characters)} "
            f"| {_percent(found.same / found.samples)} |"
        )
    return "\n".join(rows) + "\n"


def _percent(part: float) -> str:
    return "100 %" if part == 1 else f"{int(part * 1000) / 10:.1f} %"  # 99.99 is not 100


def write(shares: dict[str, Share]) -> None:
    page = _PAGE.read_text("utf-8")
    before, rest = page.split(_BEGIN)
    _, after = rest.split(_END)
    _PAGE.write_text(f"{before}{_BEGIN}\n{table(shares)}\n{_END}{after}", "utf-8")
    floors = {
        tag: {"characters": int(found.characters * 10_000) / 10_000, "same": found.same}
        for tag, found in shares.items()
    }
    _FLOORS.write_text(json.dumps(floors, indent=1) + "\n", "utf-8")


if __name__ == "__main__":
    found = {tag: share(tag) for tag in tags()}
    print(table(found))
    if "--write" in sys.argv:
        write(found)
