"""Runs Jekyll's own feature texts (Gherkin) against pykyll.

What each step means stands in the README beside the recorded features.
"""

from __future__ import annotations

import contextlib
import io
import re
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

import yaml
from gherkin.parser import Parser

from pykyll.cli import main

RUBY_ONLY = re.compile(r"I run (bundle|gem|git) |I decide to build|updated git index")


@dataclass(frozen=True)
class Step:
    text: str
    doc_string: str | None = None
    table: tuple[tuple[str, ...], ...] = ()


@dataclass(frozen=True)
class Scenario:
    id: str
    steps: tuple[Step, ...]

    def needs_ruby(self) -> bool:
        return any(RUBY_ONLY.search(step.text) or _loads_ruby(step) for step in self.steps)


def _loads_ruby(step: Step) -> bool:
    """Ruby's own code, or gems that are not part of the recording."""
    words = " ".join([step.text, *(cell for row in step.table for cell in row)])
    return bool(
        re.search(
            r'"[^"]*\.(rb|gemspec)"|Gemfile|test[-_](?:dependency-)?theme|jekyll_test_plugin', words
        )
    )


def scenarios(folder: Path) -> Iterator[Scenario]:
    """All scenarios of a folder of features; outlines once for each row."""
    for path in sorted(folder.glob("*.feature")):
        feature = Parser().parse(path.read_text(encoding="utf-8"))["feature"]
        background: tuple[Step, ...] = ()
        for child in feature["children"]:
            if "background" in child:
                background = _steps(child["background"], {})
            elif "scenario" in child:
                yield from _expand(path.stem, child["scenario"], background)


def _expand(feature: str, scenario: dict, background: tuple[Step, ...]) -> Iterator[Scenario]:
    name = f"{feature}/{scenario['name']}@{scenario['location']['line']}"
    if not scenario["examples"]:
        yield Scenario(name, background + _steps(scenario, {}))
    for examples in scenario["examples"]:
        heads = [cell["value"] for cell in examples["tableHeader"]["cells"]]
        for row in examples["tableBody"]:
            values = dict(zip(heads, (cell["value"] for cell in row["cells"]), strict=True))
            label = ",".join(values.values())
            yield Scenario(f"{name}[{label}]", background + _steps(scenario, values))


def _steps(holder: dict, values: dict[str, str]) -> tuple[Step, ...]:
    def fill(text: str) -> str:
        for key, value in values.items():
            text = text.replace(f"<{key}>", value)
        return text

    steps = []
    for step in holder["steps"]:
        doc = step.get("docString")
        rows = step.get("dataTable", {}).get("rows", [])
        table = tuple(tuple(fill(cell["value"]) for cell in row["cells"]) for row in rows)
        steps.append(Step(fill(step["text"]), fill(doc["content"]) if doc else None, table))
    return tuple(steps)


@dataclass
class World:
    """One scenario's folder and what its commands printed."""

    folder: Path
    fixtures: Path
    compat: str
    output: str = ""
    status: int = 0
    config: dict[str, object] = field(default_factory=dict)

    def run(self, scenario: Scenario) -> None:
        for step in scenario.steps:
            for pattern, action in STEPS:
                if match := pattern.fullmatch(step.text):
                    action(self, step, **match.groupdict())
                    break
            else:
                raise AssertionError(f"no meaning for the step: {step.text}")

    def write(self, path: str, text: str) -> None:
        file = self.folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")


STEPS: list[tuple[re.Pattern[str], Callable[..., None]]] = []


def step(pattern: str) -> Callable[[Callable[..., None]], Callable[..., None]]:
    def register(action: Callable[..., None]) -> Callable[..., None]:
        STEPS.append((re.compile(pattern, re.DOTALL), action))
        return action

    return register


# Given ---------------------------------------------------------------------------


@step(r'I have an? (?P<name>.*) (?P<kind>layout|theme) that contains "(?P<text>.*)"')
def layout(world: World, _step: Step, name: str, kind: str, text: str) -> None:
    folder = "_layouts" if kind == "layout" else "_theme"
    world.write(f"{folder}/{name}.html", text)


@step(
    r'I have an? "(?P<path>[^"]*)" page with (?P<key>\S+) "(?P<value>.*?)" that contains "(?P<text>.*)"'
)
def page_with_key(world: World, _step: Step, path: str, key: str, value: str, text: str) -> None:
    world.write(path, f"---\n{key}: {value}\n---\n{text}\n")


@step(r'I have an? "(?P<path>[^"]*)" page that contains "(?P<text>.*)"')
def page(world: World, _step: Step, path: str, text: str) -> None:
    world.write(path, f"---\n---\n{text}\n")


