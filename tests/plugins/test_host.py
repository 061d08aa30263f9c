"""What a plugin's functions are given of a site: the `Host`."""

from __future__ import annotations

import os
import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import pykyll.extend
import pykyll.plugins
from pykyll import build
from pykyll.errors import BuildError, PykyllError
from pykyll.extend import Host, Plugin
from pykyll.extend.disk import Disk
from pykyll.site import Page

if TYPE_CHECKING:
    from collections.abc import Callable

    from pykyll.builder import Report

    Run = Callable[..., tuple[Report, dict[str, str]]]


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Build a site of these files with one plugin; gives the report and what was written."""

    def built(
        plugin: Plugin, files: dict[str, str], config: str = ""
    ) -> tuple[Report, dict[str, str]]:
        monkeypatch.setattr("pykyll.extend.install.load_plugin_files", lambda _config: [plugin])
        settings = f"compat: jekyll\nurl: https://e.org\nbaseurl: /b\n{config}"
        for name, text in ({"_config.yml": settings} | files).items():
            path = tmp_path / "site" / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, "utf-8")
        out = tmp_path / "out"
        report = build(tmp_path / "site", out, time="2024-04-01 12:00:00 +0000")
        written = {
            path.relative_to(out).as_posix(): path.read_text("utf-8")
            for path in out.rglob("*")
            if path.is_file()
        }
        return report, written

    return built


def _generating(generate: Callable[[Host], object]) -> Plugin:
    plugin = Plugin()
    plugin.generator(generate)
    return plugin


def test_the_old_place_of_plugin_is_the_new_one() -> None:
    assert pykyll.plugins.Plugin is pykyll.extend.Plugin


def test_a_value_that_is_shown_stands_before_the_setting_and_leaves_it_alone(run: Run) -> None:
    seen: list[object] = []

    def generate(host: Host) -> None:
        host.show("title", "shown")
        host.show("more", [1, 2])
        seen.extend((host.config["title"], host.setting("title"), host.setting("url")))

    page = "---\n---\n{{ site.title }} {{ site.more | size }} {% if site.keys contains 'more' %}y{% endif %}"
    _, written = run(_generating(generate), {"index.html": page}, "title: set\n")
    assert written == {"index.html": "shown 2 y"}
    assert seen == ["set", "shown", "https://e.org"]


def test_an_address_that_is_shown_is_the_one_that_filters_use(run: Run) -> None:
    plugin = Plugin()

    @plugin.hook("site", "after_init")
    def lend(host: Host) -> None:
        host.show("url", "https://o.org")
        host.show("baseurl", "/c")

    _, written = run(plugin, {"index.html": "---\n---\n{{ 'x' | absolute_url }}"})
    assert written == {"index.html": "https://o.org/c/x"}


def test_a_page_is_added_with_its_content_or_with_what_works_it_out(run: Run) -> None:
    def generate(host: Host) -> None:
        host.add_page("a.txt", directory="d", content="{{ page.n }}", data={"n": 1})
        host.add_page("b.txt", content=lambda: "{{ as it is }}")

    assert run(_generating(generate), {})[1] == {"d/a.txt": "1", "b.txt": "{{ as it is }}"}


def test_a_page_that_gives_way_is_replaced_without_a_warning(run: Run) -> None:
    for gives_way in (True, False):
        plugin = _generating(
            lambda host, gives_way=gives_way: host.add_page("x.html", gives_way=gives_way)
        )
        report, _ = run(plugin, {"x.html": "---\n---\n"})
        told = [warning.message for warning in report.warnings]
        assert any("x.html" in message for message in told) is not gives_way


def test_files_are_added_and_items_taken_out(run: Run, tmp_path: Path) -> None:
    other = tmp_path / "other.bin"
    other.write_text("o")

    def generate(host: Host) -> None:
        host.add_static_file(str(other), directory="files")
        host.remove(host.static_files[0])
        host.remove(next(page for page in host.pages if page.name == "p.html"))

    files = {"gone.txt": "", "p.html": "---\n---\n", "q.html": "---\n---\nq"}
    assert run(_generating(generate), files)[1] == {"files/other.bin": "o", "q.html": "q"}


def test_a_file_of_the_source_is_read_and_missed(run: Run) -> None:
    seen: list[object] = []

    def generate(host: Host) -> None:
        seen.extend((host.has_file("_x/a.txt"), host.has_file("b"), host.read_text("_x/a.txt")))
        seen.append(host.has_file("../../../../etc/passwd"))
        with pytest.raises(PykyllError) as error:
            host.read_text("b")
        seen.append(error.value.diagnostic.path)

    run(_generating(generate), {"_x/a.txt": "text"})
    assert seen == [True, False, "text", False, "b"]


def test_the_filters_of_templates_are_there_and_a_template_is_rendered(run: Run) -> None:
    def generate(host: Host) -> None:
        filters = host.filters
        lines = [
            filters.absolute_url("a b"),
            filters.relative_url("x"),
            filters.markdownify("*m*").strip(),
            filters.smartify("it's"),
            str(filters.apply("slugify", "A b")),
            str(filters.apply("sort", [{"n": 2}, {"n": 1}], "n")),
            str(filters.apply("where_exp", [1, 2], "each", "each > 1")),
            host.render("{{ n | plus: 1 }} {{ site.baseurl }}", {"n": 1}),
        ]
        host.add_page("o.txt", content="\n".join(lines))

    assert run(_generating(generate), {})[1]["o.txt"].split("\n") == [
        "https://e.org/b/a%20b",
        "/b/x",
        "<p><em>m</em></p>",
        "it’s",
        "a-b",
        "[{'n': 1}, {'n': 2}]",
        "[2]",
        "2 /b",
    ]


def test_a_warning_is_told_and_an_error_keeps_the_last_good_site(run: Run, tmp_path: Path) -> None:
    page = {"index.html": "---\n---\ngood"}
    report, _ = run(_generating(lambda host: host.warn("mind", path="a", hint="h")), page)
    assert [(each.message, each.path, each.hint) for each in report.warnings] == [
        ("mind", "a", "h")
    ]
    with pytest.raises(BuildError) as error:
        run(_generating(lambda host: host.fail(PykyllError("bad"))), {"index.html": "---\n---\nx"})
    assert error.value.diagnostics[0].message == "bad"
    assert (tmp_path / "out/index.html").read_text() == "good"


def test_hooks_of_the_site_are_given_the_host_and_others_the_item(run: Run) -> None:
    seen: list[str] = []
    plugin = Plugin()
    plugin.hook("site", "pre_render")(lambda host, _payload: seen.append(type(host).__name__))
    plugin.hook("pages", "post_render")(lambda page: seen.append(page.relative_path))
    run(plugin, {"index.html": "---\n---\n"})
    assert seen == ["Host", "index.html"]


def test_the_page_about_writing_plugins_names_what_a_host_has_and_nothing_else() -> None:
    text = (Path(__file__).parents[2] / "docs/plugins/writing.md").read_text("utf-8")
    section = text.partition("## The site\n")[2].partition("\n## ")[0]
    cells = re.findall(r"^\| (`.*?`) \|", section, re.MULTILINE)
    named = {name for cell in cells for name in re.findall(r"`(\w+)[`(]", cell)}
    assert named == {name for name in dir(Host) if not name.startswith("_")} | {"disk"}


def test_a_page_made_of_the_site_that_a_plugin_is_given_is_a_page(run: Run) -> None:
    plugin = _generating(lambda site: site.pages.append(Page(site, "d", "p.txt", content="x")))
    assert run(plugin, {})[1] == {"d/p.txt": "x"}


def test_a_page_with_a_url_of_its_own_keeps_it(run: Run) -> None:
    def generate(host: Host) -> None:
        page = Page(host, "", "p.html", content="{{ page.url }}", url="/else/where.html")
        page.data["permalink"] = "/not/here.html"
        page.forget_url()
        host.add(page)

    written = run(_generating(generate), {})[1]
    assert written == {"else/where.html": "/else/where.html"}


def test_a_file_outside_the_site_is_read_and_missed(tmp_path: Path) -> None:
    disk, path = Disk(), str(tmp_path / "a")
    asked = (disk.exists, disk.is_folder, disk.text, disk.seconds_of_change)
    assert [ask(path) for ask in asked] == [False, False, None, None]
    assert disk.text("a\0b") is None
    assert disk.seconds_of_change("a\0b") is None
    (tmp_path / "a").write_bytes(b"x\xff")
    os.utime(path, (5.9, 5.9))
    assert [ask(path) for ask in asked] == [True, False, "x\ufffd", 5]
