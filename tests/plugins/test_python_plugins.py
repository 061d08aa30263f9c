"""Plugins in Python: files in `_plugins`, packages by entry point, every part of them."""

from __future__ import annotations

import importlib.metadata
from typing import TYPE_CHECKING

import click
import pytest

from pykyll import build
from pykyll.cli import main
from pykyll.errors import BuildError, PykyllError, format_diagnostic
from pykyll.plugins import Plugin

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pykyll.builder import Report

Built = tuple["Report", dict[str, str]]

_BEGIN = "from pykyll.plugins import Plugin\nplugin = Plugin()\n"
_CONFIG = "compat: jekyll\n"


@pytest.fixture
def built(tmp_path: Path) -> Callable[..., Built]:
    """Build a site of these files; gives the report and the files written."""

    def run(files: dict[str, str], **options: object) -> Built:
        for name, text in ({"_config.yml": _CONFIG} | files).items():
            path = tmp_path / "site" / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, "utf-8")
        out = tmp_path / "out"
        report = build(tmp_path / "site", out, **options)  # type: ignore[arg-type] # any option
        written = {
            path.relative_to(out).as_posix(): path.read_text("utf-8")
            for path in out.rglob("*")
            if path.is_file()
        }
        return report, written

    return run


def _told(error: pytest.ExceptionInfo[BuildError | PykyllError]) -> str:
    return "\n".join(format_diagnostic(each) for each in error.value.diagnostics)


def test_a_filter_with_and_without_parentheses_and_with_the_context(built):
    plugin = _BEGIN + (
        "@plugin.filter\ndef shout(text, times=1): return str(text).upper() + '!' * times\n"
        "@plugin.filter('quiet')\ndef lower(text): return str(text).lower()\n"
        "@plugin.filter(context=True)\n"
        "def where(context, text): return f\"{text} in {context.get('page').get('path')}\"\n"
    )
    page = "---\n---\n{{ 'a' | shout }} {{ 'a' | shout: 3 }} {{ 'A' | quiet }} {{ 'b' | where }}"
    _, written = built({"_plugins/words.py": plugin, "index.html": page})
    assert written == {"index.html": "A! A!!! a b in index.html"}


def test_a_tag_and_blocks(built):
    plugin = _BEGIN + (
        "@plugin.tag('here')\n"
        "def here(markup, parse):\n"
        "    return lambda context: f\"<{markup.strip()} {context.get('page').get('path')}>\"\n"
        "@plugin.block('box')\n"
        "def box(markup, parse):\n"
        "    return lambda context, body: f'[{body.render(context)}]'\n"
        "@plugin.block('asis', raw=True)\n"
        "def asis(markup, parse):\n"
        "    return lambda context, body: str(body)\n"
    )
    page = "---\n---\n{% here x %} {% box %}{{ 1 | plus: 1 }}{% endbox %}"
    _, written = built({"_plugins/a/tags.py": plugin, "index.html": page})
    assert written == {"index.html": "<x index.html> [2]"}


def test_generators_run_by_priority_and_make_pages(built):
    plugin = _BEGIN + (
        "from pykyll.site import Page\n"
        "def add(site, name): site.data['order'] = site.data.get('order', '') + name\n"
        "@plugin.generator(priority='lowest')\ndef e(site): add(site, 'e')\n"
        "@plugin.generator\ndef c(site): add(site, 'c')\n"
        "@plugin.generator(priority='highest')\ndef a(site): add(site, 'a')\n"
        "@plugin.generator(priority='low')\ndef d(site): add(site, 'd')\n"
        "@plugin.generator(priority='high')\ndef b(site):\n"
        "    add(site, 'b')\n"
        "    site.pages.append(Page(site, 'made', 'of.html', content='{{ page.n }}',\n"
        "                           data={'n': 5}))\n"
    )
    files = {"_plugins/g.py": plugin, "index.html": "---\n---\n{{ site.data.order }}"}
    _, written = built(files)
    assert written == {"index.html": "abcde", "made/of.html": "5"}


