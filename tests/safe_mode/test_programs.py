"""Libraries that would run programs or code for what lies in a site do not in pykyll."""

from __future__ import annotations

import sys
from types import ModuleType, SimpleNamespace

import pytest

from pykyll.extend import notebook_html
from pykyll.extend.pictures import Scaled, scale
from pykyll.site.entries import file_bytes

_POSTSCRIPT = b"%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 10 10\n%%EndComments\nshowpage\n%%EOF\n"


def test_a_picture_that_is_postscript_is_not_drawn(tmp_path, monkeypatch):
    """Pillow has Ghostscript do that, whatever the file is called."""
    eps = pytest.importorskip("PIL.EpsImagePlugin")
    monkeypatch.setattr(eps, "Ghostscript", lambda *_, **__: pytest.fail("it was run"))
    (tmp_path / "a.jpg").write_bytes(_POSTSCRIPT)
    wanted = Scaled(str(tmp_path / "a.jpg"), "a.jpg", "/", "a-10.jpg", 10, 80)
    assert scale(str(tmp_path), [wanted]) == [None]


def test_a_notebook_is_printed_by_no_template_of_the_site(monkeypatch):
    """nbconvert takes those of the working directory first, and they may run any code."""
    given = {}

    def exporter(**settings):
        given.update(settings)
        return SimpleNamespace(from_notebook_node=lambda *_: ("<p>a</p>", {}))

    for name, members in (
        ("nbconvert", {"HTMLExporter": exporter}),
        ("nbformat", {"reads": lambda *_, **__: None}),
    ):
        module = ModuleType(name)
        vars(module).update(members)
        monkeypatch.setitem(sys.modules, name, module)
    assert notebook_html.converted("{}", {}) == "<p>a</p>"
    assert given == {"extra_template_basedirs": []}


def test_a_device_is_no_file_of_bytes():
    assert file_bytes("/dev/zero") is None
