"""Who acts for a firm: declared with consent, asked for one by one, never listed (C4)."""

from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import select

from app.access.grants import Role
from app.domains.certifications.engine import contacts
from app.domains.certifications.models import MisuseReport, Representative
from app.domains.certifications.rules import READS
from app.domains.certifications.service.holdings import of_organisation
from app.domains.identity.types import OrganisationKind
from app.store.holdings import Rows, Whose, WhoseKind
from app.store.journal import Event
from tests.applications import REASON, Applicant
from tests.make import OPERATOR
from tests.people import World, key, on

ROSA = {
    "kind": "representative",
    "name": "Rosa Villanueva",
    "country": "PH",
    "contacts": ["+63 917 555 0142", "Rosa@Harbour.example"],
    "consented_on": "2026-11-02",
}


@pytest.fixture
def firm(world: World) -> Applicant:
    """A firm that holds its record."""
    found = Applicant(world)
    found.holds_a_record()
    return found


def declare(firm: Applicant, **more):
    path = f"/v1/intermediaries/{firm.record}/representatives"
    return firm.firm.post(path, json={**ROSA, **more}, headers=key())


def ask(firm: Applicant, **asked):
    path = f"/v1/roster/{firm.record}/representatives/check"
    return firm.world.client().post(path, json=asked)


def answer(firm: Applicant, **asked) -> str:
    made = ask(firm, **asked)
    assert made.status_code == 200, made.text
    return made.json()["answer"]


@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        ({"name": "rosa  VILLANUEVA"}, "declared"),
        ({"contact": "+639175550142"}, "declared"),
        ({"contact": "0063 (917) 555-0142"}, "declared"),
        ({"contact": "0917 555 0142"}, "declared"),
        ({"contact": "٠٩١٧ ٥٥٥ ٠١٤٢"}, "declared"),
        ({"contact": "ROSA@harbour.example"}, "declared"),
        ({"name": "Rosa Villanueva", "contact": "+639175550142"}, "declared"),
        ({"name": "Rosa Villanueva", "contact": "+639175550199"}, "not_declared"),
        ({"name": "Rosa"}, "not_declared"),
        ({"contact": "+971917550142"}, "not_declared"),
        ({"contact": "555 0142"}, None),
    ],
)
def test_c4_anyone_asks_whether_a_name_or_number_is_declared_today(firm, asked, expected):
    assert declare(firm).status_code == 201
    made = ask(firm, **asked)
    if expected is None:
        assert made.json()["errors"][0]["pointer"] == "/contact"
        return
    assert made.json() == {
        "record": firm.record,
        "answer": expected,
        "reads": READS[expected],
        "on": "2026-11-24",
        "instance": "test",
    }


def test_c4_the_list_is_never_shown_and_its_numbers_not_even_to_the_firm(firm):
    declare(firm)
    public = firm.world.client()
    for path in ("", "/check"):
        listed = public.get(f"/v1/roster/{firm.record}/representatives{path}")
        assert listed.status_code in (404, 405)
    assert public.get("/v1/representatives").status_code == 401
    stranger = firm.world.anew(Role.RECRUITER_MANAGER, OrganisationKind.INTERMEDIARY)
    assert stranger.get("/v1/representatives").json()["items"] == []
    [mine] = firm.firm.get("/v1/representatives").json()["items"]
    assert (mine["name"], mine["how_many_contacts"]) == ("Rosa Villanueva", 2)
    assert "contacts" not in mine
    with firm.world.database.reading(OPERATOR) as work:
        [row] = work.session.scalars(select(Representative))
        [event] = work.session.scalars(
            select(Event).where(Event.name == "certifications.representative.declared")
        )
    assert "5550142" not in str(row.contacts)
    assert "Rosa" not in event.canonical


def test_c4_a_list_can_not_be_guessed_name_by_name(firm):
    declare(firm)
    told = [ask(firm, name=f"Somebody {n}").status_code for n in range(25)]
    assert told[:20] == [200] * 20
    assert set(told[20:]) == {429}


def test_c4_who_is_not_declared_any_more_or_not_yet_is_not_declared(firm, clock):
    made = declare(firm, since="2026-12-01").json()
    assert answer(firm, name=ROSA["name"]) == "keeps_no_list"
    clock.at = datetime(2026, 12, 1, 9, tzinfo=UTC)
    assert answer(firm, name=ROSA["name"]) == "declared"
    where = f"/v1/representatives/{made['id']}/end"
    before = {"until": "2026-11-30", **REASON}
    early = firm.firm.post(where, json=before, headers=on(made["version"]))
    assert early.json()["errors"][0]["pointer"] == "/until"
    said = {"until": "2026-12-05", **REASON}
    ended = firm.firm.post(where, json=said, headers=on(made["version"]))
    assert ended.status_code == 200, ended.text
    later = {"until": "2026-12-09", **REASON}
    again = firm.firm.post(where, json=later, headers=on(ended.json()["version"]))
    assert again.json()["errors"][0]["pointer"] == "/until"
    clock.at = datetime(2026, 12, 5, 23, tzinfo=UTC)
    assert answer(firm, name=ROSA["name"]) == "declared"
    clock.at += timedelta(hours=2)
    declare(firm, name="Another One", contacts=[])
    assert answer(firm, name=ROSA["name"]) == "not_declared"


