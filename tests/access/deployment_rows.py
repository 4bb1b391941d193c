"""Rows of the access walk for deployments: reported by firms and authorities, each its own."""

from datetime import date
from typing import Any
from uuid import UUID

from app.access.grants import GOVERNMENT, INTERMEDIARY, Role
from app.domains.deployments.models import DeploymentReport
from app.domains.deployments.types import Side
from app.kit.ids import new_id
from tests.access.rows import Row, Rows, Scene, at
from tests.applications import hold_record
from tests.deploying import LINE, licensed

REPORTERS = INTERMEDIARY | GOVERNMENT
SCHEME_READS = frozenset({Role.SECRETARIAT, Role.DECISION_MAKER, Role.ACCESS_REVIEWER})
NUMBER = "L-WALK"
FILE = f"licence,month,origin,destination,count\n{NUMBER},2026-03,PH,QA,10\n".encode()
COMPARED = "/v1/intermediaries/{s.deployment_firm}/deployments/comparison?from=2026-01&to=2026-12"


def _report(scene: Scene) -> tuple[UUID, UUID]:
    """Note a report of the organisation that is asked for, of a firm that it holds."""
    subject_id, _ = hold_record(scene.world, scene.whose)
    licensed(scene.world, subject_id, number=NUMBER)
    place = scene.whose.organisation.jurisdiction
    report_id = scene.keep(
        DeploymentReport(
            id=new_id(),
            subject_id=subject_id,
            side=Side.FIRM if place is None else Side.AUTHORITY,
            jurisdiction=place,
            month=date(2026, 1, 1),
            workers=0,
            organisation_id=scene.whose.organisation.id,
            sending_id=new_id(),
            reported_by=scene.whose.person.id,
            reported_at=scene.world.database.clock(),
            recorded_from=1,
        )
    )
    return subject_id, report_id


def _lines(scene: Scene) -> tuple[str, Any]:
    return "/v1/deployments", {"lines": [{**LINE, "intermediary": str(scene.deployment_firm)}]}


ROWS = Rows(
    {
        "report_deployments": Row("POST", _lines, 201, own=REPORTERS, strange=None, narrow=403),
        "report_deployment_file": Row(
            "POST",
            at("/v1/deployments/files"),
            201,
            own=REPORTERS,
            strange=None,
            narrow=403,
            file=FILE,
        ),
        "list_deployments": Row("GET", at("/v1/deployments"), strange=None, narrow=200),
        "read_deployment": Row(
            "GET",
            at("/v1/deployments/{s.deployment}"),
            own=REPORTERS | SCHEME_READS,
            other=GOVERNMENT | SCHEME_READS,
            refused=404,
        ),
        "compare_deployments": Row(
            "GET",
            at(COMPARED),
            own=REPORTERS | SCHEME_READS,
            other=GOVERNMENT | SCHEME_READS,
            refused=404,
        ),
    },
    public=frozenset({"list_wage_bands"}),
    things={"deployment_firm deployment": _report},
)
