"""Files of a case: sealed as they came, copied without metadata, opened by few (W4)."""

from datetime import timedelta
from hashlib import sha256
from io import BytesIO
from pathlib import Path
from urllib.parse import quote
from uuid import UUID

import pytest
from PIL import Image
from sqlalchemy import update

from app.access.grants import Role
from app.access.policy import CLOCK
from app.background import LAST, worker
from app.desks import complaint_desk
from app.domains.complaints.models import Complaint, ComplaintFile
from app.domains.complaints.queries import complaints as queries
from app.domains.complaints.queries import files as case_files
from app.domains.complaints.rules.files import MOST_FILE_BYTES
from app.domains.complaints.service import copying, files
from app.domains.complaints.types.files import COPY_FILE
from app.domains.evidence.service import clear_unused
from app.domains.identity.types import OrganisationKind
from app.outside.counters import Counters
from app.outside.sealed_file import Damaged, opened
from app.store.jobs import enqueue, run_due
from app.store.outbox import SEND_MAIL
from tests.handled import Desk
from tests.make import OPERATOR
from tests.partnering import admitted
from tests.people import Member, World, key
from tests.searching import in_the_clear

MEDIA = Path(__file__).parents[2] / "outside" / "copies" / "media"
VOICE = (MEDIA / "v.3gp").read_bytes()
SECRET = b"GEHEIM-TELEPHONE"


def photo(words: str = SECRET.decode(), form: str = "JPEG") -> bytes:
    """Take a photograph that says with which device."""
    out = BytesIO()
    said = Image.Exif()
    said[0x010F] = words
    Image.effect_noise((120, 90), 60).convert("RGB").save(out, form, exif=said)
    return out.getvalue()


PHOTO = photo()


def told(world: World, **more: object) -> tuple[str, UUID]:
    """Tell something; return the code and the id of the case."""
    answer = world.client().post("/v1/complaints", json={"story": "They took it.", **more})
    assert answer.status_code == 201, answer.text
    return answer.json()["receipt"], case_of(world, answer.json()["number"])


def case_of(world: World, number: str) -> UUID:
    with world.database.reading(CLOCK) as work:
        found = queries.find_numbered(work, number)
    assert found is not None
    return found


def holder(world: World, code: str):
    return world.client(Authorization=f"Receipt {code}")


def assign(world: World, case: UUID, officer: Member) -> None:
    with world.database.writing(OPERATOR) as work:
        work.session.execute(
            update(Complaint).where(Complaint.id == case).values(officer_id=officer.person.id)
        )


def desk_of(world: World):
    return complaint_desk(world.settings, Counters(world.settings.counters_url))


def send(client, content: bytes = PHOTO, name: str | None = None):
    headers = {} if name is None else {"File-Name": quote(name)}
    return client.post("/v1/receipt/files", content=content, headers=headers)


@pytest.fixture
def officers(world: World) -> list[Member]:
    scheme = world.organisation(OrganisationKind.SCHEME_OWNER)
    return [world.member(Role.COMPLAINTS_OFFICER, scheme) for _ in range(2)]


def test_w4_she_sends_a_photo_and_gets_her_very_original(world: World):
    code, _ = told(world)
    hers = holder(world, code)

    sent = send(hers, name="রসিদ.jpg")

    assert sent.status_code == 201, sent.text
    assert sent.json()["name"] == "রসিদ.jpg"
    assert (sent.json()["media_type"], sent.json()["state"]) == ("image/jpeg", "waiting")
    [listed] = hers.get("/v1/receipt").json()["files"]
    assert listed == sent.json()
    got = hers.get(f"/v1/receipt/files/{sent.json()['id']}")
    assert got.content == PHOTO
    assert got.headers["cache-control"] == "no-store"
    assert "sandbox" in got.headers["content-security-policy"]
    assert 'filename="' in got.headers["content-disposition"]
    assert quote("রসিদ") not in got.headers["content-disposition"]


