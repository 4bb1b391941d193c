"""What the routes of rules share: the desk, and how rules and changes are shown."""

import json
from collections.abc import Iterable, Sequence
from typing import Annotated, Any

from fastapi import Depends, Query, Request
from pydantic import BaseModel
from starlette.responses import Response

from app.domains.fees.engine.telling import Sure, rule_told
from app.domains.fees.models import FeeRule, RuleChange
from app.domains.fees.queries import editions as queries
from app.domains.fees.queries.editions import Confirmed
from app.domains.fees.schemas.keeping import ChangeOut, ConfirmedOut, EditionOut, FeeRuleItemOut
from app.domains.fees.service.checking import first_confirmed
from app.domains.fees.service.desk import FeeDesk
from app.domains.fees.service.rulebook import Edition
from app.domains.fees.types.keeping import RuleOrigin
from app.domains.fees.types.told import RuleTold
from app.domains.fees.workflow import LIFE
from app.store.work import Work
from app.web.schemas import Language

MAX_AGE = {"Cache-Control": "public, max-age=60"}
LanguageIn = Annotated[Language, Query(description="BCP 47, of who reads it.", examples=["ne"])]


async def _desk(request: Request) -> FeeDesk:
    desk: FeeDesk = request.app.state.fees
    return desk


Desk = Annotated[FeeDesk, Depends(_desk)]
"""What fees work with."""


def told(edition: Edition, language: str) -> RuleTold:
    """Tell an edition of a rule."""
    confirmed = first_confirmed(edition)
    sure = Sure(
        edition.row.edition,
        None if confirmed is None else confirmed.at.date(),
        is_made=edition.row.origin is RuleOrigin.AUTHORITY,
    )
    return rule_told(edition.rule, sure, language)


def shown_rule(edition: Edition, language: str) -> dict[str, Any]:
    """Return what is shown of a rule that is known now."""
    rule = edition.rule
    said = told(edition, language)
    return {
        **{name: getattr(said, name) for name in RuleTold.__slots__},
        "bound": sorted(each.value for each in rule.bound),
        "corridors": sorted(rule.corridors),
        "row_id": edition.row.id,
        "reads_as": json.loads(edition.row.says),
    }


def item_out(edition: Edition, language: str) -> FeeRuleItemOut:
    """Show a rule in a list."""
    return FeeRuleItemOut.model_validate(shown_rule(edition, language))


def confirmed_out(confirmed: Iterable[Confirmed]) -> list[ConfirmedOut]:
    """Show who confirmed an edition."""
    return [
        ConfirmedOut(authority=each.authority, reference=each.reference, at=each.at)
        for each in confirmed
    ]


def edition_out(row: FeeRule, numbers: dict[Any, str]) -> EditionOut:
    """Show an edition in short."""
    return EditionOut(
        id=row.id,
        edition=row.edition,
        recorded_at=row.recorded_at,
        superseded_at=row.superseded_at,
        valid_from=row.first_day,
        valid_until=row.last_day,
        origin=row.origin.value,
        change=numbers.get(row.change_id),
        digest=row.digest,
    )


_SAME = (
    *("id", "number", "state", "act", "jurisdiction", "code", "from_day", "effective_on"),
    *("raises", "reference", "document_id", "proposed_at", "announced_at", "withdrawn_at"),
    "version",
)


def changes_out(work: Work, desk: FeeDesk, rows: Sequence[RuleChange]) -> list[ChangeOut]:
    """Show changes, in a fixed number of queries."""
    names = queries.names(work, {each.organisation_id for each in rows})
    return [
        ChangeOut(
            **{name: getattr(row, name) for name in _SAME},
            authority=names[row.organisation_id],
            rule=None if row.says is None else json.loads(row.says),
            notice_days=desk.notice_days,
            available_actions=work.available(row, LIFE),
            instance=desk.instance,
        )
        for row in rows
    ]


def public(body: BaseModel, headers: dict[str, str] | None = None) -> Response:
    """Answer a public read."""
    return Response(
        body.model_dump_json(),
        media_type="application/json",
        headers={**MAX_AGE, **(headers or {})},
    )
