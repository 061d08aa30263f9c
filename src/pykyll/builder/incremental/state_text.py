"""A state as JSON's values, and back."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from pykyll.builder.incremental.keys import KINDS
from pykyll.builder.incremental.state import (
    ExcerptState,
    FileStamp,
    ItemState,
    KeyTable,
    Reason,
    State,
)
from pykyll.builder.write import Copy
from pykyll.errors import Findings
from pykyll.errors.as_json import diagnostics_as_json, diagnostics_from_json
from pykyll.ruby.us_ascii import from_kept, kept

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pykyll.builder.incremental.keys import Key
    from pykyll.builder.write import Sign

ITEMS, TEXTS = "items", "texts"


def as_parts(state: State, copies: Mapping[str, Copy]) -> dict[str, object]:
    """The parts of the file that hold what was rendered."""
    items = [
        [
            identity,
            each.destination,
            each.own,
            each.reads,
            diagnostics_as_json(each.findings.warnings),
            None
            if each.stamp is None
            else [each.stamp.size, each.stamp.changed, each.stamp.digest],
            each.content,
            each.output,
        ]
        for identity, each in state.items.items()
    ]
    excerpts = [
        [identity, each.reads, diagnostics_as_json(each.findings.warnings)]
        for identity, each in state.excerpts.items()
    ]
    return {
        ITEMS: {
            "signature": state.signature,
            "keys": state.keys.keys,
            "digests": state.keys.digests,
            "items": items,
            "excerpts": excerpts,
            "reasons": [[name, each.kind, each.key] for name, each in state.reasons.items()],
            "copies": [[path, each.source, each.copy] for path, each in copies.items()],
        },
        TEXTS: {
            "excerpts": [kept(each.text) for each in state.excerpts.values()],
            "contents": {identity: kept(text) for identity, text in state.contents.items()},
        },
    }


def from_parts(parts: Mapping[str, object]) -> tuple[State, dict[str, Copy]]:
    """The state that such parts hold.

    Raises:
        ValueError, TypeError, KeyError, IndexError, AttributeError: They are not of that shape.
    """
    kept = cast("dict[str, list[list[object]]]", parts[ITEMS])
    texts = cast("dict[str, object]", parts[TEXTS])
    state = State(cast("str", kept["signature"]))
    state.keys = _table(kept)
    for row in kept["items"]:
        identity, destination, own, reads, findings, stamp, content, output = row
        _check_numbers(reads, len(state.keys.keys))
        state.items[cast("str", identity)] = ItemState(
            cast("str", destination),
            cast("str", own),
            cast("list[int]", reads),
            Findings(diagnostics_from_json(findings)) if findings else Findings(),
            None if stamp is None else FileStamp(*cast("list[int]", stamp)),  # type: ignore[arg-type]  # two numbers and a text
            cast("str", content),
            cast("str", output),
        )
    for name, kind, key in kept["reasons"]:
        state.reasons[cast("str", name)] = Reason(
            cast("str", kind), None if key is None else cast("Key", tuple(cast("list[str]", key)))
        )
    excerpts = cast("list[str]", texts["excerpts"])
    for (identity, reads, findings), text in zip(kept["excerpts"], excerpts, strict=True):
        _check_numbers(reads, len(state.keys.keys))
        state.excerpts[cast("str", identity)] = ExcerptState(
            cast("list[int]", reads), Findings(diagnostics_from_json(findings)), from_kept(text)
        )
    contents = cast("dict[str, str]", texts["contents"])
    state.contents = {identity: from_kept(text) for identity, text in contents.items()}
    copies = {
        cast("str", path): Copy(_sign(source), _sign(copy)) for path, source, copy in kept["copies"]
    }
    return state, copies


def _check_numbers(reads: object, count: int) -> None:
    numbers = cast("list[int]", reads)
    if numbers and not 0 <= min(numbers) <= max(numbers) < count:
        raise ValueError("there is no such key")


def _table(kept: dict[str, list[list[object]]]) -> KeyTable:
    keys = [cast("Key", tuple(key)) for key in kept["keys"]]
    digests = cast("list[str | None]", kept["digests"])
    numbers = {key: number for number, key in enumerate(keys)}
    if not all(kind in KINDS and type(name) is type(field) is str for kind, name, field in keys):
        raise ValueError("not keys")
    if not len(keys) == len(digests) == len(numbers):
        raise ValueError("keys and digests do not match")
    return KeyTable(keys, digests, numbers)


def _sign(value: object) -> Sign:
    size, changed, entry_changed = cast("list[int]", value)
    return size, changed, entry_changed
