"""Headings, ids, language, labels and words of links."""

from __future__ import annotations

import pytest


def _page(body: str) -> dict[str, str]:
    return {"index.html": f"<!DOCTYPE html><html lang=en><title>t</title><body>{body}"}


@pytest.mark.parametrize(
    ("check", "body", "problems"),
    [
        ("Headings", "<h1>a</h1><h2>b</h2><h3>c</h3><h2>d</h2>", []),
        ("Headings", "<h1>a</h1><h3>b</h3>", ["h3 follows h1, a level is left out: b"]),
        ("Headings", "<h2>a</h2>", ["page has no h1"]),
        ("Headings", "<h1>a</h1><h1>b</h1>", ["page has more than one h1: b"]),
        ("Headings", "<h1><img src=x alt=Logo></h1>", []),
        ("Headings", "<h1> </h1>", ["h1 is empty"]),
        ("Headings", "<h1>a</h1><h1 hidden>b</h1><div aria-hidden=true><h1></h1></div>", []),
        ("UniqueIds", "<i id=a></i><pre><i id=b></i></pre>", []),
        ("UniqueIds", "<i id=a></i><code><i id=a></i></code>", ["id 'a' is already on line 1"]),
        ("UniqueIds", "<i id></i>", ["id is empty"]),
        ("UniqueIds", "<i id='a b'></i>", ["id 'a b' contains white space"]),
        ("DocumentHead", "<p lang=zh-Hans>x</p><svg><title>x</title></svg>", []),
        ("DocumentHead", "<p lang=en_US>x</p>", ["lang 'en_US' is no language tag"]),
        ("Forms", "<label>a <input></label><label for=b>b</label><select id=b></select>", []),
        ("Forms", "<input aria-label=a><input type=hidden><input type=submit>", []),
        ("Forms", "<input type=checkbox disabled><textarea hidden></textarea>", []),
        ("Forms", "<input>", ["input has no label"]),
        ("Forms", "<input type=email placeholder=a>", ["input of type email has no label"]),
        ("Forms", "<button><img src=x alt=Go></button>", []),
        ("Forms", "<button></button>", ["button has no label"]),
        ("Forms", "<label for=a>a</label><input aria-label=x>", ["label for 'a' has no control"]),
        ("LinkText", "<a href=/>a</a><a href=/ aria-label=a></a><a href=/><img alt=a></a>", []),
        ("LinkText", "<a href=/><svg><title>Home</title></svg></a><a href=/ hidden></a>", []),
        ("LinkText", "<a href=/></a>", ["link to / has no text"]),
        ("LinkText", "<a href=/><img alt=''></a>", ["link to / has no text"]),
    ],
)
def test_what_is_found(descriptions, check, body, problems):
    assert descriptions(_page(body), checks=[check]) == problems


def test_a_page_says_its_language_and_title(descriptions):
    found = descriptions({"index.html": "<p>x"}, checks=["DocumentHead"])
    assert sorted(found) == ["html has no lang attribute", "page has no title"]


@pytest.mark.parametrize(
    ("html", "problem"),
    [
        ("<iframe src=gone.html></iframe>", "internal iframe src gone.html does not exist"),
        ("<iframe></iframe>", "iframe has no src attribute"),
        ("<iframe srcdoc=x></iframe><iframe src=about:blank></iframe>", None),
        (
            "<video src=a.mp4 poster=gone.jpg></video>",
            "internal video poster gone.jpg does not exist",
        ),
        ("<audio src=//h/x></audio>", "audio src //h/x is a protocol-relative URL, "),
        ("<object data=gone.pdf></object>", "internal object data gone.pdf does not exist"),
        ("<embed src=''>", "embed src is empty"),
        ("<svg><image href=gone.png /></svg>", "internal image href gone.png does not exist"),
        ("<svg><use xlink:href=#x /></svg>", None),
        ("<iframe src=http://h/></iframe>", "iframe src http://h/ uses the http scheme"),
    ],
)
def test_media_exist(descriptions, html, problem):
    found = descriptions({"index.html": html, "a.mp4": ""}, checks=["Media"])
    assert len(found) == (problem is not None)
    assert all(each.startswith(problem) for each in found)
