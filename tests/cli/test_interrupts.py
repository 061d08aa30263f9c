"""Ctrl-C, at whatever moment and however often: an end in silence."""

import os
import signal
import subprocess
import sys

import pytest

from pykyll.interrupts import handle_ctrl_c

_AT_IMPORT = """
import os, signal, sys

class Interrupting:
    def find_spec(self, name, path=None, target=None):
        if name == {module!r}:
            for _ in range({times}):
                os.kill(os.getpid(), signal.SIGINT)
                time = sum(range(1000))

sys.meta_path.insert(0, Interrupting())
sys.argv = ["pykyll", "build"]
from pykyll.__main__ import start
start()
"""


@pytest.mark.parametrize("times", [1, 3])
@pytest.mark.parametrize(
    "module", ["pykyll.cli", "pykyll.cli.program", "pykyll.cli.build", "pykyll.builder.building"]
)
def test_it_comes_during_an_import(tmp_path, module, times):
    (tmp_path / "index.html").write_text("---\n---\n", "utf-8")
    code = _AT_IMPORT.format(module=module, times=times)
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=tmp_path, capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stderr.strip()) == (130, "")
    assert [entry.name for entry in tmp_path.iterdir()] == ["index.html"]


@pytest.fixture
def handler():
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    handle_ctrl_c()
    yield signal.getsignal(signal.SIGINT)
    signal.signal(signal.SIGINT, before)


@pytest.mark.usefixtures("handler")
def test_the_first_raises_and_those_at_once_after_it_do_not():
    with pytest.raises(KeyboardInterrupt):
        os.kill(os.getpid(), signal.SIGINT)
    for _ in range(3):
        os.kill(os.getpid(), signal.SIGINT)


def test_none_raises_once_one_was_heeded(handler):
    handler.taken()
    os.kill(os.getpid(), signal.SIGINT)


def test_one_that_comes_later_raises_again(handler, monkeypatch):
    handler.taken()
    monkeypatch.setattr("pykyll.interrupts._SAME_WISH", 0.0)
    with pytest.raises(KeyboardInterrupt):
        os.kill(os.getpid(), signal.SIGINT)


def test_where_it_is_ignored_it_stays_so():
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        handle_ctrl_c()
        assert signal.getsignal(signal.SIGINT) is signal.SIG_IGN
    finally:
        signal.signal(signal.SIGINT, before)


_WHILE_A_CLASS_IS_MADE = """
import os, signal, sys

class Interrupting:
    def __set_name__(self, owner, name):
        raise {ending}

class Finder:
    def find_spec(self, name, path=None, target=None):
        if name == {module!r}:
            type("Made", (), {{"member": Interrupting()}})

sys.meta_path.insert(0, Finder())
sys.argv = ["pykyll", "build"]
from pykyll.__main__ import start
start()
"""


@pytest.mark.parametrize(
    ("ending", "status"), [("KeyboardInterrupt", 130), ("SystemExit(143)", 143)]
)
@pytest.mark.parametrize("module", ["pykyll.cli.program", "pykyll.builder.building"])
def test_it_comes_while_a_class_is_made(tmp_path, module, ending, status):
    code = _WHILE_A_CLASS_IS_MADE.format(module=module, ending=ending)
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=tmp_path, capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stderr) == (status, "")
