"""Which file a URL leads to, and how it is sent."""

from __future__ import annotations

import http.client
import shutil
from email.utils import parsedate_to_datetime

import pytest

from pykyll.serve.content_types import content_type


@pytest.fixture
def site(still_site):
    return still_site


@pytest.fixture
def secret(site):
    """A file outside the built site, and a link to it inside."""
    path = site.source / "secret.txt"
    path.write_text("secret", "utf-8")
    link = site.source / "_site/link.txt"
    link.symlink_to(path)
    yield
    link.unlink()


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("/", "<h1>Home</h1>"),
        ("/index.html", "<h1>Home</h1>"),
        ("/about", "<p>About</p>"),
        ("/about.html", "<p>About</p>"),
        ("/about?x=1", "<p>About</p>"),
        ("/notes/", "<p>Notes</p>"),
        ("/notes/first", "<p>First</p>"),
        ("/Gr%C3%BC%C3%9Fe.html", "<p>Hallo</p>"),
        ("/Gr%C3%BC%C3%9Fe", "<p>Hallo</p>"),
    ],
)
def test_a_url_leads_to_its_file(site, path, text):
    response = site.get(path)
    assert response.status_code == 200
    assert text in response.text


def test_a_folder_without_its_slash_is_redirected_to(site):
    response = site.get("/notes")
    assert (response.status_code, response.headers["location"]) == (301, "/notes/")


@pytest.mark.parametrize("path", ["/nothing", "/empty/", "/about/", "/about.htm", "/notes/index"])
def test_what_is_no_page_is_the_site_s_own_404(site, path):
    response = site.get(path)
    if path == "/notes/index":
        assert response.status_code == 200  # as on GitHub Pages
        return
    assert response.status_code == 404
    assert response.text == "<p>Not here</p>"


def test_a_site_without_a_404_page_says_so_itself(serve, source):
    (source / "404.html").unlink()
    response = serve(source).get("/<script>")
    assert response.status_code == 404
    assert "<code>/&lt;script&gt;</code> is no file of the site" in response.text


def test_folders_are_listed_on_request(serve, source):
    response = serve(source, lists_folders=True).get("/notes/")
    assert '<a href="first.html">first.html</a>' in response.text


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("/", "text/html; charset=utf-8"),
        ("/assets/site.css", "text/css; charset=utf-8"),
        ("/assets/app.mjs", "text/javascript; charset=utf-8"),
        ("/assets/drawing.svg", "image/svg+xml; charset=utf-8"),
        ("/assets/type.woff2", "font/woff2"),
        ("/search.json", "application/json; charset=utf-8"),
        ("/feed.xml", "application/xml; charset=utf-8"),
        ("/papers.bib", "text/plain; charset=utf-8"),
        ("/CNAME", "application/octet-stream"),
    ],
)
def test_content_types(site, path, kind):
    assert site.get(path).headers["content-type"] == kind


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("a.PNG", "image/png"),
        ("a.avif", "image/avif"),
        ("a.webmanifest", "application/manifest+json; charset=utf-8"),
        ("a.atom", "application/atom+xml; charset=utf-8"),
        ("a.mp4", "video/mp4"),
        ("a.pdf", "application/pdf"),
        ("a.unheard-of", "application/octet-stream"),
    ],
)
def test_content_types_do_not_depend_on_the_machine(name, kind):
    assert content_type(name) == kind


def test_head_has_the_headers_and_no_body(site):
    response = site.client.head("/empty/file.txt")
    assert (response.status_code, response.content) == (200, b"")
    assert response.headers["content-length"] == "10"


def test_other_methods_are_refused(site):
    assert site.client.post("/").status_code == 405


@pytest.mark.parametrize("path", ["/", "/empty/file.txt"])
def test_what_the_browser_has_is_not_sent_again(site, path):
    first = site.get(path)
    assert first.headers["cache-control"] == "no-cache"
    again = site.get(path, headers={"If-None-Match": first.headers["etag"]})
    assert (again.status_code, again.content) == (304, b"")
    assert site.get(path, headers={"If-None-Match": '"other"'}).status_code == 200