def test_a_converter_takes_its_extensions_by_priority(built):
    plugin = _BEGIN + (
        "@plugin.converter('.up')\ndef up(text): return text.upper()\n"
        "@plugin.converter('.up', '.md', priority='low', output_ext='.txt')\n"
        "def sign(text): return text + '~'\n"
    )
    files = {"_plugins/c.py": plugin, "a.up": "---\n---\nx", "b.UP": "---\n---\ny"}
    _, written = built(files)
    assert written == {"a.txt": "X~", "b.txt": "Y~"}  # as Jekyll 4.3.1 does


def test_hooks_run_in_the_order_that_jekyll_4_3_1_prints(built):
    owners = {
        "site": ["after_init", "after_reset", "post_read", "pre_render", "post_render"],
        "pages": ["post_init", "pre_render", "post_convert", "post_render", "post_write"],
        "posts": ["post_init", "pre_render", "post_convert", "post_render", "post_write"],
        "documents": ["post_init", "pre_render", "post_convert", "post_render", "post_write"],
    }
    note = "def note(text):\n    with open(__file__ + '.log', 'a') as log: print(text, file=log)"
    lines = [_BEGIN, note]
    for owner, events in {**owners, "site": [*owners["site"], "post_write"]}.items():
        lines += [
            f"@plugin.hook('{owner}', '{event}')\ndef {owner}_{event}(*a): note('{owner} {event}')"
            for event in events
        ]
    files = {
        "_plugins/h.py": "\n".join(lines),
        "index.html": "---\n---\n",
        "_posts/2020-01-01-a.md": "---\n---\na",
    }
    built(files)
    (log,) = list(_site_of(built).rglob("*.log"))
    assert log.read_text().splitlines() == [
        "site after_init",
        "site after_reset",
        "posts post_init",
        "documents post_init",
        "pages post_init",
        "site post_read",
        "site pre_render",
        "posts pre_render",
        "documents pre_render",
        "posts post_convert",
        "documents post_convert",
        "posts post_render",
        "documents post_render",
        "pages pre_render",
        "pages post_convert",
        "pages post_render",
        "site post_render",
        "pages post_write",
        "posts post_write",
        "documents post_write",
        "site post_write",
    ]


def _site_of(built: Callable[..., Built]) -> Path:
    cells = built.__closure__ or ()
    (folder,) = [cell.cell_contents for cell in cells]
    return folder / "site"


def test_hooks_run_by_priority_and_may_change_content_and_output(built):
    plugin = _BEGIN + (
        "@plugin.hook('pages', 'pre_render', priority='low')\n"
        "def last(page, payload): page.content += 'l'\n"
        "@plugin.hook(['pages', 'posts'], 'pre_render', priority='high')\n"
        "def first(page, payload): page.content += 'h'; page.data['x'] = payload['y'] = '{{'\n"
        "@plugin.hook('pages', 'pre_render')\n"
        "def between(page, payload): page.content += 'n{{ page.x }}{{ y }}'\n"
        "@plugin.hook('pages', 'post_render')\n"
        "def after(page): page.output += '<!-- end -->'\n"
    )
    _, written = built({"_plugins/h.py": plugin, "index.html": "---\n---\n"})
    assert written == {"index.html": "hn{{{{l<!-- end -->"}


def test_install_and_files_beside_it(built):
    files = {
        "_plugins/main.py": (
            "import helper\ndef install(site): site.add_filter('twice', helper.twice)\n"
        ),
        "_plugins/helper.py": "def twice(value): return str(value) * 2\n",
        "index.html": "---\n---\n{{ 'ab' | twice }}",
    }
    assert built(files)[1] == {"index.html": "abab"}