def test_w4_the_same_file_twice_in_a_case_is_one_and_leaves_nothing(world: World):
    code, _ = told(world)
    hers = holder(world, code)
    first = send(hers)

    again = send(hers, name="other.jpg")

    assert (again.status_code, again.json()["id"]) == (200, first.json()["id"])
    assert len(hers.get("/v1/receipt").json()["files"]) == 1
    assert len(stored(world)) == 1
    other, _ = told(world)
    assert send(holder(world, other)).status_code == 201
    assert len(stored(world)) == 2


def stored(world: World) -> list[Path]:
    folder = world.settings.data_dir / "cases"
    return [each for each in folder.rglob("*") if each.is_file()]


def test_w4_the_original_lies_sealed_and_nothing_of_it_in_the_clear(world: World):
    code, _ = told(world)
    send(holder(world, code), name="रसिदकोनाम.jpg")
    world.settle()

    # The original and its copy; both would show what they are, and the one with which device.
    assert len(stored(world)) == 2
    assert SECRET in PHOTO
    assert b"JFIF" in PHOTO
    assert [each for each in stored(world) if b"JFIF" in each.read_bytes()] == []
    words = [SECRET.decode(), "रसिदकोनाम", sha256(PHOTO).hexdigest()]
    folders = [world.settings.data_dir]
    assert in_the_clear(words, database=world.database, folders=folders) == []


def test_w4_the_worker_makes_a_copy_that_names_no_device(world: World, officers):
    code, case = told(world)
    file_id = send(holder(world, code)).json()["id"]
    assign(world, case, officers[0])
    officer = world.signed_in(officers[0])
    path = f"/v1/complaints/{case}/files/{file_id}"

    assert officer.get(path, params={"copy": "clean"}).status_code == 404
    world.settle()

    copied = officer.get(path, params={"copy": "clean"})
    assert copied.status_code == 200, copied.text
    assert SECRET in PHOTO
    assert SECRET not in copied.content
    assert Image.open(BytesIO(copied.content)).size == (120, 90)
    assert len(copied.content) == int(copied.headers["content-length"])
    assert officer.get(path).content == PHOTO
    [shown] = officer.get(f"/v1/complaints/{case}/story").json()["files"]
    assert (shown["state"], shown["clean_media_type"]) == ("clean", "image/jpeg")
    assert shown["not_cleaned"] is None


def test_w4_a_sound_is_copied_too_and_what_is_no_file_of_its_kind_gets_a_plain_reason(
    world: World, officers
):
    code, case = told(world)
    hers = holder(world, code)
    assert send(hers, VOICE).status_code == 201
    assert send(hers, b"%PDF-1.7\nbroken").status_code == 201
    assign(world, case, officers[0])
    world.settle()

    sound, page = world.signed_in(officers[0]).get(f"/v1/complaints/{case}/story").json()["files"]
    assert sound["state"] == "clean"
    assert page["state"] == "not_cleaned"
    assert page["not_cleaned"].startswith("The file is damaged or locked")
    kept = hers.get(f"/v1/receipt/files/{page['id']}")
    assert kept.content == b"%PDF-1.7\nbroken"


def test_a_letter_does_not_wait_for_copies_of_files(world: World):
    assert COPY_FILE in LAST
    code, _ = told(world)
    assert send(holder(world, code)).status_code == 201
    ran: list[str] = []
    with world.database.writing(CLOCK) as work:
        enqueue(work, SEND_MAIL, {})
    kinds = {
        each: lambda _database, _body, each=each: ran.append(each)
        for each in (COPY_FILE, SEND_MAIL)
    }
    while run_due(world.database, kinds, LAST):
        pass
    assert ran[-1] == COPY_FILE
    assert SEND_MAIL in ran[:-1]


def test_w4_an_opening_by_the_officer_is_in_her_list(world: World, officers):
    code, case = told(world)
    hers = holder(world, code)
    file_id = send(hers).json()["id"]
    assign(world, case, officers[0])

    world.signed_in(officers[0]).get(f"/v1/complaints/{case}/files/{file_id}")

    [opening] = hers.get("/v1/receipt").json()["openings"]
    assert (opening["what"], opening["who"]) == ("complaint_file", officers[0].person.name)


