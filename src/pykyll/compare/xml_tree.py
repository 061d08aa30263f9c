"""Whether two XML files are the same tree.

They are where elements are the same by name, nesting and order, with the same attributes
in any order and the same text; white space alone between elements does not count, nor do
comments. What is no XML, or asks for files beside it, is never the same.
"""

from __future__ import annotations

from pykyll.errors import extra_for

with extra_for("comparing XML"):
    from lxml import etree


def is_same_xml(theirs: bytes, ours: bytes) -> bool:
    """Whether two XML texts give the same tree."""
    try:
        return _canonical(theirs) == _canonical(ours)
    except (etree.LxmlError, ValueError):
        return False


def _canonical(data: bytes) -> bytes:
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, remove_blank_text=True, remove_comments=True
    )
    root = etree.fromstring(data, parser)
    return etree.tostring(root, method="c14n")
