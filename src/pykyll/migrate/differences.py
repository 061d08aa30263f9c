"""What pykyll does otherwise than the Jekyll that a site was made for, and why."""

from __future__ import annotations

import os
from dataclasses import replace
from typing import TYPE_CHECKING

from pykyll.builder.misspelt_settings import missing_engines
from pykyll.doctor.patient import warning
from pykyll.doctor.site_templates import Templates
from pykyll.extend.brought_by import Bringers
from pykyll.folders.walk import walk
from pykyll.highlight import ROUGE_VERSION
from pykyll.liquid import LiquidError
from pykyll.migrate.origin import LOCKED, line_with, text_of
from pykyll.plugins import PLUGINS
from pykyll.regex import regex
from pykyll.templates.template_errors import unknown_filter_message

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pykyll.doctor.patient import Patient
    from pykyll.errors import Diagnostic

_OTHER_MARKUP = {
    ".textile": "Textile",
    ".rst": "reStructuredText",
    ".org": "Org",
    ".adoc": "AsciiDoc",
    ".asciidoc": "AsciiDoc",
    ".haml": "Haml",
    ".slim": "Slim",
    ".ipynb": "Jupyter",
}
_MARKDOWN = frozenset({"kramdown", "gfm", "commonmarkghpages", "commonmark"})
_FORCED_BY_PAGES = ("safe", "highlighter", "lsi")
_RUBY_BUILD = regex(r"\b(?:bundle exec |)jekyll (?:build|b)\b|actions/jekyll-build-pages")


def settings(patient: Patient) -> Iterator[Diagnostic]:
    """Settings that ask for what there is not."""
    user = patient.site.config.user
    if user.get("lsi") not in (None, False) and not patient.site.compat.pages_settings:
        found = warning(
            "`lsi` is not supported: related posts are the latest ones",
            hint="Jekyll does so too without the gem classifier-reborn",
        )
        yield patient.at_config(found, "lsi")
    processor = user.get("markdown")
    is_known = not isinstance(processor, str) or processor.lower() in _MARKDOWN
    if not is_known and not patient.site.compat.pages_settings:
        found = warning(
            f"the Markdown processor '{processor}' is a plugin in Ruby, which is not run",
            hint="kramdown reads most Markdown the same: write `markdown: kramdown`",
        )
        yield patient.at_config(found, "markdown")
    if user.get("highlighter") == "pygments" and not patient.site.compat.pages_settings:
        found = warning(
            "code is highlighted as Rouge does it, not Pygments",
            hint="the classes are the same, so that style sheets go on working",
        )
        yield patient.at_config(found, "highlighter")
    yield from missing_engines(patient.site)


def forced_settings(patient: Patient) -> Iterator[Diagnostic]:
    """Settings that GitHub Pages overrides, here as there."""
    if not patient.site.compat.pages_settings:
        return
    user, config = patient.site.config.user, patient.site.config
    for key in _FORCED_BY_PAGES:
        if key in user and user[key] != config.get(key):
            found = warning(
                f"GitHub Pages sets `{key}: {_shown(config.get(key))}` whatever the site says",
                hint="the same is done here; `compat: jekyll` follows the site's own setting",
            )
            yield patient.at_config(found, key)


def other_markup(patient: Patient) -> Iterator[Diagnostic]:
    """Pages in markup that only a Ruby plugin converts."""
    found: dict[str, list[str]] = {}
    for item in patient.items:
        extension = os.path.splitext(item.relative_path)[1].lower()
        if extension in _OTHER_MARKUP and not _is_converted(patient, extension):
            found.setdefault(extension, []).append(item.relative_path)
    for extension, paths in found.items():
        more = f" and {len(paths) - 1} more" if len(paths) > 1 else ""
        yield warning(
            f"{_OTHER_MARKUP[extension]} is not converted: {paths[0]}{more}",
            path=paths[0],
            hint="rewrite it in Markdown (pandoc does), or add a converter in `_plugins`",
        )


def _is_converted(patient: Patient, extension: str) -> bool:
    return patient.site.converters.output_ext(extension) == ".html"


