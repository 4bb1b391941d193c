"""All that is held about an organisation or a person, as one file that only they fetch."""

import io
import json
import tracemalloc
import zipfile
from datetime import timedelta
from functools import partial
from hashlib import sha256
from uuid import UUID

import pytest

from app.access.grants import Role
from app.desks import archive_desk
from app.domains.archives import jobs
from app.domains.archives.engine.packing import Archived
from app.domains.archives.models import Archive
from app.domains.archives.types import Heading
from app.domains.identity.types import OrganisationKind
from app.domains.subjects.models import Claim, Subject
from app.domains.subjects.types import ClaimState, Standing, SubjectKind
from app.kit.ids import new_id
from app.kit.numbers import NumberKind, make
from app.outside.file_store import CHUNK
from app.outside.sealed_file import Sealing, new_key
from app.store import journal
from app.store.holdings import File, Rows
from tests.make import NOON, OPERATOR, because
from tests.people import Member, World, key

REASON = {"reason": "a test of archives"}


@pytest.fixture
def firm(world: World):
    """An employer with a manager."""
    return world.organisation(OrganisationKind.EMPLOYER, "Harbour <b>Hotels</b>")


@pytest.fixture
def manager(world: World, firm):
    """Who speaks for the employer."""
    return world.member(Role.EMPLOYER_MANAGER, firm, email="amina@hotel.example")


def asked(world: World, client, where: str):
    answer = client.post(where, headers=key())
    assert answer.status_code == 202, answer.text
    world.settle()
    return answer.json()


def fetched(client, archive) -> zipfile.ZipFile:
    answer = client.get(f"/v1/archives/{archive['id']}/content")
    assert answer.status_code == 200, answer.text
    assert answer.headers["content-disposition"].startswith("attachment")
    assert int(answer.headers["content-length"]) == len(answer.content)
    return zipfile.ZipFile(io.BytesIO(answer.content))


def whole_file(world: World, manager: Member) -> zipfile.ZipFile:
    """Ask for the archive of somebody's organisation, and fetch it."""
    client = world.signed_in(manager)
    where = f"/v1/organisations/{manager.organisation.id}/archives"
    return fetched(client, asked(world, client, where))


def rows(archive: zipfile.ZipFile, path: str):
    return json.loads(archive.read(f"data/{path}.json"))


def test_p6_an_organisation_fetches_its_whole_file_with_its_documents(world, firm, manager):
    client = world.signed_in(manager)
    client.post("/v1/evidence?name=../ev il.txt", content=b"a lease of the harbour")
    client.post("/v1/clients", json={"name": "Feed", "scopes": ["watch:read"]}, headers=key())
    begun = asked(world, client, f"/v1/organisations/{firm.id}/archives")
    assert (begun["state"], begun["kind"]) == ("asked", "organisation")

    seen = client.get(f"/v1/archives/{begun['id']}").json()
    assert seen["state"] == "ready"
    archive = fetched(client, begun)
    assert archive.testzip() is None
    [member] = rows(archive, "identity/memberships")
    assert (member["email"], member["role"]) == ("amina@hotel.example", "employer_manager")
    assert rows(archive, "identity/profile")[0]["name"] == firm.name
    [document] = rows(archive, "evidence/documents")
    [file] = [name for name in archive.namelist() if name.startswith("files/")]
    assert archive.read(file) == b"a lease of the harbour"
    assert sha256(archive.read(file)).hexdigest() == document["digest"]
    assert ".." not in file
    assert " " not in file
    [machine] = rows(archive, "identity/clients")
    assert machine["name"] == "Feed"
    assert "secret" not in str(machine)


def test_p6_the_manifest_holds_the_digest_of_every_member_and_one_entry_of_the_journal(
    world, firm, manager
):
    client = world.signed_in(manager)
    begun = asked(world, client, f"/v1/organisations/{firm.id}/archives")
    seen = client.get(f"/v1/archives/{begun['id']}").json()
    archive = fetched(client, begun)
    content = archive.read("manifest.json")
    manifest = json.loads(content)
    assert sha256(content).hexdigest() == seen["manifest_digest"]
    told = {each["path"]: each["sha256"] for each in manifest["members"]}
    assert set(told) == set(archive.namelist()) - {"manifest.json"}
    assert {name: sha256(archive.read(name)).hexdigest() for name in told} == told
    assert manifest["entry"] == seen["entry"]
    with world.database.reading(OPERATOR) as work:
        event = work.session.get(journal.Event, seen["entry"])
        assert event is not None
        assert event.hash == manifest["entry_hash"]


def test_the_pages_open_without_a_network_hold_no_scripts_and_show_text_as_text(
    world, firm, manager
):
    client = world.signed_in(manager)
    archive = fetched(client, asked(world, client, f"/v1/organisations/{firm.id}/archives"))
    first = archive.read("index.html").decode()
    assert "SPECIMEN" in first
    pages = [archive.read(each).decode() for each in archive.namelist() if each.endswith(".html")]
    for page in pages:
        assert "<script" not in page
        assert "<b>" not in page
        assert "http" not in page.replace("http-equiv", "")
    assert "Harbour &lt;b&gt;Hotels&lt;/b&gt;" in first
    links = [each.partition('"')[0] for each in first.split('href="')[1:]]
    assert set(links) == set(archive.namelist()) - {"index.html", "manifest.json"}


