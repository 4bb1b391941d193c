"""Applications: what is refused and why, what ends with time, who may, and the audit's order."""

from datetime import UTC, datetime
from uuid import uuid4

import pytest

from app.access.grants import Role
from app.domains.certifications import jobs
from app.domains.certifications.rules import NOTHING_KNOWN
from app.domains.identity.models import Organisation, Person
from app.domains.identity.service.memberships import begin_membership
from app.domains.identity.types import OrganisationKind
from tests.applications import REASON, SCOPE, Applicant, hold_record
from tests.make import OPERATOR
from tests.people import World, key, on


@pytest.fixture
def applicant(world: World) -> Applicant:
    """A firm that holds a record that no list names."""
    found = Applicant(world)
    found.holds_a_record()
    return found


def slug(answer) -> str:
    return answer.json()["type"].rpartition("/")[2]


def pointers(answer) -> list[str]:
    return [each["pointer"] for each in answer.json()["errors"]]


def test_screening_says_that_no_sanction_and_no_violation_is_no_clean_record(applicant):
    application = applicant.submitted()
    [bars] = [each for each in application["checks"] if each["key"] == "bars_and_violations"]
    assert bars["outcome"] == "met"
    assert bars["explanation"] == NOTHING_KNOWN
    assert "does not mean that there is none" in bars["explanation"]


def test_a_record_that_no_list_names_leaves_the_licence_a_question(applicant):
    [licence] = [each for each in applicant.submitted()["checks"] if each["key"] == "licence"]
    assert licence["outcome"] == "question"
    assert "does the law ask for one?" in licence["explanation"]


def test_only_who_holds_the_record_applies_and_only_once(applicant):
    stranger = applicant.world.anew(Role.RECRUITER_MANAGER, OrganisationKind.INTERMEDIARY)
    body = {"record": applicant.record, "scheme": "ers-1"}
    assert slug(stranger.post("/v1/applications", json=body, headers=key())) == "record-not-held"
    first = applicant.begin()
    again = applicant.firm.post("/v1/applications", json=body, headers=key())
    assert (slug(again), again.json()["application"]) == ("applied-already", first["id"])
    country = {**body, "scheme": "crg-1"}
    other = applicant.firm.post("/v1/applications", json=country, headers=key())
    assert slug(other) == "scheme-for-others"
    none = applicant.firm.post("/v1/applications", json={**body, "scheme": "no"}, headers=key())
    assert none.status_code == 404


def test_consent_of_those_who_are_named_cannot_lie_ahead(applicant):
    named = [{"name": "Cebu Helpers", "country": "PH", "consented_on": "2027-01-01"}]
    application = applicant.prepare(applicant.begin(), sub_agents=named)
    refused = applicant.act(applicant.firm, application, "submit")
    assert pointers(refused) == ["/scope/sub_agents/0/consented_on"]


def test_a_scope_without_consent_dates_or_with_unknown_words_is_refused(applicant):
    application = applicant.begin()
    where = f"/v1/applications/{application['id']}/scope"
    for scope in (
        {"representatives": [{"name": "A. Person", "country": "PH"}]},
        {"corridors": [{"origin": "Philippines", "destination": "SA"}]},
        {"more": 1},
        {"personnel": -1},
    ):
        assert applicant.firm.put(where, json=scope, headers=on(1)).status_code == 422


@pytest.mark.parametrize("day", ["1969-12-31", "0001-01-01", "1900-01-00", "-2026-01-01"])
def test_days_before_the_epoch_or_that_are_none_are_named_by_their_place(applicant, day):
    application = applicant.begin()
    where = f"/v1/applications/{application['id']}/scope"
    named = {"name": "A. Person", "country": "PH", "consented_on": "2026-11-02"}
    scope = {"sub_agents": [named, {**named, "consented_on": day}]}
    refused = applicant.firm.put(where, json=scope, headers=on(1))
    assert pointers(refused) == ["/sub_agents/1/consented_on"]
    body = {"scheme": "ers-1", "level": "entry", "finished_on": day}
    body["organisation"] = str(applicant.manager.organisation.id)
    untrained = applicant.secretariat.post("/v1/trainings", json=body, headers=key())
    assert pointers(untrained) == ["/finished_on"]


