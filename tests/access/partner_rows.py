"""Rows of the access walk for partners: the list is public, admissions are the secretariat's."""

from datetime import timedelta
from typing import Any
from uuid import UUID

from app.domains.identity.types import OrganisationKind
from app.domains.partners.models import PartnerAdmission, PartnerQuestion
from app.domains.partners.types import AdmissionState
from app.kit.ids import new_id
from app.store.keys import Purpose
from tests.access.rows import ME, REASON, SECRETARIAT, Row, Rows, Scene, at
from tests.make import OPERATOR

AT = "/v1/partner-admissions/{s.partner_proposal}"
SAID = {"referee": "A union", "said": "a test of who may"}


def _proposed(scene: Scene) -> tuple[UUID, UUID]:
    """Note a proposal of somebody else, and a question about it."""
    union = scene.world.organisation(OrganisationKind.CIVIL_SOCIETY)
    row_id, asked_id = new_id(), new_id()
    with scene.world.database.writing(OPERATOR) as work:
        work.session.add(
            PartnerAdmission(
                id=row_id,
                organisation_id=union.id,
                state=AdmissionState.PROPOSED,
                languages=["en"],
                places=["PH"],
                ways=["telephone"],
                since=work.at,
                until=work.at + timedelta(days=365),
                sealed_people=scene.world.desk.ring.seal(
                    work, Purpose.PERSONAL, b'["Somebody Else"]', of=str(row_id)
                ),
                proposed_by=scene.colleague.person.id,
                proposed_at=work.at,
            )
        )
        work.session.flush()
        work.session.add(
            PartnerQuestion(
                id=asked_id,
                admission_id=row_id,
                subject_id=scene.subject,
                reasons=["shared_principal"],
                asked_at=work.at,
            )
        )
    return row_id, asked_id


def _new(scene: Scene) -> tuple[str, Any]:
    """Propose an organisation that is none of civil society."""
    at_ = scene.world.database.clock()
    return "/v1/partner-admissions", {
        "organisation": scene.whose.organisation.number,
        "people": ["Somebody Else"],
        "languages": ["en"],
        "places": ["PH"],
        "ways": ["telephone"],
        "since": at_.isoformat(),
        "until": (at_ + timedelta(days=30)).isoformat(),
    }


def _act(path: str, body: Any, ok: int) -> Row:
    return Row("POST", at(f"{AT}{path}", body), ok, own=SECRETARIAT, refused=404, **ME)


ROWS = Rows(
    {
        "propose_partner": Row("POST", _new, 422, own=SECRETARIAT, narrow=403, **ME),
        "list_partner_admissions": Row("GET", at("/v1/partner-admissions"), narrow=200, **ME),
        "read_partner_admission": Row("GET", at(AT), own=SECRETARIAT, refused=404, **ME),
        "check_partner_reference": Row(
            *(
                "POST",
                lambda scene: (f"{AT}/references".format(s=scene), {**SAID, "is_good": True}),
            ),
            *(201, SECRETARIAT),
            refused=404,
            **ME,
        ),
        "answer_partner_question": _act(
            "/questions/{s.partner_question}/answer",
            {"answer": "other_person", "note": "a test of who may"},
            200,
        ),
        "admit_partner": _act("/admit", None, 409),
        "refuse_partner": _act("/refuse", REASON, 200),
        "end_partner": _act("/end", REASON, 409),
    },
    public=frozenset({"list_partners"}),
    things={"partner_proposal partner_question": _proposed},
)
