"""Find out where the site will be published, as far as its configuration does not say it.

What is found out becomes the last file of the configuration; the output `config` names all of
them, with commas between. The first of these that says anything counts:

1. the action's inputs;
2. GitHub Pages, if it was asked;
3. the configuration;
4. a domain in the site's file `CNAME`;
5. the repository: `OWNER/NAME` is published at `https://OWNER.github.io/NAME`, and
   `OWNER/OWNER.github.io` at the root of that domain.
"""

from __future__ import annotations

import json
import os
import re
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from pykyll import load_config
from pykyll.errors import PykyllError

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pykyll.config import Config

_DOMAIN = re.compile(r"^[ \t]*([A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+)[ \t]*\r?$", re.MULTILINE)


def address(config: Config, environ: Mapping[str, str]) -> dict[str, str]:
    """The settings `url` and `baseurl`, those that the configuration leaves to others.

    Args:
        config: The site's.
        environ: The inputs (`URL`, `BASEURL`), what Pages says (`PAGES_ORIGIN`,
            `PAGES_BASE_PATH`), and the runner's own variables.
    """
    if environ.get("PAGES_ORIGIN"):
        found = {"url": environ["PAGES_ORIGIN"], "baseurl": environ.get("PAGES_BASE_PATH", "")}
    else:
        found = _left_open(config, environ)
    given = {"url": environ.get("URL", ""), "baseurl": environ.get("BASEURL", "")}
    found |= {key: value for key, value in given.items() if value}
    return {key: value.rstrip("/") for key, value in found.items()}


def _left_open(config: Config, environ: Mapping[str, str]) -> dict[str, str]:
    owner, _, name = environ.get("GITHUB_REPOSITORY", "").lower().partition("/")
    if not name or environ.get("GITHUB_SERVER_URL") != "https://github.com":
        return {}  # a server of one's own has other addresses
    own = f"{owner}.github.io"
    domain = _host(config.text("url")) or _own_domain(config.source) or own
    found = {}
    is_url_open = config.get("url") in (None, "")
    if is_url_open:
        found["url"] = f"https://{domain}"
    # `jekyll new` writes both as empty texts; beside an address, an empty path is meant.
    if config.get("baseurl") in (None, "/", *([""] if is_url_open else [])):
        is_below = domain == own and name != own
        found["baseurl"] = environ["GITHUB_REPOSITORY"][len(owner) :] if is_below else ""
    return found


def _host(url: str) -> str:
    return (urlsplit(url).hostname or "").lower()


def _own_domain(source: str) -> str:
    try:
        with open(os.path.join(source, "CNAME"), encoding="utf-8", errors="replace") as file:
            found = _DOMAIN.search(file.read(1000))
    except OSError:
        return ""
    return found[1].lower() if found else ""


def main() -> None:
    """Write the settings down, and the output."""
    environ = os.environ
    files = environ.get("CONFIG", "")
    try:
        config, _warnings = load_config(environ["SOURCE"], files=files)
    except PykyllError:
        pass  # the build says what is wrong with it, at its line
    else:
        lines = [f"{key}: {json.dumps(value)}\n" for key, value in address(config, environ).items()]
        path = os.path.join(environ["RUNNER_TEMP"], "pykyll-address.yml")
        with open(path, "w", encoding="utf-8", newline="") as file:
            file.writelines(lines or ["{}\n"])
        files = ",".join([*map(_from_here, config.files), path])
        print("".join(lines), end="")  # for the log of the run
    with open(environ["GITHUB_OUTPUT"], "a", encoding="utf-8", newline="") as output:
        output.write(f"config={files}\n")


def _from_here(path: str) -> str:
    """A path from the working directory, which annotations show, where it lies below that."""
    here = os.path.join(os.getcwd(), "")
    return path.removeprefix(here)


if __name__ == "__main__":
    main()
