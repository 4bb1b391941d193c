"""Documents: taken by what their bytes are, opened by those who may, each opening recorded."""

import hashlib
import io
import socket
import threading
import zipfile
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from io import BufferedReader
from uuid import UUID

import pytest
from sqlalchemy import select

from app.access.grants import Role
from app.domains.evidence.engine.media_types import media_type, media_type_of
from app.domains.evidence.models import Document
from app.domains.evidence.service import (
    EvidenceDesk,
    cite,
    clear_strays,
    clear_unused,
    rest_on,
)
from app.domains.identity.types import OrganisationKind
from app.kit.ids import new_id
from app.outside.file_store import FileStore
from app.outside.scanner import Scanner
from app.outside.sealed_file import Reader, Sealing, new_key
from app.store.sight import close_to, open_to
from tests.make import OPERATOR, because
from tests.people import World

PDF = b"%PDF-1.7\n1 0 obj\n<<>>\nendobj\n"
PNG = b"\x89PNG\r\n\x1a\n" + b"\0" * 64


def archive(**files: str) -> bytes:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as made:
        for name, text in files.items():
            made.writestr(name.replace("__", "/"), text)
    return held.getvalue()


DOCX = archive(**{"[Content_Types].xml": "<x/>", "word/document.xml": "<x/>"})
MACROS = archive(
    **{"[Content_Types].xml": "<x/>", "word/document.xml": "<x/>", "word/vbaProject.bin": "x"}
)
BOMB = io.BytesIO()
with zipfile.ZipFile(BOMB, "w", zipfile.ZIP_DEFLATED) as made:
    made.writestr("[Content_Types].xml", "<x/>")
    with made.open("word/document.xml", "w") as part:
        for _ in range(20):
            part.write(b" " * (1 << 20))
OUTSIDE = archive(**{"[Content_Types].xml": "<x/>", "word/document.xml": "", "..__..__x": "x"})
ODT = archive(mimetype="application/vnd.oasis.opendocument.text")
PACKED_BADLY = io.BytesIO()
with zipfile.ZipFile(PACKED_BADLY, "w", zipfile.ZIP_LZMA) as made:
    made.writestr("mimetype", "application/vnd.oasis.opendocument.text")
# The words of the part begin with a byte that no LZMA stream begins with.
AT = len("mimetype") + 30 + 9
BROKEN_ODT = PACKED_BADLY.getvalue()[:AT] + b"\xff" + PACKED_BADLY.getvalue()[AT + 1 :]


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (PDF, "application/pdf"),
        (PNG, "image/png"),
        (b"\xff\xd8\xff\xe0\x00\x10JFIF\0" + b"\0" * 20, "image/jpeg"),
        (b"ID3\x03\0\0\0\0\0\x0f", "audio/mpeg"),
        (b"#!AMR\n\x04" + b"\xaa" * 12, "audio/amr"),
        (b"#!AMR-WB\n\x04" + b"\xaa" * 17, "audio/amr"),
        (b"\xff\xf1\x50\x80\x02\x1f\xfc" + b"\0" * 9, "audio/aac"),
        (b"\0\0\0\x18ftypmp42" + b"\0" * 20, "video/mp4"),
        (DOCX, "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
        (ODT, "application/vnd.oasis.opendocument.text"),
        ("квитанция: 1500\n".encode(), "text/plain"),
        (MACROS, None),
        (archive(**{"notes.txt": "x"}), None),
        (b"PK\x03\x04broken", None),
        (BROKEN_ODT, None),
        (b"<!DOCTYPE html><script>alert(1)</script>", None),
        (b"  <svg xmlns='http://www.w3.org/2000/svg'/>", None),
        (b"MZ" + b"\0" * 60, None),
        (b"#!/bin/sh\necho", None),
        (b"\x00\x01\x02\x03", None),
        (BOMB.getvalue(), None),
        (OUTSIDE, None),
        (PDF + DOCX, None),
        (PNG + DOCX, None),
        (DOCX + b"<script>", None),
        (b"GIF89a" + b"\0" * 40 + PDF, None),
        (b"plain words, then " + PDF, None),
        (b"", None),
        (b"\xef\xbb\xbf<svg xmlns='http://www.w3.org/2000/svg'/>", None),
        (b"<!-- a picture --><svg onload='alert(1)'/>", None),
        ("<svg/>".encode("utf-16"), None),
        (b"GIF89a/*" + b"\0" * 9 + b"*/=1;alert(1)//", "image/gif"),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\x7f\xff\xff\xff\x7f\xff\xff\xff\x08\6\0\0\0", "image/png"),
        (b"%PDF-1.7\n1 0 obj<</OpenAction<</S/JavaScript/JS(app.alert(1))>>>>", "application/pdf"),
    ],
    ids=[
        *("pdf", "png", "jpeg", "mp3", "amr", "amr-wide", "aac", "mp4", "docx", "odt", "text"),
        *("macros", "zip", "broken-zip", "broken-odt", "html", "svg", "exe", "script", "bytes"),
        *("zip-bomb", "leads-outside", "pdf-and-docx", "png-and-docx", "docx-and-more"),
        *("gif-and-pdf", "text-and-pdf"),
        *("empty", "svg-behind-a-mark", "svg-behind-words", "wide-svg", "gif-and-script"),
        *("huge-picture", "pdf-with-script"),
    ],
)
def test_a_file_is_what_its_bytes_say(tmp_path, content, expected):
    path = tmp_path / "innocent.pdf"
    path.write_bytes(content)
    assert media_type(path) == expected
    key, sealed = new_key(), tmp_path / "sealed"
    with sealed.open("wb") as out:
        sealing = Sealing(out, key)
        sealing.write(content)
        sealing.close()
    with BufferedReader(Reader(sealed, key)) as file:
        assert media_type_of(file) == expected


