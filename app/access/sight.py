"""What was opened to an organisation: the one join that a WHERE of the policy makes.

``store/sight.py`` writes the rows. Here they are read by their names alone, so that the policy
needs no model.
"""

from typing import Any, NamedTuple
from uuid import UUID

from sqlalchemy import ColumnElement, SQLColumnExpression, Uuid, column, exists, table

_GRANTS = table(
    "grant_of_sight",
    column("kind"),
    column("thing_id", Uuid()),
    column("organisation_id", Uuid()),
    column("ended_at"),
)


class OpenedAs(NamedTuple):
    """Under which kind, and by which column, things of a table are opened."""

    kind: str
    thing_id: SQLColumnExpression[Any]


def is_opened(things: OpenedAs, organisation_id: UUID) -> ColumnElement[bool]:
    """Return the condition that a thing is open to an organisation now."""
    return exists().where(
        _GRANTS.c.kind == things.kind,
        _GRANTS.c.thing_id == things.thing_id,
        _GRANTS.c.organisation_id == organisation_id,
        _GRANTS.c.ended_at.is_(None),
    )
