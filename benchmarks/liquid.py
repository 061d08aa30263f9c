"""Renders the same templates with pykyll's Liquid and its peers, all in one run.

    python benchmarks/liquid.py [--rounds N] [--seconds N] [--mypyc]

Peers that are not installed are left out. Each figure is the best time of one
rendering of a parsed template. `PYKYLL_LIQUID_RUBY` names the `lib` folder of another
Liquid for Ruby than the installed gem. With `--mypyc` the runtime is compiled into a
temporary folder first, which takes a minute or two.
"""

from __future__ import annotations

import argparse
import html
import json
import os
import platform
import re
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import quote_plus

from liquid_workloads import JINJA, JINJA_PARTIALS, LIQUID, PARTIALS, data

if TYPE_CHECKING:
    from collections.abc import Callable

_HERE = Path(__file__).resolve()
_RUNTIME = (
    *(f"liquid/{name}" for name in (
        "comparison", "context", "conversions", "lookup", "loops", "output", "times", "limits",
        "partials", "filters/arrays", "filters/dates", "filters/items", "filters/numbers",
        "filters/sorting", "filters/strings",
    )),
    *(f"ruby/{name}" for name in (
        "class_name", "date_words", "equality", "hash_key", "html", "numbers", "order", "sort",
        "strftime", "strings", "text", "time_parse", "time_text", "truth",
    )),
)  # fmt: skip
Result = dict[str, dict]


def measure(renderers: dict[str, Callable[[], str]], seconds: float) -> Result:
    """What each renders, and its best time."""
    result: Result = {"seconds": {}, "output": {}}
    for name, render in renderers.items():
        result["output"][name] = render()
        times: list[float] = []
        begun = time.perf_counter()
        while len(times) < 5 or time.perf_counter() - begun < seconds:
            start = time.perf_counter()
            render()
            times.append(time.perf_counter() - start)
        result["seconds"][name] = min(times)
    return result


def pykyll(seconds: float) -> Result:
    from pykyll.liquid import Environment

    environment = Environment(PARTIALS)
    values = data()
    templates = {name: environment.parse(source) for name, source in LIQUID.items()}
    return measure(
        {name: lambda n=name: templates[n].render(values[n]) for name in templates}, seconds
    )


def python_liquid(seconds: float) -> Result:
    # This file bears the name of python-liquid's package.
    path, sys.path = sys.path, [each for each in sys.path if each != str(_HERE.parent)]
    from liquid import DictLoader, Environment

    sys.path = path
    environment = Environment(loader=DictLoader(PARTIALS))
    values = data()
    templates = {name: environment.from_string(source) for name, source in LIQUID.items()}
    return measure(
        {name: lambda n=name: templates[n].render(**values[n]) for name in templates}, seconds
    )


def jinja2(seconds: float) -> Result:
    from jinja2 import DictLoader, Environment

    from pykyll.liquid import strftime, to_time
    from pykyll.liquid.times import Clock

    clock = Clock()
    environment = Environment(
        keep_trailing_newline=True, loader=DictLoader({**JINJA_PARTIALS, **JINJA})
    )
    environment.filters |= {
        "html": lambda text: html.escape(text).replace("&#x27;", "&#39;"),
        "strip_html": lambda text: re.sub(r"<.*?>", "", text, flags=re.DOTALL),
        "strip_newlines": lambda text: text.replace("\n", ""),
        "cut": lambda text, size: text if len(text) <= size else text[: size - 3] + "...",
        "cut_words": _cut_words,
        "word_count": lambda text: len(text.split(" ")),
        "quoted": quote_plus,
        "date": lambda stamp, form: strftime(to_time(stamp, clock), form),
    }
    values = data()
    templates = {name: environment.get_template(name) for name in JINJA}
    return measure(
        {name: lambda n=name: templates[n].render(values[n]) for name in templates}, seconds
    )


def _cut_words(text: str, count: int) -> str:
    words = text.split()
    return text if len(words) < count else " ".join(words[:count]) + "..."


