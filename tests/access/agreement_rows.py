"""Rows of the access walk for agreements; parties of each scene have no authority here."""

from uuid import UUID, uuid4

from app.domains.agreements.models import (
    Agreement,
    AgreementAmendment,
    AgreementParty,
    AgreementSignature,
    AgreementSuccession,
    RegionalBody,
    RegionalMembership,
)
from app.domains.agreements.types import AgreementState
from app.domains.jurisdictions.models import JurisdictionEnd
from app.domains.jurisdictions.types import ProposalState
from app.kit.ids import new_id
from app.store.work import Work
from tests.access.jurisdiction_rows import recorded
from tests.access.rows import ME, REASON, SECRETARIAT, Row, Rows, Scene, at
from tests.agreeing import Term, draft, lay_down, lay_down_body
from tests.make import OPERATOR

NOTE = {"reference": "note of a test"}
PARTIES = ("MV", "LK")
EDIT = {name: said for name, said in draft("walked", PARTIES).items() if name != "key"}
AMENDMENT = {"from_day": "2199-01-01", "until": "2200-01-01", **NOTE}
SUCCESSION = {"party": "SD", "successor": "SS", "succeeds": False, **NOTE}
BODY = {"key": "walked-body", "code": "WALKED", "name": "A community", "source": "a test"}
MEMBER = {"jurisdiction": "BD", "since": "2020-01-01", "source": "a test"}
END = {"day": "2199-01-01", "source": "an act of a test"}
OURS = {"own": SECRETARIAT, **ME}
AGREEMENT = "/v1/agreements/{s.agreement}"
MEMBERSHIP = "/v1/regional-bodies/{s.regional_body}/memberships"


def _key() -> str:
    return f"walk-{uuid4().hex}"


def _in_force(scene: Scene) -> str:
    lay_down(scene.world, key := _key(), PARTIES, ["suspensions"])
    return key


def _in_state(scene: Scene, state: AgreementState) -> str:
    made = lay_down(scene.world, key := _key(), PARTIES, ["suspensions"])
    with scene.world.database.writing(OPERATOR) as work:
        row = work.session.get_one(Agreement, made)
        row.state = state
        if state is AgreementState.DRAFTED:
            row.signed_at = None
            parties = work.session.query(AgreementParty.id).filter_by(agreement_id=made)
            signatures = work.session.query(AgreementSignature)
            signatures.filter(AgreementSignature.party_id.in_(parties)).delete()
    return _first_version(scene, Agreement, made, key)


def _first_version(scene: Scene, model: type[Agreement], row_id: UUID, key: str) -> str:
    with scene.world.database.writing(OPERATOR) as work:
        work.session.query(model).filter_by(id=row_id).update({"version": 1})
    return key


def _drafted(scene: Scene) -> str:
    return _in_state(scene, AgreementState.DRAFTED)


def _signed(scene: Scene) -> str:
    return _in_state(scene, AgreementState.SIGNED)


def _somebody(work: Work, key: str) -> UUID:
    return work.session.query(Agreement).filter_by(key=key).one().drafted_by


def _amendment(scene: Scene) -> UUID:
    key = scene.agreement
    with scene.world.database.writing(OPERATOR) as work:
        row = work.session.query(Agreement).filter_by(key=key).one()
        found = AgreementAmendment(
            id=new_id(),
            agreement_id=row.id,
            state=ProposalState.PROPOSED,
            from_day=work.at.date(),
            ends=[],
            until=None,
            reference="a note",
            proposed_by=row.drafted_by,
            proposed_at=work.at,
        )
        work.session.add(found)
    return found.id


def _ended(scene: Scene) -> str:
    """Make an agreement of which a party is no more; return its key."""
    recorded(scene, "SD")
    lay_down(scene.world, key := _key(), ("SD", "LK"), ["suspensions"], term=Term())
    with scene.world.database.writing(OPERATOR) as work:
        known = work.session.query(JurisdictionEnd).filter_by(code="SD").count()
        if not known:
            work.session.add(_end(work, "SD", ProposalState.CONFIRMED, _somebody(work, key)))
    return key


def _end(work: Work, code: str, state: ProposalState, person: UUID) -> JurisdictionEnd:
    return JurisdictionEnd(
        id=new_id(),
        code=code,
        state=state,
        day=work.at.date(),
        successors=["SS"],
        source="an act of a test",
        proposed_by=person,
        proposed_at=work.at,
    )


def _succession(scene: Scene) -> tuple[str, UUID]:
    key = _ended(scene)
    with scene.world.database.writing(OPERATOR) as work:
        row = work.session.query(Agreement).filter_by(key=key).one()
        party = work.session.query(AgreementParty).filter_by(agreement_id=row.id, number=1).one()
        found = AgreementSuccession(
            id=new_id(),
            party_id=party.id,
            successor="SS",
            state=ProposalState.PROPOSED,
            succeeds=False,
            reference="a note",
            proposed_by=row.drafted_by,
            proposed_at=work.at,
        )
        work.session.add(found)
    return key, found.id


