"""Evaluations over HTTP: what is counted, how it is explained, and that it can be done again."""

from datetime import UTC, date, datetime, timedelta

import pytest
from sqlalchemy import select, update

from app.access.grants import Role
from app.access.policy import CLOCK
from app.domains.alliance.models import FirmCredential
from app.domains.alliance.types import CredentialKind, CredentialState
from app.domains.identity.types import OrganisationKind
from app.domains.recognition.models import RecognitionEvaluation, RecognitionResult
from app.domains.recognition.service import evaluating
from app.domains.recognition.types.programmes import BY_LAW_ALONE, MeasureKey
from app.domains.sanctions.models import Sanction
from app.domains.subjects.models import Claim, Subject
from app.domains.violations.models import ViolationFinding
from app.kit.ids import new_id
from app.store.journal import Event
from tests.deploying import firm, licensed, report
from tests.evaluating import DEMERIT, DRAFT, MERIT, Contest, criterion
from tests.make import OPERATOR, add_subject, statements
from tests.sanctioning import SUSPENSION, SWAPPED

EVALUATIONS = "/v1/recognition/evaluations"
LATE = {**SWAPPED, "since": "2025-12-01", "until": "2025-12-31"}


@pytest.fixture
def contest(world, clock) -> Contest:
    found = Contest(world, clock)
    licensed(world, found.subject_id)
    return found


def only(measure: str, *steps: tuple[float, float], **more: object) -> dict:
    """Return a programme of one criterion."""
    return {**MERIT, "criterion": [criterion("all", 100, measure, *steps)], **more}


def test_an_evaluation_runs_in_the_background_and_each_point_is_explained(contest):
    contest.deploys(1_500)
    contest.loaded()
    asked = contest.asks()
    assert (asked.status_code, asked.json()["state"]) == (202, "asked")
    assert asked.json()["total"] is None
    assert contest.asks().json()["evaluation"] == asked.headers["location"]
    contest.world.settle()
    done = contest.reads(contest.secretary, asked.headers["location"])
    assert (done["state"], done["done"], done["total"]) == ("finished", 2, 2)
    assert done["proposed"] == {"silver": 1}
    assert len(done["digest"]) == 64
    read = contest.result(done)
    assert (read["score"], read["proposed"], read["is_eligible"]) == ("70", ["silver"], True)
    assert [(each["key"], each["points"], each["step"]) for each in read["points"]] == [
        ("deployed", "30", "1000"),
        ("violations", "40", "0"),
    ]
    assert {each["confidence"] for each in read["points"]} == {"draft"}
    [reports] = [each for each in read["readings"] if each["measure"] == "workers_deployed"]
    assert reports["inputs"]["firm"] == reports["inputs"]["counted"] == 1_500
    assert [each["kind"] for each in reports["records"]] == ["deployment_report"]
    assert "a person gives an award" in read["reads"]


def test_who_reported_no_deployments_has_no_rate_and_that_is_said(contest):
    contest.loaded()
    done = contest.evaluated()
    read = contest.result(done)
    assert read["missing"] == ["workers_deployed", "final_violations"]
    assert [each["missing"] for each in read["points"]] == ["no_deployments"] * 2
    assert (read["score"], read["proposed"]) == ("0", [])


def test_e1_the_lower_number_counts_where_firm_and_authority_differ(contest):
    contest.licensed()
    contest.deploys(2_000)
    contest.deploys(1_000, who=contest.officer)
    contest.loaded()
    inputs = contest.reading(contest.evaluated(), "workers_deployed")["inputs"]
    both = {"firm": 2_000, "authority": 1_000}
    assert inputs == {**both, "counted": 1_000, "differs": True, "limit": "0.1"}


def test_e1_only_final_violations_whose_act_lies_in_the_period_count(contest):
    contest.deploys(1_000)
    contest.loaded()
    before = contest.confirmed(counts=[SWAPPED])
    contest.confirmed(counts=[LATE])
    # Confirmed, and an appeal can still come.
    assert contest.reading(contest.evaluated(), "final_violations")["inputs"]["violations"] == 0
    contest.after(days=30)
    done = contest.evaluated()
    read = contest.reading(done, "final_violations")
    assert (read["inputs"]["violations"], read["value"]) == (1, "1")
    assert read["records"] == [{"kind": "violation", "id": before["id"]}]
    assert contest.result(done)["score"] == "30"
    # Facts until a day before the act.
    early = contest.evaluated(as_of="2026-02-28")
    assert contest.reading(early, "final_violations")["inputs"]["violations"] == 0


