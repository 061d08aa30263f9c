"""The file of a gem: a tar archive that holds a packed one."""

from __future__ import annotations

import gzip
import io
import tarfile


def gem_file(files: dict[str, bytes]) -> bytes:
    """A gem with these files, by their paths in it."""
    return _tar({"data.tar.gz": gzip.compress(_tar(files))})


def _tar(files: dict[str, bytes]) -> bytes:
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w") as archive:
        for name, content in files.items():
            member = tarfile.TarInfo(name)
            member.size = len(content)
            archive.addfile(member, io.BytesIO(content))
    return out.getvalue()
