"""Compares pykyll's Liquid with Ruby's on random templates; run it by hand.

`PYKYLL_LIQUID_RUBY=<lib of Liquid 4.0.4> python tests/fuzz/fuzz_liquid.py [seconds] [seed]`
prints the templates that differ. The gem that Debian installs is a newer Liquid.
"""

from __future__ import annotations

import json
import os
import random
import subprocess
import sys
import time
from pathlib import Path

from liquid_grammar import DATA, PARTIALS, Grammar

from pykyll.liquid import Environment, LiquidError, ResourceLimits

_REFERENCE = Path(__file__).with_name("liquid_reference.rb")
_LIMITS = ("render_length", "render_score", "assign_score")


class Reference:
    """Ruby's Liquid in a process of its own."""

    def __init__(self) -> None:
        library = os.environ.get("PYKYLL_LIQUID_RUBY")
        command = ["ruby", *(["-I", library] if library else []), str(_REFERENCE)]
        self._process = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, encoding="utf-8"
        )

    def render(self, request: dict) -> dict:
        assert self._process.stdin
        assert self._process.stdout
        self._process.stdin.write(json.dumps(request) + "\n")
        self._process.stdin.flush()
        return json.loads(self._process.stdout.readline())


def ours(request: dict) -> dict:
    """What pykyll makes of a request."""
    limits = ResourceLimits(**request["limits"]) if request["limits"] is not None else None
    environment = Environment(
        request["partials"],
        mode=request["mode"],
        strict_variables=request["strict"],
        strict_filters=request["strict"],
        limits=limits,
    )
    try:
        template = environment.parse(request["template"])
    except LiquidError as error:
        return {"parse_error": error.liquid_message()}
    output = template.render(request["data"])
    return {
        "output": output,
        "errors": [error.liquid_message() for error in template.errors],
        "warnings": [warning.reference for warning in template.warnings],
    }


def request_of(rng: random.Random) -> dict:
    """A random request."""
    limits = None
    if rng.random() < 0.1:
        limits = {name: rng.choice([3, 10, 40, 200]) for name in _LIMITS if rng.random() < 0.5}
    return {
        "template": Grammar(rng).template(),
        "data": DATA,
        "partials": PARTIALS,
        "mode": rng.choice(["lax", "lax", "lax", "warn", "strict"]),
        "strict": rng.random() < 0.1,
        "limits": limits,
    }


def main(seconds: float, seed: int) -> int:
    """Run for a while; returns how many templates differ."""
    rng = random.Random(seed)
    reference = Reference()
    end = time.monotonic() + seconds
    count = differing = 0
    while time.monotonic() < end:
        request = request_of(rng)
        theirs = reference.render(request)
        count += 1
        if "crash" in theirs or "0x0" in str(theirs):
            continue
        theirs.pop("counts", None)
        mine = ours(request)
        if mine != theirs:
            differing += 1
            settings = {key: request[key] for key in ("mode", "strict", "limits")}
            print(f"{request['template']!r}\n  {settings}\n  ruby {theirs}\n  ours {mine}")
    print(f"{count} templates, {differing} differ")
    return differing


if __name__ == "__main__":
    arguments = [float(each) for each in sys.argv[1:]]
    sys.exit(
        bool(
            main(arguments[0] if arguments else 30, int(arguments[1]) if len(arguments) > 1 else 0)
        )
    )