def test_a_range_of_a_file(site):
    response = site.get("/empty/file.txt", headers={"Range": "bytes=2-4"})
    assert (response.status_code, response.text) == (206, "234")
    assert response.headers["content-range"] == "bytes 2-4/10"


def test_files_say_that_parts_of_them_may_be_asked_for(site):
    response = site.get("/empty/file.txt")
    assert response.headers["accept-ranges"] == "bytes"
    assert parsedate_to_datetime(response.headers["last-modified"]).year > 2000


@pytest.mark.parametrize(
    ("asked", "text", "given"),
    [
        ("bytes=7-", "789", "bytes 7-9/10"),
        ("bytes=-3", "789", "bytes 7-9/10"),
        ("bytes=-99", "0123456789", "bytes 0-9/10"),
        ("bytes=8-99", "89", "bytes 8-9/10"),
        ("bytes=0-0", "0", "bytes 0-0/10"),
    ],
)
def test_a_range_from_the_end_or_over_it(site, asked, text, given):
    response = site.get("/empty/file.txt", headers={"Range": asked})
    assert (response.status_code, response.text) == (206, text)
    assert response.headers["content-range"] == given


def test_several_ranges_come_in_parts(site):
    response = site.get("/empty/file.txt", headers={"Range": "bytes=0-1,8-9"})
    assert response.status_code == 206
    assert response.headers["content-type"].startswith("multipart/byteranges; boundary=")
    assert "bytes 8-9/10\r\n\r\n89\r\n" in response.text


def test_a_range_of_what_the_browser_has_an_older_state_of_is_the_whole(site):
    etag = site.get("/empty/file.txt").headers["etag"]
    headers = {"Range": "bytes=2-4", "If-Range": etag}
    assert site.get("/empty/file.txt", headers=headers).status_code == 206
    headers["If-Range"] = '"older"'
    response = site.get("/empty/file.txt", headers=headers)
    assert (response.status_code, response.text) == (200, "0123456789")


def test_a_range_behind_the_end_is_refused(site):
    response = site.get("/empty/file.txt", headers={"Range": "bytes=20-"})
    assert response.status_code == 416
    assert response.headers["content-range"] == "bytes */10"


def test_what_the_browser_has_by_its_date_is_not_sent_again(site):
    modified = site.get("/empty/file.txt").headers["last-modified"]
    later = {"If-Modified-Since": modified}
    assert site.get("/empty/file.txt", headers=later).status_code == 304
    earlier = {"If-Modified-Since": "Sat, 01 Jan 2000 00:00:00 GMT"}
    assert site.get("/empty/file.txt", headers=earlier).status_code == 200
    other_tag = {**later, "If-None-Match": '"other"'}  # the tag counts, not the date
    assert site.get("/empty/file.txt", headers=other_tag).status_code == 200


def test_a_redirect_keeps_the_query_and_stays_on_this_host(site):
    assert site.get("/notes?x=1").headers["location"] == "/notes/?x=1"
    connection = http.client.HTTPConnection("127.0.0.1", site.port, timeout=10)
    connection.request("GET", "//notes")
    assert connection.getresponse().headers["location"] == "/notes/"
    connection.close()


@pytest.mark.parametrize(
    ("name", "path"),
    [
        ("a b.txt", "/a%20b.txt"),
        ("100%.txt", "/100%25.txt"),
        ("a+b.txt", "/a+b.txt"),
        ("a%20b.txt", "/a%2520b.txt"),
        ("日本.txt", "/%E6%97%A5%E6%9C%AC.txt"),
        ("日本/index.html", "/%E6%97%A5%E6%9C%AC/"),
    ],
)
def test_paths_are_decoded_once(serve, source, name, path):
    (source / "_site" / name).parent.mkdir(parents=True, exist_ok=True)
    site = serve(source)
    (source / "_site" / name).parent.mkdir(parents=True, exist_ok=True)
    (source / "_site" / name).write_text("found", "utf-8")
    assert site.get(path).text == "found"