@pytest.mark.parametrize(
    ("said", "pointer"),
    [
        ({"consented_on": "2026-11-25"}, "/consented_on"),
        ({"consented_on": "1969-12-31"}, "/consented_on"),
        ({"consented_on": "0001-01-01"}, "/consented_on"),
        ({"since": "2026-11-01"}, "/since"),
        ({"since": "2026-11-20", "until": "2026-11-19"}, "/until"),
        ({"contacts": ["+639175550142", "0917 555 0142"]}, "/contacts/1"),
        ({"contacts": ["somewhere"]}, "/contacts/0"),
        ({"country": "Philippines"}, "/country"),
    ],
)
def test_c4_nobody_is_declared_without_consent_or_by_half_a_number(firm, said, pointer):
    refused = declare(firm, **said)
    assert refused.status_code == 422
    assert pointer in {each["pointer"] for each in refused.json()["errors"]}


def test_c4_only_managers_of_who_holds_the_record_declare(firm):
    staff = firm.world.member(Role.RECRUITER_STAFF, firm.manager.organisation)
    path = f"/v1/intermediaries/{firm.record}/representatives"
    client = firm.world.signed_in(staff)
    assert client.post(path, json=ROSA, headers=key()).status_code == 403
    other = firm.world.anew(Role.RECRUITER_MANAGER, OrganisationKind.INTERMEDIARY)
    refused = other.post(path, json=ROSA, headers=key())
    assert refused.status_code == 409
    assert refused.json()["type"].endswith("/not-held")
    assert answer(firm, name=ROSA["name"]) == "keeps_no_list"


def test_c4_misuse_of_a_name_is_reported_by_anyone_and_read_by_firm_and_secretariat(firm):
    words = "Somebody on +63 917 555 0199 wants money for this firm."
    path = f"/v1/roster/{firm.record}/misuse"
    # A token that came along is not looked at: who reports is not kept.
    told = firm.firm.post(path, json={"words": words, "country": "PH"})
    assert told.status_code == 201, told.text
    assert words not in told.text
    [letter] = firm.world.letters(firm.manager.email)
    assert firm.record in letter.text
    assert words not in letter.text
    [mine] = firm.firm.get("/v1/misuse-reports").json()["items"]
    assert (mine["words"], mine["country"], mine["closed_at"]) == (words, "PH", None)
    assert "read" in {each["act"] for each in firm.secretariat.get("/v1/me/work").json()["items"]}
    where = f"/v1/misuse-reports/{mine['id']}/close"
    outcome = {"reason": "the number was passed on to the police"}
    assert firm.firm.post(where, json=outcome, headers=on(1)).status_code == 403
    closed = firm.secretariat.post(where, json=outcome, headers=on(1))
    assert closed.json()["outcome"] == outcome["reason"]
    again = firm.secretariat.post(where, json=outcome, headers=on(closed.json()["version"]))
    assert again.status_code == 409
    with firm.world.database.reading(OPERATOR) as work:
        [event] = work.session.scalars(
            select(Event).where(Event.name == "certifications.misuse.reported")
        )
        [row] = work.session.scalars(select(MisuseReport))
    assert (event.actor_id, event.role, event.subject_id) == (None, "anyone", None)
    assert words not in event.canonical
    assert row.organisation_id == firm.manager.organisation.id


def test_c4_reports_of_misuse_come_in_no_flood_and_reach_no_stranger(firm):
    path = f"/v1/roster/{firm.record}/misuse"
    told = [
        firm.world.client().post(path, json={"words": f"again {n}"}).status_code for n in range(6)
    ]
    assert told == [201] * 5 + [429]
    assert len(firm.world.letters(firm.manager.email)) == 1
    stranger = firm.world.anew(Role.RECRUITER_MANAGER, OrganisationKind.INTERMEDIARY)
    assert stranger.get("/v1/misuse-reports").json()["items"] == []


def test_a_check_without_anything_to_look_for_or_of_no_record_is_refused(firm):
    assert ask(firm).json()["errors"][0]["pointer"] == "/name"
    public = firm.world.client()
    asked = {"name": "Rosa"}
    typed = public.post("/v1/roster/VI00000001/representatives/check", json=asked)
    assert typed.status_code in (404, 422)
    unknown = public.post(
        "/v1/roster/01a21406-0a96-7117-882c-b3ebf3875fdf/representatives/check", json=asked
    )
    assert unknown.status_code == 404


def test_p6_what_is_held_of_a_firm_names_who_acts_for_it_and_what_was_reported(firm):
    declare(firm)
    path = f"/v1/roster/{firm.record}/misuse"
    firm.world.client().post(path, json={"words": "somebody uses the name"})
    whose = Whose(WhoseKind.ORGANISATION, firm.manager.organisation.id)
    with firm.world.database.reading(firm.world.actor(firm.manager)) as work:
        pieces = {
            each.path: list(each.read())
            for each in of_organisation(work, whose)
            if isinstance(each, Rows)
        }
    [rosa] = pieces["certifications/representatives"]
    assert rosa["name"] == "Rosa Villanueva"
    assert "contacts" not in rosa
    [report] = pieces["certifications/misuse"]
    assert report["words"] == "somebody uses the name"


def test_a_number_is_kept_under_its_last_digits_too():
    assert contacts.forms("+63 917 555 0142") == ["tel:+639175550142", "end:75550142"]
    assert contacts.asked("0917-555-0142") == "end:75550142"
