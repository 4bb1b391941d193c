"""Notices over HTTP: who reads them, how they are served and answered, and what anybody reads."""

from datetime import datetime, timedelta
from uuid import UUID

import pytest

from app.access.grants import Role
from app.domains.identity.models import Organisation, Person
from app.domains.identity.types import OrganisationKind
from app.domains.notices import jobs
from app.domains.notices.models import Notice
from app.domains.notices.queries.letters import public_readings
from app.domains.subjects.models import Claim
from app.kit.numbers import NumberKind, make
from app.store.journal import erase_words, verify
from tests.hearings import GROUNDS, REASON, Hearing, problem
from tests.make import OPERATOR, statements
from tests.people import World

ANSWER = {"answer": "The extract is enclosed."}
STATEMENT = {"statement": "We have appealed: the register mistook us for another firm."}


@pytest.fixture
def hearing(world: World, clock) -> Hearing:
    """A firm whose claim is to be refused."""
    return Hearing(world, clock)


def unserved(hearing: Hearing) -> dict:
    """Announce a refusal to a firm of which nobody has an account any more; return the notice."""
    with hearing.world.database.writing(OPERATOR) as work:
        empty = hearing.world.organisation(OrganisationKind.INTERMEDIARY)
        work.session.get_one(Claim, UUID(hearing.claim["id"])).organisation_id = empty.id
    assert hearing.refuse(hearing.lena).status_code == 200
    [found] = hearing.read("/v1/notices", hearing.lena)["items"]
    return hearing.read(f"/v1/notices/{found['id']}", hearing.lena)


def serve(hearing: Hearing, notice: dict, outcome: str, **more):
    body = {"way": "post", "outcome": outcome, "at": hearing.clock.at.isoformat(), **more}
    version = hearing.read(f"/v1/notices/{notice['id']}", hearing.lena)["version"]
    return hearing.act(hearing.eva, f"/v1/notices/{notice['id']}/serve", body, version)


def test_v1_a_notice_nobody_reads_here_is_served_by_post_and_its_time_runs_from_then(hearing):
    notice = unserved(hearing)
    assert (notice["answer_by"], notice["services"]) == (None, [])
    assert ("serve", "notice") in hearing.work_of(hearing.eva)
    hearing.after(days=30)
    assert problem(hearing.refuse(hearing.omar)) == (409, "notice-not-served")

    served = serve(hearing, notice, "served", words="Registered letter 4711")
    assert served.status_code == 200, served.text
    hearing.after(days=9)
    assert problem(hearing.refuse(hearing.omar)) == (409, "notice-not-heard")
    hearing.after(days=1)
    refused = hearing.refuse(hearing.omar)
    assert (refused.status_code, refused.json()["state"]) == (200, "refused")
    assert hearing.read(f"/v1/notices/{notice['id']}", hearing.lena)["is_in_absence"] is False


def test_v1_what_came_back_is_on_record_and_it_goes_on_in_absence_and_says_so(hearing):
    notice = unserved(hearing)
    assert serve(hearing, notice, "returned").status_code == 200
    hearing.after(days=5)
    assert serve(hearing, notice, "bounced").status_code == 200
    hearing.after(days=9)
    assert problem(hearing.refuse(hearing.omar)) == (409, "notice-not-heard")
    hearing.after(days=1)
    assert hearing.refuse(hearing.omar).status_code == 200
    found = hearing.read(f"/v1/notices/{notice['id']}", hearing.lena)
    assert (found["state"], found["is_in_absence"]) == ("in_effect", True)
    assert [each["outcome"] for each in found["services"]] == ["returned", "bounced"]
    last = found["letters"][-1]["id"]
    letter = hearing.read(f"/v1/notices/{notice['id']}/letters/{last}", hearing.lena)
    assert "in absence" in str(letter["content"]["blocks"])
    assert "is in time too" in str(letter["content"]["blocks"])


def test_v1_what_was_decided_in_absence_is_reopened_on_request_within_a_year(hearing):
    notice = unserved(hearing)
    serve(hearing, notice, "returned")
    hearing.after(days=15)
    assert hearing.refuse(hearing.omar).status_code == 200
    with hearing.world.database.reading(OPERATOR) as work:
        back = work.session.get_one(Organisation, UUID(notice["organisation_id"]))
    manager = hearing.world.member(Role.RECRUITER_MANAGER, back)
    asked = {"notice": notice["id"], **GROUNDS}
    hearing.after(days=367)
    late = hearing.act(manager, "/v1/appeals", asked)
    assert problem(late) == (409, "appeal-too-late")
    hearing.after(days=-2)
    lodged = hearing.act(manager, "/v1/appeals", asked)
    assert (lodged.status_code, lodged.json()["is_late"]) == (201, False)


