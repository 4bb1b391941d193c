"""``vouch index``: thrown away and built anew."""

import shutil

import pytest

pytestmark = pytest.mark.commits


def test_an_index_that_was_thrown_away_is_built_anew(vouch, make_list, tmp_path):
    vouch("import", "ph-dmw", make_list("2026-09-14.csv"))
    shutil.rmtree(tmp_path / "var" / "index")

    missing = vouch("index", "status", status=1)
    assert "vouch index rebuild" in missing.stderr

    assert "holds 40 records, up to journal entry 1." in vouch("index", "rebuild").output
    assert "up to journal entry 1; the roster is at entry 1." in vouch("index", "status").output


def test_a_folder_that_holds_something_else_is_left_alone(vouch, tmp_path, monkeypatch):
    other = tmp_path / "letters"
    other.mkdir()
    (other / "to-my-aunt.txt").write_text("dear aunt", "utf-8")
    monkeypatch.setenv("VOUCH_INDEX_DIR", str(other))

    assert "to-my-aunt.txt" in vouch("index", "rebuild", status=1).stderr
    assert (other / "to-my-aunt.txt").exists()
