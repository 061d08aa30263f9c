"""Each setting and each key of front matter with values of each type, and what Jekyll makes of it.

`python tests/support/wrong_types.py` asks Jekyll and writes `tests/bad_input/wrong_types.json`:
with Jekyll 4.3.1, `jekyll` of the path; with `--pages` and the command of GitHub Pages' Jekyll,
`wrong_types_pages.json`; with `--academic` and that of one with jekyll-scholar and al-folio's gems,
`wrong_types_academic.json`. Words behind that are what the cases begin with that are asked anew.
"""

from __future__ import annotations

import json
import os
import shlex
import subprocess
import sys
import tempfile
from pathlib import Path

from site_text import read_tree
from wrong_types_in_academic_plugins import GROUPS as ACADEMIC_GROUPS
from wrong_types_in_academic_plugins import academic_cases
from wrong_types_in_listings import GROUPS as LISTING_GROUPS
from wrong_types_in_listings import listing_cases
from wrong_types_in_plugins import GROUPS as PLUGIN_GROUPS
from wrong_types_in_plugins import more_cases

FOLDER = Path(__file__).parent.parent / "bad_input"
GROUPS = (*PLUGIN_GROUPS, *LISTING_GROUPS, *ACADEMIC_GROUPS)
RECORDED = {
    "jekyll 4.3.1 debian": "wrong_types.json",
    "github-pages": "wrong_types_pages.json",
    "jekyll 4.3.1": "wrong_types_academic.json",
}
"""By the name that `compat` has for the Jekyll that was asked."""
_OPTIONS = {"--pages": "github-pages", "--academic": "jekyll 4.3.1"}
ACADEMIC = frozenset({"archives-v2", *ACADEMIC_GROUPS})
"""What only a Jekyll with jekyll-scholar and al-folio's gems is asked about."""
_BUILDER = Path(__file__).with_name("build_sites.rb")

