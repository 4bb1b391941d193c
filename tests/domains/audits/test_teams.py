"""Bodies, plans and teams: who may audit whom, said before the audit begins (C7)."""

from datetime import date, timedelta
from uuid import UUID

import pytest
from sqlalchemy import select, update

from app.access.grants import Role
from app.domains.audits.errors import NotAccredited
from app.domains.audits.models import Audit
from app.domains.audits.types import Order
from app.domains.evidence.models import Document
from app.domains.identity.models import Membership
from app.domains.identity.types import MembershipState, OrganisationKind
from app.domains.subjects.models import Principal
from app.kit.ids import new_id
from app.store.journal import Event
from app.store.sight import GrantOfSight
from tests.audits import FIRST_DAY, REASON, Audited, ers
from tests.make import OPERATOR
from tests.people import key, on

CLEAN = {"ties": []}


def reasons(answer) -> set[str]:
    assert answer.status_code == 409, answer.text
    assert answer.json()["type"].endswith("/team-refused")
    return {each["why"] for each in answer.json()["against"]}


def proposed(audited: Audited, *members, **more) -> UUID:
    audited.accredit()
    audited.competent()
    audit_id = audited.order(**more)
    audited.does(audited.manager, audit_id, "plan", audited.plan(audit_id))
    audited.does(audited.manager, audit_id, "propose-team", audited.team(*members))
    return audit_id


def test_an_audit_keeps_its_order_with_its_digest(audited: Audited):
    audited.accredit()
    audit_id = audited.order(workers_placed=400)
    with audited.world.database.reading(OPERATOR) as work:
        audit = work.session.get_one(Audit, audit_id)
        assert audit.order.workers_placed == 400
        assert Order.model_validate_json(audit.order_text) == audit.order
        [event] = work.session.scalars(
            select(Event).where(Event.name == "audits.audit.ordered")
        ).all()
    assert event.body["digest"] == audit.order_digest


def test_c7_a_body_without_an_accreditation_takes_no_audit(audited: Audited):
    with pytest.raises(NotAccredited):
        audited.order()


def test_c7_a_suspended_body_takes_no_audit_until_it_is_restored(audited: Audited):
    made = audited.accredit()
    client = audited.by(audited.secretariat)
    path = f"/v1/accreditations/{made['id']}"
    assert client.post(f"{path}/suspend", json=REASON, headers=on(1)).status_code == 200
    with pytest.raises(NotAccredited):
        audited.order()
    assert client.post(f"{path}/restore", json=REASON, headers=on(2)).status_code == 200
    assert audited.order()


def test_c7_an_accreditation_reaches_no_further_than_its_days_and_countries(audited: Audited):
    audited.accredit(countries=["NP"])
    with pytest.raises(NotAccredited):
        audited.order()
    audited.accredit(valid_until=(FIRST_DAY - timedelta(days=1)).isoformat())
    audit_id = audited.order()
    answer = audited.act(audited.manager, audit_id, "plan", audited.plan(audit_id))
    assert answer.status_code == 409
    assert answer.json()["type"].endswith("/not-accredited")


def test_only_an_audit_body_is_accredited(audited: Audited):
    sent = {"audit_body_id": str(audited.firm.id), "scheme": "ers-1", **REASON}
    sent |= {"valid_from": "2026-01-01", "valid_until": "2028-12-31"}
    client = audited.by(audited.secretariat)
    answer = client.post("/v1/accreditations", json=sent, headers=key())
    assert answer.status_code == 422
    assert answer.json()["errors"][0]["pointer"] == "/audit_body_id"


def test_an_order_names_no_criterion_of_another_edition(audited: Audited):
    audited.accredit()
    with pytest.raises(Exception, match="names what its edition has not"):
        audited.order(criteria=("no-such",))


