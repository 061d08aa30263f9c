"""What one build leaves to the next, and what it takes from the one before."""

from __future__ import annotations

import os
from dataclasses import replace
from typing import TYPE_CHECKING, cast

from pykyll.builder.incremental.fingerprints import Fingerprints, digest
from pykyll.builder.incremental.inputs import file_sign, folder_signs, source_signs, without_recent
from pykyll.builder.incremental.state import State
from pykyll.builder.incremental.state_file import StateFile
from pykyll.builder.incremental.state_text import ITEMS, TEXTS, as_parts, from_parts
from pykyll.builder.incremental.unchanged import (
    INPUTS,
    config_signature,
    engine_signature,
    kept_answers,
)
from pykyll.builder.staging import file_digest
from pykyll.errors.as_json import diagnostics_as_json
from pykyll.extend.installed import plugin_packages, version_of
from pykyll.extend.python_plugins import plugin_folders
from pykyll.files.paths import is_inside
from pykyll.ruby.text import to_s
from pykyll.site.reads import CLOCK, CONFIG
from pykyll.source.yaml_texts import YamlTexts
from pykyll.templates.printed_time import printed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pykyll.builder.incremental.inputs import Signs
    from pykyll.builder.incremental.kept import Kept
    from pykyll.builder.renew import Renewed
    from pykyll.builder.report import Report
    from pykyll.builder.site import Site
    from pykyll.builder.write import Copy, Written
    from pykyll.config import Config

_LENT_TO_ALL = frozenset({"github", "archives"})
"""What plugins show that pages read by its name; whatever else they show all pages rest on."""


ORDER = "order"
"""The part of the state that says that a site has to be rendered in one line."""
YAML = "yaml"
"""The part that holds front matter as it was read."""


def order_mattered(source: str) -> bool:
    """Whether the last build has seen that the order of rendering matters."""
    parts = StateFile(source).read(ORDER)
    return parts is not None and parts[ORDER] is True


