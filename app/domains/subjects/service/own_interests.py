"""Whether somebody who decides about records has a part in them (P4)."""

from collections.abc import Collection
from uuid import UUID

from app.domains.identity.service.interests import refuse_own_interest
from app.domains.identity.types import Matter
from app.domains.subjects import queries
from app.domains.subjects.models import Candidate, Claim, LicenceAct, Subject
from app.domains.subjects.queries import claims, pairs
from app.domains.subjects.service.desk import SubjectDesk
from app.store.keys import KeyRing
from app.store.work import Work


def ask_about_claim(work: Work, desk: SubjectDesk, claim: Claim, act: str) -> None:
    """Refuse or hold a decision on a claim by somebody who has a part in the matter.

    Raises:
        InterestDeclared, HeldForSecondLook: see :func:`refuse_own_interest`.

    Rule:
        Fairness P4.
    """
    refuse_own_interest(work, matter_of_claim(work, claim, act), desk.ring)


def matter_of_claim(work: Work, claim: Claim, act: str) -> Matter:
    """Return what a decision on a claim touches."""
    subjects, countries = touched(work, [claim.subject_id])
    return Matter(
        f"claim.{act}",
        claim.id,
        f"/v1/claims/{claim.id}",
        subjects,
        frozenset({claim.organisation_id}),
        countries,
        queries.known_of(work, subjects),
    )


def ask_about_pair(
    work: Work, desk: SubjectDesk, pair: Candidate, act: str, holders: Collection[UUID]
) -> None:
    """Refuse or hold a decision on a pair by somebody who has a part in one of the firms.

    Raises:
        InterestDeclared, HeldForSecondLook: see :func:`refuse_own_interest`.

    Rule:
        Fairness P4.
    """
    refuse_own_interest(work, matter_of_pair(work, pair, act, holders), desk.ring)


def matter_of_pair(work: Work, pair: Candidate, act: str, holders: Collection[UUID]) -> Matter:
    """Return what a decision on a pair touches."""
    subjects, countries = touched(work, [pair.first_id, pair.second_id])
    return Matter(
        f"pair.{act}",
        pair.id,
        f"/v1/candidates/{pair.id}",
        subjects,
        frozenset(holders),
        countries,
        queries.known_of(work, subjects),
    )


def ask_about_licence(
    work: Work, desk: SubjectDesk, subject: Subject, licence_id: UUID | None, act: str
) -> None:
    """Refuse or hold what an officer who has a part in the firm would do to a licence of it.

    Args:
        work: the open transaction.
        desk: what the verbs work with.
        subject: the record.
        licence_id: the licence; ``None`` while it is only to be added.
        act: what would be done.

    Raises:
        InterestDeclared, HeldForSecondLook: see :func:`refuse_own_interest`.

    Rule:
        Fairness P4.
    """
    records = f"/v1/{subject.kind.value}s/{subject.id}/licences"
    path = records if licence_id is None else f"/v1/licences/{licence_id}"
    ask_of_firm(work, desk.ring, subject.id, (f"licence.{act}", licence_id or subject.id, path))


def ask_about_act(work: Work, desk: SubjectDesk, act: LicenceAct, decision: str) -> None:
    """Refuse or hold a decision on an act by an officer who has a part in the firm.

    Raises:
        InterestDeclared, HeldForSecondLook: see :func:`refuse_own_interest`.

    Rule:
        Fairness P4.
    """
    what = (f"act.{decision}", act.id, f"/v1/licence-acts/{act.id}")
    ask_of_firm(work, desk.ring, act.subject_id, what)


def ask_of_firm(
    work: Work,
    ring: KeyRing,
    subject_id: UUID,
    what: tuple[str, UUID, str],
    *,
    is_for_good: bool = False,
) -> None:
    """Refuse or hold a decision about a record, and about whoever holds it.

    Args:
        work: the open transaction.
        ring: opens what the person said of themselves.
        subject_id: the record.
        what: the act, the thing that is decided upon, and where it can be read.
        is_for_good: it destroys something, so that a second person looks at it in any case.

    Raises:
        InterestDeclared, HeldForSecondLook: see :func:`refuse_own_interest`.

    Rule:
        Fairness P4.
    """
    subjects, countries = touched(work, [subject_id])
    holders = frozenset(claims.holders(work, subjects))
    matter = Matter(*what, subjects, holders, countries, queries.known_of(work, subjects))
    refuse_own_interest(work, matter, ring, is_for_good=is_for_good)


def touched(work: Work, ids: Collection[UUID]) -> tuple[frozenset[UUID], frozenset[str]]:
    """Return records, those that count as one with them, and their countries."""
    found = queries.alike(work, ids)
    countries = (each.country for each in pairs.subjects(work, found))
    return found, frozenset(each for each in countries if each is not None)
