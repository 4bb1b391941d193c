"""Rows of the access walk for applications; their application is made when a row first asks."""

from collections.abc import Callable
from datetime import date
from typing import Any

from app.access.grants import CLAIMANTS, EMPLOYER, GOVERNMENT, INTERMEDIARY, Role
from app.domains.certifications.models import MisuseReport, Representative
from app.kit.ids import new_id
from tests.access.rows import Row, Rows
from tests.applications import a_draft, edition, hold_record, publish
from tests.make import OPERATOR

SECRETARIAT = frozenset({Role.SECRETARIAT})
PARTIES = INTERMEDIARY | EMPLOYER | GOVERNMENT
SUBMITTERS = CLAIMANTS | {Role.AUTHORITY_MANAGER}
READERS = SECRETARIAT | {Role.DECISION_MAKER}
REASON = {"reason": "a test of who may"}
NOBODY = "01a21406-0a96-7117-882c-b3ebf3875fdf"
READS = {
    "read_application": "",
    "list_missing": "/missing",
    "list_answers": "/answers",
    "list_answer_revisions": "/answers/A",
    "list_checks": "/checks",
    "fetch_workbook": "/workbook.xlsx",
}
DECISIONS = {
    "begin_screening": ("screen", 409, None),
    "accept_application": ("accept", 409, REASON),
    "return_application": ("return", 409, REASON),
    "reject_application": ("reject", 409, REASON),
    "record_payment": ("fees/application/pay", 404, {"reference": "a transfer"}),
    "waive_fee": ("fees/application/waive", 404, REASON),
    "drop_assessment": ("drop", 409, REASON),
    "order_audit": ("order-audit", 409, {"audit_body_id": NOBODY, "stage": "stage_1"}),
}
CARRIED = {
    "carry_answers": ("/carry", 409),
    "confirm_carried_answers": ("/confirm-carried", 422),
}
PUBLIC = frozenset({"check_representative", "report_misuse", "print_certificate"})
"""Operations without a token."""
ACTS: dict[str, tuple[str, str, int, Any, frozenset[Role]]] = {
    "change_scope": ("PUT", "scope", 200, {}, PARTIES),
    "answer_indicator": ("PUT", "answers/none", 422, {"answer": "conforms"}, PARTIES),
    "make_declarations": (
        *("POST", "declarations", 200),
        {"declarations": ["lawful"]},
        SUBMITTERS,
    ),
    "accept_agreement": (
        *("POST", "agreement", 422),
        {"digest": "0" * 64, "language": "en"},
        SUBMITTERS,
    ),
    "submit_application": ("POST", "submit", 422, None, SUBMITTERS),
    "withdraw_application": ("POST", "withdraw", 200, REASON, SUBMITTERS),
}


def _of(path: str, body: Any = None) -> Callable[[Any], tuple[str, Any]]:
    def ask(scene: Any) -> tuple[str, Any]:
        found = a_draft(scene.world, scene.whose, scene.held)
        return f"/v1/applications/{found}{path}", body

    return ask


def _answers(scene: Any) -> tuple[str, Any]:
    path, _ = _of("/answers")(scene)
    first = next(edition(scene.world, "ers").indicators)
    return path, {"answers": [{"indicator": first.code, "answer": "conforms"}]}


def _begin(scene: Any) -> tuple[str, Any]:
    publish(scene.world)
    another, _ = hold_record(scene.world, scene.whose)
    return "/v1/applications", {"record": str(another), "scheme": "ers-1"}


def _train(scene: Any) -> tuple[str, Any]:
    publish(scene.world)
    return "/v1/trainings", {
        "organisation": str(scene.whose.organisation.id),
        "scheme": "ers-1",
        "level": "entry",
        "finished_on": "2026-10-01",
    }


def _carry(path: str) -> Callable[[Any], tuple[str, Any]]:
    def ask(scene: Any) -> tuple[str, Any]:
        found = a_draft(scene.world, scene.whose, scene.held)
        body = {"from": str(found)} if path == "/carry" else {"indicators": ["none"]}
        return f"/v1/applications/{found}{path}", body

    return ask


def _declare(scene: Any) -> tuple[str, Any]:
    return f"/v1/intermediaries/{scene.held}/representatives", {
        "kind": "sub_agent",
        "name": "Cebu Helpers",
        "country": "PH",
        "consented_on": "2026-11-02",
    }


