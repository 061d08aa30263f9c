"""Ways to spoil a site, each as somebody or something does it: bytes, types, names, links, rights."""

from __future__ import annotations

import os
import random
import re
import shutil
import socket
from collections.abc import Callable
from pathlib import Path

Spoil = Callable[[Path, random.Random], str | None]
"""Changes a site and says what it did; None where there was nothing to do it to."""

_ODD_VALUES = (
    "[a, 1]", "{a: b}", "true", "5", "-1", "1e400", ".nan", "~", '""', "''", "2020-13-45",
    "9999999999999999999999", "!ruby/object:Gem {}", "*nothing", "&a [*a]", "'\\0'", '"\\u0000"',
    "'../../x'", "/etc/passwd", "'%00'", "'a\\nb'", "2020-01-01 99:99", ":symbol", "[[[[]]]]",
    "x: y: z", "'{{ site }}'", "<script>", "0o17", "12:30:45", "1_000", "'🌲'", "@", "`", "|",
)  # fmt: skip
_ODD_TEXTS = (
    b"\x00", b"\xff\xfe", b"\xef\xbb\xbf", b"\r\n", b"\r", b"{{", b"{%", b"%}", b"{% for a in b %}",
    b"{% include x %}", b"---\n", b"```\n", b"[" * 60, b"![" * 30, b"<div>" * 40, b"\xe2\x80\xa8",
    b"{:.a}", b"[^1]:", b"|-|-|\n", b"$$", b"\\", b"{{ a | b: c }}", b"{% raw %}", b"&#0;", b"\t",
    b"{{ site | jsonify }}", b"{{ page.content | markdownify }}", b"{% assign x = (1..99999999) %}",
)  # fmt: skip
_ODD_NAMES = (
    b"a b.md", b"a#b.html", b"a%2Fb.md", b"a?.md", b"\xff\xfe.md", "ä\u0308.md".encode(),
    b"-rf.md", b".hidden.md", b"con.md", b"a:b.md", b"a\nb.md", b"x" * 250 + b".md", b"a\\b.md",
    b"{{a}}.md", b"index.html", b"2020-99-99-x.md", b"..md", b"~.md", b"[a].md", b"a.md.md",
)  # fmt: skip
_DEPTH = 60


def _files(site: Path, pattern: str = "*") -> list[Path]:
    """The site's own files, no links and nothing that was built."""
    return sorted(
        path
        for path in site.rglob(pattern)
        if path.is_file()
        and not path.is_symlink()
        and not {"_site", ".pykyll-cache", ".git"} & set(path.relative_to(site).parts)
    )


def _folders(site: Path) -> list[Path]:
    found = {path.parent for path in _files(site)} - {site}
    return sorted(found)


def bytes_of_a_file(site: Path, chance: random.Random) -> str | None:
    """Bytes are flipped, put in, taken out or doubled."""
    files = [path for path in _files(site) if path.stat().st_size < 200_000]
    if not files:
        return None
    path = chance.choice(files)
    data = bytearray(path.read_bytes())
    for _ in range(chance.randint(1, 8)):
        at = chance.randint(0, len(data))
        match chance.randint(0, 3):
            case 0:
                data[at : at + 1] = bytes([chance.randint(0, 255)])
            case 1:
                data[at:at] = chance.choice(_ODD_TEXTS)
            case 2:
                del data[at : at + chance.randint(1, 40)]
            case _:
                data[at:at] = data[max(0, at - 30) : at]
    path.write_bytes(bytes(data))
    return f"bytes of {path.relative_to(site)}"


def cut_a_file(site: Path, chance: random.Random) -> str | None:
    """A file ends somewhere in its midst."""
    path = chance.choice(_files(site))
    data = path.read_bytes()
    path.write_bytes(data[: chance.randint(0, len(data))])
    return f"cut {path.relative_to(site)}"


def type_of_a_value(site: Path, chance: random.Random) -> str | None:
    """A value in YAML is of another type."""
    files = [path for path in _files(site) if path.suffix in {".yml", ".yaml", ".md", ".html"}]
    chance.shuffle(files)
    for path in files:
        text = path.read_text("utf-8", "surrogateescape")
        lines = text.split("\n")
        is_data = path.suffix in {".yml", ".yaml"}
        last = (
            len(lines)
            if is_data
            else next((n for n in range(1, len(lines)) if lines[n] == "---"), 0)
        )
        found = [n for n in range(last) if re.match(r"\s*-?\s*[\w-]+:\s", lines[n] + " ")]
        if found:
            at = chance.choice(found)
            key = lines[at].split(":", 1)[0]
            lines[at] = f"{key}: {chance.choice(_ODD_VALUES)}"
            path.write_text("\n".join(lines), "utf-8", "surrogateescape")
            return f"{path.relative_to(site)}: {lines[at].strip()}"
    return None


def setting(site: Path, chance: random.Random) -> str | None:
    """A setting is there, of some type."""
    keys = (
        "permalink", "destination", "exclude", "include", "keep_files", "collections", "defaults",
        "plugins", "theme", "layouts_dir", "includes_dir", "data_dir", "collections_dir", "timezone",
        "encoding", "paginate", "paginate_path", "baseurl", "url", "markdown", "kramdown", "sass",
        "limit_posts", "future", "excerpt_separator", "highlighter", "cache_dir", "safe", "strict_front_matter",
    )  # fmt: skip
    line = f"{chance.choice(keys)}: {chance.choice(_ODD_VALUES)}"
    with (site / "_config.yml").open("a", encoding="utf-8") as config:
        config.write(f"\n{line}\n")
    return f"_config.yml: {line}"