@step(r'I have an? "(?P<path>[^"]*)" page with content:')
def page_with_content(world: World, step: Step, path: str) -> None:
    world.write(path, f"---\n---\n{step.doc_string}")


@step(r'I have an? "(?P<path>[^"]*)" file that contains "(?P<text>.*)"')
def file(world: World, _step: Step, path: str, text: str) -> None:
    world.write(path, text)


@step(r'I have an? "(?P<path>[^"]*)" file with content:')
def file_with_content(world: World, step: Step, path: str) -> None:
    world.write(path, step.doc_string or "")


@step(r'I have a blank site in "(?P<path>.*)"')
def blank_site(world: World, _step: Step, path: str) -> None:
    (world.folder / path).mkdir(parents=True, exist_ok=True)


@step(r'I do not have an? "(?P<path>.*)" directory')
def no_directory(world: World, _step: Step, path: str) -> None:
    assert not (world.folder / path).exists()


@step(r"I have an? (?P<path>.+?) directory")
def directory(world: World, _step: Step, path: str) -> None:
    (world.folder / path.strip('"')).mkdir(parents=True, exist_ok=True)


@step(
    r"I have the following (?P<kind>post|page|draft)s?"
    r'(?: (?P<direction>in|under|within the) "(?P<folder>[^"]+)"(?: directory)?)?:'
)
def entries(world: World, step: Step, kind: str, direction: str, folder: str) -> None:
    for row in _rows(step):
        before = f"{folder}/" if direction in {"in", "within the"} else ""
        after = f"{folder}/" if direction == "under" else ""
        slug = _slug(row.get("title", ""))
        extension = row.get("type") or "markdown"
        if kind == "draft":
            path = f"{before}_drafts/{after}{slug}.{extension}"
        elif kind == "page":
            path = f"{before}{after}{slug}.{extension}"
        else:
            day = datetime.fromisoformat(row["date"][:10]) if _is_iso(row["date"]) else None
            day_text = day.strftime("%Y-%m-%d") if day else row["date"]
            path = f"{before}_posts/{after}{day_text}-{slug}.{extension}"
        world.write(path, _document(row, kind))


@step(
    r'I have the following documents?(?: nested inside "(?P<inner>[^"]+)" directory)?'
    r' under the "?(?P<label>[^"\s]+)"? collection(?: within the "(?P<folder>[^"]+)" directory)?:'
)
def documents(world: World, step: Step, inner: str, label: str, folder: str) -> None:
    for row in _rows(step):
        extension = row.get("type") or "md"
        parts = [folder, f"_{label}", inner, f"{_slug(row['title'])}.{extension}"]
        world.write("/".join(part for part in parts if part), _document(row, "document"))


def _rows(step: Step) -> list[dict[str, str]]:
    heads, *rows = step.table
    return [dict(zip(heads, row, strict=True)) for row in rows]


def _is_iso(date: str) -> bool:
    return re.match(r"\d{4}-\d\d-\d\d", date) is not None


def _slug(title: str) -> str:
    return re.sub(r"[^\w]", "-", title.lower()).strip("-") if title else "untitled"


def _document(row: dict[str, str], kind: str) -> str:
    lines = ["---"]
    for key, value in row.items():
        if key in {"content", "type", "input", "filter"} or not value:
            continue
        printed = _ruby_time(value) if key == "date" and kind == "post" else value
        lines.append(f"{key}: {printed}")
    content = row.get("content", "")
    if row.get("input") and row.get("filter"):
        content = f"{{{{ {row['input']} | {row['filter']} }}}}"
    return "\n".join([*lines, "---", "", content, ""])


def _ruby_time(value: str) -> str:
    if not _is_iso(value):
        return value
    rest = value[10:].strip()
    time, _, zone = rest.partition(" ")
    time = time or "00:00:00"
    if time.count(":") == 1:
        time += ":00"
    return f"{value[:10]} {time} {zone or '+0000'}"


@step(r'I have a configuration file with "(?P<key>[^"]*)" set to "(?P<value>.*)"')
def config_value(world: World, _step: Step, key: str, value: str) -> None:
    _configure(world, f"{key}: {value}")


@step(r'I have a configuration file with "(?P<key>[^"]*)" set to:')
def config_list(world: World, step: Step, key: str) -> None:
    items = [row[0] for row in step.table if row[0] != "value"]
    _configure(world, "\n".join([f"{key}:", *(f"  - {item}" for item in items)]))


@step(r"I have a configuration file with:")
def config_table(world: World, step: Step) -> None:
    _configure(world, "\n".join(f"{row['key']}: {row['value']}" for row in _rows(step)))


def _configure(world: World, text: str) -> None:
    world.config |= yaml.safe_load(text)
    world.write("_config.yml", yaml.safe_dump(world.config, sort_keys=False))


