"""The wage bands of the scheme over HTTP."""

from starlette.responses import Response

from app.domains.deployments.routes.desk import Desk
from app.domains.deployments.schemas import BandListOut, BandOut, BandsOut
from app.domains.deployments.types import BandList, WageBand
from app.web.openapi import NOT_MODIFIED
from app.web.operations import Router

router = Router(prefix="/v1/wage-bands", tags=["deployments"])


@router.get("", response_model=BandsOut, responses=NOT_MODIFIED)
def list_wage_bands(desk: Desk) -> Response:
    """List the wage bands that reports of deployments may name, by currency and first day."""
    found = desk.bands
    out = BandsOut(
        mark=found.mark,
        note=found.note,
        lists=[_list(each) for each in found.lists],
        instance=desk.instance,
    )
    return Response(
        out.model_dump_json(),
        media_type="application/json",
        headers={"Cache-Control": "public, max-age=60"},
    )


def _list(found: BandList) -> BandListOut:
    return BandListOut(
        key=found.key,
        currency=found.currency,
        per=found.per,
        since=found.since,
        bands=[_band(each) for each in found.bands],
    )


def _band(found: WageBand) -> BandOut:
    at_least = None if found.at_least is None else str(found.at_least)
    below = None if found.below is None else str(found.below)
    return BandOut(key=found.key, at_least=at_least, below=below)
