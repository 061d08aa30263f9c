"""The command line. It alone prints; commands load what they need when they run.

`program.py` finds the command, `flags.py` holds the flags that several share,
`console.py` prints. Each command has a module of its own.

Public names: `main`.
"""

from pykyll.cli.program import main

__all__ = ["main"]
