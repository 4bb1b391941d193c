"""``vouch admin create`` makes the first two administrators; ``vouch keys rotate`` new keys."""

from base64 import urlsafe_b64encode

import pytest
from sqlalchemy import select

from app.store.journal import Event, Word
from tests.make import OPERATOR
from tests.people import PASSWORD

pytestmark = pytest.mark.commits


def _create(vouch, who, status=0, password=PASSWORD):
    words = ["admin", "create", who, "--country", "MU", "--reason", "first of them"]
    return vouch(*words, "--password", password, "--by", "Lena Fischer", status=status)


def test_p4_the_command_line_makes_two_administrators_and_no_more(vouch, own_database):
    assert "is an administrator" in _create(vouch, "Amina Rahman <amina@scheme.example>").output
    _create(vouch, "Joseph Okello <joseph@scheme.example>")
    said = _create(vouch, "Third Person <third@scheme.example>", status=1)
    assert "There are 2 administrators." in said.stderr
    with own_database.reading(OPERATOR) as work:
        names = list(work.session.scalars(select(Event.name)))
        words = set(work.session.scalars(select(Word.text)))
    assert names.count("identity.administrator.created") == 2
    assert {"Lena Fischer", "first of them"} <= words


def test_an_administrator_needs_a_name_an_address_and_a_password(vouch):
    assert "name and address" in _create(vouch, "amina@scheme.example", status=1).stderr
    assert "e-mail address" in _create(vouch, "Amina <nowhere>", status=1).stderr
    far = ["admin", "create", "Amina <amina@scheme.example>", "--country", "Mauritius"]
    said = vouch(*far, "--reason", "first", "--password", PASSWORD, status=1)
    assert "two letters" in said.stderr
    weak = _create(vouch, "Amina <amina@scheme.example>", status=1, password="short")
    assert "/password: Give at least 15" in weak.stderr


def test_keys_are_rotated_by_name_and_with_a_reason(vouch):
    _create(vouch, "Amina Rahman <amina@scheme.example>")
    rotate = ["keys", "rotate", "--reason", "yearly", "--by", "Lena Fischer"]
    assert "keys retired" in vouch(*rotate).output
    assert "2 keys retired" in vouch(*rotate).output


def test_an_operator_ends_the_sessions_of_one_account_or_of_everybody(vouch):
    _create(vouch, "Amina Rahman <amina@scheme.example>")
    words = ["--reason", "a lost computer", "--by", "Lena Fischer"]
    one = vouch("admin", "sign-out", "Amina@scheme.example", *words)
    assert "0 sessions ended." in one.output
    assert "0 sessions ended." in vouch("admin", "sign-out", "--everybody", *words).output
    neither = vouch("admin", "sign-out", *words, status=1)
    assert "either one ADDRESS or --everybody" in neither.stderr
    unknown = vouch("admin", "sign-out", "nobody@scheme.example", *words, status=1)
    assert "no account" in unknown.stderr


def test_an_operator_releases_only_what_an_issuer_names(vouch):
    _create(vouch, "Amina Rahman <amina@scheme.example>")
    words = ["--reason", "the issuer was set up anew"]
    forget = ["admin", "forget-factors"]
    assert "0 second factors" in vouch(*forget, "amina@scheme.example", *words).output
    assert "no account" in vouch(*forget, "nobody@scheme.example", *words, status=1).stderr
    said = vouch("admin", "release-issuer", "amina@scheme.example", *words, status=1)
    assert "No subject of an issuer" in said.stderr


def test_the_master_key_is_replaced_by_name_and_only_by_a_key(vouch, tmp_path, monkeypatch):
    _create(vouch, "Amina Rahman <amina@scheme.example>")
    rotate = ["keys", "rotate", "--reason", "yearly"]
    vouch(*rotate)
    new = tmp_path / "new.key"
    new.write_text("short", "ascii")
    replace = ["keys", "replace-master", str(new), "--reason", "a lost backup"]
    assert "holds no master key" in vouch(*replace, status=1).stderr

    new.write_text(urlsafe_b64encode(bytes(range(32))).decode(), "ascii")
    assert "keys wrapped" in vouch(*replace).output
    monkeypatch.setenv("VOUCH_MASTER_KEY", new.read_text("ascii"))
    assert "keys retired" in vouch(*rotate).output
