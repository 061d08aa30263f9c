"""Examines a site: what Jekyll's `doctor` looks at, and what else goes wrong unseen.

`examine.py` lists the checks; each lives in a file of its own and is a function from the
`Patient` to diagnostics. Errors are what Jekyll's own checks fail for.

Public names: `examine`.
"""

from pykyll.doctor.examine import examine

__all__ = ["examine"]