def locked_versions(patient: Patient) -> Iterator[Diagnostic]:
    """Gems locked to a version other than the one whose output is printed."""
    config, compat = patient.site.config, patient.site.compat
    if not compat.gemfile_decides_versions:
        return
    text = text_of(config, "Gemfile.lock")
    locked = dict(LOCKED.findall(text))
    ours = {
        "liquid": compat.liquid_version,
        "kramdown": compat.kramdown_version,
        "rouge": ROUGE_VERSION,
    }
    for gem, version in ours.items():
        theirs = locked.get(gem)
        if theirs is not None and theirs.split(".")[:2] != version.split(".")[:2]:
            found = warning(
                f"the site is locked to {gem} {theirs}; what {gem} {version} prints is printed",
                hint="compare the two sites where it matters: few pages differ, if any",
            )
            yield patient.at_line(found, "Gemfile.lock", line_with(text, gem))


def theme(patient: Patient) -> Iterator[Diagnostic]:
    """A theme that is not on this machine: a build brings it, once."""
    error = patient.theme_error
    user = patient.site.config.user
    name = user.get("theme") or user.get("remote_theme")
    if error is not None and isinstance(name, str) and name.startswith((".", "/")):
        yield error
    elif error is not None:
        found = warning(
            f"the theme '{name}' is not on this machine",
            hint="the first build downloads it; what it brings was not looked at here",
        )
        yield patient.at_config(found, "theme" if user.get("theme") else "remote_theme")


def templates(patient: Patient) -> Iterator[Diagnostic]:
    """Tags and syntax that Liquid does not know here: the pages would not be built."""
    site = patient.site
    unused = _unused(patient)
    seen: set[tuple[str | None, int | None, str]] = set()
    sources = [
        (item.relative_path, item.body, item.body_line)
        for item in patient.items
        if item.path_on_disk is not None and item.renders_with_liquid
    ]
    sources.extend(
        (layout.relative_path, layout.body, layout.body_line) for layout in site.layouts.values()
    )
    includes = [patient.shown(path) for path in _files(site.tree.includes_paths[0])]
    sources.extend((shown, patient.text(shown), 1) for shown in includes)
    for path, text, first_line in sources:
        try:
            site.liquid.parse(path, text, first_line=first_line)
        except LiquidError as error:
            found = site.liquid.explain(error, path).diagnostic
            if (found.path, found.line, found.message) not in seen:
                seen.add((found.path, found.line, found.message))
                yield replace(found, severity="warning") if path in unused else found


def unknown_filters(patient: Patient) -> Iterator[Diagnostic]:
    """Filters that nobody brings here: what stands before them is printed as it is.

    Pages runs no plugin that brings other filters, so it prints the same.
    """
    if patient.site.compat.runs_listed_plugins_only:
        return
    env = patient.site.liquid.environment
    bringers = Bringers(patient.site, PLUGINS)
    seen: set[str] = set()
    templates = Templates(patient)
    for path, names in templates.names.items():
        for name, line in names.filters.items():
            if templates.is_rendered(path) and name not in seen and not env.filter_named(name):
                seen.add(name)
                found = warning(
                    unknown_filter_message(name),
                    hint=bringers.hint(name, is_tag=False)
                    or "a plugin in Python in `_plugins` may bring it, as one in Ruby did",
                )
                yield patient.at_line(found, path, line)


def _unused(patient: Patient) -> set[str]:
    """Includes and layouts that no page needs; a theme unseen may need any."""
    if patient.lacks_theme:
        return set()
    known = Templates(patient)
    unused = {f"{known.includes_dir}/{name}" for name in known.unused_includes()}
    return unused | {f"{patient.site.tree.layouts_dir}/{name}" for name in known.unused_layouts()}


def workflows(patient: Patient) -> Iterator[Diagnostic]:
    """Workflows that build with Ruby's Jekyll, which go on doing so."""
    folder = os.path.join(patient.site.source, ".github", "workflows")
    for path in _files(folder):
        if not path.endswith((".yml", ".yaml")):  # GitHub passes over all others
            continue
        shown = patient.shown(path)
        text = patient.text(shown)
        match = _RUBY_BUILD.search(text)
        if match is not None:
            found = warning(
                "this workflow builds with Ruby's Jekyll",
                hint="it may stay so; `pip install pykyll` and `pykyll build` do the same there",
            )
            line = text.count("\n", 0, match.start()) + 1
            yield patient.at_line(found, shown, line)


def _files(folder: str) -> Iterator[str]:
    for directory, folders, names in walk(folder):
        folders.sort()
        for name in sorted(names):
            if not name.startswith("."):
                yield os.path.join(directory, name)


def _shown(value: object) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)
