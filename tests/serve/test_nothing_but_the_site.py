"""Whatever is asked for, and however it is spelt: what comes is a file of the site, or none."""

from __future__ import annotations

import itertools
import os
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote

import pytest
from raw_http import Answer, ask

_CLIMBS = (
    "..", "%2e%2e", ".%2e", "%2E.", "%252e%252e", "..%00", "%c0%ae%c0%ae", "%e0%80%ae%e0%80%ae",
    "%ef%bc%8e%ef%bc%8e", "..;", "....", "..%20", "%u002e%u002e", "...", "..%ff",
)  # fmt: skip
_SLASHES = (
    "/", "%2f", "%2F", "%252f", "\\", "%5c", "%255c", "%c0%af", "//", "/./", "%e2%88%95", "/%2f",
)  # fmt: skip
_STARTS = (
    "/", "/notes/", "/notes/first.html/", "//", "/.pykyll/", "/%2f", "/./", "/C:/", "/file:///",
    "/empty/file.txt/", "/%2e/", "/?/", "/about%00/",
)  # fmt: skip
_WRAPPERS = (
    "{}", "{}/", "{}%00", "{}%00.html", "{}?x", "{}#x", "{}.html", "{};x", "{}%20", "{}/.", "{}%2f",
    "{}::$DATA", "{}~", "/.{}", "//{}", "/%2f{}", "/..{}", "/%2e%2e{}", "/notes/..{}",
    "/notes/../..{}", "/\\..\\..{}", "/C:{}", "/c|{}", "/file://{}", "/%00{}", "/.pykyll{}",
    "/.pykyll/..{}", "http://localhost{}", "http:///{}", "//localhost{}",
)  # fmt: skip


@dataclass(frozen=True)
class Home:
    """A home directory that holds a site, and what the server may give of it."""

    folder: Path
    port: int
    given: frozenset[bytes]
    """What the files of the site hold."""

    def files(self) -> list[Path]:
        """Every file that is none of the built site."""
        site = self.folder / "site/_site"
        found = (Path(top, name) for top, _, names in os.walk(self.folder) for name in names)
        return sorted(path for path in found if site not in path.parents)

    def wrong(self, answer: Answer) -> bool:
        """Whether an answer is anything but a file of the site, or a refusal."""
        if answer.status == 200:
            return answer.body not in self.given
        return answer.status not in {301, 400, 403, 404, 414} or b"SECRET" in answer.body


@pytest.fixture
def home(serve, source, monkeypatch):
    folder = source.parent
    source.rename(folder / "site")
    secrets = {
        ".ssh/id_ed25519": "SECRET key",
        ".bashrc": "SECRET shell",
        ".cache/pykyll/answer": "SECRET cache",
        "site/_drafts/next.md": "---\n---\nSECRET draft",
        "site/_data/people.yml": "name: SECRET",
        "site/.git/config": "SECRET remote",
        "site/_site-old/index.html": "SECRET old site",
        "site/secret.html": "---\npublished: false\n---\nSECRET page",
    }
    for name, text in secrets.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    monkeypatch.setenv("HOME", str(folder))
    monkeypatch.setenv("XDG_CACHE_HOME", str(folder / ".cache"))
    served = serve(folder / "site")
    site = folder / "site/_site"
    given = frozenset(path.read_bytes() for path in site.rglob("*") if path.is_file())
    return Home(folder, served.port, given)


def test_no_file_of_the_source_the_cache_or_the_home_is_given_however_it_is_asked_for(home):
    files = home.files()
    assert len(files) > 20
    assert any(".pykyll-cache" in path.parts for path in files)
    tried, wrong = 0, []
    for path in files:
        for target in _spellings(path, home.folder):
            tried += 1
            answer = ask(home.port, target)
            if home.wrong(answer):
                wrong.append((target, answer))
    assert wrong == []
    assert tried > 3000


def _spellings(path: Path, home: Path) -> list[str]:
    """By its whole path, from the source and from the home, in every wrapper."""
    starts = ("/", "/site/", "/~/")
    below = [f"{start}{quote(str(path.relative_to(home)))}" for start in starts]
    whole = quote(str(path))
    in_source = "/" + quote(os.path.relpath(path, home / "site"))
    names = dict.fromkeys([whole, in_source, *below])
    return [wrapper.format(name) for wrapper in _WRAPPERS for name in names]


@pytest.mark.parametrize(
    ("wanted", "starts"),
    [("secret.html", _STARTS), ("../.ssh/id_ed25519", _STARTS[:2]), (".git/config", _STARTS[:2])],
)
def test_no_spelling_of_the_way_up_leads_out(home, wanted, starts):
    wrong = []
    for start, climb, slash in itertools.product(starts, _CLIMBS, _SLASHES):
        name = wanted.replace("../", climb + slash).replace("/", slash)
        for levels in (1, 2) if start == "/" else (2, 3):
            target = start + (climb + slash) * levels + name
            answer = ask(home.port, target)
            if home.wrong(answer):
                wrong.append((target, answer))
    assert wrong == []


@pytest.mark.parametrize(
    "name", [".git/config", ".GIT/config", "sub/.git/HEAD", ".hg/hgrc", ".svn/entries",
             ".pykyll-staging-x/1", ".pykyll-put-x"],
)  # fmt: skip
def test_what_lies_in_the_destination_for_other_ends_is_not_given(serve, source, name):
    site = serve(source, lists_folders=True)
    path = source / "_site" / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("SECRET", "utf-8")
    for target in (f"/{name}", f"/{name.upper()}", f"/{name.replace('.', '%2e')}", f"/./{name}"):
        assert ask(site.port, target).status == 404
    hidden = Path(name).parts[-2 if "/" in name else -1]
    folder = f"/{name.rpartition(hidden)[0]}"
    assert ask(site.port, folder).status == 200
    assert hidden.encode() not in ask(site.port, folder).body


