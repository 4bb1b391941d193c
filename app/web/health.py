"""Whether the process lives, and whether it is ready: named checks that others hand over."""

import logging
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from fastapi import Request
from starlette.responses import JSONResponse

from app.kit.errors import JSON
from app.web.openapi import Responses, example
from app.web.operations import Router

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Finding:
    """What a check found.

    Attributes:
        ok: whether all is well.
        facts: behind that.
        wrong: what is wrong and what to do, in words for the operator; nothing secret.
    """

    ok: bool
    facts: Mapping[str, JSON] = field(default_factory=dict)
    wrong: str | None = None


@dataclass(frozen=True, slots=True)
class Check:
    """A question that ``/readyz`` asks.

    Attributes:
        name: how the answer calls it.
        look: finds out; what it raises counts as not well.
        is_needed: whether the service cannot answer without it. What is not needed (a follower
            that lags) is shown, and does not take the service out of use.
        broken: what is wrong when ``look`` raises, in words for the operator.
    """

    name: str
    look: Callable[[], Finding]
    is_needed: bool = True
    broken: str = "The check itself failed; the log says how."


_WRONG: dict[str, Any] = {
    "ready": False,
    "wrong": ["The database cannot be reached. See whether it runs."],
    "checks": {
        "database": {"ok": False, "wrong": "The database cannot be reached. See whether it runs."}
    },
}
_NOT_READY: Responses = {
    503: {
        "description": "Something that is needed is not well.",
        "content": {"application/json": {"example": _WRONG}},
    }
}


router = Router(tags=["service"])


@router.get(
    "/healthz", summary="Tell whether the process is up", responses=example({"alive": True})
)
async def read_health() -> dict[str, bool]:
    """Answer without asking anything else, the database included."""
    return {"alive": True}


@router.get(
    "/readyz",
    summary="Tell whether the service is ready",
    responses=example({"ready": True, "wrong": [], "checks": {"database": {"ok": True}}})
    | _NOT_READY,
    response_model=None,
)
def read_readiness(request: Request) -> JSONResponse:
    """Ask every check and say what is wrong; 503 when what is needed is not well."""
    checks: Sequence[Check] = request.app.state.checks
    findings = {check.name: _found(check) for check in checks}
    ready = all(findings[check.name].ok for check in checks if check.is_needed)
    wrong = [each.wrong for each in findings.values() if each.wrong is not None]
    shown = {name: _shown(each) for name, each in findings.items()}
    return JSONResponse(
        {"ready": ready, "wrong": wrong, "checks": shown},
        status_code=200 if ready else 503,
        headers={"Cache-Control": "no-store"},
    )


def _found(check: Check) -> Finding:
    try:
        return check.look()
    except Exception as error:
        log.exception("readiness check failed", extra={"check": check.name})
        return Finding(ok=False, facts={"error": type(error).__name__}, wrong=check.broken)


def _shown(finding: Finding) -> dict[str, JSON]:
    told: dict[str, JSON] = {"ok": finding.ok}
    if finding.wrong is not None:
        told["wrong"] = finding.wrong
    return told | dict(finding.facts)
