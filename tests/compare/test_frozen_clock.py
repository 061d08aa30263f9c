"""Ruby's clock stands still, and folders come sorted."""

from __future__ import annotations

import os
import shutil
import subprocess
from datetime import UTC, datetime, timedelta, timezone

import pytest

from pykyll.compare.frozen_clock import frozen_environ

pytestmark = [
    pytest.mark.ruby,
    pytest.mark.skipif(shutil.which("ruby") is None, reason="no Ruby here"),
]
_TIME = datetime(2020, 2, 3, 4, 5, 6, tzinfo=UTC)


def _ruby(tmp_path, code, *, is_sorted=True, time=_TIME):
    environ = {**os.environ, "TZ": "UTC", "RUBYOPT": "-W0"}
    environ = frozen_environ(str(tmp_path), time, environ, is_sorted=is_sorted)
    run = subprocess.run(
        ["ruby", "-e", code], env=environ, capture_output=True, text=True, check=False, cwd=tmp_path
    )
    assert run.stderr == ""
    return run.stdout.splitlines()


@pytest.mark.parametrize(
    ("code", "printed"),
    [
        ("Time.now", "2020-02-03 04:05:06 +0000"),
        ("Time.new", "2020-02-03 04:05:06 +0000"),
        ("Time.now(in: '+09:00')", "2020-02-03 13:05:06 +0900"),
        ("Time.new(2001, 2, 3)", "2001-02-03 00:00:00 +0000"),
        ("Date.today", "2020-02-03"),
        ("DateTime.now", "2020-02-03T04:05:06+00:00"),
        ("Time.parse('10:00')", "2020-02-03 10:00:00 +0000"),
        ("Time.now.nsec", "0"),
    ],
)
def test_the_clock_stands(tmp_path, code, printed):
    assert _ruby(tmp_path, f"require 'time'; require 'date'; puts({code})") == [printed]


def test_the_instant_counts_not_its_zone(tmp_path):
    time = _TIME.astimezone(timezone(timedelta(hours=5)))
    assert _ruby(tmp_path, "puts Time.now", time=time) == ["2020-02-03 04:05:06 +0000"]


def test_dates_may_be_loaded_late(tmp_path):
    code = "puts defined?(Date).inspect; require 'date'; puts Date.today"
    assert _ruby(tmp_path, code)[1:] == ["2020-02-03"]


def test_measuring_goes_on(tmp_path):
    code = """
    before = Process.clock_gettime(Process::CLOCK_MONOTONIC)
    sleep 0.01
    puts Process.clock_gettime(Process::CLOCK_MONOTONIC) > before
    """
    assert _ruby(tmp_path, code) == ["true"]


@pytest.mark.parametrize(
    "code",
    [
        "Dir.entries('d') - %w[. ..]",
        "Dir.children('d')",
        "Dir.glob('*', base: 'd')",
        "Dir.glob('d/*', sort: false).map { |each| File.basename(each) }",
        "Dir['d/*'].map { |each| File.basename(each) }",
        "Dir.each_child('d').to_a",
        "Dir.foreach('d').to_a - %w[. ..]",
        "[].tap { |found| Dir.foreach('d') { |each| found << each } } - %w[. ..]",
        "[].tap { |found| Dir.glob('d/*') { |each| found << File.basename(each) } }",
    ],
)
def test_folders_come_sorted(tmp_path, code):
    (tmp_path / "d").mkdir()
    names = ["b", "a", "ä", "Z", "c" * 20, "10", "9"]
    for name in names:
        (tmp_path / "d" / name).touch()
    prelude = "Encoding.default_external = Encoding::UTF_8;"
    assert _ruby(tmp_path, f"{prelude} puts({code})") == sorted(names)


def test_folders_may_come_as_the_disk_has_them(tmp_path):
    code = "puts Dir.singleton_class.ancestors.first == Dir.singleton_class"
    assert _ruby(tmp_path, code, is_sorted=False) == ["true"]