def test_another_text_of_the_agreement_is_not_accepted(applicant):
    application = applicant.begin()
    where = f"/v1/applications/{application['id']}/agreement"
    said = {"digest": "0" * 64, "language": "tlh"}
    refused = applicant.firm.post(where, json=said, headers=on(1))
    assert pointers(refused) == ["/digest", "/language"]
    public = applicant.world.client().get("/v1/schemes/ers-1").json()["agreement"]["digest"]
    assert public == application["agreement"]["digest"]


def test_an_answer_to_remarks_after_sixty_days_costs_what_the_scheme_says(applicant, clock):
    application = applicant.screened(applicant.submitted())
    applicant.act(applicant.secretariat, application, "return", **REASON)
    clock.at = datetime(2027, 1, 25, 23, 0, tzinfo=UTC)
    assert jobs.end_with_time(applicant.world.database) == 1
    assert jobs.end_with_time(applicant.world.database) == 0
    late = applicant.act(applicant.firm, application, "submit").json()
    assert (late["state"], late["due_at"]) == ("submitted", None)
    fees = {each["code"]: each["state"] for each in late["fees"]}
    assert fees == {"application": "waived", "late_answer": "due"}
    settle = "fees/late_answer/pay"
    bare = applicant.act(applicant.secretariat, application, settle, reference="cash")
    assert pointers(bare) == ["/amount"]
    paid = applicant.act(
        *(applicant.secretariat, application, settle),
        reference="cash",
        amount="100.00",
        currency="USD",
    ).json()
    assert paid["due_at"] is not None


def test_where_the_clock_was_late_the_last_day_still_counts(applicant, clock):
    application = applicant.screened(applicant.submitted("nrs-1"))
    applicant.act(applicant.secretariat, application, "return", **REASON)
    clock.at = datetime(2027, 1, 26, 0, 0, tzinfo=UTC)
    late = applicant.act(applicant.firm, application, "submit")
    assert slug(late) == "answered-too-late"
    # It lapsed when its time had passed, and nothing keeps the firm from a new one.
    assert jobs.end_with_time(applicant.world.database) == 1
    assert applicant.begin("nrs-1")["state"] == "draft"


def test_who_withdrew_waits_as_long_as_the_scheme_says(applicant, clock):
    first = applicant.submitted()
    gone = applicant.act(applicant.firm, first, "withdraw", **REASON).json()
    assert (gone["state"], gone["available_actions"]) == ("withdrawn", [])
    clock.at = datetime(2027, 11, 23, 12, tzinfo=UTC)
    second = applicant.submitted()
    [waits] = [each for each in second["checks"] if each["key"] == "waiting_period"]
    assert waits["outcome"] == "not_met"
    assert waits["facts_used"][0]["again_from"] == "2027-11-24"
    clock.at = datetime(2027, 11, 24, 12, tzinfo=UTC)
    applicant.screened(second)
    found = applicant.firm.get(f"/v1/applications/{second['id']}").json()["checks"]
    assert [each["outcome"] for each in found if each["key"] == "waiting_period"] == ["met"]


def test_who_acts_for_the_applicant_does_not_screen_it(applicant):
    application = applicant.submitted()
    applicant.act(applicant.secretariat, application, "fees/application/waive", **REASON)
    with applicant.world.database.writing(OPERATOR) as work:
        person = work.session.get_one(Person, applicant.staff.person.id)
        firm = work.session.get_one(Organisation, applicant.manager.organisation.id)
        begin_membership(work, person, firm, Role.RECRUITER_STAFF)
    refused = applicant.act(applicant.secretariat, application, "screen")
    assert slug(refused) == "acts-for-applicant"


def test_answers_keep_their_revisions_and_the_same_again_changes_nothing(applicant):
    application = applicant.begin()
    [one, two, *_] = applicant.answers("ers", "conforms")
    assert len(applicant.answer(application, one, two).json()["changed"]) == 2
    assert applicant.answer(application, one, two).json()["changed"] == []
    where = f"/v1/applications/{application['id']}/answers/{one['indicator']}"
    said = {"answer": "partly", "statement": "one branch is behind", "revision": 1}
    assert applicant.firm.put(where, json=said).json()["changed"][0]["revision"] == 2
    kept = applicant.firm.get(where).json()["items"]
    assert [each["answer"] for each in kept] == ["partly", "conforms"]


