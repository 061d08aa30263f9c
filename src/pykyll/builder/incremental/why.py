"""What a page rests on, and why the last build has rendered it or has not."""

from __future__ import annotations

import json
import os
from typing import TYPE_CHECKING

from pykyll.builder.incremental.keys import FIELD
from pykyll.builder.incremental.state_file import StateFile
from pykyll.builder.incremental.state_text import ITEMS, TEXTS, from_parts
from pykyll.dataclass import dataclass
from pykyll.errors import PykyllError, suggest
from pykyll.site import reads as kinds

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from pykyll.builder.incremental.keys import Key
    from pykyll.builder.incremental.state import Reason, State
    from pykyll.config import Config


@dataclass(frozen=True, slots=True)
class Why:
    """A page, and the last build that rendered anything."""

    path: str
    """Its path from the source."""
    destination: str
    """Its file, relative to the destination; empty where it becomes none."""
    is_rendered: bool
    """Whether that build has rendered it."""
    reason: str
    """Why it has, or has not, as half a sentence."""
    reads: dict[str, list[str]]
    """What it reads, by kind."""


def why(config: Config, page: str) -> list[Why]:
    """All items that a name stands for: a path in the source, a URL or a file of the site.

    Raises:
        PykyllError: Where nothing is known of the last build, or of that page.
    """
    state = _state(config)
    wanted = _names(config, page)
    found = [
        _why(config, state, identity)
        for identity, item in state.items.items()
        if identity.partition(">")[0] in wanted or (item.destination and item.destination in wanted)
    ]
    if not found:
        known = [identity.partition(">")[0] for identity in state.items]
        raise PykyllError(
            f"the last build has rendered no page '{page}'",
            hint=suggest(page, [*known, *(each.destination for each in state.items.values())])
            or "name a file of the source, a URL, or a file of the built site",
        )
    return found


def _state(config: Config) -> State:
    parts = StateFile(config.source).read(ITEMS, TEXTS)
    if parts is not None:
        try:
            return from_parts(parts)[0]
        except (KeyError, TypeError, ValueError, IndexError, AttributeError):
            pass
    raise PykyllError(
        "nothing is known of an earlier build of this site",
        hint="run `pykyll build` first; sites with plugins of their own are rendered whole each "
        "time, and nothing is noted of them",
    )


def _names(config: Config, page: str) -> set[str]:
    """What may be meant: paths from the source and from the destination."""
    plain = page.removeprefix("./").strip("/")
    base = config.text("baseurl").strip("/")
    below = plain.removeprefix(f"{base}/") if base else plain
    names = {page, plain, below}
    for each in (plain, below):
        names |= {f"{each}/index.html", f"{each}.html", each or "index.html"}
    for folder in (config.source, config.destination):
        path = os.path.abspath(page)
        if path.startswith(f"{folder}/"):
            names.add(path.removeprefix(f"{folder}/"))
    return names - {""}


def _why(config: Config, state: State, identity: str) -> Why:
    item = state.items[identity]
    reason = state.reasons.get(identity)
    reads: dict[str, list[str]] = {}
    for number in item.reads:
        kind, text = described(state.keys.keys[number], config)
        reads.setdefault(kind, []).append(text)
    return Why(
        identity.partition(">")[0],
        item.destination,
        reason is not None,
        _told(reason, config),
        {kind: _together(texts) for kind, texts in sorted(reads.items())},
    )


def _told(reason: Reason | None, config: Config) -> str:
    if reason is None:
        return "nothing that it reads has changed"
    if reason.key is not None:
        kind, text = described(reason.key, config)
        return f"it reads {_ONE.get(kind, kind)} {text}, which has changed".replace("  ", " ")
    return {
        "new": "it was new, or nothing was known of an earlier build",
        "changed": "it has changed itself",
        "file": "its file was not as it had been left",
        "always": "stylesheets always are",
    }[reason.kind]


_ONE = {
    "layouts": "the layout",
    "answers": "the answer to",
    "files": "the file",
    "data": "",
    "lists": "the list",
    "pages": "",
    "clock": "",
    "links": "the link to",
    "settings": "the setting",
}


def described(key: Key, config: Config) -> tuple[str, str]:
    """What a key stands for, in the words of whoever writes templates: its kind and its name."""
    kind, name, field = key
    if kind == FIELD:
        shown = "all" if field == "*" else field
        return "pages", f"{shown} of {name.partition('>')[0]}"
    return _KINDS[kind](name, config)


def _list(name: str, _config: Config) -> tuple[str, str]:
    return "lists", f"site.{name.rpartition(':')[2]}"


def _file(name: str, config: Config) -> tuple[str, str]:
    return "files", name.removeprefix(f"{config.source}/")


def _names_below(name: str, config: Config) -> tuple[str, str]:
    return "lists", f"of the files in {name.removeprefix(f'{config.source}/')}"


def _plain(kind: str, form: str = "{}") -> Callable[[str, Config], tuple[str, str]]:
    return lambda name, _config: (kind, form.format(name))


def _data(name: str, _config: Config) -> tuple[str, str]:
    return "data", "site.data" if name == "*" else f"site.data.{name}"


def _clock(name: str, _config: Config) -> tuple[str, str]:
    if not name:
        return "clock", "site.time"
    filter_name, *arguments = json.loads(name)
    written = f": {', '.join(map(json.dumps, arguments))}" if arguments else ""
    return "clock", f"site.time | {filter_name}{written}" if filter_name else "{{ site.time }}"


_KINDS: dict[str, Callable[[str, Config], tuple[str, str]]] = {
    kinds.LIST: _list,
    kinds.LAYOUT: _plain("layouts"),
    kinds.DATA: _data,
    kinds.FILE: _file,
    kinds.ENTRY: _file,
    kinds.BYTES: _file,
    kinds.NAMES: _names_below,
    kinds.ANSWER: _plain("answers"),
    kinds.LINK: _plain("links"),
    kinds.POST_URL: _plain("links"),
    kinds.SHOWN: _plain("settings", "site.{}"),
    kinds.CONFIG: _plain("settings", "site.{}"),
    kinds.PARSED: _plain("pages", "the path {}"),
    kinds.LEFT: _plain("layouts", "what pages before leave in `layout`"),
    kinds.CLOCK: _clock,
    kinds.EVERYTHING: _plain("pages", "the whole site"),
}


def _together(texts: Iterable[str]) -> list[str]:
    """Fields of one page as one entry: `title, url of _posts/a.md`."""
    fields: dict[str, list[str]] = {}
    for text in texts:
        field, of, owner = text.partition(" of ")
        fields.setdefault(owner if of else text, []).append(field if of else "")
    return [
        f"{', '.join(names)} of {owner}" if any(names) else owner for owner, names in fields.items()
    ]