@pytest.fixture
def manager(world: World):
    """Somebody who speaks for an intermediary."""
    firm = world.organisation(OrganisationKind.INTERMEDIARY)
    return world.member(Role.RECRUITER_MANAGER, firm)


def send(client, content: bytes, name: str = "licence.pdf"):
    return client.post(f"/v1/evidence?name={name}", content=content)


def test_a_document_is_sent_once_and_opened_as_an_attachment(world, manager):
    client = world.signed_in(manager)
    sent = send(client, PDF)
    assert sent.status_code == 201, sent.text
    assert sent.json()["media_type"] == "application/pdf"
    assert send(client, PDF, "again.pdf").json()["id"] == sent.json()["id"]
    opened = client.get(f"{sent.headers['location']}/content")
    assert opened.content == PDF
    assert opened.headers["content-disposition"].startswith("attachment")
    assert "sandbox" in opened.headers["content-security-policy"]
    assert opened.headers["x-content-type-options"] == "nosniff"
    assert [each["kind"] for each in client.get("/v1/openings").json()["items"]] == ["document"]


def test_nobody_else_learns_of_a_document(world, manager):
    sent = send(world.signed_in(manager), PDF).headers["location"]
    stranger = world.anew(Role.RECRUITER_MANAGER, OrganisationKind.INTERMEDIARY)
    assert stranger.get(sent).status_code == 404
    assert stranger.get(f"{sent}/content").status_code == 404
    assert stranger.get("/v1/evidence").json()["items"] == []
    own_copy = send(stranger, PDF)
    assert own_copy.headers["location"] != sent


def test_who_opens_anothers_document_says_why_and_its_owner_reads_it(world, manager):
    mine = world.signed_in(manager)
    sent = send(mine, PDF).headers["location"]
    staff = world.anew(Role.SECRETARIAT, OrganisationKind.SCHEME_OWNER)
    assert staff.get(f"{sent}/content").status_code == 422
    assert mine.get("/v1/openings").json()["items"] == []
    assert staff.get(f"{sent}/content", headers=because("claim of Monday")).content == PDF
    [opening] = mine.get("/v1/openings").json()["items"]
    assert (opening["role"], opening["why"]) == ("secretariat", "claim of Monday")


