"""Pages that were made to take long, or to break what reads them."""

from __future__ import annotations

import time

import pytest

MANY = 20_000
PAGES = {
    "elements in elements": "<div>" * MANY,
    "lists in lists": "<ul><li>" * MANY + "{{ x }}",
    "links in links": "<a href=x>" * MANY,
    "one id for all": "<i id=x>" * MANY,
    "a path that climbs": f'<a href="{"x/../" * MANY}">',
    "a srcset of nothing": f'<img srcset="{", " * MANY}">',
    "CSS that never ends": f"<style>{'url(' * MANY}{'/*' * MANY}</style>",
    "mathematics that never ends": "<p>" + "\\(" * MANY + "{{",
    "attribute lists that never end": "<p>" + "{:." * MANY,
    "a very long address": f'<a href="mailto:a@b{"-b" * MANY}">',
    "nothing but NULs": "\0" * MANY,
    "half a tag": "<a " * MANY,
}


@pytest.mark.parametrize("page", PAGES, ids=str)
def test_every_check_ends_soon(failures, page):
    begun = time.process_time()
    failures({"index.html": f"<!DOCTYPE html>{PAGES[page]}"}, checks=["all"], check_sri=True)
    assert time.process_time() - begun < 5


def test_bytes_that_are_no_text_are_read(site, tmp_path, failures):
    site({"index.html": ""})
    (tmp_path / "_site/index.html").write_bytes(b"\xff\xfe<a href='\xe9'>\xed\xa0\x80\0</a>")
    (tmp_path / "_site/feed.xml").write_bytes(b"<feed>\xff")
    assert failures({"folder.html/x.html": ""}, checks=["all"])


@pytest.mark.parametrize("href", ["%00", "a%00b", "%ff", "x" * 5000, "../../../etc", "~root", "\\"])
def test_odd_paths_lead_nowhere(descriptions, href):
    files = {"index.html": f"<a href='{href}'>x</a>"}
    for resolution in ("html-proofer", "github-pages"):
        assert descriptions(files, resolution=resolution) == [
            f"internally linking to {href}, which does not exist"
        ]


def test_a_srcset_of_white_space_names_no_image(failures):
    assert (
        failures({"index.html": '<p><img srcset=" \n " alt="a" src="a.png"></p>', "a.png": "x"})
        == []
    )