def ruby(seconds: float) -> Result:
    library = os.environ.get("PYKYLL_LIQUID_RUBY")
    command = [
        "ruby",
        *(["-I", library] if library else []),
        str(_HERE.with_name("liquid_ruby.rb")),
    ]
    request = {"templates": LIQUID, "partials": PARTIALS, "data": data(), "seconds": seconds}
    done = subprocess.run(
        command, input=json.dumps(request), capture_output=True, text=True, check=True
    )
    return json.loads(done.stdout)


def compile_runtime(folder: str) -> Callable[[float], Result]:
    """Compile the runtime in a copy of the package; returns what measures that copy."""
    shutil.copytree(_HERE.parents[1] / "src/pykyll", Path(folder) / "pykyll")
    subprocess.run(
        [sys.executable, "-m", "mypyc", *(f"pykyll/{name}.py" for name in _RUNTIME)],
        cwd=folder, check=True, capture_output=True, env={**os.environ, "MYPYPATH": folder},
    )  # fmt: skip

    def run(seconds: float) -> Result:
        done = subprocess.run(
            [sys.executable, str(_HERE), "--seconds", str(seconds), "--only-pykyll"],
            env={**os.environ, "PYTHONPATH": folder}, check=True, capture_output=True, text=True,
        )  # fmt: skip
        return json.loads(done.stdout)

    return run


def main() -> None:
    """Print a table."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--seconds", type=float, default=1.0, help="for each figure of a round")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--mypyc", action="store_true")
    parser.add_argument("--only-pykyll", action="store_true")
    options = parser.parse_args()
    if options.only_pykyll:
        print(json.dumps(pykyll(options.seconds)))
        return
    engines: dict[str, Callable[[float], Result]] = {
        "pykyll": pykyll,
        "python-liquid": python_liquid,
        "Ruby's Liquid": ruby,
        "Jinja2": jinja2,
    }
    with tempfile.TemporaryDirectory() as folder:
        if options.mypyc:
            engines["pykyll, mypyc"] = compile_runtime(folder)
        print_table(in_turns(engines, options.rounds, options.seconds))


def in_turns(
    engines: dict[str, Callable[[float], Result]], rounds: int, seconds: float
) -> dict[str, Result]:
    """Measure all engines round by round, so that what else the machine does hits each."""
    results: dict[str, Result] = {}
    missing: set[str] = set()
    for _ in range(rounds):
        for name, run in engines.items():
            if name in missing:
                continue
            try:
                result = run(seconds)
            except (ImportError, FileNotFoundError, subprocess.CalledProcessError) as error:
                print(f"{name} is not installed: {error}")
                missing.add(name)
                continue
            known = results.setdefault(name, result)
            for workload, taken in result["seconds"].items():
                known["seconds"][workload] = min(known["seconds"][workload], taken)
    return results


def print_table(results: dict[str, Result]) -> None:
    """Milliseconds of one rendering, and how many times pykyll's."""
    versions = results.get("Ruby's Liquid", {})
    print(
        f"{platform.machine()}, Python {platform.python_version()}, "
        f"Ruby {versions.get('ruby')}, Ruby's Liquid {versions.get('version')}"
    )
    print(f"{'':16}" + "".join(f"{name:>26}" for name in results))
    for workload in LIQUID:
        ours = results["pykyll"]["seconds"][workload]
        cells = []
        for result in results.values():
            seconds = result["seconds"][workload]
            same = (
                ""
                if result["output"][workload] == results["pykyll"]["output"][workload]
                else " (!)"
            )
            cells.append(f"{seconds * 1000:.3f} ms  x{seconds / ours:5.2f}{same}".rjust(26))
        print(f"{workload:16}" + "".join(cells))
    differ = any(result["output"] != results["pykyll"]["output"] for result in results.values())
    print("(!) prints something else" if differ else "All print the same, byte for byte.")


if __name__ == "__main__":
    main()