def test_what_is_not_taken_is_refused_and_leaves_nothing(world, manager):
    answer = send(world.signed_in(manager), b"<html>", "licence.pdf")
    assert answer.status_code == 415
    assert "office documents" in answer.json()["detail"]
    left = [each for each in (world.settings.data_dir / "evidence").rglob("*") if each.is_file()]
    assert left == []


def test_a_document_over_the_limit_is_refused_as_it_comes(world, manager):
    def endless():
        for _ in range(27):
            yield b"%PDF" + b"\0" * (1024 * 1024)

    answer = world.signed_in(manager).post("/v1/evidence?name=long.pdf", content=endless())
    assert answer.status_code == 413


class Clamd:
    """Speaks the protocol of clamd on loopback, and finds what holds the word EICAR."""

    def __init__(self) -> None:
        self._socket = socket.create_server(("127.0.0.1", 0))
        self.address = f"127.0.0.1:{self._socket.getsockname()[1]}"
        threading.Thread(target=self._serve, daemon=True).start()

    def _serve(self) -> None:
        while True:
            try:
                line, _ = self._socket.accept()
            except OSError:
                return
            with line, line.makefile("rb") as said:
                assert said.read(10) == b"zINSTREAM\0"
                content = b""
                while size := int.from_bytes(said.read(4), "big"):
                    content += said.read(size)
                found = b"EICAR" in content
                line.sendall(b"stream: Test-Signature FOUND\0" if found else b"stream: OK\0")

    def close(self) -> None:
        with suppress(OSError):
            self._socket.shutdown(socket.SHUT_RDWR)
        self._socket.close()


@pytest.fixture
def clamd() -> Iterator[Clamd]:
    """A scanner."""
    scanner = Clamd()
    yield scanner
    scanner.close()


def test_a_document_is_looked_into_before_it_is_kept(world, manager, clamd):
    desk = world.api.state.evidence
    world.api.state.evidence = EvidenceDesk(desk.store, Scanner(clamd.address))
    client = world.signed_in(manager)
    assert send(client, PDF).status_code == 201
    infected = send(client, PDF + b"EICAR")
    assert (infected.status_code, "Test-Signature" in infected.json()["detail"]) == (422, True)
    clamd.close()
    silent = send(client, PDF + b"more")
    assert (silent.status_code, silent.headers["retry-after"]) == (503, "60")
    assert len(client.get("/v1/evidence").json()["items"]) == 1


def test_a_newer_version_stands_beside_the_one_it_replaces(world, manager):
    client = world.signed_in(manager)
    first = send(client, PDF).json()
    second = client.post(
        f"/v1/evidence?name=licence.pdf&replaces={first['id']}"
        "&speaks_from=2026-01-01&speaks_until=2026-12-31",
        content=PDF + b"new",
    ).json()

    assert (second["speaks_from"], second["speaks_until"]) == ("2026-01-01", "2026-12-31")
    for each in (first, second):
        whole = client.get(f"/v1/evidence/{each['id']}").json()
        assert whole["versions"] == [first["id"], second["id"]]
        assert whole["removed_at"] is None
    again = client.post(f"/v1/evidence?name=x.pdf&replaces={first['id']}", content=PDF + b"third")
    assert again.status_code == 422
    assert second["id"] in again.json()["errors"][0]["detail"]


def test_one_file_can_speak_of_two_periods_and_is_stored_once(world, manager):
    client = world.signed_in(manager)
    ids = {
        client.post(f"/v1/evidence?name=x.pdf&speaks_from={day}", content=PDF).json()["id"]
        for day in ("2026-01-01", "2026-02-01", "2026-01-01")
    }
    assert len(ids) == 2
    stored = [p for p in (world.settings.data_dir / "evidence").rglob("*") if p.is_file()]
    assert len(stored) == 1


@pytest.mark.parametrize(
    ("asked", "pointer"),
    [
        ("speaks_from=2026-02-01&speaks_until=2026-01-31", "/query/speaks_until"),
        ("speaks_from=yesterday", "/query/speaks_from"),
        ("replaces=01a20bf9-08d4-7456-a456-a08e97265611", "/query/replaces"),
    ],
)
def test_what_is_said_of_a_file_is_checked_by_name(world, manager, asked, pointer):
    answer = world.signed_in(manager).post(f"/v1/evidence?name=x.pdf&{asked}", content=PDF)

    assert answer.status_code == 422
    assert [each["pointer"] for each in answer.json()["errors"]] == [pointer]