def test_a_plan_departs_from_the_formula_only_with_a_reason(audited: Audited):
    audited.accredit()
    audit_id = audited.order()
    asked = audited.read(audit_id)
    assert asked["interviews_required"] > 0
    assert float(asked["days_required"]) > 0
    fewer = audited.plan(audit_id, interviews=asked["interviews_required"] - 1)
    answer = audited.act(audited.manager, audit_id, "plan", fewer)
    assert answer.status_code == 422
    assert [each["pointer"] for each in answer.json()["errors"]] == ["/interviews"]
    shown = audited.does(
        audited.manager, audit_id, "plan", {**fewer, "reason": "one camp is closed"}
    )
    assert shown["departure"] == "one camp is closed"


@pytest.mark.parametrize(
    ("more", "pointer"),
    [
        ({"planned_until": "2027-01-10"}, "/planned_until"),
        ({"planned_from": "2026-11-01"}, "/planned_from"),
        ({"planned_from": "2026-11-26"}, "/planned_from"),
        ({"sites": ["moon"]}, "/sites"),
        ({"days": "0.1", "reason": "we are quick"}, "/days"),
        ({"planned_from": "1066-10-14"}, "/planned_from"),
    ],
)
def test_a_plan_that_does_not_do_names_each_place(audited: Audited, more, pointer):
    audited.accredit()
    audit_id = audited.order()
    answer = audited.act(audited.manager, audit_id, "plan", audited.plan(audit_id, **more))
    assert answer.status_code == 422
    assert pointer in {each["pointer"] for each in answer.json()["errors"]}


def test_a_risk_raises_the_samples_and_never_above_how_many_there_are(audited: Audited):
    audited.accredit()
    plain = audited.read(audited.order())["interviews_required"]
    raised = audited.read(audited.order(risk_factor="2"))["interviews_required"]
    assert plain < raised <= 400
    assert audited.read(audited.order(workers_placed=3))["interviews_required"] == 3


def test_a_team_is_refused_with_everything_that_stands_against_it_at_once(audited: Audited):
    audited.accredit()
    audit_id = audited.order()
    audited.does(audited.manager, audit_id, "plan", audited.plan(audit_id))
    team = audited.team((audited.auditor, "member"))
    audited.does(audited.manager, audit_id, "propose-team", team)
    found = reasons(audited.act(audited.manager, audit_id, "clear-team"))
    assert found == {
        *("not_declared", "no_lead", "language_missing", "sector_missing", "scheme_missing")
    }
    seen = audited.by(audited.manager).get(f"/v1/audits/{audit_id}/standing").json()
    assert {each["why"] for each in seen["against"]} == found


@pytest.mark.parametrize(
    ("tie", "why"),
    [
        ({"kind": "employment"}, "employment"),
        ({"kind": "consultancy", "ended_on": "2026-01-01"}, "consultancy"),
        ({"kind": "family", "ended_on": "1999-01-01"}, "family"),
        ({"kind": "ownership"}, "ownership"),
        ({"kind": "earlier_decision"}, "earlier_decision"),
    ],
)
def test_a_tie_that_a_member_declares_keeps_them_out(audited: Audited, tie, why):
    audit_id = proposed(audited)
    audited.does(audited.lead, audit_id, "declare", {"ties": [tie]})
    audited.does(audited.auditor, audit_id, "declare", CLEAN)
    assert reasons(audited.act(audited.manager, audit_id, "clear-team")) == {why}


def test_consultancy_that_has_cooled_off_keeps_nobody_out(audited: Audited):
    audit_id = proposed(audited)
    tie = {"kind": "consultancy", "ended_on": "2023-01-01"}
    audited.does(audited.lead, audit_id, "declare", {"ties": [tie]})
    audited.does(audited.auditor, audit_id, "declare", CLEAN)
    shown = audited.does(audited.manager, audit_id, "clear-team")
    assert shown["state"] == "team_cleared"


def test_work_for_the_auditee_is_known_without_a_declaration(audited: Audited):
    audited.world.member(Role.RECRUITER_STAFF, audited.firm, email=audited.lead.email)
    audit_id = proposed(audited)
    for each in (audited.lead, audited.auditor):
        audited.does(each, audit_id, "declare", CLEAN)
    assert reasons(audited.act(audited.manager, audit_id, "clear-team")) == {"employment"}


