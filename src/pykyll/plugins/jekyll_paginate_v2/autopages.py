"""Pages for each tag, category and collection, made from layouts: `autopages:`.

Source of the behaviour: jekyll-paginate-v2 3.0.0, its autopages.
"""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from pykyll.config.kinds import MAP, TEXT, TEXTS, shown
from pykyll.config.kinds import Kind as Words
from pykyll.config.place import at_setting
from pykyll.dataclass import dataclass
from pykyll.errors import PykyllError
from pykyll.extend.setting_types import PLAIN_TEXT, at_config, at_item
from pykyll.files import front_matter, paths
from pykyll.liquid import is_truthy, to_s
from pykyll.plugins.jekyll_paginate_v2.page_beside_its_path import PageBesideItsPath
from pykyll.plugins.jekyll_paginate_v2.selection import raw_keys_of
from pykyll.plugins.jekyll_paginate_v2.settings import WrongSettingError, merged
from pykyll.ruby.strings import downcase, strip
from pykyll.site.slug import slugify

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pykyll.config.merge import Data
    from pykyll.extend import Host
    from pykyll.site import Document

_CONFIG = "_config.yml"
_LAYOUTS = "_layouts"
"""Where the Ruby plugin looks, whatever `layouts_dir` says."""


@dataclass(frozen=True, slots=True)
class Kind:
    """What pages are made for."""

    setting: str
    """Its name below `autopages:`."""
    key: str
    """Where a document has it in its front matter."""
    filter: str
    """The setting of `pagination:` that selects by it."""
    placeholder: str
    """What stands for it in titles and permalinks."""
    defaults: Data


def _kind(setting: str, key: str, name: str, placeholder: str, said: str) -> Kind:
    defaults: Data = {
        "layouts": [f"autopage_{'tags' if name == 'tag' else name}.html"],
        "title": f"Posts {said} {placeholder}",
        "permalink": f"/{name}/{placeholder}",
        "enabled": True,
        "slugify": {"mode": "none", "cased": False},
    }
    return Kind(setting, key, name, placeholder, defaults)


KINDS = (
    _kind("tags", "tags", "tag", ":tag", "tagged with"),
    _kind("categories", "categories", "category", ":cat", "in category"),
    _kind("collections", "__coll", "collection", ":coll", "in collection"),
)


_TYPES: Mapping[str, tuple[Words, str]] = MappingProxyType(
    {
        "permalink": (
            Words("a text", lambda value: PLAIN_TEXT.takes(value) and value != ""),
            "write it with a placeholder: `permalink: /tag/:tag`",
        ),
        "title": (TEXT, "write a text: `title: Posts tagged with :tag`"),
        "slugify": (MAP, "write `slugify: {mode: default}`"),
    }
)


class AutoPage(PageBesideItsPath):
    """A page for one tag, category or collection, its content and front matter a layout's."""

    def __init__(self, host: Host, layout: _LayoutFile, data: Data, address: str) -> None:
        super().__init__(
            host,
            "",
            "index.html",
            content=layout.body,
            data=data,
            body_line=layout.body_line,
            path=layout.path,
            url=paths.join(address, "index.html"),
        )
        self.stand_for(layout.relative_path)


def add_autopages(host: Host, pagination: Data) -> None:
    """Add the pages that `autopages:` asks for.

    Args:
        host: The site, as plugins have it.
        pagination: The site's `pagination:`, over its defaults.

    Raises:
        PykyllError: Where a setting is not what it has to be.
    """
    config = merged({}, host.config.get("autopages"), "autopages")
    if not is_truthy(config.get("enabled")):
        return
    documents = _all_documents(host)
    for kind in KINDS:
        own = config.get(kind.setting)
        if isinstance(own, str):
            continue
        if own is False:
            hint = f"write `{kind.setting}: {{enabled: false}}`"
            raise WrongSettingError(("autopages", kind.setting), own, MAP, hint)
        settings = merged(kind.defaults, own, "autopages", kind.setting)
        if is_truthy(settings["enabled"]):
            layouts = _layouts(host, kind, settings)
            for called in _names(host, documents, kind).items():
                for layout in layouts:
                    host.add(_autopage(host, kind, settings, pagination, layout, called))


def _all_documents(host: Host) -> list[Document]:
    """All that paginate nothing, each told the name of its collection, as in Ruby."""
    documents = []
    for label, collection in host.collections.items():
        for document in collection.docs:
            if "pagination" not in document.data:
                document.data["__coll"] = label
                documents.append(document)
    return documents