def test_plugins_are_read_anew_by_each_build(built):
    main_file = _BEGIN + "import helper\n@plugin.filter\ndef x(value): return helper.X\n"
    page = "---\n---\n{{ 0 | x }}"
    for value in ("1", "2"):
        files = {"_plugins/m.py": main_file, "_plugins/helper.py": f"X = {value}\n"}
        assert built(files | {"index.html": page})[1]["index.html"] == value


def test_a_folder_named_in_the_configuration(built):
    files = {
        "_config.yml": _CONFIG + "plugins_dir: _mine\n",
        "_mine/p.py": _BEGIN + "@plugin.filter\ndef one(value): return 1\n",
        "_plugins/q.py": "raise RuntimeError\n",
        "index.html": "---\n---\n{{ 0 | one }}",
    }
    assert built(files)[1] == {"index.html": "1"}


@pytest.mark.parametrize("settings", ["compat: github-pages\n", "compat: jekyll\nsafe: true\n"])
def test_safe_mode_runs_none_and_says_so(built, settings):
    files = {
        "_config.yml": settings,
        "_plugins/p.py": "raise RuntimeError\n",
        "index.html": "---\n---\n",
    }
    report, _ = built(files)
    warnings = [format_diagnostic(each) for each in report.warnings]
    assert (
        "warning: this plugin is not run: the site is built in safe mode, as on GitHub Pages\n"
        " --> _plugins/p.py\n"
        "  = help: `compat: jekyll` in _config.yml, without `safe: true`, runs it"
    ) in warnings


def test_a_plugin_in_ruby_is_named(built):
    files = {"_plugins/old.rb": "puts 1\n", "index.html": "---\n---\n"}
    report, _ = built(files)
    assert [format_diagnostic(each) for each in report.warnings] == [
        (
            "warning: this plugin is Ruby, which is not run\n"
            " --> _plugins/old.rb\n"
            "  = help: without it, the tags, filters and pages that it adds are missing; "
            "a plugin in Python may stand beside it"
        )
    ]


_FAILURES = {
    "filter": (
        "@plugin.filter\ndef bad(value): return value + 1\n",
        "{{ 'a' | bad }}",
        (
            'error: TypeError: can only concatenate str (not "int") to str\n'
            " --> _plugins/p.py:4:24\n"
            "  |\n"
            "4 | def bad(value): return value + 1\n"
            "  |                        ^ the plugin raised this; mend it, or take it out\n"
            "  = called by index.html:3"
        ),
    ),
    "tag": (
        "@plugin.tag('bad')\ndef bad(markup, parse):\n    return lambda context: {}['k']\n",
        "{% bad %}",
        (
            "error: KeyError: 'k'\n"
            " --> _plugins/p.py:5:28\n"
            "  |\n"
            "5 |     return lambda context: {}['k']\n"
            "  |                            ^ the plugin raised this; mend it, or take it out\n"
            "  = called by index.html:3"
        ),
    ),
    "tag without a renderer": (
        "@plugin.tag('bad')\ndef bad(markup, parse): pass\n",
        "{% bad %}",
        (
            "error: the tag's function 'bad' returned nothing that can be called\n"
            " --> _plugins/p.py\n"
            "  = called by index.html:3\n"
            "  = help: return the function of the context that gives the text"
        ),
    ),
    "generator": (
        "@plugin.generator\ndef bad(site): site.nothing\n",
        "",
        (
            "error: AttributeError: 'Host' object has no attribute 'nothing'\n"
            " --> _plugins/p.py:4:16\n"
            "  |\n"
            "4 | def bad(site): site.nothing\n"
            "  |                ^ the plugin raised this; mend it, or take it out"
        ),
    ),
    "hook": (
        "@plugin.hook('pages', 'post_render')\ndef bad(page): 1 / 0\n",
        "",
        (
            "error: ZeroDivisionError: division by zero\n"
            " --> _plugins/p.py:4:16\n"
            "  |\n"
            "4 | def bad(page): 1 / 0\n"
            "  |                ^ the plugin raised this; mend it, or take it out\n"
            "  = called for index.html"
        ),
    ),
    "converter": (
        "@plugin.converter('.html')\ndef bad(text): return int(text)\n",
        "x",
        (
            "error: ValueError: invalid literal for int() with base 10: 'x'\n"
            " --> _plugins/p.py:4:23\n"
            "  |\n"
            "4 | def bad(text): return int(text)\n"
            "  |                       ^ the plugin raised this; mend it, or take it out"
        ),
    ),
    "import": (
        "import not_there_at_all\n",
        "",
        (
            "error: ModuleNotFoundError: No module named 'not_there_at_all'\n"
            " --> _plugins/p.py:3:1\n"
            "  |\n"
            "3 | import not_there_at_all\n"
            "  | ^ the plugin raised this; mend it, or take it out"
        ),
    ),
    "syntax": (
        "def :\n",
        "",
        (
            "error: SyntaxError: invalid syntax (p.py, line 3)\n"
            " --> _plugins/p.py:3:5\n"
            "  |\n"
            "3 | def :\n"
            "  |     ^ the plugin raised this; mend it, or take it out"
        ),
    ),
    "hook that is none": (
        "@plugin.hook('pages', 'post_rendr')\ndef bad(page): pass\n",
        "",
        (
            "error: Invalid hook. pages supports only the following hooks: "
            "post_init, pre_render, post_convert, post_render, post_write\n"
            " --> _plugins/p.py\n"
            "  = help: did you mean 'post_render'?"
        ),
    ),
    "priority that is none": (
        "@plugin.generator(priority='urgent')\ndef bad(site): pass\n",
        "",
        (
            "error: there is no priority 'urgent'\n"
            " --> _plugins/p.py\n"
            "  = help: there are lowest, low, normal, high, highest"
        ),
    ),
}


