"""Acts against the holder of a certificate: heard first, or urgent; appealed, and overturned."""

from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import select

from app.domains.certifications.queries import certificates
from app.domains.certifications.rules.standing import standing_at
from app.domains.standards import queries as standards
from app.domains.standards.engine.calendars import zone_of
from app.domains.standards.types.scheme import Scheme
from app.store.journal import Event
from tests.applications import REASON, Applicant
from tests.deciding import Committee, Ready
from tests.living import CHARGE, URGENT, Living
from tests.make import OPERATOR
from tests.people import World, on


def slug(answer) -> str:
    return answer.json()["type"].rpartition("/")[2]


def living_under(world: World, clock, scheme: str = "ers-1", votes: int = 3, *found) -> Living:
    """Return a certificate under a scheme, with everybody around it."""
    applicant = Applicant(world)
    ready = Ready(applicant)
    seats = {"seats": ("independent",) * 5} if scheme != "ers-1" else {}
    committee = Committee(applicant, scheme, **seats)
    certificate = committee.granted(ready.application(scheme, *found), votes)
    return Living(applicant, committee, clock, certificate["number"])


@pytest.fixture
def living(world: World, clock) -> Living:
    """A certificate under ers-1."""
    return living_under(world, clock)


def status_on(living: Living, at: datetime) -> str:
    """Return the status at an instant as it is known now."""
    with living.world.database.reading(OPERATOR) as work:
        one = certificates.by_number(work, living.number)
        rows = certificates.standings(work, [one.id])[one.id]
        scheme = standards.by_id(work, one.scheme_id, Scheme).said
        reading = standing_at(
            [each.said for each in rows], one.validity, at, zone_of(scheme.calendar)
        )
        assert reading is not None
        return reading.status.value


def events(living: Living) -> list[str]:
    """Return the names of what happened to the certificate."""
    with living.world.database.reading(OPERATOR) as work:
        return [
            each.name.removeprefix("certifications.certificate.")
            for each in work.session.scalars(select(Event).order_by(Event.number))
            if each.name.startswith("certifications.certificate.")
        ]


def test_c1_a_suspension_takes_effect_only_after_its_holder_was_heard(living):
    shown = living.secretariat("propose-act", kind="suspend", **CHARGE)
    assert (shown["status"], [each["kind"] for each in shown["decisions"]]) == (
        "active",
        ["suspend"],
    )
    notice = living.notice()
    assert (notice["act"], notice["state"], notice["ground"]) == (
        "certificate_suspended",
        "announced",
        "critical_finding",
    )
    file = living.file()
    living.committee.votes(file, "carry_out", most=3)
    early = living.committee.conclude(file, "carry_out", living.third)
    assert (early.status_code, slug(early)) == (409, "notice-not-heard")
    assert living.read()["status"] == "active"
    answer = living.on_notice("answer", {"answer": "They were paid back.", "documents": []})
    assert answer.status_code == 200, answer.text
    stale = living.committee.conclude(file, "carry_out", living.third)
    assert slug(stale) in {"file-stale", "not-carried"}
    done = living.decide("carry_out")
    assert (done["state"], done["outcome"], done["ground"]) == (
        *("decided", "carry_out"),
        "critical_finding",
    )
    shown = living.read()
    assert (shown["status"], shown["ground"]) == ("suspended", "critical_finding")
    assert shown["standings"][-1]["ends_on"] is not None
    assert living.notice()["state"] == "in_effect"


def test_c1_what_the_committee_does_not_carry_is_dropped(living):
    living.secretariat("propose-act", kind="withdraw", **CHARGE)
    again = living.act(living.third, "propose-act", kind="withdraw", **CHARGE)
    assert slug(again) == "proposed-already"
    living.pass_days(17)
    living.decide("leave")
    assert living.read()["status"] == "active"
    assert living.notice()["state"] == "dropped"


def test_c1_an_urgent_suspension_needs_two_persons_and_the_committee_reviews_it(living):
    living.secretariat("propose-urgent-suspension", **URGENT)
    assert living.read()["status"] == "active"
    own = living.act(living.applicant.staff, "confirm-urgent-suspension", **REASON)
    assert slug(own) == "needs-a-person-without-part"
    living.does(living.committee.colleague, "confirm-urgent-suspension", **REASON)
    shown = living.read()
    assert shown["status"] == "suspended"
    notice = living.notice()
    assert notice["state"] == "in_effect"
    client = living.world.signed_in(living.third)
    alone = client.post(
        f"/v1/notices/{notice['id']}/review",
        json={"stands": False, **REASON},
        headers=on(notice["version"]),
    )
    assert slug(alone) == "reviewed-by-decision"
    answer = living.on_notice("answer", {"answer": "It was one site.", "documents": []})
    assert answer.status_code == 200, answer.text
    living.decide("carry_out")
    assert living.notice()["state"] == "reviewed"
    assert living.read()["status"] == "suspended"


