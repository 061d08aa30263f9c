"""How a builder's run is told."""

from __future__ import annotations

import os
import sys

from pykyll.compare.running import Builder


def _run(tmp_path, code, *arguments):
    command = [sys.executable, "-c", code, *arguments]
    return Builder("it", command, dict(os.environ)).build(str(tmp_path))


def test_a_run_has_its_seconds(tmp_path):
    built = _run(tmp_path, "sum(range(3_000_000))")
    assert built.failure is None
    assert built.seconds is not None
    assert built.cpu is not None
    assert built.cpu > 0


def test_a_failure_is_told_by_its_last_lines_without_rubys_frames(tmp_path):
    lines = [
        *(f"line {number}" for number in range(30)),
        "/lib/x.rb:1:in `y': it is wrong (RuntimeError)",
        "\tfrom /lib/z.rb:23:in `initialize'",
        "        3: from /lib/z.rb:24:in `main'",
    ]
    built = _run(tmp_path, "import sys; print(sys.argv[1]); sys.exit(1)", "\n".join(lines))
    assert built.failure is not None
    told = built.failure.splitlines()
    assert told[0] == "line 19"
    assert told[-1] == "/lib/x.rb:1:in `y': it is wrong (RuntimeError)"


def test_a_failure_is_told_without_the_colours_of_a_terminal(tmp_path):
    built = _run(tmp_path, r"print('\x1b[31m  Jekyll 4.3.1  \x1b[0m'); raise SystemExit(1)")
    assert built.failure == "  Jekyll 4.3.1"


def test_a_silent_failure_is_told_too(tmp_path):
    assert _run(tmp_path, "raise SystemExit(3)").failure == "it ended with 3 and printed nothing"


def test_what_cannot_be_run_is_a_failure(tmp_path):
    built = Builder("it", ["/no/such/program"], {}).build(str(tmp_path))
    assert built.failure == "cannot run /no/such/program: No such file or directory"
