"""The topics that a paper may have: the site's interests."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from pykyll.academic.data_file import read_data_file
from pykyll.errors import PykyllError, suggest
from pykyll.files.paths import inside
from pykyll.ruby.text import to_s

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pykyll.academic.adding.found import Found
    from pykyll.config import Config


def topics_of(config: Config) -> list[str]:
    """The names of the interests, in their order."""
    path = inside(config.source, to_s(config.get("data_dir")), "interests.yml")
    file = read_data_file(path, os.path.relpath(path, config.source), config)
    entries = file.entries if file is not None else []
    names = (to_s(each.get("name")) for each in entries if isinstance(each, dict))
    return [name for name in names if name]


def check_topics(config: Config, found: Sequence[Found]) -> None:
    """See that each topic is one of the interests, where there are any.

    Raises:
        PykyllError: It is none.
    """
    names = topics_of(config)
    for each in found:
        topic = each.values.get("topic")
        if names and isinstance(topic, str) and topic not in names:
            raise PykyllError(
                f"there is no topic '{topic}'",
                hint=suggest(topic, names) or f"they are {', '.join(names)}",
            )