def test_e1_a_pending_case_counts_only_in_the_programme_whose_law_counts_it(contest):
    contest.deploys(1_000)
    law = {"because": {"pending_complainants": "Circular 3 counts them."}}
    contest.loaded(only("pending_complainants", (0, 100), (0.01, 0), **law, key="by-law"))
    contest.loaded()
    contest.notified()
    done = contest.evaluated("by-law")
    read = contest.reading(done, "pending_complainants")
    assert (read["inputs"], read["value"]) == ({"complainants": 40, "deployed": 1_000}, "0.04")
    shown = contest.world.client().get("/v1/recognition/programmes/by-law").json()
    assert shown["measures"][0]["because"] == "Circular 3 counts them."
    assert contest.result(contest.evaluated())["score"] == "70"


def test_v4_what_is_public_no_more_counts_no_more(contest):
    contest.loaded(DEMERIT)
    contest.final(counts=[SWAPPED])
    first = contest.evaluated("harbour-points")
    assert contest.result(first)["proposed"] == ["surveillance"]
    with contest.world.database.writing(OPERATOR) as work:
        gone = work.at - timedelta(days=1)
        work.session.execute(update(ViolationFinding).values(public_until=gone))
    later = contest.result(contest.evaluated("harbour-points"))
    assert (later["score"], later["proposed"], later["points"]) == ("0", [], [])
    # The earlier evaluation stands on what was known then.
    assert contest.again(first)["is_identical"] is True


def test_points_for_offences_only_propose_and_nothing_else_happens(contest):
    contest.loaded(DEMERIT)
    contest.final(counts=[SWAPPED])
    done = contest.evaluated("harbour-points")
    [award] = contest.result(done)["awards"]
    assert (award["key"], award["adverse"], award["met"]) == ("surveillance", True, True)
    asked = f"{EVALUATIONS}/{done['id']}/results?proposed=surveillance"
    assert [each["firm"] for each in contest.reads(contest.secretary, asked)["items"]] == [
        contest.record
    ]
    with contest.world.database.reading(CLOCK) as work:
        names = work.session.scalars(select(Event.name)).all()
        assert work.session.scalars(select(Sanction.id)).all() == []
    assert not {each for each in names if each.startswith(("notices.", "recognition.award"))} & {
        "recognition.award.granted",
        "recognition.award.lost",
    }


def test_joined_records_are_one_firm(contest):
    contest.loaded(DEMERIT)
    contest.final(counts=[SWAPPED])
    other = add_subject(contest.world.database, 9_001)
    with contest.world.database.writing(OPERATOR) as work:
        into = work.session.scalars(select(Subject).where(Subject.number == other)).one().id
        row = work.session.scalars(select(Subject).where(Subject.number == contest.record)).one()
        row.merged_into = into
    done = contest.evaluated("harbour-points")
    assert done["total"] == 2
    read = contest.result(done, other)
    assert (read["score"], len(read["records"])) == ("12", 2)
    # The old number leads to the same result.
    assert contest.result(done, contest.record)["firm"] == other


def test_the_same_facts_give_the_same_result_however_late_it_is_asked(contest):
    contest.deploys(1_000)
    contest.loaded()
    done = contest.evaluated()
    contest.deploys(5_000)
    contest.deploys(2_000, "2026-04")
    contest.final(counts=[SWAPPED])
    contest.states(contest.record, "suspended", recorded_from=10_000)
    assert contest.result(contest.evaluated())["score"] == "100"
    contest.after(days=5 * 365)
    again = contest.again(done)
    assert (again["is_identical"], again["different"], again["done"]) == (True, 0, 2)
    assert again["digest"] == done["digest"]
    assert contest.result(done)["score"] == "70"


def test_records_that_are_joined_later_change_nothing_in_an_evaluation_of_before(contest):
    contest.deploys(1_000)
    contest.loaded()
    other = firm(contest.world, number="L-2")
    report(contest.world, other.holder, {"count": 700})
    done = contest.evaluated()
    with contest.world.database.writing(OPERATOR) as work:
        work.session.get_one(Subject, other.id).merged_into = contest.subject_id
    assert contest.again(done)["is_identical"] is True


def test_what_was_changed_behind_its_back_shows_as_a_difference(contest):
    contest.deploys(1_000)
    contest.loaded()
    done = contest.evaluated()
    with contest.world.database.writing(OPERATOR) as work:
        row = work.session.scalars(
            select(RecognitionResult).where(RecognitionResult.score_hundredths > 0)
        ).one()
        row.frozen = row.frozen.replace('"violations":0', '"violations":3')
    again = contest.again(done)
    assert (again["is_identical"], again["different"]) == (False, 1)
    [found] = again["differences"]
    assert found["firm"] == str(contest.subject_id)
    assert "/score/score" in found["at"]