def _body(scene: Scene) -> tuple[str, UUID, UUID]:
    """Make a body with a member that waits and one that is; return its key and their ids."""
    key = f"w{uuid4().hex[:18]}"
    body = lay_down_body(scene.world, key, ("NP", "LK"))
    with scene.world.database.writing(OPERATOR) as work:
        found = work.session.query(RegionalMembership).filter_by(body_id=body)
        waits, stays = found.order_by(RegionalMembership.jurisdiction).all()
        waits.state = ProposalState.PROPOSED
        work.session.query(RegionalBody).filter_by(id=body).update({"version": 1})
    return key, waits.id, stays.id


def _ending(scene: Scene) -> str:
    """Propose the end of a jurisdiction, once; return its code."""
    code = recorded(scene, "SO")
    with scene.world.database.writing(OPERATOR) as work:
        if not work.session.query(JurisdictionEnd).filter_by(code=code).count():
            person = scene.colleague.person.id
            work.session.add(_end(work, code, ProposalState.PROPOSED, person))
    return code


ROWS = Rows(
    {
        "draft_agreement": Row(
            "POST", at("/v1/agreements", draft("walked", PARTIES)), 201, narrow=403, **OURS
        ),
        "edit_agreement": Row(
            "PUT", at("/v1/agreements/{s.agreement_draft}", EDIT), refused=404, **OURS
        ),
        "sign_agreement": Row(
            "POST",
            at("/v1/agreements/{s.agreement_draft}/sign", {"jurisdiction": "MV", **NOTE}),
            refused=404,
            **OURS,
        ),
        "redraft_agreement": Row(
            "POST", at("/v1/agreements/{s.agreement_signed}/redraft", REASON), **OURS
        ),
        "drop_agreement": Row(
            "POST", at("/v1/agreements/{s.agreement_draft}/drop", REASON), refused=404, **OURS
        ),
        "enforce_agreement": Row("POST", at("/v1/agreements/{s.agreement_signed}/enforce"), **OURS),
        "denounce_agreement": Row(
            "POST", at(f"{AGREEMENT}/denounce", {"jurisdiction": "MV", **NOTE}), **OURS
        ),
        "amend_agreement": Row(
            "POST", at("/v1/agreements/{s.agreement_quiet}/amendments", AMENDMENT), 201, **OURS
        ),
        "confirm_amendment": Row(
            "POST", at(f"{AGREEMENT}/amendments/{{s.amendment}}/confirm"), **OURS
        ),
        "drop_amendment": Row(
            "POST", at(f"{AGREEMENT}/amendments/{{s.amendment}}/drop", REASON), **OURS
        ),
        "answer_succession": Row(
            "POST", at("/v1/agreements/{s.agreement_ended}/successions", SUCCESSION), 201, **OURS
        ),
        "confirm_succession": Row(
            "POST",
            at("/v1/agreements/{s.agreement_asked}/successions/{s.succession}/confirm"),
            **OURS,
        ),
        "drop_succession": Row(
            "POST",
            at("/v1/agreements/{s.agreement_asked}/successions/{s.succession}/drop", REASON),
            **OURS,
        ),
        "make_regional_body": Row("POST", at("/v1/regional-bodies", BODY), 201, narrow=403, **OURS),
        "add_membership": Row("POST", at(MEMBERSHIP, MEMBER), 201, narrow=403, **OURS),
        "confirm_membership": Row(
            "POST", at(f"{MEMBERSHIP}/{{s.member_waits}}/confirm"), refused=404, **OURS
        ),
        "drop_membership": Row(
            "POST", at(f"{MEMBERSHIP}/{{s.member_waits}}/drop", REASON), refused=404, **OURS
        ),
        "end_membership_of_body": Row(
            "POST",
            at(f"{MEMBERSHIP}/{{s.member_stays}}/end", {"until": "2199-01-01", "source": "a test"}),
            narrow=403,
            **OURS,
        ),
        "propose_jurisdiction_end": Row(
            "POST", at("/v1/jurisdictions/{s.jurisdiction}/end", END), 201, narrow=403, **OURS
        ),
        "confirm_jurisdiction_end": Row(
            "POST", at("/v1/jurisdictions/{s.ending}/end/confirm"), refused=404, **OURS
        ),
        "drop_jurisdiction_end": Row(
            "POST", at("/v1/jurisdictions/{s.ending}/end/drop", REASON), refused=404, **OURS
        ),
    },
    public=frozenset(
        {
            *("list_agreements", "read_agreement", "read_succession", "list_regional_bodies"),
            *("read_regional_body", "read_jurisdiction_end"),
        }
    ),
    optional=frozenset(
        {
            *("list_agreements", "read_agreement", "read_succession", "list_regional_bodies"),
            *("read_regional_body", "read_jurisdiction_end"),
        }
    ),
    things={
        "agreement": _in_force,
        "agreement_quiet": _in_force,
        "agreement_draft": _drafted,
        "agreement_signed": _signed,
        "agreement_ended": _ended,
        "amendment": _amendment,
        "agreement_asked succession": _succession,
        "regional_body member_waits member_stays": _body,
        "ending": _ending,
    },
)
