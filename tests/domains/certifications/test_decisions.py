"""Deciding on an application: who may vote, what carries, what is announced and heard first."""

from datetime import timedelta
from uuid import UUID

import pytest

from app.access.grants import Role
from app.domains.certifications import jobs
from app.domains.certifications.handlers.applications import AuditFollower
from app.domains.notices.models import Notice
from app.domains.notices.service.announcing import answer
from app.domains.notices.service.taking_effect import drop
from app.store.consumers import run
from tests.applications import REASON, Applicant
from tests.deciding import Committee
from tests.make import OPERATOR, statements
from tests.people import key, on

MAJOR = {"criterion": "1.3", "grade": "major"}


def slug(answer) -> str:
    return answer.json()["type"].rpartition("/")[2]


def test_c1_a_refusal_is_announced_and_takes_effect_only_when_its_time_to_answer_is_over(
    applicant, ready, committee, clock
):
    application = ready.application()
    file = committee.file(application)
    committee.votes(file, "refuse", most=3)
    groundless = committee.conclude(file, "refuse")
    assert (groundless.status_code, groundless.json()["errors"][0]["pointer"]) == (422, "/ground")
    said = {"ground": "requirements_not_met"}
    announced = committee.conclude(file, "refuse", **said)
    assert announced.status_code == 200, announced.text
    assert announced.json()["state"] == "announced"
    assert applicant.read(application)["state"] == "decision"

    early = committee.conclude(file, "refuse", **said)
    assert (early.status_code, slug(early)) == (409, "notice-not-heard")
    mine = applicant.firm.get(f"/v1/decisions/{file['id']}").json()
    assert (mine["outcome"], mine["ground"]) == ("refuse", "requirements_not_met")

    clock.at += timedelta(days=20)
    late = committee.conclude(file, "refuse", **said)
    assert late.status_code == 200, late.text
    assert late.json()["state"] == "decided"
    assert applicant.read(application)["state"] == "refused"
    assert applicant.firm.get("/v1/certificates").json()["items"] == []


GROUND = {"ground": "requirements_not_met"}
SAID = "The receipts were in the other office."


def answer_notice(applicant: Applicant, file: dict, text: str = SAID) -> None:
    """Let the firm answer what was announced, and the follower learn of it."""
    world = applicant.world
    with world.database.writing(world.actor(applicant.manager)) as work:
        found = work.session.get_one(Notice, UUID(file["notice_id"]))
        answer(work, found, text)
    run(world.database, AuditFollower())


def state_of(applicant: Applicant, file: dict) -> str:
    """Return the state of the notice of a file."""
    with applicant.world.database.reading(OPERATOR) as work:
        return work.session.get_one(Notice, UUID(file["notice_id"])).state.value


def announced(committee: Committee, file: dict, **more: str) -> dict:
    """Let the committee announce a refusal."""
    committee.votes(file, "refuse", most=3)
    done = committee.conclude(file, "refuse", **{**GROUND, **more})
    assert done.status_code == 200, done.text
    return done.json()


def test_c1_an_answer_opens_the_file_again_and_the_committee_can_be_convinced(
    applicant, ready, committee
):
    file = committee.file(ready.application())
    told = announced(committee, file)
    answer_notice(applicant, told)
    heard = committee.read(file)
    assert (heard["state"], heard["content"]["number"]) == ("open", 2)
    assert heard["content"]["because"] == "answered"
    assert heard["content"]["said"]["notice"]["ground"] == "requirements_not_met"
    assert SAID not in str(heard)
    assert heard["tally"]["counted"] == 0

    committee.votes(file, "grant", most=3)
    done = committee.conclude(file, "grant")
    assert (done.json()["state"], done.json()["ground"]) == ("decided", None)
    assert state_of(applicant, told) == "dropped"
    assert len(applicant.firm.get("/v1/certificates").json()["items"]) == 1


def test_c1_after_the_answer_a_refusal_on_the_same_ground_takes_effect_at_once(
    applicant, ready, committee
):
    file = committee.file(ready.application())
    told = announced(committee, file)
    answer_notice(applicant, told)
    committee.votes(file, "refuse", most=3)
    done = committee.conclude(file, "refuse", **GROUND)
    assert done.json()["state"] == "decided"
    assert state_of(applicant, told) == "in_effect"


