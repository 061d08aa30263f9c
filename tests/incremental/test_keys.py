"""Every kind of read has a digest, may be kept, and can be told."""

from __future__ import annotations

from pykyll import load_config
from pykyll.builder.incremental.keys import FIELD, KINDS
from pykyll.builder.incremental.why import described
from pykyll.site import reads

_OF_READING = {
    value for name, value in vars(reads).items() if name.isupper() and isinstance(value, str)
}


def test_every_kind_of_read_may_be_kept():
    assert _OF_READING | {FIELD} == KINDS


def test_every_kind_of_read_is_told_in_words(edited):
    edited.write({"_config.yml": ""})
    config, _ = load_config(edited.folder)
    assert all(described((kind, "", ""), config)[0] for kind in _OF_READING)
    folder = f"{config.source}/_bibliography"
    assert described((reads.NAMES, folder, ""), config) == (
        "lists",
        "of the files in _bibliography",
    )
