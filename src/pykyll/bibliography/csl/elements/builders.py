"""How each element is prepared, by its name."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from pykyll.bibliography.csl.elements.choose import prepare_choose
from pykyll.bibliography.csl.elements.date import prepare_date
from pykyll.bibliography.csl.elements.group import prepare_group
from pykyll.bibliography.csl.elements.label import prepare_label
from pykyll.bibliography.csl.elements.names import prepare_names
from pykyll.bibliography.csl.elements.number import prepare_number
from pykyll.bibliography.csl.elements.text import prepare_text

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pykyll.bibliography.csl.elements.scope import Builder

BUILDERS: Mapping[str, Builder] = MappingProxyType(
    {
        "choose": prepare_choose,
        "date": prepare_date,
        "group": prepare_group,
        "label": prepare_label,
        "names": prepare_names,
        "number": prepare_number,
        "text": prepare_text,
    }
)
"""The elements that print something wherever they stand."""
