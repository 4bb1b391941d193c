"""Studies over HTTP: drafted by a sponsor, run by an assessor whom nobody stops (E3)."""

from datetime import date, timedelta
from typing import Any

import pytest
from sqlalchemy import select

from app.access.grants import Role
from app.domains.audits.models import Audit
from app.domains.audits.types import AuditState, Ordered
from app.domains.cohorts.models import CohortRecord
from app.domains.cohorts.queries.costs import costs_and_earnings
from app.domains.identity.types import OrganisationKind
from app.kit.ids import new_id
from tests.access.subject_rows import _record
from tests.make import OPERATOR
from tests.people import World, key, on
from tests.studying import DECLARED, Studies, everything, lines, workers
from tests.violating import slug

FEW = [{"outcome": "documents_kept"}, {"outcome": "welfare"}]


@pytest.fixture
def studies(world: World) -> Studies:
    """A sponsor and an assessor."""
    return Studies(world)


def faults(answer: Any) -> dict[str, str]:
    assert answer.status_code == 422, answer.text
    return {each["pointer"]: each["detail"] for each in answer.json()["errors"]}


def one(code: str, **more: Any) -> dict[str, Any]:
    return {"code": code, "arm": "full", "consent": "yes", **more}


def test_e3_the_design_of_the_pilot_ships_as_a_template(world):
    [found] = world.client().get("/v1/cohort-templates").json()["items"]
    assert (found["key"], found["mark"]) == ("qatar-pilot", "draft")
    arms = found["protocol"]["arms"]
    assert [each["key"] for each in arms] == ["baseline", "secured", "full"]
    assert [each["is_baseline"] for each in arms] == [True, False, False]


def test_e3_a_draft_is_its_sponsors_and_its_assessors_until_the_protocol_is_frozen(studies):
    studies.drafted()
    assert studies.client().get(studies.path).status_code == 404
    stranger = studies.world.anew(Role.EMPLOYER_MANAGER, OrganisationKind.EMPLOYER)
    assert stranger.get(studies.path).status_code == 404
    assert studies.read(studies.sponsor)["state"] == "draft"
    assert studies.read(studies.assessor)["available_actions"] == ["freeze"]
    assert studies.client().get("/v1/cohort-studies").json()["items"] == []
    studies.does("freeze", DECLARED)
    found = studies.read()
    assert (found["state"], found["published_at"]) == ("protocol_frozen", None)
    assert found["not_published_since"] == found["frozen_at"]
    assert found["assessor_declared_at"] == found["frozen_at"]
    assert found["protocol"]["comparisons"] == [
        *(["secured", "baseline"], ["full", "baseline"], ["full", "secured"]),
    ]
    [listed] = studies.client().get("/v1/cohort-studies?is_published=false").json()["items"]
    assert listed["key"] == studies.name


@pytest.mark.parametrize(
    ("more", "where"),
    [
        ({"threshold": 9}, "/threshold"),
        ({"draws": 100}, "/draws"),
        ({"publish_by": "2020-01-01"}, "/publish_by"),
        ({"publish_by": "2036-11-25"}, "/publish_by"),
        ({"publish_by": "9999-12-31"}, "/publish_by"),
        ({"corridors": [{"origin": "ZZ", "destination": "QA"}]}, "/corridors/0/origin"),
        ({"corridors": [{"origin": "NP", "destination": "XX"}]}, "/corridors/0/destination"),
        ({"currency": "ZZZ"}, "/currency"),
        ({"template": "nothing"}, "/template"),
        ({"template": None}, "/arms"),
        ({"corridors": [{"origin": "NP", "destination": "NP"}]}, "/corridors/0"),
        ({"outcomes": [{"outcome": "welfare"}, {"outcome": "welfare"}]}, "/outcomes/1/outcome"),
        ({"outcomes": []}, "/outcomes"),
        ({"comparisons": [{"arm": "full", "against": "nobody"}]}, "/comparisons/0"),
        ({"sites": [{"key": "n", "name": "North"}]}, "/sites"),
        ({"title": "Ask ram@mail.example"}, "/title"),
        ({"arms": [{"key": "a", "name": "A", "what": "alone"}]}, "/arms"),
        ({"productivity_from": ["018f0000-0000-7000-8000-000000000000"]}, "/productivity_from/0"),
    ],
)
def test_what_is_wrong_with_a_protocol_is_named(studies, more, where):
    assert f"/protocol{where}" in faults(studies.draft(**more))