def test_p6_fetching_an_archive_is_an_opening_that_its_organisation_reads(world, firm, manager):
    client = world.signed_in(manager)
    begun = asked(world, client, f"/v1/organisations/{firm.id}/archives")
    fetched(client, begun)
    [opening] = client.get("/v1/openings").json()["items"]
    assert (opening["kind"], opening["thing_id"]) == ("archive", begun["id"])
    assert opening["person_id"] == str(manager.person.id)


def test_p6_an_archive_of_another_organisation_is_not_there(world, firm, manager):
    client = world.signed_in(manager)
    begun = asked(world, client, f"/v1/organisations/{firm.id}/archives")
    strangers = [
        world.anew(Role.EMPLOYER_MANAGER, OrganisationKind.EMPLOYER),
        world.anew(Role.SECRETARIAT, OrganisationKind.SCHEME_OWNER),
        world.signed_in(world.member(Role.EMPLOYER_STAFF, firm)),
    ]
    for stranger in strangers:
        assert stranger.get(f"/v1/archives/{begun['id']}").status_code == 404
        assert stranger.get(f"/v1/archives/{begun['id']}/content").status_code == 404
        assert stranger.get("/v1/archives").json()["items"] == []
    assert [each["id"] for each in client.get("/v1/archives").json()["items"]] == [begun["id"]]


def test_what_lies_in_the_store_tells_nothing_without_the_ring(world, firm, manager):
    client = world.signed_in(manager)
    asked(world, client, f"/v1/organisations/{firm.id}/archives")
    folder = world.settings.data_dir / "archives"
    [path] = [each for each in folder.rglob("*") if each.is_file()]
    assert b"amina@hotel.example" not in path.read_bytes()
    assert path.read_bytes()[:2] != b"PK"
    with world.database.reading(OPERATOR) as work:
        archive = work.session.query(Archive).one()
        assert archive.sealed_key is not None
        assert len(archive.sealed_key) > 32


def test_an_archive_is_removed_when_its_time_is_over_and_a_new_one_takes_its_place(
    world, firm, manager, clock
):
    client = world.signed_in(manager)
    where = f"/v1/organisations/{firm.id}/archives"
    first = asked(world, client, where)
    second = asked(world, client, where)
    assert client.get(f"/v1/archives/{first['id']}").json()["state"] == "removed"
    gone = client.get(f"/v1/archives/{first['id']}/content")
    assert (gone.status_code, gone.json()["type"].rpartition("/")[2]) == (410, "gone")

    clock.at += timedelta(days=7)
    desk = archive_desk(world.settings)
    remove = partial(jobs.remove_old, desk, world.database)
    assert (remove(), remove()) == (2, 0)
    assert [
        each for each in (world.settings.data_dir / "archives").rglob("*") if each.is_file()
    ] == []
    client = world.signed_in(manager)
    assert client.get(f"/v1/archives/{second['id']}/content").status_code == 410
    with world.database.reading(OPERATOR) as work:
        assert journal.verify(work.session).broken_at is None


def test_asking_twice_while_one_is_made_asks_once(world, firm, manager):
    client = world.signed_in(manager)
    where = f"/v1/organisations/{firm.id}/archives"
    first, second = (client.post(where, headers=key()).json() for _ in range(2))
    assert first["id"] == second["id"]
    not_yet = client.get(f"/v1/archives/{first['id']}/content")
    assert (not_yet.status_code, not_yet.json()["state"]) == (409, "asked")
    world.settle()
    job = {"archive": first["id"]}
    jobs.make(archive_desk(world.settings), world.database, job)
    assert client.get(f"/v1/archives/{first['id']}").json()["state"] == "ready"


def test_a_narrowed_token_asks_for_no_archive(world, firm, manager):
    machine = world.signed_in(manager, scopes=["archive:ask", "organisation:read"])
    answer = machine.post(f"/v1/organisations/{firm.id}/archives", headers=key())
    assert (answer.status_code, answer.json()["title"]) == (403, "The token is narrowed")


def test_an_archive_that_is_too_large_says_so(world, firm, manager, monkeypatch):
    monkeypatch.setattr(jobs, "MOST_BYTES", 1_000)
    client = world.signed_in(manager)
    begun = asked(world, client, f"/v1/organisations/{firm.id}/archives")
    assert client.get(f"/v1/archives/{begun['id']}").json()["state"] == "failed"
    assert client.get(f"/v1/archives/{begun['id']}/content").status_code == 409


