"""A recruiter is refused by the committee, appeals, and is certified by those who had no part."""

from datetime import timedelta

from app.access.grants import Role
from tests.applications import REASON, Applicant
from tests.certifying import Audits
from tests.deciding import Committee
from tests.people import Member, key, on

GROUND = {"ground": "requirements_not_met"}
APPEAL = {"grounds": "The committee read the report of another firm."}
VOTE = {"outcome": "upheld", "reason": "The report is clean."}


class Panel:
    """Three members of the appeals panel, named for one appeal."""

    def __init__(self, applicant: Applicant, clock) -> None:
        self.applicant, self.world, self.clock = applicant, applicant.world, clock
        owner = applicant.scheme_owner
        self.members = [self.world.member(Role.APPEALS_MEMBER, owner) for _ in range(3)]
        self.names = self.world.member(Role.SECRETARIAT, owner)

    def does(self, who: Member, appeal: dict, action: str, body: dict) -> dict:
        """Act on an appeal as it stands now."""
        path = f"/v1/appeals/{appeal['id']}"
        version = self.world.signed_in(self.names).get(path).json()["version"]
        client = self.world.signed_in(who)
        done = client.post(f"{path}/{action}", json=body, headers=on(version))
        assert done.status_code == 200, done.text
        return dict(done.json())

    def upholds(self, appeal: dict) -> dict:
        """Hear an appeal, and decide for the appellant."""
        ids = [str(each.person.id) for each in self.members]
        self.does(self.names, appeal, "panel", {"members": ids})
        self.does(self.members[0], appeal, "admit", REASON)
        self.clock.at += timedelta(days=10)
        self.does(self.members[1], appeal, "hear", REASON)
        for each in self.members:
            self.does(each, appeal, "votes", VOTE)
        return self.does(self.members[0], appeal, "conclude", REASON)


def test_c2_a_recruiter_that_was_refused_appeals_and_is_certified_by_others(
    applicant, audits, clock
):
    application = audits.reach_decision()
    committee, panel = Committee(applicant), Panel(applicant, clock)
    file = refused(committee, application, audits)
    where = f"/v1/notices/{file['notice_id']}"
    assert applicant.read(application)["state"] == "refused"

    body = {"notice": file["notice_id"], **APPEAL}
    appeal = applicant.firm.post("/v1/appeals", json=body, headers=key())
    assert appeal.status_code == 201, appeal.text
    assert panel.upholds(appeal.json())["state"] == "upheld"
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
