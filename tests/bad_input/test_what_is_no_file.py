"""Folders that cannot be read, links in a circle, pipes and sockets, names that are not UTF-8."""

from __future__ import annotations

import errno
import os
import socket
from contextlib import contextmanager

import pytest

from pykyll.cli import main

PAGE = "---\n---\nText\n"
HINT = "make it readable, or name it under `exclude:` in _config.yml"


@pytest.fixture
def unreadable(site, monkeypatch):
    """Have a folder that nobody may list, whoever runs this: `unreadable("papers")`."""
    real = os.listdir

    def hide(name):
        def refusing(path="."):
            if os.path.normpath(path) == str(site / name):
                raise PermissionError(errno.EACCES, "Permission denied", path)
            return real(path)

        monkeypatch.setattr(os, "listdir", refusing)

    return hide


@pytest.mark.parametrize(
    "folder",
    ["papers", "papers/below", "_pubs", "_pubs/below", "_posts", "papers/_posts", "_layouts",
     "_layouts/below", "_includes", "_includes/below", "_data", "_data/below", "_sass",
     "_sass/below"],
)  # fmt: skip
def test_a_folder_that_may_not_be_read_is_an_error(failure, unreadable, text, folder):
    unreadable(folder)
    files = {"_config.yml": "collections: {pubs: {output: true}}\n", f"{folder}/a.html": PAGE}
    assert failure(files) == text(
        f"""
        error: this folder cannot be read: permission denied
         --> {folder}
          = help: {HINT}

        1 error; _site is as it was
        """
    )


@pytest.mark.parametrize("folder", ["papers", "papers/below", "_pubs/below", "_posts/below"])
def test_a_folder_that_is_excluded_need_not_be_readable(warned, unreadable, folder):
    unreadable(folder)
    config = f"collections: {{pubs: {{output: true}}}}\nexclude: [{folder}]\n"
    assert warned({"_config.yml": config, f"{folder}/a.html": PAGE}) == ""


def test_doctor_tells_of_a_folder_that_may_not_be_read(site, unreadable, capsys, text):
    unreadable("_data")
    (site / "_config.yml").write_text("url: https://x.example\n", "utf-8")
    (site / "_data").mkdir()
    with pytest.raises(SystemExit):
        main(["doctor"])
    assert capsys.readouterr().err == text(
        f"""
        error: this folder cannot be read: permission denied
         --> _data
          = help: {HINT}

        1 error
        """
    )


# Links ---------------------------------------------------------------------------------


def test_a_link_to_the_folder_that_it_lies_in(failure, site, text):
    (site / "real").mkdir()
    (site / "real/a.md").write_text(PAGE, "utf-8")
    (site / "real/loop").symlink_to(".")
    assert failure({}) == text(
        """
        error: `real/loop` leads back into itself: it is a link to '.'
         --> real/loop
          = help: remove the link, or name it under `exclude:` in _config.yml

        1 error; _site is as it was
        """
    )


def test_two_links_that_lead_to_each_other_s_folders(failure, site, text):
    for folder, link, target in (("a", "x", "../b"), ("b", "y", "../a")):
        (site / folder).mkdir()
        (site / folder / link).symlink_to(target)
    assert failure({}) == text(
        """
        error: `a/x/y` leads back into itself: it is a link to '../a'
         --> a/x/y
          = help: remove the link, or name it under `exclude:` in _config.yml

        error: `b/y/x` leads back into itself: it is a link to '../b'
         --> b/y/x
          = help: remove the link, or name it under `exclude:` in _config.yml

        2 errors; _site is as it was
        """
    )


def test_a_link_to_itself(failure, site, text):
    (site / "self").symlink_to("self")
    files = {"_config.yml": "plugins: [jekyll-sitemap]\nurl: https://x.example\n"}
    assert failure(files, "--compat", "jekyll") == text(
        """
        error: this link, to 'self', leads back to itself
         --> self
          = help: put the file itself here, or remove the link

        1 error; _site is as it was
        """
    )


def test_a_circle_in_the_data_is_left_out(warned, site, text):
    (site / "_data").mkdir()
    (site / "_data/up").symlink_to(".")
    assert warned({}) == text(
        """
        warning: `_data/up` leads back into itself: it is a link to '.'
         --> _data/up
          = help: remove the link, or name it under `exclude:` in _config.yml

        """
    )


def test_links_to_folders_beside_are_followed(warned, site):
    (site / "a/deep").mkdir(parents=True)
    (site / "a/deep/page.md").write_text(PAGE, "utf-8")
    (site / "b").symlink_to("a")
    (site / "c").symlink_to("a/deep")
    assert warned({}) == ""
    for path in ("a/deep/page.html", "b/deep/page.html", "c/page.html"):
        assert (site / "_site" / path).is_file()


# Pipes, sockets, devices ---------------------------------------------------------------


@pytest.mark.parametrize("command", ["build", "doctor", "migrate"])
@pytest.mark.parametrize(
    "path",
    ["x.md", "x.bin", "papers/x.html", "_pubs/x.md", "_posts/2020-01-02-x.md", "_layouts/x.html",
     "_includes/x.html", "_data/x.yml", "_data/x.csv", "_sass/_x.scss", "assets/x.css",
     "_plugins/x.py", "_config.yml"],
)  # fmt: skip
def test_a_pipe_is_refused_and_never_waited_for(site, capsys, command, path):
    if path != "_config.yml":
        (site / "_config.yml").write_text(
            "collections: {pubs: {output: true}}\nurl: https://x.example\n", "utf-8"
        )
    (site / path).parent.mkdir(exist_ok=True)
    (site / path).unlink(missing_ok=True)
    os.mkfifo(site / path)
    with pytest.raises(SystemExit) as ending:
        main([command, "--compat", "jekyll"])
    assert ending.value.code == 1
    found = "".join(capsys.readouterr())
    assert f"error: this is a named pipe, not a file\n --> {path}\n" in found
    assert "  = help: put a file in its place, or remove it\n" in found


