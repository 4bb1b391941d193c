"""The rows of the access walk for questions whether a public value is right."""

from uuid import UUID

from app.access.grants import CLAIMANTS, Role
from app.domains.corrections.models import Dispute
from app.domains.corrections.types import DisputeState
from app.kit.ids import new_id
from app.kit.numbers import NumberKind, make
from app.store.serials import take_serials
from tests.access.rows import (
    LICENSING,
    ME,
    NOBODY,
    PARTIES,
    REASON,
    SECRETARIAT,
    Row,
    Rows,
    Scene,
    at,
)
from tests.make import OPERATOR

WRONG = {"why": "misread", "corrected": "2026-12-31"}
DECISIONS = (
    ("uphold_dispute", "uphold", 200, WRONG),
    ("uphold_dispute_partly", "uphold-partly", 200, WRONG),
    ("dismiss_dispute", "dismiss", 200, {}),
    ("find_dispute_frivolous", "find-frivolous", 200, {}),
    ("reverse_correction", "reverse", 409, {}),
    ("withdraw_correction", "withdraw", 409, {}),
)
PUBLIC = {
    *("forget_correction_address", "list_corrections", "lodge_correction"),
    *("look_up_correction", "read_corrections_feed", "retract_correction"),
}
PROTECTED = {
    "list_disputes": Row("GET", at("/v1/disputes"), narrow=200, **ME),
    "read_dispute": Row(
        "GET",
        at("/v1/disputes/{s.dispute}"),
        own=PARTIES | LICENSING | SECRETARIAT,
        other=LICENSING | SECRETARIAT,
        refused=404,
    ),
    "answer_dispute": Row(
        "POST",
        at("/v1/disputes/{s.dispute}/answer", {"answer": "it is right"}),
        own=LICENSING,
        other=LICENSING,
        refused=404,
    ),
    "reply_to_dispute": Row(
        "POST",
        at("/v1/disputes/{s.dispute}/reply", {"reply": "it is wrong"}),
        own=CLAIMANTS,
        refused=404,
    ),
    "erase_reply_to_dispute": Row(
        "POST",
        at("/v1/disputes/{s.dispute}/erase-reply", REASON),
        409,
        own=CLAIMANTS | SECRETARIAT,
        other=SECRETARIAT,
        refused=404,
    ),
    **{
        name: Row(
            "POST",
            at(f"/v1/disputes/{{s.dispute}}/{path}", {**REASON, **more}),
            ok,
            own=SECRETARIAT,
            other=SECRETARIAT,
            refused=404,
        )
        for name, path, ok, more in DECISIONS
    },
    # Nobody asked it, so nobody takes it back; what it answers to who asked is told by its life.
    "retract_my_question": Row(
        "POST", at("/v1/disputes/{s.dispute}/retract", REASON), own=NOBODY, refused=404
    ),
}


def _dispute(scene: Scene) -> UUID:
    """Let somebody have asked of a record whether a value is right."""
    # Who decides has no part in the record: it is nobody's.
    decides = scene.me.membership.role is Role.SECRETARIAT
    record = scene.nobodys if decides else scene.held
    at = scene.world.database.clock()
    with scene.world.database.writing(OPERATOR) as work:
        dispute = Dispute(
            id=new_id(),
            number=make(NumberKind.QUESTION, take_serials(work.session, "dispute")),
            subject_id=record,
            fact_table="licence",
            fact_id=new_id(),
            field="valid_until",
            pointer="/licences/0/valid_until",
            jurisdiction="PH",
            is_shown=True,
            is_authority_told=False,
            is_firm_told=False,
            state=DisputeState.LODGED,
            lodged_at=at,
            lodged_entry=1,
            heard_until=at,
            due_at=at,
        )
        work.session.add(dispute)
    return dispute.id


ROWS = Rows(
    PROTECTED,
    public=frozenset(PUBLIC),
    optional=frozenset({"lodge_correction"}),
    seen={
        "answer_dispute": SECRETARIAT,
        "reply_to_dispute": LICENSING | SECRETARIAT,
        "erase_reply_to_dispute": LICENSING,
        "retract_my_question": LICENSING | SECRETARIAT,
        **{name: LICENSING for name, *_ in DECISIONS},
    },
    seen_at_home={
        "answer_dispute": PARTIES,
        "reply_to_dispute": PARTIES,
        "erase_reply_to_dispute": PARTIES,
        "retract_my_question": PARTIES,
        **{name: PARTIES for name, *_ in DECISIONS},
    },
    things={"dispute": _dispute},
)
