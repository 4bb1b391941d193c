"""What does not stand is taken back from everybody who was told of it, first of all (S2)."""

from datetime import date, timedelta

from starlette.testclient import TestClient

from app.access.grants import Role
from app.access.policy import CLOCK
from app.domains.agreements.types import ClauseKind, Deadline, Detail, Unit
from app.domains.disclosures.queries import ledger
from app.domains.disclosures.types import What, WhyRecalled
from app.domains.identity.models import Organisation
from app.domains.identity.types import OrganisationState
from app.domains.jurisdictions.models import JurisdictionEnd
from app.domains.jurisdictions.types import ProposalState
from app.kit.ids import new_id
from tests.agreeing import Term, clause, lay_down
from tests.make import FixedClock
from tests.people import World, key
from tests.sharing import Sharing

UNTIL_THE_30TH = Term(until=date(2026, 11, 30))
WEEK = timedelta(days=7)


def test_s2_a_recall_goes_first_and_stays_open_until_it_is_acknowledged(world: World):
    lay_down(world, "ph-qa", ["PH", "QA"])
    states = Sharing(world, ["PH", "QA"])
    told = states.happens(["PH"])
    states.tell(told)
    states.acknowledge_all("QA")
    states.tell(states.happens(["PH"]))

    states.take_back(told)

    first, second, third = states.inbox("QA")
    assert first["recalls"] == third["id"]
    assert third["recalled_at"] is not None
    assert second["recalls"] is None
    read = states.read("QA", first["id"])
    assert read["content"]["recalls"] == third["number"]
    assert read["available_actions"] == ["acknowledge"]
    assert states.acknowledge("QA", first["id"]).status_code == 200
    states.tell(states.happens(["PH"]))
    newest, *rest = states.inbox("QA")
    assert newest["recalls"] is None
    assert [each["id"] for each in rest] == [first["id"], second["id"], third["id"]]


def test_s2_a_recall_goes_under_the_clause_of_the_original_though_the_agreement_has_ended(
    world: World, clock: FixedClock
):
    agreement = lay_down(world, "ph-qa", ["PH", "QA"], term=UNTIL_THE_30TH)
    states = Sharing(world, ["QA"])
    told = states.happens(["PH"])
    [_, original] = states.tell(told)

    clock.at += WEEK
    [recall] = states.take_back(told)

    assert recall.receiver == "QA"
    assert (recall.agreement_id, recall.clause_id) == (agreement, original.clause_id)
    assert states.inbox("QA")[0]["recalls"] == str(original.id)


def test_s2_a_recall_that_waits_outlives_its_agreement(world: World, clock: FixedClock):
    lay_down(world, "ph-qa", ["PH", "QA"], term=UNTIL_THE_30TH)
    states = Sharing(world, ["QA"])
    told = states.happens(["PH"])
    states.tell(told)
    _close(states, "QA")
    [recall] = states.take_back(told)
    assert recall.state.value == "waiting"

    clock.at += WEEK
    states.pass_time()
    states.managers.pop("QA")
    states.admit("QA")
    states.pass_time()

    assert states.inbox("QA")[0]["recalls"] is not None


def _close(states: Sharing, code: str) -> None:
    with states.world.database.writing(CLOCK) as work:
        row = work.session.get_one(Organisation, states.managers[code].organisation.id)
        row.state = OrganisationState.CLOSED


def test_s2_what_is_recalled_twice_is_recalled_once(world: World):
    lay_down(world, "three", ["PH", "QA", "SA"])
    states = Sharing(world, ["PH", "QA", "SA"])
    told = states.happens(["PH"])
    states.tell(told)

    first = states.take_back(told, entry=9_000)
    again = states.take_back(told, entry=9_000)
    other = states.take_back(told, why=WhyRecalled.CORRECTED)

    assert [each.id for each in first] == [each.id for each in again]
    assert len(first) == 3
    assert other == []


def test_s2_what_is_told_again_after_a_recall_is_told_and_recalled_anew(world: World):
    lay_down(world, "ph-qa", ["PH", "QA"])
    states = Sharing(world, ["QA"])
    told = states.happens(["PH"])
    states.tell(told)
    states.take_back(told)
    anew = states.happens(["PH"], thing_id=told.thing_id)

    [_, second] = states.tell(anew)
    recalls = states.take_back(told)

    assert [each.recalls_id for each in recalls if each.receiver == "QA"] == [second.id]


def test_s2_only_what_is_meant_is_recalled(world: World):
    lay_down(world, "ph-qa", ["PH", "QA"])
    states = Sharing(world, ["QA"])
    told = states.happens(["PH"])
    states.tell(told)
    later = states.happens(["PH"], thing_id=told.thing_id, what=What.CERTIFICATE_WITHDRAWN)
    states.tell(later)

    withdrawn = states.take_back(told, whats=frozenset({What.CERTIFICATE_WITHDRAWN}))
    earlier = states.take_back(told, before_entry=later.entry)

    assert {each.what for each in withdrawn} == {What.CERTIFICATE_WITHDRAWN}
    assert {each.what for each in earlier} == {What.CERTIFICATE_SUSPENDED}


