"""``vouch demo load``: real lists that may be shown, each once, never in a live register."""

import gzip
import shutil
import tomllib
from pathlib import Path

import pytest
from sqlalchemy import select

from app import demo
from app.access.policy import CLOCK
from app.domains.imports.engine.profile import shipped
from app.domains.roster.models import RosterEntry
from app.store.journal import Event, Word

pytestmark = pytest.mark.commits
FOLDER = Path(demo.__path__[0])
MANIFEST = tomllib.loads((FOLDER / "extracts.toml").read_text("utf-8"))


@pytest.fixture(autouse=True)
def _short_demo(tmp_path, monkeypatch):
    """A demonstration of a hundred rows a list, so that a test is short."""
    folder: Path = tmp_path / "demo"
    folder.mkdir()
    shutil.copy(FOLDER / "extracts.toml", folder)
    for extract in MANIFEST["extract"]:
        lines = gzip.decompress((FOLDER / extract["file"]).read_bytes()).splitlines(keepends=True)
        (folder / extract["file"]).write_bytes(gzip.compress(b"".join(lines[:101])))
    monkeypatch.setattr("app.cli.demo.FOLDER", folder)


def test_what_is_shipped_is_loaded_once(vouch, own_database):
    first = vouch("demo", "load").output

    assert first.count("100 rows read") == len(MANIFEST["extract"])
    assert "Readers see it now" in first
    assert vouch("demo", "load").output == "The demonstration register is loaded already.\n"
    with own_database.reading(CLOCK) as work:
        records = set(work.session.scalars(select(RosterEntry.record)))
    assert records == {"employer", "intermediary"}


def test_l6_the_demonstration_says_that_nobody_looked_at_what_it_approved(vouch, own_database):
    vouch("demo", "load")

    with own_database.reading(CLOCK) as work:
        approved = work.session.scalars(
            select(Event.number).where(Event.name == "imports.file.approved")
        ).all()
        words = work.session.scalars(select(Word.text).where(Word.event_number.in_(approved)))
        said = set(words)
    assert said == {
        "Demonstration: stands for a second person",
        "Loaded by `vouch demo load`. Nobody looked at its rows.",
    }


def test_l9_a_live_register_takes_no_demonstration(vouch, own_database, monkeypatch):
    monkeypatch.setenv("VOUCH_INSTANCE", "live")
    monkeypatch.setenv("VOUCH_OPERATOR", "A ministry")
    monkeypatch.setenv("VOUCH_PUBLIC_URL", "https://vouch.example")
    monkeypatch.setenv("VOUCH_SMTP_HOST", "mail.example")
    monkeypatch.setenv("VOUCH_MASTER_KEY", "A" * 43)

    said = vouch("demo", "load", status=1)

    assert "This register is live" in said.stderr
    with own_database.reading(CLOCK) as work:
        assert work.session.scalars(select(Event)).all() == []


def test_lists_that_a_folder_has_are_loaded_too(vouch, tmp_path, monkeypatch):
    [listed] = [each for each in MANIFEST["list"] if each["profile"] == "ph-dmw"]
    path = tmp_path / "more" / listed["path"]
    path.parent.mkdir(parents=True)
    path.write_text("name,address,status\nAGENCY INC,Manila,Valid License\n", "utf-8")
    monkeypatch.setenv("VOUCH_DEMO_DATA", str(tmp_path / "more"))

    assert "Licensed Recruitment Agencies, 2026-09-14: 1 rows read" in vouch("demo", "load").output


def test_a_newer_list_of_the_operator_is_left_in_force(vouch, make_list, tmp_path, monkeypatch):
    vouch("import", "ph-dmw", make_list("2026-10-01.csv"))
    [listed] = [each for each in MANIFEST["list"] if each["profile"] == "ph-dmw"]
    path = tmp_path / "more" / listed["path"]
    path.parent.mkdir(parents=True)
    shutil.copy(make_list("older.csv", ["ONE INC"]), path)
    monkeypatch.setenv("VOUCH_DEMO_DATA", str(tmp_path / "more"))

    assert "left out, a newer list is in force" in vouch("demo", "load").output


def test_a_folder_that_is_not_there_is_told(vouch, monkeypatch):
    monkeypatch.setenv("VOUCH_DEMO_DATA", "/nowhere/at/all")

    assert "VOUCH_DEMO_DATA names /nowhere/at/all" in vouch("demo", "load", status=1).stderr


def test_every_list_of_the_demonstration_has_a_profile_that_is_shipped():
    lists = [*MANIFEST["extract"], *MANIFEST["list"]]
    assert {each["profile"] for each in lists} - set(shipped()) == set()