def test_answers_that_collide_are_all_named_and_none_is_taken(applicant):
    application = applicant.begin()
    one, two, three = applicant.answers("ers", "conforms")[:3]
    applicant.answer(application, one, two)
    mine = [{**each, "answer": "does_not", "statement": "not yet"} for each in (one, two, three)]
    collided = applicant.answer(application, *mine)
    assert (collided.status_code, slug(collided)) == (409, "answers-collide")
    assert pointers(collided) == ["/answers/0", "/answers/1"]
    assert {each["answer"] for each in collided.json()["errors"]} == {"conforms"}
    standing = applicant.firm.get(f"/v1/applications/{application['id']}/answers").json()["items"]
    assert [each["answer"] for each in standing] == ["conforms", "conforms"]


def test_answers_with_faults_are_all_named_and_none_is_taken(applicant):
    application = applicant.begin()
    [one, two, *_] = applicant.answers("ers", "conforms")
    known = {each["indicator"] for each in applicant.answers("ers", "conforms")}
    others = applicant.answers("nrs", "conforms")
    foreign = next(each for each in others if each["indicator"] not in known)
    refused = applicant.answer(
        application,
        one,
        {**two, "answer": "partly"},
        foreign,
        one,
        {**two, "documents": [str(uuid4())]},
    )
    assert refused.status_code == 422
    assert set(pointers(refused)) == {
        *("/answers/1/statement", "/answers/2/indicator", "/answers/3/indicator"),
        *("/answers/4/indicator", "/answers/4/documents"),
    }
    standing = applicant.firm.get(f"/v1/applications/{application['id']}/answers").json()["items"]
    assert standing == []


def test_ten_thousand_answers_at_once_are_refused_by_their_place(applicant):
    application = applicant.begin()
    [one, *_] = applicant.answers("ers", "conforms")
    refused = applicant.answer(application, *([one] * 10_000))
    assert refused.status_code == 422
    assert pointers(refused) == ["/answers"]


def test_a_document_that_an_answer_names_stays(applicant):
    application = applicant.begin()
    proof = applicant.document()
    [one, *_] = applicant.answers("ers", "conforms", documents=[proof])
    applicant.answer(application, one)
    assert applicant.firm.delete(f"/v1/evidence/{proof}").status_code == 409
    applicant.answer(application, {**one, "documents": [], "revision": 1})
    assert applicant.firm.delete(f"/v1/evidence/{proof}").status_code == 204


def test_what_was_submitted_is_not_changed_by_the_applicant(applicant):
    application = applicant.submitted()
    [one, *_] = applicant.answers("ers", "conforms")
    assert applicant.answer(application, one).status_code == 409
    where = f"/v1/applications/{application['id']}/scope"
    changed = applicant.firm.put(where, json=SCOPE, headers=on(application["version"]))
    assert slug(changed) == "step-refused"


def test_nothing_about_an_application_names_its_record_in_the_journal(applicant):
    applicant.screened(applicant.submitted())
    subject, _ = hold_record(applicant.world, applicant.manager)
    assert subject
    items = applicant.world.client().get("/v1/journal/head")
    assert items.status_code == 200
    [mine] = applicant.firm.get("/v1/applications").json()["items"]
    where = f"/v1/intermediaries/{mine['subject_id']}/events"
    assert applicant.firm.get(where).json()["items"] == []


def test_p5_an_application_is_handed_over_when_who_began_it_goes(applicant):
    world, agency = applicant.world, applicant.manager.organisation
    application = applicant.begin()
    colleague = world.member(Role.RECRUITER_MANAGER, agency)
    going = applicant.manager.membership
    said = {"reason": "moves away", "hand_over_to": str(colleague.membership.id)}
    other = world.member(Role.RECRUITER_MANAGER, agency)
    gone = world.signed_in(other).post(
        f"/v1/memberships/{going.id}/end", json=said, headers=on(going.version)
    )
    assert gone.status_code == 204, gone.text
    items = world.signed_in(colleague).get("/v1/me/work").json()["items"]
    assert [(each["act"], each["path"]) for each in items] == [
        ("carry_on", f"/v1/applications/{application['id']}")
    ]
