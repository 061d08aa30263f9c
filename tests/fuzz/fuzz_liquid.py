"""Compares pykyll's Liquid with Ruby's on random templates; run it by hand.

`PYKYLL_LIQUID_RUBY=<lib of Liquid 4.0.4> python tests/fuzz/fuzz_liquid.py [seconds] [seed]`
prints the templates that differ. The gem that Debian installs is a newer Liquid.
"""

from __future__ import annotations

import random
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "support"))

from liquid_grammar import DATA, PARTIALS, Grammar
from ruby_liquid import Request, RubyLiquid, library, pykyll_answer

_LIMITS = ("render_length", "render_score", "assign_score")


def request_of(rng: random.Random) -> Request:
    """A random request."""
    limits = None
    if rng.random() < 0.1:
        limits = {name: rng.choice([3, 10, 40, 200]) for name in _LIMITS if rng.random() < 0.5}
    mode = rng.choice(["lax", "lax", "lax", "warn", "strict"])
    strict = rng.random() < 0.1
    return Request(Grammar(rng).template(), DATA, PARTIALS, mode, strict, limits)


def main(seconds: float, seed: int) -> int:
    """Run for a while; returns how many templates differ."""
    folder = library()
    if folder is None:
        sys.exit("PYKYLL_LIQUID_RUBY names no folder, or there is no Ruby")
    rng = random.Random(seed)
    ruby = RubyLiquid(folder)
    end = time.monotonic() + seconds
    count = differing = 0
    while time.monotonic() < end:
        request = request_of(rng)
        theirs = ruby.answer(request)
        if theirs is None:
            continue
        count += 1
        ours = pykyll_answer(request)
        if ours != theirs:
            differing += 1
            settings = (request.mode, request.strict, request.limits)
            sys.stdout.write(
                f"{request.template!r}\n  {settings}\n  ruby {theirs}\n  ours {ours}\n"
            )
    sys.stdout.write(f"{count} templates, {differing} differ\n")
    return differing


if __name__ == "__main__":
    given = [float(each) for each in sys.argv[1:]]
    sys.exit(bool(main(given[0] if given else 30, int(given[1]) if len(given) > 1 else 0)))
