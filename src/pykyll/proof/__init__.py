"""The HTML proofer: html-proofer's checks and options, and more.

`run.py` goes through a built site; each check is a class in a file of its own in
`checks/`; `resolve/` says what file answers a link; `external/` asks other servers;
`report/` prints. The package reads only what was built and knows nothing of the build.

Public names: `proof`, `ProofOptions`, `Failure`, `Source`, `Check`, `Page`, `Element`.
"""

from pykyll.proof.check import Check
from pykyll.proof.failure import Excerpt, Failure, Source
from pykyll.proof.options import ProofOptions
from pykyll.proof.page import Element, Page
from pykyll.proof.run import proof
from pykyll.proof.source_lines import SourceLines

__all__ = [
    "Check",
    "Element",
    "Excerpt",
    "Failure",
    "Page",
    "ProofOptions",
    "Source",
    "SourceLines",
    "proof",
]