@pytest.mark.parametrize("case", _FAILURES)
def test_what_fails_is_told_at_the_plugin_s_own_line(built, tmp_path, case):
    plugin, page, expected = _FAILURES[case]
    built({"index.html": "---\n---\ngood"})
    with pytest.raises(PykyllError) as error:
        built({"_plugins/p.py": _BEGIN + plugin, "index.html": f"---\n---\n{page}"})
    assert _told(error).startswith(expected)
    assert (tmp_path / "out/index.html").read_text() == "good"


class _EntryPoint:
    """An entry point of a package that is not installed."""

    group = "pykyll.plugins"

    def __init__(self, name: str, plugin: object) -> None:
        self.name = name
        self.value = f"somewhere:{name}"
        self._plugin = plugin

    def load(self) -> object:
        if isinstance(self._plugin, Exception):
            raise self._plugin
        return self._plugin


@pytest.fixture
def packaged(monkeypatch: pytest.MonkeyPatch) -> Callable[[str, object], None]:
    """Offer a plugin under a name, as an installed package would."""

    def offer(name: str, plugin: object) -> None:
        def entry_points(*, group: str, name: str | None = None) -> list[_EntryPoint]:
            return [point] if group == point.group and name in (None, point.name) else []

        point = _EntryPoint(name, plugin)
        monkeypatch.setattr(importlib.metadata, "entry_points", entry_points)

    return offer


def _loud() -> Plugin:
    plugin = Plugin()

    @plugin.filter
    def loud(value: object) -> str:
        return f"{value}!".upper()

    @plugin.filter
    def fails(value: object) -> object:
        raise ValueError(value)

    @plugin.command("count", "Counts the arguments")
    def count(config: object, arguments: tuple[str, ...]) -> None:
        del config
        click.echo(f"{len(arguments)} {' '.join(arguments)}")

    return plugin


def test_a_packaged_plugin_runs_where_a_site_asks_for_it(built, packaged):
    packaged("pykyll-loud", _loud())
    page = {"index.html": "---\n---\n{{ 'a' | loud }}"}
    _, written = built({"_config.yml": _CONFIG + "plugins: [pykyll-loud]\n", **page})
    assert written == {"index.html": "A!"}
    assert built({"_config.yml": _CONFIG, **page})[1] == {"index.html": "a"}


