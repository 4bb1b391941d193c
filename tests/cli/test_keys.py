"""``vouch keys``: a process that holds the master key, and new master keys for old."""

import json
import os
import signal
import socket
import threading
import time
from base64 import b64encode
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from sqlalchemy import select

from app.cli.watched import tell_key_holder
from app.desks import case_seals, key_ring
from app.kit.errors import Busy
from app.kit.ids import new_id
from app.outside.key_service import KeyService
from app.outside.master_key import (
    Holder,
    LocalMasterKey,
    MasterKeyUnusable,
    Use,
    Wrapped,
    new_master_key,
)
from app.settings import Settings
from app.store.case_keys import Seal, WrappedCaseKey
from app.store.keys import DataKey, Purpose
from app.store.work import Database
from tests.cli.running import running, stopped, until
from tests.make import OPERATOR
from tests.people import World

pytestmark = pytest.mark.commits
OLD, NEW = new_master_key(), new_master_key()
WHY = ("--reason", "yearly", "--by", "Lena Fischer")


@contextmanager
def serving(folder: Path, *keys: str, record: Path | None = None) -> Iterator[Path]:
    """Let a key service hold master keys, in a process of its own."""
    path, written = folder / "keys.sock", record or folder / "opened.jsonl"
    names = ("VOUCH_MASTER_KEY", "VOUCH_MASTER_KEY_BESIDE")
    variables = dict(zip(names, keys, strict=False))
    asked = ("keys", "serve", str(path), "--record", str(written))
    with running(*asked, **variables) as process:
        until(lambda: process.poll() is not None or _answers(path))
        assert process.poll() is None, process.communicate()
        yield path
        assert stopped(process)[0] == 0


def _answers(path: Path) -> bool:
    try:
        return bool(KeyService(path).ids())
    except Busy:
        return False


def openings(folder: Path, act: str = "unwrap") -> list[dict[str, object]]:
    lines = (folder / "opened.jsonl").read_text("utf-8").splitlines()
    return [said for each in lines if (said := json.loads(each))["act"] == act]


def settings(folder: Path, **more: object) -> Settings:
    return Settings(_env_file=None, data_dir=folder / "var", operator="Tests", **more)  # type: ignore[call-arg,arg-type]  # its own option


def test_w10_a_key_service_writes_down_each_opening_before_it_answers(database, tmp_path):
    with serving(tmp_path, NEW) as path:
        here = settings(tmp_path, key_service=path)
        seals, case = case_seals(here), new_id()
        with database.writing(OPERATOR) as work:
            told = seals.seal(work, case, Seal.STORY, b"she was charged", of="story")
            named = seals.seal(work, case, Seal.IDENTITY, b"Amina", of="name")
        assert openings(tmp_path) == []
        with database.reading(OPERATOR) as work:
            assert seals.open(work, case, Seal.STORY, told, of="story") == b"she was charged"
            assert seals.open(work, case, Seal.STORY, told, of="story") == b"she was charged"
            [story] = openings(tmp_path)
            seals.open(work, case, Seal.IDENTITY, named, of="name", reason="threat_to_life")
        _, identity = openings(tmp_path)
    assert story["peer"] == {"pid": os.getpid(), "uid": os.getuid(), "gid": os.getgid()}
    assert (story["holder"], story["id"], story["seal"], story["opened"]) == (
        *("case", str(case), "story"),
        True,
    )
    assert (identity["seal"], identity["reason"]) == ("identity", "threat_to_life")
    content = (tmp_path / "opened.jsonl").read_bytes()
    assert b"Amina" not in content
    assert b"charged" not in content
    assert (tmp_path / "opened.jsonl").stat().st_mode & 0o077 == 0


def test_w10_the_service_opens_nothing_that_it_cannot_write_down(database, tmp_path):
    (tmp_path / "record").mkdir()
    record = tmp_path / "record" / "opened.jsonl"
    with serving(tmp_path, NEW, record=record) as path:
        seals, case = case_seals(settings(tmp_path, key_service=path)), new_id()
        with database.writing(OPERATOR) as work:
            told = seals.seal(work, case, Seal.STORY, b"told", of="a")
        record.unlink()
        record.mkdir()
        with (
            pytest.raises(Busy, match="cannot write down what it opens"),
            database.reading(OPERATOR) as work,
        ):
            seals.open(work, case, Seal.STORY, told, of="a")
        record.rmdir()
        with database.reading(OPERATOR) as work:
            assert seals.open(work, case, Seal.STORY, told, of="a") == b"told"


