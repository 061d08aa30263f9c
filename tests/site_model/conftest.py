import json
import os
import shutil
import subprocess
from pathlib import Path

import pytest

from pykyll.config import load_config

RECORDED = Path(__file__).parent / "recorded"


@pytest.fixture(scope="session")
def recorded():
    """The lines of a recording: what Ruby printed."""

    def read(name):
        lines = (RECORDED / name).read_text(encoding="utf-8").splitlines()
        return [json.loads(line) for line in lines]

    return read


@pytest.fixture
def site_files(tmp_path):
    """Writes files below a folder of their own and returns it."""

    def write(files, root=tmp_path):
        for name, content in files.items():
            path = root / name
            path.parent.mkdir(parents=True, exist_ok=True)
            if isinstance(content, bytes):
                path.write_bytes(content)
            else:
                path.write_text(content, encoding="utf-8")
        return root

    return write


@pytest.fixture
def configure():
    """A configuration of a folder, without its warnings."""

    def load(source, *, compat="jekyll", environ=None, **overrides):
        return load_config(source, overrides=overrides, compat=compat, environ=environ or {})[0]

    return load


@pytest.fixture
def ruby():
    """Runs a Ruby program over lines of JSON; skips where there is no Ruby."""
    if shutil.which("ruby") is None:
        pytest.skip("ruby is not installed")

    def run(program, values, **environ):
        lines = "".join(json.dumps(value) + "\n" for value in values)
        result = subprocess.run(
            ["ruby", "-W0", "-rjson", "-e", program],
            input=lines,
            capture_output=True,
            text=True,
            check=True,
            timeout=120,
            env={"PATH": os.environ["PATH"], "LANG": "C.UTF-8", **environ},
        )
        return [json.loads(line) for line in result.stdout.splitlines()]

    return run
