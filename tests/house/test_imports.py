"""What the modules import: no circles, not even by imports inside functions."""

from __future__ import annotations

import grimp
import pytest


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
