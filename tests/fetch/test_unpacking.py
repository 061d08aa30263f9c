"""Archives of strangers: bombs and damage end early, with a reason and with nothing left behind."""

from __future__ import annotations

import gzip
import io
import random
import tarfile
import tracemalloc
import zlib

import pytest

from pykyll.fetch import unpacking
from pykyll.fetch.unpacking import UnpackingError, packed_file, unpack

_MEGABYTE = 1024 * 1024


def _member(name: str, size: int = 0, kind: bytes = tarfile.REGTYPE) -> bytes:
    member = tarfile.TarInfo(name)
    member.size, member.type = size, kind
    return member.tobuf(tarfile.GNU_FORMAT)


def _zeros(megabytes: int) -> bytes:
    """Packed zeros, which need never be there unpacked."""
    packer = zlib.compressobj(9, zlib.DEFLATED, 31)
    parts = [packer.compress(bytes(_MEGABYTE)) for _ in range(megabytes)]
    return b"".join([*parts, packer.flush()])


def _packed(*parts: bytes, behind: bytes = b"") -> bytes:
    """An archive; `behind` is packed already."""
    return gzip.compress(b"".join(parts)) + behind


def _sparse(size: int) -> bytes:
    """A file that is nothing but a hole."""
    header = bytearray(_member("t/hole", 0, tarfile.GNUTYPE_SPARSE))
    header[386:398] = header[398:410] = b"00000000000\0"
    header[482] = 0
    header[483:495] = b"%011o\0" % size
    header[148:156] = b"        "
    header[148:156] = b"%06o\0 " % sum(header)
    return bytes(header)


_ZEROS = _zeros(60)
_BOMBS = {
    "one file of zeros": _packed(_member("t/a", 3000 * _MEGABYTE), behind=_ZEROS),
    "many files of zeros": _packed(_member("t/a", 20 * _MEGABYTE), behind=_zeros(20)) * 20,
    "zeros behind the end": _packed(_member("t/a"), bytes(1024), behind=_ZEROS),
    "one long name": _packed(
        _member("t/a", 2000 * _MEGABYTE, tarfile.GNUTYPE_LONGNAME), behind=_ZEROS
    ),
    "one long header": _packed(
        _member("t/a", 2000 * _MEGABYTE, tarfile.XHDTYPE), behind=_ZEROS
    ),
    "one hole": _packed(_sparse(8_000_000_000)),
    "more files than there may be": _packed(
        *(_member(f"t/{n}") for n in range(60))
    ),
    "names before names": _packed(_member("t/a", 0, tarfile.GNUTYPE_LONGNAME) * 5000),
    "folders in folders": _packed(
        _member("t/a", 20_000, tarfile.GNUTYPE_LONGNAME), (b"a/" * 10_000).ljust(20_480, b"\0"),
        _member("t/a"),
    ),
}  # fmt: skip


@pytest.mark.parametrize("kind", [each for each in _BOMBS if each != "zeros behind the end"])
def test_a_bomb_is_told_before_it_fills_disk_or_memory(tmp_path, kind, monkeypatch):
    monkeypatch.setattr(unpacking, "MOST_FILES", 50)
    tracemalloc.start()
    with pytest.raises(UnpackingError) as error:
        unpack(_BOMBS[kind], str(tmp_path))
    most = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert str(error.value)
    assert most < 100 * _MEGABYTE
    written = sum(each.stat().st_size for each in tmp_path.rglob("*") if each.is_file())
    assert written <= 50 * _MEGABYTE


def test_what_stands_behind_the_end_is_never_unpacked(tmp_path):
    unpack(_BOMBS["zeros behind the end"], str(tmp_path))
    assert [each.name for each in tmp_path.rglob("*")] == ["t", "a"]


@pytest.mark.parametrize("size", [0, 1, 20, 200, 512, 700])
def test_a_damaged_archive_is_told(tmp_path, size):
    whole = _packed(_member("t/a", 600), bytes(range(256)) * 4)
    for damaged in (whole[:size], b"x" * size, whole[:30] + b"\xff" * size):
        try:
            unpack(damaged, str(tmp_path))
        except UnpackingError as error:
            assert str(error)


@pytest.mark.parametrize("archive", [b"", b"x" * 2000, _sparse(8_000_000_000), _member("b")])
def test_the_file_in_a_gem_must_be_there(archive):
    with pytest.raises(UnpackingError):
        packed_file(archive, "t/hole")


def test_files_that_are_large_and_honest_are_unpacked(tmp_path):
    content = {
        "t/noise": random.Random(1).randbytes(3 * _MEGABYTE),
        "t/zeros": bytes(12 * _MEGABYTE),
    }
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w:gz") as archive:
        for name, data in content.items():
            member = tarfile.TarInfo(name)
            member.size = len(data)
            archive.addfile(member, io.BytesIO(data))
    unpack(out.getvalue(), str(tmp_path), without_parents=1)
    for name, data in content.items():
        assert (tmp_path / name[2:]).read_bytes() == data