def test_a_notice_is_not_served_before_it_was_announced_nor_ahead(hearing):
    notice = unserved(hearing)
    for days in (-1, 1):
        when = (hearing.clock.at + timedelta(days=days)).isoformat()
        refused = serve(hearing, notice, "served", at=when)
        assert problem(refused) == (422, "bad-input")
        assert refused.json()["errors"][0]["pointer"] == "/at"


def test_only_the_struck_organisation_answers_and_it_answers_once(hearing):
    hearing.refuse(hearing.lena)
    for other in (hearing.lena, hearing.ana):
        assert hearing.on_notice(other, "answer", ANSWER).status_code == 403
    rival = hearing.world.member(
        Role.RECRUITER_MANAGER, hearing.world.organisation(OrganisationKind.INTERMEDIARY)
    )
    assert hearing.on_notice(rival, "answer", ANSWER).status_code == 404
    proof = hearing.as_(hearing.firm).post("/v1/evidence?name=extract.txt", content=b"extract")
    said = {**ANSWER, "documents": [proof.json()["id"]]}
    answered = hearing.on_notice(hearing.firm, "answer", said)
    assert (answered.status_code, answered.json()["documents"]) == (200, [proof.json()["id"]])
    assert problem(hearing.on_notice(hearing.firm, "answer", ANSWER)) == (409, "step-refused")
    unknown = {**ANSWER, "documents": [hearing.claim["id"]]}
    assert hearing.on_notice(hearing.firm, "answer", unknown).status_code == 409


def test_a_late_answer_is_heard_until_it_is_decided(hearing):
    hearing.refuse(hearing.lena)
    hearing.after(days=11)
    assert jobs.tend(hearing.world.database) == 1
    assert jobs.tend(hearing.world.database) == 0
    assert hearing.notice()["state"] == "unanswered"
    answered = hearing.on_notice(hearing.firm, "answer", ANSWER)
    assert (answered.status_code, answered.json()["state"]) == (200, "answered")


def test_what_is_announced_is_dropped_by_the_body_that_announced_it(hearing):
    hearing.refuse(hearing.lena)
    decider = hearing.world.member(Role.DECISION_MAKER, hearing.scheme)
    assert hearing.on_notice(decider, "drop", REASON).status_code == 403
    dropped = hearing.on_notice(hearing.omar, "drop", REASON)
    assert (dropped.status_code, dropped.json()["state"]) == (200, "dropped")
    assert [each["kind"] for each in hearing.notice()["letters"]] == ["announced", "dropped"]
    again = hearing.refuse(hearing.lena)
    assert again.status_code == 200
    assert hearing.notice()["state"] == "announced"


def test_c2_the_firm_says_publicly_what_it_says_and_can_have_it_erased(hearing):
    hearing.refuse(hearing.lena)
    early = hearing.on_notice(hearing.firm, "state-publicly", STATEMENT)
    assert problem(early) == (409, "act-not-in-effect")
    hearing.after(days=10)
    hearing.refuse(hearing.omar)
    for words in ("First words.", STATEMENT["statement"]):
        said = hearing.on_notice(hearing.firm, "state-publicly", {"statement": words})
        assert said.status_code == 200, said.text
    with hearing.world.database.reading(OPERATOR) as work:
        [notice] = work.session.query(Notice).all()
        [reading] = public_readings(work, [notice.id]).values()
    assert reading.statement == STATEMENT["statement"]
    long = {"statement": "x" * 1_001}
    assert hearing.on_notice(hearing.firm, "state-publicly", long).status_code == 422

    held = hearing.on_notice(hearing.lena, "erase-statement", REASON)
    assert problem(held) == (409, "held-for-second-look")
    erased = hearing.on_notice(hearing.firm, "erase-statement", REASON)
    assert erased.status_code == 200, erased.text
    assert erased.json()["public"]["statement"] is None


def test_c2_a_plain_error_is_corrected_without_an_appeal(hearing):
    hearing.refused()
    known = hearing.notice()
    path = f"/v1/notices/{known['id']}/errors"
    said = hearing.act(hearing.firm, path, {"what": "The extract is of another day."})
    assert said.status_code == 201, said.text
    assert problem(hearing.act(hearing.firm, path, {"what": "Once more."})) == (
        409,
        "error-claimed-already",
    )
    assert ("correct", "notice") in hearing.work_of(hearing.omar)
    answer = {"is_error": True, "reason": "It is; we mixed two extracts up."}
    decider = hearing.world.member(Role.DECISION_MAKER, hearing.scheme)
    where = f"{path}/{said.json()['id']}/answer"
    assert hearing.act(decider, where, answer, 1).status_code == 403
    done = hearing.act(hearing.omar, where, answer, 1)
    assert (done.status_code, done.json()["state"]) == (200, "corrected"), done.text
    claim = hearing.read(f"/v1/claims/{hearing.claim['id']}", hearing.firm)
    assert claim["state"] == "lodged"
    found = hearing.notice()
    assert (found["reversed_by"], found["letters"][-1]["kind"]) == ("plain_error", "corrected")
    again = hearing.act(hearing.omar, where, answer, done.json()["version"])
    assert problem(again) == (409, "step-refused")