def test_a_protocol_names_firms_of_the_register(studies):
    with studies.world.database.writing(OPERATOR) as work:
        known = _record(work)
    arms = [
        {"key": "a", "name": "A", "what": "as usual", "is_baseline": True},
        {"key": "b", "name": "B", "what": "fairly", "firms": [known.number, "VI-NOBODY"]},
    ]
    assert list(faults(studies.draft(arms=arms))) == ["/protocol/arms/1/firms/1"]
    arms[1]["firms"] = [known.number]
    studies.drafted(arms=arms)
    again = studies.draft(arms=arms)
    assert (again.status_code, slug(again)) == (409, "study-key-taken")


def test_e3_who_pays_for_a_study_neither_assesses_nor_changes_nor_stops_it(studies):
    studies.drafted()
    for verb, body in (("freeze", DECLARED), ("begin", None), ("close", None), ("publish", None)):
        assert studies.act(studies.sponsor, verb, body).status_code == 403
    body = {"assessor": studies.assessor.organisation.number, "protocol": studies.said(title="B")}
    version = studies.read(studies.sponsor)["version"]
    sponsor = studies.client(studies.sponsor)
    changed = sponsor.put(studies.path, json=body, headers={"If-Match": f'"{version}"'})
    assert (changed.status_code, changed.json()["title"]) == (200, "B")
    studies.does("freeze", DECLARED)
    version = studies.read()["version"]
    late = sponsor.put(studies.path, json=body, headers={"If-Match": f'"{version}"'})
    assert (late.status_code, slug(late)) == (409, "step-refused")
    assert sponsor.delete(studies.path, headers=on(version)).status_code == 405
    undeclared = studies.act(studies.assessor, "freeze", {**DECLARED, "no_tie_to_firms": False})
    assert "/no_tie_to_firms" in faults(undeclared)


def test_e3_an_assessor_with_an_interest_in_the_sponsor_is_refused(studies):
    studies.drafted()
    declared = {
        "kind": "payment",
        "organisation": studies.sponsor.organisation.number,
        "since": "2026-01-01",
    }
    answer = studies.client(studies.assessor).post("/v1/me/interests", json=declared, headers=key())
    assert answer.status_code == 201, answer.text
    refused = studies.act(studies.assessor, "freeze", DECLARED)
    assert slug(refused) == "interest-declared"


def _audit(work, body, firm, record, accepted_at=None):
    """Return an audit of a firm by a body, accepted or still open."""
    return Audit(
        number="VT00000191",
        order_text="{}",
        order_digest="0" * 64,
        ordered_by="application",
        ordered_id=new_id(),
        ordered_at=work.at,
        shows_summary=False,
        auditee_subject_id=record.id,
        auditee_organisation_id=firm.id,
        audit_body_id=body.id,
        kind=Ordered.STAGE_2,
        is_unannounced=False,
        state=AuditState.ACCEPTED if accepted_at else AuditState.PLANNED,
        accepted_at=accepted_at,
        days_required="1",
        interviews_required=0,
        files_required=0,
        sites=[],
        languages=[],
    )


@pytest.mark.parametrize(
    ("accepted_days_ago", "is_joined", "is_tied"),
    [(None, False, True), (None, True, True), (700, False, True), (740, False, False)],
)
def test_e3_an_assessor_who_audits_a_firm_of_the_study_or_did_is_refused(
    studies, accepted_days_ago, is_joined, is_tied
):
    body, firm = studies.assessor.organisation, studies.sponsor.organisation
    with studies.world.database.writing(OPERATOR) as work:
        named, audited = _record(work), _record(work)
        work.session.flush()
        if is_joined:
            audited.merged_into = named.id
        since = accepted_days_ago and work.at - timedelta(days=accepted_days_ago)
        work.session.add(_audit(work, body, firm, audited if is_joined else named, since))
        number = named.number
    arms = [
        {"key": "baseline", "name": "A", "what": "as usual", "is_baseline": True},
        {"key": "full", "name": "B", "what": "fairly", "firms": [number]},
    ]
    studies.drafted(arms=arms, outcomes=FEW)
    answer = studies.act(studies.assessor, "freeze", DECLARED)
    if not is_tied:
        assert answer.status_code == 200, answer.text
        return
    assert (answer.status_code, slug(answer)) == (409, "assessor-tied")
    assert answer.json()["ties"] == ["audited_firm"]


