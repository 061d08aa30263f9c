"""What counts as the same XML."""

from __future__ import annotations

import pytest

from pykyll.compare.xml_tree import is_same_xml


@pytest.mark.parametrize(
    ("theirs", "ours", "is_same"),
    [
        (b'<a x="1" y="2"/>', b"<a y='2' x='1'></a>", True),
        (b"<a>\n<b/>\n</a>", b"<a><b/></a>", True),
        (b"<a>&#8220;</a>", "<a>“</a>".encode(), True),
        (b"<a><!-- x --></a>", b"<a/>", True),
        (b"<a>b c</a>", b"<a>b  c</a>", False),
        (b"<a><b/><c/></a>", b"<a><c/><b/></a>", False),
        (b"<a>", b"<a>", False),
        (b'<!DOCTYPE a [<!ENTITY e SYSTEM "/etc/passwd">]><a>&e;</a>', b"<a/>", False),
    ],
)
def test_trees_are_compared(theirs, ours, is_same):
    assert is_same_xml(theirs, ours) == is_same