def test_w4_nobody_but_the_officer_of_the_case_opens_a_file(world: World, officers):
    code, case = told(world)
    file_id = send(holder(world, code)).json()["id"]
    world.settle()
    assign(world, case, officers[0])
    union = world.organisation(OrganisationKind.CIVIL_SOCIETY)
    partner = world.member(Role.PARTNER, union)
    admitted(world, union, partner)
    holder(world, code).post("/v1/receipt/partners", json={"partner": union.number})
    expected = {officers[1]: 403, partner: 403}
    for member, status in expected.items():
        client = world.signed_in(member)
        assert client.get(f"/v1/complaints/{case}").status_code == 200
        for copy in ("original", "clean"):
            answer = client.get(f"/v1/complaints/{case}/files/{file_id}", params={"copy": copy})
            assert answer.status_code == status
        sent = client.post(f"/v1/complaints/{case}/files", content=PHOTO)
        assert sent.status_code == status
    stranger = world.anew(Role.RECRUITER_MANAGER, OrganisationKind.INTERMEDIARY)
    assert stranger.get(f"/v1/complaints/{case}/files/{file_id}").status_code == 404
    assert holder(world, code).get("/v1/receipt").json()["openings"] == []


def test_w2_a_receipt_of_another_case_opens_no_file_of_this_one(world: World):
    code, _ = told(world)
    file_id = send(holder(world, code)).json()["id"]
    other, _ = told(world)

    for client in (holder(world, other), world.client()):
        answer = client.get(f"/v1/receipt/files/{file_id}")
        assert answer.status_code in (401, 404), answer.text
        assert PHOTO[:20] not in answer.content


def test_w4_evidence_of_the_officer_and_redactions_are_not_shown_to_her(world: World, officers):
    code, case = told(world)
    hers = holder(world, code)
    file_id = send(hers, name="slip.jpg").json()["id"]
    assign(world, case, officers[0])
    officer = world.signed_in(officers[0])

    own = officer.post(f"/v1/complaints/{case}/files", content=VOICE)
    by_hand = officer.post(
        f"/v1/complaints/{case}/files", params={"redacts": file_id}, content=photo("other")
    )
    marks = {"boxes": [{"page": 0, "left": 0, "top": 0, "right": 1, "bottom": 0.5}]}
    path = f"/v1/complaints/{case}/files/{file_id}/redactions"
    marked = officer.post(path, json=marks, headers=key())

    assert [each.status_code for each in (own, by_hand, marked)] == [201, 201, 201], marked.text
    assert by_hand.json()["redacts_id"] == marked.json()["redacts_id"] == file_id
    assert marked.json()["name"] == "slip.jpg"
    assert [each["id"] for each in hers.get("/v1/receipt").json()["files"]] == [file_id]
    for each in (own, by_hand, marked):
        assert hers.get(f"/v1/receipt/files/{each.json()['id']}").status_code == 404
    assert len(officer.get(f"/v1/complaints/{case}/story").json()["files"]) == 4


def test_w4_a_box_is_black_in_the_copy_and_the_original_stays(world: World, officers):
    code, case = told(world)
    hers = holder(world, code)
    file_id = send(hers, photo(form="PNG")).json()["id"]
    assign(world, case, officers[0])
    officer = world.signed_in(officers[0])
    path = f"/v1/complaints/{case}/files"
    marks = {"boxes": [{"page": 0, "left": 0, "top": 0, "right": 1, "bottom": 0.5}]}
    redacted = officer.post(f"{path}/{file_id}/redactions", json=marks, headers=key()).json()
    world.settle()

    shown = Image.open(BytesIO(officer.get(f"{path}/{redacted['id']}").content))
    assert shown.crop((0, 0, 120, 44)).convert("L").getextrema() == (0, 0)
    assert shown.crop((0, 46, 120, 90)).convert("L").getextrema()[1] > 0
    whole = Image.open(BytesIO(hers.get(f"/v1/receipt/files/{file_id}").content))
    assert whole.crop((0, 0, 120, 44)).convert("L").getextrema()[1] > 0
    # What was made unreadable stays so in a copy of the copy.
    lower = {"boxes": [{"page": 0, "left": 0, "top": 0.5, "right": 1, "bottom": 1}]}
    again = officer.post(f"{path}/{redacted['id']}/redactions", json=lower, headers=key()).json()
    world.settle()
    both = Image.open(BytesIO(officer.get(f"{path}/{again['id']}").content))
    assert both.convert("L").getextrema() == (0, 0)