def test_l10_the_name_of_a_principal_is_a_question_and_no_finding(audited: Audited):
    with audited.world.database.writing(OPERATOR) as work:
        work.session.add(
            Principal(
                id=new_id(),
                subject_id=audited.subject,
                role="owner",
                name=audited.lead.person.name.upper(),
                salt="0" * 32,
                stated_from=date(2026, 1, 1),
                recorded_from=1,
            )
        )
    audit_id = proposed(audited)
    for each in (audited.lead, audited.auditor):
        audited.does(each, audit_id, "declare", CLEAN)
    found = reasons(audited.act(audited.manager, audit_id, "clear-team"))
    assert found == {"namesake_not_answered"}
    audited.does(audited.lead, audit_id, "declare", {**CLEAN, "is_principal": True})
    assert reasons(audited.act(audited.manager, audit_id, "clear-team")) == {"principal"}
    audited.does(audited.lead, audit_id, "declare", {**CLEAN, "is_principal": False})
    audited.does(audited.manager, audit_id, "clear-team")


def test_a_competence_that_ends_before_the_audit_does_not_count(audited: Audited):
    audited.accredit()
    audited.know(audited.lead, ("language", "en"), ("scheme", "ers-1"), until="2027-01-01")
    audited.know(audited.auditor, ("language", "tl"), ("sector", "9700"))
    audit_id = audited.order()
    audited.does(audited.manager, audit_id, "plan", audited.plan(audit_id))
    audited.does(audited.manager, audit_id, "propose-team", audited.team())
    for each in (audited.lead, audited.auditor):
        audited.does(each, audit_id, "declare", CLEAN)
    found = reasons(audited.act(audited.manager, audit_id, "clear-team"))
    assert found == {"language_missing", "scheme_missing"}


def test_nobody_of_another_body_is_proposed(audited: Audited):
    other = audited.world.organisation(OrganisationKind.AUDIT_BODY)
    stranger = audited.world.member(Role.LEAD_AUDITOR, other)
    audited.accredit()
    audit_id = audited.order()
    body = audited.team((stranger, "lead"))
    answer = audited.act(audited.manager, audit_id, "propose-team", body)
    assert answer.status_code == 422
    assert answer.json()["errors"][0]["pointer"] == "/members/0/person_id"


def test_who_leaves_the_body_before_the_team_is_cleared_is_seen(audited: Audited):
    audit_id = proposed(audited)
    for each in (audited.lead, audited.auditor):
        audited.does(each, audit_id, "declare", CLEAN)
    with audited.world.database.writing(OPERATOR) as work:
        work.session.execute(
            update(Membership)
            .where(Membership.id == audited.auditor.membership.id)
            .values(state=MembershipState.ENDED, ended_at=work.at)
        )
    found = reasons(audited.act(audited.manager, audit_id, "clear-team"))
    assert found == {"not_of_the_body"}


def test_the_auditee_gets_the_names_when_the_team_is_cleared(audited: Audited):
    audit_id = proposed(audited)
    assert audited.read(audit_id, audited.recruiter)["team"] == []
    for each in (audited.lead, audited.auditor):
        audited.does(each, audit_id, "declare", CLEAN)
    audited.does(audited.manager, audit_id, "clear-team")
    shown = audited.read(audit_id, audited.recruiter)
    assert {each["name"] for each in shown["team"]} == {
        audited.lead.person.name,
        audited.auditor.person.name,
    }
    assert shown["available_actions"] == ["object"]


def objected(audited: Audited, audit_id: UUID) -> str:
    body = {"person_id": str(audited.auditor.person.id), **REASON}
    shown = audited.does(audited.recruiter, audit_id, "object", body)
    [row] = shown["objections"]
    found: str = row["id"]
    return found


