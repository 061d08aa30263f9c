"""What a site's tree holds that is made of its data, so that Jekyll and pykyll need not make it.

`run.py` has the list of jobs; each lives in a file of its own and is a function from the
`Tree` to what it found (`Prepared`): files to be written or removed, and what to tell of.

Public names: `prepare`, `out_of_date`, `is_wanted`, `is_safe`, `Preparation`, `KINDS`.
"""

from pykyll.academic.preparing.kinds import KINDS
from pykyll.academic.preparing.run import Preparation, is_safe, is_wanted, out_of_date, prepare

__all__ = ["KINDS", "Preparation", "is_safe", "is_wanted", "out_of_date", "prepare"]