@pytest.mark.parametrize(
    ("marks", "pointer"),
    [
        ({}, ""),
        ({"boxes": [{"page": 0, "left": 0.5, "top": 0, "right": 0.5, "bottom": 1}]}, "/boxes/0"),
        ({"mutes": [{"start_ms": 5, "end_ms": 5}]}, "/mutes/0"),
        ({"boxes": [{"page": -1, "left": 0, "top": 0, "right": 1, "bottom": 1}]}, "/boxes/0/page"),
        (
            {"boxes": [{"page": 0, "left": "NaN", "top": 0, "right": 1, "bottom": 1}]},
            "/boxes/0/left",
        ),
    ],
)
def test_marks_that_are_none_are_told_at_their_place(world: World, officers, marks, pointer):
    code, case = told(world)
    file_id = send(holder(world, code)).json()["id"]
    assign(world, case, officers[0])
    path = f"/v1/complaints/{case}/files/{file_id}/redactions"
    answer = world.signed_in(officers[0]).post(path, json=marks, headers=key())
    assert answer.status_code == 422, answer.text
    assert [each["pointer"] for each in answer.json()["errors"]] == [pointer]


def test_w4_a_mark_beside_the_file_is_told_in_plain_words(world: World, officers):
    code, case = told(world)
    file_id = send(holder(world, code)).json()["id"]
    assign(world, case, officers[0])
    officer = world.signed_in(officers[0])
    marks = {"boxes": [{"page": 7, "left": 0, "top": 0, "right": 1, "bottom": 1}]}
    path = f"/v1/complaints/{case}/files/{file_id}/redactions"
    officer.post(path, json=marks, headers=key())
    world.settle()
    _, shown = officer.get(f"/v1/complaints/{case}/story").json()["files"]
    assert shown["not_cleaned"].startswith("A mark lies beside what it marks")
    answer = officer.get(f"/v1/complaints/{case}/files/{shown['id']}")
    assert answer.status_code == 404


def test_w4_a_voice_message_alone_is_a_complaint(world: World):
    answer = world.client().post(
        "/v1/complaints/voice",
        params={"written": "bn", "spoken": "bn", "destination": "QA"},
        content=VOICE,
        headers={"File-Name": quote("কথা.3gp"), "Is-Safe": "no"},
    )
    assert answer.status_code == 201, answer.text
    hers = holder(world, answer.json()["receipt"])
    seen = hers.get("/v1/receipt").json()
    [file] = seen["files"]
    assert (file["side"], file["name"]) == ("complainant", "কথা.3gp")
    assert hers.get(f"/v1/receipt/files/{file['id']}").content == VOICE
    with world.database.reading(CLOCK) as work:
        row = queries.one(work, case_of(world, seen["number"]))
        said = (row.channel, row.spoken, row.written, row.destination, row.severity)
    assert said == ("voice", "bn", "bn", "QA", "critical")
    paper = hers.post("/v1/receipt/acknowledgement").json()
    assert len(paper["pieces"]) == 1


def test_w4_a_voice_message_sent_twice_under_one_key_is_one_complaint(world: World):
    once = key()
    first = world.client().post("/v1/complaints/voice", content=VOICE, headers=once)
    again = world.client().post("/v1/complaints/voice", content=VOICE, headers=once)
    other = world.client().post("/v1/complaints/voice", content=PHOTO, headers=once)

    assert first.status_code == again.status_code == 201
    assert first.json()["receipt"] == again.json()["receipt"]
    assert again.headers["idempotent-replayed"] == "true"
    assert other.json()["type"].endswith("idempotency-key-reused"), other.text
    assert len(stored(world)) == 1