def test_a_folder_with_letters_of_its_own_is_redirected_to(serve, source):
    (source / "日本").mkdir()
    (source / "日本/index.html").write_text("x", "utf-8")
    location = serve(source).get("/%E6%97%A5%E6%9C%AC").headers["location"]
    assert location == "/%E6%97%A5%E6%9C%AC/"


@pytest.mark.parametrize("path", ["/%E4", "/%", "/%zz", "/%ff%fe"])
def test_paths_that_are_no_text_are_missing(site, path):
    connection = http.client.HTTPConnection("127.0.0.1", site.port, timeout=10)
    connection.request("GET", path)
    assert connection.getresponse().status == 404
    connection.close()


def test_headers_of_one_s_own_are_those_of_jekyll_s_setting(serve, source):
    (source / "_config.yml").write_text(
        "webrick:\n  headers:\n    X-Own: yes-it-is\n    Cache-Control: no-store\n", "utf-8"
    )
    for path in ("/", "/empty/file.txt", "/nothing"):
        headers = serve(source).get(path).headers
        assert (headers["x-own"], headers["cache-control"]) == ("yes-it-is", "no-store")


def test_the_base_url_s_404_page_is_the_site_s_own(serve, source):
    site = serve(source, "/me")
    for path in ("/me/nothing", "/elsewhere"):
        assert (site.get(path).status_code, site.get(path).text) == (404, "<p>Not here</p>")


@pytest.mark.parametrize(
    "path",
    [
        "/../secret.txt",
        "/notes/../../secret.txt",
        "/%2e%2e/secret.txt",
        "/..%2fsecret.txt",
        "/..%5csecret.txt",
        "/notes/%2e%2e/%2e%2e/secret.txt",
        "//etc/passwd",
        "/%2fetc/passwd",
        "/index.html%00.txt",
        "/secret",
        "/secret.txt",
        "/link",
    ],
)
@pytest.mark.usefixtures("secret")
def test_nothing_outside_the_site_is_sent(site, path):
    connection = http.client.HTTPConnection("127.0.0.1", site.port, timeout=10)
    connection.request("GET", path)  # as it stands, where httpx would tidy it up
    response = connection.getresponse()
    body = response.read()
    connection.close()
    assert response.status == 404
    assert b"secret" not in body
    assert b"root:" not in body


@pytest.mark.usefixtures("secret")
def test_a_link_out_of_the_site_is_not_followed(site):
    assert site.get("/link.txt").status_code == 404


@pytest.mark.parametrize(
    ("name", "path"),
    [
        ("linked.html", "/linked"),
        ("linked/index.html", "/linked/"),
        ("404.html", "/nothing"),
        ("notes", "/notes/"),
    ],
)
def test_no_link_is_followed_whatever_the_url_says_of_it(serve, source, name, path):
    outside = source / "_site-secret"
    outside.mkdir()
    for each in ("secret.html", "index.html"):
        (outside / each).write_text("secret", "utf-8")
    site = serve(source)
    link = source / "_site" / name
    if link.is_dir():
        shutil.rmtree(link)
    link.unlink(missing_ok=True)
    link.parent.mkdir(exist_ok=True)
    link.symlink_to(outside if name == "notes" else outside / "secret.html")
    response = site.get(path)
    assert response.status_code == 404
    assert "secret" not in response.text


def test_a_base_url_is_where_the_site_begins(serve, source):
    site = serve(source, "/me")
    assert "<h1>Home</h1>" in site.get("/me/").text
    assert "<p>About</p>" in site.get("/me/about").text
    assert site.get("/me").headers["location"] == "/me/"
    assert site.get("/").headers["location"] == "/me/"
    assert site.get("/me/notes").headers["location"] == "/me/notes/"
    assert site.get("/about").status_code == 404
    assert site.get("/meander").status_code == 404