def test_e3_an_amendment_is_a_version_beside_the_first_and_says_when_and_why(studies):
    studies.collecting(outcomes=FEW)
    studies.sent(lines(one(*studies.codes(1), welfare="3")))
    frozen = studies.read()["protocol_digest"]
    reason = "The bank changed."
    body = {"protocol": studies.said(outcomes=FEW, threshold=12), "reason": reason}
    assert studies.act(studies.sponsor, "amend", body).status_code == 403
    found = studies.does("amend", body)
    assert (found["protocol_revision"], found["amendments"]) == (2, 1)
    newest, first = studies.client().get(f"{studies.path}/protocols").json()["items"]
    assert (newest["written_in"], newest["reason"]) == ("collecting", reason)
    assert newest["protocol"]["threshold"] == 12
    assert (first["digest"], first["written_in"], first["reason"]) == (frozen, "draft", None)
    body["protocol"]["currency"] = "QAR"
    assert "/protocol/currency" in faults(studies.act(studies.assessor, "amend", body))


def test_e3_a_file_of_names_is_refused_and_leaves_no_trace(studies):
    studies.collecting(outcomes=FEW)
    [code] = studies.codes(1)
    before = everything(studies.world)
    content = f"code,arm,consent,name\n{code},full,yes,Anselmo Quibranza\n"
    answer = studies.send(content)
    assert answer.status_code == 422
    assert "Quibranza" not in answer.text
    quietly = studies.send(lines(one(code, welfare="Anselmo Quibranza")))
    assert list(faults(quietly)) == ["/line/2/welfare"]
    assert "Quibranza" not in quietly.text
    after = everything(studies.world)
    assert "Quibranza" not in after
    assert code.replace("-", "") not in after
    assert before.count("cohort") == after.count("cohort")


def test_e3_one_bad_line_keeps_all_others_out(studies):
    studies.collecting(outcomes=FEW)
    good, bad = studies.codes(2)
    answer = studies.send(lines(one(good, welfare="3"), one(bad, consent="no")))
    assert list(faults(answer)) == ["/line/3/consent"]
    counted = studies.client(studies.assessor).get(f"{studies.path}/records").json()
    assert counted["by_arm"] == {}
    assert studies.client(studies.sponsor).get(f"{studies.path}/records").status_code == 403
    assert studies.send(lines(one(good)), studies.sponsor).status_code == 403


@pytest.mark.parametrize("day", ["0001-01-01", "0000-01-01", "9999-12-31"])
def test_a_day_at_the_end_of_the_calendar_has_no_rate_and_that_is_said(studies, day):
    studies.collecting(outcomes=[{"outcome": "fees_paid"}])
    paid = {"fees_paid": "12.00", "fees_paid_currency": "NPR", "fees_paid_on": day}
    answer = studies.send(lines(one(*studies.codes(1), **paid)))
    [found] = faults(answer)
    assert found.startswith("/line/2/fees_paid")


def test_a_correction_is_a_version_and_an_empty_cell_says_it_is_missing(studies):
    studies.collecting(outcomes=FEW)
    [code] = studies.codes(1)
    first = one(code, welfare="3", documents_kept="yes")
    assert studies.sent(lines(first))["new"] == 1
    assert studies.sent(lines(first))["unchanged"] == 1
    assert studies.sent(lines(one(code, welfare="")))["corrected"] == 1
    assert list(faults(studies.send(lines(one(code) | {"arm": "secured"})))) == ["/line/2/arm"]
    with studies.world.database.reading(OPERATOR) as work:
        older, newer = work.session.scalars(select(CohortRecord).order_by(CohortRecord.revision))
    assert older.said["values"] == {"welfare": "3", "documents_kept": True}
    assert newer.said["values"] == {"welfare": None, "documents_kept": True}
    assert (older.replaced_at is None, newer.replaced_at is None) == (False, True)
    counted = studies.client(studies.assessor).get(f"{studies.path}/records").json()
    assert (counted["by_arm"], counted["earlier_versions"]) == ({"full": 1}, 1)


