"""A recruiter is refused by the committee, appeals, and is certified by those who had no part."""

from tests.applications import REASON
from tests.certifying import Audits
from tests.deciding import Committee
from tests.panels import Panel
from tests.people import Member, on

GROUND = {"ground": "requirements_not_met"}


def test_c2_a_recruiter_that_was_refused_appeals_and_is_certified_by_others(
    applicant, audits, clock
):
    application = audits.reach_decision()
    committee, panel = Committee(applicant), Panel(applicant, clock)
    file = refused(committee, application, audits)
    where = f"/v1/notices/{file['notice_id']}"
    assert applicant.read(application)["state"] == "refused"

    appeal = panel.lodged(file["notice_id"], "The committee read the report of another firm.")
    assert panel.decides(appeal, "upheld", "The report is clean.")["state"] == "upheld"
    assert applicant.read(application)["state"] == "decision"
    audits.follow()

    anew = committee.file(application)
    assert anew["id"] != file["id"]
    out = committee.vote(committee.members[0], anew)
    assert out.json()["conflicts"] == ["part_in_overturned"]
    others = substitutes(committee)
    for each in (*others, committee.members[3]):
        assert committee.vote(each, anew).status_code == 200
    done = committee.conclude(anew)
    assert done.status_code == 200, done.text
    [certificate] = applicant.firm.get("/v1/certificates").json()["items"]
    assert certificate["status"] == "active"
    assert applicant.firm.get(where).json()["reversed_by"] == "appeal"


def refused(committee: Committee, application: dict, audits: Audits) -> dict:
    """Let a refusal be announced, answered, voted on again, and take effect; return its file."""
    file, firm = committee.file(application), audits.applicant.firm
    committee.votes(file, "refuse", most=3)
    told = committee.conclude(file, "refuse", **GROUND).json()
    where = f"/v1/notices/{told['notice_id']}"
    said = {"answer": "The report names no open finding."}
    answered = firm.post(
        f"{where}/answer", json=said, headers=on(firm.get(where).json()["version"])
    )
    assert answered.status_code == 200, answered.text
    audits.follow()
    committee.votes(file, "refuse", most=3)
    done = committee.conclude(file, "refuse", **GROUND)
    assert done.json()["state"] == "decided", done.text
    return dict(done.json())


def substitutes(committee: Committee) -> list[Member]:
    """Let the seats of workers and employers be taken by others, who had no part."""
    found = []
    for place, constituency in enumerate(("workers", "employers")):
        leaves = committee.world.signed_in(committee.members[place])
        items = leaves.get("/v1/committee-seats").json()["items"]
        me = str(committee.members[place].person.id)
        [seat] = [each for each in items if each["person_id"] == me]
        path = f"/v1/committee-seats/{seat['id']}/end"
        assert leaves.post(path, json=REASON, headers=on(seat["version"])).status_code == 200
        found.append(committee.seated(constituency))
    return found