@contextmanager
def socket_at(path):
    with socket.socket(socket.AF_UNIX) as bound:
        before = os.getcwd()
        os.chdir(path.parent)  # the system allows a short path only
        bound.bind(path.name)
        os.chdir(before)
        yield


def test_sockets_devices_and_links_to_them_are_named(failure, site, text):
    (site / "z.html").symlink_to("/dev/zero")
    os.mkfifo(site / "p")
    (site / "x.md").symlink_to("p")
    with socket_at(site / "so.html"):
        printed = failure({}, "--compat", "jekyll")
    assert printed == text(
        """
        error: this is a named pipe, not a file
         --> p
          = help: put a file in its place, or remove it

        error: this is a socket, not a file
         --> so.html
          = help: put a file in its place, or remove it

        error: this is a link to 'p', which is a named pipe, not a file
         --> x.md
          = help: put a file in its place, or remove it

        error: this is a link to '/dev/zero', which is a device, not a file
         --> z.html
          = help: put a file in its place, or remove it

        4 errors; _site is as it was
        """
    )


def test_a_pipe_that_is_excluded_or_hidden_does_no_harm(warned, site):
    os.mkfifo(site / "p")
    os.mkfifo(site / ".hidden")
    assert warned({"_config.yml": "exclude: [p]\n"}) == ""


def test_a_pipe_in_the_place_of_a_gemfile_is_passed_over(warned, site):
    os.mkfifo(site / "Gemfile")
    assert warned({}) == ""


def test_a_pipe_in_a_theme(failure, site, text):
    (site / "own/_layouts").mkdir(parents=True)
    os.mkfifo(site / "own/_layouts/x.html")
    assert failure({"_config.yml": "theme: ./own\nexclude: [own]\n"}) == text(
        """
        error: this is a named pipe, not a file
         --> _layouts/x.html
          = help: put a file in its place, or remove it

        1 error; _site is as it was
        """
    )


# Names that are not UTF-8 --------------------------------------------------------------

_LATIN_1 = os.fsdecode(b"caf\xe9")


@pytest.mark.parametrize(
    "folder", ["", "papers/", "_posts/2020-01-01-", "_pubs/", "_layouts/"], ids=str
)
def test_a_page_s_name_must_be_utf_8(failure, text, folder):
    config = "collections: {pubs: {output: true}}\n"
    assert failure({"_config.yml": config, f"{folder}{_LATIN_1}.md": PAGE}) == text(
        rf"""
        error: this name is not UTF-8, and no URL can be made of it
         --> {folder}caf\xe9.md
          = help: rename the file; old archives leave such names, `convmv -f latin1 -t utf8` mends them

        1 error; _site is as it was
        """
    )


def test_doctor_names_such_a_page(site, capsys, text):
    (site / "_config.yml").write_text("url: https://x.example\n", "utf-8")
    (site / f"{_LATIN_1}.md").write_text(PAGE, "utf-8")
    with pytest.raises(SystemExit) as ending:
        main(["doctor"])
    assert ending.value.code == 1
    assert capsys.readouterr().err == text(
        r"""
        error: this name is not UTF-8, and no URL can be made of it
         --> caf\xe9.md
          = help: rename the file; old archives leave such names, `convmv -f latin1 -t utf8` mends them

        1 error
        """
    )


def test_other_files_of_such_names_are_copied_and_linked(warned, site):
    files = {
        "_config.yml": "plugins: [jekyll-sitemap]\nurl: https://x.example\n",
        f"{_LATIN_1}.pdf": "PDF",
        "index.html": "---\n---\n{% for f in site.static_files %}"
        "{{ f.path | absolute_url | url_encode }} {{ f.name | size }}{% endfor %}\n",
    }
    (site / "index.md").unlink()
    (site / "assets/site.css").unlink()
    assert warned(files, "--compat", "jekyll", "--verbose") == ""
    assert (site / "_site" / f"{_LATIN_1}.pdf").read_text("utf-8") == "PDF"
    assert "<loc>https://x.example/caf%E9.pdf</loc>" in (site / "_site/sitemap.xml").read_text()
    assert "caf%25E9.pdf" in (site / "_site/index.html").read_text("utf-8")


def test_pipes_in_the_places_of_bibliographies_styles_and_git_s_files(failure, site, monkeypatch):
    monkeypatch.setattr("pykyll.plugins.jekyll_last_modified_at._SECONDS", 0.5)
    places = (".git/HEAD", ".git/config", "_bibliography/references.bib", "_bibliography/s.csl")
    for path in places:
        (site / path).parent.mkdir(exist_ok=True)
        os.mkfifo(site / path)
    plugins = "plugins: [jekyll-github-metadata, jekyll-scholar, jekyll-last-modified-at]\n"
    files = {
        "_config.yml": f"{plugins}scholar: {{style: _bibliography/s.csl}}\n",
        "index.html": "---\n---\n{% bibliography %}{% last_modified_at %}{{ page.last_modified_at }}",
    }
    assert "references.bib" in failure(files, "--compat", "jekyll")
