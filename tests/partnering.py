"""Partners for tests, admitted without the way to it."""

from datetime import timedelta
from uuid import UUID

from app.domains.identity.models import Organisation
from app.domains.partners.models import PartnerAdmission
from app.domains.partners.types import AdmissionState
from app.kit.ids import new_id
from app.store.keys import Purpose
from tests.make import OPERATOR
from tests.people import Member, World

TERM = timedelta(days=365)


def admitted(world: World, organisation: Organisation, by: Member) -> UUID:
    """Let an organisation be a partner from now on, for a year; return the admission's id.

    Args:
        world: of the test.
        organisation: of civil society.
        by: who is said to have proposed it.
    """
    with world.database.writing(OPERATOR) as work:
        row_id = new_id()
        work.session.add(
            PartnerAdmission(
                id=row_id,
                organisation_id=organisation.id,
                state=AdmissionState.ADMITTED,
                languages=["en"],
                places=["PH"],
                ways=["in_person"],
                since=work.at,
                until=work.at + TERM,
                sealed_people=world.desk.ring.seal(work, Purpose.PERSONAL, b"[]", of=str(row_id)),
                proposed_by=by.person.id,
                proposed_at=work.at,
            )
        )
    return row_id
