"""What is erased at records for good, and is erased again in a register that was restored (L8)."""

from collections.abc import Sequence
from uuid import UUID

from sqlalchemy import Text, cast, select

from app.access.policy import unscoped
from app.domains.subjects.models import Principal, SelfDescription
from app.store.erasures import Erasable
from app.store.work import Work

AGAIN = "it was erased already, and who erases it again has answered for it"


def _of_principals(work: Work, ids: Sequence[UUID]) -> Sequence[UUID]:
    return work.session.scalars(
        select(Principal.subject_id).where(unscoped(why=AGAIN), Principal.id.in_(ids)).distinct()
    ).all()


def _of_descriptions(work: Work, ids: Sequence[UUID]) -> Sequence[UUID]:
    return work.session.scalars(
        select(SelfDescription.subject_id)
        .where(unscoped(why=AGAIN), SelfDescription.id.in_(ids))
        .distinct()
    ).all()


PRINCIPALS = Erasable(
    "subjects.principals",
    Principal,
    Principal.name.is_(None),
    {"name": None, "salt": None},
    shown_at=_of_principals,
)
DESCRIPTIONS = Erasable(
    "subjects.descriptions",
    SelfDescription,
    cast(SelfDescription.content, Text) == "{}",
    {"content": {}},
    shown_at=_of_descriptions,
)
