"""`jekyll_get_json:`: JSON of the web or of a file, as `site.data`.

Source of the behaviour: jekyll-get-json 1.0.0, and the gem deep_merge 1.2.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from pykyll.extend.template_values import is_on, member
from pykyll.fetch.answers import HOUR, Question
from pykyll.fetch.web import is_web
from pykyll.files.paths import inside
from pykyll.ruby.text import to_s

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pykyll.extend import Host

_SETTING = "jekyll_get_json"


def install(host: Host) -> None:
    """Add the generator."""
    host.add_generator(_add_data, priority="highest")


def _add_data(host: Host) -> None:
    for key, text in _texts(host):
        try:
            found = json.loads(text)
        except (ValueError, RecursionError):
            continue
        target = host.data.get(key)
        if not is_on(target):
            host.data[key] = found
        elif isinstance(target, dict) and isinstance(found, dict):
            host.data[key] = merged(target, found)


def _texts(host: Host) -> Iterator[tuple[str, str]]:
    """Each key of the data and the JSON for it; what cannot be had is left out."""
    setting = host.config.get(_SETTING)
    given = setting if isinstance(setting, list) else [setting]
    wanted = [
        (to_s(member(each, "data")), to_s(member(each, "json")))
        for each in given
        if isinstance(each, dict)
    ]
    urls = [address for _, address in wanted if is_web(address)]
    answers = host.answers([Question(url, life=HOUR) for url in urls])
    answered = dict(zip(urls, answers, strict=True))
    for key, address in wanted:
        if address not in answered:
            text = host.disk.text(inside(host.source, address))
        else:
            answer = answered[address]
            text = answer.text if answer is not None and answer.is_good else None
        if text is not None:
            yield key, text


def merged(own: object, other: object) -> object:
    """Both together: hashes key by key, lists one behind the other, else the site's own."""
    if isinstance(own, dict) and isinstance(other, dict):
        together = dict(own)
        for key, value in other.items():
            together[key] = merged(own[key], value) if is_on(own.get(key)) else value
        return together
    if isinstance(own, list) and isinstance(other, list):
        joined: list[object] = []
        for each in (*own, *other):
            if each not in joined:
                joined.append(each)
        return joined
    return own
