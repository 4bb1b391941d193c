"""An authority keeps its register over HTTP: it sends a list, reads what became of it, decides."""

from concurrent.futures import ThreadPoolExecutor

import pytest

from app.access.grants import Role
from app.domains.identity.types import OrganisationKind
from app.domains.imports.service import decisions
from tests.make import OPERATOR
from tests.people import World, on

FIRMS = [f"AGENCY {number} INC" for number in range(60)]


def csv(names: list[str], status: str = "Valid License") -> bytes:
    lines = ["name,address,status", *(f"{name},Manila,{status}" for name in names)]
    return "\n".join(lines).encode()


@pytest.fixture
def officers(world: World):
    """Two officers of the Philippine authority, and a manager of another state's."""
    ministry = world.organisation(OrganisationKind.AUTHORITY, jurisdiction="PH")
    clients = [world.signed_in(world.member(Role.AUTHORITY_OFFICER, ministry)) for _ in range(2)]
    other = world.organisation(OrganisationKind.AUTHORITY, jurisdiction="MY")
    return *clients, world.signed_in(world.member(Role.AUTHORITY_MANAGER, other))


def send(client, body: bytes, day: str = "2026-09-14"):
    return client.post(f"/v1/imports?profile=ph-dmw&list_date={day}", content=body)


def test_a_list_is_sent_worked_off_and_read(world, officers):
    first, _, stranger = officers
    sent = send(first, csv(FIRMS))
    assert sent.status_code == 202, sent.text
    assert sent.json()["stage"] == "waiting"
    where = sent.headers["location"]

    world.settle()
    done = first.get(where).json()
    assert (done["stage"], done["counts"]["new"], done["number"][:2]) == ("applied", 60, "VF")
    assert first.get("/v1/imports").json()["items"][0]["id"] == done["id"]
    assert stranger.get(where).status_code == 404
    assert stranger.get("/v1/imports").json()["items"] == []
    assert world.client().get(where).status_code == 401


def test_the_same_bytes_for_the_same_day_are_the_same_import(world, officers):
    first, second, _ = officers
    once, again = send(first, csv(FIRMS)).json(), send(second, csv(FIRMS)).json()
    assert once["id"] == again["id"]
    world.settle()
    assert send(first, csv(FIRMS)).json()["stage"] == "applied"
    assert len(first.get("/v1/imports").json()["items"]) == 1


@pytest.mark.commits
def test_the_same_bytes_sent_at_one_instant_are_the_same_import(own_world: World):
    ministry = own_world.organisation(OrganisationKind.AUTHORITY, jurisdiction="PH")
    token = own_world.token(own_world.member(Role.AUTHORITY_OFFICER, ministry))

    def sent(_turn: int) -> str:
        client = own_world.client(Authorization=f"Bearer {token}")
        return send(client, csv(FIRMS)).json()["id"]

    with ThreadPoolExecutor(4) as pool:
        assert len(set(pool.map(sent, range(4)))) == 1


def test_nobody_sends_the_list_of_another_jurisdiction(world, officers):
    *_, stranger = officers
    refused = send(stranger, csv(FIRMS))
    assert refused.status_code == 403
    assert not (world.settings.data_dir / "lists").exists()


def test_p3_a_list_that_worsens_many_waits_for_a_second_officer(world, officers):
    first, second, _ = officers
    send(first, csv(FIRMS))
    world.settle()
    where = send(first, csv(FIRMS, "Cancelled"), "2026-09-15").headers["location"]
    world.settle()
    held = first.get(where).json()
    assert (held["stage"], held["available_actions"]) == ("held", ["approve", "drop"])
    touched = first.get(f"{where}/touched").json()["items"]
    assert len(touched) == 60
    assert touched[0]["what"] == "may recruit less than before"

    reason = {"reason": "checked with the licensing branch"}
    alone = first.post(f"{where}/approve", json=reason, headers=on(held["version"]))
    assert (alone.status_code, alone.json()["type"].rpartition("/")[2]) == (403, "same-person")
    approved = second.post(f"{where}/approve", json=reason, headers=on(held["version"]))
    assert (approved.status_code, approved.json()["stage"]) == (200, "applied"), approved.text
    world.settle()
    again = second.post(f"{where}/approve", json=reason, headers=on(approved.json()["version"]))
    assert again.status_code == 409


def test_a_list_that_is_dropped_leaves_the_register_as_it_was(world, officers):
    first, second, _ = officers
    send(first, csv(FIRMS))
    world.settle()
    where = send(first, csv(FIRMS[:20]), "2026-09-15").headers["location"]
    world.settle()
    version = second.get(where).json()["version"]
    dropped = second.post(
        f"{where}/drop", json={"reason": "a page is missing"}, headers=on(version)
    )
    assert dropped.json()["stage"] == "dropped"


def test_what_the_command_line_decides_is_said_on_the_list_that_was_sent(world, officers):
    first, second, _ = officers
    send(first, csv(FIRMS))
    world.settle()
    where = send(first, csv(FIRMS[:20]), "2026-09-15").headers["location"]
    world.settle()
    held = second.get(where).json()
    assert second.get("/v1/me/work").json()["items"][0]["path"] == where
    desk = world.api.state.imports
    decisions.approve(world.database, OPERATOR, desk.loader, held["number"], "checked by hand")
    assert second.get(where).json()["stage"] == "applied"
    assert second.get("/v1/me/work").json()["items"] == []


@pytest.mark.parametrize(
    ("body", "problem"),
    [
        (b"colour,size\nred,1\n", "unreadable-file"),
        (b"\x1f\x8b\x08\x00broken", "unreadable-file"),
        (b"name,address,status\n,Manila,Valid License\n", "too-many-rejects"),
        (b"\x00\x00\x00", "unreadable-file"),
    ],
)
def test_a_list_that_cannot_be_read_says_why_and_can_be_sent_again(world, officers, body, problem):
    first, *_ = officers
    where = send(first, body).headers["location"]
    world.settle()
    failed = first.get(where).json()
    assert (failed["stage"], failed["problem"]) == ("failed", problem)
    assert failed["detail"]
    assert send(first, body).json()["id"] != failed["id"]


def test_rejected_rows_can_be_read_with_their_lines(world, officers):
    first, *_ = officers
    body = csv(FIRMS) + b"\n,Manila,Valid License"
    where = send(first, body).headers["location"]
    world.settle()
    assert first.get(where).json()["counts"]["rejected"] == 1
    rejects = first.get(f"{where}/rejects")
    assert rejects.headers["content-type"].startswith("text/csv")
    assert rejects.text.splitlines()[1].startswith("62,")


@pytest.mark.parametrize(
    ("query", "pointer"),
    [
        ("profile=nowhere&list_date=2026-09-14", "/query/profile"),
        ("profile=ph-dmw&list_date=tomorrow", "/query/list_date"),
        ("profile=ph-dmw&list_date=2031-01-01", "/query/list_date"),
        ("profile=ph-dmw", "/query/list_date"),
        ("profile=../../etc/passwd&list_date=2026-09-14", "/query/profile"),
    ],
)
def test_what_is_asked_wrongly_is_pointed_at(officers, query, pointer):
    first, *_ = officers
    answer = first.post(f"/v1/imports?{query}", content=csv(FIRMS))
    assert answer.status_code == 422
    assert answer.json()["errors"][0]["pointer"] == pointer


def test_an_empty_list_is_refused_and_leaves_no_file(world, officers):
    first, *_ = officers
    assert send(first, b"").status_code == 422
    left = [each for each in (world.settings.data_dir / "lists").rglob("*") if each.is_file()]
    assert left == []
