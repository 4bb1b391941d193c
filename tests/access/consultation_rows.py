"""Rows of the access walk for consultations; each scene has a draft that is open."""

from datetime import timedelta
from typing import Any
from uuid import UUID

from app.access.grants import Role
from app.access.policy import CLOCK
from app.domains.consultations.models import ConsultationAnswer
from app.domains.consultations.service import publish
from app.domains.consultations.types import Draft, Side
from app.kit.ids import new_id
from tests.access.rows import ME, SECRETARIAT, Row, Rows, Scene, at
from tests.make import OPERATOR

SPEAK = frozenset({Role.AUTHORITY_MANAGER, Role.PARTNER, Role.EMPLOYER_MANAGER})
CONTENT: dict[str, Any] = {"score": None, "level": None, "areas": [], "indicators": []}
REDACTION = {"words": ["nowhere"], "reason": "a test of who may"}


def _made(scene: Scene) -> tuple[UUID, UUID]:
    with scene.world.database.writing(CLOCK) as work:
        draft = publish(
            work,
            Draft(
                scene.subject,
                "PH",
                scene.whose.organisation.id,
                "application",
                new_id(),
                "crg-1",
                "1.0",
                CONTENT,
                work.at + timedelta(days=60),
            ),
        )
    row = ConsultationAnswer(
        id=new_id(),
        consultation_id=draft.id,
        organisation_id=scene.whose.organisation.id,
        side=Side.WORKERS,
        language="en",
        given_by=scene.whose.person.id,
        given_at=scene.world.database.clock(),
        entry=1,
    )
    with scene.world.database.writing(OPERATOR) as work:
        work.session.add(row)
    return draft.id, row.id


ROWS = Rows(
    {
        "answer_consultation": Row(
            "POST",
            at(
                "/v1/consultations/{s.consultation}/answers",
                {"words": "we agree", "language": "en"},
            ),
            201,
            own=SPEAK,
            narrow=403,
            **ME,
        ),
        "redact_draft": Row(
            "POST",
            at("/v1/consultations/{s.consultation}/redact", REDACTION),
            422,
            own=SECRETARIAT,
            narrow=403,
            **ME,
        ),
        "redact_answer": Row(
            "POST",
            at("/v1/consultations/{s.consultation}/answers/{s.consulted}/redact", REDACTION),
            422,
            own=SECRETARIAT,
            narrow=403,
            **ME,
        ),
    },
    public=frozenset({"list_consultations", "read_consultation", "list_consultation_answers"}),
    things={"consultation consulted": _made},
)
