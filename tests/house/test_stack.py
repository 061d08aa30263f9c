"""Calling a function costs the same at any depth, once there is room."""

from __future__ import annotations

import pytest

from pykyll.stack import with_room

resource = pytest.importorskip("resource")  # there is none on Windows

_CALLS = 2_000


def _called() -> int:
    return 1


def _faults_at(depth: int) -> int:
    """How often memory was taken from the system anew while a function was called at a depth."""
    if depth:
        return _faults_at(depth - 1)
    before = resource.getrusage(resource.RUSAGE_SELF).ru_minflt
    for _ in range(_CALLS):
        _called()
    return int(resource.getrusage(resource.RUSAGE_SELF).ru_minflt - before)


def test_no_call_takes_memory_at_any_depth():
    """Without room, some depths take it with each call."""
    assert with_room(lambda: max(_faults_at(depth) for depth in range(400))) < _CALLS // 10


def test_what_a_function_returns_and_raises_comes_through():
    assert with_room(lambda: 5) == 5
    with pytest.raises(ZeroDivisionError):
        with_room(lambda: 1 // 0)
