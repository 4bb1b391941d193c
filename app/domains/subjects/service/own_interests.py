"""Whether somebody who decides about records has a part in them (P4)."""

from collections.abc import Collection
from uuid import UUID

from app.domains.identity.service.interests import refuse_own_interest
from app.domains.identity.types import Matter
from app.domains.subjects import queries
from app.domains.subjects.models import Candidate, Claim
from app.domains.subjects.queries import pairs
from app.domains.subjects.service.desk import SubjectDesk
from app.store.work import Work


def ask_about_claim(work: Work, desk: SubjectDesk, claim: Claim, act: str) -> None:
    """Refuse or hold a decision on a claim by somebody who has a part in the matter.

    Raises:
        InterestDeclared, HeldForSecondLook: see :func:`refuse_own_interest`.

    Rule:
        Fairness P4.
    """
    subjects, countries = touched(work, [claim.subject_id])
    matter = Matter(
        f"claim.{act}",
        claim.id,
        f"/v1/claims/{claim.id}",
        subjects,
        frozenset({claim.organisation_id}),
        countries,
        queries.known_of(work, subjects),
    )
    refuse_own_interest(work, matter, desk.ring)


def ask_about_pair(
    work: Work, desk: SubjectDesk, pair: Candidate, act: str, holders: Collection[UUID]
) -> None:
    """Refuse or hold a decision on a pair by somebody who has a part in one of the firms.

    Raises:
        InterestDeclared, HeldForSecondLook: see :func:`refuse_own_interest`.

    Rule:
        Fairness P4.
    """
    subjects, countries = touched(work, [pair.first_id, pair.second_id])
    matter = Matter(
        f"pair.{act}",
        pair.id,
        f"/v1/candidates/{pair.id}",
        subjects,
        frozenset(holders),
        countries,
        queries.known_of(work, subjects),
    )
    refuse_own_interest(work, matter, desk.ring)


def touched(work: Work, ids: Collection[UUID]) -> tuple[frozenset[UUID], frozenset[str]]:
    """Return records, those that count as one with them, and their countries."""
    found = queries.alike(work, ids)
    countries = (each.country for each in pairs.subjects(work, found))
    return found, frozenset(each for each in countries if each is not None)
