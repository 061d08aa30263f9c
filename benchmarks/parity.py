"""Compares pykyll with Jekyll over a list of sites, each by `pykyll compare`.

    python benchmarks/parity.py SITES.toml [--only NAME,...] [--json FILE] [--write]
    python benchmarks/parity.py --read FILE [--write]

SITES.toml is described in parity_sites.py. The sites are built one after the other, each
in fresh processes and at the same time of the clock. `--json` keeps what was found, site
by site; a run with `--only` replaces those in it. `--write` puts the table into
docs/parity.md. Prints the table; returns 1 where a site is built by one alone.
"""

from __future__ import annotations

import argparse
import json
import os
import signal
import subprocess
import sys
import tempfile
from pathlib import Path

from parity_sites import ListedSite, ListError, read_list
from parity_table import Row, table

_PAGE = Path(__file__).resolve().parents[1] / "docs/parity.md"
_EVERYWHERE = {"LANG": "C.UTF-8", "TZ": "UTC"}
_BEGIN, _END = "<!-- sites -->\n", "<!-- end of sites -->\n"


def main() -> int:
    """Compare, print and keep."""
    options = _options()
    if options.sites is None and options.read is None:
        print("parity.py: give it a list of sites (see parity_sites.py)")
        return 0
    try:
        rows = _kept(options.read) if options.read else _compared(options)
    except ListError as error:
        print(error, file=sys.stderr)
        return 2
    print(table(rows))
    if options.write:
        _write(table(rows))
    return int(any(row.status in {"pykyll fails", "the other fails"} for row in rows))


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("sites", nargs="?", type=Path, metavar="SITES.toml")
    parser.add_argument("--only", metavar="NAME,...", help="compare these sites alone")
    parser.add_argument("--with", dest="other", metavar="COMMAND", help="the reference for all")
    parser.add_argument("--time", default="2026-11-25 12:00:00 +0000", help="the clock for all")
    parser.add_argument("--timeout", type=int, default=1_800, metavar="SECONDS", help="for a site")
    parser.add_argument("--json", metavar="FILE", help="keep what was found")
    parser.add_argument("--read", metavar="FILE", help="compare nothing: show what --json kept")
    parser.add_argument("--write", action="store_true", help="put the table into docs/parity.md")
    return parser.parse_args()


def _kept(path: str | None) -> list[Row]:
    if path is None or not os.path.exists(path):
        return []
    return [Row.from_json(each) for each in json.loads(Path(path).read_text("utf-8"))]


def _compared(options: argparse.Namespace) -> list[Row]:
    sites = read_list(options.sites)
    asked = {name.strip() for name in options.only.split(",")} if options.only else None
    rows = {row.name: row for row in _kept(options.json)}
    order = {site.name: at for at, site in enumerate(sites)}
    for site in sites:
        if asked is not None and site.name not in asked:
            continue
        print(f"{site.name} …", file=sys.stderr, flush=True)
        rows[site.name] = _compare(site, options)
        if options.json:
            found = sorted(rows.values(), key=lambda row: order.get(row.name, len(order)))
            text = json.dumps([row.to_json() for row in found], indent=1)
            Path(options.json).write_text(f"{text}\n", "utf-8")
    return sorted(rows.values(), key=lambda row: order.get(row.name, len(order)))


def _compare(site: ListedSite, options: argparse.Namespace) -> Row:
    commit = ""
    with tempfile.TemporaryDirectory(prefix="parity-") as folder:
        try:
            place, commit = site.check_out(Path(folder))
            report = _report(site, place, options)
        except ListError as error:
            return Row(site.name, commit, "not compared", message=str(error))
    return Row.of(site.name, commit, report)


def _report(site: ListedSite, place: Path, options: argparse.Namespace) -> dict[str, object]:
    """What `pykyll compare` prints of one site.

    Raises:
        ListError: It prints no report, or takes too long.
    """
    command = [sys.executable, "-m", "pykyll", "compare", str(place), "--format", "json"]
    command += ["--time", options.time, *site.flags]
    if options.other is not None:
        command += ["--with", options.other]
    process = subprocess.Popen(
        command,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env={**_EVERYWHERE, **os.environ, **site.environ},
        start_new_session=True,
    )
    try:
        out, err = process.communicate(timeout=options.timeout)
    except subprocess.TimeoutExpired:
        os.killpg(process.pid, signal.SIGKILL)
        process.communicate()
        raise ListError(f"no end after {options.timeout} seconds") from None
    try:
        report = json.loads(out)
        report["verdicts"]  # an error of the comparison itself is told in other words
    except (ValueError, KeyError, TypeError):
        said = (out + err).decode(errors="replace").strip()
        raise ListError(said or f"it ended with {process.returncode}") from None
    return dict(report)


def _write(text: str) -> None:
    page = _PAGE.read_text("utf-8")
    before, rest = page.split(_BEGIN)
    after = rest.partition(_END)[2]
    _PAGE.write_text(f"{before}{_BEGIN}\n{text}\n\n{_END}{after}", "utf-8")


if __name__ == "__main__":
    sys.exit(main())
