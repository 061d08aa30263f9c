"""`third_party_libraries:`: addresses of scripts and stylesheets, with their versions.

With `download: true` they are brought into `assets/libs` of the source and loaded from there;
where one cannot be had, its address stays.

Source of the behaviour: al-folio's `download-3rd-party.rb`, and the gem
jekyll-3rd-party-libraries, which is its last version.
"""

from __future__ import annotations

import re
from copy import deepcopy
from typing import TYPE_CHECKING
from urllib.parse import urljoin

from pykyll.config.kinds import MAP, Kind
from pykyll.config.types import WrongTypeError
from pykyll.extend.html_document import HtmlDocument
from pykyll.extend.setting_types import at_config
from pykyll.extend.template_values import is_on
from pykyll.fetch.answers import DAY, Question
from pykyll.files.paths import join
from pykyll.liquid import to_s
from pykyll.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pykyll.config.merge import Data
    from pykyll.extend import Host
    from pykyll.extend.ruby_files import RubyFile

_SETTING = "third_party_libraries"
_VERSION = "{{version}}"
_LIFE = 30 * DAY
_FONTS = (".otf", ".ttf", ".woff", ".woff2")
_IMAGES = (".gif", ".jpg", ".jpeg", ".png", ".webp")
_URLS_HINT = "write the addresses by name: `url: {js: https://example.org/a.js}`"
_MAY_HOLD_VERSION = Kind("a text", lambda value: isinstance(value, (str, list, dict)))
"""What Ruby can ask whether it includes something."""
_FITS_IN = Kind("a text", lambda value: isinstance(value, (str, dict)))
"""What Ruby can put in the place of something."""
_URL = regex(r"url\(\s*([\"']?)([^\"')]+)\1\s*\)")
_BROWSER = (
    (
        "User-Agent",
        "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) "  # noqa: ISC004 - one text
        "Chrome/123.0.0.0 Safari/537.36",
    ),
)
"""Google Fonts sends other fonts to those who do not say that they are a browser."""


def install(host: Host, file: RubyFile) -> None:
    """Add the hook, for the version of the Ruby file at hand."""
    add_hook(host, has_folders="'libs',key" in re.sub(r"\s", "", file.text).replace('"', "'"))


def add_hook(host: Host, *, has_folders: bool) -> None:
    """Add the hook.

    Args:
        host: The site.
        has_folders: Whether each library has a folder of its own: since May 2024.
    """
    host.add_hook("site", "after_init", lambda site: _fill_in(site, has_folders=has_folders))


def _fill_in(host: Host, *, has_folders: bool) -> None:
    if _SETTING not in host.config.raw:
        return
    _check(host, host.config.get(_SETTING))
    libraries: Data = deepcopy(host.config.section(_SETTING))
    for name, library in _each(libraries):
        version = _version(library)
        for urls, key in _addresses(library):
            urls[key] = to_s(urls[key]).replace(_VERSION, version)
        if is_on(libraries.get("download")):
            _Download(host, f"assets/libs/{to_s(name)}" if has_folders else "assets/libs").run(
                library
            )
    host.show(_SETTING, libraries)


def _check(host: Host, libraries: object) -> None:
    """Refuse what the original fails over.

    Raises:
        WrongTypeError: The first of it, at its line.
    """
    _must_be(host, MAP, libraries, (_SETTING,), "write the libraries by their names")
    for name, library in _items(libraries):
        keys = (_SETTING, to_s(name))
        if name == "download":
            continue
        _must_be(host, MAP, library, keys, _URLS_HINT)
        urls = library.get("url") if isinstance(library, dict) else None
        _must_be(host, MAP, urls, (*keys, "url"), _URLS_HINT)
        for key, url in _items(urls):
            for inner, each in _items(url) or ((None, url),):
                way = (*keys, "url", to_s(key), *(() if inner is None else (to_s(inner),)))
                _must_be(host, _MAY_HOLD_VERSION, each, way, _URLS_HINT)
                if isinstance(each, str) and _VERSION in each and isinstance(library, dict):
                    version = library.get("version")
                    hint = "write it in quotes: `version: '1.2'`"
                    _must_be(host, _FITS_IN, version, (*keys, "version"), hint)


