"""Letters: sent after the commit, to a real mail server, and emptied once they are sent."""

import socket
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import datetime, timedelta
from email import message_from_bytes, policy
from types import SimpleNamespace

import pytest
from aiosmtpd.controller import Controller
from sqlalchemy import func, select

from app.kit.clock import now
from app.outside.mail import FolderMailer, Letter, SmtpMailer, SmtpServer
from app.outside.master_key import LocalMasterKey, MasterKeyUnusable, key_from_file
from app.store.jobs import Job, enqueue, run_due
from app.store.keys import DataKey, KeyRing, NotOpened, Purpose
from app.store.outbox import (
    SEND_MAIL,
    OutboxLetter,
    Post,
    post,
    post_unasked,
    send,
    sending,
    waiting,
)
from app.store.rotation import wrap_anew
from tests.make import OPERATOR

LETTER = Letter("amina@agency.example", "Grüße aus Zürich", "Ein Brief.\nمرحبا\n", "de")


class Postbox:
    """Takes letters, or refuses them."""

    def __init__(self) -> None:
        self.taken: list[SimpleNamespace] = []
        self.refuses = False

    async def handle_DATA(self, _server, _session, envelope):  # noqa: N802 - the library's name
        if self.refuses:
            return "451 Try later"
        message = message_from_bytes(envelope.content, policy=policy.default)
        self.taken.append(SimpleNamespace(to=envelope.rcpt_tos, message=message))
        return "250 OK"


