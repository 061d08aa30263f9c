"""A build as it would go on Windows, as far as that can be played here.

    python without_posix.py build ...

What only POSIX has is taken away, and the platform goes by the other name. Python's own modules
are imported before, for they are those of this machine.
"""

from __future__ import annotations

import asyncio  # noqa: F401 - Python's own are this machine's
import multiprocessing  # noqa: F401
import os
import shutil  # noqa: F401
import signal
import socket  # noqa: F401
import subprocess  # noqa: F401
import sys
import tempfile  # noqa: F401
import urllib.request  # noqa: F401
import zoneinfo  # noqa: F401

import click  # noqa: F401 - likewise

_GONE = {
    os: (
        "chown", "fork", "forkpty", "getgid", "getuid", "geteuid", "killpg", "mkfifo", "pathconf",
        "posix_spawn", "pread", "pwrite", "register_at_fork", "sched_getaffinity", "set_blocking",
        "setsid", "statvfs", "sync", "uname", "O_CLOEXEC", "O_DIRECTORY", "O_NOFOLLOW",
        "O_NONBLOCK", "WNOHANG",
    ),
    signal: ("SIGALRM", "SIGHUP", "SIGKILL", "SIGUSR1", "alarm", "pthread_sigmask", "setitimer"),
}  # fmt: skip
_NO_MODULES = ("fcntl", "grp", "posix", "pty", "pwd", "resource", "termios")


def main() -> None:
    """Take it away, and run the command line."""
    for module, names in _GONE.items():
        for name in names:
            if hasattr(module, name):
                delattr(module, name)
    sys.modules.update(dict.fromkeys(_NO_MODULES))  # type: ignore[arg-type]  # so an import fails
    sys.platform = "win32"
    from pykyll.__main__ import start

    start()


if __name__ == "__main__":
    main()
