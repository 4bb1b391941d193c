"""A principal without an account asks for access, correction or restriction."""

import io
import json
import zipfile
from datetime import timedelta

import pytest
from sqlalchemy import select

from app.access.grants import Role
from app.desks import data_request_desk
from app.domains.data_requests import jobs
from app.domains.data_requests.models import DataRequest, IdentityDocument, RequestLink
from app.domains.identity.types import OrganisationKind
from app.domains.roster.service.desk import RosterDesk
from app.domains.roster.service.lookout import Lookout
from app.domains.roster.service.projection import RosterFollower
from app.domains.roster.service.searching import Finder
from app.domains.subjects.models import Principal
from app.kit.numbers import NumberKind, make
from app.store import journal
from app.store.consumers import run
from app.store.journal import Event, Word
from tests.make import OPERATOR, because
from tests.people import World, key, on
from tests.scenes import step

LIST = "name,aliases,status,services,address,location,contact,email,personnel,destination\n"
EMAIL = "marcia@mail.example"
REASON = {"reason": "her passport, and the company register of 2019"}
PASSPORT = b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + b"passport of Marcia" * 50


class Scene:
    """A register of which a list names two operators, and the secretariat."""

    def __init__(self, world: World) -> None:
        self.world = world
        world.api.state.roster = RosterDesk(
            world.database,
            Lookout(world.database, "test", kept_seconds=0),
            Finder(world.database, world.settings.index_folder),
            timedelta(hours=24),
        )
        self.open()

    @step
    def open(self) -> None:
        """Bring everybody in, and send the list."""
        world = self.world
        ministry = world.organisation(OrganisationKind.AUTHORITY, jurisdiction="JM")
        self.officer = world.member(Role.AUTHORITY_OFFICER, ministry)
        scheme = world.organisation(OrganisationKind.SCHEME_OWNER)
        self.members = [world.member(Role.SECRETARIAT, scheme) for _ in range(3)]
        self.again()
        self.send("2026-09-14", "Marcia Brown", "Dennis Turner")

    def again(self) -> None:
        """Sign everybody in anew, since tokens last minutes."""
        self.lena, self.omar, self.ines = (self.world.signed_in(each) for each in self.members)

    def send(self, day: str, *operators: str) -> None:
        rows = [
            f"Agency {n},,approved,J-1,1 Road,Kingston,,,{who}," for n, who in enumerate(operators)
        ]
        sent = self.world.signed_in(self.officer).post(
            f"/v1/imports?profile=jm-mlss&list_date={day}",
            content=(LIST + "\n".join(rows)).encode(),
        )
        assert sent.status_code == 202, sent.text
        self.follow()

    def follow(self) -> None:
        self.world.settle()
        run(self.world.database, RosterFollower())

    def record(self, name: str = "Agency 0") -> dict:
        public = self.world.client()
        items = public.get("/v1/roster").json()["items"]
        found = next(each for each in items if each["name"] == name)
        return public.get(f"/v1/roster/{found['id']}").json()

    def lodge(self, kind: str = "access", **more) -> dict:
        body = {
            "kind": kind,
            "name": "Marcia Brown",
            "records": [self.record()["number"]],
            "email": EMAIL,
            "message": "I left the firm in 2019.",
            **more,
        }
        asked = self.world.client().post("/v1/data-requests", json=body)
        assert asked.status_code == 201, asked.text
        return asked.json()

    @step
    def hand_in(self, kind: str = "access", *, documents: int = 1, **more) -> dict:
        """Lodge a request, prove the address, send documents, and hand it in."""
        asked = self.lodge(kind, **more)
        [letter] = self.world.letters(EMAIL)
        public = self.world.client()
        for _ in range(documents):
            sent = public.post(
                "/v1/data-requests/documents",
                content=PASSPORT,
                headers={"Link-Token": letter.token},
            )
            assert sent.status_code == 201, sent.text
        handed = public.post("/v1/data-requests/hand-in", json={"token": letter.token})
        assert handed.status_code == 204, handed.text
        return asked

    def waiting(self) -> dict:
        *_, item = self.lena.get("/v1/data-requests").json()["items"]
        return item

    def read(self, client=None) -> dict:
        return (client or self.lena).get(f"/v1/data-requests/{self.waiting()['id']}").json()

    def act(self, client, action: str, **body):
        item = self.waiting()
        return client.post(
            f"/v1/data-requests/{item['id']}/{action}",
            json={**REASON, **body},
            headers=on(item["version"]),
        )

    def open_document(self, client):
        seen = self.read(client)
        where = f"/v1/data-requests/{seen['id']}/documents/{seen['documents'][0]['id']}/content"
        return client.get(where, headers=because("to check who asks"))

    def marcia(self) -> str:
        return next(e["id"] for e in self.read()["principals"] if e["name"] == "Marcia Brown")

    @step
    def proved(self, kind: str = "access", **more) -> dict:
        """Bring a request to where two officers have proved who asks."""
        asked = self.hand_in(kind, **more)
        about = [self.marcia()]
        self.open_document(self.lena)
        self.open_document(self.omar)
        for officer in (self.lena, self.omar):
            done = self.act(officer, "check", basis="identity_document", about=about)
            assert done.status_code == 200, done.text
        return asked

    def look_up(self, asked: dict) -> dict:
        answer = self.world.client().post(
            "/v1/data-requests/lookup", json={"number": asked["number"], "code": asked["code"]}
        )
        assert answer.status_code == 200, answer.text
        return answer.json()


