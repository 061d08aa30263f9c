"""What to do about the errors that the system has for a destination."""

from __future__ import annotations

import errno

from pykyll.files.printable import shown_path

_SHORTER = "give it a shorter permalink, or another name"
_REMEDIES = {
    errno.ENOSPC: "make room on the disk that {folder} is on, and build again",
    errno.EDQUOT: "make room on the disk that {folder} is on, and build again",
    errno.EROFS: "{folder} can only be read: name another folder with -d, or mount it for writing",
    errno.EACCES: "see whom {folder} and what is in it belongs to, and make it writable for you",
    errno.EPERM: "see whom {folder} and what is in it belongs to, and make it writable for you",
    errno.ENAMETOOLONG: _SHORTER,
    errno.EBUSY: "something is mounted there: unmount it, or name it under `keep_files:`",
    errno.EXDEV: "something is mounted there: unmount it, or name it under `keep_files:`",
    errno.ELOOP: "remove the links in {folder} that lead back to themselves",
    errno.EIO: "the disk that {folder} is on fails: look at it before you build again",
}
_OTHER = "check the permissions of {folder}, and the free space"


def remedy(error: OSError, destination: str) -> str:
    """What to do about an error of the system.

    Args:
        error: The error.
        destination: The folder that is written, absolute.
    """
    return _REMEDIES.get(error.errno or 0, _OTHER).format(folder=shown_path(destination))
