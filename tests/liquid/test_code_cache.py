import marshal
import os
from pathlib import Path

import pytest

from pykyll.builder.code_cache import engine_digest, open_code_cache
from pykyll.builder.disk_cache import DiskCache
from pykyll.liquid import Environment

TEMPLATE = (
    "{% for i in (1..3) %}{{ i | append: '!' }}{% cycle x, 'b' %}{% tag one %}{% endfor %}"
    "{{ 99999999999999999999999999 }}{% assign a = (1..2) %}{{ a }}{{ 1 | unknown }}"
)
PRINTED = "1!a<one>2!b<one>3!a<one>999999999999999999999999991..21"


def environment(cache: object, calls: list[str] | None = None, **settings: object) -> Environment:
    env = Environment(code_cache=cache, **settings)  # type: ignore[arg-type]

    @env.tag("tag")
    def tag(markup: str, parse: object) -> object:
        if calls is not None:
            calls.append(f"{markup.strip()}{parse.line}")  # type: ignore[attr-defined]
        return lambda _context: f"<{markup.strip()}>"

    return env


@pytest.fixture
def cache(tmp_path: Path) -> DiskCache:
    return DiskCache(str(tmp_path))


def test_a_kept_template_renders_as_a_parsed_one(cache: DiskCache, tmp_path: Path) -> None:
    first = environment(cache).parse(TEMPLATE, "t").render({"x": "a"})
    assert len(list(tmp_path.iterdir())) == 1
    kept = environment(cache).parse(TEMPLATE, "t")
    assert first == kept.render({"x": "a"}) == PRINTED
    assert kept.unknown_filters == (("unknown", 1),)


def test_tags_of_the_host_are_parsed_again(cache: DiskCache) -> None:
    calls: list[str] = []
    environment(cache, calls).parse(TEMPLATE)
    environment(cache, calls).parse(TEMPLATE)
    assert calls == ["one1", "one1"]


def test_what_the_code_depends_on_is_part_of_the_key(cache: DiskCache, tmp_path: Path) -> None:
    from pykyll.liquid import ResourceLimits

    environment(cache).parse("x")
    environment(cache).parse("y")
    environment(cache).parse("x", "named")
    environment(cache, mode="strict").parse("x")
    environment(cache, limits=ResourceLimits()).parse("x")
    more = environment(cache)
    more.filter("upcase")(lambda value, *rest: (value, rest))
    more.parse("x")
    assert len(list(tmp_path.iterdir())) == 6


def test_a_filter_that_comes_later_is_found(cache: DiskCache) -> None:
    environment(cache).parse("{{ 'a' | late }}")
    env = environment(cache)
    env.filter("late")(lambda value: f"{value}!")
    assert env.parse("{{ 'a' | late }}").render() == "a!"


def test_templates_with_warnings_are_not_kept(cache: DiskCache, tmp_path: Path) -> None:
    assert environment(cache, mode="warn").parse("{{ a b }}").warnings
    assert environment(cache, mode="warn").parse("{{ a b }}").warnings
    assert list(tmp_path.iterdir()) == []


def test_an_entry_under_another_key_is_ignored(cache: DiskCache, tmp_path: Path) -> None:
    cache.put("one", b"first")
    cache.put("two", b"second")
    (tmp_path / "one").rename(tmp_path / "other")
    (tmp_path / "two").rename(tmp_path / "one")
    assert cache.get("one") is None
    assert cache.get("other") is None


@pytest.mark.parametrize("damage", [b"", b"x" * 40, None, "marshal"])
def test_damaged_entries_are_ignored(cache: DiskCache, tmp_path: Path, damage: object) -> None:
    environment(cache).parse(TEMPLATE)
    (file,) = tmp_path.iterdir()
    if damage is None:
        file.write_bytes(file.read_bytes()[:-5])
    elif damage == "marshal":
        cache.put(file.name, marshal.dumps([1, 2, 3]))
    else:
        file.write_bytes(damage)  # type: ignore[arg-type]
    assert environment(cache).parse(TEMPLATE).render({"x": "a"}) == PRINTED


def test_a_folder_that_is_gone_or_full_is_no_error(tmp_path: Path) -> None:
    cache = DiskCache(str(tmp_path / "gone"))
    assert environment(cache).parse("x").render() == "x"
    cache.forget_old(0)


def test_old_entries_are_forgotten(cache: DiskCache, tmp_path: Path) -> None:
    cache.put("a", b"a")
    cache.put("b", b"b")
    os.utime(tmp_path / "a", (0, 0))
    cache.forget_old((tmp_path / "b").stat().st_mtime)
    assert [file.name for file in tmp_path.iterdir()] == ["b"]


def test_the_cache_lies_in_the_users_own_folder(tmp_path: Path) -> None:
    cache = open_code_cache({"XDG_CACHE_HOME": str(tmp_path)})
    assert cache is not None
    cache.put("k", b"v")
    (folder,) = (tmp_path / "pykyll").iterdir()
    assert folder.name == f"liquid-{engine_digest()[:16]}"
    assert (folder.stat().st_mode & 0o777) == 0o700
    assert cache.get("k") == b"v"


def test_without_a_folder_of_ones_own_there_is_no_cache(tmp_path: Path) -> None:
    assert open_code_cache({}) is None
    assert open_code_cache({"HOME": "relative"}) is None
    assert open_code_cache({"HOME": str(tmp_path), "PYKYLL_CODE_CACHE": "0"}) is None


def test_a_folder_that_others_can_write_to_is_not_trusted(tmp_path: Path) -> None:
    environ = {"HOME": str(tmp_path)}
    assert open_code_cache(environ) is not None
    (tmp_path / ".cache/pykyll").chmod(0o777)
    assert open_code_cache(environ) is None


def test_a_link_in_place_of_the_folder_is_not_trusted(tmp_path: Path) -> None:
    environ = {"HOME": str(tmp_path / "home")}
    assert open_code_cache(environ) is not None
    (folder,) = (tmp_path / "home/.cache/pykyll").iterdir()
    folder.rename(tmp_path / "elsewhere")
    folder.symlink_to(tmp_path / "elsewhere")
    assert open_code_cache(environ) is None