@pytest.fixture
def scene(world: World) -> Scene:
    """Everybody who has to do with a request."""
    return Scene(world)


def test_p6_access_is_given_once_two_officers_have_proved_who_asks(scene):
    asked = scene.proved()
    assert scene.look_up(asked)["state"] == "proved"
    granted = scene.act(scene.ines, "grant")
    assert granted.status_code == 200, granted.text
    answered, ready = scene.world.letters(EMAIL)
    assert asked["number"] in answered.subject
    assert "Marcia" not in answered.text + ready.text

    public = scene.world.client()
    fetched = public.post("/v1/data-requests/archive", json={"token": ready.token})
    assert fetched.status_code == 200, fetched.text
    archive = zipfile.ZipFile(io.BytesIO(fetched.content))
    [fact] = json.loads(archive.read("data/subjects/principal.json"))
    assert (fact["name"], fact["role"]) == ("Marcia Brown", "operator")
    assert (fact["source"], fact["list_date"]) == ("jm-mlss", "2026-09-14")
    [request] = json.loads(archive.read("data/data_requests/request.json"))
    assert (request["message"], request["email"]) == ("I left the firm in 2019.", EMAIL)
    opened = json.loads(archive.read("data/data_requests/openings.json"))
    assert {each["kind"] for each in opened} == {"data_request", "identity_document"}
    whole = b"".join(archive.read(each) for each in archive.namelist()).decode()
    assert "Dennis Turner" not in whole
    assert not any(str(each.person.id) in whole for each in scene.members)

    twice = public.post("/v1/data-requests/archive", json={"token": ready.token})
    assert twice.status_code == 410
    found = scene.look_up(asked)
    assert (found["state"], found["reason"]) == ("granted", REASON["reason"])


def test_p6_one_officer_alone_proves_nobody(scene):
    scene.hand_in()
    about = [scene.marcia()]
    early = scene.act(scene.lena, "grant")
    assert (early.status_code, early.json()["state"]) == (409, "handed_in")
    unopened = scene.act(scene.lena, "check", basis="identity_document", about=about)
    assert unopened.json()["type"].endswith("document-not-opened")
    scene.open_document(scene.lena)
    assert scene.act(scene.lena, "check", basis="identity_document", about=about).status_code == 200
    twice = scene.act(scene.lena, "check", basis="identity_document", about=about)
    assert twice.json()["type"].endswith("needs-another-officer")
    unlike = scene.act(scene.omar, "check", basis="notary", about=[])
    assert unlike.json()["type"].endswith("checks-differ")
    assert scene.act(scene.omar, "grant").status_code == 409

    assert scene.act(scene.omar, "set-aside").json()["state"] == "handed_in"
    assert scene.act(scene.omar, "check", basis="notary", about=[]).json()["state"] == "checked"
    assert scene.act(scene.lena, "check", basis="notary", about=[]).json()["state"] == "proved"