def test_c1_another_ground_than_the_announced_one_is_announced_and_heard_itself(
    applicant, ready, committee
):
    file = committee.file(ready.application())
    told = announced(committee, file)
    waits = committee.conclude(file, "refuse", ground="false_statements")
    assert waits.status_code == 409
    answer_notice(applicant, told)
    committee.votes(file, "refuse", most=3)
    again = committee.conclude(file, "refuse", ground="false_statements").json()
    assert (again["state"], again["ground"]) == ("announced", "false_statements")
    assert again["notice_id"] != told["notice_id"]
    assert state_of(applicant, told) == "dropped"


def test_c1_an_announcement_that_somebody_drops_is_voted_on_again(applicant, ready, committee):
    file = committee.file(ready.application())
    told = announced(committee, file)
    world = applicant.world
    with world.database.writing(world.actor(applicant.staff)) as work:
        found = work.session.get_one(Notice, UUID(told["notice_id"]))
        drop(work, world.api.state.certifications.notices, found, "announced by mistake")
    run(world.database, AuditFollower())
    again = committee.read(file)
    assert (again["state"], again["content"]["number"]) == ("open", 2)
    anew = announced(committee, file)
    assert anew["notice_id"] != told["notice_id"]


def test_the_firm_reads_of_a_decision_only_once_an_outcome_is_announced(
    applicant, ready, committee
):
    file = committee.file(ready.application())
    where = f"/v1/decisions/{file['id']}"
    assert applicant.firm.get(where).status_code == 404
    announced(committee, file)
    shown = applicant.firm.get(where).json()
    assert shown["reason"] == "as the votes carry it"
    assert (shown["tally"], shown["conflicts"], shown["available_actions"]) == (None, [], [])
    assert applicant.firm.get(f"{where}/votes").status_code == 403


def test_nothing_is_granted_while_a_major_finding_is_open(ready, committee):
    file = committee.file(ready.application("ers-1", MAJOR))
    committee.votes(file, most=3)
    refused = committee.conclude(file)
    assert (refused.status_code, slug(refused)) == (409, "findings-open")
    assert refused.json()["proposal"] == "correct_first"
    [number] = refused.json()["findings"]
    assert number.startswith("VN")


def test_what_is_mended_after_the_votes_freezes_the_file_anew_and_they_fall(ready, committee):
    file = committee.file(ready.application("ers-1", MAJOR))
    committee.votes(file, "refuse", most=3)
    ready.mend()
    stale = committee.conclude(file, "refuse", **GROUND)
    assert (stale.status_code, slug(stale)) == (409, "file-stale")
    anew = committee.read(file)
    assert (anew["content"]["number"], anew["content"]["because"]) == (2, "facts_changed")
    assert anew["tally"]["counted"] == 0
    early = committee.vote(committee.members[0], file, content=1)
    assert (early.status_code, slug(early)) == (409, "file-stale")
    committee.votes(file, most=3)
    assert committee.conclude(file).status_code == 200


def test_c1_a_fact_that_changes_while_a_refusal_is_announced_is_voted_on_again(
    ready, committee, clock
):
    file = committee.file(ready.application("ers-1", MAJOR))
    announced(committee, file)
    ready.mend()
    clock.at += timedelta(days=20)
    stale = committee.conclude(file, "refuse", **GROUND)
    assert slug(stale) == "file-stale"
    assert committee.read(file)["state"] == "open"


@pytest.mark.parametrize("state", ["in_progress", "reported", "cancelled"])
def test_nothing_is_granted_before_an_audit_is_accepted(ready, committee, state):
    file = committee.file(ready.application(state=state))
    committee.votes(file, most=3)
    refused = committee.conclude(file)
    assert (refused.status_code, slug(refused)) == (409, "no-accepted-audit")


def test_too_few_votes_and_a_tie_carry_nothing(ready, committee):
    file = committee.file(ready.application())
    committee.votes(file, most=2)
    few = committee.conclude(file)
    assert (slug(few), few.json()["counted"], few.json()["quorum"]) == ("not-carried", 2, 3)
    for each in committee.members[2:4]:
        committee.vote(each, file, "refuse")
    tie = committee.conclude(file)
    assert tie.json()["votes"] == {"grant": 2, "refuse": 2}


