"""By what al-folio's Ruby files are known."""

from __future__ import annotations

import re
from types import MappingProxyType
from typing import TYPE_CHECKING

from pykyll.dataclass import dataclass

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pykyll.extend.ruby_files import RubyFile


@dataclass(frozen=True, slots=True)
class KnownFile:
    """One of al-folio's files, in all its versions."""

    brings: re.Pattern[str]
    """What it cannot be without: the part that templates know it by."""
    fingerprints: frozenset[str]
    """Of its versions, from the first to that of 2026."""


def _file(brings: str, *fingerprints: str) -> KnownFile:
    return KnownFile(re.compile(brings), frozenset(fingerprints))


def _tag(name: str) -> str:
    return rf"""register_tag\W+{name}["']"""


KNOWN_FILES: Mapping[str, KnownFile] = MappingProxyType(
    {
        "cache-bust": _file(
            r"def bust_(?:file|css)_cache\b", "0e67f0b00bea94b2", "914009aabf2bcbff"
        ),
        "details": _file(_tag("details"), "3cf4e65042b18a85"),
        "download-3rd-party": _file(
            r"third_party_libraries",
            "366cc988d2fd882b",
            "12d15b59a0466fa0",
            "2c40d05ac28e0440",
            "610e1361ac2dc23a",
            "62dfdb35fc12d645",
            "668be60e1cdda8be",
        ),
        "external-posts": _file(
            r"external_sources",
            "0c8014bfd8994fbd",
            "3070395a718544d8",
            "af33a1590941544e",
            "b0f7d7d1c33b4145",
            "a17449441ee59085",
            "811fafe096794ebc",
            "f46a7b43b6367160",
        ),
        "file-exists": _file(_tag("file_exists"), "343680ab5a468733"),
        "google-scholar-citations": _file(
            _tag("google_scholar_citations"),
            "d523af4f54142687",
            "1cb29db539dac7f3",
            "833c568fd16f5f23",
            "89fe460a0bf36ff5",
        ),
        "hide-custom-bibtex": _file(
            r"def hideCustomBibtex\b",
            "45ef69acdebfedc3",
            "2c2974945e4786ea",
            "a0d0b4ce0ec1ddaf",
        ),
        "inspirehep-citations": _file(_tag("inspirehep_citations"), "d6af7ecfe7151389"),
        "remove-accents": _file(r"def remove_accents\b", "6c66e2d5d9ce42ff"),
        "terser": _file(r"TerserGenerator", "1a26c3932bd3ab2d"),
    }
)


def own_name(file: RubyFile) -> str | None:
    """Al-folio's name of a file, None where it is none of al-folio's.

    It is one where its code is known, whatever the file is called, or where its name is and it
    brings what al-folio's does: `hideCustomBibtex.rb` was the name until 2023.
    """
    for name, known in KNOWN_FILES.items():
        if file.fingerprint in known.fingerprints:
            return name
        if _plain(file.name) == _plain(name) and known.brings.search("\n".join(file.lines)):
            return name
    return None


def _plain(name: str) -> str:
    return re.sub(r"[-_]", "", name).lower()