def test_rows_come_by_http_too_and_productivity_from_the_employer_alone(studies):
    employer = studies.sponsor.organisation
    studies.collecting(productivity_from=[str(employer.id)])
    known, other = studies.codes(2)
    client = studies.client(studies.assessor)
    answer = client.post(
        f"{studies.path}/records", json={"rows": [one(known, welfare="4")]}, headers=key()
    )
    assert (answer.status_code, answer.json()["new"]) == (201, 1)
    taken = studies.send(f"code,productivity\n{known},97\n", studies.sponsor)
    assert (taken.status_code, taken.json()["corrected"]) == (201, 1)
    strange = studies.send(f"code,productivity\n{other},97\n", studies.sponsor)
    assert list(faults(strange)) == ["/line/2/code"]
    more = studies.send(f"code,welfare\n{known},1\n", studies.sponsor)
    assert "/line/1/column/2" in faults(more)


def test_e3_who_withdraws_consent_is_taken_out_and_does_not_come_back(studies):
    studies.collecting(outcomes=FEW)
    gone, stays = studies.codes(2)
    studies.sent(lines(one(gone, welfare="3"), one(stays, welfare="4")))
    studies.sent(lines(one(gone, welfare="2")))
    assert studies.act(studies.sponsor, "withdrawals", {"code": gone}).status_code == 403
    assert studies.act(studies.assessor, "withdrawals", {"code": gone}).status_code == 204
    again = studies.act(studies.assessor, "withdrawals", {"code": gone})
    assert (again.status_code, slug(again)) == (404, "no-such-participant")
    with studies.world.database.reading(OPERATOR) as work:
        rows = work.session.scalars(
            select(CohortRecord).where(CohortRecord.withdrawn_at.is_not(None))
        ).all()
    assert [each.said for each in rows] == [{}, {}]
    assert list(faults(studies.send(lines(one(gone, welfare="3"))))) == ["/line/2/consent"]
    counted = studies.client(studies.assessor).get(f"{studies.path}/records").json()
    assert (counted["by_arm"], counted["withdrawn"]) == ({"full": 1}, 1)
    studies.does("close")
    studies.does("analyse")
    late = studies.act(studies.assessor, "withdrawals", {"code": stays})
    assert (late.status_code, slug(late)) == (409, "step-refused")


def test_records_come_in_between_beginning_and_closing_alone(studies):
    studies.drafted(outcomes=FEW)
    studies.does("freeze", DECLARED)
    [code] = studies.codes(1)
    assert slug(studies.send(lines(one(code)))) == "step-refused"
    studies.does("begin")
    studies.does("close")
    assert slug(studies.send(lines(one(code)))) == "step-refused"
    empty = studies.act(studies.assessor, "analyse")
    assert (empty.status_code, slug(empty)) == (409, "nothing-to-analyse")
    assert studies.read()["not_published_since"] is not None