def _bytes_of(world: World, document: dict[str, str]) -> bool:
    return world.api.state.evidence.store.path(document["digest"]).exists()


def test_a_document_on_which_nothing_rests_can_be_removed_and_stays_on_record(world, manager):
    client = world.signed_in(manager)
    document = send(client, PDF).json()

    assert client.delete(f"/v1/evidence/{document['id']}").status_code == 204
    world.settle()

    assert not _bytes_of(world, document)
    assert client.get(f"/v1/evidence/{document['id']}").json()["removed_at"] is not None
    assert client.get(f"/v1/evidence/{document['id']}/content").status_code == 404
    assert client.delete(f"/v1/evidence/{document['id']}").status_code == 204


def test_bytes_that_another_keeps_too_stay(world, manager):
    client = world.signed_in(manager)
    document = send(client, PDF).json()
    other = world.anew(Role.RECRUITER_MANAGER, OrganisationKind.INTERMEDIARY)
    kept = send(other, PDF).json()

    client.delete(f"/v1/evidence/{document['id']}")
    world.settle()

    assert other.get(f"/v1/evidence/{kept['id']}/content").content == PDF


def test_nobody_removes_anothers_document(world, manager):
    document = send(world.signed_in(manager), PDF).json()
    staff = world.anew(Role.SECRETARIAT, OrganisationKind.SCHEME_OWNER)

    assert staff.delete(f"/v1/evidence/{document['id']}").status_code == 403
    assert _bytes_of(world, document)


def _used(world: World, document: dict[str, str], *, decided: bool = False) -> UUID:
    """Let a thing name a document, and a decision rest on it."""
    thing = new_id()
    with world.database.writing(OPERATOR) as work:
        cite(work, [work.session.get_one(Document, UUID(document["id"]))], "application", thing)
        if decided:
            rest_on(work, "application", thing)
    return thing


def test_what_something_rests_on_cannot_be_removed_until_it_names_it_no_more(world, manager):
    client = world.signed_in(manager)
    document = send(client, PDF).json()
    thing = _used(world, document)

    refused = client.delete(f"/v1/evidence/{document['id']}")

    assert (refused.status_code, refused.json()["title"]) == (
        409,
        "Something rests on this document",
    )
    [use] = client.get(f"/v1/evidence/{document['id']}").json()["uses"]
    assert (use["kind"], use["ended_at"]) == ("application", None)
    with world.database.writing(OPERATOR) as work:
        cite(work, [], "application", thing)
    assert client.delete(f"/v1/evidence/{document['id']}").status_code == 204


def test_what_a_decision_rests_on_stays_for_good(world, manager, clock):
    client = world.signed_in(manager)
    document = send(client, PDF).json()
    thing = _used(world, document, decided=True)
    with world.database.writing(OPERATOR) as work:
        cite(work, [], "application", thing)
    clock.at += timedelta(days=400)

    assert clear_unused(world.database, timedelta(days=30)) == 0
    assert world.signed_in(manager).delete(f"/v1/evidence/{document['id']}").status_code == 409


def test_what_was_never_used_is_cleared_after_thirty_days(world, manager, clock):
    client = world.signed_in(manager)
    unused, used = send(client, PDF).json(), send(client, PNG).json()
    _used(world, used)

    clock.at += timedelta(days=30)
    assert clear_unused(world.database, timedelta(days=30)) == 0
    clock.at += timedelta(seconds=1)
    assert clear_unused(world.database, timedelta(days=30)) == 1
    assert clear_unused(world.database, timedelta(days=30)) == 0
    world.settle()

    assert (_bytes_of(world, unused), _bytes_of(world, used)) == (False, True)