def test_p6_my_data_holds_all_that_every_part_of_the_register_holds(world, manager):
    client = world.signed_in(manager)
    client.post("/v1/evidence?name=lease.txt", content=b"a lease")
    staff = world.anew(Role.SECRETARIAT, OrganisationKind.SCHEME_OWNER)
    staff.get(f"/v1/organisations/{manager.organisation.id}/memberships", headers=because("a call"))
    held = {each["path"]: each for each in client.get("/v1/me/data").json()["held"]}
    assert [each["event"] for each in held["identity/acts"]["items"]] == ["evidence.document.sent"]
    assert [each["name"] for each in held["evidence/documents"]["items"]] == ["lease.txt"]
    assert held["identity/sessions"]["items"]
    assert {"identity/openings", "identity/opened", "subjects/claims", "imports/lists"} <= set(held)
    assert all(each["is_whole"] for each in held.values())


def test_p6_a_person_fetches_all_of_it_as_one_file(world, manager):
    client = world.signed_in(manager)
    for _ in range(101):
        client.post("/v1/clients", json={"name": "One", "scopes": ["watch:read"]}, headers=key())
    held = {each["path"]: each for each in client.get("/v1/me/data").json()["held"]}
    assert (len(held["identity/acts"]["items"]), held["identity/acts"]["is_whole"]) == (100, False)
    begun = asked(world, client, "/v1/me/archives")
    archive = fetched(client, begun)
    assert len(rows(archive, "identity/acts")) >= 101
    assert rows(archive, "identity/account")[0]["email"] == "amina@hotel.example"
    colleague = world.signed_in(world.member(Role.EMPLOYER_MANAGER, manager.organisation))
    assert colleague.get(f"/v1/archives/{begun['id']}").status_code == 404
    secrets = ("password_hash", "argon2", 'digest": "')
    assert not any(each in str(rows(archive, "identity/account")) for each in secrets)


def test_p6_a_recruiters_archive_holds_neither_who_follows_it_nor_who_complained(world):
    agency = world.member(Role.RECRUITER_MANAGER, world.organisation(OrganisationKind.INTERMEDIARY))
    buyer = world.member(Role.EMPLOYER_MANAGER, world.organisation(OrganisationKind.EMPLOYER))
    record = held_record(world, agency)
    assert world.signed_in(buyer).put(f"/v1/recruiters-list/{record}").status_code == 200
    with world.database.writing(world.actor(buyer)) as work:
        work.record("complaints.case.opened", record, words={"reason": "a worker was beaten"})
        work.record("subjects.claim.contested", record, words={"reason": "not their licence"})

    archive = whole_file(world, agency)
    whole = b"".join(archive.read(name) for name in archive.namelist()).decode()
    assert [each["reason"] for each in rows(archive, "subjects/acts")] == ["not their licence"]
    assert "complaints." not in whole
    assert "beaten" not in whole
    for trace in (buyer.organisation.id, buyer.organisation.name, buyer.email, buyer.person.id):
        assert str(trace) not in whole
    [own] = rows(whole_file(world, buyer), "subjects/followed")
    assert own["subject_id"] == str(record)


def held_record(world: World, holder: Member) -> UUID:
    """Make a record that an organisation holds."""
    subject = Subject(
        id=new_id(),
        serial=7,
        number=make(NumberKind.INTERMEDIARY, 7),
        kind=SubjectKind.INTERMEDIARY,
        standing=Standing.IMPORTED,
        country="PH",
        recorded_from=1,
    )
    with world.database.writing(OPERATOR) as work:
        work.session.add(subject)
        work.session.flush()
        work.session.add(
            Claim(
                id=new_id(),
                subject_id=subject.id,
                organisation_id=holder.organisation.id,
                jurisdiction="PH",
                statement="it is ours",
                state=ClaimState.GRANTED,
                lodged_by=holder.person.id,
                lodged_at=work.at,
                objections_until=work.at,
            )
        )
    return subject.id


def test_memory_does_not_grow_with_what_is_packed(tmp_path):
    def piece():
        return (bytes([n]) * CHUNK for n in range(200))

    tracemalloc.start()
    with (tmp_path / "archive").open("wb") as file:
        sealing = Sealing(file, new_key())
        archived = Archived(sealing, heading())
        for n in range(5):
            archived.add(File(f"evidence/{n}.bin", "A large file", piece))
            archived.add(Rows(f"rows/of{n}", "Rows", lambda: ({"n": m} for m in range(20_000))))
        archived.close()
        sealing.close()
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert sealing.size > 0
    assert peak < 4 * 1024 * 1024


def heading() -> Heading:
    return Heading(new_id(), "somebody", NOON, 1, "0" * 64, None)


@pytest.mark.parametrize("path", ["../x/y", "x/../y", "/x/y", "x", "x/.y", "x\\y/z", "X/y"])
def test_a_member_cannot_leave_the_folder_it_is_unpacked_into(path):
    with pytest.raises(ValueError, match="not a path"):
        Archived(io.BytesIO(), heading()).add(File(path, "A file", lambda: [b""]))


def test_no_two_members_have_one_path():
    archived = Archived(io.BytesIO(), heading())
    archived.add(Rows("a/b", "Rows", list))
    with pytest.raises(ValueError, match="not a new one"):
        archived.add(Rows("a/b", "Rows again", list))