@step(r'I have fixture collections(?: in "(?P<folder>.*)" directory)?')
def fixture_collections(world: World, _step: Step, folder: str | None) -> None:
    target = world.folder / folder if folder else world.folder
    shutil.copytree(world.fixtures, target, symlinks=True, dirs_exist_ok=True)
    if world.compat.startswith("3."):
        # The recording's fixtures are those of 4.4.1, which has this one more.
        (target / "_methods/trailing-dots...md").unlink()
    for file in target.rglob("*"):
        # Links came out of the archive as files that hold their target.
        if file.is_file() and (link := file.read_text("utf-8").strip()).startswith("./"):
            file.unlink()
            file.symlink_to(link)


@step(r"I'm using kramdown v2")
def kramdown_two(world: World, _step: Step) -> None:
    """There is no other here."""


# When ----------------------------------------------------------------------------


@step(r"I run jekyll(?P<arguments>.*)")
def run_jekyll(world: World, _step: Step, arguments: str) -> None:
    words = arguments.split()
    if words and words[0] in {"build", "serve", "clean", "doctor", "new"}:
        words += ["--compat", f"jekyll {world.compat}"]
    stdout, status = io.StringIO(), 0
    with (
        contextlib.chdir(world.folder),
        contextlib.redirect_stdout(stdout),
        contextlib.redirect_stderr(stdout),
    ):
        try:
            main([*words, "--trace"])
        except SystemExit as ended:
            status = ended.code if isinstance(ended.code, int) else int(bool(ended.code))
    world.output, world.status = stdout.getvalue(), status


@step(r'I change "(?P<path>[^"]*)" to contain "(?P<text>.*)"')
def change(world: World, _step: Step, path: str, text: str) -> None:
    world.write(path, text)


@step(r'I delete the file "(?P<path>.*)"')
def delete(world: World, _step: Step, path: str) -> None:
    (world.folder / path).unlink()


@step(r"I wait (?P<seconds>\d+) seconds?")
def wait(world: World, _step: Step, seconds: str) -> None:
    """Jekyll compares modification times by the second; pykyll compares digests."""


# Then ----------------------------------------------------------------------------


@step(r"I should get a (?P<kind>non-)?zero exit[ -]status")
def exit_status(world: World, _step: Step, kind: str | None) -> None:
    assert bool(world.status) == bool(kind), world.output


@step(r"the (?P<path>\S+) directory should (?P<negated>not )?exist")
def directory_exists(world: World, _step: Step, path: str, negated: str | None) -> None:
    assert (world.folder / path).is_dir() != bool(negated), world.output


@step(r'the "(?P<path>.*)" file should (?P<negated>not)? *exist')
def file_exists(world: World, _step: Step, path: str, negated: str | None) -> None:
    assert (world.folder / path).is_file() != bool(negated), world.output


@step(r'I should (?P<negated>not )?see "(?P<text>.*)" in the build output')
def in_output(world: World, _step: Step, negated: str | None, text: str) -> None:
    assert bool(re.search(text, world.output, re.DOTALL)) != bool(negated), world.output


@step(r'I should see exactly "(?P<text>.*)" in "(?P<path>.*)"')
def exactly(world: World, _step: Step, text: str, path: str) -> None:
    assert _read(world, path).strip() == text.strip()


@step(r'I should see escaped "(?P<text>.*)" in "(?P<path>.*)"')
def escaped(world: World, _step: Step, text: str, path: str) -> None:
    assert text in _read(world, path)


@step(
    r'I should (?P<negated>not )?see (?:date )?"(?P<text>.*)" in "(?P<path>[^"]*)"'
    r"(?: unless Windows| if platform supports symlinks)?"
)
def see(world: World, _step: Step, negated: str | None, text: str, path: str) -> None:
    found = re.search(text, _read(world, path), re.DOTALL | re.MULTILINE)
    assert bool(found) != bool(negated), f"{text!r} in {path}:\n{_read(world, path)}"


@step(r"I should .* (if on Windows|if platform does not support symlinks)")
def other_platform(world: World, _step: Step, **_groups: str) -> None:
    """Speaks for other systems."""


@step(r'I should see today\'s (?P<what>date|time) in "(?P<path>.*)"')
def today(world: World, _step: Step, what: str, path: str) -> None:
    now = datetime.now().astimezone()
    form = "%Y-%m-%d" if what == "date" else "%Y-%m-%d %H:%M"
    assert now.strftime(form) in _read(world, path)


def _read(world: World, path: str) -> str:
    assert (world.folder / path).is_file(), f"no file {path}; {world.output}"
    return (world.folder / path).read_text(encoding="utf-8")
