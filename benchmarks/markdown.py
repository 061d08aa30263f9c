"""Converts the same documents with pykyll's kramdown and its peers, all in one run.

    python benchmarks/markdown.py [--seconds N] [--mypyc]

Peers that are not installed are left out. Each figure is the best time of one conversion.
mistune and markdown-it-py read other dialects: their figures are a bound, not a goal.
With `--mypyc` kramdown is compiled into a temporary folder first, which takes a minute or two.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

_HERE = Path(__file__).resolve()
_PART = """## Part {n}

The *first* paragraph of part {n} says "something" about [a link](https://example.com/a/{n}
"its title"), `code_of(x)` and **strong words** -- with a dash... It isn't long, but it has a
footnote[^{n}] and an image ![of a thing](/images/{n}.png).

* An item with *emphasis*
* Another one with `code` and [a reference][ref]
  that goes on

1. First
2. Second

| Name | Value |
|------|------:|
| a{n} | 1     |
| b{n} | 2     |

> A quotation of some words, which are not many, but enough to fill a line and a half of it.

And at the end some plain words without any markup at all, as most of the words of most of the
posts are, so that the table does not only count what is marked up but also what is not.
{code}
[^{n}]: What is to be said below the line.

"""
_CODE = """
```python
def answer(question: str) -> int:
    \"\"\"Say it.\"\"\"
    return 42 if question else len("none")
```
"""
Result = dict[str, dict[str, object]]


def documents() -> dict[str, dict[str, object]]:
    """Name, text and options of each document."""

    def text(parts: int, code: str) -> str:
        body = "".join(_PART.format(n=n, code=code) for n in range(parts))
        return f"{body}[ref]: https://example.com/ref\n"

    gfm = {"input": "GFM", "hard_wrap": False}
    return {
        "500 words": {"text": text(4, ""), "options": gfm},
        "5,000 words": {"text": text(40, ""), "options": gfm},
        "500 words, code": {"text": text(4, _CODE), "options": gfm},
        "5,000 words, code": {"text": text(40, _CODE), "options": gfm},
    }


def measure(converters: dict[str, Callable[[], str]], seconds: float) -> Result:
    """What each prints, and its best time."""
    result: Result = {"seconds": {}, "output": {}}
    for name, convert in converters.items():
        result["output"][name] = convert()
        times: list[float] = []
        begun = time.perf_counter()
        while len(times) < 5 or time.perf_counter() - begun < seconds:
            start = time.perf_counter()
            convert()
            times.append(time.perf_counter() - start)
        result["seconds"][name] = min(times)
    return result


def pykyll(seconds: float) -> Result:
    from pykyll.kramdown import Options, to_html

    jobs = {name: (job["text"], Options.parse(job["options"])) for name, job in documents().items()}
    return measure({name: lambda job=job: to_html(*job) for name, job in jobs.items()}, seconds)


def mistune(seconds: float) -> Result:
    import mistune as peer

    convert = peer.create_markdown(plugins=["table", "footnotes", "strikethrough"])
    jobs = {name: str(job["text"]) for name, job in documents().items()}
    return measure({name: lambda text=text: convert(text) for name, text in jobs.items()}, seconds)


def markdown_it(seconds: float) -> Result:
    from markdown_it import MarkdownIt

    convert = MarkdownIt("commonmark").enable("table").render
    jobs = {name: str(job["text"]) for name, job in documents().items()}
    return measure({name: lambda text=text: convert(text) for name, text in jobs.items()}, seconds)


def ruby(seconds: float) -> Result:
    request = {"documents": documents(), "seconds": seconds}
    command = ["ruby", str(_HERE.with_name("markdown_ruby.rb"))]
    done = subprocess.run(
        command, input=json.dumps(request), capture_output=True, text=True, check=True
    )
    return json.loads(done.stdout)


def pykyll_with_mypyc(seconds: float) -> Result:
    """The same, all of kramdown compiled, with its idea of letters; measured in a process of its own."""
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        shutil.copytree(_HERE.parents[1] / "src/pykyll", root / "pykyll")
        modules = [
            str(path.relative_to(root))
            for path in (
                *sorted(root.glob("pykyll/kramdown/**/*.py")),
                root / "pykyll/ruby/alphabetic.py",
                root / "pykyll/ruby/strings.py",
            )
            if path.name != "__init__.py"
        ]
        subprocess.run(
            [sys.executable, "-m", "mypyc", *modules],
            cwd=root, check=True, capture_output=True, env={**os.environ, "MYPYPATH": folder},
        )  # fmt: skip
        done = subprocess.run(
            [sys.executable, str(_HERE), "--seconds", str(seconds), "--only-pykyll"],
            env={**os.environ, "PYTHONPATH": folder}, check=True, capture_output=True, text=True,
        )  # fmt: skip
        return json.loads(done.stdout)


def main() -> None:
    """Print a table."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--seconds", type=float, default=2.0)
    parser.add_argument("--mypyc", action="store_true")
    parser.add_argument("--only-pykyll", action="store_true")
    options = parser.parse_args()
    if options.only_pykyll:
        print(json.dumps(pykyll(options.seconds)))
        return
    engines = {
        "pykyll": pykyll,
        "Ruby's kramdown": ruby,
        "mistune": mistune,
        "markdown-it-py": markdown_it,
    }
    if options.mypyc:
        engines["pykyll, mypyc"] = pykyll_with_mypyc
    results: dict[str, Result] = {}
    for name, run in engines.items():
        try:
            results[name] = run(options.seconds)
        except (ImportError, FileNotFoundError) as error:
            print(f"{name} is not installed: {error}")
        except subprocess.CalledProcessError as error:
            print(f"{name} failed: {str(error.stderr)[-500:]}")
    print_table(results)


def print_table(results: dict[str, Result]) -> None:
    """Milliseconds of one conversion, and how many times pykyll's."""
    versions = results.get("Ruby's kramdown", {})
    print(
        f"{platform.machine()}, Python {platform.python_version()}, "
        f"Ruby {versions.get('ruby')}, Ruby's kramdown {versions.get('version')}"
    )
    print(f"{'':20}" + "".join(f"{name:>26}" for name in results))
    for name in documents():
        ours = float(str(results["pykyll"]["seconds"][name]))
        cells = []
        for result in results.values():
            seconds = float(str(result["seconds"][name]))
            same = result["output"][name] == results["pykyll"]["output"][name]
            mark = "" if same else " (!)"
            cells.append(f"{seconds * 1000:.3f} ms  x{seconds / ours:5.2f}{mark}".rjust(26))
        print(f"{name:20}" + "".join(cells))
    print("(!) prints something else")


if __name__ == "__main__":
    main()
