"""Rows of the access walk for bars, holds and questions whether two are one person."""

from datetime import date, timedelta
from typing import Any
from uuid import UUID

from app.access.grants import CLAIMANTS, EMPLOYER, GOVERNMENT, INTERMEDIARY, Role
from app.domains.bars.models import Bar, BarHold, BarPair
from app.domains.bars.types import (
    Alike,
    BarState,
    Body,
    Ground,
    Meets,
    PairState,
    ThingKind,
)
from app.kit.ids import new_id
from app.store.keys import Purpose
from tests.access.rows import Request, Row, Rows, Scene, at
from tests.applications import a_draft
from tests.make import OPERATOR

REASON = {"reason": "a test of who may"}
BAR, HOLD, QUESTION = "/v1/bars/{s.bar}", "/v1/holds/{s.hold}", "/v1/bar-questions/{s.question}"
REVIEWER = frozenset({Role.ACCESS_REVIEWER})
PROPOSING = frozenset({Role.SECRETARIAT}) | GOVERNMENT
IMPOSING = frozenset({Role.DECISION_MAKER, Role.AUTHORITY_MANAGER})
OFFICER = frozenset({Role.COMPLAINTS_OFFICER})
PARTIES = INTERMEDIARY | EMPLOYER | GOVERNMENT
NAMELESS = {
    "officer": {"name": "Somebody", "role": "owner", "office_from": "2020-01-01"},
    "act": {"ground": "order"},
    "rule": "Rule 9",
    "until": "2027-01-01",
    "reason": "A test of who may.",
}
SERVED = {"way": "post", "outcome": "served", "at": "2026-11-24T12:00:00Z"}
ACTS = {
    "announce_bar": ("announce", 200, None, PROPOSING),
    "renew_bar_code": ("code", 409, None, PROPOSING),
    "serve_bar": ("serve", 409, SERVED, PROPOSING),
    "spare_officer": ("spare", 200, {"why": "no_part", **REASON}, IMPOSING),
    "impose_bar": ("impose", 409, REASON, IMPOSING),
    "lift_bar": ("lift", 409, {"why": "made_good", **REASON}, IMPOSING),
}
NO_ONE: dict[str, Any] = {"principals": []}


def _at_application(body: Any = None) -> Request:
    """Ask at the application of the scene's record."""

    def request(scene: Scene) -> tuple[str, Any]:
        found = a_draft(scene.world, scene.whose, scene.held)
        return f"/v1/applications/{found}/principals", body

    return request


PROTECTED = {
    "list_bars": Row("GET", at("/v1/bars"), narrow=200, strange=None),
    "propose_bar": Row(
        "POST", at("/v1/bars", NAMELESS), 422, own=PROPOSING, strange=None, narrow=403
    ),
    "read_bar": Row(
        "GET", at(BAR), own=PROPOSING | IMPOSING | REVIEWER, other=REVIEWER, refused=404
    ),
    "open_barred_person": Row(
        "GET", at(f"{BAR}/person"), own=PROPOSING | IMPOSING | REVIEWER, other=REVIEWER, refused=404
    ),
    **{
        name: Row("POST", at(f"{BAR}/{path}", body), ok, own=roles, refused=404)
        for name, (path, ok, body, roles) in ACTS.items()
    },
    "list_holds": Row("GET", at("/v1/holds"), narrow=200, strange=None),
    "read_hold": Row("GET", at(HOLD), own=CLAIMANTS, refused=404),
    "object_to_hold": Row(
        "POST", at(f"{HOLD}/object", {"words": "It is another one."}), own=CLAIMANTS, refused=404
    ),
    "list_bar_questions": Row("GET", at("/v1/bar-questions"), narrow=200, strange=None),
    "open_bar_question": Row("GET", at(QUESTION), own=OFFICER, other=OFFICER, refused=404),
    "answer_bar_question": Row(
        "POST",
        at(f"{QUESTION}/answer", {"is_same": False, **REASON}),
        own=OFFICER,
        other=OFFICER,
        refused=404,
    ),
    "declare_principals": Row(
        *("POST", _at_application(NO_ONE), 422),
        own=CLAIMANTS,
        refused=404,
    ),
    "read_declared_principals": Row("GET", _at_application(), own=CLAIMANTS, refused=404),
    "declare_claim_principals": Row(
        *("POST", at("/v1/claims/{s.claim}/principals", NO_ONE), 422), own=CLAIMANTS, refused=404
    ),
    "read_claim_principals": Row(
        "GET", at("/v1/claims/{s.claim}/principals"), own=CLAIMANTS, refused=404
    ),
}


