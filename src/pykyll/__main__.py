"""`python -m pykyll` is the `pykyll` command.

This is where its process begins: Ctrl-C ends it in silence from here on, also while the
command line is still being imported.
"""

import os
import sys
from contextlib import suppress

if __name__ == "__main__" and not sys.flags.safe_path:
    # `python -m` has put the working directory there: a site's files stand in for no modules.
    del sys.path[0]

from pykyll._version import __version__
from pykyll.interrupts import handle_ctrl_c, interruption_of

_VERSION = (["-v"], ["--version"])
"""Scripts ask for it often: it is said without a command line, as that would say it."""


def start() -> None:
    """Run the command line of this process, and end it.

    Raises:
        SystemExit: Always, as `pykyll.cli.main` has it.
    """
    try:
        handle_ctrl_c()
        if sys.argv[1:] in _VERSION:
            _print_version()
            sys.exit()
        from pykyll.cli import main
    except BaseException as error:  # noqa: BLE001 - all but an interruption is raised again
        ending = interruption_of(error)
        if isinstance(ending, KeyboardInterrupt):
            sys.exit(130)
        raise ending or error from None
    main()


def _print_version() -> None:
    with suppress(BrokenPipeError):
        os.write(1, f"pykyll, version {__version__}\n".encode())


if __name__ == "__main__":
    start()
