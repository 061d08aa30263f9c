"""Reads a Jekyll site and says what pykyll makes of it.

`origin.py` tells which Jekyll the site was made for and from what that is known,
`differences.py` what comes out otherwise and why, `additions.py` what may be added to the
site; `trial.py` builds it for trial. Nothing of the site is changed but by `write`.

Public names: `Addition`, `Assessment`, `Trial`, `assess`, `try_build`, `write`.
"""

from pykyll.migrate.additions import Addition, write
from pykyll.migrate.assess import Assessment, assess
from pykyll.migrate.trial import Trial, try_build

__all__ = ["Addition", "Assessment", "Trial", "assess", "try_build", "write"]
