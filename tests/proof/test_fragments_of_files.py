"""Fragments that browsers understand in files that are no pages."""

from __future__ import annotations

import pytest

_FILES = {
    "a.pdf": "%PDF-1.4",
    "v.mp4": "",
    "p.png": "",
    "s.svg": '<svg><g id="one"/></svg>',
    "t.txt": "",
}


@pytest.mark.parametrize(
    "link",
    [
        *("a.pdf#page=3", "a.pdf#page=3&zoom=100", "a.pdf#nameddest=x", "a.pdf#chapter.2"),
        *("v.mp4#t=10,20", "v.mp4#t=10&xywh=1,2,3,4", "p.png#xywh=percent:1,2,3,4"),
        *("s.svg#one", "s.svg#svgView(viewBox(0,0,1,1))", "index.html#:~:text=Words"),
    ],
)
def test_browsers_go_to_a_place_of_their_own(descriptions, link):
    assert descriptions({"index.html": f"<a href='{link}'>x</a>", **_FILES}) == []


@pytest.mark.parametrize(
    "link", ["v.mp4#page=3", "p.png#one", "s.svg#two", "t.txt#one", "index.html#page=3"]
)
def test_other_files_have_no_such_place(descriptions, link):
    fragment = link.partition("#")[2]
    assert descriptions({"index.html": f"<a href='{link}'>x</a>", **_FILES}) == [
        f"internally linking to {link}; the file exists, but the hash '{fragment}' does not"
    ]


def test_a_file_that_is_not_there_has_no_place_either(descriptions):
    assert descriptions({"index.html": "<a href='b.pdf#page=2'>x</a>"}) == [
        "internally linking to b.pdf#page=2, which does not exist"
    ]
