"""Records of participants, for who writes them down, for the analysis, and once it is published."""

from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import Any
from uuid import UUID

from sqlalchemy import func, select, update

from app.access.policy import unscoped
from app.domains.cohorts.models import CohortRecord, CohortStudy
from app.domains.cohorts.types import (
    VARIABLES,
    AgeBand,
    Amount,
    Outcome,
    Participant,
    Sex,
    Value,
    VariableKind,
)
from app.store.work import Work

AT_ONCE = 500
BY_STUDY = "the caller runs the study, the job analyses it, or it is published: shown by E5 alone"
EVERY = "read by who withdraws consent, or hands in more of the same participant"
VALUES = "values"


def standing(work: Work, study: CohortStudy, codes: Collection[str]) -> dict[str, CohortRecord]:
    """Return the records that stand under some digests of codes, withdrawn ones too."""
    found = work.session.scalars(
        select(CohortRecord).where(
            unscoped(why=EVERY),
            CohortRecord.study_id == study.id,
            CohortRecord.code_digest.in_(codes),
            CohortRecord.replaced_at.is_(None),
        )
    )
    return {each.code_digest: each for each in found}


def replace(work: Work, ids: Sequence[UUID]) -> None:
    """Say of some records that newer versions stand."""
    work.session.execute(
        update(CohortRecord)
        .where(unscoped(why=EVERY), CohortRecord.id.in_(ids))
        .values(replaced_at=work.at)
        .execution_options(synchronize_session=False)
    )


def empty(work: Work, study: CohortStudy, code: str) -> None:
    """Empty every version of a record whose participant withdrew consent."""
    work.session.execute(
        update(CohortRecord)
        .where(
            unscoped(why=EVERY),
            CohortRecord.study_id == study.id,
            CohortRecord.code_digest == code,
        )
        .values(said={}, withdrawn_at=work.at)
        .execution_options(synchronize_session=False)
    )
    work.session.expire_all()


def rows(work: Work, study: CohortStudy) -> Iterator[CohortRecord]:
    """Yield the records that stand in a study, in the order of their codes."""
    yield from work.session.scalars(
        select(CohortRecord)
        .where(
            unscoped(why=BY_STUDY),
            CohortRecord.study_id == study.id,
            CohortRecord.replaced_at.is_(None),
            CohortRecord.withdrawn_at.is_(None),
        )
        .order_by(CohortRecord.code_digest)
        .execution_options(yield_per=AT_ONCE)
    )


def participants(work: Work, study: CohortStudy) -> list[Participant]:
    """Return the participants of a study as the analysis reads them."""
    return [participant_of(each.code_digest, each.said) for each in rows(work, study)]


def participant_of(code: str, said: Mapping[str, Any]) -> Participant:
    """Return a participant from what a record says."""
    sex, band = said.get("sex"), said.get("age_band")
    return Participant(
        code,
        said["arm"],
        None if sex is None else Sex(sex),
        None if band is None else AgeBand(band),
        said.get("site"),
        {
            Outcome(name): value_of(Outcome(name), value)
            for name, value in said[VALUES].items()
            if value is not None
        },
    )


def value_of(outcome: Outcome, value: Any) -> Value:
    """Return a value as it is computed with."""
    if VARIABLES[outcome].kind is VariableKind.MONEY:
        return amount_of(value)
    return value if isinstance(value, bool) else Decimal(value)


def amount_of(said: Mapping[str, Any]) -> Amount:
    """Return money as it is computed with."""
    on = said["on"]
    day = None if on is None else date.fromisoformat(on)
    return Amount(said["minor"], said["currency"], day, said["common"])


def count(work: Work, study: CohortStudy) -> int:
    """Return how many participants stand in a study."""
    return work.session.scalars(
        select(func.count())
        .select_from(CohortRecord)
        .where(
            unscoped(why=BY_STUDY),
            CohortRecord.study_id == study.id,
            CohortRecord.replaced_at.is_(None),
            CohortRecord.withdrawn_at.is_(None),
        )
    ).one()


def withdrawn(work: Work, study: CohortStudy) -> int:
    """Return how many participants withdrew consent."""
    return work.session.scalars(
        select(func.count(CohortRecord.code_digest.distinct())).where(
            unscoped(why=BY_STUDY),
            CohortRecord.study_id == study.id,
            CohortRecord.withdrawn_at.is_not(None),
        )
    ).one()


def corrected(work: Work, study: CohortStudy) -> int:
    """Return how many versions of records gave way to newer ones."""
    return work.session.scalars(
        select(func.count())
        .select_from(CohortRecord)
        .where(
            unscoped(why=BY_STUDY),
            CohortRecord.study_id == study.id,
            CohortRecord.replaced_at.is_not(None),
        )
    ).one()


def by_arm(work: Work, study: CohortStudy) -> Counter[str]:
    """Count the participants of each group, for who writes them down."""
    return Counter(each.said["arm"] for each in rows(work, study))
