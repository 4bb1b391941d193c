"""The rows of the access walk for absences, reminders and the list of work."""

from datetime import date
from uuid import UUID

from app.domains.reminders.models import Absence
from app.domains.reminders.types import AbsenceState
from app.kit.ids import new_id
from tests.access.rows import ME, Row, Rows, Scene, at, like

PROTECTED = {
    "read_my_absence": Row("GET", at("/v1/me/absence"), narrow=200, **ME),
    "say_my_absence": Row(
        "PUT",
        at(
            "/v1/me/absence",
            {
                "from_on": "2026-12-01",
                "until_on": "2026-12-02",
                "substitute": "{s.substitute.membership.id}",
            },
        ),
        narrow=403,
        seen="0",
        **ME,
    ),
    "end_my_absence": Row("DELETE", at("/v1/me/absence"), 204, narrow=403, **ME),
    "decline_substitution": Row("POST", at("/v1/me/substitutions/{s.absence}/decline"), 204),
    "read_my_reminders": Row("GET", at("/v1/me/reminders"), narrow=200, **ME),
    "change_my_reminders": Row(
        "PUT", at("/v1/me/reminders", {"hour": 8}), narrow=403, seen="0", **ME
    ),
    "list_my_work": Row("GET", at("/v1/me/work"), narrow=200, **ME),
}


def _absence(scene: Scene) -> UUID:
    """Let somebody be away, for whom the one of the scene stands in."""
    away = like(scene, scene.whose)
    return scene.keep(
        Absence(
            id=new_id(),
            person_id=away.person.id,
            membership_id=away.membership.id,
            organisation_id=away.organisation.id,
            substitute_id=scene.whose.membership.id,
            from_on=date(2026, 12, 1),
            until_on=date(2026, 12, 2),
            state=AbsenceState.STANDING,
            edition=1,
            said_at=scene.world.database.clock(),
        )
    )


ROWS = Rows(
    PROTECTED,
    alone=frozenset({"read_my_absence", "read_my_reminders", "change_my_reminders"}),
    things={
        "substitute": lambda scene: like(scene, scene.me),
        "absence": _absence,
    },
)