def test_c2_what_is_no_plain_error_costs_nothing_of_the_time_to_appeal(hearing):
    before = hearing.refused()["appeal_until"]
    path = f"/v1/notices/{hearing.notice()['id']}/errors"
    said = hearing.act(hearing.firm, path, {"what": "It is wrong."}).json()
    hearing.after(days=6)
    answer = {"is_error": False, "reason": "The extract is the right one."}
    done = hearing.act(hearing.omar, f"{path}/{said['id']}/answer", answer, 1)
    assert done.json()["state"] == "no_error"
    after = hearing.notice()["appeal_until"]
    assert _days_between(before, after) == 6
    hearing.after(days=4)
    late = hearing.act(hearing.firm, path, {"what": "Something else."})
    assert problem(late) == (409, "error-time-over")


def _days_between(one: str, other: str) -> int:
    return (datetime.fromisoformat(other) - datetime.fromisoformat(one)).days


def test_c2_an_appeal_that_runs_is_settled_when_a_plain_error_is_corrected(hearing):
    appeal = hearing.appealed()
    path = f"/v1/notices/{hearing.notice()['id']}/errors"
    said = hearing.act(hearing.firm, path, {"what": "It is wrong."}).json()
    answer = {"is_error": True, "reason": "It is."}
    done = hearing.act(hearing.omar, f"{path}/{said['id']}/answer", answer, 1)
    assert done.status_code == 200, done.text
    assert hearing.read(f"/v1/appeals/{appeal['id']}", hearing.firm)["state"] == "settled"


def test_a_notice_is_found_by_its_number_and_an_odd_number_is_told(hearing):
    hearing.refuse(hearing.lena)
    notice = hearing.notice()
    client = hearing.as_(hearing.firm)
    found = client.get(f"/v1/notices/{notice['number']}")
    assert found.status_code == 308
    assert found.headers["Location"] == f"/v1/notices/{notice['id']}"
    odd = notice["number"][:-2] + ("00" if notice["number"][-2:] != "00" else "01")
    assert problem(client.get(f"/v1/notices/{odd}")) == (422, "mistyped-number")
    nobodys = client.get(f"/v1/notices/{make(NumberKind.NOTICE, 999_999)}")
    assert problem(nobodys) == (404, "not-found")
    unknown = client.get(f"/v1/notices/{notice['id']}/letters/{notice['id']}")
    assert unknown.status_code == 404


def test_l8_the_words_of_a_letter_can_be_erased_and_the_letter_stays(hearing):
    hearing.refuse(hearing.lena)
    notice = hearing.notice()
    with hearing.world.database.writing(OPERATOR) as work:
        [row] = work.session.query(Notice).all()
        erase_words(work.session, row.announced_entry, work.at)
    [first] = hearing.notice()["letters"]
    letter = hearing.read(f"/v1/notices/{notice['id']}/letters/{first['id']}", hearing.firm)
    assert list(letter["words"].values()) == [None]
    assert hearing.notice()["reason"] is None
    with hearing.world.database.reading(OPERATOR) as work:
        assert verify(work.session).broken_at is None


def test_w5_a_letter_is_in_the_language_of_who_reads_it_and_in_english_beside_a_draft(hearing):
    with hearing.world.database.writing(OPERATOR) as work:
        work.session.get_one(Person, hearing.firm.person.id).language = "ne-NP"
    hearing.refuse(hearing.lena)
    letters = hearing.notice()["letters"]
    assert [(each["kind"], each["language"]) for each in letters] == [
        ("announced", "ne"),
        ("announced", "en"),
    ]


def test_a_list_of_notices_is_read_in_few_questions_however_long_it_is(hearing):
    counts = []
    for _ in range(2):
        hearing.refuse(hearing.lena)
        client = hearing.as_(hearing.lena)
        with statements(hearing.world.database) as asked:
            page = client.get("/v1/notices?limit=1").json()
        counts.append(len(asked))
        hearing.on_notice(hearing.lena, "drop", REASON)
    assert counts[0] == counts[1]
    assert page["next_cursor"] is not None
    client = hearing.as_(hearing.lena)
    rest = client.get(f"/v1/notices?limit=1&cursor={page['next_cursor']}").json()
    assert len(rest["items"]) == 1
    assert client.get("/v1/notices?state=dropped").json()["items"] != []
    assert client.get("/v1/notices?act=certificate_suspended").json()["items"] == []