def _names(host: Host, documents: list[Document], kind: Kind) -> dict[str, str]:
    """The tags there are, in small letters, each with how it is first written."""
    names: dict[str, str] = {}
    for document in documents:
        _check_keys(host, document, kind.key)
        for raw in raw_keys_of(host, document, kind.key):
            names.setdefault(strip(downcase(raw)), raw)
    return names


def _check_keys(host: Host, document: Document, key: str) -> None:
    """Refuse keys that are no texts, which pages cannot be named by.

    Raises:
        PykyllError: At the line of the document.
    """
    given = document.data.get(key)
    for each in given if isinstance(given, list) else [given]:
        if each is not None and not PLAIN_TEXT.takes(each):
            error = PykyllError(
                f"`{key}` must be texts, and one is {shown(each)}", hint="put it in quotes"
            )
            raise at_item(host, document, error, (key,))


def _autopage(
    host: Host,
    kind: Kind,
    settings: Data,
    pagination: Data,
    layout: _LayoutFile,
    called: tuple[str, str],
) -> AutoPage:
    name, shown = called
    path = layout.relative_path
    try:
        own_pagination = merged(pagination, layout.data.get("pagination"), "pagination")
        own = merged(settings, layout.data.get("autopages"), "autopages")
        _check(own, kind, layout)
    except WrongSettingError as error:
        raise _at_layout(host, error, layout) from None
    slug = _slug(name, settings["slugify"], marks=host.compat.slugs_keep_marks)
    address = to_s(own["permalink"]).replace(kind.placeholder, slug, 1)
    data = {
        **layout.data,
        "permalink": address,
        "layout": paths.basename_without_ext(path),
        "title": to_s(own["title"]).replace(kind.placeholder, slug, 1),
        "pagination": {**own_pagination, kind.filter: name},
        "autopage": {"layout_path": path, "display_name": shown},
    }
    return AutoPage(host, layout, data, address)


def _check(own: Data, kind: Kind, layout: _LayoutFile) -> None:
    """Refuse what the original fails over.

    Raises:
        WrongSettingError: The first of it.
    """
    in_layout = layout.data.get("autopages")
    for key, (words, hint) in _TYPES.items():
        if not words.takes(own.get(key)):
            is_there = isinstance(in_layout, dict) and key in in_layout
            keys = ("autopages", key) if is_there else ("autopages", kind.setting, key)
            raise WrongSettingError(keys, own.get(key), words, hint)


def _at_layout(host: Host, error: WrongSettingError, layout: _LayoutFile) -> PykyllError:
    """The error at the line of the layout that has the setting, else of the site's."""
    *within, key = error.keys
    if error.keys[0] in layout.data and layout.path is not None and len(error.keys) < 3:
        at_setting(error, key, files=(layout.path,), source=host.config.source, within=within)
    return at_config(host, error, error.keys)


def _slug(name: str, config: object, *, marks: bool) -> str:
    if not isinstance(config, dict):
        config = {}
    mode = config.get("mode")
    cased = is_truthy(config.get("cased"))
    name_of_mode = to_s(mode) if is_truthy(mode) else None
    return slugify(name, name_of_mode, cased=cased, marks=marks) or ""


# Layouts -----------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _LayoutFile:
    relative_path: str
    path: str | None
    """The file, absolute; none where there is no such file."""
    data: Data
    body: str
    body_line: int


def _layouts(host: Host, kind: Kind, settings: Data) -> list[_LayoutFile]:
    names = settings["layouts"]
    if not isinstance(names, list) or not all(map(PLAIN_TEXT.takes, names)):
        keys = ("autopages", kind.setting, "layouts")
        raise WrongSettingError(keys, names, TEXTS, "write `layouts: [autopage.html]`")
    return [_read_layout(host, kind, to_s(name)) for name in names]


def _read_layout(host: Host, kind: Kind, name: str) -> _LayoutFile:
    relative = paths.join(_LAYOUTS, name)
    path = paths.inside("/", _LAYOUTS, name)
    try:
        text = host.read_text(path)
    except PykyllError:
        host.warn(
            f"autopages: there is no {relative} for {kind.setting}",
            path=_CONFIG,
            hint=f"add it, name others under `layouts`, or write `{kind.setting}: "
            "{enabled: false}` below `autopages`",
        )
        return _LayoutFile(relative, None, {}, "", 1)
    absolute = paths.inside(host.source, path)
    parsed = front_matter.parse(text, path=relative, schema=host.compat.yaml_schema, zone=host.zone)
    if parsed is None:
        return _LayoutFile(relative, absolute, {}, text, 1)
    return _LayoutFile(relative, absolute, parsed.data, parsed.body, parsed.body_line)