def test_a_vote_can_be_changed_until_it_is_concluded_and_what_was_said_stays(ready, committee):
    file = committee.file(ready.application())
    first = committee.members[0]
    committee.vote(first, file, "refuse")
    committee.votes(file, most=3)
    path = f"/v1/decisions/{file['id']}/votes"
    votes = committee.applicant.secretariat.get(path).json()["items"]
    mine = [each for each in votes if each["person_id"] == str(first.person.id)]
    assert [(each["outcome"], each["stands"]) for each in mine] == [
        ("refuse", False),
        ("grant", True),
    ]
    assert committee.conclude(file).status_code == 200
    over = committee.vote(first, file, "refuse")
    assert (over.status_code, slug(over)) == (409, "step-refused")


def test_a_vote_no_longer_counts_once_its_member_sits_there_no_longer(ready, committee):
    file = committee.file(ready.application())
    committee.votes(file, most=3)
    leaves = committee.world.signed_in(committee.members[2])
    [seat] = [
        each
        for each in leaves.get("/v1/committee-seats").json()["items"]
        if each["person_id"] == str(committee.members[2].person.id)
    ]
    done = leaves.post(f"/v1/committee-seats/{seat['id']}/end", json=REASON, headers=on(2))
    assert done.json()["state"] == "ended"
    assert committee.read(file)["tally"]["counted"] == 2


def test_workers_and_employers_are_heard_before_anything_is_decided(ready, committee, clock):
    file = committee.file(ready.application())
    for each in committee.members[2:]:
        committee.vote(each, file)
    unheard = committee.conclude(file)
    assert (slug(unheard), unheard.json()["unheard"]) == (
        "representatives-not-heard",
        ["workers", "employers"],
    )
    where = f"/v1/decisions/{file['id']}"
    staff = committee.applicant.secretariat
    for constituency in ("workers", "employers"):
        asked = staff.post(
            f"{where}/ask-advice", json={"constituency": constituency}, headers=key()
        )
        assert asked.status_code == 200, asked.text
    said = {"constituency": "workers", "advice": "The union has no objection."}
    given = staff.post(f"{where}/advice", json=said, headers=key())
    assert given.json()["tally"]["unheard"] == ["employers"]
    assert [each["advice"] for each in given.json()["advice"]] == [said["advice"], None]
    twice = staff.post(f"{where}/advice", json=said, headers=key())
    assert slug(twice) == "advice-not-possible"
    clock.at += timedelta(days=14)
    assert committee.conclude(file).status_code == 200


def test_conditions_that_are_drafted_are_voted_on_and_stand_on_the_certificate(
    applicant, ready, committee
):
    file = committee.file(ready.application())
    committee.votes(file, most=3)
    path = f"/v1/decisions/{file['id']}/conditions"
    text = "Train two more people."
    sent = {"conditions": [{"text": text, "due_on": "2027-03-31", "criterion": "B.5"}]}
    staff = applicant.secretariat
    late = {"conditions": [{"text": text, "due_on": "2026-01-01"}]}
    past = staff.put(path, json=late, headers=on(committee.read(file)["version"]))
    assert past.json()["errors"][0]["pointer"] == "/conditions/0/due_on"
    drafted = staff.put(path, json=sent, headers=on(committee.read(file)["version"]))
    assert (drafted.json()["content"]["number"], drafted.json()["tally"]["counted"]) == (2, 0)
    assert text not in str(drafted.json()["content"])
    certificate = committee.granted({"id": file["application_id"]})
    [condition] = certificate["conditions"]
    assert (condition["text"], condition["due_on"]) == (text, "2027-03-31")
    assert (condition["criterion"], condition["state"]) == ("B.5", "open")


def test_the_points_scheme_grants_with_a_condition_for_each_failure_by_its_day(applicant, ready):
    panel = Committee(applicant, "nrs-1", ("independent", "independent"))
    application = ready.application("nrs-1", {"criterion": "1.2"}, {"criterion": "2.3"})
    file = panel.file(application)
    assert file["content"]["said"]["proposal"]["outcome"] == "grant_with_conditions"
    certificate = panel.granted(application, votes=2)
    assert certificate["level"] == "conditional"
    assert {each["criterion"] for each in certificate["conditions"]} == {"1.2", "2.3"}
    assert len({each["due_on"] for each in certificate["conditions"]}) == 1


