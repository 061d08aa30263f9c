"""A small built site in a folder, written as one text per file."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from pykyll.proof import ProofOptions, proof

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pykyll.proof import Failure


@pytest.fixture
def site(tmp_path: Path) -> Callable[..., Path]:
    """Writes files (path and text) below a folder, and gives the folder."""

    def write(files: dict[str, str]) -> Path:
        for name, text in files.items():
            path = tmp_path / "_site" / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text)
        return tmp_path / "_site"

    return write


@pytest.fixture
def failures(site: Callable[..., Path]) -> Callable[..., list[Failure]]:
    """Proofs a site of some files, without external links."""

    def run(files: dict[str, str], **options: object) -> list[Failure]:
        return proof(site(files), ProofOptions(disable_external=True, **options))

    return run


@pytest.fixture
def descriptions(failures: Callable[..., list[Failure]]) -> Callable[..., list[str]]:
    """What is said of a site of some files."""

    def run(files: dict[str, str], **options: object) -> list[str]:
        return [failure.description for failure in failures(files, **options)]

    return run
