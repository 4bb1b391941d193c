"""``vouch backup`` and ``vouch restore``: drills, and what goes wrong at three in the morning."""

import fcntl
import hashlib
import json
import subprocess
import sys
import tarfile
import threading
import time
from collections.abc import Callable, Iterator
from io import BytesIO
from pathlib import Path
from typing import Any

import psycopg
import pytest
from pyrage import x25519
from sqlalchemy import select, text, update

from app.access.grants import Role
from app.access.policy import CLOCK
from app.backups import making
from app.backups.kept import ERASABLES
from app.domains.evidence.models import Document
from app.domains.identity.types import OrganisationKind
from app.store import erasures, journal
from app.store.journal import Change, Event, Word
from tests.backups import NO_LIST, REASON, Machine, empty_machine
from tests.cli.running import ROOT, until
from tests.make import FixedClock
from tests.people import Member, World, on

pytestmark = pytest.mark.commits
PDF = b"%PDF-1.7\n"


@pytest.fixture
def machine(own_world: World) -> Machine:
    url = own_world.database.url.render_as_string(hide_password=False)
    return Machine(url, own_world.settings.data_dir)


@pytest.fixture
def other(machine, tmp_path) -> Iterator[Machine]:
    folder = tmp_path / "other"
    folder.mkdir()
    with empty_machine(machine.url, folder) as made:
        made.take_key_of(machine)
        yield made


@pytest.fixture
def firm(own_world) -> Member:
    organisation = own_world.organisation(OrganisationKind.INTERMEDIARY)
    return own_world.member(Role.RECRUITER_MANAGER, organisation)


@pytest.fixture
def backup(machine, tmp_path, make_list, own_world, firm) -> Path:
    """A backup of a register with a list and a document."""
    machine.vouch("import", "ph-dmw", make_list("2026-09-14.csv"))
    send(own_world.signed_in(firm), "licence")
    path = tmp_path / "one.tar"
    machine.vouch("backup", path)
    return path


def send(client, name: str, content: bytes | None = None) -> str:
    body = PDF + (content or name.encode())
    sent = client.post(f"/v1/evidence?name={name}.pdf", content=body)
    assert sent.status_code == 201, sent.text
    return str(sent.json()["id"])


def answers(world: World, firm: Member) -> dict[str, object]:
    """Return what the public and a firm are told."""
    public, mine = world.client(), world.signed_in(firm)
    documents = mine.get("/v1/evidence").json()["items"]
    roster = public.get("/v1/roster?record=intermediary&limit=100").json()
    return {
        "firms": roster["items"],
        "documents": documents,
        "bytes": [mine.get(f"/v1/evidence/{each['id']}/content").content for each in documents],
        "me": mine.get("/v1/me").json(),
    }


def members(path: Path) -> dict[str, bytes]:
    with tarfile.open(path) as tar:
        return {m.name: tar.extractfile(m).read() for m in tar}  # type: ignore[union-attr]  # each is a file


def written(path: Path, content: dict[str, bytes]) -> Path:
    with tarfile.open(path, "w") as tar:
        for name, body in content.items():
            member = tarfile.TarInfo(name)
            member.size = len(body)
            tar.addfile(member, BytesIO(body))
    return path


def words_in(machine: Machine, clock: FixedClock) -> list[str]:
    database = machine.database(clock)
    with database.reading(CLOCK) as work:
        found = [each for each in work.session.scalars(select(Word.text)) if each]
    database.dispose()
    return found


def test_what_is_restored_answers_as_before_and_its_journal_is_whole(
    backup, other, own_world, firm, clock
):
    before = answers(own_world, firm)
    assert (len(before["firms"]), len(before["documents"])) == (40, 1)

    said = other.vouch("restore", backup, *REASON, NO_LIST).output

    assert "Its journal is whole" in said
    with other.world(clock) as world:
        assert answers(world, firm) == before
        with world.database.reading(CLOCK) as work:
            last = work.session.scalars(select(Event).order_by(Event.number.desc())).first()
            words = work.session.scalars(
                select(Word.text).where(Word.event_number == last.number)
            ).all()
    assert last.name == "store.register.restored"
    about = json.loads(members(backup)["about.json"])
    assert (last.body["number"], last.body["hash"]) == (about["number"], about["hash"])
    assert set(words) == {"Amina Rahman", "a drill"}
    assert "whole" in other.vouch("journal", "verify").output
    assert "40 records" in other.vouch("index", "status").output


