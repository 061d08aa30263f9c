"""Compiled templates kept between runs.

Python's code is the costly part of a template; a cache keeps it as bytes. Whoever can
write those bytes can run any code, so a cache must come from a place that only its user
can write to.
"""

from __future__ import annotations

import hashlib
import marshal
import sys
from types import CodeType
from typing import TYPE_CHECKING, Protocol

from pykyll.liquid.module import Module

if TYPE_CHECKING:
    from pykyll.liquid.environment import Environment

_FORMAT = 2
"""Counts up when what is kept changes its shape."""


class CodeCache(Protocol):
    """Bytes under names, for one version of this package: it must forget all when that changes."""

    def get(self, key: str) -> bytes | None:
        """What was put under the key, None where there is nothing."""

    def put(self, key: str, data: bytes) -> None:
        """Keep the bytes."""


def cache_key(env: Environment, source: str, name: str | None) -> str:
    """The key of a template: its text, its name, and all that its code depends on."""
    version = (_FORMAT, sys.implementation.cache_tag, sys.hexversion)
    text = repr((version, env.signature(), name, source))
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def load_module(cache: CodeCache, key: str) -> Module | None:
    """The module kept under a key, None where there is none or it is damaged."""
    data = cache.get(key)
    if data is None:
        return None
    try:
        kept = marshal.loads(data)  # nosec B302 # noqa: S302 - see above
        code, constants = kept
    except (EOFError, ValueError, TypeError):
        return None
    if not isinstance(code, CodeType) or not isinstance(constants, dict):
        return None
    return Module(code, constants)


def keep_module(cache: CodeCache, key: str, module: Module) -> None:
    """Keep a module under a key."""
    cache.put(key, marshal.dumps((module.code, module.constants)))