def test_e3_the_sponsor_reads_the_result_with_the_public_and_comments_beside_it(studies, clock):
    studies.collecting(outcomes=FEW, subgroups=[])
    kept = ("code", "arm", "consent", "documents_kept", "welfare")
    rows = [{name: each[name] for name in kept} for each in workers(studies.codes(36))]
    studies.sent(lines(*rows))
    studies.analysed()
    assert studies.read()["state"] == "analysed"
    said = {"words": "It was a hard year.", "language": "en"}
    for reader in (None, studies.sponsor):
        for path in ("result", "result.csv", "charts/welfare.svg"):
            assert studies.client(reader).get(f"{studies.path}/{path}").status_code == 404
    assert slug(studies.act(studies.sponsor, "comment", said)) == "step-refused"
    before = studies.result(studies.assessor)
    assert [each["n"] for each in before["outcomes"][0]["arms"]] == [12, 12, 12]
    clock.at += timedelta(days=1)
    published = studies.published()
    assert published["digest"] == before["digest"]
    assert studies.result(studies.sponsor)["digest"] == before["digest"]
    assert studies.act(studies.sponsor, "comment", said).status_code == 200
    private = studies.act(studies.sponsor, "comment", {**said, "words": "Call +974 5512 3456."})
    assert "/words" in faults(private)
    found = studies.result()
    assert (found["comment"]["words"], found["digest"]) == (said["words"], before["digest"])
    assert found["outcomes"] == before["outcomes"]
    assert studies.read()["not_published_since"] is None
    drawn = studies.client().get(f"{studies.path}/charts/welfare.svg")
    assert drawn.headers["content-type"] == "image/svg+xml"
    assert "default-src 'none'" in drawn.headers["content-security-policy"]
    assert studies.client().get(f"{studies.path}/charts/loan_taken.svg").status_code == 404
    assert studies.client().get(f"{studies.path}/result.csv").text.count("welfare") > 6
    studies.does("check")
    studies.world.settle()
    assert studies.result()["is_reproduced"] is True


def test_costs_and_earnings_are_told_of_published_studies_alone(studies):
    outcomes = [{"outcome": "fees_paid"}, {"outcome": "first_month_earnings"}]
    studies.collecting(outcomes=outcomes, subgroups=[])
    codes = studies.codes(2)
    more = {"corridor": "NP-QA", "started": "2026-05", "contract_months": "24"}
    earned = {"first_month_earnings": "300.00", "deductions": "100.00", "self_employed": "no"}
    studies.sent(
        lines(
            one(codes[0], fees_paid="1200.00", sex="female", **more, **earned),
            one(codes[1], fees_paid="0.00"),
        )
    )
    studies.analysed()
    assert told(studies.world) == []
    studies.does("publish")
    both = {each.started_on: each for each in told(studies.world)}
    found = next(each for day, each in both.items() if day)
    assert (found.corridor, found.contract_months) == (("NP", "QA"), 24)
    assert (found.cost.common_minor, found.earnings.minor) == (120_000, 30_000)
    assert (found.deductions.minor, found.is_self_employed) == (10_000, False)
    assert (both[None].cost.minor, both[None].earnings, both[None].corridor) == (0, None, None)
    assert [each.started_on for each in told(studies.world, first="2026-05-02")] == [None]


def told(world: World, first: str = "2026-01-01") -> list[Any]:
    """Return what reports are told, as of now."""
    with world.database.reading(OPERATOR) as work:
        since, until = date.fromisoformat(first), date(2027, 12, 31)
        assert list(costs_and_earnings(work, since=since, until=until, entry=0)) == []
        return list(costs_and_earnings(work, since=since, until=until, entry=10**6))


def test_p7_what_waits_for_an_assessor_stands_in_their_work(studies):
    studies.drafted(outcomes=FEW)
    work = studies.client(studies.assessor).get("/v1/me/work").json()["items"]
    assert [(each["what"], each["act"], each["path"]) for each in work] == [
        ("cohort_study", "freeze", studies.path)
    ]
    assert studies.client(studies.sponsor).get("/v1/me/work").json()["items"] == []


def test_e3_an_audit_that_is_ordered_once_records_came_in_holds_no_result_back(studies):
    body, firm = studies.assessor.organisation, studies.sponsor.organisation
    with studies.world.database.writing(OPERATOR) as work:
        named = _record(work)
        work.session.flush()
        number = named.number
    arms = [
        {"key": "baseline", "name": "A", "what": "as usual", "is_baseline": True},
        {"key": "full", "name": "B", "what": "fairly", "firms": [number]},
    ]
    studies.drafted(arms=arms, outcomes=FEW)
    studies.does("freeze", DECLARED)
    studies.does("begin")
    with studies.world.database.writing(OPERATOR) as work:
        work.session.add(_audit(work, body, firm, named))
    assert studies.act(studies.assessor, "close", None).status_code == 200