def test_a_backup_of_what_was_restored_can_be_restored_over_it(backup, other, tmp_path):
    other.vouch("restore", backup, *REASON, NO_LIST)
    other.vouch("backup", tmp_path / "two.tar")
    said = other.vouch("restore", tmp_path / "two.tar", *REASON, "--replace").output
    assert "What was in the database before: " in said
    assert "whole" in other.vouch("journal", "verify").output
    other.vouch("backup", tmp_path / "three.tar")
    assert {*members(tmp_path / "three.tar")} == {*members(tmp_path / "two.tar")}


class Load:
    """Documents come and go while a backup is made, from the instant at which its copy is taken."""

    def __init__(self, world: World, firm: Member, monkeypatch: pytest.MonkeyPatch) -> None:
        self.world = world
        self.client = world.signed_in(firm)
        self.old = [send(self.client, f"old{number}") for number in range(20)]
        self.copied_at = self.went_on_to = 0
        self._stop, self._moved = threading.Event(), threading.Event()
        self._add_files = making._add_files
        monkeypatch.setattr(making, "_add_files", self._meanwhile)

    def __enter__(self) -> None:
        self._writer = threading.Thread(target=self._write)
        self._writer.start()
        time.sleep(0.2)

    def __exit__(self, *_: object) -> None:
        self._stop.set()
        self._writer.join()

    def _meanwhile(self, *arguments: Any) -> set[str]:
        self.copied_at = head_of(self.world)
        for each in self.old[:5]:
            assert self.client.delete(f"/v1/evidence/{each}").status_code == 204
        self.world.settle()
        assert self._moved.wait(30)
        self.went_on_to = head_of(self.world)
        return self._add_files(*arguments)

    def _write(self) -> None:
        number = 0
        while not self._stop.is_set():
            send(self.client, f"new{number}")
            number += 1
            if self.copied_at and head_of(self.world) > self.copied_at + 8:
                self._moved.set()


def test_a_backup_under_load_is_one_point_and_lacks_nothing_that_it_names(
    machine, other, own_world, firm, clock, monkeypatch
):
    load, tmp_path = Load(own_world, firm, monkeypatch), machine.data
    with load:
        machine.vouch("backup", tmp_path / "one.tar")
    number = json.loads(members(tmp_path / "one.tar")["about.json"])["number"]
    assert number <= load.copied_at < load.went_on_to

    other.vouch("restore", tmp_path / "one.tar", *REASON, NO_LIST)

    with other.world(clock) as world:
        mine = world.signed_in(firm)
        removed = {str(each.id): each.removed_at is not None for each in all_documents(world)}
        # What was removed while files were copied is removed here too; all else has its bytes.
        assert [removed[each] for each in load.old] == [True] * 5 + [False] * 15
        for found, is_removed in removed.items():
            status = mine.get(f"/v1/evidence/{found}/content").status_code
            assert status == (404 if is_removed else 200)
        with world.database.reading(CLOCK) as work:
            names = work.session.scalars(select(Event.name).where(Event.number <= number)).all()
            assert journal.verify(work.session).broken_at is None
        assert names.count("evidence.document.sent") == len(removed)


def head_of(world: World) -> int:
    with world.database.reading(CLOCK) as work:
        return journal.head(work.session).number


def all_documents(world: World) -> list[Document]:
    with world.database.reading(CLOCK) as work:
        return list(work.session.scalars(select(Document)))


def test_a_database_with_content_is_not_written_over_unless_told_so_and_then_kept(
    backup, machine, own_world, firm
):
    own_world.database.dispose()
    said = machine.refused("restore", backup, *REASON, NO_LIST)
    assert "There is a register in this database already. With --replace" in said
    later = send(own_world.signed_in(firm), "later")
    own_world.database.dispose()

    said = machine.vouch("restore", backup, *REASON, "--replace").output

    assert [str(each.id) for each in all_documents(own_world)] != []
    assert later not in {str(each.id) for each in all_documents(own_world)}
    assert "What was in the database before: " in said
    # The bytes of the later document belong to no row now; they are not left where nobody looks.
    assert b"later" not in b"".join(machine.files("evidence").values())
    [aside] = [each for each in machine.data.glob("before_restore_*") if each.is_dir()]
    assert b"later" in b"".join(each.read_bytes() for each in aside.rglob("*") if each.is_file())


