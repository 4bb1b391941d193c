"""What is told of consultations, beside requests."""

from typing import Any
from uuid import UUID

from app.access.policy import CLOCK
from app.domains.consultations import service
from app.domains.consultations.service import ConsultationDesk
from app.store.work import Database


def tell_government(desk: ConsultationDesk, database: Database, body: dict[str, Any]) -> None:
    """Tell an authority that the draft about its country is public: the work of the job."""
    with database.writing(CLOCK) as work:
        service.tell_government(work, desk, UUID(body["consultation"]))
