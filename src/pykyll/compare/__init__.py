"""Whether pykyll and another builder write the same site, and where and why they do not.

Public names: `compare` with the `Site` and the `Selection` it takes, `Command` and
`is_built_folder` for what the other is, `KeptOutputs`, and `Comparison`, what is found;
`time_jekyll` with `Timing` only looks how long the other takes.
"""

from pykyll.compare.build_time import built_at
from pykyll.compare.causes import SENTENCES
from pykyll.compare.comparing import Site, compare, flags_of
from pykyll.compare.kept import KeptOutputs
from pykyll.compare.reference import Command, is_built_folder
from pykyll.compare.result import Built, Comparison, FileResult, Place, Verdict
from pykyll.compare.selection import Selection
from pykyll.compare.timing import Timing, time_jekyll

__all__ = [
    "SENTENCES",
    "Built",
    "Command",
    "Comparison",
    "FileResult",
    "KeptOutputs",
    "Place",
    "Selection",
    "Site",
    "Timing",
    "Verdict",
    "built_at",
    "compare",
    "flags_of",
    "is_built_folder",
    "time_jekyll",
]