def test_l10_a_name_alone_proves_nobody(scene):
    scene.hand_in()
    by_name = scene.act(scene.lena, "check", basis="name", about=[scene.marcia()])
    assert by_name.status_code == 422
    assert by_name.json()["errors"][0]["pointer"] == "/basis"


def test_p6_no_answer_tells_whether_there_is_such_a_principal(scene):
    there, not_there = (
        scene.lodge(email=f"{n}@mail.example", name=name, records=[record])
        for n, name, record in (
            ("one", "Marcia Brown", scene.record()["number"]),
            ("two", "Nobody At All", make(NumberKind.INTERMEDIARY, 999_999)),
        )
    )
    same = [
        {k: v for k, v in scene.look_up(each).items() if k not in {"number", "received_at"}}
        for each in (there, not_there)
    ]
    assert same[0] == same[1]
    assert {**there, "number": "", "code": ""} == {**not_there, "number": "", "code": ""}
    one, two = scene.world.letters()
    assert one.text.replace(one.token, "") == two.text.replace(two.token, "")
    for letter in (one, two):
        scene.world.client().post("/v1/data-requests/hand-in", json={"token": letter.token})
    for item in scene.lena.get("/v1/data-requests").json()["items"]:
        telling = scene.lena.post(
            f"/v1/data-requests/{item['id']}/refuse",
            json={"ground": "nothing_held", **REASON},
            headers=on(item["version"]),
        )
        assert (telling.status_code, telling.json()["errors"][0]["pointer"]) == (422, "/ground")
        refused = scene.lena.post(
            f"/v1/data-requests/{item['id']}/refuse",
            json={"ground": "identity_not_proved", "reason": "she is on the list, but no proof"},
            headers=on(item["version"]),
        )
        assert refused.status_code == 200, refused.text
    answers = [scene.look_up(each) for each in (there, not_there)]
    assert answers[0]["answer"] == answers[1]["answer"]
    assert [each["reason"] for each in answers] == [None, None]
    letters = scene.world.letters()
    assert not any("on the list" in each.text for each in letters)


def test_p9_an_address_that_asked_for_nothing_is_told_only_that_once_a_day(scene, clock):
    scene.lodge(message="Buy watches at evil.example", name="Evil Example")
    scene.lodge()
    [letter] = scene.world.letters(EMAIL)
    assert "evil" not in (letter.subject + letter.text).lower()
    clock.at += timedelta(days=1)
    asked = scene.lodge()
    assert len(scene.world.letters(EMAIL)) == 1
    body = {"number": asked["number"], "code": asked["code"]}
    again = scene.world.client().post("/v1/data-requests/links", json=body)
    assert (again.status_code, scene.world.letters(EMAIL)) == (202, [])
    clock.at += timedelta(days=1)
    scene.world.client().post("/v1/data-requests/links", json=body)
    assert len(scene.world.letters(EMAIL)) == 1


def test_p8_the_code_lies_nowhere_and_a_repetition_needs_the_key(scene):
    body = {
        "kind": "access",
        "name": "Marcia Brown",
        "records": [scene.record()["number"]],
        "email": EMAIL,
        "message": "What do you hold?",
    }
    headers = key()
    public = scene.world.client()
    first, second = (public.post("/v1/data-requests", json=body, headers=headers) for _ in range(2))
    assert first.json() == second.json()
    assert second.headers["Idempotent-Replayed"] == "true"
    weak = public.post("/v1/data-requests", json=body, headers={"Idempotency-Key": "1"})
    assert weak.status_code == 400
    with scene.world.database.reading(OPERATOR) as work:
        [row] = work.session.scalars(select(DataRequest)).all()
        kept = str(vars(row))
    for secret in (first.json()["code"], EMAIL, "Marcia"):
        assert secret not in kept
    wrong = public.post(
        "/v1/data-requests/lookup",
        json={"number": first.json()["number"], "code": "aaaa-bbbb-cccc"},
    )
    unknown = public.post(
        "/v1/data-requests/lookup",
        json={"number": make(NumberKind.DATA_REQUEST, 999_999), "code": "aaaa-bbbb-cccc"},
    )
    assert (wrong.status_code, unknown.status_code) == (404, 404)
    assert wrong.json()["detail"] == unknown.json()["detail"]


