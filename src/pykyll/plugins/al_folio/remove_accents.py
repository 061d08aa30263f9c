"""`remove_accents`: letters of Latin alphabets without what stands on, below and across them.

Source of the behaviour: al-folio's `remove-accents.rb`, so `transliterate` of the gem i18n: its
table, and `?` for whatever is neither ASCII nor in it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pykyll.liquid import to_s

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pykyll.extend import Host
    from pykyll.extend.ruby_files import RubyFile

_OTHER = re.compile(r"[^\x00-\x7f]")
_PLAIN: Mapping[str, str] = {
    accented: plain
    for plain, letters in {
        "A": "ÀÁÂÃÄÅĀĂĄ", "AE": "Æ", "C": "ÇĆĈĊČ", "D": "ÐĎĐ", "E": "ÈÉÊËĒĔĖĘĚ", "G": "ĜĞĠĢ",
        "H": "ĤĦ", "I": "ÌÍÎÏĨĪĬĮİ", "IJ": "Ĳ", "J": "Ĵ", "K": "Ķ", "L": "ĹĻĽĿŁ", "N": "ÑŃŅŇ",
        "NG": "Ŋ", "O": "ÒÓÔÕÖØŌŎŐ", "OE": "Œ", "R": "ŔŖŘ", "S": "ŚŜŞŠ", "T": "ŢŤŦ", "Th": "Þ",
        "U": "ÙÚÛÜŨŪŬŮŰŲ", "W": "Ŵ", "Y": "ÝŶŸ", "Z": "ŹŻŽ",
        "a": "àáâãäåāăą", "ae": "æ", "c": "çćĉċč", "d": "ðďđ", "e": "èéêëēĕėęě", "g": "ĝğġģ",
        "h": "ĥħ", "i": "ìíîïĩīĭįı", "ij": "ĳ", "j": "ĵ", "k": "ķĸ", "l": "ĺļľŀł", "n": "ñńņň",
        "'n": "ŉ", "ng": "ŋ", "o": "òóôõöøōŏő", "oe": "œ", "r": "ŕŗř", "s": "śŝşš", "ss": "ß",
        "t": "ţťŧ", "th": "þ", "u": "ùúûüũūŭůűų", "w": "ŵ", "x": "×", "y": "ýÿŷ", "z": "źżž",
    }.items()
    for accented in letters
}  # fmt: skip


def install(host: Host, file: RubyFile) -> None:
    """Add the filter."""
    del file
    host.add_filter("remove_accents", without_accents)


def without_accents(value: object) -> str:
    """The text in ASCII."""
    return _OTHER.sub(lambda found: _PLAIN.get(found[0], "?"), to_s(value))
