"""Rows of the access walk for sanctions: of their body, and of whom they strike."""

from typing import Any
from uuid import UUID

from app.access.grants import Role
from app.domains.sanctions.models import Sanction
from app.domains.sanctions.types import SanctionState
from app.domains.sanctions.types.kinds import SanctionKind
from app.domains.violations.models import Violation, ViolationRespondent
from app.domains.violations.types import (
    Body,
    Part,
    RespondentState,
    Source,
    Standard,
    ViolationState,
)
from app.kit.ids import new_id
from app.kit.numbers import NumberKind, make
from app.store.serials import take_serials
from tests.access.rows import Row, Rows, Scene, at
from tests.make import OPERATOR

AUTHORITY = frozenset({Role.AUTHORITY_MANAGER, Role.AUTHORITY_OFFICER})
PROPOSERS = AUTHORITY | {Role.SECRETARIAT}
DECIDERS = frozenset({Role.DECISION_MAKER, Role.AUTHORITY_MANAGER})
EVERYWHERE = frozenset({Role.ACCESS_REVIEWER, Role.APPEALS_MEMBER})
BODIES = PROPOSERS | DECIDERS
CASE, SANCTION = "/v1/violations/{s.tried}", "/v1/sanctions/{s.sanction}"
WHY = {"reason": "a test of who may"}
PAID = {
    "amount": {"amount": "5.00", "currency": "PHP"},
    "paid_on": "2026-11-24",
    "reference": "OR-1",
}
READERS = BODIES | {Role.COMPLAINTS_OFFICER} | EVERYWHERE
"""Who reads the case in their own organisation."""


def _act(verb: str, body: Any, ok: int) -> Row:
    return Row("POST", at(f"{SANCTION}/{verb}", body), ok, own=DECIDERS, refused=404)


def _announces(scene: Scene) -> tuple[str, Any]:
    return "/v1/sanctions", {
        "violation": str(scene.tried),
        "respondent": str(scene.guilty),
        "measure": {"kind": "fine"},
        **WHY,
    }


ACTS = {
    "decide_sanction": _act("decide", WHY, 409),
    "confirm_sanction": _act("confirm", WHY, 409),
    "drop_sanction": _act("drop", WHY, 409),
    "certify_compliance": _act("comply", WHY, 409),
    "lift_sanction": _act("lift", WHY, 409),
    "take_sanction_back": _act("take-back", WHY, 409),
    "note_fine_payment": _act("payments", PAID, 409),
}
PROTECTED = {
    "list_sanctions": Row("GET", at("/v1/sanctions"), narrow=200, strange=None),
    "read_sanction": Row(
        "GET", at(SANCTION), own=BODIES | EVERYWHERE, other=EVERYWHERE, refused=404
    ),
    "announce_sanction": Row("POST", _announces, 409, own=PROPOSERS, refused=404),
    "propose_sanction": Row(
        "GET",
        at(CASE + "/respondents/{s.guilty}/sanction-proposal"),
        409,
        own=PROPOSERS,
        refused=404,
    ),
    **ACTS,
}
PUBLIC = frozenset({"list_sanction_schedules", "read_sanction_schedule", "read_public_sanction"})


def _tried(scene: Scene) -> tuple[UUID, UUID, UUID]:
    """Make a case that is not decided, and a sanction that was dropped."""
    place, accused = scene.whose.organisation, scene.accused
    body = Body.SCHEME if place.jurisdiction is None else Body.AUTHORITY
    with scene.world.database.writing(OPERATOR) as work:
        case = Violation(
            id=new_id(),
            number=make(NumberKind.VIOLATION, take_serials(work.session, "violation")),
            state=ViolationState.NOTIFIED,
            source=Source.INSPECTION,
            body=body,
            body_organisation_id=place.id,
            jurisdiction=place.jurisdiction,
            standard_of_proof=Standard.BALANCE_OF_PROBABILITIES,
            window_from=work.at.date(),
            window_until=work.at.date(),
            circumstances={},
            opened_at=work.at,
        )
        work.session.add(case)
        work.session.flush()
        part = ViolationRespondent(
            id=new_id(),
            violation_id=case.id,
            part=Part.AGENCY,
            subject_id=accused,
            state=RespondentState.NOTIFIED,
        )
        work.session.add(part)
        work.session.flush()
        row = Sanction(
            id=new_id(),
            number=make(NumberKind.SANCTION, take_serials(work.session, "sanction")),
            state=SanctionState.DROPPED,
            kind=SanctionKind.REFERRAL,
            violation_id=case.id,
            respondent_id=part.id,
            subject_id=accused,
            body=body,
            body_organisation_id=place.id,
            jurisdiction=place.jurisdiction,
            grounds=[],
            is_departure=False,
            sent_to="Another office",
            is_urgent=False,
            announced_at=work.at,
        )
        work.session.add(row)
    return case.id, part.id, row.id


ROWS = Rows(
    PROTECTED,
    public=PUBLIC,
    seen={
        **dict.fromkeys(ACTS, EVERYWHERE),
        **dict.fromkeys(["announce_sanction", "propose_sanction"], AUTHORITY | EVERYWHERE),
    },
    seen_at_home={
        **dict.fromkeys(ACTS, PROPOSERS),
        **dict.fromkeys(["announce_sanction", "propose_sanction"], READERS),
    },
    things={"tried guilty sanction": _tried},
)