def test_w10_a_key_cannot_be_opened_in_the_name_of_another_case(tmp_path):
    with serving(tmp_path, NEW) as path:
        service, mine, other = KeyService(path), new_id(), new_id()
        [wrapped] = service.wrap_all([(Use(Holder.CASE, mine, "story"), bytes(32))])
        for use in (
            Use(Holder.CASE, other, "story"),
            Use(Holder.CASE, mine, "identity"),
            Use(Holder.DATA_KEY, mine, "story"),
        ):
            for master in (wrapped.master, None):
                with pytest.raises(MasterKeyUnusable):
                    service.unwrap_all([Wrapped(use, wrapped.content, master)])
        assert service.unwrap_all([wrapped]) == [bytes(32)]
    assert [each["opened"] for each in openings(tmp_path)] == [*(6 * [False]), True]


def test_a_killed_key_service_is_told_as_busy_and_comes_back_at_the_same_socket(database, tmp_path):
    path = tmp_path / "keys.sock"
    asked = ("keys", "serve", str(path), "--record", str(tmp_path / "opened.jsonl"))
    here = settings(tmp_path, key_service=path)
    seals, case = case_seals(here), new_id()
    with running(*asked, VOUCH_MASTER_KEY=NEW) as process:
        until(lambda: _answers(path))
        with database.writing(OPERATOR) as work:
            told = seals.seal(work, case, Seal.STORY, b"told", of="a")
        process.kill()
        process.wait()
    assert path.exists()
    for _ in range(2):
        with pytest.raises(Busy, match="does not answer"), database.reading(OPERATOR) as work:
            seals.open(work, case, Seal.STORY, told, of="a")
    with serving(tmp_path, NEW), database.reading(OPERATOR) as work:
        assert seals.open(work, case, Seal.STORY, told, of="a") == b"told"


def test_a_key_service_that_hangs_is_not_waited_for(tmp_path, monkeypatch):
    monkeypatch.setattr("app.outside.key_service.SECONDS", 0.3)
    path = tmp_path / "keys.sock"
    asked = ("keys", "serve", str(path), "--record", str(tmp_path / "opened.jsonl"))
    with running(*asked, VOUCH_MASTER_KEY=NEW) as process:
        until(lambda: _answers(path))
        process.send_signal(signal.SIGSTOP)
        began = time.monotonic()
        with pytest.raises(Busy, match="does not answer"):
            KeyService(path).ids()
        assert time.monotonic() - began < 5
        process.send_signal(signal.SIGCONT)
        until(lambda: _answers(path))


def test_w10_a_service_says_at_its_start_where_the_master_key_lies(tmp_path, caplog):
    caplog.set_level("INFO")
    tell_key_holder(settings(tmp_path, master_key=NEW))
    tell_key_holder(settings(tmp_path, key_service=tmp_path / "keys.sock"))
    here, apart = caplog.records
    assert (here.levelname, here.held_by) == ("WARNING", "this process")
    assert (apart.levelname, apart.held_by) == ("INFO", "key service")
    assert "no opening is written down" in here.message


def test_while_the_key_service_is_away_the_api_says_so(database, tmp_path):
    world = World(database, settings(tmp_path, key_service=tmp_path / "keys.sock"))
    ready = world.client().get("/readyz")
    assert ready.json()["checks"]["keys"]["ok"] is False
    assert any("VOUCH_KEY_SERVICE" in each for each in ready.json()["wrong"])
    organisation = {"kind": "intermediary", "name": "Agency", "country": "PH"}
    body = {"organisation": organisation, "name": "Amina", "email": "amina@agency.example"}
    refused = world.client().post("/v1/sign-ups", json=body)
    assert (refused.status_code, refused.json()["type"].rpartition("/")[2]) == (503, "busy")
    assert "holds the keys does not answer" in refused.json()["detail"]
    assert refused.headers["Retry-After"] == "5"
    # What needs no key goes on.
    assert (ready.status_code, world.client().get("/v1/roster").status_code) == (200, 200)
    with serving(tmp_path, NEW):
        found = world.client().get("/readyz").json()["checks"]["keys"]
        assert found == {"ok": True, "held_by": "key service"}