def test_a_packaged_function_is_a_plugin_too(built, packaged):
    packaged("pykyll-x", lambda site: site.add_filter("x", lambda _: 7))
    config = _CONFIG + "plugins: [pykyll-x]\n"
    files = {"_config.yml": config, "index.html": "---\n---\n{{ 0 | x }}"}
    assert built(files)[1] == {"index.html": "7"}


@pytest.mark.parametrize(
    ("plugin", "told"),
    [
        (ImportError("no"), "error: the plugin pykyll-x failed: ImportError: no"),
        (3, "error: the entry point 'pykyll-x' of pykyll.plugins is neither a Plugin nor a"),
    ],
)
def test_a_package_that_cannot_be_used_is_named(built, packaged, plugin, told):
    packaged("pykyll-x", plugin)
    with pytest.raises(PykyllError) as error:
        built({"_config.yml": _CONFIG + "plugins: [pykyll-x]\n", "index.html": "---\n---\n"})
    assert _told(error).startswith(told)


def test_a_packaged_plugin_that_fails_is_named(built, packaged):
    packaged("pykyll-loud", _loud())
    config = _CONFIG + "plugins: [pykyll-loud]\n"
    with pytest.raises(PykyllError) as error:
        built({"_config.yml": config, "index.html": "---\n---\n{{ 'a' | fails }}"})
    told = _told(error)
    assert told.startswith("error: the plugin pykyll-loud failed: ValueError: a\n")
    assert "        raise ValueError(value)\n" in told
    assert "called by index.html:3" in told


def _ended(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[object, str, str]:
    with pytest.raises(SystemExit) as ending:
        main(list(arguments))
    printed = capsys.readouterr()
    return ending.value.code, printed.out, printed.err


def test_a_command(tmp_path, monkeypatch, capsys, packaged):
    packaged("pykyll-loud", _loud())
    (tmp_path / "_config.yml").write_text(_CONFIG)
    (tmp_path / "_plugins").mkdir()
    (tmp_path / "_plugins/c.py").write_text(
        _BEGIN + "@plugin.command('title', 'Says the title')\n"
        "def title(config, arguments): print(config.get('title'), *arguments)\n"
        "@plugin.command('fail')\n"
        "def fail(config, arguments): raise OSError('disc full')\n"
    )
    (tmp_path / "_config.yml").write_text(_CONFIG + "title: T\n")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("NO_COLOR", "1")
    assert _ended(capsys, "title", "a", "--b=c") == (0, "T a --b=c\n", "")
    assert _ended(capsys, "count", "-x") == (0, "1 -x\n", "")
    code, out, _ = _ended(capsys, "--help")
    assert code == 0
    assert "Commands of plugins:\n  count  Counts the arguments\n" in out
    assert "Says the title" not in out  # the site's own code is not run to give help
    code, _, err = _ended(capsys, "fail")
    assert code == 1
    assert "error: OSError: disc full\n" in err
    code, _, err = _ended(capsys, "tilte")
    assert (code, err[err.index("Error") :]) == (
        2,
        "Error: There is no command 'tilte': did you mean 'title'?\n",
    )


def test_a_drop_that_fails_is_the_plugins_fault_at_its_own_line(built):
    plugin = _BEGIN + (
        "from pykyll.liquid import Drop\n"
        "class Odd(Drop):\n"
        "    def get(self, key):\n"
        "        return 1 / 0\n"
        "@plugin.generator\n"
        "def add(site): site.data['odd'] = Odd()\n"
    )
    files = {"_plugins/odd.py": plugin, "index.html": "---\n---\n\n{{ site.data.odd.x }}"}
    with pytest.raises(BuildError) as error:
        built(files)
    told = _told(error)
    assert "ZeroDivisionError: division by zero" in told
    assert "_plugins/odd.py:6" in told
    assert "index.html:4" in told