def test_a_register_with_which_somebody_works_is_not_replaced(backup, machine, own_world):
    with own_world.database.reading(CLOCK) as work:
        work.session.execute(text("SELECT 1"))
        said = machine.refused("restore", backup, *REASON, "--replace")
    assert "Stop" in said
    assert "vouch serve" in said
    own_world.database.dispose()
    assert "whole" in machine.vouch("journal", "verify").output


def test_nobody_is_signed_in_after_a_restore(machine, other, own_world, firm, clock, tmp_path):
    token = own_world.token(firm)
    signed_in = {"Authorization": f"Bearer {token}"}
    assert own_world.client(**signed_in).get("/v1/me").status_code == 200
    machine.vouch("backup", tmp_path / "one.tar")
    said = other.vouch("restore", tmp_path / "one.tar", *REASON, NO_LIST).output
    assert "1 sessions were ended" in said
    with other.world(clock) as world:
        assert world.client(**signed_in).get("/v1/me").status_code == 401


Content = dict[str, bytes]


def document_of(content: Content) -> str:
    [found] = [name for name in content if name.startswith("files/evidence/")]
    return found


def without(content: Content, *names: str) -> Content:
    return {name: body for name, body in content.items() if name not in names}


def with_one_more(content: Content) -> Content:
    last = ("SHA256SUMS", "manifest.json")
    end = {name: content[name] for name in last}
    return {**without(content, *last), "files/evidence/aa/more": b"more", **end}


def with_another_list(content: Content) -> Content:
    document = document_of(content)
    lines = content["SHA256SUMS"].splitlines(keepends=True)
    kept = b"".join(line for line in lines if document.encode() not in line)
    return {**without(content, document), "SHA256SUMS": kept}


DAMAGED: list[tuple[Callable[[Content], Content], str]] = [
    (
        lambda content: without(content, "manifest.json"),
        "It was cut off: the manifest at its end is missing.",
    ),
    (
        lambda content: {**content, document_of(content): PDF + b"another"},
        "was changed: it has another digest.",
    ),
    (
        lambda content: without(content, document_of(content)),
        "is missing, or stands in another place.",
    ),
    (with_one_more, "Its member files/evidence/aa/more is in no list."),
    (with_another_list, "The list of digests is not the one that the manifest speaks of."),
    (
        lambda content: {"about.json": content["about.json"], "../../etc/passwd": b"root"},
        "It holds something that no backup holds: '../../etc/passwd'.",
    ),
    (
        lambda content: {**content, "manifest.json": b"[]"},
        "Its member manifest.json cannot be read.",
    ),
    (
        lambda content: {**content, "about.json": b'{"layout": 1}'},
        "Its member about.json cannot be read.",
    ),
    (lambda content: without(content, "about.json"), "it does not say what it is of"),
]


@pytest.mark.parametrize(("damage", "told"), DAMAGED, ids=[told[-24:] for _, told in DAMAGED])
def test_a_backup_that_was_changed_is_refused_and_what_does_not_fit_is_named(
    damage, told, backup, other
):
    refuses(other, written(backup.with_name("bad.tar"), damage(members(backup))), told)