def test_s2_what_stands_now_is_not_told_to_whom_only_counts_were_told(world: World):
    lay_down(world, "counts", ["PH", "QA"], [clause(ClauseKind.SUSPENSIONS, Detail.COUNTS)])
    lay_down(world, "whole", ["PH", "SA"], [clause(ClauseKind.SUSPENSIONS)])
    states = Sharing(world, ["QA", "SA"])
    told = states.happens(["PH"])
    states.tell(told)

    recalls = states.take_back(told, why=WhyRecalled.CORRECTED, content={"status": "valid"})

    said = {each.receiver: each.content.get("now") for each in recalls}
    assert said == {"QA": None, "SA": {"status": "valid"}}


def test_s2_a_recall_that_nobody_acknowledges_is_overdue_and_counted(
    world: World, clock: FixedClock
):
    within = clause(ClauseKind.SUSPENSIONS, acknowledge=Deadline(2, Unit.DAYS))
    lay_down(world, "ph-qa", ["PH", "QA"], [within])
    states = Sharing(world, ["QA"])
    told = states.happens(["PH"])
    states.tell(told)
    states.acknowledge_all("QA")
    states.take_back(told)
    assert states.inbox("QA", due="overdue") == []

    clock.at += timedelta(days=3)

    [late] = states.inbox("QA", due="overdue")
    assert late["overdue"] is True
    with world.database.reading(CLOCK) as work:
        due = ledger.due_of(work, ["QA", "SA"])
    assert (due["QA"].recalls_open, due["QA"].recalls_late) == (1, 1)
    assert due["QA"].unacknowledged == 0
    assert due["SA"] == ledger.NOTHING_DUE
    states.acknowledge("QA", late["id"])
    with world.database.reading(CLOCK) as work:
        assert ledger.due_of(work, ["QA"])["QA"].recalls_open == 0


def test_s2_a_letter_about_a_recall_goes_at_once_and_names_no_firm(world: World):
    lay_down(world, "ph-qa", ["PH", "QA"])
    states = Sharing(world, ["QA"])
    officer = world.member(Role.AUTHORITY_OFFICER, states.managers["QA"].organisation)
    told = states.happens(["PH"])
    states.tell(told)
    assert world.letters() == []

    [recall] = [each for each in states.take_back(told) if each.receiver == "QA"]

    [letter] = world.letters()
    assert letter.to == states.managers["QA"].email != officer.email
    assert recall.number in letter.subject
    assert "VC00000127" not in letter.text


def test_s2_a_recall_stands_first_in_the_work_of_managers_and_officers(world: World):
    lay_down(world, "ph-qa", ["PH", "QA"])
    states = Sharing(world, ["QA"])
    officer = world.member(Role.AUTHORITY_OFFICER, states.managers["QA"].organisation)
    mission = world.member(Role.MISSION_OFFICER, states.managers["QA"].organisation)
    told = states.happens(["PH"], asks_answer_of=frozenset({"QA"}))
    states.tell(told)

    def waits(client: TestClient) -> list[tuple[str, str]]:
        items = client.get("/v1/me/work").json()["items"]
        return sorted((each["act"], each["what"]) for each in items)

    both = [("acknowledge", "disclosure"), ("answer", "disclosure")]
    assert waits(states.on("QA")) == both
    assert waits(world.signed_in(officer)) == both
    assert waits(world.signed_in(mission)) == []
    states.acknowledge_all("QA")
    states.take_back(told)
    assert waits(states.on("QA")) == [("acknowledge", "recall")]


def _split(states: Sharing, code: str, successors: list[str], day: date) -> None:
    """Let a state be no more; that this one splits is invented."""
    made = states.secretariat().post("/v1/jurisdictions", json={"code": code}, headers=key())
    assert made.status_code == 201, made.text
    other = states.world.member(Role.SECRETARIAT, states.scheme)
    with states.world.database.writing(CLOCK) as work:
        row = JurisdictionEnd(
            id=new_id(),
            code=code,
            state=ProposalState.CONFIRMED,
            day=day,
            successors=successors,
            source="written for a test",
            proposed_by=states.secretary.person.id,
            proposed_at=work.at,
            decided_by=other.person.id,
            decided_at=work.at,
        )
        work.session.add(row)


def test_s2_the_successors_of_a_state_that_split_get_the_recall(world: World):
    lay_down(world, "ph-qa", ["PH", "QA"])
    states = Sharing(world, ["QA", "OM", "BH"])
    told = states.happens(["PH"])
    states.tell(told)
    _split(states, "QA", ["OM", "BH"], date(2026, 11, 1))

    recalls = states.take_back(told)

    assert [each.receiver for each in recalls] == ["OM", "BH"]
    assert states.inbox("OM")[0]["recalls"] is not None
    assert states.inbox("BH")[0]["recalls"] is not None


def test_s2_a_recall_left_open_by_a_state_that_is_no_more_goes_to_its_successors(
    world: World, clock: FixedClock
):
    lay_down(world, "ph-qa", ["PH", "QA"])
    states = Sharing(world, ["QA", "OM"])
    told = states.happens(["PH"])
    states.tell(told)
    states.take_back(told)
    _split(states, "QA", ["OM", "BH"], date(2026, 11, 25))
    assert states.pass_time() == 0

    clock.at += WEEK
    assert states.pass_time() == 2
    assert states.pass_time() == 0

    recalls = {each.receiver: each.state.value for each in states.rows() if each.is_recall}
    assert recalls == {"QA": "sent", "OM": "sent", "BH": "waiting"}