def test_c7_an_audit_waits_while_the_auditee_can_still_object(audited: Audited):
    audit_id = audited.cleared()
    answer = audited.act(audited.lead, audit_id, "start")
    assert answer.status_code == 409
    assert answer.json()["type"].endswith("/objection-open")
    audited.world.database.clock.at += timedelta(days=8)
    assert audited.does(audited.lead, audit_id, "start")["state"] == "in_progress"


def test_c7_one_reasoned_objection_to_a_member_and_no_second(audited: Audited):
    audit_id = audited.cleared()
    row = objected(audited, audit_id)
    body = {"person_id": str(audited.auditor.person.id), **REASON}
    again = audited.act(audited.recruiter, audit_id, "object", body)
    assert (again.status_code, again.json()["type"].rpartition("/")[2]) == (
        *(409, "objection-not-possible"),
    )
    audited.world.database.clock.at += timedelta(days=8)
    late = {"person_id": str(audited.lead.person.id), **REASON}
    assert audited.act(audited.recruiter, audit_id, "object", late).status_code == 409
    assert audited.act(audited.lead, audit_id, "start").status_code == 409
    decision = {"is_upheld": False, **REASON}
    audited.does(audited.manager, audit_id, f"objections/{row}/decide", decision)
    audited.does(audited.lead, audit_id, "start")


def test_c7_an_objection_that_is_upheld_dissolves_the_team_and_keeps_the_member_out(
    audited: Audited,
):
    audit_id = audited.cleared()
    row = objected(audited, audit_id)
    decision = {"is_upheld": True, **REASON}
    shown = audited.does(audited.manager, audit_id, f"objections/{row}/decide", decision)
    assert (shown["state"], shown["team"]) == ("planned", [])
    audited.does(audited.manager, audit_id, "propose-team", audited.team())
    for each in (audited.lead, audited.auditor):
        audited.does(each, audit_id, "declare", CLEAN)
    found = reasons(audited.act(audited.manager, audit_id, "clear-team"))
    assert found == {"objection_upheld"}


def test_c7_who_is_of_the_team_neither_clears_it_nor_decides_an_objection(audited: Audited):
    both = audited.world.member(Role.AUDIT_MANAGER, audited.body, email=audited.lead.email)
    audit_id = proposed(audited)
    for each in (audited.lead, audited.auditor):
        audited.does(each, audit_id, "declare", CLEAN)
    assert audited.act(both, audit_id, "clear-team").json()["type"].endswith("/of-the-team")
    audited.does(audited.manager, audit_id, "clear-team")
    row = objected(audited, audit_id)
    decision = {"is_upheld": False, **REASON}
    answer = audited.act(both, audit_id, f"objections/{row}/decide", decision)
    assert answer.json()["type"].endswith("/of-the-team")


def test_c7_an_unannounced_audit_is_known_to_the_auditee_only_when_it_begins(audited: Audited):
    audit_id = audited.cleared(is_unannounced=True)
    recruiter = audited.by(audited.recruiter)
    assert recruiter.get(f"/v1/audits/{audit_id}").status_code == 404
    assert recruiter.get("/v1/audits").json()["items"] == []
    body = {"person_id": str(audited.auditor.person.id), **REASON}
    assert audited.act(audited.recruiter, audit_id, "object", body).status_code == 404
    with audited.world.database.reading(OPERATOR) as work:
        told = work.session.scalars(
            select(Event.name).where(Event.subject_id == audited.subject)
        ).all()
    assert not [name for name in told if name.startswith("audits.")]
    audited.does(audited.lead, audit_id, "start")
    assert len(audited.read(audit_id, audited.recruiter)["team"]) == 2


@pytest.mark.parametrize("kind", ["offer", "gift", "threat"])
def test_c7_an_offer_or_threat_moves_the_audit_to_another_team_in_one_call(audited: Audited, kind):
    audit_id = audited.cleared()
    body = {"kind": kind, "words": "an envelope was left on the desk"}
    shown = audited.does(audited.auditor, audit_id, "report-influence", body)
    assert (shown["state"], shown["team"]) == ("planned", [])
    audited.does(audited.manager, audit_id, "propose-team", audited.team())
    for each in (audited.lead, audited.auditor):
        audited.does(each, audit_id, "declare", CLEAN)
    assert reasons(audited.act(audited.manager, audit_id, "clear-team")) == {"influenced"}