def test_what_proves_an_identity_is_sealed_and_destroyed_when_two_have_looked(scene):
    scene.hand_in()
    folder = scene.world.settings.data_dir / "identity"
    [file] = [each for each in folder.rglob("*") if each.is_file()]
    assert b"passport of Marcia" not in file.read_bytes()
    opened = scene.open_document(scene.lena)
    assert (opened.content, opened.headers["content-type"]) == (PASSPORT, "image/png")
    assert opened.headers["content-disposition"].startswith("attachment")
    scene.open_document(scene.omar)
    for officer in (scene.lena, scene.omar):
        scene.act(officer, "check", basis="identity_document", about=[])
    assert scene.open_document(scene.lena).status_code == 410
    with scene.world.database.reading(OPERATOR) as work:
        [row] = work.session.scalars(select(IdentityDocument)).all()
        assert row.sealed_key is None
    desk = data_request_desk(scene.world.settings)
    assert jobs.end_with_time(desk, scene.world.database) == 1
    assert not file.exists()


def test_what_is_no_picture_and_no_page_is_not_taken_nor_more_than_six(scene):
    scene.lodge()
    [letter] = scene.world.letters(EMAIL)
    public = scene.world.client()
    headers = {"Link-Token": letter.token}
    where = "/v1/data-requests/documents"
    assert public.post(where, content=b"<html>", headers=headers).status_code == 415
    assert public.post(where, content=b"", headers=headers).status_code == 415
    assert public.post(where, content=PASSPORT).status_code == 422
    spent = public.post(where, content=PASSPORT, headers={"Link-Token": "another"})
    assert spent.status_code == 410
    large = public.post(where, content=PASSPORT + bytes(10 * 1024 * 1024), headers=headers)
    assert large.status_code == 413
    answers = [public.post(where, content=PASSPORT, headers=headers) for _ in range(7)]
    assert [each.status_code for each in answers] == [201] * 6 + [409]
    assert public.post("/v1/data-requests/hand-in", json={"token": letter.token}).status_code == 204
    after = public.post(where, content=PASSPORT, headers=headers)
    assert after.status_code == 410


def principals(scene: Scene, query: str = "") -> list[str]:
    answer = scene.world.client().get(f"/v1/roster/{scene.record()['id']}{query}").json()
    return [each["name"] for each in answer["principals"]]


def in_history(scene: Scene) -> bool:
    history = scene.world.client().get(f"/v1/roster/{scene.record()['id']}/history?limit=100")
    return "Marcia Brown" in history.text


def test_l8_a_restricted_name_is_public_only_while_a_source_publishes_it(scene, clock):
    scene.proved("restriction")
    assert scene.act(scene.ines, "grant").status_code == 200
    scene.follow()
    assert principals(scene) == ["Marcia Brown"]

    clock.at += timedelta(hours=1)
    scene.send("2026-10-14", "Another Person", "Dennis Turner")
    assert principals(scene) == ["Another Person"]
    assert principals(scene, "?as_of=2026-09-20") == []
    assert not in_history(scene)

    scene.send("2026-11-14", "Marcia Brown", "Dennis Turner")
    assert principals(scene) == ["Marcia Brown"]
    with scene.world.database.reading(OPERATOR) as work:
        assert journal.verify(work.session).broken_at is None
        [event] = work.session.scalars(
            select(Event).where(Event.name == "subjects.principal.restricted")
        ).all()
        assert "Marcia" not in event.canonical


def test_p6_who_had_a_name_restricted_can_have_that_lifted(scene, clock):
    def answered() -> str:
        """Return the letter, and let a day pass: an address is written to once a day."""
        [letter] = scene.world.letters(EMAIL)
        clock.at += timedelta(days=1)
        scene.again()
        return letter.text

    nothing = scene.proved("lifting")
    refused = scene.act(scene.ines, "grant")
    assert (refused.status_code, "No name" in refused.json()["detail"]) == (422, True)
    scene.act(scene.ines, "refuse", ground="nothing_held")
    assert scene.look_up(nothing)["state"] == "refused"
    assert "holds nothing about you" in answered()
    scene.proved("restriction")
    assert scene.act(scene.ines, "grant").status_code == 200
    assert "no longer public" in answered()
    scene.send("2026-10-14", "Another Person", "Dennis Turner")
    assert principals(scene, "?as_of=2026-09-20") == []
    asked = scene.proved("lifting")
    assert scene.act(scene.ines, "grant").status_code == 200
    scene.follow()
    assert principals(scene) == ["Another Person"]
    assert principals(scene, "?as_of=2026-09-20") == ["Marcia Brown"]
    assert in_history(scene)
    assert scene.look_up(asked)["state"] == "granted"
    assert answered().startswith("Your name is public on this register again")