VALUES = (
    "[a, 1]", "[]", "[[x]]", "[null]", "true", "false", "5", "-1", "1.5", "{a: b}", "{}", "2020-01-01", "",
    "''", ":a", "text",
)  # fmt: skip
"""As they stand in YAML; one is nothing at all."""
KINDS = ("[a, 1]", "[[x]]", "true", "false", "5", "{a: b}", "2020-01-01", "", "''", '"a\\0b"')
"""One of each kind, for the many further places."""
FRONT_MATTER = (
    "permalink", "layout", "title", "slug", "date", "published", "category", "categories", "tag",
    "tags", "excerpt", "excerpt_separator", "redirect_from", "redirect_to", "draft", "ext",
    "render_with_liquid", "url", "path", "id", "collection", "description", "author", "image",
)  # fmt: skip
DEFAULTS = (
    "permalink", "layout", "title", "date", "published", "categories", "category", "tags", "slug",
    "excerpt_separator", "render_with_liquid", "redirect_from",
)  # fmt: skip
SETTINGS = (
    "permalink", "collections", "defaults", "exclude", "include", "keep_files", "baseurl", "url",
    "port", "host", "excerpt_separator", "paginate", "paginate_path", "markdown_ext", "encoding",
    "timezone", "limit_posts", "plugins", "whitelist", "sass", "kramdown", "title", "markdown",
    "highlighter", "layouts_dir", "includes_dir", "data_dir", "collections_dir", "plugins_dir",
    "safe", "future", "unpublished", "show_drafts", "lsi", "strict_front_matter", "liquid",
    "incremental", "theme", "cache_dir", "page_excerpts", "gems", "quiet", "verbose",
    "redirect_from", "source", "destination", "time", "name",
)  # fmt: skip
NESTED = (
    "collections: {docs: VALUE}", "collections: {docs: {output: VALUE}}",
    "collections: {docs: {output: true, permalink: VALUE}}", "collections: {VALUE: {output: true}}",
    "collections: {docs: {output: true, sort_by: VALUE}}",
    "collections: {docs: {output: true, order: VALUE}}",
    "defaults: [VALUE]", "defaults: [{scope: VALUE, values: {title: x}}]",
    "defaults: [{scope: {path: VALUE}, values: {title: x}}]",
    "defaults: [{scope: {path: '', type: VALUE}, values: {title: x}}]",
    "defaults: [{scope: {path: ''}, values: VALUE}]", "sass: {style: VALUE}",
    "sass: {sass_dir: VALUE}", "sass: {load_paths: VALUE}", "sass: {sourcemap: VALUE}",
    "kramdown: {input: VALUE}", "kramdown: {toc_levels: VALUE}", "kramdown: {auto_ids: VALUE}",
    "kramdown: {syntax_highlighter_opts: VALUE}", "liquid: {error_mode: VALUE}",
    "liquid: {strict_filters: VALUE}", "exclude: [VALUE]", "include: [VALUE]", "keep_files: [VALUE]",
    "plugins: [VALUE]", "feed: VALUE", "feed: {path: VALUE}",
)  # fmt: skip
_AT_EXIT = f"""
at_exit do
  if defined?(Jekyll::GitHubMetadata::Client)
    class Jekyll::GitHubMetadata::Client
      def internet_connected?; false; end  # it waits some seconds before it finds out
    end
  end
  load {json.dumps(str(_BUILDER))} if Jekyll.respond_to?(:configuration)
end
"""
_PLAIN = (
    "plugins: [jekyll-paginate, jekyll-redirect-from]\ncollections: {docs: {output: true}}\n"
    "theme: null\n"
)
"""Without the theme that Pages gives a site that names none: its stylesheet takes a second."""
_PAGE = (
    "---\n{}title: T\n---\n<p>{{{{ page.title }}}} {{{{ page.url }}}} {{{{ page.categories | join: ',' "
    "}}}}</p>\n\nMore\n"
)
_SITE = {
    "index.html": "---\ntitle: Home\n---\n{% for p in site.posts %}{{ p.url }} {{ p.title }} "
    "{{ p.tags | join: ',' }} {{ p.excerpt | strip }};{% endfor %}\n"
    "{% for p in paginator.posts %}{{ p.url }}{% endfor %}\n"
    "{% for p in site.docs %}{{ p.url }}{% endfor %} {{ site.title }}\n",
    "_posts/2020-01-01-first.md": "---\ntitle: First\n---\nOne\n\nTwo\n",
    "_docs/d.md": "---\ntitle: D\n---\nText\n",
    "_layouts/text.html": "[{{ content }}]",
    "_data/d.yml": "a: 1\n",
    "main.scss": "---\n---\na { b: c }\n",
    "plain.txt": "plain\n",
}


def cases() -> dict[str, dict[str, str]]:
    """Sites by what is wrong in them: `config permalink: [a]`."""
    found = {"plain": {**_SITE, "_config.yml": _PLAIN}}
    for value in VALUES:
        for key in FRONT_MATTER:
            entry = f"{key}: {value}\n"
            for kind, path in (("page", "p.md"), ("post", "_posts/2020-01-02-p.md")):
                page = _PAGE.format(entry)
                if key == "title":
                    page = page.replace("title: T\n", "", 1)
                found[f"{kind} {entry.strip()}"] = {**_SITE, "_config.yml": _PLAIN, path: page}
        for key in DEFAULTS:
            entry = f"{key}: {value}"
            config = f"defaults:\n- scope: {{path: ''}}\n  values:\n    {entry}\n"
            files = {**_SITE, "_config.yml": _PLAIN + config, "p.md": _PAGE.format("")}
            found[f"defaults {entry}".strip()] = files
        for key in SETTINGS:
            entry = f"{key}: {value}"
            plain = "".join(
                line for line in _PLAIN.splitlines(keepends=True) if not line.startswith(f"{key}:")
            )
            files = {**_SITE, "_config.yml": f"{plain}{entry}\n", "p.md": _PAGE.format("")}
            found[f"config {entry}".strip()] = files
        for pattern in NESTED:
            key = pattern.partition(":")[0]
            plain = "".join(
                line for line in _PLAIN.splitlines(keepends=True) if not line.startswith(f"{key}:")
            )
            entry = pattern.replace("VALUE", value or "null")
            files = {**_SITE, "_config.yml": f"{plain}{entry}\n", "p.md": _PAGE.format("")}
            found[f"config {entry}"] = files
    return {**found, **more_cases(KINDS), **listing_cases(KINDS), **academic_cases(KINDS)}