def test_c7_only_who_is_of_the_team_reports_or_begins(audited: Audited):
    audit_id = audited.cleared(is_unannounced=True)
    other = audited.world.member(Role.AUDITOR, audited.body)
    assert audited.act(other, audit_id, "start").status_code == 403
    body = {"kind": "gift", "words": "a watch"}
    assert audited.act(other, audit_id, "report-influence", body).status_code == 403


def test_c7_an_audit_that_is_handed_over_is_gone_for_the_body_before(audited: Audited):
    audit_id = audited.cleared()
    other = audited.world.organisation(OrganisationKind.AUDIT_BODY)
    body = {"audit_body_id": str(other.id), **REASON}
    refused = audited.act(audited.secretariat, audit_id, "hand-over", body)
    assert refused.json()["type"].endswith("/not-accredited")
    audited.accredit(other)
    shown = audited.does(audited.secretariat, audit_id, "hand-over", body)
    assert (shown["state"], shown["audit_body_id"]) == ("planned", str(other.id))
    for each in (audited.manager, audited.lead):
        assert audited.by(each).get(f"/v1/audits/{audit_id}").status_code == 404
    manager = audited.world.member(Role.AUDIT_MANAGER, other)
    assert audited.read(audit_id, manager)["team"] == []


def a_document(audited: Audited) -> UUID:
    with audited.world.database.writing(OPERATOR) as work:
        document = Document(
            id=new_id(),
            organisation_id=audited.firm.id,
            digest="0" * 64,
            size_bytes=1,
            media_type="text/plain",
            name="proof.txt",
            sent_at=work.at,
        )
        work.session.add(document)
    return document.id


def test_the_auditees_documents_are_open_to_the_body_while_it_has_a_cleared_team(audited: Audited):
    document = a_document(audited)
    code = next(ers().indicators).code
    audit_id = audited.cleared(answers={code: {"answer": "conforms", "documents": [str(document)]}})

    def open_to() -> list[UUID]:
        with audited.world.database.reading(OPERATOR) as work:
            return list(
                work.session.scalars(
                    select(GrantOfSight.organisation_id).where(
                        GrantOfSight.thing_id == document, GrantOfSight.ended_at.is_(None)
                    )
                )
            )

    assert open_to() == [audited.body.id]
    other = audited.world.organisation(OrganisationKind.AUDIT_BODY)
    audited.accredit(other)
    body = {"audit_body_id": str(other.id), **REASON}
    audited.does(audited.secretariat, audit_id, "hand-over", body)
    assert open_to() == []


def test_a_stale_act_is_told_and_nothing_is_done(audited: Audited):
    audited.accredit()
    audit_id = audited.order()
    client = audited.by(audited.manager)
    path = f"/v1/audits/{audit_id}/plan"
    assert client.post(path, json=audited.plan(audit_id), headers=on(9)).status_code == 412


def test_what_waits_for_each_is_on_their_list(audited: Audited):
    def acts(member) -> list[tuple[str, str]]:
        items = audited.by(member).get("/v1/me/work").json()["items"]
        return [(each["act"], each["path"]) for each in items]

    audit_id = proposed(audited)
    path = f"/v1/audits/{audit_id}"
    assert acts(audited.manager) == [("plan", path)]
    assert acts(audited.lead) == [("declare", path)]
    for each in (audited.lead, audited.auditor):
        audited.does(each, audit_id, "declare", CLEAN)
    audited.does(audited.manager, audit_id, "clear-team")
    assert acts(audited.lead) == [("start", path)]
    objected(audited, audit_id)
    assert acts(audited.manager) == [("decide_objection", path)]
