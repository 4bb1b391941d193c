"""An overcharge: told by a worker, judged under two laws, confirmed, repaid in three parts.

One of those who were repaid is made to give it back, says so, and the plan reopens.
"""

from datetime import date, datetime, timedelta
from typing import Any

from app.access.grants import Role
from app.domains.fees.service.loading_rules import load_shipped_rules
from app.domains.identity.types import OrganisationKind
from tests.afterwards import nothing_lies_in_the_clear, spoken, the_journal_holds
from tests.applications import hold_record
from tests.handled import COMPANY, IDENTITY, TOLD, Case, Desk
from tests.make import FixedClock
from tests.people import Member, World, key, on
from tests.remedying import Repaying, npr

CHARGED_ON = "2026-03-10"
CHARGE: dict[str, Any] = {
    "category": "fee.service",
    "charged": npr(120_000),
    "charged_on": CHARGED_ON,
    "payee": 0,
    "workers": 3,
}
COUNT: dict[str, Any] = {
    "offence": "fee_charging",
    "since": "2026-03-01",
    "until": "2026-04-30",
    "workers": 3,
    "respondents": [0],
    "charges": [CHARGE],
}
CHECK: dict[str, Any] = {
    "origin": "NP",
    "destination": "QA",
    "charges": [
        {
            "category": "fee.service",
            "amount": npr(120_000),
            "payee": "origin_agency",
            "charged_on": CHARGED_ON,
        }
    ],
}
ALLEGATION = "Workers who went to Qatar paid the agency for their jobs."
FOUND = "The statements agree with each other and with the bank."
WINDOW = {"since": "2026-01-01", "until": "2026-10-31"}
SECOND = {"name": "Bimala Tamang", "contact": "+977 980-7654321"}
WHY = "Its bank lends no more than a third of it a month."


class Life(Desk):
    """The desk of complaints, who decides violations, who runs remedies, and who pays."""

    def __init__(self, world: World, clock: FixedClock) -> None:
        super().__init__(world, clock)
        self.judge = world.member(Role.DECISION_MAKER, self.scheme)
        self.second, self.third = (world.member(Role.SECRETARIAT, self.scheme) for _ in range(2))
        _, self.record = hold_record(world, self.firm)
        self.partner = world.member(
            Role.PARTNER, world.organisation(OrganisationKind.CIVIL_SOCIETY)
        )

    def upheld(self) -> Case:
        """Let a worker tell that she paid, the firm answer, and the desk find her right."""
        case = self.inquired(COMPANY)
        self.replied(self.told(case))
        self.decided(case, "upheld")
        return case

    def does(self, who: Member, path: str, body: Any = None, version: int | None = None) -> Any:
        """Act with success."""
        headers = key() if version is None else on(version)
        answer = self.world.signed_in(who).post(path, json=body, headers=headers)
        assert answer.status_code in {200, 201}, answer.text
        return answer.json()

    def on_case(self, who: Member, path: str, verb: str, body: Any = None) -> Any:
        """Act on the violation as it stands now."""
        version = self.world.signed_in(self.judge).get(path).json()["version"]
        return self.does(who, f"{path}/{verb}", body, version)

    def confirmed(self, complaint: Case) -> dict[str, Any]:
        """Bring the violation to where it is confirmed and final."""
        opened = self.does(
            self.ana,
            "/v1/violations",
            {
                "source": {"kind": "complaint", "complaint": str(complaint.id)},
                "allegation": ALLEGATION,
                "origin": "NP",
                "destination": "QA",
                "respondents": [{"part": "agency", "record": self.record}],
                "counts": [COUNT],
            },
        )
        path = f"/v1/violations/{opened['id']}"
        self.on_case(self.secretary, path, "judge")
        self.on_case(self.secretary, path, "notify")
        self.on_case(self.firm, path, "answer", {"answer": "It was the driver, not we."})
        self.after(days=16)
        proved = {
            "count": opened["counts"][0]["id"],
            "respondent": opened["respondents"][0]["id"],
            "outcome": "proved",
            "share": 10_000,
            "reason": FOUND,
        }
        done = self.on_case(self.judge, path, "decide", {"found": [proved], "reason": FOUND})
        assert done["state"] == "confirmed"
        self.after(days=32)
        return dict(done)


def running(life: Life) -> Repaying:
    """Return those who run and pay a remedy, as the life has them."""
    desk = Repaying.__new__(Repaying)
    desk.world, desk.scheme = life.world, life.scheme
    desk.first, desk.second, desk.third = life.secretary, life.second, life.third
    desk.payer, desk.partner, desk.record = life.firm, life.partner, life.record
    desk.civil, desk.agency = life.partner.organisation, life.agency
    return desk


