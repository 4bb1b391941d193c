"""``vouch profiles``: what is shipped, and trying one's own."""

import shutil

from app.domains.imports.engine.profile import FOLDER, shipped


def test_what_is_shipped_is_listed(bare_vouch):
    said = bare_vouch("profiles").output

    assert [name for name in shipped() if name not in said] == []
    assert "90 days" in said


def test_a_profile_of_ones_own_is_tried_on_a_list(bare_vouch, make_list, tmp_path):
    own = tmp_path / "own.toml"
    shutil.copy(FOLDER / "ph-dmw.toml", own)
    path = make_list("list.csv")
    path.write_text(path.read_text("utf-8") + "X,Manila,No Such Word\n", "utf-8")

    said = bare_vouch("profiles", "check", str(own), "--reading", str(path)).output

    assert "The profile own is sound" in said
    assert "40 rows can be taken, 1 cannot." in said
    assert "1 times status: the profile does not know the status" in said


def test_columns_that_a_profile_does_not_use_are_named(bare_vouch, tmp_path):
    path = tmp_path / "list.csv"
    path.write_text("name,address,status,telephone\nA,B,Valid License,1\n", "utf-8")

    said = bare_vouch("profiles", "check", "ph-dmw", "--reading", str(path)).output

    assert "Columns not used: telephone" in said


def test_a_fault_of_a_profile_is_named_with_its_place(bare_vouch, tmp_path):
    own = tmp_path / "own.toml"
    text = (FOLDER / "ph-dmw.toml").read_text("utf-8")
    own.write_text(text.replace("stale_after_days = 90", 'stale_after_days = "soon"'), "utf-8")

    said = bare_vouch("profiles", "check", str(own), status=1)

    assert "source.stale_after_days" in said.stderr