def _end(scene: Any) -> tuple[str, Any]:
    row = Representative(
        id=new_id(),
        organisation_id=scene.whose.organisation.id,
        subject_id=scene.held,
        kind="branch",
        name="Cebu",
        country="PH",
        contacts=[],
        consented_on=date(2026, 11, 2),
        valid_from=date(2026, 11, 2),
        declared_by=scene.whose.person.id,
        declared_at=scene.world.database.clock(),
    )
    with scene.world.database.writing(OPERATOR) as work:
        work.session.add(row)
    return f"/v1/representatives/{row.id}/end", {"until": "2026-12-31", **REASON}


def _close(scene: Any) -> tuple[str, Any]:
    report = MisuseReport(
        id=new_id(),
        subject_id=scene.held,
        organisation_id=scene.whose.organisation.id,
        reported_at=scene.world.database.clock(),
        entry=1,
    )
    with scene.world.database.writing(OPERATOR) as work:
        work.session.add(report)
    return f"/v1/misuse-reports/{report.id}/close", REASON


def _assess(scene: Any) -> tuple[str, Any]:
    publish(scene.world)
    known = f"{scene.jurisdiction}"
    return f"/v1/jurisdictions/{known}/assessments", {"scheme": "crg-1", **REASON}


def _listed(path: str) -> Callable[[Any], tuple[str, Any]]:
    return lambda _: (path, None)


def rows(row: Callable[..., Any]) -> dict[str, Any]:
    """Return the rows, made as the walk makes its own."""
    mine = {"strange": None}
    return {
        "begin_application": row("POST", _begin, 201, own=PARTIES, **mine),
        "list_applications": row("GET", lambda _: ("/v1/applications", None), narrow=200, **mine),
        "list_trainings": row("GET", lambda _: ("/v1/trainings", None), narrow=200, **mine),
        "open_assessment": row("POST", _assess, 409, own=SECRETARIAT, narrow=403, **mine),
        "confirm_training": row("POST", _train, 201, own=SECRETARIAT, narrow=403, **mine),
        "declare_representative": row("POST", _declare, 201, own=CLAIMANTS, **mine),
        "list_representatives": row("GET", _listed("/v1/representatives"), narrow=200, **mine),
        "list_misuse_reports": row("GET", _listed("/v1/misuse-reports"), narrow=200, **mine),
        "end_representative": row("POST", _end, own=CLAIMANTS, refused=404),
        "close_misuse_report": row("POST", _close, own=SECRETARIAT, other=SECRETARIAT, refused=404),
        **{
            name: row("POST", _carry(path), ok, own=PARTIES, refused=404)
            for name, (path, ok) in CARRIED.items()
        },
        "answer_indicators": row("POST", _answers, own=PARTIES, refused=404),
        "send_workbook": row(
            "POST", _of("/workbook"), 422, own=PARTIES, refused=404, file=b"no workbook"
        ),
        **{
            name: row("GET", _of(path), own=PARTIES | READERS, other=READERS, refused=404)
            for name, path in READS.items()
        },
        **{
            name: row(method, _of(f"/{path}", body), ok, own=own, refused=404)
            for name, (method, path, ok, body, own) in ACTS.items()
        },
        **{
            name: row(
                "POST",
                _of(f"/{path}", body),
                ok,
                own=SECRETARIAT,
                other=SECRETARIAT,
                refused=404,
            )
            for name, (path, ok, body) in DECISIONS.items()
        },
    }


SEEN_BUT_REFUSED = {
    **dict.fromkeys((*ACTS, *CARRIED, "answer_indicators", "send_workbook"), READERS),
    **dict.fromkeys(DECISIONS, READERS - SECRETARIAT),
    "end_representative": SECRETARIAT,
}
SEEN_AT_HOME = {
    **dict.fromkeys((*ACTS, *DECISIONS), PARTIES),
    "end_representative": PARTIES - GOVERNMENT,
    "close_misuse_report": CLAIMANTS,
}
ROWS = Rows(
    rows(Row),
    public=PUBLIC,
    seen=SEEN_BUT_REFUSED,
    seen_at_home=SEEN_AT_HOME,
    things={"schemes": lambda scene: publish(scene.world)},
)