def checked(world: World) -> dict[str, Any]:
    """Check the charge as anybody can, before anything is told."""
    answer = world.client().post("/v1/fee-checks", json=CHECK)
    assert answer.status_code == 200, answer.text
    return dict(answer.json())


def paid_in_parts(desk: Repaying, clock: FixedClock, codes: dict[str, str]) -> dict[str, list[str]]:
    """Let each part be paid on its day; return the payments of each worker, in their order."""
    days = [each["due_on"] for each in desk.read()["plans"][0]["parts"]]
    own = {
        worker: desk.hers(code).get("/v1/my-repayment").json()["items"][0]["due_on"]
        for worker, code in codes.items()
    }
    paid: dict[str, list[str]] = {worker: [] for worker in codes}
    for place, day in enumerate(days):
        clock.at = datetime.combine(date.fromisoformat(day), clock.at.timetz())
        for worker in codes:
            part = own[worker][place]
            assert part["due_on"] == day
            paid[worker].append(desk.paid(worker, part["amount"]["amount"]))
    return paid


def test_an_overcharge_is_judged_repaid_in_three_parts_and_confirmed(
    world: World, clock: FixedClock
):
    load_shipped_rules(world.database, "1")
    law = checked(world)["items"][0]["law"]
    assert law["verdict"] == "over"
    assert {"NP", "QA"} <= {each["place"] for each in law["places"] if each["rules"]}
    life = Life(world, clock)
    complaint = life.upheld()
    case = life.confirmed(complaint)
    judged_under_both(life, case)

    desk = running(life)
    desk.opened(case["id"], **WINDOW)
    [first] = world.signed_in(desk.first).get(f"{desk.path}/workers").json()["items"]
    [second] = desk.hands_in(life.firm, {**SECOND, "document": npr(100_001), "language": "ne"})
    desk.does(life.firm, "propose", {"instalments": 3, "reason": WHY})
    plan = desk.does(life.second, "accept")["plans"][0]
    parts = [each["amount"]["amount"] for each in plan["parts"]]
    assert parts == ["73333.67", "73333.67", "73333.66"]

    hers = {first["code"]: complaint.receipt, second: desk.code(second)}
    paid = paid_in_parts(desk, clock, hers)
    assert desk.balance()["claimed"] == "220001.00"
    for worker, code in hers.items():
        for each in paid[worker]:
            assert desk.says(code, each, "received").status_code == 200
    made_to_give_back(life, desk, hers[second], paid[second][1])
    desk.does(life.second, "propose", {})
    desk.does(life.secretary, "accept")
    clock.at += timedelta(days=5)
    again = desk.paid(second, "33333.67", via=str(desk.civil.id))
    assert desk.says(hers[second], again, "received").status_code == 200

    at_its_end(life, desk, case)
    the_journal_holds(world)
    words = [TOLD["story"], *SECOND.values(), WHY, *spoken(*hers.values())]
    nothing_lies_in_the_clear(world, [*words, *(IDENTITY[each] for each in ("name", "phone"))])


def judged_under_both(life: Life, case: dict[str, Any]) -> None:
    """Look at how the charge was judged: by a law of each place, and the same when done again."""
    path = f"/v1/violations/{case['id']}/judgement"
    [judged] = life.world.signed_in(life.judge).get(path).json()["items"]
    told = str(judged["kept"]["judgement"])
    assert "NP-1" in told
    assert "QA-1" in told
    assert judged["comes_to_the_same"] is True


def made_to_give_back(life: Life, desk: Repaying, code: str, payment: str) -> None:
    """Let the agency take a part back at her door; she says so, and it learns of no name."""
    assert desk.says(code, payment, "made_to_give_it_back").status_code == 200
    assert desk.read()["state"] == "reopened"
    assert desk.balance()["open"] == "33333.67"
    refused = desk.tries(life.third, "close", {})
    assert refused.json()["type"].endswith("still-owed")
    seen = life.world.signed_in(life.firm).get(f"{desk.path}/payments").json()["items"]
    assert {each["state"] for each in seen} == {None}


def at_its_end(life: Life, desk: Repaying, case: dict[str, Any]) -> None:
    """Close it; the case follows, and the public reads what the firm owed and gave back."""
    closed = desk.does(life.third, "close", {})
    assert (closed["state"], closed["left"]["amount"]) == ("closed", "0.00")
    assert closed["balance"]["received"]["amount"] == "220001.00"
    client = life.world.signed_in(life.judge)
    assert client.get(f"/v1/violations/{case['id']}").json()["state"] == "closed"
    [public] = life.world.client().get(f"/v1/roster/remedies?firm={life.record}").json()["items"]
    assert (public["is_closed"], public["workers"], public["lateness"]) == (True, None, "none")
    assert public["repaid"] == public["owed"]
    days = life.clock.at.date() - date.fromisoformat(public["since"])
    assert public["days"] == days.days
