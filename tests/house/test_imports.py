"""What the modules import: no circles, not even by imports inside functions."""

from __future__ import annotations

import grimp
import pytest


@pytest.fixture(scope="module")
def graph() -> grimp.ImportGraph:
    """Every import that runs, wherever it stands; those for types alone do not."""
    return grimp.build_graph("pykyll", exclude_type_checking_imports=True, cache_dir=None)


def test_no_module_imports_itself_by_way_of_others(graph: grimp.ImportGraph) -> None:
    assert list(_circles(graph)) == []


def test_a_circle_would_be_found() -> None:
    graph = grimp.ImportGraph()
    for module, imported in (("a", "b"), ("b", "c"), ("c", "b"), ("c", "d")):
        graph.add_import(importer=module, imported=imported)
    assert list(_circles(graph)) == [["b", "c"]]


def _circles(graph: grimp.ImportGraph):
    """The groups of modules that import one another, by taking away what imports nothing left."""
    left = {
        module: set(graph.find_modules_directly_imported_by(module)) for module in graph.modules
    }
    while free := [module for module, imported in left.items() if not imported & left.keys()]:
        for module in free:
            del left[module]
    while free := {module for module in left if not any(module in each for each in left.values())}:
        for module in free:
            del left[module]
    if left:
        yield sorted(left)
