"""Taking the name of a principal out of what is public (fairness L8, P6)."""

import secrets
from collections.abc import Collection
from typing import NamedTuple
from uuid import UUID

from app.domains.subjects.models import NameRestriction, Principal
from app.domains.subjects.queries import restrictions
from app.domains.subjects.rules import is_published
from app.kit.text import fold
from app.store.journal import salted_digest
from app.store.work import Work

_SALT_BYTES = 16


class RestrictedNames(NamedTuple):
    """What came of restricting.

    Attributes:
        restricted: facts whose name is left out from now on.
        published: facts that a source publishes still: left out as soon as it does not.
        erased: facts whose name and salt were destroyed.
    """

    restricted: int
    published: int
    erased: int


def restrict(work: Work, ids: Collection[UUID], *, erase: bool) -> RestrictedNames:
    """Let the name of a person at records be public only where a source publishes it now.

    It holds for every fact of the same record with the same name, those that lists will state
    later too. Who calls has proved the person, and answers for the permission.

    Args:
        work: a writing work.
        ids: of the facts that are about the person.
        erase: destroy names and salts that no source publishes; they cannot be brought back.

    Records:
        ``subjects.principal.restricted`` for each record, with ids and counts.

    Rule:
        Fairness L8; GDPR art. 18 and, for ``erase``, art. 17.
    """
    chosen = restrictions.facts(work, ids)
    totals = RestrictedNames(0, 0, 0)
    for subject_id in dict.fromkeys(each.subject_id for each in chosen):
        names = {fold(each.name or "") for each in chosen if each.subject_id == subject_id}
        found = _restrict_at(work, subject_id, names, erase=erase)
        totals = RestrictedNames(*(map(sum, zip(totals, found, strict=True))))
    return totals


def lift(work: Work, ids: Collection[UUID]) -> int:
    """Let the name of a person at records be public again as sources state it.

    A name that was destroyed does not come back. Who calls has proved the person, and answers for
    the permission.

    Args:
        work: a writing work.
        ids: of the facts that are about the person.

    Returns:
        How many restrictions were lifted.

    Records:
        ``subjects.principal.unrestricted`` for each record, with ids.

    Rule:
        Fairness P6: restricted at the person's wish, and lifted at it.
    """
    chosen = [each for each in restrictions.facts(work, ids) if each.name is not None]
    lifted = 0
    for subject_id in dict.fromkeys(each.subject_id for each in chosen):
        about = [each for each in chosen if each.subject_id == subject_id]
        names = {fold(each.name or "") for each in about}
        found = [
            each
            for each in restrictions.in_force(work, subject_id)
            if any(salted_digest(each.salt, name) == each.digest for name in names)
        ]
        for each in found:
            each.lifted_at = work.at
        if found:
            principals = [str(each.id) for each in about]
            work.record("subjects.principal.unrestricted", subject_id, principals=principals)
        lifted += len(found)
    work.session.flush()
    return lifted


def _restrict_at(
    work: Work, subject_id: UUID, names: Collection[str], *, erase: bool
) -> RestrictedNames:
    for name in sorted(names):
        salt = secrets.token_hex(_SALT_BYTES)
        digest = salted_digest(salt, name)
        work.session.add(
            NameRestriction(subject_id=subject_id, salt=salt, digest=digest, since_at=work.at)
        )
    about = [
        each
        for each in restrictions.principals_of(work, [subject_id])
        if fold(each.name or "") in names
    ]
    hidden = [each for each in about if not _is_published(each)]
    if erase:
        for each in hidden:
            each.name = each.salt = None
    counts = RestrictedNames(len(hidden), len(about) - len(hidden), len(hidden) if erase else 0)
    work.record(
        "subjects.principal.restricted",
        subject_id,
        principals=[str(each.id) for each in about],
        **counts._asdict(),
    )
    work.session.flush()
    return counts


def _is_published(fact: Principal) -> bool:
    is_known = fact.recorded_until is None
    return is_known and is_published(
        from_list=fact.file_id is not None, stated_until=fact.stated_until
    )
