"""Which parts of a file a `Range` asks for."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pykyll.serve.ranges import ranges_of


@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        ("bytes=0-4", [range(5)]),
        ("bytes=5-", [range(5, 10)]),
        ("bytes=-3", [range(7, 10)]),
        ("bytes=-99", [range(10)]),
        ("bytes=8-99", [range(8, 10)]),
        ("BYTES = 0-0 , 9-9", [range(1), range(9, 10)]),
        ("bytes=9-9,0-0", [range(1), range(9, 10)]),
        ("bytes=0-3,2-5", [range(6)]),
        ("bytes=0-3,4-5", [range(6)]),
        ("bytes=0-0,50-60", [range(1)]),
        ("bytes=10-", []),
        ("bytes=-0", []),
        ("bytes=99-100,200-", []),
        ("lines=0-4", None),
        ("bytes", None),
        ("bytes=", None),
        ("bytes=-", None),
        ("bytes=0-1,", None),
        ("bytes=4-2", None),
        ("bytes=a-b", None),
        ("bytes=1-2-3", None),
        ("bytes=\u0661-", None),
        ("bytes=0-" + "9" * 5000, None),
        ("bytes=" + ",".join(["0-0"] * 101), None),
    ],
)
def test_the_parts_that_are_asked_for(asked, expected):
    assert ranges_of(asked, 10) == expected


_SPECS = st.tuples(st.integers(0, 25) | st.none(), st.integers(0, 25) | st.none())


@given(specs=st.lists(_SPECS, min_size=1, max_size=8), size=st.integers(0, 20))
def test_they_are_the_bytes_that_each_of_them_names(specs, size):
    texts = ["-".join("" if end is None else str(end) for end in spec) for spec in specs]
    found = ranges_of("bytes=" + ",".join(texts), size)
    is_wrong = any(
        (first is None and last is None)
        or (first is not None and last is not None and last < first)
        for first, last in specs
    )
    if is_wrong:
        assert found is None
        return
    wanted: set[int] = set()
    for first, last in specs:
        start = max(size - last, 0) if first is None else first
        stop = size if first is None or last is None else last + 1
        wanted |= set(range(start, min(stop, size)))
    assert found is not None
    assert [byte for each in found for byte in each] == sorted(wanted)