def test_the_points_scheme_grants_nothing_from_its_line_on(applicant, ready):
    panel = Committee(applicant, "nrs-1", ("independent", "independent"))
    four = [{"criterion": each} for each in ("1.2", "2.3", "2.4", "5.1")]
    file = panel.file(ready.application("nrs-1", *four))
    panel.votes(file)
    refused = panel.conclude(file)
    assert (slug(refused), refused.json()["proposal"]) == ("findings-open", "refuse")


def test_an_application_that_is_withdrawn_takes_its_file_and_what_was_announced_with_it(
    applicant, ready, committee
):
    application = ready.application()
    file = committee.file(application)
    told = announced(committee, file)
    done = applicant.act(applicant.firm, application, "withdraw", **REASON)
    assert done.status_code == 200, done.text
    run(applicant.world.database, AuditFollower())
    assert committee.read(file)["state"] == "discarded"
    desk = applicant.world.api.state.certifications
    assert jobs.drop_moot(applicant.world.database, desk) == 1
    assert jobs.drop_moot(applicant.world.database, desk) == 0
    assert state_of(applicant, told) == "dropped"


def test_a_file_that_is_missing_is_opened_by_the_clock_and_only_once(applicant, ready):
    application = ready.application()
    path = f"/v1/decisions?application={application['id']}"
    assert len(applicant.secretariat.get(path).json()["items"]) == 1
    assert jobs.end_with_time(applicant.world.database) == 0
    assert len(applicant.secretariat.get(path).json()["items"]) == 1


def test_what_waits_for_a_member_is_a_vote_and_for_who_concludes_the_conclusion(ready, committee):
    file = committee.file(ready.application())
    world, staff = committee.world, committee.applicant.secretariat

    def waits(client) -> set[str]:
        items = client.get("/v1/me/work").json()["items"]
        return {each["act"] for each in items if each["what"] == "decision"}

    last = world.signed_in(committee.members[4])
    assert (waits(last), waits(staff)) == ({"vote"}, set())
    committee.votes(file, most=3)
    assert (waits(last), waits(staff)) == ({"vote", "conclude"}, {"conclude"})
    committee.conclude(file)
    assert (waits(last), waits(staff)) == (set(), set())


def test_what_is_announced_waits_to_be_concluded_only_when_its_time_to_answer_is_over(
    applicant, ready, committee, clock
):
    announced(committee, committee.file(ready.application()))

    def waits() -> list[str]:
        items = applicant.secretariat.get("/v1/me/work").json()["items"]
        return [each["act"] for each in items if each["what"] == "decision"]

    assert waits() == []
    clock.at += timedelta(days=20)
    assert waits() == ["conclude"]


def test_who_has_a_part_neither_drafts_conditions_nor_asks_for_advice(applicant, ready, committee):
    file = committee.file(ready.application())
    both = applicant.world.member(
        Role.SECRETARIAT, applicant.scheme_owner, email=applicant.manager.email
    )
    client, where = applicant.world.signed_in(both), f"/v1/decisions/{file['id']}"
    version = committee.read(file)["version"]
    drafted = client.put(f"{where}/conditions", json={"conditions": []}, headers=on(version))
    asked = client.post(f"{where}/ask-advice", json={"constituency": "workers"}, headers=key())
    assert (slug(drafted), slug(asked)) == ("conflict-of-interest", "conflict-of-interest")


def test_a_kind_of_decision_knows_its_outcomes(ready, committee):
    file = committee.file(ready.application())
    assert file["outcomes"] == ["grant", "refuse"]
    strange = committee.vote(committee.members[0], file, "carry_out")
    assert (strange.status_code, slug(strange)) == (422, "outcome-unknown")
    assert strange.json()["outcomes"] == ["grant", "refuse"]


def test_a_list_of_decisions_asks_as_often_however_long_it_is(ready, committee):
    file = committee.file(ready.application())
    staff = committee.applicant.secretariat
    with statements(committee.world.database) as one:
        assert len(staff.get("/v1/decisions").json()["items"]) == 1
    ready.application("nrs-1")
    with statements(committee.world.database) as two:
        assert len(staff.get("/v1/decisions").json()["items"]) == 2
    assert (len(one), file["kind"]) == (len(two), "certify")