@pytest.mark.parametrize(
    ("damage", "told"),
    [
        (lambda whole: whole[: len(whole) // 2], "It was cut off or damaged"),
        (lambda whole: whole[:700], "It was cut off or damaged"),
        (lambda _: b"PK\x03\x04 something else" * 1000, "or is no backup"),
        (lambda _: b"", "or is no backup"),
    ],
    ids=["half", "no more than a beginning", "something else", "nothing"],
)
def test_what_is_no_whole_backup_is_refused(damage, told, backup, other):
    bad = backup.with_name("bad.tar")
    bad.write_bytes(damage(backup.read_bytes()))
    refuses(other, bad, told)


def test_a_manifest_of_another_backup_is_refused(backup, machine, other, own_world, firm):
    send(own_world.signed_in(firm), "another")
    two, bad = backup.with_name("two.tar"), backup.with_name("bad.tar")
    machine.vouch("backup", two)
    last = {"manifest.json": members(two)["manifest.json"]}
    refuses(other, written(bad, {**members(backup), **last}), "The manifest is another backup's")


def refuses(machine: Machine, bad: Path, told: str) -> None:
    """See that a backup is refused, and that nothing of it is left anywhere."""
    for asked in (("--check",), (*REASON, NO_LIST)):
        assert told in machine.refused("restore", bad, *asked)
    assert sorted(each.name for each in machine.data.iterdir() if each.is_dir()) == []
    assert "There is no register" in machine.refused("journal", "head")


def test_a_database_that_is_not_the_one_of_its_manifest_is_refused(
    backup, machine, other, own_world, firm, tmp_path
):
    """Everything fits, as if its maker had been fooled: the journal's head tells."""
    send(own_world.signed_in(firm), "another")
    machine.vouch("backup", tmp_path / "two.tar")
    one, two = members(backup), members(tmp_path / "two.tar")
    [dump] = [name for name in one if name.startswith("database")]
    repacked(tmp_path / "bad.tar", {**two, dump: one[dump]})

    said = other.refused("restore", tmp_path / "bad.tar", *REASON, NO_LIST)
    assert "it was not made under the master key that is set here" in said
    assert "or somebody changed it" in said
    said = other.refused("restore", tmp_path / "bad.tar", *REASON, NO_LIST, "--other-key")
    assert "The database in it is not the one of its manifest: its journal ends at entry" in said
    assert "There is no register" in other.refused("journal", "head")


def repacked(path: Path, content: dict[str, bytes]) -> Path:
    """Write a backup anew as its maker would, but for the tag of the master key."""
    order = [name for name in content if name not in ("SHA256SUMS", "manifest.json")]
    sums = "".join(f"{hashlib.sha256(content[n]).hexdigest()}  {n}\n" for n in order).encode()
    manifest = json.loads(content["manifest.json"])
    manifest["sums"] = hashlib.sha256(sums).hexdigest()
    last = {"SHA256SUMS": sums, "manifest.json": json.dumps(manifest).encode()}
    return written(path, {**{n: content[n] for n in order}, **last})


def test_a_journal_that_was_changed_is_named_and_taken_only_when_told_so(
    machine, other, make_list, own_world, tmp_path
):
    machine.vouch("import", "ph-dmw", make_list("2026-09-14.csv"))
    with own_world.database.writing(CLOCK) as work:
        work.session.execute(update(Change).values(digest="0" * 64))
    machine.vouch("backup", tmp_path / "one.tar")

    said = other.refused("restore", tmp_path / "one.tar", *REASON, NO_LIST)
    assert "The journal in it does not fit: entry" in said
    assert "its rows of change do not give their digest" in said
    assert "There is no register" in other.refused("journal", "head")
    other.vouch("restore", tmp_path / "one.tar", *REASON, NO_LIST, "--broken-journal")
    assert "does not fit" in other.vouch("journal", "verify", status=1).output


def test_the_wrong_master_key_is_told_before_anything_is_touched(backup, other):
    (other.data / "master.key").unlink()
    for _ in range(2):
        said = other.refused("restore", backup, *REASON, NO_LIST)
        assert "it was not made under the master key that is set here" in said
    assert not (other.data / "master.key").exists()
    other.vouch("restore", backup, *REASON, NO_LIST, "--other-key")


def test_a_backup_of_a_newer_version_is_refused_with_the_version_to_install(backup, other):
    content = members(backup)
    about = json.loads(content["about.json"])
    content["about.json"] = json.dumps({**about, "vouch": "9.1.0", "migration": "9999"}).encode()
    written(backup, content)
    said = other.refused("restore", backup, *REASON, NO_LIST)
    assert "made by a newer version: Vouch 9.1.0, migration 9999" in said
    content["about.json"] = json.dumps({**about, "vouch": "9.1.0", "layout": 2}).encode()
    written(backup, content)
    assert "Restore it with Vouch 9.1.0 or newer" in other.refused("restore", backup, "--check")


def test_a_backup_goes_to_its_own_kind_of_database_and_no_test_becomes_live(
    backup, other, monkeypatch
):
    content = members(backup)
    about = json.loads(content["about.json"])
    kinds = {"sqlite": "postgresql", "postgresql": "sqlite"}
    content["about.json"] = json.dumps({**about, "database": kinds[about["database"]]}).encode()
    written(backup.with_name("bad.tar"), content)
    said = other.refused("restore", backup.with_name("bad.tar"), *REASON, NO_LIST)
    assert "Restore it on its own kind." in said
    live = {
        "INSTANCE": "live",
        "OPERATOR": "Ministry",
        "MASTER_KEY": (other.data / "master.key").read_text(),
        "SMTP_HOST": "mail.example",
        "PUBLIC_URL": "https://vouch.example",
    }
    for name, value in live.items():
        monkeypatch.setenv(f"VOUCH_{name}", value)
    said = other.refused("restore", backup, *REASON, NO_LIST)
    assert "The backup is of a register for test, and this one is live" in said


def test_l8_what_was_erased_since_is_erased_again_and_asked_for(
    machine, other, own_world, firm, tmp_path, clock
):
    client = own_world.signed_in(firm)
    document = send(client, "licence")
    with own_world.database.writing(CLOCK) as work:
        work.record("tests.thing.said", words={"what": "Marcia Brown, born in Kingston"})
    machine.vouch("backup", tmp_path / "one.tar")
    assert client.delete(f"/v1/evidence/{document}").status_code == 204
    own_world.settle()
    with own_world.database.writing(CLOCK) as work:
        number = work.session.scalars(select(Event.number).order_by(Event.number.desc())).first()
        said = work.session.scalars(
            select(Event.number).where(Event.name == "tests.thing.said")
        ).one()
        assert number is not None
        journal.erase_words(work.session, said, work.at)
    machine.vouch("erasures", "export", tmp_path / "erased.jsonl")
    listed = (tmp_path / "erased.jsonl").read_text()
    assert "Marcia" not in listed

    refused = other.refused("restore", tmp_path / "one.tar", *REASON)
    assert "What was erased since this backup would come back." in refused
    known = ("--erasures", tmp_path / "erased.jsonl")
    told = other.vouch("restore", tmp_path / "one.tar", *REASON, *known).output

    assert "Erased or ended again: 1 of evidence.documents." in told
    assert "Erased or ended again: 1 of journal.words." in told
    assert "Marcia Brown, born in Kingston" not in words_in(other, clock)
    assert other.files("evidence") == {}
    assert "1 words were erased on purpose" in other.vouch("journal", "verify").output
    again = other.vouch("erasures", "apply", tmp_path / "erased.jsonl").output
    assert "Nothing of it was here any more." in again


def test_l8_without_a_list_it_can_be_erased_again_afterwards(
    machine, other, own_world, tmp_path, clock
):
    with own_world.database.writing(CLOCK) as work:
        work.record("tests.thing.said", words={"what": "Marcia Brown"})
    machine.vouch("backup", tmp_path / "one.tar")
    with own_world.database.writing(CLOCK) as work:
        number = journal.head(work.session).number
        journal.erase_words(work.session, number, work.at)
    machine.vouch("erasures", "export", tmp_path / "erased.jsonl")
    other.vouch("restore", tmp_path / "one.tar", *REASON, NO_LIST)
    assert "Marcia Brown" in words_in(other, clock)
    said = other.vouch("erasures", "apply", tmp_path / "erased.jsonl").output
    assert "1 of journal.words" in said
    assert "Marcia Brown" not in words_in(other, clock)


def test_l8_a_register_that_is_replaced_says_itself_what_was_erased(
    machine, own_world, tmp_path, clock
):
    with own_world.database.writing(CLOCK) as work:
        work.record("tests.thing.said", words={"what": "Marcia Brown"})
    machine.vouch("backup", tmp_path / "one.tar")
    with own_world.database.writing(CLOCK) as work:
        journal.erase_words(work.session, journal.head(work.session).number, work.at)
    own_world.database.dispose()
    machine.vouch("restore", tmp_path / "one.tar", *REASON, "--replace")
    assert "Marcia Brown" not in words_in(machine, clock)


def test_a_list_that_is_none_is_refused_and_nothing_is_erased(backup, other, tmp_path):
    bad = tmp_path / "list"
    for content, told in (
        (b"not a list\n", "line 1 is none"),
        (b'{"erasures": 1}\n{"what": "x.y", "id": "1"}\n', "line 2 is none"),
        (
            b'{"erasures": 1}\n{"what": "x.y", "id": "01890000-0000-7000-8000-000000000000"}\n',
            "It names 'x.y', which this version of Vouch does not know.",
        ),
        (b'{"erasures": 9}\n', "It is of the layout 9, not 1."),
    ):
        bad.write_bytes(content)
        assert told in other.refused("restore", backup, *REASON, "--erasures", bad)
        assert "There is no register" in other.refused("journal", "head")


def test_a_machine_and_a_membership_that_ended_since_do_not_come_back(
    machine, other, own_world, firm, tmp_path, clock
):
    second = own_world.member(Role.RECRUITER_MANAGER, firm.organisation)
    machine.vouch("backup", tmp_path / "one.tar")
    ended = own_world.signed_in(firm).post(
        f"/v1/memberships/{second.membership.id}/end", json={"reason": "left"}, headers=on(1)
    )
    assert ended.status_code == 204, ended.text
    machine.vouch("erasures", "export", tmp_path / "erased.jsonl")
    known = ("--erasures", tmp_path / "erased.jsonl")
    other.vouch("restore", tmp_path / "one.tar", *REASON, *known)
    with other.world(clock) as world:
        assert world.signed_in(firm).get("/v1/me").status_code == 200
        assert world.signed_in(second).get("/v1/me").status_code == 401


def test_a_sealed_backup_opens_for_its_recipient_alone(
    machine, other, own_world, firm, tmp_path, make_list
):
    machine.vouch("import", "ph-dmw", make_list("2026-09-14.csv"))
    document = send(own_world.signed_in(firm), "licence")
    mine, another = x25519.Identity.generate(), x25519.Identity.generate()
    for name, each in (("mine.txt", mine), ("another.txt", another)):
        (tmp_path / name).write_text(f"# created: today\n{each}\n")
    folder = tmp_path / "backups"
    folder.mkdir()

    machine.vouch("backup", folder, "--to", mine.to_public())

    [path] = folder.iterdir()
    assert path.name.endswith(".tar.age")
    assert path.stat().st_mode & 0o077 == 0
    assert b"AGENCY" not in path.read_bytes()
    said = other.refused("restore", path, *REASON, NO_LIST)
    assert "This backup is sealed (age)" in said
    said = other.refused("restore", path, "--check", "--identity", tmp_path / "another.txt")
    assert "None of the identities opens it" in said
    cut = tmp_path / "cut.age"
    cut.write_bytes(path.read_bytes()[:-100])
    known = ("--identity", tmp_path / "mine.txt")
    assert "It was cut off or changed after it was sealed." in other.refused(
        "restore", cut, "--check", *known
    )
    plain = tmp_path / "no.txt"
    plain.write_text("nothing")
    assert "holds no identity of age" in other.refused("restore", path, "--identity", plain)
    assert "This backup is whole." in other.vouch("restore", path, "--check", *known).output
    other.vouch("restore", path, *REASON, NO_LIST, *known)
    assert document
    assert len(other.files("evidence")) == 1
    assert "names no recipient of age" in machine.refused("backup", folder, "--to", "age1x")


def test_an_older_backup_is_not_written_over_and_a_folder_must_be_there(backup, machine, tmp_path):
    before = backup.read_bytes()
    assert "is there already" in machine.refused("backup", backup)
    assert backup.read_bytes() == before
    assert "There is no folder" in machine.refused("backup", tmp_path / "no" / "one.tar")


def test_a_file_that_the_register_lost_is_told_and_the_rest_is_saved(
    machine, other, own_world, firm, tmp_path, clock
):
    client = own_world.signed_in(firm)
    lost, damaged, kept = (send(client, name) for name in ("lost", "damaged", "kept"))
    for path in (machine.data / "evidence").rglob("*"):
        if path.is_file() and b"lost" in path.read_bytes():
            path.unlink()
        elif path.is_file() and b"damaged" in path.read_bytes():
            path.write_bytes(b"%PDF-1.7\nother")

    said = machine.vouch("backup", tmp_path / "one.tar", status=3).output

    assert said.count("Missing or damaged in the store: evidence/") == 2
    told = other.vouch("restore", tmp_path / "one.tar", *REASON, NO_LIST).output
    assert told.count("Missing or damaged in the store: evidence/") == 2
    assert list(other.files("evidence").values()) == [PDF + b"kept"]
    with other.world(clock) as world:
        found = {str(each.id) for each in all_documents(world)}
        assert found == {lost, damaged, kept}


def test_one_backup_at_a_time_on_a_machine(machine, tmp_path):
    (machine.data / "backup-work" / "left").mkdir(parents=True)
    machine.vouch("backup", tmp_path / "one.tar")
    assert not (machine.data / "backup-work").exists()
    with (machine.data / "backup.lock").open("w") as handle:
        fcntl.flock(handle, fcntl.LOCK_EX)
        assert "Another backup or restore works in" in machine.refused(
            "backup", tmp_path / "two.tar"
        )


def started(machine: Machine, *arguments: object) -> "subprocess.Popen[bytes]":
    return subprocess.Popen(
        [sys.executable, *map(str, arguments)],
        env={"PATH": "/usr/bin:/bin", "PYTHONPATH": str(ROOT), **machine.variables},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        cwd=machine.data,
    )


def test_a_backup_that_is_killed_leaves_nothing_that_looks_whole(
    machine, own_world, firm, tmp_path
):
    client = own_world.signed_in(firm)
    for number in range(10):
        send(client, f"large{number}", bytes(3_000_000) + str(number).encode())
    folder = tmp_path / "backups"
    folder.mkdir()
    process = started(machine, "-m", "app.cli", "backup", folder / "one.tar")
    until(lambda: any(each.stat().st_size > 2_000_000 for each in folder.iterdir()))
    process.kill()
    process.wait()
    assert [each.name for each in folder.iterdir() if not each.name.endswith(".part")] == []
    machine.vouch("backup", folder / "one.tar")
    assert "This backup is whole." in machine.vouch("restore", folder / "one.tar", "--check").output
    assert not (machine.data / "backup-work").exists()


KILLED_AT = """
import os, sys
from importlib import import_module
module, _, name = sys.argv.pop(1).rpartition(".")
setattr(import_module(module), name, lambda *_, **__: os.kill(os.getpid(), 9))
from app.cli import main
main(prog_name="vouch")
"""


@pytest.mark.slow
@pytest.mark.parametrize(
    ("instant", "stands"),
    [
        ("_refuse_other_key", "old"),
        ("_verified", "old"),
        ("_lay_files", "old"),
        ("_set_strangers_aside", "new"),
    ],
)
def test_a_restore_that_is_killed_leaves_the_old_register_or_the_new_one_and_no_half(
    instant, stands, backup, machine, own_world, firm
):
    send(own_world.signed_in(firm), "later")
    own_world.database.dispose()
    before = machine.vouch("journal", "head").output

    asked = ("restore", backup, *REASON, "--replace")
    command = ("-c", KILLED_AT, f"app.backups.restoring.{instant}", *asked)
    assert started(machine, *command).wait() == -9

    until(lambda: not others(machine))
    told = machine.vouch("journal", "head", status=None).output
    if "A backup is being restored into this database" in told:
        # PostgreSQL: nobody can work with it; whatever is asked next brings the old one back.
        assert "unfinished" not in machine.refused("restore", backup, *REASON, NO_LIST)
        told = machine.vouch("journal", "head").output
    assert (told == before) == (stands == "old")
    assert "whole" in machine.vouch("journal", "verify").output
    machine.vouch(*asked)
    assert "whole" in machine.vouch("journal", "verify").output
    assert not (machine.data / "backup-work").exists()


def others(machine: Machine) -> bool:
    """Tell whether a program that outlived its master still works with the database."""
    if machine.url.startswith("sqlite"):
        return False
    with psycopg.connect(machine.url.replace("+psycopg", "")) as connection:
        count = connection.execute(
            "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database()"
            " AND pid <> pg_backend_pid() AND backend_type = 'client backend'"
        ).fetchone()
    return bool(count and count[0])


def test_every_kind_of_erasure_is_named_once():
    names = [each.name for each in ERASABLES]
    assert len(set(names)) == len(names)
    assert erasures.WORDS in ERASABLES