def test_w4_a_partner_hands_in_a_voice_message_and_sees_neither_it_nor_her(world: World):
    union = world.organisation(OrganisationKind.CIVIL_SOCIETY)
    member = world.member(Role.PARTNER, union)
    client = world.signed_in(member)
    path, headers = "/v1/complaints/entered/voice", {"Read-Back": "true", "Channel": "in_person"}
    refused = client.post(path, content=VOICE, headers={**key(), **headers})
    assert refused.status_code == 403
    assert refused.json()["type"].endswith("/not-a-partner")
    assert stored(world) == []
    admitted(world, union, member)

    answer = client.post(
        path, params={"written": "bn"}, content=VOICE, headers={**key(), **headers}
    )

    assert answer.status_code == 201, answer.text
    hers = holder(world, answer.json()["receipt"])
    [file] = hers.get("/v1/receipt").json()["files"]
    assert file["side"] == "partner"
    assert hers.get(f"/v1/receipt/files/{file['id']}").content == VOICE
    case = case_of(world, answer.json()["number"])
    assert client.get(f"/v1/complaints/{case}").json()["channel"] == "in_person"
    assert client.get(f"/v1/complaints/{case}/files/{file['id']}").status_code == 403


def test_w4_evidence_of_a_complaint_is_never_cleared_for_being_unused(world: World, clock):
    code, _ = told(world)
    hers = holder(world, code)
    file_id = send(hers).json()["id"]
    world.settle()
    clock.at += timedelta(days=4_000)

    assert clear_unused(world.database, timedelta(days=30)) == 0
    assert copying.clear_strays(desk_of(world), world.database) == 0
    assert len(stored(world)) == 2
    assert hers.get(f"/v1/receipt/files/{file_id}").content == PHOTO


def test_bytes_of_a_request_that_died_are_cleared_after_a_day(world: World, clock):
    code, _ = told(world)
    send(holder(world, code))
    desk = desk_of(world)
    with desk.store.arriving(10) as arriving:
        arriving.write(b"stray")
    clock.at += timedelta(days=4_000)
    assert copying.clear_strays(desk, world.database) == 1
    assert not desk.store.path(arriving.digest).exists()
    assert len(stored(world)) == 1
    names = {each._name for each in worker(world.settings, world.database)._following}
    assert "stray files of cases" in names


def test_w4_files_are_destroyed_with_their_case_and_a_backup_names_them_no_more(desk: Desk):
    world, case = desk.world, desk.inquired()
    file_id = send(case.hers, name="slip.jpg").json()["id"]
    path = f"/v1/complaints/{case.id}/files/{file_id}"
    case.says("withdrawal", {"pressed": "no"})
    desk.after(days=8)
    world.settle()
    until = case.row.kept_until
    assert until is not None
    desk.after(days=(until - desk.clock.at).days - 1)
    world.settle()
    with world.database.reading(CLOCK) as work:
        assert len(list(case_files.stored(work))) == len(stored(world)) == 2
    assert world.signed_in(desk.ana).get(path).content == PHOTO

    desk.after(days=1)
    world.settle()

    assert case.row.destroyed_at is not None
    assert stored(world) == []
    with world.database.reading(CLOCK) as work:
        assert list(case_files.stored(work)) == []
        row = case_files.one(work, case.id, UUID(file_id))
        left = (row.digest, row.clean_digest, row.sealed_key, row.sealed_name, row.clean_key)
        assert left == (None,) * 5
        assert row.state == "destroyed"
    assert world.signed_in(desk.ana).get(path).status_code == 410
    with world.database.writing(CLOCK) as work:
        assert files.remove_files(work, queries.held(work, case.id)) == 0
    # A job that was on its way finds nothing to do.
    copying.make_copy(desk_of(world), None, world.database, {"file": file_id})  # type: ignore[arg-type]  # none is needed


def test_a_copy_that_comes_after_the_end_is_thrown_away(world: World, monkeypatch):
    code, case = told(world)
    file_id = send(holder(world, code)).json()["id"]

    def meanwhile(store, *_args, **_said):
        with world.database.writing(CLOCK) as work:
            files.remove_files(work, queries.held(work, case))
        with store.arriving(10) as arriving:
            arriving.write(b"late")
        return copying.SealedFile(arriving.digest, 4, "image/jpeg", bytes(32))

    monkeypatch.setattr(copying, "sealed_copy", meanwhile)
    copying.make_copy(desk_of(world), None, world.database, {"file": file_id})  # type: ignore[arg-type]  # none is needed
    world.settle()
    assert stored(world) == []


