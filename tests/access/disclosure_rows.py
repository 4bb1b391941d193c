"""Rows of the access walk for disclosures: of the authority that was told."""

from uuid import UUID

from app.access.grants import GOVERNMENT, Role
from app.domains.agreements.models import AgreementClause
from app.domains.agreements.types import ClauseKind, Detail
from app.domains.disclosures.models import Disclosure
from app.domains.disclosures.types import DisclosureState, What
from app.kit.ids import new_id
from app.kit.numbers import NumberKind, make
from app.store.serials import take_serials
from tests.access.rows import SECRETARIAT, Row, Rows, Scene, at
from tests.agreeing import lay_down
from tests.make import OPERATOR

PATH = "/v1/disclosures"
TOLD = PATH + "/{s.disclosed}"
ACTS = {
    "acknowledge_disclosure": Row("POST", at(f"{TOLD}/acknowledge"), own=GOVERNMENT, refused=404),
    "answer_disclosure": Row(
        "POST", at(f"{TOLD}/answer", {"kind": "warned"}), own=GOVERNMENT, refused=404
    ),
}
PROTECTED = {
    "list_disclosures": Row("GET", at(PATH), narrow=200, strange=None),
    "read_disclosure": Row(
        "GET", at(TOLD), own=GOVERNMENT | SECRETARIAT, other=SECRETARIAT, refused=404
    ),
    "list_own_disclosures": Row("GET", at("/v1/my-disclosures"), narrow=200, strange=None),
    **ACTS,
}


def _told(scene: Scene) -> UUID:
    """Tell one organisation something, which an authority alone ever is."""
    agreement = lay_down(scene.world, "walked-told", ["PH", "QA"], [ClauseKind.SUSPENSIONS])
    with scene.world.database.writing(OPERATOR) as work:
        clause = work.session.query(AgreementClause).filter_by(agreement_id=agreement).one()
        row = Disclosure(
            id=new_id(),
            number=make(NumberKind.DISCLOSURE, take_serials(work.session, "disclosure")),
            state=DisclosureState.SENT,
            what=What.CERTIFICATE_SUSPENDED,
            clause_kind=ClauseKind.SUSPENSIONS,
            agreement_id=agreement,
            clause_id=clause.id,
            also_under=[],
            narrowed_by=[],
            thing_kind="certificate",
            thing_id=new_id(),
            entry=1,
            receiver="PH",
            only_to=scene.whose.organisation.id,
            detail=Detail.STATUS,
            content={"status": "suspended"},
            digest="0" * 64,
            weighed_on=work.at.date(),
            asks_answer=True,
            made_at=work.at,
            sent_at=work.at,
            acknowledge_due=work.at,
            answer_due=work.at,
        )
        work.session.add(row)
    return row.id


ROWS = Rows(
    PROTECTED,
    seen=dict.fromkeys(ACTS, frozenset({Role.SECRETARIAT})),
    things={"disclosed": _told},
    once=frozenset({"disclosed"}),
)