def test_what_is_opened_to_an_audit_body_is_open_to_it_until_that_ends(world, manager):
    document = send(world.signed_in(manager), PDF).json()
    body = world.organisation(OrganisationKind.AUDIT_BODY)
    auditor = world.signed_in(world.member(Role.AUDITOR, body))
    path = f"/v1/evidence/{document['id']}/content"
    why = because("stage 1")
    assert auditor.get(path, headers=why).status_code == 404

    with world.database.writing(OPERATOR) as work:
        for _ in range(2):
            open_to(work, "document", [UUID(document["id"])], body.id, "audit 1")
    assert auditor.get(path, headers=why).content == PDF
    assert auditor.get(f"/v1/evidence/{document['id']}").json()["uses"] == []
    assert auditor.delete(f"/v1/evidence/{document['id']}").status_code == 403

    with world.database.writing(OPERATOR) as work:
        close_to(work, "document", [UUID(document["id"])], body.id)
    assert auditor.get(path, headers=why).status_code == 404


def test_bytes_that_were_removed_as_they_came_are_asked_for_again(world, manager):
    desk = world.api.state.evidence

    class Forgetful(FileStore):
        def path(self, digest: str):
            found = super().path(digest)
            # The second look is the one in the transaction that keeps it.
            self.looks = getattr(self, "looks", 0) + 1
            if self.looks == 3:
                found.unlink()
            return found

    world.api.state.evidence = EvidenceDesk(Forgetful(world.settings.data_dir / "evidence"))
    answer = send(world.signed_in(manager), PDF)
    world.api.state.evidence = desk

    assert (answer.status_code, answer.headers["retry-after"]) == (503, "1")


@pytest.mark.commits
def test_the_same_file_sent_at_one_instant_is_kept_once_and_replaced_once(own_world: World):
    firm = own_world.organisation(OrganisationKind.INTERMEDIARY)
    token = own_world.token(own_world.member(Role.RECRUITER_MANAGER, firm))

    def send(asked: tuple[bytes, str]):
        client = own_world.client(Authorization=f"Bearer {token}")
        return client.post(f"/v1/evidence?name=policy.txt{asked[1]}", content=asked[0])

    with ThreadPoolExecutor(4) as pool:
        sent = list(pool.map(send, [(b"No worker pays for a job.\n" * 9, "")] * 4))
        assert {each.status_code for each in sent} == {201}
        [document] = {each.json()["id"] for each in sent}
        newer = [(f"Number {turn}.\n".encode() * 9, f"&replaces={document}") for turn in range(4)]
        statuses = sorted(each.status_code for each in pool.map(send, newer))
    assert statuses == [201, 422, 422, 422]


def test_p8_bytes_without_a_document_are_swept_away_after_a_day(world: World, manager, clock):
    client = world.signed_in(manager)
    kept = send(client, PDF).json()
    store = FileStore(world.settings.data_dir / "evidence")
    with store.arriving(100) as stray:
        stray.write(b"its request died")
    torn = world.settings.data_dir / "evidence" / "arriving-torn"
    torn.write_bytes(b"half a passport")
    desk = EvidenceDesk(store)

    clock.at = datetime.now(UTC)  # noqa: TID251 - files are as old as the machine says
    assert clear_strays(desk, world.database) == 0
    assert torn.exists()
    clock.at += timedelta(days=2)
    assert clear_strays(desk, world.database) == 1
    assert not torn.exists()
    assert not store.path(stray.digest).exists()
    assert store.path(hashlib.sha256(PDF).hexdigest()).exists()
    with world.database.reading(OPERATOR) as work:
        [document] = work.session.scalars(select(Document))
    assert str(document.id) == kept["id"]


def test_a_store_that_cannot_be_written_to_says_so_and_keeps_nothing(world: World, manager):
    folder = world.settings.data_dir / "evidence"
    folder.parent.mkdir(parents=True, exist_ok=True)
    folder.write_text("a file where the folder would be")
    client = world.signed_in(manager)
    full = send(client, PDF)
    assert (full.status_code, full.headers["retry-after"]) == (503, "60")
    assert full.json()["type"].endswith("/no-room")
    assert client.get("/v1/evidence").json()["items"] == []
    folder.unlink()
    assert send(client, PDF).status_code == 201
