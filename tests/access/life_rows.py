"""Rows of the access walk for what is done with a certificate in its life."""

from collections.abc import Callable
from datetime import date
from typing import Any

from sqlalchemy import select

from app.access.grants import CLAIMANTS, Role
from app.domains.certifications.models import Certificate, Condition
from app.kit.ids import new_id
from tests.access.decision_rows import DECIDE, PARTIES, READERS
from tests.access.rows import Row, Rows
from tests.make import OPERATOR

SECRETARIAT = frozenset({Role.SECRETARIAT})
HOLDERS = CLAIMANTS | {Role.AUTHORITY_MANAGER}
REASON = {"reason": "a test of who may"}
NOBODY = "01a21406-0a96-7117-882c-b3ebf3875fdf"
CHARGE = {"ground": "critical_finding", **REASON}
SCOPE: dict[str, Any] = {"scope": {}}

STAFF_ACTS: dict[str, tuple[str, int, Any, frozenset[Role]]] = {
    "propose_act": ("propose-act", 200, {"kind": "suspend", **CHARGE}, SECRETARIAT),
    "propose_urgent_suspension": (
        *("propose-urgent-suspension", 200),
        *({**CHARGE, "why": "workers leave tomorrow"}, SECRETARIAT),
    ),
    "confirm_urgent_suspension": ("confirm-urgent-suspension", 409, REASON, DECIDE),
    "propose_reinstatement": ("propose-reinstatement", 409, REASON, SECRETARIAT),
    "propose_extension": ("propose-extension", 422, SCOPE, SECRETARIAT),
    "propose_transfer": ("propose-transfer", 422, {"review": "it was looked at"}, SECRETARIAT),
    "order_certificate_audit": (
        *("order-audit", 409),
        *({"audit_body_id": NOBODY, "kind": "special", **REASON}, SECRETARIAT),
    ),
    "find_condition_met": ("conditions/{condition}/meet", 200, REASON, DECIDE),
    "lift_condition": ("conditions/{condition}/lift", 200, REASON, DECIDE),
}
HOLDER_ACTS: dict[str, tuple[str, int, Any]] = {
    "suspend_own_certificate": ("suspend-own", 200, REASON),
    "surrender_certificate": ("surrender", 200, REASON),
    "give_up_scope": ("give-up-scope", 422, {**SCOPE, **REASON}),
    "ask_of_certificate": ("ask", 200, {"kind": "transfer", "statement": "we are sold"}),
    "show_condition_met": ("conditions/{condition}/show", 200, {"statement": "it is met"}),
}


def _condition(scene: Any) -> str:
    with scene.world.database.writing(OPERATOR) as work:
        one = work.session.scalars(
            select(Certificate).where(Certificate.number == scene.certificate)
        ).one()
        condition = Condition(
            id=new_id(),
            certificate_id=one.id,
            decision_id=one.decision_id,
            organisation_id=one.organisation_id,
            due_on=date(2027, 3, 1),
            state="open",
        )
        work.session.add(condition)
        return str(condition.id)


def _on(path: str, body: Any) -> Callable[[Any], tuple[str, Any]]:
    def ask(scene: Any) -> tuple[str, Any]:
        found = path.format(condition=scene.condition) if "{condition}" in path else path
        return f"/v1/certificates/{scene.certificate}/{found}", body

    return ask


def rows(row: Callable[..., Any]) -> dict[str, Any]:
    """Return the rows, made as the walk makes its own."""
    return {
        **{
            name: row("POST", _on(path, body), ok, own=roles, other=roles, refused=404)
            for name, (path, ok, body, roles) in STAFF_ACTS.items()
        },
        **{
            name: row("POST", _on(path, body), ok, own=HOLDERS, refused=404)
            for name, (path, ok, body) in HOLDER_ACTS.items()
        },
        # Nothing is asked, and no body was lost: whoever may act reads that there is none.
        "take_back_request": row(
            *("POST", _on("take-back", {"kind": "extend"}), 404), own=HOLDERS, refused=404
        ),
        "close_review": row(
            *("POST", _on(f"reviews/{NOBODY}/close", REASON), 404),
            own=DECIDE,
            other=DECIDE,
            refused=404,
        ),
    }


ROWS = Rows(
    rows(Row),
    seen={
        **{name: READERS - roles for name, (_, _, _, roles) in STAFF_ACTS.items()},
        **dict.fromkeys((*HOLDER_ACTS, "take_back_request"), READERS),
    },
    seen_at_home={
        **dict.fromkeys(STAFF_ACTS, PARTIES),
        **dict.fromkeys((*HOLDER_ACTS, "take_back_request"), PARTIES - HOLDERS),
    },
    things={"condition": _condition},
)
