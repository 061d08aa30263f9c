"""Builds spoilt sites, and looks for what no site may bring about.

python tests/fuzz/fuzz_sites.py [--minutes 60] [--seed 1] [--keep FOLDER] [SITE ...]

Each round takes a site that was built before, spoils it in one to four ways, and builds it in
odd circumstances (locale, clock, zone, disk, flags). Then must hold:

- the exit code is 0, 1 or 2, there is no traceback and no "bug in pykyll";
- it ends within ten seconds of a processor;
- where it fails, the site that was built before is there, byte for byte;
- where it does not, the site is that of a build from nothing, and no page is lost whose source
  nobody touched;
- nothing of Python stands in what was written.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import os
import random
import re
import resource
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))
sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "support"))

from site_spoiling import WAYS
from site_text import write_site

_ROOT = Path(__file__).resolve().parents[2]
_CPU = 10
"""Seconds of a processor; a link to the whole disk is no fault of ours, and not made."""
_PATIENCE = 180
_OF_PYTHON = re.compile(rb"<pykyll\.|object at 0x[0-9a-f]{6,}|<class '|Traceback \(most")
_ZONES = ("UTC", "Asia/Kathmandu", "Pacific/Apia", "Nowhere/At_All", "", ":/etc/hostname")
_LOCALES = ("C", "POSIX", "C.UTF-8", "tr_TR.UTF-8", "xx_XX", "")
_TIMES = ("2020-02-29 23:59:60 +0000", "1969-12-31 00:00:00 +0000", "9999-12-31", "0001-01-01", "x")
_NO_RIGHTS = ("setpriv", "--bounding-set", "-dac_override,-dac_read_search", "--")


@dataclass
class Round:
    """One build of a spoilt site."""

    seed: int
    site: str
    spoilt: list[str] = field(default_factory=list)
    flags: list[str] = field(default_factory=list)
    circumstances: dict[str, str] = field(default_factory=dict)
    status: int = 0
    wrong: list[str] = field(default_factory=list)
    printed: str = ""


def tree(folder: Path) -> dict[str, str]:
    """The digest of each file below a folder, links and what cannot be read by their kind."""
    found = {}
    for path in sorted(folder.rglob("*")):
        name = os.fsencode(path.relative_to(folder)).decode("utf-8", "backslashreplace")
        if path.is_symlink():
            found[name] = f"-> {os.readlink(path)}"
        elif path.is_file():
            found[name] = hashlib.sha256(path.read_bytes()).hexdigest()
    return found


def _command(flags: list[str], *, with_rights: bool) -> list[str]:
    prefix = () if with_rights or shutil.which("setpriv") is None else _NO_RIGHTS
    return [*prefix, sys.executable, "-m", "pykyll", "build", *flags]


def _limits(file_size: int | None) -> None:
    resource.setrlimit(resource.RLIMIT_CPU, (_CPU, _CPU + 2))
    if file_size is not None:
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (file_size, file_size))


def _build(
    site: Path,
    round_: Round,
    flags: list[str],
    *,
    file_size: int | None = None,
    rights: bool = True,
) -> tuple[int, str]:
    environ = {**os.environ, "HOME": str(site.parent / "home"), **round_.circumstances}
    with tempfile.TemporaryFile() as printed:
        process = subprocess.Popen(
            _command(flags, with_rights=rights),
            cwd=site,
            stdin=subprocess.DEVNULL,
            stdout=printed,
            stderr=subprocess.STDOUT,
            env=environ,
            preexec_fn=lambda: _limits(file_size),  # noqa: PLW1509 - this process has one thread
            start_new_session=True,
        )
        try:
            status = process.wait(_PATIENCE)
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGKILL)
            status = process.wait()
            round_.wrong.append(f"not ended after {_PATIENCE} s")
        printed.seek(0)
        return status, printed.read(400_000).decode("utf-8", "replace")


def _pages_untouched(site: Path, before: dict[str, str], touched: list[str]) -> set[str]:
    """Output files whose source is a page at the top that nobody touched."""
    if any("_config" in each or "bytes of _" in each or "cut _" in each for each in touched):
        return set()
    found = set()
    for path in site.glob("*.*"):
        if path.suffix not in {".md", ".html"} or path.is_symlink() or not path.is_file():
            continue
        if any(path.name in each for each in touched):
            continue
        for name in (f"{path.stem}.html", f"{path.stem}/index.html"):
            if name in before:
                found.add(name)
    return found


def one_round(seed: int, bases: list[tuple[str, Path]], top: Path) -> Round:
    """Spoil a site and build it; what is wrong with that is in the round."""
    chance = random.Random(seed)
    name, base = chance.choice(bases)
    round_ = Round(seed, name)
    home = top / f"round-{seed}"
    site = home / "site"
    subprocess.run(["cp", "-a", str(base.parent), str(home)], check=True)
    for _ in range(chance.randint(1, 4)):
        try:
            said = chance.choice(WAYS)(site, chance)
        except (OSError, IndexError, UnicodeError):
            continue  # what was spoilt before stands in the way
        if said is not None:
            round_.spoilt.append(said)
    round_.circumstances = {
        "LC_ALL": chance.choice(_LOCALES),
        "TZ": chance.choice(_ZONES),
        "PYTHONPATH": str(_ROOT / "src"),
    }
    round_.flags = [
        flag
        for flag in ("--safe", "--drafts", "--future", "--unpublished", "--no-cache", "--profile")
        if chance.random() < 0.15
    ]
    if chance.random() < 0.3:
        round_.flags += ["--jobs", chance.choice(["1", "2", "3"])]
    if chance.random() < 0.1:
        round_.flags += ["--time", chance.choice(_TIMES)]
    file_size = chance.choice([0, 100, 5_000, 60_000]) if chance.random() < 0.1 else None
    before = tree(site / "_site")
    round_.status, round_.printed = _build(
        site, round_, round_.flags, file_size=file_size, rights=chance.random() < 0.5
    )
    _judge(round_, site, before)
    if round_.status == 0 and not round_.wrong:
        _compare_with_a_whole_build(round_, site)
    return round_


def _judge(round_: Round, site: Path, before: dict[str, str]) -> None:
    if round_.status not in {0, 1, 2}:
        round_.wrong.append(f"exit {round_.status}")
    for word in ("Traceback (most recent", "bug in pykyll"):
        if word in round_.printed:
            round_.wrong.append(word)
    after = tree(site / "_site")
    if round_.status != 0:
        changed = sorted(path for path in {*before, *after} if before.get(path) != after.get(path))
        if changed:
            round_.wrong.append(f"failed, and yet changed {changed[:5]}")
        return
    lost = sorted(_pages_untouched(site, before, round_.spoilt) - set(after))
    if lost:
        round_.wrong.append(f"lost {lost[:5]}")
    for path in (site / "_site").rglob("*.html"):
        if path.is_file() and (found := _OF_PYTHON.search(path.read_bytes())):
            round_.wrong.append(f"{path.relative_to(site)} has {found[0]!r}")
            break


def _compare_with_a_whole_build(round_: Round, site: Path) -> None:
    """The same flags and time, nothing kept: the same site."""
    if any("destination" in each for each in round_.spoilt):
        return  # the site went elsewhere
    whole = site.parent / "whole"
    flags = [*round_.flags, "--no-cache", "--destination", str(whole)]
    status, _ = _build(site, round_, flags)
    kept, anew = tree(site / "_site"), tree(whole)
    differing = sorted(path for path in {*kept, *anew} if kept.get(path) != anew.get(path))
    # What shows the time of the build or where it goes, or was there before, is no difference.
    differing = [path for path in differing if not path.endswith((".xml", ".json"))]
    differing = [path for path in differing if not _says(whole / path, str(whole))]
    if status == 0 and differing:
        round_.wrong.append(f"not the site of a whole build: {differing[:5]}")


def _says(path: Path, text: str) -> bool:
    return path.is_file() and text.encode() in path.read_bytes()


def prepared(top: Path, given: list[str]) -> list[tuple[str, Path]]:
    """The sites to spoil, each built once."""
    bases = []
    texts = sorted((_ROOT / "tests/golden/sites").glob("*.txt"))
    for text in texts:
        site = top / "bases" / text.stem / "site"
        write_site(text.read_text("utf-8"), site)
        bases.append((text.stem, site))
    for folder in map(Path, given):
        site = top / "bases" / folder.name / "site"
        ignored = shutil.ignore_patterns("_site", ".git", ".venv", "node_modules", ".pykyll-cache")
        shutil.copytree(folder, site, symlinks=True, ignore=ignored)
        bases.append((folder.name, site))
    command = [sys.executable, "-m", "pykyll", "new", "--academic", "Ada Lovelace"]
    subprocess.run(command, cwd=top, check=True, capture_output=True)
    (top / "bases/academic").mkdir(parents=True)
    (top / "ada-lovelace").rename(top / "bases/academic/site")
    bases.append(("academic", top / "bases/academic/site"))
    good = []
    for name, site in bases:
        (site.parent / "home").mkdir(exist_ok=True)
        (site / "_config.yml").touch()
        done = subprocess.run(
            [sys.executable, "-m", "pykyll", "build", "-q"],
            cwd=site,
            capture_output=True,
            check=False,
        )
        if done.returncode == 0:
            good.append((name, site))
        else:
            print(f"{name} does not build: {done.stderr.decode()[:200]}")
    return good


def main() -> int:
    """Spoil and build until the time is over; the number of rounds with something wrong."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--minutes", type=float, default=60)
    parser.add_argument("--rounds", type=int, default=None)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--keep", type=Path, default=None)
    parser.add_argument("sites", nargs="*")
    given = parser.parse_args()
    counts: Counter[str] = Counter()
    wrong = 0
    until = time.monotonic() + given.minutes * 60
    with tempfile.TemporaryDirectory(prefix="pykyll-fuzz-") as folder:
        top = Path(folder)
        bases = prepared(top, given.sites)
        seed = given.seed
        while time.monotonic() < until and (
            given.rounds is None or seed < given.seed + given.rounds
        ):
            round_ = one_round(seed, bases, top)
            counts[f"exit {round_.status}"] += 1
            home = top / f"round-{seed}"
            subprocess.run(
                ["chmod", "-R", "u+rwX", str(home)], check=False, stderr=subprocess.DEVNULL
            )
            if round_.wrong:
                wrong += 1
                print(json.dumps(round_.__dict__ | {"printed": round_.printed[-1500:]}))
                sys.stdout.flush()
                if given.keep is not None:
                    shutil.copytree(home, given.keep / str(seed), symlinks=True, dirs_exist_ok=True)
            shutil.rmtree(home, ignore_errors=True)
            seed += 1
    total = sum(counts.values())
    print(f"{total} builds: {dict(sorted(counts.items()))}; {wrong} with something wrong")
    return int(wrong > 0)


if __name__ == "__main__":
    sys.exit(main())
