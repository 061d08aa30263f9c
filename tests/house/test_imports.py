"""What the modules import: no circles, not even by imports inside functions."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules

import grimp
import pytest

import pykyll

_SOURCE = Path(pykyll.__file__).parents[1]


@pytest.fixture(scope="module")
def graph() -> grimp.ImportGraph:
    """Every import that runs, wherever it stands; those for types alone do not."""
    return grimp.build_graph("pykyll", exclude_type_checking_imports=True, cache_dir=None)


def test_no_module_imports_itself_by_way_of_others(graph: grimp.ImportGraph) -> None:
    modules = graph.modules
    assert _circle({each: graph.find_modules_directly_imported_by(each) for each in modules}) == []


def test_a_circle_would_be_found() -> None:
    assert _circle({"a": {"b"}, "b": {"c"}, "c": {"b", "d"}, "d": set()}) == ["b", "c"]


def _circle(imported_by: dict[str, set[str]]) -> list[str]:
    """The modules that import one another, once all is taken away that no circle goes through."""
    left = dict(imported_by)
    while ends := [each for each, imported in left.items() if not imported & left.keys()]:
        for module in ends:
            del left[module]
    while starts := [each for each in left if not any(each in others for others in left.values())]:
        for module in starts:
            del left[module]
    return sorted(left)


def test_what_a_package_imports_on_first_use_has_no_module_s_name() -> None:
    """Else the module, once it is imported, stands in its place."""
    packages = [
        import_module(".".join(path.relative_to(_SOURCE).parent.parts))
        for path in sorted(_SOURCE.rglob("__init__.py"))
        if "def __getattr__(" in path.read_text("utf-8")
    ]
    assert len(packages) == 4
    for package in packages:
        modules = {each.name for each in iter_modules(package.__path__)}
        assert not modules & set(package.__all__), package.__name__