def test_l8_a_name_that_no_source_publishes_is_destroyed_with_its_salt_where_due(scene):
    scene.send("2026-10-14", "Another Person", "Dennis Turner")
    assert in_history(scene)
    assert principals(scene, "?as_of=2026-09-20") == ["Marcia Brown"]
    scene.proved("restriction")
    erased = scene.act(scene.ines, "grant", erase=True)
    assert erased.status_code == 200, erased.text
    scene.follow()
    assert not in_history(scene)
    assert principals(scene, "?as_of=2026-09-20") == []
    with scene.world.database.reading(OPERATOR) as work:
        left = work.session.execute(select(Principal.name, Principal.salt)).all()
        assert "Marcia Brown" not in [each.name for each in left]
        assert all((each.name is None) == (each.salt is None) for each in left)
        assert journal.verify(work.session).broken_at is None


def test_p6_a_correction_is_a_reasoned_decision(scene):
    asked = scene.proved("correction")
    wrong = scene.act(scene.ines, "grant", erase=True)
    assert (wrong.status_code, wrong.json()["errors"][0]["pointer"]) == (422, "/erase")
    late = scene.act(scene.ines, "refuse", ground="identity_not_proved")
    assert late.status_code == 422
    refused = scene.act(scene.ines, "refuse", ground="correct_as_stated")
    assert (refused.status_code, refused.json()["state"]) == (200, "refused")
    found = scene.look_up(asked)
    assert (found["ground"], found["reason"]) == ("correct_as_stated", REASON["reason"])
    [letter] = scene.world.letters(EMAIL)
    assert "data protection authority" in letter.text


def test_p6_it_is_due_within_a_month_and_once_two_months_later(scene):
    asked = scene.hand_in()
    assert scene.look_up(asked)["due_at"] == "2026-12-24T12:00:00Z"
    [item] = scene.lena.get("/v1/me/work").json()["items"]
    assert (item["act"], item["due"]) == ("check", "2026-12-24T12:00:00Z")
    extended = scene.act(scene.lena, "extend")
    assert extended.json()["due_at"] == "2027-02-24T12:00:00Z"
    [letter] = scene.world.letters(EMAIL)
    assert "24 February 2027" in letter.text
    assert scene.look_up(asked)["reason"] is None
    again = scene.act(scene.lena, "extend")
    assert again.json()["type"].endswith("cannot-extend")


def test_p6_time_that_is_over_is_not_extended(scene, clock):
    scene.hand_in()
    clock.at += timedelta(days=31)
    scene.again()
    assert scene.act(scene.lena, "extend").status_code == 409
    [item] = scene.lena.get("/v1/me/work").json()["items"]
    assert item["is_overdue"] is True


def test_p7_a_request_waits_for_those_who_can_act_on_it(scene):
    scene.hand_in(documents=0)
    assert scene.act(scene.lena, "check", basis="notary", about=[]).status_code == 200
    assert scene.lena.get("/v1/me/work").json()["items"] == []
    [item] = scene.omar.get("/v1/me/work").json()["items"]
    assert (item["act"], item["what"]) == ("check", "data_request")
    scene.act(scene.omar, "check", basis="seen_by_video", about=[])
    [item] = scene.lena.get("/v1/me/work").json()["items"]
    assert item["act"] == "decide"


def test_a_request_is_taken_back_with_its_code(scene):
    asked = scene.hand_in()
    body = {"number": asked["number"], "code": asked["code"]}
    public = scene.world.client()
    assert public.post("/v1/data-requests/withdraw", json=body).status_code == 204
    assert public.post("/v1/data-requests/withdraw", json=body).status_code == 409
    assert scene.look_up(asked)["state"] == "withdrawn"
    assert scene.open_document(scene.lena).status_code == 410