def test_what_is_proposed_beside_the_kept_text_is_compared_too(contest):
    contest.deploys(1_000)
    contest.loaded()
    done = contest.evaluated()
    with contest.world.database.writing(OPERATOR) as work:
        row = work.session.scalars(
            select(RecognitionResult).where(RecognitionResult.score_hundredths > 0)
        ).one()
        row.proposed = ["gold"]
    again = contest.again(done)
    assert (again["is_identical"], again["different"]) == (False, 1)
    assert again["differences"][0]["at"] == ["/proposed"]


def test_e2_one_certificate_that_two_confirmed_counts_once(contest):
    contest.loaded(only("quality_certificates", (0, 0), (1, 50), (2, 100)))
    house, person = contest.firm.organisation.id, contest.firm.person.id
    with contest.world.database.writing(OPERATOR) as work:
        for number in ("QM-77", "qm-77 "):
            work.session.add(
                FirmCredential(
                    id=new_id(),
                    kind=CredentialKind.CERTIFICATE,
                    state=CredentialState.CONFIRMED,
                    subject_id=contest.subject_id,
                    standard="ISO 9001:2015",
                    number=number,
                    issuer="A certifier",
                    since=date(2026, 1, 1),
                    until=date(2027, 1, 1),
                    stated_by=person,
                    stated_for=house,
                    stated_at=work.at,
                    confirmer_id=contest.secretary.organisation.id,
                    decided_for=contest.secretary.organisation.id,
                    confirmed_entry=1,
                )
            )
    read = contest.reading(contest.evaluated(), "quality_certificates")
    assert (read["inputs"], len(read["records"])) == ({"certificates": 1}, 2)


def test_an_evaluation_that_was_killed_begins_anew(contest):
    contest.deploys(1_000)
    contest.loaded()
    asked = contest.asks().json()
    with contest.world.database.writing(OPERATOR) as work:
        row = work.session.get_one(RecognitionEvaluation, contest.uuid(asked["id"]))
        row.total, row.done = 2, 1
        work.session.add(
            RecognitionResult(
                evaluation_id=row.id,
                subject_id=contest.subject_id,
                score_hundredths=9_900,
                is_eligible=True,
                proposed=["gold"],
                frozen="{}",
                digest="0" * 64,
            )
        )
    path = f"{EVALUATIONS}/{asked['id']}"
    assert contest.reads(contest.secretary, path)["state"] == "running"
    assert contest.reads(contest.secretary, f"{path}/results")["items"] == []
    contest.world.settle()
    assert contest.result(asked)["score"] == "70"


def test_e1_in_full_a_result_is_for_the_firm_itself_and_the_scheme(contest):
    contest.deploys(1_000)
    contest.loaded()
    done = contest.evaluated()
    own = contest.reads(contest.firm, "/v1/recognition/results?programme=harbour-award")["items"]
    assert [(each["firm"], each["has_drafts"]) for each in own] == [(contest.record, True)]
    assert contest.result(done, who=contest.firm) == contest.result(done)
    path = f"{EVALUATIONS}/{done['id']}"
    world = contest.world
    assert world.signed_in(contest.firm).get(f"{path}/results/{contest.silent}").status_code == 404
    assert world.signed_in(contest.firm).get(path).status_code == 403
    rival = world.member(
        Role.RECRUITER_MANAGER, world.organisation(OrganisationKind.INTERMEDIARY, "Rival")
    )
    assert world.signed_in(rival).get(f"{path}/results/{contest.record}").status_code == 404
    assert world.signed_in(rival).get(f"{path}/results").json()["items"] == []
    for stranger in (contest.officer, contest.manager):
        assert world.signed_in(stranger).get(f"{path}/results").status_code == 403
    assert world.client().get(f"{path}/results/{contest.record}").status_code == 401
    # With the claim goes what it opened.
    with world.database.writing(OPERATOR) as work:
        work.session.execute(update(Claim).values(state="lapsed"))
    assert world.signed_in(contest.firm).get(f"{path}/results").json()["items"] == []


def test_a_licence_that_lapsed_within_the_period_leaves_days_uncovered(contest):
    contest.states(contest.silent, valid_from=date(2025, 3, 1), stated_from=date(2026, 5, 1))
    contest.states(
        contest.silent,
        "suspended",
        stated_from=date(2026, 2, 1),
        stated_until=date(2026, 2, 10),
    )
    contest.loaded(only("licence_share", (0, 0), (1, 100), key="licensed"))
    done = contest.evaluated("licensed", as_of="2026-06-30")
    whole = contest.reading(done, "licence_share")
    assert (whole["value"], whole["inputs"]) == ("1", {"days": 181, "covered": 181})
    part = contest.reading(done, "licence_share", contest.silent)
    assert part["inputs"] == {"days": 181, "covered": 171}
    nobody = add_subject(contest.world.database, 9_002)
    later = contest.evaluated("licensed")
    assert contest.reading(later, "licence_share", nobody)["missing"] == "not_known"