def test_w10_where_the_key_lies_in_the_service_itself_it_says_so(database, tmp_path):
    world = World(database, settings(tmp_path))
    found = world.client().get("/readyz").json()["checks"]["keys"]
    assert (found["ok"], found["held_by"]) == (True, "this process")


def test_a_master_key_that_opens_nothing_here_is_told_by_readyz(database, tmp_path):
    ring = key_ring(settings(tmp_path, master_key=OLD))
    with database.writing(OPERATOR) as work:
        ring.seal(work, Purpose.MAIL, b"a letter", of="one")
    for beside, ok in ((None, False), (OLD, True)):
        here = settings(tmp_path, master_key=NEW, master_key_beside=beside)
        ready = World(database, here).client().get("/readyz").json()["checks"]["keys"]
        assert ready["ok"] is ok
    assert "VOUCH_MASTER_KEY_BESIDE" in str(
        World(database, settings(tmp_path, master_key=NEW)).client().get("/readyz").json()["wrong"]
    )


QUESTIONS = [
    b"{",
    b"[]",
    b"null",
    b'{"ask": "give"}',
    b'{"ask": ["unwrap"]}',
    b'{"ask": "unwrap"}',
    b'{"ask": "unwrap", "keys": {}}',
    b'{"ask": "unwrap", "keys": [1]}',
    b'{"ask": "unwrap", "keys": [{"holder": "case", "id": "x"}]}',
    b'{"ask": "tags", "content": 4}',
    b"\xff\xfe",
]


def test_the_key_service_survives_what_is_no_question_and_records_no_words(tmp_path):
    said = {
        "holder": "case",
        "id": str(new_id()),
        "seal": "story",
        "reason": "Amina asked me to",
        "master": "x",
        "key": b64encode(bytes(60)).decode(),
    }
    worded = json.dumps({"ask": "unwrap", "keys": [said]}).encode()
    many = json.dumps({"ask": "unwrap", "keys": [{}] * 3000}).encode()
    with serving(tmp_path, NEW) as path:
        with socket.socket(socket.AF_UNIX) as line:
            line.connect(str(path))
            with line.makefile("rwb") as talk:
                for question in (*QUESTIONS, worded, many):
                    talk.write(question + b"\n")
                    talk.flush()
                    assert json.loads(talk.readline())["error"] == "question"
        assert len(KeyService(path).ids()) == 1
    assert b"asked" not in (tmp_path / "opened.jsonl").read_bytes()


def test_many_ask_the_key_service_at_once(tmp_path):
    failed: list[BaseException] = []
    with serving(tmp_path, NEW) as path:
        service = KeyService(path)
        wrapped = service.wrap_all([(Use(Holder.CASE, new_id(), "story"), bytes(32))])

        def ask() -> None:
            try:
                for _ in range(10):
                    assert service.unwrap_all(wrapped) == [bytes(32)]
            except BaseException as error:  # noqa: BLE001 - told below
                failed.append(error)

        threads = [threading.Thread(target=ask) for _ in range(16)]
        for each in threads:
            each.start()
        for each in threads:
            each.join()
    assert failed == []
    assert len(openings(tmp_path)) == 160


def test_the_service_and_a_key_on_its_own_agree(tmp_path):
    with serving(tmp_path, NEW, OLD) as path:
        service, local = KeyService(path), LocalMasterKey(NEW, (OLD,))
        assert service.ids() == local.ids()
        assert service.tags(b"a list") == local.tags(b"a list")
        use = Use(Holder.CASE, new_id(), "story")
        uses = [(use, bytes([number % 256]) * 32) for number in range(2_500)]
        assert service.unwrap_all(local.wrap_all(uses)) == [key for _, key in uses]
        assert local.unwrap_all(service.wrap_all(uses)) == [key for _, key in uses]
        old = LocalMasterKey(OLD).wrap_all(uses[:3])
        assert LocalMasterKey(NEW).unwrap_all(service.wrap_anew(old)) == [k for _, k in uses[:3]]
    assert len(openings(tmp_path, "wrap_anew")) == 3