def name_of_a_file(site: Path, chance: random.Random) -> str | None:
    """A file has an odd name."""
    path = chance.choice(_files(site))
    if path.name == "_config.yml":
        return None
    name = chance.choice(_ODD_NAMES)
    if name.endswith(b".md") and chance.random() < 0.3:
        name = name.removesuffix(b".md") + os.fsencode(path.suffix)
    os.replace(os.fsencode(path), os.path.join(os.fsencode(path.parent), name))
    return f"{path.relative_to(site)} is {name!r}"


def link(site: Path, chance: random.Random) -> str | None:
    """A file or a folder is a link: to nothing, to itself, around, or out of the site."""
    folder = chance.random() < 0.4
    here = _folders(site) if folder else _files(site)
    if not here:
        return None
    path = chance.choice(here)
    if path.name == "_config.yml":
        return None
    target = chance.choice(["/etc", "/etc/hostname", "nowhere", path.name, "..", ".", str(site)])
    shutil.rmtree(path) if folder else path.unlink()
    path.symlink_to(target)
    return f"{path.relative_to(site)} -> {target}"


def special_file(site: Path, chance: random.Random) -> str | None:
    """A pipe or a socket where a file is looked for."""
    path = chance.choice(_files(site))
    path.unlink()
    if chance.random() < 0.5:
        os.mkfifo(path)
        return f"{path.relative_to(site)} is a pipe"
    with socket.socket(socket.AF_UNIX) as end:
        here = os.open(path.parent, os.O_RDONLY)
        try:  # a socket's whole path may not be longer than 107 bytes
            end.bind(f"/proc/self/fd/{here}/{path.name[:40]}")
        finally:
            os.close(here)
    return f"{path.relative_to(site)} is a socket"


def rights(site: Path, chance: random.Random) -> str | None:
    """A file or a folder cannot be read, or not be written to."""
    path = chance.choice([*_files(site), *_folders(site)])
    mode = chance.choice([0o000, 0o200, 0o444, 0o111])
    path.chmod(mode)
    return f"{path.relative_to(site)} has {mode:o}"


def folder_for_file(site: Path, chance: random.Random) -> str | None:
    """A folder where a file was, or a file where a folder was."""
    if chance.random() < 0.5 and _folders(site):
        path = chance.choice(_folders(site))
        shutil.rmtree(path)
        path.write_text("x", "utf-8")
        return f"{path.relative_to(site)} is a file"
    path = chance.choice(_files(site))
    path.unlink()
    path.mkdir()
    return f"{path.relative_to(site)} is a folder"


def depth(site: Path, chance: random.Random) -> str | None:
    """Folders in folders, a file in the last."""
    del chance
    path = site.joinpath(*["d"] * _DEPTH)
    path.mkdir(parents=True, exist_ok=True)
    (path / "page.md").write_text("---\n---\nDeep\n", "utf-8")
    return f"{_DEPTH} folders deep"


def same_name(site: Path, chance: random.Random) -> str | None:
    """Two sources of one output file."""
    pages = [
        path for path in _files(site) if path.suffix in {".md", ".html"} and path.parent == site
    ]
    if not pages:
        return None
    path = chance.choice(pages)
    other = chance.choice([path.with_suffix(".html"), path.with_suffix(".md"), site / path.stem])
    if other == path or other.exists():
        return None
    other.write_text("---\n---\nThe same\n", "utf-8")
    return f"{other.name} beside {path.name}"


def age(site: Path, chance: random.Random) -> str | None:
    """A file's time lies far off, or is that of another one."""
    path = chance.choice(_files(site))
    when = chance.choice([0, -1, 1, 2**31, 4_000_000_000, 253_402_300_800])
    os.utime(path, (when, when))
    return f"{path.relative_to(site)} is of {when}"


def destination(site: Path, chance: random.Random) -> str | None:
    """Something of what was built is not what the last build left."""
    built = sorted(path for path in (site / "_site").rglob("*") if path.is_file())
    if not built:
        return None
    path = chance.choice(built)
    path.unlink()
    match chance.randint(0, 2):
        case 0:
            path.mkdir()
            (path / "mine").write_text("mine", "utf-8")
        case 1:
            path.symlink_to("/etc/hostname")
        case _:
            path.write_bytes(b"other")
    return f"_site/{path.relative_to(site / '_site')} was meddled with"


def cache(site: Path, chance: random.Random) -> str | None:
    """A file of the cache has other bytes."""
    kept = sorted(path for path in (site / ".pykyll-cache").rglob("*") if path.is_file())
    if not kept:
        return None
    path = chance.choice(kept)
    data = bytearray(path.read_bytes())
    match chance.randint(0, 2):
        case 0 if data:
            data[chance.randrange(len(data))] ^= 1 << chance.randint(0, 7)
        case 1:
            del data[chance.randint(0, len(data)) :]
        case _:
            data = bytearray(chance.choice(kept).read_bytes())
    path.write_bytes(bytes(data))
    return f"{path.relative_to(site)} has other bytes"


WAYS: tuple[Spoil, ...] = (
    bytes_of_a_file, bytes_of_a_file, bytes_of_a_file, cut_a_file, type_of_a_value, type_of_a_value,
    setting, name_of_a_file, link, special_file, rights, folder_for_file, depth, same_name, age,
    destination, cache,
)  # fmt: skip
"""Every way; those that find most stand several times."""