@pytest.fixture
def postbox() -> Iterator[tuple[Postbox, SmtpServer]]:
    """A mail server on loopback."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    box = Postbox()
    controller = Controller(box, hostname="127.0.0.1", port=port, enable_SMTPUTF8=True)
    controller.start()
    yield box, SmtpServer("127.0.0.1", port, secured=False)
    controller.stop()


@pytest.fixture
def ring(tmp_path) -> KeyRing:
    """A key ring under a key of its own."""
    return KeyRing(LocalMasterKey(key_from_file(tmp_path / "master.key")))


def jobs(ring, mailer, allowed=None):
    return {SEND_MAIL: sending(Post(ring, mailer, allowed))}


def test_a_letter_reaches_the_mail_server_in_every_script(database, ring, postbox):
    box, server = postbox
    with database.writing(OPERATOR) as work:
        post(work, ring, "test", LETTER)
    assert run_due(database, jobs(ring, SmtpMailer(server, "vouch@register.example")))
    [letter] = box.taken
    assert letter.to == ["amina@agency.example"]
    assert letter.message["Subject"] == "Grüße aus Zürich"
    assert letter.message.get_content().splitlines() == LETTER.text.splitlines()
    assert letter.message["Auto-Submitted"] == "auto-generated"
    with database.reading(OPERATOR) as work:
        [row] = work.session.scalars(select(OutboxLetter))
        assert (row.sealed, row.sent_at is not None) == (None, True)


def test_a_letter_that_a_server_refuses_waits_and_is_sent_later(database, ring, postbox, clock):
    box, server = postbox
    box.refuses = True
    sending_it = jobs(ring, SmtpMailer(server, "vouch@register.example"))
    with database.writing(OPERATOR) as work:
        post(work, ring, "test", LETTER)
    run_due(database, sending_it)
    with database.reading(OPERATOR) as work:
        [job] = work.session.scalars(select(Job).where(Job.kind == SEND_MAIL))
        assert (job.attempts, job.done_at) == (1, None)
        assert "amina" not in str(job.body) + str(job.last_error)
        due_at = job.due_at
    box.refuses, clock.at = False, due_at
    run_due(database, sending_it)
    assert len(box.taken) == 1


def test_what_is_undone_sends_nothing(database, ring):
    with pytest.raises(ValueError, match="no"), database.writing(OPERATOR) as work:
        post(work, ring, "test", LETTER)
        raise ValueError("no")
    with database.reading(OPERATOR) as work:
        assert work.session.scalar(select(func.count(OutboxLetter.id))) == 0


@pytest.mark.parametrize(
    ("allowed", "count"),
    [
        (frozenset(), 0),
        (frozenset({"@agency.example"}), 1),
        (frozenset({"amina@agency.example"}), 1),
        (frozenset({"@other.example"}), 0),
        (frozenset({"@example", "amina@", "agency.example"}), 0),
        (None, 1),
    ],
)
def test_l9_a_demonstration_writes_to_nobody_outside_its_list(
    database, ring, postbox, allowed, count
):
    box, server = postbox
    with database.writing(OPERATOR) as work:
        post(work, ring, "test", LETTER)
    run_due(database, jobs(ring, SmtpMailer(server, "vouch@register.example"), allowed))
    assert len(box.taken) == count
    with database.reading(OPERATOR) as work:
        [row] = work.session.scalars(select(OutboxLetter))
        assert (row.withheld_at is None, row.sent_at is None) == (bool(count), not count)
        assert row.sealed is None


class Counted:
    """Sends nothing, and counts."""

    def __init__(self) -> None:
        self.sent: list[str] = []

    def send(self, letter: Letter, *, number: str, at: datetime) -> None:
        self.sent.append(letter.to)


def test_l9_capital_letters_of_an_address_do_not_matter_to_the_list(database, ring):
    out, shouted = Counted(), replace(LETTER, to="AMINA@Agency.Example")
    with database.writing(OPERATOR) as work:
        post(work, ring, "test", shouted)
    run_due(database, jobs(ring, out, frozenset({"@agency.example"})))
    assert out.sent == ["AMINA@Agency.Example"]


def test_a_letter_that_was_sent_is_not_sent_when_its_job_runs_again(database, ring):
    out = Counted()
    with database.writing(OPERATOR) as work:
        post(work, ring, "test", LETTER)
    with database.reading(OPERATOR) as work:
        body = work.session.scalars(select(Job.body)).one()
    for _ in range(2):
        send(database, body, out=Post(ring, out))
    assert out.sent == [LETTER.to]


def test_p9_who_asked_for_nothing_is_written_to_once_a_day(database, ring, clock):
    said = []
    for to in ("amina@agency.example", "Amina@Agency.example", "other@agency.example"):
        with database.writing(OPERATOR) as work:
            said.append(post_unasked(work, ring, "test", replace(LETTER, to=to)))
    clock.at += timedelta(days=1)
    with database.writing(OPERATOR) as work:
        said.append(post_unasked(work, ring, "test", LETTER))
    assert said == [True, False, True, True]
    with database.reading(OPERATOR) as work:
        assert work.session.scalar(select(func.count(OutboxLetter.id))) == 3


def test_letters_that_wait_are_counted_and_the_oldest_says_since_when(database, ring):
    def waits():
        with database.reading(OPERATOR) as work:
            return waiting(work.session)

    assert waits() == (0, None)
    with database.writing(OPERATOR) as work:
        enqueue(work, "other", {})
    began = now()
    for _ in range(2):
        with database.writing(OPERATOR) as work:
            post(work, ring, "test", LETTER)
    count, since = waits()
    assert count == 2
    assert abs(since - began) < timedelta(minutes=1)
    for _ in range(2):
        run_due(database, jobs(ring, Counted()))
    assert waits() == (0, None)


def test_a_letter_reaches_an_address_in_any_script(database, ring, postbox):
    box, server = postbox
    address = "अमीना@agency.example"
    with database.writing(OPERATOR) as work:
        post(work, ring, "test", Letter(address, "One", "A letter.", "en"))
    run_due(database, jobs(ring, SmtpMailer(server, "vouch@register.example")))
    [letter] = box.taken
    assert letter.to == [address]


def test_a_letter_in_a_folder_is_written_once_however_often_it_is_sent(tmp_path, clock):
    mailer = FolderMailer(tmp_path / "mail", "vouch@register.example")
    for _ in range(2):
        mailer.send(LETTER, number="abc", at=clock())
    [file] = (tmp_path / "mail").iterdir()
    assert message_from_bytes(file.read_bytes(), policy=policy.default)["To"] == LETTER.to


def test_p8_what_is_sealed_opens_for_its_purpose_and_its_owner_alone(database, ring):
    with database.writing(OPERATOR) as work:
        sealed = ring.seal(work, Purpose.MAIL, b"a secret", of="one")
        assert b"a secret" not in sealed
        assert ring.open(work, Purpose.MAIL, sealed, of="one") == b"a secret"
        for purpose, owner in ((Purpose.MAIL, "two"), (Purpose.SIGNING, "one")):
            with pytest.raises(NotOpened):
                ring.open(work, purpose, sealed, of=owner)
        with pytest.raises(NotOpened):
            ring.open(work, Purpose.MAIL, sealed[:-1] + bytes([sealed[-1] ^ 1]), of="one")


def test_what_was_sealed_before_a_rotation_still_opens(database, ring):
    with database.writing(OPERATOR) as work:
        before = ring.seal(work, Purpose.MAIL, b"old", of="one")
        assert ring.rotate(work) == 1
        after = ring.seal(work, Purpose.MAIL, b"new", of="one")
        assert before[:16] != after[:16]
        assert ring.open(work, Purpose.MAIL, before, of="one") == b"old"
        assert len(work.session.scalars(select(DataKey)).all()) == 2


def test_another_master_key_opens_nothing(database, ring, tmp_path):
    other = KeyRing(LocalMasterKey(key_from_file(tmp_path / "other.key")))
    with database.writing(OPERATOR) as work:
        sealed = ring.seal(work, Purpose.MAIL, b"a secret", of="one")
        with pytest.raises(MasterKeyUnusable, match="not the one"):
            other.open(work, Purpose.MAIL, sealed, of="one")


def test_a_new_master_key_opens_what_was_sealed_before_and_the_old_one_nothing(
    database, ring, tmp_path
):
    old, new = (key_from_file(tmp_path / name) for name in ("master.key", "new.key"))
    both, master = LocalMasterKey(new, (old,)), LocalMasterKey(new)
    with database.writing(OPERATOR) as work:
        sealed = ring.seal(work, Purpose.MAIL, b"a secret", of="one")
        digest = ring.digest(work, Purpose.PLACE, "a place")
    done = wrap_anew(
        database, OPERATOR, both, operator="Amina", reason="yearly", step=lambda *_: lambda _: None
    )
    assert done.data_keys == 2
    with database.writing(OPERATOR) as work:
        assert KeyRing(master).open(work, Purpose.MAIL, sealed, of="one") == b"a secret"
        assert KeyRing(master).digest(work, Purpose.PLACE, "a place") == digest
        with pytest.raises(MasterKeyUnusable, match="not the one"):
            KeyRing(ring._master).open(work, Purpose.MAIL, sealed, of="one")


@pytest.mark.parametrize("text", ["", "short", "ä" * 43, "A" * 42])
def test_a_master_key_is_32_bytes_in_base64url(text):
    with pytest.raises(MasterKeyUnusable):
        LocalMasterKey(text)


def test_the_key_of_a_test_is_made_once_and_read_by_its_owner_alone(tmp_path):
    path = tmp_path / "master.key"
    assert key_from_file(path) == key_from_file(path)
    assert path.stat().st_mode & 0o077 == 0


def test_of_many_processes_that_start_at_once_all_take_the_same_key(tmp_path):
    path = tmp_path / "master.key"
    with ThreadPoolExecutor(8) as pool:
        keys = set(pool.map(lambda _: key_from_file(path), range(32)))
    assert len(keys) == 1
    assert [each.name for each in tmp_path.iterdir()] == ["master.key"]
