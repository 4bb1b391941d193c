"""On what a case rests: complaints that may be told; and what of them never leaks (W1)."""

from typing import Any

import pytest
from sqlalchemy import select, update

from app.access.grants import Role
from app.domains.complaints.models import Consent
from app.store.journal import Word
from tests.applications import hold_record
from tests.handled import COMPANY, IDENTITY, Case, Desk
from tests.make import OPERATOR
from tests.people import World, key, on
from tests.violating import COUNT, slug

ALLEGATION = "Workers who went to the Gulf paid the agency for their jobs."


class Scheme(Desk):
    """The desk of complaints, with who decides violations."""

    def __init__(self, world: World, clock: Any) -> None:
        super().__init__(world, clock)
        self.judge = world.member(Role.DECISION_MAKER, self.scheme)
        _, self.record = hold_record(world, self.firm)

    def opens(self, case: Case, who: Any = None, **more: Any) -> Any:
        body = {
            "source": {"kind": "complaint", "complaint": str(case.id)},
            "allegation": ALLEGATION,
            "origin": "NP",
            "destination": "QA",
            "respondents": [{"part": "agency", "record": self.record}],
            "counts": [COUNT],
            **more,
        }
        client = self.world.signed_in(who or self.ana)
        return client.post("/v1/violations", json=body, headers=key())

    def acts(self, who: Any, case: dict[str, Any], verb: str, body: Any = None) -> Any:
        path = f"/v1/violations/{case['id']}"
        version = self.world.signed_in(self.judge).get(path).json()["version"]
        return self.world.signed_in(who).post(f"{path}/{verb}", json=body, headers=on(version))

    def upheld(self) -> Case:
        case = self.inquired(COMPANY)
        self.replied(self.told(case))
        self.decided(case, "upheld")
        return case


@pytest.fixture
def desk(world: World, clock) -> Scheme:
    return Scheme(world, clock)


def test_w1_a_case_comes_of_a_complaint_that_was_found_right_and_told(desk: Scheme):
    case = desk.upheld()
    opened = desk.opens(case)
    assert opened.status_code == 201, opened.text
    read = opened.json()
    assert (read["body"], read["source"], read["sources"][0]["complaint_id"]) == (
        *("scheme", "complaint"),
        str(case.id),
    )
    secretary = desk.world.signed_in(desk.secretary).get(f"/v1/violations/{read['id']}").json()
    assert secretary["sources"][0]["complaint_id"] is None
    assert desk.acts(desk.secretary, read, "notify").status_code == 200
    firm = desk.world.signed_in(desk.firm).get(f"/v1/violations/{read['id']}")
    assert firm.status_code == 200
    assert firm.json()["sources"] == []
    for each in (str(case.id), case.receipt.replace(" ", ""), *IDENTITY.values()):
        assert each not in firm.text


def test_w1_nobody_but_the_desk_opens_a_case_of_a_complaint(desk: Scheme):
    case = desk.upheld()
    assert desk.opens(case, desk.secretary).status_code == 404


def test_w1_what_is_not_decided_or_was_not_told_bears_no_case(desk: Scheme):
    open_one = desk.inquired(COMPANY)
    assert slug(desk.opens(open_one)) == "source-does-not-bear"
    desk.replied(desk.told(open_one))
    desk.decided(open_one, "not_upheld")
    assert slug(desk.opens(open_one)) == "source-does-not-bear"


def test_w1_a_complaint_about_another_bears_no_case(desk: Scheme):
    case = desk.upheld()
    other = desk.world.member(
        Role.RECRUITER_MANAGER, desk.world.organisation(desk.agency.kind, "Another one")
    )
    _, record = hold_record(desk.world, other)
    refused = desk.opens(case, respondents=[{"part": "agency", "record": record}])
    assert slug(refused) == "source-does-not-bear"


def test_w1_no_word_of_hers_stands_in_what_the_respondent_reads(desk: Scheme):
    case = desk.upheld()
    pointing = f"The agency took the money of {IDENTITY['name']}."
    assert slug(desk.opens(case, allegation=pointing)) == "points-to-her"
    opened = desk.opens(case).json()
    more = {"allegation": pointing}
    assert slug(desk.acts(desk.ana, opened, "amend", more)) == "points-to-her"
    desk.acts(desk.secretary, opened, "notify")
    desk.after(days=16)
    found = [
        {
            "count": opened["counts"][0]["id"],
            "respondent": opened["respondents"][0]["id"],
            "outcome": "proved",
            "share": 10_000,
            "reason": f"{IDENTITY['name']} said so.",
        }
    ]
    decision = {"found": found, "reason": "As was heard."}
    assert slug(desk.acts(desk.judge, opened, "decide", decision)) == "points-to-her"


def test_w1_from_the_instant_she_takes_her_yes_back_nobody_is_notified(desk: Scheme):
    case = desk.upheld()
    opened = desk.opens(case).json()
    with desk.world.database.writing(OPERATOR) as work:
        work.session.execute(update(Consent).values(withdrawn_at=work.at))
    assert slug(desk.acts(desk.secretary, opened, "notify")) == "complaint-may-not-be-told"
    assert slug(desk.opens(case)) == "complaint-may-not-be-told"
    dropped = {"why": "may_not_be_told", "reason": "Nothing else bears it."}
    assert desk.acts(desk.secretary, opened, "drop", dropped).status_code == 200


def test_w1_who_looked_into_the_complaint_does_not_decide_the_case(desk: Scheme):
    case = desk.upheld()
    opened = desk.opens(case).json()
    desk.acts(desk.secretary, opened, "notify")
    desk.after(days=16)
    world = desk.world
    twice = world.member(Role.DECISION_MAKER, desk.scheme, email=desk.ben.email)
    found = [
        {
            "count": opened["counts"][0]["id"],
            "respondent": opened["respondents"][0]["id"],
            "outcome": "not_proved",
            "why_not": "did_not_happen",
            "reason": "The bank says otherwise.",
        }
    ]
    decision = {"found": found, "reason": "As was heard."}
    assert slug(desk.acts(twice, opened, "decide", decision)) == "had-a-part-in-violation"
    assert desk.acts(desk.judge, opened, "decide", decision).json()["state"] == "dismissed"


def test_w1_a_linked_complaint_is_compared_too_and_named_in_no_event(desk: Scheme):
    case = desk.upheld()
    opened = desk.opens(case).json()
    second = desk.upheld()
    said = {"kind": "complaint", "complaint": str(second.id)}
    linked = desk.acts(desk.ana, opened, "sources", said)
    assert linked.status_code == 200, linked.text
    assert len(linked.json()["sources"]) == 2
    assert slug(desk.acts(desk.ana, opened, "sources", said)) == "source-linked-already"
    with desk.world.database.reading(OPERATOR) as work:
        told = " ".join(work.session.scalars(select(Word.text)).all())
    assert ALLEGATION not in told


def test_a_source_that_is_not_named_is_asked_for(desk: Scheme):
    case = desk.upheld()
    for kind, pointer in (("complaint", "/source/complaint"), ("finding", "/source/finding")):
        refused = desk.opens(case, source={"kind": kind})
        assert refused.json()["errors"][0]["pointer"] == pointer
    of_itself = desk.opens(case, source={"kind": "self_report"})
    assert of_itself.json()["errors"][0]["pointer"] == "/source/kind"
    unknown = {"kind": "finding", "finding": str(case.id)}
    assert desk.opens(case, desk.secretary, source=unknown).status_code == 404
