"""Runs `pykyll` over and over, each run in a fork of its own, and writes down what it touches.

Run as a program: it reads a list of runs as JSON from standard input, and writes what each has
done as JSON to standard output. What is written down are Python's audit events for files,
processes, connections and code, with the file that they really concern, links followed.
"""

from __future__ import annotations

import json
import os
import sys
import tempfile
from typing import Any

_READS = {"open": 0, "os.listdir": 0, "os.scandir": 0}
_WRITES = {
    "os.mkdir": (0,),
    "os.rename": (0, 1),
    "os.remove": (0,),
    "os.rmdir": (0,),
    "os.symlink": (1,),
    "os.link": (0, 1),
    "os.truncate": (0,),
    "os.chmod": (0,),
    "os.chown": (0,),
    "os.utime": (0,),
    "os.setxattr": (0,),
    "os.removexattr": (0,),
    "os.mkfifo": (0,),
    "os.mknod": (0,),
    "shutil.rmtree": (0,),
    "shutil.copyfile": (1,),
    "shutil.copystat": (1,),
    "shutil.copytree": (1,),
    "shutil.move": (0, 1),
    "shutil.chown": (0,),
}
_OF_ENTRIES = frozenset(_WRITES) - {"os.truncate", "os.chmod", "os.chown", "os.utime"}
"""What concerns the entry of a folder: a link itself, not what it leads to."""
_PROCESSES = frozenset(
    {"subprocess.Popen", "os.exec", "os.posix_spawn", "os.system", "os.startfile", "pty.spawn"}
)
_NETWORK = frozenset(
    {"socket.connect", "socket.getaddrinfo", "socket.bind", "socket.sendto", "urllib.Request"}
)
_NEW = os.O_CREAT | os.O_EXCL
"""With these no link is followed."""
_FOR_WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND


class Watch:
    """The audit hook of one run.

    Args:
        log: The file descriptor that is written to.
        code: The folder whose Python code is none of pykyll's.
    """

    def __init__(self, log: int, code: str) -> None:
        self._log = log
        self._code = code
        self._is_busy = False

    def __call__(self, event: str, arguments: tuple[object, ...]) -> None:
        if self._is_busy:
            return
        self._is_busy = True
        try:
            for line in self._lines(event, arguments):
                os.write(self._log, f"{json.dumps(line)}\n".encode())
        finally:
            self._is_busy = False

    def _lines(self, event: str, arguments: tuple[object, ...]) -> list[tuple[str, str, str]]:
        if event in _PROCESSES:
            return [("run", event, str(arguments[:2]))]
        if event in _NETWORK:
            return [("connect", event, str(arguments[1:] or arguments))]
        if event == "exec":
            path = str(getattr(arguments[0], "co_filename", ""))
            return [("run", event, path)] if path.startswith(self._code) else []
        if event == "import":
            path = str(arguments[1] or "")
            return [("run", event, path)] if path.startswith(self._code) else []
        if event == "open":
            if arguments[0] == "..":  # of an open folder, which the event does not tell, on the
                return []  # way up from what was removed: what goes there is watched by itself
            flags = arguments[2] if isinstance(arguments[2], int) else 0
            kind = "write" if flags & _FOR_WRITING else "read"
            is_entry = bool(flags & os.O_NOFOLLOW) or flags & _NEW == _NEW
            return self._touched(kind, event, arguments[0], is_entry=is_entry)
        if event in _READS:
            return self._touched("read", event, arguments[0] if arguments else ".")
        base = _folder_of(event, arguments)
        return [
            line
            for at in _WRITES.get(event, ())
            for line in self._touched("write", event, arguments[at], base)
        ]

    def _touched(
        self, kind: str, event: str, path: object, base: str = "", *, is_entry: bool = False
    ) -> list[tuple[str, str, str]]:
        if isinstance(path, int):
            return []  # it was opened before
        given = os.fsdecode(path if isinstance(path, (str, bytes)) else str(path or "."))
        if "\0" in given:
            return []
        given = os.path.join(base, given)
        folder, name = os.path.split(os.path.abspath(given))
        is_entry = is_entry or event in _OF_ENTRIES
        real = os.path.join(os.path.realpath(folder), name) if is_entry else os.path.realpath(given)
        return [(kind, event, real)]


def _folder_of(event: str, arguments: tuple[object, ...]) -> str:
    """The folder that an entry is named from by its descriptor; empty where by a path alone."""
    at = {"os.remove": 1, "os.rmdir": 1, "os.mkdir": 2}.get(event)
    descriptor = -1 if at is None else arguments[at]
    is_one = isinstance(descriptor, int) and descriptor >= 0
    return os.readlink(f"/proc/self/fd/{descriptor}") if is_one else ""


def _run(given: dict[str, Any], output: int) -> None:
    """One run of the command, in this process, which ends with it."""
    os.environ.update(given["environ"])
    os.chdir(given["folder"])
    os.dup2(output, 1)
    os.dup2(output, 2)
    os.close(output)
    status = 1
    try:
        _WAYS[given["way"]](given["argv"])
        status = 0
    except SystemExit as ending:
        status = ending.code if isinstance(ending.code, int) else 1
    except BaseException:  # noqa: BLE001 - the process ends, whatever it was
        sys.excepthook(*sys.exc_info())
        status = 99
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(status)


def _command(argv: list[str]) -> None:
    from pykyll.cli import main

    main(argv)


def _with_workers(argv: list[str]) -> None:
    from pykyll.builder import workers

    workers.WORTH_FORKING = 0
    _command(argv)


def _for_the_server(argv: list[str]) -> None:
    """Build as for the server, twice: at first, and after a change of anything."""
    from pykyll.serve import ConfigSource
    from pykyll.serve.site_builder import SiteBuilder

    compat = argv[argv.index("--compat") + 1] if "--compat" in argv else None
    overrides = {"safe": "--safe" in argv, "show_drafts": True}
    builder = SiteBuilder(ConfigSource(overrides=overrides, compat=compat))
    for changed in ([], ["."]):
        sys.stdout.write(f"{builder.build(changed).as_data()}\n")
        builder.rest()


_WAYS = {"command": _command, "workers": _with_workers, "serve": _for_the_server}


def _watched(given: dict[str, Any]) -> dict[str, object]:
    with tempfile.TemporaryFile() as log, tempfile.TemporaryFile() as output:
        sys.stdout.flush()
        process = os.fork()
        if not process:
            descriptor = os.dup(log.fileno())
            printed = os.dup(output.fileno())
            sys.addaudithook(Watch(descriptor, given["code"]))
            _run(given, printed)
        _, status = os.waitpid(process, 0)
        log.seek(0)
        output.seek(0)
        lines = log.read().decode().splitlines()
        return {
            "status": os.waitstatus_to_exitcode(status),
            "events": list(dict.fromkeys(tuple(json.loads(line)) for line in lines)),
            "printed": output.read().decode("utf-8", "replace"),
        }


def _warm_up(folder: str) -> None:
    """Import once what builds need, so that forks have it."""
    import pykyll
    import pykyll.cli.build
    import pykyll.cli.clean
    import pykyll.cli.doctor

    os.makedirs(folder, exist_ok=True)
    with open(os.path.join(folder, "index.md"), "w", encoding="utf-8") as file:
        file.write("---\n---\n# {{ page.title }}\n")
    pykyll.build(folder)


def main() -> None:
    given = json.load(sys.stdin)
    _warm_up(given["folder"])
    json.dump([_watched(each) for each in given["runs"]], sys.stdout)


if __name__ == "__main__":
    main()