class Store:
    """The state of one site's builds.

    Args:
        site: The site, with nothing read yet.
        config: Its configuration as it was loaded.
        begun: When the build began, in nanoseconds since 1970.
        is_on: Whether there is to be any on disk.
        kept: What the build before has left in this process, where it has.
    """

    def __init__(
        self, site: Site, config: Config, begun: int, *, is_on: bool, kept: Kept | None = None
    ) -> None:
        self._site = site
        self._config = config
        self._begun = begun
        self._is_kept = is_on
        self._is_on = (is_on or kept is not None) and site.is_traced
        self._kept = kept
        self._file = StateFile(site.source)
        self._source: Signs = {} if kept is None else kept.source
        self.copies: dict[str, Copy] = {}
        """The static files of the build before, by their destination."""
        self._before: State | None = None

    def look_at_source(self) -> None:
        """Note what lies in the source: what changes while it is read, shows later."""
        if self._is_on:
            self._source = source_signs(self._config)
        if self._is_on and self._kept is None:
            self._site.yaml = YamlTexts(self._known_yaml())

    def _known_yaml(self) -> dict[str, str]:
        """The front matter that the build before has read, if it was read in the same way."""
        parts = self._file.read(YAML)
        if parts is None:
            return {}
        try:
            kept = cast("dict[str, object]", parts[YAML])
            if kept["reader"] != self._reader():
                return {}
            return dict(cast("dict[str, str]", kept["texts"]))
        except (KeyError, TypeError, ValueError):
            return {}

    def _reader(self) -> str:
        """What reading YAML rests on beside the text."""
        tree = self._site.tree
        return digest(f"{engine_signature()}\0{tree.compat.yaml_schema}\0{tree.zone!r}")

    @property
    def before(self) -> State:
        """What the build before has left, as far as it holds; from when the site is complete."""
        if self._before is None:
            self._before = self._read()
        return self._before

    def _read(self) -> State:
        if not self._is_on:
            return State()
        kept = self._kept
        if kept is not None and kept.state is not None:
            if kept.state.signature != self._signature():
                return State()
            self.copies = kept.copies
            return kept.state
        if not self._is_kept:
            return State()
        self._file.sweep()
        parts = self._file.read(ITEMS, TEXTS)
        if parts is None:
            return State()
        try:
            state, copies = from_parts(parts)
        except (KeyError, TypeError, ValueError, IndexError, AttributeError):
            return State()
        if state.signature != self._signature():
            return State()
        self.copies = copies
        return state

    def _signature(self) -> str:
        """The digest of what every page rests on."""
        site = self._site
        shown = {name: value for name, value in site.shown.items() if name not in _LENT_TO_ALL}
        theme = site.theme
        return digest(
            "\0".join(
                [
                    engine_signature(),
                    config_signature(self._config),
                    Fingerprints(site).of([site.config.raw.get("title"), shown]),
                    "" if theme is None else f"{theme.name}\0{theme.root}",
                    self._plugins() if site.has_own_code else "",
                ]
            )
        )

    def _plugins(self) -> str:
        """What tells the site's own plugins from others."""
        folders = plugin_folders(self._config)
        own = [
            [path, file_digest(os.path.join(folder, path))]
            for folder in folders
            for path in sorted(folder_signs(folder))
            if path.endswith(".py")
        ]
        packages = [[each.name, each.value, version_of(each)] for each in plugin_packages()]
        return digest(repr((own, packages)))

    def keep(self, renewed: Renewed, written: Written, report: Report) -> None:
        """Leave what the next build wants to know."""
        site = self._site
        if not site.is_traced or not site.reads.is_complete:
            self._forget()
            return
        state = renewed.make_state()
        state.signature = self._signature()
        _drop_stamps_of_losers(state, written)
        kept = self._kept
        if kept is not None:
            kept.site, kept.state, kept.copies = site, state, written.copies
            kept.files = written.files
            kept.source, kept.signature = self._source, config_signature(self._config)
        if not self._is_kept:
            return
        inputs = self._inputs(state, written, report)
        if kept is None:
            yaml = {} if site.yaml is None else site.yaml.kept
            parts = as_parts(state, written.copies)
            known = {"reader": self._reader(), "texts": yaml}
            self._file.write({INPUTS: inputs, **parts, YAML: known})
        else:
            kept.inputs = inputs  # it is put down when there is time

    def _forget(self) -> None:
        kept = self._kept
        if kept is not None:
            kept.site = kept.state = kept.inputs = None
        if self._is_kept:
            self._file.forget()
            if self._site.reads.order_matters:
                self._file.write({ORDER: True})

    # What was looked at ------------------------------------------------------------------

    def _inputs(self, state: State, written: Written, report: Report) -> dict[str, object]:
        site = self._site
        table = state.keys
        read = [
            key for key, found in zip(table.keys, table.digests, strict=True) if found is not None
        ]
        clock = {name: printed(name, site.time) for kind, name, _ in read if kind == CLOCK}
        files = {
            each.destination: [each.stamp.size, each.stamp.changed]
            for each in state.items.values()
            if each.stamp is not None
        }
        files.update((path, list(each.copy[:2])) for path, each in written.copies.items())
        given = self._config.get("time")
        return {
            "engine": engine_signature(),
            "config": config_signature(self._config),
            "settings": {
                name: repr(self._config.get(name)) for kind, name, _ in read if kind == CONFIG
            },
            "environ": dict(site.reads.environ),
            "time": site.time.isoformat(),
            "is_given": given is not None,
            "given": str(given),
            "next": site.publisher.next_moment,
            "clock": clock,
            "source": without_recent(self._source, self._begun),
            "extras": dict(self._extras()),
            "destination": files,
            "answers_until": site.asked.missed.until,
            "answers": kept_answers(self._config),
            "report": {
                "pages": report.pages,
                "files": len(written.files),
                "warnings": diagnostics_as_json(report.warnings),
                "address": [_shown(site, "url"), _shown(site, "baseurl")],
            },
        }

    def _extras(self) -> Iterator[tuple[str, object]]:
        """Files and folders outside of what `source_signs` looks at."""
        site = self._site
        paths = {*self._config.files, *site.reads.inputs}
        paths |= {os.path.join(site.source, name) for name in ("Gemfile", "Gemfile.lock")}
        for path in sorted(paths):
            if path.endswith("/"):
                yield path, without_recent(folder_signs(path[:-1]), self._begun)
                continue
            sign = file_sign(path)
            yield path, [] if sign and max(sign[1:]) > self._begun else sign
        if site.theme is not None and not is_inside(site.theme.root, site.source):
            root = site.theme.root
            yield f"{root}/", without_recent(folder_signs(root), self._begun)


def _shown(site: Site, key: str) -> str:
    """A setting as templates print it; nothing counts as read by that."""
    return to_s(site.shown.get(key, site.config.get(key)))


def _drop_stamps_of_losers(state: State, written: Written) -> None:
    """Of two items with one destination only the last has a file there."""
    for identity, each in state.items.items():
        if each.stamp is not None and written.winners.get(each.destination) != identity:
            state.items[identity] = replace(each, stamp=None)