def test_a_key_of_a_file_opens_no_other_and_no_copy(world: World):
    code, _ = told(world)
    hers = holder(world, code)
    one, two = (UUID(send(hers, each).json()["id"]) for each in (PHOTO, VOICE))
    desk = desk_of(world)
    with world.database.writing(OPERATOR) as work:
        rows = [work.session.get_one(ComplaintFile, each) for each in (one, two)]
        sealed = files.original_of(work, desk, rows[0], "test")
    with pytest.raises(Damaged):
        list(opened(desk.store.path(rows[1].digest), sealed.key))


@pytest.mark.parametrize(
    ("content", "status", "slug"),
    [
        (b"", 422, "bad-input"),
        (b"MZ\x90\0 a program", 415, "file-type-not-taken"),
        (b"#!/bin/sh\nrm -rf /\n", 415, "file-type-not-taken"),
        (b"<html><script>alert(1)</script>", 415, "file-type-not-taken"),
        (b"PK\x03\x04" + bytes(300), 415, "file-type-not-taken"),
        (b"\0" * 5_000, 415, "file-type-not-taken"),
        (b"GIF89a%PDF-1.7\n1 0 obj", 415, "file-type-not-taken"),
        (bytes(range(256)) * 40, 415, "file-type-not-taken"),
    ],
)
def test_hostile_evidence_is_told_plainly_and_leaves_nothing(world: World, content, status, slug):
    code, _ = told(world)
    for answer in (
        send(holder(world, code), content),
        world.client().post("/v1/complaints/voice", content=content),
    ):
        assert answer.status_code == status, answer.text
        assert answer.json()["type"].endswith(slug)
        assert answer.json()["detail"]
    assert stored(world) == []
    assert holder(world, code).get("/v1/receipt").json()["files"] == []


def test_a_file_over_the_limit_is_refused_and_leaves_nothing(world: World):
    code, _ = told(world)
    head = b"%PDF-1.7\n"

    def pieces(size: int):
        yield head
        for _ in range(size >> 20):
            yield bytes(1 << 20)

    for path in ("/v1/receipt/files", "/v1/complaints/voice"):
        answer = holder(world, code).post(path, content=pieces(MOST_FILE_BYTES))
        assert answer.status_code == 413, answer.text
    assert stored(world) == []
    whole = head + b"1" * (MOST_FILE_BYTES - len(head))
    assert send(holder(world, code), whole).status_code == 201


@pytest.mark.parametrize(
    "name",
    [
        "../../../../etc/passwd",
        "a" * 1_000,
        "slip.jpg\r\nSet-Cookie: a=b",
        "\u202egpj.exe",
        "\0\0",
        "=cmd|' /C calc'!A0.png",
        "%ff%fe",
        "\U0001f468\u200d\U0001f469\u200d\U0001f467.png",
    ],
)
def test_a_hostile_name_of_a_file_refuses_nobody_and_runs_nowhere(world: World, name):
    code, _ = told(world)
    sent = send(holder(world, code), name=name)
    assert sent.status_code == 201, sent.text
    shown = sent.json()["name"]
    assert shown is None or (len(shown) <= 300 and not set("\u202e\r\n\0") & set(shown))
    got = holder(world, code).get(f"/v1/receipt/files/{sent.json()['id']}")
    said = got.headers["content-disposition"]
    assert said == f'attachment; filename="{sent.json()["id"]}.jpeg"'
    assert "set-cookie" not in got.headers


def test_a_case_holds_many_files_and_says_so_when_it_is_full(world: World, monkeypatch):
    monkeypatch.setattr(files, "MOST_FILES", 2)
    code, _ = told(world)
    hers = holder(world, code)
    photos = [photo(str(number)) for number in range(3)]
    sent = [send(hers, each) for each in photos]
    assert [each.status_code for each in sent] == [201, 201, 409]
    assert sent[2].json()["type"].endswith("too-many-case-files")
    # What it holds already is no more.
    assert send(hers, photos[0]).status_code == 200
    assert len(stored(world)) == 2
