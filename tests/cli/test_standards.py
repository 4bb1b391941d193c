"""``vouch standards``: what is shipped comes with the register, one's own is loaded by name."""

import tomllib

import pytest
from sqlalchemy import select

from app.domains.standards.engine.reading import FOLDER, shipped
from app.store.journal import Event, Word
from tests.make import OPERATOR

pytestmark = pytest.mark.commits
OWN = ("--by", "Lena Fischer", "--reason", "rules of the ministry")


@pytest.fixture
def own(tmp_path):
    """A version of one's own of the rules of the points scheme."""
    text = (FOLDER / "nrs-1-scheme.toml").read_text("utf-8")
    path = tmp_path / "own.toml"
    path.write_text(text.replace('\nversion = "1.0"\ntitle', '\nversion = "2"\ntitle', 1), "utf-8")
    return path


def test_what_is_shipped_comes_with_the_register(bare_vouch):
    said = bare_vouch("migrate").output

    assert said.count(": published") == len(shipped())
    assert "The scheme ers-1 1.0: published;" in said
    assert "time limits rest on no text that was read" in said
    assert "published" not in bare_vouch("migrate").output
    assert "ers-1" in bare_vouch("standards").output


def test_the_demonstration_has_them_too(vouch, monkeypatch):
    monkeypatch.setenv("VOUCH_INSTANCE", "demo")
    monkeypatch.setattr("app.cli.demo._lists", lambda _more: iter(()))

    assert vouch("demo", "load").output.count(": published") == len(shipped())


def test_loading_twice_changes_nothing(vouch):
    first = vouch("standards", "load").output
    again = vouch("standards", "load").output

    assert first.count(": published") == len(shipped())
    assert again.count("here already, nothing changed") == len(shipped())


def test_ones_own_is_loaded_by_a_person_with_a_reason(vouch, own, own_database):
    vouch("standards", "load")

    assert "--reason" in vouch("standards", "load", own, status=1).stderr
    assert "The scheme nrs-1 2: published" in vouch("standards", "load", own, *OWN).output
    with own_database.reading(OPERATOR) as work:
        last = work.session.scalars(select(Event).order_by(Event.number.desc())).first()
        words = work.session.scalars(
            select(Word.text).where(Word.event_number == last.number)
        ).all()
    assert last.body["version"] == "2"
    assert set(words) == {"Lena Fischer", "rules of the ministry"}


def test_a_dry_run_says_what_it_would_do(vouch, own):
    vouch("standards", "load")

    said = vouch("standards", "load", own, "--dry-run").output

    assert said.endswith("Nothing was kept.\n")
    assert "The scheme nrs-1 2: published" in vouch("standards", "load", own, *OWN).output


def test_what_differs_from_what_is_published_is_refused_by_place(vouch, own):
    vouch("standards", "load")
    text = own.read_text("utf-8").replace('version = "2"', 'version = "1.0"')
    own.write_text(text.replace("amount = 90", "amount = 60"), "utf-8")

    said = vouch("standards", "load", own, *OWN, status=1).stderr

    assert said.startswith("A published version never changes.")
    assert "/limits/condition/amount" in said
    assert "Give the file a new version" in said


def test_a_fault_names_file_place_and_way_out(vouch, own):
    own.write_text(own.read_text("utf-8").replace("fail_at", "x") + "\ncolour = 1\n", "utf-8")

    said = vouch("standards", "load", own, *OWN, status=1).stderr

    assert "own.toml is at fault in 1 place" in said
    assert "colour: Extra inputs are not permitted." in said
    assert "docs/standards.md" in said


def test_a_draft_is_published_by_an_act(vouch, own):
    vouch("standards", "load")

    assert "kept as a draft" in vouch("standards", "load", own, "--draft", *OWN).output
    assert "draft" in vouch("standards").output
    assert "published" in vouch("standards", "publish", "scheme", "nrs-1", "2", *OWN).output
    said = vouch("standards", "publish", "scheme", "nrs-1", "2", *OWN, status=1).stderr
    assert said.startswith("There is no such draft.")


def test_texts_are_the_beginning_of_a_translation(vouch, tmp_path):
    vouch("standards", "load")

    begun = vouch("standards", "texts", "edition", "ers", "1.0").output
    path = tmp_path / "ne.toml"
    path.write_text(
        begun.replace('language = ""', 'language = "ne"').replace(
            "published_on = ", "published_on = 2026-11-24"
        ),
        "utf-8",
    )

    assert tomllib.loads(path.read_text("utf-8"))["texts"]["principles/A/criteria/A.1/text"]
    assert "no speaker has reviewed it" in vouch("standards", "load", path, *OWN).output
    assert "no such document" in vouch("standards", "texts", "edition", "x", "1", status=1).stderr


def test_where_nothing_is_loaded_the_command_says_how(vouch):
    assert "Run: vouch standards load" in vouch("standards").output