def test_c1_l1_an_urgent_suspension_that_does_not_stand_was_never_there(living, clock):
    living.suspended_urgently()
    during = clock.at
    living.pass_days(3)
    living.decide("leave")
    assert living.read()["status"] == "active"
    assert status_on(living, during + timedelta(hours=1)) == "active"
    assert events(living)[-1] == "recalled"
    with living.world.database.reading(OPERATOR) as work:
        one = certificates.by_number(work, living.number)
        every = certificates.every_standing(work, one.id)
        assert "suspended" in {each.state.value for each in every if each.recorded_until}


def test_c2_an_upheld_appeal_opens_the_state_before_the_withdrawal_again(living, clock):
    living.struck("withdraw")
    assert living.read()["status"] == "withdrawn"
    during = clock.at + timedelta(hours=1)
    assert status_on(living, during) == "withdrawn"
    living.decide_appeal(living.notice(), "upheld")
    assert living.read()["status"] == "active"
    assert status_on(living, during) == "active"


def test_c2_whoever_voted_for_an_act_does_not_decide_it_again(living):
    living.struck("suspend")
    notice = living.notice()
    living.decide_appeal(notice, "partly")
    assert living.read()["status"] == "suspended"
    file = living.file()
    assert (file["state"], file["kind"]) == ("open", "suspend")
    refused = living.committee.vote(living.committee.members[0], file, "leave")
    assert slug(refused) == "conflict-of-interest"
    assert refused.json()["conflicts"] == ["part_in_overturned"]


def test_c2_where_the_scheme_says_so_an_appeal_holds_the_act_back(world, clock):
    living = living_under(world, clock, "nrs-1", 3)
    living.struck("withdraw", {**CHARGE, "ground": "fees_charged"})
    assert living.read()["status"] == "withdrawn"
    living.pass_days(1)
    lodged = living.appeal(living.notice())
    assert lodged.status_code == 201, lodged.text
    shown = living.read()
    assert (shown["status"], shown["ground"]) == ("active", "held_by_appeal")
    where = f"/v1/appeals/{lodged.json()['id']}"
    living.pass_days(1)
    version = living.applicant.firm.get(where).json()["version"]
    taken = living.applicant.firm.post(f"{where}/withdraw", json=REASON, headers=on(version))
    assert taken.status_code == 200, taken.text
    assert living.read()["status"] == "withdrawn"


def test_a_reduction_leaves_a_true_part_and_an_appeal_gives_the_rest_back(living):
    scope = living.read()["scope"][-1]["scope"]
    whole = {name: scope[name] for name in ("sites", "corridors", "sectors")}
    same = living.act(living.applicant.staff, "propose-act", kind="reduce", scope=whole, **CHARGE)
    assert same.json()["errors"][0]["pointer"] == "/scope"
    less = {**whole, "corridors": []}
    living.struck("reduce", {**CHARGE, "scope": less})
    assert living.read()["scope"][-1]["scope"]["corridors"] == []
    assert living.read()["status"] == "active"
    living.decide_appeal(living.notice(), "upheld")
    assert [each["scope"] for each in living.read()["scope"]] == [scope]


def test_a_suspended_one_is_reinstated_by_a_decision_when_it_was_mended(living):
    living.struck("suspend")
    living.pass_days(30)
    living.holder("ask", kind="reinstate", statement="It was mended.")
    living.secretariat("propose-reinstatement", **REASON)
    assert living.read()["requests"][0]["state"] == "taken_up"
    living.decide("grant")
    shown = living.read()
    assert (shown["status"], shown["ground"]) == ("active", "cause_mended")
    assert [each["state"] for each in shown["standings"]] == ["active", "suspended", "active"]


def test_a_holder_suspends_its_own_once_a_cycle_and_gives_it_up_for_good(living):
    living.holder("suspend-own", reason="we move our office")
    assert living.read()["ground"] == "holder_asked"
    living.secretariat("propose-reinstatement", **REASON)
    living.decide("grant")
    again = living.act(living.applicant.manager, "suspend-own", **REASON)
    assert slug(again) == "asked-already"
    other = living.act(living.third, "suspend-own", **REASON)
    assert other.status_code == 403
    living.secretariat("propose-act", kind="withdraw", **CHARGE)
    escaping = living.act(living.applicant.manager, "surrender", **REASON)
    assert slug(escaping) == "proposed-already"
    living.pass_days(17)
    living.decide("leave")
    living.holder("surrender", **REASON)
    shown = living.read()
    assert (shown["status"], shown["available_actions"]) == ("surrendered", [])


def test_a_suspension_past_its_limit_stays_one_and_opens_a_decision(living, clock):
    living.struck("suspend")
    ends = living.read()["standings"][-1]["ends_on"]
    clock.at = datetime.fromisoformat(ends).replace(tzinfo=UTC) + timedelta(days=1, hours=3)
    done = living.tick()
    assert (done.opened, living.tick().certificates) == (1, 0)
    shown = living.read()
    assert (shown["status"], shown["is_overdue"]) == ("suspended", True)
    assert living.file()["kind"] == "withdraw"
    assert "suspension_overdue" in events(living)