def test_sanctions_that_were_overturned_count_only_where_a_law_says_so(contest):
    contest.licensed()
    law = {"because": {"licence_sanctions_and_reversed": "Circular 3 asks for it."}}
    steps = ((0, 100), (1, 0))
    contest.loaded(only("licence_sanctions_and_reversed", *steps, **law, key="by-law"))
    contest.loaded(only("licence_sanctions", *steps, key="usual"))
    case = contest.confirmed(counts=[SWAPPED])
    contest.after(days=40)
    row = contest.imposed(case, measure=SUSPENSION)
    day = {"as_of": contest.clock.at.date().isoformat()}
    wide = {"period_until": "2027-12-31", "edition": 2}
    contest.loaded(only("licence_sanctions", *steps, key="usual", **wide))
    assert contest.reading(contest.evaluated("usual", **day), "licence_sanctions")["value"] == "1"
    with contest.world.database.writing(OPERATOR) as work:
        work.session.execute(
            update(Sanction).where(Sanction.number == row["number"]).values(state="overturned")
        )
    assert contest.reading(contest.evaluated("usual"), "licence_sanctions")["value"] == "0"
    contest.loaded(only("licence_sanctions_and_reversed", *steps, **law, key="by-law", **wide))
    read = contest.reading(contest.evaluated("by-law"), "licence_sanctions_and_reversed")
    assert (read["value"], read["inputs"]) == ("1", {"standing": 0, "reversed": 1})


def test_before_the_period_is_over_it_is_a_preview_and_says_until_when_facts_counted(contest):
    contest.deploys(1_000)
    contest.loaded()
    early = contest.evaluated()
    today = contest.clock.at.date().isoformat()
    assert (early["preview"], early["counted_until"]) == (True, today)
    assert early["grants_from"] == "2027-01-01"
    mine = contest.result(early, who=contest.firm)
    assert (mine["preview"], mine["counted_until"]) == (True, today)
    contest.clock.at = datetime(2026, 12, 31, 12, tzinfo=UTC)
    for body in ({}, {"as_of": "2026-12-31"}):
        running = contest.asks(**body)
        assert (running.status_code, running.json()["errors"][0]["pointer"]) == (422, "/as_of")
        assert "is not over" in running.json()["detail"]
    assert contest.evaluated(as_of="2026-12-30")["preview"]
    contest.clock.at = datetime(2027, 1, 1, 12, tzinfo=UTC)
    whole = contest.evaluated(as_of="2026-12-31")
    assert (whole["preview"], whole["counted_until"]) == (False, "2026-12-31")
    later = contest.evaluated()
    assert (later["preview"], later["counted_until"]) == (False, "2026-12-31")


def test_days_that_are_not_there_yet_are_refused(contest):
    contest.loaded()
    for day in ("2025-12-31", "2026-11-25", "9999-12-31"):
        answer = contest.asks(as_of=day)
        assert (answer.status_code, answer.json()["errors"][0]["pointer"]) == (422, "/as_of")
    assert contest.asks(as_of="soon").status_code == 422
    assert contest.asks("nothing").status_code == 404
    assert contest.asks(edition=2).status_code == 404
    assert contest.asks(who=contest.firm).status_code == 403
    unfinished = contest.asks().json()
    path = f"{EVALUATIONS}/{unfinished['id']}/recomputation"
    assert contest.tries(contest.secretary, path).status_code == 409


def test_a_batch_costs_the_same_statements_however_many_firms_are_in_it(contest):
    contest.deploys(1_000)
    contest.final(counts=[SWAPPED])
    evaluating_everything(contest)

    def cost() -> int:
        asked = contest.asks("ph-everything").json()
        body = {"evaluation": asked["id"]}
        desk = contest.world.api.state.evaluations
        with statements(contest.world.database) as made:
            evaluating.run(desk, contest.world.database, body)
        return sum(each.lstrip().upper().startswith("SELECT") for each in made)

    few = cost()
    for serial in range(9_100, 9_140):
        contest.states(add_subject(contest.world.database, serial))
    assert cost() == few
    assert few < 45


def evaluating_everything(contest: Contest) -> None:
    """Load a programme that asks for every measure but a tariff's."""
    asked = [each for each in MeasureKey if each is not MeasureKey.OFFENCE_POINTS]
    gates = [
        {
            "key": f"g-{place}",
            "title": each.value,
            "measure": each.value,
            "least": 0,
            **DRAFT,
        }
        for place, each in enumerate(asked)
    ]
    because = {each.value: "A law of the test." for each in BY_LAW_ALONE}
    contest.loaded(key="ph-everything", gate=gates, because=because)