def test_a_request_that_is_never_handed_in_lapses_and_names_nobody(scene, clock):
    asked = scene.lodge()
    clock.at += timedelta(days=30)
    desk = data_request_desk(scene.world.settings)
    assert jobs.end_with_time(desk, scene.world.database) == 1
    assert scene.look_up(asked)["state"] == "lapsed"
    with scene.world.database.reading(OPERATOR) as work:
        [row] = work.session.scalars(select(DataRequest)).all()
        assert (row.sealed, row.forgotten_at) == (None, clock.at)
    body = {"number": asked["number"], "code": asked["code"]}
    scene.world.letters()
    again = scene.world.client().post("/v1/data-requests/links", json=body)
    assert (again.status_code, scene.world.letters()) == (202, [])


def test_l8_a_year_after_its_end_a_request_names_nobody_and_the_chain_is_whole(scene, clock):
    scene.proved("correction")
    scene.act(scene.ines, "refuse", ground="correct_as_stated")
    clock.at += timedelta(days=365)
    desk = data_request_desk(scene.world.settings)
    jobs.end_with_time(desk, scene.world.database)
    with scene.world.database.reading(OPERATOR) as work:
        [row] = work.session.scalars(select(DataRequest)).all()
        assert (row.sealed, row.sealed_answer, row.about) == (None, None, [])
        words = work.session.execute(
            select(Word.text)
            .join(Event, Event.number == Word.event_number)
            .where(Event.name.startswith("data_requests."))
        ).all()
        assert len(words) == 3
        assert {each.text for each in words} == {None}
        assert journal.verify(work.session).broken_at is None
    scene.again()
    seen = scene.read()
    assert (seen["name"], seen["records"], seen["principals"]) == (None, None, [])


def test_a_lost_archive_is_gathered_anew_with_number_and_code(scene, clock):
    asked = scene.proved()
    scene.act(scene.ines, "grant")
    scene.world.letters(EMAIL)
    clock.at += timedelta(days=8)
    body = {"number": asked["number"], "code": asked["code"]}
    public = scene.world.client()
    for _ in range(2):
        assert public.post("/v1/data-requests/links", json=body).status_code == 202
    [letter] = scene.world.letters(EMAIL)
    fetched = public.post("/v1/data-requests/archive", json={"token": letter.token})
    assert fetched.status_code == 200
    with scene.world.database.reading(OPERATOR) as work:
        links = work.session.scalars(select(RequestLink)).all()
        assert all(each.used_at is not None for each in links)


def test_a_mistyped_record_and_a_bad_address_are_told_with_their_place(scene):
    body = {
        "kind": "access",
        "name": "Marcia Brown",
        "records": ["VI00000001"],
        "email": EMAIL,
        "message": "What do you hold?",
    }
    public = scene.world.client()
    mistyped = public.post("/v1/data-requests", json=body)
    assert mistyped.json()["errors"][0]["pointer"] == "/records/0"
    bad = public.post(
        "/v1/data-requests",
        json={**body, "records": [scene.record()["id"]], "email": "nowhere"},
    )
    assert bad.json()["errors"][0]["pointer"] == "/email"
    unknown = public.post("/v1/data-requests", json={**body, "passport": "P123"})
    assert unknown.status_code == 422


def test_a_fact_that_is_not_on_the_register_proves_nothing(scene):
    scene.hand_in(documents=0)
    answer = scene.act(scene.lena, "check", basis="notary", about=[scene.waiting()["id"]])
    assert answer.json()["errors"][0]["pointer"] == "/about/0"
    for officer in (scene.lena, scene.omar):
        scene.act(officer, "check", basis="notary", about=[])


def test_nothing_held_cannot_be_restricted(scene):
    scene.hand_in("restriction", documents=0)
    for officer in (scene.lena, scene.omar):
        scene.act(officer, "check", basis="notary", about=[])
    assert scene.act(scene.ines, "grant").status_code == 422
    refused = scene.act(scene.ines, "refuse", ground="nothing_held")
    assert refused.json()["ground"] == "nothing_held"


def test_w5_whoever_asks_is_answered_in_the_language_that_they_gave(scene):
    scene.lodge(language="fr-CA")
    [letter] = scene.world.letters(EMAIL)
    assert letter.subject == "Quelqu’un a demandé des données et donné cette adresse"
    assert "Somebody asked this register" in letter.text, "a draft has the English text under it"
