"""Kills builds at random moments and random steps, and looks at what they leave; by hand.

`python tests/fuzz/fuzz_kills.py [count] [seed]`, 500 unless told otherwise: with SIGKILL,
SIGTERM and SIGINT, first builds and rebuilds, with one worker and with several.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "support"))

from killed_builds import KilledBuilds


def main(count: int, seed: int) -> int:
    """Kill so many; returns how much was found wrong."""
    with tempfile.TemporaryDirectory(prefix="kills-") as folder:
        figures = KilledBuilds(Path(folder), seed).run(count)
    print("\n".join(figures.wrong))
    killed = ", ".join(f"{figures.killed[name]} by {name}" for name in sorted(figures.killed))
    print(
        f"{figures.builds} builds: {killed}; "
        f"{figures.in_place} with a part of the site in its place; {len(figures.wrong)} wrong"
    )
    return len(figures.wrong)


if __name__ == "__main__":
    given = [int(each) for each in sys.argv[1:]]
    sys.exit(bool(main(given[0] if given else 500, given[1] if len(given) > 1 else 20261128)))