def test_a_second_service_at_one_socket_and_one_without_a_key_are_refused(tmp_path):
    with serving(tmp_path, NEW) as path:
        asked = ("keys", "serve", str(path), "--record", str(tmp_path / "more.jsonl"))
        with running(*asked, VOUCH_MASTER_KEY=NEW) as second:
            said, _ = second.communicate(timeout=60)
        assert second.returncode == 1
        assert "Another key service" in said
        with running(*asked) as keyless:
            said, _ = keyless.communicate(timeout=60)
        assert "VOUCH_MASTER_KEY is not set" in said
        assert _answers(path)
    assert not path.exists()


@pytest.fixture
def filled(own_database: Database, tmp_path) -> dict[object, bytes]:
    """Some cases and a letter under the old master key."""
    here = settings(tmp_path, master_key=OLD)
    seals, ring = case_seals(here), key_ring(here)
    with own_database.writing(OPERATOR) as work:
        ring.seal(work, Purpose.MAIL, b"a letter", of="one")
        return {
            case: seals.seal(work, case, Seal.STORY, b"told", of="a")
            for case in (new_id() for _ in range(5))
        }


def opens(database: Database, here: Settings, sealed: dict[object, bytes]) -> bool:
    seals = case_seals(here)
    with database.reading(OPERATOR) as work:
        return all(
            seals.open(work, case, Seal.STORY, each, of="a") == b"told"
            for case, each in sealed.items()
        )


def test_w10_the_master_key_is_turned_by_command_while_the_service_has_both(
    vouch, own_database, tmp_path, filled, monkeypatch
):
    monkeypatch.setenv("VOUCH_MASTER_KEY", NEW)
    said = vouch("keys", "rotate", "--master", *WHY, status=1).stderr
    assert "not the one" in said
    monkeypatch.setenv("VOUCH_MASTER_KEY_BESIDE", OLD)
    assert "11 keys under" in vouch("keys", "status").output
    assert "(beside it)" in vouch("keys", "status").output
    said = vouch("keys", "rotate", "--master", *WHY).output
    assert "1 keys wrapped, and 10 keys of cases" in said
    assert "already" in vouch("keys", "rotate", "--master", *WHY).output
    monkeypatch.delenv("VOUCH_MASTER_KEY_BESIDE")
    assert "11 keys under" in vouch("keys", "status").output
    assert opens(own_database, settings(tmp_path, master_key=NEW), filled)


def test_the_master_key_of_a_key_service_is_turned_inside_it(
    vouch, own_database, tmp_path, filled, monkeypatch
):
    with serving(tmp_path, NEW, OLD) as path:
        monkeypatch.setenv("VOUCH_KEY_SERVICE", str(path))
        key = tmp_path / "new.key"
        key.write_text(NEW)
        refused = vouch("keys", "replace-master", key, *WHY, status=1).stderr
        assert "lies with the key service" in refused
        assert "10 keys of cases" in vouch("keys", "rotate", "--master", *WHY).output
    assert {each["id"] for each in openings(tmp_path, "wrap_anew") if each["holder"] == "case"} == {
        str(case) for case in filled
    }
    with serving(tmp_path, NEW) as path:
        assert opens(own_database, settings(tmp_path, key_service=path), filled)
        monkeypatch.setenv("VOUCH_MASTER_KEY", NEW)
        assert "no master key may lie here" in vouch("keys", "status", status=1).stderr
    assert "does not answer" in _without_key(vouch, monkeypatch)


def _without_key(vouch, monkeypatch) -> str:
    monkeypatch.delenv("VOUCH_MASTER_KEY")
    return str(vouch("keys", "status", status=1).stderr)


def test_replacing_the_master_key_takes_the_keys_of_cases_along(
    vouch, own_database, tmp_path, filled, monkeypatch
):
    monkeypatch.setenv("VOUCH_MASTER_KEY", OLD)
    key = tmp_path / "new.key"
    key.write_text(NEW)
    said = vouch("keys", "replace-master", key, *WHY).output
    assert "10 keys of cases" in said
    assert opens(own_database, settings(tmp_path, master_key=NEW), filled)
    with own_database.reading(OPERATOR) as work:
        [one] = LocalMasterKey(NEW).ids()
        assert set(work.session.scalars(select(DataKey.master))) == {one}
        assert set(work.session.scalars(select(WrappedCaseKey.master))) == {one}
