"""Rows of the access walk for remedies: plans, lines of workers, payments, samples."""

from datetime import date
from typing import Any
from uuid import UUID

from app.access.grants import CLAIMANTS, EMPLOYER, GOVERNMENT, INTERMEDIARY, Role
from app.domains.remedies.engine.codes import checked
from app.domains.remedies.models import Remedy, RemedySample, RemedyWorker
from app.domains.remedies.types import Lateness, RemedyState
from app.kit.ids import new_id
from app.kit.numbers import NumberKind, make
from app.store.serials import take_serials
from app.store.sight import open_to
from tests.access.rows import Row, Rows, Scene, at
from tests.make import OPERATOR
from tests.remedying import CORRIDOR, TOLD, confirmed

BODY = frozenset({Role.SECRETARIAT, *GOVERNMENT})
PAYERS = INTERMEDIARY | EMPLOYER
READERS = BODY | PAYERS | {Role.PARTNER}
PLANNERS = BODY | CLAIMANTS
CODE = checked(12_345_678)
AT = "/v1/remedies/{s.remedy}"
LINE = f"{AT}/workers/{CODE}"
NOBODY = str(UUID(int=1))
PAYMENT = {
    "worker": CODE,
    "payer": NOBODY,
    "paid_on": "2026-11-24",
    "reference": "1",
    "paid": {"amount": "1", "currency": "NPR"},
}
HEIR = {"name": "Her son", "contact": "+977", "proof": NOBODY}
ANSWER = {"worker": CODE, "answer": None}
# The operation, its path, its body, the status of a success, and for whom.
ACTS: tuple[tuple[str, str, Any, int, frozenset[Role]], ...] = (
    ("give_figures", f"{AT}/figures", {}, 200, BODY),
    ("reckon_remedy", f"{AT}/reckon", None, 200, PLANNERS),
    ("propose_plan", f"{AT}/propose", {}, 422, PLANNERS),
    ("accept_plan", f"{AT}/accept", None, 409, BODY),
    ("return_plan", f"{AT}/return", {"reason": "anew"}, 409, BODY),
    ("close_remedy", f"{AT}/close", {}, 409, BODY),
    ("hand_in_workers", f"{AT}/workers", {"workers": [TOLD]}, 201, READERS),
    ("change_worker", f"{LINE}/told", TOLD, 200, BODY),
    ("strike_worker", f"{LINE}/strike", {"why": "twice"}, 200, BODY),
    ("hand_out_code", f"{LINE}/code", None, 201, READERS),
    ("look_for_worker", f"{LINE}/contacts", {"way": "letter", "is_reached": False}, 201, READERS),
    ("hold_money", f"{LINE}/hold", None, 409, BODY),
    ("release_money", f"{LINE}/release", None, 409, BODY),
    ("give_to_fund", f"{LINE}/fund", None, 409, BODY),
    ("name_heir", f"{LINE}/heir", HEIR, 422, READERS),
    ("check_heir", f"{LINE}/heir/check", None, 422, BODY),
    ("report_payment", f"{AT}/payments", PAYMENT, 409, READERS),
    ("draw_sample", f"{AT}/samples", None, 409, BODY),
    ("answer_sample", f"{AT}/samples/{{s.remedy_sample}}/answers", ANSWER, 200, BODY),
)
READS = (
    ("read_remedy", AT, READERS),
    ("list_lines", f"{AT}/workers", READERS),
    ("read_worker_person", f"{LINE}/person", READERS),
    ("list_payments", f"{AT}/payments", READERS),
    ("list_samples", f"{AT}/samples", BODY),
)
WORKERS_FILE = b"origin,destination,paid_on,currency\nNP,QA,2026-03-02,NPR\n"
PAYMENTS_FILE = b"worker,payer,amount,currency,paid_on,reference\n"


def _raw(path: str) -> Any:
    return lambda scene: (path.format(s=scene), None)


PROTECTED = {
    "list_remedies": Row("GET", at("/v1/remedies"), narrow=200, strange=None),
    "open_remedy": Row(
        "POST",
        at(
            "/v1/remedies",
            {
                "violation": "{s.remedy_case}",
                **CORRIDOR,
                "since": "2026-01-01",
                "until": "2026-06-30",
                "reason": "everyone of that year",
                "currency": "NPR",
                "paid_currency": "NPR",
            },
        ),
        201,
        own=BODY,
        refused=404,
    ),
    **{
        name: Row("POST", at(path, body), ok, own=own, refused=404)
        for name, path, body, ok, own in ACTS
    },
    **{name: Row("GET", at(path), own=own, refused=404) for name, path, own in READS},
    "hand_in_worker_file": Row(
        "POST", _raw(f"{AT}/workers/file"), 201, own=READERS, refused=404, file=WORKERS_FILE
    ),
    "report_payment_file": Row(
        "POST", _raw(f"{AT}/payments/file"), 409, own=READERS, refused=404, file=PAYMENTS_FILE
    ),
}
PUBLIC = frozenset({"list_roster_remedies", "read_own_line", "answer_payment", "answer_follow_up"})


def _case(scene: Scene) -> UUID:
    return confirmed(scene.world, scene.colleague, (None, None))


def _remedy(scene: Scene) -> tuple[UUID, UUID]:
    """Make a remedy that the organisation runs, pays in, and lends its account to."""
    case, organisation = _case(scene), scene.whose.organisation.id
    with scene.world.database.writing(OPERATOR) as work:
        row = Remedy(
            id=new_id(),
            number=make(NumberKind.REMEDY, take_serials(work.session, "remedy")),
            state=RemedyState.OPENED,
            violation_id=case,
            body_organisation_id=organisation,
            parties=[str(organisation)],
            **CORRIDOR,
            since=date(2026, 1, 1),
            until=date(2026, 6, 30),
            currency="NPR",
            paid_currency="NPR",
            interviews=[],
            reference_figures=[],
            opened_by=scene.colleague.person.id,
            opened_at=work.at,
            plan_due_at=work.at,
            whole_due_at=work.at,
            lateness=Lateness.NONE,
        )
        work.session.add(row)
        work.session.flush()
        open_to(work, "remedy", [row.id], organisation, "a test")
        told = {**TOLD, "currency": "NPR", "document_minor": 100, "statement_minor": None}
        line = RemedyWorker(
            id=new_id(),
            remedy_id=row.id,
            code=CODE,
            site="",
            has_left=False,
            has_died=False,
            told={**told, "supported_by": 0, "loan_interest_minor": None},
            repaid_minor=0,
            rates=[],
        )
        sample = RemedySample(
            id=new_id(),
            remedy_id=row.id,
            seed="a seed",
            codes=[CODE, checked(1)],
            listed=[[CODE, ":NP"]],
            is_full=False,
            drawn_by=scene.colleague.person.id,
            drawn_at=work.at,
            answers={},
        )
        work.session.add_all([line, sample])
    return row.id, sample.id


HOME = READERS - BODY
ROWS = Rows(
    PROTECTED,
    public=PUBLIC,
    seen_at_home={
        **{name: READERS - own for name, _, _, _, own in ACTS if own != READERS},
        "list_samples": HOME,
    },
    things={"remedy_case": _case, "remedy remedy_sample": _remedy},
)
