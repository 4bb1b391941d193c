"""Documents: taken by what their bytes are, opened by those who may, each opening recorded."""

import io
import socket
import threading
import zipfile
from collections.abc import Iterator
from contextlib import suppress

import pytest

from app.access.grants import Role
from app.domains.evidence.engine.media_types import media_type
from app.domains.evidence.service import EvidenceDesk
from app.domains.identity.types import OrganisationKind
from app.outside.scanner import Scanner
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
ODT = archive(mimetype="application/vnd.oasis.opendocument.text")


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (PDF, "application/pdf"),
        (PNG, "image/png"),
        (b"\xff\xd8\xff\xe0\x00\x10JFIF\0" + b"\0" * 20, "image/jpeg"),
        (b"ID3\x03\0\0\0\0\0\x0f", "audio/mpeg"),
        (b"\0\0\0\x18ftypmp42" + b"\0" * 20, "video/mp4"),
        (DOCX, "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
        (ODT, "application/vnd.oasis.opendocument.text"),
        ("квитанция: 1500\n".encode(), "text/plain"),
        (MACROS, None),
        (archive(**{"notes.txt": "x"}), None),
        (b"PK\x03\x04broken", None),
        (b"<!DOCTYPE html><script>alert(1)</script>", None),
        (b"  <svg xmlns='http://www.w3.org/2000/svg'/>", None),
        (b"MZ" + b"\0" * 60, None),
        (b"#!/bin/sh\necho", None),
        (b"\x00\x01\x02\x03", None),
    ],
    ids=[
        *("pdf", "png", "jpeg", "mp3", "mp4", "docx", "odt", "text"),
        *("macros", "zip", "broken-zip", "html", "svg", "exe", "script", "bytes"),
    ],
)
def test_a_file_is_what_its_bytes_say(tmp_path, content, expected):
    path = tmp_path / "innocent.pdf"
    path.write_bytes(content)
    assert media_type(path) == expected


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
    assert staff.get(f"{sent}/content?why=claim+of+Monday").content == PDF
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
