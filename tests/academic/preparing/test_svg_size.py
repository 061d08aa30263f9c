"""The size of an SVG, as browsers find it (CSS Images 3, 5.3; SVG 2, 8.2)."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pykyll.academic.preparing.svg_size import svg_size
from pykyll.errors import PykyllError


@pytest.mark.parametrize(
    ("attributes", "size"),
    [
        ('width="640" height="480"', (640, 480)),
        ('width="640px" height="480px" viewBox="0 0 1 1"', (640, 480)),
        ('width="1in" height="2.54cm"', (96, 96)),
        ('width="72pt" height="6pc"', (96, 96)),
        ('width="25.4mm" height="101.6Q"', (96, 96)),
        ('viewBox="0 0 64 48"', (64, 48)),
        ('viewBox="-10,-20, 64.0 , 48"', (64, 48)),
        ('width="100%" height="auto" viewBox="0 0 64 48"', (64, 48)),
        ('width="2em" height="1em" viewBox="0 0 64 48"', (64, 48)),
        ('width="320" viewBox="0 0 64 48"', (320, 240)),
        ('height="240" viewBox="0 0 64 48"', (320, 240)),
        ('viewBox="0 0 1.5 1"', (150, 100)),
        ('width="595.276" height="841.89"', (595, 842)),
        ('width="0" height="10"', None),
        ('width="-5" height="10"', None),
        ('width="1e9" height="1e9"', None),
        ('width="640"', None),
        ('viewBox="0 0 64"', None),
        ('viewBox="0 0 0 0"', None),
        ('viewBox="a b c d"', None),
        ("", None),
    ],
)
def test_it_is_told_by_width_and_height_or_by_the_view_box(attributes, size):
    assert svg_size(f"<svg {attributes}/>".encode()) == size


@pytest.mark.parametrize(
    "content",
    [
        b"\xef\xbb\xbf" + b'<svg width="4" height="3"/>',
        b'<?xml version="1.0" encoding="ISO-8859-1"?><!-- \xe9 --><svg width="4" height="3"/>',
        '<?xml version="1.0" encoding="utf-16"?><svg width="4" height="3"/>'.encode("utf-16"),
        b'<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/x.dtd"><svg width="4" height="3"/>',
        b'<s:svg xmlns:s="http://www.w3.org/2000/svg" width="4" height="3"/>',
        b'<svg width="4" height="3"><broken',
    ],
)
def test_only_the_first_element_counts(content):
    assert svg_size(content) == (4, 3)


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "no SVG"),
        (b"<svg", "no SVG"),
        (b"<html/>", "no SVG"),
        (b'<svg width="&a;"/>', "no SVG"),
        (b'<?xml version="1.0" encoding="nobody"?><svg/>', "no SVG"),
        (b"<!DOCTYPE s [<!ENTITY a 'b'>]><svg/>", "entities"),
        (b"<!DOCTYPE s [<!ENTITY a SYSTEM 'file:///etc/passwd'>]><svg width='&a;'/>", "entities"),
        (b"<!DOCTYPE s [<!ENTITY % a 'b'> %a;]><svg/>", "entities"),
    ],
)
def test_what_is_no_svg_or_declares_entities_is_refused(content, words):
    with pytest.raises(PykyllError, match=words):
        svg_size(content)


@given(st.binary() | st.text().map(lambda text: f'<svg viewBox="{text}" width="{text}"/>'.encode()))
def test_whatever_it_holds_there_is_a_size_or_none_or_a_word(content):
    try:
        size = svg_size(content)
    except PykyllError:
        return
    assert size is None or min(size) >= 1