_LINKS = {
    "file.txt": ("file.txt", "/file.txt"),
    "page.html": ("page.html", "/page.html"),
    "page.html without its ending": ("page.html", "/page"),
    "an index": ("new/index.html", "/new/"),
    "another index": ("new/index.json", "/new/"),
    "a page with a slash": ("new.html", "/new.html/"),
    "the 404 page": ("404.html", "/nothing"),
    "a hidden name": (".well-known", "/.well-known"),
}
_FOLDER_LINKS = ("/out", "/out/", "/out/secret.html", "/out/secret", "/out/sub/", "/out/index")


def _targets(outside: Path) -> dict[str, str]:
    """What a link may say, each to a file outside the site."""
    secret = outside / "secret.html"
    (outside / "chain").symlink_to(secret)
    (outside / "chained").symlink_to(outside / "chain")
    os.link(secret, outside / "hard")
    return {
        "absolute": str(secret),
        "relative": "../_site-secret/secret.html",
        "deep": "../../source/_site-secret/secret.html",
        "by the site itself": "../_site/../_site-secret/secret.html",
        "a chain": str(outside / "chained"),
        "to a hard link": str(outside / "hard"),
        "of the system": "/proc/self/environ",
        "a device": "/dev/zero",
        "a pipe": str(outside / "pipe"),
        "a loop": "loop",
        "nothing": "/nowhere",
    }


@pytest.fixture
def outside(source):
    """A folder whose name begins as the site's does."""
    folder = source / "_site-secret"
    (folder / "sub").mkdir(parents=True)
    os.mkfifo(folder / "pipe")
    for name in ("secret.html", "index.html", "sub/index.html"):
        (folder / name).write_text("SECRET", "utf-8")
    return folder


def test_no_link_to_a_file_leads_out(serve, source, outside):
    site, wrong = serve(source), []
    for (name, url), (kind, target) in itertools.product(
        _LINKS.values(), _targets(outside).items()
    ):
        link = source / "_site" / name
        link.unlink(missing_ok=True)
        link.parent.mkdir(exist_ok=True)
        link.symlink_to(target.replace("../", "../../", 1) if "/" in name else target)
        for each in (url, f"{url}?x", url.replace("/", "//")):
            answer = ask(site.port, each)
            if answer.status != 404 or b"SECRET" in answer.body or b"PATH=" in answer.body:
                wrong.append((kind, name, each, answer))
        link.unlink()
    assert wrong == []


@pytest.mark.usefixtures("outside")
@pytest.mark.parametrize("lists_folders", [False, True])
@pytest.mark.parametrize("target", ["../_site-secret", "..", "/", "/proc/self"])
def test_no_link_to_a_folder_leads_out(serve, source, target, lists_folders):
    site = serve(source, lists_folders=lists_folders)
    (source / "_site/out").symlink_to(target)
    (source / "secret.html").write_text("SECRET", "utf-8")
    for url in _FOLDER_LINKS:
        answer = ask(site.port, url)
        assert (answer.status, b"SECRET" in answer.body) == (404, False), url
    assert 'href="out' not in site.get("/").text


def test_a_link_within_the_site_is_followed(serve, source):
    site = serve(source)
    (source / "_site/same.html").symlink_to("about.html")
    assert ask(site.port, "/same").body == b"<p>About</p>"


def test_the_list_of_a_folder_escapes_what_it_shows(serve, source):
    site = serve(source, lists_folders=True)
    for name in ("<script>alert(1)<", '"onload="x', "javascript:x", "a\nb", "%2e%2e", "?x", "#x"):
        (source / "_site/notes" / name).write_text("x", "utf-8")
    page = site.get("/notes/").text
    assert "<script>" not in page
    assert 'href="javascript:' not in page
    assert '"onload' not in page
    assert ask(site.port, "/notes/%3Cscript%3Ealert(1)%3C").body == b"x"


def test_a_file_that_may_not_be_read_is_said_to_be_so(serve, source, monkeypatch):
    site = serve(source)

    def refuse(*_: object) -> None:
        raise PermissionError(13, "Permission denied", "/secret/path")

    monkeypatch.setattr("pykyll.serve.application.file_answer", refuse)
    answer = ask(site.port, "/feed.xml")
    assert answer.status == 500
    assert b"<code>/feed.xml</code>: Permission denied" in answer.body
    assert b"/secret/path" not in answer.body


def test_a_file_that_goes_while_it_is_asked_for_is_missing(serve, source, monkeypatch):
    site = serve(source)

    def vanish(*_: object) -> None:
        raise FileNotFoundError(2, "No such file")

    monkeypatch.setattr("pykyll.serve.application.file_answer", vanish)
    assert ask(site.port, "/feed.xml").status == 404


def test_errors_of_a_build_are_shown_escaped_and_show_nothing_outside(serve, source):
    (source / "_layouts").mkdir()
    (source / "_site").mkdir()
    (source / "_site/index.html").write_text("Old", "utf-8")
    (source / "<b>.html").write_text("---\n---\n{% nope <script>alert(1)</script> %}", "utf-8")
    (source / "_site").rename(source / "old")
    page = serve(source).get("/").text
    assert "&lt;script&gt;alert(1)" in page
    assert "<script>" not in page
    assert "&lt;b&gt;.html" in page
    assert str(source.parent) not in page
