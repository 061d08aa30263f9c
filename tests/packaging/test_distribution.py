"""The wheel and the source distribution: the same each time, and small once installed."""

from __future__ import annotations

import hashlib
import importlib.util
import json
import os
import re
import subprocess
import tarfile
import tomllib
from pathlib import Path

import pytest
from fresh_environment import built, install

import pykyll

_ROOT = Path(__file__).parents[2]
_MOST_PACKAGES = 12
_MOST_BYTES = 25_000_000

pytestmark = pytest.mark.skipif(
    importlib.util.find_spec("hatchling") is None, reason="no hatchling to build a wheel with"
)


@pytest.fixture(scope="module")
def wheel(tmp_path_factory):
    return built("wheel", _ROOT, tmp_path_factory.mktemp("wheel"))


@pytest.fixture(scope="module")
def environment(tmp_path_factory, wheel):
    """The folder of an environment that has the core and nothing else."""
    folder = tmp_path_factory.mktemp("environment") / "venv"
    install(folder, str(wheel))
    return folder


def _digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


@pytest.mark.parametrize("kind", ["wheel", "sdist"])
def test_built_twice_it_is_the_same_bytes(tmp_path, kind):
    first = built(kind, _ROOT, tmp_path / "first")
    second = built(kind, _ROOT, tmp_path / "second")
    assert first.name == second.name
    assert _digest(first) == _digest(second)


def test_the_source_distribution_gives_the_same_wheel(tmp_path, wheel):
    archive = built("sdist", _ROOT, tmp_path / "sdist")
    with tarfile.open(archive) as opened:
        opened.extractall(tmp_path, filter="data")
    [folder] = [each for each in tmp_path.iterdir() if each.name.startswith("pykyll-")]
    assert _digest(built("wheel", folder, tmp_path / "wheel")) == _digest(wheel)


def test_the_version_is_in_one_place():
    project = tomllib.loads((_ROOT / "pyproject.toml").read_text("utf-8"))
    assert "version" not in project["project"]
    assert project["project"]["dynamic"] == ["version"]
    assert project["tool"]["hatch"]["version"]["path"] == "src/pykyll/_version.py"


def test_each_extra_is_documented_with_what_it_costs():
    """And no other is; those that bring others together have no time of their own."""
    extras = tomllib.loads((_ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    page = (_ROOT / "docs/dependencies.md").read_text("utf-8").partition("## Extras")[2]
    rows = re.findall(r"(?m)^\| `([\w-]+)` \| ([^|]+) \| (\d+) \| ([\d.]+) \| (\d*) ?\|$", page)
    assert {row[0] for row in rows} == set(extras["optional-dependencies"])
    for name, _, packages, _, milliseconds in rows:
        of_others = name in {"pages", "academic", "al-folio", "all"}
        assert int(packages) > 0
        assert bool(milliseconds) != of_others


def test_the_wheel_has_that_version(wheel):
    assert wheel.name == f"pykyll-{pykyll.__version__}-py3-none-any.whl"


def test_the_core_is_few_packages_and_small(environment):
    listed = subprocess.run(
        [environment / "bin/python", "-m", "pip", "list", "--format", "json"],
        capture_output=True,
        text=True,
        check=True,
    ).stdout
    names = {each["name"] for each in json.loads(listed)} - {"pip", "setuptools", "wheel"}
    assert len(names) <= _MOST_PACKAGES, names
    [folder] = (environment / "lib").glob("python3*/site-packages")
    of_pip = ("pip", "setuptools", "_distutils_hack", "pkg_resources", "distutils")
    size = sum(
        path.stat().st_size
        for entry in folder.iterdir()
        if not entry.name.startswith(of_pip)
        for path in ([entry] if entry.is_file() else entry.rglob("*"))
        if path.is_file()
    )
    assert size <= _MOST_BYTES, f"{size:,} bytes"


def test_the_core_builds_and_proofs_a_new_site(environment, tmp_path):
    for folder, arguments in (
        (tmp_path, ("new", "--blank", "site")),
        (tmp_path / "site", ("build",)),
        (tmp_path / "site", ("proof", "--disable-external")),
    ):
        subprocess.run(
            [environment / "bin/pykyll", *arguments],
            cwd=folder,
            check=True,
            capture_output=True,
            env=_clean(),
        )
    assert (tmp_path / "site/_site/index.html").is_file()


def _clean() -> dict[str, str]:
    """The environment without what makes Python look into this checkout."""
    return {key: value for key, value in os.environ.items() if key != "PYTHONPATH"}