def is_asked(case: str, compat: str) -> bool:
    """Whether a case is one for that Jekyll."""
    group = _group_of(case)
    if compat == "jekyll 4.3.1":
        return group in ACADEMIC
    if compat == "github-pages":
        return group not in ACADEMIC and group not in LISTING_GROUPS
    return group not in ACADEMIC


def plain_of(case: str) -> str:
    """The name of the site that a case is compared with."""
    group = _group_of(case)
    return f"plain {group}" if group in GROUPS else "plain"


def _group_of(case: str) -> str:
    return case.removeprefix("plain ").partition(" ")[0]


def ask(command: list[str], names: dict[str, dict[str, str]]) -> dict[str, object]:
    """What Jekyll makes of each: the error, or the files that differ from the plain site's."""
    with tempfile.TemporaryDirectory(prefix="types-") as name:
        top = Path(name)
        folders = {}
        for number, (case, files) in enumerate(names.items()):
            folders[case] = top / str(number)
            write(files, folders[case] / "site")
        (top / "sites.json").write_text(json.dumps([str(each) for each in folders.values()]))
        driver = {"_config.yml": "theme: null\n", "at_exit.rb": _AT_EXIT}
        write(driver, top / "driver")
        environ = {
            **os.environ, "PYKYLL_SITES": str(top / "sites.json"), "PYKYLL_OWN_PATHS": "yes",
            "JEKYLL_ENV": "production", "LANG": "C.UTF-8", "TZ": "UTC",
            "JEKYLL_NO_BUNDLER_REQUIRE": "true", "PAGES_REPO_NWO": "owner/name",
            # GitHub Pages runs no plugin of a site: what builds the sites begins when it ends.
            "RUBYOPT": f"-W0 -r{top / 'driver/at_exit.rb'}",
        }  # fmt: skip
        arguments = ["build", "-s", str(top / "driver"), "-d", str(top / "driver/_site")]
        subprocess.run([*command, *arguments], env=environ, cwd=top / "driver", check=True)
        plain = {name: site_tree(folders[name]) for name in {plain_of(case) for case in names}}
        return {
            case: _outcome(folder, plain[plain_of(case)], top) for case, folder in folders.items()
        }


def site_tree(folder: Path) -> dict[str, str]:
    """What was written of a case, as text."""
    out = folder / "site/_site"
    if not out.is_dir():
        return {}
    return {path: data.decode("utf-8") for path, data in read_tree(out).items()}


def _outcome(folder: Path, plain: dict[str, str], top: Path) -> dict[str, object]:
    error = folder / "error"
    if error.exists():
        said = error.read_text("utf-8", errors="replace").replace(str(top), "")
        return {"error": said.splitlines()[0][:160]}
    return {"files": difference(site_tree(folder), plain)}


def difference(tree: dict[str, str], plain: dict[str, str]) -> dict[str, str | None]:
    """The files that are new or another than in the plain site; None for those that are not there."""
    found: dict[str, str | None] = {
        path: text for path, text in tree.items() if plain.get(path) != text
    }
    found.update(dict.fromkeys(path for path in plain if path not in tree))
    return dict(sorted(found.items()))


def write(files: dict[str, str], folder: Path) -> None:
    """Write files below a folder."""
    for path, text in files.items():
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(text.encode("utf-8"))


def main() -> None:
    compat, command = "jekyll 4.3.1 debian", ["jekyll"]
    arguments = sys.argv[1:]
    if arguments and arguments[0] in _OPTIONS:
        compat, command = _OPTIONS[arguments[0]], shlex.split(arguments[1])
        arguments = arguments[2:]
    path = FOLDER / RECORDED[compat]
    found = json.loads(path.read_text("utf-8")) if arguments else {}
    known = {case: files for case, files in cases().items() if is_asked(case, compat)}
    wanted = [case for case in known if not arguments or case.startswith(tuple(arguments))]
    plain = {plain_of(case) for case in wanted}
    names = {case: known[case] for case in [*plain, *wanted]}
    found.update(ask(command, names))
    lines = ",\n".join(f" {json.dumps(case)}: {json.dumps(each)}" for case, each in found.items())
    path.write_text(f"{{\n{lines}\n}}\n", "utf-8")


if __name__ == "__main__":
    main()