def _bar(scene: Scene) -> UUID:
    return _row(scene, scene.whose.organisation.id, BarState.PROPOSED)


def _row(scene: Scene, body: UUID, state: BarState) -> UUID:
    with scene.world.database.writing(OPERATOR) as work:
        row = Bar(
            id=new_id(),
            state=state,
            body=Body.AUTHORITY,
            body_organisation_id=body,
            jurisdiction="PH",
            schemes=[],
            ground=Ground.ORDER,
            rule="Rule 9",
            act_from=date(2025, 1, 1),
            act_until=date(2025, 2, 1),
            office_role="owner",
            office_from=date(2020, 1, 1),
            last_day=work.at.date() + timedelta(days=200),
            proposed_at=work.at,
            deciders=[],
        )
        work.session.add(row)
    return row.id


def _pair(scene: Scene, state: PairState) -> UUID:
    bar = _row(scene, scene.whose.organisation.id, BarState.IN_EFFECT)
    with scene.world.database.writing(OPERATOR) as work:
        row = BarPair(
            id=new_id(),
            bar_id=bar,
            person_digest=new_id().hex,
            how=Meets.LIKENESS,
            why=Alike.NAME_AND_BIRTH_DATE,
            state=state,
            met_at=work.at,
            asked_at=work.at,
            due_at=work.at + timedelta(days=14),
        )
        # The key of the purpose is made before the walk looks at the database.
        scene.world.desk.ring.seal(work, Purpose.PRINCIPAL, b"-", of="-")
        work.session.add(row)
    return row.id


def _hold(scene: Scene) -> UUID:
    pair = _pair(scene, PairState.MET)
    with scene.world.database.writing(OPERATOR) as work:
        row = BarHold(
            id=new_id(),
            pair_id=pair,
            kind=ThingKind.CLAIM,
            thing_id=new_id(),
            organisation_id=scene.whose.organisation.id,
            place="PH",
            began_at=work.at,
        )
        work.session.add(row)
    return row.id


def _question(scene: Scene) -> UUID:
    return _pair(scene, PairState.ASKED)


READERS = frozenset({Role.SECRETARIAT, Role.DECISION_MAKER})
LICENSING = frozenset({Role.AUTHORITY_MANAGER, Role.AUTHORITY_OFFICER})
ROWS = Rows(
    PROTECTED,
    public=frozenset(
        {
            *("read_own_bar", "answer_own_bar", "appeal_own_bar", "withdraw_bar_appeal"),
            "object_to_bar_panel",
        }
    ),
    seen={
        **dict.fromkeys(ACTS, REVIEWER),
        "declare_principals": READERS,
        "read_declared_principals": READERS,
        "declare_claim_principals": frozenset({Role.SECRETARIAT}) | LICENSING,
        "read_claim_principals": frozenset({Role.SECRETARIAT}) | LICENSING,
    },
    seen_at_home={
        **{name: (PROPOSING | IMPOSING) - roles for name, (_, _, _, roles) in ACTS.items()},
        "declare_principals": PARTIES - CLAIMANTS,
        "read_declared_principals": PARTIES - CLAIMANTS,
        "declare_claim_principals": (INTERMEDIARY | EMPLOYER) - CLAIMANTS,
        "read_claim_principals": (INTERMEDIARY | EMPLOYER) - CLAIMANTS,
    },
    things={"bar": _bar, "hold": _hold, "question": _question},
)
