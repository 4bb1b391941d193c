"""Descriptions that are data are read by name or path, and refused with all that is wrong."""

from pathlib import Path

import pytest
from pydantic import BaseModel, ConfigDict

from app.kit.descriptions import load_description, shipped_in


class Refused(Exception):
    """Why a description is refused."""


class Within(BaseModel):
    """A part of one."""

    rows: int


class Said(BaseModel):
    """A description."""

    model_config = ConfigDict(extra="forbid")
    name: str
    first: Within


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in ("two", "one"):
        (tmp_path / f"{name}.toml").write_text("first.rows = 1", "utf-8")
    return tmp_path


def load(name: str, folder: Path) -> Said:
    return load_description(name, folder, Said, "layout", Refused)


def test_what_is_shipped_is_found_by_its_name_and_ones_own_by_its_path(folder, tmp_path_factory):
    assert shipped_in(folder) == ["one", "two"]
    assert load("one", folder).name == "one"
    own = tmp_path_factory.mktemp("own") / "mine.toml"
    own.write_text('first.rows = 7\nname = "another"', "utf-8")
    found = load(str(own), folder)
    assert (found.name, found.first.rows) == ("mine", 7)


@pytest.mark.parametrize("name", ["three", "nowhere/three.toml", ""])
def test_what_is_not_there_is_refused_with_what_is_shipped(folder, name):
    with pytest.raises(Refused, match=r"no layout .*These are shipped: one, two\."):
        load(name, folder)


def test_no_name_leads_out_of_the_folder(folder):
    (folder / "deep").mkdir()
    with pytest.raises(Refused, match="no layout"):
        load("../one", folder / "deep")


@pytest.mark.parametrize(
    ("text", "says"),
    [
        (b"first = ", "one.toml is no TOML"),
        (b"first = '\xff'", "one.toml is no TOML"),
        (b"first.rows = 'x'\nmore = 1", r"one.toml: first.rows: .*; more: "),
    ],
)
def test_a_file_with_faults_is_refused_with_the_place_of_each(folder, text, says):
    (folder / "one.toml").write_bytes(text)
    with pytest.raises(Refused, match=says):
        load("one", folder)
