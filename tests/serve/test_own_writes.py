"""Which changes a build has made itself."""

from __future__ import annotations

from pykyll.serve.own_writes import changed_at, others_changes


def test_what_lies_there_as_it_was_written_is_no_change(tmp_path):
    (tmp_path / "_papers").mkdir()
    page = tmp_path / "_papers/a.md"
    page.write_text("a")
    own = {"_papers/a.md": changed_at(str(tmp_path), "_papers/a.md"), "gone.md": 0}
    changed = ["_papers", "_papers/a.md", "gone.md"]
    assert others_changes([*changed, "index.md"], own, str(tmp_path)) == ["index.md"]
    page.write_text("somebody else's")
    (tmp_path / "gone.md").write_text("back again")
    assert others_changes(changed, own, str(tmp_path)) == ["_papers/a.md", "gone.md"]
    page.unlink()
    assert others_changes(["_papers/a.md"], own, str(tmp_path)) == ["_papers/a.md"]


def test_a_change_of_anything_at_all_stays_one(tmp_path):
    assert others_changes(["."], {"a/b.md": 0}, str(tmp_path)) == ["."]
