"""The process that builds: what goes to and fro, and how it ends."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
import time

import pytest

from pykyll.builder import Build
from pykyll.errors import Diagnostic, Frame
from pykyll.serve import BuilderProcess, ConfigSource, Outcome, SiteSettings
from pykyll.serve.outcome import TemplateCost
from pykyll.serve.site_builder import SiteBuilder


@pytest.fixture
def where(source):
    return ConfigSource(
        str(source),
        overrides={"destination": str(source / "_site")},
        compat="jekyll",
        environ={},
    )


@pytest.fixture
def builder(where):
    with BuilderProcess(where) as builder:
        yield builder


def _plugin(source, code):
    folder = source / "_plugins"
    folder.mkdir(exist_ok=True)
    (folder / "own.py").write_text(
        f"import os, signal, sys, time\ndef install(host):\n    {code}\n", "utf-8"
    )


def _is_running(pid):
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    with open(f"/proc/{pid}/stat", encoding="utf-8") as file:
        return file.read().rsplit(")", 1)[1].split()[0] != "Z"


def _wait_for_the_end(pid):
    until = time.monotonic() + 10
    while _is_running(pid):
        assert time.monotonic() < until
        time.sleep(0.02)


def test_an_outcome_goes_through_json_and_back():
    error = Diagnostic("wrong", trail=(Frame("a.html", 3),), also_in=("b.html",))
    outcome = Outcome(
        seconds=0.5,
        errors=(error,),
        written=("Gr\udcfc.html",),
        timings={"read": 0.1},
        profile={"a.html": TemplateCost(1, 2, 0.3)},
        site=SiteSettings("/a", "/b", headers=(("X-A", "1"),), excluded=("x",)),
    )
    assert Outcome.from_data(outcome.as_data()) == outcome


def test_a_build_says_what_it_has_changed(builder, source):
    first = builder.build()
    assert (first.errors, len(first.written)) == ((), first.unchanged + len(first.written))
    (source / "about.html").write_text("---\n---\n<p>Changed</p>", "utf-8")
    (source / "feed.xml").unlink()
    second = builder.build(["about.html", "feed.xml"])
    assert (second.written, second.removed) == (("about.html",), ("feed.xml",))
    assert second.destination == str(source / "_site")


def test_errors_come_with_file_line_and_excerpt(builder, source):
    (source / "about.html").write_text("---\n---\n{% nope %}", "utf-8")
    (error,) = builder.build().errors
    assert (error.path, error.line, error.excerpt) == ("about.html", 3, "{% nope %}")


def test_a_bug_of_ours_is_an_error_like_others(where, monkeypatch):
    def buggy(_self, _changed):
        raise ZeroDivisionError("by design")

    monkeypatch.setattr(Build, "run", buggy)
    (error,) = SiteBuilder(where).build([]).errors
    assert error.message == "a bug in pykyll: ZeroDivisionError: by design"


def test_a_configuration_that_cannot_be_read_is_an_error_and_mending_it_helps(builder, source):
    (source / "_config.yml").write_text("a: [", "utf-8")
    broken = builder.build(["_config.yml"])
    assert broken.errors[0].path == "_config.yml"
    assert broken.site is None
    (source / "_config.yml").write_text("a: []", "utf-8")
    assert builder.build(["_config.yml"]).errors == ()


def test_one_that_was_killed_meanwhile_is_replaced_and_that_is_said(builder):
    builder.build()
    before = builder.pid
    os.kill(before, signal.SIGKILL)
    outcome = builder.build()
    assert outcome.errors == ()
    assert outcome.warnings[0].message == (
        "the process that builds the site was killed by SIGKILL; a new one has built it"
    )
    assert builder.pid != before


@pytest.mark.parametrize(
    ("code", "how"),
    [
        ("os.kill(os.getpid(), signal.SIGSEGV)", "was killed by SIGSEGV"),
        ("os._exit(3)", "ended with status 3"),
    ],
)
def test_one_that_dies_of_a_build_is_replaced_for_the_next(builder, source, code, how):
    _plugin(source, code)
    (error,) = builder.build().errors
    assert error.message == f"the process that builds the site {how}"
    _plugin(source, "pass")
    assert builder.build().errors == ()


def test_one_that_leaves_a_worker_behind_is_noticed_all_the_same(builder, source):
    _plugin(source, "os.fork() and os._exit(3) or time.sleep(20)")
    begun = time.monotonic()
    (error,) = builder.build().errors
    assert error.message.endswith("ended with status 3")
    assert time.monotonic() - begun < 15


def test_where_no_process_can_be_started_the_next_build_tries_again(builder, monkeypatch):
    def refuse(*_arguments, **_keywords):
        raise OSError(12, "Cannot allocate memory")

    os.kill(builder.pid, signal.SIGKILL)
    with monkeypatch.context() as patch:
        patch.setattr(subprocess, "Popen", refuse)
        (error,) = builder.build().errors
    assert error.message == ("no process can be started to build the site: Cannot allocate memory")
    assert builder.build().errors == ()


def test_closing_gives_up_a_build_that_is_under_way(builder, source):
    _plugin(source, "time.sleep(30)")
    outcomes = []
    building = threading.Thread(target=lambda: outcomes.append(builder.build()))
    building.start()
    time.sleep(1)
    builder.close()
    building.join(5)
    assert outcomes == [None]
    _wait_for_the_end(builder.pid)


@pytest.mark.parametrize("forks", [True, False])
def test_it_ends_when_the_server_is_killed(where, forks):
    program = (
        "import sys, time; from pykyll.serve import *; "
        f"b = BuilderProcess(ConfigSource(sys.argv[1]), forks={forks}); b.build(); "
        "print(b.pid, flush=True); time.sleep(60)"
    )
    server = subprocess.Popen(
        [sys.executable, "-c", program, where.source], stdout=subprocess.PIPE, text=True
    )
    pid = int(server.stdout.readline())
    assert _is_running(pid)
    server.kill()
    server.communicate()
    _wait_for_the_end(pid)


def test_what_plugins_print_is_printed_before_the_build_ends(where, source):
    _plugin(source, "print('hello from a plugin')")
    program = (
        "import sys; from pykyll.serve import *; "
        "b = BuilderProcess(ConfigSource(sys.argv[1], compat='jekyll'), forks=True); "
        "print('before'); b.build(); print('after'); b.close()"
    )
    command = [sys.executable, "-c", program, where.source]
    printed = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    assert printed.splitlines() == ["before", "hello from a plugin", "after"]


def test_ctrl_c_does_not_end_it(builder):
    builder.build()
    os.kill(builder.pid, signal.SIGINT)
    assert builder.build().warnings == ()


def test_a_build_has_one_thread(builder, source):
    path = source / "_threads"
    _plugin(source, f"open('{path}', 'w').write(' '.join(os.listdir('/proc/self/task')))")
    builder.build()
    assert path.read_text("utf-8") == str(builder.pid)
