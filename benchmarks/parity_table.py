"""What comparing many sites found: as JSON, and as a table in Markdown."""

from __future__ import annotations

from collections import Counter
from dataclasses import asdict, dataclass, field
from typing import Any

_SHORT = 7


@dataclass(frozen=True, slots=True)
class Row:
    """One site. Seconds are None where a builder failed or was not timed."""

    name: str
    commit: str
    status: str
    """`same`, `different`, or which one failed."""
    files: int = 0
    same: int = 0
    """How many of those are the same bytes."""
    theirs: str = ""
    seconds: tuple[float | None, float | None] = (None, None)
    """On the clock: the other builder's, pykyll's."""
    cpu: tuple[float | None, float | None] = (None, None)
    causes: dict[str, int] = field(default_factory=dict)
    """Files that differ, by cause."""
    paths: dict[str, list[str]] = field(default_factory=dict)
    """Paths of those files, by cause."""
    message: str = ""
    """What was printed last where a builder failed. It never gets into the table."""

    @classmethod
    def of(cls, name: str, commit: str, report: dict[str, Any]) -> Row:
        """The row of what `pykyll compare --format json` printed."""
        paths: dict[str, list[str]] = {}
        for each in report["differences"]:
            for cause in each["causes"]:
                paths.setdefault(cause, []).append(each["path"])
        ours, theirs = report["ours"], report["theirs"]
        failures = [each["failure"] for each in (theirs, ours) if each["failure"]]
        return cls(
            name,
            commit,
            _status(report),
            report["files"],
            sum(counts.get("same bytes", 0) for counts in report["verdicts"].values()),
            theirs["name"],
            (theirs["seconds"], ours["seconds"]),
            (theirs["cpu"], ours["cpu"]),
            dict(Counter({cause: len(found) for cause, found in paths.items()}).most_common()),
            paths,
            "\n".join(failures),
        )

    @classmethod
    def from_json(cls, given: dict[str, Any]) -> Row:
        """A row that was kept."""
        return cls(
            **{**given, "seconds": tuple(given["seconds"]), "cpu": tuple(given["cpu"])},
        )

    def to_json(self) -> dict[str, Any]:
        """The row, to be kept."""
        return asdict(self)

    @property
    def is_built(self) -> bool:
        """Whether both built the site."""
        return self.status in {"same", "different"}


def _status(report: dict[str, Any]) -> str:
    failed = [name for name in ("theirs", "ours") if report[name]["failure"] is not None]
    words = {"theirs": "the other fails", "ours": "pykyll fails"}
    if len(failed) == len(words):
        return "both fail"
    return words[failed[0]] if failed else str(report["status"])


def table(rows: list[Row]) -> str:
    """The table, sums below."""
    head = (
        "| repository | commit | files | same bytes | seconds | CPU seconds | what differs |\n"
        "|---|---|---:|---:|---:|---:|---|"
    )
    return "\n".join([head, *(_line(row) for row in rows), _sums(rows)])


def _line(row: Row) -> str:
    name = f"[{row.name}](https://github.com/{row.name})" if "/" in row.name else row.name
    commit = f"`{row.commit[:_SHORT]}`" if row.commit else "–"
    if not row.is_built:
        return f"| {name} | {commit} | | | | | {row.status} |"
    causes = ", ".join(f"{cause} {count}" for cause, count in row.causes.items())
    return (
        f"| {name} | {commit} | {row.files:,} | {_share(row.same, row.files)} "
        f"| {_pair(row.seconds)} | {_pair(row.cpu)} | {causes} |"
    )


def _sums(rows: list[Row]) -> str:
    built = [row for row in rows if row.is_built]
    files, same = sum(row.files for row in built), sum(row.same for row in built)
    causes: Counter[str] = Counter()
    for row in built:
        causes.update(row.causes)
    named = ", ".join(f"{cause} {count}" for cause, count in causes.most_common())
    seconds = _sum([row.seconds for row in built])
    cpu = _sum([row.cpu for row in built])
    return (
        f"| **{len(built)} {'site' if len(built) == 1 else 'sites'}** | | {files:,} | {_share(same, files)} "
        f"| {_pair(seconds)} | {_pair(cpu)} | {named} |"
    )


def _sum(pairs: list[tuple[float | None, float | None]]) -> tuple[float, float]:
    return sum(pair[0] or 0 for pair in pairs), sum(pair[1] or 0 for pair in pairs)


def _share(part: int, whole: int) -> str:
    if not whole:
        return "0"
    share = 100.0 if part == whole else min(100 * part / whole, 99.99)
    return f"{part:,} ({share:.2f} %)"


def _pair(seconds: tuple[float | None, float | None]) -> str:
    return " / ".join("–" if each is None else f"{each:.1f}" for each in seconds)