def _must_be(host: Host, kind: Kind, value: object, keys: tuple[str, ...], hint: str) -> None:
    if not kind.takes(value):
        raise at_config(host, WrongTypeError(keys, value, kind, hint), keys)


def _items(value: object) -> list[tuple[object, object]]:
    return list(value.items()) if isinstance(value, dict) else []


def _each(libraries: Data) -> Iterator[tuple[object, Data]]:
    for name, library in libraries.items():
        if name != "download" and isinstance(library, dict):
            yield name, library


def _version(library: Data) -> str:
    """What stands in the place of `{{version}}`: Ruby finds nothing for it in keys and values."""
    version = library.get("version")
    return "" if isinstance(version, dict) else to_s(version)


def _addresses(library: Data) -> Iterator[tuple[Data, str]]:
    """Where addresses stand: the mapping and the key."""
    urls = library.get("url")
    if not isinstance(urls, dict):
        return
    for key, url in urls.items():
        if isinstance(url, dict):
            yield from ((url, inner) for inner in url if isinstance(url[inner], str))
        elif isinstance(url, str):
            yield urls, key


class _Download:
    """One library on its way into a folder of the source."""

    def __init__(self, host: Host, folder: str) -> None:
        self._host = host
        self._folder = folder

    def run(self, library: Data) -> None:
        """Bring what the library names, and name what was brought in its place."""
        plain: list[tuple[Data, str]] = []
        for urls, key in _addresses(library):
            is_own = urls is library["url"]
            if is_own and key in {"fonts", "images"}:
                self._collection(library, key, to_s(urls[key]))
            else:
                plain.append((urls, key))
        files = {self._path(to_s(urls[key])): to_s(urls[key]) for urls, key in plain}
        there = self._host.bring(files, life=_LIFE)
        for urls, key in plain:
            path = self._path(to_s(urls[key]))
            if path in there:
                urls[key] = self._address(path)

    def _collection(self, library: Data, key: str, url: str) -> None:
        if key == "fonts" and _file_name(url).endswith("css"):
            path = self._stylesheet(url)
            if path is not None:
                library["url"][key] = self._address(path)  # type: ignore[index]  # `_addresses` looked
            return
        local = library.get("local")
        folder = to_s(local.get(key)) if isinstance(local, dict) else ""
        self._listed(url, join(self._folder, folder), _FONTS if key == "fonts" else _IMAGES)

    def _listed(self, url: str, folder: str, endings: tuple[str, ...]) -> None:
        """Bring the files that a page lists, unless there are some already."""
        if self._host.has_file(folder):
            return
        answer = self._host.answers([Question(url, life=_LIFE)])[0]
        if answer is None or not answer.is_good:
            return
        links = [urljoin(url, link) for link in HtmlDocument(answer.text).links]
        named = {join(folder, _file_name(link)): link for link in links}
        self._host.bring(
            {path: link for path, link in named.items() if path.endswith(endings)}, life=_LIFE
        )

    def _stylesheet(self, url: str) -> str | None:
        """Bring a stylesheet and the fonts that it names; its path, None where it cannot be had."""
        name = _file_name(url)
        path = join(self._folder, "google-fonts.css" if name == "css" else name)
        if self._host.has_file(path):
            return path
        answer = self._host.answers([Question(url, _BROWSER, _LIFE)])[0]
        if answer is None or not answer.is_good:
            return None
        found = [urljoin(url, match[2]) for match in _URL.finditer(answer.text)]
        fonts = {
            join(self._folder, "fonts", _file_name(each)): each
            for each in found
            if _file_name(each).endswith(_FONTS)
        }
        there = self._host.bring(fonts, life=_LIFE)

        def local(match: re.Match[str]) -> str:
            font = join(self._folder, "fonts", _file_name(match[2]))
            return f"url({self._address(font)})" if font in there else match[0]

        text = _URL.sub(local, answer.text)
        return path if self._host.put_file(path, text.encode()) else None

    def _path(self, url: str) -> str:
        return join(self._folder, _file_name(url))

    def _address(self, path: str) -> str:
        base = self._host.setting("baseurl")
        return join("/", path) if base is None else join(to_s(base), path)


def _file_name(url: str) -> str:
    return url.rpartition("/")[2].partition("?")[0]
